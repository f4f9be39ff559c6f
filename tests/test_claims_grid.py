"""Each value of a fact in the sentence of every other fact: only the true ones are supported."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]

PARTNERS = {
    "trump": ("Trump", "트럼프 대통령과", "트럼프 대통령은", "特朗普"),
    "ishiba": ("Ishiba", "이시바 총리와", "이시바 총리는", "石破茂"),
    "xi": ("Xi", "시진핑 주석과", "시진핑 주석은", "习近平"),
}
OF_CALLS: tuple[tuple[tuple[str, ...], dict[str, str]], ...] = (
    # frames with (English name, with whom in Korean, who in Korean, name in Chinese) and a value;
    # values with whose they are
    (
        (
            "Lee spoke with {0} on June {4}.",
            "Lee's call with {0} took place on {4} June.",
            "The {0} call was on June {4}.",
            "이재명 대통령은 6월 {4}일 {1} 통화했다.",
            "李在明6月{4}日与{3}通话。",
            "与{3}的通话在6月{4}日。",
        ),
        {"3": "", "4": "", "6": "trump", "9": "ishiba", "10": "xi", "16": ""},
    ),
    (
        (
            "Lee spoke with {0} for {4} minutes.",
            "The call with {0} lasted {4} minutes.",
            "{0} and Lee talked for {4} minutes.",
            "{1}의 통화는 {4}분간 이어졌다.",
            "李在明与{3}通话{4}分钟。",
        ),
        {"10": "", "15": "", "20": "trump", "25": "ishiba", "30": "xi", "75": ""},
    ),
    (
        ("Lee spoke with {0} on {4}.",),
        {"Friday": "trump", "Monday": "ishiba", "Tuesday": "xi", "Wednesday": ""},
    ),
    (
        ("이 대통령은 {4}에 {1} 통화했다.",),
        {"금요일": "trump", "월요일": "ishiba", "화요일": "xi", "수요일": ""},
    ),
    (("李在明{4}与{3}通话。",), {"周五": "trump", "周一": "ishiba", "周二": "xi", "周三": ""}),
    (
        ("{0} was the {4} leader Lee called.", "Lee's {4} call was with {0}."),
        {"first": "trump", "second": "ishiba", "third": "xi", "fourth": ""},
    ),
    (
        ("{2} 이 대통령이 {4} 번째로 통화한 정상이다.",),
        {"첫": "trump", "두": "ishiba", "세": "xi", "네": ""},
    ),
    (
        ("{3}是李在明第{4}个通话的领导人。",),
        {"一": "trump", "二": "ishiba", "三": "xi", "四": ""},
    ),
)
OF_OTHERS: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    # frames, values, and which of the values is so
    (
        ("Lee took office on June {}.", "이 대통령은 6월 {}일 취임했다.", "李在明6月{}日就职。"),
        ("3", "4", "6", "9", "10", "16"),
        "4",
    ),
    (
        (
            "The snap election was held on June {}.",
            "조기 대선은 6월 {}일 치러졌다.",
            "提前大选于6月{}日举行。",
        ),
        ("3", "4", "6", "9", "10", "16"),
        "3",
    ),
    (
        (
            "The G7 summit begins on June {}.",
            "G7 정상회의는 6월 {}일 시작된다.",
            "G7峰会6月{}日开幕。",
        ),
        ("3", "4", "6", "9", "10", "16"),
        "16",
    ),
    (
        (
            "South Koreans can stay in China visa-free for up to {} days.",
            "한국인은 중국에 무비자로 최대 {}일 머물 수 있다.",
            "韩国人可免签在华停留最多{}天。",
        ),
        ("6", "10", "15", "20", "25", "30", "90"),
        "15",
    ),
    (
        ("The APEC summit will be held in {}.", "Lee invited Xi to {}."),
        ("Gyeongju", "Alberta", "Seoul", "Beijing", "Busan"),
        "Gyeongju",
    ),
    (("The G7 summit is in {}.",), ("Gyeongju", "Alberta", "Seoul", "Beijing", "Busan"), "Alberta"),
    (("APEC 정상회의는 {}에서 열린다.",), ("경주", "앨버타", "서울", "베이징", "부산"), "경주"),
    (("G7峰会在{}举行。",), ("庆州", "艾伯塔省", "首尔", "北京", "釜山"), "艾伯塔省"),
    (
        ("The visa-free policy took effect in {}.",),
        ("July 2014", "November 2024", "November 2025", "December 2025"),
        "November 2024",
    ),
    (
        ("Xi last visited South Korea in {}.",),
        ("July 2014", "November 2024", "November 2025", "December 2025"),
        "July 2014",
    ),
    (
        ("The call with Xi began at {}.",),
        ("9:30 a.m.", "11:00 a.m.", "11:30 a.m.", "11:30 p.m.", "noon"),
        "11:30 a.m.",
    ),
)


def sentences() -> Iterator[tuple[str, bool]]:
    """Every sentence, and whether it is so."""
    for frames, whose in OF_CALLS:
        for value, owner in whose.items():
            for partner, names in PARTNERS.items():
                yield from ((frame.format(*names, value), owner == partner) for frame in frames)
    for frames, values, own in OF_OTHERS:
        for value in values:
            yield from ((frame.format(value), value == own) for frame in frames)


@pytest.mark.parametrize("so", [True, False])
def test_only_true_values_are_supported(checker: ClaimChecker, so: bool) -> None:
    told = [sentence for sentence, true in sentences() if true == so]
    assert len(told) >= 50
    wrong = [one for one in told if (checker.judge(one).verdict == SUPPORTED) != so]
    assert wrong == []
