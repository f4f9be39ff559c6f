"""Order and pauses by channel: posts of a channel go out in turn, and a 429 stops only it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta


class Turn:
    """A place in a channel's queue. `leave` it, always; leaving twice does nothing."""

    def __init__(self, turns: Turns, channel: str) -> None:
        self._turns = turns
        self.channel = channel
        self.waiting: tuple[int, asyncio.Future[None]] | None = None

    async def wait(self, ahead: int = 0) -> None:
        """Wait until at most `ahead` others of the channel come first."""
        await self._turns.wait(self, ahead)

    def leave(self) -> None:
        """Let the next ones go on."""
        self._turns.leave(self)


class Turns:
    """First come, first served in each channel; channels do not wait for one another."""

    def __init__(self) -> None:
        self._queues: dict[str, OrderedDict[Turn, None]] = {}

    def enter(self, channel: str) -> Turn:
        """Take the next place in a channel's queue."""
        turn = Turn(self, channel)
        self._queues.setdefault(channel, OrderedDict())[turn] = None
        return turn

    async def wait(self, turn: Turn, ahead: int) -> None:
        """See `Turn.wait`."""
        queue = self._queues.get(turn.channel)
        if queue is None or turn not in queue:
            return
        for place, other in enumerate(queue):
            if other is turn:
                return
            if place >= ahead:
                break
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        turn.waiting = (ahead, future)
        try:
            await future
        finally:
            turn.waiting = None

    def leave(self, turn: Turn) -> None:
        """See `Turn.leave`."""
        queue = self._queues.get(turn.channel)
        if queue is None or turn not in queue:
            return
        del queue[turn]
        if not queue:
            del self._queues[turn.channel]
            return
        for place, other in enumerate(queue):
            if place > _FURTHEST:
                break
            if other.waiting and place <= other.waiting[0] and not other.waiting[1].done():
                other.waiting[1].set_result(None)


NEAR = 3
"""So many calls of a channel may be marked as being made, of which one is."""
_FURTHEST = NEAR


class Pauses:
    """Until when a channel must not be posted to, as Slack asked with 429."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._until: dict[str, datetime] = {}

    def pause(self, channel: str, seconds: float) -> datetime:
        """Pause a channel; returns until when."""
        until = self._clock() + timedelta(seconds=seconds)
        self._until[channel] = max(until, self._until.get(channel, until))
        return self._until[channel]

    def until(self, channel: str) -> datetime | None:
        """The end of a channel's pause; None if it is not paused."""
        end = self._until.get(channel)
        if end is not None and end <= self._clock():
            del self._until[channel]
            return None
        return end
