"""Grading claims sets: which verdicts are right, and which are dangerously wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.claims.verdicts import (
    CONTRADICTED,
    NOT_ADDRESSED,
    SUPPORTED,
    VERDICTS,
    Checked,
)
from bot.core.language import Lang


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """One graded claim; the fields are those of the claims format (`tests/claims`)."""

    id: str
    lang: str
    claim: str
    verdict: str
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GradedClaim:
    """A claim with the check that it got; `right` follows the rules of the claims format."""

    item: ClaimItem
    checked: Checked
    right: bool

    @property
    def dangerous(self) -> bool:
        """Whether something that the source does not say was called supported."""
        return self.checked.verdict == SUPPORTED and self.item.verdict != SUPPORTED


def grade_claim(item: ClaimItem, checked: Checked) -> GradedClaim:
    """Grade one check: the verdict must be equal, and a paragraph of the item must be cited."""
    cited = {
        citation.paragraph for sentence in checked.sentences for citation in sentence.citations
    }
    placed = item.verdict == NOT_ADDRESSED or bool(cited & set(item.paragraphs))
    return GradedClaim(item, checked, checked.verdict == item.verdict and placed)


@dataclass(frozen=True, slots=True)
class ClaimTally:
    """Counts of one row of the table: a language and a verdict, or all of them.

    `dangerous` counts claims called supported that are not; `false_alarms` those called
    contradicted that are not.
    """

    lang: str
    verdict: str
    total: int
    right: int
    dangerous: int
    false_alarms: int

    @property
    def share(self) -> float:
        """Share of right verdicts, 0 to 1."""
        return self.right / self.total if self.total else 0.0


def tally_claims(graded: Sequence[GradedClaim]) -> list[ClaimTally]:
    """One row a language and verdict, then a row a language, then all."""
    langs = [lang.value for lang in Lang if any(g.item.lang == lang.value for g in graded)]
    rows = []
    for lang in [*langs, "all"]:
        of_lang = [g for g in graded if lang in {g.item.lang, "all"}]
        for verdict in reversed(VERDICTS):
            chosen = [g for g in of_lang if g.item.verdict == verdict]
            if chosen:
                rows.append(_count(lang, verdict, chosen))
        rows.append(_count(lang, "all", of_lang))
    return rows


def _count(lang: str, verdict: str, graded: Iterable[GradedClaim]) -> ClaimTally:
    chosen = list(graded)
    return ClaimTally(
        lang=lang,
        verdict=verdict,
        total=len(chosen),
        right=sum(g.right for g in chosen),
        dangerous=sum(g.dangerous for g in chosen),
        false_alarms=sum(
            g.checked.verdict == CONTRADICTED and g.item.verdict != CONTRADICTED for g in chosen
        ),
    )
