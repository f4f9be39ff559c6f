"""Yes/no questions held against the facts as the statements that they ask about."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.asked_as_said import as_said
from bot.core.answering.denied import without_contrast
from bot.core.answering.turning import turned_away
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("was the call on 10 June?", "the call was on 10 june"),
        ("was the call with Xi on Tuesday?", "the call with xi was on tuesday"),
        ("did the Xi call start at 11:30?", "the xi call started at 11:30"),
        ("did Xi last visit Seoul in 2014?", "xi last visited seoul in 2014"),
        ("does the waiver cover transit?", "the waiver covers transit"),
        ("is Kang Lee's spokesperson?", "kang is lee's spokesperson"),
        ("is the G7 summit on 16 June, correct?", "the g7 summit is on 16 june"),
        (
            "has the visa-free policy been in force since November?",
            "the visa-free policy has been in force since november",
        ),
        ("was it Kang who briefed the press?", "kang briefed the press"),
        ("was there a transition period?", "there was a transition period"),
        ("was the xi call longer then Ishiba's?", "the xi call was longer than ishiba's"),
        ("can Koreans stay 15 days?", "koreans can stay 15 days"),
        ("will the summit be held in Gyeongju?", "the summit will be held in gyeongju"),
        ("G7 on June 16-17?", "g7 on june 16-17"),
        ("30분 통화한 거 맞아?", "30분 통화했다"),
        ("11시 30분에 열린 거 맞나요?", "11시 30분에 열렸다"),
        ("G7이 캐나다에서 열려?", "g7이 캐나다에서 열려"),
        ("무비자는 15일이야?", "무비자는 15일이다"),
        ("올해 APEC 의장국이 한국 맞아?", "올해 apec 의장국이 한국이다"),
        ("이 대통령이 G7에 참석하나요?", "이 대통령이 g7에 참석한다"),
        ("通话在周二对吧", "通话在周二"),
        ("双方会不会扩大人文交流？", "双方会扩大人文交流"),
        # What asks for a choice, for words or openly is no statement.
        ("이시바가 먼저야 시진핑이 먼저야", ""),
        ("희망한 분야 나열 좀 부탁해요", ""),
        ("실질 성과 낸다는 분야가 머야", ""),
        ("did Lee call Xi or Trump first?", ""),
        ("韓國大選是提前的喔？就任前有沒有交接期", ""),
    ],
)
def test_a_question_said_as_a_statement(fitted: Answerer, question: str, statement: str) -> None:
    assert as_said(fitted.matcher.read(question)) == statement


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("did Xi ask Lee for a constructive role?", "No: Lee asked China"),
        ("시진핑이 한국에 건설적 역할을 요청했어?", "아니요. 이 대통령은"),
        ("is Ishiba the president of Japan?", "No: The Prime Minister of Japan"),
        ("이재명이 총리야?", "아니요. 대한민국 대통령"),
        ("石破茂是总统吗？", "不是：日本首相"),
        ("was Xi the first leader Lee called?", "No: Xi was third"),
        ("is the G7 in May?", "No: Planned for 16–17 June"),
        ("G7峰会在16号举行吗", "是的：定于2025年6月16日"),
        ("조기 대선이 6월 4일이었어?", "아니요. 2025년 6월 3일"),
        ("통화 25분이었어?", "아니요. 30분"),
        ("was it Xi who briefed the press?", "No: Presidential spokesperson Kang"),
        ("was it Lee who did the inviting?", "Yes: Lee formally invited Xi"),
        ("are Koreans visa-free in China?", "Yes: South Korean passport holders"),
        ("韩国人去中国要签证吗", "不是：中国对韩国护照持有人实行免签"),
        ("has Xi visited Korea since 2014?", "No: It would be his first visit"),
        ("APEC今年係咪喺首爾搞?", "不是：韓國"),
        ("is the 'higher level' partnership line from Lee?", "No: Xi Jinping"),
        ("상호이익이랑 평등은 시진핑 말이지?", "아니요. 이재명"),
        # Wrong in the days alone.
        ("does the thirty-day visa free stay cover family visits too?", "Not quite: Family visits"),
    ],
)
def test_it_begins_with_a_yes_or_a_no(fitted: Answerer, question: str, begins: str) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        # Fourteen days are within fifteen, and a choice is no yes.
        "Can holders of ROK passports stay a fortnight visa-free over there?",
        "올해 APEC 경주야 부산이야?",
        # The short answer denies by itself.
        "有过渡期吗",
        "was there any handover period for lee after the vote",
        # What was so then may have ended since.
        "is the waiver still valid?",
        "무비자 아직 돼?",
        # That the source names no others is no yes, and no no.
        "is the waiver only for South Koreans?",
        "免签是不是只给韩国护照？",
        # It is more than the source says.
        "中方愿意出力吗",
    ],
)
def test_neither_yes_nor_no_where_neither_is_sure(fitted: Answerer, question: str) -> None:
    headline = fitted.reply(question, today=TODAY).headline
    leads = ("Yes:", "No:", "네.", "아니요.", "是的：", "不是：")
    assert headline
    assert not headline.startswith(leads)


@pytest.mark.parametrize(
    "question",
    [
        "do I need a visa for Vietnam?",
        "did Biden go to the 2023 G7 in Hiroshima?",
        "has korea signed the czech nuclear plant deal",
        "拿台灣護照去韓國玩要辦簽證嗎",
    ],
)
def test_another_subject_is_put_right_by_nothing(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("习近平邀请李在明了吗？", "gap-xi-invited-lee"),
        (
            "does the chinese waiver require six months left on the passport",
            "gap-visa-passport-validity",
        ),
        ("韩国对中国游客免签吗?", "gap-visa-reciprocal"),
        ("was the call made at Xi's request?", "gap-call-initiator"),
    ],
)
def test_a_gap_stays_one(fitted: Answerer, question: str, gap: str) -> None:
    assert fitted.reply(question, today=TODAY).intents == (gap,)


@pytest.mark.parametrize(
    "question",
    [
        "did Xi promise to visit?",
        "was it Xi's last visit that was to Gyeongju?",
        "did Lee and Xi speak in English?",
    ],
)
def test_more_than_the_source_says_is_a_gap(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    "question", ["did Kang listen in on the call?", "did Trump get told about the call?"]
)
def test_that_a_call_took_place_is_no_yes(fitted: Answerer, question: str) -> None:
    assert not fitted.reply(question, today=TODAY).headline.startswith("Yes")


def test_whether_it_is_confirmed_is_asked_of_what_stands_behind(fitted: Answerer) -> None:
    question = "is it confirmed that Lee asked Xi to come to Gyeongju"
    assert as_said(fitted.matcher.read(question)) == ""
    reply = fitted.reply("who said so?", today=TODAY, context=[question])
    assert "presidential office" in reply.headline


def test_thanks_of_a_leader_are_no_small_talk(fitted: Answerer) -> None:
    assert fitted.reply("did Lee thank Xi?", today=TODAY).kind is not ReplyKind.CHAT


def test_what_asks_sets_nothing_aside() -> None:
    assert without_contrast("apec今年是不是在首尔搞", Lang.ZH) == "apec今年是不是在首尔搞"


def test_who_turns_away_is_answered_in_the_same_characters(fitted: Answerer) -> None:
    question = "換個問題：李在明說和中國的交流合作要建立在什麼基礎上？"
    assert turned_away(fitted.matcher.read(question), fitted.matcher)
    reply = fitted.reply(question, today=TODAY, context=["石破應該會去G7吧"])
    assert reply.lang is Lang.ZH_HANT
    assert "以互利和平等為基礎" in reply.headline


@pytest.mark.parametrize(
    ("thread", "follow_up", "says"),
    [
        (["how long was the call"], "I thought it was 20 tbh", "Not quite: 30 minutes"),
        (
            ["APEC 정상회의 도시가 어디라고 했죠?"],
            "부산이라고 하신 거 맞죠?",
            "아니요. 한국 경상북도 경주",
        ),
        (["China visa waiver how many days"], "so who's right?", "report says so itself"),
        (["同事說中國對韓國免簽是去年11月開始"], "這樣寫對嗎？要進簡報的", "報導本身的說法"),
    ],
)
def test_what_one_heard_is_checked_in_a_thread(
    fitted: Answerer, thread: list[str], follow_up: str, says: str
) -> None:
    assert says in fitted.reply(follow_up, today=TODAY, context=thread).headline
