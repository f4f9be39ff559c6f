"""Words that put one thing before, after, above or below another, in three languages.

A relation points at its standard ("before Xi", "시 주석보다", "比习近平"). Which thing is meant is
told by word order and particles alone, and where those leave it open nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.core.claims.first_and_after import paired
from bot.core.claims.reading import Claim
from bot.core.claims.relation_parts import (
    Relation,
    also,
    other_than,
    relate,
    sides,
    subjects,
)
from bot.core.claims.relation_words import (
    EN_ELLIPSIS,
    EN_FRONTED,
    EN_OTHER_STANDARD,
    EN_STANDARD,
    EN_THAN,
    KO_AND,
    KO_HOW,
    KO_STANDARD,
    KO_THAN,
    KO_TITLE,
    THAT,
    ZH_AND,
    ZH_HOW,
    ZH_NEXT,
    ZH_STANDARD,
    ZH_THAN,
)
from bot.core.claims.sequences import Named, listed_in_order
from bot.core.language import Lang


def relations(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Every relation between two of the named things."""
    in_turn = list(paired(claim, named))
    if in_turn:
        # Read once more, "石破先、特朗普后" would have something come after Trump.
        yield from in_turn
        return
    yield from _to_the_last(claim, named)
    yield from _listed(claim, named)
    match claim.lang:
        case Lang.EN:
            yield from _english(claim.text, named)
        case Lang.KO:
            yield from _korean(claim.text, named)
        case _:
            yield from _chinese(claim.text, named)


def _to_the_last(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Relations to the thing named last: "Ishiba on Monday, and before that Trump"."""
    for match in THAT[claim.lang].finditer(claim.text):
        before, after = sides(named, *match.span())
        if before and not after:
            # "the one with Trump three days before that": both are named already.
            before, after = before[1:], before[:1]
        if before and after:
            turned = bool(match["later"])
            yield from relate("time", after[0], before[0], match.span(), turned)


def _listed(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Relations between the neighbours of a list that is said to be an order of them in time."""
    for names, span in listed_in_order(claim, named):
        for first, second in pairwise(names):
            yield from relate("time", first, second, span, False)


def _english(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for match in EN_THAN.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        spans: tuple[tuple[int, int], ...]
        if kind in ("longer", "shorter") and "outlast" not in match[0]:
            than = text.index("than", end)
            before, after = sides(named, than, than + 4)
            aspect, span = "length", (start, end)
            spans = (span, (than, than + 4))
        else:
            before, after = sides(named, start, end)
            aspect, spans = ("length" if kind == "longer" else "time"), ((start, end),)
        if not after or (aspect == "time" and EN_OTHER_STANDARD.search(text[end : after[0][1][0]])):
            continue
        near = [*after[1:], *before] if EN_FRONTED.search(text[:start]) else [*before, *after[1:]]
        target = other_than(after[0], subjects(EN_STANDARD, text, near))
        if target is None:
            continue
        turned = kind in ("later", "shorter")
        than = match[0].endswith("than") or aspect == "length"
        standards = [after[0]]
        if len(after) > 1 and re.fullmatch(
            r"(?:'s)?\s*(?:,|and|or|, and)\s*(?:\w+\s+)?", text[after[0][1][1] : after[1][1][0]]
        ):
            standards.append(after[1])
        for standard in standards:
            alone = than or EN_ELLIPSIS.match(text, standard[1][1]) is not None
            for made in relate(aspect, target, standard, spans[0], turned, than=alone):
                yield from (made, *(also(made, span) for span in spans[1:]))


def _korean(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for standard in named:
        title = re.match(KO_TITLE, text[standard[1][1] :])
        place = standard[1][1] + (title.end() if title else 0)
        match = KO_THAN.match(text, place) or KO_THAN.match(text, place + _owned(text, place))
        if match is None:
            continue
        before, after = sides(named, standard[1][0], match.end())
        others = [one for one in (*after, *before) if one[0] != standard[0]]
        others = subjects(KO_STANDARD, text, others)
        beside = _standards(text, standard, named, KO_AND)
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


def _standards(
    text: str, standard: Named, named: Sequence[Named], joint: re.Pattern[str]
) -> tuple[Named, ...]:
    """The names that are joined to a standard before it: "特朗普和石破茂之前"."""
    return tuple(
        one
        for one in named
        if one[0] != standard[0]
        and one[1][1] <= standard[1][0]
        and joint.fullmatch(text[one[1][1] : standard[1][0]])
    )


def _owned(text: str, place: int) -> int:
    """Length of "와의 통화" and the like after a name."""
    match = re.match(r"(?:와|과|하고)?(?:의|한)?(?:통화|전화)?(?:때)?", text[place:])
    return match.end() if match else 0


def _chinese(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for match in ZH_THAN.finditer(text):
        kind, (start, end) = match.lastgroup or "", match.span()
        before, after = sides(named, start, end)
        if kind == "than":
            if not after:
                continue
            target = other_than(after[0], subjects(ZH_STANDARD, text, [*before, *after[1:]]))
            how = ZH_HOW.search(text, after[0][1][1])
            if target is None or how is None:
                continue
            sort = how.lastgroup or ""
            aspect = "length" if sort in ("longer", "shorter") else "time"
            turned = sort in ("later", "shorter")
            standards = [after[0]]
            if len(after) > 1 and ZH_AND.fullmatch(text[after[0][1][1] : after[1][1][0]]):
                standards.append(after[1])
            for standard in standards:
                for made in relate(aspect, target, standard, how.span(), turned, than=True):
                    yield from (made, replace(made, span=match.span(), differs=False))
        elif kind in ("sooner", "later"):
            if before and after:
                yield from relate("time", before[0], after[0], match.span(), kind == "later")
        elif kind in ("before", "after"):
            if before and before[0][1][1] == start:
                others = [one for one in (*after, *before[1:]) if one[0] != before[0][0]]
                beside = _standards(text, before[0], named, ZH_AND)
                if alone := [one for one in others if one not in beside]:
                    others = alone
                else:
                    beside = ()
                for standard in (before[0], *beside) if others else ():
                    yield from relate("time", others[0], standard, match.span(), kind == "after")
        elif after and (then := ZH_NEXT.search(text, after[0][1][1])):
            later = [one for one in after if one[1][0] >= then.start()]
            if later:
                for made in relate("time", after[0], later[0], match.span(), False):
                    yield from (made, also(made, then.span()))
