"""Sources: a publication's record, never its text."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.validation.knowledge_shapes.texts import DAY, ID, TEXTS
from bot.core.validation.shapes import Items, Key, Record, Scalar

PARAGRAPH = Record(
    "paragraph",
    (
        Key("number", Scalar("whole"), "From 0, the dateline."),
        Key("sha256", Scalar("hash"), "Of the normalised paragraph."),
        Key("gist", TEXTS, "What it says, in our words."),
    ),
)
SOURCE = Record(
    "source",
    (
        Key("id", ID, "Never changes."),
        Key("title", TEXTS, "Our own title."),
        Key("published_on", DAY, "The date that the publication bears."),
        Key("language", Scalar(choices=tuple(lang.value for lang in Lang)), "Of the original."),
        Key("kind", Scalar("id"), "news-report, announcement, …"),
        Key("publisher", Scalar(nullable=True), "Null where the publication names none."),
        Key("sha256", Scalar("hash"), "Of the whole normalised text."),
        Key("paragraphs", Items(PARAGRAPH, least=1), "Every paragraph, from 0."),
    ),
)
