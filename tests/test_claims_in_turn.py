"""Claims that give two things in turn, lift limits, set a call aside or reckon from the election."""

# Claims read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker
from bot.core.claims.english_order import in_plain_english
from bot.core.claims.respective import Respective
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("South Korea and China host APEC this year and next, respectively", SUPPORTED),
        ("China and South Korea host APEC this year and next year respectively", CONTRADICTED),
        (
            "China and South Korea are respectively next year's and this year's APEC hosts",
            SUPPORTED,
        ),
        ("The calls with Trump and Ishiba were on June 6 and 9, respectively", SUPPORTED),
        ("The calls with Trump and Ishiba were on June 9 and 6, respectively", CONTRADICTED),
        ("트럼프, 이시바와의 통화는 각각 20분과 25분이었다", SUPPORTED),
        ("올해와 내년 APEC은 각각 중국과 한국이 연다", CONTRADICTED),
        ("中韩分别是明年和今年的APEC东道主", SUPPORTED),
        ("中国和韩国分别是今年和明年的APEC主办国", CONTRADICTED),
    ],
)
def test_each_of_two_names_has_its_own_value(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


def test_what_follows_two_values_is_a_sentence_of_its_own(fitted: Answerer) -> None:
    """The values that share a month or a unit get it both."""
    respective = Respective(fitted.matcher.store.entities)
    said = "The calls with Trump and Ishiba lasted 20 and 25 minutes, respectively, and Xi's 30"
    assert respective.parts(said, Lang.EN) == (
        "The calls with Trump lasted 20 minutes",
        "The calls with Ishiba lasted 25 minutes",
        "Xi's 30",
    )
    assert respective.parts("Lee and Xi spoke for 30 minutes", Lang.EN) == ()


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee urged Xi to lift curbs on Korean pop culture", NOT_ADDRESSED),
        ("두 정상은 문화 교류 제한을 풀기로 합의했다", NOT_ADDRESSED),
        ("习近平在电话里要求韩国放宽中国旅客的签证", NOT_ADDRESSED),
        ("双方同意少一些人文交流", CONTRADICTED),
        ("두 정상은 인적 교류를 좀 덜 하기로 했다", CONTRADICTED),
    ],
)
def test_limits_that_are_lifted_and_less_that_is_wanted(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Unlike the call with Xi, the call with Trump lasted 20 minutes", SUPPORTED),
        ("Unlike his call with Trump, the call with Xi lasted 20 minutes", CONTRADICTED),
        ("不像特朗普，习近平与李在明谈了半小时", SUPPORTED),
        ("Apart from Xi, Lee also spoke with Trump and Ishiba", SUPPORTED),
        ("Apart from the nuclear issue, nothing was discussed", CONTRADICTED),
        ("Canada invited Lee to the G7, where he will dine with Ishiba", NOT_ADDRESSED),
    ],
)
def test_who_is_set_aside_and_what_is_told_beside(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("선거 일주일 뒤 이재명 대통령이 시진핑 주석과 통화했다", SUPPORTED),
        ("大选一周后李在明与习近平通话", SUPPORTED),
        ("Lee spoke with Xi two weeks after the election", CONTRADICTED),
        ("The election came a week after the call with Xi", NOT_ADDRESSED),
        ("Lee spoke to Trump two days after taking office, and Xi came four days after Trump", SUPPORTED),
        ("Lee spoke to Trump three days after taking office, and Xi came four days after Trump", CONTRADICTED),
        ("下周的G7可能是李在明首次与特朗普见面的机会", SUPPORTED),
        ("The G7 this week is where Lee may meet Trump", NOT_ADDRESSED),
    ],
)  # fmt: skip
def test_times_from_events_that_are_named(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


def test_who_asks_is_put_in_front() -> None:
    """A phone call that came from somebody is no call for anything."""
    said = "The call for a higher level came from Xi, according to Beijing"
    assert in_plain_english(said) == "Xi called for a higher level, according to Beijing"
    assert in_plain_english("The call came from Lee") == "The call came from Lee"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("石破先、特朗普后", CONTRADICTED),
        ("特朗普在先，石破在后", SUPPORTED),
        ("先跟石破通话，后跟特朗普通话", CONTRADICTED),
        ("先特朗普后石破茂，最后习近平", SUPPORTED),
        ("이시바가 먼저, 트럼프가 나중이었다", CONTRADICTED),
        ("트럼프가 먼저고 이시바가 나중이다", SUPPORTED),
    ],
)
def test_of_two_names_one_is_first_and_one_after(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "Lee spoke with Trump and the next day with Ishiba.",
        "Lee phoned Trump on June 6 for about 20 minutes, then Ishiba the very next day for 25.",
        "Lee spoke with Trump on 6 June and Ishiba the following day.",
        "이 대통령은 6일 트럼프와 통화하고 이튿날 이시바와 통화했다.",
        "李在明6日与特朗普通话，次日与石破茂通话。",
        "李在明与特朗普通话后，隔天就与石破茂通话。",
        "李在明與川普6月6日通話約20分鐘，接著隔天就與石破茂談了25分鐘，最後才輪到習近平。",
    ],
)
def test_calls_three_days_apart_are_not_on_days_in_turn(checker: ClaimChecker, claim: str) -> None:
    """Each call is told by a fact, and "next" by the fact of their order."""
    check(checker, claim, CONTRADICTED)


@pytest.mark.parametrize(
    "claim",
    [
        "Lee spoke with Ishiba on Monday and with Xi the next day.",
        "이 대통령은 이시바와 통화한 다음 날 시진핑과 통화했다.",
        "李在明与石破茂通话后，隔天就与习近平通话。",
    ],
)
def test_calls_on_days_in_turn(checker: ClaimChecker, claim: str) -> None:
    check(checker, claim, SUPPORTED)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee won't be at the G7 as a member but as an observer.", SUPPORTED),
        ("Lee won't be at the G7 as an observer but as a member.", CONTRADICTED),
        ("外界越来越期待习近平借APEC之机再度访韩。", SUPPORTED),
    ],
)
def test_not_as_one_thing_but_as_another(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)
