"""Which intents serve each other: whose reply also answers a person who asked for another."""

from __future__ import annotations

from bot.core.facts import Elsewhere, Fact, Gap, Overview
from bot.core.store import Store
from bot.core.values import TextValue


def serves(store: Store, given: str, wanted: str) -> bool:
    """Whether the reply for one intent also serves a person who asked for another.

    Gaps of one topic with a nearest fact in common serve each other; facts serve each other if
    they hold the same value of the same event or one stands within the other's evidence and both
    ask the same; an overview serves for its facts, and any other subject for any other.
    """
    if given == wanted:
        return True
    one, other = store.recognised[given], store.recognised[wanted]
    if isinstance(one, Elsewhere) or isinstance(other, Elsewhere):
        return isinstance(one, Elsewhere) and isinstance(other, Elsewhere)
    if isinstance(one, Overview) and isinstance(other, Fact):
        return wanted in one.facts
    if isinstance(one, Fact) and isinstance(other, Overview):
        return given in other.facts[:2]
    if isinstance(one, Fact) and isinstance(other, Fact):
        return _same_answer(one, other)
    if isinstance(one, Gap) and isinstance(other, Gap):
        return one.topic == other.topic and bool(set(one.nearest) & set(other.nearest))
    return False


def _same_answer(one: Fact, other: Fact) -> bool:
    if one.event != other.event or one.topic != other.topic:
        return False
    if not isinstance(one.value, TextValue) and one.value == other.value:
        return True
    paragraphs = {(e.source, e.paragraph) for e in one.evidence}
    shared = paragraphs & {(e.source, e.paragraph) for e in other.evidence}
    return bool(shared) and bool(set(one.asks) & set(other.asks))
