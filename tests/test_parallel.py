"""The same question in English, Korean and Chinese reaches the same fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.core.answering.answerer import Answerer
from bot.core.language import WRITTEN_LANGS
from bot.core.reply import ReplyKind

TODAY = date(2026, 11, 25)
QUESTIONS = yaml.safe_load(
    (Path(__file__).parent / "parallel" / "questions.yaml").read_text(encoding="utf-8")
)


def test_there_are_enough_of_them() -> None:
    """At least 150, on at least 100 facts: a handful would prove little."""
    assert len(QUESTIONS) >= 150
    assert len({question["fact"] for question in QUESTIONS}) >= 100


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["en"][:60])
def test_three_languages_reach_the_same_fact(question: dict[str, str], fitted: Answerer) -> None:
    """Each language answers, and the first fact asserted is one and the same."""
    reached = {}
    for lang in WRITTEN_LANGS:
        reply = fitted.reply(question[lang.value], today=TODAY)
        assert reply.kind is ReplyKind.ANSWER, f"{question[lang.value]}: {reply.headline}"
        reached[lang.value] = reply.facts[0]
    assert len(set(reached.values())) == 1, reached
