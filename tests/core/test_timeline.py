"""Timelines: order, precision, filters and what became of plans."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.facts import Volatility
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.core.timeline import events
from bot.core.values import PartialDate, Precision

from .small import make_fact, make_store

TODAY = date(2030, 3, 10)
DATES = st.builds(
    PartialDate,
    st.integers(1990, 2060),
    st.none() | st.integers(1, 12),
    st.none(),
    st.just(""),
) | st.dates(date(1990, 1, 1), date(2060, 12, 31)).map(
    lambda day: PartialDate(day.year, day.month, day.day)
)


def ids(*facts: object, **asked: object) -> list[str]:
    """The fact ids of a timeline over these facts."""
    return [e.fact for e in events(make_store(*facts), TODAY, **asked)]  # type: ignore[arg-type]


def test_events_stand_in_order_of_time() -> None:
    """Older first; on one day, what has a time of day before what has none."""
    later = make_fact("later", PartialDate(2030, 3, 4))
    noon = make_fact("noon", PartialDate(2030, 3, 4), clock=12 * 60)
    morning = make_fact("morning", PartialDate(2030, 3, 4), clock=9 * 60)
    earlier = make_fact("earlier", PartialDate(2029, 12, 31))
    assert ids(later, noon, morning, earlier) == ["earlier", "morning", "noon", "later"]


def test_less_exact_dates_stand_where_their_first_day_would() -> None:
    """A year before its months, early November after 1 November's own event."""
    year = make_fact("year", PartialDate(2030))
    month = make_fact("month", PartialDate(2030, 11))
    early = make_fact("early", PartialDate(2030, 11, part="early"))
    first = make_fact("first", PartialDate(2030, 11, 1))
    end = make_fact("end", PartialDate(2030, end_of_year=True))
    assert ids(end, month, early, first, year) == ["year", "first", "early", "month", "end"]


def test_the_precision_of_the_source_is_kept() -> None:
    """An event carries the date as its fact has it, not a day made up for sorting."""
    early = PartialDate(2030, 11, part="early")
    found = events(make_store(make_fact("early", early)), TODAY)
    assert found[0].on == early
    assert found[0].on.precision is Precision.PART_OF_MONTH


@pytest.mark.parametrize("lang", list(Lang))
def test_every_event_is_cited_and_in_the_language(lang: Lang) -> None:
    """The label is the curated one of the language (Simplified for both Chinese scripts)."""
    event = events(make_store(make_fact("met", PartialDate(2030, 3, 4))), TODAY, lang=lang)[0]
    assert event.citations == (Citation("harbour-news", 1),)
    assert event.label.endswith({"en": "met", "ko": "(ko)"}.get(lang.value, "(zh)"))


def test_facts_without_a_place_and_superseded_ones_are_left_out() -> None:
    """Only dated, current facts are events."""
    day = PartialDate(2030, 3, 4)
    old = make_fact("old", day, superseded_by="new")
    assert ids(make_fact("undated"), old, make_fact("new", day)) == ["new"]


def test_words_choose_by_any_part_that_an_entity_plays() -> None:
    """Agent, recipient, event or mere mention; topics beside entities, not instead."""
    day = PartialDate(2030, 3, 4)
    facts = [
        make_fact("agent", day, agent="northam"),
        make_fact("recipient", day, recipients=("northam",)),
        make_fact("event", day, event="northam"),
        make_fact("mention", day, entities=("northam",)),
        make_fact("other", day, entities=("southam",)),
        make_fact("shelf", day, topic="boats"),
    ]
    about = {"agent", "recipient", "event", "mention"}
    assert set(ids(*facts, entities=["northam"])) == about
    assert set(ids(*facts, entities=["northam"], topics=["boats"])) == {*about, "shelf"}
    assert ids(*facts, topics=["boats"]) == ["shelf"]
    assert ids(*facts, topics=["none"]) == []


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        (date(2030, 11, 10), None, True),
        (date(2030, 11, 11), None, False),
        (None, date(2030, 11, 1), True),
        (None, date(2030, 10, 31), False),
        (date(2030, 11, 5), date(2030, 11, 5), True),
    ],
)
def test_a_range_keeps_what_may_fall_into_it(
    start: date | None, end: date | None, kept: bool
) -> None:
    """ "Early November" reaches from the 1st to the 10th, both included."""
    fact = make_fact("early", PartialDate(2030, 11, part="early"))
    assert bool(ids(fact, start=start, end=end)) is kept


def test_a_stretch_counts_to_its_last_day() -> None:
    """An event of several days is in a range that begins on its last day."""
    fact = make_fact("fair", PartialDate(2030, 6, 16), until=PartialDate(2030, 6, 17))
    assert ids(fact, start=date(2030, 6, 17)) == ["fair"]
    assert ids(fact, start=date(2030, 6, 18)) == []


@pytest.mark.parametrize(
    ("today", "passed"),
    [(date(2030, 11, 1), False), (date(2030, 11, 10), False), (date(2030, 11, 11), True)],
)
def test_a_plan_has_passed_only_after_its_last_possible_day(today: date, passed: bool) -> None:
    """While its date may still come, a plan is a plan."""
    on = PartialDate(2030, 11, part="early")
    store = make_store(make_fact("summit", on, volatility=Volatility.PLAN))
    event = events(store, today)[0]
    assert event.planned
    assert event.passed is passed


def test_what_happened_is_never_a_plan() -> None:
    """Fixed facts and past starts of policies are not marked as planned."""
    happened = make_fact("met", PartialDate(2030, 3, 4))
    began = make_fact("policy", PartialDate(2029, 11), volatility=Volatility.POLICY)
    for event in events(make_store(happened, began), date(2040, 1, 1)):
        assert not event.planned
        assert not event.passed


@given(st.lists(DATES, max_size=12), st.randoms())
def test_the_order_does_not_depend_on_the_store(dates: list[PartialDate], random: object) -> None:
    """However the facts are shelved, their timeline is the same, and never goes back in time."""
    facts = [make_fact(f"fact-{number}", on) for number, on in enumerate(dates)]
    shuffled = list(facts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = events(make_store(*facts), TODAY)
    assert first == events(make_store(*shuffled), TODAY)
    days = [event.on.earliest() for event in first]
    assert days == sorted(days)
    assert len(first) == len(facts)
