"""The next in a row after what was told before: the next leader called, the next year's summit.

"Which city hosts APEC? … and the one after?", "그 다음은요?", "再下一届呢": such a message
names nothing that could be looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.core.answering.told import Told, told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import EntityValue

EN_OF = r"(?:one|call|summit|edition|host|time|leader|meeting|person|guy|year's|country)"
_NEXT = {
    Lang.EN: regex(
        r"^(?:(?:and|n|&|ok|okay|so|then|but)[ ,]+)*"
        r"(?:(?:what|how) about |(?:who|where|when|which|what)(?:'s|s| is| was| hosts)? )?"
        r"(?:the one )?"
        r"(?:(?:in|for|with|on|at) )?(?:the )?(?:"
        rf"{EN_OF} (?:right |just |directly )?(?:after|following)"
        r"(?: (?:that|it|this|him|them))?(?: one)?|"
        rf"(?:next|following)(?: {EN_OF})?(?: (?:in line|up|in the row|on the list))?|"
        r"(?:right )?after (?:that|him|this|it)(?: one)?|year after(?: that)?|"
        r"(?:came|comes|went|goes) (?:next|second|after(?: that| him)?)|then|second)"
        r"(?:[ ,]+(?:who|which country|where)(?: is it|(?:'s| is| will be)? "
        r"(?:has|have|host(?:s|ing)?|gets?|holds?|got|going to host)(?: it)?)?)?[ ?!.]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|그러면|그리고|아|네|오케이)[ ,]*)?(?:그|바로)? ?(?:다음|담)"
        r"(?: ?(?:번|해|차례|순서|회차|대회|타자|통화|정상|개최지|개최국|상대|사람|분))?"
        r"(?: ?(?:거|것|건))?(?:은|는|엔|에는|이|가)?"
        r"(?: ?(?:요|누구\S*|어디\S*|언제\S*|어느 나라\S*|"
        r"(?:누가|어디서) ?(?:주최|개최|열|해|하)\S*))?[ ?!.~]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那么?|然后|嗯|好)?,?(?:再|接)?"
        r"(?:再来|下一?(?:届|个|位|次|通|年|场|站|任)|之后|接下来|接着|后面|往后)(?:的|"
        r"那)?(?:一?[届个位次通年场])?"
        r"(?:是)?(?:呢|谁|哪(?:里|国|个|位|儿|家)?|在哪里?|轮到谁|啊|嘞|咧)*[ ?!.]*$"
    ),
}
"""What asks no more than for the next one."""


def next_in_row(matcher: Matcher, understood: Understanding, context: Sequence[str]) -> Fact | None:
    """The fact of the next in the row after what the thread was told; None if it has no next.

    Several such messages one after the other go on in the row.
    """
    if not _asks_next(understood):
        return None
    asked = [_asks_next(matcher.read(text)) for text in context]
    steps = len(list(takewhile(bool, reversed(asked))))
    earlier = context[: len(context) - steps]
    told = told_before(matcher, earlier) if earlier else None
    if told is None or told.silent:
        return None
    fact: Fact | None = told.fact
    for _ in range(steps + 1):
        fact = _after(fact, told, matcher) if fact is not None else None
    return fact


_OTHERS = {
    Lang.EN: regex(
        r"^(?:(?:and|n|&|ok|okay|so|then|but)[ ,]+)*(?:who|which)?(?:'s|s| is| was| were| are)? ?"
        r"(?:the )?(?:other (?:two|ones?|leaders?)|others|rest|first two|two before(?: him)?|"
        r"ones? before(?: him)?)[ ?!.]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|그러면|그리고)[ ,]*)?(?:나머지|다른|앞의?|앞선|먼저|그 ?앞)(?: ?(?:둘|"
        r"두 ?명|두 ?사람|두 ?정상|"
        r"사람|정상))?(?:은|는|들은)?"
        r"(?: ?(?:요|누구\S*))?[ ?!.~]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那么?|然后)?,?(?:另外|其他|其余|剩下|前面?|别的)的?(?:那)?(?:两|二|几)?(?:个|位|"
        r"人)?的?(?:是)?(?:呢|谁|哪[两几]?[个位]|都|啊)*"
        r"[ ?!.]*$"
    ),
}
"""What asks no more than for the others of a row."""


def others_in_row(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The whole row, where its others are asked for: "was Xi third? … who were the other two"."""
    if not context or not _OTHERS[understood.lang.written].search(understood.text):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent or "which-order" not in told.fact.asks:
        return None
    row = max(matcher.store.facts, key=lambda fact: len(_row(fact)))
    return row if {*told.fact.recipients} < {*_row(row)} else None


def _asks_next(understood: Understanding) -> bool:
    return bool(_NEXT[understood.lang.written].search(understood.text))


def _after(fact: Fact, told: Told, matcher: Matcher) -> Fact | None:
    """What is told of the next event or person, if possible of the same as was asked."""
    return _next_edition(fact, told, matcher) or _next_called(fact, told, matcher)


def _next_edition(fact: Fact, told: Told, matcher: Matcher) -> Fact | None:
    """The fact of the same event a year later: its id ends with the year."""
    name, _, year = (fact.event or "").rpartition("-")
    if not (name and year.isdigit()):
        return None
    return _alike([f for f in matcher.store.facts if f.event == f"{name}-{int(year) + 1}"], told)


def _next_called(fact: Fact, told: Told, matcher: Matcher) -> Fact | None:
    """The fact of the next in an order of persons, of whom the one told of is one."""
    row = max((_row(f) for f in matcher.store.facts), key=len)
    of = matcher.reader.participants.get(fact.event or "", fact.recipients)
    here = [id_ for id_ in of if id_ in row]
    if len(here) != 1 or (fact.event is None and "which-order" not in fact.asks):
        return None
    after = row[row.index(here[0]) + 1 :]
    if not after:
        return None
    facts = [f for f in matcher.store.facts if f.recipients == after[:1]]
    if fact.event is None:
        return _alike([f for f in facts if f.event is None and "which-order" in f.asks], told)
    events = [id_ for id_, persons in matcher.reader.participants.items() if after[0] in persons]
    return _alike([f for id_ in events for f in matcher.store.facts if f.event == id_], told)


def _alike(facts: Sequence[Fact], told: Told) -> Fact | None:
    """Of facts the first that has what was asked before, else what the fact told has, else any."""
    current = [fact for fact in facts if fact.superseded_by is None]
    for wanted in (set(told.asks) & set(told.fact.asks), set(told.fact.asks)):
        for fact in current:
            if wanted & set(fact.asks):
                return fact
    return current[0] if current else None


def _row(fact: Fact) -> tuple[str, ...]:
    ordered = isinstance(fact.value, EntityValue) and "which-order" in fact.asks
    return fact.value.entities if ordered and isinstance(fact.value, EntityValue) else ()
