"""What a list is of: said before it, or named by one of its entries alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.answering.attributes_listed import facts_of_one
from bot.core.answering.followups import always_there, concepts_of_ours
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_PARTS = regex(r"[:：,，.!]\s*")
_CALL_WITH = regex(r"(?:(?:call|talks?|conversation|chat) (?:with|of|between) |[和跟与同])$")
_KIND = regex(
    r"'?s?[ -]?(?:phone )?(?:calls?|talks?|summit|trip|policy|waiver|thing)\b|"
    r"(?:主席|总统|首相)?(?:的)?(?:通话|峰会|会议|政策)|\s?(?:정상\s?)?(?:통화|회[의담]|정책)"
)
"""The kind of what is named, which stands beside its name: "Lee-Xi call", "特朗普通话"."""
_NAMED = {EntityType.PERSON, EntityType.EVENT, EntityType.POLICY, EntityType.ORGANISATION}


def naming_part(matcher: Matcher, head: str, lang: Lang) -> str:
    """The part of what stands before a list that names what it is of: "hi team: visa waiver"."""
    parts = [part.strip() for part in _PARTS.split(head) if part.strip()]
    for part in reversed(parts):
        read = matcher.read(part, lang)
        if named_in(matcher, read) or concepts_of_ours(read, matcher):
            return str(part)
    return head


def lent_by(matcher: Matcher, read: Sequence[Understanding]) -> str:
    """What the first or the last entry alone names, and so lends to all; "" if none does.

    "quick: apec venue, province, month", "call log: day, start, length for Lee-Xi".
    """
    always = always_there(matcher)
    naming = [one for one in (read[0], read[-1]) if {*named_in(matcher, one)} - always]
    if not naming and facts_of_one(matcher, read[0]):
        naming = [read[0]]  # "visa thing start, end, max days"
    if len(naming) != 1:
        return ""
    concepts = matcher.reader.lexicon.concepts
    mentions = naming[0].entities or [m for m in naming[0].concepts if not concepts[m.id].asks][:1]
    if not mentions:
        return ""
    spans = [span_in(naming[0], one) for one in mentions]
    text, start, end = naming[0].text, min(spans)[0], max(end for _, end in spans)
    before, behind = _CALL_WITH.search(text[:start]), _KIND.match(text[end:])
    start -= len(before[0]) if before else 0
    end += behind.end() if behind else 0
    return str(text[start:end])


def without_ends(
    matcher: Matcher, read: Sequence[Understanding], asks: Callable[[Understanding], bool]
) -> tuple[int, int]:
    """From which entry to which they ask or name something: "…, the page is waiting" does not."""
    says = [
        asks(one) or one.wh or bool(named_in(matcher, one) or concepts_of_ours(one, matcher))
        for one in read
    ]
    if not any(says):
        return 0, 0
    return says.index(True), len(says) - says[::-1].index(True)


def named_in(matcher: Matcher, read: Understanding) -> list[str]:
    """The persons, events, policies and offices of the subject that a text names."""
    known = matcher.store.entities_by_id
    return [
        id_
        for id_ in read.entity_ids
        if known[id_].type in _NAMED and known[id_].scope is Scope.INSIDE
    ]
