"""Rules on ids and what refers to them, and on aliases."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.entities import EntityType
from bot.core.facts import Attribution, Fact
from bot.core.language import WRITTEN_LANGS
from bot.core.regex import regex
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject
from bot.core.values import EntityValue

_INTENTS = ("facts", "gaps", "overviews", "chats", "elsewhere")
_PREFIXES = {
    "gaps": "gap-",
    "overviews": "overview-",
    "chats": "chat-",
    "elsewhere": "elsewhere-",
}
_PLACEHOLDER = regex(r"\{(\w*)\}")
MOST_ANCHOR_WORDS = 12


def check_ids(subject: Subject) -> Iterator[Problem]:
    """Every id is used once in its kind, and an intent's id once among all intents."""
    for record_id, place in subject.repeats:
        yield place.problem(f"duplicate id {record_id!r}", "id")
    seen: dict[str, str] = {}
    for kind, record_id in subject.places:
        if kind in _INTENTS:
            if record_id in seen:
                message = f"duplicate id {record_id!r}: also among {seen[record_id]}"
                yield subject.place(kind, record_id).problem(message, "id")
            seen.setdefault(record_id, kind)
    for kind, prefix in _PREFIXES.items():
        for record_id in subject.ids(kind):
            if not record_id.startswith(prefix):
                message = f"the id must start with {prefix!r}"
                yield subject.place(kind, record_id).problem(message, "id")


def check_references(subject: Subject) -> Iterator[Problem]:
    """Every id that a record names exists, and is of the right kind."""
    facts, topics, entities = (subject.ids(kind) for kind in ("facts", "topics", "entities"))
    for fact in subject.store.facts:
        yield from _check_fact(fact, subject, facts, topics, entities)
    for gap in subject.store.gaps:
        place = subject.place("gaps", gap.id)
        if gap.topic not in topics:
            yield place.problem(f"there is no topic {gap.topic!r}", "topic")
        for index, near in enumerate(gap.nearest):
            if near not in facts:
                yield place.problem(f"there is no fact {near!r}", "nearest", index)
    for overview in subject.store.overviews:
        place = subject.place("overviews", overview.id)
        if overview.topic not in topics:
            yield place.problem(f"there is no topic {overview.topic!r}", "topic")
        if overview.entity is not None and overview.entity not in entities:
            yield place.problem(f"there is no entity {overview.entity!r}", "entity")
        for index, used in enumerate(overview.facts):
            if used not in facts:
                yield place.problem(f"there is no fact {used!r}", "facts", index)
    for entity in subject.store.entities:
        for key, other in (("country", entity.country), ("within", entity.within)):
            if other is not None and other not in entities:
                place = subject.place("entities", entity.id)
                yield place.problem(f"there is no entity {other!r}", key)
    yield from _check_contrasts(subject, facts, entities)
    intents = subject.ids(*_INTENTS)
    for (kind, _, id_), places in subject.text_places.items():
        known, what = (intents, "no intent") if kind == "samples" else (facts, "no fact")
        if id_ not in known:
            for place in places:
                yield place.problem(f"{kind} for {id_!r}, which is {what}")


def _check_contrasts(subject: Subject, facts: set[str], entities: set[str]) -> Iterator[Problem]:
    known = entities | subject.ids("concepts")
    for contrast in subject.store.contrasts:
        place = subject.place("contrasts", contrast.id)
        for index, used in enumerate(contrast.facts):
            if used not in facts:
                yield place.problem(f"there is no fact {used!r}", "facts", index)
        for index, entity in enumerate(contrast.only):
            if entity not in entities:
                yield place.problem(f"there is no entity {entity!r}", "only", index)
        for index, one in enumerate(contrast.places):
            for number, id_ in enumerate(one.entities):
                if id_ not in entities:
                    problem = f"there is no entity {id_!r}"
                    yield place.problem(problem, "places", index, "entities", number)
            for key, measured in (("time", one.time), ("length", one.length)):
                if measured is not None and measured not in facts:
                    yield place.problem(f"there is no fact {measured!r}", "places", index, key)
        for index, pair in enumerate(contrast.pairs):
            for number, entity in enumerate(pair.entities):
                if entity not in entities:
                    problem = f"there is no entity {entity!r}"
                    yield place.problem(problem, "pairs", index, "entities", number)
        cues = [(("about", index), cue) for index, cue in enumerate(contrast.about)]
        single = (
            ("unless", contrast.unless),
            ("holds", contrast.holds),
            ("fails", contrast.fails),
            ("beyond", contrast.beyond),
            ("words", contrast.words),
        )
        named = [*cues, *(((name,), cue) for name, cue in single if cue is not None)]
        for path, cue in named:
            for item in cue.any_of:
                if item not in known:
                    yield place.problem(f"there is no entity or concept {item!r}", *path)


