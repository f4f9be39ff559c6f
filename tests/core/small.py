"""A small invented store, built in memory, for testing timelines and digests one rule at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.core.facts import Attribution, Evidence, Fact, Mode, Timeline, Volatility
from bot.core.language import Lang, Text
from bot.core.sources import Paragraph, Source
from bot.core.store import Store
from bot.core.values import PartialDate, TextValue

AS_OF = date(2030, 3, 5)
MESSAGES = {
    "citation": "[{date}, {paragraphs}]",
    "digest-title": "Digest, {date}",
    "digest-near": "Near",
    "digest-new": "New",
    "digest-passed": "Passed",
    "digest-asked": "Asked",
    "digest-fact": "Fact",
    "digest-passed-item": "{text} (until {until})",
    "digest-asked-item": "{question} ({times})",
    "digest-ending-item": "{text} (in force until {until})",
    "digest-corrected-item": "Corrected: {text}",
    "digest-more": "and {count} more",
    "event-near": "{when}: {label}",
    "event-passed": "{when}: {label}, past",
    "event-planned-passed": "{when}: {label}, planned, past",
    "event-anniversary": "{years} years ago, {when}: {label}",
    "event-anniversary-one": "a year ago, {when}: {label}",
}


def text(words: str) -> Text:
    """One text for all languages, marked by its language."""
    return Text(words, f"{words} (ko)", f"{words} (zh)")


def make_fact(fact_id: str, on: PartialDate | None = None, **changes: Any) -> Fact:
    """A fact of the small store; with `on`, it has a place in the timeline."""
    clock, until = changes.pop("clock", None), changes.pop("until", None)
    entry = Timeline(on, until, clock, text(fact_id)) if on else None
    fact = Fact(
        id=fact_id,
        topic="meetings",
        event=None,
        mode=Mode.HAPPENED,
        attribution=Attribution.REPORT,
        asks=("when",),
        agent=None,
        recipients=(),
        entities=(),
        value=TextValue(),
        question=text(f"{fact_id}?"),
        short=text(fact_id),
        statement=text(f"{fact_id} stated"),
        evidence=(Evidence("harbour-news", 1, "fragment"),),
        as_of=AS_OF,
        recorded_on=date(2030, 3, 6),
        volatility=Volatility.FIXED,
        timeline=entry,
    )
    return replace(fact, **changes)


def make_store(*facts: Fact) -> Store:
    """A store of these facts and one source."""
    source = Source(
        "harbour-news",
        text("Two towns meet"),
        AS_OF,
        Lang.EN,
        "news-report",
        None,
        "",
        (Paragraph(0, "", text("gist")), Paragraph(1, "", text("gist"))),
    )
    return Store(
        facts=facts,
        gaps=(),
        overviews=(),
        chats=(),
        entities=(),
        concepts=(),
        topics=(),
        sources=(source,),
        samples=(),
        messages={key: Text(words, words, words) for key, words in MESSAGES.items()},
        content_hash="small",
    )
