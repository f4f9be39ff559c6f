"""Sentences that stand beside a question: they name nothing of ours, ask nothing and give no value.

"4pm conf creeping up on me. Has Seoul …?", "… 데스크랑 내기함", "…。打印店催着要": whatever they
tell, it is of the asker's own day. They are left out only where the rest names something of ours,
so that "the printer is jammed. Who do I call?" stays what it is.
"""

from __future__ import annotations

from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
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


def _is_beside(matcher: Matcher, piece: str, read: Understanding) -> bool:
    if "?" in piece or "？" in piece or read.wh or HARD_ASKS & set(read.asks):
        return False
    if read.entity_ids or concepts_of_ours(matcher, read):
        return False
    return all(one.kind in _OWN_DAYS for one in read.quantities)


def _names_ours(matcher: Matcher, read: Understanding) -> bool:
    known = matcher.store.entities_by_id
    if any(known[id_].scope is Scope.INSIDE for id_ in read.entity_ids):
        return not read.strangers
    return len(concepts_of_ours(matcher, read)) >= _LEAST_NAMED and not read.strangers


def concepts_of_ours(matcher: Matcher, read: Understanding) -> list[str]:
    """Concepts of the subject that are named, besides those that only ask."""
    known = matcher.reader.lexicon.concepts
    return [
        id_
        for id_ in read.concept_ids
        if known[id_].scope is Scope.INSIDE and known[id_].asks is None
    ]
