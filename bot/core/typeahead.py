"""Type-ahead: the questions that the store can answer, nearest to what has been typed so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

MOST = 30
_LEAST = 55
"""Nearness (0 to 100) below which a question is not offered."""
_MISTYPED = 75
_SAMPLE = 0.9
_WORD = regex(r"\w+")


@dataclass(frozen=True)
class TypeAhead:
    """Searches the curated questions, and the samples that ask the same in other words."""

    store: Store

    def nearest(self, typed: str, lang: Lang, most: int = MOST) -> tuple[str, ...]:
        """Ids of facts and overviews, best first; none if nothing is near. `typed` in Simplified.

        Every typed word counts, the last one as a beginning: people stop in the middle of it.
        """
        words = _words(typed)
        if not words:
            return ()
        scored = []
        for number, (intent_id, question, samples) in enumerate(self._phrased[lang.written]):
            own = _nearness(words, question, mistyped=True)
            other = max((_nearness(words, sample) for sample in samples), default=0.0)
            # Among equals the shorter question is the plainer one.
            score = max(own, other * _SAMPLE)
            scored.append((-score, len(question), number, intent_id))
        scored.sort()
        return tuple(id_ for score, _length, _number, id_ in scored if -score >= _LEAST)[:most]

    @cached_property
    def _phrased(self) -> dict[Lang, list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]]:
        phrased: dict[Lang, list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]] = {}
        for lang in (Lang.EN, Lang.KO, Lang.ZH):
            said: dict[str, list[tuple[str, ...]]] = {}
            for intent_id, utterance in self.store.utterances(lang):
                said.setdefault(intent_id, []).append(_searched(utterance))
            phrased[lang] = [
                (id_, _searched(intent.question.get(lang)), said.get(id_, []))
                for id_, intent in self.store.intents.items()
                if isinstance(intent, Fact | Overview)
            ]
        return phrased


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _searched(text: str) -> tuple[str, ...]:
    """The words, and where there are others than English ones all of them without spaces."""
    words = _words(text)
    return words if text.isascii() else (*words, "".join(words))


def _nearness(typed: Sequence[str], words: Sequence[str], *, mistyped: bool = False) -> float:
    total = 0.0
    for one in typed:
        total += max((_likeness(one, word, mistyped) for word in words), default=0.0)
    return total / len(typed)


def _likeness(typed: str, word: str, mistyped: bool) -> float:
    if word.startswith(typed):
        return 100.0
    if typed in word:
        # In the middle of an English word it is chance; Chinese has no spaces to begin after.
        return 60.0 if typed.isascii() else 95.0
    if not typed.isascii():
        pairs = {typed[i : i + 2] for i in range(len(typed) - 1)}
        return 85.0 * sum(pair in word for pair in pairs) / len(pairs) if pairs else 0.0
    if mistyped and len(typed) > 3:
        # The beginning of a longer word is compared, for the rest is not typed yet.
        ratio = max(fuzz.ratio(typed, word), fuzz.ratio(typed, word[: len(typed)]))
        return ratio * 0.9 if ratio >= _MISTYPED else 0.0
    return 0.0
