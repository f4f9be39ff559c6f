"""What stands around a question or leads up to it: courtesies, haste, drafts, whose words."""

from __future__ import annotations

import pytest

from bot.cli import wiring
from bot.core.answering.may_say import to_be_told
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.cantonese import written_chinese
from bot.core.matching.courtesies import without_courtesies
from bot.core.matching.cues import conjunctions
from bot.core.matching.haste import without_haste
from bot.core.matching.normalise import lang_of_thread
from bot.core.matching.rank import told_place
from bot.core.matching.reasons import asked_why
from bot.core.matching.reported import asked_plainly
from bot.core.matching.shorthand import written_out
from bot.core.matching.speaker import asked_speaker
from bot.core.matching.spelling import Speller, slips
from bot.core.matching.surnames import stands_alone
from bot.core.quantities import ClockTime, extract, without_rates


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("good morning. could you please tell me when they spoke", Lang.EN, "when they spoke"),
        (
            "would you be so kind as to tell me what they agreed on?",
            Lang.EN,
            "what they agreed on?",
        ),
        (
            "i'd be grateful if you could confirm the date of the call",
            Lang.EN,
            "the date of the call",
        ),
        ("length of the trump call, please", Lang.EN, "length of the trump call"),
        (
            "안녕하세요, 통화 시간이 몇 분이었는지 확인 부탁드립니다",
            Lang.KO,
            "통화 시간이 몇 분이었는지",
        ),
        ("apec 개최 도시랑 시기 다시 한번만요", Lang.KO, "apec 개최 도시랑 시기"),
        ("您好,想问一下通话多久,谢谢", Lang.ZH, "通话多久"),
    ],
)
def test_courtesies_are_dropped(text: str, lang: Lang, left: str) -> None:
    assert without_courtesies(text, lang) == left


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("hi there!", Lang.EN),
        ("thanks a lot", Lang.EN),
        ("hello, i'm the new intern", Lang.EN),
        ("what can you help our desk with?", Lang.EN),
        ("what sort of thing can you help me with?", Lang.EN),
        ("안녕하세요~ 오늘부터 나온 인턴입니다", Lang.KO),
        ("谢谢", Lang.ZH),
    ],
)
def test_who_only_greets_or_thanks_is_left_alone(text: str, lang: Lang) -> None:
    assert without_courtesies(text, lang) == text


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        (
            "Can we write that the visa-free stay is 30 days?",
            Lang.EN,
            "the visa-free stay is 30 days, right?",
        ),
        ("safe to print that the call lasted an hour?", Lang.EN, "the call lasted an hour, right?"),
        (
            "For the box I have written that Lee took office on 10 June. Could you confirm?",
            Lang.EN,
            "Lee took office on 10 June, right?",
        ),
        ("무비자 30일이라고 홈피에 올려도 되죠?", Lang.KO, "무비자 30일 맞죠?"),
        ("G7에 초청받았다고 써도 되나요", Lang.KO, "G7에 초청받았다 맞죠?"),
        ("能写成免签30天吗", Lang.ZH, "免签30天,对吗?"),
        ("李在明6月3号就职,我这么写行吗", Lang.ZH, "李在明6月3号就职,对吗?"),
    ],
)
def test_what_may_be_written_is_asked_as_such(text: str, lang: Lang, asked: str) -> None:
    assert to_be_told(text, lang) == asked


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("can you tell me when they spoke?", Lang.EN),
        ("can i write to the embassy about my visa?", Lang.EN),
        ("能告诉我谁先打的吗", Lang.ZH),
        ("可以说说通话时间吗", Lang.ZH),
        ("통화 시간 알려줘도 돼요?", Lang.KO),
    ],
)
def test_what_asks_for_itself_is_left_alone(text: str, lang: Lang) -> None:
    assert to_be_told(text, lang) == text


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("习怎么说", True),
        ("李跟习聊了多久", True),
        ("李习打完电话", True),
        ("请习去干嘛", True),
        ("学习怎么样", False),
        ("习惯了", False),
        ("实习有没有工资", False),
        ("李强说了什么", False),
        ("行李怎么带", False),
    ],
)
def test_a_surname_stands_alone_or_in_a_word(text: str, alone: bool) -> None:
    place = next(n for n, char in enumerate(text) if char in "习李")
    assert stands_alone(text, place, "习李") is alone


def test_doubled_and_swapped_letters_are_put_right() -> None:
    speller = Speller({"tariffs": 9, "time": 5, "ties": 90}, frozenset())
    assert speller.word("tarrifs") == "tariffs"
    assert speller.word("tiem") == "time"


def test_slips_of_the_samples_teach_nothing() -> None:
    words = {"when": 90, "wehn": 2, "tariffs": 20, "tarrifs": 1, "went": 9}
    assert slips(words, {"when", "tariffs", "went"}) == {"wehn", "tarrifs"}


