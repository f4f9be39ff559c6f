"""Common words that a claim sets aside for others: "felt by companies rather than by people".

If facts back the claim with what it sets aside in the other's place, they have it the other way
round.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.quantities import ClockTime, Number, extract
from bot.core.regex import regex

_EN = regex(
    r"(?P<kept>(?:(?P<lead>by|for|in|at|on|from|to|with|as|of|about|through)\s+)?(?P<words>[\w'-]+(?:\s+[\w'-]+){0,2}?)),?\s+"
    r"(?:rather than|instead of|and not|but not|as opposed to)\s+(?P<aside>(?:(?P=lead)\s+)?[\w' -]+?)(?=\s*(?:$|[,.;]))"
)
_EN_LONE = regex(
    r"(?P<kept>[\w'-]+),?\s+(?:rather than|instead of|and not|but not|as opposed to)\s+(?P<aside>[\w' -]+?)(?=\s*(?:$|[,.;]))"
)
_EN_NOT = regex(
    r"(?P<kept>(?:(?P<lead>by|for|in|at|on|from|to|with|as|of|about|through)\s+)?(?P<words>[\w':-]+(?:\s+[\w':-]+){0,2}?))(?:,\s+(?:and\s+|so\s+|thus\s+|hence\s+)*|\s+(?:so|and so|thus|hence)\s+)not\s+(?!.*\bbut\b)(?P<aside>(?:(?P=lead)\s+)?[\w': -]+?)(?=\s*(?:$|[,.;]))"
)
_EN_NOT_LONE = regex(
    r"(?P<kept>[\w':-]+),\s+(?:and\s+)?not\s+(?!.*\bbut\b)(?:(?:by|for|in|at|on|from|to|with|as|of|about)\s+)?(?P<aside>[\w': -]+?)(?=\s*(?:$|[,.;]))"
)
_EN_NUMBER = regex(
    r"\b(?P<kept>\d+)(?P<mid>[ -][a-z]+\b[^,;]{0,32}),\s+(?:and\s+)?not\s+(?:for\s+)?(?P<aside>\d+)(?=\s*(?:$|[,.;]))"
)
_EN_BUT = regex(
    r"(?:(?<=is )|(?<=was )|(?<=are )|(?<=were ))not\s+(?P<aside>(?!only\b|just\b|merely\b)[\w': -]+?),?\s+but\s+(?:rather\s+|instead\s+)?(?P<kept>[\w': -]+?)(?=\s*(?:$|[,.;]))"
)
_KO = regex(
    r"(?P<aside>[가-힣\d]+?)(?:이|가|은|는|보다는|에서|에게|을|를)?\s*(?:아니라|아닌|말고|대신|보다는)\s+(?P<kept>[가-힣\d]+?(?:\s+(?:초|말|중순))?)(?=(?:이|가|은|는|을|를|과|와|에서|에게|의|에|으로|로)?(?:\s|$))"
)
_KO_BEHIND = regex(
    r"(?P<kept>[가-힣\d]+?)(?:이)?지,?\s+(?P<aside>[가-힣\d]+?)(?:이|가|은|는)?\s*아니(?:다|었다|에요|었어요|거든|라고|랍니다|었음|야)?(?=\s*[.!]?\s*$)"
)
_ZH = (
    regex(
        r"(?:不是|并非|不在|不靠)(?P<aside>[^,，;]{1,8}?)[,，]?而(?:是|在|靠)(?P<kept>[^,，;]{1,8})"
    ),
    regex(r"不在(?P<aside>[^,，;]{1,8}?)[,，]而?(?=在)(?P<kept>在[^,，;]{1,8})"),
    regex(r"(?P<kept>[^,，;的是在]{1,6}),?(?:而不是|而非|而不|并非)(?P<aside>[^,，;]{1,6})"),
    regex(r"(?P<kept>\d+[^\d,，;]{1,3})[,，]?而?不是(?P<aside>\d+[^\d,，;]{1,3})(?=$|[.。,，;])"),
    regex(r"(?P<kept>[^,，;的是在]{1,8})[,，](?:不是|不在)(?P<aside>[^,，;]{1,8})(?=$|[.。,，;])"),
    regex(
        r"(?:不是|并非)(?P<aside>[^,，;]{1,8}?)[,，](?:而)?是(?P<kept>[^,，;]{1,8})(?=$|[.。,，;])"
    ),
)

_PART_OF_DAY = regex(
    r"\b(?:morning|afternoon|evening|night|midday|ago|weeks?|months?|years?)\b|오전|오후|저녁|아침|上午|下午|晚上|早上"
)


def alternatives(claim: Claim) -> Iterator[tuple[str, str]]:
    """The claim with what it sets aside in the place of what it puts there, and with that alone."""
    text = claim.understood.text
    match claim.lang:
        case Lang.EN:
            patterns: tuple[re.Pattern[str], ...] = (
                _EN,
                _EN_LONE,
                _EN_NOT,
                _EN_NOT_LONE,
                _EN_NUMBER,
                _EN_BUT,
            )
        case Lang.KO:
            patterns = (_KO, _KO_BEHIND)
        case _:
            patterns = _ZH
    for pattern in patterns:
        if found := pattern.search(text):
            if _times(found["aside"], claim.lang) - _times(found["kept"], claim.lang):
                # "As an observer, not as a member, on 3 May": the day is not set aside.
                continue
            head, tail = text[: found.start()], text[found.end() :]
            be = "是" if found[0].startswith("不是") else ""
            tail = found.groupdict().get("mid", "") + tail
            aside = _with_unit(found["aside"], found["kept"])
            yield f"{head}{be}{aside}{tail}", f"{head}{be}{found['kept']}{tail}"


def _times(part: str, lang: Lang) -> set[str]:
    """The sorts of times and lengths that a part of a claim tells."""
    told = {type(one.value).__name__ for one in extract(part, lang)} - {Number.__name__}
    return told | ({ClockTime.__name__} if _PART_OF_DAY.search(part) else set())


def _with_unit(aside: str, kept: str) -> str:
    """What is set aside with the noun or unit of what is put in its place: "30 minutes, not 20"."""
    if one := re.search(r"(?:\bthe )?(\w+) one$", aside):
        # "In the north province, not in the south one".
        return f"{aside[: one.start()]}{one[1]} {kept.split()[-1]}"
    unit = re.search(r"\d[ -]([a-z]+)$", kept)
    return f"{aside} {unit[1]}" if unit and re.fullmatch(r"[\d.:]+", aside) else aside
