"""The named things and the concepts that questions and facts speak of, with their aliases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.language import Lang, Text

Aliases = Mapping[Lang, tuple[str, ...]]
"""Aliases by written language; each already in lower case as curators write it."""


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"
    POLICY = "policy"


class Scope(StrEnum):
    """Whether the store holds facts on an entity, or knows it only to tell that it does not."""

    INSIDE = "inside"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing. `label` is how we name it; `role` says who or what it is.

    `within` is the place that it lies in, where a fact tells of that one only: what is said to be
    in Alberta may be in a town of Alberta, or not.
    """

    id: str
    type: EntityType
    scope: Scope
    label: Text
    role: Text | None
    aliases: Aliases
    country: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A group of words with one meaning for matching (synonyms across registers).

    `asks` names the question attribute that the words ask for ("how-long"), if any. The words
    of a concept outside the subject ("lunch menu") speak against an intent whose samples do
    without them. `loose` are aliases that a question may use for it and a claim may not, since
    they say something else or more ("trade" for the economy). A `decisive` concept makes another
    question of the same words ("originally planned" of a length): no intent is meant whose samples
    never speak of it.
    """

    id: str
    aliases: Aliases
    asks: str | None = None
    scope: Scope = Scope.INSIDE
    loose: Aliases = field(default_factory=dict)
    decisive: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A shelf of the store: facts, gaps and overviews belong to one topic each."""

    id: str
    label: Text
