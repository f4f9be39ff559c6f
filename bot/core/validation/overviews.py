"""The rule that an overview says nothing that its facts don't."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.quantities import extract
from bot.core.validation.evidence import Held, supports
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject, fact_texts


def check_overviews(subject: Subject) -> Iterator[Problem]:
    """Every quantity and every name of an overview's text stands in one of its facts."""
    facts, entities = subject.store.facts_by_id, subject.store.entities_by_id
    for overview in subject.store.overviews:
        place = subject.place("overviews", overview.id)
        used = [facts[fact] for fact in overview.facts if fact in facts]
        held: list[Held] = [one for fact in used for one in subject.held(fact)]
        as_of = max((fact.as_of for fact in used), default=None)
        for lang, words in overview.text.items():
            for quantity in extract(words, lang, as_of):
                if quantity.relative:
                    message = f"{quantity.surface!r} is relative: write the date"
                    yield place.problem(message, "text", lang.value)
                elif not supports(held, quantity):
                    message = f"{quantity.surface!r} ({quantity.kind}) stands in none of its facts"
                    yield place.problem(message, "text", lang.value)
            named = {
                mention.entity
                for fact in used
                for _, text in fact_texts(fact)
                for mention in subject.finder.find(text.get(lang), lang)
            }
            mine = {entity for fact in used for entity in fact.entities}
            mine |= {entities[e].country or e for e in mine if e in entities}
            named |= {subject.finder.stands_for(entity) for entity in mine}
            for mention in subject.finder.find(words, lang):
                if mention.entity not in named:
                    message = f"{mention.surface!r} is named in none of its facts"
                    yield place.problem(message, "text", lang.value)
