"""What came up in the conversation: what is only known beside it gets no yes."""

from __future__ import annotations

from datetime import date

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import SUPPORTED
from bot.core.reply import ReplyKind

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    "topic", ["visas", "the visa waiver", "Trump", "Japan", "the G7", "the election"]
)
@pytest.mark.parametrize(
    "question",
    [
        "did Lee and Xi talk about {}?",
        "did Lee and Xi discuss {}?",
        "did the Lee–Xi call cover {}?",
        "did {} come up between Lee and Xi?",
    ],
)
def test_what_lies_beside_the_call(fitted: Answerer, question: str, topic: str) -> None:
    """They did talk, which was told as "Yes: On Tuesday, 10 June 2025."."""
    reply = fitted.reply(question.format(topic), today=TODAY)
    assert reply.kind in {ReplyKind.GAP, ReplyKind.ABSTAIN}


@pytest.mark.parametrize(
    "question",
    [
        "이재명 시진핑 비자 얘기 했어?",
        "통화에서 트럼프 얘기 나왔어?",
        "한중 정상이 일본에 대해 이야기했나요?",
        "한중 정상이 G7에 대해 이야기했나요?",
        "李在明和习近平谈了特朗普吗？",
        "两位领导人讨论了大选吗？",
        "中韩领导人有没有聊G7？",
    ],
)
def test_it_is_not_told_in_korean_or_chinese(fitted: Answerer, question: str) -> None:
    """Nor how far the call lies from another thing ("6 days, from 10 to 16 June")."""
    assert fitted.reply(question, today=TODAY).kind in {ReplyKind.GAP, ReplyKind.ABSTAIN}


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("did Lee and Xi talk about trade?", "agree-economic-cooperation"),
        ("was North Korea discussed on the call?", "peninsula-topic"),
        ("did N Korea nukes come up at all", "peninsula-topic"),
        ("is transit covered by the visa-free policy?", "visa-transit"),
        ("去中国谈生意算免签范围不", "visa-business"),
    ],
)
def test_what_did_come_up_is_told(fitted: Answerer, question: str, fact: str) -> None:
    """And what merely has a word of talking in it is no such question."""
    assert fitted.reply(question, today=TODAY).facts[0] == fact


@pytest.mark.parametrize(
    "claim",
    [
        "Lee and Xi talked about visas.",
        "Lee and Xi talked about Trump.",
        "The election came up in the call between Lee and Xi.",
        "Kang said the two leaders discussed the visa waiver.",
        "두 정상은 무비자에 대해 이야기했다.",
        "두 정상은 일본에 대해 이야기했다.",
        "통화에서 트럼프 얘기가 나왔다.",
        "李在明与习近平在通话中讨论了免签。",
        "李在明与习近平在通话中讨论了特朗普。",
        "姜由桢说，两国领导人还谈到了大选。",
    ],
)
def test_no_claim_of_it_is_supported(checker: ClaimChecker, claim: str) -> None:
    """That they talked backs nothing of what they are said to have talked about."""
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "Lee and Xi talked about the nuclear issue.",
        "The two leaders discussed exchanges.",
        "두 정상은 핵 문제를 논의했다.",
        "两位领导人谈到了核问题。",
    ],
)
def test_claims_of_what_did_come_up_are(checker: ClaimChecker, claim: str) -> None:
    """What the call touched on is backed by the facts that say so."""
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("did nukes come up at all w xi", "peninsula-topic"),
        ("did lee bring up denuclearisation with xi", "lee-asked-constructive-role"),
        ("did apec come up?", "agree-apec-cooperation"),
        ("did culture come up", "agree-exchanges"),
        ("did lee mention security?", "lee-hope-fields"),
        ("did lee bring up the economy", "lee-hope-fields"),
        ("did xi bring up trust", "china-mutual-trust"),
        ("문화교류 논의했나요", "agree-exchanges"),
        ("안보 얘기도 나왔나요?", "lee-hope-fields"),
        ("聊到APEC了吗", "agree-apec-cooperation"),
        ("民间交流谈到没有", "agree-exchanges"),
        ("安全问题提到了吗", "lee-hope-fields"),
    ],
)
def test_what_came_up_is_told(fitted: Answerer, question: str, fact: str) -> None:
    """By the fact that names it most, of what he said of whom it is asked."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact


@pytest.mark.parametrize(
    "question",
    [
        "did they discuss trade?",
        "did xi mention denuclearisation?",
        "was the ban on k-content discussed in the call?",
        "did lee and trump discuss the economy?",
        "관세 얘기 나왔어?",
        "谈到关税了吗？",
    ],
)
def test_what_did_not_come_up(fitted: Answerer, question: str) -> None:
    """Tariffs are no economic cooperation, and Xi's word for it is not known."""
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    "question", ["Both leaders came up through the central government, didn't they?"]
)
def test_who_came_up_through_something(fitted: Answerer, question: str) -> None:
    """It is no matter that came up."""
    assert fitted.reply(question, today=TODAY).facts[0] == "call-common-background"
