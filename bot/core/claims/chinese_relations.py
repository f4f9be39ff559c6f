"""Relations of a claim's named things in Chinese, told by words before and behind a standard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.claims.relation_parts import (
    Relation,
    also,
    joined_before,
    other_than,
    relate,
    sides,
    subjects,
)
from bot.core.claims.relation_words import ZH_AND, ZH_HOW, ZH_NEXT, ZH_STANDARD, ZH_THAN
from bot.core.claims.sequences import Named


def chinese_relations(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    """Every relation between two of the named things of a Chinese text."""
    for match in ZH_THAN.finditer(text):
        kind, (start, end) = match.lastgroup or "", match.span()
        before, after = sides(named, start, end)
        if kind in ("tops", "trails") and before and after:
            for standard in _joined(text, after):
                target = other_than(standard, before)
                for made in relate(
                    "length",
                    target or standard,
                    standard,
                    match.span(),
                    kind == "trails",
                    than=True,
                ):
                    yield made
        elif kind == "than":
            if not after:
                continue
            standards = _joined(text, after)
            target = other_than(
                after[0], subjects(ZH_STANDARD, text, [*before, *after[len(standards) :]])
            )
            how = ZH_HOW.search(text, after[0][1][1])
            if target is None or how is None:
                continue
            sort = how.lastgroup or ""
            aspect = "length" if sort in ("longer", "shorter") else "time"
            turned = sort in ("later", "shorter")
            for standard in standards:
                for made in relate(aspect, target, standard, how.span(), turned, than=True):
                    yield from (made, replace(made, span=match.span(), differs=False))
        elif kind in ("sooner", "later"):
            if before and after:
                yield from relate("time", before[0], after[0], match.span(), kind == "later")
        elif kind in ("before", "after"):
            if before and before[0][1][1] == start:
                others = [one for one in (*after, *before[1:]) if one[0] != before[0][0]]
                beside = joined_before(text, before[0], named, ZH_AND)
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


def _joined(text: str, after: Sequence[Named]) -> Sequence[Named]:
    """The first of some names, with the one that is joined to it: "特朗普和石破茂"."""
    beside = len(after) > 1 and ZH_AND.fullmatch(text[after[0][1][1] : after[1][1][0]])
    return after[:2] if beside else after[:1]
