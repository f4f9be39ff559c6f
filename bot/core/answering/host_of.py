"""A bare "who hosts it?" or "when's that?" about the summit that a thread was told of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.told import Told, told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import DateValue, EntityValue, PeriodValue

_ASKED = {"host", "ask-who"}
"""The concepts of such a message, which says nothing else."""
_WHEN = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|right|cool)[ ,]+)*when(?:'s|s| is|'ll| will) (?:that|it|this)"
        r"(?: be)?(?: then| again| on| happening| taking place| held)?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|아)[ ,]*)?(?:그건|그게|그거|거긴) ?언제 ?"
        r"(?:예요|인데요?|야|지|죠|인가요|열려요?|열리나요?|해요?|하나요?)?[?!. ]*$"
    ),
    Lang.ZH: regex(r"^(?:那)?(?:会|峰会)?(?:什么时候|哪天|几月)(?:开|办|举行|召开)的?[?!. ]*$"),
}


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


def day_of_summit(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """The fact with the day of the summit that somebody was invited to, where a thread was told of
    the invitation and "when's that?" is all that is asked; None else.

    "When was that?" asks for the day of the invitation.
    """
    if told.silent or "invited" not in told.fact.asks:
        return None
    if not _WHEN[understood.lang.written].search(understood.text):
        return None
    for fact in matcher.store.facts:
        dated = isinstance(fact.value, DateValue | PeriodValue) and fact.asks[0] == "when"
        if dated and fact.event in told.fact.entities and fact.superseded_by is None:
            return fact
    return None


def tells_host(fact: Fact, matcher: Matcher) -> bool:
    """Whether a fact asks for nobody but the country that holds its event."""
    if fact.asks != ("who",) or not isinstance(fact.value, EntityValue) or fact.superseded_by:
        return False
    known = matcher.store.entities_by_id
    countries = [known[id_].type is EntityType.COUNTRY for id_ in fact.value.entities]
    return countries == [True] and fact.agent in fact.value.entities
