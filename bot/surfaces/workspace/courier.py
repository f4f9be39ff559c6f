"""Delivers events and interactions to the app: acknowledgements, re-delivery, duplicates."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.surfaces.workspace.errors import DeliveryError
from bot.surfaces.workspace.faults import Faults
from bot.surfaces.workspace.settings import Json, Settings

EVENT = "events_api"
COMMAND = "slash_commands"
INTERACTION = "interactive"
# Logs keep this many lines: a try-out may run for days.
LOG_LENGTH = 5000


@dataclass(frozen=True)
class Delivery:
    """One attempt to hand `payload` to the app; `attempt` is 0 for the first."""

    kind: str
    payload: Json
    attempt: int = 0
    reason: str = ""


@dataclass
class Logged:
    """A line of the delivery log: `outcome` is `acked` or the reason why it was not."""

    delivery: Delivery
    outcome: str = "under way"
    answer: Json | None = field(default=None)


class Transport(Protocol):
    """How a delivery travels; raises `DeliveryError`, returns the app's answer if it gave one."""

    async def send(self, delivery: Delivery) -> Json | None: ...


class Courier:
    """Hands deliveries to the transport; without one they are only logged."""

    def __init__(self, settings: Settings, faults: Faults) -> None:
        self._settings = settings
        self._faults = faults
        self._tasks: set[asyncio.Task[None]] = set()
        self.transport: Transport | None = None
        self.connected = False
        self.log: list[Logged] = []

    def post_event(self, payload: Json) -> None:
        """Deliver an event in the background, re-delivering it until acknowledged or given up."""
        copies = 2 if self._faults.duplicate_events else 1
        for _ in range(copies):
            if self.transport is None:
                self.log.append(Logged(Delivery(EVENT, payload), "no transport"))
                continue
            task = asyncio.get_running_loop().create_task(self._deliver(Delivery(EVENT, payload)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def ask(self, kind: str, payload: Json) -> Json | None:
        """Deliver once and wait for the app's answer; raises `DeliveryError`."""
        return await self._attempt(Delivery(kind, payload))

    async def settle(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Wait until no event is under way; raises `TimeoutError`."""
        async with asyncio.timeout(timeout):
            while self._tasks:
                await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        """Stop whatever is still waiting for its next attempt."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def events(self, event_type: str | None = None) -> list[Json]:
        """The inner events handed over so far, first attempts only."""
        return [
            line.delivery.payload["event"]
            for line in self.log
            if line.delivery.kind == EVENT
            and line.delivery.attempt == 0
            and event_type in (None, line.delivery.payload["event"]["type"])
        ]

    async def _deliver(self, delivery: Delivery) -> None:
        for delay in (*self._settings.retry_delays, None):
            try:
                await self._attempt(delivery)
            except DeliveryError as failure:
                if delay is None or not failure.retry:
                    return
                await self._settings.sleep(delay)
                delivery = replace(delivery, attempt=delivery.attempt + 1, reason=failure.reason)
            else:
                return

    async def _attempt(self, delivery: Delivery) -> Json | None:
        line = Logged(delivery)
        self.log.append(line)
        del self.log[:-LOG_LENGTH]
        if self.transport is None:
            line.outcome = "no transport"
            raise DeliveryError("connection_failed")
        try:
            line.answer = await self.transport.send(delivery)
        except DeliveryError as failure:
            line.outcome = failure.reason
            raise
        if delivery.kind == EVENT and self._faults.take_lost_ack():
            line.outcome = "lost ack"
            raise DeliveryError("timeout")
        line.outcome = "acked"
        return line.answer
