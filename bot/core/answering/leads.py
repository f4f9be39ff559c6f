"""What a reply says first: yes, no, or that the premise is not as the source has it."""

from __future__ import annotations

from bot.core.answering.bounds import bears_out, within_limit
from bot.core.answering.denied import denies, without_contrast
from bot.core.answering.premises import denials_of
from bot.core.answering.time_bounds import bears_out_in_time, is_bounded_in_time
from bot.core.entities import EntityType
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.slots import matches_any, of_kind, quantities_of
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Verdict
from bot.core.quantities import QuantityKind
from bot.core.regex import regex
from bot.core.values import EntityValue

_DATED = {QuantityKind.DATE, QuantityKind.WEEKDAY, QuantityKind.CLOCK, QuantityKind.DURATION}
DENYING = regex(r"\b(?:no|not|none|never|still to come)\b")
"""What a fact itself denies."""
_SINCE = {
    Lang.EN: regex(r"\b(?:since|after)\s+(?:(?:that|his|the)\s+)*(?=\w)"),
    Lang.KO: regex(r"(?:년|월|일)\s*(?:이후|뒤|후)"),
    Lang.ZH: regex(r"[年月日](?:以来|之后|以后|后)"),
}
_FIRST = regex(r"\bfirst\b|첫|처음|首|第一")
_NOT_SINCE = regex(r"\bfirst\b.*\bsince\b")
"""What a fact itself says did not happen since: "it would be his first visit since July 2014"."""
_TELLING_SLOTS = {"quantity", "order", "value"}
"""Slots of a fact's own value: to a question that names it the answer is yes."""
_OF_VALUES = {"quantity", "value"}
_KO_IS_IT = r"(?:이?야|이?냐|예요|이에요|인가요?|입니까|인지|거예요|거야)"
_EITHER_OR = {
    Lang.EN: regex(r"\bor\b"),
    Lang.KO: regex(
        rf"아니면|아님\s|먼저\S*,? 나중|혹은|"
        rf"{_KO_IS_IT}[?,\s]+[^?!.]{{1,20}}?{_KO_IS_IT}[?!.\s]*$|"
        rf"(?P<end>[나니까])[?,\s]+[^?!.]{{1,20}}?(?P=end)(?:요)?[?!.\s]*$|"
        rf"\S\?\s*\S{{1,10}}\?\s*$"
    ),
    Lang.ZH: regex("还是|或者?是"),
}
"""A question that names what to choose from."""
_SURELY = {
    Lang.EN: regex(r"\b(?:confirmed|certain|definite(?:ly)?|sure|settled|guaranteed|done deal)\b"),
    Lang.KO: regex(r"확정|확실|틀림없"),
    Lang.ZH: regex(r"敲定|确定|已定|定了|肯定|板上钉钉"),
}
"""What asks whether it is certain."""
_LIKELY = {
    Lang.EN: regex(
        r"\b(?:expect\w*|likely|probabl\w*|may|might|could|would|chance|opportunity|hop\w+|"
        r"anticipat\w*|possib\w*|first|set to|set the stage|sets the stage|supposed|should|rising|"
        r"speculat\w*|prospect\w*|talk of|rumou?r\w*)\b"
    ),
    Lang.KO: regex(r"예상|전망|가능|기대|수 ?있|듯|것 ?같|첫|처음|유력|관측|계기|기회"),
    Lang.ZH: regex(r"预计|预期|可能|有望|有机会|或将|期待|期望|料|首次|第一次|契机|大概会|应该"),
}
"""What asks for no more than that it may well be."""
_SIDES = {EntityType.PERSON, EntityType.COUNTRY}


