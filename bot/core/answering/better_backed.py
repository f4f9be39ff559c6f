"""Another fact by which a yes/no question is so than the likeliest, which does not tell it.

"Is the G7 on the 16th?" is most like where it is, "is Korea the next APEC host?" like whose turn
is next.
"""

from __future__ import annotations

from bot.core.answering.decision import Decision
from bot.core.answering.like_a_claim import told_instead
from bot.core.answering.which_fact import of_amount
from bot.core.claims.cases import Judgement
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.slots import matches_any, quantities_of
from bot.core.matching.understanding import Understanding


def better_backed(
    told: Fact, understood: Understanding, match: Match, judged: Judgement, matcher: Matcher
) -> tuple[Decision, str] | None:
    """Another fact by which a question is so, where the likeliest does not tell what it names."""
    amount = of_amount(match, judged, matcher)
    if amount and not _says(told, understood) and amount != told.id:
        # "Is the G7 on the 16th?" is no question of where it is.
        return told_instead(match, amount, judged), "yes"
    known, facts = matcher.store.entities_by_id, matcher.store.facts_by_id
    doers = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.PERSON}
    if told.agent not in {None, *doers} and doers & set(told.recipients):
        # "Was it Lee who did the inviting?" is not so because he was invited elsewhere.
        done = (id_ for id_ in judged.facts if facts[id_].agent in doers)
        if other := next(done, ""):
            return told_instead(match, other, judged), "yes"
    named = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.COUNTRY}
    missing = named - {told.agent, *told.recipients, *told.entities}
    others = (id_ for id_ in judged.facts if missing and missing <= set(facts[id_].entities))
    if other := next(others, ""):
        # "Is Korea the next APEC host?": that China is in 2026 is no yes to it.
        return told_instead(match, other, judged), ""
    return None


def _says(fact: Fact, understood: Understanding) -> bool:
    """Whether a fact's short answer holds a value that a question names."""
    own = quantities_of((fact.short.en,))
    return any(matches_any(one, own) for one in understood.quantities)
