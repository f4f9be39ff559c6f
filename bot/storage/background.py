"""The common words of each language: what tells a foreign word from a typing slip."""

from __future__ import annotations

from pathlib import Path

from bot.core.language import WRITTEN_LANGS, Lang, Late

_FORMAT = 1


def load_background(cache: Path | None = None) -> Late[frozenset[str]]:
    """About 30,000 common words a language (English, Korean, Simplified Chinese), when needed.

    `cache` is a folder where they are kept as plain lines: reading those takes a tenth of the
    time, and less memory, than the package they come from.
    """
    return Late(WRITTEN_LANGS, lambda lang: _words(lang, cache))


def _words(lang: Lang, cache: Path | None) -> frozenset[str]:
    kept = cache / f"words-{_FORMAT}-{lang.value}.txt" if cache else None
    if kept is not None:
        try:
            return frozenset(kept.read_text(encoding="utf-8").splitlines())
        except (OSError, UnicodeDecodeError):
            pass  # there is none yet, or it is damaged
    from wordfreq import get_frequency_dict  # takes long to import: only when needed

    words = frozenset(get_frequency_dict(lang.value, wordlist="small"))
    if kept is not None:
        _keep(kept, words)
    return words


def _keep(path: Path, words: frozenset[str]) -> None:
    partial = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text("\n".join(sorted(words)), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return  # a cache that can't be written costs time, nothing else
