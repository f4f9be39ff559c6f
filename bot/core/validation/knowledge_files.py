"""Which knowledge files there are, by their paths, and the shape of each."""

from __future__ import annotations

from bot.core.regex import regex
from bot.core.validation.knowledge_shapes.chats import CHAT, ELSEWHERE
from bot.core.validation.knowledge_shapes.contrasts import CONTRAST
from bot.core.validation.knowledge_shapes.facts import FACT, GAP, OVERVIEW
from bot.core.validation.knowledge_shapes.names import CONCEPT, ENTITY, TOPIC
from bot.core.validation.knowledge_shapes.sources import SOURCE
from bot.core.validation.knowledge_shapes.texts import LINES, TEXT
from bot.core.validation.shapes import Entries, Items, Key, Record, Shape


def _file_of(key: str, item: Shape) -> Record:
    return Record(key, (Key(key, item, f"All {key} of this file."),))


_MESSAGES = Entries(LINES, "The bot's own wording, by key; {placeholders} are filled in.")
_REWORDINGS = Entries(Items(TEXT), "Sentences that say a fact in other words, by the fact's id.")
_SAMPLES = Entries(Items(TEXT), "Utterances by the id of the intent that they ask for.")

FILES: tuple[tuple[str, str, Record], ...] = (
    ("entities", r"knowledge/entities\.yaml", _file_of("entities", Items(ENTITY))),
    ("concepts", r"knowledge/(?:concepts|elsewhere)\.yaml", _file_of("concepts", Items(CONCEPT))),
    ("contrasts", r"knowledge/contrasts\.yaml", _file_of("contrasts", Items(CONTRAST))),
    ("topics", r"knowledge/topics\.yaml", _file_of("topics", Items(TOPIC))),
    ("facts", r"knowledge/facts/[a-z0-9-]+\.yaml", _file_of("facts", Items(FACT))),
    ("gaps", r"knowledge/gaps/[a-z0-9-]+\.yaml", _file_of("gaps", Items(GAP))),
    ("overviews", r"knowledge/overviews\.yaml", _file_of("overviews", Items(OVERVIEW))),
    ("chats", r"knowledge/chat\.yaml", _file_of("chats", Items(CHAT))),
    (
        "elsewhere",
        r"knowledge/elsewhere-subjects\.yaml",
        _file_of("elsewhere", Items(ELSEWHERE)),
    ),
    ("messages", r"knowledge/messages\.yaml", _file_of("messages", _MESSAGES)),
    (
        "samples",
        r"knowledge/samples/(?:en|ko|zh)/[a-z0-9-]+\.yaml",
        _file_of("samples", _SAMPLES),
    ),
    (
        "rewordings",
        r"knowledge/rewordings/(?:en|ko|zh)/[a-z0-9-]+\.yaml",
        _file_of("rewordings", _REWORDINGS),
    ),
    ("source", r"seeds/[a-z0-9-]+\.yaml", SOURCE),
)
"""(kind, pattern of the path, shape) of every knowledge file."""

_COMPILED = tuple((kind, regex(pattern), shape) for kind, pattern, shape in FILES)


def kind_of(file: str) -> tuple[str, Record] | None:
    """Return the kind and shape of the knowledge file at a relative path; None if it is not one."""
    for kind, pattern, shape in _COMPILED:
        if pattern.fullmatch(file):
            return kind, shape
    return None
