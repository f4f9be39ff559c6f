"""A conversation in the terminal: ask, follow up, see why; the same core as everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from rich.console import Console
from rich.text import Text

from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind

REMEMBERED = 6
"""Earlier utterances that a follow-up may lean on."""


class Conversing(Protocol):
    """What a terminal conversation needs of the core."""

    def reply(
        self, question: str, *, today: date, context: list[str], lang: Lang | None = None
    ) -> Reply:
        """Answer an utterance."""

    def answer_intent(self, intent_id: str, *, today: date, lang: Lang) -> Reply:
        """Answer a chosen reading."""


class Conversation:
    """One person's conversation; `say` takes a line and returns what to print."""

    def __init__(self, core: Conversing, today: date, lang: Lang | None = None) -> None:
        """`lang` fixes the language of replies; None follows the questions."""
        self._core = core
        self._today = today
        self._lang = lang
        self._said: list[str] = []
        self.last: Reply | None = None

    def say(self, line: str) -> Reply:
        """Answer a line; a bare number picks one of the choices just offered."""
        picked = self._pick(line)
        if picked is not None:
            self.last = picked
            return picked
        reply = self._core.reply(
            line, today=self._today, context=self._said[-REMEMBERED:], lang=self._lang
        )
        if reply.kind not in {ReplyKind.CHAT, ReplyKind.ABSTAIN}:
            self._said.append(line)
        self.last = reply
        return reply

    def _pick(self, line: str) -> Reply | None:
        if self.last is None or not self.last.choices or not line.strip().isdecimal():
            return None
        number = int(line.strip())
        if not 1 <= number <= len(self.last.choices):
            return None
        choice = self.last.choices[number - 1]
        self._said.append(choice.label)
        return self._core.answer_intent(choice.intent, today=self._today, lang=self.last.lang)


def converse(
    conversation: Conversation, console: Console, read: Callable[[], str | None], hint: str
) -> None:
    """Talk until the person ends it (`read` returns None). "why" explains the last reply."""
    console.print(hint, style="dim", markup=False, highlight=False)
    while (line := read()) is not None:
        if not line.strip():
            continue
        if line.strip().lower() in {"why", "why?"} and conversation.last is not None:
            for stage, found in conversation.last.explanation.steps:
                console.print(Text(f"{stage:>16}  {found}", style="dim"))
            continue
        reply = conversation.say(line)
        head, _, rest = reply.text.partition("\n")
        console.print(Text(head, style="bold"))
        if rest:
            console.print(Text(rest))
        console.print()
