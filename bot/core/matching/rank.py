"""Which place in a row a wording gives to somebody: the first leader called, the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

LAST = -1
"""The place of the last in a row, however long."""

_EN_PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "last": LAST, "final": LAST,
}  # fmt: skip
_EN_PLACE = rf"(?P<place>{'|'.join(_EN_PLACES)})"
_EN_WHO = (
    r"(?:(?:foreign|world|overseas|national|g7)\s+)*"
    r"(?:leaders?|heads?|presidents?|counterparts?|persons?|people|ones?|guys?|names?|calls?)\b"
    r"(?!\s+(?:with|between)\b)"
)
_EN_CALL = r"(?:call|phon|r[iua]ng|dial|sp[eo][ak]+|talk)\w*\s+(?:up\s+)?(?:to\s+|with\s+)?"
# "first call with Xi" is the first of the two, not the first of Lee's calls.
_EN_BEFORE = regex(rf"{_EN_PLACE}\s+(?:of\s+all\s+)?{_EN_WHO}.*?\b(?:was|is|were|being|,)\s*$")
_EN_AFTER = regex(
    r"^(?:'s)?,?\s*(?:call\s+)?(?:was|is|were|being|as|came|been|to be)n?'?t?\s+"
    r"(?:lee's\s+|really\s+|actually\s+)*(?:the\s+)?(?:very\s+)?"
    rf"{_EN_PLACE}\b(?:\s+{_EN_WHO}|\s*(?:to be|on (?:the|lee's|his) list|in line|,|$))"
)
# "How long did the call with Trump last?" has the verb.
_EN_OBJECT = regex(
    r"(?<!the )(?<!'s )" + _EN_CALL + r"(?:(?:president|prime minister|pm|mr|the)\s+)*$"
)
_EN_ASKS_LENGTH = regex(r"\bhow (?:long|many|much)\b|\b(?:did|does|do|will|would|to)\b")
_EN_LASTS = regex(r"^\s+last\b")
_EN_THEN = regex(rf"^\s+(?:the\s+)?(?:very\s+)?{_EN_PLACE}\b(?!\s+time)")
_EN_IS_IT = regex(rf"^\s+(?:really\s+|actually\s+)?(?:the\s+)?(?:very\s+)?{_EN_PLACE}\s+{_EN_WHO}")

_KO_PLACES = {
    "제일먼저": 1, "젤먼저": 1, "가장먼저": 1, "맨먼저": 1, "맨처음": 1,
    "제일처음": 1, "젤처음": 1, "가장처음": 1,
    "첫번째": 1, "1번째": 1, "첫통화상대": 1, "첫상대": 1, "첫정상": 1, "1번타자": 1,
    "두번째": 2, "2번째": 2, "세번째": 3, "3번째": 3, "제일마지막": LAST, "맨마지막": LAST,
    "가장나중": LAST, "맨나중": LAST,
}  # fmt: skip
_KO_PLACE = regex("|".join(sorted(_KO_PLACES, key=len, reverse=True)))
_KO_THIS_TIME = regex(r"이번(?:통화|전화)?[이가은]")
_ZH_PLACES = {
    "最先": 1, "最早": 1, "头一个": 1, "头一位": 1, "第一个": 1, "第一位": 1, "首个": 1, "首位": 1,
    "第一通": 1, "头一通": 1, "第二个": 2, "第二位": 2, "第二通": 2, "第三个": 3, "第三位": 3,
    "第三通": 3, "最后一个": LAST, "最后一位": LAST, "最后一通": LAST,
}  # fmt: skip
# "最早在哪个县任职" asks where somebody began, not for a place in the row.
_ZH_PLACE = regex(
    "(?:" + "|".join(sorted(_ZH_PLACES, key=len, reverse=True)) + ")(?!在(?:哪|什么)|从|任|当)"
)


def told_place(text: str, lang: Lang, named: Sequence[Mention]) -> tuple[str, int] | None:
    """(entity, place from 1, or LAST) if the wording puts one of the row in a place, else None.

    `named` are the mentions of those in the row; spans as the lexicon gives them. Where several
    are named, it is not said here which of them is meant, unless the wording of English tells.
    """
    if lang.written is Lang.EN:
        # "Trump was the third leader Lee phoned, after Xi" has one of the two in a place.
        each = {m.id: _english(text[: m.start], text[m.end :]) for m in reversed(named)}
        placed = [(id_, place) for id_, place in each.items() if place is not None]
        return placed[0] if len(placed) == 1 else None
    if len({mention.id for mention in named}) != 1:
        return None
    mention = min(named, key=lambda m: m.start)
    match lang.written:
        case Lang.KO:
            joined = "".join(text.split())
            # "이번이 두 번째 통화" counts the two leaders' calls, not the row of leaders.
            found = set() if _KO_THIS_TIME.search(joined) else set(_KO_PLACE.findall(joined))
            place = _KO_PLACES[found.pop()] if len(found) == 1 else None
        case _:
            found = set(_ZH_PLACE.findall(text))
            place = _ZH_PLACES[found.pop()] if len(found) == 1 else None
    return (mention.id, place) if place is not None else None


def _english(before: str, after: str) -> int | None:
    if _EN_LASTS.search(after) and _EN_ASKS_LENGTH.search(before):
        return None
    hits = [_EN_BEFORE.search(before), _EN_AFTER.search(after)]
    if _EN_OBJECT.search(before):
        hits.append(_EN_THEN.search(after))
    if re.search(r"\b(?:was|is|wasn't|isn't)\s+$", before):
        hits.append(_EN_IS_IT.search(after))
    return next((_EN_PLACES[hit["place"]] for hit in hits if hit), None)
