"""Tells which events a dead process left behind, without comparing anybody's clocks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

LOOKS = 10
"""How often an event must be seen held, and unchanged, until its holder counts as dead."""

Hold = tuple[str, int]
"""Who holds an event, and in which attempt."""


class Leases:
    """What was seen of held events, look by look.

    A lease is counted in looks of this process, a tenth of its length apart, and not in time: a
    clock that jumps, or differs between machines, ends no lease early, and a process that was
    suspended does not find on waking that everybody else has died.
    """

    def __init__(self, length: timedelta) -> None:
        self._between = length.total_seconds() / LOOKS
        self._last: float | None = None
        self._seen: dict[int, tuple[Hold, int]] = {}

    def due(self, now: float) -> bool:
        """Whether it is time to look again; `now` in seconds of a clock that never jumps."""
        if self._last is not None and now - self._last < self._between:
            return False
        self._last = now
        return True

    def look(self, held: Mapping[int, Hold]) -> list[int]:
        """Take in who holds what now; the events, by id, whose holders have died."""
        seen = {}
        for event, hold in held.items():
            before = self._seen.get(event)
            seen[event] = (hold, before[1] + 1 if before and before[0] == hold else 0)
        self._seen = seen
        return [event for event, (_hold, times) in seen.items() if times >= LOOKS]
