"""Whose words a claim says it has, and whether the facts have them from there.

"According to Beijing" is a slot like any other: what only Seoul reports is contradicted by it.
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.claims.patterns import Span
from bot.core.claims.polarity import is_rejected
from bot.core.claims.reading import Claim
from bot.core.facts import Attribution, Fact, Mode
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

SIDES = {
    Attribution.PRESIDENTIAL_OFFICE: "south-korea",
    Attribution.CHINESE_GOVERNMENT: "china",
}
_SPEAKERS = {
    "kang-yu-jung": "south-korea", "presidential-office": "south-korea", "seoul": "south-korea",
    "south-korea": "south-korea", "beijing": "china", "chinese-government": "china",
    "china": "china", "briefing": "south-korea",
}  # fmt: skip
_LEADS = {"xi-jinping": "china", "lee-jae-myung": "south-korea"}
_PERSONAL = {Mode.SAID, Mode.STRESSED, Mode.PROMISED, Mode.HOPED, Mode.ASKED, Mode.INVITED}
SPOKESPERSON = "kang-yu-jung"
LEADERS = frozenset(_LEADS)
"""The two whose words the facts hold."""
SPOKEN = frozenset({*_PERSONAL, Mode.AGREED})
"""Modes of facts that are words of the two, and of nobody else."""
_EN_NOUN = (
    r"(?:announcement|readout|read-out|statement|account|version|summary|press release|report|"
    r"briefing|notice|communiqu[eé]|telling|write-up|release|words)s?"
)
_EN_SAYS = (
    r"(?:says?|said|stress(?:ed|es)|underscor(?:ed|es)|underlin(?:ed|es)|emphasi[sz](?:ed|es)|announc(?:ed|es)|reports?|reported|stat(?:ed|es)|told|tells|add(?:s|ed)|quot(?:ed|es)|"
    r"explain(?:s|ed)|describ(?:ed|es)|relay(?:s|ed)|recount(?:s|ed)|convey(?:s|ed)|not(?:ed|es)|reveal(?:s|ed)|credit(?:s|ed)|calls|called|"
    r"mention(?:s|ed)|put(?:s)? (?:it|the|that|his)|has it|has (?:xi|lee)|had (?:xi|lee))"
)
_EN_BEFORE = regex(
    rf"(?:according to|as per|per|in the view of|as told by|{_EN_NOUN} (?:by|from|of)|(?:quoted|announced|said|"
    r"reported|described|released|revealed|told|given|put|made public|mentioned|confirmed|disclosed) by|comes? from|came from|says|courtesy of)\s*(?:the\s+|spokes\w+\s+)*$"
)
_EN_AFTER = regex(
    rf"^(?:'s?)?(?:,? (?:too|also|likewise|meanwhile|for its part|as well),?)?\s*(?:(?:own|official|side|government)(?:'s)?\s+)*(?:{_EN_NOUN}\b|(?:\w+ly\s+|also\s+|,?\s*(?:that|who|which)\s+)?{_EN_SAYS}\b|"
    r"(?:was|is|were) the (?:one|ones|side|party) (?:to|that|who|which) (?:says?|said|reports?|reported|announced?|tells?|told|reveal(?:ed)?|relay(?:ed)?|states?|stated|disclosed?|makes? (?:it )?public|made (?:it )?public)\b)"
)
_EN_NOT_AFTER = regex(r"^\s+(?:says|said)\s+(?:yes|no)\b")
_KO_AFTER = regex(
    r"^(?:정부|대변인|당국)?(?:측|쪽)?(?:은|는|이|가|의)?(?:자체)?(?:공식)?"
    r"(?:에따르면|에의하면|발표|설명|브리핑|보도자료|성명|에서(?:나온|발표)|전언|통보|말로는|얘기로는|말에|"
    r"밝혔|전했|밝힌|소개했|묘사)|"
    # "중국의 역할을 요청했다고 밝혔다" is said by somebody else.
    r"^(?:정부|대변인|당국)?(?:측|쪽)?(?:에서)?(?:은|는|이|가|도)(?:자체)?(?:공식)?"
    r".{0,26}(?:다고|라고)(?:밝혔|전했|발표했|설명했|말했|소개했|강조했|했)"
)
_KO_RELAYED = regex(
    r"^(?:대변인)?(?:은|는|이|가)(?=.*(?:다고|라고)(?:전했|설명했|밝혔|말했|소개했)(?:다|습니다|어요)?[.]?$)"
)
"""What a spokesperson has said at the end of a sentence, however long it is: she relays it."""
_ZH_BEFORE = regex(r"(?:据|按照?|根据|依|照|援引|来自)(?:了)?$")
_ZH_AFTER = regex(
    r"^(?:政府|发言人|方面?|那边|官方)*(?:的)?(?:说法|通报|公告|声明|发布会|通稿|介绍|版本|口径|消息|记者会|简报|发布|公布|"
    r"宣布|说|称|表示|透露|转述|形容|指出|披露|提到)"
)


_KO_SUBJECT = regex(r"(?:대통령|주석|정부|측|당국|쪽)*(?:이|가)(?!라|어|아니)")
_KO_TOPIC = regex(r"(?:대통령|주석|정부|측|대변인|쪽)*(?:은|는|께서는|도)")
_JOINT = {
    Lang.EN: regex(
        r"(?:'s)?\s*(?:and|&|/|-|,|as well as|together with|along with|jointly with)\s*(?:both\s+|the\s+)?"
    ),
    Lang.KO: regex(r"(?:대통령|주석|정부|측)*(?:과|와|이랑|랑|하고|및|,|·|-)?"),
    Lang.ZH: regex(r"(?:政府|方)?(?:和|与|跟|同|及|,|·|-)?(?:政府)?"),
}
"""What joins two names to one speaker."""
_LEADING = {Lang.EN: _EN_BEFORE, Lang.KO: regex(r"(?!x)x"), Lang.ZH: _ZH_BEFORE}


@dataclass(frozen=True, slots=True)
class Voice:
    """A side that a claim names as its source; `formal` if by an announcement of its own."""

    side: str
    span: Span
    formal: bool
    id: str


def find_voices(claim: Claim) -> tuple[Voice, ...]:
    """Every side to which a claim attributes what it says, but for those that it denies."""
    found = []
    for mention in claim.entities:
        side, span = _SPEAKERS.get(mention.id), (mention.start, mention.end)
        if side is None or is_rejected(claim, span) or _is_joined(claim, mention):
            continue
        if claim.lang is Lang.KO and _is_embedded(claim, mention):
            continue
        words = _attributing(claim, mention)
        if words is not None:
            formal = mention.id in {SPOKESPERSON, "presidential-office", "chinese-government"}
            found.append(Voice(side, words, formal or _is_formal(claim, words), mention.id))
    return tuple(found)


def _is_embedded(claim: Claim, mention: Mention) -> bool:
    """Whether a name is the subject of what somebody else says: "이 대통령은 중국이 … 바란다고 했다"."""
    if not _KO_SUBJECT.match(claim.text, mention.end):
        return False
    return any(
        other.end <= mention.start
        and other.id in {*_SPEAKERS, *_LEADS}
        and _KO_TOPIC.match(claim.text, other.end)
        for other in claim.entities
    )


def _is_joined(claim: Claim, mention: Mention) -> bool:
    """Whether a name is one of two that speak together: "Seoul and Beijing said"."""
    sides = {**_SPEAKERS, **_LEADS}
    for other in claim.entities:
        if sides.get(other.id, sides[mention.id]) == sides[mention.id]:
            continue
        start, end = sorted((mention, other), key=lambda one: one.start)
        between = claim.text[start.end : end.start]
        if between.strip() == "," and _LEADING[claim.lang].search(claim.text[: start.start]):
            # "According to Kang, Xi …": the comma parts who says so from what is said.
            continue
        if _JOINT[claim.lang].fullmatch(between):
            return True
    return False


def _attributing(claim: Claim, mention: Mention) -> Span | None:
    before, after = claim.text[: mention.start], claim.text[mention.end :]
    match claim.lang:
        case Lang.EN:
            if _EN_NOT_AFTER.match(after):
                return None
            lead, trail = _EN_BEFORE.search(before), _EN_AFTER.search(after)
        case Lang.KO:
            trail = _KO_AFTER.search(after)
            if trail is None and mention.id == SPOKESPERSON:
                trail = _KO_RELAYED.search(after)
            lead = None
        case _:
            lead, trail = _ZH_BEFORE.search(before), _ZH_AFTER.search(after)
    if lead is None and trail is None:
        return None
    start = lead.start() if lead else mention.start
    return start, mention.end + (trail.end() if trail and claim.lang is not Lang.KO else 0)


def _is_formal(claim: Claim, span: Span) -> bool:
    words = claim.text[slice(*span)]
    pattern = rf"according to|{_EN_NOUN}|据|按|通报|公告|声明|发布|通稿|说法"
    after = claim.text[span[1] : span[1] + 14]
    return bool(
        re.search(pattern, words) or re.match(r".{0,4}(?:발표|브리핑|설명|에따르면)", after)
    )


def clashes(voice: Voice, fact: Fact) -> bool:
    """Whether a fact is the other side's word, and not what this side itself says or does in it."""
    side = SIDES.get(fact.attribution)
    if side is None or side == voice.side:
        return False
    return voice.formal or fact.mode not in _PERSONAL or not _acts(voice, fact)


def _acts(voice: Voice, fact: Fact) -> bool:
    return _LEADS.get(fact.agent or "") == voice.side


def is_from(voice: Voice, fact: Fact) -> bool:
    """Whether a fact is what this side says, or what its leader says in it."""
    side = SIDES.get(fact.attribution)
    if side == voice.side or fact.agent == voice.id:
        return True
    return not voice.formal and fact.mode in _PERSONAL and _acts(voice, fact)
