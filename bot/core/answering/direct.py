"""Replies that follow from what was told before or from a day, without looking for an intent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.asked_of import (
    asked_of,
    asks_unknown,
    speaker_of,
    sure_of,
    told_before,
)
from bot.core.answering.bare import asks_one_thing
from bot.core.answering.by_day import of_day
from bot.core.answering.explaining import explain_of_day, explain_of_told
from bot.core.answering.next_in_row import next_in_row, others_in_row
from bot.core.answering.quoted import quoted_fact
from bot.core.answering.sides import said_by_side
from bot.core.language import Lang
from bot.core.matching.cues import asks_who_says
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Reply


def reply_of_told(
    matcher: Matcher,
    understood: Understanding,
    context: Sequence[str],
    today: date,
    lang: Lang,
    *,
    surely: bool,
) -> Reply | None:
    """The reply to a short follow-up that asks one thing of the fact told before.

    Where it is `surely` so, no reading of the thread is better; else all have failed.
    """
    who_says = asks_who_says(understood.text, understood.lang)
    if not context or not (who_says or asks_one_thing(understood, matcher)):
        return None
    told = told_before(matcher, context)
    if told is None:
        return None
    store = matcher.store
    found = None
    if not (told.silent or who_says):
        found = asked_of(told, understood, matcher, again=not surely)
    if who_says and not told.silent:
        reply = wording.answer_who_says(store, told.fact, speaker_of(told.fact), lang)
    elif found is not None and (not surely or sure_of(told, found, understood)):
        reply = wording.answer_intent(store, found, lang, today)
    elif not surely or who_says or asks_unknown(told, found, understood):
        # Of what the source is silent on nobody said anything.
        silence = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, silence, [told.fact], lang, today)
    else:
        return None
    return replace(
        reply,
        intents=(found.id,) if found is not None else reply.facts[:1],
        confidence=told.confidence,
        explanation=explain_of_told(understood, told.fact.id, reply.facts[:1]),
    )


def reply_of_day(
    matcher: Matcher, understood: Understanding, today: date, lang: Lang
) -> Reply | None:
    """The reply to a question by a day: what was on it, or that the source names nothing."""
    by_day = of_day(understood, matcher)
    if by_day is None:
        return None
    store, found = matcher.store, by_day.found
    if found is not None:
        reply = replace(wording.answer_intent(store, found, lang, today), intents=(found.id,))
    else:
        silence = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, silence, by_day.nearest, lang, today)
    explanation = explain_of_day(understood, found.id if found is not None else "")
    return replace(reply, confidence=1.0, explanation=explanation)


def reply_by_rule(
    matcher: Matcher,
    understood: Understanding,
    text: str,
    context: Sequence[str],
    today: date,
    lang: Lang,
) -> Reply | None:
    """The reply to what a rule alone finds: the next in a row, a side's words, whose a quote is.

    `text` is the cleaned message.
    """
    store = matcher.store
    after = next_in_row(matcher, understood, context) if context else None
    after = after or others_in_row(matcher, understood, context)
    side = said_by_side(matcher, understood, context) if after is None else None
    found = after or (side[1] if side is not None else None)
    if found is not None:
        reply = wording.answer_intent(store, found, lang, today)
        told = side[0].fact.id if side is not None else found.id
        explanation = explain_of_told(understood, told, reply.facts[:1])
    else:
        found = quoted_fact(matcher, text, lang)
        if found is None:
            return None
        reply = wording.answer_who_says(store, found, speaker_of(found), lang)
        explanation = explain_of_told(understood, found.id, reply.facts[:1])
    return replace(reply, intents=(found.id,), confidence=1.0, explanation=explanation)
