"""What is said to have come up in a conversation: "did they talk about visas?", "谈到特朗普了吗".

That two leaders talked is a fact, and so is each of a dozen things beside their call; none of it
says that they talked about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.core.entities import Entity, EntityType, Scope
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_SAID_OF = {
    Lang.EN: (
        regex(
            r"\b(?:talk(?:ed|s|ing)?|speak|spoke|spoken|chat(?:ted)?)(?: \w+){0,3}? "
            r"(?:about|on|regarding) (?P<what>[^,.?;]+)"
        ),
        regex(
            r"\b(?:discuss(?:ed|es|ing)?|debated?|touch(?:ed)? (?:on|upon)|br(?:ing|ought) up|"
            r"went over) (?!(?:in|on|at|during|by|between|when|this|there)\b)(?P<what>[^,.?;]+)"
        ),
        regex(
            r"\b(?:call|conversation|talks|they|leaders|lee|xi|both)\b(?: \w+){0,2}? "
            r"(?:cover(?:ed|s)?|mention(?:ed)?|raise[ds]?) (?P<what>[^,.?;]+)"
        ),
        regex(
            r"(?:^|\b(?:did|does|has|have|whether|that)\b)(?: the)? ?(?P<what>[^,.?;]+?) "
            r"(?:came|come|comes) up\b(?! (?:through|thru|via|from|the ranks))"
        ),
        regex(
            r"(?:^|\b(?:was|were|is|that)\b) ?(?P<what>[^,.?;]+?) (?:(?:was|were) )?(?:also )?"
            r"(?:discussed|raised|brought up|on the agenda|"
            r"covered (?=(?:on|in|during) (?:the|their) (?:call|talks|conversation)))\b"
        ),
    ),
    Lang.KO: (
        regex(
            r"^(?:.*(?:[은는]|에서|[이가]\s))?(?P<what>[^,.?]{1,14}?)(?<![간분서])(?<!동안)\s?"
            r"(?:에\s?대해서?|에\s?관해서?|문제[를도]?|[을를이가은는도])?\s?"
            r"(?:얘기|이야기|논의|거론|의논|언급)(?:[를을가이도])?\s?(?:했|하|나왔|나온|나눴|나누|있었|됐|되었|오갔|한)"
        ),
    ),
    Lang.ZH: (
        regex(
            r"(?:(?:谈|聊|提)(?:到|及|起|论|过|了)+|(?:有没有|是否有?)(?:谈|聊|提)|讨论了?|商讨了?|涉及了?)"
            r"(?!得|多|几)(?P<what>[^,.?吗没了]{1,10})"
        ),
        regex(
            r"^(?:(?:通话|电话|会谈)(?:里|中|上)?,?|(?:双方|两人|他们|他俩|俩人)(?:有没有|是否)?(?:就|把)?)?"
            r"(?P<what>[^,.?!吗没]{1,8}?)(?:的?(?:问题|事儿?|方面))?"
            r"(?<!有)(?:谈|聊|提|说|讨论)(?:到|及|起|了|过)*(?:没有?|吗|么|不)[?!. ]*$"
        ),
    ),
}
_OF_THE_SOURCE = regex(
    r"\b(?:report|article|piece|story|source|text|paper|readouts?|announcement)\b|"
    r"기사|보도|발표|报道|文章|稿|消息|公告|通报"
)
"""What an account mentions is another question than what the two spoke of."""
_SPOKEN = {
    Mode.AGREED,
    Mode.PROMISED,
    Mode.ASKED,
    Mode.HOPED,
    Mode.SAID,
    Mode.STRESSED,
    Mode.INVITED,
}
"""Modes of what is said in a conversation."""
_TOPICS = "-topic"
"""How the id of a fact ends that tells what a conversation touched on."""
_NUCLEAR = {"north-korea"}
"""Whose the issue is that came up."""
_BESIDE_IT = {"visa-free", "sworn-in", "stay"}
"""Concepts of things that the source tells beside the conversation."""


def matter(text: str, lang: Lang) -> str:
    """What a text says, or asks, came up; "" if it says so of nothing.

    `text` is in its matching form; Korean may be without spaces.
    """
    if _OF_THE_SOURCE.search(text):
        return ""
    found = (pattern.search(text) for pattern in _SAID_OF[lang.written])
    return next((hit["what"] for hit in found if hit is not None), "")


def was_spoken_of(fact: Fact) -> bool:
    """Whether a fact tells of what was said in a conversation, or what it touched on."""
    return fact.mode in _SPOKEN or fact.id.endswith(_TOPICS)


def is_beside(what: Understanding, facts: Iterable[Fact], known: Mapping[str, Entity]) -> bool:
    """Whether something of ours is named that no fact has as spoken of: a policy, another's call.

    What is none of ours is told, or not, by what is known of it.
    """
    if "call" in what.concept_ids:
        return False  # "Kang spoke about the call at a briefing"
    spoken = {id_ for fact in facts if was_spoken_of(fact) for id_ in fact.entities}
    series = {id_ for id_ in spoken if known[id_].type is EntityType.ORGANISATION}
    spoken -= {
        id_
        for id_ in spoken
        if known[id_].type is EntityType.EVENT and id_.rpartition("-")[0] not in series
    }
    ours = {id_ for id_ in what.entity_ids if known[id_].scope is Scope.INSIDE}
    return bool(ours - spoken - _NUCLEAR or _BESIDE_IT & {*what.concept_ids})
