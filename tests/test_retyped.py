"""The same question typed in another way gets the same reply."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import ROOT, fitted, quiet_environment
from retyped import CHANGES, retyped

from bot.cli.evaluate import read_items
from bot.core.answering.answerer import Answerer
from bot.core.answering.openers import without_openers
from bot.core.evaluation import Outcome, grade
from bot.core.language import Lang
from bot.core.matching.normalise import clean
from bot.core.matching.spacing import Spacer
from bot.core.matching.vowel_slips import VowelMender

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
EVERY = 36
"""Of the questions that were looked at: some 300, each in every way of its language."""
LEAST = 0.94
"""Share of right replies that stay right under each change; of thirty questions two may not."""


@pytest.mark.parametrize(
    ("lang", "name"), [(lang, name) for lang, changes in CHANGES.items() for name in changes]
)
def test_what_is_right_stays_right(fitted: Answerer, lang: Lang, name: str) -> None:
    items = read_items(ROOT / "tests" / "questions" / "looked-at.jsonl")[::EVERY]
    right = tried = 0
    for item in items:
        question = retyped(item.question, name, CHANGES[lang][name])
        if Lang(item.lang).written is not lang or question == item.question:
            continue
        outcomes = [
            grade(item, fitted.reply(asked, today=TODAY, context=item.context)).outcome
            for asked in (item.question, question)
        ]
        tried += outcomes[0] is Outcome.RIGHT
        right += outcomes == [Outcome.RIGHT, Outcome.RIGHT]
    assert tried >= 10
    assert right >= LEAST * tried - 1


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("Sorry to bug you, who said so?", "who said so?"),
        ("stupid question maybe, but when was the call?", "when was the call?"),
        ("boss wants to know: what time of day?", "what time of day?"),
        ('Someone on the desk asked "was it 20 min?', "was it 20 min?"),
        ("hey all - in the story, since when? thx", "since when?"),
        ("what was the mood, according to the article?", "what was the mood?"),
        ("기사에 따르면 왜?", "왜?"),
        ("안녕하세요, 혹시 통화는 언제였나요? ㅠㅠ", "통화는 언제였나요?"),
        ("请问这话谁说的", "这话谁说的"),
        ("报道里哪天的事", "哪天的事"),
        ("根据这篇报道,通话多久", "通话多久"),
        # What is asked of the report itself stays.
        ("in the report, who is quoted?", "in the report, who is quoted?"),
        ("报道里提到谁", "报道里提到谁"),
        ("기사에서 언급된 사람은?", "기사에서 언급된 사람은?"),
        # So does a greeting alone, and with a word more.
        ("hey tieline", "hey tieline"),
        ("hi there, nice to meet you", "hi there, nice to meet you"),
        ("早安，先跟你打声招呼", "早安，先跟你打声招呼"),
        ("ㄱㅅㄱㅅ 수고하세요", "ㄱㅅㄱㅅ 수고하세요"),
    ],
)
def test_what_stands_around_a_question_is_left_out(message: str, left: str) -> None:
    text = clean(message)
    lang = Lang.EN if message.isascii() else Lang.KO
    lang = Lang.ZH if any("\u4e00" <= char <= "\u9fff" for char in message) else lang
    assert without_openers(text, lang, in_thread=False) in {left, clean(left)}


def test_a_follow_up_is_asked_without_its_greeting(fitted: Answerer) -> None:
    thread = ["which city is hosting apec?"]
    plain = fitted.reply("province?", today=TODAY, context=thread)
    assert "North Gyeongsang" in plain.headline
    for greeted in ("Hello team, province?", "boss wants to know: province?"):
        assert fitted.reply(greeted, today=TODAY, context=thread).text == plain.text


def test_words_are_put_apart_by_those_of_the_samples() -> None:
    lines = [
        "통화에서 사드 얘기 나왔어?",
        "이 대통령이 요청했나요",
        "4일에 치른거 아냐",
        "정상회의",
    ]
    spacer = Spacer(lines)
    assert spacer.spaced("통화에서사드얘기나왔어?") == "통화에서 사드 얘기 나왔어?"
    assert spacer.spaced("이대통령이사드얘기") == "이 대통령이 사드 얘기"
    # What follows a number is a word only there, and an ending is none by itself.
    assert spacer.spaced("6월4일에치른거아냐") == "6월 4일에 치른거 아냐"
    assert spacer.spaced("정상회의에서는") == "정상회의에서는"
    # What samples do not know stays as it is, and so does what is short.
    assert spacer.spaced("가나다라마바사아자차") == "가나다라마바사아자차"
    assert spacer.spaced("사드얘기") == "사드얘기"


def test_a_vowel_that_sounds_alike_is_mended_in_words_of_the_subject() -> None:
    mender = VowelMender(["대선", "관세", "초대"], ["네가 아는 얘기"], frozenset({"데이"}))
    assert mender.mended("이번 데선은 언제") == "이번 대선은 언제"
    assert mender.mended("관새 얘기") == "관세 얘기"
    assert mender.mended("초데됐나요") == "초대됐나요"
    assert mender.mended("네가 데이터를") == "네가 데이터를"
