"""Where a claim has an event held: a capital may stand for its country, but is no place for it.

"Seoul hosts APEC" names the host. "APEC is held in Seoul" names a place, and a wrong one.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.claims.cutting import without
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

_BEFORE = {
    Lang.EN: regex(
        r"(?<!government )(?<!administration )(?<!office )(?<!leadership )(?<!cabinet )(?<!president )(?<!power )\b(?:in|at|(?:venue|location|site|host city|setting|place)\s+(?:this year |of apec |in 2025 |for apec )?(?:is|was|will be|being|=|:))\s*(?:the city of |downtown |central |the capital,? )?$"
    ),
    Lang.KO: regex(r"(?:개최지|장소|개최도시)(?:은|는|가|:)?$"),
    Lang.ZH: regex(
        r"(?:在|于|到|去|来|落户|设在|定在|选在|放在|(?:地点|举办地|主办地|会场|主办城市|举办城市)(?:就)?(?:是|为|:))$"
    ),
}
_AFTER = {
    Lang.EN: regex(r"^(?!'s\b|\s+(?:said|says|announc|report))"),
    Lang.KO: regex(
        r"^(?:시|시내)?(?:에서|서)(?:는|도)?(?!발표|밝|전하|전했|말|설명).{0,12}?(?:열|연|여는|개최|치러|치르|진행|주최|하기로|하고|한다|합니다|해|함|임|있)|^(?:시)?(?:이|가)(?:올해)?(?:의)?(?:apec)?(?:정상회의)?(?:개최지|장소|개최도시)|^개최"
    ),
    Lang.ZH: regex(
        r"^(?:市|那边)?(?!看来|方面|政府|说).{0,8}?(?:办|举|召开|开|登场|上演|$|[,;，；])"
    ),
}
_NAMED_VENUE = {
    Lang.EN: regex(
        r"^\s+(?:is|was|will be|as)\s+(?:the |its |this year's )?(?:apec |summit )?(?:venue|site|host city|setting|location)\b"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"^(?:市)?(?:是|为|作为).{0,8}(?:主办城市|举办城市|举办地|会场)"),
}
_NEXT = {
    Lang.EN: regex(r"\b(?:next|2026|following|after that|then)\b"),
    Lang.KO: regex(r"내년|다음|2026|후년"),
    Lang.ZH: regex(r"明年|翌年|下届|下一|2026|来年"),
}


_LANDS = frozenset({EntityType.PLACE, EntityType.COUNTRY})
_LOCATIVE = {
    Lang.EN: regex(r"\b(?:in|at) (?:the )?$"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:在|于|到)$"),
}
_LOCATIVE_AFTER = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(r"(?:에서|서)(?:는|도)?"),
    Lang.ZH: regex(r"(?:境内|那边)"),
}
_METONYMS = frozenset({"seoul", "beijing"})
"""Places that may stand for their governments."""
_TO_A_PLACE = {
    Lang.EN: regex(
        r"\b(?:about|(?<!according )to|in|at|visit(?:ing|ed)?|see(?:ing)?|from|discuss(?:ed|ing)?)\s+$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:谈了?|谈到了?|谈及|聊了?|聊到|讨论了?|去|来|到|在|访问|关于)$"),
}
_OF_A_PLACE = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(r"(?:에대해|에관해|에가|에오|에온|에간|을방문|를방문|에서)"),
    Lang.ZH: regex(r"(?!x)x"),
}


def wrong_place(claim: Claim, facts: Sequence[Fact], store: Store) -> tuple[bool, str]:
    """Whether a claim has the event of the facts held in a place that they don't; what does say.

    The second part is the id of the fact that tells the place, or "" if the source tells none.
    """
    told = [fact for fact in store.facts if "where" in fact.asks and fact.event]
    named = {fact.event for fact in facts if fact.event} | {one.id for one in claim.entities}
    kinds = {kind_of(id_) for id_ in named}
    telling = [fact for fact in told if kind_of(fact.event or "") in kinds]
    if not telling:
        return False, ""
    for mention in claim.entities:
        entity = store.entities_by_id.get(mention.id)
        if entity is None or entity.type is not EntityType.PLACE or not entity.country:
            continue
        if any(mention.id in fact.entities for fact in facts):
            continue
        if not _is_place(claim, mention.start, mention.end):
            continue
        start, end = claim.clause(mention.start)
        later = _NEXT[claim.lang].search(claim.text[start:end])
        if later:
            return True, ""
        if not any({mention.id, entity.within} & {*fact.entities} for fact in telling):
            return True, telling[0].id
    return False, ""


def held_elsewhere(claim: Claim, store: Store) -> Iterator[tuple[str, str]]:
    """A claim without a country or place in which no fact has its event held; what tells the place.

    "The G7 is held in Japan" is about a summit of which a fact tells another country.
    """
    named = {kind_of(one.id) for one in claim.entities}
    for fact in store.facts:
        if "where" not in fact.asks or not fact.event or kind_of(fact.event) not in named:
            continue
        for mention in claim.entities:
            entity = store.entities_by_id.get(mention.id)
            if entity is None or entity.type not in _LANDS or mention.id in fact.entities:
                continue
            if any(store.entities_by_id[id_].country == mention.id for id_ in fact.entities):
                continue
            if entity.within in fact.entities:
                continue
            start, end = claim.clause(mention.start)
            if not _NEXT[claim.lang].search(claim.text[start:end]) and (
                span := _place_phrase(claim, mention.start, mention.end)
            ):
                yield without(claim, span), fact.id
                return


def _place_phrase(claim: Claim, start: int, end: int) -> Span | None:
    """The words that put an event into a place, with those that lead to it; None if none do."""
    if not _is_place(claim, start, end):
        return None
    lead = _LOCATIVE[claim.lang].search(claim.text[:start])
    trail = _LOCATIVE_AFTER[claim.lang].match(claim.text, end)
    return (lead.start() if lead else start, trail.end() if trail else end)


def strays(claim: Claim, store: Store) -> bool:
    """Whether a claim that is only backed by a call having taken place brings in a place.

    The places of the two countries have no part in that: "they talked on the phone about Seoul".
    """
    for mention in claim.entities:
        entity = store.entities_by_id.get(mention.id)
        if entity is None or entity.type is not EntityType.PLACE or not entity.country:
            continue
        before, after = claim.text[: mention.start], claim.text[mention.end :]
        if mention.id not in _METONYMS:
            return True
        if _TO_A_PLACE[claim.lang].search(before) or _OF_A_PLACE[claim.lang].match(after):
            return True
    return False


def kind_of(event: str) -> str:
    """The kind of a yearly event: "apec" of "apec-2025"."""
    return event.partition("-")[0]


def _is_place(claim: Claim, start: int, end: int) -> bool:
    before, after = claim.text[:start], claim.text[end:]
    if _NAMED_VENUE[claim.lang].match(after):
        return True
    led = _BEFORE[claim.lang].search(before) is not None
    followed = _AFTER[claim.lang].match(after) is not None
    # Korean tells the place by what follows it, or by "개최지는" before it.
    return led or followed if claim.lang is Lang.KO else led and followed
