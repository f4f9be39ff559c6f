"""The claim check: each sentence of a text is supported, contradicted or not addressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.citations import citations_of
from bot.core.claims.grounding import Grounds
from bot.core.claims.points import Finding, Points
from bot.core.claims.polarity import Denial, find_denials, free_denials
from bot.core.claims.reading import Claim, read_claim
from bot.core.claims.sentences import split_sentences
from bot.core.claims.verdicts import (
    CONTRADICTED,
    NOT_ADDRESSED,
    SUPPORTED,
    Checked,
    CheckedSentence,
)
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.store import Store

MOST_SENTENCES = 60
"""Sentences of one text that are checked; the rest is left out."""
SURE = 0.6
"""Probability from which a nominated fact speaks to a claim without a contrast's word."""
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


class ClaimChecker:
    """Checks claims against one store; the same text always gets the same verdicts."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher of the store that the claims are held against."""
        self._matcher = matcher
        self._store: Store = matcher.store
        self._points = Points(matcher.store)
        self._grounds = Grounds(matcher)

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
        conflicts = [finding for finding in findings if not finding.agrees]
        agreeing = [finding for finding in findings if finding.agrees]
        beyond = self._points.beyond(claim, findings)
        if beyond and not any(finding.firm for finding in conflicts):
            return Judgement(NOT_ADDRESSED, (), f"beyond {beyond}")
        if conflicts:
            return self._conflict(claim, match, conflicts, agreeing)
        if agreeing:
            judged = self._support(claim, agreeing, denials)
            if judged is not None:
                return judged
        return self._nominated(claim, match, denials, findings)

    def _conflict(
        self,
        claim: Claim,
        match: Match,
        conflicts: Sequence[Finding],
        agreeing: Sequence[Finding],
    ) -> Judgement:
        ordered = sorted(conflicts, key=lambda finding: not finding.firm)
        facts = self._facts_of([*ordered, *agreeing])
        spans = [span for finding in (*conflicts, *agreeing) for span in finding.spans]
        near = self._nearest(match)
        left = self._grounds.ungrounded(claim, [*facts, *near], spans)
        firm = ordered[0].firm
        if len(left) > (LOOSE_ENDS if firm else 0):
            return Judgement(NOT_ADDRESSED, (), f"a conflict, but more is said: {left}")
        ids = tuple(dict.fromkeys(id_ for finding in ordered for id_ in finding.contrast.facts))
        why = f"{ordered[0].contrast.id}: {ordered[0].reason}"
        return Judgement(CONTRADICTED, ids[:4], f"{why} left={left}")

    def _support(
        self, claim: Claim, agreeing: Sequence[Finding], denials: Sequence[Denial]
    ) -> Judgement | None:
        facts = self._facts_of(agreeing)
        spans = [span for finding in agreeing for span in finding.spans]
        left = self._grounds.ungrounded(claim, facts, spans)
        if left or free_denials(denials, spans):
            return None
        return Judgement(SUPPORTED, tuple(fact.id for fact in facts)[:4], agreeing[0].contrast.id)

    def _nominated(
        self,
        claim: Claim,
        match: Match,
        denials: Sequence[Denial],
        findings: Sequence[Finding],
    ) -> Judgement:
        """The verdict from the facts that the matcher nominates, where no contrast decides."""
        best = match.best
        if best is None or self._matcher.kind_of(best.intent) != "fact":
            return Judgement(NOT_ADDRESSED, (), "no fact is nominated")
        fact = self._store.facts_by_id[best.intent]
        agreed = self._facts_of(findings)
        spans = [span for finding in findings for span in finding.spans]
        left = self._grounds.ungrounded(claim, [fact, *agreed], spans)
        if _corrected(best) and best.raw >= SURE and len(left) <= LOOSE_ENDS:
            return Judgement(CONTRADICTED, (fact.id,), f"gate: {best.verdict} {left}")
        if best.vetoed or best.probability < SURE or left:
            return Judgement(NOT_ADDRESSED, (), f"left={left} best={best.intent}")
        if free_denials(denials, spans):
            return Judgement(NOT_ADDRESSED, (), "a denial of what the facts do not say")
        return Judgement(SUPPORTED, (fact.id,), f"nominated {best.intent} {best.probability:.2f}")

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


def _leans(fact: Fact, lang: Lang) -> bool:
    """Whether a statement can't be read without the short answer before it."""
    return fact.short.get(lang) not in fact.statement.get(lang)


def _readable(text: str) -> str:
    """The text cleaned line by line, so that line breaks still end sentences."""
    return "\n".join(clean(line) for line in text.splitlines())
