"""Questions by a day: who was called on it, what happened on it, given by date or by distance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.entities import EntityType
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, Length, Quantity, Weekday
from bot.core.regex import regex
from bot.core.values import DateValue, Precision

_WHO = {"who", "whom"}
_CALLED = regex(
    r"\b(?:call|phon|ring|talk|speak|chat)(?:e|ed|s|ing|ting)?\b|\bon the (?:line|phone)\b|"
    r"통화|전화|通话|电话|通(?:的|过|完|了).{0,2}话"
)
_WHAT_CALL = regex(
    r"^(?:(?:so|and|ok|hey) )?(?:what|which)(?:'s| was| is| were)? "
    r"(?:(?:the|his|lee's|that|this|big|other|president|leader's) )*"
    r"(?:phone )?(?:calls?|conversation)\b"
    r"(?!.*\b(?:about|for|discuss\w*|cover\w*|like|say|said)\b)|"
    r"^(?:(?:so|and|ok|hey) )?(?:(?:was|were|is) there|any|did (?:president )?(?:lee|he) "
    r"(?:have|hold|take|do|get)) (?:a |any |another )?(?:phone )?calls? on\b"
)
"""What call it was is asked: whose, or whether there was one."""
_WHOSE_DAY = regex(
    r"^(?:(?:so|and|ok|hey) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day's "
    r"(?:interlocutor|counterpart|caller|(?:phone |call )?partner)s?\b"
)
"""Whom a day's call was with, by no more than the day."""
_PLACED = regex(
    r"\b(?:placed?|initiated?|made|make|started?|requested?|proposed?|dialled|dialed|first)\b|"
    r"걸|제안|요청|먼저|打的|打来|打过|发起|提出|提议|主动|先打"
)
"""Who brought a call about is another question than whom it was with."""
_DISTANCE = {
    Lang.EN: regex(
        r"\b(?:the|a|one)?\s*(?P<days>days?)\s+(?P<way>before|after|prior to|ahead of|following)\b"
    ),
    Lang.KO: regex(r"(?P<before>전날|하루\s*전)|다음\s*날|이튿날|하루\s*(?:뒤|후)"),
    Lang.ZH: regex(r"(?P<before>前一天|前一日|头一天)|后一天|次日|第二天|翌日"),
}
_COUNTED = {
    Lang.EN: regex(r"^\s*(?:before|prior to|ahead of|earlier than|after|following)\b"),
    Lang.KO: regex(r"^\s*(?:전|앞|후|뒤|만)"),
    Lang.ZH: regex(r"^\s*(?:之)?(?:前|后)"),
}
_BEFORE = regex(r"before|prior|ahead|earlier|전|앞|前")


@dataclass(frozen=True, slots=True)
class OfDay:
    """What was on the day asked for; where nothing is known of it, `found` is None.

    `nearest` are the days that are known of things of the kind.
    """

    found: Fact | Overview | None
    nearest: tuple[Fact, ...]


SWORN_IN, INAUGURATION = "sworn-in", "inauguration-"
"""The concept that names the event by its deed: "two days after being sworn in"."""


def of_day(understood: Understanding, matcher: Matcher) -> OfDay | None:
    """What a question by a day asks for, or None if it is no such question.

    It is one if it asks who was called or what happened, and names a day and nobody else, nor
    another subject ("the printer on the 7th floor").
    """
    if understood.strangers:
        return None
    asks_who = bool(_WHO & set(understood.asks)) or bool(_WHAT_CALL.search(understood.text))
    asks_who = asks_who and is_call(understood) and not _PLACED.search(understood.text)
    asks_who = asks_who or bool(_WHOSE_DAY.search(understood.text))
    if not asks_who and "outcome" not in understood.asks:
        return None
    days = days_of_events(matcher)
    taking_part = matcher.reader.participants
    calls = {event: taking_part[event] for event in days if event in taking_part}
    anchor, day = _day_asked(understood, days, calls)
    wanted = [event for event in days if (event in calls) or not asks_who]
    if not day or _names_another(understood, anchor, calls, matcher):
        return None
    matching = [event for event in wanted if _is_on(days[event], day) and event != anchor]
    if len(matching) == 1:
        return OfDay(told_of_event(matching[0], matcher, asks_who=asks_who), ())
    if matching or not asks_who:
        return None
    facts = matcher.store.facts
    row = next((f for f in facts if "when" in f.asks and len(f.recipients) == len(calls)), None)
    if (
        row is not None
        and len(day) > 1
        and all(any(agrees(days[event], one) for event in calls) for one in day)
    ):
        return OfDay(row, ())  # "Whom on 6 June, and whom on Monday?"
    return OfDay(None, (row,) if row is not None else ())


