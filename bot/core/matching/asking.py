"""Whether a fact has what an utterance asks for: a length, a day, a person, a reason."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.facts import Fact
from bot.core.matching.profiles import Profile
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Quantity, QuantityKind
from bot.core.values import TextValue

HARD_ASKS = {
    "how-long", "when", "what-time", "where", "who", "why", "how-many", "weekday", "which-order",
    "until-when", "since-when", "atmosphere", "role",
}  # fmt: skip
REASONS = {"why", "purpose", "basis"}
"""Attributes of facts that give a reason."""
_NEAR_ASKS = (
    {"when", "what-time", "weekday", "until-when", "since-when", "which-order"},
    {"how-long", "how-many", "until-when", "since-when"},
    {"who", "whom", "role", "which-order", "where"},
    {"why", "purpose", "basis", "outcome", "role"},
)
_STATED_BY: dict[str, set[QuantityKind]] = {
    "when": {QuantityKind.DATE},
    "how-long": {QuantityKind.DURATION},
    "what-time": {QuantityKind.CLOCK},
    "weekday": {QuantityKind.WEEKDAY},
    "how-many": {QuantityKind.COUNT, QuantityKind.DURATION},
}
"""Quantities by which a fact's own text answers an attribute that it is not filed under."""


def asked_for(
    understood: Understanding, fact: Fact, profile: Profile, own: Iterable[Quantity]
) -> tuple[str, bool] | None:
    """The attributes asked for and whether the fact has them; None where nothing is certain.

    `own` are the quantities that the fact's texts state.
    """
    hard = set(understood.asks) & HARD_ASKS
    if not hard or not profile.asks:
        return None
    if hard & profile.asks:
        return ", ".join(sorted(hard & profile.asks)), True
    stated = {quantity.kind for quantity in own}
    if any(_STATED_BY.get(ask, set()) & stated for ask in hard):
        return None
    if isinstance(fact.value, TextValue) or len(hard) > 1:
        # What was said can answer a question in any wording; only a typed value can't.
        return None
    near = set(hard)
    for group in _NEAR_ASKS:
        if group & hard:
            near |= group
    return None if near & profile.asks else (", ".join(sorted(hard)), False)
