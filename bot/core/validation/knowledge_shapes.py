"""The shape of every knowledge file: its keys, their order, their types and what they mean.

One description serves validation, the canonical format, the JSON Schema for editors and the
data dictionary.
"""

from __future__ import annotations

from enum import StrEnum

from bot.core.entities import EntityType, Scope
from bot.core.facts import Attribution, Mode, Volatility
from bot.core.language import WRITTEN_LANGS, Lang
from bot.core.validation.shapes import (
    Items,
    Key,
    PartialDay,
    Record,
    Scalar,
    Variants,
)

ATTRIBUTES = (
    "when", "what-time", "weekday", "where", "who", "whom", "how-long", "how-many", "which-order",
    "why", "what", "yes-no", "said", "agreed", "asked", "hoped", "stressed", "promised", "invited",
    "role", "basis", "atmosphere", "purpose", "until-when", "since-when", "outcome",
)  # fmt: skip
"""What a question can ask for."""
RESOLUTION_RULES = (
    "source-day", "source-weekday", "previous-weekday", "source-year", "next-year", "last-year",
)  # fmt: skip
DERIVATION_RULES = (
    "longest", "shortest", "order", "count", "days-between", "weekday-of", "ends-at", "year-of",
    "sum", "difference", "years-between",
)  # fmt: skip


def _choices(options: type[StrEnum]) -> tuple[str, ...]:
    return tuple(option.value for option in options)


TEXT = Scalar("text")
ID = Scalar("id")
ID_OR_NULL = Scalar("id", nullable=True)
DAY = Scalar("day")
_IDS = Items(ID)
_THREE = tuple(Key(lang.value, TEXT, f"The text in {lang.name.lower()}.") for lang in WRITTEN_LANGS)
TEXTS = Record("texts", _THREE)
LINES = Record(
    "texts",
    tuple(Key(key.name, Scalar("lines"), key.doc) for key in _THREE),
)
SHORT_TEXTS = Record("texts", _THREE, flow=True)
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
        Key("type", Scalar(choices=_choices(EntityType)), "What sort of thing it is."),
        Key(
            "scope",
            Scalar(choices=_choices(Scope)),
            "outside: known only so that a question about it is recognised as not our subject.",
        ),
        Key("country", ID_OR_NULL, "The country it belongs to.", required=False),
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
            Scalar(choices=_choices(Scope)),
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
        Key("mode", Scalar(choices=_choices(Mode)), "How the source holds it; never sharpened."),
        Key("attribution", Scalar(choices=_choices(Attribution)), "Who says so."),
        Key("asks", Items(Scalar(choices=ATTRIBUTES), least=1), "What questions it answers."),
        Key("agent", ID_OR_NULL, "Who did or said it."),
        Key("recipients", _IDS, "To whom."),
        Key("entities", _IDS, "Everything it is about, agent and recipients included."),
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
        Key("volatility", Scalar(choices=_choices(Volatility)), "What time does to it."),
        Key("timeline", TIMELINE, "Its place in the timeline; one fact per event.", required=False),
        Key("related", _IDS, "Facts worth offering beside it.", required=False),
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
CHAT = Record("chat", (Key("id", ID, "Starts with chat-."), Key("text", LINES, "What we say.")))
ELSEWHERE = Record(
    "elsewhere",
    (
        Key("id", ID, "Starts with elsewhere-."),
        Key("subject", TEXT, "What such questions are about, in a few English words."),
    ),
)
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
            Items(Scalar(choices=_choices(EntityType)), flow=True),
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
