"""Whether what was told was on a day that a bare follow-up gives: "today too?", "也是周二吗".

"Lee spoke with Ishiba? … same day?" asks whether that was on the day of the call that all is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.answering.by_day import agrees, day_of, days_of_events
from bot.core.answering.followups import main_call
from bot.core.answering.several_calls import named_calls
from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, Weekday
from bot.core.regex import regex
from bot.core.values import DateValue

Day = date | CalendarDate | Weekday
_THE_SAME = {
    Lang.EN: regex(
        r"\b(?:(?:the|that) )?(?:very )?same (?:day|date)(?: as (?:this|the xi) call)?\b"
    ),
    Lang.KO: regex(r"같은\s?(?:날|일자|날짜)|당일|한날"),
    Lang.ZH: regex(r"同一?[天日]|当[天日]"),
}
_TODAY = {
    Lang.EN: regex(r"\btoday\b"),
    Lang.KO: regex(r"(?<![가-힣])오늘"),
    Lang.ZH: regex(r"今[天日]"),
}
_ALSO = {
    Lang.EN: regex(r"\b(?:too|also|as well|that was|was (?:that|it|this))\b"),
    Lang.KO: regex(r"그것도|그거|그건|그게|역시|에도"),
    Lang.ZH: regex(r"也"),
}
"""What asks of what was told rather than of another day: "and on Monday?"."""
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:and|so|but|was|is|were|that|this|it|they|the|all|both|also|too|as|well|on|happen\w*|took|"
        r"take|place|right|yes|no|correct|wasn't|isn't|not|again|ok|hm+|huh|eh|then|call|done|made|"
        r"did|he|do|one)\b|[^a-z]"
    ),
    Lang.KO: regex(
        r"그것|그거|그건|그게|그|이것|이거|이것도|통화|전화|역시|또|똑같이|맞|거|것|한|했|하|던|이었|였|인가|"
        r"인|건|게|에|도|은|는|이|가|요|죠|지|나|네|까|니|음|어|야|아|다|데|대|고|[^가-힣]"
    ),
    Lang.ZH: regex(
        r"那|这|也|都|是|在|的|吗|嘛|么|吧|呢|啊|呀|通话|打|通|个|不|对|没错|了|[^\u4e00-\u9fff]"
    ),
}
"""Words beside the day that say nothing more."""


def on_its_day(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[Fact, bool] | None:
    """The fact with the day of what the thread was told, and whether it is the day that is given.

    None where a follow-up says more than a day, or what was told has no single day.
    """
    if not context or understood.entity_ids or understood.wh or understood.errand:
        return None
    given = _given(understood, matcher)
    told = told_before(matcher, context) if given is not None else None
    if given is None or (told is not None and told.silent):
        return None
    days = days_of_events(matcher)
    event = told.fact.event if told is not None else None
    if event not in days:
        # "跟石破也通话了吧" is told with no event: that of whom it names is meant.
        named = {call for _, call in named_calls(matcher, matcher.read(context[-1]))}
        event = next(iter(named)) if len(named) == 1 else None
    dated = _dated(event, matcher)
    if event not in days or event is None or dated is None:
        return None
    return dated, agrees(days[event], given)


def _given(understood: Understanding, matcher: Matcher) -> Day | None:
    """The day that a bare follow-up gives; None if it gives none or says more."""
    lang, text = understood.lang.written, understood.text
    published = max((source.published_on for source in matcher.store.sources), default=None)
    main = days_of_events(matcher).get(main_call(matcher))
    for pattern, on in ((_THE_SAME[lang], main), (_TODAY[lang], published)):
        bare = pattern.sub(" ", text)
        if on is not None and bare != text:
            return None if _BESIDE[lang].sub("", bare) else on
    if len(understood.quantities) != 1 or not _ALSO[lang].search(text):
        return None
    only = understood.quantities[0]
    bare = f"{text[: only.start]} {text[only.end :]}"
    return None if _BESIDE[lang].sub("", bare) else day_of(only)


def _dated(event: str | None, matcher: Matcher) -> Fact | None:
    """The fact that tells the day of an event."""
    every = (fact for fact in matcher.store.facts if fact.event == event and event)
    own = (fact for fact in every if "when" in fact.asks and isinstance(fact.value, DateValue))
    return next((fact for fact in own if fact.superseded_by is None), None)
