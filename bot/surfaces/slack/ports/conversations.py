"""Conversations: what was said in one, and which event answers which message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.language import Lang


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a conversation stands: team, channel and the thread's first message."""

    team: str
    channel: str
    thread_ts: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its reply in a conversation, oldest first in any sequence of them.

    `user` is who asked, so that it can be erased with them; it is stored, not recalled.
    """

    question: str
    reply_kind: str
    facts: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    lang: Lang = Lang.EN
    user: str = ""


class Memory(Protocol):
    """What was said in a conversation, kept for follow-ups and expiring."""

    async def recall(self, where: Conversation, now: datetime) -> Sequence[Exchange]:
        """Earlier exchanges of the conversation, oldest first, at most ten."""

    async def remember(self, where: Conversation, exchange: Exchange, now: datetime) -> None:
        """Add an exchange to a conversation."""


class Answered(Protocol):
    """Which event answered which message, so that an edit or a deletion finds the reply.

    In `where`, `thread_ts` is the ts of the question itself.
    """

    async def note(self, where: Conversation, event_key: str) -> None:
        """Remember that the event `event_key` is the one that answers the message."""

    async def event_of(self, where: Conversation) -> str | None:
        """The key of the event that answered the message, if one did."""
