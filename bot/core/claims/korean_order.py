"""Korean claims that name who asks or says behind what is asked or said, put in the plain order.

"중국이 나서 달라고 이 대통령이 부탁했다" has two subjects, and the nearer one to the verb is its own.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_WHO = r"(?:이\s?(?:재명\s*)?대통령|이재명|한국\s?대통령|시\s?(?:진핑\s*)?(?:국가\s?)?주석|시진핑|양\s?정상|두\s?정상)"
_QUOTED = r"(?:달라고|달라(?=,)|달라는|오라고|하라고|줬으면\s*한다고|줬으면\s*좋겠다고|했으면\s*한다고|하자고|자고|겠다고|싶다고|된다고|한다고|하다고|이라고|있다고|길|기를)"
_VERB = r"(?:요청|부탁|당부|초청|초대|제안|강조|촉구|약속|다짐|답|말|바라|바란|희망|주문|요구|청)"
_BEHIND = regex(
    rf"^(?P<lead>\s*(?:.{{0,14}}?따르면,?\s+)?)(?P<said>.{{4,}}?{_QUOTED}),?\s*(?:이렇게\s*|직접\s*)?(?P<who>{_WHO})(?:이|가|은|는|께서)\s*(?P<verb>(?:[가-힣]{{1,8}}\s+){{0,3}}?{_VERB}.*)$"
)
_NOUN = regex(
    rf"^(?P<said>.{{4,}}?(?:달라는|오라는|하자는))\s*(?:게|것이|것은|건)\s*(?P<who>{_WHO})의\s*(?P<verb>요청|부탁|당부|제안|주문|요구)(?:이었|였)(?P<rest>.*)$"
)
_REQUEST = regex(r"(?:달라고|달라|오라고|하라고|한다고|좋겠다고|주길)$")
_ASKED = regex(r"(?P<who>시\s?(?:진핑\s*)?(?:국가\s?)?주석|시진핑)(?:이|가|께서)(?=\s)")
"""Whoever is to do what is asked: it is asked of him."""


_WISH = regex(
    rf"^(?P<said>.{{4,}}?(?:줬으면|했으면))\s*하는\s*(?:게|것이|것은|건)\s*(?P<who>{_WHO})의\s*(?:바람|희망|뜻|생각|부탁|요청)(?:이다|이었다|이래요?|이라고.*|임|이에요|입니다|이었대요?|이라네요?)?[.]?$"
)
"""A wish told as a noun: "… 해 줬으면 하는 게 이 대통령의 바람이래요"."""


_WHAT = r"(?P<what>부탁|요청|당부|주문)(?:을|를)?\s*받"
_BY = regex(
    r"(?P<by>[가-힣]+(?:\s?(?:대통령|주석|총리|정부|측))?)\s*(?:에게서|한테서|으로부터|로부터|한테|에게)\s+"
)
_OURS = regex(r"한국|이\s?(?:재명|대통령)|서울|우리")
_ASKED_OF = (
    regex(
        rf"^(?P<said>.{{4,}}?달라)는\s*{_WHAT}은\s*(?:쪽|측|사람|나라|상대|곳|이|건|것)[은는]?\s*(?P<who>[가-힣]+(?:\s?(?:대통령|주석|총리|정부|측))?)(?:이다|이었다|였다|임|이에요|예요|입니다|이래|래요?|다)?[.]?$"
    ),
    regex(
        rf"^(?P<who>[가-힣]+(?:\s?(?:대통령|주석|총리|정부|측))?)(?:은|는|이|가)\s+(?P<said>.{{4,}}?달라)는\s*{_WHAT}(?:았|은|음)[가-힣]*[.]?$"
    ),
)
"""A request told of the one to whom it was put: "… 해 달라는 부탁을 받은 쪽은 중국이다"."""
_SIDE = regex(r"(?P<who>[가-힣]+)\s?측(?:의)?\s+(?=초청|초대)")
"""Whose guest somebody is: "일본 측 초청으로" is at Japan's invitation."""
_WE = regex(r"(?<![가-힣])우리(?=[는가도]\s|\s?(?:나라|정부|측))")
"""Who writes Korean means Korea by "we"."""


def in_plain_order(sentence: str) -> str:
    """A sentence with the subject of its last verb in front, "we" by its name."""
    sentence = _WE.sub("한국", _SIDE.sub(r"\g<who> ", sentence))
    if found := _WISH.match(sentence):
        return f"{found['who']}은 {found['said']} 한다고 말했다"
    if found := _NOUN.match(sentence):
        said = re.sub(r"는$", "고", found["said"])
        return f"{found['who']}은 {said} {found['verb']}했{found['rest']}"
    for pattern in _ASKED_OF:
        if found := pattern.match(sentence):
            by = _BY.search(found["said"])
            said = found["said"].replace(by[0], "") if by else found["said"]
            # The two asked nobody but each other.
            other = "중국" if _OURS.search(found["who"]) else "이 대통령"
            doer = by["by"] if by else other
            return f"{doer}{_topic(doer)} {found['who']}에게 {said}고 {found['what']}했다"
    found = _BEHIND.match(sentence)
    if found is None or re.match(rf"\s*{_WHO}(?:은|는)\s", found["said"]):
        return sentence
    topic = _topic(found["who"])
    said = found["said"]
    if _REQUEST.search(said):
        said = _ASKED.sub(r"\g<who>에게", said)
    return f"{found['lead']}{found['who']}{topic} {said} {found['verb']}"


def _topic(who: str) -> str:
    """The particle that makes a name the topic: 은 behind a closing consonant, else 는."""
    last = ord(who[-1]) - ord("가")
    return "은" if last % 28 else "는"
