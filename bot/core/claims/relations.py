"""Words that put one thing before, after, above or below another, in three languages.

A relation points at its standard ("before Xi", "시 주석보다", "比习近平"); a rank is a place among all
of them ("first", "가장 긴", "最长"). Which of the named things is meant is told by word order and
particles alone, and where those leave it open nothing is told.
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang

Named = tuple[int, Span]
"""A thing by its number, and where a claim names it."""
LAST = -1
"""The rank of the last, or the shortest."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`one` comes before `other` (for "length": is longer); `span` is the word that says so."""

    aspect: str
    one: int
    other: int
    span: Span
    names: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """`one` is the `rank`th in time or in length, from 1; LAST for the last or the shortest."""

    aspect: str
    one: int
    rank: int
    span: Span
    names: tuple[Span, ...]


_EN_THAN = re.compile(
    r"(?P<sooner>\b(?:before|ahead of|prior to|earlier than|sooner than|preceded)\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<later>\b(?:(?:only )?after|later than|following|behind)\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<longer>\b(?:longer|lengthier|more)\b(?=[^.;]{0,60}\bthan\b)|\boutlast(?:ed|s)\b)"
    r"|(?P<shorter>\b(?:shorter|briefer|less|fewer)\b(?=[^.;]{0,60}\bthan\b))"
    r"|(?P<then>\b(?:and |but )?(?:only )?(?:then|afterwards|after that)\b|\bfollowed by\b)"
)
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
_KO_TITLE = r"(?:대통령|주석|총리|국가주석|일본총리|미국대통령)*"
_EN_RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "fifth": 5, "last": LAST, "final": LAST}  # fmt: skip
_EN_RANK = re.compile(
    r"\b(?P<n>first|1st|second|2nd|third|3rd|fourth|4th|fifth|last|final)\b"
    r"(?P<who>\s+(?:(?:foreign|world|other|national|overseas)\s+)*(?:leaders?|heads? of state|"
    r"presidents?|person|people|politician|counterpart|one|of (?:the|his|lee's|them)|to (?:speak|"
    r"talk|get|call|phone|hear|be|reach)|in (?:line|the (?:order|line|queue|sequence))|on (?:the|"
    r"his|lee's) list|among)\b)?"
)
_EN_LENGTH = re.compile(r"\b(?P<long>longest|lengthiest)\b|\b(?:shortest|briefest)\b")
_EN_EDGE = re.compile(r"[,;，；]|\b(?:and|but|while|whereas)\b")
_EN_IS = re.compile(r"\b(?:was|is|were|are|being|been|came|comes|became|ranked|had|got|ran|as)\b")
_KO_RANK = re.compile(
    r"(?P<one>(?:가장|제일|맨)(?:먼저|처음|앞)|첫번째(?:로|(?=정상|지도자|상대|외국|대통령|였|이|순서))|"
    r"(?:첫|처음)(?:으로)?통화(?:한)?(?=상대|정상|외국|사람|지도자))"
    r"|(?P<n>두|세|네|다섯)번째(?:로|(?=정상|지도자|상대|외국|대통령|였|이|순서|다))"
    r"|(?P<last>(?:가장|제일|맨)(?:늦게|나중|마지막)|마지막(?:으로)?(?=통화|순서|였|이))"
)
_KO_LENGTH = re.compile(r"(?P<long>(?:가장|제일)(?:긴|길|오래)|최장)|(?:가장|제일)짧|최단")
_ZH_RANK = re.compile(
    r"(?P<one>第一(?:个|位|名|通)|头一(?:个|位|名|通)|首(?:个|位|通)|最先|最早)|第(?P<n>二|三|四|五)(?:个|位|名|通|(?=[,，。]|$))"
    r"|(?P<last>最后(?:一?[个位通名])?|最晚)"
)
_ZH_LENGTH = re.compile(r"(?P<long>最(?:长|久))|最短")
_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "二": 2, "三": 3, "四": 4, "五": 5}


def relations(claim: Claim, named: Sequence[Named]) -> Iterable[Relation]:
    """Every relation between two of the named things."""
    yield from _to_the_last(claim, named)
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


def ranks(claim: Claim, named: Sequence[Named]) -> Iterable[Ranked]:
    """Every rank that a claim gives to one of the named things."""
    if not named:
        return
    text = claim.text
    match claim.lang:
        case Lang.EN:
            for match in _EN_LENGTH.finditer(text):
                yield from _ranked(text, named, match, "length", 1 if match["long"] else LAST)
            for match in _EN_RANK.finditer(text):
                if match["who"] or _stands_alone(text, named, match):
                    yield from _ranked(text, named, match, "time", _EN_RANKS[match["n"]])
        case Lang.KO:
            for match in _KO_LENGTH.finditer(text):
                yield from _ranked(text, named, match, "length", 1 if match["long"] else LAST)
            for match in _KO_RANK.finditer(text):
                rank = 1 if match["one"] else LAST if match["last"] else _NUMBERS[match["n"]]
                yield from _ranked(text, named, match, "time", rank)
        case _:
            for match in _ZH_LENGTH.finditer(text):
                yield from _ranked(text, named, match, "length", 1 if match["long"] else LAST)
            for match in _ZH_RANK.finditer(text):
                rank = 1 if match["one"] else LAST if match["last"] else _NUMBERS[match["n"]]
                yield from _ranked(text, named, match, "time", rank)


