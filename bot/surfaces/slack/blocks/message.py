"""Messages to draw: their blocks, and the plain text for who can't see those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message to draw: plain-text fallback and Block Kit blocks."""

    text: str
    blocks: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
