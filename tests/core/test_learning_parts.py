"""The parts that learn, each against the plain computation that it is a faster form of."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from bot.core.matching import boosting, classifier
from bot.core.matching import gram as grams
from bot.core.matching.cholesky import inverse_factor
from bot.core.matching.classifier import Classifier
from bot.core.matching.features import Entries, Flags, Floats, Ints, Places
from bot.core.matching.gram import Gram
from bot.core.matching.index import InvertedIndex
from bot.core.matching.ridge import RIDGE, Group, GroupRidge, kernel

SIZE, FEATURES, INTENTS = 240, 90, 12


def sparse_vectors(seed: int = 5) -> Floats:
    """Unit vectors (SIZE, FEATURES); the first features are in many samples, the last in few."""
    chance = np.random.default_rng(seed)
    often = np.linspace(0.6, 0.01, FEATURES)
    vectors = chance.random((SIZE, FEATURES)) * (chance.random((SIZE, FEATURES)) < often)
    vectors[:, 0] += 0.1
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def entries_of(vectors: Floats) -> Entries:
    documents, features = np.nonzero(vectors)
    return Entries(documents, features.astype(np.int32), vectors[documents, features])


def products(vectors: Floats) -> Floats:
    made = np.asarray(vectors @ vectors.T, np.float32)
    np.fill_diagonal(made, 0.0)
    return made


def some_labels() -> Ints:
    return np.sort(np.arange(SIZE) * 7 % INTENTS).astype(np.int32)


def solved(alike: Floats, labels: Ints, rows: Places, classes: range) -> Floats:
    """The ridge weights of `rows` by numpy's own solver."""
    system = alike[np.ix_(rows, rows)].astype(np.float64)
    np.fill_diagonal(system, 1.0 + RIDGE)
    targets = (labels[rows][:, None] == np.array(classes)).astype(np.float64)
    return np.linalg.solve(system, targets).astype(np.float32)


