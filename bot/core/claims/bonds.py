"""Whether who says a thing, who does it and what is done are in a claim as the facts have them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from bot.core.claims.addressing import addressed, relays
from bot.core.claims.amount_hedges import says_at_least
from bot.core.claims.cases import Case
from bot.core.claims.casting import is_miscast
from bot.core.claims.deeds import certain_to_come, has_deeds, oversaid, put_as_said
from bot.core.claims.doers import Doer, Doers
from bot.core.claims.editions import hosts_alone, of_another_edition, of_another_year
from bot.core.claims.findings import Finding
from bot.core.claims.grounding import Grounds
from bot.core.claims.hours import at_another_hour
from bot.core.claims.limits import limits
from bot.core.claims.partners import is_mispaired
from bot.core.claims.voices import LEADERS, SPOKEN, SPOKESPERSON, clashes, is_from
from bot.core.entities import EntityType
from bot.core.facts import Fact, Mode
from bot.core.quantities import Length
from bot.core.store import Store
from bot.core.values import DurationValue

SURE = 0.6
"""Probability from which the matcher's best fact is held to be the one that is meant."""

ONLY_EXPECTED = "it is only expected"
"""Why a claim that says what will be is not borne out by an expectation."""


class Bond(Enum):
    """How the voice, the doer and the deed of a claim stand to a fact."""

    HELD = "held"
    OTHER_VOICE = "attributed to the other side"
    OTHER_DOER = "done by another"
    LOOSE = "voice, doer or deed are not the fact's"


CLASHES = (Bond.OTHER_VOICE, Bond.OTHER_DOER)
"""Bonds that contradict a fact rather than leave it."""


def worst(bond: Bond) -> int:
    """The rank of a bond among those of several facts, the gravest first."""
    return (*CLASHES, Bond.LOOSE, Bond.HELD).index(bond)


