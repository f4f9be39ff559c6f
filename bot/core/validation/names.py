"""Finds which entities a text names, so that texts in three languages can be compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.entities import Entity, EntityType
from bot.core.language import Lang
from bot.core.regex import regex

_NAMED_TYPES = (
    EntityType.PERSON,
    EntityType.COUNTRY,
    EntityType.PLACE,
    EntityType.ORGANISATION,
)
_COUNTRY_CHARS: dict[Lang, dict[str, str]] = {
    Lang.KO: {
        "한": "south-korea", "중": "china", "미": "united-states", "일": "japan",
        "북": "north-korea",
    },
    Lang.ZH: {
        "韩": "south-korea", "中": "china", "华": "china", "美": "united-states", "日": "japan",
        "朝": "north-korea",
    },
}  # fmt: skip
_COMPOUNDS: dict[Lang, str] = {
    Lang.EN: r"(?!)",
    Lang.KO: (
        r"(?<![가-힣])(?:방한(?![용복])|방[중미일](?=[은이을의에인도 ,.(]|$|하|길|기대|일정)"
        r"|한[·-]?중[·-]?일|한[·-]?미[·-]?일|한[·-]?중|한[·-]?미|한[·-]?일(?![가-힣])|중[·-]?한(?![가-힣])"
        r"|미[·-]?중|중[·-]?일|북[·-]?중|북[·-]?미(?![가-힣]))"
    ),
    Lang.ZH: r"(?<![美日])[中韩美日朝]{2,3}(?![国人本鲜])|[访对赴来][韩华美日](?![国本])",
}
_LEADERS: dict[Lang, str] = {
    Lang.EN: (
        r"(?<![a-z])leaders of (?:south korea and china|china and south korea)(?![a-z])"
        r"|(?<![a-z])(?:south korean and chinese|chinese and south korean) leaders(?![a-z])"
    ),
    Lang.KO: (
        r"(?<![가-힣])(?:한중|중한|한·중|한국과\s*중국(?:의)?|중국과\s*한국(?:의)?)"
        r"\s*(?:두\s*)?정상(?!회)"
    ),
    Lang.ZH: r"(?:中韩|韩中|韩国[与和]中国|中国[与和]韩国)(?:两国)?的?(?:领导人|元首|首脑)",
}
"""The leaders of both countries by their office: names Lee and Xi as clearly as their names."""
_SPOKESPERSON: dict[Lang, str] = {
    Lang.EN: r"(?<![a-z])presidential spokes(?:person|woman)(?![a-z])",
    Lang.KO: r"(?!)",
    Lang.ZH: r"(?!)",
}
"""Words that name the presidential office where the others write it out."""
_PAIR = ("lee-jae-myung", "xi-jinping")
_OFFICE = "presidential-office"
_CAPITALS = {"seoul": "south-korea", "beijing": "china", "chinese-government": "china"}
"""Cities and governments that stand for their country; languages choose freely among them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity in a text; `surface` is as written."""

    start: int
    end: int
    surface: str
    entity: str


class NameFinder:
    """Finds the named entities (persons, countries, places, organisations) of texts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        named = [entity for entity in entities if entity.type in _NAMED_TYPES]
        self.nameable = frozenset(entity.id for entity in named)
        """Ids of the entities that the finder can find."""
        self._counted: dict[tuple[str, Lang], Counter[tuple[object, ...]]] = {}
        self._owner: dict[Lang, dict[str, str]] = {}
        self._pattern: dict[Lang, re.Pattern[str]] = {}
        for lang in (Lang.EN, Lang.KO, Lang.ZH):
            owner = _owners(named, lang)
            self._owner[lang] = owner
            names = "|".join(re.escape(name) for name in sorted(owner, key=len, reverse=True))
            bounded = {
                Lang.EN: rf"(?<![a-z0-9])(?:{names})(?![a-z0-9])",
                Lang.KO: rf"(?<![가-힣])(?:{names})",
                Lang.ZH: names,
            }[lang]
            self._pattern[lang] = regex(
                rf"(?P<leaders>{_LEADERS[lang]})|(?P<office>{_SPOKESPERSON[lang]})"
                rf"|(?P<compound>{_COMPOUNDS[lang]})|{bounded if names else '(?!)'}"
            )

    def stands_for(self, entity: str) -> str:
        """Return the id under which mentions of the entity are reported."""
        return _CAPITALS.get(entity, entity)

    def find(self, text: str, lang: Lang) -> list[Mention]:
        """Return the mentions in the order of the text; a pair like 한중 gives one per country."""
        low = text.lower()
        if len(low) != len(text):
            low = text
        found: list[Mention] = []
        for match in self._pattern[lang].finditer(low):
            start, end = match.span()
            surface = text[start:end]
            if match["leaders"]:
                found.extend(Mention(start, end, surface, entity) for entity in _PAIR)
            elif match["office"]:
                found.append(Mention(start, end, surface, _OFFICE))
            elif match["compound"]:
                chars = _COUNTRY_CHARS[lang]
                found.extend(
                    Mention(start + offset, start + offset + 1, char, chars[char])
                    for offset, char in enumerate(surface)
                    if char in chars
                )
            else:
                if match[0] == "us" and surface != "US":
                    continue
                entity = self._owner[lang][match[0]]
                found.append(Mention(start, end, surface, _CAPITALS.get(entity, entity)))
        return _join_parts(found, text)

    def count(self, text: str, lang: Lang) -> Counter[tuple[object, ...]]:
        """Return how often each entity is named in a text."""
        key = (text, lang)
        if key not in self._counted:
            self._counted[key] = Counter((mention.entity,) for mention in self.find(text, lang))
        return self._counted[key]


def _join_parts(found: list[Mention], text: str) -> list[Mention]:
    """Count "President Lee" + "Jae-myung" once, and the presidential office without its country."""
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and mention.entity == last.entity
            and text[last.end : mention.start] == " "
        ):
            whole = text[last.start : mention.end]
            joined[-1] = Mention(last.start, mention.end, whole, mention.entity)
            continue
        if (
            last is not None
            and mention.entity == _OFFICE
            and last.entity == "south-korea"
            and mention.start - last.end <= 3
        ):
            joined.pop()
        joined.append(mention)
    return joined


def _owners(entities: list[Entity], lang: Lang) -> dict[str, str]:
    """Return name → entity id, without descriptions such as "US president" or "중국 주석"."""
    names: dict[str, str] = {}
    for entity in entities:
        for name in (entity.label.get(lang), *entity.aliases.get(lang, ())):
            names.setdefault(name.lower(), entity.id)
    if lang is Lang.EN and "u.s." in names:
        names["us"] = names["u.s."]  # in capitals only; "us" is a pronoun
    descriptions = [
        name
        for entity in entities
        if entity.type is EntityType.COUNTRY or entity.id == _OFFICE
        for name in entity.aliases.get(lang, ())
        if len(name) > 1
    ]
    if "us" in names:
        descriptions.append("us")
    persons = {entity.id for entity in entities if entity.type is EntityType.PERSON}
    return {
        name: owner
        for name, owner in names.items()
        if len(name) > 1 and not (owner in persons and _is_description(name, descriptions, lang))
    }


def _is_description(name: str, countries: list[str], lang: Lang) -> bool:
    if lang is Lang.EN:
        words = set(re.findall(r"[a-z.]+", name))
        return any(set(country.split()) <= words for country in countries)
    return any(country in name for country in countries)
