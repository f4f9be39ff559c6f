"""Facts, gaps and overviews, made of shape-checked data."""

from __future__ import annotations

from datetime import date

from bot.core.building.values import Raw, make_partial_date, make_text, make_value, maybe_date
from bot.core.facts import (
    Attribution,
    Commitment,
    Derivation,
    Evidence,
    Fact,
    Gap,
    Mode,
    Overview,
    Resolution,
    Timeline,
    Volatility,
)


def make_fact(data: Raw) -> Fact:
    """Return a fact."""
    derivation, timeline = data.get("derivation"), data.get("timeline")
    commits_to = data.get("commits_to")
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
        valid_from=maybe_date(data["valid_from"]),
        valid_until=maybe_date(data["valid_until"]),
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
        commits_to=Commitment(commits_to) if commits_to else None,
    )


def _timeline(data: Raw) -> Timeline:
    clock = data.get("clock")
    return Timeline(
        make_partial_date(data["on"]),
        maybe_date(data.get("until")),
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
