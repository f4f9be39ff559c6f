"""Trying one language's samples as if they had not been seen: what calibration learns from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.core.entities import Scope
from bot.core.matching.classifier import Classifier
from bot.core.matching.decoys import VARIANTS, Chooser, decoy
from bot.core.matching.features import Floats
from bot.core.matching.gate import Gate
from bot.core.matching.matcher import verdict_on
from bot.core.matching.model import LanguageModel
from bot.core.matching.serving import serves
from bot.core.matching.signals import Doubles, Nominee, Standing, signal_rows
from bot.core.matching.subject import subject_row
from bot.core.matching.understanding import Reader, Understanding
from bot.core.matching.vocabulary import units
from bot.core.store import Store

FOLDS = 5
UNKNOWN_SHARE = 0.3
"""How many questions on things unknown are expected for one on something known."""
DECOYS = 600
"""Samples of a language that decoys are made of."""
DECOY_SHARE = 0.5
"""How many questions on other subjects are expected for one on ours."""
GAP_SHARE = 0.4
"""How much a sample of a gap counts: people ask what the source says more often than not."""
CALIBRATION_SAMPLES = 1_200
"""Samples of a language that calibration looks at, evenly spread: more changes little."""


@dataclass
class Lines:
    """Candidates tried: their signals, whether they were right, and how much each counts."""

    rows: list[Doubles] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    subject: list[Doubles] = field(default_factory=list)


class Trial:
    """One language's samples tried as if they had not been seen."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        model: LanguageModel,
        classifier: Classifier,
        gram: Floats,
        understood: Sequence[Understanding],
        documents: Sequence[Counter[str]],
    ) -> None:
        self._store = store
        self._gate = Gate(store)
        self._reader = reader
        self._vocabulary = reader.vocabulary
        self._spoken = [units(item.text, item.lang) for item in understood]
        self._model = model
        self._classifier = classifier
        self._gram = gram
        self._understood = understood
        self._documents = documents
        self._loo = classifier.leave_one_out()
        step = max(1, len(understood) // CALIBRATION_SAMPLES)
        self._chosen = range(0, len(understood), step)

    def accuracy(self) -> float:
        if not len(self._loo):
            return 0.0
        return float(np.mean(np.argmax(self._loo, axis=1) == self._model.labels))

    def left_out(self) -> Lines:
        """Candidates for samples left out one at a time."""
        lines = Lines()
        for number in self._chosen:
            own = Counter(self._documents[number].keys())
            said = Counter(self._spoken[number])
            similarities = self._gram[number].copy()
            similarities[number] = 0.0
            self._add(number, similarities, self._loo[number], (own, said), 1.0, lines)
        return lines

    def intents_left_out(self) -> Lines:
        """The same for samples whose whole intent is left out: no candidate is right."""
        lines = Lines()
        labels = self._model.labels
        chosen = set(self._chosen)
        for fold in range(FOLDS):
            block: list[int] = np.flatnonzero(labels % FOLDS == fold).tolist()
            if not block:
                continue
            scores = self._classifier.leave_block_out(block)
            gone: Counter[str] = Counter()
            said: Counter[str] = Counter()
            for number in block:
                gone.update(self._documents[number].keys())
                said.update(self._spoken[number])
            for place, number in enumerate(block):
                if number not in chosen:
                    continue
                similarities = self._gram[number].copy()
                similarities[block] = 0.0
                self._add(
                    number,
                    similarities,
                    scores[place],
                    (gone, said),
                    UNKNOWN_SHARE,
                    lines,
                )
        return lines

    def decoys(self) -> Lines:
        """Samples whose content is replaced by common words: no candidate is right."""
        model, lines = self._model, Lines()
        lang = self._understood[0].lang
        common = sorted(self._vocabulary.common(lang))
        if not common:
            return lines
        concepts = self._reader.lexicon.concepts.values()
        marked = [
            alias
            for concept in concepts
            if concept.scope is Scope.OUTSIDE
            for alias in concept.aliases.get(lang, ())
        ]
        chooser = Chooser(common, marked)
        step = max(1, len(self._understood) // DECOYS)
        for number in range(0, len(self._understood), step):
            if model.groups[int(model.labels[number])][0] == "chat":
                continue
            variant = len(lines.subject) % VARIANTS
            source = self._understood[number]
            text = decoy(source, self._reader.lexicon, chooser, variant) or decoy(
                source, self._reader.lexicon, chooser, 0
            )
            item = self._reader.read(text, lang)
            document = self._reader.features(item)
            surface = model.surface(document, item, len(item.foreign))
            nominees = [
                self._nominee(item, label, standing, own=False)
                for label, standing in model.candidates(model.score(document))
            ]
            lines.subject.append(
                subject_row(item, surface, nominees, self._reader, len(item.foreign))
            )
            lines.rows.extend(signal_rows(item, surface, nominees))
            lines.right.extend(0.0 for _ in nominees)
            lines.shares.extend(DECOY_SHARE for _ in nominees)
        return lines

    def _nominee(
        self, item: Understanding, label: int, standing: Standing, *, own: bool
    ) -> Nominee:
        model, intent = self._model, self._model.intents[label]
        profile = model.profiles[intent]
        verdict = verdict_on(self._gate, item, self._store.intents[intent], profile)
        return Nominee(profile, model.groups[label][0], standing, verdict, own)

    def _add(
        self,
        number: int,
        similarities: Floats,
        scores: Floats,
        gone: tuple[Mapping[str, int], Mapping[str, int]],
        share: float,
        lines: Lines,
    ) -> None:
        model = self._model
        scored = model.score_similarities(similarities, scores)
        item, (features, said) = self._understood[number], gone
        foreign, _ = self._vocabulary.foreign(item.text, item.lang, said)
        surface = model.surface(self._documents[number], item, len(foreign), features, said)
        label_true = int(model.labels[number])
        truth = model.intents[label_true]
        share *= GAP_SHARE if model.groups[label_true][0] == "gap" else 1.0
        nominees = []
        for label, standing in model.candidates(scored):
            intent = model.intents[label]
            nominees.append(self._nominee(item, label, standing, own=intent == truth))
            lines.right.append(float(serves(self._store, intent, truth)))
            lines.shares.append(share)
        if model.groups[label_true][0] != "chat":
            lines.subject.append(subject_row(item, surface, nominees, self._reader, len(foreign)))
        lines.rows.extend(signal_rows(item, surface, nominees))
