"""Two summits in one message: "G7 in Canada, APEC in Korea?", "when are the G7 and APEC?".

Each is asked of by itself: taken as a whole, a message gets the half that its words are nearest to,
and what is right of one is held against the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

_JOINED = {
    Lang.EN: regex(
        r"^(?:'?s)?(?: summits?| meetings?)?(?:\s*[,/+&]\s*|\s+(?:and|plus)\s+)"
        r"(?:the )?$"
    ),
    Lang.KO: regex(r"^(?: ?(?:정상)?회의)?(?:이?랑|하고|와|과|,|/|및)?\s*(?:그리고|및)?\s*$"),
    Lang.ZH: regex(r"^(?:峰会|会议)?\s*(?:和|与|跟|及|以及|、|,|/|还有)\s*$"),
}
"""What stands between two of which the same is asked."""
_PARTED = {
    Lang.EN: regex(r"(?:\s*[,;/]\s*(?:and|but|while)?|\s+(?:and|but|while|whereas))\s+(?:the )?$"),
    Lang.KO: regex(r"(?:\s*[,;/]\s*|(?<=[고며])\s+)(?:그리고\s*)?$"),
    Lang.ZH: regex(r"\s*[,;/、]\s*(?:而|而且)?$"),
}
"""What stands before the second of two that have each a place or a day of its own."""
_TOGETHER = {
    Lang.EN: regex(
        r"\b(?:between|than|before|after|compar\w+|vs|versus|or|first|which|apart|gap|both|common|"
        r"same|other way|vice versa|earlier|later|sooner|relat\w+|total|how many)\b"
    ),
    Lang.KO: regex(
        r"사이|차이|보다|먼저|중에|비교|간격|아니면|같은|공통|다음|이전|이후|뒤|며칠|몇"
    ),
    Lang.ZH: regex(r"之间|比|哪个|先|还是|隔|差|关系|同一|一样|共同|之前|之后|几天|几个|几场"),
}
"""What holds the two against each other."""
_EACH = {
    Lang.EN: regex(r"\s*\b(?:respectively|each)\b"),
    Lang.KO: regex(r"각각\s*|각자\s*|둘 ?다\s*"),
    Lang.ZH: regex(r"分别|各自|各"),
}
_TAG = regex(r"\?\s*$|(?:죠|지요?|나요|맞아|맞지)\s*$|对吗|对吧|没错吧|是吗|对不对")
_LAST_HANGUL = ord("가")
FINALS = 28
"""Hangul syllables with one first and middle part: the first of them has no final consonant."""


def each_summit(matcher: Matcher, understood: Understanding) -> tuple[str, str] | None:
    """What a message on two summits says or asks of each; None if it holds them together."""
    lang = understood.lang.written
    if understood.strangers or _TOGETHER[lang].search(understood.text):
        return None
    spans = _spans(matcher, understood)
    if len(spans) != 2:
        return None
    text = _EACH[lang].sub("", understood.text)
    if text != understood.text:
        return each_summit(matcher, matcher.read(text, understood.lang))
    (first, first_end), (second, second_end) = spans
    before, between, after = text[:first], text[first_end:second], text[second_end:]
    # "G7 in Canada" is a name as well, and has its own place.
    placed = " in " in text[first:first_end]
    if _JOINED[lang].search(between) and not placed:
        return before + text[first:first_end] + after, before + text[second:second_end] + after
    parted = _PARTED[lang].search(between)
    if parted is None:
        return None
    own = text[:first_end] + between[: parted.start()]
    other = text[second:]
    said = matcher.read(own, understood.lang)
    told = placed or said.wh or said.quantities or len(set(said.entity_ids)) > 1
    if not told:
        return None
    return _asked(own, said, text), other


def told_of_each(matcher: Matcher, parts: Sequence[str], replies: Sequence[Reply]) -> bool:
    """Whether each part got a reply of its own, of its own summit, and one of them an answer."""
    known = matcher.store.facts_by_id
    told_in = {ReplyKind.ANSWER, ReplyKind.GAP}
    for part, reply in zip(parts, replies, strict=True):
        told = [known[id_] for id_ in reply.facts or reply.nearest if id_ in known]
        series = {series_of(id_) for id_ in matcher.read(part, reply.lang).entity_ids}
        if reply.kind not in told_in or not told:
            return False
        if series_of(told[0].event or "") not in series and not series & {*told[0].entities}:
            return False
    first, second = (reply.headline for reply in replies)
    return first != second and any(reply.kind is ReplyKind.ANSWER for reply in replies)


def _asked(own: str, said: Understanding, whole: str) -> str:
    """The first part as a question, if the whole is one: the tag stands at the end."""
    if said.wh or not _TAG.search(whole):
        return own
    match said.lang.written:
        case Lang.EN:
            return f"{own}, right?"
        case Lang.KO:
            if own.endswith(("고", "며")):
                return f"{own[:-1]}죠?"
            if not said.quantities:
                return f"{own}에서 열리죠?"
            final = own[-1:] and (ord(own[-1]) - _LAST_HANGUL) % FINALS
            return f"{own}{'이죠' if final else '죠'}?"
        case _:
            return f"{own},对吗?"


def _spans(matcher: Matcher, understood: Understanding) -> list[tuple[int, int]]:
    """Where each series of summits is named first, in order."""
    known = matcher.store.entities_by_id
    found: dict[str, tuple[int, int]] = {}
    series = {series_of(fact.event or "") for fact in matcher.store.facts if "where" in fact.asks}
    for mention in sorted(understood.entities, key=lambda one: one.start):
        kind = known[mention.id].type
        of = series_of(mention.id) if kind is EntityType.EVENT else mention.id
        if of in series and known[of].type is EntityType.ORGANISATION:
            found.setdefault(of, span_in(understood, mention))
    return sorted(found.values())


def series_of(event: str) -> str:
    """ "apec" of "apec-2025"; an id without a year as it is."""
    of, _, year = event.rpartition("-")
    return of if year.isdigit() else event
