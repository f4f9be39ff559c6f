"""The words of a fact's rewordings: sentences of it by other people, learned from like samples.

Lists of words that say the same can't hold what a language has for "stability"; twenty writers
who put a fact in their own words come nearer. Words of order and comparison are never learned.
"""

from __future__ import annotations

from collections import Counter

from bot.core.claims.pieces import words_of
from bot.core.claims.relating import RELATIONS
from bot.core.claims.turning import turns
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import canonical, clean
from bot.core.packed import Words

TURNING_FROM = 2
"""Rewordings of a fact that must use a word that turns a meaning before it counts as its own."""


def reworded_in(matcher: Matcher, fact: Fact, lang: Lang, common: Words) -> frozenset[str]:
    """The words of a fact's rewordings in one written language, in the form of a claim's."""
    rewordings = matcher.store.rewordings_by_fact.get(fact.id)
    counts: Counter[str] = Counter()
    for text in rewordings.utterances.get(lang.written, ()) if rewordings else ():
        form = canonical(clean(text), matcher.scripts, lang)
        counts.update(words_of(form, lang, common))
    return frozenset(
        word
        for word, count in counts.items()
        if word not in RELATIONS[lang]
        and not any(char.isdigit() for char in word)
        and (count >= TURNING_FROM or not turns(word, lang))
    )
