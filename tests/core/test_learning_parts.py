"""The parts that learn, each against the plain computation that it is a faster form of."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from bot.core.matching import boosting, classifier
from bot.core.matching import gram as grams
from bot.core.matching import index as indexes
from bot.core.matching.cholesky import inverse_factor
from bot.core.matching.classifier import Classifier
from bot.core.matching.features import Entries, Families, Flags, Floats, Ints, Places
from bot.core.matching.gram import Gram
from bot.core.matching.index import InvertedIndex
from bot.core.matching.marks import drawn, marks_of, some_of
from bot.core.matching.ridge import RIDGE, Group, GroupRidge, kernel
from bot.core.matching.trial import held_back, to_try

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


def weighed(size: int, features: int) -> tuple[Floats, Floats, Families]:
    """Vectors (size, features) of rarities times each sample's scale for a feature's family."""
    chance = np.random.default_rng(9)
    rarity = np.asarray(1 + 5 * chance.random(features), np.float32)
    families = chance.integers(0, 4, features).astype(np.uint8)
    scales = np.asarray(0.1 * chance.random((size, 4)), np.float32)
    has = chance.random((size, features)) < 0.4 * chance.random(features) ** 2
    return np.asarray(has * rarity * scales[:, families], np.float32), rarity, families


def test_an_index_finds_the_similarities_of_one_utterance() -> None:
    vectors, rarity, families = weighed(SIZE, FEATURES)
    index = InvertedIndex.of_entries(entries_of(vectors), SIZE, rarity, families)
    assert len(index.frequent)
    assert len(index.postings)
    own = np.flatnonzero(vectors[3])
    found = index.similarities(own, vectors[3][own])
    np.testing.assert_allclose(found, vectors @ vectors[3], atol=1e-6)


def test_an_index_reads_the_rarest_features_where_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexes, "MAX_POSTINGS", 400)
    vectors, rarity, families = weighed(SIZE, FEATURES)
    index = InvertedIndex.of_entries(entries_of(vectors), SIZE, rarity, families)
    asked = np.full(FEATURES, 0.1, np.float32)
    counts = np.count_nonzero(vectors, axis=0)
    counts[index.frequent] = 0
    rarest = np.argsort(counts, kind="stable")
    few = rarest[np.cumsum(counts[rarest]) <= 400]
    read = np.unique(np.append(few, index.frequent))
    assert len(read) < FEATURES
    found = index.similarities(np.arange(FEATURES), asked)
    np.testing.assert_allclose(found, vectors[:, read] @ asked[read], atol=1e-6)


def test_an_index_of_more_samples_than_two_bytes_can_number() -> None:
    size, features = 70_000, 12
    chance = np.random.default_rng(9)
    has = chance.random((size, features)) < 0.1
    vectors = np.asarray(has * np.float32(0.2), np.float32)
    rarity, families = np.ones(features, np.float32), np.zeros(features, np.uint8)
    index = InvertedIndex.of_entries(entries_of(vectors), size, rarity, families)
    asked = np.array([0.5, 0.2, 0.8], np.float32)
    similar = index.similarities(np.arange(3), asked)
    np.testing.assert_allclose(similar, vectors[:, :3] @ asked, atol=1e-6)
    assert np.flatnonzero(similar).tolist() == np.flatnonzero(has[:, :3].any(axis=1)).tolist()


def test_one_text_more_changes_no_others_lot() -> None:
    texts = [f"sample {number}" for number in range(2_000)]
    marks, more = marks_of(texts), marks_of([*texts[:700], "a new one", *texts[700:]])
    kept = np.delete(np.arange(2_001), 700)
    for lot in range(4):
        np.testing.assert_array_equal(drawn(marks, lot), drawn(more, lot)[kept])
    places = some_of(np.arange(2_000), drawn(marks, 1), 300)
    of_more = some_of(np.arange(2_001), drawn(more, 1), 300)
    assert len(places) == len(of_more) == 300
    assert len(np.setdiff1d(kept[places], of_more)) <= 1
    assert np.all(np.diff(places) > 0)


def test_lots_have_nothing_to_do_with_each_other_and_are_drawn_evenly() -> None:
    marks = marks_of(f"sample {number}" for number in range(10_000))
    one, other = drawn(marks, 1) % 5 == 0, drawn(marks, 2) % 5 == 0
    assert 1_800 < one.sum() < 2_200
    assert 300 < (one & other).sum() < 500


def test_of_each_known_intent_one_sample_is_shown_and_some_intents_are_unknown() -> None:
    labels = np.sort(np.arange(4_000) % 60).astype(np.int32)
    marks, of_intents = (marks_of(map(str, range(count))) for count in (4_000, 60))
    hidden = set()
    for turn in range(5):
        held = held_back(labels, marks, of_intents, turn)
        shown = set(labels[~held].tolist())
        assert 40 <= len(shown) < 60
        hidden |= set(range(60)) - shown
        among = np.isin(labels, list(shown))
        assert 0.15 < held[among].mean() < 0.25
        tried = to_try(labels, marks, held)
        assert set(tried) <= set(np.flatnonzero(held))
        assert np.all(np.diff(tried) > 0)
    assert len(hidden) == 60


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
    marks = marks_of(map(str, range(SIZE)))
    few = entries_of(vectors[kept])
    alone = Classifier(few, labels[kept], marks[kept], never, tried[:0])
    starts = np.searchsorted(labels[kept], np.arange(INTENTS))
    learned = Classifier(entries_of(vectors), labels, marks, held, tried)
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
    marks = marks_of(map(str, range(SIZE)))
    learned = Classifier(entries, labels, marks, held, np.flatnonzero(held))
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
