"""What a message denies: "why did Lee not call Xi first?" takes for granted what is so.

A value that a message has wrong is right where it is denied, so nothing is put right then.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_DENIED = {
    Lang.EN: regex(r"\bnot\b|\bnever\b|n't\b|\bno longer\b|\brather than\b|\binstead of\b"),
    Lang.KO: regex(r"지 ?않|지 ?못|(?:^|\s)[안못] ?(?=[가-힣])|아니라|아닌(?=\s)|말고"),
    Lang.ZH: regex(
        r"不是|不在|没有(?!吗)|没(?!毛病|错|问题|写|记|搞|说|弄|听)(?=[^吗?]{2})|并非|而非|而不"
    ),
}
_AUX = r"did|does|do|is|are|was|were|has|have|had|will|would|could|can|should"
_PLAIN = {
    Lang.EN: (
        (regex(rf"\b({_AUX})n't\b"), r"\1"),
        (regex(r"\b(?:not|never)(?: yet)?\s+"), ""),
    ),
    Lang.KO: (
        (regex(r"하지 ?(?:않|못)은"), "한"),
        (regex(r"지 ?(?:않|못)(?:은|한)"), "은"),
        (regex(r"하지 ?(?:않|못)(?:았|했)"), "했"),
        (regex(r"(?<=\s)(?:안|못) (?=[가-힣])"), ""),
    ),
    Lang.ZH: ((regex(r"没有|没|不(?=在|是)|并非"), ""),),
}
_VERB = r"(?:speak|spoke|brief\w*|call\w*|host\w*|invit\w*|go|went|attend\w*|say|said|talk\w*|who)"
_CONTRAST = {
    Lang.EN: regex(
        r",?\s+(?:(?:and|but)\s+)?(?:not|rather than|instead of)\s+(?:the\s+|for\s+|on\s+|in\s+)?"
        rf"(?:[\w'-]+\s?){{1,3}}?,?(?=\s+{_VERB}\b|[?.!,]|$)"
    ),
    Lang.KO: regex(
        r"^[^,.?!]{2,30}?[한된인간온운난긴든] ?(?:게|것이|건)\s*아니라\s*|"
        r"\S{1,12}(?:이|가|게|은|는)?\s*아니라\s*|\S{1,10}\s*말고\s*"
    ),
    # "是不是在首尔" asks, and sets nothing aside.
    Lang.ZH: regex(
        r"[,]?(?:而)?(?<!是)不是[^,?，？]{1,10}(?=[,?，？]|$)|(?<!是)不是[^,，]{1,10}[,，]?而?是"
    ),
}


_RHETORICAL = regex(r"不是[^,，]*[吗么吧][?？]?$|아니(?:었)?(?:나|냐|에요|예요|야|지|죠)\S*[?]?$")
"""What denies in form alone."""


def denies(understood: Understanding) -> bool:
    """Whether a message denies something in so many words; "isn't it so?" denies nothing."""
    if _RHETORICAL.search(understood.text):
        return False
    return understood.negated and bool(_DENIED[understood.lang.written].search(understood.text))


def undenied(text: str, lang: Lang) -> str:
    """A text in its matching form without its denials."""
    for pattern, plain in _PLAIN[lang.written]:
        text = pattern.sub(plain, text)
    return text


def without_contrast(text: str, lang: Lang) -> str:
    """A text without what it only sets aside: "15 days and not 30", "30일이 아니라 15일"."""
    return _CONTRAST[lang.written].sub(" ", text).strip()
