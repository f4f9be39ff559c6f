"""Personal data: everything stored about one person, to hand over or to erase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class PersonalData(Protocol):
    """Everything stored about one person of one team."""

    async def export(self, team: str, user: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Rows by kind, as values that JSON can hold."""

    async def erase(self, team: str, user: str) -> Mapping[str, int]:
        """Erase it; how many rows of each kind were."""
