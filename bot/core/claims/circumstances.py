"""What a claim puts the facts' words into: another place, request or call, somebody who watches.

The facts back the words, and yet not what is said with them.
"""

from __future__ import annotations

from bot.core.claims.amount_frames import speaks_of_another_time, speaks_of_later
from bot.core.claims.apart import Judge
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.deeds import done_already
from bot.core.claims.errands import asks_for_a_policy, asks_for_the_call, invited_elsewhere
from bot.core.claims.findings import facts_of
from bot.core.claims.other_calls import alike_in_others, of_another_call, others_speak
from bot.core.claims.other_pairs import of_another_pair
from bot.core.claims.places import kind_of, strays, wrong_place
from bot.core.claims.planned import expected_by_one, only_planned
from bot.core.claims.reading import Claim
from bot.core.claims.stating import Stated
from bot.core.claims.stays import is_shorter_stay
from bot.core.claims.summits import Summits
from bot.core.claims.telling import what_was_told
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.claims.voices import SPOKEN, SPOKESPERSON
from bot.core.claims.watching import watches_something_else
from bot.core.facts import Mode
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

_BESIDES = {
    Lang.EN: regex(r"\binvited\b.*\b(?:as well|too)\b|\balso invited\b"),
    Lang.KO: regex(r"(?:도|까지)(?:함께|같이)?(?:초청|초대)"),
    Lang.ZH: regex(r"(?:也|还|同时)(?:一并)?邀请"),
}
"""By which a claim has somebody invited besides whom the facts name."""
_CHINAS = {
    Lang.EN: regex(r"\b(?:chin(?:ese|a's)|beijing's)(?: foreign ministry(?:'s)?)? spokes\w+"),
    Lang.KO: regex(r"중국외교부(?:의)?대변인"),
    Lang.ZH: regex(r"(?:中国|北京)(?:的)?外交部(?:的)?发言人"),
}

_ON_AIR = regex(r"\btelevis|\btv\b|tv|텔레비전|생중계|电视|直播")


def is_of_another_spokesperson(claim: Claim) -> bool:
    """Whether a claim is on what China's ministry said, by a spokesperson whom nobody names."""
    named = any(mention.id == SPOKESPERSON for mention in claim.entities)
    if _ON_AIR.search(claim.text):
        return False  # The briefing on the call was televised: that one is meant.
    return not named and _CHINAS[claim.lang].search(claim.text) is not None


class Circumstances:
    """Holds what stands around the words of facts against one store."""

    def __init__(self, store: Store, stated: Stated, judge: Judge) -> None:
        """Use the store's facts, what amounts they state, and what judges a sentence."""
        self._store = store
        self._stated = stated
        self._summits = Summits(store)
        self._judge = judge

    def is_of_the_call(self, case: Case, judged: Judgement) -> bool:
        """Whether a claim on who asked for the call is told by what was asked for in it."""
        told = [self._store.facts_by_id[id_].mode for id_ in judged.facts[:1]]
        return asks_for_the_call(case.claim) and bool({*told} & {Mode.ASKED, Mode.INVITED})

    def elsewhere(self, case: Case, judged: Judgement) -> str:
        """What a conflict leaves open, since the claim speaks of another request, or ""."""
        facts = [self._store.facts_by_id[id_] for id_ in judged.facts]
        guessed = judged.conflict is Conflict.CORRECTED
        if self.is_of_the_call(case, judged):
            return "the call is asked for"
        if facts and facts[0].mode is Mode.POLICY and asks_for_a_policy(case.claim):
            return "a policy is asked for"
        if facts and invited_elsewhere(case.claim, facts, self._store):
            return "to another place"
        if guessed and is_shorter_stay(case.claim, facts):
            return "of a stay that may be shorter"
        if guessed and facts and "invited" in facts[0].asks:
            named = {mention.id for mention in case.claim.entities}
            event = facts[0].event or ""
            if not named & {event, kind_of(event), *_places_of(event, self._store)}:
                return "of an invitation to somewhere else"
        if facts and facts[0].agent == SPOKESPERSON and is_of_another_spokesperson(case.claim):
            return "of another spokesperson"
        if guessed and _BESIDES[case.claim.lang].search(case.claim.text):
            return "of another besides"
        if guessed and speaks_of_later(case.claim, facts):
            return "of what is to come"
        if speaks_of_another_time(case.claim, facts):
            return "of another time"
        return ""

    def unbacked(self, judged: Judgement, sentence: str, case: Case) -> Judgement | None:
        """The verdict on a claim whose words facts back, and yet not what it puts in their frame:

        the place of an event, what was told in a call, what somebody watched.
        """
        facts = [self._store.facts_by_id[id_] for id_ in judged.facts]
        wrong, told_by = wrong_place(case.claim, facts, self._store)
        if wrong:
            verdict = CONTRADICTED if told_by else NOT_ADDRESSED
            ids = tuple(dict.fromkeys([told_by, *judged.facts])) if told_by else ()
            kind = Conflict.CIRCUMSTANCE if told_by else None
            return Judgement(verdict, ids[:4], f"{judged.reason}, but at another place", kind)
        agreeing = facts_of(self._store, [one for one in case.findings if one.agrees])
        if days := self._stated.undated(case.claim, [*facts, *agreeing], case.findings):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but no fact tells {days}")
        if event := self._summits.stray(case.claim, case.findings):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but {event} is another")
        alone = [fact for fact in facts[:1] if fact not in agreeing]
        if any(self._summits.unnamed(case.claim, fact) for fact in alone):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of no summit")
        if facts and done_already(case.claim, facts[0]):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but as done")
        if invited_elsewhere(case.claim, facts, self._store):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but to another place")
        if facts and only_planned(case.claim, facts[0]):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but as planned")
        if any(expected_by_one(case.claim, fact) for fact in facts):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but who expects it")
        if facts and of_another_call(case.claim, facts[0]):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of another call")
        if alike_in_others(case.claim, facts):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of other calls, too")
        if facts and others_speak(case.claim):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but as somebody else's words")
        if of_another_pair(case.claim):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but of another pair")
        told, spoken = "", any(fact.mode in SPOKEN for fact in facts)
        if all(fact.mode is Mode.HAPPENED for fact in facts):
            told = what_was_told(sentence, case.claim.lang)
            said = self._judge(told, case.claim.lang) if told else judged
            if said.verdict != SUPPORTED:
                ids = said.facts if said.verdict == CONTRADICTED else ()
                kind = None if said.conflict is Conflict.CORRECTED else said.conflict
                return Judgement(said.verdict, ids, f"told: {told}: {said.reason}", kind)
        if not told and any(fact.mode is Mode.HAPPENED for fact in facts) and not spoken:
            calls = [fact.event for fact in facts if (fact.event or "").startswith("call-")]
            if calls and strays(case.claim, self._store):
                return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but a place is brought in")
        if watches_something_else(case.claim, facts, self._store):
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but somebody else watches")
        return None


def _places_of(event: str, store: Store) -> set[str]:
    """Where an event is held, as the facts tell it."""
    return {
        id_
        for fact in store.facts
        if fact.event == event and "where" in fact.asks
        for id_ in fact.entities
    }
