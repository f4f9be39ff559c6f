"""Claims that say what no fact says, in words that facts have: none is called supported."""

from __future__ import annotations

import pytest
from claim_checking import check, checker
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
        "The waiver covers every Korean passport holder for any purpose.",
        "한국인은 어떤 목적이든 중국에 비자 없이 들어갈 수 있다",
        "韩国人不论什么目的都可以免签去中国",
        "Xi promised denuclearisation.",
        "시 주석이 비핵화를 약속했다",
        "习近平承诺无核化",
        "China will resolve the nuclear issue",
        "Lee demanded that China act on denuclearisation",
        "Lee demanded equality from China",
        "Public sentiment has improved since the call",
        "两国民众感情已经好转",
        "The two leaders agreed to hold a summit",
        "양 정상은 정상회담 개최에 합의했다",
        "两国领导人同意举行会谈",
        "李在明是习近平第三个通话的领导人",
    ],
)
def test_what_a_fact_denies_or_never_says_is_not_supported(
    checker: ClaimChecker, claim: str
) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The report explains why Xi has not come since 2014.", NOT_ADDRESSED),
        ("the article says how the call came about", NOT_ADDRESSED),
        ("The article says when the waiver ends.", NOT_ADDRESSED),
        ("보도에는 무비자가 언제까지인지 나와 있다", NOT_ADDRESSED),
        ("报道说明了免签何时到期", NOT_ADDRESSED),
        ("The report says the call lasted about 30 minutes.", SUPPORTED),
        ("보도에 따르면 통화는 약 30분간 이어졌다", SUPPORTED),
        ("报道说通话持续约30分钟", SUPPORTED),
        ("Xi promised to make efforts for denuclearisation.", SUPPORTED),
        ("习近平是李在明第三个通话的领导人", SUPPORTED),
        ("Lee attends as an observer, not as a member of the G7", SUPPORTED),
    ],
)
def test_that_the_source_tells_something_is_no_fact(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


def test_a_part_of_a_hyphenated_word_says_nothing_the_whole_does() -> None:
    alike = paraphrases({"observ"}, Lang.EN)
    assert not alike & {"member", "memb", "non"}
    assert {"non member", "non-member"} <= set(phrases({"observ"}))