@pytest.mark.parametrize("common", [1, 10, 90])
def test_the_similarities_of_samples_are_their_dot_products(
    monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(grams, "COMMON", common)
    monkeypatch.setattr(grams, "STRIP", 64)
    vectors = sparse_vectors()
    vectors[7] = 0.0
    vectors[:, [70, 80]] = vectors[:, [60]]
    wanted = products(vectors)
    gram = Gram(entries_of(vectors), SIZE)
    some = np.array([200, 3, 7, *range(20, 120)])
    np.testing.assert_allclose(gram.rows(some), wanted[some], atol=1e-6)
    np.testing.assert_allclose(gram.square(30, 111), wanted[30:111, 30:111], atol=1e-6)
    starts = []
    for start, strip in gram.strips(10, 210):
        end = min(210, start + 64)
        np.testing.assert_allclose(strip, wanted[start:end, start:], atol=1e-6)
        starts.append(start)
    assert starts == [10, 74, 138, 202]


def test_many_common_features_that_go_together_need_few_sums(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grams, "RANK", 24)
    chance = np.random.default_rng(8)
    words = np.asarray(chance.random((20, 400)) * (chance.random((20, 400)) < 0.2), np.float32)
    said = np.asarray(chance.random((SIZE, 20)) < 0.3, np.float32)
    vectors = said @ words + 0.01 * np.asarray(chance.random((SIZE, 400)), np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = Gram(entries_of(vectors), SIZE).rows(np.arange(SIZE))
    np.testing.assert_allclose(found, products(vectors), atol=5e-3)


def test_an_index_finds_the_similarities_of_one_utterance() -> None:
    vectors = sparse_vectors()
    index = InvertedIndex.of_entries(entries_of(vectors), SIZE, FEATURES)
    own = np.flatnonzero(vectors[3])
    found = index.similarities(own, vectors[3][own])
    np.testing.assert_allclose(found, vectors @ vectors[3], atol=1e-6)


def test_an_index_of_more_samples_keeps_fewer_digits_of_the_weights() -> None:
    chance = np.random.default_rng(9)
    size, features = 70_000, 50
    documents = np.sort(chance.integers(0, size, 90_000))
    found = np.unique(np.stack([documents, chance.integers(0, features, len(documents))]), axis=1)
    weights = np.asarray(chance.random(found.shape[1]), np.float32)
    entries = Entries(found[0], found[1].astype(np.int32), weights)
    index = InvertedIndex.of_entries(entries, size, features)
    wanted = np.zeros(size)
    own = found[1] < 3
    np.add.at(wanted, found[0][own], weights[own] * np.array([0.5, 0.2, 0.8])[found[1][own]])
    asked = np.array([0.5, 0.2, 0.8], np.float32)
    similar = index.similarities(np.arange(3), asked)
    np.testing.assert_allclose(similar, wanted, atol=5e-5)
    assert np.flatnonzero(similar).tolist() == np.flatnonzero(wanted).tolist()


@pytest.mark.parametrize("size", [0, 1, 64, 65, 700])
def test_the_inverse_factor_turns_the_system_into_the_unit_matrix(size: int) -> None:
    raw = np.random.default_rng(size).random((size, size + 1)).astype(np.float32)
    system = np.asarray(raw @ raw.T / (size + 1) + np.eye(size), np.float32)
    factor = inverse_factor(system)
    assert not np.triu(factor, 1).any()
    np.testing.assert_allclose(factor @ system @ factor.T, np.eye(size), atol=1e-3)


def test_a_system_that_is_not_positive_definite_is_refused() -> None:
    with pytest.raises(np.linalg.LinAlgError):
        inverse_factor(-np.eye(300, dtype=np.float32))


def group_of(alike: Floats, labels: Ints, shown: Places, others: Places, classes: range) -> Group:
    starts = np.searchsorted(labels, [classes.start, classes.stop])
    inside = slice(*starts)
    held: Flags = np.ones(SIZE, np.bool_)
    held[shown] = False
    ridge = GroupRidge(alike[others], labels, held, others)
    return ridge.group(classes, alike[inside, inside])[1]


def test_a_group_has_the_weights_of_the_plain_ridge_over_its_own_and_the_others() -> None:
    alike, labels = kernel(products(sparse_vectors())), some_labels()
    shown, others = np.arange(0, SIZE, 2), np.arange(0, SIZE, 6)
    group = group_of(alike, labels, shown, others, range(3, 7))
    assert set(labels[group.own].tolist()) == {3, 4, 5, 6}
    assert not (set(group.own) - set(shown))
    assert not set(group.own) & set(others)
    rows = np.append(others, group.own)
    weights = np.vstack([group.by_others, group.by_own])
    np.testing.assert_allclose(weights, solved(alike, labels, rows, range(3, 7)), atol=1e-3)


def test_samples_of_a_group_score_as_if_each_had_not_been_there() -> None:
    alike, labels = kernel(products(sparse_vectors())), some_labels()
    others = np.arange(0, SIZE, 5)
    classes = range(2, 5)
    group = group_of(alike, labels, np.arange(SIZE), others, classes)
    rows = np.append(others, group.own)
    left_out = np.vstack([group.others_left_out, group.own_left_out])
    tried = [place for place, row in enumerate(rows) if labels[row] in classes]
    assert len(tried) > len(group.own) > 0
    for place in tried:
        rest = np.delete(rows, place)
        weights = solved(alike, labels, rest, classes)
        scores = alike[rows[place], rest] @ weights
        np.testing.assert_allclose(left_out[place], scores, atol=1e-3)


def test_held_samples_score_as_on_a_classifier_that_never_saw_them() -> None:
    vectors, labels = sparse_vectors(), some_labels()
    held: Flags = np.arange(SIZE) % 4 == 1
    kept, tried = np.flatnonzero(~held), np.array([1, 5, 9, 121, 237])
    never = np.zeros(len(kept), np.bool_)
    alone = Classifier(entries_of(vectors[kept]), labels[kept], never, tried[:0])
    starts = np.searchsorted(labels[kept], np.arange(INTENTS))
    learned = Classifier(entries_of(vectors), labels, held, tried)
    for place, sample in enumerate(np.flatnonzero(held)):
        near = vectors[kept] @ vectors[sample]
        wanted = alone.weights.of(near, np.maximum.reduceat(near, starts))
        np.testing.assert_allclose(learned.held_scores[place], wanted, atol=2e-3)
    wanted = products(vectors) * ~held
    for place, sample in enumerate(tried):
        similarities, scores, nearest = learned.unseen(place)
        np.testing.assert_allclose(similarities, wanted[sample], atol=1e-6)
        np.testing.assert_array_equal(scores, learned.held_scores[np.sum(held[:sample])])
        first = np.searchsorted(labels, np.arange(INTENTS))
        np.testing.assert_allclose(nearest, np.maximum.reduceat(wanted[sample], first), atol=1e-6)


def test_groups_share_out_the_intents_and_find_most_samples_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grams, "STRIP", 32)
    monkeypatch.setattr(classifier, "GROUP", 50)
    monkeypatch.setattr(classifier, "OTHERS", 40)
    chance = np.random.default_rng(2)
    labels = np.sort(np.arange(SIZE) % INTENTS).astype(np.int32)
    middles = chance.random((INTENTS, 20))
    vectors = middles[labels] + 0.3 * chance.random((SIZE, 20))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    entries = entries_of(vectors.astype(np.float32))
    held: Flags = np.arange(SIZE) % 5 == 0
    learned = Classifier(entries, labels, held, np.flatnonzero(held))
    shares = learned.weights.shares
    assert len(shares) > 3
    ends = [one.first_class + len(one.weights) for one in shares]
    assert [one.first_class for one in shares] == [0, *ends[:-1]]
    assert ends[-1] == INTENTS
    assert len(learned.weights.others) >= 40
    for one, end in zip(shares, ends, strict=True):
        own = one.first_sample + np.flatnonzero(one.weights.any(axis=0))
        assert {*labels[own].tolist()} == set(range(one.first_class, end))
        assert not set(own) & set(learned.weights.others)
    right = learned.held_scores.argmax(axis=1) == labels[held]
    assert right.mean() > 0.9


def test_bins_are_counted_as_if_one_feature_were_counted_after_the_other() -> None:
    chance = np.random.default_rng(3)
    count, sizes = 500, [24, 24, 7, 2, 2, 1, 24]
    binned = np.stack([chance.integers(0, size, count) for size in sizes])
    packs = boosting._packs(binned.astype(np.uint8), sizes)
    assert 1 < len(packs) < len(sizes) - 1
    place = chance.integers(0, 4, count)
    weights = chance.random(count), chance.random(count)
    some = np.flatnonzero(chance.random(count) < 0.3)
    for rows in (None, some):
        found = boosting._counts(packs, len(sizes), place, 4, weights, rows)
        chosen = np.arange(count) if rows is None else rows
        for feature, size in enumerate(sizes):
            if size < 2:
                continue
            for which, weight in enumerate(weights):
                wanted = np.zeros((4, boosting.BINS))
                np.add.at(wanted, (place[chosen], binned[feature][chosen]), weight[chosen])
                np.testing.assert_allclose(found[which, feature], wanted, atol=1e-9)


def test_trees_learn_what_depends_on_two_signals_together() -> None:
    chance = np.random.default_rng(4)
    rows = chance.random((2_000, 5))
    right = ((rows[:, 1] > 0.5) ^ (rows[:, 3] > 0.4)).astype(float)
    trees = boosting.grown(boosting.Growth.of(rows, right, np.ones(len(rows)), trees=30))
    odds = trees.log_odds(rows)
    assert ((odds > 0) == (right > 0)).mean() > 0.95
    # In each tree the rows' own leaves: what the questions say is what was counted.
    for questions, cuts in zip(trees.features[:3], trees.thresholds[:3], strict=True):
        assert len(set(pairwise(questions.tolist()))) == 2
        assert np.isfinite(cuts).all()
