"""Turns shape-checked data of knowledge files into the typed store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.core.contrasts import Contrast, Cue, Pair, Place
from bot.core.entities import Concept, Entity, EntityType, Scope, Topic
from bot.core.facts import (
    Attribution,
    Chat,
    Derivation,
    Elsewhere,
    Evidence,
    Fact,
    Gap,
    Mode,
    Overview,
    Resolution,
    SampleSet,
    Timeline,
    Volatility,
)
from bot.core.language import WRITTEN_LANGS, Lang, Text
from bot.core.sources import Paragraph, Source
from bot.core.store import Store
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    OrdinalValue,
    PartialDate,
    PeriodValue,
    TextValue,
    Value,
    WeekdayValue,
)

Raw = Mapping[str, Any]
"""A mapping that has passed the shape check."""


def make_text(data: Raw) -> Text:
    """Return a text from its three languages."""
    return Text(data["en"].strip(), data["ko"].strip(), data["zh"].strip())


def make_partial_date(data: str | Raw) -> PartialDate:
    """Return a date from "2025-06-10", "2014-07", "2014" or a mapping of parts."""
    if isinstance(data, str):
        year, month, day = (*(int(part) for part in data.split("-")), None, None)[:3]
        assert year is not None
        return PartialDate(year, month, day)
    return PartialDate(
        int(data["year"]),
        int(data["month"]) if data.get("month") else None,
        int(data["day"]) if data.get("day") else None,
        data.get("part") or "",
        data.get("end_of_year") == "true",
    )


def _maybe_date(data: str | Raw | None) -> PartialDate | None:
    return None if data is None else make_partial_date(data)


def make_value(data: Raw) -> Value:
    """Return a typed value."""
    approximate = data.get("approximate") == "true"
    match data["type"]:
        case "date":
            return DateValue(make_partial_date(data["on"]), approximate)
        case "period":
            return PeriodValue(_maybe_date(data["start"]), _maybe_date(data["end"]))
        case "duration":
            at_most = data.get("at_most") == "true"
            return DurationValue(int(data["amount"]), data["unit"], approximate, at_most)
        case "clock":
            return ClockValue(int(data["minutes"]), approximate)
        case "ordinal":
            return OrdinalValue(int(data["rank"]))
        case "count":
            return CountValue(int(data["count"]))
        case "weekday":
            return WeekdayValue(int(data["weekday"]))
        case "entity":
            return EntityValue(tuple(data["entities"]))
        case _:
            return TextValue()


def make_entity(data: Raw) -> Entity:
    """Return an entity."""
    return Entity(
        id=data["id"],
        type=EntityType(data["type"]),
        scope=Scope(data["scope"]),
        label=make_text(data["label"]),
        role=make_text(data["role"]) if data.get("role") else None,
        aliases=_aliases(data["aliases"]),
        country=data.get("country"),
    )


def _aliases(data: Raw) -> dict[Lang, tuple[str, ...]]:
    return {lang: tuple(data.get(lang.value) or ()) for lang in WRITTEN_LANGS}


def make_concept(data: Raw) -> Concept:
    """Return a concept."""
    scope = Scope(data.get("scope") or Scope.INSIDE)
    loose = _aliases(data.get("loose") or {})
    decisive = bool(data.get("decisive"))
    return Concept(data["id"], _aliases(data["aliases"]), data.get("asks"), scope, loose, decisive)


def make_contrast(data: Raw) -> Contrast:
    """Return a contrast."""
    return Contrast(
        id=data["id"],
        facts=tuple(data["facts"]),
        about=tuple(_cue(cue) for cue in data.get("about") or ()),
        unless=_maybe_cue(data.get("unless")),
        holds=_maybe_cue(data.get("holds")),
        fails=_maybe_cue(data.get("fails")),
        beyond=_maybe_cue(data.get("beyond")),
        words=_maybe_cue(data.get("words")),
        only=tuple(data.get("only") or ()),
        types=tuple(data.get("types") or ()),
        places=tuple(
            Place(tuple(place["entities"]), place.get("time"), place.get("length"))
            for place in data.get("places") or ()
        ),
        pairs=tuple(
            Pair(_cue(pair["key"]), tuple(pair["entities"])) for pair in data.get("pairs") or ()
        ),
        several=data.get("several") == "true",
        measured=data.get("measured") == "true",
        said=data.get("said") == "true",
    )


def _cue(data: Raw) -> Cue:
    wordings = {lang: tuple(data.get(lang.value) or ()) for lang in WRITTEN_LANGS}
    return Cue(tuple(data.get("any_of") or ()), wordings)


def _maybe_cue(data: Raw | None) -> Cue | None:
    return None if data is None else _cue(data)


def make_fact(data: Raw) -> Fact:
    """Return a fact."""
    derivation, timeline = data.get("derivation"), data.get("timeline")
    return Fact(
        id=data["id"],
        topic=data["topic"],
        event=data["event"],
        mode=Mode(data["mode"]),
        attribution=Attribution(data["attribution"]),
        asks=tuple(data["asks"]),
        agent=data["agent"],
        recipients=tuple(data["recipients"] or ()),
        entities=tuple(data["entities"] or ()),
        value=make_value(data["value"]),
        question=make_text(data["question"]),
        short=make_text(data["short"]),
        statement=make_text(data["statement"]),
        evidence=tuple(
            Evidence(item["source"], int(item["paragraph"]), item["anchor"])
            for item in data["evidence"]
        ),
        as_of=date.fromisoformat(data["as_of"]),
        recorded_on=date.fromisoformat(data["recorded_on"]),
        volatility=Volatility(data["volatility"]),
        valid_from=_maybe_date(data["valid_from"]),
        valid_until=_maybe_date(data["valid_until"]),
        superseded_by=data["superseded_by"],
        resolves=tuple(
            Resolution(item["phrase"], item["rule"], make_partial_date(item["result"]))
            for item in data.get("resolves") or ()
        ),
        derivation=Derivation(
            derivation["rule"], tuple(derivation["facts"]), make_text(derivation["note"])
        )
        if derivation
        else None,
        timeline=_timeline(timeline) if timeline else None,
        related=tuple(data.get("related") or ()),
    )


def _timeline(data: Raw) -> Timeline:
    clock = data.get("clock")
    return Timeline(
        make_partial_date(data["on"]),
        _maybe_date(data.get("until")),
        None if clock is None else int(clock),
        make_text(data["label"]),
    )


def make_gap(data: Raw) -> Gap:
    """Return a gap."""
    return Gap(
        data["id"],
        data["topic"],
        make_text(data["question"]),
        make_text(data["text"]),
        tuple(data["nearest"]),
        date.fromisoformat(data["recorded_on"]),
    )


def make_overview(data: Raw) -> Overview:
    """Return an overview."""
    return Overview(
        data["id"],
        data["topic"],
        data["entity"],
        make_text(data["question"]),
        make_text(data["text"]),
        tuple(data["facts"]),
        date.fromisoformat(data["recorded_on"]),
    )


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
    """Return the sample sets of (language code, {intent: utterances}) pairs, merged by intent."""
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for lang, samples in per_file:
        for intent, utterances in samples.items():
            languages = merged.setdefault(intent, {})
            languages[lang] = languages.get(lang, ()) + tuple(utterances or ())
    return tuple(SampleSet(intent, languages) for intent, languages in merged.items())


def build_store(
    files: Mapping[str, tuple[str, Raw]],
    content_hash: str,
    samples: tuple[SampleSet, ...] | None = None,
) -> Store:
    """Return the store from {path: (kind, data)} of all knowledge files, shape-checked.

    `samples` are given where they are not taken from the files.
    """

    def gather(kind: str) -> list[Raw]:
        key = kind
        return [
            item
            for file_kind, data in files.values()
            if file_kind == kind
            for item in data[key] or ()
        ]

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
        samples=samples
        if samples is not None
        else make_samples(
            (file.split("/")[2], data["samples"] or {})
            for file, (kind, data) in files.items()
            if kind == "samples"
        ),
        messages=messages,
        content_hash=content_hash,
        contrasts=tuple(map(make_contrast, gather("contrasts"))),
    )
