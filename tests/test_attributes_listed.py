"""Lists of attributes: "call date, time and length please" is told of one event, each in turn."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
DAY, HOUR, LENGTH = "call-date", "call-start-time", "call-duration"
STAY, UNTIL = "visa-stay-length", "visa-until"


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("call date, time and length please", (DAY, HOUR, LENGTH)),
        ("통화 날짜, 시간, 길이 정리해줘", (DAY, HOUR, LENGTH)),
        ("통화 날짜랑 시간 알려줘", (DAY, HOUR)),
        ("통화 시간이랑 분위기 알려주세요", (LENGTH, "call-atmosphere")),
        ("通话日期和时长", (DAY, LENGTH)),
        ("mood and length of the call", ("call-atmosphere", LENGTH)),
        ("date and length of the trump call", ("call-trump-date", "call-trump-duration")),
        ("트럼프 통화 날짜랑 길이", ("call-trump-date", "call-trump-duration")),
        ("place and dates of the g7", ("g7-place", "g7-dates")),
        ("APEC的时间和地点", ("apec-2025-date", "apec-2025-city")),
        ("免签天数和截止日期", (STAY, UNTIL)),
        ("韓國人免簽去中國，天數跟截止日？", (STAY, UNTIL)),
    ],
)
def test_each_attribute_in_turn(fitted: Answerer, question: str, facts: tuple[str, ...]) -> None:
    """Of "the call" the days or lengths of all three were told, and no hour."""
    assert fitted.reply(question, today=TODAY).intents == facts


@pytest.mark.parametrize(
    "question",
    [
        "date and length of my dentist call",
        "length of the call and the room list",
        "dates and lengths of the calls with trump and ishiba",
        "date and venue of the g7 protest",
    ],
)
def test_what_is_no_such_list(fitted: Answerer, question: str) -> None:
    """Another's call, what nobody told, and several at once."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.intents[:2] not in {(DAY, LENGTH), ("g7-dates", "g7-place")}
