"""Which facts rest on which paragraph of a source, and which paragraphs are bare."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.sources import Source
from bot.core.store import Store


@dataclass(frozen=True, slots=True)
class ParagraphCoverage:
    """One paragraph and the ids of the current facts resting on it, in the store's order."""

    number: int
    facts: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        """Whether no fact rests on the paragraph."""
        return not self.facts


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """A source and the coverage of each of its paragraphs."""

    source: Source
    paragraphs: tuple[ParagraphCoverage, ...]

    @property
    def bare(self) -> tuple[int, ...]:
        """Numbers of the paragraphs on which no fact rests."""
        return tuple(paragraph.number for paragraph in self.paragraphs if paragraph.is_bare)


def measure_coverage(store: Store) -> tuple[SourceCoverage, ...]:
    """Return the coverage of every source; superseded facts and gaps don't count."""
    resting: dict[tuple[str, int], dict[str, None]] = {}
    for fact in store.facts:
        if fact.superseded_by is None:
            for evidence in fact.evidence:
                resting.setdefault((evidence.source, evidence.paragraph), {})[fact.id] = None
    return tuple(
        SourceCoverage(
            source,
            tuple(
                ParagraphCoverage(
                    paragraph.number, tuple(resting.get((source.id, paragraph.number), ()))
                )
                for paragraph in source.paragraphs
            ),
        )
        for source in store.sources
    )
