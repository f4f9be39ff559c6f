"""The verdict from the facts that the matcher nominates, where no contrast decides."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.bonds import SURE, Bond, Bonds
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.correcting import BESIDE, NOMINEES, Correcting, is_corrected
from bot.core.claims.deeds import certain_to_come
from bot.core.claims.findings import facts_of
from bot.core.claims.grounding import Grounds
from bot.core.claims.hours import at_another_hour
from bot.core.claims.leeway import CERTAIN, Leeway
from bot.core.claims.lifting import lifted
from bot.core.claims.opposites import opposed
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import denies_something, free_denials
from bot.core.claims.reckoning import tells_a_distance
from bot.core.claims.support import Support
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.facts import Fact
from bot.core.matching.matcher import Candidate, Matcher

LIKELY = 0.3
"""Uncalibrated probability from which a nominated fact is tried at all."""


class Nominees:
    """Tries the matcher's nominees as the ground of claims."""

    def __init__(
        self, matcher: Matcher, grounds: Grounds, bonds: Bonds, support: Support, leeway: Leeway
    ) -> None:
        """Use the matcher whose store the claims are held against."""
        self._matcher = matcher
        self._store = matcher.store
        self._grounds = grounds
        self._bonds = bonds
        self._support = support
        self._leeway = leeway
        self._correcting = Correcting(matcher, grounds, support)

    def judge(self, case: Case) -> Judgement:
        """The verdict from the facts that the matcher nominates, where no contrast decides."""
        best = case.match.best
        if (sure := self._surely(case)) is not None:
            return sure
        if (late := self._at_another_hour(case)) is not None:
            return late
        if (corrected := self._correcting.judge(case, self._beside)) is not None:
            return corrected
        if (other := self._by_another(case)) is not None:
            return other
        tried = []
        for candidate in case.match.candidates[:NOMINEES]:
            if candidate.intent not in self._store.facts_by_id or candidate.vetoed:
                continue
            if candidate.raw < LIKELY:
                break
            facts, spans = self._beside(case, candidate.intent)
            judged = self._support.judge(case, facts, spans, f"nominated {candidate.intent}")
            if judged is not None and judged.verdict == CONTRADICTED:
                return judged
            if judged is not None and judged.verdict == SUPPORTED:
                if self._is_told(case, facts[0]):
                    return judged
                judged = None
            if candidate is best and self._said_freely(case, candidate, facts, spans):
                why = f"freely: {candidate.intent}"
                return Judgement(SUPPORTED, (candidate.intent,), why, freely=True)
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            amounts = {amount.quantity.surface for amount in case.claim.amounts}
            if candidate is best and left and amounts.issuperset(left):
                joint = self._joint(case, candidate)
                if joint is not None:
                    return joint
            tried.append(f"{candidate.intent} {left} {judged.reason if judged else ''}")
        return Judgement(NOT_ADDRESSED, (), f"best={best.intent if best else None} {tried[:3]}")

    def _surely(self, case: Case) -> Judgement | None:
        """Support by the one fact that is surely meant, whatever others would put right."""
        best = case.match.best
        if best is None or best.intent not in self._store.facts_by_id or best.vetoed:
            return None
        if best.probability < CERTAIN or is_corrected(best):
            return None
        fact = self._store.facts_by_id[best.intent]
        if certain_to_come(case.claim, fact):
            return None
        judged = self._support.judge(case, [fact], [], f"surely {fact.id}")
        if judged is None or judged.verdict != SUPPORTED:
            return None
        return judged if self._is_told(case, fact) else None

    def _at_another_hour(self, case: Case) -> Judgement | None:
        """Contradiction by the fact that is meant but for the hour, which its text may hold too.

        "The call ended at 11:30": so it began, says the fact that tells when it ended.
        """
        best = case.match.best
        fact = self._store.facts_by_id.get(best.intent) if best else None
        if best is None or fact is None or best.vetoed or best.probability < SURE:
            return None
        if not at_another_hour(case.claim, fact):
            return None
        amounts = {amount.quantity.surface for amount in case.claim.amounts}
        if set(self._grounds.ungrounded(case.claim, [fact], case.spans)) <= amounts:
            why = f"{fact.id} is at another hour"
            return Judgement(CONTRADICTED, (fact.id,), why, Conflict.NUMERIC)
        return None

    def _by_another(self, case: Case) -> Judgement | None:
        """Contradiction by the fact that is meant but for who did it, which the gate has barred."""
        known = self._store.facts_by_id
        meant = [one for one in case.match.candidates if one.vetoed and one.intent in known]
        for candidate in sorted(meant, key=lambda one: -one.raw)[:2]:
            fact = known[candidate.intent]
            if candidate.raw < SURE or self._bonds.of(case, fact) is not Bond.OTHER_DOER:
                continue
            if not self._grounds.ungrounded(case.claim, [fact], case.spans):
                why = f"{fact.id} by another"
                return Judgement(CONTRADICTED, (fact.id,), why, Conflict.ROLE)
        return None

    def _joint(self, case: Case, best: Candidate) -> Judgement | None:
        """Support by the best fact, and by one of the same event that has the amounts it lacks."""
        known = self._store.facts_by_id
        event = known[best.intent].event
        if event is None or best.probability < SURE:
            return None
        near = [
            one.intent
            for one in case.match.candidates[1:NOMINEES]
            if one.intent in known and known[one.intent].event == event
            if not one.vetoed and not is_corrected(one) and one.raw >= BESIDE
            if not tells_a_distance(known[one.intent], case.claim)
        ]
        for other in near:
            facts, spans = self._beside(case, best.intent)
            more, further = self._beside(case, other)
            both = [*facts, *(fact for fact in more if fact not in facts)]
            held = [self._bonds.of(case, known[id_]) is Bond.HELD for id_ in (best.intent, other)]
            if not all(held):
                continue
            judged = self._support.judge(
                case, both, [*spans, *further], f"{best.intent} and {other}"
            )
            if judged is not None and judged.verdict == SUPPORTED:
                return judged
        return self._with_values(case, best)

    def _with_values(self, case: Case, best: Candidate) -> Judgement | None:
        """Support by the best fact, and by those of its event that have the amounts it lacks."""
        known = self._store.facts_by_id
        event = known[best.intent].event
        if best.probability < CERTAIN or self._bonds.of(case, known[best.intent]) is not Bond.HELD:
            return None
        telling = [
            fact
            for fact in self._store.facts
            if fact.event == event
            and not tells_a_distance(fact, case.claim)
            and any(judge(case.claim, one, [fact]) for one in case.claim.amounts)
        ]
        facts, spans = self._beside(case, best.intent)
        judged = self._support.judge(
            case, [*facts, *telling], spans, f"{best.intent} and the values of {event}"
        )
        return judged if judged is not None and judged.verdict == SUPPORTED else None

    def _is_told(self, case: Case, fact: Fact) -> bool:
        """Whether any of a fact's own answer is in a claim, or a contrast has found its point.

        "Xi spoke Korean at the end of the call" has no word that the end of the call lacks.
        """
        found = any(fact.id in finding.contrast.facts for finding in case.findings)
        if found:
            return True
        if self._grounds.stated.is_of_more(case.claim, fact):
            return False
        if denies_something(fact) and not case.denials:
            # "They have already met" has every word of "they have not met yet" but the one.
            return False
        return self._leeway.touches(case.claim, fact)

    def _said_freely(
        self, case: Case, candidate: Candidate, facts: Sequence[Fact], spans: Sequence[Span]
    ) -> bool:
        """Whether the best fact is said, in words of which not all have ground."""
        if free_denials(case.denials, spans) or opposed(case.claim, facts) or lifted(case.claim):
            return False
        if self._bonds.of(case, facts[0]) is not Bond.HELD or not self._is_told(case, facts[0]):
            return False
        left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
        told = any(one.agrees and facts[0].id in one.contrast.facts for one in case.findings)
        return self._leeway.allows(case.claim, case.match, candidate, facts[0], left, told=told)

    def _beside(self, case: Case, fact_id: str) -> tuple[list[Fact], list[Span]]:
        """A nominated fact, with what contrasts of its own topic have found."""
        fact = self._store.facts_by_id[fact_id]
        near = [
            finding
            for finding in case.findings
            if any(
                self._store.facts_by_id[id_].topic == fact.topic for id_ in finding.contrast.facts
            )
        ]
        facts = [fact, *(one for one in facts_of(self._store, near) if one.id != fact_id)]
        return facts, [span for finding in near for span in finding.spans]
