"""The classifier of one language: ridge scores by groups of intents, and a second look at them.

A ridge over all samples costs their number cubed. Groups of neighbouring intents, whose samples
lie side by side, each told apart from the same even choice of all samples, cost a small part of
that for the seed store and come as near (docs/MATCHING.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.core.matching.features import Flags, Floats, Ints, Places
from bot.core.matching.gram import Gram
from bot.core.matching.ridge import Group, GroupRidge, kernel
from bot.core.matching.stacking import Mixing, learn_mixing

GROUP, OTHERS = 1_000, 700
"""Samples of a group of intents, at most about, and samples that all groups are told from."""

NEAREST = 200
"""Intents that an utterance is scored for, by their nearest samples: more change no reply."""


@dataclass(frozen=True)
class Share:
    """What one group adds to the scores: of `classes`, `weights @ kernel(similarities[rows])`.

    `weights` are (classes, rows), so that a class's are read in one go.
    """

    rows: Places
    classes: Places
    weights: Floats


@dataclass(frozen=True)
class Weights:
    """All that is needed to score an utterance."""

    shares: tuple[Share, ...]
    mixing: Mixing

    def of(self, similarities: Floats, nearest: Floats) -> Floats:
        """Scores (classes,) from the similarities to all samples and to each intent's nearest."""
        scores = np.zeros(len(nearest), np.float32)
        near = kernel(similarities)
        wanted = np.ones(len(nearest), np.bool_)
        if len(nearest) > NEAREST:
            wanted[np.argpartition(nearest, -NEAREST)[:-NEAREST]] = False
        for share in self.shares:
            here = np.flatnonzero(wanted[share.classes])
            found = share.weights.take(here, axis=0) @ near.take(share.rows)
            scores[share.classes[here]] = found
        return self.mixing.of(scores, nearest)


class Classifier:
    """Learns the weights, and how samples score that it is not shown."""

    def __init__(self, gram: Gram, labels: Ints, held: Flags, tried: Places) -> None:
        """`labels` (n,) are ascending from 0 without holes.

        `held` (n,) are the samples that a second classifier has not seen, nor any intent of which
        all samples are held; `tried`, ascending, are those of which `similarities` are kept.
        """
        self.held = np.flatnonzero(held)
        kept = np.flatnonzero(~held)
        starts = np.searchsorted(labels, np.arange(int(labels[-1]) + 2))
        bounds = _bounds(starts)
        full = _Fit(gram, labels, np.ones(len(labels), np.bool_), len(bounds))
        shown = _Fit(gram, labels, ~held, len(bounds))
        for classes in bounds:
            alike = kernel(gram.square(starts[classes.start], starts[classes.stop]))
            full.add(classes, alike)
            shown.add(classes, alike)
        self.tried = tried
        self.similarities = _score(gram, labels, starts, (full, shown), tried)
        """Of the samples tried to all, (tried, n)."""
        self.weights = Weights(full.shares(), learn_mixing(full.scores, full.nearest, labels))
        mixing = learn_mixing(shown.scores[kept], shown.nearest[kept], labels[kept])
        self.held_scores = mixing.of(shown.scores[self.held], shown.nearest[self.held])
        """The scores of the held samples, (held, classes)."""


