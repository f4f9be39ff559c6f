"""The store, made of the data of all knowledge files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bot.core.building.contrasts import make_contrast
from bot.core.building.facts import make_fact, make_gap, make_overview
from bot.core.building.names import make_concept, make_entity
from bot.core.building.values import Raw, make_text
from bot.core.entities import Topic
from bot.core.facts import Chat, Elsewhere, SampleSet
from bot.core.language import Lang
from bot.core.sources import Paragraph, Source
from bot.core.store import Store

TEXTS = ("samples", "rewordings")
"""Kinds of files with many texts for each intent, one language a file."""


def make_source(data: Raw) -> Source:
    """Return a source record."""
    return Source(
        id=data["id"],
        title=make_text(data["title"]),
        published_on=date.fromisoformat(data["published_on"]),
        language=Lang(data["language"]),
        kind=data["kind"],
        publisher=data["publisher"],
        sha256=data["sha256"],
        paragraphs=tuple(
            Paragraph(int(item["number"]), item["sha256"], make_text(item["gist"]))
            for item in data["paragraphs"]
        ),
    )


def make_samples(per_file: Iterable[tuple[str, Raw]]) -> tuple[SampleSet, ...]:
    """Return the sample sets of (language code, {intent: texts}) pairs, merged by intent."""
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for lang, samples in per_file:
        for intent, utterances in samples.items():
            languages = merged.setdefault(intent, {})
            languages[lang] = languages.get(lang, ()) + tuple(utterances or ())
    return tuple(SampleSet(intent, languages) for intent, languages in merged.items())


def build_store(
    files: Mapping[str, tuple[str, Raw]],
    content_hash: str,
    texts: Mapping[str, tuple[SampleSet, ...]] | None = None,
) -> Store:
    """Return the store from {path: (kind, data)} of all knowledge files, shape-checked.

    `texts` are given, by kind (TEXTS), where they are not taken from the files.
    """

    def gather(kind: str) -> list[Raw]:
        key = kind
        return [
            item
            for file_kind, data in files.values()
            if file_kind == kind
            for item in data[key] or ()
        ]

    def gather_texts(kind: str) -> tuple[SampleSet, ...]:
        return make_samples(
            (file.split("/")[2], data[kind] or {})
            for file, (file_kind, data) in files.items()
            if file_kind == kind
        )

    known = texts or {kind: gather_texts(kind) for kind in TEXTS}
    messages = {
        key: make_text(text)
        for kind, data in files.values()
        if kind == "messages"
        for key, text in (data["messages"] or {}).items()
    }
    return Store(
        facts=tuple(map(make_fact, gather("facts"))),
        gaps=tuple(map(make_gap, gather("gaps"))),
        overviews=tuple(map(make_overview, gather("overviews"))),
        chats=tuple(Chat(item["id"], make_text(item["text"])) for item in gather("chats")),
        elsewhere=tuple(Elsewhere(item["id"], item["subject"]) for item in gather("elsewhere")),
        entities=tuple(map(make_entity, gather("entities"))),
        concepts=tuple(map(make_concept, gather("concepts"))),
        topics=tuple(Topic(item["id"], make_text(item["label"])) for item in gather("topics")),
        sources=tuple(make_source(data) for kind, data in files.values() if kind == "source"),
        samples=known["samples"],
        rewordings=known["rewordings"],
        messages=messages,
        content_hash=content_hash,
        contrasts=tuple(map(make_contrast, gather("contrasts"))),
    )
