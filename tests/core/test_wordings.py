"""Wordings that are read by rule: places in a row, Cantonese, slips by sound, who says so."""

from __future__ import annotations

import pytest

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.cantonese import written_chinese
from bot.core.matching.cues import asks_who_says, without_tag
from bot.core.matching.homophones import HomophoneSpeller
from bot.core.matching.order import told_order
from bot.core.matching.rank import LAST, told_place
from bot.core.matching.shorthand import written_out
from bot.core.matching.slots import states
from bot.core.matching.spelling import Speller
from bot.core.matching.vocabulary import Counted, Vocabulary
from bot.core.quantities import extract


def _place(text: str, name: str, lang: Lang) -> int | None:
    start = text.find(name)
    told = told_place(text, lang, [Mention(name, start, start + len(name), name)])
    return told[1] if told else None


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("xi was the very first leader lee talked to, wasn't he", "xi", 1),
        ("since ishiba was the second leader lee phoned", "ishiba", 2),
        ("did lee call xi first?", "xi", 1),
        ("the first leader lee rang was ishiba, correct?", "ishiba", 1),
        ("was xi the last leader lee called?", "xi", LAST),
        ("was this lee's first call with xi?", "xi", None),
        ("how long did lee's call with trump last?", "trump", None),
        ("who called first, lee or xi?", "xi", None),
        ("which leader did lee call first", "lee", None),
    ],
)
def test_a_place_in_a_row_is_read_in_english(text: str, name: str, place: int | None) -> None:
    assert _place(text, name, Lang.EN) == place


@pytest.mark.parametrize(
    ("text", "name", "lang", "place"),
    [
        ("시진핑이 제일 먼저 통화한 정상이야?", "시진핑", Lang.KO, 1),
        ("트럼프가 세 번째로 통화한 정상 맞지", "트럼프", Lang.KO, 3),
        ("시진핑이랑 첫 통화야?", "시진핑", Lang.KO, None),
        ("李在明最先打给的是石破吧", "石破", Lang.ZH, 1),
        ("特朗普是最后一个通话的吗", "特朗普", Lang.ZH, LAST),
        ("和习近平是第一次通话吗", "习近平", Lang.ZH, None),
    ],
)
def test_a_place_in_a_row_is_read_in_korean_and_chinese(
    text: str, name: str, lang: Lang, place: int | None
) -> None:
    assert _place(text, name, lang) == place


def test_a_place_is_nobodys_where_several_are_named() -> None:
    named = [Mention("xi", 0, 2, "xi"), Mention("trump", 7, 12, "trump")]
    assert told_place("xi and trump, who was first", Lang.EN, named) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("边个请佢㗎", "谁请他的"),
        ("习近平有冇应承去庆州?", "习近平有没有答应去庆州?"),
        ("几时开呀", "什么时候开呀"),
        ("倾咗几耐", "谈了多久"),
        ("边个月?", "哪个月?"),
        ("两国关系怎么样", "两国关系怎么样"),
        ("一边谈一边看", "一边谈一边看"),
        ("同石破系边日倾电话", "和石破是哪天通电话"),
        ("佢唔同意关系点样", "他不同意关系怎么样"),
    ],
)
def test_cantonese_is_put_into_written_chinese(typed: str, written: str) -> None:
    assert written_chinese(typed) == written


def test_a_slip_by_sound_is_mended_only_where_no_word_is_harmed() -> None:
    speller = HomophoneSpeller(
        ["基础", "气氛", "免签"], {"基础": 9, "通话": 9}, lambda: frozenset({"面签"})
    )
    assert speller.fix("合作的基楚是什么") == ("合作的基础是什么", (("基楚", "基础"),))
    assert speller.fix("通话的气分")[0] == "通话的气氛"
    assert speller.fix("去办面签") == ("去办面签", ())
    assert speller.fix("没有")[1] == ()


