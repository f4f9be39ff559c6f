"""What of a claim the facts account for, and which of its words are left without ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core.claims.amount_hedges import hedged, is_below, says_at_least
from bot.core.claims.deeds import deeds_backed
from bot.core.claims.licence import Licences
from bot.core.claims.opposites import sides_with
from bot.core.claims.patterns import Span, find_hits
from bot.core.claims.pieces import unaccounted
from bot.core.claims.places import kind_of
from bot.core.claims.plain import PHRASES
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.reckoning import after_the_vote
from bot.core.claims.relating import RELATIONS
from bot.core.claims.seasons import seasons_backed, seasons_in_force, weeks_backed
from bot.core.claims.stating import Stated
from bot.core.entities import EntityType, Scope
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.matcher import Matcher
from bot.core.quantities import Quantity
from bot.core.values import DateValue, DurationValue, PeriodValue

_SIDES = frozenset(set(EntityType) - {EntityType.POLICY})
"""Sorts of names that may stand beside what a fact says of their country; a policy may not."""


class Grounds:
    """Holds a claim's words, names and amounts against the facts that are to back it."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher of the store that the claims are held against."""
        self._matcher = matcher
        self.licences = Licences(matcher)
        self.stated = Stated(matcher)
        self._on = max((one.published_on for one in matcher.store.sources), default=date.min)

    def ungrounded(
        self, claim: Claim, facts: Sequence[Fact], spans: Iterable[Span]
    ) -> tuple[str, ...]:
        """The content words, names and amounts of a claim that nothing accounts for.

        `spans` are words that contrasts or the reading of the claim have accounted for already.
        """
        covered = [False] * (len(claim.text) + 1)
        for span in spans:
            _cover(covered, span)
        for hit in find_hits(PHRASES[claim.lang], claim.text):
            _cover(covered, hit.span)
        left = [*self._names(claim, facts, covered), *self._amounts(claim, facts, covered)]
        dated = [one for fact in facts for one in self._matcher.gate.quantities(fact)]
        weeks = weeks_backed(claim, [*dated, *self._dates_of(claim)], self._on)
        reckoned = after_the_vote(claim, facts)
        seasons = (*seasons_backed(claim, dated), *seasons_in_force(claim, facts))
        for span in (*deeds_backed(claim, facts), *seasons, *weeks, *reckoned):
            _cover(covered, span)
        licence = self.licences.of(facts, claim.lang)
        for mention in claim.concepts:
            if mention.id in licence.concepts and not self._is_loose(claim, mention):
                _cover(covered, (mention.start, mention.end))
        for pattern in licence.wordings:
            for hit in find_hits(pattern, claim.text):
                _cover(covered, hit.span)
        common = self.licences.common(claim.lang)
        words = unaccounted(claim, covered, licence.words, common)
        return (*left, *(word for word in words if not _is_backed(word, facts, claim.lang)))

    def _dates_of(self, claim: Claim) -> list[Quantity]:
        """The dates of the events that a claim names: "the G7 next week" tells only those."""
        named = {mention.id for mention in claim.entities}
        return [
            quantity
            for fact in self._matcher.store.facts
            if isinstance(fact.value, DateValue | PeriodValue) and fact.event
            if named & {fact.event, kind_of(fact.event)}
            for quantity in self._matcher.gate.quantities(fact)
        ]

    def _is_loose(self, claim: Claim, mention: Mention) -> bool:
        loose = self._matcher.reader.lexicon.concepts[mention.id].loose
        said = "".join(mention.alias.split())
        listed = (*loose.get(claim.lang, ()), *loose.get(Lang.EN, ()))
        return any(said == "".join(alias.split()) for alias in listed)

    def about(self, facts: Iterable[Fact]) -> set[str]:
        """The entities that facts are about, with their countries."""
        known = self._matcher.store.entities_by_id
        found: set[str] = set()
        for fact in facts:
            found.update((*fact.entities, *fact.recipients))
            found.update(id_ for id_ in (fact.agent, fact.event) if id_)
        found.update(
            country
            for id_ in list(found)
            if (entity := known.get(id_)) and (country := entity.country)
        )
        return found

    def _names(self, claim: Claim, facts: Sequence[Fact], covered: list[bool]) -> list[str]:
        about = self.about(facts)
        known = self._matcher.store.entities_by_id
        left = []
        for mention in claim.entities:
            entity, span = known.get(mention.id), (mention.start, mention.end)
            if entity is None:
                continue
            near = (
                entity.country in about and entity.scope is Scope.INSIDE and entity.type in _SIDES
            )
            if not (mention.id in about or near or all(covered[slice(*span)])):
                left.append(mention.alias)
            _cover(covered, span)
        return left

    def _amounts(self, claim: Claim, facts: Sequence[Fact], covered: list[bool]) -> list[str]:
        left = []
        for amount in claim.amounts:
            if all(covered[slice(*amount.span)]):
                if _lifts_limit(claim, amount, facts):
                    left.append(amount.quantity.surface)
                elif not _twisted(claim, amount, facts):
                    _cover(covered, hedged(claim, amount))
                continue
            if self.stated.states(claim, amount, facts) and not _twisted(claim, amount, facts):
                _cover(covered, hedged(claim, amount))
            else:
                left.append(amount.quantity.surface)
                _cover(covered, amount.span)
        return left


def _is_backed(word: str, facts: Sequence[Fact], lang: Lang) -> bool:
    """Whether a word only says more of what the facts say: "wider" where they have "expand"."""
    return word not in RELATIONS[lang] and sides_with(word, facts, lang)


def _twisted(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool:
    """Whether a claim says less than an amount of the facts, or no less than what is their most."""
    about = any(isinstance(fact.value, DurationValue) and fact.value.approximate for fact in facts)
    return (is_below(claim, amount) and not about) or _lifts_limit(claim, amount, facts)


def _lifts_limit(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool:
    """Whether a claim says no less than what the facts have as the most."""
    most = any(isinstance(fact.value, DurationValue) and fact.value.at_most for fact in facts)
    return most and says_at_least(claim, amount)


def _cover(covered: list[bool], span: Span) -> None:
    for place in range(*span):
        covered[place] = True
