"""Whether given facts back a claim: its words, voice and doer, without a denial or opposite."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.bonds import CLASHES, SURE, Bond, Bonds, worst
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.casting import is_miscast
from bot.core.claims.conflicts import Conflict
from bot.core.claims.denied_opposites import denied_opposites
from bot.core.claims.editions import of_another_edition
from bot.core.claims.grounding import Grounds
from bot.core.claims.opposites import opposed, says_itself
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import denies_something, free_denials, is_of_the_report
from bot.core.claims.turning import turns
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.claims.voices import SPOKEN, is_from
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.regex import regex

LOOSE_ENDS = 2
"""Words without ground up to which a conflict of wording, entity or amount still counts."""
_ALSO = {
    Lang.EN: regex(r"\b(?:also|too|likewise|as well|both)\b"),
    Lang.KO: regex(r"(?:측|정부|발표문?|중국|한국|베이징|서울)(?:에서|에)?도|역시|또한"),
    Lang.ZH: regex(r"也|同样|亦"),
}
"""By which a claim has another side say the same."""


class Support:
    """Holds claims against facts of one store."""

    def __init__(self, matcher: Matcher, grounds: Grounds, bonds: Bonds) -> None:
        """Use the matcher whose store the claims are held against."""
        self._matcher = matcher
        self._store = matcher.store
        self._grounds = grounds
        self._bonds = bonds

    def judge(
        self, case: Case, facts: Sequence[Fact], spans: Sequence[Span], why: str
    ) -> Judgement | None:
        """Supported if facts back every slot; contradicted by a clear slot; None otherwise.

        `spans` are words that contrasts have accounted for, `why` begins the reason.
        """
        undone = denied_opposites(case.claim, facts, case.denials)
        spans = [*spans, *undone]
        bonds = [self._bonds.of(case, fact) for fact in facts]
        held = [fact for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        left = self._grounds.ungrounded(case.claim, held or facts, [*spans, *case.spans])
        wrong = None if Bond.HELD in bonds else min(bonds, key=worst, default=Bond.LOOSE)
        turning = any(turns(piece, case.claim.lang) for piece in left)
        # Another doer of what a nominee has is sure only where hardly a word is without ground.
        most = 1 if wrong is Bond.OTHER_DOER and why.startswith("nominated") else LOOSE_ENDS
        if wrong in CLASHES and self._is_beside_the_point(case, facts):
            return None
        if wrong in CLASHES and len(left) <= most and not turning and not (left and self.gap(case)):
            if wrong is Bond.OTHER_VOICE and _ALSO[case.claim.lang].search(case.claim.text):
                return Judgement(NOT_ADDRESSED, (), f"{why}: the other side may say so too")
            if wrong is Bond.OTHER_VOICE and self._is_heard_there(case, facts, bonds):
                return None
            ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is wrong]
            kind = Conflict.ATTRIBUTION if wrong is Bond.OTHER_VOICE else Conflict.ROLE
            return Judgement(
                CONTRADICTED, tuple(ids)[:4], f"{why}: {wrong} left={left}", kind, tuple(left)
            )
        every = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
        if left and held and not every and is_miscast(case.claim):
            # What the other facts say of the same backs the rest, and nobody plays that part.
            ids = [fact.id for fact in held]
            return Judgement(CONTRADICTED, tuple(ids)[:4], f"{why}: miscast", Conflict.ROLE)
        judged = [*undone, *(span for finding in case.findings for span in finding.spans)]
        if left or any(not _inside(span, judged) for span in opposed(case.claim, facts)):
            return self._opposed(case, facts, bonds, spans, why)
        if free_denials(case.denials, spans):
            return self._denied(case, facts, bonds, spans, why)
        if wrong is not None:
            return Judgement(NOT_ADDRESSED, (), f"{why}: {wrong}")
        gap = self.gap(case)
        told = any(one.agrees and one.reason == "amount" for one in case.findings)
        # "He invited Xi to next year's summit" is nearer to what is not known of that summit, and
        # yet puts the invitation wrong.
        if gap and not told and not of_another_edition(case.claim, facts):
            return Judgement(NOT_ADDRESSED, (), f"{why}, but rather {gap}")
        ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        ids += [fact.id for fact in facts if fact.id not in ids]
        return Judgement(SUPPORTED, tuple(dict.fromkeys([*self._meant(case), *ids]))[:4], why)

    def _is_heard_there(self, case: Case, facts: Sequence[Fact], bonds: Sequence[Bond]) -> bool:
        """Whether the side that a claim names has told one of the facts that are not just events.

        "Beijing: Xi spoke of mutual trust on the phone" has the call from Seoul, the trust from
        there.
        """
        told = [
            fact
            for fact, bond in zip(facts, bonds, strict=True)
            if bond is not Bond.OTHER_VOICE and fact.mode in SPOKEN
        ]
        return any(all(is_from(voice, fact) for voice in case.voices) for fact in told)

    def _is_beside_the_point(self, case: Case, facts: Sequence[Fact]) -> bool:
        """Whether another fact is surely meant, and said as the source does.

        "China issued an announcement on the call" says of the call itself nothing of Beijing's.
        """
        meant = self._meant(case)
        own = {fact.id for fact in facts}
        return (
            bool(meant)
            and not own & set(meant)
            and all(one.mode is Mode.HAPPENED or one.mode is Mode.DESCRIBED for one in facts)
        )

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
        free = free_denials(case.denials, spans)
        if len(free) != 1 or not held or is_of_the_report(case.claim, free[0]):
            return None
        if any(denies_something(fact) for fact in facts) or self.gap(case):
            return None
        told_by = tuple(fact.id for fact in held)[:4]
        return Judgement(CONTRADICTED, told_by, f"{why}: denied", Conflict.NEGATION)

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
        best = self._store.facts_by_id.get(case.match.best.intent) if case.match.best else None
        if self.gap(case) or (best and says_itself(case.claim, turned, best)):
            # "Xi was the third he called" is no word on which of their calls it was.
            return None
        words = [case.claim.text[slice(*span)] for span in turned]
        ids = tuple(fact.id for fact in held)[:4]
        return Judgement(CONTRADICTED, ids, f"{why}: the opposite of {words}", Conflict.ANTONYM)

    def gap(self, case: Case) -> str:
        """The gap that a claim speaks to rather than to any fact, or ""."""
        best = case.match.best
        if best is None or self._matcher.kind_of(best.intent) != "gap" or best.vetoed:
            return ""
        return best.intent if best.probability >= SURE else ""


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
