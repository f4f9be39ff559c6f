"""One claim with everything that was found in it, and what is judged of it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.claims.findings import Finding
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import Denial, names_of_denial
from bot.core.claims.reading import Claim
from bot.core.claims.voices import Voice
from bot.core.matching.matcher import Match


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the facts it rests on (best first), and why in a few words."""

    verdict: str
    facts: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with everything found in it."""

    claim: Claim
    match: Match
    denials: tuple[Denial, ...]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that the reading itself accounts for: who says so, and what denies."""
        return (
            *(voice.span for voice in self.voices),
            *(denial.word for denial in self.denials),
            *names_of_denial(self.claim),
        )
