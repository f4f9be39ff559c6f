"""Leeway: how much of a claim may go unexplained where everything that could be wrong agrees.

A paraphrase brings words that no fact has. They are let pass only as additions: the matcher must be
sure of the fact, its own answer must stand in the claim, and none of the words may be of a sort
that turns a meaning (a limit, an opposite, a role, a name, an amount, a result).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from bot.core.claims.amounts import judge
from bot.core.claims.chinese_words import cut_chinese
from bot.core.claims.korean_words import stems_of
from bot.core.claims.licence import Licences
from bot.core.claims.opposites import sides_with
from bot.core.claims.paraphrases import paraphrases
from bot.core.claims.patterns import Span
from bot.core.claims.pieces import is_plain, root, words_of
from bot.core.claims.reading import Claim
from bot.core.claims.relating import RELATIONS
from bot.core.claims.turning import is_added, is_name, turns
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

CERTAIN = 0.8
"""Probability from which a fact may be said in words that are not its own."""
LIKELY = 0.55
"""Probability from which a fact among others of its topic may be said so, if they are certain."""
GAP_NEAR = 0.3
"""Probability of an open question from which the claim may speak to that instead."""
ANSWERED = 0.5
"""Share of the fact's own answer that has to stand in the claim."""
ANSWERED_IF_TOLD = 0.3
"""The share that is enough where a contrast has found the fact's own point in the claim."""
PER_WORD = 3
"""Words of the claim with ground that each word without it needs beside it."""
MOST = 2
"""Words without ground that are let pass at most."""
_FIELDS = frozenset({"security", "economy", "culture", "trade", "military", "technology"})
"""Concepts that name what two countries may do together: another one is no addition."""
_FIELD = {
    Lang.EN: r"\b{}(?:s|al|ic)? (?:field|sector|area|sphere|realm|industry)",
    Lang.KO: r"{}(?:분야|부문|영역|산업)",
    Lang.ZH: r"{}(?:领域|方面|行业|产业)",
}
"""What makes a word the name of a field: another field is no addition."""
_WHOSE = {
    Lang.EN: r"\b(?:between|among|of) (?:their|both|the two)(?: \w+'?s?)? {}\b",
    Lang.KO: r"(?:양국|두나라)(?:의)?{}(?:간|사이|끼리)",
    Lang.ZH: r"两国{}(?:之间|间)",
}
"""What makes a word those who act together: others are no addition."""
_RUN = regex(r"[a-z0-9]+|[\uac00-\ud7a30-9]+|[\u4e00-\u9fff]+")