class Bonds:
    """Holds the voices and doers of claims against the facts of one store."""

    def __init__(self, store: Store, grounds: Grounds) -> None:
        """Use the store's persons and countries, and what its facts are about."""
        self._store = store
        self._grounds = grounds
        self._doers = Doers(store.entities_by_id)

    def of(self, case: Case, fact: Fact) -> Bond:
        """Whether who says it, who does it and what is done are a fact's own, all at once."""
        spans = [voice.span for voice in case.voices]
        if not (put_as_said(case.claim, fact) and has_deeds(case.claim, fact, spans)):
            return Bond.LOOSE
        doer = self._doers.check(case.claim, fact, spans)
        if any(clashes(voice, fact) for voice in case.voices):
            return Bond.OTHER_VOICE if doer is Doer.SAME else Bond.LOOSE
        if not all(is_from(voice, fact) for voice in case.voices):
            return Bond.LOOSE
        if doer is Doer.OTHER and fact.agent == SPOKESPERSON and not self._is_named(case, fact):
            # She relays what others said: who says it himself does nothing of hers.
            return Bond.LOOSE
        if doer is Doer.OTHER and fact.agent == SPOKESPERSON:
            # What Xi said is her telling's content: he is no other doer of it.
            return Bond.HELD if relays(case.claim) else Bond.LOOSE
        return {Doer.SAME: Bond.HELD, Doer.OTHER: Bond.OTHER_DOER}.get(doer, Bond.LOOSE)

    @staticmethod
    def _is_named(case: Case, fact: Fact) -> bool:
        return any(mention.id == fact.agent for mention in case.claim.entities)

    def misfit(self, case: Case, backing: Sequence[str]) -> str:
        """What stands against a claim that facts back word by word: who does it, or who says so.

        `backing` are the ids of those facts, the best first.
        """
        if is_miscast(case.claim) or is_mispaired(case.claim):
            return "miscast"
        if backing and certain_to_come(case.claim, self._store.facts_by_id[backing[0]]):
            return ONLY_EXPECTED
        best = case.match.best
        fact = self._store.facts_by_id.get(best.intent) if best else None
        said = not any(self._says(case, self._store.facts_by_id[id_]) for id_ in backing[:2])
        if said and best and fact and fact.agent in LEADERS and best.probability >= SURE:
            bond = self.of(case, fact)
            if bond in CLASHES:
                return f"{fact.id} is {bond.value}"
            if bond is Bond.LOOSE and oversaid(case.claim, fact):
                return f"{fact.id} is said otherwise"
        if told := self._told_by_another(case, backing):
            return f"{told} is told by the other side"
        if fact and at_another_hour(case.claim, fact):
            return f"{fact.id} is at another hour"
        backed = [self._store.facts_by_id[id_] for id_ in backing[:1]]
        event = of_another_edition(case.claim, backed) or of_another_year(case.claim, self._store)
        if event:
            return f"{event} is in another year"
        if hosts_alone(case.claim):
            return "one hosts both years"
        return self._least(case) or self._limited(case) or self._stranger(case, backing)

    def _told_by_another(self, case: Case, backing: Sequence[str]) -> str:
        """What the other side alone tells of a leader whom a claim names, or "".

        "Kang said that Xi called for …": what she did say of exchanges was not his call for them.
        """
        known = self._store.facts_by_id
        named = self._people(case)
        told = [known[id_].agent for id_ in backing] if case.voices else []
        for candidate in case.match.candidates if case.voices else ():
            fact = known.get(candidate.intent)
            if fact is None or candidate.raw < SURE or fact.agent in told:
                continue
            if fact.agent in named and self.of(case, fact) is Bond.OTHER_VOICE:
                return fact.id
        return ""

    def _says(self, case: Case, fact: Fact) -> bool:
        """Whether a claim has what one leader asks or says, and nobody else is its doer."""
        if fact.agent not in LEADERS or fact.mode is not Mode.ASKED:
            return False
        return self.of(case, fact) is Bond.HELD and bool(case.claim.entities)

    def other_guest(self, case: Case) -> str:
        """Somebody else who is said to be invited, and not the one of whom the facts say it."""
        people = self._people(case)
        for finding in case.findings:
            facts = [self._store.facts_by_id[id_] for id_ in finding.contrast.facts]
            guests = {id_ for fact in facts for id_ in fact.recipients}
            if all(fact.mode is Mode.INVITED for fact in facts) and not people & guests:
                others = people - self._grounds.about(facts)
                if others:
                    return f"{min(others)} is none of {finding.contrast.id}"
        return ""

    def _people(self, case: Case) -> set[str]:
        """The persons that a claim names, but for the spokesperson: a claim may be told by her."""
        known = self._store.entities_by_id
        named = {mention.id for mention in case.claim.entities}
        return {id_ for id_ in named if known[id_].type is EntityType.PERSON} - {SPOKESPERSON}

    @staticmethod
    def _limited(case: Case) -> str:
        """A word like "only" that no contrast has judged, or ""."""
        judged = [span for finding in case.findings for span in finding.spans]
        for start, end in limits(case.claim):
            if not any(one <= start and end <= other for one, other in judged):
                return f"{case.claim.text[start:end]} limits it"
        return ""

    def _least(self, case: Case) -> str:
        """An amount that is said to be the least, where the facts have it as the most, or ""."""
        known = self._store.facts_by_id
        met = [known[id_] for finding in case.findings for id_ in finding.contrast.facts]
        limits = [
            fact.id for fact in met if isinstance(fact.value, DurationValue) and fact.value.at_most
        ]
        for amount in case.claim.amounts if limits else ():
            length = isinstance(amount.quantity.value, Length)
            if length and says_at_least(case.claim, amount):
                return f"{limits[0]} is a limit"
        return ""

    def _speaker(self, case: Case) -> set[str]:
        """The leader whose own words are likeliest meant, whoever else has said the like.

        Words that both leaders' facts have ("各领域") are no strangers' in them.
        """
        known = self._store.facts_by_id
        meant = [one for one in case.match.candidates if one.intent in known]
        best = max(meant, key=lambda one: one.raw, default=None)
        fact = known[best.intent] if best and best.raw >= SURE else None
        if fact is None or fact.agent not in LEADERS or fact.mode not in SPOKEN:
            return set()
        return {fact.agent} if self.of(case, fact) is Bond.HELD else set()

    def _stranger(self, case: Case, backing: Sequence[str]) -> str:
        """Somebody named to whom what is said or asked was neither said nor done, or ""."""
        best = self._store.facts_by_id[backing[0]] if backing else None
        joint = best is not None and (
            best.mode in {Mode.AGREED, Mode.PROMISED} or best.mode not in SPOKEN
        )
        people = self._people(case) - addressed(case.claim)
        if (
            best is not None
            and joint
            and self.of(case, best) is Bond.HELD
            and not self._grounds.ungrounded(case.claim, [best], case.spans)
        ):
            # What both agreed has words that one of them has used too ("economic cooperation").
            people -= self._grounds.about([best])
        for finding in case.findings:
            facts = [self._store.facts_by_id[id_] for id_ in finding.contrast.facts]
            if _is_by_the_way(finding, best):
                continue
            if all(fact.mode in SPOKEN for fact in facts):
                strangers = people - self._grounds.about(facts) - self._speaker(case)
                if strangers:
                    return f"{min(strangers)} has no part in {finding.contrast.id}"
        return ""


def _is_by_the_way(finding: Finding, best: Fact | None) -> bool:
    """Whether a point is met by a word alone where the claim is borne out by another's value.

    In "李在明与石破茂的电话对话为时25分钟" the talk is no keeping in touch with Xi.
    """
    if finding.reason != "said" or best is None or best.id in finding.contrast.facts:
        return False
    return best.mode not in SPOKEN and best.value is not None
