"""Languages: what people and channels chose, and what their Slack is in."""

from __future__ import annotations

from typing import Protocol

from bot.core.language import Lang


class Preferences(Protocol):
    """The language that a person or a channel chose; `subject` is the user's or channel's id."""

    async def language(self, team: str, subject: str) -> Lang | None:
        """The chosen language; None where nothing was chosen."""

    async def set_language(self, team: str, subject: str, lang: Lang | None) -> None:
        """Choose a language, or with None let the question decide again."""


class LocaleOf(Protocol):
    """The language of a person's Slack, cached; None where Slack does not say."""

    async def __call__(self, team: str, user: str) -> Lang | None:
        """Look a person's language up."""
