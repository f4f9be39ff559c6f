"""Lengths by which two things are said to differ, and which neither of them took."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.reading import Amount, Claim
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex

_ROUGHLY = r"(?:about |around |roughly |approximately |just |only |some |a mere )*"
_MORE_AFTER = {
    Lang.EN: regex(
        r"\s+(?:(?:or so|the) )?(?:shorter|longer|briefer|lengthier|more(?! or less)|less|fewer|extra|apart|of difference|difference|gap|margin|lead|(?:over|past|beyond) (?:the )?(?:length|mark|time|duration))\b"
    ),
    Lang.KO: regex(
        r"(?:정도|쯤|가량)?(?:이나|은|을|이|만큼)?(?:더|덜|짧|길(?!게는|어야)|긴|적|모자|차이)"
    ),
    Lang.ZH: regex(r"(?:左右)?的?(?:之差|差距|差别)"),
}
_MORE_BEFORE = {
    Lang.EN: regex(
        rf"\b(?:shorter|longer|briefer|outlast\w*|outr[au]n\w*|outd[io]\w*|outstrip\w*|surpass\w*|exceed\w*|topp?(?:ed|ing|s)?|beat\w*|short of|shy of|trail\w*|lag\w*)\b[^.;]{{0,70}}? by {_ROUGHLY}$"
        rf"|\b(?:extra|additional|(?:difference|gap|margin|lead|edge) of) {_ROUGHLY}$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(
        r"(?:短|(?<![时為为])长|(?<!差不)(?<!不)多|(?<!不)少|相差|差|久)(?:聊|谈|说|讲|打)?(?:了|出)?(?:大?约|将近|整整|足足)?$"
    ),
}
"""What tells that a length is how much two things differ by, and no length of either."""


def is_difference(claim: Claim, amount: Amount) -> bool:
    """Whether a length is how much two things differ by: "five minutes shorter"."""
    value = amount.quantity.value
    if not isinstance(value, Length) or value.unit not in {"second", "minute", "hour"}:
        return False
    start, end = amount.span
    return bool(
        _MORE_AFTER[claim.lang].match(claim.text, end)
        or _MORE_BEFORE[claim.lang].search(claim.text[:start])
    )
