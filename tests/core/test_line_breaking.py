"""Lines break where readers of each language expect, and never grow wider than allowed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.line_breaking import ELLIPSIS, balanced, broken


def wide(text: str) -> float:
    """Widths as on a terminal: two for Han and Hangul, one for the rest."""
    return sum(2 if ord(character) > 0x1100 else 1 for character in text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Lee and Xi talk", 9, ["Lee and", "Xi talk"]),
        ("시진핑 주석 방한", 11, ["시진핑 주석", "방한"]),
        ("韩国举行提前选举", 8, ["韩国举行", "提前选举"]),
        ("首次通话，并邀请", 8, ["首次通", "话，并邀", "请"]),
        ("在（韩国）举行", 4, ["在", "（韩", "国）", "举行"]),
        ("xxxxxxxxxx yy", 4, ["xxxx", "xxxx", "xx", "yy"]),
        ("G7峰会", 4, ["G7峰", "会"]),
        ("", 4, []),
        ("   ", 4, []),
    ],
)
def test_where_lines_break(text: str, width: int, lines: list[str]) -> None:
    """English and Korean at spaces, Chinese anywhere but before a comma or after a bracket."""
    assert broken(text, width, wide) == lines


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    """The last line that is shown says that there is more."""
    assert broken("one two three four", 5, wide, most=2) == ["one", "two" + ELLIPSIS]


def test_balanced_lines_leave_no_word_alone() -> None:
    """As many lines as needed, of like length."""
    text = "policy for passport holders takes effect"
    assert broken(text, 34, wide) == ["policy for passport holders takes", "effect"]
    assert balanced(text, 34, wide) == ["policy for passport", "holders takes effect"]


TEXTS = st.text(alphabet="ab ,.中文，。（）한글 통화-", max_size=120)


@given(TEXTS, st.integers(2, 40))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    """Whatever the text, for both ways of breaking."""
    for breaking in (broken, balanced):
        lines = breaking(text, width, wide)
        assert all(wide(line) <= width or len(line) == 1 for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXTS, st.integers(4, 40), st.integers(1, 3))
def test_never_more_lines_than_allowed(text: str, width: int, most: int) -> None:
    """And the ellipsis fits in, too."""
    lines = balanced(text, width, wide, most)
    assert len(lines) <= most
    assert all(wide(line) <= width or len(line) == 1 for line in lines)
