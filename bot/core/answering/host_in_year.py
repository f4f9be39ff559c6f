"""Whether a country holds the summit of a year: "did China host APEC last year?".

The source knows few summits, each of one year. Of another year it says nothing: neither a yes, nor
the host of the year that it does know.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.core.answering.host_of import tells_host
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, QuantityKind
from bot.core.regex import regex
from bot.core.values import EntityValue

_HELD = {
    Lang.EN: regex(r"\bhost\w*|\bheld\b|\bhold(?:s|ing)?\b|\btak(?:es?|ing) place\b|\bvenue\b"),
    Lang.KO: regex(r"개최|주최|열리|열려|열렸|의장국|치러|에서\s*(?:해|하|했)"),
    Lang.ZH: regex(r"主办|举办|举行|承办|召开|东道|在.{1,6}[开办]"),
}
_PLACED = {
    Lang.EN: regex(r"\bin (?!20)"),
    Lang.KO: regex(r"에서"),
    Lang.ZH: regex(r"在"),
}
_BESIDE_IT = {"when", "why", "what-time", "how-many", "how-long", "which-order", "weekday"}
"""What else may be asked of a summit."""
_AWAY = {"last-year": -1, "this-year": 0, "next-year": 1}


@dataclass(frozen=True, slots=True)
class InYear:
    """The fact that tells who is the host, None where the source knows no such summit."""

    fact: Fact | None
    lead: str = ""


def host_in_year(matcher: Matcher, understood: Understanding, today: date) -> InYear | None:
    """The host of a year's summit; None if a message asks for anything else.

    A year by its distance ("last year") is counted from the source's, or else from `today`.
    """
    known, lang = matcher.store.entities_by_id, understood.lang.written
    if understood.negated or _BESIDE_IT & set(understood.asks):
        return None
    held = _HELD[lang].search(understood.text) or "where" in understood.asks
    if not held and not _PLACED[lang].search(understood.text):
        return None
    named = [known[id_] for id_ in understood.entity_ids]
    editions = [one.id.rpartition("-") for one in named if one.type is EntityType.EVENT]
    series = {one.id for one in named if one.type is EntityType.ORGANISATION}
    series |= {of for of, _, _ in editions}
    countries = [one.id for one in named if one.type is EntityType.COUNTRY]
    kinds = {EntityType.ORGANISATION, EntityType.COUNTRY, EntityType.EVENT}
    if len(series) != 1 or len(countries) > 1 or any(one.type not in kinds for one in named):
        return None
    hosts = _hosts(matcher, series.pop())
    years = [int(year) for _, _, year in editions if year.isdigit()]
    years = years or _years(understood, matcher, today)
    if not hosts or not years:
        return None
    named_host = any(
        one in _value(hosts[year]) for year in years if year in hosts for one in countries
    )
    if understood.wh and named_host:
        return None  # "Last year's G7 in Canada, in which province?" is ours.
    country = countries[0] if countries and not understood.wh else ""
    for number, year in enumerate(years):
        host = hosts.get(year)
        if host is None:
            continue
        as_said = country in _value(host)
        if not held:
            # "Last year's G7 in Italy, was Korea asked?" is of no summit of ours.
            return None
        if as_said or number == 0:
            # What is asked openly is found by its words, once the year is one of ours.
            return InYear(host, "yes" if as_said else "no") if country else None
    if len(years) > 1 and any(country in _value(host) for host in hosts.values()):
        # It is the host of another year: that is told, with no yes or no.
        return InYear(_all_hosts(matcher, hosts))
    return InYear(None) if held or country else None


def _hosts(matcher: Matcher, series: str) -> dict[int, Fact]:
    """The facts that tell the hosts of a series of summits, by year."""
    found: dict[int, Fact] = {}
    for fact in matcher.store.facts:
        of, _, year = (fact.event or "").rpartition("-")
        if of == series and year.isdigit() and tells_host(fact, matcher):
            found.setdefault(int(year), fact)
    return found


def _all_hosts(matcher: Matcher, hosts: dict[int, Fact]) -> Fact | None:
    """The fact that tells all of them, in the order of their years."""
    row = tuple(id_ for year in sorted(hosts) for id_ in _value(hosts[year]))
    return next((fact for fact in matcher.store.facts if _value(fact) == row), None)


def _value(fact: Fact) -> tuple[str, ...]:
    return fact.value.entities if isinstance(fact.value, EntityValue) else ()


def _years(understood: Understanding, matcher: Matcher, today: date) -> list[int]:
    """The year that a message gives, and another that it may mean; none if it gives none or two."""
    dates = [q.value for q in understood.quantities if q.kind is QuantityKind.DATE]
    if len(dates) != len(understood.quantities) or len(dates) > 1:
        return []
    if dates:
        day = dates[0]
        if isinstance(day, CalendarDate) and day.month is None and day.year is not None:
            return [day.year]
        return []
    away = {_AWAY[id_] for id_ in understood.concept_ids if id_ in _AWAY}
    if len(away) != 1:
        return []
    now = min(fact.as_of.year for fact in matcher.store.facts)
    by = away.pop()
    return list(dict.fromkeys((now + by, today.year + by)))
