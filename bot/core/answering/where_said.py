"""Where somebody spoke of it: "where did Kang say that?", not who Kang is."""

from __future__ import annotations

from bot.core.answering.bare import says_nothing_else
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_SPEAKING = {
    Lang.EN: regex(
        r"\b(?:where|say(?:ing)?|said|speak(?:ing)?|spoke|talk(?:ing|ed)?|tell|told|announced?|"
        r"announcing|reveal(?:ed)?|disclosed?|brief(?:ed)?|report(?:ed)?|make|made|give|gave|this|"
        r"spokes(?:woman|person|man)|ms|mrs|mr|lee|xi|call|calls|to|us|reporters|press|statement|"
        r"remarks?|comments?|at|what|did|of|all|in|people|everyone)\b"
    ),
    Lang.KO: regex(
        r"어디(?:에)?서|어느|자리|무슨|어떤|말씀|말|발언|얘기|이야기|밝히|밝혔|밝힌|발표|설명|전하|전했|전한|"
        r"대변인|씨|통화|내용|결과|하신|했|한|거|건"
    ),
    Lang.ZH: regex(
        r"在?(?:哪里|哪儿|哪裡|哪个?|什么|何)(?:场合|地方|地点|处)?|说|讲|宣布|发布|公布|披露|介绍|透露|发言人?|表示|"
        r"通话|内容|情况|消息|结果|话|场合|出来|出"
    ),
}
"""What says no more than that somebody spoke."""


def where_said(matcher: Matcher, understood: Understanding) -> Fact | None:
    """Where the one person that a message names spoke; None if it asks anything else."""
    if "where" not in understood.asks or understood.quantities:
        return None
    persons = {
        id_
        for id_ in understood.entity_ids
        if matcher.store.entities_by_id[id_].type is EntityType.PERSON
    }
    text, lang = understood.text, understood.lang.written
    if not _SPEAKING[lang].search(text):
        return None
    own = [
        fact
        for fact in matcher.store.facts
        if fact.agent in persons
        and "where" in fact.asks
        and fact.event not in matcher.reader.participants
        and fact.superseded_by is None
        and fact.event == _event_of(matcher, fact.agent)
    ]
    if len(own) != 1:
        return None
    for start, end in sorted(
        {span_in(understood, one) for one in understood.entities}, reverse=True
    ):
        text = text[:start] + " " + text[end:]
    return own[0] if says_nothing_else(_SPEAKING[lang].sub(" ", text), lang) else None


def _event_of(matcher: Matcher, person: str | None) -> str | None:
    """The one event that a person's own facts are of."""
    events = {fact.event for fact in matcher.store.facts if fact.agent == person and fact.event}
    return events.pop() if len(events) == 1 else None
