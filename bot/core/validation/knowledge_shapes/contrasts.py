"""Contrasts: wordings by which a claim agrees with facts or contradicts them."""

from __future__ import annotations

from bot.core.entities import EntityType
from bot.core.language import WRITTEN_LANGS
from bot.core.validation.knowledge_shapes.texts import ID, TEXT, choices
from bot.core.validation.shapes import Items, Key, Record, Scalar

CUE = Record(
    "cue",
    (
        Key("any_of", Items(ID, flow=True), "Entities or concepts, by id.", required=False),
        *(
            Key(
                lang.value,
                Items(TEXT, flow=True),
                f"Wordings in {lang.name.lower()}; * ends a word openly, … skips a few.",
                required=False,
            )
            for lang in WRITTEN_LANGS
        ),
    ),
)
PLACE = Record(
    "place",
    (
        Key("entities", Items(ID, least=1, flow=True), "What stands for it in a claim."),
        Key("time", ID, "The fact with its date.", required=False),
        Key("length", ID, "The fact with its duration.", required=False),
    ),
)
PAIR = Record(
    "pair",
    (
        Key("key", CUE, "The words."),
        Key("entities", Items(ID, least=1, flow=True), "The only names that go with them."),
    ),
)
CONTRAST = Record(
    "contrast",
    (
        Key("id", ID, "Never changes."),
        Key("facts", Items(ID, least=1, flow=True), "The facts that settle it."),
        Key("about", Items(CUE), "A claim must meet every one for it to bear.", required=False),
        Key("unless", CUE, "A claim that meets it is left alone.", required=False),
        Key("holds", CUE, "Wordings that agree with the facts.", required=False),
        Key("fails", CUE, "Wordings that can't be true beside the facts.", required=False),
        Key("beyond", CUE, "Wordings that claim more than the facts say.", required=False),
        Key("words", CUE, "Further words that such a claim may use.", required=False),
        Key("only", Items(ID, flow=True), "No other entity of the types fits.", required=False),
        Key(
            "types",
            Items(Scalar(choices=choices(EntityType)), flow=True),
            "Types of entities that are compared.",
            required=False,
        ),
        Key("places", Items(PLACE), "Things that have an order or lengths.", required=False),
        Key("pairs", Items(PAIR), "Words that go with one name.", required=False),
        Key("several", Scalar("yes-no"), "More than one: a limit contradicts.", required=False),
        Key("measured", Scalar("yes-no"), "Amounts must fit the facts' values.", required=False),
        Key("said", Scalar("yes-no"), "The cues alone assert the facts.", required=False),
    ),
)
