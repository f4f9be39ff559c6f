"""Whether an utterance is on the store's subject at all, measured and learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.signals import Nominee, strangers_to
from bot.core.matching.trees import Doubles, Trees
from bot.core.matching.understanding import Reader, Understanding
from bot.core.matching.word_coverage import Surface

SUBJECT_SIGNALS = (
    "coverage",
    "foreign",
    "foreign_words",
    "content",
    "anchors",
    "places",
    "outside",
    "concepts",
    "strangers",
    "nearest",
    "score",
    "explained",
    "explained_by_topic",
    "token_count",
    "asks",
    "quantities",
    "english",
)
"""Names of the signals of being on the subject, in order."""


@dataclass(frozen=True)
class SubjectModel:
    """Learned from samples (on the subject) and samples whose content was replaced (off it)."""

    trees: Trees

    def of(self, row: Doubles) -> float:
        """How likely an utterance is on the subject, 0 to 1, by its signals."""
        odds = float(np.clip(self.trees.log_odds(row[None])[0], -30, 30))
        return float(1.0 / (1.0 + np.exp(-odds)))


def subject_row(
    understood: Understanding,
    surface: Surface,
    nominees: Sequence[Nominee],
    reader: Reader,
    foreign: int,
) -> Doubles:
    """The signals of being on the subject, in the order of SUBJECT_SIGNALS."""
    known = reader.lexicon.entities
    anchors = places = outside = 0
    for id_ in understood.entity_ids:
        entity = known[id_]
        if entity.scope is Scope.OUTSIDE:
            if is_home(entity):
                places += 1
            else:
                outside += 1
        elif entity.type in {EntityType.COUNTRY, EntityType.PLACE}:
            places += 1
        else:
            anchors += 1
    concepts = reader.lexicon.concepts
    topical = sum(
        1
        for id_ in understood.concept_ids
        if concepts[id_].asks is None and concepts[id_].scope is Scope.INSIDE
    )
    own = [surface.explained_by(one.profile.units, own=one.own) for one in nominees]
    topics = [surface.explained_by(one.profile.topic_units, own=True) for one in nominees]
    return np.array(
        [
            surface.coverage,
            surface.foreign,
            min(foreign, 6),
            min(understood.content, 12),
            min(anchors, 3),
            min(places, 3),
            min(outside, 2),
            min(topical, 5),
            min((strangers_to(understood, one) for one in nominees[:3]), default=0),
            max((one.standing.nearest for one in nominees), default=0.0),
            max((one.standing.score for one in nominees), default=0.0),
            max(own, default=0.0),
            max(topics, default=0.0),
            min(len(understood.text.split()), 20),
            min(len(understood.asks), 3),
            min(len(understood.quantities), 3),
            float(understood.lang is Lang.EN),
        ],
        dtype=np.float64,
    )
