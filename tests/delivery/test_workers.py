"""Workers: each trouble of Slack's or our own ends in one answer, or in a reason one can read."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from sqlalchemy import update

from bot.storage.database import DatabaseError, open_database
from bot.storage.database.schema import inbox
from bot.storage.database.transactions import Session
from bot.surfaces.slack.delivery import InboxMiddleware
from bot.surfaces.slack.delivery.bodies import incoming, slack_time_of
from bot.surfaces.slack.delivery.clockwatch import ClockWatch
from bot.surfaces.slack.ports.outbox import Outgoing

from .fake_slack import FakeSlack
from .fleet import mention
from .harness import Running, delivering, echo, until


async def stuck(running: Running) -> list[tuple[str, str, str]]:
    """What an operator would see."""
    found = await running.database.upkeep.stuck()
    return [(each.kind, each.state, each.reason) for each in found]


async def test_a_poison_event_is_parked_with_its_reason_and_can_be_replayed(
    empty_url: str,
) -> None:
    """Others are answered meanwhile; replayed, it is tried as often again."""
    async with delivering(empty_url) as running:
        await running.hear(1, "C1", "poison")
        await running.hear(2, "C1")
        await running.settled()
        assert running.texts == ["re q2"]
        reason = "ValueError: unanswerable"
        assert await stuck(running) == [("event", "parked", reason)]
        assert await running.database.upkeep.replay_events() == 1
        running.delivery.workers.wake()
        await running.settled()
        assert await stuck(running) == [("event", "parked", reason)]


async def test_an_event_that_ends_the_process_each_time_is_parked(empty_url: str) -> None:
    """Nobody is left to count its failures: the claims are counted."""
    async with delivering(empty_url, start=False) as running:
        await running.hear(1)

        async def died_often(session: Session, _items: object) -> list[None]:
            await session.execute(update(inbox).values(attempt=4))
            return [None]

        await running.database.writer.do(died_often, None)
        running.delivery.start()
        await running.settled()
        await running.delivery.drain()
        assert running.texts == []
        assert await stuck(running) == [("event", "parked", "the process ended in each of 4 tries")]


async def test_a_429_pauses_its_channel_alone_and_for_as_long_as_asked(empty_url: str) -> None:
    """Others are posted meanwhile; the waiting is no failed try, and no thread overtakes it."""
    slack = FakeSlack(retry_after=1.5)
    slack.script["chat.postMessage"] = deque(["ratelimited"])
    async with slack, delivering(empty_url, slack) as running:
        began = time.time()
        await running.hear(1, "C1")
        await until(lambda: slack.injected["ratelimited"] == 1)
        for number in range(2, 12):
            await running.hear(number, "C1" if number % 2 else "C2")
        await running.settled()
        posted = {post["text"]: (post["channel"], float(post["ts"])) for post in slack.posts}
        assert len(posted) == 11
        assert all(at >= began + 1.5 for where, at in posted.values() if where == "C1")
        assert all(at < began + 1.5 for where, at in posted.values() if where == "C2")
        assert await stuck(running) == []


@pytest.mark.parametrize("kind", ["drop_after", "drop_before", "error", "error_after"])
@pytest.mark.parametrize("can_look", [True, False])
async def test_an_ambiguous_post_is_looked_for_and_never_blindly_repeated(
    empty_url: str, kind: str, can_look: bool
) -> None:
    """Where it can be looked up there is one post; where not, the call is `unknown`, and told."""
    slack = FakeSlack(can_look=can_look)
    slack.script["chat.postMessage"] = deque([kind])
    async with slack, delivering(empty_url, slack) as running:
        await running.hear(1)
        await running.settled()
        if can_look:
            assert running.texts == ["re q1"]
            assert await stuck(running) == []
        else:
            assert running.texts == (["re q1"] if kind.endswith("after") else [])
            ((kind_of, state, reason),) = await stuck(running)
            assert (kind_of, state) == ("call", "unknown")
            assert "could not look: conversations.replies: missing_scope" in reason


async def test_what_slack_says_that_it_has_not_done_is_done_again(empty_url: str) -> None:
    """503 before the work: no need to look, so no scope is needed."""
    slack = FakeSlack(can_look=False)
    slack.script["chat.postMessage"] = deque(["unavailable"] * 5)
    async with slack, delivering(empty_url, slack) as running:
        await running.hear(1)
        await running.settled()
        assert running.texts == ["re q1"]


async def test_a_post_is_looked_for_by_slacks_clock_not_by_ours(empty_url: str) -> None:
    """Two hours fast, we would look in the wrong hours and post again."""
    slack = FakeSlack()
    slack.script["chat.postMessage"] = deque(["drop_after"])
    async with slack, delivering(empty_url, slack) as running:
        running.clock.ahead = timedelta(hours=2)
        await running.hear(1)
        await running.settled()
        assert running.texts == ["re q1"]


def test_the_moment_from_which_a_post_is_looked_for() -> None:
    """Slack's own time of the event; ours where it says none; a day for what we thought of."""
    now = datetime(2026, 1, 2, tzinfo=UTC)
    told = {"event_time": 1_700_000_000, "event": {"event_ts": "1.1"}}
    assert slack_time_of(told, now).timestamp() == 1_700_000_000 - 300
    assert slack_time_of({"event": {"event_ts": "1700000000.5"}}, now).timestamp() < 1_700_000_000
    for nothing in ({}, {"event_time": "x"}, {"event_time": 1e300}, {"event": None}):
        assert slack_time_of(nothing, now) == now - timedelta(minutes=5)
    assert slack_time_of({"type": "tieline_digest"}, now) == now - timedelta(days=1)


