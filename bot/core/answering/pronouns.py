"""Whom a pronoun of a follow-up may stand for: "is Ishiba going? … when does he arrive?"."""

from __future__ import annotations

from bot.core.answering.by_day import SWORN_IN
from bot.core.answering.followups import always_there
from bot.core.answering.two_summits import series_of
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_PRONOUN = {
    Lang.EN: regex(r"\b(?:(?P<his>his)|he|him)(?P<s>'s)?\b"),
    Lang.KO: regex(r"그 ?(?:사람|분|양반)|걔"),
    Lang.ZH: regex(r"[他她](?!们)|(?:那|这)(?:位|个人)"),
}
_TO_THAT = regex(
    r"\b(?:repl|answer|respond|react|say|said|get|got|hear)\w*\b.*\b(?:to|back)"
    r"(?: (?:that|this|it))?[?!. ]*$"
)
"""What is answered to something: who answers is the other side, and not who was told of."""
MOST = 1
"""Persons that may be meant: of more, who is stays open."""


def with_names(
    told: Fact | None, before: Understanding, understood: Understanding, matcher: Matcher
) -> list[str]:
    """An utterance with each person of what was told before in the place of its pronoun.

    Where no fact was, each whom the utterance before named. Who takes part in everything is
    meant only where nobody else is. None where it names somebody itself.
    """
    found = _PRONOUN[understood.lang.written].search(understood.text)
    known = matcher.store.entities_by_id
    whole = any(known[id_].type is EntityType.PERSON for id_ in understood.entity_ids)
    if found is None or whole or _TO_THAT.search(understood.text):
        return []
    if SWORN_IN in understood.concept_ids:
        return []  # "How many days after he took office?": in each thread it is the same one.
    always = always_there(matcher)
    of_fact = [told.agent, *told.recipients, *told.entities] if told is not None else []
    named = dict.fromkeys(of_fact or before.entity_ids)
    persons = [id_ for id_ in named if id_ in known and known[id_].type is EntityType.PERSON]
    persons = [id_ for id_ in persons if id_ not in always] or persons
    if len(persons) > MOST:
        return []
    text = understood.text
    readings = []
    for id_ in persons:
        name = known[id_].label.get(understood.lang.written).casefold()
        if understood.lang.written is Lang.EN and (found["his"] or found["s"]):
            name += "'s"
        named_so = f"{text[: found.start()]}{name}{text[found.end() :]}"
        readings.append(named_so + _at_event(told, understood.lang.written, matcher))
    return readings


def _at_event(told: Fact | None, lang: Lang, matcher: Matcher) -> str:
    """The name of the event that was told of, as said behind a question; "" of a call.

    "When does Ishiba arrive" is as near to his call.
    """
    event = matcher.store.entities_by_id.get((told.event if told is not None else "") or "")
    if event is None or event.id in matcher.reader.participants:
        return ""
    series = matcher.store.entities_by_id.get(series_of(event.id), event)
    return " " + min(series.aliases[lang], key=len)
