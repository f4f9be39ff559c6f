"""Timelines: the events that words name, and a picture of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.core.language import Lang
from bot.core.timeline import TimelineEvent


class TimelineOf(Protocol):
    """Timeline data: the events that words name, in a range of days, in order."""

    def __call__(
        self,
        words: str,
        *,
        today: date,
        lang: Lang,
        start: date | None = None,
        end: date | None = None,
    ) -> Sequence[TimelineEvent] | None:
        """Events for `words` (all if empty); None if the words name nothing that we know."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and what it shows, in words for those who can't see it."""

    png: bytes
    alt: str


class PictureOf(Protocol):
    """Draws a timeline; takes some tenths of a second of computing, and may run in a thread."""

    def __call__(self, events: Sequence[TimelineEvent], *, title: str, lang: Lang) -> Picture:
        """Draw the events, in order."""
