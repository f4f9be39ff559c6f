"""Ordinary true sentences, and the same with one thing wrong."""

from __future__ import annotations

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    ("true", "false"),
    [
        # who invites whom, in the passive
        ("Xi was invited by Lee to the APEC summit.", "Lee was invited by Xi to the APEC summit."),
        (
            "이 대통령이 올해 한국에서 열리는 APEC에 와 달라고 시진핑 주석을 초청했다",
            "시진핑 주석이 올해 APEC에 와 달라고 이 대통령을 초청했다",
        ),
        # what comes right after another thing has a day of its own
        (
            "Right after the election on June 3, Lee entered office on June 4.",
            "Right after the election on June 4, Lee entered office on June 5.",
        ),
        (
            "이재명 대통령의 취임은 6월 3일 조기 대선 직후인 6월 4일에 이뤄졌다.",
            "이재명 대통령의 취임은 6월 4일 조기 대선 직후인 6월 5일에 이뤄졌다.",
        ),
        # the report's own day
        (
            "在6月10日的报道中，李在明是韩国总统，于6月4日就职。",
            "在6月10日的报道中，李在明是韩国总统，于6月5日就职。",
        ),
        (
            "The June 10 report says Lee took office on June 4.",
            "The June 10 report says Lee took office on June 3.",
        ),
        # days later than what another clause tells
        (
            "이재명 대통령은 트럼프 대통령과 통화하고 나흘 뒤 시진핑 주석과 통화했다.",
            "이재명 대통령은 트럼프 대통령과 통화하고 사흘 뒤 시진핑 주석과 통화했다.",
        ),
        (
            "Lee spoke with Trump in a call and, three days later, with the Japanese premier.",
            "Lee spoke with Trump in a call and, four days later, with the Japanese premier.",
        ),
        (
            "Lee spoke with Trump and, four days later, with Xi.",
            "Lee spoke with Xi and, four days later, with Trump.",
        ),
        # a rank of one who comes after others
        (
            "시 주석은 트럼프 대통령, 이시바 총리에 이어 세 번째다.",
            "시 주석은 트럼프 대통령, 이시바 총리에 이어 두 번째다.",
        ),
        (
            "Xi, after Trump and Ishiba, was the third leader Lee spoke with.",
            "Ishiba, after Trump and Xi, was the third leader Lee spoke with.",
        ),
        (
            "习近平继特朗普、石破茂之后成为第三位与李在明通话的领导人。",
            "石破茂继特朗普、习近平之后成为第三位与李在明通话的领导人。",
        ),
        (
            "Before Xi and before Ishiba, Trump had already spoken with Lee.",
            "Before Xi and before Trump, Ishiba had already spoken with Lee.",
        ),
        (
            "从最短的特朗普到最长的习近平，李在明的通话时间逐次拉长。",
            "从最短的习近平到最长的特朗普，李在明的通话时间逐次拉长。",
        ),
        # all three calls added up
        (
            "Lee spent roughly an hour and a quarter on the phone with Trump, Ishiba and Xi.",
            "Lee spent roughly two hours on the phone with Trump, Ishiba and Xi.",
        ),
        # who says so, and who is spoken of
        (
            "강유정 대변인은 이재명 대통령이 비핵화에 중국의 건설적 역할을 요청했다고 밝혔다.",
            "중국 정부는 이재명 대통령이 비핵화에 중국의 건설적 역할을 요청했다고 밝혔다.",
        ),
        (
            "据中国政府公告，习近平在与李在明通话时呼吁将战略合作伙伴关系提升到更高水平。",
            "据中国政府公告，李在明在与习近平通话时呼吁将战略合作伙伴关系提升到更高水平。",
        ),
        (
            "李在明与石破茂于6月9日的电话对话为时25分钟。",
            "李在明与石破茂于6月9日的电话对话为时30分钟。",
        ),
        (
            "한국의 다음 주자로 2026년 APEC 정상회의를 꾸릴 나라는 중국이라고 해요.",
            "중국의 다음 주자로 2026년 APEC 정상회의를 꾸릴 나라는 한국이라고 해요.",
        ),
        (
            "The call with the Chinese leader followed that with the Japanese leader by one day.",
            "The call with the Chinese leader followed that with the Japanese leader by four days.",
        ),
        (
            "The strained mood between ordinary Koreans and Chinese was one of the main topics.",
            "The call took place in a strained mood.",
        ),
        # an invitation that is given, and to whom
        (
            "Xi has been given an official invitation to this year's APEC gathering.",
            "Lee has been given an official invitation to this year's APEC gathering by Xi.",
        ),
        (
            "Lee sent Xi a formal invitation to the APEC summit.",
            "It was Xi who extended an invitation to Lee to come to the APEC meeting this year.",
        ),
        # whom "him" means, and what had already been
        (
            "Ishiba had to wait: Lee phoned Trump three days before he phoned him.",
            "Ishiba had to wait: Lee phoned the Chinese leader a day before he phoned him.",
        ),
        (
            "By the time he talked to Xi, Lee had already been on the phone with Trump.",
            "By the time he talked to Trump, Lee had already been on the phone with Xi.",
        ),
        # again after so many years; never, and not since
        (
            "习近平今年若访韩，将是时隔11年再度到访。",
            "习近平今年若访韩，将是时隔8年再度到访。",
        ),
        (
            "시 주석은 2014년 이후 한국에 온 적이 없다.",
            "시진핑 주석은 지금까지 한국 땅을 밟은 적이 한 번도 없다.",
        ),
        # a season within the policy's time, a stay within its length
        (
            "A Korean going to China this summer for two weeks of business wouldn't need a visa.",
            "A Korean going to China this summer for two weeks of business would need a visa.",
        ),
        # the summit that its place tells, and a day that is called another's
        (
            "The summit in Canada that Lee attends as an observer falls on June 16 and 17.",
            "The summit in Canada that Lee attends as an observer falls on July 16 and 17.",
        ),
        (
            "Lee called Xi on June 10, six days after he took office.",
            "Lee called Xi on June 10, the very day he took office.",
        ),
        (
            "A stable peninsula serves Seoul just as much as it serves Beijing, Xi replied.",
            "A stable peninsula serves only Beijing, Xi replied.",
        ),
        (
            "据中方消息，习近平主张把中韩战略合作伙伴关系提升到更高水平。",
            "据中方消息，习近平主张把中韩战略合作伙伴关系降到更低水平。",
        ),
        (
            "2025 is seen as an especially meaningful year for Seoul and Beijing.",
            "2025 is seen as a meaningless year for Seoul and Beijing.",
        ),
    ],
)
def test_one_thing_wrong(checker: ClaimChecker, true: str, false: str) -> None:
    assert checker.judge(true).verdict == SUPPORTED
    assert checker.judge(false).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "Lee spent 75 minutes each on the phone with Trump, Ishiba and Xi.",
        "作为今明两年的东道主，韩日双方同意为庆州峰会密切配合。",
        "免签政策适用于在中国居住的韩国人",
        "Xi spoke Korean at the end of the call.",
        "이 대통령은 중국에 비핵화에서 손을 떼라고 요청했다",
        "Public sentiment between the two neighbours is at a high.",
        "姜由桢说，通话气氛融洽，因为两位领导人早年都当过兵。",
        "The mood was friendly because both leaders had been soldiers once.",
        "A Korean flying to China next summer for business wouldn't need a visa.",
    ],
)
def test_what_is_not_borne_out(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "报道说韩国将于2025年11月初在庆州举办APEC峰会，具体日期未予写明。",
        "北京公告：习近平电话中谈战略互信",
        "이시바 총리와 시 주석의 통화보다 트럼프 대통령의 통화가 먼저였다.",
        "特朗普那场李在明讲了差不多20分钟，石破茂那场讲了25分钟。",
        # of others, or of another matter: nothing of ours is wrong in them
        "泰国免签现在还能待60天。",
        "Thailand's visa waiver lets people stay 60 days.",
        "庆州的峰会会场还在施工，预计九月完工。",
        "中国外交部发言人在例行记者会上说，这次通话非常成功。",
        "The Canadian hosts invited Zelensky as well.",
        "Since one of them hosts this year and the other the year after, both want it to go well.",
        "More cultural exchange is one of the ways to make the two peoples like one another.",
    ],
)
def test_what_is_so_is_not_called_false(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != CONTRADICTED
