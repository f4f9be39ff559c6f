"""Packed texts, words and counts hold what plain ones hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.matching.tallies import Tallies
from bot.core.packed import PackedCounts, PackedTexts, PackedWords

TEXTS = st.lists(st.text(max_size=6), max_size=30)


@given(TEXTS)
def test_texts(texts: list[str]) -> None:
    """Every text, from either end, and any stretch of them."""
    packed = PackedTexts.of(texts)
    assert list(packed) == texts
    assert packed == tuple(texts)
    assert list(packed[1:]) == texts[1:]
    assert list(packed[1:][:2]) == texts[1:][:2]
    if texts:
        assert packed[-1] == texts[-1]


@given(TEXTS, TEXTS)
def test_words(words: list[str], others: list[str]) -> None:
    """The same answers as a set's."""
    packed, plain = PackedWords.of(words), set(words)
    assert sorted(packed) == sorted(plain)
    assert len(packed) == len(plain)
    for word in [*words, *others]:
        assert (word in packed) == (word in plain)


def test_words_of_one_checksum() -> None:
    """Two words with the same CRC-32 are told apart."""
    packed = PackedWords.of(["plumless", "call"])
    assert "plumless" in packed
    assert "buckeroo" not in packed
    both = PackedWords.of(["buckeroo", "plumless"])
    assert both.place("buckeroo") != both.place("plumless")
    assert {both.place("buckeroo"), both.place("plumless")} == {0, 1}


@given(st.dictionaries(st.text(max_size=4), st.integers(0, 2**32 - 1), max_size=30))
def test_counts(counted: dict[str, int]) -> None:
    """The same as a dictionary."""
    packed = PackedCounts.of(counted)
    assert dict(packed) == counted
    assert packed.get("no word of these", 7) == 7


@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9)), max_size=6))
def test_tallies(columns: list[dict[str, int]]) -> None:
    """Each column is the mapping that it was made of."""
    table = Tallies.of_columns(columns)
    for number, plain in enumerate(columns):
        column = table.column(number)
        assert dict(column) == plain
        assert len(column) == len(plain)
        assert column.many(tuple("abcxyz")) == [plain.get(word, 0) for word in "abcxyz"]
        assert all((word in column) == (word in plain) for word in "abcdefghi")
