"""A thread's utterances as they were answered: one that was told something else than it looks like.

"Who was the second leader he called? … how long was that one?" was told how long he spoke with
Ishiba; read for itself, or with the line before, it is as near to the call with Xi. What follows is
asked of what was told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.core.answering.followups import MAX_CONTEXT
from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

ReplyOf = Callable[[str, Sequence[str]], Reply]
"""The reply to an utterance in its thread."""
SHORT = 2
"""Content words at most of a line that asks without a question word: "第二个呢", "length?"."""
_CLEFT = regex(r"\bit(?:'s| is| was) [\w .]{2,24} (?:who|that|which)\b")
"""What stresses who it was, and asks nothing: "and it was Lee who did the inviting, fine"."""
SUBJECT_FROM, ELSEWHERE_TO = 0.5, 0.3
"""Probabilities of our subject, and of another, with which a follow-up is read in other threads."""
FEW = 2
"""Facts of a reply that is about one thing."""


def as_told(matcher: Matcher, context: Sequence[str], reply_of: ReplyOf) -> list[str]:
    """The thread, oldest first, with the curated question for what each of its lines was told.

    A line that is told what it looks like stays as it is.
    """
    first = max(len(context) - MAX_CONTEXT, 0)
    lines = [*context[:first]]
    for line in context[first:]:
        lines.append(_as_told(matcher, line, lines, reply_of))
    return lines


def other_threads(
    matcher: Matcher, understood: Understanding, context: Sequence[str], said: Sequence[str]
) -> Iterator[Sequence[str]]:
    """Other threads in which to read a follow-up that was not answered in its own.

    The thread as it was `said`; the curated question for what its last line was told, for a line
    that leaves out what it is of; what was asked before that line. None of a message that names
    something of its own, or is likely on another subject.
    """
    if context != said:
        yield said
    alone = matcher.match(understood)
    elsewhere = alone.elsewhere.probability if alone.elsewhere is not None else 0.0
    if not context or understood.strangers or understood.errand:
        return
    if alone.subject < SUBJECT_FROM or elsewhere > ELSEWHERE_TO:
        return
    told = told_before(matcher, context)
    if told is not None and not told.silent:
        question = told.fact.question.get(matcher.read(context[-1]).lang)
        if question != context[-1]:
            yield [*context[:-1], question]
    if len(context) > 1 and not (understood.entity_ids or understood.quantities):
        yield context[:-1]


def _as_told(matcher: Matcher, line: str, before: Sequence[str], reply_of: ReplyOf) -> str:
    understood = matcher.read(line)
    short = before and understood.content <= SHORT
    if _CLEFT.search(understood.text):
        return line
    if not understood.wh and ("yes-no" in understood.asks or not short):
        return line
    if not understood.wh and any(q.kind is not QuantityKind.ORDINAL for q in understood.quantities):
        return line  # "화욜이지?" puts a value forward; which is told for it says little.
    reply = reply_of(line, before)
    if reply.kind is not ReplyKind.ANSWER or not 0 < len(reply.facts) <= FEW:
        return line
    told = told_before(matcher, [*before, line])
    known = told is not None and not told.silent
    if told is not None and known and told.fact.id in reply.facts:
        return line
    fact = matcher.store.intents[reply.facts[0]]
    return fact.question.get(understood.lang) if isinstance(fact, Fact) else line
