"""From an utterance to ranked, gated, calibrated candidates: fuzzy nominates, the gate decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.facts import Chat, Elsewhere, Fact, Gap, Overview
from bot.core.language import ChineseScripts, Lang
from bot.core.matching.confidence import Confidence
from bot.core.matching.gate import Gate
from bot.core.matching.model import LanguageModel
from bot.core.matching.profiles import Profile
from bot.core.matching.signals import Nominee, Standing, signal_rows
from bot.core.matching.subject import SubjectModel, subject_row
from bot.core.matching.understanding import Reader, Understanding
from bot.core.matching.verdicts import Verdict
from bot.core.matching.word_coverage import Surface
from bot.core.store import Intent, Store

ERRAND_CAP = 0.3
"""The most evidence of the subject left where something is to be done, not told."""
VETOED_CAP = 0.05
"""The highest probability a vetoed fact keeps: it is shown in explanations, never asserted."""

FOLLOWING = {"nearby-follow-up"}
"""Concepts that say no more than that something follows: "은요?", "what about"."""
RARE = 6.0
"""Rarity (log of one in how many samples) from which a word sets intents apart."""
SLIP, IN_TOPIC = 0.01, 5
"""Share of another intent's samples, and times in its topic, up to which it never uses a word."""

VERBATIM, VERBATIM_CHANCE = 0.9995, 0.97
"""Likeness of an utterance that is a curator's own sample, and how sure that makes its intent."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent that may be meant: calibrated probability, standing, and the gate's verdict.

    `explained` is the share of the utterance's words, by rarity, that its own samples use.
    """

    intent: str
    probability: float
    raw: float
    standing: Standing
    verdict: Verdict | None
    explained: float = 0.0

    @property
    def vetoed(self) -> bool:
        """Whether the gate forbids this candidate."""
        return self.verdict is not None and self.verdict.vetoed


@dataclass(frozen=True, slots=True)
class Match:
    """What the matcher found for one utterance; candidates are best first.

    `subject` says how much speaks for the utterance being on the store's subject at all (0 to
    1); `coverage` is the share of its surface that samples have seen. `elsewhere` is the likeliest
    of the subjects that are not ours.
    """

    understood: Understanding
    candidates: tuple[Candidate, ...]
    coverage: float
    subject: float
    elsewhere: Candidate | None = None

    @property
    def best(self) -> Candidate | None:
        """The most probable candidate, if there is any."""
        return self.candidates[0] if self.candidates else None


def kind_of(intent: Intent | Elsewhere) -> str:
    """What an intent is: "fact", "gap", "overview", "chat" or "elsewhere"."""
    if isinstance(intent, Fact):
        return "fact"
    if isinstance(intent, Gap):
        return "gap"
    if isinstance(intent, Elsewhere):
        return "elsewhere"
    return "chat" if isinstance(intent, Chat) else "overview"


def verdict_on(
    gate: Gate, understood: Understanding, intent: Intent | Elsewhere, profile: Profile
) -> Verdict | None:
    """The gate's verdict on an intent; None for small talk and for subjects that are not ours."""
    if isinstance(intent, Fact):
        return gate.check(understood, intent, profile)
    if isinstance(intent, Overview):
        return gate.check_overview(understood, intent, profile)
    return gate.check_gap(understood, profile) if isinstance(intent, Gap) else None


