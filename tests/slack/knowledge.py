"""A small store with the real messages, and an answerer that knows it by heart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from bot.core.citations import citation_line, citations_of
from bot.core.entities import Topic
from bot.core.facts import (
    Attribution,
    Chat,
    Evidence,
    Fact,
    Gap,
    Mode,
    Overview,
    Resolution,
    Timeline,
    Volatility,
)
from bot.core.language import ChineseScripts, Lang, Text
from bot.core.reply import Choice, Explanation, Reply, ReplyKind
from bot.core.sources import Paragraph, Source
from bot.core.store import Store
from bot.core.values import DurationValue, PartialDate, TextValue

SOURCE = "report-2025-06-10"
DAY = date(2025, 6, 10)
DURATION_EN = "How long did Lee and Xi talk?"
DURATION_KO = "이 대통령과 시 주석은 얼마나 통화했나요?"
DURATION_ZH = "李在明和习近平通话了多久？"
DATE_EN = "When did Lee and Xi talk?"
GAP_EN = "Did Xi accept the invitation?"
UNCLEAR = "the call?"
NONSENSE = "best pizza in Lyon?"
HELLO = "hello"


def same(text: str) -> Text:
    """A text that reads alike in all languages."""
    return Text(text, text, text)


def fact(
    id_: str, topic: str, question: Text, short: Text, *, on: PartialDate | None = None
) -> Fact:
    """A fact of the second paragraph."""
    statement = Text(
        f"{short.en} That is what the office said.",
        f"{short.ko} 대통령실 발표입니다.",
        f"{short.zh} 据韩国总统室发布。",
    )
    return Fact(
        id=id_,
        topic=topic,
        event=None,
        mode=Mode.HAPPENED,
        attribution=Attribution.PRESIDENTIAL_OFFICE,
        asks=("how-long",),
        agent=None,
        recipients=(),
        entities=("lee-jae-myung", "xi-jinping"),
        value=DurationValue(30, "minute") if "duration" in id_ else TextValue(),
        question=question,
        short=short,
        statement=statement,
        evidence=(Evidence(SOURCE, 2, "30-minute first phone call"),),
        as_of=DAY,
        recorded_on=date(2026, 11, 24),
        volatility=Volatility.FIXED,
        resolves=(Resolution("Tuesday", "source-weekday", PartialDate(2025, 6, 10)),),
        timeline=Timeline(on, None, 690, short) if on else None,
    )


@cache
def messages() -> dict[str, Text]:
    """The messages that ship with the project."""
    path = Path(__file__).parents[2] / "knowledge" / "messages.yaml"
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))["messages"]
    return {key: Text(**texts) for key, texts in loaded.items()}


@cache
def small_store() -> Store:
    """Facts on two topics, a gap, an overview, a greeting, and twenty dated events."""
    facts = [
        fact(
            "call-duration",
            "call",
            Text(DURATION_EN, DURATION_KO, DURATION_ZH),
            Text("30 minutes.", "30분입니다.", "30分钟。"),
        ),
        fact(
            "call-date",
            "call",
            Text(DATE_EN, "두 정상은 언제 통화했나요?", "两国领导人什么时候通话？"),
            Text("On 10 June 2025.", "2025년 6월 10일입니다.", "2025年6月10日。"),
            on=PartialDate(2025, 6, 10),
        ),
        fact(
            "apec-invitation",
            "apec",
            Text(
                "Did Lee invite Xi?", "이 대통령은 시 주석을 초청했나요?", "李在明邀请习近平了吗？"
            ),
            Text("Yes, to APEC.", "네, APEC에 초청했습니다.", "是的，邀请他出席APEC。"),
        ),
    ]
    facts += [
        fact(f"event-{number}", "apec", same(f"Event {number}?"), same(f"Event {number}."), on=on)
        for number, on in enumerate(PartialDate(2010 + n) for n in range(19))
    ]
    return Store(
        facts=tuple(facts),
        gaps=(
            Gap(
                "gap-acceptance",
                "apec",
                Text(GAP_EN, "시 주석이 초청을 수락했나요?", "习近平接受邀请了吗？"),
                same("The report does not say whether Xi accepted."),
                ("apec-invitation",),
                DAY,
            ),
        ),
        overviews=(
            Overview(
                "overview-call",
                "call",
                None,
                same("What happened on the call?"),
                same("They spoke for 30 minutes on 10 June 2025."),
                ("call-duration", "call-date"),
                DAY,
            ),
        ),
        chats=(Chat("chat-greeting", same("Hello! Ask me about Korea–China ties.")),),
        entities=(),
        concepts=(),
        topics=(Topic("call", Text("The call", "통화", "通话")), Topic("apec", same("APEC"))),
        sources=(
            Source(
                SOURCE,
                same("News report on the call"),
                DAY,
                Lang.EN,
                "news-report",
                None,
                "0" * 64,
                tuple(Paragraph(n, "0" * 64, same("gist")) for n in range(3)),
            ),
        ),
        samples=(),
        messages=messages(),
        content_hash="test",
    )


SCRIPTS = ChineseScripts(
    to_simplified=lambda text: text.replace("條", "条"),
    to_traditional=lambda text: text.replace("报", "報").replace("问", "問"),
)


class ByHeart:
    """Answers the questions of the small store word for word, and records what it was asked."""

    def __init__(self) -> None:
        self.store = small_store()
        self.asked: list[tuple[str, tuple[str, ...], Lang | None]] = []

    def reply(
        self,
        question: str,
        *,
        today: date,
        context: Sequence[str] = (),
        lang: Lang | None = None,
    ) -> Reply:
        """Reply as the core would."""
        self.asked.append((question, tuple(context), lang))
        if question == "and when?" and context:
            question = DATE_EN
        if question == UNCLEAR:
            choices = (Choice(DURATION_EN, "call-duration"), Choice(DATE_EN, "call-date"))
            return Reply(ReplyKind.CLARIFY, lang or Lang.EN, "Which do you mean?", choices=choices)
        if question.lower() == HELLO:
            return self._to("chat-greeting", lang or Lang.EN)
        for intent_id, intent in self.store.intents.items():
            if isinstance(intent, Chat):
                continue
            for spoken, text in intent.question.items():
                if text == question:
                    return self._to(intent_id, lang or spoken)
        return Reply(
            ReplyKind.ABSTAIN, lang or Lang.EN, f"Not our subject: {question[:80]}", confidence=0.1
        )

    def _to(self, intent_id: str, lang: Lang) -> Reply:
        intent = self.store.intents[intent_id]
        if isinstance(intent, Chat):
            return Reply(ReplyKind.CHAT, lang, intent.text.get(lang), intents=(intent_id,))
        if isinstance(intent, Gap):
            return Reply(
                ReplyKind.GAP,
                lang,
                intent.text.get(lang),
                footer="As of 10 June 2025",
                intents=(intent_id,),
                nearest=intent.nearest,
                citations=citations_of(self.store, intent.nearest),
                citation_line="[report]",
            )
        facts = intent.facts if isinstance(intent, Overview) else (intent_id,)
        first = self.store.facts_by_id[facts[0]]
        citations = citations_of(self.store, facts)
        body = intent.text if isinstance(intent, Overview) else intent.statement
        return Reply(
            ReplyKind.ANSWER,
            lang,
            first.short.get(lang),
            body.get(lang),
            "As of 10 June 2025 · presidential office",
            facts=facts,
            intents=(intent_id,),
            citations=citations,
            citation_line=citation_line(self.store, citations, lang),
            confidence=0.97,
            alternatives=("call-date", "gap-acceptance"),
            explanation=Explanation((("matched", "alias lee"), ("runner-up", "call-date"))),
        )
