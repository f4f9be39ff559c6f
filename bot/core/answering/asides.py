"""What a message says beside its question of the asker's own work, and of who else asks or says so.

"Cutting the episode, how long was the call?", "… 대사님이 물어보셔서요", "…,我订酒店": most of such
a message is like no sample. What is said of one's own work may be what the question is about where
it names anybody of ours ("planning a trip to China, do I need a visa?"), and stays.
"""

from __future__ import annotations

from bot.core.answering.aside_words import KO_SENT, OTHERS, OWN_WORK
from bot.core.answering.busy import BUSY, TRIPS
from bot.core.answering.raised import points_at_what_was_raised
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import clean
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_DAYS = {QuantityKind.DATE, QuantityKind.WEEKDAY}
"""What may well be one's own: "the Thursday episode"."""
_BRACKETED = regex(r"\s*[(（][^()（）]{4,40}[)）]")
LEAST = 2
"""Words (of Chinese, characters twice as many) that have to be left."""


def without_asides(matcher: Matcher, text: str, lang: Lang) -> str:
    """A cleaned text without its asides; the text itself if it has none."""
    simplified = matcher.scripts.to_simplified(text) if lang.written is Lang.ZH else text
    if lang is Lang.KO and (sent := KO_SENT.search(simplified)):
        simplified = f"{sent['matter']} {sent['rest']}".strip()
    whole = simplified
    for found in reversed([*_BRACKETED.finditer(simplified)]):
        # "why is everyone (coffee in hand) watching the order?"
        if _says_nothing(matcher, found[0], lang) and len(simplified) > 2 * len(found[0]):
            simplified = simplified[: found.start()] + simplified[found.end() :]
    left, trips = simplified, TRIPS.get(lang.written, ())
    others = (*OTHERS.get(lang.written, ()), *BUSY[lang.written])
    for pattern in (*OWN_WORK[lang.written], *trips, *others):
        found = pattern.search(left)
        if found is None:
            continue
        ends = "?" if left[found.start() : found.start() + 1] == "?" else ""
        rest = left[: found.start()] + ends + left[found.end() :]
        if points_at_what_was_raised(rest, lang):
            continue  # "We're doing a piece on X. Did Lee raise those?"
        size = len(rest) // 2 if lang.written is Lang.ZH else len(rest.split())
        trip = pattern in trips
        if size >= LEAST and (pattern in others or _is_beside(matcher, found[0], lang, trip=trip)):
            left = rest
    return left if left != whole or lang is Lang.KO else text


def _says_nothing(matcher: Matcher, bracketed: str, lang: Lang) -> bool:
    """Whether what stands in brackets names nothing, asks nothing and gives no value."""
    read = matcher.read(clean(bracketed.strip(" ()（）")), lang)
    concepts = matcher.reader.lexicon.concepts
    named = read.entity_ids or any(concepts[id_].scope is Scope.INSIDE for id_ in read.concept_ids)
    return not (named or read.wh or read.quantities or read.yes_no)


def _is_beside(matcher: Matcher, said: str, lang: Lang, *, trip: bool) -> bool:
    """Whether what looks like one's own work names nobody, asks nothing and gives no value.

    A trip of one's own may name where it goes, but no country: "중국 출장이라서" says what the
    visa is for.
    """
    read = matcher.read(clean(said), lang)
    known = matcher.store.entities_by_id
    if trip and not read.wh:
        return all(known[id_].type is EntityType.PLACE for id_ in read.entity_ids)
    values = [one for one in read.quantities if one.kind not in _DAYS]
    return not (read.entity_ids or read.wh or values)
