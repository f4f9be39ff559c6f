"""A limit said as what is not allowed: "they can't stay past 15 days" is "15 days at most"."""

from __future__ import annotations

import re

from bot.core.regex import regex

_EN = regex(
    r"\b(?:can(?:no|['\u2019]?)t|can not|may not|must(?: not|n['\u2019]?t)|"
    r"(?:are|is)(?: not|n['\u2019]?t) (?:allowed|permitted) to) "
    r"(?P<verb>stay|remain|stop)(?P<mid>(?: [\w-]+){0,4}?) "
    r"(?:for )?(?:past|beyond|over|more than|longer than|in excess of) (?=\d|[a-z]+ days?)",
    re.IGNORECASE,
)
_KO = regex(
    r"(?P<amount>\d+일(?:간)?|보름|한\s?달)(?:을|를)?\s*(?:넘게|넘겨|넘어|초과해서?)(?:는)?\s*"
    r"(?P<verb>머물|체류할|있을|지낼)\s*수(?:는|가)?\s*없"
)
_ZH = regex(
    r"(?:不能|不可以?|不得|无法|無法)(?P<verb>停留|逗留|待|住)(?:的时间|的時間)?"
    r"(?:超过|超過|多于|多於|逾)"
)


def without_ban_beyond(sentence: str) -> str:
    """A sentence with such a limit said as one; itself if it says no such thing."""
    sentence = _EN.sub(r"can \g<verb>\g<mid> at most ", sentence)
    sentence = _KO.sub(r"최대 \g<amount>까지 \g<verb> 수 있", sentence)
    return _ZH.sub(r"最多可\g<verb>", sentence)
