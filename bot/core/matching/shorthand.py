"""Shorthand as it is typed in chats, written out: "nxt yr", "til when", "谈没谈", 礼拜.

Samples are in whole words mostly; a word cut short shares nothing with what it stands for.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.matching.formal_words import in_plain_english
from bot.core.matching.korean_vowels import vowels_mended
from bot.core.regex import regex

_WORDS = {
    "nxt": "next",
    "reax": "reaction",
    "nork": "north korea",
    "norks": "north koreans",
    "tme": "time",
    "tim": "time",
    "secnd": "second",
    "tht": "that",
    "what oclock": "what time",
    "what o'clock": "what time",
    "dur": "duration",
    "fone": "phone",
    "fonecall": "phone call",
    "puting": "putting",
    "yr": "year",
    "yrs": "years",
    "mth": "month",
    "til": "until",
    "till": "until",
    "reqd": "required",
    "nts": "nights",
    "ppt": "passport",
    "bout": "about",
    "wht": "what",
    "frm": "from",
    "ldr": "leader",
    "ldrs": "leaders",
    "conf pls": "confirm please",
    "mnth": "month",
    "elxn": "election",
    "elxns": "elections",
    "cfm": "confirm",
    "cfmd": "confirmed",
    "cnfm": "confirm",
    "natls": "nationals",
    "dlgn": "delegation",
    "figs": "figures",
    "invstmt": "investment",
    "trps": "troops",
    "rus": "russia",
    "chn": "china",
    "anythg": "anything",
    "somethg": "something",
    "prov": "province",
    "thr was": "there was",
    "smth": "something",
    "in exchange": "in return",
    "mkt": "market",
    "kr": "korea",
    "cn": "china",
    "whch": "which",
    "adn": "and",
    "rng": "ring",
    "takng": "taking",
    "wk": "week",
    "the year after that": "the year after",
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
    "in ages": "for long",
    "for ages": "for long",
    "vis a vis": "regarding",
    "vis-a-vis": "regarding",
    "acc. to": "according to",
    "rite": "right",
    "rigth": "right",
    "phone cal": "phone call",
    "xi cal": "xi call",
    "trump cal": "trump call",
    "ishiba cal": "ishiba call",
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
_AND = regex(r"(?<=\w )n(?= (?!korea|gyeongsang)\w)|^&(?= \w)")
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
_NUMBER = regex(r"(?:\bno\.? ?|#)(?=\d)|(?<=which )no\.? |(?<=what )no\. ")
"""A number's sign: "no 1", "no. 2", "#3", "which no. leader"."""
_TAG = regex(
    r"(?P<does>(?<=, )(?:was|is|did|does|do|has|have|had|were|are|would|could)) "
    r"(?P<who>he|she|it|they|there) not(?=[?!. ]*$)"
)
_REALLY = regex(
    r"^(?P<who>(?:.*[,:;.!] )?(?:did|does|do|is|was|has|have|had|will|would|are|were) (?:the |mr )?"
    r"[\w'-]+) (?:really|actually|truly|in fact|indeed) (?=\w)"
)
"""What somebody really did is what he did."""
_IS = regex(r"(?<=[a-z]) ?= ?(?=[a-z\d])")
"""A sign for "is": "xi = 3rd on his list"."""
_HOURS = regex(r"(?P<of>\d|\b(?:full|half|half an|half a|one|an|a)) hr(?P<many>s?)\b")
"""Hours cut short: "hr" by itself is an office."""
_MOST = regex(r"\bmost (?P<what>short|long|earl|late|quick)(?P<y>y?)\b")
"""A superlative as it is made in other languages: "the most short call"."""
_FIELD = regex(r"(?<=[a-z\d])_(?=[a-z\d])|=\s*\?")
"""The names of fields in a table: "start_date", "duration=?"."""
_WH = r"(?:where|when|who|whom|what|why|how long)"
_SLASHED = regex(rf"\b(?P<one>{_WH}) ?/ ?(?P<other>{_WH})\b")
"""Two questions with a stroke between them: "where/when is it"."""
_THE_CALL = regex(r"^call(?= (?:was|is|lasted|started|began|took|ended|ran)\b)")
_RELATIVE = regex(
    r"(?<=[a-z\d]) (?P<before>with|to|at|in|on|about|of) (?:whom|which) "
    r"(?P<who>(?:(?:mr|president|the|south) )*(?:he|she|it|they|lee|xi|trump|ishiba|kang|china|"
    r"korea|koreans|chinese|koreans|leaders?|two|president|side|sides)(?: jae-?myung| jinping)?) "
    r"(?P<does>(?:is|are|was|were|will|would|has|have|had|can|may|did|does|do) (?:been )?\w+|\w+)\b"
)
"""A relative clause as it is written: "with whom Lee spoke" is "Lee spoke with"."""
_WHAT_ABOUT = regex(r"\bwhat about(?=\s*\?*$)")
"""Nothing follows: what something was about is asked."""
_UNTIL = regex(r"^(?P<lead>(?:and|so|ok) )?until(?=[ ?.!]*$)")
"""No more than that: its end is asked."""
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
        text = _IS.sub(" is ", _FIELD.sub(" ", text))
        text = _SLASHED.sub(r"\g<one> and \g<other>", text)
        text = _MOST.sub(_superlative, _HOURS.sub(r"\g<of> hour\g<many>", text))
        text = _RELATIVE.sub(r" \g<who> \g<does> \g<before>", text)
        text = _TAG.sub(r"\g<does>n't \g<who>", _REALLY.sub(r"\g<who> ", text))
        text = _WEATHER.sub("weather", _NUMBER.sub("number ", text))
        text = _THE_CALL.sub("the call", _WHAT_ABOUT.sub("about what", text))
        text = _AND.sub("and", _SHORT.sub(lambda found: _WORDS[found.group()], text))
        text = _UNTIL.sub(r"\g<lead>until when", text)
        return in_plain_english(text)
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


def _superlative(found: re.Match[str]) -> str:
    return f"{found['what']}{'i' if found['y'] else ''}est".replace("lateest", "latest")
