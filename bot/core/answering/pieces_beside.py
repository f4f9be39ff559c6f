"""Pieces of a message that stand before or behind its question and say nothing of ours.

"ok so my boss just cornered me by the lift, did Lee invite Xi … or is that a rumour?": what stands
around the question is like no sample, and no list of wordings holds all of it. A piece is left out
that names nothing of the subject, asks nothing and gives no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.answering.followups import concepts_of_ours
from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import FOLLOWING, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_ENDS = {
    Lang.EN: regex(
        r"(?<=[,:;.!?)])\s+(?!\d)|\s+[-–—]+\s+|(?<=[a-z])(?=\.{2,}\s)|"
        r"\s+(?=or (?:is|am|are|was|were|have|has) (?:that|this|it|i|we|they)\b)|"
        r"(?<= but)\s+"
    ),
    Lang.KO: regex(
        r"(?<=[,:;.!?~ㅠㅜㅋㅎ])\s+|\s+[-–—]+\s+|"
        r"(?<=[가-힣](?:는데|은데|인데|아서|어서|해서|와서|겨서|라서|다가|서요|데요))\s+|"
        r"\s+(?=(?:아니면|아님) )"
    ),
    Lang.ZH: regex(r"(?<=[,:;.!?，。：；！？、])\s*|(?=还是只是|还是说)"),
}
"""Where a piece may end; of English not before a number, which may be the other half of a value."""


_DOUBTS = {
    Lang.EN: regex(r"^or (?:is|am|are|was|were|have|has) ", re.IGNORECASE),
    Lang.KO: regex(r"^(?:아니면|아님) "),
    Lang.ZH: regex(r"^还是(?:只是|说)"),
}
"""What asks whether all that is so, and nothing of it: "or is that just spin?"."""
_OWN_TIMES = {
    *(QuantityKind.WEEKDAY, QuantityKind.CLOCK, QuantityKind.DURATION, QuantityKind.COUNT)
}
"""What may be of one's own day."""
MOST_PIECES = 8
"""Pieces of a message that is read so: what has more is no question with a word beside it."""
_LEAST_NAMED = 2


def without_pieces_beside(
    matcher: Matcher, text: str, lang: Lang, *, in_thread: bool
) -> Iterator[str]:
    """A cleaned text without what stands before its question, behind it, and both.

    In a thread, what is left may leave its subject to it.
    """
    written = lang.written
    cuts = [found.span() for found in _ENDS[written].finditer(text)]
    cuts = [(start, end) for start, end in cuts if start > 0 and end < len(text)]
    if not 0 < len(cuts) < MOST_PIECES:
        return
    begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    beside = [
        _is_beside(matcher, text[start:end], lang) for start, end in zip(begins, ends, strict=True)
    ]
    if all(beside):
        return
    first, last = beside.index(False), len(beside) - 1 - beside[::-1].index(False)
    seen = {text}
    for start, end in ((first, len(beside) - 1), (0, last), (first, last)):
        rest = text[begins[start] : ends[end]].strip(" ,:;-–—")
        if rest not in seen and _is_whole(matcher.read(rest, lang), matcher, in_thread=in_thread):
            seen.add(rest)
            yield rest


def without_around(matcher: Matcher, line: str) -> str:
    """A line of a thread without what stands before and behind its question."""
    text = clean(line)[:MAX_LENGTH]
    lang = matcher.read(line).lang
    *_, rest = [line, *without_pieces_beside(matcher, text, lang, in_thread=False)]
    return rest


def _is_beside(matcher: Matcher, piece: str, lang: Lang) -> bool:
    """Whether a piece names nothing of ours, asks nothing, and gives no value but of one's day."""
    doubts = _DOUBTS[lang.written].search(piece)
    read = matcher.read(clean(piece), lang)
    if not doubts and ("?" in piece or "？" in piece or read.wh or HARD_ASKS & {*read.asks}):
        return False
    ours = [id_ for id_ in concepts_of_ours(read, matcher) if id_ not in FOLLOWING]
    # "My boss cornered me by the lift": what is of an office is that of the asker.
    if read.entity_ids or len(ours) > min(1, len(read.strangers)):
        return False
    return all(one.kind in _OWN_TIMES for one in read.quantities)


def _is_whole(read: Understanding, matcher: Matcher, *, in_thread: bool) -> bool:
    """Whether what is left names something of the subject, and nothing of another."""
    if read.strangers:
        return False
    if in_thread and (HARD_ASKS & {*read.asks} or read.entity_ids):
        return True
    known = matcher.store.entities_by_id
    if any(known[id_].scope is Scope.INSIDE for id_ in read.entity_ids):
        return True
    asks = bool(read.asks or read.quantities)
    return asks and len(concepts_of_ours(read, matcher)) >= _LEAST_NAMED
