"""What was asked: the log of questions, what it counts, and what waits for curators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.language import Lang
from bot.core.reply import Reply


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the question log."""

    team: str
    channel: str
    user: str
    question: str
    reply: Reply
    latency_ms: float
    at: datetime


class QuestionLog(Protocol):
    """What was asked and how it was answered; retention and whether text is kept are settings."""

    async def record(self, asked: Asked) -> int:
        """Store one question; return its id for feedback."""

    async def feedback(self, log_id: int, user: str, helpful: bool) -> None:
        """Store a person's verdict on a reply."""


class PopularOf(Protocol):
    """What a team asks most, as far as it is answered."""

    async def __call__(self, team: str) -> Sequence[str]:
        """Intent ids, most often asked first."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts that `/ties stats` shows, as (message key, number) pairs in order."""

    counts: tuple[tuple[str, int], ...]


class StatisticsOf(Protocol):
    """What was asked of late; only curators see it."""

    async def __call__(self, team: str, user: str) -> Statistics | None:
        """The counts; None if the person is no curator."""


class Curators(Protocol):
    """Where questions go that no source answers."""

    async def ask(
        self, question: str, lang: Lang, *, team: str, channel: str, user: str, at: datetime
    ) -> None:
        """Put a question before the curators; the same one again is no second entry."""


class WaitingOf(Protocol):
    """The questions that wait for curators; only curators see them."""

    async def __call__(self, team: str, user: str) -> Sequence[tuple[str, int]] | None:
        """(question, times asked) pairs, most often first; None if the person is no curator."""
