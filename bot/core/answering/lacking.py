"""Whether a fact lacks what a bare follow-up asks for, near as it may be to what was told.

"Where's APEC this year? … for how long?" is not how long ago Xi last came, though that is told with
the summit.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.core.facts import Fact, Mode
from bot.core.matching.asking import HARD_ASKS, REASONS
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import ClockValue, DurationValue

_INTERVAL = regex(
    r"\b(?:after|since|later|before|ago|between|apart|from)\b|만에|만이|뒤|후|전에|사이|지나|"
    r"[后後前隔]|之间|过了|距"
)
"""What asks how far two things lie apart."""
_TIME = regex(r"\bhow long\b|\bdays?\b|며칠|몇\s?일|얼마|几天|几日|多少天|多久|多长")
"""What asks for a time rather than for a number of something."""


_PART = regex(r"\brole\b|역할|作用|角色")
"""What asks for the part that somebody is to play, not for his office."""
_OWN = {Mode.SAID, Mode.STRESSED, Mode.HOPED, Mode.ASKED}
"""Modes of what one person said."""


def lacks(fact: Fact, understood: Understanding, told: Fact, calls: Collection[str]) -> bool:
    """Whether `fact` has not the one attribute that a follow-up asks for and says nothing besides.

    `told` is what the thread was told.
    `calls` are the events that have a length in minutes, and no day on which they end.
    """
    asked = set(understood.asks) & (HARD_ASKS | {"purpose"})
    if len(asked) != 1:
        return False
    match asked.pop():
        case "where":
            return "where" not in fact.asks
        case "role":
            if _PART.search(understood.text):
                return False
            # In what capacity one is let in is who may come.
            return "role" not in fact.asks and not (fact.event is None and "who" in fact.asks)
        case "until-when":
            ends = "when" in fact.asks and fact.event not in calls
            return not (ends or "until-when" in fact.asks or isinstance(fact.value, ClockValue))
        case "since-when":
            return not {"since-when", "when", "what-time"} & set(fact.asks)
        case "purpose":
            return fact.topic != told.topic and fact.id not in told.related
        case "why":
            beside = fact.topic == told.topic or fact.id in told.related
            # Why Xi said so is no aim of what Lee asked for.
            another = told.mode in _OWN and fact.mode in _OWN and fact.agent != told.agent
            return another or not (REASONS & set(fact.asks) and beside)
        case "how-long" | "how-many":
            if not isinstance(fact.value, DurationValue):
                timed = _TIME.search(understood.text) is not None
                return timed or "how-many" not in fact.asks
            apart = _asks_apart(understood) or told.id in _from(fact)
            return _is_interval(fact) and not apart
    return False


def _is_interval(fact: Fact) -> bool:
    """Whether a fact tells how far two things lie apart, which is the length of neither."""
    if fact.derivation is not None:
        return fact.derivation.rule in {"days-between", "years-between"}
    return fact.event is not None and fact.asks == ("how-many",)


def _from(fact: Fact) -> tuple[str, ...]:
    """The fact from which an interval is counted: "since when?", "and how long is that?"."""
    return (fact.id, *(fact.derivation.facts[:1] if fact.derivation is not None else ()))


def _asks_apart(understood: Understanding) -> bool:
    return _INTERVAL.search(understood.text) is not None
