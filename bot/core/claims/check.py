"""The claim check: each sentence of a text is supported, contradicted or not addressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bot.core.citations import citations_of
from bot.core.claims.casting import is_miscast
from bot.core.claims.deeds import has_deeds, oversaid, put_as_said
from bot.core.claims.doers import Doer, Doers
from bot.core.claims.grounding import Grounds
from bot.core.claims.leeway import Leeway
from bot.core.claims.opposites import opposed
from bot.core.claims.patterns import Span
from bot.core.claims.points import Finding, Points
from bot.core.claims.polarity import Denial, denies_something, find_denials, free_denials, names_of_denial
from bot.core.claims.reading import Claim, read_claim
from bot.core.claims.setting_aside import set_aside
from bot.core.claims.sentences import split_sentences
from bot.core.claims.verdicts import (
    CONTRADICTED,
    NOT_ADDRESSED,
    SUPPORTED,
    Checked,
    CheckedSentence,
)
from bot.core.claims.voices import LEADERS, SPOKEN, Voice, clashes, find_voices, is_from
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.store import Store

MOST_SENTENCES = 60
"""Sentences of one text that are checked; the rest is left out."""
SURE = 0.6
"""Probability from which a nominated fact speaks to a claim without a contrast's word."""
LIKELY = 0.3
"""Uncalibrated probability from which a nominated fact is tried at all."""
NOMINEES = 6
"""Facts of the matcher's nominating that are tried as a claim's ground, the likeliest first."""
LOOSE_ENDS = 2
"""Words without ground up to which a conflict of wording, entity or amount still counts."""
_KEYS = {
    SUPPORTED: "check-supported",
    CONTRADICTED: "check-contradicted",
    NOT_ADDRESSED: "check-not-addressed",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the facts it rests on (best first), and why in a few words."""

    verdict: str
    facts: tuple[str, ...]
    reason: str


class Bond(Enum):
    """How the voice, the doer and the deed of a claim stand to a fact."""

    HELD = "held"
    OTHER_VOICE = "attributed to the other side"
    OTHER_DOER = "done by another"
    LOOSE = "voice, doer or deed are not the fact's"


_CLASHES = (Bond.OTHER_VOICE, Bond.OTHER_DOER)


def _worst(bond: Bond) -> int:
    return (*_CLASHES, Bond.LOOSE, Bond.HELD).index(bond)


@dataclass(frozen=True, slots=True)
class _Case:
    """A claim with everything found in it."""

    claim: Claim
    match: Match
    denials: tuple[Denial, ...]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that the reading itself accounts for: who says so, and what denies."""
        return (
            *(voice.span for voice in self.voices),
            *(denial.word for denial in self.denials),
            *names_of_denial(self.claim),
        )


class ClaimChecker:
    """Checks claims against one store; the same text always gets the same verdicts."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher of the store that the claims are held against."""
        self._matcher = matcher
        self._store: Store = matcher.store
        self._points = Points(matcher.store)
        self._grounds = Grounds(matcher)
        self._leeway = Leeway(matcher, self._grounds.licences)
        self._doers = Doers(matcher.store.entities_by_id)

    def check(self, text: str, *, today: date, lang: Lang | None = None) -> Checked:
        """Check every sentence of any string, in order. `today` is kept for the reply's wording:
        a claim is held against what the source said at its time."""
        del today
        pieces = split_sentences(_readable(text)[: 20 * MAX_LENGTH])[:MOST_SENTENCES]
        whole = self._matcher.read(text[:MAX_LENGTH], lang).lang
        return Checked(whole, tuple(self._sentence(piece, lang or whole) for piece in pieces))

    def _sentence(self, sentence: str, lang: Lang) -> CheckedSentence:
        judgement = self.judge(sentence, lang)
        facts = [self._store.facts_by_id[fact_id] for fact_id in judgement.facts]
        said = facts[0].statement.get(lang) if facts else ""
        if facts and _leans(facts[0], lang):
            joint = "" if lang.written is Lang.ZH else " "
            said = joint.join([facts[0].short.get(lang), said])
        text = self._store.message(_KEYS[judgement.verdict], lang, text=said)
        if lang is Lang.ZH_HANT:
            text = self._matcher.scripts.to_traditional(text)
        return CheckedSentence(
            sentence=sentence,
            verdict=judgement.verdict,
            text=text,
            facts=judgement.facts,
            citations=citations_of(self._store, judgement.facts),
        )

    def judge(self, sentence: str, lang: Lang | None = None) -> Judgement:
        """The verdict on one sentence."""
        on = max((source.published_on for source in self._store.sources), default=date.min)
        claim = read_claim(self._matcher, sentence, lang, on)
        match = self._matcher.match(claim.understood)
        denials = find_denials(claim)
        findings = self._points.find(claim, denials)
        case = _Case(claim, match, denials, find_voices(claim), findings)
        beyond = self._points.beyond(claim, findings)
        if beyond:
            return Judgement(NOT_ADDRESSED, (), f"beyond {beyond}")
        judged = self._weigh(case)
        if judged.verdict != SUPPORTED and (both := set_aside(claim, self._store.entities)):
            return self._aside(judged, *both, claim.lang)
        if judged.verdict == SUPPORTED and (why := self._misfit(case)):
            return Judgement(CONTRADICTED, judged.facts, f"{judged.reason}, but {why}")
        return judged

    def _aside(self, judged: Judgement, kept: str, swapped: str, lang: Lang) -> Judgement:
        """The verdict on a claim that sets a name aside: both of what it says has to be so."""
        said = self.judge(kept, lang)
        if said.verdict != SUPPORTED:
            return said if said.verdict == CONTRADICTED else judged
        other = self.judge(swapped, lang)
        if other.verdict == SUPPORTED:
            return Judgement(CONTRADICTED, other.facts, f"{other.reason}, which is set aside")
        return Judgement(SUPPORTED, said.facts, f"{said.reason}, and not the other")

    def _weigh(self, case: _Case) -> Judgement:
        """The verdict by contrasts first, and by the matcher's nominees where they decide nothing."""
        conflicts = [finding for finding in case.findings if not finding.agrees]
        agreeing = [finding for finding in case.findings if finding.agrees]
        if conflicts:
            return self._conflict(case, conflicts, agreeing)
        if agreeing:
            spans = [span for finding in agreeing for span in finding.spans]
            judged = self._support(case, self._facts_of(agreeing), spans, agreeing[0].contrast.id)
            if judged is not None:
                return judged
        return self._nominated(case)

    def _misfit(self, case: _Case) -> str:
        """What stands against a claim that facts back word by word: who does it, or who says so."""
        if is_miscast(case.claim):
            return "miscast"
        best = case.match.best
        fact = self._store.facts_by_id.get(best.intent) if best else None
        if best and fact and fact.agent in LEADERS and best.probability >= SURE:
            bond = self._bond(case, fact)
            if bond in _CLASHES:
                return f"{fact.id} is {bond.value}"
            if bond is Bond.LOOSE and oversaid(case.claim, fact):
                return f"{fact.id} is said otherwise"
        return self._stranger(case)

    def _stranger(self, case: _Case) -> str:
        """Somebody named to whom what is said or asked was neither said nor done, or ""."""
        people = {
            mention.id
            for mention in case.claim.entities
            if self._store.entities_by_id[mention.id].type is EntityType.PERSON
        }
        for finding in case.findings:
            facts = [self._store.facts_by_id[id_] for id_ in finding.contrast.facts]
            if all(fact.mode in SPOKEN for fact in facts):
                strangers = people - self._grounds.about(facts) - {"kang-yu-jung"}
                if strangers:
                    return f"{min(strangers)} has no part in {finding.contrast.id}"
        return ""

    def _conflict(
        self, case: _Case, conflicts: Sequence[Finding], agreeing: Sequence[Finding]
    ) -> Judgement:
        ordered = sorted(conflicts, key=lambda finding: not finding.firm)
        facts = self._facts_of([*ordered, *agreeing])
        spans = [span for finding in (*conflicts, *agreeing) for span in finding.spans]
        near = self._nearest(case.match)
        left = self._grounds.ungrounded(case.claim, [*facts, *near], [*spans, *case.spans])
        firm = ordered[0].firm
        if len(left) > (LOOSE_ENDS if firm else 0):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but more is said: {left}")
        gap = self._gap(case)
        if gap and (left or not firm):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but rather {gap}: {left}")
        points = [finding.contrast.facts for finding in ordered]
        first = [id_ for ids in dict.fromkeys(points) for id_ in ids[:2]]
        ids = tuple(dict.fromkeys([*points[0][:1], *first, *points[0]]))
        why = f"{ordered[0].contrast.id}: {ordered[0].reason}"
        return Judgement(CONTRADICTED, ids[:4], f"{why} left={left}")

    def _support(
        self, case: _Case, facts: Sequence[Fact], spans: Sequence[Span], why: str
    ) -> Judgement | None:
        """Supported if facts back every slot; contradicted by a clear slot; None otherwise."""
        left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
        bonds = [self._bond(case, fact) for fact in facts]
        wrong = None if Bond.HELD in bonds else min(bonds, key=_worst, default=Bond.LOOSE)
        if wrong in _CLASHES and len(left) <= LOOSE_ENDS:
            ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is wrong]
            return Judgement(CONTRADICTED, tuple(ids)[:4], f"{why}: {wrong} left={left}")
        if left:
            return self._opposed(case, facts, bonds, spans, why)
        if free_denials(case.denials, spans):
            return self._denied(case, facts, bonds, spans, why)
        if wrong is not None:
            return Judgement(NOT_ADDRESSED, (), f"{why}: {wrong}")
        gap = self._gap(case)
        if gap:
            return Judgement(NOT_ADDRESSED, (), f"{why}, but rather {gap}")
        ids = [fact.id for fact, bond in zip(facts, bonds, strict=True) if bond is Bond.HELD]
        ids += [fact.id for fact in facts if fact.id not in ids]
        return Judgement(SUPPORTED, tuple(dict.fromkeys([*self._meant(case), *ids]))[:4], why)

    def _meant(self, case: _Case) -> list[str]:
        """The fact that the matcher is sure of, if the claim puts it as the source does."""
        best = case.match.best
        fact = self._store.facts_by_id.get(best.intent) if best else None
        if best is None or fact is None or best.vetoed or best.probability < SURE:
            return []
        return [fact.id] if self._bond(case, fact) is Bond.HELD else []

    def _denied(
        self,
        case: _Case,
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
        case: _Case,
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

    def _bond(self, case: _Case, fact: Fact) -> Bond:
        """Whether who says it, who does it and what is done are a fact's own, all at once."""
        if not (put_as_said(case.claim, fact) and has_deeds(case.claim, fact)):
            return Bond.LOOSE
        spans = [voice.span for voice in case.voices]
        doer = self._doers.check(case.claim, fact, spans)
        if any(clashes(voice, fact) for voice in case.voices):
            return Bond.OTHER_VOICE if doer is Doer.SAME else Bond.LOOSE
        if not all(is_from(voice, fact) for voice in case.voices):
            return Bond.LOOSE
        return {Doer.SAME: Bond.HELD, Doer.OTHER: Bond.OTHER_DOER}.get(doer, Bond.LOOSE)

    def _gap(self, case: _Case) -> str:
        """The gap that a claim speaks to rather than to any fact, or ""."""
        best = case.match.best
        if best is None or self._matcher.kind_of(best.intent) != "gap" or best.vetoed:
            return ""
        return best.intent if best.probability >= SURE else ""

    def _nominated(self, case: _Case) -> Judgement:
        """The verdict from the facts that the matcher nominates, where no contrast decides."""
        best = case.match.best
        for candidate in case.match.candidates[:3]:
            if not _corrected(candidate) or candidate.raw < SURE / (
                1 if candidate is best else 1.3
            ):
                continue
            facts, spans = self._beside(case, candidate.intent)
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            wrong = _wrong(case.claim, candidate)
            rest = [piece for piece in left if piece not in wrong]
            if len(rest) <= (LOOSE_ENDS - 1 if candidate is best else 0):
                why = f"gate: {candidate.verdict} {left}"
                return Judgement(CONTRADICTED, (candidate.intent,), why)
        tried = []
        for candidate in case.match.candidates[:NOMINEES]:
            if candidate.intent not in self._store.facts_by_id or candidate.vetoed:
                continue
            if candidate.raw < LIKELY:
                break
            facts, spans = self._beside(case, candidate.intent)
            judged = self._support(case, facts, spans, f"nominated {candidate.intent}")
            if judged is not None and judged.verdict != NOT_ADDRESSED:
                return judged
            if candidate is best and self._said_freely(case, candidate, facts, spans):
                return Judgement(SUPPORTED, (candidate.intent,), f"freely: {candidate.intent}")
            left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
            tried.append(f"{candidate.intent} {left} {judged.reason if judged else ''}")
        return Judgement(NOT_ADDRESSED, (), f"best={best.intent if best else None} {tried[:3]}")

    def _said_freely(
        self, case: _Case, candidate: Candidate, facts: Sequence[Fact], spans: Sequence[Span]
    ) -> bool:
        """Whether the best fact is said, in words of which not all have ground."""
        if free_denials(case.denials, spans) or opposed(case.claim, facts):
            return False
        if self._bond(case, facts[0]) is not Bond.HELD:
            return False
        left = self._grounds.ungrounded(case.claim, facts, [*spans, *case.spans])
        return self._leeway.allows(case.claim, case.match, candidate, facts[0], left)

    def _beside(self, case: _Case, fact_id: str) -> tuple[list[Fact], list[Span]]:
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


def _leans(fact: Fact, lang: Lang) -> bool:
    """Whether a statement can't be read without the short answer before it."""
    return fact.short.get(lang) not in fact.statement.get(lang)


def _readable(text: str) -> str:
    """The text cleaned line by line, so that line breaks still end sentences."""
    return "\n".join(clean(line) for line in text.splitlines())
