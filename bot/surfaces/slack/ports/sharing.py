"""Sharing: whether other organisations read along in a channel."""

from __future__ import annotations

from typing import Protocol


class SharedOf(Protocol):
    """Whether other organisations read along in a channel."""

    async def __call__(self, team: str, channel: str) -> bool:
        """Look a channel up; who can't tell says yes."""
