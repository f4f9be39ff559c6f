"""What is said of needing a visa, in the plain words that the facts are held against.

"A Chinese visa" is no other visa than the one that is waived, and "can't go in without one" says
that it is needed.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_EN_IN = r"(?:enter|get in(?:to)?|visit|go (?:in)?to|travel to|come (?:in)?to|set foot in|fly to|pass through|transit(?: through)?)(?: china| the country| the mainland)?"
_EN_BARRED = r"(?:can ?not|can[\u2019']?t|may not|must not|(?:is|are)(?: not|n[\u2019']t) (?:allowed|able|permitted|free) to|(?:is|are)(?: not|n[\u2019']t) (?:let|allowed|admitted))"
_ZH_VISA = r"(?:签证|簽證)"
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        regex(
            r"\b(?:an? |any |the )?(?:chinese|tourist|business|transit|entry|valid|proper|travel)[ -]visas?\b(?![ -](?:waiver|exemption|policy|rule|free|scheme|requirement|regime|office|programme|program|fee|application))",
            re.IGNORECASE,
        ),
        "a visa",
    ),
    (
        regex(
            rf"\b{_EN_BARRED} (?:{_EN_IN}|into china|in)(?P<rest>(?: (?!without)[\w'-]+){{0,4}}?) without (?:an? |any )?visas?\b",
            re.IGNORECASE,
        ),
        r"must get a visa to enter china\g<rest>",
    ),
    (
        regex(
            rf"\bwithout (?:an? |any )?visas?,? (?P<who>(?:[\w'-]+ ){{1,3}}?){_EN_BARRED} (?:{_EN_IN}|into china|in\b)",
            re.IGNORECASE,
        ),
        r"\g<who>must get a visa to enter china",
    ),
    (
        regex(
            r"\b(?:fill (?:in|out)|file|submit|hand in|lodge|go through|deal with|bother with|queue(?: up)? for|put in) (?:an? |any |the )?visas?(?: (?:forms?|applications?|procedures?|process|paperwork|formalities))?\b",
            re.IGNORECASE,
        ),
        "get a visa",
    ),
    (
        regex(
            r"\b(?:must|have to|has to|had to|having to|got to|(?:is|are) (?:required|obliged|forced|made) to|needs? to|ought to) (?:still |first |also |always |now )?(?:obtain|secure|hold|carry|have|show|arrange|pick up|sort out|buy|apply for|get) (?:an? |the |any |their |his |her )?visas?(?: (?:first|before \w+ing(?: to)?(?: china)?|beforehand|in advance))?\b",
            re.IGNORECASE,
        ),
        "must get a visa",
    ),
    (
        regex(
            r"\b(?:(?:do|does|did)(?: not|n[\u2019']?t)|no longer) must get a visa\b|\bneed(?: not|n[\u2019']?t) (?:get|obtain|have|apply for|arrange) (?:an? |any )?visas?\b",
            re.IGNORECASE,
        ),
        "do not need a visa",
    ),
    (
        regex(
            r"\bno (?P<who>(?:south )?koreans?(?: \w+)?) must get a visa\b",
            re.IGNORECASE,
        ),
        r"\g<who> do not need a visa",
    ),
    (
        regex(r"\b(?:nobody|no one)(?P<who> (?:[\w'-]+ ){0,5}?)must get a visa\b", re.IGNORECASE),
        r"those\g<who>do not need a visa",
    ),
    (
        regex(
            r"(?:중국|상용|관광|경유|환승|통과|여행|단기)\s*비자(?=를|가|도|는|부터|없|\s+(?:없|받|필요|신청|발급))"
        ),
        "비자",
    ),
    (regex(r"비자부터\s*(?=받|신청|내)"), "비자를 "),
    (regex(r"비자(?:는|가)?\s*필수(?:다|이다|임|예요|입니다|라고|래)?"), "비자가 필요하다"),
    (
        regex(
            r"비자\s?(?:가\s?)?없(?:이는|이|으면)\s+(?P<rest>.{0,14}?)\s*(?:못\s*(?:들어|가|간|감|갑|입국)\S*|(?:들어갈|갈|입국할|방문할)\s*수(?:가|는)?\s*없\S*|입국(?:이|은)?\s*(?:안|불가)\S*)"
        ),
        r"\g<rest> 가려면 비자가 필요하다",
    ),
    (
        regex(
            rf"(?:中国|中國|过境|過境|旅游|旅遊|商务|商務|入境|观光|觀光|探亲|探親)(?:的)?{_ZH_VISA}(?!政策|豁免|便利|免)"
        ),
        "签证",
    ),
    (
        regex(
            rf"(?:没有?|沒有?|无|無){_ZH_VISA}(?:的话|的話)?,?(?P<rest>[^,，。;；也都]{{0,8}}?)(?:进不了|進不了|去不了|入不了境|不能(?:入境|进入|進入|进|進|去|前往)|无法入境|無法入境)"
        ),
        r"\g<rest>必须办签证才能去",
    ),
    (
        regex(
            rf"(?<![不无無])(?:要|得|须|須|必须|必須)(?:先|事先|提前)?(?:去)?(?:办|辦|申请|申請|办理|辦理|持有|拿到?)(?:好|个|個)?{_ZH_VISA}"
        ),
        "必须办签证",
    ),
)


def in_plain_visa_words(sentence: str) -> str:
    """A sentence with what it says of needing a visa in plain words; itself if it says nothing."""
    for pattern, plain in _REWRITES:
        sentence = pattern.sub(plain, sentence)
    return sentence
