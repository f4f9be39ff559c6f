"""Messages typed amid work: lists, asides, the form wanted, who is taken out, places by number."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.beside import without_sentences_beside
from bot.core.answering.followups import always_there, in_every_event
from bot.core.answering.list_entries import entries_of
from bot.core.answering.numbered import with_places
from bot.core.answering.wanted_form import without_form
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "lang", "head", "entries"),
    [
        ("waiver: begins / ends / max days. thats all ty", Lang.EN, "waiver",
         ("begins", "ends", "max days")),
        ("Need (a) polling day (b) oath day (c) call day. ta", Lang.EN, "Need",
         ("polling day", "oath day", "call day")),
        ("무비자: 시작일, 종료일, 체류 기간 부탁드려요", Lang.KO, "무비자",
         ("시작일", "종료일", "체류 기간")),
        ("问三个:1,几点开始 2,打了多久 3,谁发布的", Lang.ZH, "问三个",
         ("几点开始", "打了多久", "谁发布的")),
        ("the call: how long?", Lang.EN, "", ()),
        ("call at 11:30, 10 June", Lang.EN, "", ()),
    ],
)  # fmt: skip
def test_entries_of_a_list(text: str, lang: Lang, head: str, entries: tuple[str, ...]) -> None:
    assert entries_of(text, lang) == (head, entries)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("3 things for the minister's note: duration, start time, who briefed the press",
         ["call-duration", "call-start-time", "call-briefing"]),
        ("waiver for ROK nationals: begins / ends / max days. thats all i need ty",
         ["visa-since", "visa-until", "visa-stay-length"]),
        ("Need (a) inauguration date (b) polling day (c) date of the trump call. ta",
         ["inauguration-date", "election-date", "call-trump-date"]),
        ("무비자: 시작일, 종료일, 최장 체류 기간 부탁드려요",
         ["visa-since", "visa-until", "visa-stay-length"]),
        ("一口气问三个：1、通话几点开始 2、打了多久 3、谁发布的",
         ["call-start-time", "call-duration", "call-briefing"]),
    ],
)  # fmt: skip
def test_each_entry_of_a_list_is_answered_in_order(
    fitted: Answerer, question: str, facts: list[str]
) -> None:
    reply = fitted.reply(question, today=TODAY)
    places = [reply.facts.index(fact) for fact in facts]
    assert places == sorted(places)
    assert [line[:2] for line in (reply.headline, *reply.body.split("\n"))] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("4pm conf creeping up on me. How long did Lee and Xi talk?", Lang.EN,
         "How long did Lee and Xi talk?"),
        ("이 대통령이 누구랑 먼저 통화했어? 데스크랑 내기함", Lang.KO,
         "이 대통령이 누구랑 먼저 통화했어?"),
        ("The printer is jammed. Who do I call?", Lang.EN, ""),
        ("Lee called Xi. How long was it?", Lang.EN, ""),
    ],
)  # fmt: skip
def test_sentences_beside_a_question(fitted: Answerer, text: str, lang: Lang, left: str) -> None:
    assert without_sentences_beside(fitted.matcher, text, lang) == left


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("What did Xi say on peace? can you give me it in one line", Lang.EN,
         "What did Xi say on peace?"),
        ("I need what they agreed, not what they hoped.", Lang.EN, "I need what they agreed."),
        ("半岛问题习那边的表态,能给个一句话版吗", Lang.ZH, "半岛问题习那边的表态"),
        ("누가 누구를 부른 건지 주어 목적어 확실하게 좀", Lang.KO, "누가 누구를 부른 건지"),
        ("How long was the call?", Lang.EN, "How long was the call?"),
    ],
)  # fmt: skip
def test_the_form_wanted_is_not_asked(text: str, lang: Lang, left: str) -> None:
    assert without_form(text, lang) == left


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("other than trump who did lee call", {"calls-order", "overview-calls", "calls-xi-third"}),
        ("which leaders did Lee call apart from Xi", {"calls-order", "calls-xi-third"}),
        ("트럼프랑 이시바 말고 또 누구랑 통화했어", {"call-participants"}),
    ],
)
def test_who_is_taken_out_is_not_told_alone(
    fitted: Answerer, question: str, facts: set[str]
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert facts & {*reply.facts, *reply.intents}


@pytest.mark.parametrize(
    "question",
    [
        "besides trump and the japanese PM who's lee down to meet in alberta",
        "apart from Xi, Trump and Ishiba who has Lee phoned",
        "除了特朗普和石破茂，李在G7还要见谁",
    ],
)
def test_with_all_taken_out_it_is_a_gap(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    "question",
    [
        "is Xi call no 2 or no 3 for him",
        "was the xi call his #2 or #3",
        "시진핑 통화가 두 번째야 세 번째야?",
        "跟习通话是第二个还是第三个",
    ],
)
def test_two_places_are_offered(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).facts[0] == "calls-xi-third"


def test_numbers_of_places_only() -> None:
    assert with_places("is he no. 2?", Lang.EN) == "is he 2nd?"
    assert with_places("call number 2 1234", Lang.EN) == "call number 2 1234"
    assert with_places("2번이야?", Lang.KO) == "2번이야?"


def test_a_store_without_events_has_nobody_in_all_of_them(fitted: Answerer) -> None:
    store = SimpleNamespace(entities_by_id={})
    bare = cast("Matcher", SimpleNamespace(reader=SimpleNamespace(participants={}), store=store))
    assert in_every_event(bare) == set()
    assert always_there(bare) == set()
    assert in_every_event(fitted.matcher) == {"lee-jae-myung"}
