"""A list of what is wanted: "waiver: begins / ends / max days", "need (a) … (b) … (c) …".

Each entry is a question of its own, asked of what stands before the colon where that names
anything of ours.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.attributes_listed import fact_named, facts_of_one
from bot.core.answering.dated import by_name
from bot.core.answering.decision import decide
from bot.core.answering.followups import concepts_of_ours
from bot.core.answering.joining import join_replies
from bot.core.answering.list_entries import LEAST_ENTRIES, PAIR, bare_entries_of, entries_of
from bot.core.answering.list_heads import lent_by, named_in, naming_part, without_ends
from bot.core.answering.single import reply_to
from bot.core.entities import EntityType
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.haste import without_haste
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind
from bot.core.values import DateValue, PeriodValue

LIKELY = 0.3
"""Probability from which an entry is answered."""
_ALIKE = {"since-when": ("what-time", "when"), "until-when": ("what-time", "when")}
"""Attributes by which another one may be meant: the start of a call is its hour."""
_ATTRIBUTE = regex(
    r"\b(?:city|town|province|region|country|month|year|weekday|host|status|capacity|role|title|"
    r"purposes?|goals?|start|end|expiry|order|spokes\w+|dates?|days?|length|"
    r"max(?:imum)? (?:days|stay))$|"
    r"(?:시작|끝|종료|일수|도시|지역|광역|달|월|연도|요일|주최국|개최국|자격|직함|목적|순서|기간|시기|일정|"
    r"길이|시간|발표자|대변인|통화일|날짜)$|"
    r"(?:城市|省份?|国家|月份|年份|星期|主办国|身份|头衔|目的|用途|天数|时长|日期?|顺序|发[言布]人)$"
)
"""Words that only in a list ask for what they name."""
_DATES = {
    Lang.EN: regex(r"\b(?:chronolog\w+|timelines?|dates|in (?:date )?order|sequence|when)\b"),
    Lang.KO: regex(r"시간순|시간 ?순서|연표|타임라인|날짜|일자|순서대로|일정"),
    Lang.ZH: regex(r"时间线|时间表|时间顺序|年表|日期|按时间|先后"),
}
"""Heads of lists of nothing but events, of each of which the day is wanted."""
_SIGNS_LAST = regex(r"[^\w)）\]?？.!]+$")
"""Pictures and signs at the end."""
_WHEN = {Lang.EN: "when was {}", Lang.KO: "{} 언제", Lang.ZH: "{}是什么时候"}


def replies_to_entries(
    matcher: Matcher, text: str, today: date, lang: Lang, *, marked: bool
) -> Reply | None:
    """A reply to each entry of a list, or None if a message holds none that can be told.

    `marked` is a list with labels, columns or a head; others are only told by what they ask.
    """
    text = without_haste(_SIGNS_LAST.sub("", text), lang)
    head, entries = entries_of(text, lang) if marked else bare_entries_of(text, lang)
    read = [matcher.read(one, lang) for one in entries]
    if not marked:
        first, end = without_ends(matcher, read, _asks)
        entries, read = entries[first:end], read[first:end]
        if len(entries) < LEAST_ENTRIES or _is_pair_of_names(matcher, read):
            return None
    dated = _are_events(matcher, head, read)
    if dated:
        head, entries = "", tuple(_WHEN[lang.written].format(one) for one in entries)
        read = [matcher.read(one, lang) for one in entries]
    head = naming_part(matcher, head, lang)
    if not entries or not _is_list(matcher, matcher.read(head, lang), read):
        return None
    lent = ""
    if len(entries) > PAIR and not named_in(matcher, matcher.read(head, lang)):
        lent = lent_by(matcher, read)
    head = lent or head
    about = matcher.read(head, lang)
    named, topics = named_in(matcher, about), concepts_of_ours(about, matcher)
    own = facts_of_one(matcher, about if named or topics else matcher.read(text, lang))
    if any(matcher.store.entities_by_id[id_].type is EntityType.PLACE for id_ in about.entity_ids):
        own = []  # "Lee and Trump in Alberta: which day?" is not asked of their call.
    persons = {*named, *(_persons(matcher) if own or _is_event(matcher, named) else ())}
    replies: list[Reply] = []
    untold: list[str] = []
    for one, entry in zip(read, entries, strict=True):
        says = _asks(one) or named_in(matcher, one) or concepts_of_ours(one, matcher)
        if not head and not says:
            continue  # A bare "day" is anybody's.
        reply = _reply_of_one(matcher, one, own, lent, today, lang)
        # "G7: dates, Lee's role" wants his role there.
        full = bool(named or topics) and {*named_in(matcher, one)} <= persons
        itself = bool(lent) and bool(concepts_of_ours(one, matcher))
        ways = (
            ([entry, f"{head} {entry}"] if itself else [f"{head} {entry}", entry])
            if full
            else [entry]
        )
        reply = reply or _reply_to(matcher, ways, today, lang, dated=dated)
        if reply is None or (full and not itself and not _is_of(reply, named, matcher)):
            # "G7: province, end date": an end by itself is that of the visa waiver.
            untold.append(entry)
        elif not any(reply.intents == other.intents for other in replies):
            replies.append(reply)
    told = [id_ for reply in replies for id_ in reply.intents]
    whole = sum(isinstance(matcher.store.intents[id_], Overview) for id_ in told) > len(told) // 3
    if whole or len(replies) < PAIR or len(untold) > max(int(marked), len(entries) - LEAST_ENTRIES):
        return None
    if marked and len(entries) == LEAST_ENTRIES:
        replies += [_not_told(matcher, entry, lang) for entry in untold]
    return join_replies(matcher.store, replies, lang)


def _is_pair_of_names(matcher: Matcher, read: Sequence[Understanding]) -> bool:
    """Whether the first entries are names with an "and": "李在明和特朗普哪天通话，聊了多久"."""
    persons = _persons(matcher)
    first, second = read[0], read[1]
    alone = {*first.entity_ids} <= persons and len(first.entities) == 1
    bare = alone and first.text.strip() == first.entities[0].alias
    return bare and bool(persons & {*second.entity_ids})


def _is_list(matcher: Matcher, head: Understanding, read: Sequence[Understanding]) -> bool:
    """Whether all but one entry ask, or stand without a value behind what names something."""
    if len(read) == PAIR or sum(map(_asks, read)) >= len(read) - 1:
        return True
    names = named_in(matcher, head) or concepts_of_ours(head, matcher)
    return bool(names) and not any(one.quantities for one in read)


def _not_told(matcher: Matcher, entry: str, lang: Lang) -> Reply:
    """What is said of an entry for which nothing is found."""
    reply = wording.abstain(matcher.store, lang)
    return replace(reply, headline=matcher.store.message("entry-not-told", lang, entry=entry))


def _reply_of_one(
    matcher: Matcher, entry: Understanding, own: Sequence[Fact], lent: str, today: date, lang: Lang
) -> Reply | None:
    """The reply to an entry that is the name of an attribute, of the one event in hand."""
    fact = fact_named(entry, own, lent if lent in entry.text else "") if own else None
    if fact is None:
        return None
    reply = wording.answer_intent(matcher.store, fact, lang, today)
    return replace(reply, intents=(fact.id,), confidence=1.0)


def _persons(matcher: Matcher) -> set[str]:
    known = matcher.store.entities
    return {entity.id for entity in known if entity.type is EntityType.PERSON}


def _is_event(matcher: Matcher, named: Collection[str]) -> bool:
    """Whether an event is among what is named."""
    known = matcher.store.entities_by_id
    return any(known[id_].type is EntityType.EVENT for id_ in named)


def _is_of(reply: Reply, named: Collection[str], matcher: Matcher) -> bool:
    """Whether what is told of an entry is of what stands before the list."""
    known = matcher.store.facts_by_id
    facts = [known[id_] for id_ in reply.intents if id_ in known]
    of = {id_ for fact in facts for id_ in (fact.event, *fact.entities, *fact.recipients)}
    series = {id_.rpartition("-")[0] for id_ in of if id_}
    return not named or not facts or bool({*named} & (of | series))


def _are_events(matcher: Matcher, head: str, read: Sequence[Understanding]) -> bool:
    """Whether dates are wanted of a list of events or persons: "chronology: vote, oath, …"."""
    if not read or _DATES[read[0].lang.written].search(head.casefold()) is None:
        return False
    ours = (named_in(matcher, one) or concepts_of_ours(one, matcher) for one in read)
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
