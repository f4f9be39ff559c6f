"""Opposites of the facts' words that a claim denies: "no tension" beside a cordial call.

Such a claim says what the facts say, in other words.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.opposites import opposed
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import Denial
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang

_NEAR = {Lang.EN: 22, Lang.KO: 6, Lang.ZH: 5}
"""Characters that may stand between a denial and what it denies."""


def denied_opposites(
    claim: Claim, facts: Sequence[Fact], denials: Sequence[Denial]
) -> tuple[Span, ...]:
    """The opposites of facts' words that one denial close by denies, and those denials' words."""
    found: list[Span] = []
    for span in opposed(claim, facts):
        reaching = [one for one in denials if one.scope[0] <= span[0] < one.scope[1]]
        near = [one for one in reaching if 0 <= _gap(one.word, span) <= _NEAR[claim.lang]]
        if len(reaching) == 1 and near:
            found += [span, near[0].word]
    return tuple(found)


def _gap(word: Span, span: Span) -> int:
    return span[0] - word[1] if word[1] <= span[0] else word[0] - span[1]
