"""Claims that except, deny what is false, or put as planned or common what the facts have otherwise."""

# Claims read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.cli.check import read_claims
from bot.core.claims.check import ClaimChecker
from bot.core.claims.grading import grade_claim
from bot.core.claims.litotes import without_litotes
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
ONE_LINERS = Path(__file__).parent / "claims" / "hard" / "oneliners.jsonl"
"""Claims of an author who had not seen the store, in the style of short messages."""


def test_one_liners(checker: ClaimChecker) -> None:
    """What the source does not back is never called supported."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY))
        for item in read_claims(ONE_LINERS)
    ]
    assert len(graded) >= 160
    assert [one.item.claim for one in graded if one.dangerous] == []
    assert sum(one.right for one in graded) / len(graded) >= 0.93


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China lets South Koreans in visa-free, not so for business travellers.", CONTRADICTED),
        ("Korean tourists need no visa for China; those in transit still need one.", CONTRADICTED),
        (
            "A visa is waived for tourism and transit, family visits being the exception.",
            CONTRADICTED,
        ),
        (
            "With tourists exempt, business travellers stay subject to China's visa rules.",
            CONTRADICTED,
        ),
        ("Business travellers are no exception, they get into China without a visa.", SUPPORTED),
        ("Besides tourism, China's visa waiver covers business and family visits.", SUPPORTED),
        ("Nobody on a family visit has to get a visa for China.", SUPPORTED),
        ("Even Koreans who are just in transit don't need a visa for China.", SUPPORTED),
        ("Japanese business travellers still have to apply for a Chinese visa.", NOT_ADDRESSED),
        ("Students still have to apply for a visa to China.", NOT_ADDRESSED),
        ("한국인은 출장을 빼면 중국에 무비자로 들어갈 수 있다.", CONTRADICTED),
        ("관광은 무비자지만 친지 방문은 기존대로 비자 신청이 필요하다.", CONTRADICTED),
        ("경유하는 한국인은 여전히 중국 비자를 받아야 한다.", CONTRADICTED),
        ("출장자도 중국 비자를 신청할 필요가 없다.", SUPPORTED),
        ("除商务人士外，韩国人去中国都免签。", CONTRADICTED),
        ("韩国人去中国，商务以外都免签。", CONTRADICTED),
        ("中國對韓國旅客免簽，但商務人士仍須辦簽證。", CONTRADICTED),
        ("除了旅游，商务也免签。", SUPPORTED),
        ("商务旅客也不必去办签证就能进中国。", SUPPORTED),
    ],
)
def test_kinds_taken_out_of_the_waiver(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Gyeongju summit is in early November, not in October.", SUPPORTED),
        ("The Gyeongju summit is in October, not in early November.", CONTRADICTED),
        ("Koreans can stay 15 days without a visa, not 30.", SUPPORTED),
        ("Koreans can stay 30 days without a visa, not 15.", CONTRADICTED),
        ("The call was not on Monday but on Tuesday.", SUPPORTED),
        ("Gyeongju is in North Gyeongsang, so not in the south one.", SUPPORTED),
        ("Lee goes to the G7, not as a member but as a full member.", CONTRADICTED),
        ("There was no tension on the phone, Kang called the mood cordial.", SUPPORTED),
        ("The mood on the phone was not cordial but tense.", CONTRADICTED),
        ("Xi was not the second leader Lee talked to, he was number three.", SUPPORTED),
        ("Xi was number two on Lee's list of calls.", CONTRADICTED),
        ("경주 APEC은 10월이 아니라 11월 초에 열린다.", SUPPORTED),
        ("경주 APEC은 11월 초가 아니라 10월에 열린다.", CONTRADICTED),
        ("통화 분위기는 긴장되지 않았고 화기애애했다.", SUPPORTED),
        ("庆州峰会在11月初，不是10月。", SUPPORTED),
        ("庆州峰会在10月，不是11月初。", CONTRADICTED),
        ("通话气氛并不紧张。", SUPPORTED),
    ],
)
def test_a_denial_of_what_is_false(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("They did not leave the nuclear issue out.", SUPPORTED),
        ("Xi didn't fail to stress the importance of ties.", SUPPORTED),
        ("The two dodged the nuclear issue.", CONTRADICTED),
        ("Lee and Xi did not avoid the Taiwan issue.", NOT_ADDRESSED),
        ("두 정상은 핵 문제를 피하지 않았다.", SUPPORTED),
        ("두 정상은 사드 문제를 피하지 않았다.", NOT_ADDRESSED),
        ("双方没有回避核问题。", SUPPORTED),
        ("双方回避了核问题。", CONTRADICTED),
    ],
)
def test_what_was_not_left_out(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Xi didn't duck it", "Xi talked about it"),
        ("It was not left off the table", "It was talked about"),
        ("핵 문제를 외면하지 않았다", "핵 문제를 다뤘다"),
        ("习近平没有避开这事", "习近平谈到了这事"),
        ("Xi ducked it", "Xi ducked it"),
    ],
)
def test_litotes_are_said_plainly(said: str, plain: str) -> None:
    assert without_litotes(said) == plain


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee plans to invite Xi to Gyeongju.", NOT_ADDRESSED),
        ("China is considering a visa waiver for South Koreans.", NOT_ADDRESSED),
        ("Trump said he may attend the G7.", NOT_ADDRESSED),
        ("Kang expects that Xi will come.", NOT_ADDRESSED),
        ("이 대통령은 시 주석을 초청할 계획이다.", NOT_ADDRESSED),
        ("시 주석은 한일 관계의 중요성을 강조했다.", NOT_ADDRESSED),
        ("习近平强调韩日关系的重要性。", NOT_ADDRESSED),
        ("Lee is the first Korean president who spoke to Tokyo before Beijing.", NOT_ADDRESSED),
        ("두 정상은 체육 분야에서 성과를 내기로 했다.", NOT_ADDRESSED),
        ("All three calls lasted half an hour.", CONTRADICTED),
        ("The three calls lasted 20, 25 and 30 minutes.", SUPPORTED),
        (
            "According to Kang, Xi repeatedly emphasised ties between Seoul and Beijing.",
            CONTRADICTED,
        ),
        ("Kang said that Xi called for deeper people-to-people exchanges.", CONTRADICTED),
        ("The election was held after the inauguration.", CONTRADICTED),
        ("China's visa waiver will have run for more than a year by the time it ends.", SUPPORTED),
        (
            "China's visa waiver will have run for more than three years by the time it ends.",
            CONTRADICTED,
        ),
        ("People watched closely if Lee would talk to Xi before Ishiba or after.", SUPPORTED),
        ("Observers noted that Lee spoke to Xi before Ishiba, which drew attention.", CONTRADICTED),
        ("이 대통령이 중국이 건설적 역할을 해 달라고 당부했다.", SUPPORTED),
        ("중국이 이 대통령이 건설적 역할을 해 달라고 당부했다.", CONTRADICTED),
        ("今明两年的APEC都在中国举行。", CONTRADICTED),
    ],
)
def test_plans_pairs_and_whole_lengths(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


def test_a_summit_of_another_year_is_none_of_the_facts(checker: ClaimChecker) -> None:
    for said in (
        "Lee formally invited Xi to attend next year's APEC summit.",
        "李在明正式邀请习近平出席明年的APEC峰会",
    ):
        assert checker.judge(said).verdict == CONTRADICTED
    for said in ("China hosts APEC in 2026", "Lee invited Xi to this year's APEC summit"):
        assert checker.judge(said).verdict == SUPPORTED


def test_korean_pasts_with_one_stroke_less_are_read(checker: ClaimChecker) -> None:
    assert checker.judge("통화는 30분 동안 진행됫다고 대변인이 밝혔다").verdict == SUPPORTED
    assert checker.judge("통화 자리에는 국가안보실장이 배석햇다고 밝혔다").verdict == NOT_ADDRESSED
