"""What is asked of a policy that a thread spoke of: its facts are told one by one."""

from __future__ import annotations

from bot.core.facts import Fact, Mode
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding

_OF_POLICY = {"when", "since-when", "until-when", "how-long", "how-many", "who", "whom"}
"""What is asked of a policy whose facts are told one by one: "how many days? … until when?"."""
_INSTEAD = {
    "when": ("until-when",),
    "whom": ("who",),
    "how-many": ("how-long",),
}
"""Attributes that tell what is asked for where none is just that."""


def of_scheme(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is asked of a policy that was spoken of: "how many days?", "when did it begin?"."""
    asks = _OF_POLICY & set(understood.asks)
    asks = asks - {"when"} or asks  # "언제부터" asks since when.
    if told.mode is not Mode.POLICY or len(asks) != 1:
        return None
    asked = next(iter(asks))
    wanted = (asked, *_INSTEAD.get(asked, ()))
    own = [f for f in matcher.store.facts if f.mode is told.mode and f.topic == told.topic]
    near = [f for f in own if f == told or f.id in told.related]
    for ask in wanted:
        for fact in [*near, *own]:
            if ask in fact.asks and fact.superseded_by is None:
                return fact
    return None