def _check_fact(
    fact: Fact, subject: Subject, facts: set[str], topics: set[str], entities: set[str]
) -> Iterator[Problem]:
    place = subject.place("facts", fact.id)
    if fact.topic not in topics:
        yield place.problem(f"there is no topic {fact.topic!r}", "topic")
    named: list[tuple[str | None, tuple[str | int, ...]]] = [
        (fact.event, ("event",)),
        (fact.agent, ("agent",)),
        *((item, ("recipients", i)) for i, item in enumerate(fact.recipients)),
        *((item, ("entities", i)) for i, item in enumerate(fact.entities)),
    ]
    if isinstance(fact.value, EntityValue):
        named += [(item, ("value", "entities", i)) for i, item in enumerate(fact.value.entities)]
    for entity, path in named:
        if entity is not None and entity not in entities:
            yield place.problem(f"there is no entity {entity!r}", *path)
    event = subject.store.entities_by_id.get(fact.event or "")
    if event is not None and event.type not in (EntityType.EVENT, EntityType.POLICY):
        yield place.problem(f"event {fact.event!r} is no event but a {event.type}", "event")
    for path_name, entity in (("agent", fact.agent), *(("recipients", r) for r in fact.recipients)):
        if entity is not None and entity not in fact.entities:
            yield place.problem(f"{path_name} {entity!r} is missing from entities", "entities")
    for name, ids in (("related", fact.related), ("derivation", _used(fact))):
        for index, other in enumerate(ids):
            path = (name, index) if name == "related" else (name, "facts", index)
            if other not in facts:
                yield place.problem(f"there is no fact {other!r}", *path)
            elif other == fact.id:
                yield place.problem("a fact can't refer to itself", *path)
    if fact.superseded_by is not None and fact.superseded_by not in facts:
        yield place.problem(f"there is no fact {fact.superseded_by!r}", "superseded_by")
    if (fact.attribution is Attribution.DERIVED) != (fact.derivation is not None):
        yield place.problem(
            "a fact has a derivation if and only if its attribution is derived", "attribution"
        )
    sources = subject.store.sources_by_id
    for index, evidence in enumerate(fact.evidence):
        source = sources.get(evidence.source)
        if source is None:
            if ("source", evidence.source) not in subject.places:
                yield place.problem(f"there is no source {evidence.source!r}", "evidence", index)
        elif evidence.paragraph not in {paragraph.number for paragraph in source.paragraphs}:
            message = f"{evidence.source} has no paragraph {evidence.paragraph}"
            yield place.problem(message, "evidence", index, "paragraph")
        words = len(evidence.anchor.split())
        if words > MOST_ANCHOR_WORDS:
            message = f"the anchor has {words} words; {MOST_ANCHOR_WORDS} are the most"
            yield place.problem(message, "evidence", index, "anchor")


def _used(fact: Fact) -> tuple[str, ...]:
    return fact.derivation.facts if fact.derivation else ()


def check_superseding(subject: Subject) -> Iterator[Problem]:
    """Following superseded_by never comes back."""
    facts = subject.store.facts_by_id
    for fact in facts.values():
        seen = {fact.id}
        current = fact.superseded_by
        while current in facts and current not in seen:
            seen.add(current)
            current = facts[current].superseded_by
        if current == fact.id:
            place = subject.place("facts", fact.id)
            yield place.problem("superseded_by goes round in a circle", "superseded_by")


def check_aliases(subject: Subject) -> Iterator[Problem]:
    """No alias names two entities of one language; aliases are in lower case and written once."""
    for lang in WRITTEN_LANGS:
        owners: dict[str, str] = {}
        for entity in subject.store.entities:
            place = subject.place("entities", entity.id)
            mine: set[str] = set()
            for index, alias in enumerate(entity.aliases.get(lang, ())):
                path = ("aliases", lang.value, index)
                if alias != alias.lower():
                    yield place.problem(f"alias {alias!r} is not in lower case", *path)
                key = " ".join(alias.lower().split())
                if key in mine:
                    yield place.problem(f"alias {alias!r} stands twice", *path)
                mine.add(key)
                owner = owners.setdefault(key, entity.id)
                if owner != entity.id:
                    yield place.problem(f"alias {alias!r} also names {owner!r}", *path)


def check_messages(subject: Subject) -> Iterator[Problem]:
    """A message has the same {placeholders} in every language."""
    for key, text in subject.store.messages.items():
        fields = {lang: set(_PLACEHOLDER.findall(words)) for lang, words in text.items()}
        if len({frozenset(found) for found in fields.values()}) > 1:
            place = subject.place("messages", key)
            yield place.problem(f"the placeholders of {key!r} differ between the languages")
