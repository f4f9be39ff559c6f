"""Short follow-ups that ask one thing of the fact told before: who said so, why, when, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answering.bare import asks_one_thing
from bot.core.answering.by_day import of_day
from bot.core.answering.context import unfolded
from bot.core.answering.decision import Decision, decide
from bot.core.answering.followups import always_there
from bot.core.entities import EntityType
from bot.core.facts import Attribution, Fact, Gap, Mode, Overview
from bot.core.matching.asking import HARD_ASKS, REASONS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind
from bot.core.values import DateValue, EntityValue, OrdinalValue

_INSTEAD = {
    "what-time": ("what-time",),
    "when": ("when", "until-when", "weekday"),
    "whom": ("whom", "who"),
    "why": ("why", "purpose"),
    "how-many": ("how-long",),
}
"""Attributes that tell what is asked for, the likeliest first: "얼마나?" is how long."""
_SPOKEN = {Mode.SAID, Mode.STRESSED, Mode.HOPED, Mode.ASKED}
_WHO = {"who", "whom"}
_OF_PERSON = regex(r"\b(?:his|hers?|their|he|she)\b|그 ?(?:분|사람|양반)|그녀|他|她|[这那]位|此人")
_OF_EACH = {"how-long", "when", "how-many"}
"""What is asked of each of several: "both durations", "and on which days?"."""
_EACH = regex(
    r"\b(?:each|all|both|they|their|them|three|respective\w*|lengths|dates|days|durations|those|every)\b|"
    r"각각|각자|모두|다들|셋|各|都|分别|每"
)
"""What asks of the others of a row too, where the place of one was told."""
_MONTH = regex(r"\b(?:which|what) month\b|몇\s*월|几月|哪个?月")
_MONTH_OR_YEAR = regex(
    r"\b(?:which|what|the) (?:month|year)\b|몇\s*[월년]|[几哪]一?年|几月|哪个?月"
)
PLURAL = 2
_OF_ITSELF = {"when", "where", "what-time", "weekday", "how-long"}
"""What a yes/no question's fact is asked for next: "has Xi ever been here?", "when?"."""


def speaker_of(fact: Fact) -> str | None:
    """The id of who spoke, for a fact that tells what somebody said; else None."""
    if fact.mode in _SPOKEN and fact.attribution is not Attribution.REPORT:
        return fact.agent
    return None


@dataclass(frozen=True, slots=True)
class Told:
    """What a thread's last utterance was answered with: the fact, and what was asked for.

    Of an overview it is the likeliest of its facts. `silent` says that it was a gap; `fact` is
    then the nearest thing that the source does say.
    """

    fact: Fact
    asks: tuple[str, ...]
    confidence: float
    silent: bool = False


def told_before(matcher: Matcher, context: Sequence[str]) -> Told | None:
    """What the last of a thread's utterances, oldest first, was told; None if nothing of ours."""
    understood = matcher.read(unfolded(matcher, context)[-1])
    by_day = of_day(understood, matcher)
    if by_day is not None and isinstance(by_day.found, Fact):
        return Told(by_day.found, understood.asks, 1.0)
    match = matcher.match(understood)
    decision = decide(match, matcher)
    if decision.kind not in {ReplyKind.ANSWER, ReplyKind.GAP} or not decision.chosen:
        return None
    intent = matcher.store.intents[decision.chosen[0].intent]
    if isinstance(intent, Fact):
        return Told(intent, understood.asks, decision.confidence)
    silent = isinstance(intent, Gap)
    facts = intent.nearest if isinstance(intent, Gap) else ()
    if isinstance(intent, Overview):
        likely = [one.intent for one in match.candidates if one.intent in intent.facts]
        facts = (*likely, *intent.facts)
    known = [matcher.store.facts_by_id[id_] for id_ in facts]
    return Told(known[0], understood.asks, decision.confidence, silent) if known else None


def sure_of(told: Told, found: Fact | Gap, understood: Understanding, matcher: Matcher) -> bool:
    """Whether no other reading of a follow-up can be better than what was found beside `told`.

    A reason is told of just what stands before, an office of just the person, and a day or a place
    of its own event.
    """
    if "why" in understood.asks:
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
    return own and bool(_OF_ITSELF & set(understood.asks))


