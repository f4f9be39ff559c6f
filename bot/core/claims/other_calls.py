"""Calls with other partners than Xi, and what these said: facts hold when they were, and no more.

"With Ishiba he spoke of the nuclear issue, too" has all words of what is told of the call with Xi.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable

from bot.core.claims.reading import PARTNERS, Claim, named_others
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex

_CALLS = {
    Lang.EN: regex(r"\b(?:call(?:s|ed)?|phon\w+|rang|sp(?:oke|eaks?|oken)|talk\w*|conversation)\b"),
    Lang.KO: regex(r"통화|전화|대화"),
    Lang.ZH: regex(r"通话|电话|交谈"),
}
_THEM = r"(?:president |prime minister |mr\.? )?(?:trump|ishiba)"
_SPEAK = {
    Lang.EN: regex(
        rf"\b{_THEM} (?:also |then |himself )?(?:said|says|asked|asks|told|raised|mentioned|stressed|urged|praised|congratulated|promised|pledged|demanded|wanted to know)\b"
    ),
    Lang.KO: regex(
        r"(?:트럼프|이시바)(?:대통령|총리)?(?:은|는|이|가|도|께서)[가-힣0-9]{0,24}?(?:말했|말한|물었|물어|강조했|요청했|제안했|축하|약속했|언급했)"
    ),
    Lang.ZH: regex(
        r"(?:特朗普|川普|石破茂?)(?:总统|首相)?(?:在(?:电话|通话)(?:里|中)|还|也|则)*(?:说|问|问起|提起|提到|表示|祝贺|要求|强调|承诺|称赞)"
    ),
}
"""What the other partners said or asked is told by no fact."""
_OWN_CALL = "call-lee-xi"


def of_another_call(claim: Claim, fact: Fact) -> bool:
    """Whether a claim tells of a call with another partner what a fact has of that with Xi."""
    named = {mention.id for mention in claim.entities} & PARTNERS
    calls = _CALLS[claim.lang].search(claim.text) is not None
    return (
        bool(named)
        and calls
        and named_others(claim)
        and (fact.event == _OWN_CALL and not named & set(fact.entities))
    )


def others_speak(claim: Claim) -> bool:
    """Whether a claim tells what another partner said or asked: no fact does."""
    return _SPEAK[claim.lang].search(claim.text) is not None


_ALIKE = {
    Lang.EN: regex(
        r"\b(?:just|exactly|equally|every bit|no less) (?:as )?\w+|\bas \w+(?: and \w+)? as\b|\b(?:also|too|likewise|as well|both|all|same|like|similar\w*)\b"
    ),
    Lang.KO: regex(r"처럼|만큼|같이|마찬가지|똑같|모두|둘다|역시|[가-힣]때도|와도|과도|에서도"),
    Lang.ZH: regex(r"一样|同样|也|都|均|如同|跟.{1,6}一样|像"),
}
"""What has one thing be as another is."""


def alike_in_others(claim: Claim, facts: Iterable[Fact]) -> bool:
    """Whether what facts tell of the call with Xi is said of one with another partner as well."""
    named = {mention.id for mention in claim.entities} & PARTNERS
    if not named or not _ALIKE[claim.lang].search(claim.text):
        return False
    return any(
        fact.event == _OWN_CALL and fact.mode is Mode.DESCRIBED and not named & set(fact.entities)
        for fact in facts
    )
