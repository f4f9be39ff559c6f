"""Replies: what Tieline answers, typed, before any surface draws it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.language import Lang


class ReplyKind(StrEnum):
    """The five kinds of reply."""

    ANSWER = "answer"
    GAP = "gap"
    CLARIFY = "clarify"
    ABSTAIN = "abstain"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reader-facing pointer to a paragraph, computed from evidence, never stored."""

    source: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading offered in a clarify reply: the question as we understand it, and its intent."""

    label: str
    intent: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An intent that a question may mean: how probable, and what of the question fits it or not.

    `fits` and `misfits` are (kind, what) pairs: ("entity", entity id), ("asks", attributes joined
    by ", "), ("direction", entity id), and other kinds with words of the question.
    """

    intent: str
    probability: float
    fits: tuple[tuple[str, str], ...] = ()
    misfits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why this reply: (stage, what it found) pairs, in the order of the pipeline.

    For people: `fixes` are (written, read as) pairs, `names` (alias, entity id) pairs, `readings`
    the likeliest intents, best first, and `enough` the probability from which a fact is told.
    """

    steps: tuple[tuple[str, str], ...] = ()
    fixes: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    readings: tuple[Reading, ...] = ()
    enough: float = 0.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of any kind.

    `headline` answers in one line; `body` holds the statement (may be empty); `footer` is the
    as-of and attribution line (may be empty); `facts` are the ids asserted; `nearest` the ids
    offered beside a gap; `alternatives` are intent ids for "Not what I asked", best first.
    """

    kind: ReplyKind
    lang: Lang
    headline: str
    body: str = ""
    footer: str = ""
    facts: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    citation_line: str = ""
    confidence: float = 0.0
    choices: tuple[Choice, ...] = ()
    notes: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    explanation: Explanation = field(default_factory=Explanation)

    @property
    def text(self) -> str:
        """The whole reply as plain text, citations included: what a screen reader reads."""
        lines = [self.headline, self.body]
        lines += [f"{number}. {choice.label}" for number, choice in enumerate(self.choices, 1)]
        lines += [self.citation_line, self.footer]
        return "\n".join(line for line in lines if line)
