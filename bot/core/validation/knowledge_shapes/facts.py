"""Facts, gaps and overviews, with their evidence."""

from __future__ import annotations

from bot.core.facts import Attribution, Commitment, Mode, Volatility
from bot.core.validation.knowledge_shapes.names import ATTRIBUTES
from bot.core.validation.knowledge_shapes.texts import (
    DAY,
    ID,
    ID_OR_NULL,
    IDS,
    TEXT,
    TEXTS,
    choices,
)
from bot.core.validation.knowledge_shapes.values import VALUE
from bot.core.validation.shapes import Items, Key, PartialDay, Record, Scalar

RESOLUTION_RULES = (
    "source-day", "source-weekday", "previous-weekday", "source-year", "next-year", "last-year",
)  # fmt: skip
DERIVATION_RULES = (
    "longest", "shortest", "order", "count", "days-between", "weekday-of", "ends-at", "year-of",
    "sum", "difference", "years-between",
)  # fmt: skip

EVIDENCE = Record(
    "evidence",
    (
        Key("source", ID, "A source record in seeds/."),
        Key("paragraph", Scalar("whole"), "Counted from 0, the dateline."),
        Key("anchor", TEXT, "A fragment of at most 12 words, copied exactly from that paragraph."),
    ),
)
RESOLUTION = Record(
    "resolution",
    (
        Key("phrase", TEXT, "The words of the source."),
        Key("rule", Scalar(choices=RESOLUTION_RULES), "How they become a date."),
        Key("result", PartialDay(), "The date."),
    ),
)
DERIVATION = Record(
    "derivation",
    (
        Key("rule", Scalar(choices=DERIVATION_RULES), "How the value follows."),
        Key("facts", Items(ID, least=1), "From which facts, in order."),
        Key("note", TEXTS, "The reckoning in words."),
    ),
)
TIMELINE = Record(
    "timeline",
    (
        Key("on", PartialDay(), "When."),
        Key("until", PartialDay(nullable=True), "Until when, for a stretch.", required=False),
        Key("clock", Scalar("whole", nullable=True), "Minutes after midnight.", required=False),
        Key("label", TEXTS, "The line to show."),
    ),
)
FACT = Record(
    "fact",
    (
        Key("id", ID, "Never changes."),
        Key("topic", ID, "The shelf it stands on."),
        Key("event", ID_OR_NULL, "The event it belongs to."),
        Key("mode", Scalar(choices=choices(Mode)), "How the source holds it; never sharpened."),
        Key(
            "commits_to",
            Scalar(choices=choices(Commitment)),
            "If that is all that it has for a result.",
            required=False,
        ),
        Key("attribution", Scalar(choices=choices(Attribution)), "Who says so."),
        Key("asks", Items(Scalar(choices=ATTRIBUTES), least=1), "What questions it answers."),
        Key("agent", ID_OR_NULL, "Who did or said it."),
        Key("recipients", IDS, "To whom."),
        Key("entities", IDS, "Everything it is about, agent and recipients included."),
        Key("value", VALUE, "The typed value."),
        Key("question", TEXTS, "The question it answers."),
        Key("short", TEXTS, "The direct answer: the reply's first line."),
        Key("statement", TEXTS, "One full sentence in our own words, with who says so."),
        Key("evidence", Items(EVIDENCE, least=1), "Where the source says it."),
        Key("resolves", Items(RESOLUTION), "How relative words of the source become dates.", False),
        Key("derivation", DERIVATION, "How a derived fact follows; only there.", required=False),
        Key("as_of", DAY, "The source's date: the fact is stated as of then."),
        Key("valid_from", PartialDay(nullable=True), "Since when it applies."),
        Key("valid_until", PartialDay(nullable=True), "Until when it applies."),
        Key("recorded_on", DAY, "When we recorded it."),
        Key("superseded_by", ID_OR_NULL, "The fact that replaced it."),
        Key("volatility", Scalar(choices=choices(Volatility)), "What time does to it."),
        Key("timeline", TIMELINE, "Its place in the timeline; one fact per event.", required=False),
        Key("related", IDS, "Facts worth offering beside it.", required=False),
    ),
)
GAP = Record(
    "gap",
    (
        Key("id", ID, "Never changes; starts with gap-."),
        Key("topic", ID, "The shelf it stands on."),
        Key("question", TEXTS, "The question that no source answers."),
        Key("text", TEXTS, "One sentence that names what is not said."),
        Key("nearest", Items(ID, least=1), "The facts nearest to it."),
        Key("recorded_on", DAY, "When we recorded it."),
    ),
)
OVERVIEW = Record(
    "overview",
    (
        Key("id", ID, "Never changes; starts with overview-."),
        Key("topic", ID, "The shelf it stands on."),
        Key("entity", ID_OR_NULL, "The entity or event that it is about."),
        Key("question", TEXTS, "The question it answers."),
        Key("text", TEXTS, "A few sentences; the first is the direct answer."),
        Key("facts", Items(ID, least=1), "The facts it rests on, in the order of the text."),
        Key("recorded_on", DAY, "When we recorded it."),
    ),
)