def lead_for(match: Match, chosen: Candidate, matcher: Matcher) -> str:
    """ "yes", "no", "not-quite", "other-way", or "" where the short answer stands best alone.

    "yes" is said only where a slot of the fact's own value was named and agrees.
    """
    fact = matcher.store.intents[chosen.intent]
    if not isinstance(fact, Fact) or chosen.verdict is None:
        return ""
    understood = match.understood
    denied = bool(denials_of(understood)) and "why" in understood.asks
    if denied and not understood.yes_no:
        # "Why did he get no transition?", "why isn't it in Seoul?": the fact says so too.
        told_so = DENYING.search(fact.short.en.casefold()) or chosen.verdict.corrects
        aside = without_contrast(understood.text, understood.lang) != understood.text
        return "" if told_so or aside else "not-quite"
    if chosen.verdict.corrects and denies(understood):
        return ""
    if understood.yes_no and (within := bears_out(understood, fact)) is not None:
        return "yes" if within else "no"
    if understood.yes_no and _asks_since(understood) and _NOT_SINCE.search(fact.short.en):
        return "no"  # "Has Xi been to Korea since 2014?" is not borne out by the year.
    firstly = _FIRST.search(understood.text) is not None
    if understood.yes_no and is_bounded_in_time(understood) and not firstly:
        within = bears_out_in_time(understood, fact)
        return "" if within is None else ("yes" if within else "no")
    if chosen.verdict.corrects:
        agreed = {slot.name for slot in chosen.verdict.slots if slot.agrees}
        if is_either_or(understood) and agreed & _OF_VALUES:
            return ""  # "America or Canada?": the right one is among them.
        if _offers_nothing(chosen.verdict, matcher) or within_limit(understood, fact):
            return ""
        if any(slot.name == "direction" and not slot.agrees for slot in chosen.verdict.slots):
            return "other-way"
        if _named_of_its_own(match, fact) > 1 and not _is_of_another(match, fact):
            # "From November 2024 to December 2025?": the end is for another fact to tell.
            wrong = [slot.name for slot in chosen.verdict.slots if not slot.agrees]
            if set(wrong) == {"quantity"}:
                return ""
        return "no" if understood.yes_no else "not-quite"
    if not understood.yes_no or understood.negated or understood.wh:
        return ""
    if _is_of_another(match, fact):
        return "no"
    telling = _TELLING_SLOTS
    if isinstance(fact.value, EntityValue) and "which-order" in fact.asks:
        # Both are named in either order: to name them confirms nothing.
        telling = telling - {"value"}
    if isinstance(fact.value, EntityValue) and _tells_of_each_year(fact):
        telling = telling - {"value"}
    named = [slot for slot in chosen.verdict.slots if slot.agrees and slot.name in telling]
    # "In Gyeongju in September, right?": a "yes" to the city would stand for the month too.
    open_ = any(
        quantity.kind in _DATED and not matcher.gate.stated(quantity, fact)
        for quantity in understood.quantities
        if not quantity.relative
    )
    if fact.mode is Mode.EXPECTED and _asks_for_more(understood, fact):
        return ""
    open_ = open_ or is_either_or(understood)
    return "yes" if named and not understood.foreign and not open_ else ""


def _tells_of_each_year(fact: Fact) -> bool:
    """Whether a fact tells one for each of several years: "is APEC in China?" is no yes to it."""
    dated = of_kind(quantities_of((fact.short.en,)), QuantityKind.DATE)
    return len(dated) > 1


def _asks_for_more(understood: Understanding, fact: Fact) -> bool:
    """Whether something only expected is asked for as settled, or as what will be.

    "Is it settled that they meet there?", "will Lee meet Trump there?": a yes would say so.
    """
    lang = understood.lang.written
    if _SURELY[lang].search(understood.text):
        return True
    return "yes-no" in fact.asks and not _LIKELY[lang].search(understood.text)


def _asks_since(understood: Understanding) -> bool:
    dated = any(one.kind is QuantityKind.DATE for one in understood.quantities)
    if understood.negated or _FIRST.search(understood.text):
        return False  # "Would it be his first visit since 2014?" is what the fact says.
    return dated and _SINCE[understood.lang.written].search(understood.text) is not None


def is_either_or(understood: Understanding) -> bool:
    """Whether a question names what to choose from, so that no yes answers it."""
    pattern = _EITHER_OR.get(understood.lang.written)
    return pattern is not None and pattern.search(understood.text) is not None


def _offers_nothing(verdict: Verdict, matcher: Matcher) -> bool:
    """Whether a question asks who, and only names places and events that are none of the answer.

    "Who invited Lee to Alberta?" has nothing wrong in it.
    """
    wrong = [slot for slot in verdict.slots if not slot.agrees]
    asks = any(
        slot.name == "asks" and slot.agrees and slot.asked == "who" for slot in verdict.slots
    )
    known = matcher.store.entities_by_id
    return asks and all(
        slot.name == "entity" and slot.asked in known and known[slot.asked].type not in _SIDES
        for slot in wrong
    )


def _named_of_its_own(match: Match, fact: Fact) -> int:
    """How many quantities a question names of the kind that a fact's value is."""
    kinds = VALUE_KINDS.get(type(fact.value), set())
    return sum(quantity.kind in kinds for quantity in match.understood.quantities)


def _is_of_another(match: Match, fact: Fact) -> bool:
    """Whether what a question names is in a fact's text, but is not what its short answer says.

    "Was Lee inaugurated on 3 June?": that was the election, says the text; he was on the 4th.
    """
    own = quantities_of((fact.short.en,))
    for kind in VALUE_KINDS.get(type(fact.value), set()):
        named = of_kind(match.understood.quantities, kind)
        known = of_kind(own, kind)
        if named and known and not any(matches_any(quantity, own) for quantity in named):
            return True
    return False
