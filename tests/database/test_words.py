"""What is kept of people's words: threads that expire, the log and its retention, erasure."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table

from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind
from bot.storage.database import Database, Retention, open_database
from bot.storage.database.schema import metadata
from bot.storage.database.transactions import Session
from bot.surfaces.slack.ports.conversations import Conversation, Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.inbox import Incoming
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.ports.question_log import Asked

THREAD = Conversation("T", "C", "1700000000.1")
SECRET = "어디서 만났나요?"


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> datetime:
        """Go on by so much."""
        self.now += timedelta(**time)
        return self.now


@pytest.fixture
def clock() -> Clock:
    """One for each test."""
    return Clock()


@pytest.fixture
async def kept(empty_url: str, clock: Clock) -> AsyncIterator[Database]:
    """A database that forgets threads after 7 days, and the log after 90."""
    async with await open_database(
        empty_url, migrate=True, clock=clock, exchange=Exchange, subscription=Subscription
    ) as database:
        yield database


def reply(kind: ReplyKind = ReplyKind.ANSWER) -> Reply:
    """A reply of a kind."""
    return Reply(kind, Lang.KO, "text", facts=("f",), intents=("f",), confidence=0.75)


def asked(question: str, at: datetime, kind: ReplyKind = ReplyKind.GAP, user: str = "U1") -> Asked:
    """A line of the log."""
    return Asked("T", "C", user, question, reply(kind), 12.5, at)


async def test_a_thread_is_remembered_in_order_bounded_and_until_it_expires(
    kept: Database, clock: Clock
) -> None:
    """Ten exchanges at most, oldest first; each for seven days."""
    for number in range(12):
        said = Exchange(f"q{number}", "answer", ("f",), ("i",), Lang.KO, "U1")
        await kept.memory.remember(THREAD, said, clock.later(minutes=1))
    recalled = await kept.memory.recall(THREAD, clock.later(hours=5))
    assert [each.question for each in recalled] == [f"q{number}" for number in range(2, 12)]
    assert recalled[0] == Exchange("q2", "answer", ("f",), ("i",), Lang.KO)
    assert not await kept.memory.recall(replace(THREAD, thread_ts="other"), clock.now)
    assert not await kept.memory.recall(THREAD, clock.later(days=7))
    assert (await kept.prune())["conversations"] == 12


async def test_an_event_that_is_tried_again_is_remembered_and_logged_once(
    kept: Database, clock: Clock
) -> None:
    """The same question at the same moment is the same; and it is not its own context."""
    said = Exchange(SECRET, "answer", user="U1")
    for _attempt in range(2):
        await kept.memory.remember(THREAD, said, clock.now)
        log_id = await kept.log.record(asked(SECRET, clock.now))
        assert not await kept.memory.recall(THREAD, clock.now)
    assert await kept.log.record(asked(SECRET, clock.now)) == log_id
    assert await kept.log.counts("T", clock.now) == {"gap": 1}


async def test_the_log_has_what_was_asked_how_it_was_answered_and_what_people_thought(
    kept: Database, clock: Clock
) -> None:
    """Text, kind, facts, confidence, language, latency, feedback; the last verdict counts."""
    log_id = await kept.log.record(asked(SECRET, clock.now, ReplyKind.ANSWER))
    await kept.log.feedback(log_id, "U2", False)
    await kept.log.feedback(log_id, "U2", True)
    await kept.log.feedback(log_id + 1, "U2", True)
    exported = await kept.people.export("T", "U1")
    (line,) = exported["questions"]
    for name, value in {
        "question": SECRET, "kind": "answer", "facts": ["f"], "confidence": 0.75, "lang": "ko",
        "latency_ms": 12.5, "asked_at": clock.now.isoformat(),
    }.items():  # fmt: skip
        assert line[name] == value
    assert await kept.log.counts("T", clock.now) == {"answer": 1, "helpful": 1}


async def test_the_summary_counts_what_was_left_unanswered(kept: Database, clock: Clock) -> None:
    """Gaps and abstentions, however they are spelt; most often asked first, since a moment."""
    for question in ("Did they eat?", "did they  EAT?", "Who paid?", "When was it?"):
        kind = ReplyKind.ANSWER if question.startswith("When") else ReplyKind.GAP
        await kept.log.record(asked(question, clock.later(seconds=1), kind))
    await kept.log.record(asked("Who paid?", clock.later(days=1), ReplyKind.ABSTAIN))
    await kept.log.record(asked("Who paid?", clock.later(seconds=1), ReplyKind.ABSTAIN))
    since = clock.now - timedelta(days=2)
    assert await kept.log.unanswered("T", since) == [("Who paid?", 3), ("Did they eat?", 2)]
    assert await kept.log.unanswered("T", since, limit=1) == [("Who paid?", 3)]
    assert await kept.log.unanswered("T", clock.now) == [("Who paid?", 1)]
    assert await kept.log.unanswered("T2", since) == []


async def test_retention_deletes_what_is_older_and_nothing_else(
    kept: Database, clock: Clock
) -> None:
    """90 days by default, with the feedback; a day less is kept."""
    old = await kept.log.record(asked("old", clock.now))
    await kept.log.feedback(old, "U2", True)
    clock.later(days=2)
    await kept.log.record(asked("young", clock.now))
    clock.later(days=89)
    deleted = await kept.prune()
    assert (deleted["question_log"], deleted["question_feedback"]) == (1, 1)
    left = await kept.people.export("T", "U1")
    assert [line["question"] for line in left["questions"]] == ["young"]
    assert (await kept.prune())["question_log"] == 0


async def test_with_text_off_nobodys_words_are_in_the_log(empty_url: str, clock: Clock) -> None:
    """Statistics still work; the summary of open questions has nothing to tell."""
    async with await open_database(
        empty_url, migrate=True, clock=clock, retention=Retention(keep_text=False)
    ) as db:
        await db.log.record(asked(SECRET, clock.now))
        await db.log.record(asked("another", clock.now))
        assert await db.log.counts("T", clock.now - timedelta(days=1)) == {"gap": 1}
        assert await db.log.unanswered("T", clock.now - timedelta(days=1)) == []
        assert SECRET not in json.dumps(await db.people.export("T", "U1"), ensure_ascii=False)


async def _fill(db: Database, clock: Clock, user: str, words: str) -> None:
    """Everything that a person can leave behind."""
    where = Conversation("T", "C", f"thread-{user}")
    await db.memory.remember(where, Exchange(words, "gap", user=user), clock.now)
    log_id = await db.log.record(replace(asked(words, clock.now), user=user))
    await db.log.feedback(log_id, user, True)
    await db.preferences.set_language("T", user, Lang.KO)
    await db.curators.ask(words, Lang.KO, team="T", channel="C", user=user, at=clock.now)
    await db.subscriptions.save(
        Subscription("T", f"C-{user}", "09:00", "Asia/Seoul", (0,), Lang.KO, (), user)
    )
    for number in (1, 2):
        key = f"A:T:Ev-{user}-{number}"
        await db.inbox.accept(Incoming(key, {"text": words}, "", user))
        (held,) = await db.inbox.claim(1, clock.now)
        planned = await db.outbox.plan(key, [Outgoing("chat.postMessage", {"text": words})])
        await db.outbox.unknown(planned[0].id, "no answer")
        await (db.inbox.park(held.id, "poison") if number == 1 else db.inbox.finish(held.id))


async def test_a_persons_data_is_handed_over_and_erased_and_nobody_elses(
    kept: Database, clock: Clock
) -> None:
    """What is exported is what is there; after erasing nothing is, and others keep theirs."""
    await _fill(kept, clock, "U1", "mine")
    clock.later(seconds=1)
    await _fill(kept, clock, "U2", "theirs")
    mine: dict[str, Any] = await kept.people.export("T", "U1")
    assert all(mine.values()), mine
    assert "theirs" not in json.dumps(mine)
    erased = await kept.people.erase("T", "U1")
    assert all(erased[name] for name in erased if name != "events_under_way"), erased
    assert not any((await kept.people.export("T", "U1")).values())
    others = await kept.people.export("T", "U2")
    assert all(others.values())
    assert await everything(kept, "mine") == []
    # A late retry of Slack's is not answered as if it were new.
    assert not await kept.inbox.accept(Incoming("A:T:Ev-U1-1", {}, "", "U1"))
    digest = await kept.subscriptions.of("T", "C-U1")
    assert digest is not None
    assert digest.configured_by == ""


async def test_another_teams_person_of_the_same_id_is_another_person(
    kept: Database, clock: Clock
) -> None:
    """Ids are unique in a team only."""
    await _fill(kept, clock, "U1", "mine")
    assert not any((await kept.people.export("T2", "U1")).values())
    assert not any((await kept.people.erase("T2", "U1")).values())
    assert all((await kept.people.export("T", "U1")).values())


async def everything(db: Database, words: str) -> list[str]:
    """The tables that hold words anywhere."""
    found = []
    for name, table in metadata.tables.items():

        async def rows(session: Session, _items: object, table: Table = table) -> list[str]:
            return [str((await session.execute(table.select())).all())]

        if words in await db.reader.do(rows, None):
            found.append(name)
    return found
