"""When a daily digest falls due: local time of day, weekdays and IANA zone, to moments in UTC."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Due:
    """A digest of a local day and the moment (UTC) at which it is to be posted."""

    day: date
    at: datetime


def due_at(day: date, clock: time, zone: tzinfo) -> datetime | None:
    """The moment (UTC) of a local time of day; None if the zone skips that whole day.

    A time in the hour that spring skips falls due as much later as the clock jumps; if that is
    past midnight, as much earlier. Of an hour that autumn doubles, the first counts.
    """
    wanted = datetime.combine(day, clock.replace(tzinfo=None, fold=0))
    moment = wanted.replace(tzinfo=zone).astimezone(UTC)
    if moment.astimezone(zone).date() == day:
        return moment
    earlier = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return earlier if earlier.astimezone(zone).date() == day else None


def dues(
    clock: time, zone: tzinfo, weekdays: Collection[int], after: datetime, until: datetime
) -> list[Due]:
    """What falls due after `after` and not after `until` (aware moments), oldest first.

    `weekdays` counts from Monday = 0, by the local day. At most one for each local day.
    """
    found = []
    # A local day begins up to 14 hours before and ends up to 12 hours after the UTC day.
    day, last = after.astimezone(zone).date() - timedelta(days=1), until.astimezone(zone).date()
    while day <= last:
        moment = due_at(day, clock, zone) if day.weekday() in weekdays else None
        if moment is not None and after < moment <= until:
            found.append(Due(day, moment))
        day += timedelta(days=1)
    return found


def missed(
    found: Collection[Due], now: datetime, window: timedelta
) -> tuple[Due | None, list[Due]]:
    """Sort what fell due while nobody looked: the one still to be posted, and those skipped.

    Only the latest is posted, and only if it fell due at most `window` before `now`: nobody wants
    last week's digests one after the other.
    """
    ordered = sorted(found, key=lambda due: due.at)
    if not ordered:
        return None, []
    if now - ordered[-1].at <= window:
        return ordered[-1], ordered[:-1]
    return None, ordered