def _bounds(starts: Places) -> list[range]:
    """The intents of each group, by the first samples of the intents and the end."""
    size = int(starts[-1])
    groups = -(-size // GROUP)
    cuts = [int(np.abs(starts[:-1] - size * k / groups).argmin()) for k in range(groups)]
    return [range(*pair) for pair in pairwise(np.unique([*cuts, len(starts) - 1]).tolist())]


class _Fit:
    """The groups fitted on some of the samples, and how all samples score on them.

    `scores` and `nearest` (n, classes) are the scores and the similarities to each intent's
    nearest sample, 0 if none; a sample that was fitted on scores as if it had not been there.
    """

    def __init__(self, gram: Gram, labels: Ints, shown: Flags, groups: int) -> None:
        """`shown` (n,) are the samples to fit on; `groups` is how many there will be."""
        size, classes = len(labels), int(labels[-1]) + 1
        self.shown = shown
        self.scores = np.empty((size, classes), np.float32)
        self.nearest = np.zeros((size, classes), np.float32)
        places = np.flatnonzero(shown)
        self.others = places[:: max(2, len(places) // OTHERS)] if groups > 1 else places[:0]
        self._alike = kernel(gram.rows(self.others))
        self._ridge = GroupRidge(self._alike, labels, places, self.others)
        self.groups: list[Group] = []

    def add(self, classes: range, alike: Floats) -> None:
        """Fit a group; `alike` is the kernel of all samples of its intents."""
        group = self._ridge.group(classes, alike)
        self.groups.append(group)
        self.scores[:, classes.start : classes.stop] = self._alike.T @ group.by_others

    def by_own(self, number: int, first: int, last: int) -> Floats:
        """A group's weights by all samples of its intents, 0 of those that it has not."""
        one = self.groups[number]
        spread = np.zeros((last - first, len(one.classes)), np.float32)
        spread[one.own - first] = one.by_own
        return spread

    def leave_out(self) -> None:
        """Score the samples fitted on as if each had not been there."""
        for one in self.groups:
            columns = slice(one.classes.start, one.classes.stop)
            self.scores[self.others, columns] = one.others_left_out
            self.scores[one.own, columns] = one.own_left_out

    def shares(self) -> tuple[Share, ...]:
        """What is needed to score an utterance."""
        return tuple(
            Share(
                np.append(self.others, one.own),
                np.array(one.classes),
                np.ascontiguousarray(np.vstack([one.by_others, one.by_own]).T),
            )
            for one in self.groups
        )


def _score(gram: Gram, labels: Ints, starts: Places, fits: Sequence[_Fit], tried: Places) -> Floats:
    """Score all samples on the fits, which have the same groups; similarities of those tried.

    A similarity is looked at once and counts for both of its samples.
    """
    groups = [one.classes for one in fits[0].groups]
    spans = [(int(starts[one.start]), int(starts[one.stop])) for one in groups]
    weights = [
        np.hstack([fit.by_own(number, *span) for fit in fits]) for number, span in enumerate(spans)
    ]
    kept = np.empty((len(tried), gram.size), np.float32)
    for number, (first, last) in enumerate(spans):
        for start, strip in gram.strips(first, last):
            end = start + len(strip)
            among = slice(*np.searchsorted(tried, [start, end]))
            kept[among, start:] = strip[tried[among] - start]
            kept[among.stop :, start:end] = strip[:, tried[among.stop :] - start].T
            for fit in fits:
                _add_nearest(fit, strip, start, labels, starts)
            alike = kernel(strip)
            own = weights[number]
            _add_scores(
                fits, groups[number], slice(start, None), alike.T @ own[start - first : end - first]
            )
            for place in range(number, len(groups)):
                begin, stop = max(end, spans[place][0]), spans[place][1]
                if begin < stop:
                    own = weights[place][begin - spans[place][0] :]
                    found = alike[:, begin - start : stop - start] @ own
                    _add_scores(fits, groups[place], slice(start, end), found)
    for fit in fits:
        fit.leave_out()
    return kept


def _add_scores(fits: Sequence[_Fit], classes: range, rows: slice, found: Floats) -> None:
    """Add to samples' scores what was found for all fits, (rows, fits * classes)."""
    for place, fit in enumerate(fits):
        part = found[:, place * len(classes) : (place + 1) * len(classes)]
        fit.scores[rows, classes.start : classes.stop] += part


def _add_nearest(fit: _Fit, strip: Floats, start: int, labels: Ints, starts: Places) -> None:
    """Look for the nearest of the samples shown among a strip's pairs."""
    end = start + len(strip)
    first, last = int(labels[start]), int(labels[end - 1]) + 1
    shown = fit.shown[start:end]
    seen = strip if shown.all() else strip * shown[:, None]
    inside = np.clip(starts[first : last + 1], start, end) - start
    # numpy's reduceat along the columns takes ten times as long as a maximum for each intent.
    best = np.array([seen[begin:stop].max(axis=0) for begin, stop in pairwise(inside)])
    nearest = fit.nearest[start:, first:last]
    np.maximum(nearest, best.T, out=nearest)
    if end < len(labels):
        beyond = int(labels[end])
        later = np.maximum(starts[beyond:-1], end) - end
        seen, shown = strip[:, len(strip) :], fit.shown[end:]
        seen = seen if shown.all() else seen * shown
        nearest = fit.nearest[start:end, beyond:]
        np.maximum(nearest, np.maximum.reduceat(seen, later, axis=1), out=nearest)
