"""Rows and bounds: who came before whom, the same of another, "before noon?", who told it."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.list_entries import entries_of
from bot.core.answering.wanted_form import without_form
from bot.core.claims.check import ClaimChecker
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("did the call start after 11am?", "Yes: At 11:30"),
        ("was the Trump call before June 8?", "Yes: On 6 June"),
        ("was the Ishiba call after June 7?", "Yes: On Monday, 9 June"),
        ("was the inauguration before June 3?", "No: On 4 June"),
        ("was the Trump call after June 6?", "No: On 6 June"),
        ("does the waiver end before 2026?", "Yes: Until the end of 2025"),
        ("통화는 정오 전에 시작했나요", "네. 오전 11시 30분"),
        ("通话在12点半之前结束了吗", "是的：正午"),
        ("has xi visited since 2014?", "No: It would be his first visit"),
        ("would it be his first visit since 2014?", "Yes: It would be"),
        # Around noon is neither before nor after noon.
        ("통화가 12시 전에 끝났나요?", "정오(12:00)"),
    ],
)
def test_a_bound_in_time_is_held_against_the_fact(
    fitted: Answerer, question: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("which leaders had Lee already talked to before Xi", "calls-xi-third"),
        ("who had Lee spoken to b4 Xi", "calls-xi-third"),
        ("who did he speak to before ishiba", "calls-order"),
        ("跟习近平通话之前李在明跟谁通过话", "calls-xi-third"),
        ("시 주석 전에 누구누구랑 통화했나요", "calls-xi-third"),
        ("Xi was third. who was first?", "calls-first-trump"),
        ("xi came third, so who came second", "calls-second-ishiba"),
        # The same of another.
        ("ishiba got 25, and trump?", "call-trump-duration"),
        ("trump got about 20, and xi?", "call-duration"),
        ("特朗普20分钟，石破茂呢", "call-ishiba-duration"),
        ("이시바는 25분이었고 트럼프는?", "call-trump-duration"),
        ("trump on june 6, and ishiba?", "call-ishiba-date"),
        ("lee's call with trump was 20 minutes long. ishiba's?", "call-ishiba-duration"),
    ],
)
def test_a_row_is_told_by_its_places(fitted: Answerer, question: str, fact: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.intents == (fact,)


@pytest.mark.parametrize(
    ("before", "question", "fact", "says"),
    [
        ("Whom did Lee phone first after taking office?", "date of that one?",
         "call-trump-date", "6 June"),
        ("who was first", "how long was that", "call-trump-duration", "20"),
        ("이 대통령이 제일 먼저 통화한 정상은?", "언제?", "call-trump-date", "6월 6일"),
        ("李在明最先给谁打电话", "哪天", "call-trump-date", "6月6日"),
        ("was xi third?", "who was first?", "calls-first-trump", "Trump"),
        ("when did lee call ishiba?", "before or after trump", "calls-order", "Trump, then Ishiba"),
        ("이시바랑 언제 통화했어", "트럼프보다 먼저야?", "calls-order", "트럼프, 이시바"),
        ("和石破茂哪天通话", "在特朗普之前还是之后", "calls-order", "先是特朗普"),
        ("who did Lee phone right before Xi?", "and the one before that?", "calls-first-trump",
         "Trump was first"),
        ("시진핑은 몇 번째야", "그 전은 누구?", "calls-second-ishiba", "이시바"),
        ("习是第几个", "前一个是谁", "calls-second-ishiba", "石破茂"),
        ("Lee invited Xi to something in Gyeongju, right?", "which month?",
         "apec-2025-date", "November"),
        ("when is apec?", "that's in China, yeah?", "apec-2025-host", "No"),
        ("APEC 언제야?", "그거 중국에서 하지?", "apec-2025-city", "아니요"),
        ("when is apec?", "that's in Gyeongju, yeah?", "apec-2025-city", "Yes"),
        ("how long was the call?", "that was with Xi, right?", "call-participants", "Yes"),
        ("이시바랑 통화 몇 분?", "트럼프보다 길었지?", "calls-ishiba-longer-than-trump", "네"),
        ("和石破茂通话多久", "比习近平长吧？", "calls-xi-longer-than-ishiba", "不是"),
    ],
)  # fmt: skip
def test_follow_ups_stay_with_what_was_told(
    fitted: Answerer, before: str, question: str, fact: str, says: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert reply.intents == (fact,)
    assert says in reply.headline


@pytest.mark.parametrize(
    ("thread", "fact"),
    [
        (("how long did he talk to xi?", "and trump?", "who was longer"),
         "calls-xi-longer-than-trump"),
        (("트럼프랑 통화 몇 분", "시진핑은", "누가 더 길어?"), "calls-xi-longer-than-trump"),
        (("和特朗普通话多久", "石破呢", "哪个更长"), "calls-ishiba-longer-than-trump"),
    ],
)  # fmt: skip
def test_the_two_asked_about_are_compared(
    fitted: Answerer, thread: tuple[str, ...], fact: str
) -> None:
    reply = fitted.reply(thread[-1], today=TODAY, context=thread[:-1])
    assert reply.intents == (fact,)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("quick: apec city, province, month",
         ["apec-2025-city", "apec-2025-province", "apec-2025-date"]),
        ("Timeline box: dates for the vote, for the swearing-in and for the Trump call?",
         ["election-date", "inauguration-date", "call-trump-date"]),
        ("need to know if the trump call was longer than the ishiba one, and what date each was",
         ["calls-ishiba-longer-than-trump", "calls-dates"]),
    ],
)  # fmt: skip
def test_each_of_several_is_answered(fitted: Answerer, question: str, facts: list[str]) -> None:
    assert list(fitted.reply(question, today=TODAY).intents) == facts


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("who said the call lasted 30 minutes", "presidential office"),
        ("who says the waiver runs to end 2025", "The news report"),
        ("who told reporters that lee invited xi", "presidential office"),
        ("누가 30분이라고 했어", "대통령실"),
        ("谁说通话30分钟", "总统室"),
        # Who spoke of a matter.
        ("who talked about the basis of public support", "Xi Jinping"),
        ("谁提到民意基础", "习近平"),
        ("who hoped for mutual benefit", "Lee Jae-myung"),
    ],
)
def test_who_told_a_statement_is_told(fitted: Answerer, question: str, says: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert says in reply.headline


@pytest.mark.parametrize(
    ("question", "says"),
    [
        # What is wrong is put right, and what somebody said himself is told as such.
        ("who said the call lasted 40 minutes", "Not quite: 30 minutes"),
        ("who said peace on the peninsula is a common interest", "Xi said"),
    ],
)
def test_whose_words_they_are_is_no_account(fitted: Answerer, question: str, says: str) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(says)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is the G7 in Quebec?", "No: In Alberta"),
        ("is the G7 in Ottawa?", "No: In Alberta"),
        ("is the g7 in Canada?", "Yes"),
        ("G7이 퀘벡에서 열려요?", "아니요. 캐나다 앨버타주"),
        ("G7在魁北克开吗", "不是：加拿大阿尔伯塔省"),
        ("APEC이 경주에서 열리나요?", "네."),
        # No city of the next summit is known.
        ("is apec 2026 in Beijing?", "China is to host"),
    ],
)
def test_whether_a_summit_is_in_a_place(fitted: Answerer, question: str, lead: str) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(lead)


@pytest.mark.parametrize(
    ("question", "fact", "lead"),
    [
        ("caption check: Lee and Xi spoke for 30 minutes on June 9", "call-date", "No"),
        ("caption check: Lee and Xi spoke for 30 minutes on June 10", "call-duration", "Yes"),
        ("초청한 쪽이 이 대통령 맞죠?", "apec-invitation", "네"),
        ("15일 무비자 기준으로 올릴게요", "visa-stay-length", "네"),
        ("So Xi invited Lee to Beijing, for when?", "apec-invitation", "The other way round"),
        ("시주석이 이 대통령을 베이징으로 초청했다던데 그게 몇월이죠", "apec-invitation", "반대"),
    ],
)
def test_the_detail_that_is_wrong_is_put_right(
    fitted: Answerer, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.intents == (fact,)
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("what did Kang say about exchanges?", "people-to-people"),
        ("how does kang word the bit on exchanges", "people-to-people"),
        ("강 대변인이 교류에 대해 뭐라고 했어?", "교류를 확대"),
        ("姜由桢关于交流说了什么", "人员往来"),
        ("what did Kang say?", "spokesperson"),
    ],
)
def test_what_a_spokesperson_said_of_a_matter(fitted: Answerer, question: str, says: str) -> None:
    assert says in fitted.reply(question, today=TODAY).headline


@pytest.mark.parametrize(
    ("question", "kind", "says"),
    [
        ("what did Xi say on the Korean Peninsula?", ReplyKind.ANSWER, "common interest"),
        ("who relayed what xi said on the peninsula", ReplyKind.ANSWER, "Kang Yu-jung"),
        # What somebody is busy with is no part of the question.
        ("Our CEO flies to Alberta mid-June. What days is the G7, and has Trump confirmed?",
         ReplyKind.ANSWER, "16–17 June"),
        ("We may fly to APEC: where is it, and what month?", ReplyKind.ANSWER, "Gyeongju"),
        # Calls of others are none of ours.
        ("did trump talk to kim", ReplyKind.ABSTAIN, ""),
        ("did ishiba talk to trump", ReplyKind.ABSTAIN, ""),
        ("트럼프가 이시바한테 전화했어?", ReplyKind.ABSTAIN, ""),
        ("石破给特朗普打电话了吗", ReplyKind.ABSTAIN, ""),
        ("did xi call trump or ishiba first", ReplyKind.ABSTAIN, ""),
        ("did lee call trump or ishiba first", ReplyKind.ANSWER, "Trump, then Ishiba"),
    ],
)  # fmt: skip
def test_what_is_asked_and_of_whom(
    fitted: Answerer, question: str, kind: ReplyKind, says: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is kind
    assert says in reply.text


def test_the_year_after_is_the_next_in_the_row(fitted: Answerer) -> None:
    before = ["which month is the Gyeongju summit?"]
    reply = fitted.reply("and the year after, who has it?", today=TODAY, context=before)
    assert reply.intents == ("apec-2026-host",)


def test_how_something_was_worded_asks_what_was_said() -> None:
    text = without_form("How does Kang phrase the bit on outcomes people feel?", Lang.EN)
    assert text == "what did Kang say about outcomes people feel?"
    assert without_form("how did Lee put it?", Lang.EN) == "how did Lee put it?"


def test_a_head_in_brackets_may_follow_its_list() -> None:
    assert entries_of("who, when, how long (the xi call)", Lang.EN) == (
        "the xi call",
        ("who", "when", "how long"),
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("초청한 쪽이 이 대통령이다", "supported"),
        ("초청한 쪽이 시 주석이다", "contradicted"),
        # Who placed a call is not who spoke on it.
        ("전화를 건 쪽이 이 대통령이다", "not_addressed"),
        ("2025년 에이펙 중국에서 하지", "contradicted"),
        # What began last November does not begin this one; a first since is no first ever.
        ("China's visa-free policy for Koreans is due to take effect this coming November.",
         "contradicted"),
        ("A trip to Gyeongju would be the first that Xi has ever made to South Korea.",
         "contradicted"),
    ],
)  # fmt: skip
def test_claims_that_slipped_through(fitted: Answerer, claim: str, verdict: str) -> None:
    checker = ClaimChecker(fitted.matcher)
    assert str(checker.check(claim, today=TODAY).verdict) == verdict
