"""`ties ask`: the answer first, cited; options; and a line for what is wrong."""

from __future__ import annotations

import json

import pytest

from .conftest import Ties

HOW_LONG = "How long did Lee and Xi talk?"
FIELDS = {
    *("kind", "lang", "text", "facts", "citations"),
    *("confidence", "choices", "notes", "elapsed_ms"),
}


def test_it_answers_in_the_first_line_and_cites(ties: Ties) -> None:
    """The value stands alone in the first line, the paragraph further down."""
    ran = ties("ask", HOW_LONG)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "30 minutes."
    assert "[Report of 10 June 2025, ¶2]" in ran.out


def test_quotes_are_optional(ties: Ties) -> None:
    """A question may be several words of the command line."""
    assert ties("ask", *HOW_LONG.split()).out == ties("ask", HOW_LONG).out


def test_what_the_source_leaves_out_is_a_gap(ties: Ties) -> None:
    """A question of the subject without an answer is told as such, not denied."""
    reply = json.loads(ties("ask", "--json", "Did Xi accept the invitation?").out)
    assert reply["kind"] == "gap"
    assert reply["facts"] == []
    assert "does not say" in reply["text"].splitlines()[0]


def test_the_json_has_the_fields_of_the_contract(ties: Ties) -> None:
    """One object with exactly the contract's fields, of the contract's types."""
    reply = json.loads(ties("ask", "--json", HOW_LONG).out)
    assert set(reply) == FIELDS
    assert (reply["kind"], reply["lang"]) == ("answer", "en")
    assert reply["citations"] == [{"source": "lee-xi-call-2025-06-10", "paragraph": 2}]
    assert reply["facts"] == ["call-duration"]
    assert 0.0 <= reply["confidence"] <= 1.0
    assert reply["elapsed_ms"] > 0
    assert (reply["choices"], reply["notes"]) == ([], [])


def test_explain_shows_how_it_was_found(ties: Ties) -> None:
    """The steps name the candidate that won; in JSON they are pairs."""
    told = ties("ask", "--explain", HOW_LONG).out
    assert told.startswith("30 minutes.")
    assert "call-duration" in told
    steps = json.loads(ties("ask", "--json", "--explain", HOW_LONG).out)["explanation"]
    assert all(len(step) == 2 for step in steps)


@pytest.mark.parametrize(
    ("question", "lang", "value"),
    [
        ("이재명 대통령과 시진핑 주석은 얼마나 통화했나요?", "ko", "30분"),
        ("李在明和习近平通话了多久？", "zh", "30分钟"),
        ("李在明和習近平通話了多久？", "zh-Hant", "30分鐘"),
    ],
)
def test_it_answers_in_the_language_of_the_question(
    ties: Ties, question: str, lang: str, value: str
) -> None:
    """The same fact in three languages, Traditional characters for who writes them."""
    reply = json.loads(ties("ask", "--json", question).out)
    assert (reply["lang"], reply["facts"][0]) == (lang, "call-duration")
    assert value in reply["text"].splitlines()[0]


def test_lang_fixes_the_language_of_the_reply(ties: Ties) -> None:
    """A Simplified question with --lang zh-Hant is answered in Traditional characters."""
    question = "李在明和习近平通话了多久？"
    assert "30分钟" in ties("ask", question).out
    assert "30分鐘" in ties("ask", "--lang", "zh-Hant", question).out


def test_today_decides_how_a_plan_is_told(ties: Ties) -> None:
    """Before the summit it is a plan; after it, a plan whose date has passed."""
    question = ("ask", "--json", "When is the APEC summit in Gyeongju?")
    before = json.loads(ties(*question, "--today", "2025-06-11").out)
    after = json.loads(ties(*question, "--today", "2026-01-05").out)
    assert before["facts"] == after["facts"]
    assert "planned_date_passed" not in before["notes"]
    assert "planned_date_passed" in after["notes"]
    assert before["text"] != after["text"]


@pytest.mark.parametrize("nothing", ["", "   ", "🎉", "?!…", "\u200f\u202e", "\x00\x07"])
def test_without_a_question_it_says_so(ties: Ties, nothing: str) -> None:
    """Emptiness, emoji and control characters get a friendly line, not an error."""
    ran = ties("ask", nothing)
    assert ran.code == 0
    assert len(ran.out.strip().splitlines()) == 1


def test_forty_thousand_characters_are_bounded_work(ties: Ties) -> None:
    """An overlong text gets a short reply that says that it was cut."""
    ran = ties("ask", "--json", "how long did Lee and Xi talk? " * 1333)
    reply = json.loads(ran.out)
    assert "cut" in reply["notes"]
    assert reply["elapsed_ms"] < 2000


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("ask",), "ask what?"),
        (("ask", "--today", "2025-02-30", "x"), "“2025-02-30” is not a date"),
        (("ask", "--today", "tomorrow", "x"), "YYYY-MM-DD"),
        (("ask", "--lang", "fr", "x"), "“fr” is not a language"),
        (("ask", "--batch", "/nowhere/at-all.jsonl"), "can't read /nowhere/at-all.jsonl"),
    ],
)
def test_wrong_arguments_get_one_line(ties: Ties, arguments: tuple[str, ...], reason: str) -> None:
    """Each mistake is named in a line, with what would be right."""
    assert reason in ties(*arguments).complaint
