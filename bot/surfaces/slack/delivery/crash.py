"""The points at which a process may die, named, so that tests can make it die there."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class CrashPoint(StrEnum):
    """Where in an event's way a process can be struck."""

    BEFORE_INSERT = "before-insert"
    AFTER_INSERT = "after-insert-before-ack"
    AFTER_ACK = "after-ack"
    BEFORE_POST = "before-post"
    AFTER_POST = "after-post-before-mark"
    DRAINING = "during-drain"


Hook = Callable[[CrashPoint], None]


def no_crash(_point: CrashPoint) -> None:
    """The hook of every process outside tests."""