async def test_a_slack_that_is_down_is_waited_for(empty_url: str) -> None:
    """Longer than a poison event would be tried; then everything is answered, in order."""
    slack = FakeSlack()
    slack.script["chat.postMessage"] = deque(["unavailable"] * 40)
    async with slack, delivering(empty_url, slack, tries=2) as running:
        await running.hear(1, "C1")
        await running.hear(2, "C2")
        await running.settled()
        assert sorted(running.texts) == ["re q1", "re q2"]


async def test_patience_with_slack_has_an_end(empty_url: str) -> None:
    """Given up, the event is parked and says why."""
    slack = FakeSlack(rates={"unavailable": 1.0})
    async with slack, delivering(empty_url, slack, patience=0.3) as running:
        await running.hear(1)
        await running.settled()
        ((_kind, state, reason), _call) = await stuck_later(running)
        assert state == "parked"
        assert "given up after" in reason
        assert "service_unavailable" in reason


async def stuck_later(running: Running) -> list[tuple[str, str, str]]:
    """What is stuck when ten minutes have passed."""
    running.clock.ahead += timedelta(minutes=10)
    return await stuck(running)


async def test_what_slack_refuses_is_not_asked_again(empty_url: str) -> None:
    """A channel that is gone stays gone: one call, its reason kept, the event done."""
    slack = FakeSlack(refuse={"C1": "channel_not_found"})
    async with slack, delivering(empty_url, slack) as running:
        body = await running.hear(1)
        await running.settled()
        key = f"A1:T1:{body['event_id']}"
        assert [each.state for each in await running.database.outbox.planned(key)] == ["rejected"]
        assert [name for name, _arguments in slack.calls].count("chat.postMessage") == 1
        assert await stuck(running) == []


async def test_an_event_with_two_answers_resumes_where_it_was_interrupted(empty_url: str) -> None:
    """The first is not posted again because the second failed."""
    slack = FakeSlack()
    slack.script["chat.postMessage"] = deque(["", "unavailable", "unavailable", "unavailable"])
    async with slack, delivering(empty_url, slack) as running:
        await running.hear(1, "C1", "two")
        await running.settled()
        assert running.texts == ["re two", "and more"]


async def test_what_may_be_repeated_is_repeated(empty_url: str) -> None:
    """An update that may have been made is made again; there is nothing to look for."""

    async def update_message(body: Mapping[str, Any], _at: datetime) -> Sequence[Outgoing]:
        return [Outgoing("chat.update", {"channel": "C1", "ts": "1.1", "text": "new"})]

    slack = FakeSlack(can_look=False)
    slack.script["chat.update"] = deque(["drop_after", "error_after"])
    async with slack, delivering(empty_url, slack, respond=update_message) as running:
        await running.hear(1)
        await running.settled()
        assert [name for name, _arguments in slack.calls] == ["chat.update"] * 3
        assert await stuck(running) == []


