"""Claims that put who did it at the end, in the plain order: "主张…的是李在明", "…한 사람은 시 주석이다".

The doer is the new thing in them, and stands where an object would.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_ZH_WHO = r"(?:韩国总统|中国国家主席|国家主席|总统|主席)?(?:李在明|习近平|特朗普|川普|石破茂|石破|姜由桢)(?:总统|国家主席|主席|首相|发言人)?|中方|韩方|中国(?:政府|方面)?|韩国(?:政府|方面)?|北京(?:方面)?|首尔(?:方面)?"
_ZH = regex(
    rf"^(?P<lead>(?:(?:据|按|按照|根据|照)[^,，]{{1,14}}[,，]|(?:中方|韩方|中国政府|姜由桢)(?:的)?(?:通报|发布|公告|声明|说法)?(?:里|中)?(?:称|说)?[,，])?)(?P<said>[^,，。]{{4,40}}?)的(?:人|一方|那一方)?(?:是|正是|乃)(?P<who>{_ZH_WHO})(?P<rest>(?:[,，]?(?:而)?(?:不是|并非)[^,，。]{{1,8}})?[。.!！]?)$"
)
_KO_WHO = r"(?:이\s?(?:재명\s*)?대통령|이재명|시\s?(?:진핑\s*)?(?:국가\s?)?주석|시진핑|트럼프(?:\s?대통령)?|이시바(?:\s?총리)?|강\s?(?:유정\s*)?대변인|중국(?:\s?(?:정부|측))?|한국(?:\s?(?:정부|측))?)"
_KO = regex(
    rf"^(?P<lead>(?:[^,]{{2,16}}(?:따르면|의하면),?\s+)?)(?P<said>[^,]{{2,60}}?[가-힣])\s(?:사람|쪽|측|분|이|당사자|나라|인물)(?:은|(?<!이)이)(?:,\s*(?P<mid>[^,]{{2,18}}(?:따르면|의하면))|,)?\s*(?P<who>{_KO_WHO})(?:이다|이었다|였다|다|입니다|이었습니다|이에요|예요|이었어요|임|이었음|이래요?|래요?|이라고[가-힣 ]*|라고[가-힣 ]*)?[.]?$"
)

_OWN_SUBJECT = regex(rf"{_KO_WHO}(?:이|가)\s")
"""What is said has a doer of its own: "중국이 노력하겠다고 한 사람은 …"."""


_PLACED = regex(r"(?:전화|통화)(?:를|을)?\s*(?:먼저\s*)?(?:건|걸|제안|요청)")
"""Who placed a call is not who spoke on it."""


def with_doer_in_front(sentence: str) -> str:
    """A Chinese sentence with the doer in front whom it names last; itself if it does not."""
    found = _ZH.match(sentence)
    return f"{found['lead']}{found['who']}{found['said']}{found['rest']}" if found else sentence


def told_of_doer(sentence: str) -> str:
    """What a Korean sentence says of the doer whom it names last, in plain order; "" of none.

    "끌어올리자고 한 사람은 이 대통령이다": 이 대통령이 끌어올리자고 한 것이다.
    """
    found = _KO.match(sentence)
    if found is None or _OWN_SUBJECT.match(found["said"]) or _PLACED.search(found["said"]):
        return ""
    lead = f"{found['mid']} " if found["mid"] else found["lead"]
    return f"{lead}{found['who']}{_subject(found['who'])} {found['said']} 것이다."


def _subject(who: str) -> str:
    """The particle of a subject: 이 after a consonant, 가 after a vowel."""
    return "이" if (ord(who[-1]) - 0xAC00) % 28 else "가"


_EN_WHO = r"(?:(?:president|prime minister|mr\.?) )?(?:lee|xi|trump|ishiba|kang)(?: (?:jae-myung|jinping|shigeru|yu-jung))?|beijing|seoul|china|south korea|(?:the )?(?:chinese|south korean|korean) (?:side|leader|president|government)"
_EN = regex(
    rf"\bit (?:was|is|had been) (?P<who>{_EN_WHO})(?:,? not [\w ]+?,?)? (?:who|that|which) (?P<said>[^,;]+)",
    re.IGNORECASE,
)


def cleft_of(sentence: str) -> str:
    """What an English sentence says with "it was … who", by itself; "" if it does not."""
    found = _EN.search(sentence)
    return f"{found['who']} {found['said']}" if found else ""
