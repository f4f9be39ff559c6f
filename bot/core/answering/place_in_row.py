"""Places in the row of calls: who has one, which one somebody has, and who is before him.

"Is the Xi call his 2nd or his 3rd?", "세 번째가 누구야?", "who had Lee spoken to before Xi?"
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.answering.in_order import OF_SOMETHING_ELSE, longest_row
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_EN_PLACE = r"(?:(?:the|his|lee's) )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_KO_PLACE = r"(?:첫|두|세|네|[1-4])\s*번째\S{0,4}"
_TWO_PLACES = {
    Lang.EN: regex(rf"\b{_EN_PLACE},? or {_EN_PLACE}\b"),
    Lang.KO: regex(rf"{_KO_PLACE}[,?\s]+(?:아니면\s*)?{_KO_PLACE}"),
    Lang.ZH: regex(r"第[一二三四1-4][个位通]?(?:还是|,还是|,|或者?)(?:是)?第[一二三四1-4]"),
}
"""Two places of a row that a question lets choose from."""
_BARE_PLACE = regex(
    r"^(?:그럼 |그러면 )?(?P<ko>(?:첫|두|세|[123])(?= ?번째)|[123](?=번)|마지막) ?(?:번째|"
    r"번)?(?:는|가|로)?\s*(?:통화한?\s*)?"
    r"(?:정상|사람|상대|지도자|분)?(?:은|는|이|가)?\s*누구\S*[?]?$|"
    r"^(?:那)?(?:第|(?=头一|最后))(?P<zh>[一二三123]|头一|最后)(?:一?)(?:个|位|"
    r"通)?(?:通话的?)?(?:人|领导人)?(?:是|打给)?谁[呢啊?]*$|"
    r"^(?:(?:so|and|then|ok|but) )*(?:who|which(?: leader| one)?"
    r"(?: of (?:the|those|these|them)(?: two| three)?)?)(?:'s| is| was| came| went| had)?"
    r"(?: did (?:he|lee) (?:call|talk to|speak (?:to|with)|phone))? (?:the )?"
    r"(?P<en>first|second|third|last|latest|1st|2nd|3rd)(?: one| in line| leader| on the list|"
    r" place)?[?!. ]*$"
)
"""Who has a place in a row, and no more is said."""
_OF_THOSE = regex(
    r"^(?:of|among|between) (?:those|these|the|them) ?(?:two|three)?,? |"
    r"^(?:그|이) ?(?:둘|셋) ?중(?:에서?)?,? |^(?:这|那)?(?:两|三)[个位]?(?:人|者)?(?:之中|当中|中|"
    r"里),?"
)
_NUMBERS = {"첫": 1, "두": 2, "세": 3, "一": 1, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3}
_NUMBERS |= {"마지막": -1, "最后": -1, "last": -1, "latest": -1, "头一": 1}
_NUMBERS |= {"first": 1, "second": 2, "third": 3, "1st": 1, "2nd": 2, "3rd": 3}
_SENTENCE_END = regex(r"(?<=[.;?!])\s+")
_NAME = r"(?:talking (?:to|with) |speaking (?:to|with) |calling |phoning |the call with )?"
_BEFORE_WHOM = {
    Lang.EN: regex(
        r"^(?!.*\b(?:when|why|how|did xi|or)\b)"
        r".*\b(?:who|whom|which)\b.*\b(?:lee|he|president)\b.*\b(?:call\w*|talk\w*|sp[eo]a?k\w*|"
        r"phon\w*|ring\w*|rang|rung|contact\w*|dial\w*|on the (?:phone|line))\b"
        r".*\b(?:before|prior to|ahead of) "
        rf"(?:he (?:called|rang|spoke to|talked to) )?{_NAME}(?=\w)|"
        r"^(?!.*\b(?:when|why|how|did xi|or)\b)(?=.*\b(?:lee|he|president)\b)"
        r"(?:[\w.'-]+ ){1,4}(?:call\w*|talk\w* to|sp[eo]ke? (?:to|with)|phon\w*|rang) (?:who|whom) "
        r"(?:right |just |immediately )?before |"
        r"^(?:(?:so|and|ok)[, ]+)*before (?:president |mr\.? )?\w+,? (?:with |to )?"
        r"(?:who|whom|(?:which|what) (?:\w+ )?leaders?) "
        r"(?:(?:did|had|has) )?(?:lee|he|president lee|mr\.? lee) "
        r"(?:(?:already|have|has|had|did|do|does|make|made|a) )*"
        r"(?:(?:tele)?phone calls?|call|talk|sp[eo]a?k|phon|r[aiu]ng)"
    ),
    Lang.KO: regex(
        r"^(?!.*(?:언제|왜|몇|얼마|전화를 건|아니면|이냐)).*(?:보다|이?랑|하고|와|과)?.{0,10}"
        r"(?:전에|앞서|이전에|먼저).{0,12}(?:누구|누굴|누군|어느 정상|어떤 정상)|"
        r"^(?!.*(?:언제|왜|몇|얼마|아니면)).{2,12}(?:전날|하루 ?전)(?:에)?.{0,14}"
        r"(?:통화|전화|얘기)한? ?(?:정상|사람|상대|지도자|분)(?:은|는|이|가)?[?~. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?!.*(?:为什么|何时|多久|哪天|几分|还是|关注|关心)).{0,14}(?:之前|以前|前),?.{0,10}"
        r"(?:谁|哪几?[个位]).{0,4}(?:通|打|聊|谈)"
    ),
}
"""Whom he spoke to before one that is named."""
_RIGHT_BEFORE = {
    Lang.EN: regex(
        r"\b(?:day|monday|evening) (?:before|earlier)|\b(?:right|just|immediately) before"
    ),
    Lang.KO: regex(r"전날|하루 ?전|바로 ?전|직전"),
    Lang.ZH: regex(r"前一[天日]|前夕|头一天"),
}
"""What asks for the one just before."""
_AFTER_WHOM = {
    Lang.EN: regex(
        r"^(?!.*\b(?:when|why|how|or)\b)(?:(?:so|and|ok|then) )*(?:who|whom|which (?:leader|one))"
        r" (?:did (?:he|lee|president lee|lee jae-?myung) (?:call|phone|ring|talk to|sp[eo]a?k "
        r"(?:to|with))|was (?:called|phoned)|came|was|got (?:a|the) call)(?: next| right|"
        r" directly)?"
        rf" after {_NAME}[\w ]{{2,20}}[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?!.*(?:언제|왜|몇|얼마|아니면)).{2,12}?\s?(?:바로 )?(?:다음|뒤|이후)(?:에|으로|"
        r"에는)?\s?"
        r"(?:통화한?|전화한?|연락한?)?\s?(?:정상|사람|상대|지도자|분)?(?:은|는|이|가)?\s?누구"
    ),
    Lang.ZH: regex(
        r"^(?!.*(?:为什么|何时|多久|哪天|几分|还是)).{2,14}?(?:之后|以后|后面?|完)(?:了)?,?"
        r"(?:紧接着|接着|才)?(?:跟|和|给|是|打给|轮到)?(?:谁|哪[个位])(?:通|打|聊|谈)?"
    ),
}
"""Whom he spoke to after one that is named."""


def asked_which_place(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the place of one in the row of calls, where two places are offered for it.

    "Is the Xi call his 2nd or his 3rd?"
    """
    understood = match.understood
    bare = _BARE_PLACE.search(understood.text)
    if bare and not understood.entity_ids:
        fact = _of_place(bare, matcher)
        return _candidate(fact, best) if fact is not None else None
    if not _TWO_PLACES[understood.lang.written].search(understood.text):
        return None
    row = {id_ for one in matcher.store.orders for id_ in one.row}
    named = [id_ for id_ in understood.entity_ids if id_ in row]
    if len(named) != 1 or "call" not in understood.concept_ids:
        return None
    for fact in matcher.store.facts:
        if fact.recipients == (named[0],) and "which-order" in fact.asks:
            return _candidate(fact, best, named[0])
    return None