@pytest.mark.parametrize(
    ("text", "lang"), [("一年能来几次", Lang.ZH), ("1년에 몇 번까지 갈 수 있어", Lang.KO)]
)
def test_what_visits_are_counted_by_is_no_length(text: str, lang: Lang) -> None:
    assert extract(text, lang)
    assert without_rates(extract(text, lang), text, lang) == ()


def test_cantonese_survives_being_simplified() -> None:
    """Simplifying makes another character of the one for "that"."""
    assert written_chinese("\U00020bb6通电话喺度") == "那通电话在场"


def test_a_place_in_the_row_is_not_read_into_other_counts() -> None:
    xi = [Mention("xi", 0, 3, "시진핑")]
    assert told_place("시진핑이 젤 먼저였지", Lang.KO, xi) == ("xi", 1)
    assert told_place("시진핑과는 이번이 두 번째지", Lang.KO, xi) is None
    mention = [Mention("xi", 0, 3, "习近平")]
    assert told_place("习近平最早通话吧", Lang.ZH, mention) == ("xi", 1)
    assert told_place("习近平最早在哪个县任职", Lang.ZH, mention) is None


def test_half_past_is_read_after_a_korean_hour() -> None:
    (day, hour) = extract("화요일 오전 열한 시 반이었대", Lang.KO)
    assert hour.value == ClockTime(11 * 60 + 30, certain=True)
    assert day.surface == "화요일"


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("call length asap pls im on deadline", Lang.EN, "call length"),
        ("quick, editor waiting: when did it start", Lang.EN, "when did it start"),
        ("need the start time, going to print in 5", Lang.EN, "need the start time"),
        ("how long was the call, for my piece", Lang.EN, "how long was the call"),
        ("통화 몇 분인지 빨리 마감이에요", Lang.KO, "통화 몇 분인지"),
        ("지금 기사 써야 돼서요 통화 시간 좀", Lang.KO, "통화 시간 좀"),
        ("马上截稿了 通话多久", Lang.ZH, "通话多久"),
        ("通话时长给我一下 稿子等着发", Lang.ZH, "通话时长"),
        ("快告诉我通话多久", Lang.ZH, "通话多久"),
    ],
)
def test_words_of_haste_are_dropped(text: str, lang: Lang, left: str) -> None:
    assert without_haste(text, lang) == left


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("how many people live in seoul", Lang.EN),
        ("urgent", Lang.EN),
        ("was the election on deadline day", Lang.EN),
        ("빨리", Lang.KO),
        ("给我妈写个生日祝福", Lang.ZH),
        ("在线等", Lang.ZH),
    ],
)
def test_what_is_no_haste_or_nothing_else_is_left_alone(text: str, lang: Lang) -> None:
    assert without_haste(text, lang) == text


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        ("왜 나빠졌는지는 설명 없었나?", Lang.KO, "왜 나빠졌는지?"),
        ("시 주석이 언제 올지 언급됐어?", Lang.KO, "시 주석이 언제 올지?"),
        ("미세먼지 얘기 나왔어요?", Lang.KO, "미세먼지 얘기 나왔어요?"),
        ("any word on when xi comes?", Lang.EN, "when xi comes?"),
        ("was there any explanation of why they spoke", Lang.EN, "why they spoke"),
        ("is there a visa", Lang.EN, "is there a visa"),
        ("有没有说为什么关系差", Lang.ZH, "为什么关系差"),
        ("习说了什么", Lang.ZH, "习说了什么"),
    ],
)
def test_what_is_said_of_something_is_asked_plainly(text: str, lang: Lang, asked: str) -> None:
    assert asked_plainly(text, lang) == asked


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("what did he say he hoped for when inviting him", True),
        ("what did lee ask when he did", True),
        ("when did he take office", False),
        ("do you know when he was sworn in", False),
        ("where and when was it", False),
        ("who knows when he was invited", False),
    ],
)
def test_a_when_that_joins_asks_for_no_day(text: str, joins: bool) -> None:
    assert bool(conjunctions(text)) is joins


@pytest.mark.parametrize(
    ("text", "lang", "name", "asked"),
    [
        ("what did lee say about peace", Lang.EN, "lee", True),
        ("what did president lee hope for", Lang.EN, "lee", True),
        ("what was said to lee about peace", Lang.EN, "lee", False),
        ("이대통령은 평화에 대해 뭐라고 했어", Lang.KO, "이대통령", True),
        ("이대통령에게 뭐라고 했어", Lang.KO, "이대통령", False),
        ("李在明对半岛和平怎么说的", Lang.ZH, "李在明", True),
        ("李在明就半岛和平说了什么", Lang.ZH, "李在明", True),
        ("对李在明说了什么", Lang.ZH, "李在明", True),
        ("谁给李在明打的电话", Lang.ZH, "李在明", False),
    ],
)
def test_who_is_asked_to_have_spoken(text: str, lang: Lang, name: str, asked: bool) -> None:
    bare = "".join(text.split()) if lang is Lang.KO else text
    start = bare.index(name)
    mention = Mention("lee", start, start + len(name), name)
    assert (asked_speaker(text, lang, [mention]) == "lee") is asked
    other = Mention("xi", start, start + len(name), name)
    assert asked_speaker(text, lang, [mention, other]) is None


