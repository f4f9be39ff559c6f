"""Who invited whom, what labels and asides hide, and what a claim turns round to say the same."""

# Claims read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.cli.check import read_claims
from bot.core.claims.check import ClaimChecker
from bot.core.claims.framing import without_asides
from bot.core.claims.korean_order import in_plain_order
from bot.core.claims.labels import without_labels
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.claims.visa_words import in_plain_visa_words

__all__ = ["checker", "fitted", "quiet_environment"]

BACKED = Path(__file__).parent / "claims" / "hard" / "backed.jsonl"
"""Claims that the source backs, in words that were written to be taken for a contradiction."""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("李在明是特朗普请去加拿大参加G7的,身份是观察员", CONTRADICTED),
        ("李在明是加拿大请去参加G7的,身份是观察员", SUPPORTED),
        ("特朗普请李在明在G7期间单独会面", NOT_ADDRESSED),
        ("Lee's going to the G7 because Trump asked him to.", CONTRADICTED),
        ("Trump asked Lee for a meeting on the sidelines of the G7.", NOT_ADDRESSED),
        ("이시바가 이 대통령을 G7에 모셨대요", CONTRADICTED),
        ("이시바가 이 대통령을 도쿄로 초청했다", NOT_ADDRESSED),
        ("Trump invited Xi to APEC.", NOT_ADDRESSED),
    ],
)
def test_who_invited_whom(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """A guest, a summit and another host in one wording contradict; other errands do not."""
    judged = checker.judge(claim)
    assert judged.verdict == verdict, judged.reason


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Transit passengers from Korea still have to get a Chinese visa.", CONTRADICTED),
        ("Transit passengers from Korea needn't get a Chinese visa.", SUPPORTED),
        ("South Koreans can't enter China without a visa.", CONTRADICTED),
        ("South Koreans can enter China without a visa for business.", SUPPORTED),
        ("한국인은 비자 없이는 중국에 못 들어간다", CONTRADICTED),
        ("한국인은 비자 없이 중국에 들어갈 수 있다", SUPPORTED),
        ("没有签证韩国人进不了中国", CONTRADICTED),
        ("没有签证韩国人也能进中国", SUPPORTED),
        ("The visa waiver is Korea's, for South Korean passport holders.", CONTRADICTED),
    ],
)
def test_whether_a_visa_is_needed(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """A Chinese visa is the visa that is waived, however it is said to be needed."""
    judged = checker.judge(claim)
    assert judged.verdict == verdict, judged.reason


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "a south korean tourist can stay ten days in china right now without a visa, I believe",
            SUPPORTED,
        ),
        ("韩国人现在不用签证就可以在中国待十天", NOT_ADDRESSED),
        ("Koreans can stay in China for at most ten days without a visa", CONTRADICTED),
        ("Ten days is the most a South Korean can stay in China without a visa.", CONTRADICTED),
        ("the waiver covers family visits as well, not only tourism", SUPPORTED),
        ("the waiver covers only tourism", CONTRADICTED),
        ("트럼프는 G7 온다고 확정했고 이시바는 올 걸로 예상된대", SUPPORTED),
        ("이시바는 G7 온다고 확정했고 트럼프는 올 걸로 예상된대", CONTRADICTED),
        ("今年APEC在中国开,明年轮到韩国", CONTRADICTED),
        ("李在明跟特朗普那通电话打了差不多一个小时", CONTRADICTED),
        ("They would hold another call in July, Kang said.", NOT_ADDRESSED),
        ("Lee and Xi first talked on the phone in July.", CONTRADICTED),
        ("the call was asked for by the chinese side, from what I heard", NOT_ADDRESSED),
        (
            "Xi agreed peace on the peninsula serves both countries and said China would help",
            SUPPORTED,
        ),
        ("Ishiba's attendance at the G7 is confirmed, Trump's is confirmed.", CONTRADICTED),
        (
            "Beijing said people-to-people exchanges are meant to deepen strategic trust between the armies.",
            NOT_ADDRESSED,
        ),
    ],
)
def test_conflicts_of_the_same_thing(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """A conflict is called where claim and fact speak of the same thing, and left open elsewhere."""
    judged = checker.judge(claim)
    assert judged.verdict == verdict, judged.reason


def test_no_backed_claim_is_called_contradicted(checker: ClaimChecker) -> None:
    """What was written to be mistaken for a contradiction is supported, or left open; but for two."""
    items = read_claims(BACKED)
    assert len(items) >= 120
    wrong = [item.claim for item in items if checker.judge(item.claim).verdict == CONTRADICTED]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("DRAFT: Xi came third.", "Xi came third."),
        ("【稿】习近平排在第三位", "习近平排在第三位"),
        ("[초안] 시 주석은 세 번째였다", "시 주석은 세 번째였다"),
        ("Xi: China will make efforts.", "Xi: China will make efforts."),
    ],
)
def test_labels(sentence: str, bare: str) -> None:
    """A label is taken off; a name before a colon is none."""
    assert without_labels(sentence) == bare


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        (
            "중국이 나서 달라고 이 대통령이 부탁했다",
            "이 대통령은 중국이 나서 달라고 부탁했다",
        ),
        ("이 대통령은 중국이 나서 달라고 부탁했다", "이 대통령은 중국이 나서 달라고 부탁했다"),
        (
            "시 주석이 경주에 와 달라고 이 대통령이 초청했다",
            "이 대통령은 시 주석에게 경주에 와 달라고 초청했다",
        ),
    ],
)
def test_korean_in_plain_order(sentence: str, plain: str) -> None:
    """The subject of the last verb is put in front, once."""
    assert in_plain_order(sentence) == plain


def test_asides_in_the_middle_keep_their_voice() -> None:
    """Who is said to have told it is told all the same."""
    told = without_asides("Xi's reply, as Kang told it, was that peace matters")
    assert told.startswith("According to Kang, Xi's reply")
    assert without_asides("照发言人的说法,习近平讲半岛稳定重要").startswith("据姜由桢说,")


def test_the_name_of_a_policy_keeps_its_visa() -> None:
    """A visa waiver is no visa that anybody has to get."""
    kept = "China's tourist visa waiver lapses this year"
    assert in_plain_visa_words(kept) == kept
