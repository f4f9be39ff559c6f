"""Words that put one thing before, after, above or below another, in three languages.

A relation points at its standard ("before Xi", "시 주석보다", "比习近平"). Which thing is meant is
told by word order and particles alone, and where those leave it open nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.core.claims.chinese_relations import chinese_relations
from bot.core.claims.first_and_after import paired
from bot.core.claims.korean_relations import korean_relations
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
    EN_AND,
    EN_AS,
    EN_ELLIPSIS,
    EN_FRONTED,
    EN_ORDER_FIRST,
    EN_OTHER_STANDARD,
    EN_POINTS,
    EN_STANDARD,
    EN_THAN,
    EN_THAN_THAT,
    THAT,
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
            yield from korean_relations(claim.text, named)
        case _:
            yield from chinese_relations(claim.text, named)


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
        if kind in ("outlasts", "trails"):
            before, after = sides(named, start, end)
            aspect, spans = "length", ((start, end),)
        elif kind in ("longer", "shorter"):
            points = EN_POINTS.search(text, end)
            if points is None:
                continue
            before, after = sides(named, *points.span())
            aspect, spans = "length", ((start, end), points.span())
        elif kind == "aslong":
            points = EN_AS.search(text, end)
            if points is None:
                continue
            before, after = sides(named, *points.span())
            aspect, spans = "length", ((start, points.end()),)
        elif kind == "fronted":
            before, after = sides(named, start, end)
            aspect, spans = "length", (match.span("how"), (start, end))
        else:
            before, after = sides(named, start, end)
            aspect, spans = "time", ((start, end),)
        if not after or (aspect == "time" and EN_OTHER_STANDARD.search(text[end : after[0][1][0]])):
            continue
        comma = _fronted_until(text)
        standards = _joined(text, after, by_comma=kind != "fronted" and start >= comma)
        more = after[len(standards) :]
        fronted = kind == "fronted" or EN_FRONTED.search(text[:start])
        near = [*more, *before] if fronted else [*before, *more]
        if start < comma:
            # "After Trump and before Xi, Ishiba had his turn": who is meant is named behind.
            near = [one for one in near if one[1][0] > comma] or near
        target = other_than(after[0], subjects(EN_STANDARD, text, near))
        if target is None:
            continue
        if kind in ("longer", "shorter") and EN_THAN_THAT.search(text[:end] + text[spans[-1][1] :]):
            # "20 minutes with Trump and a bit less than that with Ishiba": Trump's is the standard.
            standards, target = [target], after[0]
        turned = kind in ("later", "shorter", "trails", "aslong")
        if kind == "fronted":
            turned = match["how"] in ("shorter", "briefer", "less", "fewer")
        than = match[0].endswith("than") or aspect == "length"
        for standard in standards:
            alone = than or EN_ELLIPSIS.match(text, standard[1][1]) is not None
            for made in relate(aspect, target, standard, spans[0], turned, than=alone):
                yield from (made, *(also(made, span) for span in spans[1:]))


def _joined(text: str, after: Sequence[Named], *, by_comma: bool) -> Sequence[Named]:
    """The first of some names, with the one that is joined to it: "than Xi's and Trump's"."""
    if len(after) < 2:
        return after[:1]
    gap = text[after[0][1][1] : after[1][1][0]]
    joined = EN_AND.fullmatch(gap) and (by_comma or not gap.rstrip().startswith(","))
    return after[:2] if joined else after[:1]


def _fronted_until(text: str) -> int:
    """Where the order ends that an English sentence begins with, at its comma; 0 if with none."""
    found = EN_ORDER_FIRST.match(text)
    return found.end() if found else 0
