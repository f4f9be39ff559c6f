"""Denied omissions, said as what they come to: who "did not duck" a matter spoke of it.

"They did not leave out …", "…를 피하지 않았다", "没回避 …" deny a denial.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_NOT = r"(?:(?:did|does|do|has|have|had|was|were|would)(?:\s+not|n['\u2019]?t)|never|nor did (?:he|they|she))"
_ADVERB = r"(?:(?:exactly|entirely|really|quite|simply|just|at all|ever|even|in the least|try to|seek to|choose to)\s+)?"
_DUCK = (
    r"(?:duck(?:ed)?|dodge[d]?|evade[d]?|avoid(?:ed)?(?: (?:mentioning|discussing|raising|talking about|speaking of|touching(?: on)?|bringing up))?|skirt(?:ed)?(?: around)?|sidestep(?:ped)?|side-step(?:ped)?|shun(?:ned)?|"
    r"shirk(?:ed)?|(?:shy|shied|back(?:ed)?|shrink|shrank|walk(?:ed)?|turn(?:ed)?) away from|shrink from|steer(?:ed)? clear of|tiptoe(?:d)? around|dance[d]? around|gloss(?:ed)? over|pass(?:ed)? over|brush(?:ed)? (?:aside|over|off)|"
    r"omit(?:ted)?|skip(?:ped)?|ignore[d]?|neglect(?:ed)?|overlook(?:ed)?|forget|forgot|forgotten|(?:leave|left|shut|lock|rule) (?:out|aside|off)|keep (?:silent|quiet|mum) (?:on|about)|(?:stay|stayed|kept|remain|remained) (?:silent|quiet|mum) (?:on|about))"
)
_FAIL = r"(?:fail(?:ed)? to|refuse[d]? to|decline[d]? to|neglect(?:ed)? to|omit(?:ted)? to|forget to|forgot to|hesitate[d]? to|stop(?:ped)? short of|refrain(?:ed)? from|shy away from|shrink from)"
_PAST = {
    "mention": "mentioned", "raise": "raised", "bring": "brought", "touch": "touched", "discuss": "discussed",
    "address": "addressed", "invite": "invited", "ask": "asked", "stress": "stressed", "say": "said",
    "talk": "talked", "speak": "spoke", "call": "called", "emphasise": "emphasised", "emphasize": "emphasized",
    "promise": "promised", "pledge": "pledged", "agree": "agreed", "cover": "covered", "express": "expressed",
    "voice": "voiced", "tell": "told", "answer": "answered", "respond": "responded", "reply": "replied",
}  # fmt: skip
_EN_FAILS = regex(
    rf"\b{_NOT}\s+{_ADVERB}{_FAIL}\s+(?P<verb>{'|'.join(_PAST)})(?:ing)?\b", re.IGNORECASE
)
_EN_DUCKS = regex(rf"\b{_NOT}\s+{_ADVERB}{_DUCK}\b", re.IGNORECASE)
_EN_APART = regex(
    rf"\b{_NOT}\s+{_ADVERB}(?:leave|left|brush|brushed|put|push|pushed|sweep|swept) (?P<what>(?!to\b|for\b)[\w'-]+(?: [\w'-]+){{0,5}}?) (?:out|aside|off the (?:table|agenda)|under the (?:carpet|rug))\b",
    re.IGNORECASE,
)
_EN_LEFT = regex(
    r"\b(?P<be>was|were|is|are)(?:\s+not|n['\u2019]?t)\s+(?:simply |just |at all |quite )?(?:avoided|ducked|dodged|evaded|sidestepped|skirted|shunned|omitted|skipped|ignored|neglected|overlooked|forgotten|passed over|glossed over|brushed aside|left (?:out|aside|off|unmentioned|unsaid|untouched)(?: the (?:table|agenda))?|off the (?:table|agenda)|swept under the (?:carpet|rug))\b|"
    r"\bdid(?:\s+not|n['\u2019]?t) go (?P<be2>)(?:unmentioned|undiscussed|untouched|unaddressed|unsaid)\b",
    re.IGNORECASE,
)
_KO = regex(
    r"(?P<of>을|를|도|은|는)\s*(?:비켜\s?가|피(?:하|해\s?가)|회피하|외면하|빼놓|빠뜨리|빼먹|누락하|건너뛰|무시하|모른\s?척하|얼버무리|덮어두|제쳐두|생략하|언급\s?안\s?하|언급하지\s?않)(?:지(?:는|도|를)?\s*않(?:았|고|은|기|음|는)|지(?:는|도)?\s*않고)"
)
_KO_OUT = regex(
    r"(?P<of>이|가|도|은|는)\s*(?:빠지|누락되|제외되|외면받|외면되|생략되)지(?:는|도)?\s*않(?=았|고|은|음)"
)
_KO_TAIL = {"았": "뤘", "고": "루고", "은": "룬", "기": "루기", "음": "룸", "는": "루는"}
_ZH = regex(
    r"(?:并|也|可)?(?:没有?|沒有?|未|从未|從未|并未|並未|不曾)(?:被)?(?:刻意|故意|有意)?(?:回避|迴避|避开|避開|避谈|避談|绕开|繞開|绕过|繞過|躲开|躲開|躲避|略过|略過|漏掉|遗漏|遺漏|落下|忽略|忽视|忽視|跳过|跳過|撇开|撇開|闪躲|閃躲|推开|含糊)(?:掉|过|過|了)?"
)


def without_litotes(sentence: str) -> str:
    """A sentence with what it says was not left out as spoken of; itself if it says no such thing."""
    sentence = _EN_FAILS.sub(lambda found: _PAST[found["verb"].lower()], sentence)
    sentence = _EN_LEFT.sub(lambda found: f"{found['be'] or 'was'} talked about", sentence)
    sentence = _EN_APART.sub(r"talked about \g<what>", sentence)
    sentence = _EN_DUCKS.sub("talked about", sentence)
    sentence = _KO.sub(lambda found: f"{found['of']} 다{_KO_TAIL[found[0][-1]]}", sentence)
    sentence = _KO_OUT.sub(r"\g<of> 언급되", sentence)
    return _ZH.sub("谈到了", sentence)
