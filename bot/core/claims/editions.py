"""Which year's event a claim means: "next year's summit in Gyeongju" is no summit of the facts."""

from __future__ import annotations

import re

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.quantities import CalendarDate
from bot.core.store import Store

_EDITION = re.compile(r"(?P<kind>.+)-(?P<year>20\d\d)$")
_BEFORE = {
    Lang.EN: re.compile(
        r"(?:'s?)?\s+(?:(?:apec|summit|meeting|gathering|event|leaders'?)\s+)*(?:(?:in|at|for|of)\s+)?(?:the\s+)?"
    ),
    Lang.KO: re.compile(r"(?:의|에|에열릴|에열리는)?(?:apec)?(?:정상회의)?"),
    Lang.ZH: re.compile(r"(?:的|在|于)*(?:apec)?(?:峰会)?(?:的|在|于)*"),
}
"""What stands between a year and the event, or its place, that it goes with."""
_AFTER = {
    Lang.EN: re.compile(r"\s+(?:(?:apec|summit|meeting|gathering)\s+)*(?:in\s+)?"),
    Lang.KO: re.compile(r"(?!x)x"),
    Lang.ZH: re.compile(r"(?!x)x"),
}


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
