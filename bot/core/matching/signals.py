"""The signals of the second stage: what speaks for and against each nominated intent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from bot.core.language import Lang
from bot.core.matching.profiles import Profile
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Verdict
from bot.core.matching.word_coverage import Surface

Doubles = npt.NDArray[np.float64]

_OWN = (
    "score",
    "margin",
    "nearest",
    "nearest_margin",
    "near_three",
    "votes",
    "topic_votes",
    "gap_votes",
    "rank",
    "coverage",
    "foreign",
    "content",
    "explained",
    "explained_by_topic",
    "typical",
    "asks_rate",
    "asks_missing",
    "asks_conflict",
    "entities_least",
    "entities_rate",
    "entities_missing",
    "entities_named",
    "pairs_rate",
    "pairs_reversed",
    "concepts_rate",
    "concepts_missing",
    "concepts_named",
    "strangers",
    "token_set",
    "token_sort",
    "is_gap",
    "is_overview",
    "is_chat",
    "is_elsewhere",
    "vetoed",
    "corrects",
    "quantity_agrees",
    "value_agrees",
    "event_quantity",
    "quantities",
    "yes_no",
    "wh",
    "negated",
    "chinese",
    "korean",
)
_RIVALLED = (
    "score",
    "nearest",
    "votes",
    "explained",
    "typical",
    "asks_rate",
    "entities_rate",
    "entities_missing",
    "concepts_rate",
    "concepts_missing",
    "token_set",
)
SIGNALS = (*_OWN, *(f"{name}_over_rivals" for name in _RIVALLED))
"""Names of the signals, in order; those "over rivals" compare with the best other candidate."""
_PLACES = [_OWN.index(name) for name in _RIVALLED]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands in the ranking of one utterance, before the slots are looked at.

    `votes`, `topic_votes` and `gap_votes` are the shares of the nearest samples that are of its
    intent, of its topic, and of gaps.
    """

    score: float
    margin: float
    nearest: float
    nearest_margin: float
    sample: str
    near_three: float = 0.0
    votes: float = 0.0
    topic_votes: float = 0.0
    gap_votes: float = 0.0
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Nominee:
    """One candidate as the second stage sees it; `own` if the utterance is one of its samples."""

    profile: Profile
    kind: str
    standing: Standing
    verdict: Verdict | None
    own: bool = False


def signal_rows(
    understood: Understanding, surface: Surface, nominees: Sequence[Nominee]
) -> Doubles:
    """The signals of all candidates of one utterance, shape (candidates, signals)."""
    if not nominees:
        return np.zeros((0, len(SIGNALS)))
    before = [surface.coverage, surface.foreign, float(min(understood.content, 12))]
    after = [
        float(min(len(understood.quantities), 3)),
        float(understood.yes_no),
        float(understood.wh),
        float(understood.negated),
        float(understood.lang.written is Lang.ZH),
        float(understood.lang is Lang.KO),
    ]
    pairs = [(pair, ">".join(reversed(pair.split(">")))) for pair in understood.pairs]
    rows = np.array(
        [
            [
                *_ranked(one.standing),
                *before,
                *_explained(surface, one),
                *_named(understood, pairs, one),
                *_worded(understood.text, one),
                *after,
            ]
            for one in nominees
        ]
    )
    compared = rows[:, _PLACES]
    if len(rows) == 1:
        return np.hstack([rows, compared])
    ordered = np.sort(compared, axis=0)
    first, second = ordered[-1], ordered[-2]
    rivals = np.where(compared >= first, second, first)
    return np.hstack([rows, compared - rivals])


def _ranked(standing: Standing) -> tuple[float, ...]:
    return (
        standing.score,
        standing.margin,
        standing.nearest,
        standing.nearest_margin,
        standing.near_three,
        standing.votes,
        standing.topic_votes,
        standing.gap_votes,
        float(standing.rank),
    )


def _explained(surface: Surface, one: Nominee) -> tuple[float, ...]:
    profile, own = one.profile, one.own
    return (
        surface.explained_by(profile.units, own=own),
        surface.explained_by(profile.topic_units, own=True),
        surface.typical_of(profile.units, max(1, profile.samples - own), own=own),
    )


def _named(
    understood: Understanding, pairs: Sequence[tuple[str, str]], one: Nominee
) -> tuple[float, ...]:
    """What is asked, named and meant; `pairs` are those of names, as they stand and turned."""
    profile, own = one.profile, one.own
    size = max(1, profile.samples - own)
    asks = understood.asks
    asked, asks_missing = _rates(asks, profile.asked, size, own)
    named, entities_missing = _rates(understood.entity_ids, profile.named, size, own)
    meant, concepts_missing = _rates(understood.concept_ids, profile.meant, size, own)
    told = profile.asks
    return (
        _mean(asked, 0.5),
        asks_missing,
        float(bool(told and asks) and told.isdisjoint(asks)),
        min(named, default=1.0),
        _mean(named, 0.5),
        entities_missing,
        float(min(len(named), 4)),
        *_order_rates(pairs, profile.paired, size, own),
        _mean(meant, 0.3),
        concepts_missing,
        float(min(len(meant), 5)),
        float(min(strangers_to(understood, one), 3)) if understood.strangers else 0.0,
    )


def _worded(text: str, one: Nominee) -> tuple[float, ...]:
    verdict, sample, kind = one.verdict, one.standing.sample, one.kind
    agreed = verdict.agreed if verdict is not None else ()
    return (
        fuzz.token_set_ratio(text, sample) / 100,
        fuzz.token_sort_ratio(text, sample) / 100,
        float(kind == "gap"),
        float(kind == "overview"),
        float(kind == "chat"),
        float(kind == "elsewhere"),
        float(verdict is not None and verdict.vetoed),
        float(verdict is not None and verdict.corrects),
        float("quantity" in agreed),
        float("value" in agreed),
        float("event-quantity" in agreed),
    )


def strangers_to(understood: Understanding, one: Nominee) -> int:
    """How many concepts of other subjects are named that the candidate's samples do without."""
    meant = one.profile.meant
    return sum(1 for id_ in understood.strangers if meant.get(id_, 0) <= one.own)


def _rates(
    found: Sequence[str], counts: Mapping[str, int], size: int, own: bool
) -> tuple[list[float], float]:
    """In what share of the samples each found thing occurs; the share of the commonest missing.

    `counts` has the commonest first, `found` each thing once.
    """
    rates = []
    for id_ in found:
        times = counts.get(id_, 0) - own
        rates.append(times / size if times > 0 else 0.0)
    for id_, times in counts.items():
        if id_ not in found:
            return rates, min(1.0, times / size)
    return rates, 0.0


def _order_rates(
    pairs: Sequence[tuple[str, str]], counts: Mapping[str, int], size: int, own: bool
) -> tuple[float, float]:
    """In what share of the samples the pairs stand in this order, and in the other."""
    if not pairs:
        return 0.5, 0.0
    same = [max(0, counts.get(pair, 0) - own) / size for pair, _ in pairs]
    return sum(same) / len(same), max(counts.get(turned, 0) / size for _, turned in pairs)


def _mean(values: Sequence[float], default: float) -> float:
    return sum(values) / len(values) if values else default
