"""The daily digest: which dates, facts and changes a channel should hear of on a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.citations import citation_line, citations_of
from bot.core.dates import day_text, partial_text, span_text
from bot.core.facts import Fact, Volatility
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.core.store import Store
from bot.core.timeline import TimelineEvent, events
from bot.core.values import Precision

AHEAD = timedelta(days=14)
BEHIND = timedelta(days=7)
ANNIVERSARY = timedelta(days=3)
PASSED_SHOWN = 2
NEW_SHOWN = 3


@dataclass(frozen=True, slots=True)
class DigestHistory:
    """What a channel has seen: the day each fact was last shown, and the last digest's day.

    `unanswered` are (question, times asked) pairs; they are only shown to curators.
    """

    shown: Mapping[str, date] = field(default_factory=dict)
    last: date | None = None
    unanswered: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One line of a digest with the facts it states and their citations."""

    text: str
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    citation_line: str = ""


@dataclass(frozen=True, slots=True)
class DigestSection:
    """A titled group of lines; `key` is its stable name ("near", "fact", "new", …)."""

    key: str
    title: str
    items: tuple[DigestItem, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A day's digest. `quiet` says that nothing but the fact of the day is in it."""

    day: date
    lang: Lang
    title: str
    sections: tuple[DigestSection, ...]

    @property
    def quiet(self) -> bool:
        """Whether the day has no dates, changes or passed plans of its own."""
        return all(section.key == "fact" for section in self.sections)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of all facts shown, each once."""
        ids = [id_ for section in self.sections for item in section.items for id_ in item.facts]
        return tuple(dict.fromkeys(ids))

    @property
    def text(self) -> str:
        """The whole digest as plain text."""
        lines = [self.title]
        for section in self.sections:
            lines.append(f"\n{section.title}")
            for item in section.items:
                lines.append(f"• {item.text}")
                if item.citation_line:
                    lines.append(f"  {item.citation_line}")
        return "\n".join(lines)


def select(
    store: Store,
    today: date,
    history: DigestHistory | None = None,
    *,
    lang: Lang = Lang.EN,
    topics: Collection[str] = (),
    curators: bool = False,
) -> Digest:
    """Choose the digest of a day; the same arguments always give the same digest."""
    seen = history or DigestHistory()
    facts = [
        fact
        for fact in store.facts
        if fact.superseded_by is None and (not topics or fact.topic in topics)
    ]
    dated = list(events(store, today, lang=lang, topics=topics))
    used: set[str] = set()
    sections = []
    for key, items in (
        ("near", _near(store, dated, today, lang)),
        ("new", _new(store, facts, seen.last, lang)),
        ("passed", _passed(store, facts, today, seen, lang)),
        ("asked", _asked(store, seen, lang) if curators else []),
    ):
        if items:
            sections.append(DigestSection(key, store.message(f"digest-{key}", lang), tuple(items)))
            used.update(id_ for item in items for id_ in item.facts)
    chosen = _fact_of_the_day(facts, today, seen, used)
    if chosen:
        item = _item(store, chosen.told(lang), (chosen.id,), lang)
        sections.append(DigestSection("fact", store.message("digest-fact", lang), (item,)))
    title = store.message("digest-title", lang, date=day_text(today, lang))
    return Digest(today, lang, title, tuple(sections))


def _item(store: Store, text: str, facts: tuple[str, ...], lang: Lang) -> DigestItem:
    citations = citations_of(store, facts)
    return DigestItem(text, facts, citations, citation_line(store, citations, lang))


def _near(store: Store, dated: list[TimelineEvent], today: date, lang: Lang) -> list[DigestItem]:
    items = []
    for event in dated:
        first, last = event.on.earliest(), (event.until or event.on).latest()
        when = span_text(event.on, event.until, lang)
        exact = event.on.precision not in {Precision.YEAR, Precision.END_OF_YEAR}
        if exact and today - BEHIND <= last and first <= today + AHEAD:
            key = "event-passed" if last < today else "event-near"
            if event.passed:
                key = "event-planned-passed"
        elif event.on.precision is Precision.DAY and _anniversary(first, today):
            key = "event-anniversary" + ("-one" if today.year - first.year == 1 else "")
        else:
            continue
        years = str(today.year - first.year)
        text = store.message(key, lang, when=when, label=event.label, years=years)
        items.append(_item(store, text, (event.fact,), lang))
    return items


def _anniversary(day: date, today: date) -> bool:
    if day.year >= today.year:
        return False
    # 29 February is remembered on 28 February in common years.
    month_day = (day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
    return any(
        ((today + timedelta(days=shift)).month, (today + timedelta(days=shift)).day) == month_day
        for shift in range(ANNIVERSARY.days + 1)
    )


def _new(store: Store, facts: list[Fact], last: date | None, lang: Lang) -> list[DigestItem]:
    if last is None:
        return []
    fresh = sorted((f for f in facts if f.recorded_on > last), key=lambda f: (f.recorded_on, f.id))
    return [_item(store, fact.told(lang), (fact.id,), lang) for fact in fresh[:NEW_SHOWN]]


def _passed(
    store: Store, facts: list[Fact], today: date, seen: DigestHistory, lang: Lang
) -> list[DigestItem]:
    stale = [
        fact
        for fact in facts
        if fact.volatility is not Volatility.FIXED
        and fact.valid_until is not None
        and fact.valid_until.latest() < today
        # Told once, soon after it passed; a digest is no place to nag.
        and fact.valid_until.latest() >= today - timedelta(days=30)
        and fact.id not in seen.shown
    ]
    items = []
    for fact in sorted(stale, key=lambda f: f.id)[:PASSED_SHOWN]:
        until = partial_text(fact.valid_until, lang) if fact.valid_until else ""
        text = store.message("digest-passed-item", lang, text=fact.told(lang), until=until)
        items.append(_item(store, text, (fact.id,), lang))
    return items


def _asked(store: Store, seen: DigestHistory, lang: Lang) -> list[DigestItem]:
    return [
        DigestItem(store.message("digest-asked-item", lang, question=question, times=str(times)))
        for question, times in seen.unanswered[:5]
    ]


def _fact_of_the_day(
    facts: list[Fact], today: date, seen: DigestHistory, used: set[str]
) -> Fact | None:
    """The fact not shown for the longest time; among equals the day chooses, in turn."""
    free = [fact for fact in facts if fact.id not in used]
    if not free:
        return None
    oldest = min(seen.shown.get(fact.id, date.min) for fact in free)
    equals = [fact for fact in free if seen.shown.get(fact.id, date.min) == oldest]
    # A step that shares no factor with most lengths walks over topics instead of along one.
    return equals[(today.toordinal() * 37) % len(equals)]
