"""Two names in turn of which one is said to be first, the other after: "石破先、特朗普后"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.claims.relation_parts import Relation, also, relate
from bot.core.claims.sequences import Named
from bot.core.language import Lang
from bot.core.regex import regex

_KO_NAME = (
    r"^(?:대통령|국가주석|주석|총리)*(?:과|와|하고|랑)?(?:의)?(?:통화)?(?:이|가|은|는|를|을)?"
)
_ZH_NAME = r"^(?:总统|国家主席|主席|首相)?(?:在|是|排)?"
_ZH_TO = r"(?:打电话给|打给|致电|联系|[跟和与同给是对])?(?:美国|日本|中国)?(?:总统|主席|首相)?$"
_MARKS = {
    Lang.KO: (
        (None, regex(_KO_NAME + r"(?P<mark>먼저|우선|앞)(?!서)")),
        (None, regex(_KO_NAME + r"(?P<mark>나중|그다음|뒤)")),
    ),
    Lang.ZH: (
        (regex(r"(?P<mark>先)" + _ZH_TO), regex(_ZH_NAME + r"(?P<mark>先)(?![前后行生于])")),
        (
            regex(r"(?<![最前以之])(?P<mark>而后|然后|后)" + _ZH_TO),
            regex(_ZH_NAME + r"(?P<mark>后|其次)(?=[,;、.]|$)"),
        ),
    ),
}
"""What marks a name as first and as after: before it, and behind it."""


def paired(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """The relations between neighbours that are marked so; Korean and Chinese."""
    if claim.lang not in _MARKS:
        return
    for one, other in pairwise(named):
        if one[0] == other[0]:
            continue
        for first, after in ((one, other), (other, one)):
            sooner, later = _mark(claim, first, 0), _mark(claim, after, 1)
            if sooner and later:
                for made in relate("time", first, after, sooner, False):
                    yield from (made, also(made, later))


def _mark(claim: Claim, named: Named, sort: int) -> Span | None:
    """Where a name is marked as first (0) or as after (1)."""
    before, behind = _MARKS[claim.lang][sort]
    start, end = named[1]
    if before is not None and (found := before.search(claim.text[:start])):
        return found.span("mark")
    found = behind.search(claim.text[end:])
    return (end + found.start("mark"), end + found.end("mark")) if found else None
