"""Before somebody in the row of calls: "and the one before that?", "before or after Trump?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.in_order import longest_row
from bot.core.answering.next_in_row import EN_OF
from bot.core.answering.place_in_row import asks_before_whom, asks_right_before
from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_EARLIER = {
    Lang.EN: regex(
        r"^(?:(?:and|n|&|ok|okay|so|then|but)[ ,]+)*(?:(?:who|what|when)(?:'s| is| was)? )?"
        rf"(?:the )?(?:{EN_OF} )?(?:right |just )?(?:before (?:that|him|this|it)(?: one)?|"
        rf"previous {EN_OF})[ ?!.]*$"
    ),
    Lang.KO: regex(
        r"^(?:그럼|그러면|그리고)?[ ,]*(?:그|바로) ?(?:전|앞)(?: ?(?:번|차례|통화|정상|사람|분))?"
        r"(?:은|는|엔|에는)?(?: ?(?:요|누구\S*))?[ ?!.~]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那么?|然后)?,?(?:再)?(?:前一?|上一)(?:个|位|次|通)(?:是)?(?:呢|谁|哪位|啊)*[ ?!.]*$"
    ),
}
"""What asks no more than for the one before."""


def before_in_row(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The fact of whom he spoke to before the one that the thread was told of; None if of none."""
    if not context or not _EARLIER[understood.lang.written].search(understood.text):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent:
        return None
    row = longest_row(matcher)
    fact = told.fact
    here = [id_ for id_ in (fact.recipients or fact.row) if id_ in row]
    of = matcher.reader.participants.get(fact.event or "", ())
    here = here or [id_ for id_ in of if id_ in row]
    # "Who did he phone before Xi? … and the one before that?" is two before him.
    asked = matcher.read(context[-1])
    back = 1 + (asks_before_whom(asked) and not asks_right_before(asked))
    if len(here) != 1 or row.index(here[0]) < back:
        return None
    before = (row[row.index(here[0]) - back],)
    ordered = (f for f in matcher.store.facts if f.recipients == before and "which-order" in f.asks)
    return next((f for f in ordered if f.superseded_by is None), None)


_BEFORE_OR_AFTER = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|then) )*(?:was (?:that|it|this) )?(?:before|after|earlier|later)"
        r"(?: or (?:before|after|earlier|later))?(?: than)? (?:the )?[\w' -]{2,24}[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:그럼 |그건 |그게 )?\S{2,8}(?: ?대통령| ?총리| ?주석)?"
        r"(?:보다|랑 비교하면)?\s*(?:먼저|전|앞|이전)"
        r"(?:이?야|이?에요|인가요?|이?었어요?|예요)?[,? ]*"
        r"(?:아니면 )?(?:나중|후|뒤|이후|다음)?(?:이?야|이?에요|인가요?|이?었어요?|예요)?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那)?(?:是)?(?:在)?[^,，]{2,6}(?:的)?(?:之前|以前|前面?)"
        r"(?:还是(?:在)?(?:之后|以后|后面?))?[吗呢]?[?!. ]*$"
    ),
}
"""What asks whether it was before or after another's: "before or after Trump?"."""


def before_or_after(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The row of persons, where one call was told of and is to be put before or after another."""
    if not context or not _BEFORE_OR_AFTER[understood.lang.written].search(understood.text):
        return None
    row = longest_row(matcher)
    named = [id_ for id_ in understood.entity_ids if id_ in row]
    told = told_before(matcher, context) if len(named) == 1 else None
    if told is None or told.silent:
        return None
    of = {*matcher.reader.participants.get(told.fact.event or "", told.fact.recipients)}
    if not of & {*row} - {*named}:
        return None
    return next((fact for fact in matcher.store.orders if fact.row == row), None)
