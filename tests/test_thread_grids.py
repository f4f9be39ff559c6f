"""Plain follow-ups after one question: another one named, another attribute, a value put forward.

Sets of questions hold a few of each, and many of these were told something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)
GRIDS = Path(__file__).parent / "grids"
LANGS = ("en", "ko", "zh")
NO = {
    "en": ("No", "Not quite"),
    "ko": ("아니요", "보도 내용과 다릅니다"),
    "zh": ("不是", "与报道不符", "與報導不符"),
}
MOST_WRONG = 0.02
"""Share of a grid that a fitting may turn round; the rules among them are held by other tests."""
CALLS = {
    ("when", "trump"): {"call-trump-date", "call-trump-weekday"},
    ("when", "ishiba"): {"call-ishiba-date"},
    ("when", "xi"): {"call-date"},
    ("long", "trump"): {"call-trump-duration"},
    ("long", "ishiba"): {"call-ishiba-duration"},
    ("long", "xi"): {"call-duration"},
}


def grid(name: str, lang: str) -> Any:
    return yaml.safe_load((GRIDS / name).read_text(encoding="utf-8"))[lang]


def of_another(lang: str) -> Iterator[tuple[str, str, set[str]]]:
    """What was asked of a call, asked of another; and the other attribute of the same call."""
    rows = grid("threads.yaml", lang)
    for asked, other in (("when", "long"), ("long", "when")):
        for one, named in rows["names"].items():
            for line in rows[asked]:
                before = line.format(x=named[0])
                for another, names in rows["names"].items():
                    for name in names if another != one else ():
                        for form in rows["swap"]:
                            yield before, form.format(y=name), CALLS[asked, another]
                for form in rows[f"ask_{other}"]:
                    yield before, form, CALLS[other, one]


def of_the_same(lang: str) -> Iterator[tuple[str, str, set[str]]]:
    """Another attribute of what was spoken of."""
    for row in grid("threads.yaml", lang)["rows"]:
        for before in row["after"]:
            for told, forms in row["asked"].items():
                for form in forms:
                    yield before, form, set(told.split(" or "))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("cases", [of_another, of_the_same])
def test_a_plain_follow_up_is_told_what_it_asks_of_its_thread(
    fitted: Answerer, lang: str, cases: Any
) -> None:
    every = list(cases(lang))
    wrong = []
    for before, question, told in every:
        reply = fitted.reply(question, today=TODAY, context=[before])
        first = next(iter(reply.intents or reply.facts), "")
        if reply.kind is not ReplyKind.ANSWER or first not in told:
            wrong.append(f"{before} … {question}: {reply.headline}")
    assert len(every) > 50
    assert len(wrong) <= MOST_WRONG * len(every), "\n".join(wrong)


@pytest.mark.parametrize("lang", LANGS)
def test_a_value_put_forward_is_held_against_what_was_told(fitted: Answerer, lang: str) -> None:
    rows = grid("values.yaml", lang)
    every, wrong = 0, []
    for row in rows["rows"]:
        for so in (True, False):
            side = "right" if so else "wrong"
            for before in row["after"]:
                for value in row[side]:
                    for form in rows[side]:
                        question = form.format(v=value)
                        reply = fitted.reply(question, today=TODAY, context=[before])
                        told = reply.kind is ReplyKind.ANSWER
                        first = next(iter(reply.intents or reply.facts), "")
                        no = reply.headline.startswith(NO[lang])
                        every += 1
                        if not told or no is so or (first not in row["told"] and not so):
                            wrong.append(f"{before} … {question}: {reply.headline}")
    assert every > 300
    assert len(wrong) <= MOST_WRONG * every, "\n".join(wrong)
