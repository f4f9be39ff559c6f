"""What the contrasts and the matcher's nominees make of a claim, before its cast is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.bonds import CLASHES, SURE, Bond, Bonds, at_another_hour, worst
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.casting import is_miscast
from bot.core.claims.findings import Finding
from bot.core.claims.grounding import Grounds
from bot.core.claims.leeway import CERTAIN, Leeway
from bot.core.claims.opposites import opposed
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import denies_something, free_denials
from bot.core.claims.reading import Claim
from bot.core.claims.turning import turns
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Candidate, Match, Matcher

LIKELY = 0.3
"""Uncalibrated probability from which a nominated fact is tried at all."""
NOMINEES = 6
"""Facts of the matcher's nominating that are tried as a claim's ground, the likeliest first."""
BESIDE = 0.15
"""Uncalibrated probability from which a fact may back a part of a claim beside the best one."""
MUCH = 8
"""Words with ground from which one more without it is borne beside a firm conflict."""
LOOSE_ENDS = 2
"""Words without ground up to which a conflict of wording, entity or amount still counts."""


class Weighing:
    """Weighs what was found in a claim against the facts of one store."""

    def __init__(self, matcher: Matcher, grounds: Grounds, bonds: Bonds) -> None:
        """Use the matcher whose store the claims are held against."""
        self._matcher = matcher
        self._store = matcher.store
        self._grounds = grounds
        self._bonds = bonds
        self._leeway = Leeway(matcher, grounds.licences)

    def weigh(self, case: Case) -> Judgement:
        """The verdict by contrasts first, then by the facts that the matcher nominates."""
        conflicts = [finding for finding in case.findings if not finding.agrees]
        agreeing = [finding for finding in case.findings if finding.agrees]
        # That a call took place is not what a claim is cited for that says more of it.
        agreeing.sort(key=lambda one: one.reason == "said" and one.contrast.measured)
        if conflicts:
            return self._conflict(case, conflicts, agreeing)
        if agreeing:
            spans = [span for finding in agreeing for span in finding.spans]
            judged = self._support(case, self._facts_of(agreeing), spans, agreeing[0].contrast.id)
            if judged is not None:
                return judged
        return self._nominated(case)

    def _conflict(
        self, case: Case, conflicts: Sequence[Finding], agreeing: Sequence[Finding]
    ) -> Judgement:
        # That the call took place at all is the last thing that a denial in a claim is about.
        ordered = sorted(conflicts, key=lambda one: (not one.firm, one.contrast.measured))
        facts = self._facts_of([*ordered, *agreeing])
        spans = [span for finding in (*conflicts, *agreeing) for span in finding.spans]
        near = self._nearest(case.match)
        left = self._grounds.ungrounded(case.claim, [*facts, *near], [*spans, *case.spans])
        firm = ordered[0].firm
        if len(left) > (self._loose_ends(case, left) if firm else 0):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but more is said: {left}")
        if all(one.reason in {"amount", "limited"} for one in conflicts) and any(
            turns(piece, case.claim.lang) for piece in left
        ):
            return Judgement(NOT_ADDRESSED, (), f"a date or length, but of what? {left}")
        gap = self._gap(case)
        if gap and (left or not firm):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but rather {gap}: {left}")
        points = [finding.contrast.facts for finding in ordered]
        first = [id_ for ids in dict.fromkeys(points) for id_ in ids[:2]]
        ids = tuple(dict.fromkeys([*points[0][:1], *first, *points[0]]))
        why = f"{ordered[0].contrast.id}: {ordered[0].reason}"
        return Judgement(CONTRADICTED, ids[:4], f"{why} left={left}")

    def _loose_ends(self, case: Case, left: Sequence[str]) -> int:
        """Words without ground that a conflict bears: one more where much else has ground."""
        return LOOSE_ENDS + (self._leeway.grounded(case.claim, left) >= MUCH)

    def _support(
        self, case: Case, facts: Sequence[Fact], spans: Sequence[Span], why: str
    ) -> Judgement | None:
        """Supported if facts back every slot; contradicted by a clear slot; None otherwise."""
        bonds = [self._bonds.of(case, fact) for fact in facts]
        held = [fact for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        left = self._grounds.ungrounded(case.claim, held or facts, [*spans, *case.spans])
        wrong = None if Bond.HELD in bonds else min(bonds, key=worst, default=Bond.LOOSE)
        turning = any(turns(piece, case.claim.lang) for piece in left)
        if wrong in CLASHES and len(left) <= LOOSE_ENDS and not turning:
            ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is wrong]
            return Judgement(CONTRADICTED, tuple(ids)[:4], f"{why}: {wrong} left={left}")
        every = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
        if left and held and not every and is_miscast(case.claim):
            # What the other facts say of the same backs the rest, and nobody plays that part.
            return Judgement(CONTRADICTED, tuple(fact.id for fact in held)[:4], f"{why}: miscast")
        judged = [span for finding in case.findings for span in finding.spans]
        if left or any(not _inside(span, judged) for span in opposed(case.claim, facts)):
            return self._opposed(case, facts, bonds, spans, why)
        if free_denials(case.denials, spans):
            return self._denied(case, facts, bonds, spans, why)
        if wrong is not None:
            return Judgement(NOT_ADDRESSED, (), f"{why}: {wrong}")
        gap = self._gap(case)
        if gap and not any(one.agrees and one.reason == "amount" for one in case.findings):
            return Judgement(NOT_ADDRESSED, (), f"{why}, but rather {gap}")
        ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        ids += [fact.id for fact in facts if fact.id not in ids]
        return Judgement(SUPPORTED, tuple(dict.fromkeys([*self._meant(case), *ids]))[:4], why)

    def _meant(self, case: Case) -> list[str]:
        """The fact that the matcher is sure of, if the claim puts it as the source does."""
        best = case.match.best
        fact = self._store.facts_by_id.get(best.intent) if best else None
        if best is None or fact is None or best.vetoed or best.probability < SURE:
            return []
        return [fact.id] if self._bonds.of(case, fact) is Bond.HELD else []

    def _denied(
        self,
        case: Case,
        facts: Sequence[Fact],
        bonds: Sequence[Bond],
        spans: Sequence[Span],
        why: str,
    ) -> Judgement | None:
        """A claim that facts back word for word, but for one denial, contradicts them."""
        held = [fact for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        if len(free_denials(case.denials, spans)) != 1 or not held:
            return None
        if any(denies_something(fact) for fact in facts) or self._gap(case):
            return None
        return Judgement(CONTRADICTED, tuple(fact.id for fact in held)[:4], f"{why}: denied")

    def _opposed(
        self,
        case: Case,
        facts: Sequence[Fact],
        bonds: Sequence[Bond],
        spans: Sequence[Span],
        why: str,
    ) -> Judgement | None:
        """A claim that facts back but for the opposite of one of their words contradicts them."""
        turned = opposed(case.claim, facts)
        held = [fact for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        if not turned or not held or free_denials(case.denials, [*spans, *turned]):
            return None
        if self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans, *turned]):
            return None
        if self._gap(case):
            return None
        words = [case.claim.text[slice(*span)] for span in turned]
        ids = tuple(fact.id for fact in held)[:4]
        return Judgement(CONTRADICTED, ids, f"{why}: the opposite of {words}")

    def _gap(self, case: Case) -> str:
        """The gap that a claim speaks to rather than to any fact, or ""."""
        best = case.match.best
        if best is None or self._matcher.kind_of(best.intent) != "gap" or best.vetoed:
            return ""
        return best.intent if best.probability >= SURE else ""

    def _nominated(self, case: Case) -> Judgement:
        """The verdict from the facts that the matcher nominates, where no contrast decides."""
        best = case.match.best
        if (sure := self._surely(case)) is not None:
            return sure
        if (late := self._at_another_hour(case)) is not None:
            return late
        for candidate in case.match.candidates[:3]:
            likely = SURE if candidate is best else SURE / 1.3
            if not _corrected(candidate) or candidate.raw < likely or self._gap(case):
                continue
            facts, spans = self._beside(case, candidate.intent)
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            wrong = _wrong(case.claim, candidate)
            rest = [piece for piece in left if piece not in wrong]
            if self._is_finer(candidate) or self._is_beside(case, candidate):
                continue
            if len(rest) <= (LOOSE_ENDS - 1 if candidate is best else 0):
                why = f"gate: {candidate.verdict} {left}"
                return Judgement(CONTRADICTED, (candidate.intent,), why)
        if (other := self._by_another(case)) is not None:
            return other
        tried = []
        for candidate in case.match.candidates[:NOMINEES]:
            if candidate.intent not in self._store.facts_by_id or candidate.vetoed:
                continue
            if candidate.raw < LIKELY:
                break
            facts, spans = self._beside(case, candidate.intent)
            judged = self._support(case, facts, spans, f"nominated {candidate.intent}")
            if judged is not None and judged.verdict == CONTRADICTED:
                return judged
            if judged is not None and judged.verdict == SUPPORTED:
                if self._is_told(case, facts[0]):
                    return judged
                judged = None
            if candidate is best and self._said_freely(case, candidate, facts, spans):
                return Judgement(SUPPORTED, (candidate.intent,), f"freely: {candidate.intent}")
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            amounts = {amount.quantity.surface for amount in case.claim.amounts}
            if candidate is best and left and amounts.issuperset(left):
                joint = self._joint(case, candidate)
                if joint is not None:
                    return joint
            tried.append(f"{candidate.intent} {left} {judged.reason if judged else ''}")
        return Judgement(NOT_ADDRESSED, (), f"best={best.intent if best else None} {tried[:3]}")

    def _is_finer(self, candidate: Candidate) -> bool:
        """Whether all that a fact puts right is a place in its own country, of which it names none.

        "China hosts next year, in Shenzhen": the source doesn't say where, and so denies nothing.
        """
        fact, known = self._store.facts_by_id.get(candidate.intent), self._store.entities_by_id
        slots = candidate.verdict.slots if candidate.verdict else ()
        asked = [known.get(slot.asked) for slot in slots if not slot.agrees]
        if fact is None or not asked:
            return False
        about = self._grounds.about([fact])
        places = [id_ for id_ in fact.entities if known[id_].type is EntityType.PLACE]
        return not places and all(
            one is not None and one.type is EntityType.PLACE and one.country in about
            for one in asked
        )

    def _is_beside(self, case: Case, candidate: Candidate) -> bool:
        """Whether the amount that a fact puts right is told by another fact of its topic.

        "It dates from last November and lapses when this year ends" has the times of two facts.
        """
        known = self._store.facts_by_id
        wrong = {
            slot.asked
            for slot in (candidate.verdict.slots if candidate.verdict else ())
            if not slot.agrees
        }
        amounts = [one for one in case.claim.amounts if one.quantity.surface in wrong]
        if not amounts or len(case.claim.amounts) < len(amounts) + 1:
            return False
        others = [
            known[one.intent]
            for one in case.match.candidates[:NOMINEES]
            if one.intent in known and one.intent != candidate.intent and one.raw >= BESIDE
            if known[one.intent].topic == known[candidate.intent].topic
        ]
        return all(judge(case.claim, amount, others) for amount in amounts)

    def _surely(self, case: Case) -> Judgement | None:
        """Support by the one fact that is surely meant, whatever others would put right."""
        best = case.match.best
        if best is None or best.intent not in self._store.facts_by_id or best.vetoed:
            return None
        if best.probability < CERTAIN or _corrected(best):
            return None
        fact = self._store.facts_by_id[best.intent]
        judged = self._support(case, [fact], [], f"surely {fact.id}")
        return judged if judged is not None and judged.verdict == SUPPORTED else None

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
            return Judgement(CONTRADICTED, (fact.id,), f"{fact.id} is at another hour")
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
                return Judgement(CONTRADICTED, (fact.id,), f"{fact.id} by another")
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
            if not one.vetoed and not _corrected(one) and one.raw >= BESIDE
        ]
        for other in near:
            facts, spans = self._beside(case, best.intent)
            more, further = self._beside(case, other)
            both = [*facts, *(fact for fact in more if fact not in facts)]
            held = [self._bonds.of(case, known[id_]) is Bond.HELD for id_ in (best.intent, other)]
            if not all(held):
                continue
            judged = self._support(case, both, [*spans, *further], f"{best.intent} and {other}")
            if judged is not None and judged.verdict == SUPPORTED:
                return judged
        return None

    def _is_told(self, case: Case, fact: Fact) -> bool:
        """Whether any of a fact's own answer is in a claim, or a contrast has found its point.

        "Xi spoke Korean at the end of the call" has no word that the end of the call lacks.
        """
        found = any(fact.id in finding.contrast.facts for finding in case.findings)
        if found:
            return True
        if denies_something(fact) and not case.denials:
            # "They have already met" has every word of "they have not met yet" but the one.
            return False
        return self._leeway.touches(case.claim, fact)

    def _said_freely(
        self, case: Case, candidate: Candidate, facts: Sequence[Fact], spans: Sequence[Span]
    ) -> bool:
        """Whether the best fact is said, in words of which not all have ground."""
        if free_denials(case.denials, spans) or opposed(case.claim, facts):
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
        facts = [fact, *(one for one in self._facts_of(near) if one.id != fact_id)]
        return facts, [span for finding in near for span in finding.spans]

    def _nearest(self, match: Match) -> list[Fact]:
        return [
            self._store.facts_by_id[candidate.intent]
            for candidate in match.candidates[:3]
            if candidate.intent in self._store.facts_by_id and candidate.raw >= SURE / 2
        ]

    def _facts_of(self, findings: Sequence[Finding]) -> list[Fact]:
        ids = dict.fromkeys(id_ for finding in findings for id_ in finding.contrast.facts)
        return [self._store.facts_by_id[id_] for id_ in ids]


def _corrected(candidate: Candidate) -> bool:
    return candidate.verdict is not None and candidate.verdict.corrects


def _wrong(claim: Claim, candidate: Candidate) -> set[str]:
    """The names and amounts of a claim that a nominated fact puts right."""
    slots = candidate.verdict.slots if candidate.verdict else ()
    asked = {slot.asked for slot in slots if not slot.agrees}
    named = {mention.alias for mention in claim.entities if mention.id in asked}
    return asked | named


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
