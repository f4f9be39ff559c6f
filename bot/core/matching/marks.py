"""Marks: a number for each text that looks drawn at random and is the text's own.

What learning draws by lot (which samples are held back, which are tried, who learns from which)
is drawn by them: one sample more or less then changes no other's lot, and so few replies.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import numpy as np

from bot.core.matching.features import Places

_ODD = 2_654_435_761
"""Knuth's multiplier: it spreads numbers that are near each other over all there are."""


def marks_of(texts: Iterable[str]) -> Places:
    """The marks of some texts, (texts,), from 0 to 2**32 - 1."""
    made = [crc32(text.encode("utf-8", "surrogatepass")) for text in texts]
    return np.array(made, np.int64)


def drawn(marks: Places, lot: int) -> Places:
    """Other marks for another lot: a draw by them has nothing to do with one by the first."""
    return (marks ^ (lot * _ODD % (1 << 32))) * _ODD % (1 << 32)


def some_of(places: Places, marks: Places, most: int) -> Places:
    """At most so many of some places, those of the least marks; as they came.

    `marks` (n,) are those of all places.
    """
    if len(places) <= most:
        return places
    least: Places = np.sort(np.argsort(marks[places], kind="stable")[:most])
    return places[least]
