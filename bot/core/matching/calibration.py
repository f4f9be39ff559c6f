"""Calibration: what was tried of every language teaches the confidence and the subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.matching.boosting import Growth, bags, grown
from bot.core.matching.confidence import Confidence, no_confidence
from bot.core.matching.subject import SubjectModel
from bot.core.matching.trees import Doubles, Ints, Trees, averaged
from bot.core.matching.trial import Lines

Each = Callable[[Callable[[Growth], Trees], Sequence[Growth]], Iterable[Trees]]
"""How several models are grown: one after the other (map), or side by side in processes."""


@dataclass(frozen=True)
class Tried:
    """One language's samples tried as if they had not been seen.

    `accuracy` is the share of samples whose own intent came first. `rows` (candidates, signals),
    `right`, `shares` and the `marks` of their utterances (candidates,) are for the confidence,
    `on_subject` and `off_subject` (utterances, signals) for the subject.
    """

    accuracy: float
    rows: Doubles
    right: Doubles
    shares: Doubles
    marks: Ints
    on_subject: Doubles
    off_subject: Doubles

    @classmethod
    def of(cls, accuracy: float, tried: Sequence[Lines], decoys: Sequence[Lines]) -> Tried:
        """Put together what was tried of the samples and of decoys."""
        every = [*tried, *decoys]
        return cls(
            accuracy,
            np.array([row for lines in every for row in lines.rows]),
            np.array([one for lines in every for one in lines.right]),
            np.array([one for lines in every for one in lines.shares]),
            np.array([one for lines in every for one in lines.marks], np.int64),
            np.array([row for lines in tried for row in lines.subject]),
            np.array([row for lines in every for row in lines.elsewhere]),
        )


def calibrate(tried: Iterable[Tried], each: Each = map) -> tuple[Confidence, SubjectModel]:
    """Learn the confidence and the subject, which all languages share."""
    some = [one for one in tried if len(one.rows)]
    if not some:
        return no_confidence(), SubjectModel(no_confidence().trees)
    parts = bags(
        np.concatenate([one.rows for one in some]),
        np.concatenate([one.right for one in some]),
        np.concatenate([one.shares for one in some]),
        np.concatenate([one.marks for one in some]),
    )
    on = [one.on_subject for one in some if len(one.on_subject)]
    off = [one.off_subject for one in some if len(one.off_subject)]
    told = [_of_subject(np.concatenate(on), np.concatenate(off))] if on and off else []
    every = list(each(grown, [*parts, *told]))
    confidence = Confidence(averaged(every[: len(parts)]))
    return confidence, SubjectModel(every[-1] if told else no_confidence().trees)


def _of_subject(on: Doubles, off: Doubles) -> Growth:
    """Utterances on the subject are told from those off it; both count the same in all."""
    rows = np.vstack([on, off])
    right = np.concatenate([np.ones(len(on)), np.zeros(len(off))])
    share = np.concatenate([np.full(len(on), len(off) / max(1, len(on))), np.ones(len(off))])
    return Growth.of(rows, right, share, trees=60, depth=2)
