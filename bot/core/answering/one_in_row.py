"""One of a row by its place in it: "how many has he called? … how long was the first one?".

After a thread on all of them it is that one's call that is asked of; bare, "the first call" is the
first of the two leaders with each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.in_order import longest_row
from bot.core.answering.place_in_row import tells_row
from bot.core.answering.told import told_before
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_ONE = {
    Lang.EN: regex(
        r"(?P<with>\b(?:with|to) )?\bthe (?:very )?(?P<place>first|1st|second|2nd|third|3rd|last|"
        r"final|"
        r"latest|middle)\b(?: (?:one|call|of (?:them|those|these)|leader|person|guy|man))?"
        r"(?=[ ,.?!]*$|,? (?:last|run|go|take|begin|start|happen|when|how|what|on which|"
        r"in minutes))"
    ),
    Lang.KO: regex(
        r"(?P<place>첫 ?번째|첫 ?통화|처음|두 ?번째|둘째|세 ?번째|셋째|마지막)"
        r"(?: ?(?:사람|분|통화|상대|정상|거|건|것))?(?P<with>이?랑|와|과|하고)?(?:은|는|의|이|"
        r"가)?(?=[ ,]|[?!.]*$)"
    ),
    Lang.ZH: regex(
        r"(?P<with>跟|和|与)?(?P<place>第一|头一|第二|第三|最后一?|最后那)(?:个|位|通|次)(?:人|"
        r"通话|电话|领导人)?"
    ),
}
_PLACES = {
    0: {"first", "1st", "첫번째", "첫통화", "처음", "第一", "头一"},
    1: {"second", "2nd", "middle", "두번째", "둘째", "第二"},
    2: {"third", "3rd", "세번째", "셋째", "第三"},
    -1: {"last", "final", "latest", "마지막", "最后", "最后一", "最后那"},
}
_CALL = {
    Lang.EN: ("{}", "the call with {}"),
    Lang.KO: ("{}와 통화는", "{}와 통화는"),
    Lang.ZH: ("{}", "跟{}的通话"),
}
"""Whom, after a "with", and else whose call."""
_JUST_PLACE = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|then|now|back to|again)[ ,]*)*(?:what about |how about )?the "
        r"(?:first|1st|second|2nd|third|3rd|last)(?: one| call)?(?: again)?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:다시|그럼|아)[ ,]*)*(?:첫|두|세) ?번째 ?(?:거|꺼|통화|건|것)?(?:은|"
        r"는)?(?:요)?[?!. ]*$"
    ),
    Lang.ZH: regex(r"^(?:那么?|再)?第[一二三][个位通次](?:通话|电话)?[呢咧啊]*[?!. ]*$"),
}
"""A follow-up that says no more than the place."""
_SAME = {Lang.EN: "and {}?", Lang.KO: "{}는?", Lang.ZH: "{}呢?"}
_WHO = {"who", "whom", "which-order", "said"}


def with_one_in_row(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """A follow-up with the call that it names by its place; the text itself if it names none so."""
    lang = understood.lang.written
    found = _ONE[lang].search(text.casefold()) if context else None
    if found is None or understood.entity_ids or _WHO & {*understood.asks}:
        return text
    just = _JUST_PLACE[lang].search(text.casefold())
    if not (understood.wh or just) or not _is_of_row(matcher, context):
        return text
    row = longest_row(matcher)
    said = found["place"].replace(" ", "")
    place = next(place for place, words in _PLACES.items() if said in words)
    if place >= len(row):
        return text
    known = matcher.store.entities_by_id
    name = known[row[place]].label.get(understood.lang).casefold()
    if just is not None:
        told = told_before(matcher, context)
        own = told is not None and told.fact.event in matcher.reader.participants
        # After who was first, "and the second?" asks who that was.
        return _SAME[lang].format(name) if own else text
    bare, of_call = _CALL[lang]
    start = found.start()
    before = text[:start] + (found["with"] or "" if lang is not Lang.KO else "")
    named = (bare if found["with"] else of_call).format(name)
    return f"{before}{named}{text[found.end() :]}"


def _is_of_row(matcher: Matcher, context: Sequence[str]) -> bool:
    """Whether a thread was told of the row, or of who has a place in it."""
    for at in range(len(context), 0, -1):
        told = told_before(matcher, context[:at])
        if told is None:
            continue
        if tells_row(told.fact, matcher) or "which-order" in told.fact.asks:
            return True
    return False
