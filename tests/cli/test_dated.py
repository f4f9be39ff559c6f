"""`ties timeline` and `ties digest preview`: in order, cited, by words and ranges."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from .conftest import Ran, Ties


def events(ran: Ran) -> list[dict[str, Any]]:
    """The events of a `--json` timeline."""
    assert ran.code == 0
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_every_event_is_in_order_and_cited(ties: Ties) -> None:
    """A line an event, oldest first, each with its paragraphs."""
    ran = ties("timeline")
    told = ran.out.splitlines()
    assert all("¶" in line for line in told)
    found = events(ties("timeline", "--json"))
    assert len(found) == len(told) >= 10
    assert [event["from"] for event in found] == sorted(event["from"] for event in found)
    assert all(event["citations"] for event in found)


def test_no_event_is_more_exact_than_its_source(ties: Ties) -> None:
    """A month stays a month, "early November" stays that, a year a year."""
    by_fact = {event["when"]: event["precision"] for event in events(ties("timeline", "--json"))}
    assert by_fact["July 2014"] == "month"
    assert by_fact["early November 2025"] == "part-of-month"
    assert by_fact["2026"] == "year"


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("2014..2024",), {"July 2014", "November 2024"}),
        (("--from", "2014-01-01", "--to", "2024-12-31"), {"July 2014", "November 2024"}),
        (("g7",), {"16–17 June 2025"}),
        (("G7", "2014"), set()),
    ],
)
def test_words_and_ranges_choose(ties: Ties, arguments: tuple[str, ...], wanted: set[str]) -> None:
    """Names, topics and ranges, by words or by options."""
    assert {event["when"] for event in events(ties("timeline", "--json", *arguments))} == wanted


def test_korean_words_are_answered_in_korean(ties: Ties) -> None:
    """올해 is this year, as seen from --today; the lines are Korean."""
    ran = ties("timeline", "올해", "--today", "2025-12-01")
    assert "2025년 6월 10일" in ran.out
    assert "2014" not in ran.out


def test_traditional_characters(ties: Ties) -> None:
    """zh-Hant gives converted texts, not Simplified ones."""
    out = ties("timeline", "--lang", "zh-Hant").out
    assert "韓國" in out
    assert "韩国" not in out


def test_what_is_past_is_told_as_planned_at_the_time(ties: Ties) -> None:
    """A plan whose date has passed is marked; before that it is only a plan."""
    summit = "early November 2025"
    for today, passed in (("2025-06-11", False), ("2026-06-11", True)):
        found = {e["when"]: e for e in events(ties("timeline", "--json", "--today", today))}
        assert found[summit]["planned"]
        assert found[summit]["passed"] is passed


def test_a_timeline_is_drawn_into_a_file(ties: Ties, tmp_path: Path) -> None:
    """A PNG that says in its description what it shows; JSON may be printed beside it."""
    file = tmp_path / "timeline.png"
    ran = ties("timeline", "무비자", "--png", str(file))
    assert (ran.code, ran.out.strip()) == (0, str(file))
    image = Image.open(file)
    image.load()
    assert image.format == "PNG"
    assert image.info["Title"] == "연표: 무비자"
    assert "2024년 11월: 중국" in image.info["Description"]
    again = file.read_bytes()
    assert len(events(ties("timeline", "무비자", "--png", str(file), "--json"))) == 2
    assert file.read_bytes() == again


def test_a_timeline_of_nothing_is_drawn_too(ties: Ties, tmp_path: Path) -> None:
    """The picture says that there is nothing, in the language asked for."""
    file = tmp_path / "none.png"
    assert ties("timeline", "1990", "--lang", "zh-Hant", "--png", str(file)).code == 0
    assert "沒有符合條件的事件" in Image.open(file).info["Description"]


def test_a_picture_that_can_not_be_written_is_told_in_a_line(ties: Ties, tmp_path: Path) -> None:
    """Which file, and why."""
    line = ties("timeline", "--png", str(tmp_path / "no" / "such.png")).complaint
    assert "can't write" in line
    assert "such.png" in line


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Lee and Trump", {"6 June 2025"}),
        ("통화", {"2025년 6월 6일", "2025년 6월 9일", "2025년 6월 10일 오전 11시 30분"}),
        ("summit", {"early November 2025", "2026", "16–17 June 2025"}),
    ],
)
def test_two_names_and_the_words_of_a_line(ties: Ties, words: str, wanted: set[str]) -> None:
    """Two people ask for what they did together; a word may stand in an event's own line."""
    lines = ties("timeline", words).out
    assert all(day in lines for day in wanted)
    assert "2014" not in lines


def test_unknown_words_find_nothing_and_say_so(ties: Ties) -> None:
    """No events is an answer, not a failure."""
    ran = ties("timeline", "zzzz")
    assert ran.code == 0
    assert "No dated event" in ran.out
    assert events(ties("timeline", "zzzz", "--json")) == []


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--from", "yesterday"), "is not a date"),
        (("--from", "2025-06-10", "--to", "2025-06-01"), "before it begins"),
        (("--lang", "de"), "is not a language"),
    ],
)
def test_wrong_timeline_arguments_get_one_line(
    ties: Ties, arguments: tuple[str, ...], reason: str
) -> None:
    """Each mistake is named in a line."""
    assert reason in ties("timeline", *arguments).complaint


def test_the_digest_of_a_day(ties: Ties) -> None:
    """The same day gives the same digest: its dates, each line cited."""
    ran = ties("digest", "preview", "--date", "2025-06-10")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Tieline digest, 10 June 2025"
    items = ran.out.count("• ")
    assert items >= 3
    assert ran.out.count("¶") >= items
    assert ties("digest", "preview", "--date", "2025-06-10").out == ran.out


def test_a_quiet_day_has_one_fact(ties: Ties) -> None:
    """Without dates of its own a day gets a single fact, and says that it is quiet."""
    digest = json.loads(ties("digest", "preview", "--date", "2027-03-15", "--json").out)
    assert digest["quiet"]
    assert [section["key"] for section in digest["sections"]] == ["fact"]
    assert digest["date"] == date(2027, 3, 15).isoformat()
    assert digest["sections"][0]["items"][0]["citations"]


def test_a_digest_of_one_topic(ties: Ties) -> None:
    """--topic keeps to it; a wrong one is answered with the list of topics."""
    told = ties("digest", "preview", "--date", "2025-06-15", "--topic", "g7", "--json")
    facts = [
        fact
        for section in json.loads(told.out)["sections"]
        for item in section["items"]
        for fact in item["facts"]
    ]
    assert facts
    assert all(fact.startswith("g7") for fact in facts)
    assert "the topics are" in ties("digest", "preview", "--topic", "cheese").complaint
    assert "is not a date" in ties("digest", "preview", "--date", "soon").complaint