def asks_before_whom(understood: Understanding) -> bool:
    """Whether a question asks whom he spoke to before somebody."""
    return _BEFORE_WHOM[understood.lang.written].search(understood.text) is not None


def asks_right_before(understood: Understanding) -> bool:
    """Whether the one just before is meant: "the day before", "right before", 전날."""
    return _RIGHT_BEFORE[understood.lang.written].search(understood.text) is not None


def asked_before_whom(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the place of one in the row of calls, where those before him are asked for.

    "Which leaders had Lee already talked to before Xi?" is not about the first call with him.
    """
    understood, row = match.understood, longest_row(matcher)
    named = [id_ for id_ in understood.entity_ids if id_ in row]
    asks = {*understood.asks} & (OF_SOMETHING_ELSE - {"how-long"})
    if len(named) != 1 or asks or not asks_before_whom(understood):
        return None
    place = row.index(named[0])
    if place and asks_right_before(understood):
        return _of_next(row[place - 1], best, matcher)
    between = 0 < place < len(row) - 1
    for fact in matcher.store.facts:
        # Of one between others the place alone does not say whom it was before.
        whole = between and fact.row == row
        own = not between and fact.recipients == (named[0],) and "which-order" in fact.asks
        if (whole or own) and not fact.superseded_by:
            return _candidate(fact, best, named[0])
    return None


def asked_after_whom(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the place of the next in the row of calls after one that is named.

    "Who did Lee call after Trump" is as much like a question on the call with Trump.
    """
    understood, row = match.understood, longest_row(matcher)
    named = [id_ for id_ in understood.entity_ids if id_ in row]
    asks = {*understood.asks} & OF_SOMETHING_ELSE
    pattern = _AFTER_WHOM[understood.lang.written]
    if len(named) != 1 or asks or not pattern.search(understood.text):
        return None
    following = row[row.index(named[0]) + 1 :][:1]
    return _of_next(following[0], best, matcher) if following else None


def _of_next(person: str, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with a person's place in the row, of whom a neighbour in it is named."""
    for fact in matcher.store.facts:
        if fact.recipients == (person,) and "which-order" in fact.asks and not fact.superseded_by:
            return _candidate(fact, best)
    return None


def place_asked(
    understood: Understanding,
    told_before: Callable[[], Fact | None],
    matcher: Matcher,
    *,
    in_thread: bool,
) -> Fact | None:
    """The fact with who has a place of the row, where what was told or said is of another place.

    "Was Xi third? … who was first?", "Xi came third, so who came second?": the thread's name is
    not whom it asks for.
    """
    said, asked = _last_piece(_OF_THOSE.sub("", understood.text))
    bare = _BARE_PLACE.search(asked)
    if bare is None:
        return None
    if said:
        before = matcher.read(said, understood.lang)
        ranks = any(one.kind is QuantityKind.ORDINAL for one in before.quantities)
        ordered = ranks and bool({*before.entity_ids} & {*longest_row(matcher)})
    else:
        told = told_before()
        of_row = told is not None and ("which-order" in told.asks or tells_row(told, matcher))
        # Bare, and the first thing that is asked, it can be of no other row.
        ordered = of_row or not in_thread
    return _of_place(bare, matcher) if ordered else None


def tells_row(told: Fact, matcher: Matcher) -> bool:
    """Whether a fact is on all persons of the row: "three: Trump, Ishiba and Xi"."""
    row = {*longest_row(matcher)}
    return bool(row) and row <= {*told.entities, *told.recipients}


def _last_piece(text: str) -> tuple[str, str]:
    """What a text says before its last sentence or clause, and that."""
    said, _, asked = text.rstrip("?!. ").rpartition(",")
    if said:
        return said, asked.strip()
    *before, last = _SENTENCE_END.split(text)
    return " ".join(before), last


def _candidate(fact: Fact, best: Candidate, named: str = "") -> Candidate:
    slots = (Slot("entity", named, agrees=True),) if named else ()
    return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(slots))


def _of_place(asked: re.Match[str], matcher: Matcher) -> Fact | None:
    """The fact with who has a place of the longest row: "세 번째가 누구야?", "第三个是谁"."""
    row = longest_row(matcher)
    place = _NUMBERS.get(asked["ko"] or asked["zh"] or asked["en"], 0)
    if not row or not place or place > len(row):
        return None
    whom = row[place - 1] if place > 0 else row[place]
    of_it = (one for one in matcher.store.facts if one.recipients == (whom,))
    return next((f for f in of_it if "which-order" in f.asks and not f.superseded_by), None)