class Leeway:
    """Judges words without ground by the store that the claims are held against."""

    def __init__(self, matcher: Matcher, licences: Licences) -> None:
        """Use the matcher's reading, and the licences by which Chinese is cut into words."""
        self._matcher = matcher
        self._licences = licences

    def allows(
        self,
        claim: Claim,
        match: Match,
        candidate: Candidate,
        fact: Fact,
        left: Sequence[str],
        *,
        told: bool = False,
    ) -> bool:
        """Whether a claim says the fact all the same, with `left` of its words without ground.

        `told` says that a contrast has found the fact's own point in the claim.
        """
        least = ANSWERED_IF_TOLD if told else ANSWERED
        free = [piece for piece in left if not sides_with(piece, [fact], claim.lang)]
        if self._gap(match) >= GAP_NEAR or self.answered(claim, fact) < least:
            return False
        if any(self.is_hard(claim, piece) for piece in free):
            return False
        if self.grounded(claim, left) < PER_WORD * len(left):
            return False
        if candidate.probability >= CERTAIN:
            return len(free) <= MOST
        return len(free) <= 1 and self._on_topic(match, candidate, fact) >= CERTAIN

    def _on_topic(self, match: Match, candidate: Candidate, fact: Fact) -> float:
        """Probability, to 1, that one of the facts of the topic is meant, all close in meaning."""
        known = self._matcher.store.facts_by_id
        near = [
            one.probability
            for one in match.candidates
            if not one.vetoed and one.intent in known and known[one.intent].topic == fact.topic
        ]
        return min(1.0, sum(near)) if candidate.probability >= LIKELY else 0.0

    def _gap(self, match: Match) -> float:
        return max(
            (
                one.probability
                for one in match.candidates
                if not one.vetoed and self._matcher.kind_of(one.intent) == "gap"
            ),
            default=0.0,
        )

    def is_hard(self, claim: Claim, piece: str) -> bool:
        """Whether a word is a name, an amount, or of a sort that turns a meaning."""
        if any(one.id in _FIELDS and piece in one.alias for one in claim.concepts):
            return True
        if re.search(_WHOSE[claim.lang].format(re.escape(piece)), claim.text):
            return True
        known = {mention.alias for mention in claim.entities}
        known |= {amount.quantity.surface for amount in claim.amounts}
        return (
            piece in known
            or piece in claim.capitals
            or re.search(r"\d", piece) is not None
            or piece in RELATIONS[claim.lang]
            or root(piece) in RELATIONS[claim.lang]
            or is_added(piece, claim.text, claim.lang)
            or is_name(piece, claim.text, claim.lang)
            or turns(piece, claim.lang)
            or re.search(_FIELD[claim.lang].format(re.escape(piece)), claim.text) is not None
        )

    def grounded(self, claim: Claim, left: Sequence[str]) -> int:
        """The number of a claim's content words that have ground."""
        words = [word for _, word in self._content(claim.understood.text, claim.lang)]
        return len(words) - len(left)

    def answered(self, claim: Claim, fact: Fact) -> float:
        """The share of a fact's short answer that a claim has, 0 to 1; 1 if its value is told."""
        if any(judge(claim, amount, [fact]) for amount in claim.amounts):
            return 1.0
        short = self._matcher.read(fact.short.get(claim.lang), claim.lang)
        meant = {mention.id for mention in (*claim.concepts, *claim.entities)}
        shared = [
            (mention.start, mention.end)
            for mention in (*short.concepts, *short.entities)
            if mention.id in meant
        ]
        own = words_of(claim.understood.text, claim.lang, self._licences.common(claim.lang))
        asked = self._content(short.text, claim.lang)
        have = sum(
            any(start < span[1] and span[0] < end for start, end in shared)
            or _has(word, claim, own)
            for span, word in asked
        )
        return have / len(asked) if asked else 1.0

    def touches(self, claim: Claim, fact: Fact) -> bool:
        """Whether any word of a fact's own answer is in a claim, or another that says the same."""
        if self.answered(claim, fact) > 0:
            return True
        lang = claim.lang
        text = fact.short.get(lang).casefold()
        own = words_of(text, lang, self._licences.common(lang))
        said = words_of(claim.understood.text, lang, self._licences.common(lang))
        alike = paraphrases({word for word in own if not is_plain(word, lang)}, lang)
        return bool(alike & said)

    def _content(self, text: str, lang: Lang) -> list[tuple[Span, str]]:
        """The words of a text that are not plain, each with its span."""
        found: list[tuple[Span, str]] = []
        for match in _RUN.finditer(text):
            words: tuple[str, ...] = (match[0],)
            if lang is Lang.ZH:
                words = cut_chinese(match[0], self._licences.common(lang))
            ends = accumulate((len(word) for word in words), initial=match.start())
            found += [
                ((start, start + len(word)), word)
                for start, word in zip(ends, words, strict=False)
                if not is_plain(word, lang)
            ]
        return found


def _has(word: str, claim: Claim, own: frozenset[str]) -> bool:
    match claim.lang:
        case Lang.EN:
            return root(word) in own
        case Lang.KO:
            return any(stem in claim.text for stem in stems_of(word))
        case _:
            return word in claim.text
