"""Claims that say a thing from its other end: of whom it was asked, whom a host follows."""

from __future__ import annotations

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("한반도 비핵화에 건설적인 역할을 해 달라는 부탁을 받은 쪽은 중국이다", SUPPORTED),
        ("한반도 비핵화에 건설적인 역할을 해 달라는 부탁을 받은 쪽은 한국이다", CONTRADICTED),
        (
            "중국은 이 대통령에게서 한반도 비핵화에 건설적인 역할을 해 달라는 요청을 받았다",
            SUPPORTED,
        ),
        ("우리 정부는 한반도 비핵화에 건설적인 역할을 해 달라는 요청을 받았다", CONTRADICTED),
        ("China succeeds South Korea as the host of APEC in 2026.", SUPPORTED),
        ("South Korea succeeds China as the host of APEC in 2026.", CONTRADICTED),
        ("This year's APEC host and next year's want to work closely for Gyeongju.", SUPPORTED),
        ("明年和今年的APEC东道主说好要一起把庆州峰会办好", SUPPORTED),
        ("要是习近平今年来韩国，就是十一年来头一回。", SUPPORTED),
        ("Lee formally invited Xi to APEC, the presidential office in Seoul said.", SUPPORTED),
        ("An invitation to APEC was handed to Lee by Xi, Seoul announced.", CONTRADICTED),
        ("Kang Yu-jung, who speaks for the foreign ministry, spoke at a briefing.", CONTRADICTED),
        ("South Korea's new president invited Xi to APEC.", SUPPORTED),
        ("Xi invited South Korea's new president to APEC.", CONTRADICTED),
        ("China's leader invited Lee to APEC.", CONTRADICTED),
        ("Lee will only be an observer at the G7", SUPPORTED),
        ("Draft line for the evening bulletin: Lee and Xi spoke for half an hour", SUPPORTED),
    ],
)
def test_what_is_said_from_its_other_end(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)
