"""The same question in a list, a draft, a date or a slip of typing: what it asks is told."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.statements import ends_in_tag
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
DAYS = ("election-date", "inauguration-date", "call-trump-date", "call-ishiba-date")


@pytest.mark.parametrize(
    "question",
    [
        "chronology pls: snap election, inauguration, trump call, ishiba call",
        "시간순 정리: 조기 대선, 취임, 트럼프 통화, 이시바 통화",
        "时间线：大选、就职、特朗普通话、石破通话",
    ],
)
def test_dates_of_a_list_of_events(fitted: Answerer, question: str) -> None:
    """Each in its order, where an overview would leave out the calls."""
    assert fitted.reply(question, today=TODAY).intents == DAYS


@pytest.mark.parametrize(
    ("question", "intents"),
    [
        # a day within the policy's time makes no other question of it
        (
            "would a korean need a visa for a 2 week business trip to shanghai in sept",
            "visa-business",
        ),
        (
            "im off to Shanghai in oct for a trade fair, s. korean passport. visa needed?",
            "visa-business",
        ),
        # how one begins, and a vowel that sounds alike
        (
            "hmm was it xi or lee who wanted exchanges at all levels and in all fields",
            "china-all-levels",
        ),
        ("전략적 상호신뢔 높이려면 뭘 강화해야 된다고 했나요, 시 주석이", "china-mutual-trust"),
        # a second question that needs nothing of the first
        (
            "which of the two hosts apec next yr & did they agree to help each other with hosting?",
            "apec-2026-host agree-apec-cooperation",
        ),
        # nobody's birthday is the day of his call
        ("特朗普生日哪天", "gap-trump-biography"),
    ],
)
def test_what_is_asked(fitted: Answerer, question: str, intents: str) -> None:
    assert fitted.reply(question, today=TODAY).intents == tuple(intents.split())


@pytest.mark.parametrize(
    ("question", "lead", "intent"),
    [
        ("pls check: Xi was invited by Lee to Gyeongju, yes?", "Yes", "apec-invitation"),
        ("新聞稿寫「免簽實施到明年底」,這樣 ok 嗎", "不是", "visa-until"),
        ("“李在明6月10日就职当天即与习通话”——这么写行吗", "不是", "call-days-after-inauguration"),
        (
            "Lee heads to the G7 on june 26, so can we hold the preview till the 25th?",
            "No",
            "g7-dates",
        ),
    ],
)
def test_a_draft_is_confirmed_or_not(
    fitted: Answerer, question: str, lead: str, intent: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.headline.startswith(lead)
    assert reply.intents[0] == intent


@pytest.mark.parametrize(
    ("question", "put_forward", "lead", "intent"),
    [
        (
            "who did lee speak to first?",
            "are you sure? i thought ishiba",
            "No",
            "calls-first-trump",
        ),
        ("who did lee speak to first?", "wasn't it ishiba?", "No", "calls-first-trump"),
        ("who did lee speak to first?", "trump, right?", "Yes", "calls-first-trump"),
        ("누구랑 제일 먼저 통화했어?", "이시바 아냐?", "아니", "calls-first-trump"),
        ("누구랑 제일 먼저 통화했어?", "트럼프 맞지?", "네", "calls-first-trump"),
        ("李在明最先跟谁通话", "我以为是石破茂", "与报道不符", "calls-first-trump"),
        ("which country hosts apec 2026", "i thought japan", "Not quite", "apec-2026-host"),
    ],
)
def test_a_name_put_forward(
    fitted: Answerer, question: str, put_forward: str, lead: str, intent: str
) -> None:
    """Who has a place in the row is held against the name, not asked about by it."""
    reply = fitted.reply(put_forward, today=TODAY, context=[question])
    assert reply.headline.startswith(lead)
    assert reply.intents[:1] == (intent,)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("First face to face w trump - where would that be?", "Alberta"),
        ("트럼프랑 처음 만나는 곳은?", "앨버타"),
        ("首次与特朗普见面在哪", "阿尔伯塔"),
    ],
)
def test_the_place_of_what_has_none_itself(fitted: Answerer, question: str, place: str) -> None:
    """The summit's place is told in the first line, though it names nobody."""
    assert place in fitted.reply(question, today=TODAY).headline


def test_another_countrys_waiver_is_not_put_right(fitted: Answerer) -> None:
    for question in (
        "泰国免签现在还能待60天吗",
        "does thailand still let people stay 60 days visa-free?",
    ):
        assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    ("text", "lang", "tagged"),
    [
        ("Xi was invited, yes?", Lang.EN, True),
        ("early november. exact dates?", Lang.EN, False),
        ("30분 통화 맞죠?", Lang.KO, True),
        ("30分钟对吧", Lang.ZH, True),
        ("30分钟", Lang.ZH, False),
    ],
)
def test_a_bare_tag(text: str, lang: Lang, *, tagged: bool) -> None:
    assert ends_in_tag(text, lang) is tagged


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("g7 djeltj go", "g7 어디서 해"),
        ("xhdghk djfaksk goTdj?", "통화 얼마나 했어?"),
        ("rkatkgkqslek", "감사합니다"),
    ],
)
def test_korean_on_an_english_keyboard(fitted: Answerer, typed: str, meant: str) -> None:
    assert fitted.reply(typed, today=TODAY).text == fitted.reply(meant, today=TODAY).text
