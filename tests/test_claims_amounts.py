"""What no fact states of days, months, hours and lengths is covered by nothing in a claim."""

from __future__ import annotations

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China dropped the visa requirement for South Koreans in March this year.", CONTRADICTED),
        ("China waived visas for South Koreans in November last year.", SUPPORTED),
        ("The visa-free entry for Koreans goes back to November 2025", CONTRADICTED),
        ("In March Koreans needed no visa for a week in China.", SUPPORTED),
    ],
)
def test_a_day_between_is_no_day_on_which_it_began(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    """A day within the time for which something applies backs only what holds on that day."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "China waived visas for South Koreans in January of this year.",
        "한국인 비자 면제는 올해 1월에 생겼다",
        "中国今年一月给韩国人免签的",
        "First came Trump, on June 9, then Ishiba three days later.",
        "2026 is a year that matters a lot for relations between Seoul and Beijing.",
        "시 주석이 마지막으로 한국에 온 지 거의 13년이 됐다.",
        "시진핑은 이 대통령이 취임 후 세 번 통화한 정상이다",
        "The call opened at 11:30 in the morning, not long before lunch on May 3",
        "Come May, Lee would like to see Xi in Gyeongju, he wrote in a formal invitation.",
        "Lee's first call went to Washington, his third to Beijing on Wednesday",
        "The two leaders took that up as one of the main topics on Wednesday",
        "Lee was elected on June 4 and took office the next day",
        "Lee attends the G7 as an observer, not as a full member on May 3",
        "The call with Xi started at half past eleven in the morning for six days",
        "Both leaders see the new government in Seoul as an opening for six days",
        "Xi came after both Trump and Ishiba on Lee's list of calls three times",
        "두 정상은 세 번 통화했다",
        "李在明和习近平通话三次",
        "Lee's talk with Trump was nine minutes shorter than the one with Xi.",
        "Ishiba got 25 minutes of Lee's time, Trump about 19.",
        "트럼프 대통령과의 통화는 약 21분이었다.",
        "A trip by Xi would be his first to South Korea in more than twelve years.",
        "시 주석이 마지막으로 한국에 온 지 거의 10년이 됐다.",
        "Trump will be in Alberta for the G10, that much is confirmed",
        "特朗普确定会出席G6。",
    ],
)
def test_an_amount_that_no_fact_states_does_not_pass(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Gyeongju summit is in early November, not October.", SUPPORTED),
        ("It's been almost eleven years since the Chinese president last came to Seoul", SUPPORTED),
        ("The call with Ishiba was five minutes shorter than the one with Xi", SUPPORTED),
        ("First came Trump, on June 6, then Ishiba three days later.", SUPPORTED),
        ("Lee took office on Wednesday, with no transition period", SUPPORTED),
        ("The visa waiver lasts until December 31.", SUPPORTED),
        ("Xi stressed ties three times in all, Beijing said", NOT_ADDRESSED),
    ],
)
def test_amounts_that_facts_state_still_count(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)
