"""Lengths that tell how far two things lie apart, or what several add up to: no length of either.

"Six days lie between the call and the G7" is so, though the G7 takes two.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.places import kind_of
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.reckoning import starts_of
from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DurationValue

OWN_CALL = "call-lee-xi"
_PARTNERS = {
    "call-lee-trump": frozenset({"donald-trump", "united-states"}),
    "call-lee-ishiba": frozenset({"shigeru-ishiba", "japan"}),
    OWN_CALL: frozenset({"xi-jinping", "china", "beijing"}),
}
_CALL = regex(
    r"\b(?:call\w*|phon\w+|rang|line|sp(?:oke|eaks?|oken|eaking)|talk\w*|conver\w+|exchange|chat\w*)\b|통화|전화|대화|通话|电话|通.{0,2}话|热线|交谈"
)
_IN_OFFICE = regex(
    r"\b(?:inaugur\w*|sworn|swear\w*|oath|office|install\w*|investiture|term|(?:the|top|his|new) (?:top )?job|became president|presidency|took (?:over|power))\b|"
    r"취임|임기|대통령자리|대통령이된|집권|就任|就职|上任|接任|当上|宣誓|履新|入主|接掌|上台|到任|执政|就位"
)
_SUMS = {
    Lang.EN: regex(
        r"\b(?:total\w*|together|combined|cumulative\w*|aggregate\w*|altogether|overall|all told|in all|sum|add\w*|tott\w+|clock\w* up|notch\w* up)\b"
    ),
    Lang.KO: regex(r"합|총|더하|더해|전부|도합|모두|뭉뚱그|통틀|이어붙|다해서"),
    Lang.ZH: regex(r"共|加起来|加在一起|总|合计|相加|累计|全部"),
}
_EACH = {
    Lang.EN: regex(r"\b(?:each|apiece|every|per|respectively)\b"),
    Lang.KO: regex(r"각각|각자|씩|매번|마다"),
    Lang.ZH: regex(r"各|每|分别|都"),
}
_APART = {
    Lang.EN: regex(
        r"\b(?:longer|shorter|more|less|extra|further|another|differ\w*|gap|margin|separat\w*|between|over|under|past|beyond|ahead|behind|compared|than|by|favou?r|short of|shy of)\b"
    ),
    Lang.KO: regex(
        r"차이|격차|차$|차[,.]|간격|더|덜|보다|길|짧|웃돌|밑돌|넘|앞서|앞선|모자|부족|미치|늘|줄|많|적|얹|보태"
    ),
    Lang.ZH: regex(r"差|距|比|较|长|短|多|少|久|超|不及|不如|再加|领先"),
}
"""What tells that two lengths are held against each other, so that a third may be between them."""


_NEVER = regex(r"(?!x)x")
_DATED = {
    Lang.EN: (_NEVER, _NEVER),
    Lang.KO: (_NEVER, regex(r"에(?!서|걸쳐)|날|[(,]|의통화|통화|전화|자로")),
    Lang.ZH: (regex(r"(?:在|于|月|第)$"), regex(r"(?:的通话|通话|那天|当天|在|与|和|同|跟)")),
}
"""What stands before and behind a number that is the day of a month."""
_PASSED = {
    Lang.EN: _NEVER,
    Lang.KO: regex(
        r"뒤|후|지나|지난|흐른|흘러|만에|사이|간격|간극|차이|시차|앞|경과|늦|까지|소요|더하|더한|세면|세어|따지"
    ),
    Lang.ZH: regex(
        r"后|隔|距|差|间隔|前|再过|起|(?:履新|上任|就任|就职|接任)(?:才|仅|满)?[\d一二三四五六七八九十]+日"
    ),
}
"""What tells that days have passed between two things."""


class Distances:
    """The facts of one store that tell such a length."""

    def __init__(self, store: Store) -> None:
        """Use the derived facts, and the events and policies that they lie between."""
        kinds = {EntityType.EVENT, EntityType.POLICY}
        known = store.entities_by_id
        self._facts = tuple(
            (fact, tuple(id_ for id_ in fact.entities if known[id_].type in kinds))
            for fact in store.facts
            if fact.superseded_by is None
            and isinstance(fact.value, DurationValue)
            and (fact.derivation is not None or _lies_between(fact, known))
        )
        """Each with its ends."""

    def tell(self, claim: Claim, amount: Amount) -> bool:
        """Whether a length is what one of the facts tells, and its ends are named in the claim."""
        readings = (amount.quantity.value, amount.quantity.also)
        if not any(isinstance(one, Length) for one in readings):
            return False
        if amount.quantity.also is not None and not _is_length(claim, amount):
            return False
        starts = starts_of(claim, amount)
        return any(
            judge(claim, amount, [fact]) is True
            and (not starts or starts & set(ends))
            and _names_ends(claim, fact, ends)
            for fact, ends in self._facts
        )


def _is_length(claim: Claim, amount: Amount) -> bool:
    """Whether what may be a day of the month is a number of days: "6일이 지난", "时隔四日"."""
    start, end = amount.span
    before, behind = claim.text[:start], claim.text[end:]
    dated = _DATED[claim.lang]
    if dated[0].search(before) or dated[1].match(behind):
        return False
    return _PASSED[claim.lang].search(claim.text) is not None


def _lies_between(fact: Fact, known: Mapping[str, Entity]) -> bool:
    """Whether a fact that the source itself tells has days and two events that they lie between."""
    events = [id_ for id_ in fact.entities if known[id_].type is EntityType.EVENT]
    days = isinstance(fact.value, DurationValue) and fact.value.unit == "day"
    return days and len(set(events)) > 1


def _names_ends(claim: Claim, fact: Fact, ends: Sequence[str]) -> bool:
    if fact.derivation is not None and fact.derivation.rule == "sum":
        if not _CALL.search(claim.text):
            return False
        # "On the phone with Trump, Ishiba and Xi for 75 minutes" adds them up without a word of it.
        named = {mention.id for mention in claim.entities}
        every = all(_PARTNERS.get(id_, frozenset()) & named for id_ in ends)
        summed = _SUMS[claim.lang].search(claim.text) is not None
        return summed or (every and not _EACH[claim.lang].search(claim.text))
    # What two lengths differ by in minutes may be said to be that of a third.
    minutes = isinstance(fact.value, DurationValue) and fact.value.unit == "minute"
    if minutes and not _APART[claim.lang].search(claim.text):
        return False
    named = {mention.id for mention in (*claim.entities, *claim.concepts)}
    return bool(ends) and all(_is_named(id_, named, claim) for id_ in ends)


def _is_named(event: str, named: set[str], claim: Claim) -> bool:
    if event in named:
        return True
    if event in _PARTNERS:
        others = frozenset().union(*_PARTNERS.values()) - _PARTNERS[event]
        alone = event == OWN_CALL and not others & named
        return bool(_CALL.search(claim.text)) and bool(_PARTNERS[event] & named or alone)
    if event.startswith("inauguration"):
        return _IN_OFFICE.search(claim.text) is not None
    if event == "visa-waiver":
        return "visa-free" in named
    return kind_of(event) in named
