"""Small talk: how likely it is, and whether a message says nothing more than that."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.answering.followups import concepts_of_ours
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.errands import is_errand
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

CHAT_FROM = 0.25
"""Probability from which small talk is answered as such."""
CHAT_SURE, SMALL_TALK_STRANGE = 0.65, 0.4
"""Below this probability, small talk has at most this share of words unknown to us."""
GREETING = "chat-greeting"
_GREETS = {
    Lang.EN: regex(
        r"^(?:(?:good )?(?:morning|afternoon|evening)|hi+|hello+|hey+|howdy|greetings|gm)"
        r"(?: (?:all|everyone|folks|team|there|tieline|again|guys|both?|bott?y))?\b[,.! -]*"
    ),
    Lang.KO: regex(
        r"^(?:안녕\S*|좋은 (?:아침|저녁|오후|하루)\S*|하이|헬로|굿모닝|반가\S+|반갑\S+)[,.!~ ]*"
    ),
    Lang.ZH: regex(
        r"^(?:大家|各位|你|您)?(?:早上好|早安|早|晚上好|下午好|中午好|晚安|上午好|你好|您好|哈喽|嗨|hi|hello)"
        r"(?:啊|呀|哈|哦|各位|大家|呢|哇|啦)*[,.!~ ]+"
    ),
}
THANKS = "chat-thanks"
_THANKS = {
    Lang.EN: regex(
        r"\b(?:thanks|thank (?:you|u)|thx|much obliged|(?:my|many|warm) thanks|cheers|"
        r"(?:much |really )?appreciated|"
        r"i appreciate|(?:very |most )?grateful(?! (?:if|for|to))|indebted to you|wish you a)\b"
    ),
    Lang.KO: regex(r"감사(?:합니다|해요|드려요|드립니다|했)|고마[워웠]|고맙습|고맙네"),
    Lang.ZH: regex(r"谢谢|感谢|多谢|谢啦|谢了|辛苦了|辛苦啦"),
}
_THANKS_FIRST = regex(r"(?:many |ok |great )?(?:th?ankss?|thnaks|tahnks|thx|ty|cheers)\b[ !.,]")
"""Thanks with which a message begins, whatever one is off to."""
FEW = 4
"""Content words that such a message has at most."""
_HELLO = regex(r"\b(?:hello|hi|hey),? (?:bot|tieline|there|team|all)\b", re.IGNORECASE)
_NO_SUBJECT = frozenset(
    {"first", "before", "after", "both-sides", "next", "introductory", "source-report"}
)
"""Concepts that say nothing of what is asked: "first day here", "thank you for earlier"."""
_GOES_ON = regex(r"[,.!;:-]\s*\w")
LONGEST = 8
"""Content words that a greeting with a word on the day has at most."""


def greets(text: str, lang: Lang, matcher: Matcher) -> bool:
    """Whether a cleaned message greets, and beside that names and asks nothing.

    "Good evening, O oracle of one article": the greeting is no part of what is understood.
    """
    found = _GREETS[lang.written].search(text.casefold()) or _HELLO.search(text)
    if found is None or "?" in text:
        return False
    rest = matcher.read((text[: found.start()] + text[found.end() :]).strip(" ,.!"), lang)
    if rest.entity_ids or rest.wh or rest.yes_no or rest.errand or rest.strangers:
        return False
    values = {one.kind for one in rest.quantities} - {QuantityKind.ORDINAL, QuantityKind.COUNT}
    if values or HARD_ASKS & {*rest.asks} or rest.content > LONGEST:
        return False
    return not {*concepts_of_ours(rest, matcher)} - _NO_SUBJECT


def only_greets(match: Match, matcher: Matcher) -> Candidate | None:
    """The greeting or thanks that a message says with no more than a word on one's own day.

    "早啊,今天我值早班", "morning, early shift for me": nothing is asked, and nobody is named.
    """
    said, lang = match.understood, match.understood.lang
    if said.entity_ids or said.wh or said.yes_no or said.errand:
        return None
    if said.strangers and not (_THANKS_FIRST.match(said.text) and said.content <= FEW):
        return None
    greets = _GREETS[lang.written].search(said.text)
    thanks = _THANKS[lang.written].search(said.text) or _THANKS_FIRST.match(said.text)
    if "?" in said.text or not (greets or thanks):
        return None
    if greets and is_errand(said.text[greets.end() :], lang):
        return None
    # "First day on the desk" gives no place in a row of ours.
    values = {one.kind for one in said.quantities} - {QuantityKind.ORDINAL}
    if HARD_ASKS & {*said.asks} or values or said.content > LONGEST:
        return None
    if (
        not greets
        and _GOES_ON.search(said.text)
        and {*concepts_of_ours(said, matcher)} - _NO_SUBJECT
    ):
        return None  # "Thanks! And sanctions?"
    chats = [c for c in match.candidates if matcher.kind_of(c.intent) == "chat"]
    meant = GREETING if greets else THANKS
    known = next((c for c in chats if c.intent == meant), None)
    return known or replace(match.candidates[0], intent=meant, verdict=None)


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
    if understood.errand or (understood.yes_no and understood.entity_ids):
        return True  # "Did Lee thank Xi?" thanks nobody.
    strange = len(understood.foreign) / max(1, understood.content)
    return understood.content > 1 and strange > SMALL_TALK_STRANGE and best.probability < CHAT_SURE
