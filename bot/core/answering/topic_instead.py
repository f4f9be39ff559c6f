"""A follow-up that names another event: "when was the election? … and the swearing-in?", "취임은?".

What was asked of the first is asked of it. Read beside the question before, two events look like a
question on both, or on the time between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.bare_topic import topic_alone
from bot.core.answering.decision import decide
from bot.core.answering.followups import always_there, concepts_of_ours
from bot.core.answering.told import told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding

_ASKED = {
    "when": {Lang.EN: "when was the {}?", Lang.KO: "{} 언제였나요?", Lang.ZH: "{}是什么时候?"},
    "where": {Lang.EN: "where is the {}?", Lang.KO: "{} 어디서 열리나요?", Lang.ZH: "{}在哪里?"},
}
"""How an attribute is asked of an event, by the attribute that was asked before."""


def topic_instead(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The fact that has of another event what was asked of the one before; None if there is none.

    Only events of the same topic: what is asked of an election is not asked of a summit.
    """
    if not context or understood.quantities or understood.strangers or understood.negated:
        return None
    known, events = matcher.store.entities_by_id, matcher.reader.participants
    named = {*understood.entity_ids} - always_there(matcher)
    if any(known[id_].type is not EntityType.EVENT or id_ in events for id_ in named):
        return None
    before = matcher.read(context[-1], understood.lang)
    ours = {*concepts_of_ours(understood, matcher), *named}
    if not ours - {*before.concept_ids, *before.entity_ids}:
        return None
    told = told_before(matcher, context)
    if told is None or told.silent or told.fact.event is None:
        return None
    asks = HARD_ASKS & {*understood.asks}
    for ask, said in _ASKED.items():
        if ask not in {*told.asks} & {*told.fact.asks} or asks - {ask}:
            continue
        topic = understood.text if asks else topic_alone(understood)
        question = topic if asks or not topic else said[understood.lang.written].format(topic)
        fact = _dated(matcher, question, understood.lang, ask) if question else None
        if fact is not None and fact.topic == told.fact.topic and fact.event != told.fact.event:
            return fact
    return None


def _dated(matcher: Matcher, question: str, lang: Lang, ask: str) -> Fact | None:
    """The fact that a question is told by itself, if it has the attribute."""
    decision = decide(matcher.match(matcher.read(question, lang)), matcher)
    chosen = decision.chosen[0].intent if decision.tells and decision.chosen else ""
    fact = matcher.store.facts_by_id.get(chosen)
    return fact if fact is not None and ask in fact.asks else None
