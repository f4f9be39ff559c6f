"""Words by which a short follow-up only takes its turn: "well, who said so?", "嗯，谁说的".

What they say of the thread the context says as well. Of a title before a name nothing is asked:
"and President Trump?" wants what was asked before, not who he is.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.regex import regex

_EXACTLY = regex(
    r"^(?!.*\b(?:when|where|days?|dates?|time|hour|month|what is|mean)\b)(?P<asked>\S.*?),? "
    r"(?:exactly|precisely|roughly)(?=[?.! ]*$)",
    re.IGNORECASE,
)
"""Of a follow-up, which "who said so exactly?" is; when exactly is another question than when."""
_TURNS = {
    Lang.EN: regex(
        r"^(?:(?:well|right|um+|uh+|hm+|er+m?|oh|ah|yeah|yep|cool|great|nice|got it|noted|perfect|"
        r"good|fine|i see|(?:most|very|so) kind(?: of you)?|much obliged|understood|"
        r"interesting|wow|huh|ok|okay)[,.!]+ +|"
        r"k,? +(?=(?:and|so|but|then|when|where|who|what|how)\b)|"
        r"(?:really|seriously|(?:are )?(?:you|u) sure(?: about (?:that|this))?)[?!.,]+ +)+(?=\w)",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"^(?:(?:음+|아|오|어|네|넵|응|ㅇㅋ|오케이|그렇군요|그렇구나|알겠습니다|아하|와)[,.!~]+ *|"
        r"(?:글쿠나|글쿤\S?|그렇구나|그렇군요?|그러네요?|아하|오호|오키|알겠어요?|"
        r"알았어요?)[,.!~ ]+|"
        r"아 그리고 |아 참[, ]+|음+ |(?:진짜|정말|확실해|맞아)(?:요)?[?!]+ *)+(?=\S)"
    ),
    Lang.ZH: regex(
        r"^(?:(?:嗯+|哦+|噢|喔|呃|额|好的?|行|明白了?|懂了|收到|了解|知道了|对了|另外|还有|"
        r"话说)[,.! ]+|(?:真的(?:吗|假的)?|(?:你)?确定(?:吗)?|是吗)[?!]+ *)+"
        r"(?=\S)"
    ),
}
_SHORT = {Lang.EN: 10, Lang.KO: 4, Lang.ZH: 12}
"""Words (of Chinese, characters) of a follow-up that leans on its thread."""
_TITLES = regex(
    r"\b(?:(?:us |japanese |chinese |south korean |korean )?(?:president|prime minister|premier|pm|"
    r"chairman|leader)|pres\.?|mr\.?|ms\.?|mrs\.?)\s+(?=(?:donald |shigeru )?(?:trump|ishiba|xi|"
    r"lee)\b)",
    re.IGNORECASE,
)
_OF_TITLES = regex(
    r"\b(?:title|role|post|position|office|who|job|rank|call(?:ed)?)\b", re.IGNORECASE
)
_PRESUMED = regex(
    r",? (?:i (?:presume|assume|guess|take it|suppose|gather|reckon)|presumably)[?!. ]*$",
    re.IGNORECASE,
)
"""What asks for a yes in more words than "right?"."""
_FEW = 5
"""Words of a follow-up that names somebody with a title and asks nothing more."""


_ZH_WHETHER = regex(
    r"(?:(?<=[\u4e00-\u9fffa-z\d])|^)(?P<adverb>到底|究竟|"
    r"真的)?是不是(?=[^,.?!吧的]{2})(?![^,.?!]*[吗呢谁哪几]|[^,.?!]*什么)"
)
_ZH_NOT = regex(r"(?<=[\u4e00-\u9fffa-z\d])(?<![是才可要])不(?=是[^,.?!]{2,}吗[?. ]*$)")
"""What asks for a yes without "吗", or takes it for granted."""


def asked_with_ma(text: str) -> str:
    """A Chinese question with "吗" for "是不是" and "不是…吗", which neither ask nor deny."""
    if has_wh(text, Lang.ZH):
        return text  # It asks for more than that.
    rest = _ZH_WHETHER.sub("", text, count=1)
    if rest != text and rest:
        return rest.rstrip("?.! 呢啊呀") + "吗?"
    return _ZH_NOT.sub("", text, count=1)


_BARE_PART = regex(
    r"^(?:and |the |so )*(?P<part>month|year|weekday|city|province)(?: (?:pls|please))?[?. ]*$",
    re.IGNORECASE,
)
"""A part of a date or place that is asked for by its name alone: "month?"."""

_AS_WHAT = regex(
    r"^(?:(?:and|so|but|ok)[, ]+)*as (?P<what>an? (?:full |g-?7 )?(?:member|observer|guest|host))"
    r"(?P<tag>,? (?:right|then|yes))?[?. ]*$",
    re.IGNORECASE,
)
"""The capacity of who was spoken of: "as a member?"."""
_IN_YEAR = regex(
    r"^(?:(?:and|so|then|ok|but|what about|how about) )*(?:in|for) (?P<year>(?:19|20)\d\d)[?. ]*$",
    re.IGNORECASE,
)
"""Another year, of which the same is asked: "and in 2017?"."""


def without_links(text: str, lang: Lang) -> str:
    """A follow-up without the words by which it only takes its turn."""
    rest = _TURNS[lang].sub("", text, count=1)
    if rest != text and _size(rest, lang) <= _SHORT[lang]:
        text = rest
    if lang is not Lang.EN:
        return text
    text = _AS_WHAT.sub(r"is Lee attending as \g<what>\g<tag>?", text)
    text = _IN_YEAR.sub(r"\g<year>?", _BARE_PART.sub(r"which \g<part>?", text))
    text = _PRESUMED.sub(", right?", _EXACTLY.sub(r"\g<asked>", text))
    if len(text.split()) <= _FEW + 1 and not _OF_TITLES.search(text):
        text = _TITLES.sub("", text)
    return text


def _size(text: str, lang: Lang) -> int:
    return len(text) if lang is Lang.ZH else len(text.split())
