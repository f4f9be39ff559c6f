""" "Where is the summit?": the one that the thread is on, or each that the source knows.

By itself such a question is as near to other people's summits as to ours, and was declined; after
an invitation to one of them it was told an overview.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.own_matters import is_of_own_day
from bot.core.answering.told import told_before
from bot.core.answering.two_summits import series_of
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_BARE = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|btw)[ ,]+)*(?:when|where|(?:what|which) (?:city|country|town|month|"
        r"date|day))"
        r"(?:'s|s| is|'ll| will| does| do)? (?P<the>the|this|that) (?P<what>summit)"
        r"(?: (?:be|being|to be|due|set|planned|scheduled|for|held|hosted|going|again|then|take|"
        r"taking|place|happen|happening|start|starting|on|in|at|happens))*[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그리고|그럼|근데|아)[ ,]*)?(?P<the>그 ?)?(?P<what>정상회의)(?:는|은|가|를)? ?"
        r"(?:언제|어디서|어디에서|어디|며칠|몇월)(?: ?(?:에|에서))? ?"
        r"(?:열려요?|열리나요?|열리죠|개최(?:돼|되나)요?|해요?|하나요?|예요|에요|인가요|야|임|지|"
        r"죠)?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那么?|还有)?(?P<the>这个|那个|这次)?(?P<what>峰会)是?(?:定)?在?"
        r"(?:什么时候|何时|哪天|几号|几月|哪里|哪儿|哪个城市|哪|什么地方)"
        r"(?:开|办|举行|举办|召开)?的?[呢啊呀]?[?!. ]*$"
    ),
}
_JOINED = {Lang.EN: " and the ", Lang.KO: "와 ", Lang.ZH: "和"}


def with_summit(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """A bare question on "the summit" with the names of those that are meant; else the text."""
    lang = understood.lang.written
    found = _BARE[lang].search(understood.text)
    if found is None or is_of_another_summit(matcher, understood, context):
        return text
    known = matcher.store.entities_by_id
    held = dict.fromkeys(
        series_of(fact.event or "") for fact in matcher.store.facts if "where" in fact.asks
    )
    ours = [
        one
        for one in held
        if one in known
        and known[one].type is EntityType.ORGANISATION
        and known[one].aliases.get(lang)
    ]
    if not ours:
        return text
    told = told_before(matcher, context) if context else None
    if told is not None:
        on = {series_of(id_) for id_ in (told.fact.event or "", *told.fact.entities)}
        ours = [one for one in ours if one in on] or ours
    blank = "" if lang is Lang.ZH else " "
    what = blank + found["what"]
    named = _JOINED[lang].join(min(known[one].aliases[lang], key=len) + what for one in ours)
    return f"{understood.text[: found.start('what')]}{named}{understood.text[found.end('what') :]}"


def is_of_another_summit(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> bool:
    """Whether such a question comes after one on a summit that is none of ours."""
    if not context or not _BARE[understood.lang.written].search(understood.text):
        return False
    before = matcher.read(context[-1])
    own = is_of_own_day(before)
    return own or ("summit" in before.concept_ids and told_before(matcher, context) is None)
