"""Claims judged clause by clause, where none of the facts backs or denies them as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.claims.apart import Judge
from bot.core.claims.cases import Case, Judgement
from bot.core.claims.clauses import split_clauses, with_event
from bot.core.claims.conflicts import Conflict
from bot.core.claims.distances import Distances
from bot.core.claims.later_by import Later, LaterBy, dangles
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.claims.voices import clashes
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.matcher import Matcher
from bot.core.regex import regex

_ONLY_FRAMES = regex(
    r"^[^,，]{2,8}(?:对|向|跟|對)[^,，]{2,8}(?:保证|保證|承诺|承諾|表示|强调|強調|透露|坦言|说|說)了?$|"
    r"^[^,，]{2,8}告[诉訴][^,，]{2,8}$"
)
"""A clause that only leads to what somebody says: "李在明向习近平保证，…"."""


class ByClauses:
    """Judges the clauses of claims by the facts of one store."""

    def __init__(self, matcher: Matcher, judge: Judge) -> None:
        """Use the matcher of the store, and what judges a sentence."""
        self._matcher = matcher
        self._store = matcher.store
        self._judge = judge
        self._distances = Distances(matcher.store)
        self._later = LaterBy(matcher.store)

    def judge(self, sentence: str, case: Case) -> Judgement | None:
        """The verdict on a claim each clause of which has facts of its own; None without one."""
        if (later := self._later.tell(case.claim, sentence)) is not None:
            return self._at_once(later, case.claim.lang)
        if dangles(case.claim, sentence):
            return None
        parts = split_clauses(sentence, case.claim.lang, self._named)
        said = [self._clause(part, sentence, case.claim.lang) for part in parts]
        facts = tuple(dict.fromkeys(id_ for one in said for id_ in one.facts[:2]))
        why = f"clauses {[(part, one.verdict[:3]) for part, one in zip(parts, said, strict=True)]}"
        verdicts = [one.verdict for one in said]
        wrong = [one for one in said if one.verdict == CONTRADICTED]
        wrong = [
            one
            for part, one in zip(parts, said, strict=True)
            if one in wrong
            and not (one.conflict is Conflict.NUMERIC and self._has_half_of_it(part, case))
        ]
        if NOT_ADDRESSED in verdicts:
            # What the gate alone puts right is no more than a guess beside what nothing backs.
            wrong = [one for one in wrong if one.conflict is not Conflict.CORRECTED]
        if wrong:
            first = wrong[0]
            kind = None if first.conflict is Conflict.CORRECTED else first.conflict
            return Judgement(CONTRADICTED, first.facts, f"{why}: {first.reason}", kind)
        if not said or NOT_ADDRESSED in verdicts:
            return None
        known = [self._store.facts_by_id[id_] for id_ in facts]
        if any(clashes(voice, fact) for voice in case.voices for fact in known):
            return None
        return Judgement(SUPPORTED, facts[:4], why)

    def _at_once(self, later: Later, lang: Lang) -> Judgement | None:
        """The verdict on two calls the days between which are told in a clause of one of them."""
        rest = self._judge(later.sentence, lang)
        if rest.verdict != SUPPORTED:
            return rest if rest.verdict == CONTRADICTED else None
        return replace(rest, facts=(later.fact, *rest.facts)[:4])

    def _has_half_of_it(self, part: str, case: Case) -> bool:
        """Whether a clause has no amounts but such as lie between two things of the whole claim."""
        text = "".join(part.casefold().split())
        inside = [
            amount
            for amount in case.claim.amounts
            if "".join(amount.quantity.surface.split()) in text
        ]
        return bool(inside) and all(self._distances.tell(case.claim, one) for one in inside)

    def guessed(self, judged: Judgement, sentence: str, case: Case) -> Judgement:
        """The verdict left where the gate would put right a claim of which a clause is backed.

        "Canada invited Lee to the G7, where he will dine with Ishiba": who invited him is right.
        """
        if judged.verdict != CONTRADICTED or case.claim.amounts:
            return judged
        parts = split_clauses(sentence, case.claim.lang, self._named)
        said = {self._clause(part, sentence, case.claim.lang).verdict for part in parts}
        if said == {SUPPORTED, NOT_ADDRESSED}:
            return Judgement(NOT_ADDRESSED, (), f"{judged.reason}, but a clause is backed")
        return judged

    def _clause(self, part: str, sentence: str, lang: Lang) -> Judgement:
        """The verdict on a clause, about the event of its sentence where it names none itself."""
        if lang.written is Lang.ZH and _ONLY_FRAMES.search(part):
            return Judgement(NOT_ADDRESSED, (), "says only who speaks to whom")
        judged = self._judge(part, lang)
        if judged.verdict == NOT_ADDRESSED and (
            more := with_event(part, sentence, lang, self._named)
        ):
            there = self._judge(more, lang)
            return there if there.verdict == SUPPORTED else judged
        return judged

    def _named(self, text: str) -> Sequence[Mention]:
        return sorted(self._matcher.read(text).entities, key=lambda one: one.start)
