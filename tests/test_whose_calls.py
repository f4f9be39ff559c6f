"""Whose calls a question is about, and what a short follow-up is asked of."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
OTHERS = {
    "Xi": ("시 주석", "习近平"),
    "Trump": ("트럼프", "特朗普"),
    "Ishiba": ("이시바", "石破茂"),
}


@pytest.mark.parametrize(("one", "other"), list(permutations(OTHERS, 2)))
@pytest.mark.parametrize(
    "form",
    [
        "did {0} call {1} first?",
        "did {0} phone {1} before Lee?",
        "so {0} rang {1} first?",
        "was {1} the first leader {0} called?",
        "is it true that {0} talked to {1} before Lee?",
        "{2}가 {3}한테 먼저 전화했나요?",
        "{4}先跟{5}通话了吗？",
    ],
)
def test_calls_among_others_are_not_told_as_lees(
    fitted: Answerer, one: str, other: str, form: str
) -> None:
    """The row of calls is Lee's: no yes, no, or order of it answers for another."""
    named = (one, other, OTHERS[one][0], OTHERS[other][0], OTHERS[one][1], OTHERS[other][1])
    reply = fitted.reply(form.format(*named), today=TODAY)
    assert reply.kind in {ReplyKind.ABSTAIN, ReplyKind.GAP}, reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "who did Xi call before Lee?",
        "who else did Xi call that week?",
        "who did Trump phone first?",
        "시 주석이 제일 먼저 통화한 정상은?",
        "시진핑은 또 누구랑 통화했어?",
        "习近平还跟谁通了电话？",
        "习近平先跟谁通话？",
    ],
)
def test_whom_another_called_is_not_known(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("did Trump get called before Ishiba?", "Yes"),
        ("who did Lee talk to right before Xi?", "Ishiba"),
        ("Who did Lee ring the Monday before the Xi call", "Ishiba"),
        ("시진핑이 제일 먼저 통화한 정상이야?", "세 번째"),
        ("시진핑 통화 전날 이 대통령이 통화한 정상은?", "이시바"),
        ("习近平和石破谁先通话？", "石破茂在先"),
        ("跟习近平通话的前一天，李在明还给谁打过？", "石破茂"),
        ("시 주석이랑 한 시간 통화한 거 맞죠?", "30분"),
    ],
)
def test_the_row_of_calls_is_still_told(fitted: Answerer, question: str, said: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert said in reply.text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who is Kang Yu-jung", "until when?"),
        ("when did Xi last visit Korea", "as what?"),
        ("what did Lee ask China to do", "until when?"),
        ("트럼프랑 통화했나요?", "언제까지?"),
        ("이 대통령 취임일 언제였죠", "무슨 자격으로?"),
        ("중국 갈 때 비자 필요해요?", "그 다음은?"),
        ("올해 APEC 어디서 해요?", "무슨 얘기 했대?"),
        ("李在明跟特朗普通电话了吗？", "到什么时候？"),
        ("今年APEC在哪儿办？", "以什么身份？"),
        ("李在明去G7吗？", "谈了什么？"),
    ],
)
def test_a_follow_up_is_told_nothing_of_another_matter(
    fitted: Answerer, before: str, question: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.GAP, reply.headline


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("do Koreans need a visa for China", "until when?", "end of 2025"),
        ("is Lee going to the G7", "as what?", "observer"),
        ("이 대통령이 트럼프랑 통화했나요?", "그 다음은?", "이시바"),
        ("한중 정상 통화 알려줘", "무슨 얘기 했대?", "APEC"),
        ("今年APEC在哪儿办？", "之后呢？", "2026"),
        ("Did Lee speak with Trump?", "did tariffs come up?", "Trump"),
        ("李在明跟特朗普通电话了吗？", "关税谈到了吗？", "特朗普"),
        ("Lee invited Xi to Gyeongju, correct?", "who's quoted on that?", "presidential office"),
    ],
)
def test_a_follow_up_is_told_of_its_own_matter(
    fitted: Answerer, before: str, question: str, said: str
) -> None:
    assert said in fitted.reply(question, today=TODAY, context=[before]).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("two numbers pls: length of the Trump call, days of visa-free stay", ("20", "15")),
        (
            "two things: when was Xi last in Korea, and since when is the visa waiver",
            ("2014", "Nov"),
        ),
        ("대통령실 대변인 이름이랑 이번 통화 길이 둘 다 부탁", ("강유정", "30분")),
        ("两个数字：特朗普通话几分钟，免签几天", ("20", "15")),
    ],
)
def test_both_of_two_things_are_told(
    fitted: Answerer, question: str, said: tuple[str, str]
) -> None:
    text = fitted.reply(question, today=TODAY).text
    assert [part for part in said if part not in text] == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("谁邀请谁？我这边稿子好像写反了", "李在明正式邀请习近平"),
        ("협력 분야로 이대통령이 든거 다 나열좀.. 보도자료에 박아야함", "경제"),
        ("Beijing's visa-free scheme, in place since January this year, covers whom?", "November"),
    ],
)
def test_what_stands_beside_the_question(fitted: Answerer, question: str, said: str) -> None:
    assert said in fitted.reply(question, today=TODAY).text


def test_another_bodys_spokesperson_is_not_ours(fitted: Answerer) -> None:
    reply = fitted.reply("who's the spokesperson for the UN secretary-general", today=TODAY)
    assert reply.kind is ReplyKind.ABSTAIN
