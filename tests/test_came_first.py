"""Which of two dated things came first, and where somebody spoke of it."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
ELECTION, INAUGURATION, XI, TRUMP = (
    "South Korea's snap election of 3 June 2025",
    "Lee's inauguration on 4 June 2025",
    "Phone call between Lee and Xi, 10 June 2025",
    "Phone call between Lee and Trump, 6 June 2025",
)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("which came first, the vote or the call with Xi?", f"In order: {ELECTION} → {XI}"),
        ("was the vote before or after the trump call?", f"In order: {ELECTION} → {TRUMP}"),
        ("was he sworn in before talking to Trump?", f"Yes: {INAUGURATION} → {TRUMP}"),
        ("did Lee talk to Trump before taking office?", f"No: {INAUGURATION} → {TRUMP}"),
        (
            "is APEC after the G7?",
            "Yes: G7 summit in Alberta, 16–17 June 2025 → APEC summit 2025 in Gyeongju",
        ),
        (
            "did the visa waiver come before the election?",
            f"Yes: China's visa-free policy for South Koreans → {ELECTION}",
        ),
        (
            "선거랑 시진핑 통화 중 뭐가 먼저야?",
            "시간순: 2025년 6월 3일 조기 대선 → 이재명 대통령·시진핑 주석 통화(2025년 6월 10일)",
        ),
        (
            "大选在通话之前吗",
            "是的：2025年6月3日韩国提前大选 → 2025年6月10日李在明与习近平通话",
        ),
        (
            "免签是大选之后才开始的吗",
            "不是：中国对韩免签政策 → 2025年6月3日韩国提前大选",
        ),
    ],
)
def test_which_came_first(fitted: Answerer, question: str, headline: str) -> None:
    """Whatever is nearest to the words ("7 days") says nothing of the other."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.headline == headline
    assert len(reply.facts) == 2


@pytest.mark.parametrize(
    "question",
    [
        "how many days after the election was the call?",
        "was the call with trump 2 days after the inauguration",
        "대선 다음날 취임한 거 맞아?",
        "did he call trump before ishiba",
        "did lee invite xi before the g7",
    ],
)
def test_another_question_of_the_two(fitted: Answerer, question: str) -> None:
    assert "→" not in fitted.reply(question, today=TODAY).headline


@pytest.mark.parametrize(
    "question",
    [
        "where did Kang say that?",
        "where did Kang speak?",
        "강유정은 어디서 말했어?",
        "姜由楨是在哪裡說的",
    ],
)
def test_where_somebody_spoke(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).facts == ("call-briefing-form",)


@pytest.mark.parametrize(
    "question", ["where did Lee speak?", "강유정 어디 출신", "where did xi say that"]
)
def test_where_of_which_nothing_is_said(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP
