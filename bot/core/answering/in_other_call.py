"""Whether something came up in a call of which only day and length are known.

"Did North Korea come up in the call with Trump?", "트럼프랑 몇 분? … 북한 얘기도 나왔어?": what
the two leaders of the main call spoke of is no answer, and its gaps are of another call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.came_up_of import is_of_event
from bot.core.answering.decision import Decision
from bot.core.answering.followups import always_there, main_call
from bot.core.answering.told import told_before
from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.came_up import matter, was_spoken_of
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_IN_IT = {
    Lang.EN: regex(
        r"\b(?:in|on|during|over) (?:it|that(?: (?:one|call|conversation|chat))?|this one|"
        r"(?:the|his) (?:us|american|tokyo|japan(?:ese)?|washington) (?:one|call))\b"
    ),
    Lang.KO: regex(r"거기서|그 ?통화(?:에서|때|는)|그때"),
    Lang.ZH: regex(r"里面|里头|其中|那通(?:电话)?里?|那次(?:通话)?|当时"),
}
"""How a follow-up speaks of the call that its thread is on."""
LIKELY = 0.3
"""Probability from which a gap on just that matter is named."""


def silent_on_other_call(
    matcher: Matcher, understood: Understanding, match: Match, context: Sequence[str]
) -> Decision | None:
    """The gap that such a question is told; None if it asks of the main call, or of anything else.

    `context` are the thread's earlier utterances, oldest first.
    """
    what = matter(understood.text, understood.lang)
    if not what or understood.wh or not match.candidates:
        return None
    if matcher.read(what, understood.lang).quantities:
        return None  # "He talked to Trump on June 8, correct?"
    event = _event_of(matcher, understood, what, context)
    facts = [fact for fact in matcher.store.facts if fact.event == event]
    if not event or any(was_spoken_of(fact) for fact in facts):
        return None
    gaps = {gap.id for gap in matcher.store.gaps if is_of_event(gap, event, matcher)}
    if not gaps:
        return None
    best = (one for one in match.candidates if one.intent in gaps and one.probability >= LIKELY)
    # The first of a call's gaps is on all that was said in it.
    first = next(gap.id for gap in matcher.store.gaps if gap.id in gaps)
    chosen = next(best, replace(match.candidates[0], intent=first, verdict=None))
    return Decision(ReplyKind.GAP, (chosen,), 1.0, "of a call of which no word is known")


def _event_of(
    matcher: Matcher, understood: Understanding, what: str, context: Sequence[str]
) -> str:
    """The other call that a question is on; "" if it is on none."""
    always, main = always_there(matcher), main_call(matcher)
    known = matcher.store.entities_by_id
    calls = {
        event: {*persons} - always
        for event, persons in matcher.reader.participants.items()
        if event != main
    }
    inside = {*matcher.read(what, understood.lang).entity_ids}
    beside = {*understood.entity_ids} - inside
    if any(known[id_].scope is Scope.OUTSIDE for id_ in beside):
        return ""  # "Did Trump talk to Putin?"
    if "call" in understood.concept_ids or beside & {*calls}:
        named = [event for event, others in calls.items() if beside & {event, *others}]
        if named:
            return named[0] if len(named) == 1 else ""
    if (
        not context
        or beside - always
        or not _IN_IT[understood.lang.written].search(understood.text)
    ):
        return ""
    told = told_before(matcher, context)
    return told.fact.event or "" if told is not None and told.fact.event in calls else ""
