"""Two calls that are given one day or length together: "Ishiba and Xi were both rung on Tuesday".

Facts have all of its words, and the day is that of one of the two. So each is judged by itself.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.claims.cutting import without
from bot.core.claims.reading import Claim
from bot.core.entities import Entity
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.quantities import CalendarDate, Length, Weekday
from bot.core.regex import regex

_CALL = {
    Lang.EN: regex(
        r"\b(?:call(?:s|ed)?|phon\w+|rang|rung|sp(?:oke|eaks?|oken)|talk\w*|conver\w+)\b"
    ),
    Lang.KO: regex(r"통화|전화"),
    Lang.ZH: regex(r"通.{0,2}(?:话|电话)|致电|打.{0,2}电话"),
}
_AND = {
    Lang.EN: regex(
        r"(?: (?:phone )?(?:call|conversation|talks?|chat|one))?,?\s+(?:and(?: then)?|then|&|as well as|plus)\s+(?:the (?:(?:call|one|conversation|talks?) (?:with|to) )?)?(?:(?:the )?(?:us|u\.s\.|american|japanese|chinese|japan's|china's) )?(?:(?:president|prime minister|pm|premier|leader) )?"
    ),
    Lang.KO: regex(
        r"(?:대통령|총리|국가주석|주석)?(?:과|와|하고|이랑|랑|및|,|·|에이어)(?:의통화와)?(?:미국|일본|중국)?"
    ),
    Lang.ZH: regex(
        r"(?:总统|首相|国家主席|主席)?(?:和|与|跟|及|、|,|，|以及)(?:美国|日本|中国)?(?:总统|首相|国家主席|主席)?"
    ),
}
_BEFORE = {
    Lang.EN: regex(r"(?:(?:president|prime minister|pm|premier|leader) )?$"),
    Lang.KO: regex(r"$"),
    Lang.ZH: regex(r"$"),
}
_BEHIND = {
    Lang.EN: regex(r""),
    Lang.KO: regex(r"(?:대통령|총리|국가주석|주석)?"),
    Lang.ZH: regex(r"(?:总统|首相|国家主席|主席)?"),
}
"""Titles that go with a name that is left out."""
_APART = {
    Lang.EN: regex(
        r"\b(?:respectively|combined|total|together|apart|between them|altogether|sum|difference|than|gap|interval|separat\w+|between the two|(?:before|by|until|ahead of|prior to|since)\s+(?:tues|mon|fri)day)\b"
    ),
    Lang.KO: regex(
        r"각각(?!.*씩)|합쳐|합해|합치|도합|총\d|차이|간격|사이|시차|보다|(?:요일|일)(?:이?전|까지)"
    ),
    Lang.ZH: regex(
        r"分别|各自|依次|合计|总共|一共|加起来|相差|相隔|间隔|之间|时间差|比|(?:[日号]|周[一二三四五六日])(?:之前|以前|前)"
    ),
}
"""What gives a value to the two in turn, to both as a sum, or to neither."""
_BOTH = {
    Lang.EN: regex(r"\bboth\b\s*"),
    Lang.KO: regex(
        r"각각\s?|모두\s?|둘\s?다\s?|나란히\s?|연달아\s?|잇따라\s?|잇달아\s?|차례로\s?|연이어\s?"
    ),
    Lang.ZH: regex(r"先后|相继|接连|都|均|皆"),
}
"""Words for two at once, which one of them alone does not bear."""

_BETWEEN = regex(r"\bbetween\b|사이|之间|相隔")
"""What is between two is told of neither."""


def partners_of(participants: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The persons of some events but for those who took part in each of them."""
    sides = [frozenset(persons) for persons in participants.values()]
    return frozenset().union(*sides) - frozenset.intersection(*sides) if sides else frozenset()


def told_of_each(
    claim: Claim, entities: Mapping[str, Entity], partners: frozenset[str]
) -> tuple[str, ...]:
    """A claim that gives two calls one value, as a claim on each of them; () of any other claim.

    `entities` are the store's by id, `partners` the persons with whom the calls were.
    """
    if _BETWEEN.search(claim.text):
        return ()  # "Between the Ishiba call and the Xi call lay one day" is of neither.
    lang, text = claim.lang, claim.text
    values = [
        one.span
        for one in claim.amounts
        if isinstance(one.quantity.value, CalendarDate | Weekday | Length)
    ]
    if len(values) != 1 or not _CALL[lang].search(text) or _APART[lang].search(text):
        return ()
    named = [
        (one.start, one.start + _length(one, entities[one.id], claim))
        for one in claim.entities
        if one.id in partners
    ]
    if len(named) != 2:
        return ()
    (start, end), (later, behind) = named
    between = _AND[lang].fullmatch(text[end:later])
    if not between or (start < values[0][1] and values[0][0] < behind):
        return ()
    title, after = _BEFORE[lang].search(text[:start]), _BEHIND[lang].match(text, behind)
    first = without(claim, (end, after.end() if after else behind))
    second = without(claim, (title.start() if title else start, end + between.end()))
    return tuple(_BOTH[lang].sub("", part) for part in (first, second))


def _length(mention: Mention, person: Entity, claim: Claim) -> int:
    """How much of a mention is the person's name: "Xi" of "Xi call"."""
    said = claim.text[mention.start : mention.end]
    own = (
        "".join(alias.casefold().split()) if claim.lang is Lang.KO else alias.casefold()
        for alias in person.aliases.get(claim.lang, ())
    )
    return max((len(alias) for alias in own if said.startswith(alias)), default=len(said))
