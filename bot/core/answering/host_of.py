"""A bare "who hosts it?" about the summit that a thread was told of, or that was named beside."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.told import told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.values import EntityValue

_ASKED = {"host", "ask-who"}
"""The concepts of such a message, which says nothing else."""


def host_of_told(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The fact that tells the host; None if the message asks more, or no summit was told of."""
    asked = {*understood.concept_ids}
    if not context or asked != _ASKED or understood.entity_ids or understood.quantities:
        return None
    told = told_before(matcher, context)
    if told is None or told.silent:
        return None
    for event in (told.fact.event, *told.fact.entities):
        for fact in matcher.store.facts:
            if event and fact.event == event and tells_host(fact, matcher):
                return fact
    return None


def tells_host(fact: Fact, matcher: Matcher) -> bool:
    """Whether a fact asks for nobody but the country that holds its event."""
    if fact.asks != ("who",) or not isinstance(fact.value, EntityValue) or fact.superseded_by:
        return False
    known = matcher.store.entities_by_id
    countries = [known[id_].type is EntityType.COUNTRY for id_ in fact.value.entities]
    return countries == [True] and fact.agent in fact.value.entities