def _stands_alone(text: str, named: Sequence[Named], match: re.Match[str]) -> bool:
    """Whether an English rank belongs to a name beside it: "Trump first", "Xi came third"."""
    before, after = text[: match.start()], text[match.end() :]
    for _, (start, end) in named:
        if re.fullmatch(
            r"\s*,?\s*(?:(?:was|is|came|went|comes|being)\s+)?(?:only\s+)?(?:the\s+)?", before[end:]
        ) and (
            end <= match.start()
            and not re.match(r"\s+(?:call|phone|talk|visit|trip|in-person|time)", after)
        ):
            return True
        gap = text[match.end() : start] if start >= match.end() else None
        if gap is not None and re.fullmatch(r"\s*(?:to|with|was|is|came|up was|comes)\s*", gap):
            return True
    return False


def _ranked(
    text: str, named: Sequence[Named], match: re.Match[str], aspect: str, rank: int
) -> Iterable[Ranked]:
    chosen = _bearer(text, named, match)
    if chosen is not None:
        yield Ranked(aspect, chosen[0], rank, match.span(), (chosen[1],))


def _bearer(text: str, named: Sequence[Named], match: re.Match[str]) -> Named | None:
    """The thing that a rank is said of; None where two might be meant."""
    if len({number for number, _ in named}) == 1:
        return named[0]
    before = [one for one in named if one[1][1] <= match.start()]
    after = [one for one in named if one[1][0] >= match.end()]
    if not before:
        return after[0] if after else None
    if not after:
        return before[-1]
    gap_after = text[match.end() : after[0][1][0]]
    points_on = re.search(
        r"\b(?:was|is|with|to)\s*(?:the\s+)?(?:\w+\s+)?$|(?:은|는)$|(?:是|为)$", gap_after
    )
    gap_before = text[before[-1][1][1] : match.start()]
    if _EN_EDGE.search(gap_after) and not _EN_EDGE.search(gap_before):
        return before[-1]
    if len(gap_before) <= 3 or not points_on:
        return before[-1]
    return after[0]


def _sides(named: Sequence[Named], place: int, end: int) -> tuple[list[Named], list[Named]]:
    """(named before, nearest first; named after, nearest first)."""
    before = [one for one in named if one[1][1] <= place]
    after = [one for one in named if one[1][0] >= end]
    return before[::-1], after


def _relate(
    aspect: str, first: Named, second: Named, span: Span, turned: bool
) -> Iterable[Relation]:
    if first[0] != second[0]:
        one, other = (second, first) if turned else (first, second)
        yield Relation(aspect, one[0], other[0], span, (first[1], second[1]))


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
        target = before[0] if before else (after[1] if len(after) > 1 else None)
        if target is None:
            continue
        turned = kind in ("later", "shorter")
        standards = [after[0]]
        if len(after) > 1 and re.fullmatch(
            r"(?:'s)?\s*(?:,|and|or|, and)\s*(?:\w+\s+)?", text[after[0][1][1] : after[1][1][0]]
        ):
            standards.append(after[1])
        for standard in standards:
            for made in _relate(aspect, target, standard, spans[0], turned):
                yield made
                for span in spans[1:]:
                    yield Relation(made.aspect, made.one, made.other, span, made.names)


def _korean(text: str, named: Sequence[Named]) -> Iterable[Relation]:
    for standard in named:
        title = re.match(_KO_TITLE, text[standard[1][1] :])
        place = standard[1][1] + (title.end() if title else 0)
        match = _KO_THAN.match(text, place) or _KO_THAN.match(text, place + _owned(text, place))
        if match is None:
            continue
        before, after = _sides(named, standard[1][0], match.end())
        others = [one for one in (*after, *before) if one[0] != standard[0]]
        if not others:
            continue
        if match["than"]:
            how = _KO_HOW.search(text, match.end())
            if how is None:
                continue
            kind, span = how.lastgroup or "", how.span()
            target = others[0]
            aspect = "length" if kind in ("longer", "shorter") else "time"
            for made in _relate(
                aspect, target, standard, match.span(), kind in ("later", "shorter")
            ):
                yield made
                yield Relation(made.aspect, made.one, made.other, span, made.names)
        else:
            yield from _relate("time", others[0], standard, match.span(), bool(match["later"]))


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
            target = before[0] if before else (after[1] if len(after) > 1 else None)
            how = _ZH_HOW.search(text, after[0][1][1])
            if target is None or how is None:
                continue
            sort = how.lastgroup or ""
            aspect = "length" if sort in ("longer", "shorter") else "time"
            for made in _relate(
                aspect, target, after[0], match.span(), sort in ("later", "shorter")
            ):
                yield made
                yield Relation(made.aspect, made.one, made.other, how.span(), made.names)
        elif kind in ("sooner", "later"):
            if before and after:
                yield from _relate("time", before[0], after[0], match.span(), kind == "later")
        elif kind in ("before", "after"):
            if before and before[0][1][1] == start:
                others = [one for one in (*after, *before[1:]) if one[0] != before[0][0]]
                if others:
                    yield from _relate("time", others[0], before[0], match.span(), kind == "after")
        elif after and (then := _ZH_NEXT.search(text, after[0][1][1])):
            later = [one for one in after if one[1][0] >= then.start()]
            if later:
                for made in _relate("time", after[0], later[0], match.span(), False):
                    yield made
                    yield Relation(made.aspect, made.one, made.other, then.span(), made.names)
