"""Verdicts: the slots in which an utterance and an intent were compared, and what follows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot compared: what was asked, whether it agrees, and whether the fact corrects it."""

    name: str
    asked: str
    agrees: bool
    correctable: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's finding for one fact."""

    slots: tuple[Slot, ...]

    @property
    def vetoed(self) -> bool:
        """Whether a conflict stands that the fact can't put right."""
        return any(not slot.agrees and not slot.correctable for slot in self.slots)

    @property
    def corrects(self) -> bool:
        """Whether the fact puts a premise of the utterance right."""
        return not self.vetoed and any(not slot.agrees for slot in self.slots)

    @property
    def agreed(self) -> tuple[str, ...]:
        """Names of the slots that agree."""
        return tuple(slot.name for slot in self.slots if slot.agrees)
