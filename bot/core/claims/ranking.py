"""Ranks that a claim gives to a thing among all of them: "first", "가장 긴", "最长"."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.claims.sequences import Named
from bot.core.language import Lang
from bot.core.regex import regex

LAST = -1
"""The rank of the last, or the shortest."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """`one` is the `rank`th in time or in length, from 1; LAST for the last or the shortest."""

    aspect: str
    one: int
    rank: int
    span: Span
    names: tuple[Span, ...]


_EN_RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "fifth": 5, "number one": 1, "number two": 2, "number three": 3, "number four": 4,
             "number 1": 1, "number 2": 2, "number 3": 3, "number 4": 4, "last": LAST, "final": LAST}  # fmt: skip
_EN_RANK = regex(
    r"\b(?P<n>number (?:one|two|three|four|1|2|3|4)|first|1st|second|2nd|third|3rd|fourth|4th|fifth|"
    r"last(?! (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|time|november))|"
    r"final)\b"
    r"(?P<who>\s+(?:(?:foreign|world|other|national|overseas)\s+)*(?:leaders?|heads? of state|"
    r"presidents?|person|people|politician|counterpart|one|of (?:the|his|lee's|them)|to (?:speak|"
    r"talk|get|call|phone|hear|be|reach)|in (?:line|the (?:order|line|queue|sequence))|on (?:the|"
    r"his|lee's) list|among|(?:phone |telephone )?(?:calls?|conversation|talks?|contact) "
    r"(?:(?:with|to) (?:a|any) (?:foreign|world|overseas|fellow|national)? ?(?:leader|head of state|counterpart)|"
    r"(?:after|since|upon|on) (?:(?:his|the|lee's) )?(?:taking|coming|being|entering|inaugurat|election|win|becoming)))\b)?"
)
_EN_PRONOUN = regex(r"[,;] (?:but )?(?:he|she) (?:was|is|came|comes|ranked) (?:in )?(?:the )?$")
_EN_OF_TWO = regex(
    r"first (?:(?:one|ever|such|phone|direct|call|talk|conversation|chat|contact|time) )*"
    r"(?:between|for the two|of the two|the two (?:men|leaders)?)\b"
)
"""A first of two people with each other is no place among the calls."""
_CALL_IN_ROW = regex(
    r"\s+(?:phone )?(?:call|talk)(?:\s+(?:lee|he|the president) (?:made|placed|held))?[\s.!]*$"
)
"""What makes a first call one of a row: "Xi was the first call", not "the first call with Xi"."""
_EN_LENGTH = regex(r"\b(?P<long>longest|lengthiest)\b|\b(?:shortest|briefest)\b")
_EN_EDGE = regex(r"[,;，；]|\b(?:and|but|while|whereas)\b")
_KO_EDGE = regex(r"(?:이|였|이었)?(?:고|며|지만|는데)[,]?(?:가장|제일)?")
_KO_RANK = regex(
    r"(?P<one>(?:가장|제일|맨)(?:먼저|처음|앞)|첫번째(?:로|(?=정상|지도자|상대|통화상대|외국|대통령|였|이|순서))|"
    r"(?:첫|처음)(?:으로)?통화(?:한)?(?=상대|정상|외국|사람|지도자))"
    r"|(?P<n>두|세|네|다섯)번째(?:로|(?=정상|지도자|상대|통화상대|외국|대통령|였|이|순서|다))"
    r"|(?P<last>(?:가장|제일|맨)(?:늦게|나중|마지막)|마지막(?:으로)?(?=통화|순서|였|이))"
)
_KO_LENGTH = regex(r"(?P<long>(?:가장|제일)(?:긴|길|오래)|최장)|(?:가장|제일)짧|최단")
_ZH_RANK = regex(
    r"(?P<one>第一(?:个|位|名|通)|头一(?:个|位|名|通)|首(?:个|位|通)|最先|最早)|第(?P<n>二|三|四|五)(?:个|位|名|通|(?=[,，。]|$))"
    r"|(?P<last>最后(?:一?[个位通名])?|最晚)"
)
_ZH_LENGTH = regex(r"(?P<long>最(?:长|久))|最短")
_EN_BESIDE = regex(
    r"\s*,?\s*(?:who\s+)?(?:(?:was|is|came|went|comes|being|(?P<got>got|gets|received|was given|had))\s+)?(?:only\s+)?(?:the\s+|his\s+)?"
)
_EN_ON = regex(
    r"\s*(?:(?:phone |telephone )?(?:call|conversation|talk)\s+was\s+with(?:\s+(?:president|prime\s+minister|pm))?|"
    r"(?:phone )?call\s+(?:went|was|had gone|was made|was placed|being)\s+to|to|with|was|is|came|up was|comes)\s*"
)
"""What stands between a name and its rank: "Tokyo got the first (call)", "the first went to"."""
_ZH_UPON = regex(r"(?:才|再|又)?(?:是|轮到)?(?:打给|跟|与|和|同|给|到)(?:中国|日本|美国)?")
_ZH_NEXT = regex(r"(?:才|再|又|就)?(?:轮到|是|为)?(?:中国|日本|美国)?")
"""What leads to the name of a rank that begins a clause: "再是石破茂,最后才轮到习近平"."""
_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "二": 2, "三": 3, "四": 4, "五": 5}


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
                if _EN_OF_TWO.match(text, match.start()):
                    continue
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
    if _EN_PRONOUN.search(before):
        return True
    for _, (start, end) in named:
        beside = _EN_BESIDE.fullmatch(before[end:]) if end <= match.start() else None
        named_call = re.match(r"\s+(?:call|phone|talk|visit|trip|in-person|time)", after)
        if beside and _CALL_IN_ROW.match(after):
            return True
        if beside and (not named_call or beside["got"]):
            return True
        gap = text[match.end() : start] if start >= match.end() else None
        if gap is not None and _EN_ON.fullmatch(gap):
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
    before = _without_standards(text, before) or before
    after = [one for one in named if one[1][0] >= match.end()]
    if not before:
        return after[0] if after else None
    if not after:
        return before[-1]
    gap_after = text[match.end() : after[0][1][0]]
    if gap_after in {"的", "的是", "者", "者是"}:
        return after[0]
    points_on = re.search(
        r"\b(?:was|is|with|to)\s*(?:the\s+)?(?:\w+\s+)?$|(?:은|는|건|게)$|(?:是|为)$", gap_after
    )
    if _ZH_UPON.fullmatch(gap_after):
        # "最后跟习近平": the rank is of the name that it leads to.
        return after[0]
    gap_before = text[before[-1][1][1] : match.start()]
    if _ZH_NEXT.fullmatch(gap_after) and gap_before.endswith((",", ";")):
        return after[0]
    if points_on and _KO_EDGE.match(gap_before):
        return after[0]
    if _EN_EDGE.search(gap_after) and not _EN_EDGE.search(gap_before):
        return before[-1]
    if len(gap_before) <= 3 or not points_on:
        return before[-1]
    return after[0]


_BEHIND_STANDARD = regex(
    r"(?:대통령|총리|주석|국가주석)*(?:에이어|에뒤이어|의뒤를이|다음|뒤를이)|(?:总统|首相|主席)?(?:之后|以后|后)(?!面)"
)
_BEFORE_STANDARD = regex(r"\b(?:after|behind|following)(?: (?:both|president|pm))? $")
_JOINS = regex(
    r"(?:대통령|총리|주석)*(?:,|·|과|와|및|랑)|(?:总统|首相)?[、,和与及]|,? (?:and|&) (?:president |pm )?|, "
)


def _without_standards(text: str, before: Sequence[Named]) -> list[Named]:
    """Names but those after whom somebody comes: "트럼프, 이시바에 이어 세 번째", "after Trump"."""
    behind, ahead = set[Span](), set[Span]()
    for one, later in zip(reversed(before), [None, *reversed(before)], strict=False):
        joined = later and later[1] in behind and _JOINS.fullmatch(text[one[1][1] : later[1][0]])
        if joined or _BEHIND_STANDARD.match(text, one[1][1]):
            behind.add(one[1])
    for one, earlier in zip(before, [None, *before], strict=False):
        joined = (
            earlier and earlier[1] in ahead and _JOINS.fullmatch(text[earlier[1][1] : one[1][0]])
        )
        if joined or _BEFORE_STANDARD.search(text[: one[1][0]]):
            ahead.add(one[1])
    return [one for one in before if one[1] not in behind | ahead]
