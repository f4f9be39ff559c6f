"""Endings: what sees to an installation that Slack says is over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class EndingOf(Protocol):
    """Sees to an installation that Slack says is over."""

    async def __call__(self, body: Mapping[str, Any]) -> None:
        """Take note of the event `body`. Raises if it must be told again later."""
