"""A follow-up that leaves its subject to a thread that asked of another country or person.

"Who won the vote in Romania? … and the turnout?", "德国护照去泰国要签证吗？… 最长能待多久？": by
itself such a follow-up is on ours, and what we know or do not know of ours is not what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.bare_summit import is_of_another_summit
from bot.core.answering.context import unfolded
from bot.core.answering.decision import decide
from bot.core.answering.followups import topics_named
from bot.core.answering.own_matters import is_of_own_day
from bot.core.entities import Entity, EntityType, Scope
from bot.core.facts import Fact, Gap, Overview
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

SHORT = 6
"""Content words at most of a follow-up that leaves its subject to the thread."""
_NAMED = {EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE}


def is_after_elsewhere(matcher: Matcher, understood: Understanding, context: Sequence[str]) -> bool:
    """Whether a follow-up is asked of another country or person that its thread was declined on.

    `context` are the thread's earlier utterances, oldest first. What is of another topic than
    theirs is a new question.
    """
    if context and is_of_own_day(understood):
        return True  # "How long was the Xi call? … and how long is ours with the editor?"
    if not context or understood.quantities or understood.entity_ids:
        return False
    if is_of_another_summit(matcher, understood, context):
        return True
    if understood.content > SHORT:
        return False
    if is_of_own_day(matcher.read(context[-1])) and not topics_named(understood, matcher):
        return True
    before = matcher.read(unfolded(matcher, context)[-1])
    named = [matcher.store.entities_by_id[id_] for id_ in before.entity_ids]
    # "The presidential vote in Romania" reads as the one that the report speaks of.
    others = [one for one in named if one.type in _NAMED and _is_others(one)]
    if not others or any(one.type in _NAMED and one not in others for one in named):
        return False
    match, alone = matcher.match(before), matcher.match(understood).best
    if alone is None or decide(match, matcher).kind is not ReplyKind.ABSTAIN:
        return False
    if not topics_named(understood, matcher):
        return True
    topics = {_topic(one.intent, matcher) for one in match.candidates}
    return _topic(alone.intent, matcher) in topics - {""}


def _is_others(entity: Entity) -> bool:
    """Whether an entity is none of ours, or a country that neither side of ours is of: Japan."""
    abroad = entity.type is EntityType.COUNTRY and not is_home(entity)
    return abroad or entity.scope is Scope.OUTSIDE


def _topic(intent_id: str, matcher: Matcher) -> str:
    intent = matcher.store.intents[intent_id]
    return intent.topic if isinstance(intent, Fact | Gap | Overview) else ""
