"""Sources: the publications that facts rest on, as recorded without their text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from bot.core.language import Lang, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: number from 0, SHA-256 of its normalised text, gist in our words."""

    number: int
    sha256: str
    gist: Text


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `publisher` is None where the publication does not name one."""

    id: str
    title: Text
    published_on: date
    language: Lang
    kind: str
    publisher: str | None
    sha256: str
    paragraphs: tuple[Paragraph, ...]


def split_paragraphs(original: str) -> tuple[str, ...]:
    """Split an original into its blank-line separated blocks, each normalised."""
    blocks = re.split(r"\n[ \t]*\n", original.replace("\r\n", "\n").strip())
    return tuple(normalise_original(block) for block in blocks if block.strip())


def normalise_original(text: str) -> str:
    """NFC with every run of white space as one space: what the hashes are taken of."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def hash_text(text: str) -> str:
    """SHA-256 (hex) of a normalised text."""
    return hashlib.sha256(normalise_original(text).encode()).hexdigest()
