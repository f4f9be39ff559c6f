"""The words of a fact's statements: sentences of it by other people, learned from like samples.

Lists of words that say the same can't hold what a language has for "stability"; twenty writers
who put a fact in their own words come nearer. What turns a meaning is never learned from them.
"""

from __future__ import annotations

from bot.core.claims.pieces import words_of
from bot.core.claims.relating import RELATIONS
from bot.core.claims.turning import turns
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.packed import Words


def stated_words(matcher: Matcher, fact: Fact, lang: Lang, common: Words) -> frozenset[str]:
    """The words of a fact's statements in one written language, in the form of a claim's."""
    stated = matcher.store.statements_by_fact.get(fact.id)
    found: set[str] = set()
    for text in stated.utterances.get(lang.written, ()) if stated else ():
        found |= words_of(matcher.reader.read_once(text, lang).text, lang, common)
    return frozenset(
        word
        for word in found - RELATIONS[lang]
        if not turns(word, lang) and not any(char.isdigit() for char in word)
    )
