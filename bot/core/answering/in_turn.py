"""Several questions of one message, each answered as if it came alone after those before it.

"When did the waiver start n whens it run out", "中方战略伙伴关系怎么讲？人文交流呢？": taken
whole, only the likelier one was told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.answering.parts import MAX_PARTS
from bot.core.answering.within import questions_in
from bot.core.facts import Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.reply import Reply, ReplyKind

LEAST = 2
SURE_BESIDE_GAP = 0.8
"""Confidence from which a question is answered beside another that nothing is known of."""
_WHEN_AND_WHERE = {"when", "what-time", "weekday", "where"}
"""Attributes that are told beside a gap: "Has Xi accepted? And where is the summit?" """
SURE = 0.5
"""Confidence from which each part is told."""


def in_turn(
    matcher: Matcher,
    text: str,
    lang: Lang,
    reply: Reply,
    reply_to: Callable[[str, Sequence[str]], Reply],
) -> tuple[Reply, ...]:
    """The replies to the questions of a cleaned message, where they tell more than its own reply.

    `reply_to` answers a text after others. () where one of them is not surely told, or all of
    it has been told. What leads up to something unknown ("free until December, right. Will they
    renew?") is no question: beside a gap only what an open question asks by itself is told.
    """
    parts = questions_in(matcher, text, lang)
    if not LEAST <= len(parts) <= MAX_PARTS or len(reply.intents) >= len(parts):
        return ()
    if reply.kind is ReplyKind.GAP:
        return _beside_gap(matcher, parts, lang, reply, reply_to)
    replies: list[Reply] = []
    for place, part in enumerate(parts):
        told = reply_to(part, parts[:place])
        if told.kind is not ReplyKind.ANSWER or told.confidence < SURE:
            return ()
        replies.append(told)
    intents = [one.intents for one in replies]
    if "corrects_premise" in reply.notes and not any(
        "corrects_premise" in one.notes for one in replies
    ):
        return ()
    if len({*intents}) < len(intents) or all(_is_in(one, reply, matcher) for one in replies):
        return ()
    return tuple(replies)


def _beside_gap(
    matcher: Matcher,
    parts: Sequence[str],
    lang: Lang,
    reply: Reply,
    reply_to: Callable[[str, Sequence[str]], Reply],
) -> tuple[Reply, ...]:
    """The replies of a gap's message where another of its questions is surely known by itself."""
    replies: list[Reply] = []
    for place, part in enumerate(parts):
        told = reply_to(part, parts[:place])
        if told.kind is ReplyKind.ANSWER:
            asked = matcher.read(part, lang)
            if _WHEN_AND_WHERE.isdisjoint(asked.asks) or told.confidence < SURE_BESIDE_GAP:
                return ()
            # Nothing is told that the gap's question lends it: alone it may mean two summits.
            alone = reply_to(part, ())
            if {*told.facts} <= {*reply.facts} or not {*told.intents} <= {*alone.intents}:
                return ()
        elif told.kind is not ReplyKind.GAP:
            return ()
        replies.append(told)
    kinds = {one.kind for one in replies}
    return tuple(replies) if len(kinds) > 1 else ()


def _is_in(part: Reply, whole: Reply, matcher: Matcher) -> bool:
    """Whether what a part is told stands in the reply to the whole message already."""
    if {*part.intents} <= {*whole.intents}:
        return True
    of_all = any(isinstance(matcher.store.intents[id_], Overview) for id_ in whole.intents)
    return of_all and {*part.facts[:1]} <= {*whole.facts}
