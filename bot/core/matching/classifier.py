"""The classifier of one language: ridge scores by groups of intents, and a second look at them.

A ridge over all samples costs their number cubed. Groups of neighbouring intents, whose samples
lie side by side, each told apart from the same even choice of all samples, cost a small part of
that for the seed store and come as near (docs/MATCHING.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.core.matching.features import Entries, Flags, Floats, Ints, Places
from bot.core.matching.gram import Gram
from bot.core.matching.marks import drawn, some_of
from bot.core.matching.ridge import Group, GroupRidge, kernel
from bot.core.matching.stacking import Mixing, learn_mixing

GROUP, OTHERS = 1_000, 700
"""Samples of a group of intents, at most about, and samples that all groups are told from."""


@dataclass(frozen=True)
class Share:
    """What the own samples of a group add to the scores of its intents.

    `weights` are (intents, samples); `first_class` and `first_sample` are where both begin: they
    stand side by side, and what stands side by side is multiplied without being copied.
    """

    first_class: int
    first_sample: int
    weights: Floats


@dataclass(frozen=True)
class Weights:
    """All that is needed to score an utterance.

    `by_others` (classes, others) are for the kernel of the samples `others`.
    """

    others: Places
    by_others: Floats
    shares: tuple[Share, ...]
    mixing: Mixing

    def of(self, similarities: Floats, nearest: Floats) -> Floats:
        """Scores (…, classes) from the similarities to all samples and to each intent's nearest."""
        near = kernel(similarities)
        scores: Floats = near.take(self.others, axis=-1) @ self.by_others.T
        for share in self.shares:
            classes, samples = share.weights.shape
            own = near[..., share.first_sample : share.first_sample + samples]
            part = scores[..., share.first_class : share.first_class + classes]
            part += own @ share.weights.T
        return self.mixing.of(scores, nearest)


class Classifier:
    """Learns the weights, and how samples score that it is not shown."""

    def __init__(
        self, entries: Entries, labels: Ints, marks: Places, held: Flags, tried: Places
    ) -> None:
        """`entries` are the samples' features, `labels` (n,) ascending from 0 without holes,
        `marks` (n,) those of the samples.

        `held` (n,) are the samples that a second classifier has not seen, nor any intent of which
        all samples are held; `tried`, ascending, are those of them whose similarities are kept.
        """
        self.held = np.flatnonzero(held)
        self.tried = tried
        # In here the samples held come last of each intent's.
        order = np.lexsort((held, labels))
        self._rank = np.empty(len(order), np.int64)
        self._rank[order] = np.arange(len(order))
        self._held = held[order]
        gram = Gram(entries.moved(self._rank), len(labels))
        fits = _Fits(gram, labels, drawn(marks, 5)[order], self._held)
        self._similarities = fits.score(self._rank[tried])
        full, shown = fits.scores
        mixing = learn_mixing(full, fits.nearest_of_all(), labels)
        self.weights = fits.weights(order, mixing)
        kept, rows = np.flatnonzero(~self._held), self._rank[self.held]
        self._tried_held = np.searchsorted(self.held, tried)
        self._nearest = np.ascontiguousarray(fits.nearest[0][:, self._rank[tried]].T)
        mixing = learn_mixing(shown[:, kept], fits.nearest[0][:, kept], labels[kept])
        self.held_scores = mixing.of(shown[:, rows].T, fits.nearest[0][:, rows].T)
        """The scores of the held samples, (held, classes)."""

    def unseen(self, place: int) -> tuple[Floats, Floats, Floats]:
        """How one of the samples tried looks to the classifier that has not seen it.

        Its similarities to the samples shown (n,), 0 to those held; its scores (classes,); its
        similarities to each intent's nearest sample shown (classes,).
        """
        similarities = self._similarities[place].take(self._rank)
        similarities[self.held] = 0.0
        return similarities, self.held_scores[self._tried_held[place]], self._nearest[place]


