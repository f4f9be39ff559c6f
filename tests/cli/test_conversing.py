"""`ties chat`: a conversation through standard input."""

from __future__ import annotations

import pytest

from .conftest import Ties


def test_a_follow_up_is_understood(ties: Ties) -> None:
    """What was asked before is remembered; the end of the input ends it."""
    ran = ties("chat", said="how long did Lee and Xi talk?\nand when was it?\n")
    assert ran.code == 0
    assert "30 minutes." in ran.out
    assert "10 June 2025" in ran.out.split("30 minutes.", 1)[1]
    assert ran.out.count("¶") >= 2


def test_why_explains_the_last_reply(ties: Ties) -> None:
    """The word "why" after a reply shows its steps instead of asking."""
    ran = ties("chat", said="how long did Lee and Xi talk?\nwhy?\n")
    assert "call-duration" in ran.out


def test_a_greeting_and_thanks_are_returned(ties: Ties) -> None:
    """Small talk has no citation and is not in the way of a follow-up."""
    ran = ties("chat", said="안녕하세요\n\n   \n감사합니다\n")
    assert ran.code == 0
    assert "¶" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(("--lang", "xx"), "is not a language"), (("--today", "1/2/2025"), "is not a date")],
)
def test_wrong_arguments_get_one_line(ties: Ties, arguments: tuple[str, ...], reason: str) -> None:
    """As with `ties ask`."""
    assert reason in ties("chat", *arguments).complaint
