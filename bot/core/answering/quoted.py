"""Whose words a message quotes: "who said 'a common interest'?", "“建设性作用”出自谁之口".

Who says so is asked of many things; what is quoted tells of which.
"""

from __future__ import annotations

from bot.core.facts import Attribution, Fact
from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.matching.vocabulary import units
from bot.core.regex import regex

LEAST = {Lang.EN: 2, Lang.KO: 2, Lang.ZH: 2}
"""Content words that a quotation has at least: one word is anybody's."""
SAID_SHARE = 0.5
"""Share of its words, or of its pairs of letters, that a fact's own texts have."""
QUOTED_FROM = 0.25
"""Probability from which a fact is the one that is quoted."""
_QUOTED = regex(
    r"\"(?P<double>[^\"]{3,120})\"|"
    r"(?<![\w\u2e80-\uffef])'(?P<single>[^']{3,120}(?:'s [^']+)?)'(?!\w)"
)
_WHOSE = {
    Lang.EN: regex(
        r"\b(?:whose (?:mouth|words?|lines?|quotes?|phrase|phrasing|wording|turn of phrase|"
        r"voice|lips|"
        r"remark|statement|formulation)|who (?:said|says|used|uttered|put it|put that|coined|spoke|"
        r"talked|called|stressed|mentioned|was (?:it that|that|quoted)|is (?:quoted|that)|"
        r"do (?:i|we) attribute|gets? (?:the )?(?:credit|attribution))|"
        r"(?:which|what) (?:side|leader|one|party|capital|camp)(?: of (?:them|the two))? "
        r"(?:said|says|used|put|talked|spoke|is|was|did)|attribut\w+ (?:it |this |"
        r"that )?to (?:who|whom)|"
        r"(?:source|credit|attribute|pin|put) (?:it|this|that) (?:to|on|down to)|"
        r"who (?:is|was) (?:it|this|that) (?:from|by)|(?:does|did) (?:that|it|this) come from|"
        r"(?:lee|xi|kang|seoul|beijing)(?:'s)?(?: line)? or (?:lee|xi|kang|seoul|beijing)(?:'s)?)\b"
    ),
    Lang.KO: regex(
        r"누가 ?(?:한|말|쓴|꺼|그랬|했|얘기|언급|내놓)|누구(?:의|가)? ?(?:입|말|발언|표현|"
        r"멘트|워딩|한)|"
        r"누구한테서|어느 ?(?:쪽|나라|측)(?:에서|이|의)? ?(?:말|입|표현|발언|한|나온|쓴)|"
        r"누구(?:예요|죠|임|야|지)|"
        r"(?:이재명|이 대통령|시진핑|시 주석)\S{0,4}[ ,?]*(?:아니면 )?"
        r"(?:시진핑|시 주석|이재명|이 대통령)\S{0,4}[?]*$"
    ),
    Lang.ZH: regex(
        r"谁(?:说|讲|提|用)|谁的(?:话|原话|说法|表述|措辞|词|口)|谁(?:之|嘴|口)|"
        r"哪(?:边|方|一方|家|国)(?:的话|说|讲|用|提|的说法|的原话)|是谁|"
        r"(?:李在明|习近平|李|习)(?:说的?)?还是(?:习近平|李在明|习|李)(?:说的?)?"
    ),
}
"""What asks who used a wording."""


def quoted_fact(matcher: Matcher, text: str, lang: Lang) -> Fact | None:
    """The fact whose words a cleaned message quotes and asks the speaker of; None if it does not.

    What is reckoned from others nobody said.
    """
    # What stands in the quotation asks nothing: "'Lee, who talked with Trump for …': good to run?"
    whole = matcher.read(_QUOTED.sub(" ", text), lang)
    whose = _WHOSE[lang.written].search(whole.text)
    if whose is None or has_wh(whole.text[: whose.start()] + whole.text[whose.end() :], lang):
        return None  # What is asked besides is not answered by who said so.
    for quote in _QUOTED.finditer(text):
        said = matcher.read(quote["double"] or quote["single"], lang)
        if said.content < LEAST[lang.written]:
            continue
        for candidate in matcher.match(said).candidates:
            fact = matcher.store.facts_by_id.get(candidate.intent)
            if fact is None or candidate.vetoed or candidate.probability < QUOTED_FROM:
                continue
            if fact.attribution is not Attribution.DERIVED and _has(fact, said, matcher):
                return fact
    return None


def _has(fact: Fact, said: Understanding, matcher: Matcher) -> bool:
    """Whether a fact says what is quoted itself, and is not only like it."""
    told = matcher.read(f"{fact.statement.get(said.lang)} {fact.short.get(said.lang)}", said.lang)
    quoted = set(units(said.text, said.lang))
    return len(quoted & set(units(told.text, said.lang))) >= SAID_SHARE * len(quoted)
