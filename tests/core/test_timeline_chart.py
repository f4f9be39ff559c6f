"""What a timeline's picture says: exactness, plans, distances, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.core.facts import Volatility
from bot.core.language import ChineseScripts, Lang, Text
from bot.core.store import Store
from bot.core.timeline import events
from bot.core.timeline_chart import MOST_ALT, MOST_ROWS, Chart, Mark, chart_of, chart_title
from bot.core.values import PartialDate

from .small import make_fact, make_store

MESSAGES = {
    "timeline-title": "Timeline",
    "timeline-planned": "planned",
    "timeline-planned-passed": "planned then",
    "picture-count": "{count} events, {first} to {last}",
    "picture-count-one": "one event, {first}",
    "picture-day": "exact",
    "picture-days": "days",
    "picture-vague": "vague",
    "picture-planned": "plan",
    "picture-more": "{count} of {all}",
    "picture-alt": "{count}: {events}",
    "picture-none": "nothing",
}


def store_of(*dated: tuple[PartialDate, PartialDate | None]) -> Store:
    """A store with an event for each date."""
    facts = [make_fact(f"f{n}", on, until=until) for n, (on, until) in enumerate(dated)]
    store = make_store(*facts)
    added = {key: Text(words, words, words) for key, words in MESSAGES.items()}
    return replace(store, messages={**store.messages, **added})


def chart(store: Store, lang: Lang = Lang.EN, scripts: ChineseScripts | None = None) -> Chart:
    """Its chart, seen on 1 June 2030."""
    return chart_of(store, events(store, date(2030, 6, 1), lang=lang), "T", lang, scripts)


@pytest.mark.parametrize(
    ("on", "until", "mark", "days"),
    [
        (PartialDate(2030, 3, 5), None, Mark.DAY, 1),
        (PartialDate(2030, 3, 5), PartialDate(2030, 3, 7), Mark.DAYS, 3),
        (PartialDate(2030, 3), None, Mark.VAGUE, 31),
        (PartialDate(2030, 3, part="early"), None, Mark.VAGUE, 10),
        (PartialDate(2030), None, Mark.VAGUE, 365),
        (PartialDate(2030, end_of_year=True), None, Mark.VAGUE, 1),
        (PartialDate(2030, 3, 5), PartialDate(2030, 4), Mark.VAGUE, 57),
    ],
)
def test_nothing_is_marked_more_exactly_than_it_is_known(
    on: PartialDate, until: PartialDate | None, mark: Mark, days: int
) -> None:
    """A day is a dot, days a bar with ends, everything else a bar without."""
    (row,) = chart(store_of((on, until))).rows
    assert (row.mark, row.days) == (mark, days)


def test_plans_are_marked_and_say_what_became_of_their_date() -> None:
    """A plan is a plan before its date and after it."""
    store = store_of((PartialDate(2030, 4, 1), None), (PartialDate(2030, 7, 1), None))
    planned = tuple(replace(fact, volatility=Volatility.PLAN) for fact in store.facts)
    made = chart(replace(store, facts=planned))
    assert [(row.planned, row.note) for row in made.rows] == [
        (True, "planned then"),
        (True, "planned"),
    ]
    assert (Mark.DAY, True, "plan") in made.legend


def test_years_and_distances() -> None:
    """A year is named where it begins; a pause of a year or more is told from a short one."""
    days = [(2020, 1, 1), (2024, 5, 1), (2024, 5, 2), (2024, 9, 1), (2025, 1, 1)]
    rows = chart(store_of(*((PartialDate(*day), None) for day in days))).rows
    assert [row.year for row in rows] == ["2020", "2024", "", "", "2025"]
    assert [row.far for row in rows] == [False, True, False, False, False]
    assert rows[2].distance == 0.0
    assert 0 < rows[3].distance <= rows[4].distance < rows[1].distance <= 1


def test_only_marks_that_occur_are_explained() -> None:
    """A legend of what is not there is noise."""
    made = chart(store_of((PartialDate(2030, 3), None)))
    assert made.legend == ((Mark.VAGUE, False, "vague"),)


def test_the_alt_text_says_what_the_picture_shows() -> None:
    """Every event with its date, in the same language, never over the limit."""
    store = store_of((PartialDate(2030, 3), None), (PartialDate(2030, 4, 2), None))
    assert chart(store).alt == "T. 2: March 2030: f0; 2 April 2030: f1"
    assert "2030년 3월: f0 (ko)" in chart(store, Lang.KO).alt
    many = store_of(*((PartialDate(1000 + n), None) for n in range(400)))
    assert len(chart(many).alt) <= MOST_ALT


def test_many_events_are_cut_and_the_picture_says_so() -> None:
    """The first forty, with the count of all."""
    made = chart(store_of(*((PartialDate(1900 + n), None) for n in range(50))))
    assert len(made.rows) == MOST_ROWS
    assert made.footer[0] == "40 of 50"
    assert made.subtitle == "50 events, 1900 to 1949"


def test_no_events_and_one() -> None:
    """Both are told in words of their own."""
    none = chart(store_of())
    assert (none.rows, none.empty, none.alt, none.subtitle) == ((), "nothing", "T. nothing", "")
    assert chart(store_of((PartialDate(2030, 3), None))).subtitle == "one event, March 2030"


def test_traditional_readers_get_traditional_characters() -> None:
    """In labels, dates and the alt text."""
    scripts = ChineseScripts(lambda text: text, lambda text: text.replace("zh", "ZH"))
    made = chart(store_of((PartialDate(2030, 3), None)), Lang.ZH_HANT, scripts)
    assert made.rows[0].label == "f0 (ZH)"
    assert "f0 (ZH)" in made.alt


def test_titles() -> None:
    """Words and days, where they were asked for."""
    store = store_of()
    assert chart_title(store, Lang.EN) == "Timeline"
    assert (
        chart_title(store, Lang.EN, "visa", date(2025, 6, 1)) == "Timeline: visa (1 June 2025 – …)"
    )
    one = date(2025, 6, 1)
    assert chart_title(store, Lang.KO, "", one, one) == "Timeline (2025년 6월 1일)"
    year = (date(2025, 1, 1), date(2025, 12, 31))
    assert chart_title(store, Lang.ZH, "", *year) == "Timeline (2025年)"
    assert chart_title(store, Lang.EN, "", one, date(2025, 6, 30)) == "Timeline (June 2025)"
    assert chart_title(store, Lang.EN, "", one, date(2025, 7, 1)) == (
        "Timeline (1 June 2025 – 1 July 2025)"
    )
