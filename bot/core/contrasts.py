"""Contrasts: what the facts say on a point, and the wordings that agree or can't be reconciled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.language import Lang

Wordings = Mapping[Lang, tuple[str, ...]]
"""Expressions by written language, in the pattern language of `bot.core.claims.patterns`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One condition: any of the entities or concepts named by id, or any of the wordings."""

    any_of: tuple[str, ...] = ()
    wordings: Wordings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """One thing in an order: the entities that stand for it, and the facts that give its values.

    `time` is a fact with a date, `length` one with a duration, if the thing has it.
    """

    entities: tuple[str, ...]
    time: str | None = None
    length: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A word that goes with one name ("next year" with China), where another one contradicts."""

    key: Cue
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A point on which a claim can agree with the facts or contradict them.

    It bears on a claim if every cue of `about` is met and none of `unless`. `holds` are wordings
    that say it as the facts do, `fails` are wordings that exclude it; a negation swaps the two.
    `beyond` are wordings that claim more than the facts say (accepted, where they say invited):
    such a claim is not addressed. `words` are further words that such a claim may use.
    `only` are entities: another one of `types` contradicts. With `measured`, dates, lengths,
    times and ranks are compared with the typed values of the facts. `places` are put in order by
    their facts' values, and what a claim says of their order or lengths is held against that.
    `pairs` tell which name goes with which word. With `several`, the facts name more than one
    thing, and a claim that limits it to one ("only", "만", "只") contradicts.
    `said` counts the cues themselves as an assertion of the facts.
    """

    id: str
    facts: tuple[str, ...]
    about: tuple[Cue, ...] = ()
    unless: Cue | None = None
    holds: Cue | None = None
    fails: Cue | None = None
    beyond: Cue | None = None
    words: Cue | None = None
    only: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    pairs: tuple[Pair, ...] = ()
    several: bool = False
    measured: bool = False
    said: bool = False
