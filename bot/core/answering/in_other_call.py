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
_CONTENT = {
    Lang.EN: regex(
        r"^(?:(?:and|so|but|ok|okay|then|oh|well)[ ,]+)*(?:"
        r"what (?:did they|do they|was it|were they|have they|they|ground did they) (?:all )?"
        r"(?:talk|talked|talking|chat|speak|spoke|discuss\w*|cover\w*|agree\w*|say|said|decide\w*)"
        r"(?: (?:about|on|over|there|of|to))?|"
        r"(?:what|which) (?:subjects?|topics?|issues?|matters?|points?),? (?:pray,? )?(?:did|were|"
        r"do|got)"
        r"(?: \w+){0,8}|(?:talk|talked|spoke|chatted) about what|(?:what|about what)(?: about)?|"
        r"what (?:was|were|is|'s) (?:it about|discussed|said|agreed|covered|on the agenda|"
        r"(?:the )?(?:topics?|outcomes?|results?|upshot|agenda|contents?|subjects?))|"
        r"what came (?:out )?(?:of (?:it|that)|up)|(?:which|what|the|any) "
        r"(?:topics?|subjects?|outcomes?|results?|agenda|agreements?))"
        r"(?: (?:exactly|then|though|tho|btw|in it|on it|of it|of that))*[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|그래서|그리고)[ ,]*)?(?:거기서|그때|그 ?통화에서|그땐)?\s*(?:"
        r"(?:무슨|뭔|어떤) ?(?:얘기|이야기|말|대화|논의|내용)|(?:통화 ?)?(?:내용|의제|주제|"
        r"결과)(?:은|는|이|가)|"
        r"뭐(?:에 ?대해서?|를)? ?(?:얘기|논의|합의|말)|합의한? ?(?:게|것|거|내용))"
        r"[가-힣 ]{0,10}[?!.~]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那|他们|他俩|两人|双方|当时|具体|都|又|,)*(?:[谈聊说讲]|讨论|达成|谈到|聊到)(?:了|"
        r"过|到)?些?"
        r"(?:什么|啥|哪些)(?:内容|话题|议题|共识|事)?[呢啊呀]?[?!. ]*$|"
        r"^(?:那)?(?:通话|谈话|谈的|聊的)?(?:内容|议题|话题|成果|结果)(?:是|有)?(?:什么|啥|哪些|"
        r"呢)[?!. ]*$"
    ),
}
"""What asks for no more than what was said on a call."""
LIKELY = 0.3
"""Probability from which a gap on just that matter is named."""


def silent_on_other_call(
    matcher: Matcher, understood: Understanding, match: Match, context: Sequence[str]
) -> Decision | None:
    """The gap that such a question is told; None if it asks of the main call, or of anything else.

    `context` are the thread's earlier utterances, oldest first.
    """
    if not match.candidates:
        return None
    if context and not understood.entity_ids and _asks_content(understood):
        event = _told_event(matcher, context)
        return _silent(matcher, event, match) if event else None
    what = matter(understood.text, understood.lang)
    if not what or understood.wh:
        return None
    if matcher.read(what, understood.lang).quantities:
        return None  # "He talked to Trump on June 8, correct?"
    event = _event_of(matcher, understood, what, context)
    return _silent(matcher, event, match) if event else None


def _silent(matcher: Matcher, event: str, match: Match) -> Decision | None:
    """The gap on what was said on a call; None if something is known of it."""
    facts = [fact for fact in matcher.store.facts if fact.event == event]
    if any(was_spoken_of(fact) for fact in facts):
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
    return _told_event(matcher, context)


def _asks_content(understood: Understanding) -> bool:
    return _CONTENT[understood.lang.written].search(understood.text) is not None


def _told_event(matcher: Matcher, context: Sequence[str]) -> str:
    """The other call that the thread was told of, also by who has a place in the row of calls."""
    told, main = told_before(matcher, context), main_call(matcher)
    if told is None:
        return ""
    calls = {event: {*who} for event, who in matcher.reader.participants.items() if event != main}
    if told.fact.event in calls:
        return told.fact.event or ""
    ordered = told.fact.event is None and "which-order" in told.fact.asks
    whom = {*told.fact.recipients} if ordered and len(told.fact.recipients) == 1 else set()
    return next((event for event, persons in calls.items() if whom and whom <= persons), "")
