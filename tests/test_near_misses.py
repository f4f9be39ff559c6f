"""What shares names and words with the report and is none of its matters is not told of it."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)
QUESTIONS = Path(__file__).parent / "questions"
PAIRED = {"Xi": ("시진핑", "习近平"), "Trump": ("트럼프", "特朗普"), "Ishiba": ("이시바", "石破茂")}


@pytest.mark.parametrize(("one", "other"), list(permutations(PAIRED, 2)))
@pytest.mark.parametrize(
    "form",
    [
        "what did {0} and {1} agree on in their call?",
        "how long was the call between {0} and {1}?",
        "when did {0} and {1} talk?",
        "{0}-{1} call - how long?",
        "{2}와 {3}는 통화에서 뭘 합의했어?",
        "{2}와 {3} 통화 몇 분 했어?",
        "{4}和{5}什么时候通话的？",
        "{4}和{5}谁打给谁？",
    ],
)
def test_calls_of_two_others(fitted: Answerer, one: str, other: str, form: str) -> None:
    """Lee spoke to both: neither call of his, nor the days between them, is theirs."""
    named = (one, other, PAIRED[one][0], PAIRED[other][0], PAIRED[one][1], PAIRED[other][1])
    assert fitted.reply(form.format(*named), today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    "question",
    [
        "트럼프와 이시바 통화 각각 몇 분이야?",
        "who got the longer call, Trump or Ishiba?",
        "特朗普和石破茂的通话分别多久？",
        "did Trump come up in the call?",
        "이시바가 시진핑보다 나중에 통화했지?",
    ],
)
def test_both_calls_of_lees_are_told(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    "question",
    [
        "can US citizens transit in beijing 240h visa-free?",
        "until when is china visa-free for US citizens?",
        "how long can foreigners stay in china visa-free?",
        "외국인 무비자는 언제까지야?",
        "중국인 무비자는 언제까지야?",
        "外国人免签能待几天？",
        "韩国对中国免签从什么时候开始？",
        "what visa do Czech nationals need?",
    ],
)
def test_visas_of_others(fitted: Answerer, question: str) -> None:
    """The policy is for South Koreans who go to China."""
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind in {ReplyKind.ABSTAIN, ReplyKind.GAP}, reply.headline


@pytest.mark.parametrize(
    ("question", "host"),
    [
        ("is Canada hosting the G7 in 2024?", None),
        ("did China host the G7 in 2026?", None),
        ("did China host APEC in 2024?", None),
        ("내년 G7 개최국은?", None),
        ("2026年g7在中国开吗？", None),
        ("where's the 2026 G7 summit going to be?", None),
        ("did China host APEC last year?", "South Korea in 2025 and China in 2026."),
        ("did Canada host the G7 last year?", "Yes: Canada."),
        ("did korea host apec in 2026?", "No: China is to host it in 2026."),
        ("내년 apec은 한국에서 하나?", "아니요. 중국이 2026년에 개최할 예정입니다."),
        ("明年APEC在韩国开吗", "不是：中国，定于2026年主办。"),
        ("is japan hosting apec this year", "No: South Korea, in the city of Gyeongju."),
    ],
)
def test_host_of_a_year(fitted: Answerer, question: str, host: str | None) -> None:
    """No yes for a year that the source knows no summit of, and not the host of another year."""
    reply = fitted.reply(question, today=TODAY)
    if host is None:
        assert reply.kind in {ReplyKind.ABSTAIN, ReplyKind.GAP}, reply.headline
    else:
        assert reply.headline == host


@pytest.mark.parametrize(
    "question",
    [
        "when was Trump inaugurated?",
        "이시바가 총리 된 게 언제예요?",
        "石破茂什么时候当上首相的?",
        "why does the US hold inauguration day on January 20?",
        "이시바 방한 언제야?",
        "who is the governor of North Gyeongsang Province?",
        "what's the time difference between Beijing and Seoul?",
        "阿尔伯塔省的省会是哪里?",
        "트럼프 1기 때 부통령 누구였어요?",
        "石破茂是哪一個黨的黨魁?",
        "푸틴이 시진핑보다 먼저 통화했어?",
        "普京比习近平先通话吗？",
        "What time did Lee's phone call with the Czech prime minister start?",
        "Did Park Geun-hye call Xi after her inauguration in 2013?",
    ],
)
def test_other_matters_of_the_same_persons_and_places(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind in {ReplyKind.ABSTAIN, ReplyKind.GAP}, reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "when was Lee inaugurated?",
        "when did Xi last visit South Korea?",
        "which province is Gyeongju in?",
        "is the election in korea covered?",
        "is Trump going to the G7?",
        "이재명 취임일은?",
        "庆州在哪个道",
    ],
)
def test_its_own_matters_are_told(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ANSWER


def test_plain_near_misses(fitted: Answerer) -> None:
    """Questions by an author who had seen the report alone; a few of them became samples."""
    lines = (QUESTIONS / "near-misses.txt").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if fitted.reply(line, today=TODAY).kind is ReplyKind.ANSWER]
    assert len(lines) >= 440
    assert len(told) <= 9, "\n".join(told)


def test_plain_wordings_of_the_gaps(fitted: Answerer) -> None:
    """Six or seven ordinary wordings of each gap and language, none of them a sample."""
    lines = (QUESTIONS / "plain-gaps.txt").read_text(encoding="utf-8").splitlines()
    told, named = [], 0
    for line in lines:
        gap, question = line.split("|", 1)
        reply = fitted.reply(question, today=TODAY)
        named += gap in reply.intents
        if reply.kind is ReplyKind.ANSWER and gap not in reply.intents:
            told.append(question)
    assert len(lines) >= 3_900
    assert len(told) / len(lines) <= 0.02, "\n".join(told)
    assert named / len(lines) >= 0.92


@pytest.mark.parametrize(
    "question",
    [
        "did Trump and Lee argue in their 20 minutes?",
        "did he and Trump agree on anything in their 20 minutes",
        "was the 20-minute call with Trump in English?",
        "did Ishiba fly to Seoul on June 9?",
        "did Trump tweet on June 6?",
        "are hotels full in Gyeongju in early November?",
        "이시바와 25분 통화에서 뭔가 합의했어?",
        "和石破茂通话25分钟里有达成什么吗？",
    ],
)
def test_a_value_beside_the_question(fitted: Answerer, question: str) -> None:
    """That they had 20 minutes is no yes to whether they argued."""
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "did the call with Trump last 20 minutes?",
        "was the election on June 3?",
        "did Lee speak with Ishiba on June 9?",
        "is the Gyeongju summit at the beginning of November or towards the end?",
        "이시바와 25분 통화했어?",
        "和石破茂通话25分钟，对吗？",
    ],
)
def test_a_value_that_is_asked_for(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ANSWER
