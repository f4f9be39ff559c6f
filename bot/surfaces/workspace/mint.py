"""Makes the identifiers and timestamps of a workspace, in an order that never repeats."""

from __future__ import annotations

import secrets
from collections.abc import Callable

_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Mint:
    """Strictly increasing message timestamps and Slack-like ids."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last_us = 0
        # A bot's database outlives the process: it takes an event for one seen before, and
        # says nothing, if ids begin at the same number after each start.
        self._count = int(clock() * 1_000)

    def ts(self) -> str:
        """A message timestamp, `seconds.microseconds`, later than any before it."""
        self._last_us = max(int(self._clock() * 1_000_000), self._last_us + 1)
        return f"{self._last_us // 1_000_000}.{self._last_us % 1_000_000:06d}"

    def id(self, prefix: str) -> str:
        """An id such as `Ev000000012`: the prefix and nine characters."""
        self._count += 1
        number, text = self._count, ""
        while number:
            number, digit = divmod(number, len(_DIGITS))
            text = _DIGITS[digit] + text
        return prefix + text.rjust(9, "0")

    @staticmethod
    def secret() -> str:
        """An unguessable URL-safe word for tickets and private URLs."""
        return secrets.token_urlsafe(18)
