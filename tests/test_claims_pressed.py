"""Claims as tired hands get them wrong: one thing false and all else right, in other words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.cli.check import read_claims
from bot.core.claims.check import ClaimChecker
from bot.core.claims.conflicts import Conflict
from bot.core.claims.grading import grade_claim
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
HARD = Path(__file__).parent / "claims" / "hard"


def test_what_is_false_in_one_thing_is_not_supported(checker: ClaimChecker) -> None:
    """Of 300 claims that the source contradicts none is supported, and most are told as false."""
    items = read_claims(HARD / "deadline.jsonl")
    judged = [checker.judge(item.claim).verdict for item in items]
    assert len(items) >= 300
    passed = [one.claim for one, verdict in zip(items, judged, strict=True) if verdict == SUPPORTED]
    assert passed == []
    assert judged.count(CONTRADICTED) / len(items) >= 0.78


@pytest.mark.parametrize("name", ["ledes", "memos"])
def test_what_is_not_backed_is_not_supported(checker: ClaimChecker, name: str) -> None:
    """Claims of two authors who had not seen the store."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY))
        for item in read_claims(HARD / f"{name}.jsonl")
    ]
    assert len(graded) >= 160
    assert [one.item.claim for one in graded if one.dangerous] == []
    assert sum(one.right for one in graded) / len(graded) >= 0.88


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee will meet Trump in person for the first time at APEC.", NOT_ADDRESSED),
        ("Lee will meet Trump in person for the first time at the G7.", SUPPORTED),
        ("Lee will be an observer at APEC in Gyeongju", NOT_ADDRESSED),
        ("이 대통령은 APEC에서 트럼프를 처음 만난다", CONTRADICTED),
    ],
)
def test_what_is_so_of_one_summit_is_not_of_another(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "Both sides agreed to loosen communication while expanding people-to-people exchanges.",
        "The sour mood between the two publics was something that the leaders shelved.",
        "두 정상은 실질 분야에서 성과를 내기 어렵다는 데 뜻을 같이했다.",
        "习近平希望中韩战略合作伙伴关系停留在目前的水平，中方说。",
        "韩国今年办完APEC，明年还接着办。",
        "China's visa-free policy for South Koreans covers a single purpose, tourism.",
        "Seoul was the one to report Xi's call for stronger exchanges at all levels.",
        "Lee hopes for exchanges on China's terms",
    ],
)
def test_words_of_less_and_of_no_more_do_not_pass(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("According to Beijing, Lee hopes for exchanges based on equality", Conflict.ATTRIBUTION),
        ("Foreign minister Kang Yu-jung spoke at a televised briefing.", Conflict.OFFICE),
        ("China's visa-free policy for South Koreans covers one purpose, tourism.", Conflict.LIMIT),
        ("The call with Xi lasted 50 minutes.", Conflict.NUMERIC),
        ("Lee called Ishiba before Trump.", Conflict.ORDER),
        ("Trump is a guest at the G7", None),
    ],
)
def test_a_judgement_tells_the_kind_of_its_conflict(
    checker: ClaimChecker, claim: str, kind: Conflict | None
) -> None:
    assert checker.judge(claim).conflict is kind
