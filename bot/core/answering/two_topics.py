"""What somebody said on two topics: "what did Xi say about the partnership and the peninsula?".

Each is asked of by itself: of the two the likelier would be told alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

_TWO = {
    Lang.EN: regex(
        r"^(?P<head>(?:.{0,12}\b)?what (?:did|does|do|was|is|were|has|have) .{2,50}?"
        r"\b(?:say|said|agree|agreed|pledge|pledged|stress|stressed|want|hope|think|ask|asked|tell|"
        r"told|decide|decided|mention|mentioned)(?: \w+){0,2}? "
        r"(?:about|on|regarding|concerning))\s+"
        r"(?P<one>[^,?]+?),?\s+(?:and|plus|&)\s+(?:what\s+)?(?:(?:about|on|regarding|"
        r"concerning)\s+)?"
        r"(?P<two>[^?]+?)(?P<tail>[?. ]*)$"
    ),
    Lang.KO: regex(
        r"^(?P<head>(?:(?:시|이|강) )?\S+?(?:이|가|은|는)\s+)?(?P<one>\S.+?)"
        r"(?:이랑|랑|하고|와|과|및|,)\s*"
        r"(?P<two>\S.*?)(?P<tail>\s?(?:에 ?대해서?는?|에 ?관해서?|관련해서?)\s*"
        r"(?:뭐|무엇|무슨|어떤|어떻).*)$"
    ),
    Lang.ZH: regex(
        r"^(?P<head>.{0,8}?(?:对|就|关于))(?P<one>.+?)(?:和|与|跟|以及|及|、)(?P<two>.+?)"
        r"(?P<tail>(?:问题|方面)?(?:怎么|说|讲|谈|提|达成|表示|有什么|有何).*)$"
    ),
}
_EACH = regex(r"\s*\b(?:respectively|each)\b|(?:각각|각자)\s*|分别|各自|各(?=说|讲|谈|提|怎)")


def topics_asked(understood: Understanding) -> tuple[str, str] | None:
    """What a message asks of each of two topics; None if it asks of one."""
    found = _TWO[understood.lang.written].search(_EACH.sub("", understood.text))
    if found is None:
        return None
    if found["one"].endswith("'s"):
        return None  # "this year's and next year's hosts"
    head, tail = found["head"] or "", found["tail"]
    return f"{_glued(head, found['one'])}{tail}", f"{_glued(head, found['two'])}{tail}"


def _glued(head: str, topic: str) -> str:
    return f"{head} {topic}" if head and head[-1].isascii() and head[-1] != " " else head + topic


def both_told(replies: Sequence[Reply]) -> bool:
    """Whether each topic got an answer of its own."""
    first, second = replies
    if any(reply.kind is not ReplyKind.ANSWER or not reply.facts for reply in replies):
        return False
    return not {*first.facts[:1]} & {*second.facts} and not {*second.facts[:1]} & {*first.facts}
