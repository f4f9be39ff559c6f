"""The claim check: each sentence of a text is supported, contradicted or not addressed."""

from __future__ import annotations

from datetime import date

from bot.core.citations import citations_of
from bot.core.claims.about_source import leaves_open, tells_of_source
from bot.core.claims.apart import Apart
from bot.core.claims.bonds import ONLY_EXPECTED, Bonds
from bot.core.claims.by_clauses import ByClauses
from bot.core.claims.cases import Case, Judgement, joint
from bot.core.claims.circumstances import Circumstances, is_of_another_spokesperson
from bot.core.claims.clefts import cleft_of, told_of_doer
from bot.core.claims.conflicts import Conflict
from bot.core.claims.day_after import DaysAfter
from bot.core.claims.denied_place import without_denied_place
from bot.core.claims.english_clauses import tells_more, told_of_whom
from bot.core.claims.every_call import wrong_of_every_call
from bot.core.claims.grounding import Grounds
from bot.core.claims.guests import without_wrong_guest, wrong_guest, wrongly_invited
from bot.core.claims.later_by import LaterBy
from bot.core.claims.next_day import NextDays
from bot.core.claims.office_said import wrong_office
from bot.core.claims.one_of_several import is_of_one_of_several
from bot.core.claims.points import Points
from bot.core.claims.polarity import find_denials
from bot.core.claims.reading import Claim, read_claim
from bot.core.claims.respective import Respective
from bot.core.claims.retelling import Retelling
from bot.core.claims.saying_more import SayingMore
from bot.core.claims.sentences import split_sentences
from bot.core.claims.shared_values import partners_of, told_of_each
from bot.core.claims.tone import has_no_known_tone
from bot.core.claims.verdicts import (
    CONTRADICTED,
    NOT_ADDRESSED,
    SUPPORTED,
    Checked,
    CheckedSentence,
)
from bot.core.claims.voices import find_voices
from bot.core.claims.weighing import Weighing
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.matching.oaths import taking_office
from bot.core.store import Store

MOST_SENTENCES = 60
"""Sentences of one text that are checked; the rest is left out."""
_KEYS = {
    SUPPORTED: "check-supported",
    CONTRADICTED: "check-contradicted",
    NOT_ADDRESSED: "check-not-addressed",
}


