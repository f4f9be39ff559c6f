"""One claim with everything that was found in it, and what is judged of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.claims.conflicts import Conflict
from bot.core.claims.findings import Finding
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import Denial, names_of_denial
from bot.core.claims.reading import Claim
from bot.core.claims.verdicts import worst
from bot.core.claims.voices import Voice
from bot.core.matching.matcher import Match


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the facts it rests on (best first), and why in a few words.

    `conflict` is the kind of a contradiction; None for other verdicts and where clauses only guess.
    `left` are the words beside it that no fact accounts for. `freely`: supported in words of which
    not all have ground. `beyond`: not addressed because it says more than curators know the source
    to say.
    """

    verdict: str
    facts: tuple[str, ...]
    reason: str
    conflict: Conflict | None = None
    left: tuple[str, ...] = ()
    freely: bool = False
    beyond: bool = False


def joint(said: Sequence[Judgement]) -> Judgement:
    """The verdict on a claim of several sentences: the worst of theirs, with what it rests on."""
    verdict = worst(one.verdict for one in said)
    telling = [one for one in said if one.verdict == verdict]
    facts = tuple(dict.fromkeys(id_ for one in telling for id_ in one.facts[:2]))
    kinds = (one.conflict for one in telling if one.conflict is not None)
    return Judgement(
        verdict,
        facts[:4],
        "; ".join(one.reason for one in said),
        next(kinds, None),
        freely=any(one.freely for one in telling),
        beyond=any(one.beyond for one in telling),
    )


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
