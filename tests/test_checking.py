"""What colleagues check before they write: values put forward, drafts, wrong statements."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("before", "question", "fact", "lead"),
    [
        ("when did lee talk to trump?", "so june 5, yeah?", "call-trump-date", "No: "),
        ("when did lee talk to trump?", "june 6, right?", "call-trump-date", "Yes: "),
        ("how long was the Xi call?", "so 45 minutes?", "call-duration", ""),
        ("APEC 올해 어디서 하죠", "부산 맞죠?", "apec-2025-city", "아니요. "),
        ("한국인 중국 무비자 며칠이야", "30일이지?", "visa-stay-length", "아니요. "),
        ("习近平上次访韩是哪年", "2016对吧", "xi-last-visit", "不是："),
        ("明年APEC誰主辦", "是日本對吧?", "apec-2026-host", "不是："),
        ("who hosts apec next year?", "japan isnt it", "apec-2026-host", "No: "),
    ],
)
def test_a_bare_value_is_held_against_what_was_told(
    fitted: Answerer, before: str, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)
    assert ("corrects_premise" in reply.notes) is not lead.startswith("Yes")


def test_a_name_after_a_question_of_another_kind_is_no_value(fitted: Answerer) -> None:
    reply = fitted.reply("and trump?", today=TODAY, context=["how long was the call with Ishiba?"])
    assert reply.facts[0] == "call-trump-duration"


@pytest.mark.parametrize(
    ("question", "fact", "lead"),
    [
        ("can we write that the visa-free stay is 30 days?", "visa-stay-length", "No: "),
        ("safe to print that the call lasted an hour?", "call-duration", "No: "),
        ("통화가 30분이었다고 써도 되나요", "call-duration", "네. "),
        ("稿子里写通话半小时没问题吧", "call-duration", "是的："),
    ],
)
def test_what_may_be_written_is_whether_it_is_so(
    fitted: Answerer, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)


def test_a_wrong_statement_is_put_right_before_its_question(fitted: Answerer) -> None:
    reply = fitted.reply("通话长达一个小时,都谈了啥", today=TODAY)
    assert reply.intents == ("call-duration", "call-topics")
    assert reply.headline.startswith("1. 与报道不符")


def test_a_right_statement_is_not_told_again(fitted: Answerer) -> None:
    asked = "xi was the third leader lee phoned. who's going to be the fourth"
    reply = fitted.reply(asked, today=TODAY)
    assert reply.kind is ReplyKind.GAP
    assert reply.intents == ("gap-calls-next-leader",)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("who did lee phone first, trump or ishiba", "Trump"),
        ("이 대통령이 시진핑이랑 이시바 중에 누구랑 먼저 통화했어", "이시바"),
        ("李先打给习还是石破", "石破茂"),
    ],
)
def test_which_of_two_was_first_is_told(fitted: Answerer, question: str, first: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.headline.startswith(first)


def test_another_year_is_not_put_right(fitted: Answerer) -> None:
    for question in (
        "What was the theme of APEC in Busan in 2005?",
        "上海办apec是哪一年，当时领导人穿的唐装啥颜色",
    ):
        reply = fitted.reply(question, today=TODAY)
        assert reply.kind is not ReplyKind.ANSWER


def test_a_layover_elsewhere_is_not_ours(fitted: Answerer) -> None:
    reply = fitted.reply("do koreans need an ESTA for a US layover these days", today=TODAY)
    assert reply.kind is ReplyKind.ABSTAIN


def test_a_message_that_turns_away_leaves_its_thread(fitted: Answerer) -> None:
    before = ["how long did the call with Xi take?"]
    turned = fitted.reply("never mind, when was the snap election?", today=TODAY, context=before)
    assert turned.facts[0] == "election-date"
    korean = fitted.reply(
        "그건 됐고 대선은 며칠이었지", today=TODAY, context=["트럼프랑 20분 통화한 거 맞아?"]
    )
    assert korean.facts[0] == "election-date"


def test_an_hour_that_nobody_gave_is_not_its_day(fitted: Answerer) -> None:
    before = ["how long was the ishiba call"]
    reply = fitted.reply("what time did it start?", today=TODAY, context=before)
    assert reply.kind is ReplyKind.GAP
    assert reply.intents == ("gap-ishiba-call-time",)


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("한국인 무비자 입국되는 중국 공항이 어디어디야", "gap-visa-entry-ports"),
        ("turnout in the june 3 election?", "gap-turnout"),
        ("does the visa policy begin on an exact day of November?", "gap-visa-start-day"),
    ],
)
def test_a_word_that_only_a_gap_speaks_of_names_it(
    fitted: Answerer, question: str, gap: str
) -> None:
    assert fitted.reply(question, today=TODAY).intents == (gap,)


@pytest.mark.parametrize(
    ("question", "fact", "lead"),
    [
        ("this was lee's second call with xi since taking office, wasn't it", "call-first", "No"),
        ("why does it say xi hasnt been to korea since 2019", "xi-last-visit", "Not quite"),
        ("lee's at the g7 on trump's invitation, right?", "g7-lee-invited-by", "No"),
        ("李在明先打给习再打给石破的吧,为什么", "calls-ishiba-before-xi", "与报道不符"),
        ("이대통령 취임하고 젤 먼저 통화한게 시진핑이잖아 그쵸?", "calls-xi-third", "보도 내용과"),
    ],
)
def test_what_is_wrong_in_other_words_is_put_right(
    fitted: Answerer, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)


def test_a_place_in_the_row_that_is_right_is_confirmed(fitted: Answerer) -> None:
    reply = fitted.reply("시진핑이 세번째 통화 상대 맞지?", today=TODAY)
    assert reply.facts[0] == "calls-xi-third"
    assert reply.headline.startswith("네")


def test_a_visit_elsewhere_is_not_put_right(fitted: Answerer) -> None:
    assert fitted.reply("did xi visit japan in 2019?", today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    "question",
    ["why did Lee speak to Ishiba befor Xi?", "왜 시진핑보다 이시바랑 먼저 통화했대?"],
)
def test_a_reason_is_not_answered_with_the_thing_itself(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.intents == ("gap-calls-why-ishiba-first",)


def test_who_invited_whom_is_not_turned_round(fitted: Answerer) -> None:
    reply = fitted.reply("Did Lee actually invite Xi. Yes or no.", today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == "apec-invitation"


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who hosts apec this year?", "and in 2017?"),
        ("where is the G7 this month?", "and the one in 2021?"),
        ("is the 4th floor printer fixed?", "who do I ask then?"),
    ],
)
def test_what_is_not_ours_stays_so_in_a_thread(
    fitted: Answerer, before: str, question: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ABSTAIN


def test_another_calls_topics_are_not_told(fitted: Answerer) -> None:
    before = ["이 대통령이 트럼프랑 통화한 게 며칠이에요?"]
    reply = fitted.reply("무슨 얘기 했는데요?", today=TODAY, context=before)
    assert reply.intents == ("gap-trump-call-content",)


def test_what_is_asked_of_each_of_several_is_told_of_each(fitted: Answerer) -> None:
    before = ["order of lee's calls?"]
    reply = fitted.reply("and for how long?", today=TODAY, context=before)
    assert reply.facts[0] == "calls-durations"


def test_what_was_right_in_the_thread_is_not_denied(fitted: Answerer) -> None:
    before = ["중국 무비자 시작이 언제죠", "작년 11월이군요"]
    reply = fitted.reply("그럼 끝나는 건요?", today=TODAY, context=before)
    assert reply.facts[0] == "visa-until"
    assert not reply.headline.startswith("아니요")


@pytest.mark.parametrize(
    "question",
    [
        "can someone move our tuesday 11:30 call to 2pm",
        "can anyone cover my shift on Saturday?",
        "can someone send me the dial-in for the monthly call w/ the Japan desk",
    ],
)
def test_what_is_to_be_done_is_declined(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER
