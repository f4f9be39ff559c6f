"""A follow-up that names no more than a topic: "and security?", "那文化交流呢", "비자 쪽은?".

Read with its thread it is taken for the same question of something else; what a topic by itself
would be told is what is wanted.
"""

from __future__ import annotations

from bot.core.answering.decision import Decision, decide
from bot.core.answering.followups import topics_named
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_TOPIC = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|then|what about|how about|what of|anything (?:on|about)|"
        r"what'?s (?:in )?there (?:on|about)|what does (?:it|the report) say (?:on|about)) )*"
        r"(?:the )?(?P<topic>(?!.*\b(?:did|does|do|is|was|were|are|has|have|will|would|can|he|she|"
        r"they|it|you|i|we|anything|something)\b)[\w' -]{3,40}?)[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|그러면|그리고|근데) )*(?P<topic>\S.{0,14}?)"
        r"(?: ?(?:쪽|부분|관련해서|관련|얘기|이야기|내용))*(?:은|는|도|이)?(?:요)?"
        r"(?: ?(?:없\S{0,3}|있\S{0,3}|어때\S?|뭐래))?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那么?|关于|至于|还有)*(?P<topic>[^呢吗]{2,8}?)(?:方面|这一?块|上|的事|的内容)?"
        r"(?:呢|(?:有)?(?:提到|谈到|说到|说)吗|(?:说|谈|讲)了什么|怎么说)[?!. ]*$"
    ),
}
_NO_TOPIC = {EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE}
"""Whom or what a follow-up asks the same of, or where."""
_ASKS_NOTHING = {"what", "said", "yes-no"}
LONGEST = 5


def topic_alone(understood: Understanding) -> str:
    """The topic that is all that a follow-up names; "" if it may ask for more."""
    found = _TOPIC[understood.lang.written].search(understood.text)
    return found["topic"] if found is not None else ""


def of_bare_topic(understood: Understanding, matcher: Matcher) -> tuple[Match, Decision] | None:
    """What the topic by itself is told; None if a message says more, or it tells nothing."""
    found = _TOPIC[understood.lang.written].search(understood.text)
    if found is None or understood.quantities or set(understood.asks) - _ASKS_NOTHING:
        return None
    topic = matcher.read(found["topic"], understood.lang)
    named = [matcher.store.entities_by_id[id_] for id_ in topic.entity_ids]
    if any(one.type in _NO_TOPIC or one.scope is Scope.OUTSIDE for one in named):
        return None
    if not (named or topics_named(topic, matcher)) or topic.content > LONGEST or topic.wh:
        return None
    match = matcher.match(topic)
    decision = decide(match, matcher)
    return (match, decision) if decision.tells else None
