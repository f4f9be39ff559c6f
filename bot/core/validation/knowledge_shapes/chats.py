"""Small talk, and subjects that are not ours."""

from __future__ import annotations

from bot.core.validation.knowledge_shapes.texts import ID, LINES, TEXT
from bot.core.validation.shapes import Key, Record

CHAT = Record("chat", (Key("id", ID, "Starts with chat-."), Key("text", LINES, "What we say.")))
ELSEWHERE = Record(
    "elsewhere",
    (
        Key("id", ID, "Starts with elsewhere-."),
        Key("subject", TEXT, "What such questions are about, in a few English words."),
    ),
)