def asks_unknown(told: Told, found: Fact | Gap | None, understood: Understanding) -> bool:
    """Whether an hour or a reason is asked for that what was told has not.

    Another event's hour is no answer, nor is the reason for something else.
    """
    if found is not None or told.silent:
        return False
    hour = told.fact.event is not None and "what-time" in understood.asks
    return hour or "why" in understood.asks


def date_beside_gap(told: Told, understood: Understanding) -> Fact | None:
    """The dated fact told beside a gap, where no more than its month or year is asked for."""
    dated = "when" in told.fact.asks and isinstance(told.fact.value, DateValue)
    asked = "when" in understood.asks and _MONTH_OR_YEAR.search(understood.text)
    return told.fact if told.silent and dated and asked else None


def asked_of(
    told: Told, understood: Understanding, matcher: Matcher, *, again: bool
) -> Fact | Gap | None:
    """What answers a bare follow-up: of the event told of, or beside it in the store.

    What was asked before is not asked `again` unless so said ("which year?", "and the month?").
    None where the store has nothing of the kind.
    """
    several = of_several(told.fact, understood, matcher) or of_person(told, understood, matcher)
    several = several or _place_of_named(told.fact, understood, matcher)
    if several is not None:
        return several
    asked = () if again else told.asks
    for ask in (ask for ask in understood.asks if ask in HARD_ASKS):
        # The hour that nobody gave is not its day, nor the reason of something else its cause.
        instead = _INSTEAD.get(ask, (ask,))
        first = None if ask == "why" else _fact_beside(told.fact, instead[:1], asked, matcher)
        found = (
            first
            or _gap_beside(told.fact, ask, understood, matcher)
            or _fact_beside(told.fact, instead, asked, matcher)
            or _gap_of_event(told.fact, ask, understood, matcher)
        )
        if found is not None:
            return found
    return None


def of_several(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is asked of all whom a fact names together: "which leaders? … and for how long?"."""
    together = told.value.entities if isinstance(told.value, EntityValue) else ()
    one_place = isinstance(told.value, OrdinalValue) and not _EACH.search(understood.text)
    if "which-order" in told.asks and not together and not one_place:
        row = (f for f in matcher.store.facts if f.topic == told.topic and f != told)
        rows = [f.value.entities for f in row if isinstance(f.value, EntityValue)]
        together = max((r for r in rows if {*told.recipients} <= {*r}), key=len, default=())
    if len(together) < PLURAL:
        return None
    for fact in matcher.store.facts:
        of_all = set(together) <= {*fact.recipients} and fact.superseded_by is None
        if of_all and _OF_EACH & set(understood.asks) & set(fact.asks):
            return fact
    return None


def _place_of_named(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """Where the event is that a fact names beside its own: "invited him to what? … which city?".

    Or in which month it is, which of the day of a call nobody asks.
    """
    wanted = "when" if _MONTH.search(understood.text) else "where"
    if wanted not in understood.asks or told.event not in matcher.reader.participants:
        return None
    for event in told.entities:
        for fact in matcher.store.facts:
            named = event != told.event and fact.event == event and fact.superseded_by is None
            if named and wanted in fact.asks:
                return fact
    return None


def of_person(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What office the person told just before has: "who did Lee call first? … his title?"."""
    if "role" not in understood.asks or not (
        _WHO & set(told.asks) or _OF_PERSON.search(understood.text)
    ):
        return None
    known, fact = matcher.store.entities_by_id, told.fact
    named = fact.value.entities if isinstance(fact.value, EntityValue) else fact.recipients
    persons = [id_ for id_ in named if known[id_].type is EntityType.PERSON]
    if len(persons) > 1:
        persons = [id_ for id_ in persons if id_ not in always_there(matcher)]
    if len(persons) != 1:
        return None
    for one in matcher.store.facts:
        value = one.value.entities if isinstance(one.value, EntityValue) else ()
        if "role" in one.asks and one.event is None and value == (persons[0],):
            return one
    return None


def _fact_beside(
    told: Fact, wanted: Sequence[str], asked: Sequence[str], matcher: Matcher
) -> Fact | None:
    """The fact beside the one told that has one of the attributes, in their order."""
    for ask in wanted:
        for fact in beside(told, matcher):
            if ask in fact.asks and not (fact.id == told.id and ask in asked):
                return fact
    return None


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
