"""Comparing directions: whether who does it to whom is the same in an utterance and in a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact, Mode
from bot.core.matching.direction import roles
from bot.core.matching.profiles import Profile
from bot.core.matching.speaker import asked_speaker
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Slot

_DIRECTED = {
    Mode.ASKED,
    Mode.INVITED,
    Mode.HOPED,
    Mode.SAID,
    Mode.STRESSED,
    Mode.PROMISED,
}
_DEEDS = {
    "ask-invited", "ask-asked", "ask-said", "ask-hoped", "ask-stressed", "ask-promised",
    "ask-agreed", "ask-yes-no", "ask-what", "ask-why", "ask-who", "ask-whom", "call", "summit",
    "president-word",
}  # fmt: skip
"""Concepts that tell the deed or the occasion, not the matter of it."""


def direction_slots(
    understood: Understanding, fact: Fact, profile: Profile, known: Mapping[str, Entity]
) -> Iterable[Slot]:
    """One slot where both tell a direction, none elsewhere; `known` are the entities by id.

    A direction the other way round is corrected where the utterance names the fact's matter.
    """
    if fact.mode not in _DIRECTED or not fact.agent:
        return
    types = {EntityType.PERSON, EntityType.COUNTRY}
    actors = [m for m in understood.entities if m.id in known and known[m.id].type in types]
    found = roles(understood.text, understood.lang, actors)
    side = _side(fact.agent, known)
    persons = [m for m in actors if known[m.id].type is EntityType.PERSON]
    speaker = asked_speaker(understood.text, understood.lang, persons)
    if speaker is not None and speaker in fact.recipients and _side(speaker, known) != side:
        # "What did Lee say about peace?" is not answered by what was said to him.
        yield Slot("speaker", speaker, agrees=False)
        return
    if found.agent and _side(found.agent, known) != side:
        swapped = found.patient is not None and _side(found.patient, known) == side
        if swapped:
            asked = f"{found.agent} → {found.patient}"
            told = _names_matter(understood, fact, profile, known)
            yield Slot("direction", asked, agrees=False, correctable=told)
    elif found.agent:
        yield Slot("direction", found.agent, agrees=True)


def _names_matter(
    understood: Understanding, fact: Fact, profile: Profile, known: Mapping[str, Entity]
) -> bool:
    """Whether an utterance names what the fact is about besides its two sides.

    "Xi invited Lee to the APEC summit, right?" is this invitation the wrong way round; "did
    Xi invite Lee?" may be another one, of which the source says nothing.
    """
    sides = {EntityType.PERSON, EntityType.COUNTRY}
    named = {
        id_
        for id_ in understood.entity_ids
        if id_ in fact.entities
        and known[id_].type not in sides
        and not id_.startswith("call-")
        and not (known[id_].type is EntityType.ORGANISATION and known[id_].country)
    }
    usual = {
        id_
        for id_ in understood.concept_ids
        if id_ not in _DEEDS and profile.meant.get(id_, 0) * 8 >= profile.samples
    }
    return bool(named or usual)


def _side(id_: str, known: Mapping[str, Entity]) -> str:
    """The country of a person or an office, itself where it has none."""
    entity = known.get(id_)
    return (entity.country or entity.id) if entity else id_
