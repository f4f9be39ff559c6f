"""Knowledge files as plain data with the line of every key, before they become facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.validation.problem import Problem

Data = None | str | list["Data"] | dict[str, "Data"]
"""Parsed YAML: scalars stay as written (the shapes say what they mean), null is None."""
Path = tuple[str | int, ...]
"""Keys and list indexes from the root of a document."""


@dataclass(frozen=True, slots=True)
class Document:
    """One knowledge file: path relative to the repository, its data, the line of each path."""

    file: str
    data: Data
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, path: Path = ()) -> int:
        """Return the line of `path`, or of its nearest ancestor that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(frozen=True, slots=True)
class Records:
    """All knowledge files of a repository, and the problems met in reading them."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    content_hash: str = ""
