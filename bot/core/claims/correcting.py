"""Contradictions by what the matcher's gate would put right: another name, day or amount."""

from __future__ import annotations

from collections.abc import Callable

from bot.core.claims.amount_frames import is_up_to_now
from bot.core.claims.amount_hedges import put_aside
from bot.core.claims.amounts import judge
from bot.core.claims.applying import DAYS as IN_DAYS
from bot.core.claims.bonds import SURE
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.differing import is_difference
from bot.core.claims.grounding import Grounds
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.support import LOOSE_ENDS, Support
from bot.core.claims.verdicts import CONTRADICTED
from bot.core.claims.wondering import only_wonders
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Candidate, Matcher
from bot.core.quantities import Length
from bot.core.values import DurationValue

NOMINEES = 6
"""Facts of the matcher's nominating that are tried as a claim's ground, the likeliest first."""
BESIDE = 0.15
"""Uncalibrated probability from which a fact may back a part of a claim beside the best one."""
Beside = Callable[[Case, str], tuple[list[Fact], list[Span]]]
"""A nominated fact with what contrasts of its topic have found, and the words of those."""


class Correcting:
    """Judges claims by what facts put right in them."""

    def __init__(self, matcher: Matcher, grounds: Grounds, support: Support) -> None:
        """Use the matcher whose store the claims are held against."""
        self._matcher = matcher
        self._store = matcher.store
        self._grounds = grounds
        self._support = support

    def judge(self, case: Case, beside: Beside) -> Judgement | None:
        """Contradicted by a likely fact that puts a slot of the claim right; None without one."""
        best = case.match.best
        if only_wonders(case.claim):
            # "Whether he would talk to Xi first" puts nobody first.
            return None
        for candidate in case.match.candidates[:3]:
            likely = SURE if candidate is best else SURE / 1.3
            if not is_corrected(candidate) or candidate.raw < likely or self._support.gap(case):
                continue
            facts, spans = beside(case, candidate.intent)
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            wrong = _wrong(case.claim, candidate)
            rest = [piece for piece in left if piece not in wrong]
            if self._is_finer(candidate) or self._is_beside(case, candidate):
                continue
            if self._is_one_more(case, candidate) or self._is_of_other_calls(case, candidate):
                continue
            if len(rest) <= (LOOSE_ENDS - 1 if candidate is best else 0):
                why = f"gate: {candidate.verdict} {left}"
                return Judgement(CONTRADICTED, (candidate.intent,), why, Conflict.CORRECTED)
        return None

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

    def _is_one_more(self, case: Case, candidate: Candidate) -> bool:
        """Whether all that a fact puts right is a name beside its own, of which others tell.

        "Lee had spoken to Trump and Ishiba by then" has the calls of two facts.
        """
        slots = candidate.verdict.slots if candidate.verdict else ()
        wrong = [slot for slot in slots if not slot.agrees]
        agreeing = {slot.asked for slot in slots if slot.agrees}
        people = {m.id for m in case.claim.entities if self._is_person(m.id)}
        asked = {slot.asked for slot in wrong}
        if not wrong or not asked <= people or not people - asked <= agreeing or len(people) < 4:
            return False
        told = [id_ for one in case.findings if one.agrees for id_ in one.contrast.facts]
        about = self._grounds.about([self._store.facts_by_id[id_] for id_ in told])
        return asked <= about

    def _is_of_other_calls(self, case: Case, candidate: Candidate) -> bool:
        """Whether a claim is on the calls of others than a fact is, and that is all right.

        "Between Ishiba's call and Xi's lay one day" denies nothing of the days after Trump's.
        """
        fact = self._store.facts_by_id.get(candidate.intent)
        calls = self._matcher.reader.participants
        partners = {id_ for each in calls.values() for id_ in each}
        partners = {id_ for id_ in partners if not all(id_ in each for each in calls.values())}
        named = {m.id for m in case.claim.entities}
        said = named & partners
        said |= {id_ for call in named & {*calls} for id_ in calls[call] if id_ in partners}
        wrong = {
            s.asked for s in (candidate.verdict.slots if candidate.verdict else ()) if not s.agrees
        }
        if fact is None or len(said) < 2 or said & wrong:
            return False
        return not said <= {*fact.entities, *fact.recipients}

    def _is_person(self, id_: str) -> bool:
        return self._store.entities_by_id[id_].type is EntityType.PERSON

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
        own = [known[candidate.intent]]
        if amounts and all(_is_of_another_sort(one, own[0]) for one in amounts):
            # "Xi's call followed Ishiba's by one day": no five minutes are said to be a day.
            return True
        if amounts and all(
            judge(case.claim, one, own)
            or is_difference(case.claim, one)
            or put_aside(case.claim, one) is not None
            or is_up_to_now(case.claim, one, own[0])
            for one in amounts
        ):
            # "Ten days" is another number than fifteen, and yet within what is allowed.
            return True
        agreed = [
            span
            for finding in case.findings
            if finding.agrees and finding.reason == "amount"
            for span in finding.spans
        ]
        surfaces = {one.quantity.surface for one in amounts}
        if wrong == surfaces and all(
            any(start <= one.span[0] and one.span[1] <= end for start, end in agreed)
            for one in amounts
        ):
            # "A week after the vote, for half an hour": that is how long they talked.
            return True
        if not amounts or len(case.claim.amounts) < len(amounts) + 1:
            return False
        others = [
            known[one.intent]
            for one in case.match.candidates[:NOMINEES]
            if one.intent in known and one.intent != candidate.intent and one.raw >= BESIDE
            if known[one.intent].topic == known[candidate.intent].topic
        ]
        return all(judge(case.claim, amount, others) for amount in amounts)


def is_corrected(candidate: Candidate) -> bool:
    """Whether the matcher's gate would put something right about a nominee."""
    return candidate.verdict is not None and candidate.verdict.corrects


def _wrong(claim: Claim, candidate: Candidate) -> set[str]:
    """The names and amounts of a claim that a nominated fact puts right."""
    slots = candidate.verdict.slots if candidate.verdict else ()
    asked = {slot.asked for slot in slots if not slot.agrees}
    named = {mention.alias for mention in claim.entities if mention.id in asked}
    return asked | named


def _is_of_another_sort(amount: Amount, fact: Fact) -> bool:
    """Whether an amount is of days where a fact's is of minutes, or the other way round."""
    said, value = amount.quantity.value, fact.value
    if not isinstance(said, Length) or not isinstance(value, DurationValue):
        return False
    return (said.unit in IN_DAYS) != (value.unit in IN_DAYS)
