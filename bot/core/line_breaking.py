"""Breaks text into lines of a given width, as readers of English, Korean and Chinese expect."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Measure = Callable[[str], float]
"""The width of a text on one line."""

ELLIPSIS = "…"
# What may not begin a line, and what may not end one (the commonest of JIS X 4051 and GB/T 15834).
_CLOSING = frozenset("，。、；：！？）》〉」』】”’…·,.;:!?)]}%‰—～")
_OPENING = frozenset("（《〈「『【“‘([{")


def broken(text: str, width: float, measure: Measure, most: int | None = None) -> list[str]:
    """The lines of a text, none wider than `width` unless a single character is.

    Han characters may be parted anywhere, all other words at spaces; a word wider than a line is
    parted too. Of more than `most` lines the rest is left off, with an ellipsis.
    """
    lines: list[str] = []
    line = ""
    for unit in _units(text):
        if not line:
            unit = unit.lstrip()
        if measure((line + unit).rstrip()) <= width:
            line += unit
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = unit.lstrip()
        while measure(line.rstrip()) > width and len(line) > 1:
            head = _fitting(line, width, measure)
            lines.append(line[:head])
            line = line[head:]
    if line.strip():
        lines.append(line.rstrip())
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], _clipped(lines[most - 1], width, measure)]
    return lines


def balanced(text: str, width: float, measure: Measure, most: int | None = None) -> list[str]:
    """As `broken`, in lines of like length: no single word is left on a line of its own."""
    lines = broken(text, width, measure, most)
    if len(lines) < 2 or lines[-1].endswith(ELLIPSIS):
        return lines
    for _attempt in range(12):
        width *= 0.95
        closer = broken(text, width, measure)
        if len(closer) > len(lines) or any(measure(line) > width for line in closer):
            break
        lines = closer
    return lines


def _units(text: str) -> list[str]:
    """What may not be parted, in order; a unit keeps the space before it."""
    units: list[str] = []
    for character in " ".join(text.split()):
        last = units[-1] if units else ""
        glued = (
            last
            and character != " "
            and (
                character in _CLOSING
                or last[-1] in _OPENING
                or last == " "
                or not (_is_han(character) or _is_han(last[-1]))
            )
        )
        if glued:
            units[-1] += character
        else:
            units.append(character)
    return units


def _is_han(character: str) -> bool:
    # Wide characters part anywhere, but Korean words stay whole.
    wide = unicodedata.east_asian_width(character) in ("W", "F")
    return wide and not "\uac00" <= character <= "\ud7a3"


def _fitting(text: str, width: float, measure: Measure) -> int:
    """How many characters fit, one at least."""
    count = 1
    while count < len(text) and measure(text[: count + 1]) <= width:
        count += 1
    return count


def _clipped(line: str, width: float, measure: Measure) -> str:
    while line and measure(line.rstrip() + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
