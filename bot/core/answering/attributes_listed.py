"""Attributes of one event that a message lists: "call date, time and length", "通话日期和时长".

Of "the call" it is the one that all is about, though a list of dates is near to that of all calls.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.followups import main_call
from bot.core.answering.several_calls import named_calls
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.values import ClockValue, DateValue, DurationValue, EntityValue, PeriodValue

LEAST = 2
"""Attributes from which a message is a list."""
_BETWEEN = {
    Lang.EN: regex(r"\s*(?:[,;/&+]|\band\b|\bplus\b)+\s*"),
    Lang.KO: regex(
        r"(?<=\S)(?:이랑|랑|하고|와|과)(?=\s)|\s*(?:[,;/·&+]|(?<=\s)(?:및|그리고)(?=\s))\s*"
    ),
    Lang.ZH: regex(r"\s*(?:[,;/&+、，；]|以及|还有|和|与|跟|及)+\s*"),
}
_SMALL = {
    Lang.EN: regex(
        r"\b(?:the|a|an|of|for|with|on|at|by|in|to|phone|calls?|talks?|conversation|summit|meeting|"
        r"visas?|waiver|policy|entry|free|please|pls|plz|thx|thanks|need|want|i|we|give|send|get|me|"
        r"can|could|you|just|only|quick|exact|what|is|are|was|were|its|it|their|his|leaders?)\b|"
        r"[^a-z ]"
    ),
    Lang.KO: regex(
        r"통화|전화|정상\s?회[의담]|회의|무비자|비자|면제|정책|체류|최대|필요\S*|"
        r"(?:알려|정리|부탁|보내|말해|가르쳐|적어)\S*|(?<=[가-힣])(?<!길)(?:을|를|은|는|이|가|도|만|의)(?=\s|$)|"
        r"(?:^|(?<=\s))(?:좀|만|의|와|과|랑|이랑|둘|다|전부|각각|요)(?=\s|$)|[^가-힣 ]"
    ),
    Lang.ZH: regex(
        r"请问?|给我|发我|告诉我|需要|麻烦|一下|想知道|通话|电话|峰会|会议|免签|签证|政策|停留|最多|"
        r"[的我要是都列吗呢去赴？。]|[^\u4e00-\u9fff]"
    ),
}
"""Words beside the attributes that name the event's kind, or nothing."""
_ASKS: dict[Lang, tuple[tuple[str, str], ...]] = {
    Lang.EN: (
        ("when", r"(?:dates?|day|month|when)"),
        ("what-time", r"(?:start(?:ing)? )?(?:time|hour)"),
        ("how-long", r"(?:length|duration|how long|days|number days)"),
        ("weekday", r"weekday|day week"),
        ("where", r"(?:place|location|city|where|host city)"),
        ("atmosphere", r"(?:mood|atmosphere|tone|vibe)"),
        ("until-when", r"(?:end|end date|expiry|expiry date|deadline)"),
        ("since-when", r"(?:start|start date|begin\w*|began)"),
        ("role", r"(?:s )?(?:role|capacity|status|title)"),
    ),
    Lang.KO: (
        ("when", r"날짜|일자|일시|시기|언제|통화일"),
        ("what-time", r"(?:시작\s?)?시[간각]"),
        ("how-long", r"길이|분량|몇 ?분|며칠|소요\s?시간|시간\s?길이|(?:가능\s?)?일수|기간"),
        ("weekday", r"요일"),
        ("where", r"장소|위치|도시|개최지|개최\s?도시"),
        ("atmosphere", r"분위기"),
        ("until-when", r"종료일|만료일|마감일?|끝나는\s?날"),
        ("since-when", r"시작일|개시일"),
        ("role", r"(?:참석 ?)?자격|직함|신분"),
    ),
    Lang.ZH: (
        ("when", r"日期|日子|哪天|月份"),
        ("what-time", r"(?:开始)?时间|几点"),
        ("how-long", r"时长|长度|(?:最[长多])?(?:几天|天数|停留)"),
        ("weekday", r"星期"),
        ("where", r"地点|城市|地方|举办地|主办城市"),
        ("atmosphere", r"气氛|氛围"),
        ("until-when", r"截止(?:日期?|时间)?|到期日?|结束日期?"),
        ("since-when", r"(?:起始|开始|生效)(?:日期?|时间)"),
        ("role", r"(?:参会|出席|与会)?身份|资格"),
    ),
}
_PIECE = {
    lang: [(ask, regex(rf"^(?:{pattern})$")) for ask, pattern in every]
    for lang, every in _ASKS.items()
}
_CALL = regex(r"\bcall\b|통화|通话|电话")
_VALUES = {
    "when": DateValue | PeriodValue,
    "what-time": ClockValue,
    "how-long": DurationValue,
    "where": EntityValue,
    "until-when": DateValue,
    "since-when": DateValue,
}


