"""Claims on what the source tells rather than on what happened: "the report explains why"."""

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_TELLS = {
    Lang.EN: regex(
        r"\b(?:report|article|story|piece|source|paper|text)s? (?:\w+ ){0,2}"
        r"(?:says?|said|names?|gives?|gave|explains?|mentions?|states?|tells?|told|reveals?|"
        r"describes?|spells? out|sets? out|makes? clear|specif(?:y|ies)) (?:\w+ ){0,2}"
        r"(?:who|whom|whose|how|why|when|where|whether|which|what)\b"
    ),
    Lang.KO: regex(
        r"(?:보도|기사|소식통|본문).*(?:누가|누구|왜|어떻게|언제|어디|몇|무엇|뭘|뭐|어느|어떤|여부).*"
        r"(?:지|를|을|가|이|도|까지)\s*(?:나와|나온|적혀|밝[혀혔히]|설명|언급|소개|들어|실려|쓰여|알려)"
    ),
    Lang.ZH: regex(
        r"(?:报道|文章|报导|稿子|原文|消息)[^,;]{0,6}"
        r"(?:说明|交代|提到|提及|写明|写了|写到|解释|点明|透露|介绍|讲了|说了|说清)[^,;]{0,3}"
        r"(?:谁|为何|为什么|怎么|怎样|如何|何时|什么|哪|几|多少|是否|有没有)"
    ),
}


def tells_of_source(text: str, lang: Lang) -> bool:
    """Whether a claim says that the source answers some question: no fact says that it does."""
    return bool(_TELLS[lang.written].search(text.casefold()))


_LEAVES_OPEN = {
    Lang.EN: regex(
        r"[,;] (?:and |but |though |while |without )?[^,;]*\b(?:not|no|never|without|nothing|n't|"
        r"stops short of)\b[^,;]*"
        r"\b(?:stat\w+|specif\w+|mention\w*|report\w*|sa(?:y|id|ying)|giv\w+|nam\w+|cit\w+|spell\w*)\b"
    ),
    Lang.KO: regex(
        r"(?:고|며|지만|는데|,)[^,]{0,20}(?:밝히지|적지|나오지|언급하지|명시하지|특정하지)(?:는)?않|"
        r"(?:언급|명시|기재|말)(?:은|는|이|가|도)?없"
    ),
    Lang.ZH: regex(
        r"[,;][^,;]*(?:未|没有?|并未)(?:予|作|能|曾|有)?(?:载|列|写|讲|交代|提|注|点名|说|言|宣|断言|详|细)"
    ),
}
"""A clause by which the source leaves something open beside what it does tell."""


def leaves_open(claim: Claim) -> bool:
    """Whether a claim says in a clause of its own what the source does not tell.

    "报道说11月初在庆州举办,具体日期未予写明" denies no place.
    """
    return _LEAVES_OPEN[claim.lang].search(claim.text) is not None
