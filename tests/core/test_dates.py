"""Dates: written as readers of each language expect, never more exactly than known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import (
    clock_text,
    day_text,
    partial_text,
    span_text,
    weekday_text,
    weekdays_text,
)
from bot.core.language import Lang
from bot.core.values import PartialDate, Precision

EARLY = PartialDate(2025, 11, part="early")
PARTIAL = st.one_of(
    st.builds(PartialDate, st.integers(1, 9998)),
    st.builds(PartialDate, st.integers(1, 9998), st.integers(1, 12)),
    st.builds(
        PartialDate,
        st.integers(1, 9998),
        st.integers(1, 12),
        st.none(),
        st.sampled_from(["early", "mid", "late"]),
    ),
    st.builds(PartialDate, st.integers(1, 9998), end_of_year=st.just(True)),
    st.dates(date(1, 1, 1), date(9998, 12, 31)).map(
        lambda day: PartialDate(day.year, day.month, day.day)
    ),
)


@pytest.mark.parametrize(
    ("value", "en", "ko", "zh"),
    [
        (PartialDate(2025, 6, 10), "10 June 2025", "2025년 6월 10일", "2025年6月10日"),
        (PartialDate(2024, 11), "November 2024", "2024년 11월", "2024年11月"),
        (EARLY, "early November 2025", "2025년 11월 초", "2025年11月初"),
        (PartialDate(2025, 5, part="mid"), "mid-May 2025", "2025년 5월 중순", "2025年5月中旬"),
        (PartialDate(2025, 5, part="late"), "late May 2025", "2025년 5월 말", "2025年5月底"),
        (PartialDate(2025, end_of_year=True), "end of 2025", "2025년 말", "2025年底"),
        (PartialDate(2026), "2026", "2026년", "2026年"),
    ],
)
def test_each_precision_in_each_language(value: PartialDate, en: str, ko: str, zh: str) -> None:
    """As the source has it: no day where it names none."""
    written = [partial_text(value, lang) for lang in (Lang.EN, Lang.KO, Lang.ZH, Lang.ZH_HANT)]
    assert written == [en, ko, zh, zh]


@pytest.mark.parametrize(
    ("start", "end", "en", "ko", "zh"),
    [
        (
            PartialDate(2025, 6, 16),
            PartialDate(2025, 6, 17),
            "16–17 June 2025",
            "2025년 6월 16일~17일",
            "2025年6月16日至17日",
        ),
        (
            PartialDate(2025, 6, 30),
            PartialDate(2025, 7, 1),
            "30 June 2025 – 1 July 2025",
            "2025년 6월 30일 ~ 2025년 7월 1일",
            "2025年6月30日至2025年7月1日",
        ),
        (
            PartialDate(2024, 11),
            PartialDate(2025, end_of_year=True),
            "November 2024 – end of 2025",
            "2024년 11월 ~ 2025년 말",
            "2024年11月至2025年底",
        ),
    ],
)
def test_stretches(start: PartialDate, end: PartialDate, en: str, ko: str, zh: str) -> None:
    """A stretch within a month is short; others name both ends in full."""
    assert [span_text(start, end, lang) for lang in (Lang.EN, Lang.KO, Lang.ZH)] == [en, ko, zh]


@pytest.mark.parametrize(
    ("minutes", "en", "ko", "zh"),
    [
        (0, "12:00 a.m.", "오전 12시", "上午12点"),
        (11 * 60 + 30, "11:30 a.m.", "오전 11시 30분", "上午11点30分"),
        (12 * 60, "12:00 p.m.", "오후 12시", "下午12点"),
        (23 * 60 + 5, "11:05 p.m.", "오후 11시 5분", "下午11点5分"),
    ],
)
def test_times_of_day(minutes: int, en: str, ko: str, zh: str) -> None:
    """Twelve-hour clocks, with the halves of the day as each language names them."""
    assert [clock_text(minutes, lang) for lang in (Lang.EN, Lang.KO, Lang.ZH)] == [en, ko, zh]


def test_weekdays_begin_with_monday() -> None:
    """0 is Monday in every language, as in Python's own calendar."""
    weekday = date(2025, 6, 10).weekday()
    told = [weekday_text(weekday, lang) for lang in (Lang.EN, Lang.KO, Lang.ZH)]
    assert told == ["Tuesday", "화요일", "星期二"]


@given(PARTIAL)
def test_a_date_spans_its_precision(value: PartialDate) -> None:
    """First and last possible day are in order, in its year, and one day only if it is a day."""
    first, last = value.earliest(), value.latest()
    assert first <= last
    assert first.year == last.year == value.year
    exact = value.precision in {Precision.DAY, Precision.END_OF_YEAR}
    assert (first == last) is exact
    if value.month is not None:
        assert first.month == last.month == value.month


@given(st.integers(1, 9998), st.integers(1, 12))
def test_the_parts_of_a_month_make_up_the_month(year: int, month: int) -> None:
    """Early, mid and late follow on each other without gap or overlap."""
    early, mid, late = (PartialDate(year, month, part=part) for part in ("early", "mid", "late"))
    whole = PartialDate(year, month)
    assert early.earliest() == whole.earliest()
    assert early.latest().toordinal() + 1 == mid.earliest().toordinal()
    assert mid.latest().toordinal() + 1 == late.earliest().toordinal()
    assert late.latest() == whole.latest()


@given(PARTIAL, st.sampled_from(list(Lang)))
def test_no_day_is_written_that_is_not_known(value: PartialDate, lang: Lang) -> None:
    """The text holds the year, and as many numbers as the date has parts."""
    written = partial_text(value, lang)
    numbers = "".join(char if char.isdigit() else " " for char in written).split()
    assert str(value.year) in numbers
    named_month = value.month is not None and lang is not Lang.EN
    assert len(numbers) == 1 + named_month + (value.day is not None)


@given(st.dates(), st.sampled_from(list(Lang)))
def test_a_full_day_is_a_partial_date_with_all_its_parts(day: date, lang: Lang) -> None:
    """`day_text` and `partial_text` never differ."""
    assert day_text(day, lang) == partial_text(PartialDate(day.year, day.month, day.day), lang)


@pytest.mark.parametrize(
    ("weekdays", "lang", "told"),
    [
        ((0, 1, 2, 3, 4), Lang.EN, "Monday–Friday"),
        ((0, 1, 2, 3, 4, 5, 6), Lang.KO, "월요일~일요일"),
        ((6, 0, 1, 2), Lang.ZH, "星期一至星期三, 星期日"),
        ((5, 6), Lang.EN, "Saturday, Sunday"),
        ((3,), Lang.KO, "목요일"),
        ((), Lang.EN, ""),
    ],
)
def test_weekdays_in_a_row(weekdays: tuple[int, ...], lang: Lang, told: str) -> None:
    """Three and more in a row are a stretch; fewer are named one by one."""
    assert weekdays_text(weekdays, lang) == told
