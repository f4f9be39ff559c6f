"""Places in a row told by their number: "is he no 2 or no 3?" asks who was second or third."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_EN = regex(
    r"(?:\b(?:no\.?|num(?:ber)?|nr\.?)|#)\s?([1-5])\b(?![.,:]?\d)"
    r"(?= or\b|[?.! ]*$| (?:for|on|in|of)\b)",
    2,
)
_PLACES = {"1": "1st", "2": "2nd", "3": "3rd", "4": "4th", "5": "5th"}


def with_places(text: str, lang: Lang) -> str:
    """An English text with such numbers as places; any other text itself."""
    return _EN.sub(lambda found: _PLACES[found[1]], text) if lang is Lang.EN else text
