"""Relations of a claim's named things in Korean: what stands behind a name makes it a standard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.claims.relation_parts import (
    Relation,
    also,
    joined_before,
    other_than,
    relate,
    sides,
    subjects,
)
from bot.core.claims.relation_words import (
    KO_AND,
    KO_HOW,
    KO_LENGTH,
    KO_STANDARD,
    KO_THAN,
    KO_TITLE,
    KO_TOPS,
    KO_TRAILS,
)
from bot.core.claims.sequences import Named
from bot.core.regex import regex

_MODIFIES = regex(r"(?:앞선|제친|못미친|모자란|뒤진|넘는)$")
"""Forms of a verb that stand before the noun that they are said of."""


def korean_relations(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    """Every relation between two of the named things of a Korean text, in matching form."""
    for standard in named:
        title = re.match(KO_TITLE, text[standard[1][1] :])
        place = standard[1][1] + (title.end() if title else 0)
        if held := _held_against(text, named, standard, place):
            yield from held
            continue
        match = KO_THAN.match(text, place) or KO_THAN.match(text, place + _owned(text, place))
        if match is None:
            continue
        before, after = sides(named, standard[1][0], match.end())
        others = [one for one in (*after, *before) if one[0] != standard[0]]
        others = subjects(KO_STANDARD, text, others)
        beside = joined_before(text, standard, named, KO_AND)
        alone = [one for one in others if one not in beside]
        if not others:
            continue
        if beside and alone:
            # "트럼프와 이시바보다": both are the standard, and neither is what is compared.
            others = alone
        else:
            beside = ()
        if match["than"]:
            how = KO_HOW.search(text, match.end())
            if how is None:
                continue
            kind, span = how.lastgroup or "", how.span()
            target = others[0]
            aspect = "length" if kind in ("longer", "shorter") else "time"
            turned = kind in ("later", "shorter")
            for other in (standard, *beside):
                for made in relate(aspect, target, other, match.span(), turned, than=True):
                    yield from (made, also(made, span))
        else:
            for other in (standard, *beside):
                yield from relate("time", others[0], other, match.span(), bool(match["later"]))


def _held_against(
    text: str, named: Sequence[Named], standard: Named, place: int
) -> Sequence[Relation]:
    """Relations of a length that is said to pass, or not to reach, that of a standard: Korean."""
    tops, trails = KO_TOPS.match(text, place), KO_TRAILS.match(text, place)
    match = tops or trails
    if match is None or not KO_LENGTH.search(text):
        return ()
    before, after = sides(named, standard[1][0], match.end())
    leading = _MODIFIES.search(match[0]) or text.startswith(("는", "던"), match.end())
    target = other_than(standard, [*after, *before] if leading else [*before, *after])
    if target is None:
        return ()
    made = relate("length", target, standard, match.span(), trails is not None, than=True)
    return tuple(made)


def _owned(text: str, place: int) -> int:
    """Length of "와의 통화" and the like after a name."""
    match = re.match(r"(?:와|과|하고)?(?:의|한)?(?:통화|전화)?(?:때)?", text[place:])
    return match.end() if match else 0
