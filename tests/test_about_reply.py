"""Follow-ups on the reply itself: is it so, where it stands, more, in another language."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.about_reply import about_reply
from bot.core.answering.answerer import Answerer
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
FIRST = {
    Lang.EN: [
        ("is Lee going to the G7", "g7"),
        ("how long did Lee and Xi talk?", "call"),
        ("when was Lee sworn in", "politics"),
        ("do Koreans need a visa for China", "visa"),
        ("what did Xi say about the peninsula", "peninsula"),
    ],
    Lang.KO: [
        ("이 대통령 G7 가나요?", "g7"),
        ("두 정상은 얼마나 통화했어?", "call"),
        ("이 대통령 취임일 언제였죠", "politics"),
        ("중국 무비자 언제까지야?", "visa"),
    ],
    Lang.ZH: [
        ("李在明去G7吗？", "g7"),
        ("李在明和习近平通话多久？", "call"),
        ("李在明什么时候就职的？", "politics"),
        ("免签到什么时候？", "visa"),
    ],
}
DOUBTS = {
    Lang.EN: [
        "really?",
        "are you sure?",
        "is that confirmed?",
        "which paragraph?",
        "can I quote that?",
    ],
    Lang.KO: ["진짜?", "확실해?", "확정된 거야?", "몇 문단이야?", "인용해도 돼?"],
    Lang.ZH: ["真的吗？", "确定吗？", "确定了吗？", "第几段？", "可以引用吗？"],
}
ASKED = [(lang, *first) for lang, firsts in FIRST.items() for first in firsts]


@pytest.mark.parametrize(("lang", "question", "topic"), ASKED)
def test_a_doubt_is_told_who_says_so(
    fitted: Answerer, lang: Lang, question: str, topic: str
) -> None:
    """Nobody else's fact is told for it: "确定了吗" named who had confirmed attending a summit."""
    told = fitted.reply(question, today=TODAY)
    for doubt in DOUBTS[lang]:
        reply = fitted.reply(doubt, today=TODAY, context=[question])
        assert reply.kind is ReplyKind.ANSWER, doubt
        assert reply.citations, doubt
        facts = fitted.matcher.store.facts_by_id
        assert {facts[id_].topic for id_ in reply.facts} == {topic}, doubt
        assert set(reply.facts) <= set(told.facts), doubt


@pytest.mark.parametrize(("lang", "question", "topic"), ASKED)
@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        (
            Lang.EN,
            {Lang.EN: "again in English please", Lang.KO: "영어로 알려줘", Lang.ZH: "用英文说"},
        ),
        (
            Lang.KO,
            {Lang.EN: "in Korean please", Lang.KO: "한국어로 다시", Lang.ZH: "请用韩文说一遍"},
        ),
        (Lang.ZH, {Lang.EN: "in Chinese?", Lang.KO: "중국어로도 알려줘", Lang.ZH: "用中文"}),
        (Lang.ZH_HANT, {Lang.EN: "in traditional Chinese", Lang.KO: "번체로", Lang.ZH: "用繁体说"}),
    ],
)
def test_the_same_in_another_language(
    fitted: Answerer, lang: Lang, question: str, topic: str, wanted: Lang, asked: dict[Lang, str]
) -> None:
    told = fitted.reply(question, today=TODAY)
    reply = fitted.reply(asked[lang], today=TODAY, context=[question])
    assert reply.lang is wanted
    assert reply.kind is told.kind
    assert set(reply.facts) <= set(told.facts)
    assert reply.facts
    by_itself = fitted.answer_intent(told.intents[0], today=TODAY, lang=wanted)
    assert by_itself.headline in reply.text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("how long did Lee and Xi talk?", "tell me more"),
        ("이 대통령 G7 가나요?", "더 자세히"),
        ("李在明去G7吗？", "说详细点"),
    ],
)
def test_more_goes_on_and_ends(fitted: Answerer, question: str, asked: str) -> None:
    """Each "tell me more" tells something that was not told, until there is nothing."""
    thread, seen = [question], set(fitted.reply(question, today=TODAY).facts)
    for _ in range(2):
        reply = fitted.reply(asked, today=TODAY, context=thread)
        assert reply.kind is ReplyKind.GAP or set(reply.facts) - seen
        seen.update(reply.facts)
        thread.append(asked)


@pytest.mark.parametrize(
    ("question", "asked", "kind", "part"),
    [
        ("did they discuss tariffs", "are you sure?", ReplyKind.GAP, "tariffs"),
        ("did they discuss tariffs", "in Korean", ReplyKind.GAP, "관세"),
        ("what's the weather like", "in Korean", ReplyKind.ABSTAIN, "한중"),
        ("Did Lee speak with Trump?", "was it in person?", ReplyKind.ANSWER, "by phone"),
        ("트럼프랑도 통화했나요?", "직접 만난 거야?", ReplyKind.ANSWER, "통화"),
        ("李在明跟特朗普通电话了吗？", "是见面谈的吗？", ReplyKind.ANSWER, "通话"),
        ("do Koreans need a visa for China", "still valid?", ReplyKind.ANSWER, "end of 2025"),
        ("중국 갈 때 비자 필요해요?", "아직 유효해?", ReplyKind.ANSWER, "2025년 말"),
        ("韩国人去中国要签证吗？", "现在还有效吗？", ReplyKind.ANSWER, "2025年年底"),
        ("when was Lee sworn in", "still valid?", ReplyKind.GAP, "doesn't say"),
        ("what did Xi say about the peninsula", "any quotes?", ReplyKind.ANSWER, "Xi Jinping ("),
        ("what did Xi say about the partnership", "exact quote pls", ReplyKind.ANSWER, "higher"),
    ],
)
def test_what_else_is_asked_of_it(
    fitted: Answerer, question: str, asked: str, kind: ReplyKind, part: str
) -> None:
    reply = fitted.reply(asked, today=TODAY, context=[question])
    assert reply.kind is kind
    assert part in reply.text


def test_more_of_the_invitation_is_its_own(fitted: Answerer) -> None:
    """It is filed under the call, and told with the summit too."""
    thread = ["headline check: Xi accepts Lee invite to Gyeongju"]
    reply = fitted.reply("tell me more", today=TODAY, context=thread)
    assert reply.intents == ("overview-invitation",)


def test_a_doubt_between_leaves_the_thread(fitted: Answerer) -> None:
    """What comes after "really?" is asked of what came before it."""
    thread = ["Did Lee speak with Trump?"]
    straight = fitted.reply("and Ishiba?", today=TODAY, context=thread)
    doubted = fitted.reply("and Ishiba?", today=TODAY, context=[*thread, "really?"])
    assert doubted.text == straight.text


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("is it confirmed that Trump goes to the G7?", Lang.EN),
        ("was the call in Korean?", Lang.EN),
        ("did they talk in English", Lang.EN),
        ("which paragraph mentions Trump?", Lang.EN),
        ("is the waiver still valid in 2026?", Lang.EN),
        ("영어로 통화했어?", Lang.KO),
        ("트럼프 참석 확정된 거야?", Lang.KO),
        ("他们用英文通话吗", Lang.ZH),
        ("特朗普确定去吗", Lang.ZH),
    ],
)
def test_a_question_of_its_own_is_none(text: str, lang: Lang) -> None:
    assert about_reply(text, lang) is None


@pytest.mark.parametrize("doubts", DOUBTS.values())
def test_without_a_thread_there_is_nothing_to_doubt(fitted: Answerer, doubts: list[str]) -> None:
    for doubt in doubts:
        assert fitted.reply(doubt, today=TODAY).kind is not ReplyKind.ANSWER, doubt
