"""Questions by authors who had not seen the store: the replies must not get worse unnoticed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from fitted import fitted, quiet_environment

from bot.cli.evaluate import read_items
from bot.core.answering.answerer import Answerer
from bot.core.evaluation import Outcome, grade

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
HELD_OUT = Path(__file__).parent / "questions" / "held-out.jsonl"
PLAIN = Path(__file__).parent / "questions" / "plain.txt"


def test_held_out_questions(fitted: Answerer) -> None:
    """Written by others, and no threshold was found on them."""
    items = read_items(HELD_OUT)
    graded = [
        grade(item, fitted.reply(item.question, today=TODAY, context=item.context))
        for item in items
    ]
    outcomes = Counter(one.outcome for one in graded)
    answered = [one for one in graded if one.item.kind in {"answer", "false_premise"}]
    right = sum(one.outcome is Outcome.RIGHT for one in answered)
    silent = [one for one in graded if one.item.kind in {"gap", "out_of_scope"}]
    assert len(items) >= 1_390
    assert right / len(answered) >= 0.92
    assert outcomes[Outcome.RIGHT] / len(items) >= 0.93
    assert outcomes[Outcome.WRONG_FACT] / len(items) <= 0.01
    assert outcomes[Outcome.FALSE_ANSWER] / len(silent) <= 0.02


def test_plain_questions(fitted: Answerer) -> None:
    """What is typed first, in a few words that name nobody; most of these are samples too."""
    wrong = []
    for line in PLAIN.read_text(encoding="utf-8").splitlines():
        told, question = line.split("|")
        reply = fitted.reply(question, today=TODAY)
        if told not in (*reply.intents[:1], *reply.facts[:1]):
            wrong.append(f"{question}: {reply.intents[:1]}, not {told}")
    assert len(wrong) <= 6, "\n".join(wrong)


def test_an_order_is_not_confirmed_by_who_is_named(fitted: Answerer) -> None:
    """ "Yes" would tell that Ishiba came before Trump."""
    for question, lead in (
        ("is the Ishiba call before the Trump one?", "No"),
        ("did the Trump call come before the one with Ishiba?", "Yes"),
    ):
        reply = fitted.reply(question, today=TODAY)
        assert reply.headline.startswith(lead)


def test_a_bare_date_is_held_against_the_call_itself(fitted: Answerer) -> None:
    """ "The call" is the one with Xi: that another took place on that day is no answer."""
    for question in (
        "Was the call on June 9?",
        "was the call on friday?",
        "通话是6月9日吗？",
        "通话是上周五打的对吧",
        "통화 금요일이었죠?",
    ):
        reply = fitted.reply(question, today=TODAY)
        assert reply.facts[0] == "call-date"
        assert "corrects_premise" in reply.notes
