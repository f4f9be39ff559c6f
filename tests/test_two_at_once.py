"""Messages that hold two things at once: each is told, and a yes is said of none that is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
LENGTHS, DAYS, ORDER = "calls-durations", "calls-dates", "calls-order"


@pytest.mark.parametrize(
    ("question", "fact", "lead"),
    [
        ("Trump spoke with Lee for 20 minutes and Ishiba for 25 minutes?", LENGTHS, "Yes: "),
        ("trump 25 mins, ishiba 20?", LENGTHS, "No: "),
        ("was it trump 25 / ishiba 20 mins, or the other way round?", LENGTHS, "Trump about"),
        ("Lee talked to Ishiba on June 6 and to Trump on June 9, yes?", DAYS, "No: "),
        ("Lee talked with Trump on the 6th and Ishiba on the 9th?", DAYS, "Yes: "),
        ("Ishiba was the first leader he phoned and Trump the second, no?", ORDER, "No: "),
        ("how long were the calls with Trump and Xi?", LENGTHS, "Trump about"),
        ("和特朗普、习近平分别通了多久？", LENGTHS, "特朗普约"),
        ("跟特朗普和习近平各通话了多久?", LENGTHS, "特朗普约"),
        ("시진핑 통화랑 이시바 통화 날짜가 각각 언제야", DAYS, "2025년 6월 6일 트럼프"),
        (
            "by how many minutes did the chinese conversation outlast the american one",
            "calls-xi-longer-than-trump",
            "The call with Xi",
        ),
        ("트럼프와 20분, 이시바와 25분 통화한 거 맞죠?", LENGTHS, "네. "),
        ("트럼프가 9일, 이시바가 6일이죠?", DAYS, "아니요. "),
        ("트럼프가 첫 번째고 이시바가 두 번째죠?", ORDER, "네. "),
        ("和特朗普通了20分钟，和石破通了25分钟，没错吧？", LENGTHS, "是的："),
        ("跟特朗普9号通话，跟石破6号通话，对吗", DAYS, "不是："),
        ("石破第一个，特朗普第二个，对吧", ORDER, "不是："),
    ],
)
def test_values_in_turn(fitted: Answerer, question: str, fact: str, lead: str) -> None:
    """How far two calls are apart, or one of them alone, says half of what is asked."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "Whom did Lee call on 6 June, whom on Monday, and whom on Tuesday?",
        "who'd Lee speak to Monday and Tuesday?",
        "6일엔 누구, 9일엔 누구, 10일엔 누구랑 통화했어?",
        "周一和周二分别跟谁通话",
    ],
)
def test_whom_on_several_days(fitted: Answerer, question: str) -> None:
    """No single call is on all of the days; that was told as nothing known of them."""
    assert fitted.reply(question, today=TODAY).facts[0] == DAYS


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("when are the G7 and APEC?", ("g7-dates", "apec-2025-date")),
        ("G7 in Gyeongju and APEC in Alberta, correct?", ("g7-place", "apec-2025-city")),
        ("G7은 경주, APEC은 앨버타에서 열리죠?", ("g7-place", "apec-2025-city")),
        ("G7在庆州、APEC在阿尔伯塔，对吗", ("g7-place", "apec-2025-city")),
        ("G7在6月，APEC在11月，对吗", ("g7-dates", "apec-2025-date")),
        ("G7和APEC分别在哪儿开？", ("g7-place", "apec-2025-city")),
    ],
)
def test_two_summits(fitted: Answerer, question: str, facts: tuple[str, str]) -> None:
    """Each summit is told its own place or day."""
    told = fitted.reply(question, today=TODAY).facts
    assert set(facts) <= set(told)


