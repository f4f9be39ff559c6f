"""What a claim says beside its main point, taken out and judged apart: an office, a name set aside,
the day of an announcement, the country of an event.

The rest is a sentence of its own. If facts back it and not what was taken out, the claim is false.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.claims.alternatives import alternatives
from bot.core.claims.announcing import ANNOUNCED, announced_on, venue_of
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.cutting import without
from bot.core.claims.places import held_elsewhere
from bot.core.claims.reading import Claim
from bot.core.claims.setting_aside import set_aside
from bot.core.claims.titles import mistitled
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.regex import regex
from bot.core.values import EntityValue

_BEHIND = regex(
    r",\s+(?:before|after|ahead of|amid|following|because|as|when|despite|thanks to|owing to|so|which|"
    r"meaning|making|hence)\s.+$"
)
"""A circumstance behind a comma, at the end of a claim."""
_TURNED_ROUND = regex(
    r"\bother way (?:a)?round\b|\bvice versa\b|\bthe reverse\b|거꾸로|반대(?:다|였다|입니다|예요)|反过来|相反|倒过来"
)
"""Words by which a claim says that it is the other way round: who is set aside is then no other."""
Judge = Callable[[str, Lang], Judgement]
"""The verdict on a sentence in a language."""


class Apart:
    """Takes claims apart, and judges the parts by the facts of one store."""

    def __init__(self, matcher: Matcher, judge: Judge) -> None:
        """Use the matcher of the store, and what judges a sentence."""
        self._matcher = matcher
        self._store = matcher.store
        self._judge = judge

    def judge(self, case: Case, judged: Judgement) -> Judgement | None:
        """The verdict on a claim of which a part is to be judged apart; None if there is none.

        `judged` is the verdict on the claim as a whole.
        """
        claim, lang = case.claim, case.claim.lang
        if _TURNED_ROUND.search(claim.text) and case.denials:
            return Judgement(NOT_ADDRESSED, (), "the other way round")
        if judged.verdict != SUPPORTED and (both := set_aside(claim, self._store.entities)):
            return self._aside(judged, *both, lang)
        if judged.verdict != CONTRADICTED and (office := mistitled(claim)):
            return self._untitled(judged, *office, lang)
        if (told := self._announced(case, judged)) is not None:
            return told
        if judged.verdict != SUPPORTED and (chosen := self._chosen(claim, judged)):
            return chosen
        if judged.verdict == NOT_ADDRESSED and (rest := venue_of(claim)):
            return self._judge(rest, lang)
        if judged.verdict == NOT_ADDRESSED:
            return self._elsewhere(claim) or self._bare(claim)
        return None

    def _chosen(self, claim: Claim, judged: Judgement) -> Judgement | None:
        """The verdict on a claim that puts one thing for another: "in November, not in October".

        It is so if facts back what it puts and are against what it sets aside.
        """
        for turned, kept in alternatives(claim):
            aside, said = self._judge(turned, claim.lang), self._judge(kept, claim.lang)
            if said.verdict == SUPPORTED and aside.verdict == CONTRADICTED and not said.freely:
                return Judgement(SUPPORTED, said.facts, f"{said.reason}, and not the other")
            if judged.conflict is Conflict.NEGATION and said.verdict == SUPPORTED != aside.verdict:
                # What is put in its place is so: the denial is of what nobody has said.
                return Judgement(NOT_ADDRESSED, (), f"{said.reason}, but not the other")
            if judged.verdict == NOT_ADDRESSED and aside.verdict == SUPPORTED != said.verdict:
                why = f"{aside.reason}, which is set aside"
                return Judgement(CONTRADICTED, aside.facts, why, Conflict.CIRCUMSTANCE)
        return None

    def _bare(self, claim: Claim) -> Judgement | None:
        """Contradiction by what a claim says before a circumstance that is put behind it.

        "Xi last came in July 2017, before the row" is false whatever the row was.
        """
        text = claim.understood.text
        behind = _BEHIND.search(text) if claim.lang is Lang.EN else None
        if behind is None:
            return None
        said = self._judge(without(claim, (behind.start(), len(text))), claim.lang)
        guessed = said.conflict is Conflict.CORRECTED
        return said if said.verdict == CONTRADICTED and not guessed else None

    def _announced(self, case: Case, judged: Judgement) -> Judgement | None:
        """The verdict on what was announced, and on the day on which it is said to have been."""
        fact = self._store.facts_by_id.get(ANNOUNCED)
        known = [
            span
            for finding in case.findings
            if finding.agrees and finding.reason == "amount"
            if ANNOUNCED not in finding.contrast.facts
            for span in finding.spans
        ]
        told = announced_on(case.claim, fact.as_of, known) if fact else None
        if told is None or (told.right and judged.verdict == SUPPORTED):
            return None
        rest = self._judge(told.rest, case.claim.lang)
        if told.right:
            return rest
        if rest.verdict != SUPPORTED or judged.verdict == CONTRADICTED:
            return None
        why = f"{rest.reason}, but told on another day"
        ids = (ANNOUNCED, *rest.facts)[:4]
        return Judgement(CONTRADICTED, ids, why, Conflict.CIRCUMSTANCE)

    def _elsewhere(self, claim: Claim) -> Judgement | None:
        """The verdict on a claim that has an event of the facts held in another country."""
        for rest, place in held_elsewhere(claim, self._store):
            said = self._judge(rest, claim.lang)
            if said.verdict == SUPPORTED:
                why = f"{said.reason}, but held elsewhere"
                ids = (place, *said.facts)[:4]
                return Judgement(CONTRADICTED, ids, why, Conflict.CIRCUMSTANCE)
        return None

    def _untitled(
        self, judged: Judgement, text: str, role: str, doer: str, lang: Lang
    ) -> Judgement:
        """The verdict on a claim that gives somebody another's office: false if the rest is so.

        With a `doer`, only facts of what that person does make it false.
        """
        rest = judged if judged.verdict == SUPPORTED else self._judge(text, lang)
        doers = {self._store.facts_by_id[id_].agent for id_ in rest.facts[:2]}
        if rest.verdict == NOT_ADDRESSED or (doer and doer not in doers):
            return judged
        ids = tuple(dict.fromkeys([role, *rest.facts]))
        why = f"{rest.reason}, but {role} is another"
        return Judgement(CONTRADICTED, ids[:4], why, rest.conflict or Conflict.OFFICE)

    def _aside(self, judged: Judgement, kept: str, swapped: str, lang: Lang) -> Judgement:
        """The verdict on a claim that sets a name aside: both of what it says has to be so."""
        said = self._judge(kept, lang)
        if said.verdict != SUPPORTED:
            return said if said.verdict == CONTRADICTED else judged
        other = self._judge(swapped, lang)
        if other.verdict == SUPPORTED:
            why = f"{other.reason}, which is set aside"
            return Judgement(CONTRADICTED, other.facts, why, Conflict.ROLE)
        if not self._takes_part(said.facts, kept, swapped):
            # "In Korea's interest rather than China's": what is common to both parts nobody.
            return Judgement(NOT_ADDRESSED, (), f"{said.reason}, but of both")
        return Judgement(SUPPORTED, said.facts, f"{said.reason}, and not the other")

    def _takes_part(self, facts: Sequence[str], kept: str, swapped: str) -> bool:
        """Whether who is kept, and not set aside, has a part in the fact that backs it."""
        named = self._matcher.read(kept).entity_ids
        only = set(named) - set(self._matcher.read(swapped).entity_ids)
        fact = self._store.facts_by_id[facts[0]]
        agent = self._store.entities_by_id.get(fact.agent or "")
        value = fact.value.entities if isinstance(fact.value, EntityValue) else ()
        parts = {fact.agent, agent.country if agent else None, *fact.recipients, *value}
        return not only or bool(only & parts)
