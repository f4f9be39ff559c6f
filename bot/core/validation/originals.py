"""Checks source records and facts against the original text, where it is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.core.facts import Fact
from bot.core.quantities import extract
from bot.core.sources import Source, hash_text, normalise_original, split_paragraphs
from bot.core.validation.evidence import Held, held_by_text, held_by_value, supports
from bot.core.validation.evidence import calendar as calendar_of
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Place, Subject, fact_texts

Originals = Mapping[str, str]
"""Source id → the original's whole text."""


def match_originals(subject: Subject, texts: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return ({source id: original}, names of texts that no source knows) by hash.

    `texts` maps a name (of a file) to its content; the names say nothing, the hashes all. A text
    whose whole hash differs is still recognised by the most of its paragraphs, so that
    verification can say what has changed.
    """
    by_hash = {source.sha256: source.id for source in subject.store.sources}
    originals: dict[str, str] = {}
    unknown: list[str] = []
    for name, content in texts.items():
        source_id = by_hash.get(hash_text(content)) or _closest(subject, content)
        if source_id is None:
            unknown.append(name)
        elif source_id not in originals or hash_text(content) in by_hash:
            originals[source_id] = content
    return originals, unknown


def _closest(subject: Subject, content: str) -> str | None:
    hashes = {hash_text(paragraph) for paragraph in split_paragraphs(content)}
    for source in subject.store.sources:
        known = {paragraph.sha256 for paragraph in source.paragraphs}
        if known and len(known & hashes) * 2 >= len(known):
            return source.id
    return None


def verify(subject: Subject, originals: Originals) -> Iterator[Problem]:
    """Yield what does not stand in the originals: hashes, anchors, phrases, quantities."""
    paragraphs: dict[str, tuple[str, ...]] = {}
    for source in subject.store.sources:
        if source.id in originals:
            paragraphs[source.id] = split_paragraphs(originals[source.id])
            place = subject.place("source", source.id)
            yield from _check_hashes(source, originals[source.id], paragraphs[source.id], place)
    for fact in subject.store.facts:
        yield from _check_fact(fact, subject, paragraphs)


def _check_hashes(
    source: Source, original: str, blocks: tuple[str, ...], place: Place
) -> Iterator[Problem]:
    if hash_text(original) != source.sha256:
        yield place.problem("the original's hash is another", "sha256")
    if len(blocks) != len(source.paragraphs):
        message = f"the original has {len(blocks)} paragraphs, the record {len(source.paragraphs)}"
        yield place.problem(message, "paragraphs")
    for index, paragraph in enumerate(source.paragraphs):
        if paragraph.number != index:
            message = f"paragraph {paragraph.number} stands at place {index}"
            yield place.problem(message, "paragraphs", index, "number")
        elif index < len(blocks) and hash_text(blocks[index]) != paragraph.sha256:
            message = f"the hash of paragraph {index} is another"
            yield place.problem(message, "paragraphs", index, "sha256")


def _check_fact(
    fact: Fact, subject: Subject, paragraphs: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    place = subject.place("facts", fact.id)
    if not all(evidence.source in paragraphs for evidence in fact.evidence):
        return
    for index, evidence in enumerate(fact.evidence):
        blocks = paragraphs[evidence.source]
        inner = ("evidence", index, "anchor")
        if evidence.paragraph >= len(blocks):
            continue  # reported as a reference to a paragraph that is not there
        block, anchor = blocks[evidence.paragraph], normalise_original(evidence.anchor)
        if anchor not in block:
            yield place.problem(f"the anchor is not in paragraph {evidence.paragraph}", *inner)
        elif len(anchor.split()) > 3 and anchor[-1] in ".?!" and _starts_sentence(block, anchor):
            yield place.problem("the anchor is a whole sentence; quote a fragment", *inner)
    evident = [_paragraph(paragraphs, e.source, e.paragraph) for e in fact.evidence]
    whole = " ".join(block for e in fact.evidence for block in paragraphs[e.source]).lower()
    for index, resolution in enumerate(fact.resolves):
        phrase = normalise_original(resolution.phrase).lower()
        near = any(phrase in block.lower() for block in evident)
        if not near and not (fact.derivation and phrase in whole):
            message = f"the phrase {resolution.phrase!r} is in no paragraph of the evidence"
            yield place.problem(message, "resolves", index, "phrase")
    yield from _check_quantities(fact, subject, evident)


def _paragraph(paragraphs: Mapping[str, tuple[str, ...]], source: str, number: int) -> str:
    blocks = paragraphs[source]
    return blocks[number] if number < len(blocks) else ""


def _starts_sentence(block: str, anchor: str) -> bool:
    before = block[: block.index(anchor)].rstrip(" \"'“”‘’")
    return not before or before[-1] in ".?!:"


def _check_quantities(fact: Fact, subject: Subject, evident: list[str]) -> Iterator[Problem]:
    """Every quantity of the texts stands in a paragraph of the evidence, or is derived from it."""
    place = subject.place("facts", fact.id)
    held: list[Held] = [Held(calendar_of(resolution.result)) for resolution in fact.resolves]
    for evidence, block in zip(fact.evidence, evident, strict=True):
        source = subject.store.sources_by_id[evidence.source]
        held.extend(held_by_text(block, source.language, source.published_on))
        held.extend(held_by_text(source.published_on.isoformat(), source.language))
    if fact.derivation:
        held.extend(subject.held(fact))
    elif any(word in fact.asks for word in ("how-many", "which-order", "who")):
        held.extend(one for one in held_by_value(fact.value) if not _is_time(one))
    for path, text in fact_texts(fact):
        if path[0] == "derivation":
            continue
        for lang, words in text.items():
            for quantity in extract(words, lang, fact.as_of):
                if not supports(held, quantity):
                    message = f"{quantity.surface!r} is in no paragraph of the evidence"
                    yield place.problem(message, *path, lang.value)


def _is_time(held: Held) -> bool:
    return type(held.value).__name__ in ("CalendarDate", "ClockTime", "Length", "Weekday")
