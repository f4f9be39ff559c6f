"""Which year's event a claim means: "next year's summit in Gyeongju" is no summit of the facts."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import CalendarDate
from bot.core.regex import regex
from bot.core.store import Store

_EDITION = regex(r"(?P<kind>.+)-(?P<year>20\d\d)$")
_BEFORE = {
    Lang.EN: regex(
        r"(?:'s?)?\s+(?:(?:apec|summit|meeting|gathering|event|leaders'?)\s+)*(?:(?:in|at|for|of)\s+)?(?:the\s+)?"
    ),
    Lang.KO: regex(r"(?:의|에|에열릴|에열리는)?(?:apec)?(?:정상회의)?"),
    Lang.ZH: regex(r"(?:的|在|于)*(?:apec)?(?:峰会)?(?:的|在|于)*"),
}
"""What stands between a year and the event, or its place, that it goes with."""
_AFTER = {
    Lang.EN: regex(r"\s+(?:(?:apec|summit|meeting|gathering)\s+)*(?:in\s+)?"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?!x)x"),
}


_SIDES = {
    "south-korea": "K", "seoul": "K", "gyeongju": "K", "lee-jae-myung": "K",
    "china": "C", "beijing": "C", "xi-jinping": "C",
}  # fmt: skip
_BOTH_YEARS = {
    Lang.EN: regex(
        r"\bthis (?:year's |year )?(?:apec |summit )?(?:and|as well as|then) (?:again )?(?:the )?next(?: year)?|\b(?:both|two) years\b|two years (?:running|in a row)"
        r"|\bthis year\b.{3,60}\b(?:again|also|too|once more|as well)\b.{0,16}\bnext year\b|\bnext year (?:again|too|as well|once more)\b|\bagain next year\b"
        r"|\bboth (?:this year's|the 2025)\b.{0,30}\band (?:next year's|the 2026)\b"
    ),
    Lang.KO: regex(
        r"올해(?:와|도|에이어|랑|하고)(?:는)?내년|2년연속|두해연속|올해와내년|올해.{1,16}내년(?:에)?(?:도|까지)"
    ),
    Lang.ZH: regex(
        r"今明两年|今年(?:和|与|及|、)明年|连续两年|两届|今年.{1,14}明年(?:还|也|又|继续|接着|再)"
    ),
}
_HOSTS = {
    Lang.EN: regex(r"\b(?:host|hold(?:s|ing)?\b|held\b|stag(?:e|ing)|organi[sz])"),
    Lang.KO: regex(r"개최|주최|열|의장국"),
    Lang.ZH: regex(r"主办|举办|承办|东道主|办|举行|召开"),
}
_BOTH_SIDES = {
    Lang.EN: regex(
        r"\b(?:both (?:countries|sides|leaders|nations)|the two|respective\w*|in turn|successive|they|their|one after|between)\b"
    ),
    Lang.KO: regex(r"두나라|양국|두정상|양정상|각각|차례|나란히|두개최국"),
    Lang.ZH: regex(r"两国|双方|中韩|韩中|分别|各自|先后|轮流|两人"),
}
"""Words that take in the other one, who isn't named."""


def of_another_year(claim: Claim, store: Store) -> str:
    """The event of the facts, or its place, that a claim puts into another year; "" if none."""
    years = _years(store)
    told = [
        (amount.span, amount.quantity.value.year)
        for amount in claim.amounts
        if isinstance(amount.quantity.value, CalendarDate)
        and amount.quantity.value.year
        and amount.quantity.value.month is None
        # "This and next year's hosts" are named together.
        and not re.search(
            r"and |과|와|今|和|、", claim.text[max(0, amount.span[0] - 4) : amount.span[0]]
        )
    ]
    for mention in claim.entities:
        own = years.get(mention.id)
        for (start, end), year in told:
            if own is None or year == own:
                continue
            before = end <= mention.start and _BEFORE[claim.lang].fullmatch(
                claim.text[end : mention.start]
            )
            after = mention.end <= start and _AFTER[claim.lang].fullmatch(
                claim.text[mention.end : start]
            )
            if before or (after and not claim.text[end:].startswith("'s")):
                return mention.id
    return ""


def of_another_edition(claim: Claim, facts: Sequence[Fact]) -> str:
    """The summit that a claim names, where what backs it is of another year's; "" if none."""
    own = {id_ for fact in facts for id_ in (fact.event, *fact.entities) if id_}
    named = {mention.id for mention in claim.entities if _EDITION.match(mention.id)}
    if named & own:
        return ""
    editions = [found for id_ in own if (found := _EDITION.match(id_))]
    told = {one.quantity.value.year for one in claim.amounts if _has_year(one.quantity.value)}
    if any(int(one["year"]) in told for one in editions):
        return ""  # "After this year's summit it is China's turn next year" tells of both.
    kinds = {one["kind"] for one in editions}
    others = (id_ for id_ in sorted(named) if (one := _EDITION.match(id_)) and one["kind"] in kinds)
    return next(others, "")


def _has_year(value: object) -> TypeGuard[CalendarDate]:
    return isinstance(value, CalendarDate) and value.year is not None


def hosts_alone(claim: Claim) -> bool:
    """Whether one of the two is said to host both years' events: each of them hosts one."""
    sides = {_SIDES[mention.id] for mention in claim.entities if mention.id in _SIDES}
    if len(sides) != 1 or _BOTH_SIDES[claim.lang].search(claim.text):
        return False
    return bool(
        _BOTH_YEARS[claim.lang].search(claim.text) and _HOSTS[claim.lang].search(claim.text)
    )


def _years(store: Store) -> dict[str, int]:
    """The year of every event that is named by one, and of the places where facts have it."""
    years: dict[str, int] = {}
    for entity in store.entities:
        if found := _EDITION.match(entity.id):
            years[entity.id] = int(found["year"])
    for fact in store.facts:
        if "where" in fact.asks and fact.event in years and fact.agent is None:
            for id_ in fact.entities:
                if store.entities_by_id[id_].type.value == "place":
                    years.setdefault(id_, years[fact.event])
    return years