def test_shortened_endings_are_written_out() -> None:
    assert written_out("언제까진데요", Lang.KO) == "언제까지인데요"
    assert written_out("여기까진 알겠어요", Lang.KO) == "여기까진 알겠어요"
    assert written_out("跟习咧?", Lang.ZH) == "跟习呢?"
    assert written_out("咁出年呢", Lang.ZH) == "咁明年呢"


def test_numbers_alone_are_in_the_language_of_their_thread() -> None:
    scripts = wiring.scripts()
    assert lang_of_thread("2014?", ["习近平上次去韩国是哪年"], scripts) is Lang.ZH
    assert lang_of_thread("30?", ["통화 몇 분 했어요", "25?"], scripts) is Lang.KO
    assert lang_of_thread("in 2014?", ["习近平上次去韩国是哪年"], scripts) is None
    assert lang_of_thread("2014?", [], scripts) is None


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        ("what did they put that down to?", Lang.EN, "why that?"),
        ("and what was that chalked up to", Lang.EN, "and why that"),
        ("what did seoul put the friendly mood down to", Lang.EN, "why the friendly mood"),
        (
            "what was the warm tone of the call attributed to",
            Lang.EN,
            "why the warm tone of the call",
        ),
        ("what did the office credit for that", Lang.EN, "why that"),
        ("what did lee link to the visa policy", Lang.EN, ""),
        ("what did they agree on", Lang.EN, ""),
        ("what is the call attributed to in the text", Lang.EN, ""),
        ("그건 뭐 덕분이라던가요", Lang.KO, "그건 무엇 때문이라던가요"),
        ("분위기가 좋았던 게 무엇 덕이래", Lang.KO, "분위기가 좋았던 게 무엇 때문이래"),
        ("덕분에 잘 됐어요", Lang.KO, ""),
        ("通话气氛好归功于什么", Lang.ZH, "通话气氛好是因为什么"),
        ("韩方把友好的气氛归因于什么", Lang.ZH, "友好的气氛是因为什么"),
        ("通话得益于双方努力", Lang.ZH, ""),
    ],
)
def test_idioms_of_reasons_ask_why(text: str, lang: Lang, asked: str) -> None:
    assert asked_why(text, lang) == (asked or text)


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        ("per the presser, how long did they talk?", Lang.EN, "how long did they talk?"),
        ("briefing said the call was how long?", Lang.EN, "the call was how long?"),
        (
            "how did the briefing describe the mood of the call",
            Lang.EN,
            "how was the mood of the call",
        ),
        (
            "what time did the call start according to the briefing",
            Lang.EN,
            "what time did the call start",
        ),
        ("what time was the briefing", Lang.EN, ""),
        ("who gave the briefing", Lang.EN, ""),
        ("통화 분위기 어땠다고 브리핑했나요", Lang.KO, "통화 분위기 어땠다고 했나요"),
        ("브리핑에 따르면 통화 분위기 어땠나요", Lang.KO, "통화 분위기 어땠나요"),
        ("브리핑에서 통화 시간이 얼마라고 했나요", Lang.KO, "통화 시간이 얼마라고 했나요"),
        ("브리핑은 몇 시에 했나요", Lang.KO, ""),
        ("发布会上说通话气氛如何", Lang.ZH, "通话气氛如何"),
        ("记者会说了什么", Lang.ZH, ""),
        ("发布会几点开的", Lang.ZH, ""),
    ],
)
def test_where_it_was_reported_is_not_what_is_asked(text: str, lang: Lang, asked: str) -> None:
    assert asked_plainly(text, lang) == (asked or text)


@pytest.mark.parametrize(
    ("text", "lang", "written"),
    [
        ("wether in gyeongju this weekend?", Lang.EN, "weather in gyeongju this weekend?"),
        ("whats the wheather like", Lang.EN, "whats the weather like"),
        ("not sure wether xi accepted", Lang.EN, ""),
        ("wether in the call they spoke of trade", Lang.EN, ""),
        ("경주 날시 어때", Lang.KO, "경주 날씨 어때"),
        ("통화 몇일에 했어", Lang.KO, "통화 며칠에 했어"),
        ("庆州这周末天汽怎么样", Lang.ZH, "庆州这周末天气怎么样"),
    ],
)
def test_the_weather_mistyped_is_the_weather(text: str, lang: Lang, written: str) -> None:
    assert written_out(text, lang) == (written or text)


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("her job title, for the caption", Lang.EN, "her job title"),
        ("title of the briefer for the lower third", Lang.EN, "title of the briefer"),
        ("직함이 뭐죠 자막에 넣게요", Lang.KO, "직함이 뭐죠"),
        ("她的职务是什么,写在字幕里", Lang.ZH, "她的职务是什么"),
    ],
)
def test_what_an_answer_goes_into_is_not_asked(text: str, lang: Lang, left: str) -> None:
    assert without_haste(text, lang) == left
