"""The signals of the second stage: what speaks for and against each nominated intent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    rows = np.array([_own_signals(understood, surface, one) for one in nominees], dtype=np.float64)
    if not len(rows):
        return np.zeros((0, len(SIGNALS)))
    compared = rows[:, _PLACES]
    if len(rows) == 1:
        return np.hstack([rows, compared])
    ordered = np.sort(compared, axis=0)
    first, second = ordered[-1], ordered[-2]
    rivals = np.where(compared >= first, second, first)
    return np.hstack([rows, compared - rivals])


def _own_signals(understood: Understanding, surface: Surface, one: Nominee) -> list[float]:
    profile, standing = one.profile, one.standing
    size = max(1, profile.samples - one.own)
    asks, entities, concepts = (
        understood.asks,
        understood.entity_ids,
        understood.concept_ids,
    )
    asked, asks_missing = _rates(asks, profile.asked, size, one.own)
    named, entities_missing = _rates(entities, profile.named, size, one.own)
    meant, concepts_missing = _rates(concepts, profile.meant, size, one.own)
    agree = not asks or bool(set(asks) & profile.asks)
    named_slots = [slot for slot in one.verdict.slots if slot.agrees] if one.verdict else []
    sample, text = standing.sample, understood.text
    return [
        standing.score,
        standing.margin,
        standing.nearest,
        standing.nearest_margin,
        standing.near_three,
        standing.votes,
        standing.topic_votes,
        standing.gap_votes,
        float(standing.rank),
        surface.coverage,
        surface.foreign,
        float(min(understood.content, 12)),
        surface.explained_by(profile.units, own=one.own),
        surface.explained_by(profile.topic_units, own=True),
        surface.typical_of(profile.units, size, own=one.own),
        _mean(asked, 0.5),
        asks_missing,
        float(bool(profile.asks) and not agree),
        min(named, default=1.0),
        _mean(named, 0.5),
        entities_missing,
        float(min(len(named), 4)),
        *_order_rates(understood.pairs, profile.paired, size, one.own),
        _mean(meant, 0.3),
        concepts_missing,
        float(min(len(meant), 5)),
        float(min(strangers_to(understood, one), 3)),
        fuzz.token_set_ratio(text, sample) / 100,
        fuzz.token_sort_ratio(text, sample) / 100,
        float(one.kind == "gap"),
        float(one.kind == "overview"),
        float(one.kind == "chat"),
        float(one.kind == "elsewhere"),
        float(one.verdict is not None and one.verdict.vetoed),
        float(one.verdict is not None and one.verdict.corrects),
        float(any(slot.name == "quantity" for slot in named_slots)),
        float(any(slot.name == "value" for slot in named_slots)),
        float(any(slot.name == "event-quantity" for slot in named_slots)),
        float(min(len(understood.quantities), 3)),
        float(understood.yes_no),
        float(understood.wh),
        float(understood.negated),
        float(understood.lang.written is Lang.ZH),
        float(understood.lang is Lang.KO),
    ]


def strangers_to(understood: Understanding, one: Nominee) -> int:
    """How many concepts of other subjects are named that the candidate's samples do without."""
    meant = one.profile.meant
    return sum(1 for id_ in understood.strangers if meant.get(id_, 0) <= one.own)


def _rates(
    found: Iterable[str], counts: Mapping[str, int], size: int, own: bool
) -> tuple[list[float], float]:
    """In what share of the samples each found thing occurs; the share of the commonest missing.

    `counts` has the commonest first.
    """
    here = dict.fromkeys(found)
    rates = [max(0, counts.get(id_, 0) - own) / size for id_ in here]
    missing = next((n for id_, n in counts.items() if id_ not in here), 0) / size
    return rates, min(1.0, missing)


def _order_rates(
    pairs: Sequence[str], counts: Mapping[str, int], size: int, own: bool
) -> tuple[float, float]:
    """In what share of the samples the pairs stand in this order, and in the other."""
    if not pairs:
        return 0.5, 0.0
    same = [max(0, counts.get(pair, 0) - own) / size for pair in pairs]
    turned = [counts.get(">".join(reversed(pair.split(">"))), 0) / size for pair in pairs]
    return sum(same) / len(same), max(turned)


def _mean(values: Sequence[float], default: float) -> float:
    return sum(values) / len(values) if values else default
