"""Points of a claim: which contrasts it touches, and whether it agrees with them or conflicts."""

# Word lists and wordings read best in long lines.

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.claims.comparing import compare
from bot.core.claims.cues import CueFinder
from bot.core.claims.dated_from import DatedFrom
from bot.core.claims.distances import Distances
from bot.core.claims.exceptions import excepted, excepting_none
from bot.core.claims.findings import Finding, Met
from bot.core.claims.lifting import lifted
from bot.core.claims.limits import limits, taking_in
from bot.core.claims.measuring import measure
from bot.core.claims.pairing import pair_up
from bot.core.claims.patterns import Hit, Span
from bot.core.claims.polarity import (
    Denial,
    is_denied,
    is_denied_within,
    is_rejected,
    names_of_denial,
    reaching,
)
from bot.core.claims.reading import Claim, named_others
from bot.core.claims.series import Series
from bot.core.contrasts import Contrast
from bot.core.entities import EntityType
from bot.core.facts import Fact, Mode
from bot.core.regex import regex
from bot.core.store import Store

_BESIDE = regex(
    r"(?:ahead of|over|beat|beating|than|from|with|like|unlike|via|against|after|following|before|"
    r"instead of|rather than|比|击败|继|除了)\s*$"
)
_PUT_ASIDE = regex(r"(?:를|을)?(?:제치|이기|누르|꺾)|보다|다음|에이어|에뒤이어|之后|之前")
"""Words after which an entity is only compared with, and contradicts nothing."""
_OWN_CALL, _HOW = "call-lee-xi", {Mode.HAPPENED, Mode.DESCRIBED}


