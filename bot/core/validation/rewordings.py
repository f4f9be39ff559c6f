"""Rules on rewordings: sentences that say a fact in other words, each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.language import WRITTEN_LANGS
from bot.core.validation.problem import Problem
from bot.core.validation.samples import utterance_key
from bot.core.validation.subject import Subject


def check_rewordings(subject: Subject) -> Iterator[Problem]:
    """No rewording is a question, stands twice, or repeats its fact's own text."""
    for lang in WRITTEN_LANGS:
        for stated in subject.store.rewordings:
            places = subject.text_places.get(("rewordings", lang.value, stated.intent), [])
            fact = subject.store.facts_by_id.get(stated.intent)
            if fact is None or not places:
                continue
            seen = {utterance_key(text.get(lang)) for text in (fact.statement, fact.short)}
            for index, text in enumerate(stated.utterances.get(lang.value, ())):
                key = utterance_key(text)
                inner = (index,) if len(places) == 1 else ()
                if text.rstrip().endswith(("?", "？")):
                    yield places[0].problem(f"{text!r} is a question", *inner)
                elif key in seen:
                    yield places[0].problem(f"{text!r} is said already", *inner, warning=True)
                seen.add(key)
