"""Whatever is asked: a reply, the same reply every time, and no claim without its citation."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest
from fitted import ROOT, quiet_settings
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import SUPPORTED
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind

TODAY = date(2026, 1, 15)
WORDS = (
    *("lee", "xi", "trump", "ishiba", "how long", "when", "did", "not", "visa", "apec", "g7"),
    *("agree", "june 9", "45 minutes", "north korea", "이재명", "시진핑", "통화", "언제", "몇 분"),
    *("무비자", "초청", "李在明", "习近平", "通话", "多久", "什么时候", "免签", "峰會", "邀請"),
    *("?", "and", "그리고", "，", "\u200f", "🎉", "30", "2014"),
)
UTTERANCES = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    st.text(max_size=200),
    # Half surrogates reach us from broken clients.
    st.text(st.characters(), max_size=40),
    st.text(st.sampled_from("가나다李习a1 \u0000\u202e?!。、,'\"<>&@#\n\t"), max_size=60),
)
FEW = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def sound(reply: Reply) -> None:
    """What holds for every reply."""
    assert reply.headline.strip()
    assert reply.text.startswith(reply.headline)
    assert 0.0 <= reply.confidence <= 1.0
    if reply.kind is ReplyKind.ANSWER:
        assert reply.facts
        assert reply.citations
        assert "¶" in reply.citation_line
    else:
        assert reply.facts == ()
    if reply.kind is ReplyKind.CLARIFY:
        assert 1 <= len(reply.choices) <= 4
    else:
        assert reply.choices == ()


@FEW
@given(UTTERANCES, st.lists(UTTERANCES, max_size=2))
@example("가", ["가나", ""])
def test_any_text_gets_one_sound_reply(fitted: Answerer, text: str, context: list[str]) -> None:
    """No text raises; asked twice, the reply is the same; answers are cited."""
    reply = fitted.reply(text, today=TODAY, context=context)
    sound(reply)
    assert fitted.reply(text, today=TODAY, context=context) == reply


@pytest.mark.parametrize(
    "text",
    [
        # Nothing but endings: taken apart syllable by syllable, they went deeper than Python does.
        "가나" * 12_000,
        "은는이가" * 6_000,
        # Lines, marks and spaces without end.
        " \n" * 20_000,
        "- a\n" * 10_000,
        "①" * 40_000,
        "1) " * 13_000,
        "; " * 12_000,
    ],
)
def test_what_repeats_without_end_is_answered_and_checked(fitted: Answerer, text: str) -> None:
    sound(fitted.reply(text, today=TODAY, context=[text]))
    for sentence in ClaimChecker(fitted.matcher).check(text, today=TODAY).sentences:
        assert sentence.verdict != SUPPORTED


@pytest.mark.parametrize("lang", list(Lang))
def test_every_intent_is_worded_in_every_language(fitted: Answerer, lang: Lang) -> None:
    """Each fact, gap and overview has a sound and short reply, whatever the day."""
    store = fitted.matcher.store
    for intent_id, intent in store.intents.items():
        for today in (date(2025, 6, 10), TODAY):
            reply = fitted.answer_intent(intent_id, today=today, lang=lang)
            sound(reply)
            assert reply.lang is lang
            assert len(reply.text) <= 600, (intent_id, len(reply.text))
            if isinstance(intent, Fact):
                assert reply.kind is ReplyKind.ANSWER
                assert intent_id in reply.facts


def test_traditional_replies_hold_no_simplified_text(fitted: Answerer) -> None:
    """For zh-Hant everything that is read is converted: names, numbers, citation, footer."""
    simplified = set("韩国习访总统会谈报说话关签证时间个为这对来过开问与无从发进实现亚经议")
    simplified -= set(fitted.matcher.scripts.to_traditional("".join(sorted(simplified))))
    assert len(simplified) > 20
    for intent_id in fitted.matcher.store.intents:
        reply = fitted.answer_intent(intent_id, today=TODAY, lang=Lang.ZH_HANT)
        assert not simplified & set(reply.text), intent_id


def test_a_traditional_question_is_answered_in_kind(fitted: Answerer) -> None:
    """The script of the question decides the script of the reply."""
    reply = fitted.reply("李在明和習近平通話了多久？", today=TODAY)
    assert (reply.kind, reply.lang) == (ReplyKind.ANSWER, Lang.ZH_HANT)
    assert "分鐘" in reply.headline


def test_the_hash_seed_does_not_show(fitted: Answerer) -> None:
    """Processes with different hash seeds give the same bytes."""
    questions = "\n".join(
        f'{{"id": {number}, "question": "{text}"}}'
        for number, text in enumerate(
            [
                "apec?",
                "what did they agree on and when?",
                "시진핑 방한",
                "免签和峰会",
                "lee visa g7",
            ]
        )
    )
    told = set()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "bot", "ask", "--batch", "-", "--today", "2026-01-15"],
            input=questions,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            cwd=ROOT,
            env=os.environ | quiet_settings() | {"PYTHONHASHSEED": seed},
        )
        told.add(tuple(line.partition(', "elapsed_ms"')[0] for line in done.stdout.splitlines()))
    assert len(told) == 1
