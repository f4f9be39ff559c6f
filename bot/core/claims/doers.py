"""Who did it: whether a claim gives a deed (asked, invited, hoped, said) to the one who did it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from bot.core.claims.deeds import deed_hits
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import is_rejected
from bot.core.claims.reading import Claim
from bot.core.claims.subjects import KO_TITLE, is_object, subject_of
from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

CORE = {
    Mode.INVITED: ("invite", "ask", "hope"),
    Mode.ASKED: ("ask", "hope"),
    Mode.HOPED: ("hope", "ask"),
    Mode.STRESSED: ("stress", "ask", "hope", "say", "need"),
    Mode.SAID: ("say", "ask", "hope", "stress"),
    Mode.PROMISED: ("pledge", "say", "plan"),
}
"""The deeds that give each mode its doer, the most telling first."""
_PEOPLE = {EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE}
_EN_COMPANION = regex(r"\b(?:with|between|towards?|vis-a-vis)\s+(?:the\s+)?$")
_KO_COMPANION = regex(rf"^{KO_TITLE}(?:과의|와의|과는|와는|과|와)")
_ZH_COMPANION = regex(r"(?:与|和|跟|同)$")


class Doer(Enum):
    """Whether the doer of a claim is the facts' own, another one, or not to be told."""

    SAME = "same"
    OTHER = "other"
    UNSURE = "unsure"


class Doers:
    """Tells the doers of claims by the sides of the store's persons and countries."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """`entities` by id."""
        self._entities = entities

    def side(self, id_: str | None) -> str:
        """The country of an entity, or the entity itself if it has none."""
        entity = self._entities.get(id_ or "")
        return (entity.country or entity.id) if entity else ""

    def check(self, claim: Claim, fact: Fact, voices: Sequence[Span]) -> Doer:
        """Hold a claim's doer against a fact's; `voices` are names of mere sources."""
        joint = fact.mode is Mode.PROMISED and fact.topic == "agreements"
        if fact.mode not in CORE or not fact.agent or joint:
            return Doer.SAME
        return self._of(claim, fact, voices)

    def _of(self, claim: Claim, fact: Fact, voices: Sequence[Span]) -> Doer:
        own = self.side(fact.agent)
        actors = [m for m in claim.entities if self._is_actor(m, voices)]
        sides = {self.side(m.id) for m in actors}
        if not sides:
            return Doer.SAME
        for deed in CORE[fact.mode]:
            for span in deed_hits(claim, deed):
                if deed == "invite" and self._is_turned(claim, span, actors, own):
                    return Doer.OTHER
                doer = subject_of(claim, span, actors)
                if doer is not None:
                    same = self.side(doer.id) == own
                    if is_rejected(claim, (doer.start, doer.end)):
                        same = not same
                    return Doer.SAME if same else Doer.OTHER
        others = [m for m in actors if self.side(m.id) != own]
        if any(self.side(m.id) == own for m in actors):
            # "For Lee, exchanges with China should rest on equality": China does nothing in it.
            others = [m for m in others if not _is_beside(claim, m)]
        upon = [m for m in others if self._is_upon(claim, fact, m)]
        return Doer.SAME if len(upon) == len(others) else Doer.UNSURE

    def _is_turned(self, claim: Claim, deed: Span, actors: Sequence[Mention], own: str) -> bool:
        """Whether it is the doer's own side that is said to be invited, and nobody else is."""
        before = [m for m in actors if m.end <= deed[0]]
        return {self.side(m.id) for m in before if is_object(claim, deed, m)} == {own}

    def _is_upon(self, claim: Claim, fact: Fact, mention: Mention) -> bool:
        """Whether somebody named is the one to whom the fact's deed is done, and no more."""
        if self.side(mention.id) not in {self.side(id_) for id_ in fact.recipients}:
            return False
        spans = [span for deed in CORE[fact.mode] for span in deed_hits(claim, deed)]
        return any(is_object(claim, span, mention) for span in spans)

    def _is_actor(self, mention: Mention, voices: Sequence[Span]) -> bool:
        entity = self._entities.get(mention.id)
        if entity is None or entity.type not in _PEOPLE or not self.side(mention.id):
            return False
        if entity.type is EntityType.PLACE and mention.id not in {"seoul", "beijing"}:
            return False
        if entity.type is EntityType.ORGANISATION and entity.country is None:
            return False
        return not any(span[0] <= mention.start < span[1] for span in voices)


def _is_beside(claim: Claim, mention: Mention) -> bool:
    """Whether a name stands where no doer does: "with China", "중국과의", "与中国"."""
    before, after = claim.text[: mention.start], claim.text[mention.end :]
    match claim.lang:
        case Lang.EN:
            return _EN_COMPANION.search(before) is not None
        case Lang.KO:
            return _KO_COMPANION.match(after) is not None
        case _:
            return _ZH_COMPANION.search(before) is not None
