"""Bringing an utterance into the one form that matching works on, and telling its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.language import ChineseScripts, Lang
from bot.core.matching.cantonese import written_chinese
from bot.core.matching.courtesies import without_courtesies
from bot.core.matching.haste import without_haste
from bot.core.matching.reasons import asked_why
from bot.core.matching.reported import asked_plainly
from bot.core.matching.shorthand import written_out
from bot.core.regex import regex

MAX_LENGTH = 1200
"""Characters of an utterance that are read; what is longer is cut, and the reply says so."""

_MENTION = regex(r"<[@#!][^>]{0,80}>|@tieline\b", re.IGNORECASE)
_SPACES = regex(r"\s+")
_HANGUL = regex(r"[\uac00-\ud7a3\u3131-\u318e\u1100-\u11ff]")
_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN_WORD = regex(r"[a-z]{2,}", re.IGNORECASE)
_TAIWANESE = regex(r"咧(?=[?!,. ]|$)")
"""How only those end a question who write Traditional characters, though it may have none."""
_PUNCTUATION = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "`": "'", "\u00b4": "'",
        "\u2013": "-", "\u2014": "-", "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u301c": "~",
        "\u3002": ".", "\u3001": ",", "\u00b7": " ", "\u30fb": " ", "\u300a": '"', "\u300b": '"',
        "\u300c": '"', "\u300d": '"',
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Normalised:
    """An utterance ready for matching: lower case, Simplified, one kind of quotes and spaces."""

    text: str
    lang: Lang
    cut: bool


def clean(text: str) -> str:
    """Drop what can't be read (controls, marks of direction, half surrogates) and fold widths."""
    kept = text
    if not text.isprintable():
        kept = "".join(
            char
            if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
            else (" " if char in "\t\n\r" else "")
            for char in text
        )
    folded = unicodedata.normalize("NFKC", kept).translate(_PUNCTUATION)
    return _SPACES.sub(" ", _MENTION.sub(" ", folded)).strip()


def detect_lang(text: str, scripts: ChineseScripts, default: Lang = Lang.EN) -> Lang:
    """Tell the language of a cleaned text from its scripts; `default` if no letter decides."""
    hangul, han = len(_HANGUL.findall(text)), len(_HAN.findall(text))
    latin = len(_LATIN_WORD.findall(text))
    if hangul and hangul * 3 >= han:
        # A Korean name inside an English sentence does not make the sentence Korean.
        return Lang.EN if latin > 3 and latin > hangul else Lang.KO
    if han:
        if latin > 3 and latin > han:
            return Lang.EN
        return _chinese_script(text, scripts)
    return Lang.EN if latin else default


def script_of_thread(text: str, earlier: Iterable[str], scripts: ChineseScripts) -> Lang:
    """The script of a Chinese text; where it has no telling character, that of the thread.

    `earlier` are the thread's utterances, oldest first.
    """
    own = _chinese_script(text, scripts)
    if own is Lang.ZH and not _differences(text, scripts.to_traditional(text)):
        said = (detect_lang(clean(line[:MAX_LENGTH]), scripts) for line in reversed([*earlier]))
        return next((lang for lang in said if lang.written is Lang.ZH), own)
    return own


def lang_of_thread(text: str, earlier: Iterable[str], scripts: ChineseScripts) -> Lang | None:
    """The language of the thread for a text without letters ("2014?"); None if it has its own.

    `earlier` are the thread's utterances, oldest first.
    """
    if any(char.isalpha() for char in text):
        return None
    said = (clean(line[:MAX_LENGTH]) for line in reversed([*earlier]))
    lettered = (line for line in said if any(char.isalpha() for char in line))
    return next((detect_lang(line, scripts) for line in lettered), None)


def _chinese_script(text: str, scripts: ChineseScripts) -> Lang:
    only_traditional = _differences(text, scripts.to_simplified(text))
    if not only_traditional:
        return Lang.ZH_HANT if _TAIWANESE.search(text) else Lang.ZH
    only_simplified = _differences(text, scripts.to_traditional(text))
    return Lang.ZH_HANT if only_traditional > only_simplified else Lang.ZH


def _differences(one: str, other: str) -> int:
    if len(one) != len(other):
        return 1 + abs(len(one) - len(other))
    return sum(a != b for a, b in zip(one, other, strict=True))


def normalise(
    utterance: str,
    scripts: ChineseScripts,
    lang: Lang | None = None,
    default: Lang = Lang.EN,
) -> Normalised:
    """Normalise an utterance; any string is accepted. `lang` overrides the detection."""
    cut = len(utterance) > MAX_LENGTH
    text = clean(utterance[:MAX_LENGTH])
    detected = lang or detect_lang(text, scripts, default)
    return Normalised(canonical(text, scripts, detected), detected, cut)


def canonical(text: str, scripts: ChineseScripts, lang: Lang) -> str:
    """The matching form of a cleaned text: lower case, Simplified characters, words in full,
    no courtesies and no haste."""
    lowered = text.casefold()
    if (lang.written is Lang.ZH and not lowered.isascii()) or _HAN.search(lowered):
        lowered = scripts.to_simplified(lowered)
    written = written_chinese(lowered) if lang.written is Lang.ZH else lowered
    bare = without_haste(without_courtesies(written_out(written, lang), lang), lang)
    return asked_why(asked_plainly(bare, lang), lang)
