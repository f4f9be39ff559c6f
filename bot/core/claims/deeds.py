"""What is done with a statement: asked, hoped, agreed, confirmed; and whether the facts have it so.

"Xi will come" is more than an expectation that he will, and "Lee asked" less than "both agreed".
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.claims.deed_words import PATTERNS, PLAINLY
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex

_DOERLESS = {"agree", "confirm"}
"""Deeds that a fact's own text may lend to a claim: the others need the fact's own doer."""
_OF_MODE: dict[Mode, frozenset[str]] = {
    Mode.AGREED: frozenset({"agree", "pledge", "hope", "plan", "need", "say"}),
    Mode.ASKED: frozenset({"ask", "hope"}),
    Mode.INVITED: frozenset({"invite", "ask", "hope"}),
    Mode.PROMISED: frozenset({"pledge", "agree", "plan", "hope", "say"}),
    Mode.HOPED: frozenset({"hope", "say", "ask"}),
    Mode.SAID: frozenset({"say", "stress", "ask", "hope", "need"}),
    Mode.STRESSED: frozenset({"stress", "say", "ask", "hope", "need"}),
    Mode.EXPECTED: frozenset({"expect", "hope"}),
}
"""The deeds by which a claim can put a fact of each mode; one of them must be there."""
_ALSO: dict[Mode, frozenset[str]] = {
    Mode.AGREED: frozenset(),
    Mode.ASKED: frozenset({"say", "need"}),
    Mode.INVITED: frozenset({"say"}),
    Mode.PROMISED: frozenset(),
    Mode.HOPED: frozenset({"need"}),
    Mode.SAID: frozenset(),
    Mode.STRESSED: frozenset(),
    Mode.EXPECTED: frozenset({"say", "attend"}),
    Mode.PLANNED: frozenset({"plan", "say", "expect", "attend"}),
    Mode.POLICY: frozenset({"say", "plan", "need"}),
    Mode.HAPPENED: frozenset({"say"}),
    Mode.DESCRIBED: frozenset({"say"}),
}
"""Further deeds that may stand beside it."""


def put_as_said(claim: Claim, fact: Fact) -> bool:
    """Whether a claim puts a fact in the mode in which the source holds it.

    What was only asked, hoped or expected must be put so; what happened or is planned needs no
    word for it.
    """
    wanted = _OF_MODE.get(fact.mode)
    if wanted is not None and any(mention.id == fact.agent for mention in claim.entities):
        # "For Lee, cooperation should rest on equality": what is needed is so in his view.
        wanted |= {"need"}
    if fact.mode is Mode.EXPECTED and fact.agent == "lee-jae-myung":
        # He is to attend: whom he is expected to meet there he will meet, as people put it.
        wanted = _OF_MODE[Mode.EXPECTED] | {"plan"}
    return wanted is None or any(PATTERNS[claim.lang][deed].search(claim.text) for deed in wanted)


def deeds_backed(claim: Claim, facts: Iterable[Fact]) -> tuple[Span, ...]:
    """The words of a claim that tell a deed which one of the facts has too."""
    allowed: set[str] = set()
    for fact in facts:
        allowed |= _OF_MODE.get(fact.mode, frozenset()) | _ALSO[fact.mode]
    return tuple(
        match.span()
        for deed in sorted(allowed)
        for match in PATTERNS[claim.lang][deed].finditer(claim.text)
    )


def has_deeds(claim: Claim, fact: Fact, voices: Iterable[Span] = ()) -> bool:
    """Whether every deed that a claim plainly tells is one by which the fact can be put.

    What stands in `voices` is how somebody is said to have told it: "Kang stressed that …".
    """
    told = claim.text
    for start, end in voices:
        told = told[:start] + " " * (end - start) + told[end:]
    allowed = _OF_MODE.get(fact.mode, frozenset()) | _ALSO[fact.mode]
    if "invited" in fact.asks:
        allowed |= _OF_MODE[Mode.INVITED]
    own = f"{fact.statement.get(claim.lang)} {fact.short.get(claim.lang)}".casefold()
    if claim.lang is Lang.KO:
        own = "".join(own.split())
    if fact.mode is Mode.PLANNED and re.search(PLAINLY[claim.lang]["invite"], own):
        allowed |= _OF_MODE[Mode.INVITED]
    if fact.mode is Mode.SAID and fact.topic == "peninsula" and _CONCURRED.search(claim.text):
        allowed |= {"agree"}
    return all(
        deed in allowed or (deed in _DOERLESS and re.search(words, own))
        for deed, words in PLAINLY[claim.lang].items()
        if re.search(words, told)
    )


_DONE = {
    Lang.EN: regex(
        r"\balready\b(?! (?:said|agreed|expected|invited|asked|confirmed|certain|settled|been (?:invited|confirmed|asked)))|\b(?:last (?:week|month)|yesterday)\b"
    ),
    Lang.KO: regex(
        r"(?:이미|벌써)(?!.{0,10}(?:확정|확인|초청|합의|밝|말|요청))|지난주|지난달|어제"
    ),
    Lang.ZH: regex(r"已经(?!表示|说|.{0,2}邀请|同意|确认|确定|受邀)|上周|上个?月|昨天"),
}
_OPEN = {Mode.PLANNED, Mode.EXPECTED, Mode.HOPED, Mode.ASKED, Mode.PROMISED, Mode.STRESSED}


def done_already(claim: Claim, fact: Fact) -> bool:
    """Whether a claim has as done what the source only has as planned, hoped, asked or promised."""
    return fact.mode in _OPEN and _DONE[claim.lang].search(claim.text) is not None


_CONCURRED = regex(r"\b(?:xi|he|president) (?:also |fully )?(?:agreed|agrees)(?! (?:to|on)\b)")
"""One alone who agrees with what he answers: he says so, and no more."""


def oversaid(claim: Claim, fact: Fact) -> bool:
    """Whether a claim has a fact agreed, promised or confirmed that the source has less firmly."""
    allowed = _OF_MODE.get(fact.mode, frozenset()) | _ALSO[fact.mode]
    if fact.mode is Mode.SAID and _CONCURRED.search(claim.text):
        allowed |= {"agree"}
    return any(
        re.search(PLAINLY[claim.lang][deed], claim.text) is not None
        for deed in ("agree", "pledge", "confirm")
        if deed not in allowed
    )


def deed_hits(claim: Claim, deed: str) -> tuple[Span, ...]:
    """Where a claim has a word for a deed."""
    return tuple(match.span() for match in PATTERNS[claim.lang][deed].finditer(claim.text))
