"""What a claim says more than the facts that back it, though each of its words has ground.

Results for efforts, certainty for expectations, promises for requests, an exact amount for "about",
and what is known beside a conversation told as spoken of in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.only_expected import takes_as_sure
from bot.core.claims.reading import Claim
from bot.core.claims.softened import is_sharpened
from bot.core.claims.strength import overstated
from bot.core.facts import Fact
from bot.core.matching.came_up import is_beside, matter
from bot.core.matching.matcher import Matcher
from bot.core.quantities import Length

_COMPANY = "in-the-room"
"""The concept of who was with the two."""


class SayingMore:
    """Holds claims against the strength of the facts of one store."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher's store."""
        self._matcher, self._store = matcher, matcher.store

    def than(self, fact_ids: Sequence[str], claim: Claim) -> str:
        """What a claim says more than the facts do, in words for an explanation; "" if nothing."""
        facts = [self._store.facts_by_id[id_] for id_ in fact_ids]
        if any(is_sharpened(claim, fact) for fact in self._of_matter(facts)):
            return "that is only worked towards"
        if why := overstated(claim, facts, self._store.facts):
            return why
        if _COMPANY in claim.understood.concept_ids and "role" in facts[0].asks:
            # "Kang said that the adviser sat in" is no more than who Kang is.
            return "of who was there"
        if self._came_up_beside(claim):
            return "not as spoken of"
        return "that is only expected" if takes_as_sure(claim, self._store.facts) else ""

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
