"""Durable events: what Slack delivered, and the inbox that keeps it until it is dealt with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An event as Slack delivered it; `key` is app, team and event_id joined by ":".

    Events of one `lane` (a conversation) are handled one after the other, over all replicas; an
    empty lane orders nothing. `user` is whose event it is, so that it can be erased with them.
    """

    key: str
    body: Mapping[str, Any]
    lane: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An incoming event that this process holds; `attempt` counts from 1.

    `received_at` is when it came, the same in every attempt; `reason` says why it was given back.
    """

    id: int
    key: str
    body: Mapping[str, Any]
    attempt: int
    received_at: datetime = LONG_AGO
    reason: str = ""


class Inbox(Protocol):
    """Durable events: in the database before the ack, held by one process each under a lease.

    What a process does to an event that it does not hold any more has no effect.
    """

    async def accept(self, incoming: Incoming) -> bool:
        """Store an event; False if its key is known. Raises OSError-like errors if it can't."""

    async def claim(self, limit: int, now: datetime) -> Sequence[Claimed]:
        """Take up to `limit` events that are due and free, or were left by a dead process."""

    async def hasten(self, now: datetime) -> int:
        """Let every event that waits for a moment be due, after a clock was set back."""

    async def finish(self, event_id: int) -> None:
        """Mark an event as dealt with."""

    async def postpone(
        self, event_id: int, reason: str, until: datetime, *, blameless: bool = False
    ) -> None:
        """Give an event back, to be tried again at `until`; a `blameless` wait is no failed try."""

    async def park(self, event_id: int, reason: str) -> None:
        """Set a poison event aside, to be looked at and replayed by hand."""
