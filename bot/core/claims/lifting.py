"""Limits that a claim has lifted or eased: "lift curbs on exchanges" wants no curbs on them."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_LIFTED = {
    Lang.EN: regex(
        r"\b(?:lift|eas|remov|relax|loosen|end|drop|scrap|abolish|undo|undid|reliev|do away with|get rid of|roll\w* back|free\w* of)\w* (?:of )?(?:[\w'-]+ ){0,3}?(?:curb|restriction|limit|ban|barrier|cap|freeze)\w*"
        r"|\b(?:curb|restriction|limit|ban|barrier|cap|freeze)s?\b (?:[\w'-]+ ){0,5}?(?:(?:be|been|being|was|were|are|is) )(?:lifted|eased|removed|relaxed|loosened|ended|dropped|scrapped|abolished)"
    ),
    Lang.KO: regex(
        r"(?:제한|규제|금지|장벽|한한령|동결)(?:조치|령)?(?:을|를|도|의)?(?:[가-힣]{1,6})??(?:풀|푸|완화|해제|없애|철폐|거두|거둬|폐지)"
    ),
    Lang.ZH: regex(
        r"(?:放宽|解除|取消|放松|撤销|减少|消除|松绑|开放).{0,8}?(?:限制|禁令|限令|限韩令|管制|壁垒|封锁)"
    ),
}


def lifted(claim: Claim) -> tuple[Span, ...]:
    """Where limits are lifted: the words in these spans limit nothing."""
    return tuple(match.span() for match in _LIFTED[claim.lang].finditer(claim.text))
