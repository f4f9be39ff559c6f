"""Slips of typing that the samples have too, so that the reading takes them for words.

A word of the samples that is rare, that the language does not know and that lacks one letter of a
word of the facts ("vist", "isue") is that word. Other slips are the speller's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from bot.core.matching.spelling import OFTENER, RARE
from bot.core.regex import regex

SHORTEST = 4
"""Letters that a slip has at least: with fewer it may be any word."""
_WORD = regex(r"[a-z]{4,}", re.IGNORECASE)


def slips_of(
    counted: Mapping[str, int], known: Collection[str], texts: Iterable[str]
) -> dict[str, str]:
    """Each slip with the word that is meant.

    `counted` says how often the samples have a word, `known` are words of the language, and
    `texts` are what the facts say.
    """
    own = Counter(word for text in texts for word in _WORD.findall(text.casefold()))
    meant: dict[str, str] = {}
    for word in sorted(own, key=lambda one: (own[one], one)):
        for place in range(1, len(word)):
            slip = word[:place] + word[place + 1 :]
            times = counted.get(slip, 0)
            if not 0 < times <= RARE or counted.get(word, 0) < times * OFTENER:
                continue
            if len(slip) >= SHORTEST and slip not in known and slip not in own:
                meant[slip] = word
    return meant


_KO_PAST = regex(r"(?<=[가-힣])[햇됫갓왓봣엇앗겟](?=(?:다|던|고|는|지|음|습|어|네|나|으))")
_KO_MEANT = str.maketrans("햇됫갓왓봣엇앗겟", "했됐갔왔봤었았겠")
"""Korean pasts with one stroke less, as messengers have them."""


def mended(sentence: str, slips: Mapping[str, str]) -> str:
    """A sentence with such slips set right."""
    sentence = _KO_PAST.sub(lambda match: match[0].translate(_KO_MEANT), sentence)
    return _WORD.sub(lambda match: slips.get(match[0].casefold(), match[0]), sentence)
