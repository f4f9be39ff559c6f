"""Grading: what counts as right, as a wrong fact, and as a false answer."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.evaluation import Item, Outcome, grade, tally
from bot.core.language import Lang
from bot.core.reply import Citation, Reply, ReplyKind

ANSWER = Item(
    "x-1", "en", "answer", "how long?", (2,), (("30 min", "half an hour"), ("lee",)), ("45",)
)


def reply(kind: ReplyKind = ReplyKind.ANSWER, **changes: Any) -> Reply:
    """A right reply to ANSWER, but for the changes."""
    fields: dict[str, Any] = {
        "kind": kind,
        "lang": Lang.EN,
        "headline": "30 minutes.",
        "body": "Lee talked.",
        "citations": (Citation("harbour-news", 2),),
    }
    return Reply(**fields | changes)


def test_a_right_answer() -> None:
    """Kind, a cited paragraph, a string of every group, none forbidden, the language."""
    assert grade(ANSWER, reply()).outcome is Outcome.RIGHT
    assert grade(ANSWER, reply()).safe


@pytest.mark.parametrize(
    "changes",
    [
        {"citations": ()},
        {"citations": (Citation("harbour-news", 3),)},
        {"headline": "A while."},
        {"body": "They talked."},
        {"footer": "Not 45."},
        {"lang": Lang.KO},
    ],
)
def test_an_answer_that_lacks_anything_is_a_wrong_fact(changes: dict[str, Any]) -> None:
    """What is asserted and not right is dangerous, whatever is missing."""
    graded = grade(ANSWER, reply(**changes))
    assert graded.outcome is Outcome.WRONG_FACT
    assert not graded.safe


def test_letter_case_and_the_citation_line_count_as_text() -> None:
    """Strings are looked for in all that is read, without regard to case."""
    item = Item("x", "en", "answer", "?", (2,), (("LEE",), ("report of",)))
    assert grade(item, reply(citation_line="[Report of 5 March]")).outcome is Outcome.RIGHT


def test_not_answering_an_answerable_question_is_a_miss() -> None:
    """Gap, clarify, abstain and chat claim nothing: missed, and safe."""
    for kind in set(ReplyKind) - {ReplyKind.ANSWER}:
        for wanted in ("answer", "false_premise"):
            item = Item("x", "en", wanted, "?", (2,))
            assert grade(item, reply(kind)).outcome is Outcome.MISSED
            assert grade(item, reply(kind)).safe


@pytest.mark.parametrize(
    ("wanted", "right"),
    [
        ("gap", ReplyKind.GAP),
        ("out_of_scope", ReplyKind.ABSTAIN),
        ("chat", ReplyKind.CHAT),
    ],
)
def test_other_kinds_are_right_by_their_kind(wanted: str, right: ReplyKind) -> None:
    """Answering a gap or another subject is a false answer; answering a greeting a mere miss."""
    item = Item("x", "en", wanted, "?")
    for kind in ReplyKind:
        outcome = grade(item, reply(kind)).outcome
        if kind is right:
            assert outcome is Outcome.RIGHT
        elif kind is ReplyKind.ANSWER and wanted != "chat":
            assert outcome is Outcome.FALSE_ANSWER
        else:
            assert outcome is Outcome.MISSED


def test_the_table_sums_up() -> None:
    """A row a language and kind, a row a language, all of them, and follow-ups apart."""
    followed = Item("x-2", "ko", "gap", "?", context=("earlier",))
    graded = [
        grade(ANSWER, reply()),
        grade(ANSWER, reply(headline="?")),
        grade(followed, reply()),
        grade(Item("x-3", "zh-Hant", "chat", "?"), reply(ReplyKind.CHAT)),
    ]
    rows = {(row.lang, row.kind): row for row in tally(graded)}
    assert rows["en", "answer"].share == 0.5
    assert rows["en", "answer"].wrong_facts == 1
    assert rows["ko", "gap"].false_answers == 1
    assert rows["zh-Hant", "all"].right == 1
    assert (rows["all", "all"].total, rows["all", "all"].right) == (4, 2)
    assert rows["all", "with context"].total == 1
    assert [row.lang for row in tally(graded)][-1] == "all"


def test_no_questions_no_share() -> None:
    """An empty set has a row of zeros, not a division by zero."""
    (row,) = tally([])
    assert (row.total, row.share) == (0, 0.0)
