"""Replies on values, days and hosts in a row: which came first, how far apart, what each has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.came_first import came_first
from bot.core.answering.explaining import explain_of_told
from bot.core.answering.host_in_year import host_in_year
from bot.core.answering.how_far_apart import Apart, how_far_apart
from bot.core.answering.values_in_turn import values_in_turn
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Reply


def reply_in_time(
    matcher: Matcher,
    understood: Understanding,
    today: date,
    lang: Lang,
    context: Sequence[str] = (),
) -> Reply | None:
    """The reply to values given in turn, to an order or a distance in time, or to a year's host."""
    store = matcher.store
    in_turn = values_in_turn(matcher, understood)
    if in_turn is not None:
        row = in_turn.fact
        reply = wording.answer_intent(store, row, lang, today, lead=in_turn.lead)
        explanation = explain_of_told(understood, row.id, reply.facts)
        return replace(reply, intents=(row.id,), confidence=1.0, explanation=explanation)
    in_time = came_first(matcher, understood)
    if in_time is not None:
        facts = in_time.facts
        reply = wording.answer_in_time(store, facts, in_time.named, lang, today, in_time.lead)
        explanation = explain_of_told(understood, facts[0].id, reply.facts)
        return replace(reply, intents=reply.facts[:1], confidence=1.0, explanation=explanation)
    apart = how_far_apart(matcher, understood, context)
    if apart is not None:
        return _reply_of_distance(matcher, understood, apart, today, lang)
    in_year = host_in_year(matcher, understood, today)
    if in_year is not None:
        host = in_year.fact
        if host is None:
            return replace(
                wording.abstain(store, lang), explanation=explain_of_told(understood, "", ())
            )
        reply = wording.answer_intent(store, host, lang, today, lead=in_year.lead)
        explanation = explain_of_told(understood, host.id, reply.facts)
        return replace(reply, intents=(host.id,), confidence=1.0, explanation=explanation)
    return None


def _reply_of_distance(
    matcher: Matcher, understood: Understanding, apart: Apart, today: date, lang: Lang
) -> Reply:
    """How far apart two things are; else their dates, or that one of them has no day."""
    store = matcher.store
    if apart.told is not None:
        reply = wording.answer_intent(store, apart.told, lang, today)
    elif apart.vague is None:
        reply = wording.answer_in_time(store, apart.dates, apart.named, lang, today, "")
    else:
        silence = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, silence, [apart.vague], lang, today)
    explanation = explain_of_told(understood, apart.dates[0].id, reply.facts)
    return replace(reply, intents=reply.facts[:1], confidence=1.0, explanation=explanation)
