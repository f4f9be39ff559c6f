"""What is done with a statement: asked, hoped, agreed, confirmed; and whether the facts have it so.

"Xi will come" is more than an expectation that he will, and "Lee asked" less than "both agreed".
"""

# Word lists and wordings read best in long lines.

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.claims.deed_words import PATTERNS, PLAINLY
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.values import DurationValue

_DOERLESS = {"agree", "confirm"}
_INVITING = {
    Lang.EN: regex(
        r"\b(?:by|in|when|while) (?:formally )?inviting\b|\b(?:with|alongside|along with) (?:the|"
        r"his) (?:apec )?invitation\b|\binvitation was accompanied by\b|\binvit(?:ed|"
        r"ing) xi (?:in the hope|hoping)\b"
    ),
    Lang.KO: regex(r"(?:초청|초대)(?:의말|하면서|하며|과함께|와함께|에얹|하는자리)|초[청대]에덧붙"),
    Lang.ZH: regex(
        r"邀请(?:之余|中寄托|的同时|伴着)|发(?:出)?邀请(?:时|的同时)|邀请[^,]{0,6},(?:也|还|"
        r"并)(?:希望|盼|表示)"
    ),
}
"""An invitation that is no more than the occasion of what is hoped for with it."""
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
    if wanted is not None and {"why", "purpose"} & set(fact.asks):
        # "The purpose of the exchanges is …" puts what they are for as what it is.
        wanted |= {"aim"}
    length = fact.mode is Mode.EXPECTED and isinstance(fact.value, DurationValue)
    if length and _INTERVAL[claim.lang].search(claim.text):
        # The years between a visit and a summit pass whether or not he comes.
        return True
    if wanted is not None and "say" in wanted and _heads(claim, fact):
        return True
    if fact.mode is Mode.EXPECTED and fact.agent == "lee-jae-myung":
        # He is to attend: whom he is expected to meet there he will meet, as people put it.
        wanted = _OF_MODE[Mode.EXPECTED] | {"plan"}
    return wanted is None or any(PATTERNS[claim.lang][deed].search(claim.text) for deed in wanted)


_INTERVAL = {
    Lang.EN: regex(
        r"\b(?:between|interval|gap|lapse|stretch|span|in the past)\b|\bfrom\b.*\bto\b|"
        r"\b20\d\d to\b"
    ),
    Lang.KO: regex(r"사이|공백|시간차|간격|에서.{2,20}까지"),
    Lang.ZH: regex(r"之间|相隔|相差|距离|空白"),
}
"""Words for the time between two things."""
_HEADS = regex(r"(?:대통령|국가주석|주석|总统|国家主席|主席)*:")


def _heads(claim: Claim, fact: Fact) -> bool:
    """Whether what a claim says is put behind its speaker's name, as headlines do: "Xi: …"."""
    return any(
        mention.id == fact.agent and _HEADS.match(claim.text, mention.end) is not None
        for mention in claim.entities
    )


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
    around = fact.mode is Mode.PLANNED or _INVITING[claim.lang].search(claim.text)
    if around and re.search(PLAINLY[claim.lang]["invite"], own):
        allowed |= _OF_MODE[Mode.INVITED]
    if fact.mode is Mode.SAID and fact.topic == "peninsula" and _CONCURRED.search(claim.text):
        allowed |= {"agree"}
    lent = _DOERLESS if fact.agent else _DOERLESS | {"stress"}
    return all(
        deed in allowed or (deed in lent and re.search(words, own))
        for deed, words in PLAINLY[claim.lang].items()
        if re.search(words, told)
    )


_DONE = {
    Lang.EN: regex(
        r"\balready\b(?! (?:said|agreed|expected|invited|asked|confirmed|certain|settled|"
        r"been (?:invited|confirmed|asked)))|\b(?:last (?:week|month)|yesterday)\b"
    ),
    Lang.KO: regex(
        r"(?:이미|벌써)(?!.{0,4}(?:밝|말)|.{0,10}(?:확정|확인|초청|합의|요청))|지난주|지난달|어제"
    ),
    Lang.ZH: regex(r"已经(?!是|表示|说|.{0,2}邀请|同意|确认|确定|受邀)|上周|上个?月|昨天"),
}
_WILL = {
    Lang.EN: regex(
        r"^(?!.*\b(?:expect|likely|could|may|might|if|would|chance|should|possib|potential|hope|"
        r"first)).*\b(?:will|is going to|are going to)\b"
    ),
    Lang.KO: regex(
        r"^(?!.*(?:예상|전망|가능|기회|보인|듯|수있|처음|첫)).*(?:난다|납니다|날것이다)"
    ),
    Lang.ZH: regex(
        r"^(?!.*(?:预计|可能|有望|或|若|料|机会|首次|第一次)).*(?:将|会)[^,.]{0,12}(?:会见|会面|"
        r"见面|见到|会晤)"
    ),
}


_SURE = {
    Lang.EN: regex(
        r"^(?!.*\b(?:not|n't|never|yet|whether|no|expected) )"
        r"(?!.*\b(?:likely|probabl[ey]|(?<!as )expect(?:ed|ation))\b)"
        r".*\b(?:confirmed|certain|definite(?:ly)?|"
        r"for sure|"
        r"settled|guaranteed|a done deal)\b"
    ),
    Lang.KO: regex(
        r"^(?!.*(?:않|미정|아니|못|안|예상|전망|기대|보인|보이|듯)).*(?:확정|확실|틀림없|기정사실)"
    ),
    Lang.ZH: regex(r"^(?!.*(?:不|没|未|否|预计|有望)).*(?:敲定|已定|肯定|板上钉钉|已经确定|铁定)"),
}
"""What makes a certainty of it."""


def certain_to_come(claim: Claim, fact: Fact) -> bool:
    """Whether a claim has as certain what the source only expects."""
    says = (_WILL[claim.lang], _SURE[claim.lang])
    return fact.mode is Mode.EXPECTED and any(one.search(claim.text) for one in says)


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
