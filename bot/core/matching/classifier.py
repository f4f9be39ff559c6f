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
        wanted = _wanted(nearest)
        for share in self.shares:
            here = np.flatnonzero(wanted[share.classes])
            found = share.weights.take(here, axis=0) @ near.take(share.rows)
            scores[share.classes[here]] = found
        return self.mixing.of(scores, nearest)

    def of_many(self, similarities: Floats, nearest: Floats) -> Floats:
        """Those of several utterances, (utterances, classes): sooner than one by one."""
        scores = np.zeros(nearest.shape, np.float32)
        near = kernel(similarities)
        for share in self.shares:
            scores[:, share.classes] = near.take(share.rows, axis=1) @ share.weights.T
        for one, row in zip(scores, nearest, strict=True):
            one[~_wanted(row)] = 0.0
        return self.mixing.of(scores, nearest)


def _wanted(nearest: Floats) -> Flags:
    """The intents that an utterance is scored for."""
    wanted = np.ones(len(nearest), np.bool_)
    if len(nearest) > NEAREST:
        wanted[np.argpartition(nearest, -NEAREST)[:-NEAREST]] = False
    return wanted


class Classifier:
    """Learns the weights, and how samples score that it is not shown."""

    def __init__(self, entries: Entries, labels: Ints, held: Flags, tried: Places) -> None:
        """`entries` are the samples' features, `labels` (n,) ascending from 0 without holes.

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
        fits = _Fits(Gram(entries.moved(self._rank), len(labels)), labels, self._held)
        self._similarities = fits.score(self._rank[tried])
        full, shown = fits.scores
        mixing = learn_mixing(full, fits.nearest_of_all(), labels)
        self.weights = Weights(fits.shares(order), mixing)
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

    def __init__(self, gram: Gram, labels: Ints, held: Flags) -> None:
        """`held` (n,) come last of the samples of each label."""
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
        others = shown[:: max(2, len(shown) // OTHERS)] if len(bounds) > 1 else shown[:0]
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

    def shares(self, order: Places) -> tuple[Share, ...]:
        """What is needed to score an utterance; `order` are the samples' own numbers."""
        return tuple(
            Share(
                order[np.append(self._others, one.own)],
                np.array(one.classes),
                np.ascontiguousarray(np.vstack([one.by_others, one.by_own]).T),
            )
            for one, _ in self._groups
        )

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
