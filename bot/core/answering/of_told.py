"""The reply to a short follow-up that asks one thing of the fact that its thread was told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.asked_of import (
    asked_of,
    asks_month_or_year,
    asks_part_of_place,
    asks_unknown,
    date_beside_gap,
    sure_of,
)
from bot.core.answering.asked_of_event import as_day
from bot.core.answering.bare import asks_one_thing
from bot.core.answering.behind_gap import behind_gap, is_of_its_own
from bot.core.answering.context import unfolded
from bot.core.answering.explaining import explain_of_told
from bot.core.answering.host_of import day_of_summit
from bot.core.answering.told import speaker_of, told_before
from bot.core.answering.topic_instead import topic_instead
from bot.core.facts import Fact, Gap
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
    if told is None or (surely and topic_instead(matcher, understood, context) is not None):
        return None  # 취임 ends like a verb, and "취임은 언제야?" names what it asks of.
    store, understood = matcher.store, as_day(understood, told)
    unknown = False
    found: Fact | Gap | None = date_beside_gap(told, understood)
    if not (told.silent or who_says):
        part = asks_month_or_year(understood) or asks_part_of_place(understood)
        again = not surely or part
        found = day_of_summit(told, understood, matcher)
        found = found or asked_of(told, understood, matcher, again=again)
    elif found is None and not who_says:
        before = matcher.read(unfolded(matcher, context)[-1])
        found = behind_gap(told, before, understood, matcher)
        unknown = is_of_its_own(told, before, understood)
    if who_says and not told.silent:
        reply = wording.answer_who_says(store, told.fact, speaker_of(told.fact), lang)
    elif found is not None and (not surely or sure_of(told, found, understood, matcher)):
        reply = wording.answer_intent(store, found, lang, today)
    elif not surely or who_says or unknown or asks_unknown(told, found, understood):
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
