"""Lengths that tell how far two things lie apart, or what several add up to: no length of either.

"Six days lie between the call and the G7" is so, though the G7 takes two.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.places import kind_of
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.reckoning import starts_of
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DurationValue

OWN_CALL = "call-lee-xi"
_PARTNERS = {
    "call-lee-trump": "donald-trump",
    "call-lee-ishiba": "shigeru-ishiba",
    OWN_CALL: "xi-jinping",
}
_CALL = regex(
    r"\b(?:call\w*|phon\w+|rang|sp(?:oke|eaks?|oken)|talk\w*|conver\w+)\b|통화|전화|通话|电话|热线"
)
_IN_OFFICE = regex(
    r"\b(?:inaugurat\w*|sworn|swear\w*|oath|took office|taking office|office|install\w*|investiture|term)\b|취임|임기|就任|就职|上任|接任|当上|宣誓"
)
_SUMS = {
    Lang.EN: regex(
        r"\b(?:total\w*|together|combined|altogether|overall|all told|in all|sum|add\w*|tott\w+)\b"
    ),
    Lang.KO: regex(r"합|총|더하|더해|전부|도합|모두"),
    Lang.ZH: regex(r"共|加起来|总|合计|相加|全部"),
}


class Distances:
    """The facts of one store that tell such a length."""

    def __init__(self, store: Store) -> None:
        """Use the derived facts, and the events and policies that they lie between."""
        kinds = {EntityType.EVENT, EntityType.POLICY}
        known = store.entities_by_id
        self._facts = tuple(
            (fact, tuple(id_ for id_ in fact.entities if known[id_].type in kinds))
            for fact in store.facts
            if fact.derivation is not None
            and fact.superseded_by is None
            and isinstance(fact.value, DurationValue)
            and (fact.derivation.rule == "sum" or fact.value.unit != "minute")
        )
        """Each with its ends. What two lengths differ by in minutes may be the length of a third."""

    def tell(self, claim: Claim, amount: Amount) -> bool:
        """Whether a length is what one of the facts tells, and its ends are named in the claim."""
        if not isinstance(amount.quantity.value, Length):
            return False
        starts = starts_of(claim, amount)
        return any(
            judge(claim, amount, [fact]) is True
            and (not starts or starts & set(ends))
            and _names_ends(claim, fact, ends)
            for fact, ends in self._facts
        )


def _names_ends(claim: Claim, fact: Fact, ends: Sequence[str]) -> bool:
    if fact.derivation is not None and fact.derivation.rule == "sum":
        return bool(_SUMS[claim.lang].search(claim.text) and _CALL.search(claim.text))
    named = {mention.id for mention in (*claim.entities, *claim.concepts)}
    return bool(ends) and all(_is_named(id_, named, claim) for id_ in ends)


def _is_named(event: str, named: set[str], claim: Claim) -> bool:
    if event in named:
        return True
    if event in _PARTNERS:
        others = (set(_PARTNERS.values()) - {_PARTNERS[event]}) & named
        alone = event == OWN_CALL and not others
        return bool(_CALL.search(claim.text)) and (_PARTNERS[event] in named or alone)
    if event.startswith("inauguration"):
        return _IN_OFFICE.search(claim.text) is not None
    if event == "visa-waiver":
        return "visa-free" in named
    return kind_of(event) in named
