"""A yes/no question said as a statement, so that the claim check can tell whether it is so.

"시진핑 통화는 트럼프 통화 나흘 뒤였나요?" is near no question that was ever asked; that it was four
days later is as easy to judge as any claim.
"""

from __future__ import annotations

from bot.core.answering.leads import is_either_or
from bot.core.answering.said_in_english import said_in_english, said_of_whom
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_SYLLABLES, _VOWELS, _FINALS = 0xAC00, 21, 28
"""The first syllable of Hangul, and how many vowels and finals one has."""
_NIEUN, _SSANGSIOS = 4, 20
"""Finals by their number: ㄴ of what is done ("한"), ㅆ of what was ("했")."""
_CONTRACTED = {8: 9, 13: 14, 20: 6, 11: 10, 18: 4}
"""Vowels as they are before that ㅆ: ㅗ in 왔, ㅜ in 눴, ㅣ in 렸, ㅚ in 됐, ㅡ in 컸."""
_LABEL = regex(r":(?!\d)")
"""What ends a label before a question; a clock has digits behind it."""
CHECKED = 6
"""Content words of a value that is put with a question mark, at most."""
_BIDS = regex(r"나열|부탁|알려|정리해|말해|설명해|적어")
"""What bids to tell, and asks for no yes: "희망한 분야 나열 좀 부탁해요"."""
_KO_PAST = frozenset("었았였했됐갔왔났졌겼렸냈봤컸섰샀셨있없눴뤘췄")
"""Syllables after which an ending of a question gives way to that of a statement."""
_KO_THAT = regex(r"(?P<last>[가-힣])\s?(?:거|게|것|것이|건)\s*맞\S*$")
"""What asks whether it is right that something was done: "30분 통화한 거 맞아"."""
_KO_RIGHT = regex(r"(?P<said>.*?[가-힣\d)])(?:이|가)?\s*맞(?:아|나|지|죠|습니까|는)\S*$")
_KO_IS = regex(
    r"(?P<said>.*?[가-힣\d)a-z])(?:이야|이에요|예요|인가요?|입니까|이냐|이지요?|이죠|인지)$|"
    r"(?P<bare>.*[^이하거])(?:야|지|죠)$"
)
_KO_ENDS = regex(
    r"(?P<stem>[가-힣])(?:나요?|습니까|어요?|냐|니|는지요?|던가요?|음|대요?|지요?|죠)$"
)
_KO_OPEN = regex(
    r"(?:곳|데|날|때|시간|장소|사람|나라|이유|내용|쪽|것|거|건|[가-힣]{2})(?:은|는)(?:요)?\s*[?]"
)
"""A question that names what it asks for and no more: "처음 만나는 곳은?"."""
_KO_AS_IT_IS = regex(r"(?:해|돼|려|가|와|있어|없어|나|열어|나와)요?$")
"""Endings that a statement has as well."""
_ZH_ENDS = regex(
    r"[,]?(?:对吧|是吧|对吗|是吗|对不对|是不是|没错吧|对么|(?:了|过)?(?P<ma>吗|么|嘛)|吧)[?. ]*$"
)
_ZH_ASKS = ((regex(r"是不是|是否"), "是"), (regex(r"会不会"), "会"), (regex(r"能不能"), "能"))


def as_said(understood: Understanding) -> str:
    """The statement that a yes/no question asks about; "" if it is none, or can't be said so."""
    text = understood.text.strip()
    if understood.negated or not (understood.yes_no or is_checked(understood)):
        return ""
    if understood.lang.written is Lang.EN and (stressed := said_of_whom(text)):
        return stressed
    if understood.wh:
        return ""
    if not understood.yes_no:
        return text.rstrip("?!. ")
    if is_either_or(understood) or "?" in text.rstrip("?!. ") or _BIDS.search(text):
        return ""
    match understood.lang.written:
        case Lang.EN:
            return said_in_english(understood)
        case Lang.KO:
            return "" if _KO_OPEN.search(text) else _korean(text.rstrip("?!. ~ㅋㅎ"))
        case _:
            return _chinese(text)


def is_checked(understood: Understanding) -> bool:
    """Whether a few words with a value only want it confirmed: "G7 on June 16-17?"."""
    told = any(
        not one.relative and one.kind is not QuantityKind.ORDINAL for one in understood.quantities
    )
    short = understood.content <= CHECKED and understood.text.rstrip().endswith("?")
    asks = understood.wh or understood.errand or is_either_or(understood)
    # "For the 2pm bulletin: mood of the call?" asks for the mood.
    more = asks or HARD_ASKS & {*understood.asks} or _LABEL.search(understood.text)
    return told and short and not more


def _korean(text: str) -> str:
    if (that := _KO_THAT.search(text)) is not None:
        return text[: that.start()] + _done(that["last"])
    if (right := _KO_RIGHT.search(text)) is not None:
        return f"{right['said']}이다"
    if (found := _KO_ENDS.search(text)) is not None:
        stem = found["stem"]
        if stem in _KO_PAST:
            return f"{text[: found.start()]}{stem}다"
        if text.endswith(("나요", "나", "니", "습니까", "냐")) and not _KO_IS.search(text):
            return text[: found.start()] + _does(stem)
    if (found := _KO_IS.search(text)) is not None:
        return f"{found['said'] or found['bare']}이다"
    return text if _KO_AS_IT_IS.search(text) else ""


def _done(last: str) -> str:
    """The statement that a clause before "거" makes: "한" as "했다", "열린" as "열렸다"."""
    code = ord(last) - _SYLLABLES
    vowel, final = code % (_VOWELS * _FINALS) // _FINALS, code % _FINALS
    if final != _NIEUN:
        return f"{last}다"
    if last == "인":
        return "이다"
    if last in {"은", "는"}:
        return "았다"
    past = 1 if last == "한" else _CONTRACTED.get(vowel, vowel)  # 했
    return f"{chr(ord(last) + (past - vowel) * _FINALS + _SSANGSIOS - _NIEUN)}다"


def _does(stem: str) -> str:
    """A verb's stem as a statement ends on it: "하" as "한다", "있" as "있다"."""
    final = (ord(stem) - _SYLLABLES) % _FINALS
    if stem in {"있", "없"}:
        return f"{stem}다"
    return f"{stem}는다" if final else f"{chr(ord(stem) + _NIEUN)}다"


def _chinese(text: str) -> str:
    found = _ZH_ENDS.search(text)
    if found is not None:
        return text[: found.start("ma") if found["ma"] else found.start()]
    for asks, says in _ZH_ASKS:
        if asks.search(text):
            return asks.sub(says, text, count=1).rstrip("? ")
    return ""
