"""The digest: chosen by day and history alone, near dates, anniversaries, quiet days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digest import Digest, DigestHistory, select
from bot.core.facts import Volatility
from bot.core.language import Lang
from bot.core.values import PartialDate

from .small import make_fact, make_store

PLAIN = [make_fact(f"plain-{number}") for number in range(7)]
MET = make_fact("met", PartialDate(2030, 3, 4))


def items(digest: Digest, key: str) -> list[str]:
    """The lines of one section; none if it is not there."""
    return [
        item.text for section in digest.sections if section.key == key for item in section.items
    ]


@given(st.dates(date(2030, 3, 6), date(2060, 1, 1)))
def test_the_same_day_gives_the_same_digest(day: date) -> None:
    """The choice depends on its arguments alone, and shows no fact twice."""
    store = make_store(MET, *PLAIN)
    digest = select(store, day)
    assert digest == select(store, day)
    assert digest.text == select(store, day).text
    shown = [id_ for section in digest.sections for item in section.items for id_ in item.facts]
    assert len(shown) == len(set(shown)) == len(digest.facts)


def test_dates_near_today_are_told_as_coming_or_past() -> None:
    """Two weeks ahead and one week back; farther dates are not near."""
    on = PartialDate(2030, 3, 20)
    store = make_store(make_fact("fair", on))
    told = {day: items(select(store, date(2030, 3, day)), "near") for day in (5, 6, 20, 21, 27, 28)}
    assert told[5] == told[28] == []
    assert told[6] == told[20] == ["20 March 2030: fair"]
    assert told[21] == told[27] == ["20 March 2030: fair, past"]


def test_a_plan_that_has_just_passed_is_told_as_one() -> None:
    """The day after a planned date, the digest does not say that it took place."""
    summit = make_fact("summit", PartialDate(2030, 11, part="early"), volatility=Volatility.PLAN)
    digest = select(make_store(summit), date(2030, 11, 12))
    assert items(digest, "near") == ["early November 2030: summit, planned, past"]


def test_a_bare_year_is_near_on_no_day() -> None:
    """A date without a month or "end of the year" makes no day special."""
    facts = [
        make_fact("year", PartialDate(2031), volatility=Volatility.PLAN),
        make_fact("end", PartialDate(2030, end_of_year=True), volatility=Volatility.POLICY),
    ]
    assert items(select(make_store(*facts), date(2030, 12, 31)), "near") == []


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2031, 2, 28), []),
        (date(2031, 3, 1), ["a year ago, 4 March 2030: met"]),
        (date(2031, 3, 4), ["a year ago, 4 March 2030: met"]),
        (date(2031, 3, 5), []),
        (date(2040, 3, 4), ["10 years ago, 4 March 2030: met"]),
    ],
)
def test_anniversaries_are_told_up_to_three_days_before(today: date, told: list[str]) -> None:
    """Of exact days only, in later years only."""
    assert items(select(make_store(MET), today), "near") == told


def test_a_leap_day_is_remembered_in_common_years() -> None:
    """29 February comes back on the 28th, in every year, once."""
    store = make_store(make_fact("leap", PartialDate(2028, 2, 29), as_of=date(2028, 3, 1)))
    for year in (2029, 2030, 2032):
        told = items(select(store, date(year, 2, 28)), "near")
        assert len(told) == 1, year
        assert "29 February 2028" in told[0]
    assert items(select(store, date(2029, 3, 1)), "near") == []


def test_an_anniversary_across_the_new_year() -> None:
    """On 30 December a New Year's Day event is already near."""
    store = make_store(make_fact("new-year", PartialDate(2029, 1, 1), as_of=date(2029, 1, 2)))
    assert items(select(store, date(2030, 12, 30)), "near") != []


def test_a_quiet_day_has_one_fact_and_says_so() -> None:
    """Without dates and changes there is a fact of the day, cited, and nothing else."""
    digest = select(make_store(*PLAIN), date(2033, 7, 1))
    assert digest.quiet
    assert [section.key for section in digest.sections] == ["fact"]
    (item,) = digest.sections[0].items
    assert item.citations
    assert item.citation_line in digest.text


def test_an_empty_store_has_an_empty_digest() -> None:
    """Nothing to tell is no error, and is quiet."""
    digest = select(make_store(), date(2033, 7, 1))
    assert digest.sections == ()
    assert digest.quiet
    assert digest.text == "Digest, 1 July 2033"


def test_all_facts_get_their_turn_before_any_comes_again() -> None:
    """The fact of the day is one that was not shown for the longest time."""
    store = make_store(*PLAIN)
    shown: dict[str, date] = {}
    day = date(2033, 7, 1)
    for _ in range(3):
        round_: set[str] = set()
        for _ in PLAIN:
            (fact,) = select(store, day, DigestHistory(shown=shown)).facts
            assert fact not in round_
            round_.add(fact)
            shown[fact] = day
            day += timedelta(days=1)


def test_new_facts_since_the_last_digest() -> None:
    """What was recorded after the last one is new; a first digest calls nothing new."""
    fresh = make_fact("fresh", recorded_on=date(2030, 5, 2))
    store = make_store(*PLAIN, fresh)
    today = date(2030, 5, 3)
    assert items(select(store, today), "new") == []
    since = DigestHistory(last=date(2030, 5, 1))
    assert items(select(store, today, since), "new") == ["fresh fresh stated"]
    assert items(select(store, today, DigestHistory(last=date(2030, 5, 2))), "new") == []


def test_what_has_run_out_is_told_once_and_soon() -> None:
    """A policy whose time has passed is told within thirty days, unless it was shown."""
    policy = make_fact("policy", valid_until=PartialDate(2030, 4, 30), volatility=Volatility.POLICY)
    store = make_store(policy, *PLAIN)
    assert items(select(store, date(2030, 4, 30)), "passed") == []
    told = items(select(store, date(2030, 5, 1)), "passed")
    assert told == ["policy policy stated (until 30 April 2030)"]
    assert items(select(store, date(2030, 5, 31)), "passed") == []
    seen = DigestHistory(shown={"policy": date(2030, 4, 2)})
    assert items(select(store, date(2030, 5, 1), seen), "passed") == []


def test_open_questions_are_for_curators() -> None:
    """Who is no curator never sees what others asked."""
    seen = DigestHistory(unanswered=(("Did they have lunch?", 4),))
    store = make_store(*PLAIN)
    assert "lunch" not in select(store, date(2030, 5, 1), seen).text
    told = items(select(store, date(2030, 5, 1), seen, curators=True), "asked")
    assert told == ["Did they have lunch? (4)"]


def test_topics_and_superseded_facts() -> None:
    """A digest keeps to its topics, and never shows what was superseded."""
    boats = make_fact("boats", topic="boats")
    gone = replace(boats, id="gone", superseded_by="boats")
    store = make_store(*PLAIN, MET, boats, gone)
    for offset in range(10):
        digest = select(store, date(2030, 3, 6) + timedelta(days=offset), topics=["boats"])
        assert digest.facts == ("boats",)


@pytest.mark.parametrize("lang", list(Lang))
def test_each_language_has_the_same_facts(lang: Lang) -> None:
    """The choice is one; only the words differ."""
    store = make_store(*PLAIN, MET)
    assert select(store, date(2031, 3, 4), lang=lang).facts == (
        select(store, date(2031, 3, 4)).facts
    )
