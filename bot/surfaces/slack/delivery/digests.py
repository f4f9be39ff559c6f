"""Daily digests: puts them into the inbox when they fall due, writes them, notes what became."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.core.schedule import Due, dues, missed
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.delivery.bodies import DIGEST
from bot.surfaces.slack.delivery.notices import notice_body
from bot.surfaces.slack.delivery.posting import Settled
from bot.surfaces.slack.ports.digests import Subscription, Subscriptions
from bot.surfaces.slack.ports.inbox import Inbox, Incoming
from bot.surfaces.slack.ports.outbox import Outgoing

logger = logging.getLogger(__name__)

LOOK_BACK = timedelta(days=3)
HISTORY = timedelta(days=400)

# The channel is gone, or closed to us: the next digest would fail in the same way.
GONE = {
    "channel_not_found": "gone",
    "is_archived": "archived",
    "not_in_channel": "removed",
    "restricted_action": "closed",
    "restricted_action_read_only_channel": "closed",
    "restricted_action_thread_only_channel": "closed",
}


class Run(Protocol):
    """A digest of a channel's local day: state is due, posted, empty, skipped, missed or failed."""

    @property
    def local_day(self) -> date: ...
    @property
    def state(self) -> str: ...
    @property
    def facts(self) -> tuple[str, ...]: ...


class Runs(Protocol):
    """Which digests were posted; a channel's local day can be started once."""

    async def start(self, run: Any, event_key: str, body: Mapping[str, Any]) -> bool: ...
    async def skip(self, run: Any) -> bool: ...
    async def settle(self, run: Any) -> None: ...
    async def of(self, team: str, channel: str, since: date) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True)
class DigestRun:
    """One run, as `Runs` stores it."""

    team: str
    channel: str
    local_day: date
    due_at: datetime
    state: str
    note: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A digest, drawn, with the ids of the facts that it shows."""

    message: SentMessage
    facts: tuple[str, ...]


Write = Callable[[Subscription, date, Sequence[Run]], Awaitable[Written | None]]
"""Writes a channel's digest of a day, given its earlier runs; None if there is nothing to say."""


