"""The digest writer: what a channel has seen, what was asked, who set it up, what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from bot.cli import wiring
from bot.cli.digests import DigestWriter
from bot.core.answering.answerer import Answerer
from bot.core.language import Lang
from bot.surfaces.slack.delivery.digests import DigestRun
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.voice import Voice

DAILY = Subscription("T", "C", "09:00", "Asia/Seoul", tuple(range(7)), Lang.EN, (), "U1")
QUIET = date(2027, 3, 15)


def run(day: date, state: str = "posted", facts: tuple[str, ...] = ()) -> DigestRun:
    """An earlier digest."""
    return DigestRun("T", "C", day, datetime(2027, 1, 1, tzinfo=UTC), state, "", facts)


@dataclass
class Kept:
    """The database, as far as the writer sees it."""

    runs: list[DigestRun] = field(default_factory=list)
    subscription: Subscription | None = None
    asked: list[tuple[str, datetime]] = field(default_factory=list)

    async def of(self, team: str, channel: str, since: date | None = None) -> Any:
        """Runs since a day, or the subscription."""
        if since is None:
            return self.subscription
        return [each for each in self.runs if each.local_day >= since]

    async def unanswered(
        self, team: str, since: datetime, limit: int = 5
    ) -> Sequence[tuple[str, int]]:
        """One question; notes since when it was asked for."""
        self.asked.append((team, since))
        return [("Did they have lunch?", 4)]


def writer(kept: Kept, name: str = "Dana") -> DigestWriter:
    """A writer over the repository's own store."""
    store = wiring.store()

    async def name_of(_team: str, _user: str) -> str:
        return name

    voice = Voice(store, wiring.scripts())

    def is_curator(_team: str, user: str) -> bool:
        return user == "CURATOR"

    return DigestWriter(store, voice, kept, kept, kept, name_of, is_curator)  # type: ignore[arg-type]


async def test_a_fact_shown_to_the_channel_is_not_the_next_days_fact(fitted: Answerer) -> None:
    """Only what was posted counts as shown."""
    first = await writer(Kept()).write(DAILY, QUIET, [])
    assert first is not None
    shown = await writer(Kept()).write(DAILY, QUIET, [run(date(2027, 3, 14), facts=first.facts)])
    failed = await writer(Kept()).write(
        DAILY, QUIET, [run(date(2027, 3, 14), "failed", first.facts)]
    )
    assert shown is not None
    assert failed is not None
    assert set(first.facts).isdisjoint(shown.facts)
    assert failed.facts == first.facts


async def test_open_questions_are_told_where_a_curator_chose_so(fitted: Answerer) -> None:
    """Since the last digest that was posted; a week back where there was none."""
    kept = Kept()
    plain = await writer(kept).write(DAILY, QUIET, [])
    assert plain is not None
    assert "lunch" not in plain.message.text
    assert kept.asked == []
    chosen = replace(DAILY, open_questions=True)
    told = await writer(kept).write(chosen, QUIET, [])
    assert told is not None
    assert "Did they have lunch? (asked 4×)" in told.message.text
    earlier = [run(date(2027, 3, 12)), run(date(2027, 3, 14), "missed")]
    await writer(kept).write(chosen, QUIET, earlier)
    assert [since.date() for _team, since in kept.asked] == [date(2027, 3, 8), date(2027, 3, 12)]


async def test_an_empty_day_is_skipped_or_said_as_chosen(fitted: Answerer) -> None:
    """With every fact shown of late, a channel hears nothing, or that there is nothing."""
    store = wiring.store()
    every = tuple(fact.id for fact in store.facts)
    earlier = [run(date(2027, 3, 14), facts=every)]
    assert await writer(Kept()).write(DAILY, QUIET, earlier) is None
    said = await writer(Kept()).write(replace(DAILY, skip_empty=False), QUIET, earlier)
    assert said is not None
    assert "Nothing to report today." in str(said.message.blocks)
    assert said.facts == ()


async def test_it_says_who_set_it_up_without_calling_them_and_which_days_it_missed(
    fitted: Answerer,
) -> None:
    """By name, never as a mention; days since the last digest only."""
    earlier = [
        run(date(2027, 3, 10), "missed"),
        run(date(2027, 3, 11)),
        run(date(2027, 3, 13), "missed"),
        run(date(2027, 3, 14), "missed"),
    ]
    told = await writer(Kept(), "Dana <!here>").write(DAILY, QUIET, earlier)
    assert told is not None
    drawn = str(told.message.blocks)
    assert "Set up by Dana &lt;!here&gt;" in drawn
    assert "<@U1>" not in drawn
    assert "There was no digest on 13 March 2027, 14 March 2027" in drawn
    nameless = await writer(Kept(), "").write(DAILY, QUIET, [])
    assert nameless is not None
    assert "Set up by" not in str(nameless.message.blocks)


async def test_now_is_what_the_channel_would_get(fitted: Answerer) -> None:
    """Its topics, its history before that day, and open questions for curators only."""
    kept = Kept(subscription=replace(DAILY, topics=("g7",)))
    first = await writer(kept).now("T", "C", "U9", QUIET, lang=Lang.KO)
    assert first.facts
    topics = {fact.id: fact.topic for fact in wiring.store().facts}
    assert {topics[fact] for fact in first.facts} == {"g7"}
    assert first.lang is Lang.KO
    kept.runs = [run(date(2027, 3, 14), facts=first.facts), run(QUIET, facts=first.facts)]
    second = await writer(kept).now("T", "C", "U9", QUIET, lang=Lang.KO)
    assert set(second.facts).isdisjoint(first.facts)
    assert kept.asked == []
    curators = await writer(kept).now("T", "C", "CURATOR", QUIET, lang=Lang.KO)
    assert "lunch" in curators.text
