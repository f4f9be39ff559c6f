"""A list of what is wanted: "waiver: begins / ends / max days", "need (a) … (b) … (c) …".

Each entry is a question of its own, asked of what stands before the colon where that names
anything of ours.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.dated import by_name
from bot.core.answering.decision import decide
from bot.core.answering.followups import always_there, concepts_of_ours
from bot.core.answering.joining import join_replies
from bot.core.answering.list_entries import LEAST_ENTRIES, PAIR, entries_of
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

LIKELY = 0.3
"""Probability from which an entry is answered."""
_ALIKE = {"since-when": ("what-time", "when"), "until-when": ("what-time", "when")}
"""Attributes by which another one may be meant: the start of a call is its hour."""
_ATTRIBUTE = regex(
    r"\b(?:city|town|province|region|country|month|year|weekday|host|status|capacity|role|title|"
    r"purposes?|goals?|start|end|expiry|max(?:imum)? (?:days|stay))$|"
    r"(?:시작|끝|종료|일수|도시|지역|광역|달|월|연도|요일|주최국|개최국|자격|직함|목적)$|"
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
    about, known = matcher.read(head, lang), matcher.store.entities_by_id
    names = _named(matcher, about) or concepts_of_ours(about, matcher)
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
    persons = set()
    if any(known[id_].type is EntityType.EVENT for id_ in _named(matcher, about)):
        # "G7: dates, Lee's role" wants his role there.
        persons = {id_ for id_ in known if known[id_].type is EntityType.PERSON}
    head_named = {*_named(matcher, matcher.read(head, lang))}
    replies: list[Reply] = []
    answered = 0
    for one, entry in zip(read, entries, strict=True):
        says = _asks(one) or _named(matcher, one) or concepts_of_ours(one, matcher)
        if not names and not says:
            continue  # A bare "day" is anybody's.
        full = names and {*_named(matcher, one)} <= persons
        full = full and not (borrowed and concepts_of_ours(one, matcher))
        ways = [f"{head} {entry}", entry] if full else [entry]
        reply = _reply_to(matcher, ways, today, lang, dated=dated)
        if reply is None or (full and not _is_of(reply, head_named, matcher)):
            continue  # "G7: province, end date": an end by itself is that of the visa waiver.
        answered += 1
        if not any(reply.intents == other.intents for other in replies):
            replies.append(reply)
    told = [id_ for reply in replies for id_ in reply.intents]
    whole = any(isinstance(matcher.store.intents[id_], Overview) for id_ in told)
    if whole or answered < max(min(LEAST_ENTRIES, len(entries)), len(entries) - 1):
        return None
    return join_replies(matcher.store, replies, lang)


def _is_of(reply: Reply, named: Collection[str], matcher: Matcher) -> bool:
    """Whether what is told of an entry is of what stands before the list."""
    facts = [matcher.store.facts_by_id[id_] for id_ in reply.facts]
    of = {id_ for fact in facts for id_ in (fact.event, *fact.entities, *fact.recipients)}
    series = {id_.rpartition("-")[0] for id_ in of if id_}
    return not named or not facts or bool({*named} & (of | series))


def _are_events(matcher: Matcher, head: str, read: Sequence[Understanding]) -> bool:
    """Whether dates are wanted of a list of events or persons: "chronology: vote, oath, …"."""
    if not read or _DATES[read[0].lang.written].search(head.casefold()) is None:
        return False
    ours = (_named(matcher, one) or concepts_of_ours(one, matcher) for one in read)
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
