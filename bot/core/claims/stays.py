"""Whether a length is somebody's own stay, which may be shorter than the longest that is allowed.

"Ten days there need no visa" is so where fifteen are allowed; "you can stay for ten days" is not.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.applying import DAYS
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.values import DurationValue

_PARTIAL_STAY = regex(
    r"\b(?:spend|spends|spending|trip|holiday|visit of)\b|(?:짜리|동안의)출장|出差.{0,4}$"
)
_STAYING = regex(
    r"\b(?:visiting|staying|touring|travell?ing|holidaying|stopping|spending|going|(?:who|that) (?:stays?|goes|visits?|spends?))\b"
    r"(?:(?!\b(?:can|may|could|stay|up to|limit|allowed|within|maximum)\b)[^,;.]){0,56}$"
)
_STAYING_AFTER = regex(
    r"(?:간|동안|정도|쯤)*(?:중국에|중국을|중국)?(?:머무는|묵는|다녀오는|여행하는|방문하는|체류하는|지내는)|的(?:韩国)?(?:人|旅客|游客|乘客|公民|商务人士)"
)
"""Words beside the length of a stay of somebody's own: "visiting China for ten days"."""
_LIMITED = {
    Lang.EN: regex(
        r"\b(?:up to|at (?:the )?most|max(?:imum)?|the (?:very )?(?:most|longest|maximum)|limit\w*|cap(?:s|ped)?|no (?:more|longer) than|longest|as long as|within|only|just|allow\w*|permit\w*|"
        r"valid|good for|lasts?|cut-off|ceiling|more than|over|beyond|after|exceed\w*|longer|from)\b"
    ),
    Lang.KO: regex(
        r"최대|최장|까지|한도|이내|(?<!올해)(?<!년)안에|길어야|이하|넘|초과|이상|만(?=무비자|비자|체류|머|있|가능|허용)|체류기간|상한|제한|허용|밖에|부터"
    ),
    Lang.ZH: regex(
        r"最多|最长|至多|上限|不超过|超过|以内|之内|(?<=[天日周期月])内|只能|只可|仅|期限|顶多|为限|允许|以上|以下|不到|满"
    ),
}
"""Words by which a length is the limit itself, and no stay of anybody's."""
_MAY_STAY = {
    Lang.EN: regex(
        r"\b(?:can|may|could|able to|free to) (?:[a-z]+ ){0,2}?(?:stay|remain|spend|be|go|travel|visit)\b"
    ),
    Lang.KO: regex(r"(?:머물|있을|체류할|지낼|묵을|있다올)수(?:가|도)?있"),
    Lang.ZH: regex(
        r"(?:可以?|能够?)(?:在[^,]{0,6})?(?:免签)?(?:在[^,]{0,6})?(?:停留|待|呆|逗留|住|玩)"
    ),
}
"""Words for a stay that is possible: of the longest one, or of one that somebody has in mind."""
_SOMEBODY = {
    Lang.EN: regex(
        r"\b(?:a|one|any) (?:south )?korean\b|\b(?:somebody|someone|anyone|anybody) from\b"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:一个|一名|一位)韩国"),
}
_UNASKED_BEFORE = {
    Lang.EN: regex(
        r"\bvisas? (?:for|on|during) (?:a |an |the |some |about |around |just )*$|\bwithout (?:a |any )?visas? (?:for|on) (?:a |an |some )*$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:待|呆|玩|住|去|逗留|停留|逛|走|跑)(?:个|上|了|满)?$"),
}
_UNASKED_AFTER = {
    Lang.EN: regex(
        r"(?:'s?)?\s*(?:in china|there|trip|holiday|break|stay|tour|visit|business trip|of (?:holiday|sightseeing|business))\b"
    ),
    Lang.KO: regex(
        r"(?:간|동안|정도|쯤|짜리)*(?:중국에?)?(?:다녀[오와올]|여행|머[무물]|묵|있다[가오]|놀[다러]|출장|관광|갔다|가는|가도|지내)"
    ),
    Lang.ZH: regex(
        r"(?:的话)?,?(?:在?(?:20\d\d年|今年)?[春夏秋冬][天季]?(?:时|的时候)?)?(?:都|也|是|就|根本)?(?:不用|无需|不需要?|不必|无须|用不着|免)(?:办|申请|要|去|再|理)*(?:签证|签)"
    ),
}
_NO_VISA = regex(
    r"\b(?:without|no|not|never|n't)\b[^,;.]{0,24}\bvisas?\b|visa-free|무비자|비자[^,.]{0,6}(?:없|안|않)|노비자|免签|(?:不|无|没)[^,]{0,5}签证"
)


def is_a_stay(claim: Claim, amount: Amount) -> bool:
    """Whether a length is that of somebody's stay, which may be shorter than what is allowed."""
    if _PARTIAL_STAY.search(claim.text):
        return True
    before, after = claim.text[: amount.span[0]], claim.text[amount.span[1] :]
    if _STAYING.search(before) or _STAYING_AFTER.match(after):
        return True
    if _LIMITED[claim.lang].search(claim.text) or not _NO_VISA.search(claim.text):
        return False
    if _MAY_STAY[claim.lang].search(claim.text):
        return _SOMEBODY[claim.lang].search(claim.text) is not None
    beside = _UNASKED_BEFORE[claim.lang].search(before) or _UNASKED_AFTER[claim.lang].match(after)
    return beside is not None


def may_be_a_stay(claim: Claim, amount: Amount) -> bool:
    """Whether a length is one for which people may stay, and is not said to be the longest.

    "Koreans can stay ten days without a visa" is so of ten days and not so of the limit.
    """
    if _LIMITED[claim.lang].search(claim.text) or amount.quantity.at_most:
        return False
    return _MAY_STAY[claim.lang].search(claim.text) is not None


def is_shorter_stay(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether a claim has a stay shorter than the longest, and says nothing of the limit."""
    limits = [
        fact.value
        for fact in facts
        if isinstance(fact.value, DurationValue) and fact.value.at_most and fact.value.unit in DAYS
    ]
    return any(
        amount.quantity.value.amount * DAYS[amount.quantity.value.unit]
        < limit.amount * DAYS[limit.unit]
        for limit in limits
        for amount in claim.amounts
        if isinstance(amount.quantity.value, Length) and amount.quantity.value.unit in DAYS
        if may_be_a_stay(claim, amount)
    )
