"""Threads after a gap: what the source tells of the event is told, though it was silent before."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
UNKNOWN = (
    *(
        "who sat in on the call?",
        "was there an interpreter on the call?",
        "who asked for the call?",
    ),
    *("did they discuss tariffs on the call?", "통화 배석자 누구였어?", "통역은 누가 했어?"),
    *("관세 얘기 나왔어?", "谁陪同通话？", "谁做的翻译？", "谁先打的电话？"),
)


def bare(before: str, english: str, korean: str, chinese: str) -> str:
    """The follow-up in the language of what came before."""
    if before.isascii():
        return english
    return korean if any("가" <= char <= "힣" for char in before) else chinese


@pytest.mark.parametrize("before", UNKNOWN)
def test_the_day_and_the_length_of_the_call(fitted: Answerer, before: str) -> None:
    """All of them were told that the source does not say it."""
    when = fitted.reply(
        bare(before, "when was it?", "언제였어?", "那是哪天？"), today=TODAY, context=[before]
    )
    assert (when.kind, when.facts[0]) == (ReplyKind.ANSWER, "call-date")
    long = fitted.reply(
        bare(before, "how long was it?", "몇 분 했어?", "多久？"), today=TODAY, context=[before]
    )
    assert (long.kind, long.facts[0]) == (ReplyKind.ANSWER, "call-duration")


@pytest.mark.parametrize(
    ("context", "question", "fact"),
    [
        (["what did Lee and Trump talk about?"], "how long was it?", "call-trump-duration"),
        (["who was on the line besides them?"], "ok and when did it start?", "call-date"),
        (["what did Lee and Trump talk about?"], "when was it?", "call-trump-date"),
        (["트럼프랑 무슨 얘기 했어?"], "몇 분 했어?", "call-trump-duration"),
        (["李在明和特朗普谈了什么？"], "那是哪天？", "call-trump-date"),
        (["what is on apec's agenda?"], "where is it?", "apec-2025-city"),
        (["what is on apec's agenda?"], "when was it?", "apec-2025-date"),
        (
            ["Does China's waiver for Koreans cover exchange students?"],
            "So which purposes does it cover?",
            "visa-purposes",
        ),
    ],
)
def test_what_is_known_beside_a_gap(
    fitted: Answerer, context: list[str], question: str, fact: str
) -> None:
    """The same gap again is no answer to another question."""
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.kind is ReplyKind.ANSWER
    assert fact in reply.facts


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("did xi accept the invitation?", "when was it?"),
        ("did xi accept the invitation?", "where is it?"),
        ("시진핑이 초청 수락했어?", "언제였어?"),
        ("习近平接受邀请了吗？", "什么时候？"),
        ("did they plan another call?", "when is that?"),
    ],
)
def test_what_has_no_day_gets_none(fitted: Answerer, before: str, question: str) -> None:
    """ "초청 수락했어? … 언제였어?" was told when Xi last came."""
    assert fitted.reply(question, today=TODAY, context=[before]).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("who sat in on the call? also, how long was it?", ("call-duration",)),
        ("谁陪同通话？还有，通话多久？", ("call-duration",)),
        ("谁做的翻译？另外，通话是哪天？", ("call-date",)),
        ("배석자는 누구였고 통화는 몇 분 했어요?", ("call-duration",)),
        ("통화 몇 분 했고 배석자는 누구였어요?", ("call-duration",)),
        ("무비자 며칠까지고 서류는 뭐가 필요해요?", ("visa-stay-length",)),
        ("how long was the call and who was in the room?", ("call-duration",)),
    ],
)
def test_what_is_known_beside_what_is_not_in_one_message(
    fitted: Answerer, question: str, facts: tuple[str, ...]
) -> None:
    """Whichever of the two is asked first."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert {*facts} <= {*reply.facts}
    assert any(intent.startswith("gap-") for intent in reply.intents)


def test_a_day_of_what_is_not_known_is_no_day_of_a_call(fitted: Answerer) -> None:
    """ "Is a bilateral with Trump scheduled at the G7, which day?" told the days of all calls."""
    question = "Is a bilateral with Trump scheduled at the G7, which day?"
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    ("context", "question"),
    [
        (["what date did lee talk to trump", "and to xi?"], "how far apart are those"),
        (["特朗普哪天通的话？", "习近平呢？"], "隔了几天？"),
        (["when was the trump call?", "and the one with xi?"], "how many days is that?"),
    ],
)
def test_how_far_apart_two_of_the_thread_are(
    fitted: Answerer, context: list[str], question: str
) -> None:
    """It was told how long the call with Xi came after the inauguration."""
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.facts[0] == "calls-days-trump-to-xi"


@pytest.mark.parametrize(
    ("context", "question", "fact", "lead"),
    [
        (["did lee call trump?"], "today too?", "call-trump-date", "No: "),
        (["lee spoke with ishiba?"], "same day?", "call-ishiba-date", "No: "),
        (["lee spoke with ishiba?"], "also on monday?", "call-ishiba-date", "Yes: "),
        (["이대통령 트럼프랑도 통화했지?"], "그것도 오늘 한 거지?", "call-trump-date", "아니요. "),
        (["跟石破也通话了吧"], "也是周二吗", "call-ishiba-date", "不是："),
        (["习近平上次访韩是什么时候"], "我记得是2016年", "xi-last-visit", "与报道不符："),
        (["when was xi last in korea?"], "wasnt it 2016", "xi-last-visit", "Not quite: "),
        (
            ["시진핑 마지막 방한 언제?"],
            "2016년으로 기억하는데",
            "xi-last-visit",
            "보도 내용과 다릅니다. ",
        ),
        (["how long was it with ishiba"], "25 min right?", "call-ishiba-duration", "Yes: "),
    ],
)
def test_a_day_or_a_length_put_forward(
    fitted: Answerer, context: list[str], question: str, fact: str, lead: str
) -> None:
    """It is held against what was told, not against whatever is likeliest by itself."""
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("context", "question", "fact"),
    [
        (["who did lee speak with on june 6"], "and on monday?", "call-ishiba"),
        (["which leader did lee call first", "ok and second?"], "and third?", "calls-xi-third"),
        (["Trump was the first one Lee spoke to"], "who came next?", "calls-second-ishiba"),
        (["李在明上任后第一通电话打给谁？"], "再来呢？", "calls-second-ishiba"),
        (
            ["did xi want to deepen people-to-people exchanges?"],
            "to what end",
            "china-people-exchanges-purpose",
        ),
    ],
)
def test_another_one_is_no_value_put_forward(
    fitted: Answerer, context: list[str], question: str, fact: str
) -> None:
    """ "And on Monday?" asks whom, and "and third?" who."""
    reply = fitted.reply(question, today=TODAY, context=context)
    assert any(id_.startswith(fact) for id_ in reply.facts)
