"""What a claim says more than the facts that back it, though each of its words has ground.

Results for efforts, certainty for expectations, promises for requests, an exact amount for "about",
and what is known beside a conversation told as spoken of in it.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.only_expected import takes_as_sure
from bot.core.claims.reading import Claim
from bot.core.claims.softened import is_sharpened
from bot.core.claims.strength import overstated
from bot.core.claims.voices import SPOKEN
from bot.core.entities import EntityType
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.came_up import is_beside, matter
from bot.core.matching.matcher import Matcher
from bot.core.quantities import CalendarDate, Length
from bot.core.regex import regex

_COMPANY = "in-the-room"
"""The concept of who was with the two."""

_SAID = {
    Lang.EN: regex(
        r"\b(?:said|says|told|tells|announced|offered|promised|pledged|proposed|agreed|noted|confirmed|mentioned|explained|assured|informed|vowed|suggested|reminded)\b"
    ),
    Lang.KO: regex(
        r"(?:말했|밝혔|전했|약속했|제안했|제의했|설명했|알렸|알려줬|언급했|확인했|합의했|다짐했|했다고|하겠다고|한다고)"
    ),
    Lang.ZH: regex(r"说|表示|承诺|提出|提议|宣布|告诉|告知|确认|答应|提到|保证|主动"),
}
"""By which a claim puts something as somebody's words."""
_MOTIVE = {
    Lang.EN: regex(
        r"\b(?:(?:so as |in order |in a bid |meant |intended )?to (?:show|signal|prove|demonstrate|make (?:it |a )?(?:clear|point)|send (?:a|the))|as a (?:sign|signal|gesture|mark) (?:of|that)|out of (?:respect|courtesy|concern|fear|deference))\b"
    ),
    Lang.KO: regex(
        r"(?:보여주|과시하|드러내|알리|증명하)(?:려|기위해|고자)|(?:는|라는)(?:뜻|의미|차원|신호)(?:에서|로)|예우"
    ),
    Lang.ZH: regex(
        r"(?:以|为了|意在|旨在|想)(?:显示|表明|彰显|展示|证明|示)|以示|出于(?:尊重|礼貌|担心)"
    ),
}
"""What begins a motive: what somebody wants to show."""
_REASON = {
    Lang.EN: regex(r"\b(?:in order to|so as to|because|so that|to (?:re)?assure|to please)\b"),
    Lang.KO: regex(r"려고|기위해|때문에|하고자|고자"),
    Lang.ZH: regex(r"为了|以便|因为|是想"),
}
"""A reason at all: of whom Lee called when, no fact has one."""
_TRENDS = {
    Lang.EN: regex(
        r"\b(?:number|share|volume|count|figure|total|flow|stream)s? of\b.*\b(?:climb|ris|rose|grow|grew|increas|jump|surg|doubl|soar|fall|fell|drop|declin|swell|swoll)\w*|\b(?:more|fewer) (?:and \w+ )?(?:south )?koreans (?:have|are|now|went|go|travel)"
    ),
    Lang.KO: regex(
        r"(?:관광객|여행객|방문객|인원|숫자|수|비율|수요)(?:가|이|는|도)?.{0,8}(?:늘|증가|급증|줄|감소|급감)"
    ),
    Lang.ZH: regex(r"(?:人数|数量|比例|客流|游客)[^,;]{0,6}(?:增|升|涨|减|降|翻)"),
}
"""How many do what a policy allows, which no policy says."""
_REASONS = {"why", "purpose", "basis"}


class SayingMore:
    """Holds claims against the strength of the facts of one store."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher's store."""
        self._matcher, self._store = matcher, matcher.store

    def than(self, fact_ids: Sequence[str], claim: Claim) -> str:
        """What a claim says more than the facts do, in words for an explanation; "" if nothing."""
        one_word = claim.lang is not Lang.ZH and len({*claim.understood.text.split()}) < 2
        if one_word and not claim.entities:
            return "no statement"  # "가나가나": nothing but "does he go?", over and over.
        facts = [self._store.facts_by_id[id_] for id_ in fact_ids]
        if any(is_sharpened(claim, fact) for fact in self._of_matter(facts)):
            return "that is only worked towards"
        if why := overstated(claim, facts, self._store.facts):
            return why
        if (
            _COMPANY in claim.understood.concept_ids
            and "role" in facts[0].asks
            and not facts[0].event
        ):
            # "Kang said that the adviser sat in" is no more than who Kang is.
            return "of who was there"
        if facts[0].mode is Mode.POLICY and self._is_of_a_speaker(claim):
            # China has the policy; nobody is known to have spoken of it.
            return "not as somebody's words"
        if facts[0].mode is Mode.POLICY and _TRENDS[claim.lang].search(claim.text):
            return "of how many go"
        if self._is_of_another_year(claim, facts):
            return "of another year"
        of_calls = facts[0].topic == "calls" and _REASON[claim.lang].search(claim.text)
        meant = of_calls or _MOTIVE[claim.lang].search(claim.text)
        if meant and not any(_REASONS & {*fact.asks} for fact in facts):
            return "of a motive"
        if "which-order" not in facts[0].asks and self._came_up_beside(claim):
            return "not as spoken of"
        return "that is only expected" if takes_as_sure(claim, self._store.facts) else ""

    def _is_of_another_year(self, claim: Claim, facts: Sequence[Fact]) -> bool:
        """Whether what was said on the call is put into an earlier year: "when he came in 2014"."""
        if facts[0].mode not in SPOKEN:
            return False
        dates = (one.quantity.value for one in claim.amounts)
        years = [one.year for one in dates if isinstance(one, CalendarDate) and one.year]
        return any(year < facts[0].as_of.year for year in years)

    def _is_of_a_speaker(self, claim: Claim) -> bool:
        """Whether a claim has a person say something."""
        known = self._store.entities_by_id
        persons = [m for m in claim.entities if m.id in known]
        named = any(known[m.id].type is EntityType.PERSON for m in persons)
        return named and _SAID[claim.lang].search(claim.text) is not None

    def _came_up_beside(self, claim: Claim) -> bool:
        """Whether something is said to have come up that is known, but not as spoken of."""
        what = matter(claim.text, claim.lang)
        read = self._matcher.read(what, claim.lang) if what else None
        if read is None or any(isinstance(one.value, Length) for one in read.quantities):
            return False
        return is_beside(read, self._store.facts, self._store.entities_by_id)

    def _of_matter(self, facts: Sequence[Fact]) -> list[Fact]:
        """Facts and, of the first one's topic, those that commit to no more than efforts.

        What "China will resolve the issue" is backed with may be that the issue came up.
        """
        topic = [f for f in self._store.facts if f.topic == facts[0].topic and f.commits_to]
        return [*facts, *(fact for fact in topic if fact not in facts)]