class Digests:
    """Starts what falls due, in any number of replicas; each day of a channel is started once."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        runs: Runs,
        inbox: Inbox,
        write: Write,
        *,
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        window: timedelta = timedelta(hours=6),
        every: float = 20.0,
    ) -> None:
        self._subscriptions = subscriptions
        self._runs = runs
        self._inbox = inbox
        self._write = write
        self._clock = clock
        self._wake = wake
        self._window = window
        self._every = every
        self._known: dict[tuple[str, str], date] = {}
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Look for due digests every so often, until stopped."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Start no more digests."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def tick(self, now: datetime) -> int:
        """Start the digests that are due and not yet started; returns how many."""
        started = 0
        for subscription, since in await self._subscriptions.active():
            try:
                started += await self._start_due(subscription, since, now)
            except OSError:
                raise
            except Exception:
                logger.exception("the digest of %s can't be started", subscription.channel)
        if started:
            self._wake()
        return started

    async def respond(self, body: Mapping[str, Any]) -> list[Outgoing]:
        """The post of a digest event; none if it is not wanted any more or has nothing to say."""
        run = _run_of(body)
        subscription = await self._subscriptions.of(run.team, run.channel)
        if subscription is None or subscription.paused:
            await self._runs.settle(replace(run, state="skipped", note="not subscribed any more"))
            return []
        earlier = await self._runs.of(run.team, run.channel, run.local_day - HISTORY)
        before = [each for each in earlier if each.local_day < run.local_day]
        written = await self._write(subscription, run.local_day, before)
        if written is None:
            await self._runs.settle(replace(run, state="empty", note="nothing to tell that day"))
            return []
        await self._runs.settle(replace(run, facts=written.facts))
        arguments = {
            "channel": run.channel,
            "text": written.message.text,
            "blocks": list(written.message.blocks),
            "unfurl_links": False,
            "unfurl_media": False,
        }
        return [Outgoing("chat.postMessage", arguments)]

    async def concluded(self, body: Mapping[str, Any], settled: Sequence[Settled]) -> None:
        """Note what became of a digest; a channel that is gone pauses its subscription."""
        if body.get("type") != DIGEST or not settled:
            return
        run, end = _run_of(body), settled[0]
        mine = await self._runs.of(run.team, run.channel, run.local_day)
        facts = next((each.facts for each in mine if each.local_day == run.local_day), ())
        state = "posted" if end.state == "posted" else "failed"
        await self._runs.settle(replace(run, state=state, note=end.reason, facts=tuple(facts)))
        why = GONE.get(end.reason)
        subscription = await self._subscriptions.of(run.team, run.channel)
        if end.state != "rejected" or why is None or subscription is None:
            return
        await self._pause(subscription, end.reason, why, run.local_day.isoformat())

    async def _pause(self, subscription: Subscription, reason: str, why: str, mark: str) -> None:
        """Pause a subscription and tell whoever set it up, once for each `mark`.

        Two looks at once may both find it active: the notice of both has the same key.
        """
        team, channel = subscription.team, subscription.channel
        current = await self._subscriptions.of(team, channel)
        if current is None or current.paused:
            return  # Another replica, or a look a moment ago, has paused it and told so.
        logger.warning("digest of %s paused: %s", channel, reason)
        if subscription.configured_by:
            key = f"digest-paused:{team}:{channel}:{mark}"
            await self._inbox.accept(Incoming(key, notice_body(subscription, why)))
        await self._subscriptions.pause(team, channel, True, reason)
        self._wake()

    async def _run(self) -> None:
        while True:
            try:
                await self.tick(self._clock())
            except OSError as error:
                logger.error("can't look for due digests: %s", error)
            except Exception:
                logger.exception("looking for due digests failed")
            await asyncio.sleep(self._every)

    async def _start_due(self, subscription: Subscription, since: datetime, now: datetime) -> int:
        team, channel = subscription.team, subscription.channel
        try:
            zone = ZoneInfo(subscription.zone)
            clock = time.fromisoformat(subscription.time)
        except (KeyError, ValueError, OSError):
            reason = f"unknown time zone {subscription.zone}"
            await self._pause(subscription, reason, "zone", since.isoformat())
            return 0
        found = dues(clock, zone, subscription.weekdays, max(since, now - LOOK_BACK), now)
        latest = max((due.day for due in found), default=None)
        # Nothing but time makes a digest due: what was seen once need not be asked again.
        if latest is None or self._known.get((team, channel)) == latest:
            return 0
        taken = {run.local_day for run in await self._runs.of(team, channel, found[0].day)}
        chosen, skipped = missed([due for due in found if due.day not in taken], now, self._window)
        for due in skipped:
            note = f"due at {due.at.isoformat()}, found at {now.isoformat()}"
            if await self._runs.skip(DigestRun(team, channel, due.day, due.at, "missed", note)):
                logger.warning("digest of %s for %s missed: %s", channel, due.day, note)
        new = chosen is not None and await self._begin(team, channel, chosen)
        self._known[(team, channel)] = latest
        return int(new)

    async def _begin(self, team: str, channel: str, due: Due) -> bool:
        body = {
            "type": DIGEST,
            "team_id": team,
            "channel": channel,
            "local_day": due.day.isoformat(),
            "due_at": due.at.isoformat(),
        }
        run = DigestRun(team, channel, due.day, due.at, "due")
        return await self._runs.start(run, f"digest:{team}:{channel}:{due.day}", body)


def _run_of(body: Mapping[str, Any]) -> DigestRun:
    return DigestRun(
        str(body["team_id"]),
        str(body["channel"]),
        date.fromisoformat(str(body["local_day"])),
        datetime.fromisoformat(str(body["due_at"])),
        "due",
    )