class ClaimChecker:
    """Checks claims against one store; the same text always gets the same verdicts."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher of the store that the claims are held against."""
        self._matcher = matcher
        self._store: Store = matcher.store
        self._retelling = Retelling(matcher)
        self._partners = partners_of(matcher.reader.participants)
        self._respective = Respective(matcher.store.entities)
        self._points = Points(matcher.store)
        grounds = Grounds(matcher)
        self._bonds = Bonds(matcher.store, grounds)
        self._weighing = Weighing(matcher, grounds, self._bonds)
        self._later = LaterBy(matcher.store)
        self._next_days = NextDays(matcher.store)
        self._days_after = DaysAfter(matcher.store)
        self._saying_more = SayingMore(matcher)
        self._apart = Apart(matcher, self.judge)
        self._by_clauses = ByClauses(matcher, self.judge)
        self._around = Circumstances(matcher.store, grounds.stated, self.judge)

    def check(self, text: str, *, today: date, lang: Lang | None = None) -> Checked:
        """Check every sentence of any string, in order. `today` is kept for the reply's wording:
        a claim is held against what the source said at its time."""
        del today
        pieces = split_sentences(_readable(text)[: 20 * MAX_LENGTH])[:MOST_SENTENCES]
        whole = self._matcher.read(text[:MAX_LENGTH], lang).lang
        return Checked(whole, tuple(self._sentence(piece, lang or whole) for piece in pieces))

    def _sentence(self, sentence: str, lang: Lang) -> CheckedSentence:
        # The matcher reads no more of a sentence either.
        judgement = self.judge(sentence[:MAX_LENGTH], lang)
        facts = [self._store.facts_by_id[fact_id] for fact_id in judgement.facts]
        said = facts[0].statement.get(lang) if facts else ""
        if facts and _leans(facts[0], lang):
            joint = "" if lang.written is Lang.ZH else " "
            said = joint.join([facts[0].short.get(lang), said])
        text = self._store.message(_KEYS[judgement.verdict], lang, text=said)
        if lang is Lang.ZH_HANT:
            text = self._matcher.scripts.for_readers(text)
        return CheckedSentence(
            sentence=sentence,
            verdict=judgement.verdict,
            text=text,
            facts=judgement.facts,
            citations=citations_of(self._store, judgement.facts),
        )

    def judge(self, sentence: str, lang: Lang | None = None) -> Judgement:
        """The verdict on one sentence."""
        sentence = self._retelling.plain(sentence)
        read = self._matcher.read(sentence, lang)
        text = read.text if read.lang.written is Lang.ZH else sentence
        if parts := self._respective.parts(text, read.lang):
            return joint([self.judge(part, read.lang) for part in parts])
        on = max((source.published_on for source in self._store.sources), default=date.min)
        claim = read_claim(self._matcher, sentence, lang, on)
        if left := without_denied_place(claim, text, self._store):
            return self.judge(left, read.lang)
        match = self._matcher.match(claim.understood)
        denials = find_denials(claim)
        findings = self._points.find(claim, denials)
        case = Case(claim, match, denials, find_voices(claim), findings)
        beyond = self._points.beyond(claim, findings)
        if beyond:
            return Judgement(NOT_ADDRESSED, (), f"beyond {beyond}", beyond=True)
        if told_by := wrongly_invited(claim):
            return Judgement(CONTRADICTED, told_by, "invited by another", Conflict.ROLE)
        if told_by := wrong_guest(claim):
            return Judgement(CONTRADICTED, told_by, "who was invited", Conflict.ROLE)
        if plain := without_wrong_guest(claim, text):
            return self.judge(plain, read.lang)
        if not denials and (told_by := wrong_office(claim, self._store)):
            return Judgement(CONTRADICTED, told_by, "has another office", Conflict.OFFICE)
        if told_by := wrong_of_every_call(claim, self._store):
            return Judgement(CONTRADICTED, told_by, "of every call", Conflict.NUMERIC)
        if not denials and (told_by := self._days_after.wrong(claim)):
            return Judgement(CONTRADICTED, told_by, "not the day after", Conflict.NUMERIC)
        judged = self._weighing.weigh(case)
        if judged.conflict is Conflict.NEGATION and leaves_open(claim):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of the report")
        backing = [self._store.facts_by_id[id_] for id_ in judged.facts]
        if judged.verdict == SUPPORTED and has_no_known_tone(case, backing):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but its tone is not known")
        if judged.verdict == SUPPORTED and is_of_one_of_several(claim, backing):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of which is not said")
        later = self._later.tell(claim, sentence)
        if later is not None and not later.agrees:
            why = f"{later.fact}: not so many days later"
            return Judgement(CONTRADICTED, (later.fact,), why, Conflict.NUMERIC)
        if not denials and (fact := self._next_days.wrong(claim)) is not None:
            return Judgement(
                CONTRADICTED, (fact.id,), f"{fact.id}: not the next day", Conflict.NUMERIC
            )
        if judged.verdict == SUPPORTED and self._around.is_of_the_call(case, judged):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but the call is asked for")
        if judged.verdict == CONTRADICTED and (why := self._around.elsewhere(case, judged)):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {why}")
        if (apart := self._apart.judge(case, judged)) is not None:
            wrong = apart.conflict not in {None, Conflict.OFFICE}
            if wrong and is_of_another_spokesperson(claim):
                return Judgement(NOT_ADDRESSED, (), f"{apart.reason}: of another spokesperson")
            return apart
        if judged.verdict == SUPPORTED and (why := self._saying_more.than(judged.facts, claim)):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {why}")
        if judged.verdict != CONTRADICTED and (
            parts := told_of_each(claim, self._store.entities_by_id, self._partners)
        ):
            each = joint([self.judge(part, read.lang) for part in parts])
            if each.verdict not in {SUPPORTED, judged.verdict}:
                return each
        if judged.verdict == NOT_ADDRESSED and (plain := told_of_doer(sentence)):
            return self.judge(plain, read.lang)
        if judged.verdict == SUPPORTED and (said := cleft_of(sentence)):
            stressed = self.judge(said, read.lang)
            if stressed.verdict == CONTRADICTED:
                return stressed
        if judged.verdict == SUPPORTED and (more := told_of_whom(sentence)):
            told = self.judge(more, read.lang)
            if told.verdict != SUPPORTED:
                return told
        if judged.verdict == SUPPORTED and self._is_anothers_oath(claim):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of another's oath")
        if judged.verdict == SUPPORTED and tells_of_source(text, read.lang):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but on what the source tells")
        if judged.verdict == SUPPORTED and (why := self._bonds.other_guest(case)):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {why}")
        if judged.verdict == SUPPORTED and (why := self._bonds.misfit(case, judged.facts)):
            unsure = judged.freely and "has no part" in why
            if unsure or why == ONLY_EXPECTED:
                # Neither which fact is meant nor whose words they are is sure; and what is only
                # expected may well come.
                return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {why}")
            because = f"{judged.reason}, but {why}"
            return Judgement(CONTRADICTED, judged.facts, because, Conflict.CIRCUMSTANCE)
        if judged.verdict == SUPPORTED and (
            unbacked := self._around.unbacked(judged, sentence, case)
        ):
            return unbacked
        if judged.freely and tells_more(sentence, case.claim.lang):
            # What is told of somebody in a clause of its own is more than a word or two.
            return self._by_clauses.judge(sentence, case) or Judgement(
                NOT_ADDRESSED, (), f"{judged.reason}, but not in each clause"
            )
        if judged.conflict is Conflict.CORRECTED and (more := told_of_whom(sentence)):
            # A guess on two things told at once: the one told by the way is judged by itself.
            told = self.judge(more, read.lang)
            if told.verdict == NOT_ADDRESSED:
                return told
        if judged.verdict == NOT_ADDRESSED or judged.conflict is Conflict.CORRECTED:
            judged = self._by_clauses.judge(sentence, case) or self._by_clauses.guessed(
                judged, sentence, case
            )
            if judged.verdict == SUPPORTED and (why := self._saying_more.than(judged.facts, claim)):
                return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {why}")
        return judged

    def _is_anothers_oath(self, claim: Claim) -> bool:
        """Whether somebody is said to take office who is not the one that all calls are of."""
        calls = self._matcher.reader.participants.values()
        known = self._store.entities_by_id
        sworn = taking_office(claim.understood)
        sworn = {one for one in sworn if known[one].type is EntityType.PERSON}
        return bool(sworn) and not any(all(one in each for each in calls) for one in sworn)


def _leans(fact: Fact, lang: Lang) -> bool:
    """Whether a statement can't be read without the short answer before it."""
    return fact.short.get(lang) not in fact.statement.get(lang)


def _readable(text: str) -> str:
    """The text cleaned line by line, so that line breaks still end sentences."""
    return "\n".join(clean(line) for line in text.splitlines())
