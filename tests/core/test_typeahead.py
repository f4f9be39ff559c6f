"""What is offered while one types: answered questions, the nearest first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.facts import Gap, SampleSet
from bot.core.language import Lang, Text
from bot.core.typeahead import TypeAhead

from .small import AS_OF, make_fact, make_store

QUESTIONS = {
    "length": Text("How long did they talk?", "얼마나 통화했나요?", "通话了多久？"),
    "visit": Text(
        "When did the mayor last visit?", "시장의 마지막 방문은 언제였나요?", "市长上次来访？"
    ),
    "invitation": Text("Was there an invitation?", "초청이 있었나요?", "有邀请吗？"),
}
STORE = replace(
    make_store(*(replace(make_fact(id_), question=asked) for id_, asked in QUESTIONS.items())),
    gaps=(
        Gap(
            "talk-mood",
            "meetings",
            Text("How long was the talk planned?", "통화는 얼마나 예정됐나요?", "计划通话多久？"),
            Text("x", "x", "x"),
            (),
            AS_OF,
        ),
    ),
    samples=(SampleSet("length", {Lang.EN: ("duration of the call",), Lang.KO: ("통화 시간",)}),),
)
AHEAD = TypeAhead(STORE)


@pytest.mark.parametrize(
    ("typed", "lang", "first"),
    [
        ("how lo", Lang.EN, "length"),
        ("HOW LONG", Lang.EN, "length"),
        ("invit", Lang.EN, "invitation"),
        ("invitaton", Lang.EN, "invitation"),
        ("duration", Lang.EN, "length"),
        ("mayor visit", Lang.EN, "visit"),
        ("얼마나", Lang.KO, "length"),
        ("통화시간", Lang.KO, "length"),
        ("방문", Lang.KO, "visit"),
        ("多久", Lang.ZH, "length"),
        ("上次", Lang.ZH_HANT, "visit"),
        ("邀请", Lang.ZH, "invitation"),
    ],
)
def test_the_nearest_question_comes_first(typed: str, lang: Lang, first: str) -> None:
    """By beginnings of words, by other words for the same, and past a slip of the fingers."""
    assert AHEAD.nearest(typed, lang)[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "?!", "pizza", "비자", "披萨"])
def test_nothing_near_is_nothing(typed: str) -> None:
    """No question is better than one on something else."""
    assert AHEAD.nearest(typed, Lang.EN) == ()


@given(st.text(max_size=60), st.sampled_from(list(Lang)))
def test_only_questions_with_an_answer_are_offered(typed: str, lang: Lang) -> None:
    """Gaps are not, however near; and each question is offered once."""
    found = AHEAD.nearest(typed, lang)
    assert set(found) <= set(QUESTIONS)
    assert len(found) == len(set(found))


def test_no_more_than_asked_for() -> None:
    """A menu has room for so many."""
    assert len(AHEAD.nearest("t", Lang.EN, most=1)) == 1
