"""Whether a claim is of the summit of which the facts that back it are: "meets Trump at APEC"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.claims.findings import Finding
from bot.core.claims.places import kind_of
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.store import Store

_OF_SUMMITS = frozenset({"host", "summit", "observer", "attend", "in-person"})
"""Concepts by which a summit is spoken of without its name."""


class Summits:
    """The gatherings of one store, with the places where they are held."""

    def __init__(self, store: Store) -> None:
        """Gather what facts tell where something is held."""
        self._store = store
        held = [fact for fact in store.facts if fact.event and "where" in fact.asks]
        self._kinds = {kind_of(fact.event) for fact in held if fact.event} - {"call"}
        self._kind_of: dict[str, str] = {}
        for fact in held:
            kind = kind_of(fact.event or "")
            for id_ in fact.entities if kind in self._kinds else ():
                if store.entities_by_id[id_].type.value == "place":
                    self._kind_of[id_] = kind

    def stray(self, claim: Claim, findings: Iterable[Finding]) -> str:
        """The summit of which a wording backs a claim that names only another; "" if none."""
        named = {
            kind
            for mention in claim.entities
            if (kind := self._kind_of.get(mention.id, kind_of(mention.id))) in self._kinds
        }
        for finding in findings if named else ():
            events = {self._store.facts_by_id[id_].event for id_ in finding.contrast.facts}
            event = events.pop() or "" if len(events) == 1 else ""
            if finding.agrees and kind_of(event) in self._kinds - named:
                return event
        return ""

    def unnamed(self, claim: Claim, fact: Fact) -> bool:
        """Whether a fact is of a summit, and a claim names nothing of it, nor that one is held."""
        kind = kind_of(fact.event or "")
        if kind not in self._kinds or kind == fact.event:
            return False
        named = {mention.id for mention in claim.entities}
        meant = {mention.id for mention in claim.concepts}
        return not named & {fact.event, kind, *fact.entities} and not meant & _OF_SUMMITS
