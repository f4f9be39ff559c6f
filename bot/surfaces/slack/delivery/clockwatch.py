"""Notices that the wall clock was set, by comparing it with one that only runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

TOLERATED = 5.0
"""Seconds; a clock that is disciplined over the network moves by less at a time."""


class ClockWatch:
    """Compares a wall clock with a steady one, from one `jump` to the next."""

    def __init__(self, wall: Callable[[], datetime], steady: Callable[[], float]) -> None:
        self._wall = wall
        self._steady = steady
        self._offset = self._difference()

    def jump(self) -> float:
        """By how many seconds the wall clock was set since the last call; 0 if it was not.

        A machine that was suspended counts as one whose clock was set forward.
        """
        offset = self._difference()
        jumped, self._offset = offset - self._offset, offset
        return jumped if abs(jumped) > TOLERATED else 0.0

    def _difference(self) -> float:
        return self._wall().timestamp() - self._steady()
