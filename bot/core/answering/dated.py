"""A call that is named by its day: "Monday's call", "9일 통화", "上周五的电话"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.core.answering.by_day import agrees, day_of, days_of_events, is_call
from bot.core.answering.followups import always_there
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, Quantity, Weekday
from bot.core.regex import regex

_OF_THE_DAY = {"when", "weekday", "which-order"}
"""What is asked of a day itself: then it is no name for anything."""
_SPOKEN_OF = {"topics-discussed", "talk-content"}
_JOINED = regex(r"[\s,，(、]*(?:the\s+)?$")
_EN_BEFORE = regex(r"\b(?:on|of|from)\s+(?:the\s+)?$")
_KO_AFTER = regex(r"^(?:에는|에|엔|의|자)?\s*")
_ZH_AFTER = regex(r"^(?:的|当天|那天)?")


def by_name(understood: Understanding, matcher: Matcher) -> Understanding:
    """An utterance with a call's day replaced by who was called; itself if it names no such call.

    Of the call that all is about, nobody need be named: its day goes, and so it does where who was
    called is named too.
    """
    if _OF_THE_DAY & set(understood.asks) or not _is_asked(understood):
        return understood
    spoken_of = _SPOKEN_OF & set(understood.concept_ids)
    if not (spoken_of or is_call(understood) or "said" in understood.asks):
        return understood
    given = [one for one in understood.quantities if day_of(one) is not None]
    event = _the_call([day for one in given if (day := day_of(one)) is not None], matcher)
    span = _span_of([(one.start, one.end) for one in given], understood.text)
    if event is None and len(given) > 1:
        return _each_by_name(understood, given, matcher)
    if event is None or span is None:
        return understood
    named = _named(understood, matcher)
    if named - set(matcher.reader.participants[event]):
        return understood
    name = "" if named else _called(event, understood.lang.written, matcher)
    text = _renamed(understood, span, name)
    return replace(matcher.read(text, understood.lang), cut=understood.cut)


def _each_by_name(
    understood: Understanding, given: Sequence[Quantity], matcher: Matcher
) -> Understanding:
    """The same for days of several calls: "the calls on Monday and Tuesday"."""
    text, lang = understood.text, understood.lang.written
    for one in reversed(given):
        day = day_of(one)
        event = _the_call([day], matcher) if day is not None else None
        if event is None or _named(understood, matcher):
            return understood
        text = f"{text[: one.start]}{_counterpart(event, lang, matcher)}{text[one.end :]}"
    return replace(matcher.read(text, understood.lang), cut=understood.cut)


def _is_asked(understood: Understanding) -> bool:
    """Whether something is asked besides whether it was that day."""
    others = [one for one in understood.quantities if day_of(one) is None]
    return understood.wh or bool(HARD_ASKS & set(understood.asks)) or bool(others)


def _named(understood: Understanding, matcher: Matcher) -> set[str]:
    """Who is named besides those who take part in everything."""
    known, always = matcher.store.entities_by_id, always_there(matcher)
    naming = {EntityType.PERSON, EntityType.COUNTRY, EntityType.EVENT}
    return {
        id_
        for id_ in understood.entity_ids
        if id_ in known and id_ not in always and known[id_].type in naming
    }


def _the_call(given: Sequence[CalendarDate | Weekday], matcher: Matcher) -> str | None:
    """The one call that was on a day given in one way or several."""
    days: dict[str, date] = days_of_events(matcher)
    calls = [
        event
        for event in matcher.reader.participants
        if event in days and given and all(agrees(days[event], day) for day in given)
    ]
    return calls[0] if len(calls) == 1 else None


def _span_of(spans: list[tuple[int, int]], text: str) -> tuple[int, int] | None:
    """The span of all days given, if they stand together."""
    apart = any(not _JOINED.fullmatch(text[one[1] : other[0]]) for one, other in pairwise(spans))
    return None if not spans or apart else (spans[0][0], spans[-1][1])


def _called(event: str, lang: Lang, matcher: Matcher) -> str:
    """Who was called, in lower case; "" for the call that needs no name."""
    known, always = matcher.store.entities_by_id, always_there(matcher)
    others = [known[id_] for id_ in matcher.reader.participants[event] if id_ not in always]
    return "" if all(map(is_home, others)) else _counterpart(event, lang, matcher)


def _counterpart(event: str, lang: Lang, matcher: Matcher) -> str:
    known, always = matcher.store.entities_by_id, always_there(matcher)
    others = [known[id_] for id_ in matcher.reader.participants[event] if id_ not in always]
    return others[0].label.get(lang).casefold()


def _renamed(understood: Understanding, span: tuple[int, int], name: str) -> str:
    before, after = understood.text[: span[0]], understood.text[span[1] :]
    match understood.lang.written:
        case Lang.EN if after.startswith("'s"):
            return f"{before}{name}{after}" if name else f"{before}the{after[2:]}"
        case Lang.EN:
            on = _EN_BEFORE.search(before)
            put = f"with {name}" if on and name else name
            return " ".join(f"{before[: on.start()] if on else before} {put} {after}".split())
        case Lang.KO:
            return f"{before}{name} {_KO_AFTER.sub('', after)}".strip()
        case _:
            return f"{before}{name}{_ZH_AFTER.sub('', after)}"
