"""What a follow-up is on: what stood around it, what its thread was on, or a subject of its own."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("thread", "question", "fact"),
    [
        (("when did he speak to Ishiba?",), "no i mean what day of the week", "call-ishiba-date"),
        (("시진핑이랑 몇 분 통화했지",), "ㅇㅋ 한 시간 맞지?", "call-duration"),
        (("李在明什麼時候跟石破茂通話的",), "我是說星期幾", "call-ishiba-date"),
        (("跟川普講多久？",), "我的意思是石破那通", "call-ishiba-duration"),
        (("where's APEC this year?",), "Which month are we talking about?", "apec-2025-date"),
        (("이시바 총리와 몇 분간 통화했는지 궁금합니다.",), "미국은요?", "call-trump-duration"),
    ],
)
def test_what_one_means_is_asked_of_the_thread(
    fitted: Answerer, thread: tuple[str, ...], question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=thread)
    assert (reply.kind, reply.facts[0]) == (ReplyKind.ANSWER, fact)


@pytest.mark.parametrize(
    ("thread", "question", "fact", "lead"),
    [
        ("how long was the Trump call?", "hm, isn't 30 the figure? that's what the desk has",
         "call-trump-duration", "No"),
        ("내년 APEC 의장국은", "저는 일본으로 들었는데 아닌가요", "apec-2026-host", "아니요"),
        ("跟石破茂通话多久？", "同事稿子里写20分钟,没错吧", "call-ishiba-duration", "不是"),
        ("川普跟李在明哪天通話", "9號吧?我同事這樣記的", "call-trump-date", "不是"),
        ("Is Lee going to the G7?", "at Trump's invitation I assume", "g7-lee-invited-by", "No"),
        ("李在明去G7，文章怎麼寫他的身分？", "所以是石破邀他去的囉？", "g7-lee-invited-by", "不是"),
        ("G7은 어디서 열려?", "캐나다 측 초청으로 가는 거죠?", "g7-lee-invited-by", "네"),
        ("习李通话是哪天？", "是第一次吗？", "call-first", "是的"),
    ],
)  # fmt: skip
def test_what_is_put_forward_is_held_against_the_thread(
    fitted: Answerer, thread: str, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[thread])
    assert (reply.kind, reply.facts[0]) == (ReplyKind.ANSWER, fact)
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("thread", "question", "fact"),
    [
        (("is there a visa waiver for koreans going to china", "where's the g7"),
         "back to the waiver, how many days do you get?", "visa-stay-length"),
        (("how long was lee's call w/ ishiba", "and trump?"),
         "right, back to xi. start time of that one?", "call-start-time"),
        (("무비자 언제까지야", "G7은 어디서 열려?"), "무비자 얘기로 돌아가서, 최대 며칠이야?",
         "visa-stay-length"),
        (("免签到什么时候？", "G7在哪开？"), "说回免签，最多几天？", "visa-stay-length"),
        (("李在明會去G7?",), "誰邀的", "g7-lee-invited-by"),
        (("시진핑은 몇 번째 통화 상대야?",), "그럼 앞의 둘은 누구야", "calls-order"),
        (("대선이 언제였어?",), "취임은 언제야?", "inauguration-date"),
        (("李習這通電話講了多久？", "跟川普那通呢"), "哪一通比較長？",
         "calls-xi-longer-than-trump"),
        (("习李通话是哪天？",), "什么时候结束？", "call-end-time"),
    ],
)  # fmt: skip
def test_a_thread_is_gone_back_in_and_asked_for_more(
    fitted: Answerer, thread: tuple[str, ...], question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=thread)
    assert reply.kind is ReplyKind.ANSWER
    assert fact in reply.facts[:2]


@pytest.mark.parametrize(
    ("thread", "question"),
    [
        ("what did Lee ask of China on the North?", "printer on 7 is jammed agian, who do I call"),
        ("when does the visa waiver end?", "how long is the hike to the summit of Bukhansan"),
        ("이시바랑 언제 통화했어?", "3층 회의실 2시에 비어있나요?"),
        ("대통령실 브리핑 누가 했어?", "내일 우리 부서 브리핑은 누구 차례지"),
        ("跟石破茂哪天通话的？", "工龄满五年年假有几天"),
        ("石破那通电话多少分钟", "石破又是哪年当上首相的"),
        ("which city is the summit in", "how do i get there from inchon by train"),
        ("who gave the Korean briefing?", "Could you put our chairman's statement into Chinese?"),
        ("when's the APEC summit again", "cool. did our accreditation forms go in yet?"),
    ],
)
def test_a_subject_of_its_own_is_left_out_of_the_thread(
    fitted: Answerer, thread: str, question: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[thread]).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    "question",
    [
        "Did Xi accept it? that's what the wire says",
        "Did Xi accept the invitation? my colleague says 30 minutes",
    ],
)
def test_a_question_before_what_others_say_is_not_lost(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY, context=["did Lee invite Xi to Gyeongju?"])
    assert "gap-invitation-acceptance" in reply.intents or "accept" in reply.text


def test_what_is_of_ours_is_no_subject_of_its_own(fitted: Answerer) -> None:
    asked = "Did Xi congratulate Lee on his election win during the call?"
    reply = fitted.reply(asked, today=TODAY, context=["how long was the Xi call?"])
    assert reply.intents == ("gap-call-congratulations",)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("the calls ran Xi, Trump, Ishiba, in that order, right?", "No"),
        ("the calls ran Trump, Ishiba, Xi, in that order, right?", "Yes"),
        ("통화 순서가 시진핑, 트럼프, 이시바 순 맞죠?", "아니요"),
        ("通话顺序是习近平、特朗普、石破茂，对吧？", "不是"),
    ],
)
def test_a_row_is_confirmed_as_a_whole(fitted: Answerer, question: str, lead: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts[0] == "calls-order"
    assert reply.headline.startswith(lead)
    assert "\n2." not in reply.text


def test_two_names_with_an_and_are_no_list(fitted: Answerer) -> None:
    reply = fitted.reply("李在明和特朗普哪天通话，聊了多久", today=TODAY)
    assert reply.intents == ("call-trump-date", "call-trump-duration")
