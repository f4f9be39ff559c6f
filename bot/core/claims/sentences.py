"""Sentence splitting in English, Korean and Chinese."""

from __future__ import annotations

import re

from bot.core.regex import regex

_ABBREVIATIONS = regex(
    r"(?:\b(?:mr|mrs|ms|dr|pres|prof|gen|sen|gov|st|no|vs|approx|jan|feb|mar|apr|jun|jul|aug|sept?"
    r"|oct|nov|dec|incl|excl|acc|esp|resp|ca|min|mins|hrs|hon|a\.m|p\.m|e\.g|i\.e|u\.s|u\.k|u\.n|r\.o\.k|p\.r\.c|[a-z])\.)$",
    re.IGNORECASE,
)
_END = regex(r"[.!?。！？…]+[\"'”’」』)\]）]*(?=\s|$)|[。！？]+[”’」』）]*|\n+")
_LETTER = regex(r"[^\W_]")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, trimmed; pieces without a letter or digit are dropped.

    A full stop after an abbreviation or between digits ends nothing.
    """
    pieces: list[str] = []
    start = 0
    for match in _END.finditer(text):
        piece = text[start : match.end()]
        dotted = match[0].startswith(".") and len(match[0]) == 1
        if dotted and _continues(piece, text[match.end() :]):
            continue
        pieces.append(piece)
        start = match.end()
    pieces.append(text[start:])
    trimmed = (" ".join(piece.split()) for piece in pieces)
    return tuple(piece for piece in trimmed if _LETTER.search(piece))


def _continues(before: str, after: str) -> bool:
    """Whether a full stop belongs to an abbreviation: "Mr. Lee", "11:30 a.m. on Tuesday"."""
    if not after.strip():
        return False
    if not _ABBREVIATIONS.search(before.strip()):
        return False
    opening = after.lstrip()[:1]
    titled = re.search(r"\b(?:mr|mrs|ms|dr|pres|prof|gen|no|vs|approx)\.$", before, re.IGNORECASE)
    return bool(titled) or not opening.isupper() or before.rstrip()[-3:-2] in {" ", ".", ""}
