"""Claims that give two things to two names in turn, parted into one sentence for each name.

"China and South Korea are next year's and this year's APEC hosts, respectively" has every name and
year of what is known, in whatever order they stand.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.entities import Entity, EntityType, Scope
from bot.core.language import Lang
from bot.core.regex import regex

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_UNITS = {
    Lang.EN: r"(?:minutes?|mins?|hours?|days?)",
    Lang.KO: r"(?:분|시간|일)",
    Lang.ZH: r"(?:分钟|小时|天|号|日)",
}
_VALUES = {
    Lang.EN: rf"(?:(?:this|next|last) year(?:'s)?|(?:on )?{_MONTHS} \d{{1,2}}|(?:on )?\d{{1,2}} {_MONTHS}|\d{{1,4}}(?: {_UNITS[Lang.EN]})?|next|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    Lang.KO: r"(?:올해|금년|내년|다음\s?해|(?:\d{1,2}월\s?)?\d{1,2}일|\d{1,3}\s?(?:분|시간)|20\d\d년|[월화수목금토일]요일|\d{1,3})",
    Lang.ZH: r"(?:今年|明年|翌年|20\d\d年|(?:\d{1,2}月)?\d{1,2}[日号]|\d{1,3}(?:分钟|小时|天)|(?:周|星期)[一二三四五六日天]|\d{1,3})",
}
_AND = {
    Lang.EN: r"\s*(?:,? and|,)\s+",
    Lang.KO: r"\s*(?:과|와|하고|이고|및|,|·)\s*",
    Lang.ZH: r"\s*(?:和|与|跟|及|、|,|，)\s*",
}
_TITLE = {
    Lang.EN: r"(?:(?:the )?(?:us |u\.s\. |american |japanese |chinese )?(?:president|prime minister|pm|premier) )?",
    Lang.KO: r"(?:미국|일본|중국)?\s*",
    Lang.ZH: r"(?:美国|日本|中国)?",
}
_TITLED = {
    Lang.EN: r"",
    Lang.KO: r"(?:\s?(?:미국|일본)?\s?(?:대통령|총리|국가주석|주석))?",
    Lang.ZH: r"(?:总统|首相|主席|国家主席)?",
}
_SHORT = {"中韩": ("中国", "韩国"), "韩中": ("韩国", "中国"), "한중": ("한국", "중국")}
_TYPES = (EntityType.PERSON, EntityType.COUNTRY)
_EDGE = {
    Lang.EN: regex(r"[,;]\s+(?:and|but|so|while|which)\s+|;\s+"),
    Lang.KO: regex(r"(?<=[고며]),?\s+|[,;]\s+"),
    Lang.ZH: regex(r"[,;，；]"),
}
_MONTH = {
    Lang.EN: regex(rf"{_MONTHS} (?=\d)", re.IGNORECASE),
    Lang.KO: regex(r"\d{1,2}월\s?(?=\d)"),
    Lang.ZH: regex(r"\d{1,2}月(?=\d)"),
}


class Respective:
    """Parts such claims by the names of one store."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Use the persons and countries among the entities."""
        self._names = _names(entities)
        self._patterns: dict[Lang, tuple[re.Pattern[str], ...]] = {}

    def parts(self, sentence: str, lang: Lang) -> tuple[str, ...]:
        """One sentence for each of the two names, and what else is said; () of any other claim."""
        written = lang.written
        if written not in self._patterns:
            shapes = _shapes(written, self._names[written])
            self._patterns[written] = tuple(regex(one, re.IGNORECASE) for one in shapes)
        for pattern in self._patterns[written]:
            if found := pattern.search(sentence):
                return tuple(_made(found, written))
        return ()


def _names(entities: Iterable[Entity]) -> dict[Lang, str]:
    known = [one for one in entities if one.type in _TYPES and one.scope is Scope.INSIDE]
    found: dict[Lang, str] = {}
    for lang in (Lang.EN, Lang.KO, Lang.ZH):
        aliases = {alias for one in known for alias in one.aliases.get(lang, ()) if len(alias) > 1}
        some = "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True))
        found[lang] = rf"{_TITLE[lang]}(?:{some}){_TITLED[lang]}"
    return found


def _shapes(lang: Lang, name: str) -> tuple[str, ...]:
    """Names before values, and values before names; EN has its "respectively" behind them."""
    value, joint = _VALUES[lang], _AND[lang]
    names = rf"(?P<a>{name}){joint}(?P<b>{name})"
    values = rf"(?P<x>{value}){joint}(?P<y>{value})"
    match lang:
        case Lang.EN:
            end = r"(?P<tail>[^,;]*?),?\s*\brespectively\b(?P<rest>.*)$"
            midway = r"(?P<mid>(?:'s)?[^;]*? )respectively,? "
            last = r"(?P<tail>.*)$"
            return (
                rf"^(?P<head>.*?\b){names}\b{midway}{values}(?!\w){last}",
                rf"^(?P<head>.*?\b){values}{midway}{names}\b{last}",
                rf"^(?P<head>.*?\b){names}\b(?P<mid>(?:'s)?[^;]*?[ (]){values}(?!\w){end}",
                rf"^(?P<head>.*?\b){values}(?P<mid>[^;]*? ){names}\b{end}",
            )
        case Lang.KO:
            short = r"(?P<both>한중)(?:\s?양국)?"
            end = r"(?P<tail>.*)$"
            mid = r"(?P<mid>[^,;]{0,16}?\s*)각각\s*(?P<verb>)"
            return (
                rf"^(?P<head>.*?)(?:{names}|{short}){mid}{values}{end}",
                rf"^(?P<head>.*?){values}{mid}(?:{names}|{short}){end}",
            )
        case _:
            short = r"(?P<both>中韩|韩中)(?:两国|双方)?"
            end = r"(?P<tail>.*)$"
            mid = r"(?P<mid>[^,;，；]{0,10}?)(?:分别|各自|依次)(?P<verb>[^\d,;，；]{0,4}?)"
            return (
                rf"^(?P<head>.*?)(?:{names}|{short}){mid}{values}{end}",
                rf"^(?P<head>.*?){values}{mid}(?:{names}|{short}){end}",
            )


def _made(found: re.Match[str], lang: Lang) -> Iterable[str]:
    groups = found.groupdict()
    both = groups.get("both")
    first, second = _SHORT[both] if both else (groups["a"], groups["b"])
    one, other = _alike(groups["x"], groups["y"], lang)
    tail = groups["tail"] + (groups.get("rest") or "")
    edge = _EDGE[lang].search(tail)
    own, more = (tail[: edge.start()], tail[edge.end() :]) if edge else (tail, "")
    named = found.start("both") if both else found.start("a")
    for name, value in ((first, one), (second, other)):
        front, back = (name, value) if named < found.start("x") else (value, name)
        yield f"{groups['head']}{front}{groups['mid']}{groups.get('verb') or ''}{back}{own}".strip()
    if more.strip(" .。"):
        yield more.strip()


def _alike(one: str, other: str, lang: Lang) -> tuple[str, str]:
    """Two values, each with the month or the unit that only one of them has."""
    month = _MONTH[lang].search(one)
    if month and _MONTH[lang].search(other) is None and other[:1].isdigit():
        other = month[0] + other
    unit = re.search(rf"\d(\s?{_UNITS[lang]})$", other)
    if one.isdigit() and unit:
        one += unit[1]
    return one, "next year" if other == "next" else other
