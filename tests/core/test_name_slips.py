"""Slips of typing in names and question words: what is mended, and what is left alone."""

from __future__ import annotations

import pytest

from bot.core.language import Lang
from bot.core.matching.cues import conjunctions
from bot.core.matching.korean_vowels import vowels_mended
from bot.core.matching.name_slips import NameSpeller
from bot.core.matching.reported import asked_plainly
from bot.core.matching.shorthand import written_out
from bot.core.matching.spelling import Speller, slips


@pytest.mark.parametrize(
    ("lang", "names", "text", "mended"),
    [
        (Lang.KO, ["시진핑"], "시핑진이 뭐래", "시진핑이 뭐래"),
        (Lang.KO, ["이시바"], "이바시 통화", "이시바 통화"),
        (Lang.KO, ["트럼프"], "트럼럼프 통화", "트럼프 통화"),
        (Lang.KO, ["트럼프"], "트럼프프로젝트", "트럼프프로젝트"),
        (Lang.ZH, ["特朗普"], "特普朗通话", "特朗普通话"),
        (Lang.ZH, ["石破茂"], "石茂破说", "石破茂说"),
        (Lang.ZH, ["李在明"], "李在民总统", "李在明总统"),
        (Lang.ZH, ["习近平"], "习近近平", "习近平"),
        # the end of another word, and a day
        (Lang.ZH, ["习近平"], "学习习近平", "学习习近平"),
        (Lang.ZH, ["李在明"], "李在明明天去", "李在明明天去"),
        (Lang.ZH, ["石破"], "破石", "破石"),
    ],
)
def test_names_are_mended_where_no_other_word_is_meant(
    lang: Lang, names: list[str], text: str, mended: str
) -> None:
    assert NameSpeller(lang, names).fix(text)[0] == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("몇번쨰 통화", "몇번째 통화"),
        ("두 번재로 통화한", "두 번째로 통화한"),
        ("언재 열려?", "언제 열려?"),
        ("분위기 어떄?", "분위기 어때?"),
        ("몆 분", "몇 분"),
        ("웨 그랬대", "왜 그랬대"),
        ("무슨 예기 했어", "무슨 얘기 했어"),
        ("꾸몄어", "꾸몄어"),
        ("그 외 국가", "그 외 국가"),
        ("어제 통화", "어제 통화"),
        ("번제와 번재", "번제와 번재"),
    ],
)
def test_korean_question_words_are_mended_by_their_sound(text: str, mended: str) -> None:
    assert vowels_mended(text) == mended


def test_a_name_mistyped_in_the_samples_is_a_slip() -> None:
    counts = {"ishiba": 40, "ishba": 1, "ishibas": 1, "call": 90}
    assert slips(counts, {"call"}) == frozenset()
    assert slips(counts, {"call"}, {"ishiba"}) == {"ishba", "ishibas"}
    assert slips({**counts, "myung": 9, "myeong": 1}, (), {"myung", "myeong"}) == frozenset()


def test_the_word_that_is_meant_is_looked_for_among_all_that_are_near() -> None:
    near = ["item", "team", "them", "then", "tie", "tied", "tier", "ties", "tilt", "time"]
    assert Speller(dict.fromkeys(near, 3), ()).word("tiem") == "time"


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("areas lee listed when he spoke about cooperation", True),
        ("what did he stress when he spoke", True),
        ("is it reported when he spoke", False),
        ("when did lee speak", False),
    ],
)
def test_a_when_that_only_joins_asks_for_no_day(text: str, joins: bool) -> None:
    assert bool(conjunctions(text)) is joins


@pytest.mark.parametrize(
    ("text", "lang", "plain"),
    [
        ("xi's line on peace", Lang.EN, "what did xi say about peace"),
        ("what was lee's answer on peace?", Lang.EN, "what did lee say about peace?"),
        ("xi's line on peace, as relayed by seoul", Lang.EN, "what did xi say about peace"),
        ("the report's line on peace", Lang.EN, "the report's line on peace"),
        ("it is lee's line, as told by beijing", Lang.EN, "it is lee's line, as told by beijing"),
        ("xi's line on ties comes from tokyo", Lang.EN, "xi's line on ties comes from tokyo"),
        ("习近平重视关系,日方转述的", Lang.ZH, "习近平重视关系,日方转述的"),
        ("习近平就半岛问题的表态", Lang.ZH, "习近平对半岛问题怎么说"),
        ("习近平怎么说,姜由桢转述的", Lang.ZH, "习近平怎么说"),
        ("谁转述的", Lang.ZH, "谁转述的"),
    ],
)
def test_somebody_s_words_on_something_are_what_they_said(
    text: str, lang: Lang, plain: str
) -> None:
    assert asked_plainly(text, lang) == plain


def test_minutes_are_read_by_their_sound() -> None:
    assert written_out("聊了几分中", Lang.ZH) == "聊了几分钟"
    assert written_out("几分中国味", Lang.ZH) == "几分中国味"
