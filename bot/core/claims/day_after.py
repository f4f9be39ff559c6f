"""A call said to be the day after, or before, an event of another day: "the day after the vote".

The event and the call may both be right, and the days between them are not.
"""

from __future__ import annotations

from datetime import date

from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DateValue

_EVENTS = {
    "election-2025": (
        r"(?:election|vote|poll|polling day|ballot)",
        r"(?:조기)?(?:대선|선거|투표)",
        r"(?:提前)?(?:大选|选举|投票)",
    ),
    "inauguration-2025": (
        r"(?:inauguration|swearing-in|oath|taking office|he took office|lee took office|"
        r"he was sworn in|lee was sworn in)",
        r"취임",
        r"(?:就职|就任|上任)",
    ),
}
_EN_AFTER = (
    r"\b(?:the|a|one|just a|a single) day {way} (?:the )?(?:snap |early |presidential )*{event}"
)
_KO_AFTER = r"{event}(?:한|했던|식|일)?(?:바로|딱)?(?:{way})"
_ZH_AFTER = r"{event}(?:后|之后|日)?的?(?:{way})"
_WAYS = {
    1: ("after", r"(?:그)?다음날|이튿날|하루(?:뒤|만에)|익일", r"第二天|次日|翌日|隔天|后一天"),
    -1: ("before", r"(?:하루)?전날|하루전", r"前一天|前夕|头一天"),
}
_CALL = {
    Lang.EN: regex(r"\b(?:call|phone|spoke|talk|conversation|rang)"),
    Lang.KO: regex(r"통화|전화"),
    Lang.ZH: regex(r"通话|电话"),
}


class DaysAfter:
    """Holds such days against the dates of one store."""

    def __init__(self, store: Store) -> None:
        """Use the dates of its events, and whom each call was with."""
        dated = {
            fact.event: fact
            for fact in store.facts
            if fact.event and _day(fact) is not None and fact.derivation is None
        }
        self._events = {id_: dated[id_] for id_ in _EVENTS if id_ in dated}
        self._calls = {
            next(iter(fact.recipients), ""): fact
            for event, fact in dated.items()
            if event.startswith("call-")
        }

    def wrong(self, claim: Claim) -> tuple[str, ...]:
        """The facts of both days, where a claim has them follow each other and they don't; ()."""
        lang = claim.lang
        named = [self._calls[m.id] for m in claim.entities if m.id in self._calls]
        if len({fact.id for fact in named}) != 1 or not _CALL[lang].search(claim.text):
            return ()
        call, place = named[0], {Lang.EN: 0, Lang.KO: 1}.get(lang, 2)
        made = (_EN_AFTER, _KO_AFTER, _ZH_AFTER)[place]
        for id_, fact in self._events.items():
            for days, ways in _WAYS.items():
                pattern = made.format(event=_EVENTS[id_][place], way=ways[place])
                first, second = _day(fact), _day(call)
                if first is None or second is None or not regex(pattern).search(claim.text):
                    continue
                if (second - first).days != days:
                    return (call.id, fact.id)
        return ()


def _day(fact: Fact) -> date | None:
    """The day of a fact with a full date."""
    if not isinstance(fact.value, DateValue):
        return None
    on = fact.value.on
    return date(on.year, on.month, on.day) if on.year and on.month and on.day else None
