"""What the rules look at: typed records, where each stands in its file, and a place to report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.building.store import TEXTS, build_store
from bot.core.facts import Fact, Gap, Overview
from bot.core.language import Text
from bot.core.store import Store
from bot.core.validation.documents import Data, Document, Path, Records
from bot.core.validation.evidence import Held, held_by
from bot.core.validation.knowledge_files import kind_of
from bot.core.validation.names import NameFinder
from bot.core.validation.problem import Problem, Severity
from bot.core.validation.shape_check import check_shape


@dataclass(frozen=True, slots=True)
class Place:
    """A record's place: its document and the path of the record in it."""

    document: Document
    path: Path

    def problem(self, message: str, *inner: str | int, warning: bool = False) -> Problem:
        """Return a problem at a key inside the record."""
        severity = Severity.WARNING if warning else Severity.ERROR
        return Problem(
            self.document.file, self.document.line((*self.path, *inner)), severity, message
        )


@dataclass
class Subject:
    """The knowledge under validation: the store of all records whose shape is right.

    `places` holds (kind, id) → place of the first record of that id, whatever its shape;
    `repeats` the places of later records of the same id; `text_places` holds (kind, language, id)
    → places of samples and rewordings.
    """

    store: Store
    places: dict[tuple[str, str], Place]
    repeats: list[tuple[str, Place]]
    text_places: dict[tuple[str, str, str], list[Place]]
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def finder(self) -> NameFinder:
        """The finder of entity names in texts."""
        return NameFinder(self.store.entities)

    def held(self, fact: Fact) -> list[Held]:
        """Return every quantity that the texts of `fact` may state."""
        return list(held_by(fact, self.store))

    def place(self, kind: str, record_id: str) -> Place:
        """Return where a record stands."""
        return self.places[kind, record_id]

    def ids(self, *kinds: str) -> set[str]:
        """Return the ids of all records of these kinds."""
        return {record_id for kind, record_id in self.places if kind in kinds}

    def texts(self) -> Iterator[tuple[str, str, Path, Text]]:
        """Yield (kind, id, path in the record, text) of every text that must agree with itself."""
        for fact in self.store.facts:
            for path, text in fact_texts(fact):
                yield "facts", fact.id, path, text
        for gap in self.store.gaps:
            yield "gaps", gap.id, ("question",), gap.question
            yield "gaps", gap.id, ("text",), gap.text
        for overview in self.store.overviews:
            yield "overviews", overview.id, ("question",), overview.question
            yield "overviews", overview.id, ("text",), overview.text
        for source in self.store.sources:
            yield "source", source.id, ("title",), source.title
            for index, paragraph in enumerate(source.paragraphs):
                yield "source", source.id, ("paragraphs", index, "gist"), paragraph.gist


Answerable = Fact | Gap | Overview


def fact_texts(fact: Fact) -> Iterator[tuple[Path, Text]]:
    """Yield (path in the record, text) of every text of a fact."""
    yield ("question",), fact.question
    yield ("short",), fact.short
    yield ("statement",), fact.statement
    if fact.timeline:
        yield ("timeline", "label"), fact.timeline.label
    if fact.derivation:
        yield ("derivation", "note"), fact.derivation.note


def make_subject(records: Records) -> Subject:
    """Return the subject of the records; shape problems are already among its problems."""
    places: dict[tuple[str, str], Place] = {}
    repeats: list[tuple[str, Place]] = []
    text_places: dict[tuple[str, str, str], list[Place]] = {}
    problems = list(records.problems)
    healthy: dict[str, tuple[str, dict[str, Data]]] = {}
    for document in records.documents:
        known = kind_of(document.file)
        if known is None:
            message = "not a knowledge file by its path"
            problems.append(Problem(document.file, 1, Severity.ERROR, message))
            continue
        kind, shape = known
        if document.data is None and any(p.file == document.file for p in records.problems):
            continue
        bad: set[Path] = set()
        for path, message in check_shape(document.data, shape):
            bad.add(path[:2])
            problems.append(Problem(document.file, document.line(path), Severity.ERROR, message))
        _collect(document, kind, bad, healthy, places, repeats, text_places)
    store = build_store(healthy, records.content_hash)
    return Subject(store, places, repeats, text_places, problems)


def _collect(
    document: Document,
    kind: str,
    bad: set[Path],
    healthy: dict[str, tuple[str, dict[str, Data]]],
    places: dict[tuple[str, str], Place],
    repeats: list[tuple[str, Place]],
    text_places: dict[tuple[str, str, str], list[Place]],
) -> None:
    """Sort the records of one document: their places, and those whose shape is right."""
    data = document.data
    if not isinstance(data, dict):
        return

    def place(record_id: Data, path: Path) -> bool:
        if not isinstance(record_id, str):
            return False
        here = Place(document, path)
        if (kind, record_id) in places:
            repeats.append((record_id, here))
            return False
        places[kind, record_id] = here
        return True

    if kind == "source":
        if place(data.get("id"), ()) and not bad:
            healthy[document.file] = (kind, data)
        return
    body = data.get(kind)
    if isinstance(body, list):
        kept: list[Data] = []
        for index, item in enumerate(body):
            path: Path = (kind, index)
            record_id = item.get("id") if isinstance(item, dict) else None
            if place(record_id, path) and path not in bad:
                kept.append(item)
        healthy[document.file] = (kind, {kind: kept})
    elif isinstance(body, dict):
        entries: dict[str, Data] = {}
        for key, item in body.items():
            here = Place(document, (kind, key))
            if kind in TEXTS:
                lang = document.file.split("/")[2]
                text_places.setdefault((kind, lang, key), []).append(here)
            else:
                places.setdefault((kind, key), here)
            if (kind, key) not in bad:
                entries[key] = item
        healthy[document.file] = (kind, {kind: entries})