def _bounds(starts: Places) -> list[range]:
    """The intents of each group, by the first samples of the intents and the end."""
    size = int(starts[-1])
    groups = -(-size // GROUP)
    cuts = [int(np.abs(starts[:-1] - size * k / groups).argmin()) for k in range(groups)]
    return [range(*pair) for pair in pairwise(np.unique([*cuts, len(starts) - 1]).tolist())]


class _Fits:
    """The groups fitted on all samples and on those shown, and how all samples score on them.

    `scores` (2, classes, n) are on all and on those shown; a sample that was fitted on scores as
    if it had not been there. `nearest` (2, classes, n) are the similarities to each intent's
    nearest sample that is shown, and to the nearest held, 0 if none.
    """

    def __init__(self, gram: Gram, labels: Ints, marks: Places, held: Flags) -> None:
        """`marks` (n,) draw the others; `held` (n,) come last of the samples of each label."""
        size, classes = len(labels), int(labels[-1]) + 1
        self._gram, self._labels = gram, labels
        self.scores = np.empty((2, classes, size), np.float32)
        self.nearest = np.zeros((2, classes, size), np.float32)
        starts = np.searchsorted(labels, np.arange(classes + 1))
        self._parts = np.flatnonzero(np.diff(2 * labels + held, prepend=-1))
        self._held_parts = held[self._parts]
        self._spans: list[tuple[int, int]] = []
        self._groups: list[tuple[Group, Group]] = []
        self._weights: list[Floats] = []
        bounds = _bounds(starts)
        shown = np.flatnonzero(~held)
        most = min(OTHERS, len(shown) // 2)
        others = some_of(shown, marks, most) if len(bounds) > 1 else shown[:0]
        alike = kernel(gram.rows(others))
        ridge = GroupRidge(alike, labels, held, others)
        self._others = others
        for one in bounds:
            first, last = int(starts[one.start]), int(starts[one.stop])
            pair = ridge.group(one, kernel(gram.square(first, last)))
            spread = np.zeros((2 * len(one), last - first), np.float32)
            for place, fit in enumerate(pair):
                spread[place * len(one) : (place + 1) * len(one), fit.own - first] = fit.by_own.T
            self._spans.append((first, last))
            self._groups.append(pair)
            self._weights.append(spread)
        for place, scores in enumerate(self.scores):
            by_others = np.hstack([pair[place].by_others for pair in self._groups])
            np.matmul(by_others.T, alike, out=scores)

    def weights(self, order: Places, mixing: Mixing) -> Weights:
        """What is needed to score an utterance; `order` are the samples' own numbers."""
        shares = []
        for (first, last), (fit, _) in zip(self._spans, self._groups, strict=True):
            spread = np.zeros((len(fit.classes), last - first), np.float32)
            spread[:, order[fit.own] - first] = fit.by_own.T
            shares.append(Share(fit.classes.start, first, spread))
        by_others = np.hstack([fit.by_others for fit, _ in self._groups])
        by_others = np.ascontiguousarray(by_others.T, np.float32)
        return Weights(order[self._others], by_others, tuple(shares), mixing)

    def nearest_of_all(self) -> Floats:
        """The similarities to each intent's nearest sample, held or not, (classes, n)."""
        found: Floats = self.nearest.max(axis=0)
        return found

    def score(self, tried: Places) -> Floats:
        """Score all samples; the similarities of those tried to all, (tried, n).

        A similarity is looked at once and counts for both of its samples.
        """
        order = np.argsort(tried)
        tried = tried[order]
        kept = np.empty((len(tried), self._gram.size), np.float32)
        for number, (first, last) in enumerate(self._spans):
            for start, strip in self._gram.strips(first, last):
                end = start + len(strip)
                among = slice(*np.searchsorted(tried, [start, end]))
                kept[order[among], start:] = strip[tried[among] - start]
                kept[order[among.stop :], start:end] = strip[:, tried[among.stop :] - start].T
                self._look_for_nearest(strip, start)
                alike = kernel(strip, out=strip)
                own = self._weights[number][:, start - first : end - first]
                self._add(number, slice(start, None), own @ alike)
                for later in range(number, len(self._spans)):
                    begin, stop = max(end, self._spans[later][0]), self._spans[later][1]
                    if begin < stop:
                        own = self._weights[later][:, begin - self._spans[later][0] :]
                        part = alike[:, begin - start : stop - start]
                        self._add(later, slice(start, end), own @ part.T)
        for pair in self._groups:
            for scores, one in zip(self.scores, pair, strict=True):
                part = scores[one.classes.start : one.classes.stop]
                part[:, self._others] = one.others_left_out.T
                part[:, one.own] = one.own_left_out.T
        return kept

    def _add(self, number: int, samples: slice, found: Floats) -> None:
        """Add to samples' scores what was found of a group, (2 * classes, samples)."""
        classes = self._groups[number][0].classes
        part = self.scores[:, classes.start : classes.stop, samples]
        part += found.reshape(part.shape)

    def _look_for_nearest(self, strip: Floats, start: int) -> None:
        """Look for the nearest samples among a strip's pairs."""
        end, size = start + len(strip), len(self._labels)
        first, beyond = np.searchsorted(self._parts, [start, end], "right") - 1
        inside = np.append(np.maximum(self._parts[first : beyond + 1], start), end) - start
        # numpy's reduceat along the columns takes ten times as long as a maximum for each part.
        for part, (begin, stop) in enumerate(pairwise(inside.tolist()), first):
            if begin < stop:
                label = self._labels[self._parts[part]]
                nearest = self.nearest[int(self._held_parts[part]), label, start:]
                np.maximum(nearest, strip[begin:stop].max(axis=0), out=nearest)
        if end < size:
            later = np.maximum(self._parts[beyond:], end) - end
            best = np.maximum.reduceat(strip[:, len(strip) :], later, axis=1).T
            for held in (0, 1):
                rows = np.flatnonzero(self._held_parts[beyond:] == held)
                labels = self._labels[self._parts[beyond + rows]]
                nearest = self.nearest[held, :, start:end]
                nearest[labels] = np.maximum(nearest[labels], best[rows])
