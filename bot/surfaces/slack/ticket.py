"""Tickets: what a button or menu carries, so that its reply can be found again later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from bot.core.language import Lang
from bot.surfaces.slack.blocks.parts import BUTTON_VALUE, ELEMENT_ID

_PREFIX = "reply"
_FIELDS = 4


def fingerprint(question: str) -> str:
    """A short name for a question, to find it again in a conversation's memory."""
    return hashlib.sha256(question.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Ticket:
    """A reply in brief: its language, its question's fingerprint, what it rests on.

    `ids` are intents, then facts; `question` travels along where there is room for it.
    """

    lang: Lang
    mark: str
    ids: tuple[str, ...] = ()
    question: str = ""

    def as_block_id(self) -> str:
        """At most 255 characters; ids that do not fit are left off, last first."""
        kept = list(self.ids)
        while True:
            text = ":".join((_PREFIX, self.lang.value, self.mark, ",".join(kept)))
            if len(text) <= ELEMENT_ID or not kept:
                return text[:ELEMENT_ID]
            kept.pop()

    def as_value(self) -> str:
        """JSON of at most 2,000 characters; the question is left off where it does not fit."""
        brief = {"l": self.lang.value, "m": self.mark, "i": list(self.ids[:20])}
        full = json.dumps(brief | {"q": self.question}, ensure_ascii=False)
        return full if len(full) <= BUTTON_VALUE else json.dumps(brief)


def read_block_id(block_id: object) -> Ticket | None:
    """The ticket in a block_id; None if there is none."""
    parts = block_id.split(":") if isinstance(block_id, str) else []
    if len(parts) != _FIELDS or parts[0] != _PREFIX or parts[1] not in set(Lang):
        return None
    return Ticket(Lang(parts[1]), parts[2], tuple(id_ for id_ in parts[3].split(",") if id_))


def read_value(value: object) -> Ticket | None:
    """The ticket in a button's value; None if it is none of ours."""
    read = read_json(value)
    if read is None or read.get("l") not in set(Lang):
        return None
    ids = read.get("i")
    return Ticket(
        Lang(read["l"]),
        str(read.get("m", "")),
        tuple(str(id_) for id_ in ids) if isinstance(ids, list) else (),
        str(read.get("q", "")),
    )


def read_json(value: object) -> dict[str, Any] | None:
    """A JSON object written into a value; None if it is not one."""
    try:
        read = json.loads(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
