"""A claim without a stretch of it, as a sentence that can be judged by itself."""

from __future__ import annotations

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_WORD = regex(r"[a-z][\w\u2019'-]*[a-z]")


def without(claim: Claim, span: Span) -> str:
    """The claim's text, spaces and all, but for a stretch of it (as `claim.text` counts)."""
    text = claim.understood.text
    start, end = span
    if claim.lang is Lang.KO:
        places = [place for place, char in enumerate(text) if not char.isspace()]
        places.append(len(text))
        start, end = places[start], places[end]
    gap = "" if claim.lang is Lang.ZH else " "
    left = gap.join(part.strip() for part in (text[:start], text[end:]) if part.strip())
    # Names keep their look: an unknown word with a capital letter is never let pass.
    return _WORD.sub(lambda word: _as_written(word[0], claim), left.strip(" ,，、"))


def _as_written(word: str, claim: Claim) -> str:
    return word.capitalize() if word in claim.capitals else word
