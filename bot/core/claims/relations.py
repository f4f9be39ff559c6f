"""Words that put one thing before, after, above or below another, in three languages.

A relation points at its standard ("before Xi", "시 주석보다", "比习近平"). Which of the named things is
meant is told by word order and particles alone, and where those leave it open nothing is told.
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.claims.sequences import Named, listed_in_order
from bot.core.language import Lang


@dataclass(frozen=True, slots=True)
class Relation:
    """`one` comes before `other` (for "length": is longer); `span` is the word that says so.

    `standard` is the name that is only compared with ("than Xi", "시 주석보다"), if it is no more.
    """

    aspect: str
    one: int
    other: int
    span: Span
    names: tuple[Span, ...]
    standard: Span | None = None


_EN_THAN = re.compile(
    r"(?P<sooner>\b(?:before|ahead of|prior to|earlier than|sooner than|preceded(?! by))\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<later>\b(?:preceded by|(?:only )?after|later than|following|behind)\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<longer>\b(?:longer|lengthier|more)\b(?=[^.;]{0,60}\bthan\b)|\boutlast(?:ed|s)\b)"
    r"|(?P<shorter>\b(?:shorter|briefer|less|fewer)\b(?=[^.;]{0,60}\bthan\b))"
    r"|(?P<then>\b(?:and |but )?(?:only )?(?:then|afterwards|after that)\b|\bfollowed by\b)"
)
_EN_ELLIPSIS = re.compile(r"(?:'s)?\s+(?:did|does|had|got|was|is)\b(?=\s*(?:[,.;]|$|and\b|but\b))")
"""A verb that only stands for another: "the day before Xi did"."""
_KO_THAN = re.compile(
    r"(?P<than>보다)|(?P<sooner>(?:와|과)?(?:의)?(?:통화|전화)?(?:하기|보다)?(?:전에|이전에|에앞서|앞서서))"
    r"|(?P<later>(?:와|과)?(?:의)?(?:통화|전화)?(?:한|하고)?(?:다음에?|뒤에?|후에?|이후에?|에이어|에뒤이어)(?![가-힣]{0,2}년))"
)
_KO_HOW = re.compile(
    r"(?P<sooner>먼저|앞서|일찍|빨리|앞섰|앞선)|(?P<later>늦게|나중|뒤에|뒤였|늦었)"
    r"|(?P<longer>길|긴|오래|더통화)|(?P<shorter>짧)"
)
_ZH_THAN = re.compile(
    r"(?P<than>比)|(?P<sooner>早于|先于)|(?P<later>晚于|后于)"
    r"|(?P<before>(?:总统|主席|首相)?(?:的)?(?:通话|通电话)?(?:之前|以前|前)(?!所))"
    r"|(?P<after>(?:总统|主席|首相)?(?:的)?(?:通话|通电话)?(?:之后|以后|后)(?!续))"
    r"|(?P<first>先(?=[跟和与同给是对]))"
)
_ZH_HOW = re.compile(
    r"(?P<sooner>早|先|靠前)|(?P<later>晚|靠后)|(?P<longer>长|久|多)|(?P<shorter>短|少)"
)
_THAT = {
    Lang.EN: re.compile(
        r"\b(?:(?P<sooner>before|prior to|ahead of)|(?P<later>after|following))\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))"
    ),
    Lang.KO: re.compile(
        r"(?P<sooner>그(?:보다|에)?(?:먼저|앞서|전에|이전에)|그전에)|(?P<later>그(?:다음|뒤|후)(?:에|으로|은|이)?)"
    ),
    Lang.ZH: re.compile(
        r"(?P<sooner>(?:在那|在此|此|那|这)(?:之前|以前|前))|(?P<later>(?:(?<=[,，])|在那|在此|此|那)(?:之后|以后|随后|然后|接着)(?:才)?(?=是|轮到|到|跟|和|与|同|打|给))"
    ),
}
"""A relation to what was named last: "before that", "그보다 앞서", "之后才是"."""
_ZH_NEXT = re.compile(r"然后|随后|接着|之后|再|才|后")
_EN_STANDARD = re.compile(
    r"\bthan (?:with |to |the (?:one|call) with |for )?(?:president |prime minister |mr )?\|"
)
_KO_STANDARD = re.compile(r"\|(?:대통령|주석|총리|국가주석)*(?:과의통화|와의통화|때)?보다")
_ZH_STANDARD = re.compile(r"比(?:与|和|跟|同)?(?:美国总统|日本首相|美国|日本)?\|")
"""A name ("|") that something is compared with."""
_KO_AND = re.compile(
    r"(?:미국|일본|중국)?(?:대통령|주석|총리|국가주석)*(?:과|와|이나|나|,|·|하고|이랑|랑|및)(?:의통화)?(?:미국|일본|중국)?"
)
_ZH_AND = re.compile(
    r"(?:总统|主席|首相)?(?:和|与|跟|及|以及|,|、|·|或)(?:美国|日本)?(?:总统|主席|首相)?"
)
_KO_TITLE = r"(?:대통령|주석|총리|국가주석|일본총리|미국대통령)*"


def relations(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Every relation between two of the named things."""
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
    for match in _THAT[claim.lang].finditer(claim.text):
        before, after = _sides(named, *match.span())
        if before and not after:
            # "the one with Trump three days before that": both are named already.
            before, after = before[1:], before[:1]
        if before and after:
            turned = bool(match["later"])
            yield from _relate("time", after[0], before[0], match.span(), turned)


