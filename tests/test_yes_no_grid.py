"""Each dated, placed, measured or ordered fact asked for a yes, with its value and with others.

A plain question of that kind was declined for long, since no set of questions asks one so plainly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)
YES = {"en": "Yes: ", "ko": "네. ", "zh": "是的："}

ROWS = yaml.safe_load((Path(__file__).parent / "grids" / "yes-no.yaml").read_text(encoding="utf-8"))


def questions() -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
    for row in ROWS:
        for so, values in ((True, row["right"]), (False, row["wrong"])):
            for value in values:
                for question in row["asked"]:
                    name = f"{row['name']}-{row['lang']}"
                    yield name, question.format(v=value), so, tuple(row["told"])


@pytest.mark.parametrize("row", dict.fromkeys(name for name, *_ in questions()))
def test_a_value_is_confirmed_where_it_is_so_and_put_right_where_not(
    fitted: Answerer, row: str
) -> None:
    of_row = [one for one in questions() if one[0] == row]
    assert of_row
    for name, question, so, told in of_row:
        reply = fitted.reply(question, today=TODAY)
        yes = reply.headline.startswith(YES[name[-2:]])
        assert (reply.kind, yes) == (ReplyKind.ANSWER, so), (question, reply.headline)
        said = f"{reply.headline} {reply.body}"
        assert any(value in said for value in told), (question, said)
