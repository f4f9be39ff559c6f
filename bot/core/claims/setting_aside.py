"""Names that a claim sets aside for another: "from Lee, not from Xi", "시 주석이 아니라".

Such a claim says two things: what it says without the name set aside, and that the same with that
name is not so. Each is a sentence that can be checked by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.patterns import Span
from bot.core.claims.polarity import is_rejected
from bot.core.claims.reading import Claim
from bot.core.entities import Entity
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

_EN_BEFORE = regex(
    r"[,\s]*\b(?:and\s+)?(?:(?:not|rather than|instead of|nor)\s+"
    r"(?:(?:by|from|to|with|the|for|at|in|as|on)\s+)*"
    r"|unlike\s+(?:(?:by|from|to|with|the|his|lee's|for|at|in|as|call|conversation|talk|chat|one|phone|president)\s+)*)$"
)
_EN_AFTER = regex(r"\s*(?:,\s*)?(?:but\s+)?(?=by|from|to|with|for|at|in|$|\W|\w)")
_EN_WHO = regex(r"\s+(?:who|that|which)\b")
_EN_BUT_WHO = regex(r"\b(?:but|it was|it is|it's|rather)\b[^,;]*$")
"""What puts another name in the place of the one that is denied."""
_KO_AFTER = regex(
    r"\s*(?:대통령|국가주석|주석|총리|정부|측|쪽|발표)*(?:이|가|은|는|에서|에게|의|와|과|와의\s*통화와|과의\s*통화와)?\s*(?:아니라|아닌|말고|대신|달리,?)\s*"
)
_ZH_BEFORE = regex(r"[,，]?(?:而不是|不是|并非|而非|非|不像)(?:由|跟|与|和|对|在)?$")
_ZH_AFTER = regex(r"[,，]?(?:而是)?")


def set_aside(claim: Claim, entities: Sequence[Entity]) -> tuple[str, str] | None:
    """A claim without the name that it sets aside, and with that name in the other's place.

    None if it sets no name aside, more than one, or one that has no counterpart of its sort.
    """
    kinds = {entity.id: entity.type for entity in entities}
    found = [mention for mention in claim.entities if mention.id in kinds]
    aside = [m for m in found if is_rejected(claim, (m.start, m.end))]
    if len(aside) != 1:
        return None
    kind, own = kinds[aside[0].id], aside[0].id
    others = [
        m
        for m in found
        if kinds[m.id] is kind
        and m.id != own
        # A name behind a semicolon is no counterpart: it has a sentence of its own.
        and ";" not in claim.text[min(m.end, aside[0].end) : max(m.start, aside[0].start)]
    ]
    if not others or _is_denied_alone(claim, aside[0], others):
        return None
    text, spans = _spaced(claim, [aside[0], *others])
    name = spans[0]
    other = min(spans[1:], key=lambda span: max(span[0] - name[1], name[0] - span[1]))
    start, end = _phrase(claim.lang, text, name)
    gap = " " if claim.lang is Lang.EN else ""
    written = text[slice(*name)]
    before, after = text[:start], text[end:]
    kept = before + gap + after
    if other[1] <= start:
        return kept, f"{text[: other[0]]}{written}{text[other[1] : start]}{gap}{after}"
    return kept, f"{before}{gap}{text[end : other[0]]}{written}{text[other[1] :]}"


def _is_denied_alone(claim: Claim, aside: Mention, others: Sequence[Mention]) -> bool:
    """Whether a name is denied by itself: "it was not Lee who asked, and Xi answered …"."""
    if claim.lang is not Lang.EN or not _EN_WHO.match(claim.text, aside.end):
        return False
    return all(
        one.start > aside.end and not _EN_BUT_WHO.search(claim.text[aside.end : one.start])
        for one in others
    )


def _spaced(claim: Claim, mentions: Sequence[Mention]) -> tuple[str, list[Span]]:
    """The text with its spaces, and where mentions stand in it."""
    text = claim.understood.text
    if claim.lang is not Lang.KO:
        return text, [(mention.start, mention.end) for mention in mentions]
    places = [place for place, char in enumerate(text) if not char.isspace()]
    return text, [(places[m.start], places[m.end - 1] + 1) for m in mentions]


def _phrase(lang: Lang, text: str, name: Span) -> tuple[int, int]:
    """The stretch that sets a name aside, words of putting aside and all."""
    before, after = text[: name[0]], text[name[1] :]
    match lang:
        case Lang.EN:
            lead, trail = _EN_BEFORE.search(before), _EN_AFTER.match(after)
        case Lang.KO:
            lead, trail = None, _KO_AFTER.match(after)
        case _:
            lead, trail = _ZH_BEFORE.search(before), _ZH_AFTER.match(after)
    start = lead.start() if lead else name[0]
    return start, name[1] + (trail.end() if trail else 0)
