"""Whether something was raised that a question only points at: "did Lee raise those with Xi?".

What is pointed at stands before it, in the message or in its thread; by itself such a question is
like those on when the two spoke.
"""

from __future__ import annotations

from bot.core.answering.followups import concepts_of_ours
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_EN_IT = (
    r"(?:that|those|this|these|it|them|any of (?:that|it|those|this)|either(?: of (?:those|them))?)"
)
_POINTED = {
    Lang.EN: regex(
        r"\b(?:raised?|mention(?:ed)?|discuss(?:ed)?|address(?:ed)?|bring|brought|"
        rf"(?:touch|talk|speak|spoke|talked|touched) (?:on|about|of)) {_EN_IT}\b"
        r"(?= (?:up|with|on the|over the|during|in the|at all|to)\b|[?!. ]*$)|"
        rf"\b(?:did|do|does|were|was|has|have) {_EN_IT} (?:come up|raised|get raised|get mentioned|"
        r"mentioned|discussed|brought up|addressed)\b"
    ),
    Lang.KO: regex(
        r"(?:그거|그것|그걸|그 ?얘기|그 ?문제|이거|이것|이걸|이 ?문제|이 ?얘기)"
        r"(?:도|를|을|가|이|은|는)? ?"
        r"(?:통화(?:에서|때|할 ?때) ?)?(?:나왔|언급|거론|꺼냈|제기|논의)"
    ),
    Lang.ZH: regex(
        r"(?:提|谈|聊|说)(?:到|过|起)?了?(?:这个|这件事|这事|那个|那件事|那事|它)(?:了|吗|没|$|[?])|"
        r"(?:这个|这件事|这事|那件事|那事)(?:[^,.?!]{0,4})(?:提到|谈到|聊到|提过|谈过|提|谈)(?:了|过)?(?:吗|没)"
    ),
}

_SETTING = frozenset({"call", "briefing", "readout", "president-word", "topics-discussed"})
"""Concepts of where something may have been raised."""
_SPEAKING = {EntityType.PERSON, EntityType.EVENT}
SHORT = 8
"""Content words of such a message at most."""


def points_at_what_was_raised(text: str, lang: Lang) -> bool:
    """Whether a text asks if something came up that it does not name."""
    return _POINTED[lang.written].search(text.casefold()) is not None


def is_of_nothing(matcher: Matcher, understood: Understanding) -> bool:
    """Whether a message asks if something came up, and names no more than who spoke and where."""
    if understood.content > SHORT:
        return False
    if not points_at_what_was_raised(understood.text, understood.lang):
        return False
    known = matcher.store.entities_by_id
    if {known[id_].type for id_ in understood.entity_ids} - _SPEAKING:
        return False
    named = set(concepts_of_ours(understood, matcher)) - _SETTING
    return not (named or understood.foreign or understood.strangers or understood.quantities)