def _listed(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Relations between the neighbours of a list that is said to be an order of them in time."""
    for names, span in listed_in_order(claim, named):
        for first, second in pairwise(names):
            yield from _relate("time", first, second, span, False)


def _sides(named: Sequence[Named], place: int, end: int) -> tuple[list[Named], list[Named]]:
    """(named before, nearest first; named after, nearest first)."""
    before = [one for one in named if one[1][1] <= place]
    after = [one for one in named if one[1][0] >= end]
    return before[::-1], after


def _relate(
    aspect: str, first: Named, second: Named, span: Span, turned: bool, *, than: bool = False
) -> Iterable[Relation]:
    """Relations of a thing to its standard, `second`; with `than` that is only compared with."""
    if first[0] != second[0]:
        one, other = (second, first) if turned else (first, second)
        standard = second[1] if than else None
        yield Relation(aspect, one[0], other[0], span, (first[1], second[1]), standard)


def _also(made: Relation, span: Span) -> Relation:
    """The same relation told by another of its words."""
    return replace(made, span=span)


def _subjects(standard: re.Pattern[str], text: str, near: Sequence[Named]) -> list[Named]:
    """The things but those that are standards of a comparison of their own, if any are left.

    "A day later than Ishiba and four days later than Trump": Trump is not compared with Ishiba.
    """
    return [
        one
        for one in near
        if not standard.search(f"{text[: one[1][0]]}|{text[one[1][1] : one[1][1] + 12]}")
    ] or list(near)


def _other_than(standard: Named, near: Sequence[Named]) -> Named | None:
    """The nearest thing that is another one: nothing is compared with itself ("and it ran")."""
    return next((one for one in near if one[0] != standard[0]), None)


def _english(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for match in _EN_THAN.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        spans: tuple[tuple[int, int], ...]
        if kind in ("longer", "shorter") and "outlast" not in match[0]:
            than = text.index("than", end)
            before, after = _sides(named, than, than + 4)
            aspect, span = "length", (start, end)
            spans = (span, (than, than + 4))
        else:
            before, after = _sides(named, start, end)
            aspect, spans = ("length" if kind == "longer" else "time"), ((start, end),)
        if not after:
            continue
        target = _other_than(after[0], _subjects(_EN_STANDARD, text, [*before, *after[1:]]))
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
            alone = than or _EN_ELLIPSIS.match(text, standard[1][1]) is not None
            for made in _relate(aspect, target, standard, spans[0], turned, than=alone):
                yield from (made, *(_also(made, span) for span in spans[1:]))


def _korean(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for standard in named:
        title = re.match(_KO_TITLE, text[standard[1][1] :])
        place = standard[1][1] + (title.end() if title else 0)
        match = _KO_THAN.match(text, place) or _KO_THAN.match(text, place + _owned(text, place))
        if match is None:
            continue
        before, after = _sides(named, standard[1][0], match.end())
        others = [one for one in (*after, *before) if one[0] != standard[0]]
        others = _subjects(_KO_STANDARD, text, others)
        beside = _standards(text, standard, named, _KO_AND)
        alone = [one for one in others if one not in beside]
        if not others:
            continue
        if beside and alone:
            # "트럼프와 이시바보다": both are the standard, and neither is what is compared.
            others = alone
        else:
            beside = ()
        if match["than"]:
            how = _KO_HOW.search(text, match.end())
            if how is None:
                continue
            kind, span = how.lastgroup or "", how.span()
            target = others[0]
            aspect = "length" if kind in ("longer", "shorter") else "time"
            turned = kind in ("later", "shorter")
            for other in (standard, *beside):
                for made in _relate(aspect, target, other, match.span(), turned, than=True):
                    yield from (made, _also(made, span))
        else:
            for other in (standard, *beside):
                yield from _relate("time", others[0], other, match.span(), bool(match["later"]))


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
    match = re.match(r"(?:와|과|하고)?(?:의|한)?(?:통화|전화)?", text[place:])
    return match.end() if match else 0


def _chinese(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for match in _ZH_THAN.finditer(text):
        kind, (start, end) = match.lastgroup or "", match.span()
        before, after = _sides(named, start, end)
        if kind == "than":
            if not after:
                continue
            target = _other_than(after[0], _subjects(_ZH_STANDARD, text, [*before, *after[1:]]))
            how = _ZH_HOW.search(text, after[0][1][1])
            if target is None or how is None:
                continue
            sort = how.lastgroup or ""
            aspect = "length" if sort in ("longer", "shorter") else "time"
            turned = sort in ("later", "shorter")
            standards = [after[0]]
            if len(after) > 1 and _ZH_AND.fullmatch(text[after[0][1][1] : after[1][1][0]]):
                standards.append(after[1])
            for standard in standards:
                for made in _relate(aspect, target, standard, match.span(), turned, than=True):
                    yield from (made, _also(made, how.span()))
        elif kind in ("sooner", "later"):
            if before and after:
                yield from _relate("time", before[0], after[0], match.span(), kind == "later")
        elif kind in ("before", "after"):
            if before and before[0][1][1] == start:
                others = [one for one in (*after, *before[1:]) if one[0] != before[0][0]]
                beside = _standards(text, before[0], named, _ZH_AND)
                if alone := [one for one in others if one not in beside]:
                    others = alone
                else:
                    beside = ()
                for standard in (before[0], *beside) if others else ():
                    yield from _relate("time", others[0], standard, match.span(), kind == "after")
        elif after and (then := _ZH_NEXT.search(text, after[0][1][1])):
            later = [one for one in after if one[1][0] >= then.start()]
            if later:
                for made in _relate("time", after[0], later[0], match.span(), False):
                    yield from (made, _also(made, then.span()))
