"""A claim that says no more than which office somebody has: "Ishiba is the president of Japan".

Word by word a fact may back it, where both a prime minister's and a president's name stand in it.
"""

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.claims.titles import OWN_OFFICES, office_in
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

_SMALL = {
    Lang.EN: regex(
        r"(?:\s|[.,!?]|'s?|\b(?:so|is|was|the|a|an|of|for|current|currently|still|now|new|actually|"
        r"south|north|korean|his|own)\b)*"
    ),
    Lang.KO: regex(
        r"(?:\s|[.,!?]|은|는|이|가|의|께서|현재|현|지금|바로|사람|이다|다|입니다|이었다|였다|인거|측)*"
    ),
    Lang.ZH: regex(r"(?:\s|[.,!?。]|是|现任|现在|当时|的|为|任|担任|就是|一位|一名|个|位)*"),
}
"""What else such a claim may hold."""


def wrong_office(claim: Claim, store: Store) -> tuple[str, ...]:
    """The fact with the office of the one person named, where a claim gives another; else ()."""
    persons = [one for one in claim.entities if one.id in OWN_OFFICES]
    found = office_in(claim)
    if len({one.id for one in persons}) != 1 or found is None:
        return ()
    if any(one.start <= found.start() and found.end() <= one.end for one in persons):
        return ()  # 이 대통령 is who it is said of, and not what.
    known = store.entities_by_id
    countries = [
        one
        for one in claim.entities
        if known[one.id].type is EntityType.COUNTRY or known[one.id].country
    ]
    spans = [found.span(), *((one.start, one.end) for one in (*persons, *countries))]
    text = claim.text
    rest = "".join(
        char
        for place, char in enumerate(text)
        if not any(start <= place < end for start, end in spans)
    )
    if not _SMALL[claim.lang].fullmatch(rest) or not rest.strip(" .!?,"):
        return ()  # "Foreign minister Kang" says nothing yet.
    office, told_by = OWN_OFFICES[persons[0].id]
    own = known[persons[0].id].country
    named = {known[one.id].country or one.id for one in countries if one not in persons}
    if found.lastgroup != office or (named and own is not None and own not in named):
        return (told_by,)
    return ()
