"""The core's answers and its claim check, as a surface calls them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.core.claims.verdicts import Checked
from bot.core.language import Lang
from bot.core.reply import Reply


class Answering(Protocol):
    """The core's answer, as a surface calls it."""

    def reply(
        self,
        question: str,
        *,
        today: date,
        context: Sequence[str] = (),
        lang: Lang | None = None,
    ) -> Reply:
        """Answer `question`, with the earlier utterances of the thread, oldest first."""


class IntentAnswering(Protocol):
    """The core's answer for an intent that was picked, not asked for in words."""

    def __call__(self, intent_id: str, *, today: date, lang: Lang) -> Reply:
        """Answer the intent. Raises KeyError if the store has none of that id."""


class ClaimCheck(Protocol):
    """The core's claim check, sentence by sentence."""

    def __call__(self, text: str, *, today: date, lang: Lang | None = None) -> Checked:
        """Check every sentence of `text`, in order."""
