"""Short follow-ups that hold one call against the others: "longer than the others?", "and Xi?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.by_day import told_of_event
from bot.core.answering.followups import always_there
from bot.core.answering.told import told_before
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_AGAINST = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|was|is|it|that|this)[, ]+)*(?:longer|shorter|the longest|the shortest)"
        r"(?: (?:than|of) (?:all )?(?:the )?(?:others?|rest|other (?:calls|two|ones|leaders)|three|"
        r"all))?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:그게|그거|그건)? ?(?:다른|나머지|딴) ?(?:통화|것|거|정상)(?:들)?(?:과의 통화)?보다"
        r"(?:는|도)? ?(?:더 ?)?(?:길|짧)\S{1,6}[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:这个?|那)*(?:比|跟)(?:其他|别的|另外|其余)(?:的)?[几两]?(?:通|次|个|位)?"
        r"(?:电话|通话)?(?:比)?(?:更|都|还)?(?:长|短)(?:吗|么)?[?!. ]*$"
    ),
}
_WHO_ELSE = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok)[, ]+)*(?:who|whom) else(?: (?:did (?:he|lee) "
        r"(?:call|phone|ring|(?:speak|talk) (?:to|with))|was (?:called|there)))?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:그럼 |그리고 )?(?:또|그 ?외에|그 ?밖에)(?:는)? ?누구\S{0,3}(?: ?통화\S*)?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那)?(?:还有|另外还有|其他还有)(?:谁|哪位|哪些人|哪几位)(?:呢|啊)?[?!. ]*$"
    ),
}

_ABOUT = {
    Lang.EN: regex(r"\b(?:what|how) about\b|\bwith\b|\b(?:president|mr)\b|'s\b"),
    Lang.KO: regex(r"이?랑|과|와|하고|께서|요|주석"),
    Lang.ZH: regex(r"和|跟|与|主席|同"),
}
"""Words beside a name that ask no more than it does."""


def among_calls(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | Overview | None:
    """What answers such a follow-up where the thread was told of a call; None elsewhere."""
    if not context or understood.quantities or understood.strangers:
        return None
    lang, text = understood.lang.written, understood.text
    named = {*understood.entity_ids}
    against = not named and _AGAINST[lang].match(text)
    who_else = not named and _WHO_ELSE[lang].match(text)
    if not (against or who_else or _only_names(understood, matcher)):
        return None
    told = told_before(matcher, context)
    calls = matcher.reader.participants
    if told is None or told.silent or not told.fact.event or told.fact.event not in calls:
        return None
    known = matcher.store.entities_by_id
    own = [event for event in calls if all(is_home(known[id_]) for id_ in calls[event])]
    if against:
        return _of_all(matcher, "how-long")
    if who_else:
        return _of_all(matcher, "how-many") if told.fact.event not in own else None
    # "Did Lee speak with Trump? … and Xi?": he has the call of his own, told as a whole.
    of_call = told_of_event(told.fact.event, matcher, asks_who=True)
    if told.fact.event in own or told.fact != of_call or len(own) != 1:
        return None
    return told_of_event(own[0], matcher, asks_who=False)


def _of_all(matcher: Matcher, ask: str) -> Fact | None:
    """The fact that has an attribute of every call."""
    partners = {id_ for named in matcher.reader.participants.values() for id_ in named}
    others = partners - {*always_there(matcher)}
    for fact in matcher.store.facts:
        of_all = others <= {*fact.recipients} and fact.superseded_by is None
        if of_all and ask in fact.asks:
            return fact
    return None


def _only_names(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a message names nothing but the other side of our own call: "and Xi?"."""
    named, always = {*understood.entity_ids}, always_there(matcher)
    known = matcher.store.entities_by_id
    if not named or understood.asks or named & always:
        return False
    text = understood.text
    for start, end in sorted({span_in(understood, m) for m in understood.entities}, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    lang = understood.lang.written
    rest = says_nothing_else(_ABOUT[lang].sub(" ", text), lang)
    return rest and all(is_home(known[id_]) for id_ in named)
