"""Whether somebody is whose words they are: "that line on the partnership is Kang's, isn't it?".

What is spoken of tells the fact, and the fact who said it and whose account it is. Whoever only
passed it on is neither right nor wrong: the reply tells both.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.answering.decision import decide
from bot.core.answering.told import speaker_of
from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_EN_WORDS = (
    r"(?:quote|quotation|line|phrase|bit|part|remark|statement|wording|comment|words?|sentence|"
    r"formulation|expression|passage)"
)
_EN_WHO = r"(?P<who{0}>[\w'. -]{{2,60}}?)"
_PATTERNS = {
    Lang.EN: (
        regex(
            rf"^(?:(?:so|and|ok|but)[, ]+)*(?:that|the|this) {_EN_WORDS} "
            r"(?:on|about|of|re|that|with) (?P<matter>.{5,}?),? (?:is|was|came|comes)"
            rf" (?:it |that )?(?:from |by )?{_EN_WHO.format('')}(?:'s?)?(?: own)?(?: {_EN_WORDS})?"
            r",?(?: (?:isn'?t it|wasn'?t it|right|no|correct|yes|innit))?[?!. ]*$"
        ),
        regex(
            rf"^(?:(?:that|the|this) {_EN_WORDS} (?:on|about|of|re|that|with) )?"
            r"(?P<matter>.{8,}?)\s*[,;:-]+\s+(?:is|was) (?:it|that|this) (?:from |by )?"
            rf"{_EN_WHO.format('')}(?:'s?)?(?: own)?(?: (?:{_EN_WORDS}|said))?"
            r"(?:,? (?:right|no|correct))?[?!. ]*(?:[?!.] .{0,40})?$"
        ),
        regex(
            rf"^(?:(?:so|and|ok|but)[, ]+)*(?:is|was) (?:that |the |this )?(?P<matter>.{{5,}}?) "
            rf"{_EN_WORDS} (?:from |by ){_EN_WHO.format('')}(?:,? (?:right|no|correct))?[?!. ]*$"
        ),
        regex(
            r"^(?:(?:so|and|ok|but)[, ]+)*(?:is|was) (?:that |the |this )?['\"](?P<matter>.{5,}?)"
            rf"['\"] {_EN_WHO.format('')}'s(?: own)? {_EN_WORDS}"
            r"(?:,? (?:right|no|correct))?[?!. ]*$"
        ),
        regex(
            r"^['\"]?(?P<matter>.{5,}?)['\"]? (?:is|was) "
            rf"{_EN_WHO.format('')}'s(?: own)? {_EN_WORDS}"
            r",?(?: (?:no|right|correct|isn'?t it))?[?!. ]*$"
        ),
        regex(
            r"^(?:can (?:i|we) |do (?:i|we) |should (?:i|we) |ok to |okay to )?"
            r"(?:attribute|credit|source) (?P<matter>.{8,}?) to "
            rf"{_EN_WHO.format('')}(?:,? (?:right|no|correct|ok|yes))?[?!. ]*$"
        ),
    ),
    Lang.KO: (
        regex(
            r"^(?P<matter>.{5,}?)['\"]?\s*(?:(?:이|그)거|이건|그건|(?:이|그) ?(?:말|표현|문구|"
            r"발언)|라는 (?:말|표현|문구|발언|구절)|"
            r"는 (?:말|표현|문구|발언|구절)|표현|문구|발언)(?:은|는|이|을|"
            r"를)?,?\s+(?P<who>[가-힣]{1,5}(?: [가-힣]{2,4})?)"
            r"(?:이|의|가)?\s*(?:한 )?(?:멘트|말|발언|워딩|표현|원문|육성|얘기)(?:로 쓰면|이라고|"
            r"로 보면|이라|이)?"
            r"\s*(?:되|돼|맞|인|이|죠|지|해도)[가-힣]{0,5}[?!. ]*$"
        ),
        regex(
            r"^(?P<matter>.{5,}?)(?:['\"]|['\"]?(?:은|는|이|가))\s+"
            r"(?P<who>[가-힣]{1,5}(?: [가-힣]{2,4})?)"
            r"(?:이|의|가)?\s*(?:한 )?(?:말|발언|멘트|표현|얘기)\s*(?:이지|이죠|인가요?|이야|"
            r"이에요|예요|맞\S*)[?!. ]*$"
        ),
    ),
    Lang.ZH: (
        regex(
            r"^(?P<matter>.{5,}?)['\"]?[,. ]*(?:这话|这句话?|这个?(?:说法|表述|提法)|"
            r"那句话?)?(?:算|就|应该|"
            r"可)?是(?:由)?(?P<who>.{1,14}?)(?:说|讲|提)?(?:的)?"
            r"(?:原话|说的|讲的|提的|的话|的说法|说法)"
            r"(?:[,， ]*(?:吧|吗|嘛|对吗|对吧|是吧|没错吧|没记错吧|没弄错吧))*[?!. ]*$"
        ),
    ),
}
_SPEAKING = {EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE}
_SUCH = regex(r"^(?:what|who|when|where|how|why|which)\b|什么|谁|哪|누가|무엇|뭐")


@dataclass(frozen=True)
class Words:
    """The fact whose words are spoken of, and what the reply begins with; "" if with neither."""

    fact: Fact
    lead: str


def words_of(understood: Understanding, matcher: Matcher) -> Words | None:
    """What a message says of whose words some are; None if it says nothing of that surely."""
    if understood.strangers or understood.errand:
        return None
    lang = understood.lang
    for pattern in _PATTERNS[lang.written]:
        found = pattern.search(understood.text)
        if found is None or _SUCH.search(found["matter"]):
            continue
        known = matcher.store.entities_by_id
        read = matcher.read(found["who"], lang).entity_ids
        named = frozenset(id_ for id_ in read if known[id_].type in _SPEAKING)
        if not named:
            continue
        decision = decide(matcher.match(matcher.read(found["matter"].strip("'\" "), lang)), matcher)
        fact = _told(matcher, decision.chosen[0].intent) if decision.chosen else None
        if decision.kind is ReplyKind.ABSTAIN or fact is None:
            continue
        speaker = speaker_of(fact)
        if speaker is not None:
            return Words(fact, _lead(fact, speaker, named, matcher))
    return None


def _told(matcher: Matcher, intent: str) -> Fact | None:
    """The fact that is told for an intent, or the first that a gap stands nearest to."""
    store = matcher.store
    known = store.intents.get(intent)
    if isinstance(known, Fact):
        return known
    nearest = getattr(known, "nearest", ())
    return store.facts_by_id.get(nearest[0]) if nearest else None


def _lead(fact: Fact, speaker: str, named: frozenset[str], matcher: Matcher) -> str:
    """Yes for who said it, no for who did not; neither for who passed it on, nor for a choice."""
    if speaker in named:
        others = named - {speaker} - _passing_on(fact, named, matcher)
        return "" if others or len(named) > 1 else "yes"
    return "no" if named - _passing_on(fact, named, matcher) else ""


def _passing_on(fact: Fact, named: frozenset[str], matcher: Matcher) -> set[str]:
    """Those named who are of the side whose account a fact is, but for the leaders."""
    known = matcher.store.entities_by_id
    side = _country(known.get(fact.attribution.value))
    leaders = {id_ for persons in matcher.reader.participants.values() for id_ in persons}
    return {id_ for id_ in named if id_ not in leaders and _country(known[id_]) == side}


def _country(entity: Entity | None) -> str | None:
    if entity is None:
        return None
    return entity.id if entity.type is EntityType.COUNTRY else entity.country
