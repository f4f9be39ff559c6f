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
_ZH_TWO = r"[两兩][国國位]|[两兩]|[双雙]方"
_RULES = tuple(
    (regex(pattern, re.IGNORECASE), names)
    for pattern, names in (
        (rf"\b(?:the )?(?:{_KOREA})[-–—/]?(?:u\.?s\.?|america|washington)\b(?: (?:leaders?|presidents?|summit)'?)?{_CALL}", "the Lee-Trump"),
        (rf"\b(?:the )?(?:{_KOREA})[-–—/](?:japan|tokyo)\b(?: (?:leaders?|summit)'?)?{_CALL}", "the Lee-Ishiba"),
        (r"(?:한미|미한)\s?(?:양국?\s?|두\s?)?(?:정상|대통령)(?!회담)", "이 대통령과 트럼프 대통령"),
        (r"(?:한일|일한)\s?(?:양국?\s?|두\s?)?(?:정상|지도자)(?!회담)", "이 대통령과 이시바 총리"),
        (r"(?:한미|미한)\s?(?=통화|전화)", "트럼프 "),
        (r"(?:한일|일한)\s?(?=통화|전화)", "이시바 "),
        (rf"(?:[韩韓]美|美[韩韓])(?:{_ZH_TWO})?(?:首[脑腦]|元首|[领領]导人|[领領]導人|[领領]袖|[总總][统統])(?!峰[会會]|[会會]晤|[会會][谈談])", "李在明和特朗普"),
        (rf"(?:[韩韓]日|日[韩韓])(?:{_ZH_TWO})?(?:首[脑腦]|[领領]导人|[领領]導人|[领領]袖)(?!峰[会會]|[会會]晤|[会會][谈談])", "李在明和石破茂"),
        (r"(?:[韩韓]美|美[韩韓]|(?<=对)美|(?<=對)美)(?=通[话話]|[电電][话話]|[热熱][线線])", "特朗普"),
        (r"(?:[韩韓]日|日[韩韓]|(?<=对)日|(?<=對)日)(?=通[话話]|[电電][话話]|[热熱][线線])", "石破茂"),
        (r"(?<=[对對])[华華](?=通[话話]|[电電][话話]|[热熱][线線])", "习近平"),
    )
)  # fmt: skip


def with_leaders_named(sentence: str) -> str:
    """A sentence with names for the leaders of Seoul and Washington, or of Seoul and Tokyo."""
    for pattern, names in _RULES:
        sentence = pattern.sub(names, sentence)
    return sentence
