"""Replies that follow from what was told before or from a day, without looking for an intent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.among_calls import among_calls
from bot.core.answering.another_day import another_day
from bot.core.answering.attributes_listed import attributes_listed
from bot.core.answering.before_in_row import before_in_row, before_or_after
from bot.core.answering.borne_out import reply_on_confirmation
from bot.core.answering.by_day import of_day
from bot.core.answering.choices import swapped_day
from bot.core.answering.compared import compared
from bot.core.answering.direct_in_time import reply_in_time
from bot.core.answering.explaining import explain_of_day, explain_of_told
from bot.core.answering.host_of import host_of_told
from bot.core.answering.named_instead import named_instead
from bot.core.answering.next_in_row import next_in_row, others_in_row
from bot.core.answering.place_in_row import place_asked
from bot.core.answering.quoted import quoted_fact
from bot.core.answering.same_day import on_its_day
from bot.core.answering.same_of_another import same_of_another
from bot.core.answering.several_calls import row_asked
from bot.core.answering.sides import said_by_side
from bot.core.answering.told import speaker_of, told_before
from bot.core.answering.topic_instead import topic_instead
from bot.core.answering.where_said import where_said
from bot.core.answering.whose_words import words_of
from bot.core.answering.with_whom import whom_of_call
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Reply


def reply_of_day(
    matcher: Matcher,
    understood: Understanding,
    today: date,
    lang: Lang,
    context: Sequence[str] = (),
) -> Reply | None:
    """The reply to a question by a day: what was on it, or that the source names nothing."""
    by_day = of_day(understood, matcher) or another_day(matcher, understood, context)
    if by_day is None and context:
        # "Who did Lee speak with on June 6?", "and on Monday?".
        on_another = swapped_day(matcher.read(context[-1]), understood)
        swapped = matcher.read(on_another, understood.lang) if on_another else None
        by_day = of_day(swapped, matcher) if swapped is not None else None
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


def reply_of_teller(
    matcher: Matcher, understood: Understanding, fact: Fact, lang: Lang, lead: str = ""
) -> Reply:
    """The reply to who told what a fact says; `lead` is one of wording.LEADS or empty."""
    reply = wording.answer_who_says(matcher.store, fact, speaker_of(fact), lang, lead)
    explanation = explain_of_told(understood, fact.id, reply.facts[:1])
    return replace(reply, intents=(fact.id,), confidence=1.0, explanation=explanation)


def reply_of_speaker(
    matcher: Matcher, understood: Understanding, fact: Fact, today: date, lang: Lang
) -> Reply:
    """The reply to who spoke of what a fact is on; of what both did, the fact itself."""
    if speaker_of(fact) is not None:
        return reply_of_teller(matcher, understood, fact, lang)
    reply = wording.answer_intent(matcher.store, fact, lang, today)
    explanation = explain_of_told(understood, fact.id, reply.facts[:1])
    return replace(reply, intents=(fact.id,), confidence=1.0, explanation=explanation)


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
    borne_out = reply_on_confirmation(matcher, understood, context, today, lang)
    if borne_out is not None:
        return borne_out
    listed = attributes_listed(matcher, understood)
    if listed:
        first, *more = listed
        reply = wording.answer_intent(store, first, lang, today, more)
        ids = tuple(fact.id for fact in listed)
        explanation = explain_of_told(understood, first.id, ids)
        return replace(reply, intents=ids, confidence=1.0, explanation=explanation)
    held = on_its_day(matcher, understood, context)
    if held is not None:
        told_of, so = held
        reply = wording.answer_intent(store, told_of, lang, today, (), "yes" if so else "no")
        explanation = explain_of_told(understood, told_of.id, reply.facts[:1])
        return replace(reply, intents=(told_of.id,), confidence=1.0, explanation=explanation)
    in_time = reply_in_time(matcher, understood, today, lang, context)
    if in_time is not None:
        return in_time
    after: Fact | Overview | None
    after = named_instead(matcher, understood, context)
    after = after or topic_instead(matcher, understood, context)
    after = after or row_asked(matcher, understood, context)
    after = after or (next_in_row(matcher, understood, context) if context else None)
    after = after or among_calls(matcher, understood, context)
    after = after or others_in_row(matcher, understood, context)
    after = after or before_in_row(matcher, understood, context)
    after = after or before_or_after(matcher, understood, context)
    after = after or compared(matcher, understood, context)
    after = after or same_of_another(matcher, understood)
    after = after or where_said(matcher, understood)
    after = after or host_of_told(matcher, understood, context)
    after = after or whom_of_call(matcher, understood, context)
    after = after or place_asked(
        understood, lambda: _fact_before(matcher, context), matcher, in_thread=bool(context)
    )
    side = said_by_side(matcher, understood, context) if after is None else None
    if side is not None and side[1] is None:
        silence = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, silence, [side[0].fact], lang, today)
        return replace(reply, explanation=explain_of_told(understood, side[0].fact.id, ()))
    found = after or (side[1] if side is not None else None)
    if found is not None:
        reply = wording.answer_intent(store, found, lang, today)
        told = side[0].fact.id if side is not None else found.id
        explanation = explain_of_told(understood, told, reply.facts[:1])
    else:
        found = quoted_fact(matcher, text, lang)
        words = words_of(understood, matcher) if found is None else None
        if words is not None:
            return reply_of_teller(matcher, understood, words.fact, lang, words.lead)
        if found is None:
            return None
        return reply_of_teller(matcher, understood, found, lang)
    return replace(reply, intents=(found.id,), confidence=1.0, explanation=explanation)


def _fact_before(matcher: Matcher, context: Sequence[str]) -> Fact | None:
    """The fact that the thread was told last; None if it was told of a gap, or of nothing."""
    told = told_before(matcher, context) if context else None
    return told.fact if told is not None and not told.silent else None
