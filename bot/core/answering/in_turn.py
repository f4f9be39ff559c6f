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
    renew?") is no question, so nothing is told beside a gap.
    """
    if reply.kind is ReplyKind.GAP:
        return ()
    parts = questions_in(matcher, text, lang)
    if not LEAST <= len(parts) <= MAX_PARTS or len(reply.intents) >= len(parts):
        return ()
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


def _is_in(part: Reply, whole: Reply, matcher: Matcher) -> bool:
    """Whether what a part is told stands in the reply to the whole message already."""
    if {*part.intents} <= {*whole.intents}:
        return True
    of_all = any(isinstance(matcher.store.intents[id_], Overview) for id_ in whole.intents)
    return of_all and {*part.facts[:1]} <= {*whole.facts}
