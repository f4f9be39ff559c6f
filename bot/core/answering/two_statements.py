"""Two statements of one message: "Lee was sworn in on the 6th and talked to Trump on the 4th?".

Each is put right or borne out by itself. Held against the facts as a whole, a message is told the
one that is wrong, and what it has wrong besides is left standing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.answering.denied import denies
from bot.core.answering.followups import always_there
from bot.core.answering.statements import stated
from bot.core.answering.wording import LEADS
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

LEAST = 2
"""Content words of a statement at least; one and an amount do as well."""
_NO_TOPIC = {"call", "minutes", "last-year", "this-year", "next-year"}
"""Concepts that stand with anything: they say when, or how long, and not of what."""
TRIED = 3
"""Places at most at which a message is parted."""
_JOINTS = {
    Lang.EN: regex(r",?\s+(?:and|but|while|whereas)\s+(?:that\s+|then\s+)?|;\s*|,\s+"),
    # "나서달라고 시진핑이 부탁한" is one statement, and 라고 no joint.
    Lang.KO: regex(r"(?:(?<=[고며])(?<![라다자냐]고)|(?<=는데)|(?<=인데))[,\s]+|,\s*"),
    Lang.ZH: regex(r"[,，;；、]\s*(?:而且|并且|而|且|但|同时)?|(?:而且|并且)"),
}
_VERB = (
    r"(?:was|is|were|are|isn't|talked|spoke|called|phoned|rang|met|took|became|won|has|had|will|runs?|"
    r"ends?|ended|starts?|started|lasts?|lasted|came|comes|got|invited|asked|attends?|goes|going|"
    r"hosts?|covers?|allows?|gets?|entered|promised|agreed|hoped|said)"
)
_SUBJECT = regex(rf"^(?P<subject>.{{2,40}}?)\s+(?={_VERB}\b)")
_BEGINS = regex(rf"^{_VERB}\b")
_HE = regex(r"^(?P<he>he|she)(?=\b|'s)")
_KO_END = regex(r"(?:고|며|(?:이)?라던데|다던데|다는데|는데|인데|지|죠)$")
_JOINS = regex(
    r"(?:\s|[,、，>→\-–—]|\band\b|\bthen\b|\bfollowed by\b|그리고|그 ?다음|다음|然后|再|和|到|最后|"
    r"president|pm|대통령|총리|주석|总统|首相|主席|에서|이랑|랑|에)+"
)
_OR = regex(r"\bor\b|아니면|还是|或者")
_LEANS = regex(
    r"^(?:then\b|an? |one |two |three |\d+ (?:days?|weeks?|months?|years?)\b|i |as |not |after|"
    r"before|"
    r"(?:the )?(?:next|following) day|다음\s?날|이튿날|그\s?뒤|뒤에|次日|第二天|翌日|"
    r"그\s?다음|그리고\s?나서|이어|然后|接着|随后|再|之后)"
)
"""How a piece begins that says nothing without the one before it, or is an aside."""


def statements_in(matcher: Matcher, understood: Understanding) -> Iterator[tuple[str, str]]:
    """Each way to part what a message wants confirmed into two statements, each to be confirmed."""
    if _holds_row(understood, matcher):
        return  # "The calls ran Xi, Trump, Ishiba": half a row is in order where the whole is not.
    lang = understood.lang.written
    if understood.wh or understood.strangers or understood.errand or denies(understood):
        return
    said, asked = stated(understood.text, understood.lang)
    if not said or not asked or _OR.search(said):
        return
    label, colon, rest = said.partition(": ")
    if colon and not matcher.read(label, understood.lang).entity_ids:
        said = rest  # "fact box check: Trump call, June 9"
    for joint in list(_JOINTS[lang].finditer(said))[:TRIED]:
        one, other = (part.strip(" ,?!.") for part in (said[: joint.start()], said[joint.end() :]))
        first, second = (matcher.read(part, understood.lang) for part in (one, other))
        if not _says_enough(first) or _LEANS.match(other):
            continue
        if not (_says_enough(second) or _says_anything(second)):
            continue
        if lang is Lang.EN:
            other = _with_subject(one, other, first, matcher)
        yield _tagged(one, lang), _tagged(other, lang)


def _holds_row(understood: Understanding, matcher: Matcher) -> bool:
    """Whether three persons or more stand in a row, with nothing but commas and "then" between."""
    known = matcher.store.entities_by_id
    persons = [m for m in understood.entities if known[m.id].type is EntityType.PERSON]
    spans = sorted({span_in(understood, mention) for mention in persons})
    joined = [
        _JOINS.fullmatch(understood.text[one[1] : other[0]]) is not None
        for one, other in pairwise(spans)
    ]
    return any(one and other for one, other in pairwise(joined))


def both_judged(matcher: Matcher, parts: Sequence[str], replies: Sequence[Reply]) -> bool:
    """Whether each of two statements got a yes or a no, by a fact of its own that is of it."""
    first, second = replies
    if any(reply.kind is not ReplyKind.ANSWER or not reply.facts for reply in replies):
        return False
    if first.facts[0] == second.facts[0] or first.headline == second.headline:
        return False
    if not names_own(matcher, parts[1], second.lang):
        one, other = (matcher.store.facts_by_id[reply.facts[0]] for reply in replies)
        if one.topic != other.topic or (one.event and other.event not in {None, one.event}):
            return False
    return all(
        _has_lead(matcher, reply, LEADS)
        # What is wrong may be all that a statement names.
        and (not _has_lead(matcher, reply, ("yes",)) or _is_of(matcher, part, reply))
        for part, reply in zip(parts, replies, strict=True)
    )


def names_own(matcher: Matcher, part: str, lang: Lang) -> bool:
    """Whether a statement names what it is about, besides whom everything is about."""
    said = matcher.read(part, lang)
    concepts = matcher.reader.lexicon.concepts
    # "June 6" is a day, and no matter of its own.
    values = [(one.start, one.end) for one in said.quantities]
    beside = [
        mention.id
        for mention in said.concepts
        if not any(start <= mention.start and mention.end <= end for start, end in values)
    ]
    topics = {id_ for id_ in beside if concepts[id_].asks is None} - _NO_TOPIC
    return bool(_named(matcher, said) or topics)


def _named(matcher: Matcher, said: Understanding) -> set[str]:
    return set(said.entity_ids) - always_there(matcher)


def _is_of(matcher: Matcher, part: str, reply: Reply) -> bool:
    """Whether the fact told has something of what a statement names."""
    named = _named(matcher, matcher.read(part, reply.lang))
    fact = matcher.store.facts_by_id[reply.facts[0]]
    return not named or bool(named & {*fact.entities, fact.event})


def _has_lead(matcher: Matcher, reply: Reply, among: Sequence[str]) -> bool:
    leads = [matcher.store.message(f"lead-{lead}", reply.lang, text="") for lead in among]
    if reply.lang is Lang.ZH_HANT:
        leads = [matcher.scripts.for_readers(lead) for lead in leads]
    return reply.headline.startswith(tuple(lead.rstrip() for lead in leads if lead.rstrip()))


def _says_enough(said: Understanding) -> bool:
    """Whether a piece names something, and tells of it: "Trump call" and "APEC 2025" do not."""
    named = len(set(said.entity_ids)) + len(said.quantities)
    of = len(set(said.concept_ids) - {"call"})
    words = LEAST if said.lang.written is Lang.EN else 1
    return named > 0 and named + of >= LEAST and said.content >= words


def _says_anything(said: Understanding) -> bool:
    """Whether a piece says something that the one before it may be about: "내년 말까지"."""
    named = bool(said.entity_ids or said.concept_ids) and said.content >= LEAST
    return named or bool(said.quantities)


def _with_subject(one: str, other: str, first: Understanding, matcher: Matcher) -> str:
    """The second statement with the subject of the first, where it leaves it out or says "he"."""
    known = matcher.store.entities_by_id
    he = _HE.match(other)
    if he is not None:
        persons = [m for m in first.entities if known[m.id].type is EntityType.PERSON]
        if persons:
            name = first.text[persons[0].start : persons[0].end]
            return name + other[he.end() :]
    subject = _SUBJECT.match(one)
    if subject is not None and _BEGINS.match(other):
        return f"{subject['subject']} {other}"
    return other


def _tagged(said: str, lang: Lang) -> str:
    match lang:
        case Lang.EN:
            return f"{said}, right?"
        case Lang.KO:
            bare = _KO_END.sub("", said)
            return f"{bare}죠?" if bare != said else f"{said} 맞죠?"
        case _:
            return f"{said},对吗?"
