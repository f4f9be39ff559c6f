"""A follow-up that brings its own subject: "the printer on 7 is jammed, who do I call?".

In a thread of ours its question word alone finds an answer: who was called. By itself it is on
nothing that the store knows, in more words than a follow-up has that leans on its thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.decision import decide
from bot.core.answering.followups import always_there, topics_named
from bot.core.answering.named_value import is_bare_value
from bot.core.entities import EntityType
from bot.core.matching.cues import leads_on, points_back
from bot.core.matching.matcher import Matcher
from bot.core.matching.oaths import taking_office
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

ELSEWHERE_FROM = 0.4
"""Probability of another subject from which it is one, if no intent of ours is as likely."""
UNKNOWN_TO, FAR_TO = 0.2, 0.12
"""Probabilities of the likeliest intent up to which none is meant: with a word that the subject
does not know, and in many words that name nothing of ours."""
FEW, SOME, MANY = 3, 4, 5
"""Content words (of Korean and Chinese, syllables and characters) at least: with such a word, with
another subject, and in many words. Of 4,756 kept follow-ups told right the limits took 3 when they
were set; of 143 on other subjects that a thread of ours answered, 62."""


def has_its_own_subject(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> bool:
    """Whether a follow-up is on a subject of its own, which is none of ours."""
    text, lang = understood.text, understood.lang
    known = matcher.store.entities_by_id
    sworn = {id_ for id_ in taking_office(understood) if known[id_].type is EntityType.PERSON}
    if context and sworn - always_there(matcher):
        return True  # "Ishiba's call … and when did he become prime minister?"
    if not context or understood.entity_ids or understood.content < FEW:
        return False
    if leads_on(text, lang) or points_back(text, lang) or is_bare_value(understood):
        return False
    alone = matcher.match(understood)
    if decide(alone, matcher).kind is ReplyKind.ANSWER:
        return False
    likely = alone.best.probability if alone.best is not None else 0.0
    other = alone.elsewhere.probability if alone.elsewhere is not None else 0.0
    if understood.foreign and likely < UNKNOWN_TO:
        return True
    if understood.content >= SOME and other >= ELSEWHERE_FROM and other > likely:
        return True
    many = understood.content >= MANY and not topics_named(understood, matcher)
    return many and likely < FAR_TO
