"""Deeds in other words, purposes, invitations that are got, and denials that deny nothing."""

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
        ("Lee and Xi settled on close communication in various fields.", SUPPORTED),
        ("Xi: peninsula peace and stability are a common interest.", SUPPORTED),
        (
            "The purpose of expanding exchanges is friendlier feelings between both peoples.",
            SUPPORTED,
        ),
        ("The purpose of expanding exchanges is more trade.", NOT_ADDRESSED),
        ("시진핑: 한반도 평화와 안정은 양국 공동의 이익이다.", SUPPORTED),
        ("교류 확대의 목적은 양국 국민의 우호 감정을 높이는 것이다.", SUPPORTED),
        ("교류를 늘리는 취지는 안보 협력을 강화하는 데 있다.", NOT_ADDRESSED),
        ("习近平：半岛和平稳定符合两国共同利益。", SUPPORTED),
        ("扩大交流的目的是增进两国国民的友好感情。", SUPPORTED),
        ("扩大交流，为的是增加两国贸易。", NOT_ADDRESSED),
        ("两国领导人赞成扩大文化交流。", SUPPORTED),
    ],
)
def test_deeds_in_other_words(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xi got a formal invitation from Lee to the APEC summit.", SUPPORTED),
        ("Lee got a formal invitation from Xi to the APEC summit.", CONTRADICTED),
        ("시 주석은 APEC에 정식 초대를 받았다.", SUPPORTED),
        ("이 대통령은 APEC에 정식 초대를 받았다.", CONTRADICTED),
        ("习近平收到了李在明的正式邀请，参加APEC。", SUPPORTED),
        ("李在明收到了习近平的正式邀请，参加APEC。", CONTRADICTED),
    ],
)
def test_who_gets_an_invitation(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


def test_an_invitation_vouches_for_no_other_talks(checker: ClaimChecker) -> None:
    claim = "With the APEC invitation, Lee voiced his desire for closer military consultations."
    check(checker, claim, NOT_ADDRESSED)


def test_an_office_held_for_somebody_is_not_his(checker: ClaimChecker) -> None:
    check(checker, "李在明的发言人名叫姜由桢。", SUPPORTED)
    assert checker.judge("姜由桢是李在明的外交部长。").verdict != SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "No closing time is reported, but the arithmetic points to noon.",
        "APEC 날짜는 구체적으로 적혀 있지 않지만 시기는 11월 초다.",
        "峰会不在首尔，在庆州。",
        "교류를 가리지 않고 모든 층위에서 강화하자고 시 주석이 말했다.",
        "Lee did not talk as long with Trump as he did with Ishiba.",
        "길이만 놓고 보면 이시바 총리와의 통화가 트럼프 대통령과의 통화보다 길다.",
    ],
)
def test_denials_and_limits_of_something_else(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "시 주석은 층위를 가려 교류하자고 했다.",
        "习近平主张挑领域加强交流。",
        "两国领导人同意不再密切沟通。",
        "이 대통령은 경제, 국방, 환경 부문을 예시했다.",
        "The two leaders treat the new administration in Beijing as an opportunity for new ties.",
        "Xi pressed for more military exchanges at all levels.",
        "By inviting Lee, Xi expressed the wish to consult him more closely on ties.",
        "习近平邀请李在明之余，盼与他更紧密协商。",
        "이시바 총리의 G7 참석은 확정될 것으로 확정됐다.",
    ],
)
def test_other_words_vouch_for_nothing_else(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED
