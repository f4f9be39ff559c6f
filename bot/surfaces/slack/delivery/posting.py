"""Makes the planned calls of an event: never a post twice, and none lost that can be made."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.delivery.channels import NEAR, Pauses, Turn
from bot.surfaces.slack.delivery.crash import CrashPoint, Hook
from bot.surfaces.slack.delivery.lookup import Absent, Found, Later, Unable, find_message, with_key
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.delivery.web_api import (
    IDEMPOTENT,
    Ambiguous,
    Limited,
    Made,
    NotMade,
    Outcome,
    Refused,
    make_call,
    without_retries,
)
from bot.surfaces.slack.ports.outbox import Outbox, Outgoing, PlannedCall

ClientOf = Callable[[str], AsyncWebClient]
"""The client of a team; clients should share one session."""


class NotNowError(Exception):
    """The event goes back to the inbox: for `seconds`, else for as long as Slack needs."""

    def __init__(self, reason: str, seconds: float | None = None):
        super().__init__(reason)
        self.reason = reason
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a call: posted, unknown or rejected, with its ts or reason."""

    call: PlannedCall
    state: str
    ts: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Errand:
    """What calls are made for: the event's team and channel's turn.

    `since` is a moment before its calls were planned, `until` the latest moment, in the event
    loop's time, at which a call may still be begun: after it others may take the event over.
    """

    team: str
    turn: Turn
    since: datetime
    until: float


@dataclass(frozen=True, slots=True)
class Poster:
    """Makes calls and keeps the outbox true."""

    client_of: ClientOf
    outbox: Outbox
    pauses: Pauses
    settings: DeliverySettings
    hook: Hook

    def check_pause(self, channel: str) -> None:
        """Raises NotNowError while the channel is paused."""
        left = self.pauses.left(channel)
        if left:
            raise NotNowError("rate limited", max(left, 0.05))

    async def settle(self, planned: PlannedCall, errand: Errand, *, last: bool) -> Settled:
        """Bring a call to its end; the caller stores `Settled`. Raises NotNowError.

        With `last` the channel's turn is left as soon as the call is made.
        """
        if planned.state in ("posted", "unknown", "rejected"):
            return Settled(planned, planned.state, planned.ts)
        client, marked = without_retries(self.client_of(errand.team)), planned.state == "marked"
        if planned.state == "posting" and not _idempotent(planned):
            # Somebody died, or gave up, between making this call and marking it.
            settled = await self._look(client, planned, errand, Ambiguous("interrupted"))
            if settled is not None:
                return settled
        reason = ""
        for delay in (*self.settings.call_delays, None):
            outcome = await self._make(client, planned, errand, marked=marked)
            marked = False
            match outcome:
                case Made():
                    if last:
                        errand.turn.leave()
                    return Settled(planned, "posted", outcome.ts)
                case Refused():
                    return Settled(planned, "rejected", reason=outcome.reason)
                case Limited():
                    await self.outbox.unmade(planned.id)
                    place = place_of(planned.call)
                    self.pauses.pause(place, outcome.seconds)
                    raise NotNowError("rate limited", self.pauses.left(place))
                case NotMade():
                    reason = outcome.reason
                    await self.outbox.unmade(planned.id)
                case Ambiguous():
                    reason = outcome.reason
                    if not _idempotent(planned):
                        settled = await self._look(client, planned, errand, outcome)
                        if settled is not None:
                            return settled
            if delay is None:
                break
            await asyncio.sleep(delay)
        raise NotNowError(reason)

    async def _make(
        self, client: AsyncWebClient, planned: PlannedCall, errand: Errand, *, marked: bool
    ) -> Outcome:
        method, arguments = planned.call.method, planned.call.arguments
        place = place_of(planned.call)
        if method == "chat.postMessage":
            arguments = with_key(arguments, planned.key)
        if not marked:
            await errand.turn.wait(ahead=NEAR)
            self.check_pause(place)
            if not await self.outbox.posting(planned.id):
                raise NotNowError("another process has this event")
        await errand.turn.wait()
        late = asyncio.get_running_loop().time() > errand.until
        if late or self.pauses.left(place):
            await self.outbox.unmade(planned.id)
            self.check_pause(place)
            raise NotNowError("its turn came too late", 0.0)
        self.hook(CrashPoint.BEFORE_POST)
        outcome = await make_call(client, method, arguments, self.settings.call_seconds)
        self.hook(CrashPoint.AFTER_POST)
        return outcome

    async def _look(
        self, client: AsyncWebClient, planned: PlannedCall, errand: Errand, why: Ambiguous
    ) -> Settled | None:
        """Find out whether a post was made; None if it certainly was not."""
        if planned.call.method != "chat.postMessage":
            # There is nothing to look for: an ephemeral message is in no history.
            return Settled(planned, "unknown", reason=why.reason)
        # What Slack is still working on can't be seen yet; so look more than once.
        for delay in self.settings.look_delays:
            await asyncio.sleep(delay)
            finding = await find_message(
                client,
                planned.call.arguments,
                planned.key,
                errand.since,
                self.settings.call_seconds,
            )
            match finding:
                case Found():
                    return Settled(planned, "posted", finding.ts)
                case Unable():
                    reason = f"{why.reason}; could not look: {finding.reason}"
                    return Settled(planned, "unknown", reason=reason)
                case Later():
                    raise NotNowError(finding.reason, finding.seconds)
                case Absent():
                    continue
        return None


def _idempotent(planned: PlannedCall) -> bool:
    return planned.call.method in IDEMPOTENT


def place_of(call: Outgoing) -> str:
    """Where a call goes, for the sake of order and pauses: a channel, a person, else its method."""
    return str(call.arguments.get("channel") or call.arguments.get("user_id") or call.method)
