"""Asides by which a writer vouches for having understood a source: they say nothing themselves.

"If I read Kang right" names her, and yet the claim is no claim about her.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_ASIDES = (
    regex(
        r"(?:^|[,;(\s-]+)(?:(?:at least|that is),? )?(?:if|provided|assuming|unless) (?:i|we)(?:'ve|'m|'re| have| am| are)? (?:not )?"
        r"(?:read|reading|got|get|heard|hear|understand|understood|remember|follow|followed|following|quote|quoting|took|take|caught|recall|misread|misheard|misunderstood|mistaken about)"
        r"\b[^,.;]{0,48}?(?:\b(?:right|rightly|correctly|properly|accurately|well)\b|(?<=misread )\S+|(?<=misheard )\S+)[)]?(?=[,.;!]|$|\s)[,;]?",
        re.IGNORECASE,
    ),
    regex(
        r"(?:(?:제가|내가|우리가|저희가)\s*)?(?:[가-힣]+\s+){0,3}?(?:말|말씀|설명|발표|발표문|브리핑|내용|기사|보도)(?:을|를|은|는)?\s*(?:(?:제가|내가)\s*)?(?:제대로|맞게|잘|바르게|옳게|정확히|똑바로)\s*"
        r"(?:이해했다면|이해한\s*거라면|이해한\s*게\s*맞다면|읽었다면|들었다면|알아들었다면|옮겼다면|기억한다면|봤다면)(?:요)?,?\s*"
    ),
    regex(
        r"(?:如果|要是|若|假如|倘若)?(?:我|我们|咱)?(?:没有?|未)(?:理解|听|看|读|记|搞|弄|会|误解|领会)错?[^,，。;；]{0,12}?(?:的话|的意思|的介绍|的说法|说的|的稿子|的通报|的发言)(?:的话)?[,，]"
    ),
)


_SHORTHAND = regex(
    r"(?:(?<=^)|(?<=[\s,;(]))(?:afaik|afaict|iirc|fwiw|imho|imo|tbh|ngl|btw|fyi)\b[,:]?",
    re.IGNORECASE,
)
"""Hedges of chat, which the speller would take for words."""
_ZH_TOLD = regex(
    r"^\s*(?:照|按照?|依|听)(?:总统府|韩国|韩方|總統府|韓國)*(?:发言人|發言人)(?:姜由桢|姜由楨)?(?:的)?(?:说法|說法|介绍|介紹|话|話|讲法|意思)?(?:讲|说|來看|来看|來說|来说)?[,，]"
)
_EN_TOLD = regex(
    r",\s+(?:as|in the way|the way)\s+(?P<who>(?:the )?[a-z]+(?:[ -][a-z]+)?)\s+(?:told|tells|put|puts|described|describes|reported|relayed|recounted|explained|has)\s+(?:it|this|that)(?:\s+to\s+(?:reporters|the press))?,\s+",
    re.IGNORECASE,
)
"""An aside in the middle: "Xi's reply, as Kang told it, was that …"."""
_RELAYED = (
    regex(
        r"[,;(\s-]+(?:(?:or |and )?(?:at least|or so),? )?(?:so |)(?:that's|that is|this is|which is|that was|it's|it is)?\s*(?:at least\s+)?"
        r"(?:how|what|the way|as)\s+(?P<who>(?:the )?[a-z]+(?:[ -][a-z]+){0,2}?)\s+(?:has |had )?(?:relay(?:s|ed)|put(?:s)?|told|tells|said|says|describ(?:es|ed)|report(?:s|ed)|explain(?:s|ed)|recount(?:s|ed)|summari[sz](?:es|ed)|phrase(?:s|d)|quot(?:es|ed))"
        r"(?: (?:it|this|that|things|him|her))?(?: to (?:reporters|the press|the briefing|journalists))?[)]?(?=\s*[.!]?\s*$)",
        re.IGNORECASE,
    ),
)
"""An aside behind the claim that tells whose words it has: "at least that's how Kang put it"."""


def without_asides(sentence: str) -> str:
    """A sentence without such asides; itself if nothing else is in it."""
    bare = _ZH_TOLD.sub("据姜由桢说,", _SHORTHAND.sub(" ", sentence))
    if told := _EN_TOLD.search(bare):
        bare = f"According to {told['who']}, {bare[: told.start()]} {bare[told.end() :]}"
    for pattern in _RELAYED:
        bare = pattern.sub(r", according to \g<who>", bare)
    for pattern in _ASIDES:
        bare = pattern.sub(" ", bare)
    bare = bare.strip(" ,;，")
    return bare if len(bare) >= len(sentence) // 3 and bare else sentence
