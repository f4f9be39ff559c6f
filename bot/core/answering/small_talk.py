"""Small talk: how likely it is, and whether a message says nothing more than that."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

CHAT_FROM = 0.25
"""Probability from which small talk is answered as such."""
CHAT_SURE, SMALL_TALK_STRANGE = 0.65, 0.4
"""Below this probability, small talk has at most this share of words unknown to us."""
GREETING = "chat-greeting"
_GREETS = {
    Lang.EN: regex(
        r"^(?:(?:good )?(?:morning|afternoon|evening)|hi|hello|hey|howdy|greetings|gm)"
        r"(?: (?:all|everyone|folks|team|there|tieline|again|guys))?\b[,.! -]*"
    ),
    Lang.KO: regex(
        r"^(?:안녕\S*|좋은 (?:아침|저녁|오후|하루)\S*|하이|헬로|굿모닝|반가\S+|반갑\S+)[,.!~ ]*"
    ),
    Lang.ZH: regex(
        r"^(?:大家|各位|你|您)?(?:早上好|早安|早|晚上好|下午好|中午好|晚安|上午好|你好|您好|哈喽|嗨|hi|hello)"
        r"(?:啊|呀|哈|哦|各位|大家|呢|哇|啦)*[,.!~ ]+"
    ),
}
LONGEST = 8
"""Content words that a greeting with a word on the day has at most."""


def only_greets(match: Match, matcher: Matcher) -> Candidate | None:
    """The greeting that a message begins with and adds no more to than a word on one's own day.

    "早啊,今天我值早班", "morning, early shift for me": nothing is asked, and nobody is named.
    """
    said, lang = match.understood, match.understood.lang
    if said.entity_ids or said.wh or said.yes_no or said.errand or said.strangers:
        return None
    if "?" in said.text or not _GREETS[lang.written].search(said.text):
        return None
    if set(said.asks) - {"yes-no"} or said.quantities or said.content > LONGEST:
        return None
    chats = (c for c in match.candidates if matcher.kind_of(c.intent) == "chat")
    return next((c for c in chats if c.intent == GREETING), None)


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
