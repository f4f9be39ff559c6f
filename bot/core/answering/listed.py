"""A list of what is wanted: "waiver: begins / ends / max days", "need (a) … (b) … (c) …".

Each entry is a question of its own, asked of what stands before the colon where that names
anything of ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.beside import concepts_of_ours
from bot.core.answering.dated import by_name
from bot.core.answering.decision import decide
from bot.core.answering.followups import always_there
from bot.core.answering.joining import join_replies
from bot.core.answering.single import reply_to
from bot.core.entities import EntityType, Scope
from bot.core.facts import Overview
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind
from bot.core.values import DateValue, PeriodValue

MAX_ENTRIES = 5
LEAST_ENTRIES = 3
"""Of two things asked, a fact and another beside it tell in one line."""
LONGEST = {Lang.EN: 7, Lang.KO: 5, Lang.ZH: 14}
"""Words of an entry; of Chinese, characters."""
LIKELY = 0.3
"""Probability from which an entry is answered."""
_MARKS = regex(r"(?:^|[\s,;:])\(?(?P<label>[a-e]|[1-5]|[一二三四五])[).、,]\s*(?=\S)")
"""What numbers the entries: "(a)", "1.", "2)"."""
_LABELS = ("abcde", "12345", "一二三四五")
_BETWEEN = {
    Lang.EN: regex(r"\s*(?:[,;/|+&]|\s-\s|\band\b|\bplus\b)+\s*(?:\band\b\s*)?"),
    Lang.KO: regex(r"\s*(?:[,;/|+&·]|\s-\s|(?<=\s)및(?=\s)|(?<=\s)그리고(?=\s))+\s*"),
    Lang.ZH: regex(r"\s*(?:[,;/|+&、，；·]|以及|还有|和|及)+\s*"),
}
_HEAD = regex(r"^(?P<head>[^:：?？]{2,60}?)\s*[:：]\s*(?P<list>\S.*)$")
_SHARED = regex(r"^(?P<what>[\w ]{3,20}?) (?P<of>for|of) (?=\w)")
"""What is asked of all entries, said once."""
_HEAD_LAST = regex(
    r"^(?P<list>[^:：()（）?？]{5,60}?)\s*[(（](?P<head>[^()（）]{3,40})[)）][\s?？.!~]*$"
)
"""A head in brackets behind its list: "who, when, how long (the xi call)"."""
_TAIL = regex(
    r"(?:[.!~]+|\s[-–—]+)\s*[^.!?？:：,]{0,40}$|[?？.!~。]+$|"
    r"\s*(?:pls|please|plz|thx|thanks|ty|ta|부탁(?:드려요|드립니다|해요)?|"
    r"알려\s?(?:줘|주세요)|谢谢)[.!~ ]*$",
)
"""What follows the last entry: "thats all i need ty"."""
_ALIKE = {"since-when": ("what-time", "when"), "until-when": ("what-time", "when")}
"""Attributes by which another one may be meant: the start of a call is its hour."""
PAIR = 2
_TWO = {
    Lang.EN: regex(
        r"^(?:(?:i|we) )?(?:(?:need|want|just) )?(?:two|2) (?:quick |short )?"
        r"(?:dates?|numbers?|figures?|things?|facts?|qs|questions?|bits?|items?|details)"
        r"(?: (?:i need|we need|needed|pls|please|for you|to check|from the \w+))*\s*[:.…-]+\s*",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"^(?P<one>.{2,30}?)(?:이랑|랑|하고|와|과|,)\s+(?P<other>.{2,30}?)\s*"
        r"(?:둘 ?다|두 ?개 ?다|같이)\s*(?:좀\s*)?(?:부탁|알려|말해|적어|정리|찾아)\S*(?:\s\S+)?$|"
        r"^(?:숫자|날짜|질문|이름|팩트)? ?(?:두 ?개|2개|두 ?가지)(?:만)?\s*[:.…,-]+\s*"
    ),
    Lang.ZH: regex(
        r"^(?:问|要|查)?(?:两|俩|2)(?:个|件)?(?:数字|日期|问题|事|信息|数据|点)?(?:要查|要问)?[:,.…-]+\s*"
    ),
}
"""What says that a list of two follows."""
_ATTRIBUTE = regex(
    r"\b(?:city|town|province|region|country|month|year|weekday|host|status|capacity|role|title|"
    r"purposes?|goals?)$|(?:도시|지역|광역|달|월|연도|요일|주최국|개최국|자격|직함|목적)$|"
    r"(?:城市|省份?|国家|月份|年份|星期|主办国|身份|头衔|目的)$"
)
"""Words that only in a list ask for what they name."""
_DATES = {
    Lang.EN: regex(r"\b(?:chronolog\w+|timelines?|dates|in (?:date )?order|sequence|when)\b"),
    Lang.KO: regex(r"시간순|시간 ?순서|연표|타임라인|날짜|일자|순서대로|일정"),
    Lang.ZH: regex(r"时间线|时间表|时间顺序|年表|日期|按时间|先后"),
}
"""Heads of lists of nothing but events, of each of which the day is wanted."""
_WHEN = {Lang.EN: "when was {}", Lang.KO: "{} 언제", Lang.ZH: "{}是什么时候"}
_NAMED = {EntityType.PERSON, EntityType.EVENT, EntityType.POLICY, EntityType.ORGANISATION}


def entries_of(text: str, lang: Lang) -> tuple[str, tuple[str, ...]]:
    """What stands before a list and its entries; ("", ()) if a text holds none."""
    written = lang.written
    if (pair := _pair_of(text, written)) is not None:
        return "", pair
    marked = [*_MARKS.finditer(text)]
    labels = "".join(mark["label"] for mark in marked)
    if len(marked) >= LEAST_ENTRIES and any(row.startswith(labels) for row in _LABELS):
        head = text[: marked[0].start()]
        ends = [mark.start() for mark in marked[1:]] + [len(text)]
        parts = [text[m.end() : end] for m, end in zip(marked, ends, strict=True)]
        parts[-1] = _TAIL.sub("", parts[-1])
    else:
        found = _HEAD.match(text) or _HEAD_LAST.match(text)
        if found is None:
            return "", ()
        head = found["head"]
        parts = _BETWEEN[written].split(_TAIL.sub("", found["list"]))
    entries = tuple(part.strip(" ,;.") for part in parts if part.strip(" ,;."))
    shared = _SHARED.match(entries[0]) if entries else None
    if shared and all(one.startswith(f"{shared['of']} ") for one in entries[1:]):
        # "dates for the vote, for the swearing-in and for the Trump call"
        entries = (entries[0], *(f"{shared['what']} {one}" for one in entries[1:]))
    if not LEAST_ENTRIES <= len(entries) <= MAX_ENTRIES:
        return "", ()
    sizes = (len(one) if written is Lang.ZH else len(one.split()) for one in entries)
    return (head.strip(" ,;:"), entries) if max(sizes) <= LONGEST[written] else ("", ())


def _pair_of(text: str, lang: Lang) -> tuple[str, ...] | None:
    """The two entries of a list that says that it has two: "two numbers pls: …, …", "… 둘 다"."""
    found = _TWO[lang].search(text)
    if found is None:
        return None
    if lang is Lang.KO and found["one"]:
        return found["one"].strip(), found["other"].strip()
    parts = _BETWEEN[lang].split(_TAIL.sub("", text[found.end() :]))
    entries = tuple(part.strip(" ,;.") for part in parts if part.strip(" ,;."))
    return entries if len(entries) == PAIR else None


def replies_to_entries(matcher: Matcher, text: str, today: date, lang: Lang) -> Reply | None:
    """A reply to each entry of a list, or None if a message holds none that can be told."""
    head, entries = entries_of(text, lang)
    read = [matcher.read(one, lang) for one in entries]
    dated = _are_events(matcher, head, read)
    if dated:
        head, entries = "", tuple(_WHEN[lang.written].format(one) for one in entries)
        read = [matcher.read(one, lang) for one in entries]
    if not entries or (len(entries) > PAIR and sum(map(_asks, read)) < len(entries) - 1):
        return None
    about = matcher.read(head, lang)
    names = _named(matcher, about) or concepts_of_ours(matcher, about)
    pair = len(entries) == PAIR
    always = always_there(matcher)
    naming = [one for one in (read[0], read[-1]) if {*_named(matcher, one)} - always]
    borrowed = not _named(matcher, about) and len(naming) == 1 and not pair
    if borrowed:
        # "quick: apec venue, province, month", "call log: day, start, length for Lee-Xi": what one
        # entry names, all are of.
        spans = [span_in(naming[0], mention) for mention in naming[0].entities]
        head = naming[0].text[min(spans)[0] : max(end for _, end in spans)]
        names = _named(matcher, matcher.read(head, lang))
    replies: list[Reply] = []
    for one, entry in zip(read, entries, strict=True):
        says = _asks(one) or _named(matcher, one) or concepts_of_ours(matcher, one)
        if not names and not says:
            continue  # A bare "day" is anybody's.
        full = names and not _named(matcher, one)
        full = full and not (borrowed and concepts_of_ours(matcher, one))
        ways = [f"{head} {entry}", entry] if full else [entry]
        reply = _reply_to(matcher, ways, today, lang, dated=dated)
        if reply is not None and not any(reply.intents == other.intents for other in replies):
            replies.append(reply)
    told = [id_ for reply in replies for id_ in reply.intents]
    whole = any(isinstance(matcher.store.intents[id_], Overview) for id_ in told)
    if whole or len(replies) < max(min(LEAST_ENTRIES, len(entries)), len(entries) - 1):
        return None
    return join_replies(matcher.store, replies, lang)


def _are_events(matcher: Matcher, head: str, read: Sequence[Understanding]) -> bool:
    """Whether dates are wanted of a list of events or persons: "chronology: vote, oath, …"."""
    if not read or _DATES[read[0].lang.written].search(head.casefold()) is None:
        return False
    ours = (_named(matcher, one) or concepts_of_ours(matcher, one) for one in read)
    return all(ours) and not any(_asks(one) for one in read)


def _asks(entry: Understanding) -> bool:
    """Whether an entry asks for an attribute."""
    return bool(HARD_ASKS & set(entry.asks)) or _ATTRIBUTE.search(entry.text) is not None


def _reply_to(
    matcher: Matcher, ways: Sequence[str], today: date, lang: Lang, *, dated: bool
) -> Reply | None:
    """The reply to the first way of asking an entry that is told surely enough.

    Of an event in a list of events that have a date (`dated`) its day is told.
    """
    for text in ways:
        understood = by_name(matcher.read(text, lang), matcher)
        match = matcher.match(understood)
        decision = decide(match, matcher)
        told = decision.kind in {ReplyKind.ANSWER, ReplyKind.GAP} and decision.chosen
        if not told or decision.confidence < LIKELY:
            continue
        fact = matcher.store.facts_by_id.get(decision.chosen[0].intent)
        if dated and fact is None:
            near = (matcher.store.facts_by_id.get(one.intent) for one in match.candidates)
            own = (one for one in near if one is not None and "when" in one.asks)
            days = [one for one in own if isinstance(one.value, DateValue | PeriodValue)]
            if not days:
                continue
            reply = wording.answer_intent(matcher.store, days[0], lang, today)
            return replace(reply, intents=(days[0].id,), confidence=decision.confidence)
        wanted = HARD_ASKS & set(understood.asks)
        wanted |= {ask for one in wanted for ask in _ALIKE.get(one, ())}
        if fact is None or not wanted or wanted & set(fact.asks):
            return reply_to(matcher, match, decision, today, lang)
    return None


def _named(matcher: Matcher, read: Understanding) -> list[str]:
    known = matcher.store.entities_by_id
    return [
        id_
        for id_ in read.entity_ids
        if known[id_].type in _NAMED and known[id_].scope is Scope.INSIDE
    ]
