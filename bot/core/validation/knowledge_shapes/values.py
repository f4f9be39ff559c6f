"""Typed values of facts."""

from __future__ import annotations

from bot.core.validation.knowledge_shapes.texts import ID
from bot.core.validation.shapes import Items, Key, PartialDay, Record, Scalar, Variants

_APPROXIMATE = Key("approximate", Scalar("yes-no"), "The source says about.", required=False)
VALUE = Variants(
    "type",
    (
        (
            "date",
            Record("date", (Key("on", PartialDay(), "As exact as the source."), _APPROXIMATE)),
        ),
        (
            "period",
            Record(
                "period",
                (
                    Key(
                        "start", PartialDay(nullable=True), "Null where the source leaves it open."
                    ),
                    Key("end", PartialDay(nullable=True), "Null where the source leaves it open."),
                ),
            ),
        ),
        (
            "duration",
            Record(
                "duration",
                (
                    Key("amount", Scalar("whole"), "How many units."),
                    Key(
                        "unit",
                        Scalar(choices=("minute", "hour", "day", "week", "month", "year")),
                        "The unit that the source counts in.",
                    ),
                    _APPROXIMATE,
                    Key("at_most", Scalar("yes-no"), "An upper limit.", required=False),
                ),
            ),
        ),
        (
            "clock",
            Record(
                "clock",
                (Key("minutes", Scalar("whole"), "After midnight, in Seoul."), _APPROXIMATE),
            ),
        ),
        ("ordinal", Record("ordinal", (Key("rank", Scalar("whole"), "From 1."),))),
        ("count", Record("count", (Key("count", Scalar("whole"), "How many."),))),
        ("weekday", Record("weekday", (Key("weekday", Scalar("whole"), "Monday is 0."),))),
        ("entity", Record("entity", (Key("entities", Items(ID, least=1), "In order."),))),
        ("text", Record("text", ())),
    ),
)
