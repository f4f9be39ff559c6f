"""The day of an event in the place of a date: "on the day of the election", "취임 당일", "投票当天".

Whether something else happened then is a matter of two dates, and of no wording of either.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.dates import partial_text
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DateValue, Precision

_VOTE = r"(?:(?:snap|early|presidential|june|general)\s+)*(?:election|vote|poll|ballot)"
_OATH = r"(?:inauguration|swearing-in|swearing in|oath)"
_THE = r"(?:the|his|her|lee's|lee jae-myung's|president lee's)"
_WHEN_HE = r"(?:lee|he|president lee|the president|lee jae-myung)"
_EN_DAY = r"\b(?:on |that )?(?:the )?(?:very |same |exact )*day (?:of|as)"
_PATTERNS = {
    "election-2025": {
        Lang.EN: regex(
            rf"{_EN_DAY} (?:{_THE} )?{_VOTE}\b|\bon (?:{_THE} )?(?:election|polling|voting) day\b|"
            rf"\bon (?:the )?(?:very |same )?day (?:that )?{_WHEN_HE} (?:was (?:elected|voted in)|won (?:the )?{_VOTE})",
            re.IGNORECASE,
        ),
        Lang.KO: regex(
            r"(?:조기\s?)?(?:대통령\s?)?(?:대선|선거|투표)\s?(?:당일|바로\s?그\s?날|날)(?=[에인\s,])"
        ),
        Lang.ZH: regex(
            r"(?:提前)?(?:总统)?(?:大选|选举|投票)(?:举行)?(?:的)?(?:当天|当日|那天|同一天|同日)"
        ),
    },
    "inauguration-2025": {
        Lang.EN: regex(
            rf"{_EN_DAY} (?:{_THE} )?{_OATH}\b|\bon (?:{_THE} )?inauguration day\b|"
            rf"\bon (?:the )?(?:very |same )?day (?:that )?{_WHEN_HE} (?:took office|was (?:sworn in|inaugurated))|"
            r"\bon his first day (?:in office|in the job|as president)\b",
            re.IGNORECASE,
        ),
        Lang.KO: regex(r"취임(?:식)?(?:한)?\s?(?:당일|바로\s?그\s?날|날|첫\s?날)(?=[에인\s,])"),
        Lang.ZH: regex(
            r"(?:就职|上任|就任|宣誓就职)(?:典礼)?(?:的)?(?:当天|当日|那天|同一天|首日|第一天)"
        ),
    },
}
_DATED = {
    Lang.EN: regex(
        r"^\W*(?:was|is|fell|came|being)\b|^[\s,(]*(?:on )?(?=\d{1,2} june|june \d)", re.IGNORECASE
    ),
    Lang.KO: regex(r"^(?:은|는|이|가)|^인?[\s,(]*(?:20\d\d년\s?)?(?=\d{1,2}월)"),
    Lang.ZH: regex(r"^(?:是|为|在)|^[\s,，(（、]*(?:20\d\d年)?(?=\d{1,2}月)"),
}
"""What follows where the day is told by its date, or is what is dated."""

_BEHIND_DATE = {
    Lang.EN: regex(r"(?:\b\d{1,2} june|\bjune \d{1,2}),?\s+$", re.IGNORECASE),
    Lang.KO: regex(r"\d{1,2}월\s?\d{1,2}일\s*$"),
    Lang.ZH: regex(r"\d{1,2}月\d{1,2}(?:日|号)\s*$"),
}
"""What tells the day before it is called that of the event: "6월 10일 취임 당일"."""


class EventDays:
    """Puts the dates of one store's events for their days."""

    def __init__(self, store: Store) -> None:
        """Use the facts that tell when the events were."""
        self._days = {
            fact.event: fact.value.on
            for fact in reversed(store.facts)
            if fact.event in _PATTERNS
            and isinstance(fact.value, DateValue)
            and fact.value.on.precision is Precision.DAY
            and "when" in fact.asks
            and fact.superseded_by is None
        }

    def told(self, sentence: str) -> str:
        """A sentence with dates for the days of events; a day that is dated itself is left out."""
        for event, day in self._days.items():
            for lang, pattern in _PATTERNS[event].items():
                found = pattern.search(sentence)
                if found is None:
                    continue
                before, after = sentence[: found.start()], sentence[found.end() :]
                if dated := _DATED[lang].match(after):
                    if after[dated.end() :][:1].isdigit():
                        sentence = before + after[dated.end() :]
                    continue
                if _BEHIND_DATE[lang].search(before):
                    continue
                on = "on " if lang is Lang.EN else ""
                sentence = f"{before}{on}{partial_text(day, lang)}{after}"
        return sentence
