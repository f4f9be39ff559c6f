"""Short follow-ups that ask one thing of the fact told before: who said so, why, when, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.answering.asked_of_event import end_of, invitation_to
from bot.core.answering.asked_of_named import of_person, of_several, place_of_named
from bot.core.answering.asked_of_policy import of_scheme
from bot.core.answering.bare import asks_one_thing
from bot.core.answering.decision import Decision
from bot.core.answering.lacking import lacks
from bot.core.answering.told import Told
from bot.core.facts import Fact, Gap, Mode
from bot.core.matching.asking import HARD_ASKS, REASONS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import ClockValue, DateValue, DurationValue, EntityValue

_INSTEAD = {
    "what-time": ("what-time",),
    "when": ("when", "until-when", "weekday"),
    "whom": ("whom", "who"),
    "why": ("why", "purpose"),
    "purpose": ("purpose", "why"),
    "how-many": ("how-long",),
}
"""Attributes that tell what is asked for, the likeliest first: "얼마나?" is how long."""
_MONTH_OR_YEAR = regex(
    r"\b(?:which|what|the) (?:month|year)\b|몇\s*[월년]|[几哪]一?年|几月|哪个?月"
)
_OF_ITSELF = {"when", "where", "what-time", "weekday", "how-long"}
"""What a yes/no question's fact is asked for next: "has Xi ever been here?", "when?"."""
_PART_OF_PLACE = regex(
    r"\b(?:which|what) (?:country|province|region|state)\b|"
    r"어느 ?(?:나라|주|도)(?=[인에야예지죠?! ]|$)|"
    r"[哪什]个?么?(?:国家|国|省)"
)
"""A part of a place, which may have been told: "where is it? … which province?"."""


def sure_of(told: Told, found: Fact | Gap, understood: Understanding, matcher: Matcher) -> bool:
    """Whether no other reading of a follow-up can be better than what was found beside `told`.

    A reason is told of just what stands before, an office of just the person, and a day or a place
    of its own event.
    """
    if {"why", "purpose"} & set(understood.asks):
        return True
    if "role" in understood.asks and not isinstance(found, Gap) and found.event is None:
        return True
    own = isinstance(found, Gap) or (told.fact.event is not None and found.event == told.fact.event)
    if not own and told.fact.event is None and isinstance(found, Fact):
        # "Whom did he call first? … date of that one?" is of the call with whom was told.
        named = told.fact.value.entities if isinstance(told.fact.value, EntityValue) else ()
        with_whom = {*matcher.reader.participants.get(found.event or "", ())}
        own = bool(with_whom) and {*(named or told.fact.recipients)} <= with_whom
    if not isinstance(found, Gap) and "where" in understood.asks:
        own = own or found.event in told.fact.entities
    if not isinstance(found, Gap) and (
        found == of_scheme(told.fact, understood, matcher) or _ends(told, found, understood)
    ):
        return True
    if not isinstance(found, Gap) and {"invited"} & {*understood.asks} & {*found.asks}:
        return own
    if "role" in understood.asks and not isinstance(found, Gap):
        # "Where's the G7? … in what capacity?" is no part that somebody is to play.
        return own and found.event not in matcher.reader.participants
    # "How many mins" asks how long it was, and "how many days" does not.
    minutes = "how-many" in understood.asks and "minutes" in understood.concept_ids
    return own and (minutes or bool(_OF_ITSELF & set(understood.asks)))


def asks_unknown(told: Told, found: Fact | Gap | None, understood: Understanding) -> bool:
    """Whether an hour or a reason is asked for that what was told has not.

    Another event's hour is no answer, nor is the reason for something else.
    """
    if found is not None or told.silent:
        return False
    hour = told.fact.event is not None and "what-time" in understood.asks
    return hour or "why" in understood.asks


def asks_part_of_place(understood: Understanding) -> bool:
    """Whether the country or province of a place is asked for, which may have been told."""
    return "where" in understood.asks and _PART_OF_PLACE.search(understood.text) is not None


def asks_month_or_year(understood: Understanding) -> bool:
    """Whether the month or year of a date is asked for, which may have been told: "which year?"."""
    return "when" in understood.asks and _MONTH_OR_YEAR.search(understood.text) is not None


def date_beside_gap(told: Told, understood: Understanding) -> Fact | None:
    """The dated fact told beside a gap, where no more than its month or year is asked for."""
    dated = "when" in told.fact.asks and isinstance(told.fact.value, DateValue)
    asked = asks_month_or_year(understood)
    return told.fact if told.silent and dated and asked else None


