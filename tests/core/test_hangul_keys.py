"""Korean typed while the keyboard was set to English."""

from __future__ import annotations

import pytest

from bot.core.matching.hangul_keys import hangul_of_keys


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("djeltj go", "어디서 해"),
        ("dkssudgktpdy", "안녕하세요"),
        ("xhdghk djfaksk goTdj?", "통화 얼마나 했어?"),
        ("G7 djeltj", "G7 어디서"),
        ("djqtdj", "없어"),
        ("dhkTsk", "왔나"),
        ("ekfrdmf", "닭을"),
        ("rhksgo", "관해"),
    ],
)
def test_keys_join_to_syllables(keys: str, meant: str) -> None:
    """A consonant before a vowel begins the next syllable, also the second of two."""
    assert hangul_of_keys(keys) == meant


@pytest.mark.parametrize(
    "text", ["thanks", "when was the call", "Xi call", "G7", "", "go", "gyeongju"]
)
def test_what_is_no_korean(text: str) -> None:
    assert hangul_of_keys(text) == ""
