"""A value that one of several has: "it was a 25-minute call" is so of one call of three.

Which of them is meant is not said, and the fact that lists all of them backs none.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.matching.slots import of_kind, quantities_of

SEVERAL = 2


def is_of_one_of_several(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether one value is claimed of nobody, and the fact behind it gives each of several one."""
    if not facts or len(facts[0].recipients) < 2 or len(claim.amounts) != 1:
        return False
    said = claim.amounts[0].quantity
    if len(of_kind(quantities_of((facts[0].short.en,)), said.kind)) < len(facts[0].recipients):
        return False
    return not {one.id for one in claim.entities} & {*facts[0].recipients}
