"""What is asked of whom or what a fact names: of each of several, of a person, of another event."""

from __future__ import annotations

from bot.core.answering.followups import always_there
from bot.core.answering.told import Told
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import EntityValue, OrdinalValue

_WHO = {"who", "whom"}
_OF_PERSON = regex(r"\b(?:his|hers?|their|he|she)\b|그 ?(?:분|사람|양반)|그녀|他|她|[这那]位|此人")
_OF_EACH = {"how-long", "when", "how-many"}
"""What is asked of each of several: "both durations", "and on which days?"."""
_EACH = regex(
    r"\b(?:each|all|both|they(?! (?:talk|sp[eo]a?k|chat))|their|them|three|respective\w*|lengths|"
    r"dates|days|durations|those|every)\b|"
    r"각각|각자|모두|다들|셋|各|都|分别|每"
)
"""What asks of the others of a row too, where the place of one was told."""
_MONTH = regex(r"\b(?:which|what) month\b|몇\s*월|几月|哪个?月")
PLURAL = 2


def of_several(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is asked of all whom a fact names together: "which leaders? … and for how long?"."""
    together = told.value.entities if isinstance(told.value, EntityValue) else ()
    one_place = isinstance(told.value, OrdinalValue) and not _EACH.search(understood.text)
    if "which-order" in told.asks and not together and not one_place:
        row = (f for f in matcher.store.facts if f.topic == told.topic and f != told)
        rows = [f.value.entities for f in row if isinstance(f.value, EntityValue)]
        together = max((r for r in rows if {*told.recipients} <= {*r}), key=len, default=())
    if len(together) < PLURAL:
        return None
    for fact in matcher.store.facts:
        of_all = set(together) <= {*fact.recipients} and fact.superseded_by is None
        if of_all and _OF_EACH & set(understood.asks) & set(fact.asks):
            return fact
    return None


def place_of_named(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """Where the event is that a fact names beside its own: "invited him to what? … which city?".

    Or in which month it is, which of the day of a call nobody asks.
    """
    wanted = "when" if _MONTH.search(understood.text) else "where"
    if wanted not in understood.asks or told.event not in matcher.reader.participants:
        return None
    for event in told.entities:
        for fact in matcher.store.facts:
            named = event != told.event and fact.event == event and fact.superseded_by is None
            if named and wanted in fact.asks:
                return fact
    return None


def of_person(told: Told, understood: Understanding, matcher: Matcher) -> Fact | None:
    """What office the person told just before has: "who did Lee call first? … his title?"."""
    if "role" not in understood.asks or not (
        _WHO & set(told.asks) or _OF_PERSON.search(understood.text)
    ):
        return None
    known, fact = matcher.store.entities_by_id, told.fact
    named = fact.value.entities if isinstance(fact.value, EntityValue) else fact.recipients
    persons = [id_ for id_ in named if known[id_].type is EntityType.PERSON]
    if len(persons) > 1:
        persons = [id_ for id_ in persons if id_ not in always_there(matcher)]
    if len(persons) != 1:
        return None
    for one in matcher.store.facts:
        value = one.value.entities if isinstance(one.value, EntityValue) else ()
        if "role" in one.asks and one.event is None and value == (persons[0],):
            return one
    return None