def call_on(matcher: Matcher, day: CalendarDate | Weekday) -> OfDay | None:
    """Who took part in the call on a day; None if none or several were on it."""
    days, calls = days_of_events(matcher), matcher.reader.participants
    matching = [event for event in days if event in calls and agrees(days[event], day)]
    if len(matching) != 1:
        return None
    return OfDay(told_of_event(matching[0], matcher, asks_who=True), ())


def is_call(understood: Understanding) -> bool:
    """Whether an utterance speaks of a call."""
    # "call on 6 June" is read as asking somebody to do something.
    return "call" in understood.concept_ids or bool(_CALLED.search(understood.text))


def days_of_events(matcher: Matcher) -> dict[str, date]:
    """The day of every event that has just one."""
    days: dict[str, date] = {}
    for fact in matcher.store.facts:
        value = fact.value
        if not fact.event or not isinstance(value, DateValue) or "when" not in fact.asks:
            continue
        if value.on.precision is Precision.DAY:
            days.setdefault(fact.event, value.on.earliest())
    return days


def _day_asked(
    understood: Understanding, days: dict[str, date], calls: dict[str, tuple[str, ...]]
) -> tuple[str | None, tuple[date | CalendarDate | Weekday, ...]]:
    """The event that the day is counted from, if it is, and the day ("Friday, June 6": as both)."""
    anchors = [id_ for id_ in understood.entity_ids if id_ in days]
    if not anchors:
        anchors = [
            event
            for event, persons in calls.items()
            if set(persons) & set(understood.entity_ids) - _common(calls)
        ]
    if not anchors and SWORN_IN in understood.concept_ids:
        anchors = [event for event in days if event.startswith(INAUGURATION)]
    if len(anchors) == 1:
        away = _distance(understood)
        if away is not None:
            return anchors[0], (days[anchors[0]] + timedelta(days=away),)
    given = [day_of(quantity) for quantity in understood.quantities]
    return None, tuple(day for day in given if day is not None) if given and all(given) else ()


def _distance(understood: Understanding) -> int | None:
    """How many days before (negative) or after something, if the wording counts from it."""
    text, lang = understood.text, understood.lang.written
    for quantity in understood.quantities:
        rest = text[quantity.end :]
        counted = _COUNTED[lang].search(rest)
        if isinstance(quantity.value, Length) and quantity.value.unit == "day" and counted:
            return -quantity.value.amount if _BEFORE.search(counted[0]) else quantity.value.amount
    found = _DISTANCE[lang].search(text)
    lengths = any(isinstance(quantity.value, Length) for quantity in understood.quantities)
    if found is None or (lengths and lang is Lang.EN):
        return None
    return -1 if _BEFORE.search(found[0]) else 1


def day_of(quantity: Quantity) -> CalendarDate | Weekday | None:
    """The day that a quantity gives, if it gives just one; it may leave out the month."""
    value = quantity.value
    if isinstance(value, CalendarDate):
        return value if value.day is not None else None
    return value if isinstance(value, Weekday) else None


def _is_on(day: date, given: Iterable[date | CalendarDate | Weekday]) -> bool:
    return all(agrees(day, asked) for asked in given)


def agrees(day: date, asked: date | CalendarDate | Weekday) -> bool:
    """Whether a day is one that was given, as far as it was."""
    match asked:
        case Weekday():
            return day.weekday() == asked.day
        case CalendarDate():
            same_month = asked.month in {None, day.month} and asked.year in {None, day.year}
            return same_month and asked.day == day.day
        case _:
            return day == asked


def _common(calls: dict[str, tuple[str, ...]]) -> set[str]:
    """Who takes part in every call."""
    everyone = [set(persons) for persons in calls.values()]
    return set.intersection(*everyone) if everyone else set()


def _names_another(
    understood: Understanding,
    anchor: str | None,
    calls: dict[str, tuple[str, ...]],
    matcher: Matcher,
) -> bool:
    """Whether something is named besides who takes part in all calls and what is counted from."""
    expected = _common(calls) | {anchor} | set(calls.get(anchor or "", ()))
    known = matcher.store.entities_by_id
    kinds = {EntityType.PERSON, EntityType.EVENT, EntityType.COUNTRY}
    return any(id_ not in expected and known[id_].type in kinds for id_ in understood.entity_ids)


def told_of_event(event: str, matcher: Matcher, *, asks_who: bool) -> Fact | Overview | None:
    """What is told of an event: who took part, or what there is in short."""
    store = matcher.store
    facts: Iterable[Fact] = (f for f in store.facts if f.event == event and not f.superseded_by)
    if asks_who:
        return next((f for f in facts if "who" in f.asks), None)
    overview = next((o for o in store.overviews if o.entity == event), None)
    return overview or next((f for f in facts if "when" in f.asks), None)