def asked_of(
    told: Told, understood: Understanding, matcher: Matcher, *, again: bool
) -> Fact | Gap | None:
    """What answers a bare follow-up: of the event told of, or beside it in the store.

    What was asked before is not asked `again` unless so said ("which year?", "and the month?").
    None where the store has nothing of the kind.
    """
    several = of_several(told.fact, understood, matcher) or of_person(told, understood, matcher)
    several = several or place_of_named(told.fact, understood, matcher)
    if several is not None:
        return several
    asked = () if again else told.asks
    wanted = [ask for ask in understood.asks if ask in HARD_ASKS or ask == "purpose"]
    if (scheme := of_scheme(told.fact, understood, matcher)) is not None:
        return scheme
    one = HARD_ASKS & {*understood.asks} == {"who"}
    if (
        one
        and "invited" in understood.asks
        and (inviter := invitation_to(told.fact, matcher)) is not None
    ):
        return inviter
    if "until-when" in wanted and (end := end_of(told.fact, matcher)) is not None:
        return end
    for ask in wanted if len(wanted) > 1 and "why" not in wanted else ():
        # "시작은 몇 시?": a start and an hour. The fact of the one comes before a gap of the other.
        fact = _fact_beside(told.fact, _INSTEAD.get(ask, (ask,))[:1], asked, understood, matcher)
        if fact is not None:
            return fact
    for ask in wanted:
        # The hour that nobody gave is not its day, nor the reason of something else its cause.
        instead = _INSTEAD.get(ask, (ask,))
        first = None
        if ask != "why":
            likely = instead if ask == "whom" else instead[:1]
            first = _fact_beside(told.fact, likely, asked, understood, matcher)
        found = (
            first
            or _gap_beside(told.fact, ask, understood, matcher)
            or _fact_beside(told.fact, instead, asked, understood, matcher)
            or (_of_policy(told.fact, instead, matcher) if ask == "why" else None)
            or _gap_of_event(told.fact, ask, understood, matcher)
        )
        if found is not None:
            return found
    return None


def _ends(told: Told, found: Fact, understood: Understanding) -> bool:
    """Whether it was found when what was told of ended."""
    own = told.fact.event is not None and found.event == told.fact.event
    return own and "until-when" in understood.asks and isinstance(found.value, ClockValue)


def _fact_beside(
    told: Fact,
    wanted: Sequence[str],
    asked: Sequence[str],
    understood: Understanding,
    matcher: Matcher,
) -> Fact | None:
    """The fact beside the one told that has one of the attributes, in their order."""
    calls = matcher.reader.participants
    for ask in wanted:
        for fact in beside(told, matcher):
            again = fact.id == told.id and ask in asked
            if ask in fact.asks and not again and not lacks(fact, understood, told, calls):
                return fact
    return None


def _of_policy(told: Fact, wanted: Sequence[str], matcher: Matcher) -> Fact | None:
    """The one fact of the same policy that has the attribute: "since when? … why?"."""
    if told.mode is not Mode.POLICY or isinstance(told.value, DurationValue):
        return None  # Why a stay is as long as it is nobody says.
    own = (f for f in matcher.store.facts if f.mode is Mode.POLICY and f.topic == told.topic)
    found = [f for f in own if set(wanted) & set(f.asks) and f.superseded_by is None]
    return found[0] if len(found) == 1 else None


def tells_no_reason(understood: Understanding, decision: Decision, matcher: Matcher) -> bool:
    """Whether a bare "why?" would be answered with a fact that gives no reason."""
    if "why" not in understood.asks or not decision.tells:
        return False
    fact = matcher.store.facts_by_id.get(decision.chosen[0].intent)
    if fact is None or REASONS & set(fact.asks):
        return False
    return asks_one_thing(understood, matcher)


def _gap_of_event(told: Fact, ask: str, understood: Understanding, matcher: Matcher) -> Gap | None:
    """The gap that asks the same of what was told, or of another fact of its event."""
    own = [f for f in beside(told, matcher) if f == told or (told.event and f.event == told.event)]
    if ask == "why":
        # Why sentiment is strained is no reason for what Xi said of the peninsula.
        own = [f for f in own if f.topic == told.topic]
    found = (_gap_beside(fact, ask, understood, matcher) for fact in own)
    return next((gap for gap in found if gap is not None), None)


def _gap_beside(fact: Fact, ask: str, understood: Understanding, matcher: Matcher) -> Gap | None:
    """The gap that asks the same of what a fact tells: the city of a summit, of its host."""
    for gap in matcher.store.gaps:
        asked = matcher.profile(gap.id, understood.lang).asked
        mostly = next((one for one in asked if one in HARD_ASKS), None)
        if gap.nearest[:1] == (fact.id,) and mostly == ask:
            return gap
    return None


def beside(told: Fact, matcher: Matcher) -> Iterator[Fact]:
    """The fact itself, those filed beside it, those of its event, those of an event it names."""
    store = matcher.store
    yield told
    beside = [store.facts_by_id[id_] for id_ in told.related]
    # "Who did he call first?" is told with no event: that of whom he called is meant.
    near = beside if told.event else store.facts
    alike = [fact.event for fact in near if told.recipients and fact.recipients == told.recipients]
    events = dict.fromkeys([told.event, *alike, *([] if told.event else told.entities)])
    of_events = [[f for f in store.facts if f.event == event] for event in events if event]
    own = [f for f in beside if f.event == told.event] if told.event else []
    seen = {told.id}
    for fact in [*own, *(f for facts in of_events for f in facts), *beside]:
        if fact.id not in seen and fact.superseded_by is None:
            seen.add(fact.id)
            yield fact
