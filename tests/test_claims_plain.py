"""Plain claims, said in a few words, that were once judged by words alone."""

from __future__ import annotations

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    "claim",
    [
        "Ishiba is the president of Japan",
        "ishiba is the prime minister of korea",
        "이재명은 총리다",
        "石破茂是总统",
        "Kang is a minister",
        "Trump was the second call",
        "Xi was the first call Lee made",
        "시진핑이 첫 번째 통화 상대이다",
        "Lee was inaugurated first, and the snap election followed a day later.",
        "취임 먼저 하고 대선을 치렀다",
        "先就职后选举",
        "the waiver is for Chinese",
        "韩国人去中国要签证",
        "xi has visited korea since 2014",
        "시진핑은 2014년 이후 한국을 방문했다",
        "习近平2014年以来去过韩国",
        "the visa waiver is a month",
        "올해 APEC은 중국에서 한다",
        "the public mood between Koreans and Chinese is good at the moment",
        "李在明开的记者会",
        "Lee briefed the press",
        "李在明跟特朗普谈了一小时",
        "the call went badly",
        "通话顺序：先石破茂，再特朗普，最后习近平",
        "통화 순서 정리: ① 이시바 ② 트럼프 ③ 시진핑",
        "이 대통령은 이시바 총리와 먼저 통화한 뒤 트럼프 대통령과 통화했다.",
        "이 대통령은 취임 후 미국, 중국, 일본 정상 순으로 통화했다.",
        "강 대변인은 통화 분위기가 팽팽하고 날이 서 있었다고 전했다.",
    ],
)
def test_what_is_wrong_is_called_so(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "Ishiba is the prime minister of Japan",
        "Trump was the first call",
        "Lee talked to Ishiba before Xi",
        "lee talked to trump before xi",
        "xi has not visited korea since 2014",
        "习近平2014年以来没去过韩国",
        "韩国人去中国不要签证",
        "내년 APEC은 중국에서 열린다",
        "韩国办完今年的APEC峰会，明年就轮到中国来办。",
        "李在明跟石破茂谈了25分钟",
        "All three calls took 75 minutes",
        "통화 순서 정리: ① 트럼프 ② 이시바 ③ 시진핑",
        "通话顺序：先特朗普，再石破茂，最后习近平",
        "이 대통령은 취임 후 미국, 일본, 중국 정상 순으로 통화했다.",
        "Hi all, just to flag that the G7 will be Lee's first chance to meet Trump in person.",
        "Lee went straight from a snap vote on June 3 into office on June 4.",
    ],
)
def test_what_is_so_is_called_so(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        # One of three calls was: which, is not said.
        "it was a 20 minute call",
        "it was a 25 minutes call",
        "통화 20분이었다",
        "no Chinese leader has visited Korea since 2014",
        # No tone but the one that was told is known.
        "The mood on the call was sombre.",
        "The tone of the call was matter-of-fact.",
        "대변인은 통화 분위기를 담담했다고 전했다.",
        "通话气氛一般。",
    ],
)
def test_what_is_not_said_is_not_supported(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED
