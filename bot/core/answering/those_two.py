"""The two whom a thread has named, and the other of them.

"Trump … and Ishiba? … has Lee met either of them?", "how long was Trump's? … and the other one?".
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.followups import MAX_CONTEXT, in_every_event
from bot.core.answering.in_order import longest_row
from bot.core.answering.told import told_before
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

PAIR = 2
SHORT = 6
"""Content words of a message that asks of the other at most."""
_BEFORE = {
    Lang.EN: regex(r"\b(?:before|prior to|ahead of)\b"),
    Lang.KO: regex(r"전에|앞서|이전"),
    Lang.ZH: regex(r"之前|以前|先前"),
}
_THOSE = {
    Lang.EN: regex(
        r"\b(?:either|both|any|neither) of (?:them|those)\b|\bthe two of them\b|\bthose two\b|"
        r"\bthem both\b|\bwith both\b"
    ),
    Lang.KO: regex(r"(?:이|그|저)? ?두 ?(?:사람|분|명)|걔네 ?(?:둘)?|둘 ?다|그 ?둘|이 ?둘"),
    Lang.ZH: regex(
        r"(?:这|那)(?:两|2)(?:个人|位|人)|[他她它](?:们)?(?:俩|两个?人?|两位)|两个人|两人"
    ),
}
_THE_OTHER = {
    Lang.EN: regex(r"\bthe other(?: (?:one|guy|leader|call|man|person))?(?: one)?(?=[ ,?!.]|$)"),
    Lang.KO: regex(
        r"(?:다른|나머지) ?(?:한 ?)?(?:명|사람|분|통화|쪽|하나|정상)(?:이랑|랑|과|와)?(?:은|는)?"
    ),
    Lang.ZH: regex(r"另(?:外)?(?:那|一)?(?:个|位|通)(?:人|领导人|电话|通话)?"),
}
_ASK_OTHER = {Lang.EN: "{}", Lang.KO: "{}는", Lang.ZH: "跟{}"}
_AND = {Lang.EN: "{} and {}", Lang.KO: "{}와 {}", Lang.ZH: "{}和{}"}


def with_those_two(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """A message with the names of those two; the text itself if it means nobody so.

    Who is asked of them is named, and none of them: bare, "the two" are Lee and Xi.
    """
    lang = understood.lang.written
    found = _THOSE[lang].search(text) if context else None
    always, known = in_every_event(matcher), matcher.store.entities_by_id
    if found is None or not always & {*understood.entity_ids}:
        return text
    if any(_is_other(known[id_].type, id_, always) for id_ in understood.entity_ids):
        return text
    named: list[str] = []
    for line in context[-MAX_CONTEXT:]:
        ids = matcher.read(line).entity_ids
        named += [id_ for id_ in ids if _is_other(known[id_].type, id_, always)]
    pair = list(dict.fromkeys(named))
    if len(pair) != PAIR:
        return text
    labels = (known[id_].label.get(understood.lang).casefold() for id_ in pair)
    return f"{text[: found.start()]}{_AND[lang].format(*labels)}{text[found.end() :]}"


def with_the_other(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """A message with the name of the other of two, one of whom was told of last; else the text.

    The two are those whom the thread has named, or who were called before one that it named.
    """
    lang = understood.lang.written
    found = _THE_OTHER[lang].search(text.casefold()) if context else None
    if found is None or understood.entity_ids or understood.content > SHORT:
        return text
    row, known = longest_row(matcher), matcher.store.entities_by_id
    told = told_before(matcher, context)
    if told is None:
        return text
    of_event = matcher.reader.participants.get(told.fact.event or "", told.fact.recipients)
    here = [id_ for id_ in of_event if id_ in row]
    named: list[str] = []
    for at, line in enumerate(context, start=1):
        read = matcher.read(line)
        ids = [id_ for id_ in read.entity_ids if id_ in row]
        placed = told_before(matcher, context[:at]) if len(ids) == 1 else None
        asks_before = len(ids) == 1 and (
            _BEFORE[lang].search(read.text) or (placed and "which-order" in placed.fact.asks)
        )
        named = [*row[: row.index(ids[0])]] if asks_before else [*named, *ids]
    pair = {*named, *here}
    if len(here) != 1 or len(pair) != PAIR:
        return text
    name = known[(pair - {*here}).pop()].label.get(understood.lang.written).casefold()
    asked = _ASK_OTHER[lang].format(name)
    return f"{text[: found.start()]}{asked}{text[found.end() :]}"


def _is_other(type_: EntityType, id_: str, always: set[str]) -> bool:
    return type_ is EntityType.PERSON and id_ not in always
