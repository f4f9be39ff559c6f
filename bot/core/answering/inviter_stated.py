"""Who invited, put forward in a thread: "at Trump's invitation I assume", "是石破邀他去的囉".

It is held against who invited to the event that was spoken of; his name alone is as near to
whether he comes himself.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.asked_of_event import invitation_to
from bot.core.answering.decision import Decision
from bot.core.answering.followups import always_there
from bot.core.answering.told import told_before
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_BEFORE = {
    Lang.EN: regex(
        r"\b(?:invited|asked|called|brought in|at|on)(?: (?:over|along))?(?: by)? (?:the )?$"
    ),
    Lang.KO: regex(r"^.{0,12}$"),
    Lang.ZH: regex(r"^.{0,6}$"),
}
_BEHIND = {
    Lang.EN: regex(
        r"^(?:'s|s'|s)? (?:invitation|invite|behest|request)|"
        r"^ (?:who |that )?(?:had )?(?:invited?|asked) (?:him|lee)\b|^(?=[?!., ]*(?:right|yes|no|"
        r"$))"
    ),
    Lang.KO: regex(
        r"^ ?(?:대통령|총리|정부)? ?(?:측|쪽)?(?:이|가|에서|의)? ?(?:초청|초대|불렀|부른|오라고)"
    ),
    Lang.ZH: regex(
        r"^(?:总统|首相|政府|方面?)?(?:邀请?|请)(?:了)?(?:他|李在明)?(?:去|来|过去|参加)?(?:的)?"
    ),
}
"""How somebody is said to invite, before and behind his name."""
_SIDES = {EntityType.PERSON, EntityType.COUNTRY}


def inviter_stated(
    matcher: Matcher, understood: Understanding, context: Sequence[str], alone: Match
) -> tuple[Match, Decision, str] | None:
    """The fact of who invited to the thread's event, and whether it is the one who is named.

    `alone` is the match of the follow-up by itself. None of any other follow-up.
    """
    known, lang = matcher.store.entities_by_id, understood.lang.written
    named = [m for m in understood.entities if m.id not in always_there(matcher)]
    if not context or understood.wh or alone.best is None or len({m.id for m in named}) != 1:
        return None
    start, end = span_in(understood, named[0])
    text = understood.text
    if known[named[0].id].type not in _SIDES or not (
        _BEFORE[lang].search(text[:start]) and _BEHIND[lang].search(text[end:])
    ):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent or told.fact.event in matcher.reader.participants:
        return None
    fact = invitation_to(told.fact, matcher)
    if fact is None or fact.agent is None:
        return None
    agrees = named[0].id == fact.agent or known[named[0].id].country == fact.agent
    slot = Slot("entity", named[0].id, agrees=agrees, correctable=not agrees)
    chosen = Candidate(fact.id, 1.0, alone.best.raw, alone.best.standing, Verdict((slot,)))
    decision = Decision(ReplyKind.ANSWER, (chosen,), 1.0, "who invited is held against the event's")
    asked = understood.yes_no or text.rstrip().endswith("?")
    lead = "yes" if agrees else "no" if asked else "not-quite"
    return Match(understood, (chosen,), alone.coverage, 1.0), decision, lead
