"""The same of another: "Ishiba got 25, and Trump?", "特朗普20分钟，石破茂呢".

What is said of one with its amount is asked of the next, who is only named: two names and an
amount by themselves look like a question on the distance between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.answering.followups import always_there, topics_beside
from bot.core.entities import EntityType, Scope
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Matcher
from bot.core.matching.slots import matches_any, of_kind
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Number, Quantity, QuantityKind
from bot.core.regex import regex
from bot.core.values import DurationValue

_PARTED = {
    Lang.EN: regex(
        r"^(?P<said>.{4,60}?)(?:\s*[,.;:–—-]+\s*(?:and|but|so|then|now)?|\s+(?:and|but))\s*"
        r"(?:(?:what|how) (?:about|long(?: was| for| with)?|of)|with|for|(?:the )?one with)?\s*"
        r"(?P<other>(?:the )?[\w.-]+(?: [\w.-]+)?(?:'s)?(?: call| one)?)\s*\?+$"
    ),
    Lang.KO: regex(
        r"^(?P<said>.{4,40}?)(?:[,.;]|(?<=[고데지])|(?<=고요)|(?<=데요))\s*(?:그럼|그러면|그리고)?\s*"
        r"(?P<other>\S{2,12}?)(?:은|는|이랑은|랑은|하고는|과는|와는)(?:요)?"
        r"\s*(?:몇 ?분\S*|얼마나\S*|며칠\S*|언제\S*)?"
        r"[?.~ ]*$"
    ),
    Lang.ZH: regex(
        r"^(?P<said>.{4,30}?)[,.;，。；]\s*(?:那|那么|和|跟|与)?(?P<other>[^,，]{1,8}?)"
        r"(?:的)?(?:呢|多久|多长时间|多长|几分钟|几号|哪天|是几号|是哪天)[?？ ]*$"
    ),
}
_NAMED = {EntityType.PERSON, EntityType.COUNTRY}


def same_of_another(matcher: Matcher, understood: Understanding) -> Fact | None:
    """What a message tells of one event's person, of another's: the fact; None if it does not."""
    lang = understood.lang
    parted = _PARTED[lang.written].search(understood.text)
    if parted is None or understood.strangers:
        return None
    said = matcher.read(parted["said"], lang)
    other = matcher.read(parted["other"], lang)
    if said.wh or other.quantities or topics_beside(other, matcher):
        return None
    first, second = event_named(said, matcher), event_named(other, matcher)
    if not first or not second or first == second or len(said.quantities) != 1:
        return None
    told = [f for f in facts_of(first, matcher) if tells_value(f, said.quantities[0], matcher)]
    for fact in told:
        for one in facts_of(second, matcher):
            if type(one.value) is type(fact.value) and {*one.asks} & {*fact.asks} - {"yes-no"}:
                return one
    return None


def event_named(read: Understanding, matcher: Matcher) -> str:
    """The one event with a person, or the leader of a country, that is all that a text names.

    "" if it names none, or several. A capital of ours stands for its country.
    """
    known, always = matcher.store.entities_by_id, always_there(matcher)
    named = {id_ for id_ in read.entity_ids if known[id_].type in _NAMED}
    cities = [id_ for id_ in read.entity_ids if known[id_].type is EntityType.PLACE]
    named |= {known[id_].country or id_ for id_ in cities if known[id_].scope is Scope.INSIDE}
    named -= always
    calls = matcher.reader.participants
    events = {
        event
        for event, persons in calls.items()
        if named & {*persons, *(known[id_].country for id_ in persons)}
    }
    events |= {id_ for id_ in read.entity_ids if id_ in calls}
    return events.pop() if len(events) == 1 else ""


def facts_of(event: str, matcher: Matcher) -> Iterator[Fact]:
    """The facts of an event that hold, in the order of the store."""
    return (f for f in matcher.store.facts if f.event == event and f.superseded_by is None)


def tells_value(fact: Fact, quantity: Quantity, matcher: Matcher) -> bool:
    """Whether a quantity is the value of a fact; a bare number may be its minutes."""
    if isinstance(quantity.value, Number) and isinstance(fact.value, DurationValue):
        return quantity.value.amount == fact.value.amount
    kinds = VALUE_KINDS.get(type(fact.value), set()) - {QuantityKind.ORDINAL}
    own = matcher.gate.quantities(fact)
    return any(matches_any(quantity, of_kind(own, kind)) for kind in kinds)
