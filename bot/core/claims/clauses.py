"""The clauses of a claim, each as a sentence of its own that facts of its own may back.

"It opened at half past eleven and ran for half an hour" says two things of one subject: a clause
that names nobody before its verb is given the subject of the clause before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.claims.english_clauses import Named, english_clauses
from bot.core.language import Lang
from bot.core.regex import regex

_KO_SPLIT = regex(
    r"(?<=[했됐였었겼렸갔왔졌이하되리나거])고,?\s+(?!있|싶|말|밝|전|한다|했|합|봤|보)|(?<=[가-힣])(?:으며|며|지만|는데|은데),?\s+|(?<=[가-힣])(?:니까|므로),?\s+|(?:(?<!\d),|,(?!\s*\d)|;)\s+"
)
_KO_HEAD = regex(r"^(?:\([^)]*\)\s*)?(?P<head>(?:\S+\s+){0,3}?\S+(?:은|는|이|가|께서|께서는))\s")
_KO_SUBJECT = regex(r"\S+(?:은|는|이|가|께서|도|쪽은|측은|와는|과는|하고는|랑은)\s")
_ZH_SPLIT = regex(r"\s*(?:(?<!\d)[,，]|[,，](?!\d)|[;；])\s*")
_ZH_NOUN = regex(
    r"(?:两人的?|双方的?|这次|这通|此次)?(?:通话|电话|通电话|会谈|免签(?:政策)?|记者会)"
)
"""What a Chinese sentence may be about without naming anybody."""
_ZH_IN_LIST = regex(r"(?:跟|和|与|同|给|向|对|在|先后|排在|晚于|早于|继|比)$")
"""What stands before a list of names that is no clause yet."""
_ZH_VERBLESS = regex(r"^(?:排|位|列|晚于|早于|在|跟|和|与|同|比|继|先|由|被|受|应|是(?!因))")
"""How a part begins that has no subject of its own, whomever it names."""
_ZH_HEAD = regex(r"^(?:据|按|根据)")
_ZH_YEAR = regex(r"今年|明年|翌年|下一年|下届")
"""The year that the first clause gives to an event, and to all that is said of it."""
_EVENT = regex(r"(?:apec|g7)(?:-|$)")
LEAST = {Lang.EN: 12, Lang.KO: 7, Lang.ZH: 4}
"""Characters of which a clause has at least."""
MOST = 4
"""Clauses of a sentence that are looked at; with more it is a list."""


def split_clauses(sentence: str, lang: Lang, named: Named) -> tuple[str, ...]:
    """The clauses of a sentence as sentences of their own, in order; empty if it has only one."""
    bare = sentence.strip().rstrip(".。!！")
    match lang.written:
        case Lang.EN:
            made = english_clauses(bare, named)
        case Lang.KO:
            made = _korean(bare)
        case _:
            made = _chinese(bare, named)
    least = LEAST[lang.written]
    if not 2 <= len(made) <= MOST or any(len(part) < least for part in made):
        return ()
    return tuple(made)


def _korean(text: str) -> list[str]:
    parts = [part.strip(" ,") for part in _KO_SPLIT.split(text) if part and part.strip(" ,")]
    if len(parts) < 2:
        return []
    head = _KO_HEAD.match(parts[0] + " ")
    made = [parts[0]]
    for part in parts[1:]:
        own = _KO_SUBJECT.search(part + " ")
        made.append(part if own or not head else f"{head['head']} {part}")
    return made


def _with_lists(parts: Sequence[str], named: Named) -> list[str]:
    """Chinese parts, those that are neighbours in a list of names put together again."""
    made: list[str] = []
    for part in parts:
        last = made[-1] if made else ""
        ends = [one for one in named(last) if one.end == len(last)] if last else []
        next_to = named(part)[:1]
        listed = ends and _ZH_IN_LIST.search(last[: ends[0].start])
        if listed and next_to and next_to[0].start == 0:
            made[-1] = f"{last}和{part}"
            continue
        made.append(part)
    return made


def _chinese(text: str, named: Named) -> list[str]:
    parts = _with_lists([p.strip() for p in _ZH_SPLIT.split(text) if p.strip()], named)
    if len(parts) < 2 or _ZH_HEAD.match(parts[0]):
        return []
    made = [parts[0]]
    first = [one for one in named(parts[0]) if one.start <= 2]
    noun = _ZH_NOUN.match(parts[0])
    events = [one.alias for part in parts for one in named(part) if _EVENT.match(one.id)]
    event = events[0] if len(set(events)) == 1 else ""
    years = _ZH_YEAR.findall(parts[0])
    event = years[0] + event if event and len(years) == 1 else event
    for part in parts[1:]:
        own = named(part)
        if own and first and _ZH_VERBLESS.match(part):
            made.append(parts[0][first[0].start : first[0].end] + part)
        elif own and event and not any(_EVENT.match(one.id) for one in own):
            made.append(event + part)
        elif own or re.match(r"(?:双方|两国|两人|通话|峰会|会议|免签)", part):
            made.append(part)
        elif first:
            made.append(parts[0][first[0].start : first[0].end] + part)
        elif noun:
            made.append(noun[0] + part)
        else:
            return []
    return made


def with_event(part: str, sentence: str, lang: Lang, named: Named) -> str:
    """A clause that names somebody and no event, with the one event of its sentence; else ""."""
    events = {one.id: one.alias for one in named(sentence) if _EVENT.match(one.id)}
    own = named(part)
    if len(events) != 1 or not own or any(_EVENT.match(one.id) for one in own):
        return ""
    event = next(iter(events.values()))
    match lang.written:
        case Lang.EN:
            return f"{part} at the {event}"
        case Lang.KO:
            return f"{event} {part}"
        case _:
            return event + part
