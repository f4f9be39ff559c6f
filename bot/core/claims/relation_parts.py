"""A relation of two named things, and which of the names around a word it relates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.claims.patterns import Span
from bot.core.claims.sequences import Named


@dataclass(frozen=True, slots=True)
class Relation:
    """`one` comes before `other` (for "length": is longer); `span` is the word that says so.

    `standard` is the name that is only compared with ("than Xi", "시 주석보다"), if it is no more.
    `differs` tells that what the two differ by may stand beside the word.
    """

    aspect: str
    one: int
    other: int
    span: Span
    names: tuple[Span, ...]
    standard: Span | None = None
    differs: bool = True


def sides(named: Sequence[Named], place: int, end: int) -> tuple[list[Named], list[Named]]:
    """(named before, nearest first; named after, nearest first)."""
    before = [one for one in named if one[1][1] <= place]
    after = [one for one in named if one[1][0] >= end]
    return before[::-1], after


def relate(
    aspect: str, first: Named, second: Named, span: Span, turned: bool, *, than: bool = False
) -> Iterable[Relation]:
    """Relations of a thing to its standard, `second`; with `than` that is only compared with."""
    if first[0] != second[0]:
        one, other = (second, first) if turned else (first, second)
        standard = second[1] if than else None
        yield Relation(aspect, one[0], other[0], span, (first[1], second[1]), standard)


def also(made: Relation, span: Span) -> Relation:
    """The same relation told by another of its words."""
    return replace(made, span=span)


def subjects(standard: re.Pattern[str], text: str, near: Sequence[Named]) -> list[Named]:
    """The things but those that are standards of a comparison of their own, if any are left.

    "A day later than Ishiba and four days later than Trump": Trump is not compared with Ishiba.
    """
    return [
        one
        for one in near
        if not standard.search(f"{text[: one[1][0]]}|{text[one[1][1] : one[1][1] + 12]}")
    ] or list(near)


def other_than(standard: Named, near: Sequence[Named]) -> Named | None:
    """The nearest thing that is another one: nothing is compared with itself ("and it ran")."""
    return next((one for one in near if one[0] != standard[0]), None)


def joined_before(
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
