"""Who is asked to have said something: "what did Lee say about peace?", "李在明怎么说半岛和平"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

_EN_BEFORE = regex(
    r"\b(?:what|how) (?:did|does|do|has|had) (?:(?:president|mr\.?|leader|premier|the)\s+)*$"
)
_EN_AFTER = regex(
    r"^(?:'s)?\s+(?:[\w-]+\s+)?(?:say|said|tell|told|think|stress|respond|reply|answer|have to say|"
    r"put it|call for|promise|pledge|ask|hope|want|emphasi[sz]e)\b"
)
_KO_AFTER = regex(r"^(?:대통령|주석|총리)?(?:님)?(?:은|는|이|가|께서는?|께선)")
_KO_SAID = regex(
    r"뭐라|뭐래|뭐랬|머라|어떻게말|무슨말|무슨얘기|어떤말|어떤얘기|어떤입장|뭘(?:요청|강조|약속|당부|부탁)|"
    r"무엇을(?:요청|강조|약속|당부)|뭐(?:요청|강조|약속)"
)
_ZH_AFTER = regex(
    r"^(?:主席|总统|首相)?(?:是)?(?:(?:对|就|关于|针对|在|谈到|谈)[^,.?!说讲谈跟给]{1,16})?"
    r"(?:上|方面|问题上|这事)?(?:都|又|是)?(?:怎么|咋|如何)(?:说|讲|看|回应|回答|表态|回复)|"
    r"^(?:主席|总统|首相)?(?:(?:对|就|关于|针对|在|谈到)[^,.?!说讲谈跟给]{1,16})?"
    r"(?:都)?(?:说|讲|强调|表示|承诺|答应)了?(?:些|点)?(?:什么|啥)"
)


def asked_speaker(text: str, lang: Lang, persons: Sequence[Mention]) -> str | None:
    """The person asked to have said something, by an utterance that names no other speaker.

    `persons` are the mentions of persons in a text in its matching form (those of Korean count no
    spaces).
    """
    if len({mention.id for mention in persons}) != 1:
        return None
    mention = min(persons, key=lambda one: one.start)
    if lang.written is Lang.KO:
        text = "".join(text.split())
    before, after = text[: mention.start], text[mention.end :]
    match lang.written:
        case Lang.EN:
            said = _EN_BEFORE.search(before) and _EN_AFTER.search(after)
        case Lang.KO:
            said = _KO_AFTER.search(after) and _KO_SAID.search(after)
        case _:
            said = _ZH_AFTER.search(after)
    return mention.id if said else None
