"""Rules on sample utterances: enough of them, and none that asks for two intents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bot.core.facts import Chat, Elsewhere
from bot.core.language import WRITTEN_LANGS
from bot.core.regex import regex
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Place, Subject

FEWEST_SAMPLES = 8
_NOISE = regex(r"[\W_]+")
_KIND_OF_INTENT = ("facts", "gaps", "overviews", "chats", "elsewhere")


def utterance_key(utterance: str) -> str:
    """Return what makes two utterances the same: no case, punctuation or spacing."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", utterance).lower())


def check_samples(subject: Subject) -> Iterator[Problem]:
    """Each utterance asks for one intent; each intent has enough utterances in each language."""
    for lang in WRITTEN_LANGS:
        owners: dict[str, str] = {}
        for intent_id, intent in subject.store.recognised.items():
            if not isinstance(intent, Chat | Elsewhere):
                key = utterance_key(intent.question.get(lang))
                other = owners.setdefault(key, intent_id)
                if other != intent_id:
                    place = _intent_place(subject, intent_id)
                    yield place.problem(f"the same question as {other!r}", "question", lang.value)
        for sample in subject.store.samples:
            places = subject.text_places.get(("samples", lang.value, sample.intent), [])
            utterances = sample.utterances.get(lang.value, ())
            mine: set[str] = set()
            for index, utterance in enumerate(utterances):
                key = utterance_key(utterance)
                inner = (index,) if len(places) == 1 else ()
                place = places[0] if places else _intent_place(subject, sample.intent)
                owner = owners.setdefault(key, sample.intent)
                if owner != sample.intent:
                    message = f"{utterance!r} already asks for {owner!r}"
                    yield place.problem(message, *inner)
                elif key in mine:
                    yield place.problem(f"{utterance!r} stands twice", *inner, warning=True)
                mine.add(key)
        for intent_id in subject.store.recognised:
            found = subject.store.samples_by_intent.get(intent_id)
            count = len(found.utterances.get(lang.value, ())) if found else 0
            if count < FEWEST_SAMPLES:
                places = subject.text_places.get(("samples", lang.value, intent_id), [])
                place = places[0] if places else _intent_place(subject, intent_id)
                message = (
                    f"{intent_id}: {count} samples in {lang.value}; {FEWEST_SAMPLES} are the fewest"
                )
                yield place.problem(message)


def _intent_place(subject: Subject, intent_id: str) -> Place:
    kind = next(k for k in _KIND_OF_INTENT if (k, intent_id) in subject.places)
    return subject.place(kind, intent_id)
