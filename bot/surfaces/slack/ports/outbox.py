"""Durable posts: the calls that answer an event, and the outbox that keeps their state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One Web API call that answers an event: method ("chat.postMessage") and its arguments.

    `ordinal` tells the calls of one event apart; with the event's key it is the opaque
    delivery key that goes into the message's metadata.
    """

    method: str
    arguments: Mapping[str, Any]
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """A stored call; `state` is planned, marked, posting, posted, unknown or rejected.

    `marked`: it has just been marked as being made by whoever got it, who must make it now;
    `posting`: it was marked before, and may have been made.
    """

    id: int
    key: str
    call: Outgoing
    state: str
    ts: str = ""


class Outbox(Protocol):
    """Durable posts: planned before they are made, so that a crash loses and doubles nothing."""

    async def plan(self, event_key: str, calls: Sequence[Outgoing]) -> Sequence[PlannedCall]:
        """Store the calls that answer an event, once; return them all with their state.

        The first counts as being made from then on. Empty if this process does not hold the event
        any more: somebody else answers it.
        """

    async def planned(self, event_key: str) -> Sequence[PlannedCall]:
        """The stored calls of an event, in order; empty if none were planned."""

    async def posting(self, call_id: int) -> bool:
        """Mark that the call is being made: from now on its outcome is unknown until marked.

        False if this process does not hold the event any more: somebody else makes the call.
        """

    async def unmade(self, call_id: int) -> None:
        """Take `posting` back: it is certain that the call was not made."""

    async def posted(self, call_id: int, ts: str) -> None:
        """Mark the call as made, with the message's ts (empty for calls without one)."""

    async def unknown(self, call_id: int, reason: str) -> None:
        """Mark that nobody can tell whether the call was made; it is never made again."""

    async def rejected(self, call_id: int, reason: str) -> None:
        """Mark that Slack refused the call for good."""

    async def message_of(self, event_key: str) -> str | None:
        """The ts of the first message that answered an event, if it was posted."""
