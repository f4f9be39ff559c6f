"""The two whom a thread has named: "Trump … and Ishiba? … has Lee met either of them?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.followups import MAX_CONTEXT, in_every_event
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

PAIR = 2
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


def _is_other(type_: EntityType, id_: str, always: set[str]) -> bool:
    return type_ is EntityType.PERSON and id_ not in always
