"""What came before what: the order of two things that a question takes for granted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

# "the Ishiba call came before the one with Trump"
_EN_CALL = r"\s*(?:(?:call|one|talk|conversation)\s+)?(?:(?:come|came|was|took place)\s+)?"
_EN_THE = (
    r"\s*(?:(?:the|his|that|one|call|talk|conversation|with|to|he|lee|rang|called|phoned|spoke|"
    r"talked|calling|speaking|talking|was|had|done|finished|through|hung|up)\s+)*"
)
_EN_FORWARD = regex(
    rf"{_EN_CALL}(?:before|ahead of|prior to|earlier than|sooner than|preceded|followed by|"
    r"(?:first\s*)?,?\s*(?:and\s+)?(?:only\s+)?(?:then|afterwards|after that)\b.*|"
    r"first\b.*\b(?:and|then)\b.*|(?:got|came|was)\s+\w*\s*before)"
    rf"{_EN_THE}"
)
_EN_BACKWARD = regex(
    rf"{_EN_CALL}(?:(?:only\s+)?after|later than|following|came after|behind){_EN_THE}"
)
# "Ishiba got his call before Trump did", "Lee spoke with Ishiba, only a day before Xi"
_EN_WORDS = r"(?:[,\s]+(?!(?:and|or|than|but|vs|versus)\b)[a-z']+){0,6}?"
_EN_SOONER = regex(rf"{_EN_WORDS}\s+(?:before|ahead of|prior to|earlier than){_EN_THE}")
_EN_LATER = regex(rf"{_EN_WORDS}\s+(?:after|later than|following){_EN_THE}")
_KO_TITLE = r"(?:대통령|주석|총리|일본총리|미국대통령|중국주석)*"
_KO_LATER = regex(rf"{_KO_TITLE}(?:와의통화|과의통화|통화)?(?:보다|에앞서|이전에|전에)")
_KO_EARLIER = regex(rf"{_KO_TITLE}(?:와의통화|과의통화|통화)?(?:다음|뒤에|뒤|후에|이후)")
_KO_AFTERWARDS = regex(r"나중|뒤에|늦게|뒤였|뒤에했|다음에")
_ZH_LATER = regex(r"(?:总统|主席|首相)?(?:通话|通电话)?(?:之前|以前|前)")
_ZH_EARLIER = regex(r"(?:总统|主席|首相)?(?:通话|通电话)?(?:之后|以后|后)")


def told_order(text: str, lang: Lang, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """(earlier, later) of two entities if the wording puts one before the other, else None.

    `mentions` are the entities that may be ordered; spans as the lexicon gives them.
    """
    named: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        named.setdefault(mention.id, mention)
    if len(named) != 2:
        return None
    one, other = named.values()
    match lang.written:
        case Lang.EN:
            return _english(text, one, other)
        case Lang.KO:
            return _korean("".join(text.split()), one, other)
        case _:
            return _chinese(text, one, other)


def _english(text: str, one: Mention, other: Mention) -> tuple[str, str] | None:
    between = text[one.end : other.start]
    if _EN_BACKWARD.fullmatch(between) or _EN_LATER.fullmatch(between):
        return other.id, one.id
    if _EN_FORWARD.fullmatch(between) or _EN_SOONER.fullmatch(between):
        return one.id, other.id
    return None


def _korean(text: str, one: Mention, other: Mention) -> tuple[str, str] | None:
    sooner = "먼저" in text or "앞서" in text or "일찍" in text or "빨리" in text
    afterwards = _KO_AFTERWARDS.search(text) is not None
    for named, against in ((one, other), (other, one)):
        if _KO_LATER.match(text, named.end) and sooner != afterwards:
            return (against.id, named.id) if sooner else (named.id, against.id)
    if _KO_EARLIER.match(text, one.end):
        return one.id, other.id
    return None


def _chinese(text: str, one: Mention, other: Mention) -> tuple[str, str] | None:
    before, between, after = text[: one.start], text[one.end : other.start], text[other.end :]
    first = re.search(r"先(?:打给|打电话给|致电|联系|[跟和与同给对])?$", before)
    if first and re.search(r"后|再|然后|才", between):
        return one.id, other.id
    if re.search(r"早于|先于", between):
        return one.id, other.id
    if re.search(r"晚于|后于", between):
        return other.id, one.id
    if "比" in before + between and re.search(r"早|先", after):
        return (one.id, other.id) if "比" in between else (other.id, one.id)
    for later, earlier in ((one, other), (other, one)):
        if _ZH_LATER.match(text, later.end):
            return earlier.id, later.id
    if _ZH_EARLIER.match(text, one.end):
        return one.id, other.id
    if between.endswith("在") and _ZH_EARLIER.match(text, other.end):
        return other.id, one.id
    return None
