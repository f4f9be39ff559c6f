"""What is done to a subject: a flood, a steady trickle, a burst, and a very long run."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from benchmarks.processes import Measured


class Sends(Protocol):
    """How events reach the subject."""

    async def send(self, number: int) -> str:
        """Send event `number` and wait for its acknowledgement; the ts its reply's thread has."""


@dataclass
class Replies:
    """Knows who waits for which reply; every reply is counted once."""

    waiting: dict[str, asyncio.Future[float]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    doubled: int = 0

    def posted(self, arguments: Mapping[str, Any]) -> None:
        """A reply was posted in a thread."""
        ts = str(arguments.get("thread_ts"))
        if ts in self.answered:
            self.doubled += 1
            return
        self.answered.add(ts)
        future = self.waiting.setdefault(ts, asyncio.get_running_loop().create_future())
        future.set_result(time.perf_counter())

    async def to(self, ts: str) -> float:
        """The moment of the reply in a thread, as soon as there is one."""
        future = self.waiting.setdefault(ts, asyncio.get_running_loop().create_future())
        try:
            return await future
        finally:
            del self.waiting[ts]


@dataclass
class Driver:
    """Drives one subject; events are numbered on through all scenarios."""

    sends: Sends
    replies: Replies
    subject: Measured
    numbers: itertools.count[int] = field(default_factory=itertools.count)

    async def answer_one(self) -> float:
        """One event, from sending it to its reply, in seconds."""
        began = time.perf_counter()
        ts = await self.sends.send(next(self.numbers))
        return await self.replies.to(ts) - began

    async def flood(self, events: int, in_flight: int) -> tuple[float, float]:
        """Always `in_flight` events unanswered; replies per second, and CPU ms per reply."""
        left = iter(range(events))
        cpu, began = self.subject.cpu_seconds(), time.perf_counter()

        async def one_after_the_other() -> None:
            for _event in left:
                await self.answer_one()

        await asyncio.gather(*(one_after_the_other() for _ in range(in_flight)))
        seconds = time.perf_counter() - began
        return events / seconds, (self.subject.cpu_seconds() - cpu) / events * 1000

    async def trickle(self, events: int, a_second: float) -> list[float]:
        """Events at a steady rate; the latency of each reply in seconds, in order of size."""
        tasks = []
        began = time.perf_counter()
        for number in range(events):
            await asyncio.sleep(max(0.0, began + number / a_second - time.perf_counter()))
            tasks.append(asyncio.create_task(self.answer_one()))
        return sorted(await asyncio.gather(*tasks))

    async def burst(self, events: int) -> float:
        """Events all at once; seconds until the last of them was acknowledged."""
        began = time.perf_counter()
        sent = await asyncio.gather(*(self.sends.send(next(self.numbers)) for _ in range(events)))
        seconds = time.perf_counter() - began
        for ts in sent:
            await self.replies.to(ts)
        return seconds

    async def endure(self, events: int, in_flight: int, samples: int) -> list[float]:
        """A long flood; the memory held before it and after each part, in MB."""
        held = [self.subject.resident_mb()]
        for _sample in range(samples):
            await self.flood(events // samples, in_flight)
            held.append(self.subject.resident_mb())
        return held


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of the ordered values lies."""
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
