"""Whether one call was longer than one that is named: "how long was Trump's? … longer than Xi's?".

What is held against the named one is named beside it, or is what the thread was told of. Which of
the two is meant decides between a yes and a no.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.decision import Decision
from bot.core.answering.followups import in_every_event
from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.reply import ReplyKind
from bot.core.values import DurationValue

PAIR = 2
_THAN = {
    Lang.EN: regex(
        r"\b(?:(?P<more>longer|more (?:time|minutes))|shorter|less (?:time|minutes)|briefer) than\b"
    ),
    Lang.KO: regex(r"보다(?:는|도)? ?(?:더|훨씬|조금|좀)? ?(?:(?P<more>길|긴|오래)|짧)"),
    Lang.ZH: regex(
        r"比[^,，;。]{1,16}?(?:更|还|要|来得|都)?(?:(?P<more>长|久)|短)(?!什么|多少|了?几|在哪)"
    ),
}
"""One held against another: `more` where it is said to be the longer one."""
_EITHER = {
    Lang.EN: regex(r"\b(?:longer or shorter|shorter or longer|more or less)\b"),
    Lang.KO: regex(r"(?:길|짧)\S{0,4}[, ]+(?:아니면 ?)?(?:짧|길)|긴지 짧은지"),
    Lang.ZH: regex(r"长还是短|短还是长|长短"),
}
"""What leaves open which it was."""


def held_against_another(
    matcher: Matcher, understood: Understanding, context: Sequence[str], alone: Match
) -> tuple[Match, Decision, str] | None:
    """The fact on the lengths of two calls, and whether the message has them right: yes or no,
    or "" where it leaves that open.

    `alone` is the match of the message by itself. None where it asks more, or names not just one
    or two of those called.
    """
    lang = understood.lang.written
    found = _THAN[lang].search(understood.text)
    if found is None or understood.wh or understood.quantities or not alone.candidates:
        return None
    persons, best = _partners(matcher), alone.candidates[0]
    spoken = {
        span_in(understood, mention)[0]: persons[mention.id]
        for mention in sorted(understood.entities, key=lambda one: one.start)
        if mention.id in persons
    }
    named = list(dict.fromkeys(spoken[start] for start in sorted(spoken)))
    if lang is Lang.KO:
        before = [person for start, person in sorted(spoken.items()) if start < found.start()]
        other = before[-1] if before else None
    else:
        after = [person for start, person in sorted(spoken.items()) if start >= found.start()]
        other = after[0] if after else None
    if other is None or len(named) > PAIR:
        return None
    one = next((person for person in named if person != other), None)
    if one is None and context:
        told = told_before(matcher, context)
        one = _told_of(told.fact, persons, matcher) if told is not None else None
    for fact in matcher.store.facts:
        lengths = isinstance(fact.value, DurationValue) and "yes-no" in fact.asks
        if lengths and one != other and {*fact.recipients} == {one, other}:
            # Such a fact names the longer one first.
            right = bool(found["more"]) == (fact.recipients[0] == one)
            lead = "" if _EITHER[lang].search(understood.text) else "yes" if right else "no"
            chosen = Candidate(fact.id, 1.0, best.raw, best.standing, None)
            decision = Decision(ReplyKind.ANSWER, (chosen,), 1.0, "one call held against another")
            match = Match(understood, (chosen,), alone.coverage, 1.0)
            return match, decision, lead
    return None


def _partners(matcher: Matcher) -> dict[str, str]:
    """Those who were called, by their own ids and their countries'."""
    always, known = in_every_event(matcher), matcher.store.entities_by_id
    called = {id_ for persons in matcher.reader.participants.values() for id_ in persons} - always
    by_country = {country: id_ for id_ in called if (country := known[id_].country)}
    return {id_: id_ for id_ in called} | by_country


def _told_of(fact: Fact, persons: dict[str, str], matcher: Matcher) -> str | None:
    """With whom the call was that a fact is of; None if it is of none, or of several."""
    of_event = matcher.reader.participants.get(fact.event or "", fact.recipients)
    called = [id_ for id_ in of_event if id_ in persons.values()]
    return called[0] if len(called) == 1 else None
