"""How a call went: only a word that curators know to be its tone tells it.

"The mood was sombre" has every other word of what was said of the mood.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.cases import Case
from bot.core.facts import Fact

_ASKS = "atmosphere"


def has_no_known_tone(case: Case, facts: Sequence[Fact]) -> bool:
    """Whether a claim is backed by the fact of a tone, and by no wording of that tone."""
    if not facts or _ASKS not in facts[0].asks:
        return False
    return not any(one.agrees and facts[0].id in one.contrast.facts for one in case.findings)
