"""The common words of each language: what tells a foreign word from a typing slip."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.packed import PackedWords, Words
from bot.storage.arrays import load_arrays, save_arrays

_FORMAT = 2


def load_background(cache: Path | None = None) -> Late[Words]:
    """About 30,000 common words a language (English, Korean, Simplified Chinese), when needed.

    `cache` is a folder where they are kept packed: mapping those takes a hundredth of the time,
    and of the memory, that the package takes which they come from.
    """
    return Late(WRITTEN_LANGS, lambda lang: _words(lang, cache))


def _words(lang: Lang, cache: Path | None) -> Words:
    kept = cache / f"words-{_FORMAT}-{lang.value}.arrays" if cache else None
    if kept is not None:
        try:
            arrays = load_arrays(kept)
            return PackedWords(arrays["checks"], arrays["blob"], arrays["ends"])
        except (OSError, ValueError, KeyError):
            pass  # there is none yet, or it is damaged
    from wordfreq import get_frequency_dict  # takes long to import: only when needed

    words = PackedWords.of(get_frequency_dict(lang.value, wordlist="small"))
    if kept is not None:
        # A cache that can't be written costs time, nothing else.
        with suppress(OSError):
            save_arrays(kept, {"checks": words.checks, "blob": words.blob, "ends": words.ends})
    return words
