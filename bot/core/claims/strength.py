"""What is said more strongly than any fact has it, though each of its words has ground in one.

An amount that is only about so much told as exact, an account told as somebody's own words, what
was agreed told as promised or signed: 33 of 120 such claims were called supported before.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.reading import Claim
from bot.core.facts import Attribution, Fact, Mode
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.values import DurationValue

_EXACTLY = {
    Lang.EN: regex(r"\b(?:exactly|precisely|to the minute|on the dot|no more and no less)\b"),
    Lang.KO: regex(r"정확히|정확하게|딱\s?\d|꼬박"),
    Lang.ZH: regex(r"正好|刚好|恰好|整整|不多不少|精确|恰恰"),
}
_UNBOUNDED = {
    Lang.EN: regex(
        r"\b(?:no matter how long|however long|indefinite\w*|without (?:any )?limit|unlimited|"
        r"for any length|must stay|at least)\b"
    ),
    Lang.KO: regex(
        r"얼마(?:를|나)?\s?(?:오래\s?)?(?:머물|있|체류)든|기간\s?제한\s?없이|무제한|반드시|적어도|최소"
    ),
    Lang.ZH: regex(r"(?:无论|不管).{0,4}多久|不限(?:时间|天数|期限)|无限期|必须|至少"),
}
"""What takes a limit from a policy, or makes a duty of it."""
_OWN_WORDS = {
    Lang.EN: regex(
        r"\bin (?:his|xi's|lee's|xi jinping's|lee jae-myung's|their) own words\b|\bverbatim\b|"
        r"\b(?:xi|lee|jinping|jae-myung) (?:himself|personally) (?:said|told|stated|put it|declared)\b"
    ),
    Lang.KO: regex(r"직접\s?(?:말|밝|발언|언급|전했)|육성으로|본인\s?입으로|자기\s?입으로"),
    Lang.ZH: regex(r"亲口|亲自(?:说|表示|宣布|讲)|原话"),
}
"""Nobody's own words are in the source: all is told by an office or an announcement."""
_DESCRIBED = {
    Lang.EN: regex(
        r"\b(?:xi|lee|jinping|jae-myung) (?:himself |later |has |had )?(?:described|called|termed|rated|"
        r"assessed|praised|hailed|characteri[sz]ed|found|judged|spoke of|said)\b"
    ),
    Lang.KO: regex(
        r"(?:주석|시진핑|이재명|대통령)(?:은|는|이|가|도)(?!.*(?:대변인|대통령실|보도)).*(?:평가|묘사|표현|말했|전했|밝혔)"
    ),
    Lang.ZH: regex(
        r"(?:习近平|李在明)(?:主席|总统)?(?:评价|形容|称赞|盛赞|称|认为|表示|说|直言)(?!.*(?:总统府|总统室|发言人|姜))"
    ),
}
"""What the office described, told as a leader's own judgement."""
_BEIJING_TELLS = regex(
    r"중국\s?(?:정부|측|당국|외교부)(?:은|는|이|가|에서는?).*(?:전했|밝혔|발표했|설명했|말했)"
)
_PROMISED = {
    Lang.EN: regex(r"\b(?:promis|pledg|vow|assur|guarante)\w*"),
    Lang.KO: regex(r"약속|다짐|보장|장담|확약"),
    Lang.ZH: regex(r"承诺|保证|许诺|答应|允诺"),
}
_BOTH = regex(
    r"\b(?:both|two (?:leaders|sides|countries)|they|xi and lee|lee and xi)\b|"
    r"두\s?정상|양\s?정상|양국|양측|双方|两国|两位|两人"
)
"""Whom an agreement binds: people call it a promise of both, too."""
_GUARANTEED = regex(r"\b(?:assur|guarante)\w*|보장|장담|保证")
_SIGNED = {
    Lang.EN: regex(
        r"\b(?:conclud|sign|seal|struck|strik|ink)\w*\b.{0,40}\b(?:agreement|deal|pact|treaty|accord)\b"
    ),
    Lang.KO: regex(r"체결|서명|조인|(?:협정|조약|협약).{0,4}맺"),
    Lang.ZH: regex(r"签署|签订|签了|缔结|达成.{0,8}(?:协议|协定|条约)"),
}
_BOTH_AGREED = {
    Lang.EN: regex(
        r"\b(?:both|two (?:leaders|sides|countries)|they|xi and lee|lee and xi|jointly|together)\b.{0,30}\b(?:agreed (?:on|to|that)|called for|asked|urged)\b"
    ),
    Lang.KO: regex(
        r"(?:두정상|양정상|양국|양측|한중)(?!.*공감).*(?:하기로|높이기로|합의|한목소리|서로.*(?:요청|부탁))"
    ),
    Lang.ZH: regex(
        r"(?:两国领导人|两位领导人|双方|两国|李在明和习近平|习近平和李在明).{0,12}(?:同意|商定|约定|达成一致|一致(?:呼吁|主张)|共同(?:呼吁|主张|提出)|都要求|都请|互相要求)"
    ),
}
_DELIBERATE = {
    Lang.EN: regex(
        r"\b(?:deliberately|on purpose|intentionally|chose to|opted to|decided to|preferred to|snubb\w*)\b"
    ),
    Lang.KO: regex(r"일부러|고의로|의도적으로|택했|선택했|작정"),
    Lang.ZH: regex(r"故意|特意|刻意|有意(?=先|把|让)|选择先|偏偏"),
}
_ROLE_TAKEN = {
    Lang.EN: regex(
        r"\b(?:xi|china|beijing)\b.{0,40}\b(?:promis|pledg|agreed|vow|commit|accept|assur)\w*\b.{0,40}\bconstructive (?:role|part|contribution)"
    ),
    Lang.KO: regex(r"건설적\s?(?:인\s?)?(?:역할|기여)[을를]?\s?(?:하겠|약속|다짐|수락|받아들)"),
    Lang.ZH: regex(r"(?:承诺|答应|保证|同意|表示将|表示会).{0,12}建设性(?:作用|角色)"),
}
"""What China was asked for, told as taken on."""
_DENUCLEARISED = {
    Lang.EN: regex(
        r"\bdenuclear\w*\b.{0,40}\b(?:common|shared|mutual) interest|\b(?:common|shared|mutual) interest.{0,40}\bdenuclear"
    ),
    Lang.KO: regex(r"비핵화.{0,12}공동.{0,4}(?:이익|관심)|공동.{0,4}(?:이익|관심).{0,8}비핵화"),
    Lang.ZH: regex(r"无核化.{0,14}共同(?:利益|关切)|共同(?:利益|关切).{0,8}无核化"),
}
"""The common interest is in peace and stability."""
_TOLD_MODES = {Mode.SAID, Mode.STRESSED, Mode.ASKED, Mode.HOPED, Mode.DESCRIBED}
"""Modes of what one side said, or what came up."""