async def test_draining_finishes_what_it_can_and_gives_back_the_rest(empty_url: str) -> None:
    """In time, what is at hand is posted; out of time, it is there for the next process."""
    slack = FakeSlack(delay=0.2)
    async with slack:
        async with delivering(empty_url, slack) as running:
            await running.hear(1)
            await until(lambda: running.delivery.workers.busy > 0)
            assert await running.delivery.drain(5.0)
            assert running.texts == ["re q1"]
        slack.delay = 30.0
        async with delivering(empty_url, slack, call_seconds=60.0) as running:
            await running.hear(2)
            await until(lambda: running.delivery.workers.busy > 0)
            await asyncio.sleep(0.1)
            assert not await running.delivery.drain(0.1)
            await running.hear(3)
            assert await running.database.upkeep.backlog() == {"open": 2, "done": 1, "parked": 0}
        slack.delay = 0.0
        async with delivering(empty_url, slack) as running:
            await running.settled()
            assert running.texts == ["re q1", "re q2", "re q3"]


async def test_a_database_that_fails_for_a_while_stops_nothing_for_good(
    empty_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """One line when it begins, one when it is over, and the events are answered then."""
    async with delivering(empty_url) as running:
        claim, failing = running.database.inbox.claim, [True]

        async def unreliable(limit: int, now: datetime) -> Sequence[Any]:
            if failing[0]:
                raise DatabaseError("database x is locked by another process for too long")
            return await claim(limit, now)

        running.database.inbox.claim = unreliable  # type: ignore[method-assign]
        with caplog.at_level(logging.INFO):
            await running.hear(1)
            await asyncio.sleep(0.3)
            failing[0] = False
            await running.settled()
        assert running.texts == ["re q1"]
        lines = [record.getMessage() for record in caplog.records if "take" in record.getMessage()]
        assert len(lines) == 2
        assert "is locked" in lines[0]
        assert "again" in lines[1]


async def test_an_event_that_cannot_be_stored_is_not_acknowledged() -> None:
    """503, so that Slack delivers it again; nothing of it is in the log but its id."""
    async with await open_database("sqlite://") as db:
        middleware = InboxMiddleware(db.inbox, lambda: None)

        async def heard() -> int:
            request = AsyncBoltRequest(mode="socket_mode", body=mention(1, "C1"))
            answer = await middleware.async_process(
                req=request, resp=BoltResponse(status=404), next=never
            )
            assert answer is not None
            return answer.status

        async def never() -> BoltResponse:
            raise AssertionError("events go no further")

        assert [await heard(), await heard()] == [200, 200]

        async def broken(_incoming: object) -> bool:
            raise DatabaseError("the disk is full")

        db.inbox.accept = broken  # type: ignore[method-assign,assignment]
        assert await heard() == 503


def test_a_clock_that_is_set_is_noticed_once() -> None:
    """By more than a network adjusts; forward and back; a steady one never."""
    wall, steady = [1_000_000.0], [0.0]
    watch = ClockWatch(lambda: datetime.fromtimestamp(wall[0], UTC), lambda: steady[0])

    def pass_by(on_the_wall: float, in_fact: float) -> float:
        wall[0] += on_the_wall
        steady[0] += in_fact
        return watch.jump()

    assert pass_by(10, 10) == 0
    assert pass_by(14, 10) == 0
    assert pass_by(3600, 1) == pytest.approx(3599)
    assert pass_by(1, 1) == 0
    assert pass_by(-1800, 1) == pytest.approx(-1801)


async def test_events_that_wait_are_not_delayed_by_a_clock_that_is_set_back(
    empty_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """An hour back: what waits for a second does not wait for an hour, and somebody is told."""
    slack = FakeSlack(retry_after=0.5)
    slack.script["chat.postMessage"] = deque(["ratelimited"])
    async with slack, delivering(empty_url, slack) as running:
        await running.hear(1)
        await until(lambda: slack.injected["ratelimited"] == 1)
        await asyncio.sleep(0.1)
        running.clock.ahead = -timedelta(hours=1)
        await running.settled()
        assert running.texts == ["re q1"]
        assert any("the clock was set by -3600 s" in line for line in caplog.messages)


async def test_answers_to_a_thread_keep_its_order(empty_url: str) -> None:
    """A slow first question is not overtaken by a quick second one."""

    async def slow_first(body: Mapping[str, Any], at: datetime) -> Sequence[Outgoing]:
        await asyncio.sleep(0.2 if body["event"]["text"] == "q1" else 0)
        return await echo(body, at)

    async with delivering(empty_url, respond=slow_first) as running:
        for number in (1, 2, 3):
            body = mention(number, "C1")
            body["event"]["thread_ts"] = "1700000000.000100"
            await running.database.inbox.accept(incoming(body))
        running.delivery.workers.wake()
        await running.settled()
        assert running.texts == ["re q1", "re q2", "re q3"]
