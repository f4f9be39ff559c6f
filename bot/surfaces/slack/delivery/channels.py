"""Order and pauses by channel: posts of a channel go out in turn, and a 429 stops only it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable


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
    """For how long a channel must not be posted to, as Slack asked with 429.

    Kept by a clock that only runs: one that is set back would prolong every pause.
    """

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._until: dict[str, float] = {}

    def pause(self, channel: str, seconds: float) -> None:
        """Pause a channel, at least for so long."""
        until = self._steady() + seconds
        self._until[channel] = max(until, self._until.get(channel, until))

    def left(self, channel: str) -> float:
        """How many seconds a channel stays paused; 0 if it is not."""
        left = self._until.get(channel, 0.0) - self._steady()
        if left <= 0:
            self._until.pop(channel, None)
            return 0.0
        return left
