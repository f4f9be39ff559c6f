"""Lists and forms of any shape are answered entry by entry, several questions in turn."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.lines import in_one_line
from bot.core.answering.list_entries import bare_entries_of, entries_of
from bot.core.language import Lang
from bot.core.matching.formal_words import in_plain_english
from bot.core.matching.haste import without_haste
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("G7\n- dates\n- province", "G7: dates; province"),
        ("need the Xi call:\n1. day\n2. length\nthanks!", "need the Xi call: day; length thanks!"),
        ("•\u00a0day\n•\u00a0length", "day; length"),
        ("免签政策 ①截止日 ②用途", "免签政策: 截止日; 用途"),
        ("visa 1️⃣ start 2️⃣ end", "visa: start; end"),
        ("통화\n날짜\n길이\n발표자", "통화: 날짜; 길이; 발표자"),
        ("fact box\nLength of Xi call:\nStart time:", "fact box: Length of Xi call; Start time"),
        ("Deadline:\nFriday 5pm", "Deadline: Friday 5pm"),
        ("morning all\nhow long was the call?", "morning all. how long was the call?"),
        ("how long was the call?", "how long was the call?"),
        # What the lines say in full is no list.
        ("- They spoke for 30 minutes. \n- Lee invited Xi.",
         "They spoke for 30 minutes. Lee invited Xi."),
        ("", ""),
        ("\n\n", "\n\n"),
    ],
)  # fmt: skip
def test_several_lines_in_one(text: str, line: str) -> None:
    assert in_one_line(text) == line


@pytest.mark.parametrize(
    ("text", "lang", "head", "entries"),
    [
        ("Lee-Xi call length / start time / spokesperson pls", Lang.EN, "",
         ("Lee-Xi call length", "start time", "spokesperson")),
        ("for the waiver I need the start, the end and the max stay", Lang.EN, "the waiver",
         ("start", "end", "max stay")),
        ("庆州峰会的月份、城市和省份分别是什么", Lang.ZH, "", ("庆州峰会的月份", "城市", "省份")),
        ("트럼프 통화 날짜랑 길이, 순서", Lang.KO, "", ("트럼프 통화 날짜", "길이", "순서")),
        ("who did Lee call before he spoke to Xi, and when was that, and why", Lang.EN, "", ()),
    ],
)  # fmt: skip
def test_entries_of_a_list_without_a_mark(
    text: str, lang: Lang, head: str, entries: tuple[str, ...]
) -> None:
    assert bare_entries_of(text, lang) == (head, entries)


def test_a_city_loses_none_of_its_letters() -> None:
    """ "ty" at the end of a list was read as thanks: the last entry of all was "ci"."""
    assert entries_of("APEC: province; host in 2026; city", Lang.EN)[1][-1] == "city"


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("G7\n- dates\n- province\n- Lee's role", ["g7-dates", "g7-place", "g7-lee-role"]),
        ("visa waiver ①start date ②expiry ③max stay",
         ["visa-since", "visa-until", "visa-stay-length"]),
        ("APEC\n- province\n- host in 2026\n- city",
         ["apec-2025-province", "apec-2026-host", "apec-2025-city"]),
        ("xi call - who announced it, how long, day",
         ["call-announced-by", "call-duration", "call-date"]),
        ("hi team, for the factbox: visa waiver: begin, end, max stay",
         ["visa-since", "visa-until", "visa-stay-length"]),
        ("1. 통화 시작시간\n2. 소요시간\n3. 발표자\n세 개만 빨리요 마감 10분전",
         ["call-start-time", "call-duration", "call-briefing"]),
        ("麻烦核三个点：①通话日期 ②开始时间 ③时长，版面等着付印🙏",
         ["call-date", "call-start-time", "call-duration"]),
        ("免签政策 - 截止日、适用目的、最长天数",
         ["visa-until", "visa-purposes", "visa-stay-length"]),
    ],
)  # fmt: skip
def test_a_form_is_filled_in_line_by_line(
    fitted: Answerer, question: str, facts: list[str]
) -> None:
    assert list(fitted.reply(question, today=TODAY).intents) == facts


def test_an_entry_that_nothing_is_known_of_is_named(fitted: Answerer) -> None:
    reply = fitted.reply("APEC\n- city\n- weather in November\n- month", today=TODAY)
    assert reply.intents == ("apec-2025-city", "apec-2025-date")
    assert "“weather in November”: I found nothing on that." in reply.text


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("when did the visa-free scheme for koreans kick in and whens it run out",
         ["visa-since", "visa-until"]),
        ("Xi was the second leader Lee phoned, right? And how many minutes did they get?",
         ["calls-xi-third", "call-duration"]),
        ("李在明在半岛核问题上对中方提了什么希望?习近平又是怎么回应的?",
         ["lee-asked-constructive-role", "xi-reply-peninsula"]),
    ],
)  # fmt: skip
def test_no_question_of_a_message_is_lost(
    fitted: Answerer, question: str, facts: list[str]
) -> None:
    """Taken whole, only the likelier of the two was told."""
    assert [*fitted.reply(question, today=TODAY).intents] == facts


@pytest.mark.parametrize(
    "question",
    [
        "Visa-free until the end of this year, right. Has Beijing said whether it will renew?",
        "so the call started at 11:30, which room was Lee in when he took it?",
        "문화교류 늘리기로 했다며. 한한령 풀겠단 말은 없었어?",
        "免签是去年11月开始的，具体几号生效来着",
        # What leads up to it is so, and was told with a yes.
        "시진핑 주석이 초청을 받았는데 답은 했나요?",
    ],
)
def test_what_leads_up_to_a_gap_is_no_question(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    ("thread", "question", "fact"),
    [
        ("how long was the Ishiba call?", "how many minutes shorter than Xi's was that?",
         "calls-xi-longer-than-ishiba"),
        ("石破那通电话多长", "比习近平那次短了几分钟", "calls-xi-longer-than-ishiba"),
        ("이시바 통화는 몇 분?", "시진핑보다 몇 분 짧은 거야?", "calls-xi-longer-than-ishiba"),
        ("경주 apec 언제 열려?", "그럼 그 다음해 거는 누가 주최야", "apec-2026-host"),
        ("when is the Gyeongju summit?", "and who hosts the one the year after?",
         "apec-2026-host"),
        ("is Lee off to Canada this month?", "as a member or what?", "g7-lee-role"),
        ("what event was xi invited to?", "when's that then", "apec-2025-date"),
    ],
)  # fmt: skip
def test_follow_ups_on_the_other_one(
    fitted: Answerer, thread: str, question: str, fact: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[thread]).intents == (fact,)


def test_haste_and_formal_words_say_nothing_of_ours() -> None:
    assert without_haste("한미 통화 길이 마감 10분전", Lang.KO) == "한미 통화 길이"
    assert without_haste("通话多久,版面等着", Lang.ZH) == "通话多久"
    plain = in_plain_english("ascertain when the call commenced, prior to the tokyo one, pray?")
    assert plain == "find out when the call started, before the tokyo one?"


@pytest.mark.parametrize(
    "question",
    [
        "can someone get me a Chinese business visa by Thursday? my passport is British",
        "what is the deadline for our own cultural exchange programme for interns?",
        "what did Kang from accounting say about my expenses",
        "when is the inauguration party for our new office, and do I need to bring anything",
        "whos our fixer in Alberta these days",
        "Is it correct to write 'you are cordially invited' on a wedding card?",
        "저 다음주 베이징 출장인데 회사에서 비자 대행해주나요",
    ],
)
def test_matters_of_ones_own_are_declined(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("thread", "question"),
    [
        ("How long was the Xi call?", "ok and how long is ours with the editor this afternoon"),
    ],
)  # fmt: skip
def test_ones_own_matters_stay_ones_own_in_a_thread(
    fitted: Answerer, thread: str, question: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[thread]).kind is ReplyKind.ABSTAIN


def test_customers_from_korea_have_no_visa_of_their_own(fitted: Answerer) -> None:
    """ "韩国客户不办签证…" was declined as a visa that the customer had applied for."""
    reply = fitted.reply("韩国客户不办签证过来最多能待几天", today=TODAY)
    assert reply.intents == ("visa-stay-length",)
