"""What a question leaves unnamed: which summit, which of the calls, whose figure, in which call."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("question", "thread", "told"),
    [
        ("where is the summit?", (), ("apec-2025-city", "g7-place")),
        ("when's the summit", (), ("apec-2025-date", "g7-dates")),
        ("정상회의는 어디서 열려요?", (), ("apec-2025-city", "g7-place")),
        ("峰会在哪儿开", (), ("apec-2025-city", "g7-place")),
        ("峰會什麼時候開？", (), ("apec-2025-date", "g7-dates")),
        ("where is the summit?", ("Did Lee invite Xi?",), ("apec-2025-city",)),
        ("and when is the summit", ("will Lee meet Trump at the G7?",), ("g7-dates",)),
        ("정상회의는 언제 열리나요?", ("시진핑 초청했어?",), ("apec-2025-date",)),
    ],
)
def test_the_summit_is_the_threads_or_each(
    fitted: Answerer, question: str, thread: tuple[str, ...], told: tuple[str, ...]
) -> None:
    assert fitted.reply(question, today=TODAY, context=thread).intents == told


@pytest.mark.parametrize(
    ("question", "thread"),
    [
        ("where is the summit", "when's our own summit?"),
        ("where is the summit", "when is the NATO summit?"),
        ("정상회의는 어디서 열려요?", "우리 회사 정상회의 언제야?"),
    ],
)
def test_anothers_summit_is_not_told(fitted: Answerer, question: str, thread: str) -> None:
    assert fitted.reply(question, today=TODAY, context=[thread]).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    "question", ["회의는 언제예요?", "회의 어디서 해요?", "when is the meeting?"]
)
def test_a_meeting_is_not_each_summit(fitted: Answerer, question: str) -> None:
    told = fitted.reply(question, today=TODAY).intents
    assert not {"g7-dates", "g7-place"} & {*told}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Has Xi accepted the invitation? And where is the summit?",
         ("gap-invitation-acceptance", "apec-2025-city")),
        ("시진핑이 초청을 수락했나요? 그리고 APEC 정상회의는 어디서 열리나요?",
         ("gap-invitation-acceptance", "apec-2025-city")),
        ("习近平接受邀请了吗？APEC峰会在哪里开？",
         ("gap-invitation-acceptance", "apec-2025-city")),
        # How long he stays is no matter of the visa policy.
        ("习近平接受邀请了吗？会在韩国待几天？", ("gap-invitation-acceptance",)),
        ("did lee bring up us tariffs with xi, and what did xi answer", ("gap-tariffs",)),
    ],
)  # fmt: skip
def test_when_and_where_are_told_beside_a_gap(
    fitted: Answerer, question: str, told: tuple[str, ...]
) -> None:
    assert fitted.reply(question, today=TODAY).intents == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who gave the 30-minute figure?", "call-duration"),
        ("30 minutes, says who?", "call-duration"),
        ('"30 minutes": whose number is that?', "call-duration"),
        ("source for 11:30?", "call-start-time"),
        ("where does the 25 minutes come from", "call-ishiba-duration"),
        ("15 days: according to whom?", "visa-stay-length"),
        ("30분이라는 건 누가 말한 거예요?", "call-duration"),
        ("25분은 어디서 나온 숫자예요?", "call-ishiba-duration"),
        ("30分钟这个数字是谁说的", "call-duration"),
        ("15天这个说法是谁给的", "visa-stay-length"),
    ],
)
def test_whose_a_figure_is(fitted: Answerer, question: str, told: str) -> None:
    """The reply begins with whose account it is, not with the figure once more."""
    reply = fitted.reply(question, today=TODAY)
    value = fitted.answer_intent(told, today=TODAY, lang=reply.lang)
    assert reply.intents == (told,)
    assert reply.headline != value.headline


@pytest.mark.parametrize(
    "question",
    ["who gave the 45 minute figure", "45분이라는 건 누가 말한 거예요?", "70天这个说法是谁给的"],
)
def test_a_figure_that_nobody_gave_has_no_teller(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


ALL_CALLED = {
    "en": "how many leaders had Lee called?",
    "ko": "몇 명이랑 통화했어?",
    "zh": "他跟几个人通了电话",
}


@pytest.mark.parametrize(
    ("thread", "question", "told"),
    [
        ("en", "And with the first of them, how many minutes?", "call-trump-duration"),
        ("en", "how long did he talk to the second one", "call-ishiba-duration"),
        ("en", "the first one, what day was that", "call-trump-date"),
        ("en", "and the last of them, when?", "call-date"),
        ("en", "and who was the first?", "calls-first-trump"),
        ("en", "who was last", "calls-xi-third"),
        ("ko", "첫번째 사람이랑은 몇 분?", "call-trump-duration"),
        ("ko", "두 번째는 언제였어?", "call-ishiba-date"),
        ("ko", "마지막은 누구야", "calls-xi-third"),
        ("zh", "第一个聊了多久", "call-trump-duration"),
        ("zh", "最后一个是什么时候", "call-date"),
        ("zh", "头一个是谁", "calls-first-trump"),
    ],
)
def test_one_of_the_calls_by_its_place(
    fitted: Answerer, thread: str, question: str, told: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[ALL_CALLED[thread]])
    assert reply.intents == (told,)


@pytest.mark.parametrize(
    ("thread", "question", "told"),
    [
        ((), "did north korea come up in the call with Trump", "gap-trump-call-content"),
        ((), "did tariffs come up in the call with Ishiba", "gap-ishiba-call-content"),
        ((), "did Lee and Trump discuss tariffs on their call", "gap-trump-lee-tariffs"),
        ((), "트럼프와의 통화에서 북한 얘기 나왔어?", "gap-trump-call-content"),
        ((), "跟特朗普通话时谈到朝鲜了吗", "gap-trump-call-content"),
        (("how long was the Trump call?",), "did north korea come up in it",
         "gap-trump-call-content"),
        (("트럼프랑은 몇 분 통화했어?",), "거기서 북한 얘기도 나왔어?", "gap-trump-call-content"),
        (("跟石破茂聊了多久",), "里面提到朝鲜了吗", "gap-ishiba-call-content"),
    ],
)  # fmt: skip
def test_what_came_up_in_another_call_is_not_known(
    fitted: Answerer, thread: tuple[str, ...], question: str, told: str
) -> None:
    """Neither what the two leaders of the main call spoke of, nor a gap of that call."""
    reply = fitted.reply(question, today=TODAY, context=thread)
    assert (reply.kind, reply.intents) == (ReplyKind.GAP, (told,))


def test_what_came_up_in_the_main_call_is_still_told(fitted: Answerer) -> None:
    thread = ["how long was the Xi call?"]
    reply = fitted.reply("did north korea come up in it", today=TODAY, context=thread)
    assert reply.intents == ("peninsula-topic",)


def test_no_gap_of_another_call_is_named_for_the_main_one(fitted: Answerer) -> None:
    reply = fitted.reply("did Trump come up on the call with Xi?", today=TODAY)
    assert reply.kind is ReplyKind.GAP
    assert not reply.intents
