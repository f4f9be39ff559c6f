"""When digests fall due: once a local day, in every zone, across every change of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.schedule import Due, due_at, dues, missed

PARIS, NEW_YORK, SEOUL = (
    ZoneInfo("Europe/Paris"),
    ZoneInfo("America/New_York"),
    ZoneInfo("Asia/Seoul"),
)
EVERY_DAY = range(7)
ZONES = st.sampled_from(
    [
        "Asia/Seoul", "Asia/Shanghai", "Europe/Paris", "America/New_York", "Australia/Lord_Howe",
        "America/St_Johns", "Pacific/Apia", "Pacific/Chatham", "Asia/Tehran", "America/Havana",
        "Africa/Casablanca", "Asia/Beirut", "Pacific/Kiritimati", "Etc/GMT+12", "UTC",
    ]
).map(ZoneInfo)  # fmt: skip
MINUTES = st.integers(0, 24 * 60 - 1).map(lambda m: time(m // 60, m % 60))


def test_an_ordinary_day() -> None:
    """Nine in Seoul is midnight in UTC."""
    assert due_at(date(2026, 1, 5), time(9), SEOUL) == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "local"),
    [
        # The hour from 2 to 3 does not exist: as much later as the clock jumps.
        (PARIS, date(2026, 3, 29), time(2, 30), "03:30"),
        (PARIS, date(2026, 3, 29), time(2, 0), "03:00"),
        (PARIS, date(2026, 3, 29), time(3, 0), "03:00"),
        (NEW_YORK, date(2026, 3, 8), time(2, 30), "03:30"),
        # Where midnight itself is skipped, and the whole day.
        (ZoneInfo("Asia/Beirut"), date(2026, 3, 29), time(0, 30), "01:30"),
    ],
)
def test_the_missing_hour(zone: ZoneInfo, day: date, clock: time, local: str) -> None:
    """A digest of that hour comes on that day, an hour later by the clock."""
    moment = due_at(day, clock, zone)
    assert moment is not None
    assert f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" == f"{day} {local}"


def test_the_doubled_hour() -> None:
    """Half past two comes twice in Paris on 25 October 2026: the first counts, once."""
    moment = due_at(date(2026, 10, 25), time(2, 30), PARIS)
    assert moment == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    whole = dues(
        time(2, 30),
        PARIS,
        EVERY_DAY,
        datetime(2026, 10, 24, 22, tzinfo=UTC),
        datetime(2026, 10, 25, 22, tzinfo=UTC),
    )
    assert whole == [Due(date(2026, 10, 25), moment)]


def test_a_day_that_a_zone_leaves_out() -> None:
    """Samoa had no 30 December 2011; nothing falls due on it, or twice beside it."""
    apia = ZoneInfo("Pacific/Apia")
    assert due_at(date(2011, 12, 30), time(9), apia) is None
    found = dues(
        time(9),
        apia,
        EVERY_DAY,
        datetime(2011, 12, 28, tzinfo=UTC),
        datetime(2012, 1, 2, tzinfo=UTC),
    )
    days = [due.day for due in found]
    assert date(2011, 12, 30) not in days
    assert len(days) == len(set(days))


@given(ZONES, MINUTES, st.dates(date(1990, 1, 1), date(2036, 12, 31)), st.integers(1, 10))
def test_every_local_day_falls_due_once_and_on_itself(
    zone: ZoneInfo, clock: time, day: date, length: int
) -> None:
    """In any zone, over any change of clocks, a span of days has each of them exactly once."""
    after = datetime.combine(day, time(), UTC)
    until = after + timedelta(days=length)
    found = dues(clock, zone, EVERY_DAY, after, until)
    assert all(due.at.astimezone(zone).date() == due.day for due in found)
    assert all(after < due.at <= until for due in found)
    days = [due.day for due in found]
    assert days == sorted(set(days))
    inner = [day + timedelta(days=n) for n in range(2, length - 1)]
    assert set(inner) - set(days) <= {d for d in inner if due_at(d, clock, zone) is None}


@given(ZONES, MINUTES, st.lists(st.integers(1, 600), min_size=1, max_size=30))
def test_however_often_one_looks_the_same_falls_due(
    zone: ZoneInfo, clock: time, steps: list[int]
) -> None:
    """Looking every few minutes finds what looking once finds: nothing lost between two looks."""
    start = datetime(2026, 3, 28, 12, tzinfo=UTC)
    found: list[Due] = []
    now = start
    for minutes in steps:
        later = now + timedelta(minutes=minutes)
        found += dues(clock, zone, EVERY_DAY, now, later)
        now = later
    assert found == dues(clock, zone, EVERY_DAY, start, now)


def test_weekdays_are_the_local_ones() -> None:
    """Monday at eight in Seoul is still Sunday in UTC."""
    found = dues(
        time(8), SEOUL, [0], datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 15, tzinfo=UTC)
    )
    assert [due.day for due in found] == [date(2026, 1, 5), date(2026, 1, 12)]
    assert all(due.at.weekday() == 6 for due in found)


@pytest.mark.parametrize(
    ("hours", "posted"), [(0.0, True), (5.9, True), (6.0, True), (6.1, False), (48.0, False)]
)
def test_what_was_missed_is_caught_up_within_a_window(hours: float, posted: bool) -> None:
    """Only the latest, and only if it is fresh; the others are told as missed."""
    found = [Due(date(2026, 1, day), datetime(2026, 1, day, 0, tzinfo=UTC)) for day in (3, 5, 4)]
    now = datetime(2026, 1, 5, tzinfo=UTC) + timedelta(hours=hours)
    chosen, skipped = missed(found, now, timedelta(hours=6))
    assert (chosen is not None and chosen.day.day == 5) is posted
    assert [due.day.day for due in skipped] == ([3, 4] if posted else [3, 4, 5])
    assert missed([], now, timedelta(hours=6)) == (None, [])
