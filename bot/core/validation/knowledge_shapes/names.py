"""Entities, concepts and topics: what is named, and how."""

from __future__ import annotations

from bot.core.entities import EntityType, Scope
from bot.core.language import WRITTEN_LANGS
from bot.core.validation.knowledge_shapes.texts import ID, ID_OR_NULL, SHORT_TEXTS, TEXT, choices
from bot.core.validation.shapes import Items, Key, Record, Scalar

ATTRIBUTES = (
    "when", "what-time", "weekday", "where", "who", "whom", "how-long", "how-many", "which-order",
    "why", "what", "yes-no", "said", "agreed", "asked", "hoped", "stressed", "promised", "invited",
    "role", "basis", "atmosphere", "purpose", "until-when", "since-when", "outcome",
)  # fmt: skip
"""What a question can ask for."""

ALIASES = Record(
    "aliases",
    tuple(
        Key(lang.value, Items(TEXT, flow=True), f"Names in {lang.name.lower()}, in lower case.")
        for lang in WRITTEN_LANGS
    ),
)
LOOSE = Record(
    "loose",
    tuple(
        Key(lang.value, Items(TEXT, flow=True), f"Aliases in {lang.name.lower()}.", required=False)
        for lang in WRITTEN_LANGS
    ),
)

ENTITY = Record(
    "entity",
    (
        Key("id", ID, "Never changes."),
        Key("type", Scalar(choices=choices(EntityType)), "What sort of thing it is."),
        Key(
            "scope",
            Scalar(choices=choices(Scope)),
            "outside: known only so that a question about it is recognised as not our subject.",
        ),
        Key("country", ID_OR_NULL, "The country it belongs to.", required=False),
        Key(
            "within",
            ID_OR_NULL,
            "A place it lies in, where a fact names only that: then it is neither right nor wrong.",
            required=False,
        ),
        Key("label", SHORT_TEXTS, "How we name it."),
        Key("role", SHORT_TEXTS, "Who or what it is, as the source says.", required=False),
        Key("aliases", ALIASES, "Every way people write it; no alias may name two entities."),
    ),
)
CONCEPT = Record(
    "concept",
    (
        Key("id", ID, "Never changes."),
        Key(
            "asks",
            Scalar(choices=ATTRIBUTES, nullable=True),
            "The attribute these words ask for.",
            False,
        ),
        Key(
            "decisive",
            Scalar("yes-no"),
            "These words make another question of it: what has no samples with them is not meant.",
            required=False,
        ),
        Key(
            "scope",
            Scalar(choices=choices(Scope)),
            "outside: the words mark another subject; inside if left out.",
            False,
        ),
        Key("aliases", ALIASES, "Words of one meaning, across registers."),
        Key(
            "loose",
            LOOSE,
            "Aliases that may ask for it but, in a claim, say something else or more.",
            required=False,
        ),
    ),
)
TOPIC = Record("topic", (Key("id", ID, "Never changes."), Key("label", SHORT_TEXTS, "Its name.")))
