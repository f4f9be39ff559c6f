"""Small talk: how likely it is, and whether a message says nothing more than that."""

from __future__ import annotations

from bot.core.matching.matcher import Candidate, Match, Matcher

CHAT_FROM = 0.25
"""Probability from which small talk is answered as such."""
CHAT_SURE, SMALL_TALK_STRANGE = 0.65, 0.4
"""Below this probability, small talk has at most this share of words unknown to us."""


def chance_of_chat(match: Match, matcher: Matcher) -> float:
    """How likely small talk of any kind is: "thanks, that's all" is two kinds at once."""
    chats = (c.probability for c in match.candidates if matcher.kind_of(c.intent) == "chat")
    return min(1.0, sum(chats))


def is_small_talk(match: Match, best: Candidate) -> bool:
    """Whether a message whose likeliest candidate is small talk is no more than that."""
    return best.probability >= CHAT_FROM and not _says_more(match)


def _says_more(match: Match) -> bool:
    """Whether what looks like small talk has words that small talk has not."""
    understood, best = match.understood, match.candidates[0]
    if understood.errand:
        return True
    strange = len(understood.foreign) / max(1, understood.content)
    return understood.content > 1 and strange > SMALL_TALK_STRANGE and best.probability < CHAT_SURE
