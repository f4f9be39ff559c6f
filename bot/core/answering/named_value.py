"""A value that a follow-up puts forward for what was told: "so June 5, yeah?", "부산 맞죠?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.answering.asked_of import beside
from bot.core.answering.bare import says_nothing_else
from bot.core.answering.bare_number import in_unit_of, is_day_of_month
from bot.core.answering.bounds import within_limit
from bot.core.answering.confirming_words import (
    ASSUMED,
    CONCLUDED,
    CONFIRMING,
    DOUBTING,
    HOW_COME,
    PLACED,
)
from bot.core.answering.decision import Decision
from bot.core.answering.told import Told, told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.cues import leads_on
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.slots import matches_any, of_kind, quantities_of
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import Length, Quantity, QuantityKind
from bot.core.regex import regex
from bot.core.reply import ReplyKind
from bot.core.values import DateValue, EntityValue, OrdinalValue

_SHORT = {"second", "minute", "hour"}
_OF_EVENT = {QuantityKind.CLOCK, QuantityKind.DURATION}
_SIDES = {EntityType.PERSON, EntityType.COUNTRY}
_GROUNDS = {EntityType.PLACE, EntityType.COUNTRY}
_WHO = {"who", "whom"}
_KINDS = {EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE}


def value_named(
    matcher: Matcher, understood: Understanding, context: Sequence[str], alone: Match
) -> tuple[Match, Decision, str | None] | None:
    """The fact told before, or one beside it, with which a bare value agrees or not; else None.

    `alone` is the match of the follow-up by itself. The last is the lead of the reply, None where
    the match itself tells it.
    """
    if not context or alone.best is None or not is_bare_value(understood):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent:
        return None
    for fact in _held(told, understood, matcher):
        verdict = _held_against(understood, fact, matcher, who=bool(_WHO & {*told.asks}))
        if verdict is not None:
            best = alone.best
            chosen = Candidate(fact.id, told.confidence, best.raw, best.standing, verdict)
            reason = "a value is held against what was told before"
            match = Match(understood, (chosen,), alone.coverage, 1.0)
            decision = Decision(ReplyKind.ANSWER, (chosen,), told.confidence, reason)
            wrong = verdict.corrects and not within_limit(understood, fact)
            return match, decision, ("no" if understood.yes_no else "not-quite") if wrong else None
    return None


def _held(told: Told, understood: Understanding, matcher: Matcher) -> Iterator[Fact]:
    """What a value may be held against: what was told, what was asked, the rest of its event.

    "Where is it? … Busan?" is no matter of who invited whom.
    """
    near = [fact for fact in beside(told.fact, matcher) if fact != told.fact]
    yield told.fact
    yield from (fact for fact in near if _is_of_it(fact, told))
    # "And in 2017?" asks of another year, and "Ishiba?" of another call.
    kinds = {one.kind for one in understood.quantities}
    put = CONCLUDED.search(understood.text) or PLACED[understood.lang.written].search(
        understood.text
    )
    rest = (kinds and kinds <= _OF_EVENT) or put
    for fact in near if rest else ():
        if fact.event == told.fact.event and (fact.event or fact.topic == told.fact.topic):
            yield fact


def is_bare_value(understood: Understanding) -> bool:
    """Whether an utterance is one value with a "right?", and nothing else."""
    text, lang = understood.text, understood.lang.written
    concluded = CONCLUDED.search(text)
    doubted = understood.yes_no or DOUBTING.search(text) or concluded
    if understood.wh and not HOW_COME.search(text):
        return False
    if not doubted and not text.rstrip().endswith("?"):
        return False
    if bool(understood.quantities) == bool(understood.entity_ids):
        return False
    put_forward = doubted or ASSUMED.search(text)
    if understood.entity_ids and ((leads_on(text, lang) and not concluded) or not put_forward):
        return False  # "and Japan?" asks the same of another.
    ranks = (one for one in understood.quantities if one.kind is QuantityKind.ORDINAL)
    if not understood.yes_no and not all(is_day_of_month(one) for one in ranks):
        return False  # "and second?" asks for the next in line.
    spans = [span_in(understood, mention) for mention in understood.entities]
    spans += [(one.start, one.end) for one in understood.quantities]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + " " + text[end:]
    return says_nothing_else(CONFIRMING[lang].sub(" ", text), lang)


def _is_of_it(fact: Fact, told: Told) -> bool:
    """Whether a fact has what was asked before, or belongs to the event that was spoken of."""
    asked = set(told.asks) - {"yes-no"}
    if asked:
        return bool(asked & set(fact.asks))
    return fact.event is not None and fact.event == told.fact.event


def _kind_of(quantity: Quantity, kinds: set[QuantityKind]) -> QuantityKind | None:
    """The first kind that a quantity can be read as: "30일" is a day and a length."""
    if quantity.kind in kinds:
        return quantity.kind
    length = isinstance(quantity.also, Length) and QuantityKind.DURATION in kinds
    return QuantityKind.DURATION if length else None


def _alike(quantity: Quantity, own: Sequence[Quantity]) -> bool:
    """Whether lengths are both of hours and minutes, or neither: a call lasts no days."""
    lengths = [one.value for one in (quantity, *own)] + [quantity.also]
    short = {one.unit in _SHORT for one in lengths if isinstance(one, Length)}
    days = isinstance(quantity.value, Length) and quantity.value.unit == "day"
    months = any(isinstance(one.value, Length) and one.value.unit == "month" for one in own)
    # "30 days" is no guess at how many months a policy runs.
    return len(short) == 1 and not (days and months)


def _named_in(fact: Fact) -> Sequence[str]:
    """Whom or what a fact names as its answer: of a place in a row, who has it."""
    if isinstance(fact.value, EntityValue):
        return fact.value.entities
    return fact.recipients if isinstance(fact.value, OrdinalValue) else ()


_YEARS = ((regex(r"今年|올해|\bthis year\b"), 0), (regex(r"去年|작년|지난해|\blast year\b"), -1))


def _is_its_year(understood: Understanding, fact: Fact) -> bool:
    """Whether the year that a month is said to be of, counted from the source's, is the fact's."""
    if not isinstance(fact.value, DateValue):
        return True
    said = (fact.as_of.year + n for word, n in _YEARS if word.search(understood.text))
    return all(year == fact.value.on.year for year in said)


def _held_against(
    understood: Understanding, fact: Fact, matcher: Matcher, *, who: bool
) -> Verdict | None:
    """What the fact's own value says to the one put forward; None if it is of another kind.

    Where it was asked `who`, a leader may be put forward for a country.
    """
    known = matcher.store.entities_by_id
    if understood.quantities:
        # The statement has the days of other events too: the oath was on the day after the vote.
        short = quantities_of((fact.short.en,))
        every = matcher.gate.quantities(fact)
        slots = []
        for said in understood.quantities:
            one = in_unit_of(said, fact)
            kind = _kind_of(one, VALUE_KINDS.get(type(fact.value), set()))
            own = short if kind is not None and of_kind(short, kind) else every
            if kind is None or not of_kind(own, kind):
                return None
            if kind is QuantityKind.DURATION and not _alike(one, of_kind(own, kind)):
                return None
            agrees = matches_any(one, of_kind(own, kind)) and _is_its_year(understood, fact)
            slots.append(Slot("quantity", one.surface, agrees=agrees, correctable=True))
        return Verdict(tuple(slots))
    told = _named_in(fact)
    id_ = understood.entity_ids[0]
    types = {known[one].type for one in told if one in known}
    if who and _SIDES & types:
        types |= _SIDES
    if len(understood.entity_ids) > 1 or known[id_].type not in _KINDS & types:
        return None
    if id_ in told:
        whole = len(told) == 1 or types <= _GROUNDS  # Alberta and Canada are one place.
        return Verdict((Slot("value", id_, agrees=True),)) if whole else None
    if known[id_].country in told:
        return None
    return Verdict((Slot("entity", id_, agrees=False, correctable=True),))
