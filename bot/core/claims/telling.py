"""What one of the two is said to have told the other: it has to be backed itself.

"Xi told Lee on the phone that he'll come" is a call with Lee, but that there was one backs nothing
of what is said to have been said in it.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_WHO = r"(?:president |mr )?(?:lee(?: jae-?myung)?|xi(?: jinping)?|he|him|the (?:south korean|korean|chinese) (?:president|leader)|trump|ishiba)"
_EN_HOW = r"(?:(?:on|over|by|in|during) (?:(?:the|their|that|a|this|tuesday's) )?(?:phone|call|telephone|line|phone call|conversation|talks?)|on tuesday)"
_EN = regex(
    rf"(?P<who>{_EN_WHO})\s+(?:has |had |also |then |even |reportedly )*"
    r"(?:told|tells|assured|assures|informed|informs|promised|promises|said|says|let|mentioned|announced|confirmed|vowed|pledged|replied|answered|admitted|revealed|added|remarked)"
    rf"(?:\s+to)?(?:\s+{_EN_WHO}\b)?(?:\s+{_EN_HOW},?|\s+know|\s+to {_EN_WHO})*"
    r"\s+(?:that\s+)?(?P<told>(?!on\b|over\b|by\b|in\b|during\b)(?:he|they|it|the|his|this|we|there|both|[a-z'-]+)\b.+)$",
    re.IGNORECASE,
)
_EN_QUOTED = regex(
    rf"^[\"\u201c'\u2018]?(?P<told>[^\"\u201d]{{6,}}?),?[\"\u201d'\u2019]*,?[\"\u201d'\u2019]*\s+(?P<who>{_EN_WHO})\s+(?:told|assured|promised|informed|said to)\s+{_EN_WHO}(?:\s+{_EN_HOW})*$",
    re.IGNORECASE,
)
"""What is told before who tells it: "I'll come," Xi told Lee."""
_EN_HE = regex(r"^(?:he|i)(?P<short>'ll|'d|'s)?\b", re.IGNORECASE)
_EN_LONG = {"'ll": " will", "'d": " will", "'s": " is"}
_EN_WOULD = regex(r"\bwould\b", re.IGNORECASE)
"""What one says one will do is firmer than what others expect of one."""
_KO = regex(
    r"(?P<who>(?:시진핑|시|이재명|이)\s*(?:국가)?(?:주석|대통령))(?:은|는|이|가|도|께서|께서는)?\s+(?P<told>.+?(?:겠|는|ㄴ|었|았|했|이|다|라|자|냐|까))고\s*(?:말|했|하|전했|전함|밝|언급|약속|답|통보|함|한다|얘기|이야기)"
)
_KO_FRAME = regex(
    r"(?:(?:이재명|이|시진핑|시)\s*(?:국가)?(?:대통령|주석)(?:에게|한테|께|과의?|와의?|하고|이랑|랑)\s*)|(?:전화\s*)?통화(?:에서|하면서|중에?|로|때)\s*(?:는\s*)?|전화(?:로|에서|상으로)\s*"
)
_ZH = regex(
    r"(?P<who>习近平|习主席|李在明|李总统|习|李)(?:主席|总统|国家主席)?(?P<between>[^,，。]{0,14}?)(?:说|表示|称|告诉(?:李在明|习近平|对方)?|讲|透露|答应|承诺|提到|保证)(?:了)?(?:李在明|习近平|对方)?(?:总统|主席)?[,，:：]?(?P<told>.{2,})$"
)
_ZH_HE = regex(r"^(?:自己|他|本人)")
_ZH_WILL = regex(r"^要(?=[来去到访])")


def what_was_told(sentence: str, lang: Lang) -> str:
    """What one of the two is said to have told, as a sentence of its own; "" if nothing is."""
    bare = sentence.strip().rstrip(".。!！")
    match lang.written:
        case Lang.EN:
            if not (found := _EN_QUOTED.search(bare) or _EN.search(bare)):
                return ""
            told, who = found["told"], found["who"]
            if pronoun := _EN_HE.match(told):
                told = (
                    who + _EN_LONG.get((pronoun["short"] or "").lower(), "") + told[pronoun.end() :]
                )
            return _EN_WOULD.sub("will", told)
        case Lang.KO:
            if not (found := _KO.search(bare)):
                return ""
            told = _KO_FRAME.sub("", found["told"]).strip()
            own = re.search(r"(?:주석|대통령|한국|중국|양국|서울|한반도)(?:은|는|이|가)\s", told)
            return told if own else f"{found['who']}이 {told}"
        case _:
            if not (found := _ZH.search(bare)):
                return ""
            told = _ZH_WILL.sub("会", _ZH_HE.sub("", found["told"]))
            own = re.match(r"(?:习|李|两国|双方|中国|韩国|中方|韩方|中韩|半岛|首尔|北京)", told)
            return told if own else found["who"] + told
