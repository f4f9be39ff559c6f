"""The same question in English, Korean and Chinese reaches the same fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.language import WRITTEN_LANGS

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
QUESTIONS = yaml.safe_load(
    (Path(__file__).parent / "parallel" / "questions.yaml").read_text(encoding="utf-8")
)


def test_there_are_enough_of_them() -> None:
    """At least 150, on at least 100 facts: a handful would prove little."""
    assert len(QUESTIONS) >= 150
    assert len({question["fact"] for question in QUESTIONS}) >= 100


def test_three_languages_reach_the_same_fact(fitted: Answerer) -> None:
    """At least 150 of the questions get the same fact first, whatever language asks."""
    apart = []
    for question in QUESTIONS:
        reached = {}
        for lang in WRITTEN_LANGS:
            reply = fitted.reply(question[lang.value], today=TODAY)
            reached[lang.value] = reply.facts[0] if reply.facts else reply.kind.value
        if len(set(reached.values())) > 1:
            apart.append(f"{question['fact']}: {reached}")
    assert len(QUESTIONS) - len(apart) >= 150, "\n".join(apart)
