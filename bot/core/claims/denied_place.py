"""A claim without the place in which it says an event is not: "in Gyeongju, not in Seoul".

Where another place is told, that denial is true, and what is left of the claim decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.claims.places import kind_of
from bot.core.claims.reading import Claim
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.store import Store

_HELD = r"(?:held |hosted |taking place |happening )?"
_NOT_THERE = {
    Lang.EN: (
        r"\s*[,;:–—-]?\s*(?:(?:and|but)\s+)?(?:(?:it|that)(?:'s| is|s)?\s+)?"
        rf"(?:definitely |certainly )?not\s+(?:being |to be )?{_HELD}(?:in|at)\s+"
        r"(?:the city of )?{place}(?: at all)?(?=\W|$)",
        rf"\s+(?:is|was|will|'s)?\s*(?:not|n't)\s+(?:be |being |to be )?{_HELD}(?:in|at)\s+"
        r"{place}\s*[,;:.–—-]*\s*(?:but\s+)?(?:it(?:'s| is|s| will be)\s+)?"
        r"(?:held )?(?=(?:in|at)\s)",
    ),
    Lang.KO: (
        r"{place}(?:에서)?\s?(?:열리는\s?)?(?:게|것이|이|가)?\s?(?:아니라|아니고|말고)\s*,?\s*",
    ),
    Lang.ZH: (
        r"[,，;；]?(?:而|但|可)?(?:会场|地点|会址|峰会|会议)?(?:并)?不(?:是)?(?:设|放|办)?在{place}"
        r"(?:市)?(?:办|开|举行|举办|召开)?(?=[,，;；.。]|$)",
    ),
}
_IS = {1: " is "}
"""What stands for "isn't in Seoul, it's" before the place that is told."""
LEAST = 8


def without_denied_place(claim: Claim, sentence: str, store: Store) -> str:
    """A claim without a place in which its event is said not to be, and is not; "" if it has none.

    `sentence` is the text of the claim as it was written. Of a claim that says no more than that,
    nothing is left, and so it stays as it is.
    """
    for place in _other_places(claim, store):
        for number, pattern in enumerate(_NOT_THERE[claim.lang]):
            found = re.search(pattern.format(place=re.escape(place)), sentence, re.IGNORECASE)
            if found is None:
                continue
            left = sentence[: found.start()] + _IS.get(number, "") + sentence[found.end() :]
            if len(left.strip(" ,.;")) >= (LEAST if claim.lang is Lang.EN else LEAST // 2):
                return left.strip(" ,;，；")
    return ""


def _other_places(claim: Claim, store: Store) -> Iterator[str]:
    """How a claim writes the places where no fact has the event that it names."""
    kinds = {kind_of(one.id) for one in claim.entities}
    told = [fact for fact in store.facts if "where" in fact.asks and fact.event]
    own = {id_ for fact in told if kind_of(fact.event or "") in kinds for id_ in fact.entities}
    known = store.entities_by_id
    if not own and not any("summit" in mention.id for mention in claim.concepts):
        return
    own = own or {id_ for fact in told for id_ in fact.entities}
    for mention in claim.entities:
        entity = known.get(mention.id)
        if entity is None or entity.type is not EntityType.PLACE:
            continue
        if mention.id not in own and entity.within not in own:
            yield mention.alias
