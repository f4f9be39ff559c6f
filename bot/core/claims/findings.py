"""What is found of a contrast in a claim: where it is met, and whether the claim agrees with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.claims.comparing import Comparison
from bot.core.claims.patterns import Hit, Span
from bot.core.contrasts import Contrast
from bot.core.facts import Fact
from bot.core.store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """What one contrast makes of a claim.

    `reason` is "wording", "denied", "entity", "compared", "paired", "limited", "excepted",
    "amount" or "said"; `firm` tells a conflict that stands whatever else the
    claim says. `spans` are the words that the contrast accounts for.
    """

    contrast: Contrast
    agrees: bool
    reason: str
    firm: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """A contrast whose cues are met, with their spans; the last cue's are its anchors."""

    contrast: Contrast
    cues: tuple[Span, ...]
    anchors: tuple[Span, ...]
    holds: tuple[Hit, ...]
    fails: tuple[Hit, ...]
    compared: tuple[Comparison, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that cues and wordings name."""
        worded = (part for hit in (*self.holds, *self.fails) for part in hit.parts)
        return (*self.cues, *worded)

    @property
    def taken(self) -> tuple[Span, ...]:
        """The stretches that wordings take up, gaps and all."""
        return tuple(hit.span for hit in (*self.holds, *self.fails))


def facts_of(store: Store, findings: Sequence[Finding]) -> list[Fact]:
    """The facts that some findings rest on, each once, in their order."""
    ids = dict.fromkeys(id_ for finding in findings for id_ in finding.contrast.facts)
    return [store.facts_by_id[id_] for id_ in ids]
