"""A bare follow-up that gives another day of calls: "and on Monday?", "9号呢", "어제는?"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.answering.by_day import OfDay, call_on, day_of, is_call
from bot.core.answering.choices import BESIDE_A_DAY
from bot.core.answering.followups import always_there
from bot.core.dates import day_text
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Quantity
from bot.core.regex import regex

FRESH = 7
"""Days after the report in which "yesterday" is the day before the question's own."""
_YESTERDAY = {
    Lang.EN: regex(r"\byesterday(?P<own>'s)?\b"),
    Lang.KO: regex(r"(?<![가-힣])어제(?P<own>자)?(?=[ ,?!.은는도의]|$)"),
    Lang.ZH: regex(r"昨(?:天|日)(?P<own>的)?"),
}


def another_day(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> OfDay | None:
    """Who was called on the day that a follow-up gives, where its thread spoke of another's call.

    "Lee called Trump on June 6, right?", "and on Monday?" asks for Monday's call.
    """
    given = [day_of(quantity) for quantity in understood.quantities]
    if not context or len(given) != 1 or given[0] is None or understood.strangers:
        return None
    if understood.entity_ids or understood.content > BESIDE_A_DAY or understood.errand:
        return None
    before = matcher.read(context[-1])
    if set(understood.asks) - {"yes-no", "when"} or set(before.asks) - {
        "yes-no",
        "when",
        "who",
        "whom",
    }:
        return None
    on_its_day = any(_is_of(before, quantity, matcher) for quantity in before.quantities)
    return call_on(matcher, given[0]) if on_its_day else None


def _is_of(before: Understanding, quantity: Quantity, matcher: Matcher) -> bool:
    """Whether a quantity is the day of a call with somebody whom the message names."""
    day = day_of(quantity)
    told = call_on(matcher, day) if day is not None else None
    if told is None or not isinstance(told.found, Fact):
        return False
    return bool({*told.found.recipients, told.found.agent} & set(before.entity_ids))


def with_yesterday(
    matcher: Matcher, understood: Understanding, text: str, today: date, *, in_thread: bool
) -> str:
    """A message on a call of ours with the day for "yesterday", else the message itself.

    The report's readers have its day in mind; on the days after it, people mean their own.
    """
    lang = understood.lang.written
    found = _YESTERDAY[lang].search(text.casefold())
    if found is None or understood.errand or understood.strangers:
        return text
    common = always_there(matcher)
    # "Yesterday's call with Tokyo" is told by whom it was with.
    ours = is_call(understood) and common & set(understood.entity_ids)
    if set(understood.entity_ids) - common or not (ours or in_thread):
        return text
    published = max((s.published_on for s in matcher.store.sources), default=date.min)
    if published == date.min:
        return text
    fresh = timedelta(0) <= today - published <= timedelta(days=FRESH)
    day = (today if fresh else published) - timedelta(days=1)
    said = day_text(day, lang)
    if lang is Lang.EN and not found["own"]:
        said = f"on {said}"
    return text[: found.start()] + said + text[found.end() :]
