"""A claim checker over the repository's own store, and what a test says of one verdict."""

from __future__ import annotations

import pytest

from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker


@pytest.fixture(scope="module")
def checker(fitted: Answerer) -> ClaimChecker:
    """A checker over the repository's own store."""
    return ClaimChecker(fitted.matcher)


def check(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """The verdict on a claim, with its reason where it is another."""
    judged = checker.judge(claim)
    assert judged.verdict == verdict, judged.reason
