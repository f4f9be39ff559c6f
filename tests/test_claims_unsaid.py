"""Claims that say what no fact says, in words that facts have: none is called supported."""

from __future__ import annotations

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.paraphrases import paraphrases, phrases
from bot.core.claims.verdicts import NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    "claim",
    [
        "There was a transition period.",
        "there was a handover period between the vote and the oath",
        "대선이 끝나고 인수 기간이 있었다",
        "South Korea is a member of the G7",
        "South Korea is part of the G7",
        "한국은 G7 회원국이다",
        "韩国是G7成员",
    ],
)
def test_what_a_fact_denies_or_never_says_is_not_supported(
    checker: ClaimChecker, claim: str
) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "The report explains why Xi has not come since 2014.",
        "the article says how the call came about",
        "The article says when the waiver ends.",
        "보도에는 무비자가 언제까지인지 나와 있다",
        "报道说明了免签何时到期",
    ],
)
def test_that_the_source_tells_something_is_no_fact(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == NOT_ADDRESSED


@pytest.mark.parametrize(
    "claim",
    [
        "The report says the call lasted about 30 minutes.",
        "보도에 따르면 통화는 약 30분간 이어졌다",
        "报道说通话持续约30分钟",
        "Lee attends as an observer, not as a member of the G7",
    ],
)
def test_what_the_source_tells_is(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == SUPPORTED


def test_a_part_of_a_hyphenated_word_says_nothing_the_whole_does() -> None:
    alike = paraphrases({"observ"}, Lang.EN)
    assert not alike & {"member", "memb", "non"}
    assert {"non member", "non-member"} <= set(phrases({"observ"}))
