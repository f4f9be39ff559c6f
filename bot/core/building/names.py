"""Entities and concepts with their aliases, made of shape-checked data."""

from __future__ import annotations

from bot.core.building.values import Raw, make_text
from bot.core.entities import Concept, Entity, EntityType, Scope
from bot.core.language import WRITTEN_LANGS, Lang


def make_entity(data: Raw) -> Entity:
    """Return an entity."""
    return Entity(
        id=data["id"],
        type=EntityType(data["type"]),
        scope=Scope(data["scope"]),
        label=make_text(data["label"]),
        role=make_text(data["role"]) if data.get("role") else None,
        aliases=_aliases(data["aliases"]),
        country=data.get("country"),
        within=data.get("within"),
    )


def _aliases(data: Raw) -> dict[Lang, tuple[str, ...]]:
    return {lang: tuple(data.get(lang.value) or ()) for lang in WRITTEN_LANGS}


def make_concept(data: Raw) -> Concept:
    """Return a concept."""
    scope = Scope(data.get("scope") or Scope.INSIDE)
    loose = _aliases(data.get("loose") or {})
    decisive = bool(data.get("decisive"))
    return Concept(data["id"], _aliases(data["aliases"]), data.get("asks"), scope, loose, decisive)
