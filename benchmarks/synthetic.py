"""Stores of any size made of common words, for measuring how cost grows; the same in every run.

Each fact is about a few words of its own language, drawn as unevenly as people use words; its
samples ask for some of them in changing order, with openers and words around them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from bot.core.entities import Entity, EntityType, Scope, Topic
from bot.core.facts import Attribution, Evidence, Fact, Mode, SampleSet, Volatility
from bot.core.language import WRITTEN_LANGS, Lang, Text
from bot.core.packed import Words
from bot.core.store import Store
from bot.core.values import TextValue

SAMPLES = 10
"""Samples of a fact in each language."""
ABOUT, ASKED = 6, 4
"""Words that a fact is about, and how many of them a sample uses."""
FACTS_OF_A_TOPIC, ENTITIES = 50, 300

_OPENERS = {
    Lang.EN: ("when did", "who is", "what about", "how long was", "is it true that", "why", "tell"),
    Lang.KO: ("언제", "누가", "얼마나", "왜", "어디서", "그럼", "혹시"),
    Lang.ZH: ("什么时候", "谁", "多久", "为什么", "在哪里", "请问", "是不是"),
}
_JOINT = {Lang.EN: " ", Lang.KO: " ", Lang.ZH: ""}
_DAY = date(2030, 3, 5)


@dataclass(frozen=True)
class Question:
    """An utterance that is no sample, and the fact that it asks for."""

    lang: Lang
    text: str
    fact: str


def make_store(facts: int, words: Mapping[Lang, Words]) -> tuple[Store, list[Question]]:
    """A store of so many facts with SAMPLES samples each a language, and questions to ask it.

    `words` are the common words of each language.
    """
    chance = Random(facts)
    ranked = {lang: sorted(word for word in words[lang] if len(word) > 1) for lang in WRITTEN_LANGS}
    for lang in WRITTEN_LANGS:
        Random(1).shuffle(ranked[lang])
    made, samples, questions = [], [], []
    for number in range(facts):
        name = f"fact-{number:05d}"
        about = {lang: _words(ranked[lang], ABOUT, chance) for lang in WRITTEN_LANGS}
        asked = {
            lang.value: tuple(
                _question(about[lang], lang, ranked[lang], chance) for _ in range(SAMPLES)
            )
            for lang in WRITTEN_LANGS
        }
        made.append(_fact(name, number, {lang: _JOINT[lang].join(about[lang]) for lang in about}))
        samples.append(SampleSet(name, asked))
        lang = WRITTEN_LANGS[number % 3]
        text = _question(about[lang], lang, ranked[lang], chance)
        questions.append(Question(lang, text, name))
    topics = range(-(-facts // FACTS_OF_A_TOPIC))
    store = Store(
        facts=tuple(made),
        gaps=(),
        overviews=(),
        chats=(),
        entities=tuple(_entity(number, ranked) for number in range(ENTITIES)),
        concepts=(),
        topics=tuple(Topic(f"topic-{number}", _same(f"topic {number}")) for number in topics),
        sources=(),
        samples=tuple(samples),
        messages={},
        content_hash=f"synthetic-{facts}",
    )
    return store, questions


def _words(ranked: Sequence[str], count: int, chance: Random) -> list[str]:
    """Words, the earlier ones far more often."""
    return [ranked[int(len(ranked) * chance.random() ** 3)] for _ in range(count)]


def _question(about: Sequence[str], lang: Lang, ranked: Sequence[str], chance: Random) -> str:
    parts = [
        chance.choice(_OPENERS[lang]),
        *chance.sample(about, ASKED),
        *_words(ranked, 1, chance),
    ]
    if chance.random() < 0.5:
        parts[1:] = reversed(parts[1:])
    return _JOINT[lang].join(parts)


def _fact(name: str, number: int, about: Mapping[Lang, str]) -> Fact:
    text = Text(about[Lang.EN], about[Lang.KO], about[Lang.ZH])
    return Fact(
        id=name,
        topic=f"topic-{number // FACTS_OF_A_TOPIC}",
        event=None,
        mode=Mode.SAID,
        attribution=Attribution.REPORT,
        asks=("what-said",),
        agent=None,
        recipients=(),
        entities=(f"entity-{number % ENTITIES}",),
        value=TextValue(),
        question=text,
        short=text,
        statement=text,
        evidence=(Evidence("source", 1, "fragment"),),
        as_of=_DAY,
        recorded_on=_DAY,
        volatility=Volatility.FIXED,
    )


def _entity(number: int, ranked: Mapping[Lang, Sequence[str]]) -> Entity:
    aliases = {lang: (ranked[lang][number * 7 % len(ranked[lang])],) for lang in WRITTEN_LANGS}
    label = _same(f"entity {number}")
    return Entity(f"entity-{number}", EntityType.ORGANISATION, Scope.INSIDE, label, None, aliases)


def _same(text: str) -> Text:
    return Text(text, text, text)