def test_two_places_that_are_right_get_no_no(fitted: Answerer) -> None:
    """What is right of APEC was held against the G7: "No: In Alberta, Canada"."""
    reply = fitted.reply("G7 in Canada and APEC in Korea, right?", today=TODAY)
    assert reply.headline.startswith("1. Yes: Canada.")
    assert reply.body.startswith("2. Yes: South Korea")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        (
            "Lee was sworn in on 6 June and talked to Trump on 4 June. All good to print?",
            ("inauguration-date", "call-trump-date"),
        ),
        (
            "APEC is in late October, and South Korea hosts again next year, right?",
            ("apec-2025-date", "apec-2026-host"),
        ),
        (
            "Xi was last in Korea in 2014 and he's the third leader Lee has called, right?",
            ("xi-last-visit", "calls-xi-third"),
        ),
        (
            "fact box check: Trump call, June 9, about 20 mins. good to go?",
            ("call-trump-date", "call-trump-duration"),
        ),
        ("이 대통령이 6월 3일 취임하고 4일 당선됐죠?", ("inauguration-date", "election-date")),
        ("APEC是11月初，明年輪到日本辦，對吧", ("apec-2025-date", "apec-2026-host")),
        ("李在明6月10号跟特朗普通的电话，聊了25分钟？", ("call-trump-date", "call-trump-duration")),
    ],
)
def test_two_statements(fitted: Answerer, question: str, facts: tuple[str, str]) -> None:
    """Of two wrong details one was put right, and the other left standing."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.headline.startswith("1. ")
    assert set(facts) <= set(reply.facts)


@pytest.mark.parametrize(
    "question",
    [
        "비핵화 위해 한국이 나서달라고 시진핑이 부탁한거 맞지?",
        "이시바랑은 시진핑 통화 끝나고 다음날 했죠?",
        "is 'Lee took office June 4, a day after a snap election' accurate?",
        "石破第一个,然后特朗普?",
    ],
)
def test_one_statement_is_not_parted(fitted: Answerer, question: str) -> None:
    """Half of it would be borne out by what is so of something else."""
    assert not fitted.reply(question, today=TODAY).headline.startswith("1. ")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        (
            "what did Xi say about the peninsula and about the strategic partnership?",
            ("xi-reply-peninsula", "china-partnership"),
        ),
        (
            "시 주석이 전략적 협력 동반자 관계하고 인적 교류에 대해 각각 뭐랬어?",
            ("china-partnership", "china-people-exchanges"),
        ),
    ],
)
def test_two_topics(fitted: Answerer, question: str, facts: tuple[str, str]) -> None:
    """The likelier of the two was told alone."""
    assert set(facts) <= set(fitted.reply(question, today=TODAY).facts)


@pytest.mark.parametrize(
    ("question", "told", "gap"),
    [
        ("시진핑이랑 몇 분 통화했고 통역은 누가 했어?", "call-duration", "gap-call-interpreter"),
        ("通話持續多久，中方有沒有提台灣？", "call-duration", "gap-taiwan"),
    ],
)
def test_what_is_known_beside_a_gap(fitted: Answerer, question: str, told: str, gap: str) -> None:
    """What the source does say is told, and so is that it is silent on the rest."""
    assert fitted.reply(question, today=TODAY).intents == (told, gap)


@pytest.mark.parametrize(
    "question",
    [
        "China hosts APEC next year, right. which chinese city?",
        "Visa-free until the end of this year, right. Has Beijing said whether it will renew?",
        "who phoned who? I mean which side requested the Lee–Xi call",
        "免签明年还续不续,中方有说法吗",
    ],
)
def test_a_gap_that_is_led_up_to_stays_one(fitted: Answerer, question: str) -> None:
    """What a message says or asks in other words before a gap is no second question."""
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    ("question", "kind", "facts"),
    [
        ("how many days from Xi's call to the G7?", "answer", ("g7-days-after-call",)),
        ("days between the Trump and Ishiba calls?", "answer", ("calls-days-trump-to-ishiba",)),
        ("how many days between the election and the G7?", "answer", ("election-date", "g7-dates")),
        ("대선하고 G7 사이 며칠?", "answer", ("election-date", "g7-dates")),
        ("从石破通话到G7隔几天？", "answer", ("call-ishiba-date", "g7-dates")),
        ("how many weeks from the inauguration to APEC?", "gap", ()),
        ("취임에서 APEC까지 얼마나 남았어", "gap", ()),
        ("从G7结束到APEC开幕一共隔多少天", "gap", ()),
    ],
)  # fmt: skip
def test_how_far_apart(fitted: Answerer, question: str, kind: str, facts: tuple[str, ...]) -> None:
    """The distance of two others ("7 days, from 3 to 10 June") is no answer."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind.value == kind
    assert reply.facts[: len(facts)] == facts


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("will Lee meet Trump at the G7?", False),
        ("will Trump and Ishiba attend the G7?", False),
        ("will Ishiba and Trump be at the G7?", False),
        ("could Lee meet Trump for the first time at the G7?", True),
        ("is Ishiba expected at the G7?", True),
    ],
)
def test_no_yes_makes_sure_of_what_is_expected(fitted: Answerer, question: str, yes: bool) -> None:
    """The source expects it, and has it settled for nobody but Trump."""
    assert fitted.reply(question, today=TODAY).headline.startswith("Yes: ") is yes


def test_what_is_wrong_is_told_first(fitted: Answerer) -> None:
    """A yes at the head of the reply would stand for both."""
    question = "APEC is in early November, and Japan hosts it next year, right?"
    reply = fitted.reply(question, today=TODAY)
    assert reply.headline.startswith("1. No: China")
    assert reply.body.startswith("2. Yes: Planned for early November")
