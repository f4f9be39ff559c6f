"""Tieline's own wording in four languages: curated texts, converted for Traditional readers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.language import ChineseScripts, Lang, Text
from bot.core.store import Store


@dataclass(frozen=True)
class Voice:
    """Texts of the store in any of the four languages.

    Without `scripts` a Traditional reader gets Simplified characters.
    """

    store: Store
    scripts: ChineseScripts | None = None

    def say(self, key: str, lang: Lang, **fields: str) -> str:
        """The message `key`, its {placeholders} filled in. Raises KeyError if there is none."""
        return self.script(self.store.message(key, lang, **fields), lang)

    def text(self, text: Text, lang: Lang) -> str:
        """A curated text."""
        return self.script(text.get(lang), lang)

    def script(self, written: str, lang: Lang) -> str:
        """`written` in the characters of `lang`."""
        if lang is Lang.ZH_HANT and self.scripts is not None:
            return self.scripts.for_readers(written)
        return written


def lang_of_locale(locale: str) -> Lang:
    """The language for a Slack locale such as "ko-KR" or "zh-TW"; English for any other."""
    tag = locale.replace("_", "-").lower()
    if tag.startswith("ko"):
        return Lang.KO
    if tag.startswith("zh"):
        traditional = any(part in tag for part in ("hant", "-tw", "-hk", "-mo"))
        return Lang.ZH_HANT if traditional else Lang.ZH
    return Lang.EN
