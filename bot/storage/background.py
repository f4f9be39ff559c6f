"""The common words of each language: what tells a foreign word from a typing slip."""

from __future__ import annotations

from wordfreq import get_frequency_dict

from bot.core.language import WRITTEN_LANGS, Lang


def load_background() -> dict[Lang, frozenset[str]]:
    """About 30,000 common words a language (English, Korean, Simplified Chinese)."""
    return {
        lang: frozenset(get_frequency_dict(lang.value, wordlist="small")) for lang in WRITTEN_LANGS
    }
