"""Facts and what stands beside them: evidence, derivations, gaps, overviews, chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.core.language import Lang, Text
from bot.core.values import EntityValue, PartialDate, Value


class Mode(StrEnum):
    """How the source holds the statement; a text never says more than its mode."""

    HAPPENED = "happened"
    AGREED = "agreed"
    ASKED = "asked"
    INVITED = "invited"
    PROMISED = "promised"
    HOPED = "hoped"
    SAID = "said"
    STRESSED = "stressed"
    DESCRIBED = "described"
    EXPECTED = "expected"
    PLANNED = "planned"
    POLICY = "policy"


class Commitment(StrEnum):
    """What a fact commits to where that is less than a result."""

    EFFORTS = "efforts"
    COOPERATION = "cooperation"


class Volatility(StrEnum):
    """What time does to a fact."""

    FIXED = "fixed"  # it happened; it stays true
    PLAN = "plan"  # reported as planned; its date passes
    POLICY = "policy"  # in force for a stated time
    EXPECTATION = "expectation"  # hoped or expected at the time of the source


class Attribution(StrEnum):
    """Who says so."""

    PRESIDENTIAL_OFFICE = "presidential-office"  # Seoul, through its spokesperson
    CHINESE_GOVERNMENT = "chinese-government"  # Beijing's announcement
    REPORT = "report"  # the news report itself
    DERIVED = "derived"  # computed by us from other facts


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands: source, paragraph, and a fragment of at most 12 words found there."""

    source: str
    paragraph: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a relative phrase of the source becomes a date or year: phrase, rule, result.

    Rules: source-day, source-weekday, previous-weekday, source-year, next-year, last-year.
    """

    phrase: str
    rule: str
    result: PartialDate


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a derived fact follows: a named rule, the facts it uses in order, and a note."""

    rule: str
    facts: tuple[str, ...]
    note: Text


@dataclass(frozen=True, slots=True)
class Timeline:
    """A fact's place in a timeline: when, until when, and the line to show."""

    on: PartialDate
    until: PartialDate | None
    clock: int | None
    label: Text


@dataclass(frozen=True, slots=True)
class Fact:
    """One published fact, in three languages, with its evidence and its two clocks.

    `asks` lists the question attributes it answers (docs/GLOSSARY.md); `agent` and
    `recipients` are entity ids and give the direction: who did it to whom. `commits_to` is set
    where efforts or cooperation is all that it has.
    """

    id: str
    topic: str
    event: str | None
    mode: Mode
    attribution: Attribution
    asks: tuple[str, ...]
    agent: str | None
    recipients: tuple[str, ...]
    entities: tuple[str, ...]
    value: Value
    question: Text
    short: Text
    statement: Text
    evidence: tuple[Evidence, ...]
    as_of: date
    recorded_on: date
    volatility: Volatility
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    superseded_by: str | None = None
    resolves: tuple[Resolution, ...] = ()
    derivation: Derivation | None = None
    timeline: Timeline | None = None
    related: tuple[str, ...] = ()
    commits_to: Commitment | None = None

    @property
    def row(self) -> tuple[str, ...]:
        """Those whom it puts in an order, first to last; () if it tells none."""
        ordered = "which-order" in self.asks and "why" not in self.asks
        return self.value.entities if ordered and isinstance(self.value, EntityValue) else ()

    def told(self, lang: Lang) -> str:
        """The short answer and the statement, which says "this" of it: both, to stand alone."""
        joint = "" if lang.written is Lang.ZH else " "
        return f"{self.short.get(lang)}{joint}{self.statement.get(lang)}"


@dataclass(frozen=True, slots=True)
class Gap:
    """A question on the subject that no source answers, with the facts nearest to it."""

    id: str
    topic: str
    question: Text
    text: Text
    nearest: tuple[str, ...]
    recorded_on: date


@dataclass(frozen=True, slots=True)
class Overview:
    """A curated combination of facts for a topic, an entity or an event."""

    id: str
    topic: str
    entity: str | None
    question: Text
    text: Text
    facts: tuple[str, ...]
    recorded_on: date


@dataclass(frozen=True, slots=True)
class Chat:
    """A greeting, thanks, goodbye or request for help, and what we say to it."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A subject that is not ours though its questions use our words: "is Lee in the office?"."""

    id: str
    subject: str


@dataclass(frozen=True, slots=True)
class SampleSet:
    """Utterances that ask for one intent (a fact, gap, overview, …), by language code; or, as
    rewordings, sentences that say one fact in other words."""

    intent: str
    utterances: Mapping[str, Sequence[str]] = field(default_factory=dict)