class Matcher:
    """Matches utterances against one store with what was learned from its samples."""

    def __init__(
        self,
        store: Store,
        scripts: ChineseScripts,
        reader: Reader,
        models: Mapping[Lang, LanguageModel],
        confidence: Confidence,
        subject: SubjectModel,
    ) -> None:
        """Use `bot.core.matching.learning.fit` or a stored fit to get the parts."""
        self.store = store
        self.scripts = scripts
        self.reader = reader
        self.gate = Gate(store)
        self._models = models
        self._confidence = confidence
        self._subject = subject
        # One reply matches the same text several times, alone and as a part of its message.
        self._remembered = lru_cache(maxsize=16)(self._match)

    def read(self, utterance: str, lang: Lang | None = None) -> Understanding:
        """Understand an utterance without matching it."""
        return self.reader.read(utterance, lang)

    def match(self, understood: Understanding) -> Match:
        """Rank the intents for an understood utterance."""
        return self._remembered(understood)

    def _match(self, understood: Understanding) -> Match:
        model = self._models[understood.lang.written]
        document = model.vectorizer.numbered(self.reader.features(understood))
        surface = model.surface(document, understood, len(understood.foreign))
        nominated = model.candidates(model.score(document))
        nominees = [
            self._nominee(understood, model, label, standing) for label, standing in nominated
        ]
        chances = self._confidence.of(signal_rows(understood, surface, nominees))
        candidates = []
        for (label, standing), one, chance in zip(nominated, nominees, chances, strict=True):
            vetoed = one.verdict is not None and one.verdict.vetoed
            if standing.nearest >= VERBATIM and not vetoed:
                chance = max(chance, VERBATIM_CHANCE)
            probability = min(chance, VETOED_CAP) if vetoed else chance
            candidates.append(
                Candidate(model.intents[label], probability, chance, standing, one.verdict)
            )
        candidates.sort(key=lambda c: (-c.probability, -c.raw, c.intent))
        ours = tuple(c for c in candidates if c.intent in self.store.intents)
        others = [c for c in candidates if c.intent not in self.store.intents]
        foreign = len(understood.foreign)
        row = subject_row(understood, surface, nominees, self.reader, foreign)
        subject = self._subject.of(row)
        if understood.errand:
            subject = min(subject, ERRAND_CAP)
        return Match(understood, ours, surface.coverage, subject, others[0] if others else None)

    def _nominee(
        self,
        understood: Understanding,
        model: LanguageModel,
        label: int,
        standing: Standing,
    ) -> Nominee:
        intent_id = model.intents[label]
        profile, kind = model.profiles[intent_id], model.groups[label][0]
        verdict = verdict_on(self.gate, understood, self.store.recognised[intent_id], profile)
        return Nominee(profile, kind, standing, verdict)

    def bearing(self, understood: Understanding, intent_id: str) -> float:
        """How much of what an utterance itself says an intent's samples speak of, 0 to 1."""
        model = self._models[understood.lang.written]
        profile = model.profiles[intent_id]
        surface = Surface(model.rarity_of_units(understood))
        shares = [surface.explained_by(profile.units, own=False)]
        concepts = self.reader.lexicon.concepts
        topical = [
            id_
            for id_ in understood.concept_ids
            if concepts[id_].asks is None and id_ not in FOLLOWING
        ]
        asked = [ask for ask in understood.asks if ask != "yes-no"]
        for said, known in (
            (topical, profile.concepts),
            (understood.entity_ids, profile.entities),
            (asked, profile.asks),
        ):
            if said:
                shares.append(sum(id_ in known for id_ in said) / len(said))
        return sum(shares) / len(shares)

    def setting_apart(self, understood: Understanding, intent_id: str, other_id: str) -> float:
        """Share of an intent's samples with a rare word of the utterance that another never uses.

        "Which airports?" is asked of a gap, not of the visa policy, if only the gap's samples say
        "airports"; 0 if there is no such word. Words that the other's whole topic uses now and
        then set nothing apart.
        """
        model = self._models[understood.lang.written]
        one, other = model.profiles[intent_id], model.profiles[other_id]
        rarity = model.rarity_of_units(understood)
        across = _across_names(understood)
        shares = [
            one.units.get(unit, 0) / max(1, one.samples)
            for unit, rare in rarity.items()
            if rare >= RARE
            and unit not in across
            and other.units.get(unit, 0) <= SLIP * other.samples
            and other.topic_units.get(unit, 0) <= IN_TOPIC
        ]
        return min(1.0, max(shares, default=0.0))

    def unspoken(self, understood: Understanding, intent_id: str) -> dict[str, float]:
        """The words of an utterance that an intent's samples never use, names left out, and how
        rare each is."""
        model = self._models[understood.lang.written]
        used, across = model.profiles[intent_id].units, _across_names(understood)
        units = model.rarity_of_units(understood)
        return {
            unit: rare for unit, rare in units.items() if not used.get(unit) and unit not in across
        }

    def kind_of(self, intent_id: str) -> str:
        """What an intent is: "fact", "gap", "overview", "chat" or "elsewhere"."""
        return kind_of(self.store.recognised[intent_id])

    def texts_of(self, intent_id: str, lang: Lang) -> Sequence[str]:
        """The samples of an intent in one language, in their matching form."""
        return self._models[lang.written].texts_of(intent_id)

    def profile(self, intent_id: str, lang: Lang) -> Profile:
        """What an intent is about, as learned in one language."""
        return self._models[lang.written].profiles[intent_id]


def _across_names(understood: Understanding) -> set[str]:
    """Pairs of letters with one of a name and one of its neighbour: they are no words."""
    text = understood.text
    if understood.lang.written is Lang.KO:
        text = "".join(text.split())
    edges = {edge for m in understood.entities for edge in (m.start, m.end)}
    return {text[edge - 1 : edge + 1] for edge in edges if edge}
