"""To whom a claim says that a thing was said, and whether it says who passed it on."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.claims.voices import LEADERS
from bot.core.language import Lang
from bot.core.regex import regex

_ADDRESSED_BEFORE = {
    Lang.EN: regex(r"\b(?:to|told|with|reminded|assured|tells)\s+(?:president\s+|mr\.?\s+)?$"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(
        r"(?:向|对|对着|跟|同|与|和|告诉|回(?:了|应|复|答)?(?:了)?|接过|答复(?:了)?|针对|面对)$"
    ),
}
_ADDRESSED_BEHIND = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(r"(?:대통령|주석)*(?:에게|한테|께|과통화|와통화|과의통화|와의통화)"),
    Lang.ZH: regex(r"(?!x)x"),
}
_RELAYED = regex(
    r"\b(?:relay\w*|pass(?:ed|es)? on|via|through|comes? from|came from|second-?hand|attribut\w*|what xi (?:had |has )?(?:said|told)|account of|source (?:of|for)|testimony|mouth of|cit(?:ed|ing)|quot(?:ed|ing))\b|"
    r"전했|전한|전해|전달|전언|옮긴|옮겼|인용|출처|거쳐|转述|转达|转告|引述|出自|之口|来源|来自|传达|传出|带的话"
)


def addressed(claim: Claim) -> set[str]:
    """The two leaders to whom a claim says that a thing was said."""
    return {
        mention.id
        for mention in claim.entities
        if mention.id in LEADERS
        and (
            _ADDRESSED_BEFORE[claim.lang].search(claim.text[: mention.start])
            or _ADDRESSED_BEHIND[claim.lang].match(claim.text, mention.end)
        )
    }


def relays(claim: Claim) -> bool:
    """Whether a claim says who passed something on."""
    return _RELAYED.search(claim.text) is not None
