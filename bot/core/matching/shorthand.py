"""Shorthand as it is typed in chats, written out: "nxt yr", "til when", "谈没谈", 礼拜.

Samples are in whole words mostly; a word cut short shares nothing with what it stands for.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.matching.korean_vowels import vowels_mended
from bot.core.regex import regex

_WORDS = {
    "nxt": "next",
    "puting": "putting",
    "yr": "year",
    "yrs": "years",
    "wk": "week",
    "mth": "month",
    "til": "until",
    "till": "until",
    "reqd": "required",
    "nts": "nights",
    "ppt": "passport",
    "bout": "about",
    "wht": "what",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "yday": "yesterday",
    "ppl": "people",
    "govt": "government",
    "gov": "government",
    "pres": "president",
    "prez": "president",
    "b4": "before",
    "abt": "about",
    "thru": "through",
    "bc": "because",
    "cuz": "because",
    "coz": "because",
    "btwn": "between",
    "intl": "international",
    "sked": "schedule",
    "acc to": "according to",
    "how lng": "how long",
    "vis a vis": "regarding",
    "vis-a-vis": "regarding",
    "acc. to": "according to",
    "rite": "right",
    "mny": "many",
    "inaug": "inauguration",
    "pres office": "presidential office",
    "tonite": "tonight",
    "nite": "night",
    "mtg": "meeting",
    "wat": "what",
    "wats": "what's",
    "wen": "when",
    "wher": "where",
    "hv": "have",
    "tlk": "talk",
    "tlked": "talked",
    "goin": "going",
    "wd": "would",
    "spox": "spokesperson",
    "hes": "he's",
    "u": "you",
    "ur": "your",
    "w/o": "without",
    "w/": "with",
    "w": "with",
}
_SHORT = regex(
    r"(?<![\w'/.-])(?:"
    + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
    + r")(?![\w'/-]|\.\w)"
)
_AND = regex(r"(?<=\w )n(?= (?!korea|gyeongsang)\w)")
"""An "n" between words is "and", but in "n korea"."""
_WEATHER = regex(
    r"\b(?:wether|wheather|weathr|weahter|waether|wheter)\b"
    r"(?= (?:(?:in|for|at|around) [\w ]{2,24}"
    r"(?:$|[?!.,]|\b(?:this|next|tomorrow|today|tonight|on)\b)|"
    r"(?:like|today|tomorrow|tonight|this|next|forecast)\b))|"
    r"(?<=\bthe )(?:wether|wheather|weathr|weahter|waether)\b"
)
"""The weather mistyped, which is as near to "whether": that is followed by a clause."""
_ZH_MINUTES = regex(r"(?<=[几多少\d十五])分(?:中|种)(?!文|学|国|央)")
"""Minutes by the sound: 几分中."""
_KO_WEATHER, _ZH_WEATHER = (
    regex(r"(?<![가-힣])날시(?=[가-힣]{0,2}(?:\s|$|[?!.]))"),
    regex(r"天汽|天七(?=预报)"),
)
_NUMBER = regex(r"(?:\bno\.? ?|#)(?=\d)")
"""A number's sign: "no 1", "no. 2", "#3"."""
_THE_CALL = regex(r"^call(?= (?:was|is|lasted|started|began|took|ended|ran)\b)")
_WHAT_ABOUT = regex(r"\bwhat about(?=\s*\?*$)")
"""Nothing follows: what something was about is asked."""
_WHETHER = regex(r"([\u4e00-\u9fff]{1,2})没\1")
"""A verb, "not", and the verb again: whether."""
_INITIALS = {
    "\u1100\u1109": "감사",
    "\u11aa": "감사",
    "\u110b\u110f": "오케이",
    "\u1112\u110b": "하이",
    "\u1107\u110b": "바이",
    "\u1109\u1100": "수고",
    "\u110c\u1109": "죄송",
}
"""Korean words by the first letters of their syllables, as NFKC has them: ㄱㅅ is 감사."""
_BY_INITIALS = regex(rf"(?<!\S)(?P<word>{'|'.join(_INITIALS)})(?P=word)*(?=[\s!.~?]|$)")
_KO_SHORT = regex(r"(?<=언제까)진(?=데|가요?|지|거|건)")
"""The copula shortened after a vowel: 언제까진데요 asks until when."""
_AND_THEY = regex(r"咧(?=[?!. ]*$)")
"""Taiwanese for 呢: "跟習咧?"."""


def written_out(text: str, lang: Lang) -> str:
    """A text in its matching form with its shorthand written out."""
    if lang is Lang.EN:
        text = _WEATHER.sub("weather", _NUMBER.sub("number ", text))
        text = _THE_CALL.sub("the call", _WHAT_ABOUT.sub("about what", text))
        return _AND.sub("and", _SHORT.sub(lambda found: _WORDS[found.group()], text))
    if lang.written is not Lang.ZH:
        text = vowels_mended(text).replace("몇일", "며칠")
        text = _BY_INITIALS.sub(lambda found: _INITIALS[found["word"]], text)
        return _KO_SHORT.sub("지인", _KO_WEATHER.sub("날씨", text))
    text = _ZH_MINUTES.sub("分钟", _ZH_WEATHER.sub("天气", text))
    text = (
        text.replace("礼拜", "星期")
        .replace("下年", "明年")
        .replace("出年", "明年")
        .replace("何者", "什么")
    )
    return _AND_THEY.sub("呢", _WHETHER.sub(r"是否\1", text))
