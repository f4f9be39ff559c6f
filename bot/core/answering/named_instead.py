"""A follow-up that only names another: "how long was the Trump call? … and China?", "시 주석은요?".

The same is asked of him. By itself, and beside the words of the thread, two names look like a
question on the distance between two calls, and a country like one on its visas.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.same_of_another import event_named, facts_of
from bot.core.answering.told import Told, speaker_of, told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.cues import has_wh
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.values import PeriodValue

_LINKS = {
    Lang.EN: regex(
        r"\b(?:(?:what|how) about|what of|same|for|with|to|between|one|calls?|phone|talks?|chat|"
        r"conversation|president|prime minister|premier|pm|leaders?|mr|side|people|guy|folks|"
        r"please|pls|too|as well|also|(?:i )?mean(?:t)?|instead|sorry|no)\b"
    ),
    Lang.KO: regex(
        r"그럼|그러면|그리고|근데|아니|그|저|쪽|측|대통령|총리|주석|정상|통화|전화|(?:이)?랑|하고|"
        r"과|와|한테|에게|건|거|의|도|말(?:고|이에요|이야|입니다)|혹시|"
        r"(?:을|를)? ?(?:여쭤보|물어보|묻|말한|말하|얘기한|말씀드린)\S*(?: ?(?:거|것)\S*)?|"
        r"죄송\S*|미안\S*|아(?=[ ,])"
    ),
    Lang.ZH: regex(
        r"那么|[那和跟与同呢]|[这那]通|这边|那边|一样|总统|首相|主席|通话|电话|的|方|不是|"
        r"我(?:是说|说的是|指的是|问的是|想问)|抱歉|不好意思"
    ),
}
"""Words beside a name that ask nothing of their own."""
_ATTENDS = {
    Lang.EN: regex(
        r"\b(?:will|has|would|going(?: to be)?|coming|attend(?:s|ing)?|there|go(?:es)?|comes?|"
        r"join(?:s|ing)?|along|planning|to|expected|over)\b"
    ),
    Lang.KO: regex(r"(?:참석|참가|가|오|와|온|갈|올)\S*|예정|계획"),
    Lang.ZH: regex(r"去|到场|到|来|出席|参加|也|会|要|是不是|是否|吗|没"),
}
"""Words that beside a name ask no more than whether it is at the event of the thread."""
_INVITES = regex(r"\binvit\w*|\bbehest\b|초청|초대|불렀|邀|请(?:他|李)")
_WHERE = {
    Lang.EN: regex(r"\b(?:in|at)\b"),
    Lang.KO: regex(r"에서|에(?=서|[?!. ]|$)"),
    Lang.ZH: regex(r"在"),
}
"""What puts a country forward as the place: "不是在美国吗"."""
_WHO = {"who", "whom"}
_SEVERAL = {"when", "how-long"}
"""What may have been asked of a call at once, and is then asked of the next."""


def named_instead(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> Fact | None:
    """The fact of another that a follow-up only names, with what was told of the one before.

    None where a message says more, or where the thread was told a gap or of nothing like it.
    """
    text, lang = _beside_names(understood), understood.lang.written
    if not context or not understood.entity_ids or understood.quantities or understood.strangers:
        return None
    if has_wh(_LINKS[lang].sub(" ", text), lang) or _WHERE[lang].search(text):
        return None
    if _INVITES.search(understood.text):
        return None
    bare = says_nothing_else(_LINKS[lang].sub(" ", text), lang)
    if not bare and not says_nothing_else(
        _ATTENDS[lang].sub(" ", _LINKS[lang].sub(" ", text)), lang
    ):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent or {*told.asks} >= _SEVERAL:
        return None
    if bare and understood.yes_no and _WHO & {*told.asks, *told.fact.asks}:
        return None  # "Who invited him? … Trump, right?" puts him forward.
    if bare and (said := _of_other_speaker(told, understood, matcher)) is not None:
        return said
    if told.fact.event in matcher.reader.participants:
        return _of_other_call(told, understood, matcher) if bare else None
    return _at_event(told, understood, matcher)


def _beside_names(understood: Understanding) -> str:
    """What a message says beside its names."""
    text: str = understood.text
    spans = {span_in(understood, mention) for mention in understood.entities}
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _of_other_call(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is told of a call with one, of the call with another."""
    event = event_named(understood, matcher)
    if not event or event == told.fact.event or not HARD_ASKS & {*told.asks}:
        return None  # "Did Lee speak with Trump? … and Xi?" asks for no attribute.
    alike = [one for one in facts_of(event, matcher) if type(one.value) is type(told.fact.value)]
    return _likest(told, alike)


def _at_event(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is told of somebody at the event that was spoken of: "when is the G7? … and Trump?"."""
    known, fact = matcher.store.entities_by_id, told.fact
    named = {*understood.entity_ids}
    if named <= {*fact.recipients}:
        return fact  # "Will he meet Trump there for the first time? … same for Ishiba?"
    agents = {
        fact.agent
        for fact in facts_of(told.fact.event or "", matcher)
        if fact.agent is not None and named & {fact.agent, known[fact.agent].country}
    }
    persons = [id_ for id_ in agents if known[id_].type is EntityType.PERSON]
    if len(persons) != 1:
        return None
    own = [f for f in facts_of(told.fact.event or "", matcher) if f.agent == persons[0]]
    own = [fact for fact in own if not fact.recipients and not isinstance(fact.value, PeriodValue)]
    likest = _likest(told, [f for f in own if type(f.value) is type(told.fact.value)])
    return likest or next(iter(own), None)


def _of_other_speaker(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What the other one said: "what did Lee ask of China on the North? … and Xi?"."""
    before = speaker_of(told.fact)
    if before is None or before in understood.entity_ids:
        return None
    store = matcher.store
    near = [store.facts_by_id[id_] for id_ in told.fact.related]
    said = (one for one in near if one.topic == told.fact.topic and one.superseded_by is None)
    return next((one for one in said if speaker_of(one) in understood.entity_ids), None)


def _likest(told: Told, facts: Iterable[Fact]) -> Fact | None:
    """The fact that has most of what was asked before, or of what the fact told has."""
    wanted = {*told.asks} & {*told.fact.asks} or {*told.fact.asks}
    shared = [(len(wanted & {*one.asks}), one) for one in facts]
    best = max((n for n, _ in shared), default=0)
    return next((one for n, one in shared if n == best), None) if best else None
