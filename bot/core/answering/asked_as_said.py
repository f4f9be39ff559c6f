"""A yes/no question said as a statement, so that the claim check can tell whether it is so.

"시진핑 통화는 트럼프 통화 나흘 뒤였나요?" is near no question that was ever asked; that it was four
days later is as easy to judge as any claim.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_EN_NAME = (
    r"(?:(?:president|prime minister|pm|mr|ms|spokesperson) )?"
    r"(?:lee(?: jae-?myung)?|xi(?: jinping)?|(?:donald )?trump|(?:shigeru )?ishiba|"
    r"kang(?: yu-?jung)?)"
)
_EN_PLAIN = (
    rf"(?:{_EN_NAME}(?: and {_EN_NAME})?|he|she|they|it|(?:south )?korea|china|beijing|seoul|"
    r"south koreans|koreans|the (?:two|leaders|two leaders|presidential office|report|election|"
    r"inauguration|atmosphere|mood|invitation|waiver|visa waiver|briefing))"
)
_EN_EVENT = (
    rf"(?:(?:the|that|this|their|his|lee's|xi's|seoul's|beijing's|china's) )?(?:[\w–-]+ ){{0,3}}?"
    r"(?:call|conversation|summit|talk|visit|election|inauguration|waiver|policy|briefing|"
    r"announcement)"
    rf"(?: (?:between|with|of|in|to|on) (?:the )?(?:{_EN_NAME}(?: and {_EN_NAME})?|[\w–-]+))?"
)
_EN = regex(
    r"^(?:(?:so|and|but|ok|wait|hey|hi)[, ]+)*(?P<be>is|was|were|are|has|have|had|will|did|does|do)"
    rf" (?P<who>{_EN_PLAIN}|{_EN_EVENT}) (?P<rest>(?!.*\bor\b)[^?!]{{4,}}?)[?!. ]*$"
)
_PAST = {
    "speak": "spoke", "talk": "talked", "call": "called", "phone": "phoned", "ring": "rang",
    "invite": "invited", "ask": "asked", "agree": "agreed", "say": "said", "tell": "told",
    "stress": "stressed", "hope": "hoped", "pledge": "pledged", "promise": "promised",
    "want": "wanted", "begin": "began", "start": "started", "end": "ended", "last": "lasted",
    "take": "took", "come": "came", "go": "went", "meet": "met", "visit": "visited",
    "spend": "spent", "raise": "raised", "discuss": "discussed", "mention": "mentioned",
    "call for": "called for", "issue": "issued", "publish": "published", "brief": "briefed",
    "attend": "attended", "host": "hosted", "become": "became", "win": "won", "have": "had",
}  # fmt: skip
"""Verbs after "did", as a statement has them."""
_KO_ENDS = (
    (regex(r"(?P<stem>[\uac00-\ud7a3])(?:나요|습니까|어요|어|냐|는지요?|던가요?|음|대요?)$"), "다"),
    (regex(r"(?P<stem>)(?:인가요?|이에요|예요|입니까|이야)$"), "이다"),
)
_KO_PAST = frozenset("었았였했됐갔왔났졌겼렸냈봤컸섰샀셨있없")
"""Syllables after which an ending of a question gives way to that of a statement."""
_ZH_END = regex(r"(?:了|过)?(?P<ma>吗|么|嘛)[?. ]*$")


def as_said(understood: Understanding) -> str:
    """The statement that a yes/no question asks about; "" if it is none, or can't be said so."""
    text = understood.text.strip()
    if understood.wh or understood.negated or not understood.yes_no:
        return ""
    match understood.lang.written:
        case Lang.EN:
            return _english(text)
        case Lang.KO:
            return _korean(text.rstrip("?!. "))
        case _:
            found = _ZH_END.search(text)
            return text[: found.start("ma")] if found is not None else ""


def _english(text: str) -> str:
    found = _EN.search(text)
    if found is None:
        return ""
    verb, who, rest = found["be"], found["who"], found["rest"]
    if verb not in {"did", "does", "do"}:
        return f"{who} {verb} {rest}"
    first, _, more = rest.partition(" ")
    return f"{who} {_PAST[first]} {more}".strip() if first in _PAST else ""


def _korean(text: str) -> str:
    for pattern, end in _KO_ENDS:
        found = pattern.search(text)
        if found is None:
            continue
        if end == "다" and found["stem"] not in _KO_PAST:
            continue
        return text[: found.start()] + found["stem"] + end
    return ""
