"""What a message asks once its form is set aside: its asides, who is to be told, which "yesterday".

A follow-up that turns back to what came before is asked of another thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.answering.another_day import with_yesterday
from bot.core.answering.asides import without_asides
from bot.core.answering.bare_summit import with_summit
from bot.core.answering.may_say import to_be_told
from bot.core.answering.numbered import with_places
from bot.core.answering.of_year import with_series
from bot.core.answering.one_in_row import with_one_in_row
from bot.core.answering.returning import gone_back
from bot.core.answering.those_two import with_the_other, with_those_two
from bot.core.answering.venue_of import with_venue
from bot.core.answering.wanted_form import without_form
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean, script_of_thread
from bot.core.matching.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Asked:
    """A message told plainly, what is understood of it, its language, and its thread."""

    question: str
    understood: Understanding
    spoken: Lang
    context: Sequence[str]


def asked_plainly(
    matcher: Matcher, question: str, today: date, context: Sequence[str], lang: Lang | None
) -> Asked:
    """What a message asks in a thread, oldest first; `lang` overrides its own language."""
    understood = matcher.read(question, lang)
    spoken = lang or understood.lang
    whole = readable(matcher, question, spoken)
    told = without_asides(matcher, without_form(whole, spoken), spoken)
    told = with_places(to_be_told(told, spoken), spoken)
    if told != whole:
        question, understood = told, matcher.read(told, spoken)
    plain = readable(matcher, question, spoken)
    told = with_those_two(matcher, understood, plain, context)
    told = with_the_other(matcher, understood, told, context)
    told = with_one_in_row(matcher, understood, told, context)
    dated = with_yesterday(matcher, understood, told, today, in_thread=bool(context))
    if dated != plain:
        question, understood = dated, matcher.read(dated, spoken)
    if spoken is Lang.ZH and lang is None and context:
        spoken = script_of_thread(clean(question), context, matcher.scripts)
    back = gone_back(matcher, understood, context)
    if back is not None:
        question, context = back
        understood = matcher.read(question, spoken)
    for naming in (with_summit, with_venue, with_series):
        named = naming(matcher, understood, question, context)
        if named != question:
            question, understood = named, matcher.read(named, spoken)
            break
    return Asked(question, understood, spoken, context)


def readable(matcher: Matcher, question: str, lang: Lang) -> str:
    """A message as it is taken apart: cleaned, and Chinese in simplified characters."""
    text = clean(question)[:MAX_LENGTH]
    return matcher.scripts.to_simplified(text) if lang.written is Lang.ZH else text