def overstated(claim: Claim, facts: Sequence[Fact], store: Sequence[Fact]) -> str:
    """What a claim says more strongly than the facts that back it; "" if nothing.

    `store` are all facts.
    """
    text, lang = claim.text, claim.lang
    modes = {fact.mode for fact in facts}
    first = facts[0]
    if _EXACTLY[lang].search(text) and _only_about(claim, store):
        return "an exact amount"
    if first.mode is Mode.POLICY and _UNBOUNDED[lang].search(text):
        return "without its limit"
    if _OWN_WORDS[lang].search(text):
        return "own words"
    if first.mode is Mode.DESCRIBED and first.topic == "call":
        seoul = first.attribution is Attribution.PRESIDENTIAL_OFFICE
        if seoul and (_DESCRIBED[lang].search(text) or _BEIJING_TELLS.search(text)):
            return "another's description"
    both = first.mode is Mode.AGREED and _BOTH.search(text) and not _GUARANTEED.search(text)
    if Mode.PROMISED not in modes and not both and _PROMISED[lang].search(text):
        return "a promise"
    if _SIGNED[lang].search(text):
        return "a signed agreement"
    if first.mode in _TOLD_MODES and _BOTH_AGREED[lang].search(text):
        return "an agreement of both"
    if first.mode is Mode.HAPPENED and _DELIBERATE[lang].search(text):
        return "an intention"
    if _ROLE_TAKEN[lang].search(text) or _DENUCLEARISED[lang].search(text):
        return "more on the peninsula"
    return ""


def _only_about(claim: Claim, store: Sequence[Fact]) -> bool:
    """Whether a length of a claim is known, and never more exactly than "about" or "up to"."""
    for quantity in claim.understood.quantities:
        if not isinstance(quantity.value, Length):
            continue
        known = [
            fact.value
            for fact in store
            if isinstance(fact.value, DurationValue)
            and (fact.value.amount, fact.value.unit) == (quantity.value.amount, quantity.value.unit)
        ]
        if known and all(value.approximate or value.at_most for value in known):
            return True
    return False