class Points:
    """The contrasts of one store, ready to be held against claims."""

    def __init__(self, store: Store) -> None:
        """Compile every wording once."""
        self._store = store
        self._hits = CueFinder(store).hits
        self._distances = Distances(store)
        self._series = Series(store)
        self._dated = DatedFrom(self._series)

    def find(self, claim: Claim, denials: Sequence[Denial]) -> tuple[Finding, ...]:
        """Every finding on a claim, in the order of the contrasts."""
        others = named_others(claim)
        met = [
            made
            for contrast in self._store.contrasts
            if not (others and self._is_of_the_two(contrast))
            if (made := self._meet(contrast, claim, denials))
        ]
        taken = [span for one in met for span in one.taken]
        # "Fell short of", "不如": a word that compares denies nothing else.
        taken += [two.spans[0] for one in met for two in one.compared]
        found: list[Finding] = []
        for one in met:
            found += self._worded(one, denials, taken)
            found += self._entities(one, claim)
            found += self._compared(one)
            found += self._paired(one, claim, denials)
            found += self._limited(one, claim, denials)
        found += measure(met, claim, self._facts, self._distances, self._series, self._dated)
        decided = {finding.contrast.id for finding in found}
        found += [
            self._said(one, denials, taken)
            for one in met
            if one.contrast.said and one.contrast.id not in decided
        ]
        return tuple(found)

    def _is_of_the_two(self, contrast: Contrast) -> bool:
        """Whether a contrast tells how the call of the two was: of no other call is that known."""
        facts = self._facts(contrast)
        return all(fact.event == _OWN_CALL and fact.mode in _HOW for fact in facts)

    def beyond(self, claim: Claim, findings: Sequence[Finding]) -> str:
        """The contrast whose facts the claim goes beyond ("accepted" for "invited"), or ""."""
        for contrast in self._store.contrasts:
            if contrast.beyond is not None and self._hits(contrast.beyond, claim):
                met = any(finding.contrast is contrast for finding in findings)
                if met or self._meet(contrast, claim, ()):
                    return contrast.id
        return ""

    def _meet(self, contrast: Contrast, claim: Claim, denials: Sequence[Denial]) -> Met | None:
        anchors: tuple[Hit, ...] = ()
        cues: list[Span] = []
        for cue in contrast.about:
            anchors = self._hits(cue, claim)
            if not anchors:
                return None
            cues += [part for hit in anchors for part in hit.parts]
        if self._hits(contrast.unless, claim):
            return None
        holds, fails = self._hits(contrast.holds, claim), self._hits(contrast.fails, claim)
        fails, holds = _standing(fails, holds), _standing(holds, fails)
        named = (*names_of_denial(claim), *self._bodies(claim))
        more = (*taking_in(claim), *lifted(claim))
        # "Not only tourism" has "only tourism" in it, and says the contrary; so has "lift curbs".
        fails = tuple(h for h in fails if not any(h.span[0] < b and a < h.span[1] for a, b in more))
        fails = tuple(hit for hit in fails if not any(_within(hit.span, name) for name in named))
        compared = compare(contrast, claim, denials, self._store) if contrast.places else ()
        # "Not as long as": what two things are not is judged by what they are.
        fails = tuple(
            hit for hit in fails if not any(_within(hit.span, one.spans[0]) for one in compared)
        )
        return Met(
            contrast,
            tuple(cues),
            tuple(hit.span for hit in anchors or (*holds, *fails)),
            holds,
            fails,
            compared,
        )

    def _bodies(self, claim: Claim) -> list[Span]:
        """The names of organisations: "the presidential office in Seoul" holds nothing there."""
        return [
            (mention.start, mention.end)
            for mention in claim.entities
            if (entity := self._store.entities_by_id.get(mention.id))
            and entity.type is EntityType.ORGANISATION
        ]

    @staticmethod
    def _worded(met: Met, denials: Sequence[Denial], taken: Sequence[Span]) -> Iterable[Finding]:
        for hit in met.fails:
            denied = is_denied(hit.span, denials, taken)
            if not denied and is_denied_within(hit, denials):
                # "After 2014 he has not come again": what would be false is denied midway.
                continue
            spans = (*met.spans, *(reaching(hit.span, denials) if denied else ()))
            yield Finding(met.contrast, denied, "wording", not denied, spans)
        for hit in met.holds:
            denied = is_denied(hit.span, denials, taken) != is_denied_within(hit, denials)
            reason = "denied" if denied else "wording"
            yield Finding(met.contrast, not denied, reason, False, met.spans)

    @staticmethod
    def _compared(met: Met) -> Iterable[Finding]:
        for one in met.compared:
            spans = (*met.spans, *one.spans)
            yield Finding(met.contrast, one.agrees, "compared", not one.agrees, spans)

    def _paired(self, met: Met, claim: Claim, denials: Sequence[Denial]) -> Iterable[Finding]:
        for pair in met.contrast.pairs:
            keys = self._hits(pair.key, claim)
            made = pair_up(claim, pair, keys, denials, self._store.entities_by_id)
            if made is not None:
                agrees, spans = made
                yield Finding(met.contrast, agrees, "paired", not agrees, (*met.spans, *spans))

    @staticmethod
    def _limited(met: Met, claim: Claim, denials: Sequence[Denial]) -> Iterable[Finding]:
        for span in limits(claim) if met.contrast.several else ():
            if not is_denied(span, denials, ()):
                yield Finding(met.contrast, False, "limited", True, (*met.spans, span))
        kinds = [hit.span for hit in met.holds] if met.contrast.several else []
        for span in excepting_none(claim) if kinds else ():
            yield Finding(met.contrast, True, "excepted", False, (*met.spans, span))
        for span in excepted(claim, kinds, denials):
            yield Finding(met.contrast, False, "excepted", True, (*met.spans, span))

    def _entities(self, met: Met, claim: Claim) -> Iterable[Finding]:
        contrast = met.contrast
        if not contrast.only:
            return
        known = self._store.entities_by_id
        for mention in claim.entities:
            entity, span = known.get(mention.id), (mention.start, mention.end)
            if entity is None or entity.type.value not in contrast.types:
                continue
            if _BESIDE.search(claim.text[: span[0]]) or _PUT_ASIDE.match(claim.text[span[1] :]):
                continue
            denied = is_rejected(claim, span)
            spans = (*met.spans, span)
            if mention.id in contrast.only:
                if mention.id == contrast.only[0]:
                    yield Finding(contrast, not denied, "entity", denied, spans)
            elif not denied:
                yield Finding(contrast, False, "entity", True, spans)

    @staticmethod
    def _said(met: Met, denials: Sequence[Denial], taken: Sequence[Span]) -> Finding:
        denied = any(is_denied(span, denials, taken) for span in met.anchors)
        reason = "denied" if denied else "said"
        return Finding(met.contrast, not denied, reason, False, met.spans)

    def _facts(self, contrast: Contrast) -> list[Fact]:
        return [self._store.facts_by_id[fact_id] for fact_id in contrast.facts]


def _standing(hits: Sequence[Hit], others: Sequence[Hit]) -> tuple[Hit, ...]:
    """Hits but those that a wording of the other side takes in ("formal" in "informal", "有" in
    "没有")."""
    return tuple(
        hit
        for hit in hits
        if not any(
            _within(hit.span, other.span) or other.span[0] < hit.span[0] < other.span[1]
            for other in others
        )
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
