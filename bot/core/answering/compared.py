"""Which of the two that a thread has asked about was longer: "who was longer?", "哪个更长".

Such a message names neither, and whichever two it is like by chance are not meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.followups import MAX_CONTEXT, in_every_event
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import DurationValue

PAIR = 2
_LONGER = {
    Lang.EN: regex(
        r"^(?:(?:and|so|ok|then) )*(?:which|who|whose)(?: one| call| of them| of the two)?"
        r"(?:'s| is| was| got| had| ran| lasted| talked| went on)? (?:for )?(?:the )?"
        r"(?:longer|longest|shorter|shortest)(?: one| call)?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:그럼 |그러면 )?(?:둘 중에? ?|둘 중 )?"
        r"(?:어느|누구|누가|어떤|뭐)\S{0,4}(?: ?(?:쪽|게|통화)\S?)?\s*"
        r"(?:더\s*)?(?:길|짧|오래)\S*(?: \S{1,4})?[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那)?(?:两个?|这两个?)?(?:哪一?|谁)(?:个|通|边|次)?(?:的)?(?:更|比较|聊得更?|打得更?)?"
        r"(?:长|短|久)(?:些|点|一点|一些)?[呢啊? !.]*$"
    ),
}

_BY_HOW_MUCH = {
    Lang.EN: regex(
        r"\bhow (?:much|many minutes) (?:longer|shorter|more|less)\b|"
        r"\bby how (?:much|many minutes)\b|"
        r"\b(?:minutes?|min|time) (?:longer|shorter|difference|apart)\b|"
        r"^(?:(?:and|so|ok)[ ,]+)*(?:what(?:'s| is) )?(?:the )?(?:difference|delta|gap)"
        r"(?: between (?:them|the two|those|these)(?: two)?)?(?: in (?:minutes|length))?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"(?:몇|얼마나?) ?(?:분|이나)? ?(?:정도 ?)?(?:더 ?)?(?:길|짧|오래)|몇 ?분(?:이나)? ?차이|"
        r"^(?:그럼 |그러면 )?(?:그 ?)?(?:둘|두 ?(?:통화|개|쪽))(?:은|의|이)? ?차이"
    ),
    Lang.ZH: regex(
        r"(?:长|短|多|少|差)(?:了|出)?(?:多少|几)分钟?|(?:长|短)(?:了)?(?:多久|多少)|相差几分钟|"
        r"^(?:那)?(?:这|那)?(?:两[者个通次]|他俩)(?:之间)?(?:的?差(?:距|别)?|差)(?:是|有)?(?:多少|多大|几)"
    ),
}
"""What asks how much longer one of two was."""


def compared(matcher: Matcher, understood: Understanding, context: Sequence[str]) -> Fact | None:
    """The fact that holds the lengths of the last two against each other; None if there is none.

    "How much shorter than Xi's was that?" names one of them itself.
    """
    lang, text = understood.lang.written, understood.text
    bare = bool(context) and _LONGER[lang].search(text) is not None
    if not bare and not _BY_HOW_MUCH[lang].search(text):
        return None
    always, taking_part = in_every_event(matcher), matcher.reader.participants.values()
    persons = {id_ for each in taking_part for id_ in each} - always
    named = [] if bare else [id_ for id_ in understood.entity_ids if id_ in persons]
    for text in reversed(context[-MAX_CONTEXT:]):
        spoken = matcher.read(text).entity_ids
        named += [id_ for id_ in reversed(spoken) if id_ in persons and id_ not in named]
    for fact in matcher.store.facts:
        of_both = len(named) >= PAIR and {*fact.recipients} == {*named[:PAIR]}
        if of_both and isinstance(fact.value, DurationValue) and "yes-no" in fact.asks:
            return fact
    return None
