"""Follow-ups of a word or two: the thread's own matter answers them, or nothing does."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
TRUMP = (
    "Did Lee speak with Trump?",
    "이 대통령이 트럼프랑 통화했나요?",
    "李在明跟特朗普通电话了吗？",
)
APEC = ("where's APEC this year", "올해 APEC 어디서 해요?", "今年APEC在哪儿办？")
G7 = ("is Lee going to the G7", "이 대통령 G7 가나요?", "李在明去G7吗？")
KANG = ("who is Kang Yu-jung", "강유정이 누구예요?", "姜由桢是谁？")
WHERE = ("where?", "어디서?", "在哪儿？")
UNTIL = ("until when?", "언제까지?", "到什么时候？")
AS_WHAT = ("as what?", "무슨 자격으로?", "以什么身份？")
HOW_LONG = ("for how long?", "얼마 동안?", "多长时间？")
HOW_MANY_DAYS = ("how many days?", "며칠이나?", "几天？")
HOST = ("who hosts it?", "주최는 누가?", "谁主办？")
OTHERS = ("longer than the others?", "다른 통화보다 길어?", "比其他几通长吗？")
CONFIRMED = ("was that confirmed by Beijing?", "중국도 확인했어?", "北京确认了吗？")
WHICH_YEAR = ("which year?", "몇 년도?", "哪一年？")


def triples(*pairs: tuple[tuple[str, ...], tuple[str, ...]]) -> list[tuple[str, str]]:
    """The same first question and follow-up in each language."""
    return [pair for pair_of in pairs for pair in zip(*pair_of, strict=True)]


@pytest.mark.parametrize(
    ("question", "follow_up"),
    triples(
        (TRUMP, WHERE),
        (TRUMP, AS_WHAT),
        (TRUMP, UNTIL),
        (TRUMP, HOW_MANY_DAYS),
        (TRUMP, CONFIRMED),
        (TRUMP, HOST),
        (APEC, HOW_LONG),
        (APEC, CONFIRMED),
        (G7, CONFIRMED),
        (G7[::2], OTHERS[::2]),
        (KANG, HOST),
    ),
)
def test_what_it_has_not_is_not_borrowed(fitted: Answerer, question: str, follow_up: str) -> None:
    """Neither another event's place, nor how far two things lie apart, nor another's host."""
    reply = fitted.reply(follow_up, today=TODAY, context=[question])
    assert reply.kind is not ReplyKind.ANSWER, reply.headline


@pytest.mark.parametrize(
    ("question", "follow_up", "intent"),
    [
        *((*pair, "g7-duration") for pair in triples((G7, HOW_MANY_DAYS))),
        *((*pair, "g7-host") for pair in triples((G7, HOST))),
        *((*pair, "g7-dates") for pair in triples((G7, WHICH_YEAR))),
        *((*pair, "calls-durations") for pair in triples((TRUMP, OTHERS))),
        ("what did Lee ask China to do", "why?", "lee-asked-goals"),
        ("the mood of the call?", "why?", "call-common-background"),
        ("when was Lee sworn in", "which year?", "inauguration-date"),
        ("when did Xi last visit Korea", "which month?", "xi-last-visit"),
        ("Did Lee speak with Trump?", "and Xi?", "overview-call"),
        ("이 대통령이 트럼프랑 통화했나요?", "시진핑은?", "overview-call"),
        ("李在明跟特朗普通电话了吗？", "习近平呢？", "overview-call"),
        ("Did Lee speak with Trump?", "who else?", "calls-count"),
        ("이 대통령이 트럼프랑 통화했나요?", "또 누구?", "calls-count"),
        ("李在明跟特朗普通电话了吗？", "还有谁？", "calls-count"),
        ("how long did Lee talk?", "with whom?", "call-participants"),
        ("how long was the call?", "who with?", "call-participants"),
        ("통화 몇 분이나 했어?", "누구랑?", "call-participants"),
        ("25分钟那通", "和谁打的？", "call-ishiba"),
        ("Lee called someone for 25 minutes", "who?", "call-ishiba"),
        ("did Lee call Trump on june 6?", "and on Monday?", "call-ishiba"),
        ("트럼프랑은 6월 6일이었지?", "9일은?", "call-ishiba"),
        ("6月6号李在明是跟特朗普通的话吧", "9号呢", "call-ishiba"),
        ("电话里谈到半岛无核化了?", "那朝俄军事合作呢,聊了没", "gap-nk-russia"),
        ("李在明在电话里提了半岛无核化?", "中方怎么回应的", "xi-reply-peninsula"),
        (
            "when did china's visa waiver for koreans start",
            "why did they do it?",
            "visa-purpose-policy",
        ),
        (
            "who was on the phone with him on Monday?",
            "and how long was that one",
            "call-ishiba-duration",
        ),
    ],
)
def test_its_own_is_told(fitted: Answerer, question: str, follow_up: str, intent: str) -> None:
    assert fitted.reply(follow_up, today=TODAY, context=[question]).intents[:1] == (intent,)


@pytest.mark.parametrize(
    ("question", "put_forward", "lead"),
    [
        ("中国对韩国人免签从什么时候开始的", "今年3月吧？", "不是"),
        ("中国对韩国人免签从什么时候开始的", "去年11月吧？", "是的"),
        ("中国对韩国人免签从什么时候开始的", "今年11月吧？", "不是"),
        ("when did Lee talk to Ishiba?", "after Xi, right?", "No"),
        ("when did Lee talk to Ishiba?", "before Xi, right?", "Yes"),
    ],
)
def test_what_is_put_forward_of_it(
    fitted: Answerer, question: str, put_forward: str, lead: str
) -> None:
    """A month with its year, and a place in the row."""
    reply = fitted.reply(put_forward, today=TODAY, context=[question])
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("what did Xi say about the peninsula", "why?"),
        ("시 주석이 한반도에 대해 뭐라고 했어?", "왜?"),
    ],
)
def test_another_reason_is_none(fitted: Answerer, question: str, follow_up: str) -> None:
    assert fitted.reply(follow_up, today=TODAY, context=[question]).kind is ReplyKind.GAP


def test_a_side_bears_out_its_own_account(fitted: Answerer) -> None:
    """What Beijing has published is Beijing's; of Seoul's account nobody says that it agrees."""
    partnership = "what did Xi say about the partnership?"
    own = fitted.reply("did Beijing confirm that?", today=TODAY, context=[partnership])
    assert own.kind is ReplyKind.ANSWER
    assert "announcement" in own.headline
    length = "how long did Lee and Xi talk?"
    other = fitted.reply("did Beijing confirm that?", today=TODAY, context=[length])
    assert other.kind is ReplyKind.GAP


@pytest.mark.parametrize(
    "question",
    ["who did lee call yesterday?", "어제 이 대통령이 누구랑 통화했어?", "李在明昨天跟谁通话"],
)
def test_yesterday_is_the_reports(fitted: Answerer, question: str) -> None:
    """Years later it is the day before the report; right after it, the day before the question."""
    later = fitted.reply(question, today=TODAY)
    assert later.intents == ("call-ishiba",)
    fresh = fitted.reply(question, today=date(2025, 6, 11))
    assert fresh.intents == ("call-participants",)


@pytest.mark.parametrize(
    "question",
    ["did I miss yesterday's call?", "who called the desk yesterday?", "어제 회의 누가 왔어?"],
)
def test_our_own_yesterday_is_not(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize("before", ["通话多久？", "李在明请求了什么？", "通话达成了什么共识？"])
@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("免签呢？", {"overview-visa"}),
        ("那经济方面呢", {"overview-economy"}),
        ("那文化交流呢", {"agree-exchanges", "overview-exchanges"}),
        ("旅游呢？", {"visa-tourism"}),
    ],
)
def test_a_topic_by_itself(fitted: Answerer, before: str, topic: str, told: set[str]) -> None:
    """Whatever was asked before: of a topic it is what is said of the topic."""
    assert set(fitted.reply(topic, today=TODAY, context=[before]).intents) & told


@pytest.mark.parametrize(
    ("context", "question"),
    [
        (["特朗普去不去g7", "石破呢"], "李在明以前跟他俩当面见过吗"),
        (["is trump going to the g7?", "and ishiba?"], "has lee met either of them before?"),
        (["트럼프 g7 가?", "이시바는?"], "이 대통령이 두 사람 만난 적 있어?"),
    ],
)
def test_the_two_that_a_thread_named(fitted: Answerer, context: list[str], question: str) -> None:
    reply = fitted.reply(question, today=TODAY, context=context)
    assert set(reply.intents) & {"g7-not-met-yet", "g7-first-meetings"}


@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("lee invited xi to apec?", "and beijing's response?"),
        ("이 대통령이 시진핑 APEC에 초청했어?", "그쪽 반응은 뭐였어?"),
        ("李在明邀请习近平了吗", "对方怎么回应"),
    ],
)
def test_no_answer_to_an_invitation(fitted: Answerer, context: str, question: str) -> None:
    """What Xi said of the peninsula is no answer to it."""
    assert fitted.reply(question, today=TODAY, context=[context]).kind is ReplyKind.GAP
