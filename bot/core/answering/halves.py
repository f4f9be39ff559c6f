"""Messages that hold two things of a kind: each half is answered by itself, as if it came alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.core.answering.two_statements import both_judged, names_own, statements_in
from bot.core.answering.two_summits import each_summit, told_of_each
from bot.core.answering.two_topics import both_told, topics_asked
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Reply

Parts = tuple[str, str]


def in_halves(
    matcher: Matcher, understood: Understanding, reply_to: Callable[[str, Sequence[str]], Reply]
) -> tuple[Reply, ...]:
    """The replies to both halves of a message; () if it is better taken whole.

    `reply_to` answers one text in its thread; the second half may leave out what the first names.
    """
    for parts, both in _parted(matcher, understood):
        first = reply_to(parts[0], ())
        # "6月10号跟特朗普通的电话，聊了25分钟？" has no call of its own in its second half.
        leaning = not names_own(matcher, parts[1], understood.lang)
        for thread in (parts[:1],) if leaning else ((), parts[:1]):
            replies = (first, reply_to(parts[1], thread))
            if both(parts, replies):
                # What is wrong comes first, whatever else is right.
                return tuple(sorted(replies, key=lambda one: "corrects_premise" not in one.notes))
    return ()


def _parted(
    matcher: Matcher, understood: Understanding
) -> Iterator[tuple[Parts, Callable[[Parts, Sequence[Reply]], bool]]]:
    summits = each_summit(matcher, understood)
    if summits is not None:
        yield summits, lambda parts, told: told_of_each(matcher, parts, told)
    topics = topics_asked(understood)
    if topics is not None:
        yield topics, lambda _, told: both_told(told)
    for statements in statements_in(matcher, understood):
        yield statements, lambda parts, told: both_judged(matcher, parts, told)
