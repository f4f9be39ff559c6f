"""Sentences that stand beside a question: they name nothing of ours, ask nothing and give no value.

"4pm conf creeping up on me. Has Seoul …?", "… 데스크랑 내기함", "…。打印店催着要": whatever they
tell, it is of the asker's own day. They are left out only where the rest names something of ours,
so that "the printer is jammed. Who do I call?" stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.core.answering.bare import asks_one_thing
from bot.core.answering.followups import concepts_of_ours
from bot.core.answering.own_matters import is_of_own_day
from bot.core.answering.pieces_beside import without_pieces_beside
from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.errands import is_of_own_text
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import clean
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

_SENTENCE = {
    Lang.EN: regex(r"(?<=[?!;\n])\s+|(?<=[a-z\d)'\"]\.)\s+(?!\d)|\s+[-–—]+\s+", 2),
    Lang.KO: regex(r"(?<=[?!;\n~.])\s+"),
    Lang.ZH: regex(r"(?<=[?!;\n。？！；])\s*"),
}
_OWN_DAYS = {QuantityKind.DATE, QuantityKind.WEEKDAY, QuantityKind.CLOCK}
"""What may be of one's own day."""
_LEAST_NAMED = 2
_ANSWERED = {ReplyKind.ANSWER, ReplyKind.CHAT}


_OWN = regex(
    r"^(?P<own>(?:for (?:a|an|my|our|the|this|tomorrow's|today's|tonight's) [^:.?!]{2,40}|"
    r"(?:we|our|my|i|i'm|i've|i'll|we're|we've|we'll)\b[^:.?!;]{4,80}))[:.;]\s+"
    r"(?P<asked>\S.*\?)\s*$",
    re.IGNORECASE,
)
"""What somebody does or has, and the question for which it matters."""
_OWN_AFTER = regex(
    r"^(?P<asked>.*\?)\s+(?P<own>(?:my|our|i|we|i'm|im|i've|i'll|we're|we've|we'll)\b[^?]{4,100})$",
    re.IGNORECASE,
)
"""The same told after the question: "... excluded? My wife's parents live in Dalian"."""
_ZH_OWN_AFTER = regex(
    r"^(?P<asked>\S.{2,40}?)[ ,.。]+"
    r"(?P<own>(?:我们?|咱们?|公司|稿子|编辑|老板|领导|标题|要写|在写|急|别|赶|等着)\S{1,16})$"
)
"""What somebody does, behind a question in Chinese: "… 我们公司要写简报"."""


def readings_again(
    matcher: Matcher, text: str, lang: Lang, reply: Reply, context: Sequence[str]
) -> Iterator[tuple[str, Sequence[str]]]:
    """What else to read of a cleaned message that was not answered, each with its thread.

    Where a question after one's own business names nothing of ours, that is its thread.
    """
    read = matcher.read(text, lang)
    if is_of_own_text(read.text, lang) or (context and is_of_own_day(read)):
        return
    if not is_told(reply) and (rest := without_sentences_beside(matcher, text, lang)):
        yield rest, context
    behind = _ZH_OWN_AFTER.search(text) if lang.written is Lang.ZH and not is_told(reply) else None
    if behind is not None:
        yield behind["asked"].removesuffix("的"), context
    after = _OWN_AFTER.search(text) if lang is Lang.EN and reply.kind not in _ANSWERED else None
    if after is not None and _names_ours(matcher, matcher.read(after["asked"], lang)):
        yield after["asked"], context
    parted = None if reply.kind in _ANSWERED else own_business(text, lang)
    if parted is not None:
        own, asked = parted
        yield asked, context if _names_ours(matcher, matcher.read(asked, lang)) else [*context, own]
    if context and not is_told(reply) and (last := _asked_last(matcher, text, lang)):
        yield last, context
    if not is_told(reply):
        for rest in without_pieces_beside(matcher, text, lang, in_thread=bool(context)):
            yield rest, context


def tells_more(again: Reply, reply: Reply) -> bool:
    """Whether a second reading's reply is better: it tells, where the first only named a gap."""
    tells = again.kind is ReplyKind.ANSWER or (is_told(again) and not is_told(reply))
    return tells and again.lang is reply.lang


def own_business(text: str, lang: Lang) -> tuple[str, str] | None:
    """What an English message tells of the asker first, and its question; None if it does not.

    "Our CEO flies to Alberta mid-June. What days is the G7?" is on no gap of the first sentence.
    """
    found = _OWN.search(text) if lang is Lang.EN else None
    return (found["own"], found["asked"]) if found else None


def without_sentences_beside(matcher: Matcher, text: str, lang: Lang) -> str:
    """A cleaned text without the sentences beside its question; "" if it has none."""
    pieces = [piece for piece in _SENTENCE[lang.written].split(text) if piece.strip()]
    if len(pieces) < 2:
        return ""
    read = [matcher.read(clean(piece), lang) for piece in pieces]
    kept = [
        piece
        for piece, one in zip(pieces, read, strict=True)
        if not _is_beside(matcher, piece, one)
    ]
    if not kept or len(kept) == len(pieces):
        return ""
    joint = "" if lang.written is Lang.ZH else " "
    rest = joint.join(kept)
    return rest if _names_ours(matcher, matcher.read(rest, lang)) else ""


def is_told(reply: Reply) -> bool:
    """Whether a reply answers, chats, or names a gap that is curated."""
    if reply.kind is ReplyKind.GAP:
        return bool(reply.intents)
    return reply.kind in {ReplyKind.ANSWER, ReplyKind.CHAT}


def _asked_last(matcher: Matcher, text: str, lang: Lang) -> str:
    """The bare question that a message ends with after what it says of the reply before it.

    "Huh, shorter than Xi's then. What date was it?"; "" if it ends otherwise.
    """
    *said, last = [one for one in _SENTENCE[lang.written].split(text) if one.strip()] or [""]
    if not said or any("?" in one or "？" in one for one in said):
        return ""
    return last if asks_one_thing(matcher.read(clean(last), lang), matcher) else ""


def _is_beside(matcher: Matcher, piece: str, read: Understanding) -> bool:
    if "?" in piece or "？" in piece or read.wh or HARD_ASKS & set(read.asks):
        return False
    if read.entity_ids or concepts_of_ours(read, matcher):
        return False
    return all(one.kind in _OWN_DAYS for one in read.quantities)


def _names_ours(matcher: Matcher, read: Understanding) -> bool:
    """Whether a text names something of the subject, and nothing of another."""
    known = matcher.store.entities_by_id
    if any(known[id_].scope is Scope.INSIDE for id_ in read.entity_ids):
        return not read.strangers
    return len(concepts_of_ours(read, matcher)) >= _LEAST_NAMED and not read.strangers
