"""The language in which the shape of a knowledge file is written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScalarKind = Literal["text", "lines", "id", "whole", "yes-no", "day", "hash"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value: text (one line, or lines), an id, a whole number, yes or no, a day, a SHA-256."""

    kind: ScalarKind = "text"
    choices: tuple[str, ...] = ()
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A date as exact as the source: 2025-06-10, 2014-07, 2014, or its parts as a mapping."""

    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `flow` writes it on one line."""

    of: Shape
    least: int = 0
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping whose keys the curator chooses."""

    of: Shape
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its shape, whether it must be there, and what it means."""

    name: str
    shape: Shape
    doc: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys, in canonical order; `flow` writes it on one line."""

    name: str
    keys: tuple[Key, ...]
    flow: bool = False
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Variants:
    """A mapping whose `tag` key chooses one of several records."""

    tag: str
    records: tuple[tuple[str, Record], ...]


Shape = Scalar | PartialDay | Items | Entries | Record | Variants