@pytest.mark.parametrize(
    ("text", "lang", "asks"),
    [
        ("who said so?", Lang.EN, True),
        ("says who", Lang.EN, True),
        ("source?", Lang.EN, True),
        ("and who said that?", Lang.EN, True),
        ("who told us that?", Lang.EN, True),
        ("who said the call was long", Lang.EN, False),
        ("누가 한 말이에요?", Lang.KO, True),
        ("출처는?", Lang.KO, True),
        ("누가 먼저 전화했어?", Lang.KO, False),
        ("这话谁披露的", Lang.ZH, True),
        ("谁说的", Lang.ZH, True),
        ("谁先打的电话", Lang.ZH, False),
    ],
)
def test_who_says_so_is_told_from_other_questions_by_who(text: str, lang: Lang, asks: bool) -> None:
    assert asks_who_says(text, lang) is asks


def test_yes_or_no_at_the_end_is_no_part_of_the_question() -> None:
    assert without_tag("did lee invite xi. yes or no.") == ("did lee invite xi", True)
    assert without_tag("was it a yes or no vote") == ("was it a yes or no vote", False)
    assert without_tag("yes or no?") == ("yes or no?", False)


@pytest.mark.parametrize(
    ("asked", "known", "stated"),
    [
        ("october", "2025", False),
        ("november", "early November 2025", True),
        ("2025", "early November 2025", True),
        ("december", "until the end of 2025", True),
        ("30 minutes", "30 minutes", True),
    ],
)
def test_what_both_leave_open_is_not_stated(asked: str, known: str, stated: bool) -> None:
    (quantity,) = extract(asked, Lang.EN)
    assert states(quantity, extract(known, Lang.EN)) is stated


@pytest.mark.parametrize(
    ("typed", "lang", "written"),
    [
        ("til when", Lang.EN, "until when"),
        ("and nxt yr?", Lang.EN, "and next year?"),
        ("call w/ trump n ishiba", Lang.EN, "call with trump and ishiba"),
        ("china w/o a visa", Lang.EN, "china without a visa"),
        ("n korea", Lang.EN, "n korea"),
        ("who was no. 2, and #3", Lang.EN, "who was number 2, and number 3"),
        ("no 1 leader", Lang.EN, "number 1 leader"),
        ("did they say no", Lang.EN, "did they say no"),
        ("www.gov.kr", Lang.EN, "www.gov.kr"),
        ("谈没谈萨德", Lang.ZH, "是否谈萨德"),
        ("他们讨论没讨论经济", Lang.ZH, "他们是否讨论经济"),
        ("没有没有", Lang.KO, "没有没有"),
    ],
)
def test_shorthand_is_written_out(typed: str, lang: Lang, written: str) -> None:
    assert written_out(typed, lang) == written


def test_two_letters_of_a_short_word_are_put_back() -> None:
    speller = Speller({"day": 9, "who": 20, "call": 9}, frozenset({"how"}))
    assert speller.word("dya") == "day"
    assert speller.word("owh") == "owh"
    assert speller.word("how") == "how"


def test_a_word_across_the_end_of_a_quantity_is_none() -> None:
    vocabulary = Vocabulary(Counted({}, {Lang.ZH: {"周一": 3}}), {Lang.ZH: frozenset({"一打"})})
    text = "周一打的"
    assert vocabulary.foreign(text, Lang.ZH)[0] == ("一打",)
    read = [(one.start, one.end) for one in extract(text, Lang.ZH)]
    assert vocabulary.foreign(text, Lang.ZH, read=read)[0] == ()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("ishiba got his call before trump did", ("ishiba", "trump")),
        ("did lee speak with ishiba, only a day before trump", ("ishiba", "trump")),
        ("ishiba had to wait until after the trump call", ("trump", "ishiba")),
        ("who spoke longer, ishiba or trump, before the summit", None),
        ("was ishiba, or was trump, called before", None),
    ],
)
def test_what_came_first_is_read_in_loose_wording(text: str, order: tuple[str, str] | None) -> None:
    named = [
        Mention(id_, text.find(id_), text.find(id_) + len(id_), id_) for id_ in ("ishiba", "trump")
    ]
    assert told_order(text, Lang.EN, named) == order
