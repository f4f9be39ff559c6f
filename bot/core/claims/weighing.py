"""What the contrasts and the matcher's nominees make of a claim, before its cast is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.bonds import SURE, Bonds
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.conflicts import OF_FINDINGS
from bot.core.claims.findings import Finding, facts_of
from bot.core.claims.grounding import Grounds
from bot.core.claims.leeway import Leeway
from bot.core.claims.nominees import Nominees
from bot.core.claims.support import LOOSE_ENDS, Support
from bot.core.claims.turning import turns
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED
from bot.core.entities import EntityType, Scope
from bot.core.facts import Fact
from bot.core.matching.matcher import Match, Matcher

TONES = frozenset(
    {
        "warned",
        "warns",
        "warning",
        "admitted",
        "conceded",
        "complained",
        "boasted",
        "cautioned",
        "lamented",
        "insisted",
    }
)
"""Words for how a thing was told: what is false is so in any tone."""
_OTHERS = {EntityType.COUNTRY, EntityType.PERSON, EntityType.POLICY}
"""What has lengths and dates of its own."""
MUCH = 8
"""Words with ground from which one more without it is borne beside a firm conflict."""


class Weighing:
    """Weighs what was found in a claim against the facts of one store."""

    def __init__(self, matcher: Matcher, grounds: Grounds, bonds: Bonds) -> None:
        """Use the matcher whose store the claims are held against."""
        self._store = matcher.store
        self._grounds = grounds
        self._leeway = Leeway(matcher, grounds.licences)
        self._support = Support(matcher, grounds, bonds)
        self._nominees = Nominees(matcher, grounds, bonds, self._support, self._leeway)

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
            judged = self._support.judge(
                case, facts_of(self._store, agreeing), spans, agreeing[0].contrast.id
            )
            if judged is not None:
                return judged
        return self._nominees.judge(case)

    def _conflict(
        self, case: Case, conflicts: Sequence[Finding], agreeing: Sequence[Finding]
    ) -> Judgement:
        # That the call took place at all is the last thing that a denial in a claim is about.
        ordered = sorted(conflicts, key=lambda one: (not one.firm, one.contrast.measured))
        facts = facts_of(self._store, [*ordered, *agreeing])
        spans = [span for finding in (*conflicts, *agreeing) for span in finding.spans]
        near = self._nearest(case.match)
        left = self._grounds.ungrounded(case.claim, [*facts, *near], [*spans, *case.spans])
        left = tuple(word for word in left if word not in TONES)
        firm = ordered[0].firm
        if len(left) > (self._loose_ends(case, left) if firm else self._slack(case, left)):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but more is said: {left}")
        if all(one.reason in {"amount", "limited"} for one in conflicts) and (
            any(turns(piece, case.claim.lang) for piece in left)
            or self._is_of_others(case, left, facts)
        ):
            return Judgement(NOT_ADDRESSED, (), f"a date or length, but of what? {left}")
        gap = self._support.gap(case)
        if gap and (left or not firm):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but rather {gap}: {left}")
        points = [finding.contrast.facts for finding in ordered]
        first = [id_ for ids in dict.fromkeys(points) for id_ in ids[:2]]
        ids = tuple(dict.fromkeys([*points[0][:1], *first, *points[0]]))
        why = f"{ordered[0].contrast.id}: {ordered[0].reason}"
        kind = OF_FINDINGS[ordered[0].reason]
        return Judgement(CONTRADICTED, ids[:4], f"{why} left={left}", kind, left)

    def _is_of_others(self, case: Case, left: Sequence[str], facts: Sequence[Fact]) -> bool:
        """Whether one of the words without ground names somebody whom none of the facts is about.

        "Thailand's waiver lets people stay 60 days" puts nothing wrong of China's.
        """
        known = self._store.entities_by_id
        ours = {id_ for fact in facts for id_ in (*fact.entities, fact.agent, *fact.recipients)}
        # "The US president" is Trump.
        said = {one.id for one in case.claim.entities}
        ours |= {known[id_].country for id_ in ours | said if id_ in known}
        return any(
            one.id not in ours
            and (known[one.id].scope is Scope.OUTSIDE or known[one.id].type is EntityType.COUNTRY)
            and known[one.id].type in _OTHERS
            and any(piece in one.alias or one.alias in piece for piece in left)
            for one in case.claim.entities
            if one.id in known
        )

    def _loose_ends(self, case: Case, left: Sequence[str]) -> int:
        """Words without ground that a conflict bears: one more where much else has ground."""
        return LOOSE_ENDS + (self._leeway.grounded(case.claim, left) >= MUCH)

    def _slack(self, case: Case, left: Sequence[str]) -> int:
        """Words without ground that a conflict bears which a denial alone makes: one plain one."""
        return int(not any(self._leeway.is_hard(case.claim, piece) for piece in left))

    def _nearest(self, match: Match) -> list[Fact]:
        return [
            self._store.facts_by_id[candidate.intent]
            for candidate in match.candidates[:3]
            if candidate.intent in self._store.facts_by_id and candidate.raw >= SURE / 2
        ]
