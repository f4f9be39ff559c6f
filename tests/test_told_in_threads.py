"""Long threads: each line is asked of what was replied before; and calls that are on a day."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("thread", "told"),
    [
        (
            [
                "who was the second leader he called?",
                "how long was that one",
                "what day of the week?",
            ],
            "call-ishiba-date",
        ),
        (["who did lee call first", "how long was it", "what did they discuss"],
         "gap-trump-call-content"),
        (["李在明上任后打给谁", "那第一通呢", "讲了几分钟"], "call-trump-duration"),
        (["이재명 첫 통화 상대 누구였지", "몇 분"], "call-trump-duration"),
        (["Who was the third leader Lee phoned?", "and which day was that one", "starting at?"],
         "call-start-time"),
        (["did lee invite xi to apec?", "when is it", "did he actually say yes tho"],
         "gap-invitation-acceptance"),
        (["who did lee call before xi", "what day was the trump one", "and the other one?"],
         "call-ishiba-date"),
        (["시진핑 전에 누구랑 통화했어", "트럼프는 몇 분?", "다른 한 명은?"],
         "call-ishiba-duration"),
        (["SK prez called who right b4 XJP?", "n b4 that one?", "dur?"], "call-trump-duration"),
        (["How many leaders had Lee called before Xi?", "Which came first?"], "calls-first-trump"),
        (["who was second"], "calls-second-ishiba"),
        (["今年apec在哪", "明年呢", "说回今年的，几月份"], "apec-2025-date"),
        (["李习通话有聊到北韩核武吗", "台湾呢"], "gap-taiwan"),
    ],
)  # fmt: skip
def test_a_line_is_asked_of_what_was_told(fitted: Answerer, thread: list[str], told: str) -> None:
    *context, question = thread
    reply = fitted.reply(question, today=TODAY, context=context)
    assert told in (*reply.intents, *reply.facts), reply.headline


@pytest.mark.parametrize(
    ("thread", "told"),
    [
        (["is trump going to the g7?", "and ishiba?", "when does he arrive"],
         "gap-g7-leaders-schedule"),
        (["川普確定去g7嗎", "石破哩", "那他會待幾天阿"], "gap-g7-leaders-schedule"),
        (["트럼프 G7 가?", "그 사람 언제 도착해"], "gap-g7-leaders-schedule"),
        (["is lee going to the g7", "when does he arrive"], "gap-g7-lee-schedule"),
        # Who answers is the other side: no name is put in the place of "his".
        (["lee invited xi to apec, right", "his reply to that?"], "gap-invitation-reply"),
        # Whoever was told of, it is Lee who took office.
        (["how long was the Trump call", "was that before or after he was sworn in?"],
         "calls-trump-days-after-inauguration"),
    ],
)  # fmt: skip
def test_a_pronoun_is_who_was_told_of(fitted: Answerer, thread: list[str], told: str) -> None:
    *context, question = thread
    reply = fitted.reply(question, today=TODAY, context=context)
    assert told in (*reply.intents, *reply.facts), reply.headline


@pytest.mark.parametrize(
    ("thread", "begins", "says"),
    [
        (["how long was trump's", "longer than ishiba?"], "No: ", "Ishiba was longer"),
        (["how long was xi's?", "longer than the japan one?"], "Yes: ", "Xi was longer"),
        (["how long was the trump call", "longer or shorter than xi's"], "The call", "Xi"),
        (["트럼프 몇분", "시진핑보다 길어?"], "아니요. ", "시 주석과의 통화가"),
        (["石破那通多久", "比特朗普那次要短，对吗"], "不是：", "石破茂"),
        (["was the call with Ishiba shorter than the call with Trump?"], "No: ", "longer"),
    ],
)
def test_one_call_is_held_against_another(
    fitted: Answerer, thread: list[str], begins: str, says: str
) -> None:
    *context, question = thread
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.headline.startswith(begins), reply.headline
    assert says in reply.headline


@pytest.mark.parametrize(
    ("thread", "told", "begins"),
    [
        (["how long did lee talk to trump", "really? only 20?"], "call-trump-duration", "About"),
        (["how long did lee talk to trump", "only 30?"], "call-trump-duration", "Not quite"),
        (["when was lee sworn in", "so the 5th?"], "inauguration-date", "No"),
        (["Was the Xi call on Tuesday?", "At 11:30 at night?"], "call-start-time", "Not quite"),
        (["이시바랑은 몇 분 통화?", "그럼 40분 한 거네?"], "call-ishiba-duration", "보도 내용과"),
        (["이시바랑은 몇 분 통화?", "아 25분이구나"], "call-ishiba-duration", "네. 25분"),
        (["APEC 11월 초 맞나", "그럼 서울에서 보는 거네"], "apec-2025-city", "보도 내용과"),
        (["李在明请习了对吧", "十一月？", "那就是釜山见啦"], "apec-2025-city", "与报道不符"),
        (["李在明誰排第二通啊", "講多久", "蛤，40分鐘喔？"], "call-ishiba-duration", "與報導不符"),
        (
            ["who did lee call first", "then who", "ohh so xi was secnd"],
            "calls-xi-third",
            "Not quite",
        ),
        (["이재명 누구랑 통화함", "그럼 시진핑이 세번째네?"], "calls-xi-third", "시진핑 주석은"),
        (["特朗普是第一个吧", "那习主席是第二个咯"], "calls-xi-third", "与报道不符"),
    ],
)
def test_what_is_concluded_is_held_against_what_was_told(
    fitted: Answerer, thread: list[str], told: str, begins: str
) -> None:
    *context, question = thread
    reply = fitted.reply(question, today=TODAY, context=context)
    assert told in reply.facts
    assert reply.headline.startswith(begins), reply.headline


@pytest.mark.parametrize(
    "thread",
    [
        ["where is the g7", "and last year?"],
        ["where is the g7", "and next year?"],
        ["Where is the G7 summit held?", "what did last year's one in Italy conclude on Ukraine?"],
        ["who hosts apec this year?", "and in 2017?"],
        ["APEC 어디서 함", "거기 벚꽃은 언제 핌?"],
        ["통화 몇시에 시작?", "오후에 부장 미팅 몇시였지"],
        [
            "who briefed reporters",
            "at what time did the call begin",
            "who's on our 11:30 with legal",
        ],
        ["請問明年APEC的主辦方是？", "那東協峰會明年由哪國主辦呢？"],
        ["APEC峰会几月份", "我们部门的年会呢,几月份来着"],
        ["what time was the xi call", "and our 3pm, is it still on"],
        ["通话几点开始", "我下午跟出版社那个呢，几点"],
        [
            "중국의 무비자 체류 가능 일수를 문의드립니다.",
            "제가 신청한 인도 출장 비자 현황도 확인 가능할까요?",
        ],
        ["where is apec this year", "which venue there?"],
        ["when did Lee talk to Trump?", "And what subjects, pray, did the two of them go over?"],
    ],
)
def test_what_is_no_matter_of_ours_stays_none_in_a_thread(
    fitted: Answerer, thread: list[str]
) -> None:
    *context, question = thread
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.kind is not ReplyKind.ANSWER, reply.headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("was the xi call on tuesday?", "call-date"),
        ("Was the Lee–Xi call on 10 June?", "call-date"),
        ("was the trump call on 6 june?", "call-trump-date"),
        ("was there a call on 6 june", "call-trump"),
        ("what did lee call on china to do", "lee-asked-constructive-role"),
    ],
)
def test_a_call_on_a_day_calls_on_nobody(fitted: Answerer, question: str, told: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert told in reply.facts
    assert not reply.headline.startswith("No")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("my deadline is 5pm, what time did the call start?", "call-start-time"),
        ("our deck says 30 minutes for the call, right?", "call-duration"),
        ("a friend of mine is asking how long they talked", "call-duration"),
        ("我下午要发稿，通话几点开始？", "call-start-time"),
    ],
)
def test_what_one_needs_it_for_is_no_matter_of_ones_own(
    fitted: Answerer, question: str, told: str
) -> None:
    assert told in fitted.reply(question, today=TODAY).facts
