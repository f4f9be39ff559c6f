"""Visas that somebody has or has applied for, and those of other countries: no policy of ours."""

from __future__ import annotations

from datetime import date

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import NOT_ADDRESSED
from bot.core.reply import ReplyKind

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    "question",
    [
        "my china visa application, where is it now?",
        "has my visa for china come through yet?",
        "i applied for a chinese visa last week, any news?",
        "my schengen visa runs out in aug, can i renew it from seoul",
        "제 중국 비자 신청한거 지금 어디까지 진행됐는지 조회되나요?",
        "내 중국 비자 신청 상태 좀 봐줘",
        "저번주에 신청한 비자 아직도 안 나왔는데요",
        "미국 무비자 ESTA 90일 맞죠?",
        "我签证什么时候到期",
        "我的韩国签证还要补什么材料?昨天收到短信了",
        "我上週申請的中國簽證好了沒",
    ],
)
def test_where_ones_own_visa_is(fitted: Answerer, question: str) -> None:
    """ "Has my visa come through?" was told how long South Koreans may stay."""
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    "question",
    [
        "do i need a visa for china?",
        "our visa waiver expires when",
        "when does our visa-free entry to china end?",
        "제 동료가 한국인인데 중국 비자 받아야 하나요?",
        "한국인은 중국 비자 신청 안 해도 되죠?",
        "我们韩国同事去中国要签证吗",
        "我韩国客户来中国多少天免签",
    ],
)
def test_whether_one_is_needed(fitted: Answerer, question: str) -> None:
    """That is what the policy tells, whoever asks."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0].startswith("visa-")


@pytest.mark.parametrize(
    "claim",
    [
        "The US visa waiver allows 90 days.",
        "ESTA lets Koreans stay 90 days in the US without a visa.",
        "The Schengen visa lasts 90 days.",
        "My Schengen visa runs out in August.",
        "미국 무비자는 90일이다",
        "미국 무비자 ESTA는 90일까지다",
        "申根签证最多90天",
    ],
)
def test_claims_on_other_countries_visas(checker: ClaimChecker, claim: str) -> None:
    """Each contradicted China's fifteen days."""
    assert checker.judge(claim).verdict == NOT_ADDRESSED