def attributes_listed(matcher: Matcher, understood: Understanding) -> tuple[Fact, ...]:
    """The facts with the attributes that a message lists of one event, in its order; () if it
    does not, or one of them is not known."""
    if understood.quantities or understood.strangers or understood.negated or understood.errand:
        return ()
    asked = _asked(understood)
    if len(asked) < LEAST:
        return ()
    own = facts_of_one(matcher, understood)
    if own and not any("what-time" in fact.asks for fact in own):
        # Of a summit the time is its day.
        asked = ["when" if ask == "what-time" else ask for ask in asked]
    elif "what-time" in asked and not {"when", "how-long"} & {*asked}:
        asked = ["how-long" if ask == "what-time" else ask for ask in asked]
    found = [_fact_with(ask, own) for ask in dict.fromkeys(asked)]
    facts = tuple(fact for fact in found if fact is not None)
    return facts if len(facts) == len(found) >= LEAST else ()


def fact_named(read: Understanding, facts: Sequence[Fact], without: str = "") -> Fact | None:
    """The fact with the attribute that an entry is the name of, among those of one event.

    Of whom it names the fact has to be: "Lee's role". `without` is what it names for all entries.
    """
    piece = _nameless(read) if not without else read.text.replace(without, " ")
    ask = _attribute(piece, read.lang.written)
    if ask == "what-time" and not any(ask in fact.asks for fact in facts):
        ask = "when"  # Of a summit the time is its day.
    named = set() if without else {*read.entity_ids}
    of_all = [f for f in facts if named <= {*f.entities, *f.recipients, f.agent}]
    return _fact_with(ask, of_all) if ask else None


def _nameless(understood: Understanding) -> str:
    """A text without the names in it."""
    text = understood.text
    for start, end in sorted({span_in(understood, e) for e in understood.entities}, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _attribute(piece: str, lang: Lang) -> str | None:
    """The attribute that a piece is the name of, beside words that name the event's kind; "" of
    a piece of nothing but these."""
    bare = " ".join(_SMALL[lang].sub(" ", piece).split())
    return next((ask for ask, name in _PIECE[lang] if name.search(bare)), None) if bare else ""


def _asked(understood: Understanding) -> list[str]:
    """The attributes of a message that is nothing but a list of them; [] if it is more."""
    lang, text = understood.lang.written, _nameless(understood)
    asked: list[str] = []
    for piece in _BETWEEN[lang].split(text):
        ask = _attribute(piece, lang)
        if ask is None:
            return []
        asked += [ask] if ask else []
    return asked


def facts_of_one(matcher: Matcher, understood: Understanding) -> list[Fact]:
    """The facts of the one event or policy that a message names; [] if it names none, or two."""
    calls = {event for _, event in named_calls(matcher, understood)}
    series = {
        fact.event
        for fact in matcher.store.facts
        if fact.event and "where" in fact.asks
        if {fact.event, fact.event.rpartition("-")[0]} & {*understood.entity_ids}
    }
    events = calls | series
    current = [fact for fact in matcher.store.facts if fact.superseded_by is None]
    if not series and "visa-free" in understood.concept_ids:
        # "韩国人免签去中国": the country is none of whose leader there was a call with.
        return [fact for fact in current if fact.event is None and fact.mode is Mode.POLICY]
    if not events and _CALL.search(understood.text):
        events = {main_call(matcher)}
    return [fact for fact in current if len(events) == 1 and fact.event in events]


def _fact_with(ask: str, facts: Sequence[Fact]) -> Fact | None:
    """The first fact that is told for an attribute, with a value of its kind."""
    kind = _VALUES.get(ask, object)
    fitting = [f for f in facts if ask in f.asks and isinstance(f.value, kind) and not f.derivation]
    first = [fact for fact in fitting if fact.asks[0] == ask]
    return next(iter([*first, *fitting]), None)
