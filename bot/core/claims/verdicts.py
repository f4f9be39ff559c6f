"""Verdicts on claims: the shapes that every surface draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.language import Lang
from bot.core.reply import Citation

SUPPORTED = "supported"
CONTRADICTED = "contradicted"
NOT_ADDRESSED = "not_addressed"
VERDICTS = (CONTRADICTED, NOT_ADDRESSED, SUPPORTED)
"""All verdicts, the worst first."""


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of a claim: verdict supported, contradicted or not_addressed, and why."""

    sentence: str
    verdict: str
    text: str
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked text: the language of the reply and its sentences."""

    lang: Lang
    sentences: tuple[CheckedSentence, ...]

    @property
    def verdict(self) -> str:
        """The worst verdict of the sentences; of a text without any, not_addressed."""
        return worst(sentence.verdict for sentence in self.sentences)


def worst(verdicts: Iterable[str]) -> str:
    """The worst of some verdicts; not_addressed if there are none."""
    return min(verdicts, key=VERDICTS.index, default=NOT_ADDRESSED)
