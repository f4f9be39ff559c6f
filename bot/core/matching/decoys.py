"""Decoys: samples whose content is replaced by common words, to learn what is off the subject.

No question on another subject is needed for that: the words around the content, and here and
there a place or a word of ours, stay, as they do in real questions about something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.lexicon import Lexicon
from bot.core.matching.tokens import STOPWORDS_EN
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_EN_WORD = regex(r"[a-z][a-z'\-]*")
_KO_ASKING = regex(r"언제|어디|누구|누가|몇|얼마|왜|뭐|뭘|무엇|무슨|어떻|어떤|어느|며칠|이유")
_ZH_KEPT = regex(
    r"什么|何时|多久|多长|多少|为何|为什么|怎么|如何|哪里|哪个|哪|谁|几|吗|呢|的|了|是|在|有|没|不|和|与|"
    r"[^\u4e00-\u9fff]+"
)


class Chooser:
    """Picks words in a fixed pseudo-random order, so that learning is repeatable."""

    def __init__(self, words: Sequence[str], marked: Sequence[str] = (), start: int = 0) -> None:
        """`words` in any fixed order; `marked` are words of other subjects, picked as often.

        Where the order starts is told by `start`.
        """
        self._words = tuple(words)
        self._marked = tuple(marked)
        self._state = 12345 + start

    def number(self, below: int) -> int:
        """The next number from 0 to below - 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self._state >> 33) % below

    def word(self) -> str:
        """The next word."""
        words = self._marked if self._marked and self.number(2) else self._words
        return words[self.number(len(words))]


def decoy(item: Understanding, lexicon: Lexicon, chooser: Chooser, variant: int) -> str:
    """A text like `item`'s about something else.

    Variant 0 replaces all content, 1 keeps places and countries, 2 keeps one word, 3 puts
    a country of another subject in the place of ours, 4 keeps every name. Empty where there
    is nothing to replace.
    """
    if variant == 3:
        return _elsewhere(item, lexicon, chooser)
    match item.lang.written:
        case Lang.EN:
            return _english(item, lexicon, chooser, variant)
        case Lang.KO:
            return _korean(item, chooser, variant)
        case _:
            return _chinese(item, lexicon, chooser, variant)


VARIANTS = 5


def _places(item: Understanding, lexicon: Lexicon) -> list[tuple[int, int]]:
    kinds = {EntityType.PLACE, EntityType.COUNTRY}
    return [(m.start, m.end) for m in item.entities if lexicon.entities[m.id].type in kinds]


def _kept_names(item: Understanding, lexicon: Lexicon, variant: int) -> list[tuple[int, int]]:
    if variant == 4:
        return [(m.start, m.end) for m in item.entities]
    return _places(item, lexicon) if variant == 1 else []


def _elsewhere(item: Understanding, lexicon: Lexicon, chooser: Chooser) -> str:
    """The same said of another country, where no person or event of ours is named."""
    known = lexicon.entities
    ours = [m for m in item.entities if known[m.id].scope is Scope.INSIDE]
    if any(known[m.id].type in {EntityType.PERSON, EntityType.EVENT} for m in ours):
        return ""
    places = _places(item, lexicon)
    others = [
        alias
        for entity in known.values()
        if entity.type is EntityType.COUNTRY and entity.scope is Scope.OUTSIDE
        for alias in entity.aliases.get(item.lang.written, ())[:1]
    ]
    if not places or not others:
        return ""
    start, end = places[-1]
    text = "".join(item.text.split()) if item.lang is Lang.KO else item.text
    return text[:start] + others[chooser.number(len(others))] + text[end:]


def _english(item: Understanding, lexicon: Lexicon, chooser: Chooser, variant: int) -> str:
    found = [m for m in _EN_WORD.finditer(item.text) if m.group() not in STOPWORDS_EN]
    kept = _kept_names(item, lexicon, variant)
    if variant == 2 and found:
        one = found[chooser.number(len(found))]
        kept = [one.span()]

    def swap(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in kept)
        if inside or match.group() in STOPWORDS_EN:
            return match.group()
        return chooser.word()

    return _EN_WORD.sub(swap, item.text)


def _korean(item: Understanding, chooser: Chooser, variant: int) -> str:
    pieces = item.text.split()
    keep = chooser.number(len(pieces)) if variant and pieces else -1
    last = len(pieces) - 1
    # Spans of Korean mentions refer to the text without its spaces.
    starts = list(accumulate((len(piece) for piece in pieces), initial=0))
    named = {
        place
        for place, piece in enumerate(pieces)
        for mention in item.entities
        if mention.start < starts[place] + len(piece) and mention.end > starts[place]
    }
    return " ".join(
        piece
        if place == keep
        or (variant == 4 and place in named)
        or _KO_ASKING.search(piece)
        or (place == last and len(pieces) > 1)
        else chooser.word()
        for place, piece in enumerate(pieces)
    )


def _chinese(item: Understanding, lexicon: Lexicon, chooser: Chooser, variant: int) -> str:
    text = item.text
    kept = [match.span() for match in _ZH_KEPT.finditer(text)]
    kept += _kept_names(item, lexicon, variant)
    if variant == 2 and len(text) > 2:
        start = chooser.number(len(text) - 1)
        kept.append((start, start + 2))
    stays = {place for start, end in kept for place in range(start, end)}
    parts: list[str] = []
    place = 0
    while place < len(text):
        if place in stays:
            parts.append(text[place])
            place += 1
            continue
        end = place
        while end < len(text) and end not in stays:
            end += 1
        made = ""
        while len(made) < end - place:
            made += chooser.word()
        parts.append(made)
        place = end
    return "".join(parts)
