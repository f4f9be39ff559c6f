"""Citations: reader-facing pointers computed from evidence, never stored."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.dates import day_text
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.core.store import Store


def citations_of(store: Store, fact_ids: Iterable[str]) -> tuple[Citation, ...]:
    """The paragraphs on which facts rest, in the order of the facts, each once.

    A derived fact rests on its own evidence and on that of the facts it follows from.
    """
    found: dict[Citation, None] = {}
    for fact_id in fact_ids:
        for evidence in evidence_of(store, store.facts_by_id[fact_id]):
            found[evidence] = None
    return tuple(found)


def evidence_of(store: Store, fact: Fact, depth: int = 0) -> tuple[Citation, ...]:
    """The citations of one fact; follows derivations at most four steps down."""
    own = [Citation(evidence.source, evidence.paragraph) for evidence in fact.evidence]
    if fact.derivation and depth < 4:
        for fact_id in fact.derivation.facts:
            own.extend(evidence_of(store, store.facts_by_id[fact_id], depth + 1))
    return tuple(dict.fromkeys(own))


def citation_line(store: Store, citations: Iterable[Citation], lang: Lang) -> str:
    """One line that names the sources by date, and the paragraphs."""
    by_source: dict[str, list[int]] = {}
    for citation in citations:
        by_source.setdefault(citation.source, []).append(citation.paragraph)
    parts = []
    for source_id, numbers in by_source.items():
        source = store.sources_by_id[source_id]
        paragraphs = ", ".join(f"¶{number}" for number in sorted(set(numbers)))
        parts.append(
            store.message(
                "citation",
                lang,
                date=day_text(source.published_on, lang),
                paragraphs=paragraphs,
            )
        )
    return " · ".join(parts)
