"""Where aliases are found in a text: whole words, longest first, near spellings."""

from __future__ import annotations

import pytest

from bot.core.language import Lang
from bot.core.matching.aliases import AliasIndex
from bot.core.matching.spelling import Speller

ENGLISH = [
    ("visa", "visa"),
    ("visa waiver", "waiver"),
    ("u.s.", "us"),
    ("g7", "g7"),
    ("-free", "free"),
    ("bus", "bus"),
]
KOREAN = [
    ("이재명", "lee"),
    ("시진핑", "xi"),
    ("fta", "fta"),
    ("사드", "thaad"),
    ("정상회담", "summit"),
]
CHINESE = [("习近平", "xi"), ("李在明", "lee"), ("韩国", "korea"), ("fta", "fta")]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("the visa waiver", ["waiver"]),
        ("visas for the u.s. now", ["visa", "us"]),
        ("visage and advisa", []),
        ("g7s, g77", ["g7"]),
        ("visa-free", ["visa", "free"]),
        ("bus buses buss", ["bus", "bus"]),
    ],
)
def test_english_aliases_are_whole_words_or_their_plurals(text: str, ids: list[str]) -> None:
    index = AliasIndex(ENGLISH, Lang.EN, inner=2)
    assert [mention.id for mention in index.find(text)] == ids


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("이재명 대통령", [("lee", False)]),
        ("이제명 대통령", [("lee", True)]),
        ("한중정상회담은", [("summit", False)]),
        ("정상회덤은 언제", [("summit", True)]),
        ("인사드립니다", []),
        ("한중 fta는", [("fta", False)]),
        ("fta 9월에", [("fta", False)]),
        ("fta9월에", []),
        ("시진핑과 이재멍", [("xi", False), ("lee", True)]),
    ],
)
def test_korean_names_are_found_with_one_letter_wrong(
    text: str, found: list[tuple[str, bool]]
) -> None:
    index = AliasIndex(KOREAN, Lang.KO, inner=2, fuzzy=True)
    mentions = index.find(text)
    assert [(mention.id, mention.fuzzy) for mention in mentions] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("习进平访问韩国", [("korea", False), ("xi", True)]),
        ("李再明", [("lee", True)]),
        ("寒锅", []),
        ("中韩fta", [("fta", False)]),
    ],
)
def test_chinese_names_are_found_by_sound_if_a_character_is_right(
    text: str, found: list[tuple[str, bool]]
) -> None:
    index = AliasIndex(CHINESE, Lang.ZH, inner=2, fuzzy=True)
    mentions = index.find(text)
    assert [(mention.id, mention.fuzzy) for mention in mentions] == found


def test_words_of_an_english_alias_stand_apart_or_together_in_korean() -> None:
    index = AliasIndex([("g7 summit", "g7"), ("g7", "g7")], Lang.KO, inner=2)
    for text in ("g7 summit 언제", "g7summit 언제"):
        assert [(m.id, m.alias) for m in index.find(text)] == [("g7", "g7summit")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kang said", ["kang"]),
        ("kang yu-jung said", ["kang"]),
        ("kang yu-jong said", ["kang"]),
        ("kang kyung-wha said", []),
        ("kang re-elected", ["kang"]),
        ("was kang co-hosting", ["kang"]),
    ],
)
def test_an_english_surname_before_another_given_name_is_somebody_else(
    text: str, found: list[str]
) -> None:
    pairs = [("kang", "kang"), ("kang yu-jung", "kang")]
    index = AliasIndex(pairs, Lang.EN, inner=2, surnames={"kang": ("yu-jung",)})
    assert [mention.id for mention in index.find(text)] == found


def test_a_slip_is_mended_to_the_nearest_word_and_of_equals_to_the_commonest() -> None:
    speller = Speller({"korea": 90, "korean": 50, "summit": 9, "summits": 2, "kor": 1}, ["lunch"])
    assert speller.word("koera") == "korea"
    assert speller.word("sumit") == "summit"
    assert speller.word("korus") == "korea"
    assert speller.word("lunhc") == "lunhc"
    assert speller.word("lunch") == "lunch"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        # Forms of words that the language knows are words.
        ("navies", "navies"),
        ("annexes", "annexes"),
        ("plunges", "plunges"),
        ("hedged", "hedged"),
        ("waiving", "waiving"),
        # A letter that is doubled, or not, is a slip whatever it could be a form of.
        ("droped", "dropped"),
        ("comming", "coming"),
        # So is one wrong letter in a long word.
        ("extented", "extended"),
    ],
)
def test_a_form_of_a_known_word_is_no_slip(word: str, meant: str) -> None:
    subject = dict.fromkeys(
        ["names", "angeles", "pledges", "heading", "waving", "dropped", "extended"], 9
    )
    subject["coming"] = 9
    common = ["navy", "annex", "plunge", "hedge", "waive", "drop", "comm", "extent"]
    assert Speller(subject, common).word(word) == meant
