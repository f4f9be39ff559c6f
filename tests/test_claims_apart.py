"""What a claim says beside its main point: the day it was told, a year, a country, a length, a name."""

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
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
HUNTED = Path(__file__).parent / "claims" / "hard" / "hunted.jsonl"
"""Claims made false by a word or two, to find what is called supported all the same."""
EVERYDAY = Path(__file__).parent / "claims" / "hard" / "everyday.jsonl"
"""Claims of two authors who had not seen the store, of which hardly anything was learned."""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Seoul's presidential office made it known on Tuesday that Xi was invited to APEC",
            SUPPORTED,
        ),
        (
            "Seoul's presidential office made it known on Friday that Xi was invited to APEC",
            CONTRADICTED,
        ),
        ("대통령실은 10일 이재명 대통령이 시 주석을 APEC에 정식 초청했다고 밝혔다", SUPPORTED),
        ("대통령실은 9일 이재명 대통령이 시 주석을 APEC에 정식 초청했다고 밝혔다", CONTRADICTED),
        ("韩国总统府周二宣布，李在明正式邀请习近平参加APEC", SUPPORTED),
        ("韩国总统府周五宣布，李在明正式邀请习近平参加APEC", CONTRADICTED),
    ],
)
def test_the_day_of_an_announcement(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """It is judged by when Seoul spoke, and what was told by its own facts."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("双方同意在今年庆州APEC上密切合作", SUPPORTED),
        ("双方同意在明年庆州APEC上密切合作", CONTRADICTED),
        ("South Korea hosts both this year's and next year's APEC.", CONTRADICTED),
        ("South Korea and China host this year's and next year's APEC respectively.", SUPPORTED),
        ("G7峰会在日本登场，李在明会以观察员身份出席", CONTRADICTED),
        ("G7峰会在加拿大登场，李在明会以观察员身份出席", SUPPORTED),
        ("Lee invited Xi to Seoul for a state visit this November.", NOT_ADDRESSED),
        ("习近平也请李在明方便的时候去北京访问。", NOT_ADDRESSED),
    ],
)
def test_the_year_and_place_of_an_event(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """An event of another year or country, or an invitation elsewhere, is none of the facts'."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("韩国人现在去中国旅游，待十天不用办签证", SUPPORTED),
        ("韩国人现在去中国旅游，待二十天不用办签证", CONTRADICTED),
        ("免签最多只能待七天", CONTRADICTED),
        ("사업차 열흘 다녀오는 거면 비자 필요 없어요", SUPPORTED),
        ("비자 없이 최대 열흘까지만 머물 수 있어요", CONTRADICTED),
        ("Korean tourists don't need a visa for a week in China right now.", SUPPORTED),
        ("South Koreans can stay in China for up to ten days without a visa.", CONTRADICTED),
    ],
)
def test_a_stay_shorter_than_the_limit(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """Somebody's own stay may be shorter than what is allowed, the limit itself may not."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Trump got about twenty minutes on the 6th, Ishiba 25 on Monday.", SUPPORTED),
        (
            "Trump was given around 20 minutes on June 6, and Ishiba thirty-five on Monday.",
            CONTRADICTED,
        ),
        ("Ishiba got his call just the day before Xi got his, and it ran 25 minutes", SUPPORTED),
        ("Ishiba got his call just the day before Xi got his, and it ran 40 minutes", CONTRADICTED),
        ("两国元首通话时长约一个半小时", CONTRADICTED),
        ("两国元首通话时长约半小时", SUPPORTED),
        ("李在明先跟特朗普、再跟石破茂、最后跟习近平通了话", SUPPORTED),
        ("李在明先跟特朗普、再跟习近平、最后跟石破茂通了话", CONTRADICTED),
    ],
)
def test_clauses_that_leave_words_out(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """A length without its unit, or a call without its name, is that of the clause's own name."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The results are to be felt by companies rather than by people.", CONTRADICTED),
        ("양국 국민이 아니라 기업이 체감할 성과를 내기로 했다", CONTRADICTED),
        ("Xi replied that stability on the peninsula is mainly in Seoul's interest.", CONTRADICTED),
        ("Kang said only Lee, and not Xi, undertook to keep in close touch.", CONTRADICTED),
        ("The two presidents pledged to keep ties on their present course.", CONTRADICTED),
        (
            "The question that drew attention was whether Lee would call Xi or Trump first.",
            CONTRADICTED,
        ),
        ("시 주석은 한국에 한 번도 온 적이 없다", CONTRADICTED),
        ("通话是在李在明就职当天进行的", CONTRADICTED),
        ("李在明周一跟石破茂通电话时谈到了历史问题。", NOT_ADDRESSED),
        ("Kang stressed that the call was Lee's idea.", NOT_ADDRESSED),
    ],
)
def test_one_word_that_makes_it_false(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """Claims that were called supported, or nearly so, for all that one word of them turns."""
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "China said it'd put some effort into helping resolve the peninsula issue, at least that's how Kang relayed it",
        "Kang stressed a joint pledge to come up with concrete results in practical fields such as the economy.",
        "Kang told a televised briefing that the two see a need to cooperate closely.",
        "이 대통령, 한반도 비핵화와 평화·안정에 중국이 건설적인 역할 해달라고 요청",
        "트럼프는 G7 참석을 확정했고 이시바도 올 것으로 보인다",
        "Travellers from South Korea who are merely in transit come under the waiver just as tourists do.",
        "Kang said the arrival of a new government in Seoul is to be taken as an opportunity to forge a new kind of Korea-China relationship.",
    ],
)
def test_how_a_thing_is_told(checker: ClaimChecker, claim: str) -> None:
    """Frames, headlines and asides say nothing of their own."""
    check(checker, claim, SUPPORTED)


def test_no_hunted_claim_is_supported(checker: ClaimChecker) -> None:
    """What was written to slip through doesn't: it is contradicted, or at least not addressed."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=date(2026, 11, 25)))
        for item in read_claims(HUNTED)
    ]
    assert len(graded) >= 150
    assert [one.item.claim for one in graded if one.dangerous] == []


def test_everyday_claims_of_two_authors(checker: ClaimChecker) -> None:
    """What the source does not back is never called supported."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY)) for item in read_claims(EVERYDAY)
    ]
    assert [one.item.claim for one in graded if one.dangerous] == []
    assert sum(one.right for one in graded) / len(graded) >= 0.85


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China has APEC this year and hands it over to South Korea in 2026.", "contradicted"),
        ("South Korea has APEC this year and hands it over to China in 2026.", "supported"),
        ("APEC moves from China to South Korea next year.", "contradicted"),
        ("중국이 올해 에이펙을 열고 내년에 한국에 넘긴다", "contradicted"),
        ("中国今年办APEC,明年交棒给韩国", "contradicted"),
        ("Tokyo had lobbied for Ishiba to be called ahead of Xi", "not_addressed"),
    ],
)
def test_who_hands_a_summit_over_and_who_lobbied(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)
