"""Several calls told with their days and lengths one by one, or held against each other."""

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
        ("Trump had about 20 minutes, Ishiba 25 and Xi 30.", SUPPORTED),
        ("Trump had about 20 minutes, Xi 25 and Ishiba 30.", CONTRADICTED),
        ("Lee spoke with Trump on June 6, Ishiba on June 9 and Xi on June 10.", SUPPORTED),
        ("Lee spoke with Trump on June 9, Ishiba on June 6 and Xi on June 10.", CONTRADICTED),
        ("통화 시간은 미국 약 20분, 일본 25분, 중국 30분이다.", SUPPORTED),
        ("통화 시간은 미국 약 20분, 일본 30분, 중국 25분이다.", CONTRADICTED),
        ("이 대통령은 6일 미국, 9일 일본, 10일 중국 정상과 통화했다.", SUPPORTED),
        ("이 대통령은 6일 일본, 9일 미국, 10일 중국 정상과 통화했다.", CONTRADICTED),
        ("通话时长：特朗普约20分钟，石破茂25分钟，习近平30分钟。", SUPPORTED),
        ("通话时长：特朗普约25分钟，石破茂20分钟，习近平30分钟。", CONTRADICTED),
        ("李在明6日跟特朗普、9日跟石破茂、10日跟习近平通了电话。", SUPPORTED),
        ("李在明6日跟石破茂、9日跟特朗普、10日跟习近平通了电话。", CONTRADICTED),
    ],
)
def test_each_value_is_its_own_names(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Ishiba call outlasted the Trump call by about five minutes.", SUPPORTED),
        ("The Trump call outlasted the Ishiba call by about five minutes.", CONTRADICTED),
        ("The Ishiba call outlasted the Trump call by about ten minutes.", CONTRADICTED),
        ("The duration of the Trump call topped that of the Xi call.", CONTRADICTED),
        ("Lee's call with Trump fell short of his call with Xi by around ten minutes.", SUPPORTED),
        ("Lee's call with Xi fell short of his call with Trump by ten minutes.", CONTRADICTED),
        ("Compared with the Ishiba call, the Xi call took an extra five minutes.", SUPPORTED),
        ("Compared with the Xi call, the Ishiba call took an extra five minutes.", CONTRADICTED),
        ("The Beijing call ran longer than the Tokyo and Washington ones.", SUPPORTED),
        ("The Tokyo call ran longer than the Beijing and Washington ones.", CONTRADICTED),
        ("He talked with Xi for 30 minutes, which is more than Ishiba's 25.", SUPPORTED),
        ("Lee had 20 minutes with Trump and a bit less than that with Ishiba.", CONTRADICTED),
        ("한중 정상 통화 시간이 한일 정상 통화 시간을 5분 웃돌았다.", SUPPORTED),
        ("한일 정상 통화 시간이 한중 정상 통화 시간을 5분 웃돌았다.", CONTRADICTED),
        ("한중 정상 통화 시간이 한일 정상 통화 시간을 15분 웃돌았다.", CONTRADICTED),
        ("한일 통화 시간은 한중 통화 시간에 5분 못 미쳤다.", SUPPORTED),
        ("한중 통화 시간은 한일 통화 시간에 5분 못 미쳤다.", CONTRADICTED),
        ("特朗普那通大约20分钟，不如习近平那通久。", SUPPORTED),
        ("习近平那通不如特朗普那通久。", CONTRADICTED),
        ("石破茂的25分钟不及习近平的30分钟。", SUPPORTED),
        ("习近平的30分钟不及石破茂的25分钟。", CONTRADICTED),
        ("比起日本和美国领导人，李在明和习近平说得更久。", SUPPORTED),
        ("比起日本和中国领导人，李在明和特朗普说得更久。", CONTRADICTED),
    ],
)
def test_lengths_held_against_each_other(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "The two events, his call with Xi and the G7, are six days apart.",
        "취임하고 6일이 지나 시 주석과 통화했다.",
        "特朗普与习近平的两通电话相隔四日。",
        "Lee's cumulative time on the line with the three leaders was about 75 minutes.",
    ],
)
def test_lengths_between_two_things_are_of_neither(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != CONTRADICTED


def test_what_is_told_of_one_call_is_not_told_of_another(checker: ClaimChecker) -> None:
    check(
        checker,
        "Lee's 25 minutes with Ishiba were just as cordial as the half hour with Xi.",
        NOT_ADDRESSED,
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Lee–Trump call took place two days after the inauguration, on 6 June.", SUPPORTED),
        (
            "The Lee–Trump call came two days before the inauguration, on 6 June.",
            CONTRADICTED,
        ),
        ("Three days before speaking with Ishiba, on 6 June, Lee spoke with Trump.", SUPPORTED),
        ("Three days after speaking with Ishiba, on 6 June, Lee spoke with Trump.", CONTRADICTED),
        ("Lee took office on 4 June, the day before the early election.", CONTRADICTED),
        ("이 대통령은 조기 대선 전날인 6월 4일 취임했다.", CONTRADICTED),
        ("선거는 취임보다 하루 빠른 6월 3일에 치러졌다.", SUPPORTED),
        ("선거는 취임보다 하루 늦은 6월 3일에 치러졌다.", CONTRADICTED),
        ("跟石破茂通话前三天的6月6日，李在明与特朗普通话。", SUPPORTED),
        ("跟石破茂通话后三天的6月6日，李在明与特朗普通话。", CONTRADICTED),
        ("李在明在六月三日选举的前一天就职。", CONTRADICTED),
    ],
)
def test_days_reckoned_from_another_event(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("By noon or so the Xi call would have been done.", SUPPORTED),
        ("Lee and Xi rang off at half past eleven.", CONTRADICTED),
        ("두 정상은 낮 12시 무렵에 전화를 끊었다.", SUPPORTED),
        ("두 정상은 11시 30분에 전화를 끊었다.", CONTRADICTED),
        ("两人的通话在中午12点左右结束。", SUPPORTED),
        ("两人的通话在11点半结束。", CONTRADICTED),
    ],
)
def test_when_the_call_was_over(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)
