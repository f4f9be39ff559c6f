"""Korean typed with the keyboard set to English, where it is read better in Hangul."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.hangul_keys import hangul_of_keys, keyed_words
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import clean
from bot.core.matching.understanding import Understanding

MOST = 80
"""Characters of a message that somebody sends before noticing."""


def in_hangul(matcher: Matcher, question: str) -> str:
    """What was meant to be typed; the question itself if its words are any in English."""
    if len(question) > MOST or not question.isascii():
        return question
    meant = hangul_of_keys(clean(question))
    if not meant:
        return question
    english = matcher.reader.vocabulary.common(Lang.EN)
    if any(word in english for word in keyed_words(question)):
        return question
    typed, read = matcher.read(question, Lang.EN), matcher.read(meant, Lang.KO)
    known = _known(read) > _known(typed) or (typed.foreign and not read.foreign)
    return meant if known else question


def _known(read: Understanding) -> int:
    return len({*read.entity_ids, *read.concept_ids, *read.asks})
