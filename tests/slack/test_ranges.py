"""Ranges of days in people's words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.surfaces.slack.ranges import Range, RangeError, read_range

TODAY = date(2025, 6, 11)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("", "", None, None),
        ("visa", "visa", None, None),
        ("june 2025", "", "2025-06-01", "2025-06-30"),
        ("June 2025 calls", "calls", "2025-06-01", "2025-06-30"),
        ("10 june 2025", "", "2025-06-10", "2025-06-10"),
        ("in 2014", "", "2014-01-01", "2014-12-31"),
        ("2014..2025", "", "2014-01-01", "2025-12-31"),
        ("apec 2025-06-10..2025-11", "apec", "2025-06-10", "2025-11-30"),
        ("2024 to 2025", "", "2024-01-01", "2025-12-31"),
        ("2014..", "", "2014-01-01", None),
        ("..2014", "", None, "2014-12-31"),
        ("since 2024", "", "2024-01-01", None),
        ("until june 2025", "", None, "2025-06-30"),
        ("last year", "", "2024-01-01", "2024-12-31"),
        ("this month g7", "g7", "2025-06-01", "2025-06-30"),
        ("yesterday", "", "2025-06-10", "2025-06-10"),
        ("올해", "", "2025-01-01", "2025-12-31"),
        ("작년 무비자", "무비자", "2024-01-01", "2024-12-31"),
        ("2025년 6월", "", "2025-06-01", "2025-06-30"),
        ("2025년 6월 10일에", "", "2025-06-10", "2025-06-10"),
        ("2024년 11월부터", "", "2024-11-01", None),
        ("2014년~2025년", "", "2014-01-01", "2025-12-31"),
        ("去年", "", "2024-01-01", "2024-12-31"),
        ("2025年6月10日", "", "2025-06-10", "2025-06-10"),
        ("2014年至2025年", "", "2014-01-01", "2025-12-31"),
        ("下個月", "", "2025-07-01", "2025-07-31"),
        ("2025 6월", "", "2025-06-01", "2025-06-30"),
        ("last week", "", "2025-06-02", "2025-06-08"),
        ("이번 주 g7", "g7", "2025-06-09", "2025-06-15"),
        ("下周", "", "2025-06-16", "2025-06-22"),
        ("the last 3 months visa", "visa", "2025-03-13", "2025-06-11"),
        ("past 10 days", "", "2025-06-01", "2025-06-11"),
        ("최근 1년", "", "2024-06-11", "2025-06-11"),
        ("지난 2주간", "", "2025-05-28", "2025-06-11"),
        ("最近7天", "", "2025-06-04", "2025-06-11"),
        ("過去3個月", "", "2025-03-13", "2025-06-11"),
        ("march on seoul", "march on seoul", None, None),
        ("apec-2025", "apec-2025", None, None),
    ],
)
def test_ranges(text: str, words: str, start: str | None, end: str | None) -> None:
    """English, Korean and Chinese; what is no range stays words."""
    expected = Range(words, *(date.fromisoformat(d) if d else None for d in (start, end)))
    assert read_range(text, TODAY) == expected


@pytest.mark.parametrize("text", ["31 february 2025", "2025-13", "2025..2014", "0000"])
def test_what_no_calendar_has(text: str) -> None:
    """Refused, not guessed at."""
    with pytest.raises(RangeError):
        read_range(text, TODAY)


@given(st.text(alphabet="0123456789.-~ 년월일年月日abjune올해去", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never another error, and never an end before its start."""
    try:
        found = read_range(text, TODAY)
    except RangeError:
        return
    assert found.start is None or found.end is None or found.start <= found.end
