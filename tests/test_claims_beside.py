"""What a claim says beside its point and is not held against it: remarks, dates of other events."""

# Claims read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.remarks import without_remarks
from bot.core.claims.slips import mended, slips_of
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Para two of my draft: the call ran for half an hour", "the call ran for half an hour"),
        ("In line three I say that the call ran long", "the call ran long"),
        ("I'd keep the line that the call ran long", "the call ran long"),
        ("Pretty sure the call ran long", "the call ran long"),
        ("The call ended at noon, if I've done the sums right", "The call ended at noon"),
        ("The call ended at noon, that bit's right", "The call ended at noon"),
        ("둘째 문단: 통화는 30분이었다", "통화는 30분이었다"),
        ("第二段：通话持续了三十分钟", "通话持续了三十分钟"),
        ("通话持续了三十分钟，这个没写错", "通话持续了三十分钟"),
    ],
)
def test_remarks_on_the_text_itself_are_left_out(said: str, left: str) -> None:
    assert without_remarks(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "I'd cut the line that the call ran long",
        "I wouldn't keep the line that the call ran long",
        "The call ran long, this part is wrong",
        "通话持续了三十分钟，这个没写对",
    ],
)
def test_a_remark_that_a_line_is_wrong_stays(said: str) -> None:
    """Who would cut a line does not claim it."""
    assert without_remarks(said) == said


def test_slips_are_rare_unknown_and_lack_one_letter() -> None:
    counted = {"visit": 200, "vist": 1, "issue": 90, "isue": 30, "held": 90, "helo": 1, "calls": 40}
    slips = slips_of(counted, {"call"}, ["The visit, an issue, was held; calls"])
    assert slips == {"vist": "visit"}
    assert mended("His last Vist", slips) == "His last visit"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Canada, as host, asked Lee to the G7", SUPPORTED),
        ("Canada, as host, asked Lee to the G7, where he will be an observer", SUPPORTED),
        ("Canada, as host, asked Lee to the G7, where he will be a full member", CONTRADICTED),
        ("Canada invited Lee to the G7, where he will give a keynote", NOT_ADDRESSED),
        ("Trump, as host, asked Lee to the G7", CONTRADICTED),
        ("South Korea, host of the G7, invited Canada", CONTRADICTED),
        ("이 대통령은 주최국 캐나다가 불러서 옵서버로 G7에 갑니다", SUPPORTED),
        ("이 대통령은 주최국 자격으로 캐나다 G7에 간다", CONTRADICTED),
        ("올해 APEC 주최국인 한국과 내년 주최국인 중국이 긴밀히 협력하기로 했다", SUPPORTED),
        ("내년 APEC 주최국인 한국과 올해 주최국인 중국이 긴밀히 협력하기로 했다", CONTRADICTED),
        ("今年APEC东道主中国和明年东道主韩国同意密切合作", CONTRADICTED),
    ],
)
def test_whose_host_a_host_is(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("On Tuesday, six days after his inauguration, Lee had his first call with Xi.", SUPPORTED),
        ("On Monday, six days after his inauguration, Lee spoke with Xi.", CONTRADICTED),
        (
            "The call, six days after the inauguration on June 5, took place on a Tuesday.",
            CONTRADICTED,
        ),
        ("취임 엿새 뒤인 화요일에 이 대통령은 시 주석과 30분간 통화했다", SUPPORTED),
        ("취임 엿새 뒤인 월요일에 이 대통령은 시 주석과 30분간 통화했다", CONTRADICTED),
        ("취임식은 화요일이었고 엿새 뒤 시 주석과 통화했다", CONTRADICTED),
        ("就职六天后的周二，李在明与习近平通话三十分钟", SUPPORTED),
        ("就职六天后的周一，李在明与习近平通话三十分钟", CONTRADICTED),
        ("11시 30분에 시작한 통화는 정오쯤 끝났다", SUPPORTED),
        ("11시 30분에 시작한 통화는 12시 30분쯤 끝났다", CONTRADICTED),
        ("11시에 시작한 통화는 정오쯤 끝났다", CONTRADICTED),
        (
            "When Xi last came to South Korea it was July 2014, so a November visit would be his first in eleven years.",
            SUPPORTED,
        ),
    ],
)
def test_dates_of_what_time_is_reckoned_from(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Before Xi, Lee spoke with Ishiba, and before Ishiba with Trump.", SUPPORTED),
        ("Before Xi, Lee spoke with Trump, and before Trump with Ishiba.", CONTRADICTED),
        ("이시바 총리랑은 월요일에 25분 통화했으니 시진핑보다 하루 빨랐죠", SUPPORTED),
        ("이시바 총리랑은 월요일에 25분 통화했으니 시진핑보다 이틀 빨랐죠", CONTRADICTED),
        ("이시바 총리와 통화한 다음 날 이 대통령은 시 주석과 통화했다", SUPPORTED),
        ("이시바 총리와 통화한 전날 이 대통령은 시 주석과 통화했다", CONTRADICTED),
        ("比起跟石破茂的25分钟，跟习近平多聊了5分钟", SUPPORTED),
        ("比起跟石破茂的25分钟，跟习近平多聊了10分钟", CONTRADICTED),
        ("跟石破茂通话的前一天，李在明就跟习近平通了话", CONTRADICTED),
        ("电话是礼拜二上午打的，一共三十分钟。", SUPPORTED),
    ],
)
def test_orders_put_first_and_days_between(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee voiced the hope that he and Xi would consult more closely.", SUPPORTED),
        ("Xi expressed the hope for active exchanges on the basis of equality", CONTRADICTED),
        ("Xi was sent the invitation by Lee", SUPPORTED),
        ("Lee and Xi had not spoken by phone before Tuesday", SUPPORTED),
        ("Lee and Xi had not spoken by phone before June 3", CONTRADICTED),
        (
            "The Chinese announcement also had Xi warning against trade protectionism.",
            NOT_ADDRESSED,
        ),
        ("Xi promised to come.", NOT_ADDRESSED),
        ("시 주석은 경주에 오겠다고 약속했다", NOT_ADDRESSED),
        (
            "Since 2014 Xi has been back to South Korea twice, so it would be nothing special.",
            CONTRADICTED,
        ),
    ],
)
def test_who_voices_what(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)
