"""Ids, days, choices and texts in three languages: what the records are made of."""

from __future__ import annotations

from enum import StrEnum

from bot.core.language import WRITTEN_LANGS
from bot.core.validation.shapes import Items, Key, Record, Scalar


def choices(options: type[StrEnum]) -> tuple[str, ...]:
    """The values of an enumeration, as the files write them."""
    return tuple(option.value for option in options)


TEXT = Scalar("text")
ID = Scalar("id")
ID_OR_NULL = Scalar("id", nullable=True)
DAY = Scalar("day")
IDS = Items(ID)
_THREE = tuple(Key(lang.value, TEXT, f"The text in {lang.name.lower()}.") for lang in WRITTEN_LANGS)
TEXTS = Record("texts", _THREE)
LINES = Record(
    "texts",
    tuple(Key(key.name, Scalar("lines"), key.doc) for key in _THREE),
)
SHORT_TEXTS = Record("texts", _THREE, flow=True)
