"""Leaders named by a pair of countries: "한일 정상", "韩美首脑", "the Korea–US leaders' call".

Only Seoul and Beijing's are the two of whom most is told; the others have calls of their own.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_KOREA = r"(?:south )?korea|rok|seoul"
_CALL = r"(?=(?:'s?)? ?(?:phone |telephone )?(?:call|conversation|talk|chat|exchange))"
_RULES = tuple(
    (regex(pattern, re.IGNORECASE), names)
    for pattern, names in (
        (rf"\b(?:the )?(?:{_KOREA})[-–—/]?(?:u\.?s\.?|america|washington)\b(?: (?:leaders?|presidents?|summit)'?)?{_CALL}", "the Lee-Trump"),
        (rf"\b(?:the )?(?:{_KOREA})[-–—/](?:japan|tokyo)\b(?: (?:leaders?|summit)'?)?{_CALL}", "the Lee-Ishiba"),
        (r"(?:한미|미한)\s?(?:양국?\s?|두\s?)?(?:정상|대통령)(?!회담)", "이 대통령과 트럼프 대통령"),
        (r"(?:한일|일한)\s?(?:양국?\s?|두\s?)?(?:정상|지도자)(?!회담)", "이 대통령과 이시바 총리"),
        (r"(?:한미|미한)\s?(?=통화|전화)", "트럼프 "),
        (r"(?:한일|일한)\s?(?=통화|전화)", "이시바 "),
        (r"(?:韩美|美韩)(?:两国)?(?:首脑|元首|领导人|总统)(?!峰会|会晤|会谈)", "李在明和特朗普"),
        (r"(?:韩日|日韩)(?:两国)?(?:首脑|领导人)(?!峰会|会晤|会谈)", "李在明和石破茂"),
    )
)  # fmt: skip


def with_leaders_named(sentence: str) -> str:
    """A sentence with names for the leaders of Seoul and Washington, or of Seoul and Tokyo."""
    for pattern, names in _RULES:
        sentence = pattern.sub(names, sentence)
    return sentence
