"""A bare "with whom?" about the call that a thread speaks of, named or told by its length."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.by_day import call_on, day_of, told_of_event
from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.values import DurationValue

_WITH_WHOM = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|but)[, ]+)*(?:(?:with|to|between) (?:who|whom)(?: was (?:it|that))?|"
        r"who(?:m)?(?: was (?:it|that|this))? (?:with|to|between)|"
        r"who(?:m)? did (?:he|lee) (?:call|phone|ring|(?:talk|speak) (?:to|with)))[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|그게|그건|그거)[, ]*)?(?:누구(?:랑|와|하고|한테)|상대(?:가|는)? ?누구)"
        r"(?: ?(?:했|한|통화|전화|얘기)[가-힣 ]{0,8}|[가-힣]{0,4})?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那|是)*(?:跟|和|与|同)(?:谁|哪位)(?:打|通|聊|谈|说)?(?:的|了)?(?:话|电话)?"
        r"(?:的)?(?:啊|呢|呀)?[?!. ]*$"
    ),
}
_WHO = regex(r"^(?:(?:and|so|ok|but)[, ]+)*who(?:m| was (?:it|that))?[?!. ]*$")
"""Asked of a call that only its length or day tells; else it may be anybody's name."""


def whom_of_call(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The fact that tells who was on the call that a thread speaks of; None if no such follow-up.

    A call is told by its length or day too: "Lee called someone for 25 minutes", "who?".
    """
    if not context or understood.entity_ids or understood.quantities:
        return None
    with_whom = _WITH_WHOM[understood.lang.written].match(understood.text)
    if not (with_whom or _WHO.match(understood.text)):
        return None
    before = matcher.read(context[-1])
    event = _by_amount(before, matcher)
    if event is None and with_whom:
        told = told_before(matcher, context)
        event = told.fact.event if told is not None and not told.silent else None
    if (
        not event
        or event not in matcher.reader.participants
        or _names_a_partner(before, event, matcher)
    ):
        return None
    found = told_of_event(event, matcher, asks_who=True)
    return found if isinstance(found, Fact) else None


def _by_amount(before: Understanding, matcher: Matcher) -> str | None:
    """The one call that a length or a day in a message is of."""
    calls = matcher.reader.participants
    events: set[str] = set()
    for quantity in before.quantities:
        day = day_of(quantity)
        on_day = call_on(matcher, day) if day is not None else None
        if on_day is not None and isinstance(on_day.found, Fact) and on_day.found.event:
            events.add(on_day.found.event)
        value = quantity.value
        if isinstance(value, Length) and value.unit == "minute":
            events.update(
                fact.event
                for fact in matcher.store.facts
                if fact.event in calls
                and fact.event is not None
                and isinstance(fact.value, DurationValue)
                and (fact.value.amount, fact.value.unit) == (value.amount, value.unit)
                and fact.derivation is None
            )
    return events.pop() if len(events) == 1 else None


def _names_a_partner(before: Understanding, event: str, matcher: Matcher) -> bool:
    """Whether a message has said already with whom the call was."""
    calls = matcher.reader.participants
    common = set.intersection(*map(set, calls.values())) if calls else set()
    return bool(({*calls[event]} - common) & {*before.entity_ids})
