"""In what form an answer is wanted, and what is not wanted: neither is what is asked.

"…, can you give me it in one line", "能给个一句话版吗", "what they agreed, not what they hoped".
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_FORM = (
    r"(?:one|a|two|a single|1|2) (?:short |single )?"
    r"(?:line|sentence|liner|word|bullet|para|paragraph)s?"
)
_EN_ASK = r"(?:can|could|would|will) (?:you|u|someone|anyone) (?:just |please |pls )?"
_EN_GIVE = r"(?:give|send|write|put|get|do|keep)"
_EN = (
    regex(
        rf"(?<=[.?!,;])\s*(?:{_EN_ASK})?{_EN_GIVE} (?:me |us |it |that |this )*"
        rf"(?:(?:in|to|as) )?(?:{_EN_FORM}|short|brief)?(?: (?:it|that|this))?"
        r"(?: (?:please|pls))?[?.! ]*$",
        re.IGNORECASE,
    ),
    regex(
        r"^(?:(?:my|our|the|a) [\w' -]{2,24}? (?:wants|needs|asked for|would like) )?"
        rf"{_EN_FORM} on\s+",
        re.IGNORECASE,
    ),
    regex(
        r"(?<=[.?!,;:])\s*(?:the )?(?:full|exact|precise|original|actual|direct|exact quoted) "
        r"(?:wording|text|quote|line|phrase|words?|language)(?: (?:please|pls))?(?=[?.!,;]|$)",
        re.IGNORECASE,
    ),
    regex(
        r"(?<=[.?!,;:])\s*(?:verbatim|word[- ]for[- ]word|(?:not|no|without) (?:a |"
        r"any )?paraphras\w+)"
        r"(?: (?:please|pls))?(?=[?.!,;]|$)",
        re.IGNORECASE,
    ),
    regex(
        r"^(?:verbatim|word for word|exact words?|full quote)(?: (?:please|pls))?[:,]\s+",
        re.IGNORECASE,
    ),
    # what is not wanted
    regex(
        r",\s*(?:and )?(?:not|rather than|instead of) (?:what|who|when|where|how|why|the) "
        r"[^,.?!;]{3,40}(?=[.?!;]|$)",
        re.IGNORECASE,
    ),
)
_KO_TELL = r"(?:부탁|알려|정리|요약|말해|써)\S*(?:\s\S+)?"
_KO = (
    regex(
        r"(?<=[?!.,])\s*(?:한 ?줄|한 ?문장|짧게|간단히|간략히|요점만|핵심만|한마디로)"
        rf"(?:로|만|으로)?\s*(?:좀\s*)?(?:{_KO_TELL})?[.?!~ ]*$"
    ),
    regex(
        r"\s+(?:주어 ?목적어|주어|목적어|주체|순서|날짜|숫자)\s*"
        r"(?:확실하게|확실히|정확하게|명확하게)\s*(?:좀)?\S{0,6}[.?!~ ]*$"
    ),
)
_ZH = (
    regex(
        r"[,;.?!]\s*(?:能|可以|可否|麻烦|请)?(?:不能)?(?:给|帮我?|来)?(?:我)?"
        r"(?:个|一个|写个|来个|总结成?|概括成?|用)?(?:一句话|一句|一行|简短|精简|简单)"
        r"(?:版|版本|概括|总结|说明|说说|说|回答|讲|就行|即可)?"
        r"(?:一下)?(?:吗|嘛|吧|呗|可以吗|行吗)?[?.! ]*$"
    ),
)
_PATTERNS = {Lang.EN: _EN, Lang.KO: _KO, Lang.ZH: _ZH}
_EN_BIT = r"(?:bit|part|point|line|passage|stuff|thing|paragraph|piece)"
_WORDED: dict[Lang, tuple[re.Pattern[str], str]] = {
    Lang.EN: (
        regex(
            r"^how (?:exactly )?(?:does|did|has|do) (?P<who>[\w' -]{2,30}?) "
            r"(?:phrased?|word(?:ed)?|put|framed?|formulated?|couched?) "
            rf"(?:(?:it|things) (?:on|about) |the {_EN_BIT}s? (?:on|about|of) |the )?"
            rf"(?P<matter>(?!it\b|that\b|this\b).{{4,}}?)(?: {_EN_BIT})?[?!. ]*$|"
            r"^what (?:\w+ )?(?:wording|words|phrase|phrasing|terms?|language) (?:did|does|do) "
            r"(?P<user>[\w' -]{2,30}?) use(?:d)?[, ]+(?:some ?thing |sth )?"
            r"(?:about|on|for|re|to describe) (?P<used>.{4,}?)[?!. ]*$",
            re.IGNORECASE,
        ),
        r"what did \g<who>\g<user> say about \g<matter>\g<used>?",
    ),
    Lang.KO: (
        regex(
            r"^(?P<who>\S{1,6}(?: \S{2,5})?)(?:이|가|은|는)?\s+(?P<matter>\S.{1,30}?)\s*"
            r"(?:부분|대목|얘기|내용|문구)(?:을|를|은|는)?\s*(?:정확히\s*)?어떻게\s*"
            r"(?:표현|언급|서술|말|묘사)\S*[?!. ]*$"
        ),
        r"\g<who>이 \g<matter>에 대해 뭐라고 했나요?",
    ),
    Lang.ZH: (
        regex(
            r"^(?P<who>[^,，怎]{2,8}?)(?:是)?(?:怎么|如何|咋)(?:表述|措辞|遣词)"
            r"(?:的)?(?P<matter>[^,，?？]{2,16}?)"
            r"(?:[这那]?一?(?:部分|[段句块点]))?(?:的)?[?？。 ]*$"
        ),
        r"关于\g<matter>，\g<who>说了什么？",
    ),
}
"""How somebody worded something asks what was said of it: "how does Kang phrase the bit on …?"."""
LEAST = 2
"""Words (of Chinese, characters twice as many) that have to be left, and one more."""


def without_form(text: str, lang: Lang) -> str:
    """A cleaned text without the form that it wants its answer in; the text itself if in none."""
    worded, said = _WORDED[lang.written]
    text = worded.sub(said, text)
    for pattern in _PATTERNS[lang.written]:
        rest = pattern.sub("", text).strip()
        size = len(rest) // 2 if lang.written is Lang.ZH else len(rest.split())
        if rest != text and size > LEAST:
            text = rest
    return text
