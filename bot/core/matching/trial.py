"""Trying one language's samples as if they had not been seen: what calibration learns from.

A fifth of the intents is held back with all samples, as if it did not exist, and of the others
a fifth of the samples: the first shows what unknown questions look like, the second what right
and wrong candidates of known ones do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.core.entities import Scope
from bot.core.matching.classifier import Classifier
from bot.core.matching.decoys import VARIANTS, Chooser, decoy
from bot.core.matching.features import Entries, Flags, Ints, Places
from bot.core.matching.gate import Gate
from bot.core.matching.marks import drawn, some_of
from bot.core.matching.matcher import verdict_on
from bot.core.matching.model import LanguageModel, Scores
from bot.core.matching.serving import serves
from bot.core.matching.signals import Doubles, Nominee, Standing, signal_rows
from bot.core.matching.subject import subject_row
from bot.core.matching.understanding import Reader, Understanding
from bot.core.matching.vocabulary import units
from bot.core.store import Store

FIFTH = 5
UNKNOWN_SHARE = 0.3
"""How many questions on things unknown are expected for one on something known."""
DECOYS = 600
"""Samples of a language that decoys are made of."""
DECOY_SHARE = 0.5
"""How many questions on other subjects are expected for one on ours."""
SHARE_OF_KIND = {"gap": 0.15, "elsewhere": 0.3}
"""How much a sample of such a kind counts: most often people ask what the source says."""
SMALL_TALK = ("chat", "elsewhere")
"""Kinds of intents that say nothing on our subject."""
TRIED = 1_200
"""Samples of known intents, and of unknown ones, that are tried at most: more change little."""


def held_back(labels: Ints, marks: Places, of_intents: Places, turn: int) -> Flags:
    """The samples that are tried: of about every fifth intent all, of the others every fifth.

    `labels` (n,) are ascending, `marks` (n,) those of the samples, `of_intents` (classes,) those
    of the intents. `turn` says which: five turns are different. The first sample of a known intent
    is never held back, so that none is left without.
    """
    turn %= FIFTH
    held: Flags = drawn(marks, 1) % FIFTH == turn
    held[np.searchsorted(labels, np.arange(len(of_intents)))] = False
    if len(of_intents) >= FIFTH:
        hidden = of_intents % FIFTH == turn
        hidden[of_intents.argmin()] |= not hidden.any()
        held |= hidden[labels]
    return held


def to_try(labels: Ints, marks: Places, held: Flags) -> Places:
    """The samples held back that are tried, ascending: some of known intents, some of unknown."""
    places, lots = np.flatnonzero(held), drawn(marks, 3)
    unknown = np.isin(labels[places], _hidden(labels, places))
    parts = (some_of(places[one], lots, TRIED) for one in (~unknown, unknown))
    return np.sort(np.concatenate(list(parts)))


@dataclass
class Lines:
    """Candidates tried: their signals, whether they were right, and how much each counts.

    `marks` are those of the utterances that they are candidates for; `subject` and `elsewhere`
    have a row for each utterance, by whether it was on our subject.
    """

    rows: list[Doubles] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    subject: list[Doubles] = field(default_factory=list)
    elsewhere: list[Doubles] = field(default_factory=list)


class Trial:
    """One language's samples tried as if they had not been seen."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        model: LanguageModel,
        understood: Sequence[Understanding],
        entries: Entries,
        marks: Places,
    ) -> None:
        """`marks` (samples,) are those of the samples' texts."""
        self._marks = marks
        self._entries = entries
        self._store = store
        self._gate = Gate(store)
        self._reader = reader
        self._vocabulary = reader.vocabulary
        self._model = model
        self._understood = understood
        self._first: list[bool] = []

    @property
    def accuracy(self) -> float:
        """Share of the known samples tried so far whose own intent had the best score."""
        return sum(self._first) / len(self._first) if self._first else 0.0

    def held_back(self, classifier: Classifier) -> Lines:
        """Candidates for the samples that the classifier was not shown."""
        lines, labels = Lines(), self._model.labels
        held = classifier.held
        hidden = _hidden(labels, held)
        unknown = np.isin(labels[held], hidden)
        right = np.argmax(classifier.held_scores, axis=1) == labels[held]
        self._first += right[~unknown].tolist()
        gone = self._counts(held[unknown])
        said: Counter[str] = Counter()
        for number in held[unknown].tolist():
            item = self._understood[number]
            said.update(units(item.text, item.lang))
        tried = classifier.tried
        strange = np.isin(labels[tried], hidden)
        share = UNKNOWN_SHARE * (~strange).sum() / max(1, strange.sum())
        for row in [*np.flatnonzero(~strange), *np.flatnonzero(strange)]:
            number = int(tried[row])
            scored = Scores(*classifier.unseen(row))
            if strange[row]:
                self._add(number, scored, (gone, said), share, lines)
            else:
                self._add(number, scored, None, 1.0, lines)
        return lines

    def _counts(self, samples: Places) -> Places:
        """In how many of some samples each feature occurs, (features,)."""
        among = np.zeros(len(self._understood), np.bool_)
        among[samples] = True
        found = self._entries.features[among[self._entries.documents]]
        return np.bincount(found, minlength=len(self._model.vectorizer.keys))

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
        lots = drawn(self._marks, 4)
        ours = [model.groups[int(label)][0] not in SMALL_TALK for label in model.labels]
        sources = some_of(np.flatnonzero(ours), lots, DECOYS)
        lexicon, items = self._reader.lexicon, []
        for number in sources.tolist():
            source, lot = self._understood[number], int(lots[number])
            chooser = Chooser(common, marked, lot)
            text = decoy(source, lexicon, chooser, lot % VARIANTS)
            text = text or decoy(source, lexicon, chooser, 0)
            items.append(self._reader.read_once(text, lang))
        documents = [model.vectorizer.numbered(self._reader.features(item)) for item in items]
        scores = model.score_many(documents)
        marks = lots[sources].tolist()
        for item, document, scored, lot in zip(items, documents, scores, marks, strict=True):
            surface = model.surface(document, item, len(item.foreign))
            nominees = [
                self._nominee(item, label, standing, own=False)
                for label, standing in model.candidates(scored)
            ]
            lines.elsewhere.append(
                subject_row(item, surface, nominees, self._reader, len(item.foreign))
            )
            lines.rows.extend(signal_rows(item, surface, nominees))
            lines.marks.extend(lot for _ in nominees)
            lines.right.extend(0.0 for _ in nominees)
            lines.shares.extend(DECOY_SHARE for _ in nominees)
        return lines

    def _nominee(
        self, item: Understanding, label: int, standing: Standing, *, own: bool
    ) -> Nominee:
        model, intent = self._model, self._model.intents[label]
        profile = model.profiles[intent]
        verdict = verdict_on(self._gate, item, self._store.recognised[intent], profile)
        return Nominee(profile, model.groups[label][0], standing, verdict, own)

    def _add(
        self,
        number: int,
        scored: Scores,
        gone: tuple[int | Places, Mapping[str, int]] | None,
        share: float,
        lines: Lines,
    ) -> None:
        """Add a sample's candidates; `gone` are features and units unseen, else its own are."""
        model, item = self._model, self._understood[number]
        document = model.vectorizer.numbered(self._reader.features(item))
        features, said = gone or (1, Counter(units(item.text, item.lang)))
        read = [(one.start, one.end) for one in item.quantities]
        foreign, _ = self._vocabulary.foreign(item.text, item.lang, said, read)
        surface = model.surface(document, item, len(foreign), features, said)
        label_true = int(model.labels[number])
        truth = model.intents[label_true]
        share *= SHARE_OF_KIND.get(model.groups[label_true][0], 1.0)
        nominees = []
        for label, standing in model.candidates(scored):
            intent = model.intents[label]
            nominees.append(self._nominee(item, label, standing, own=intent == truth))
            lines.right.append(float(serves(self._store, intent, truth)))
            lines.shares.append(share)
            lines.marks.append(int(self._marks[number]))
        kind = model.groups[label_true][0]
        if kind != "chat":
            row = subject_row(item, surface, nominees, self._reader, len(foreign))
            (lines.elsewhere if kind == "elsewhere" else lines.subject).append(row)
        lines.rows.extend(signal_rows(item, surface, nominees))


def _hidden(labels: Ints, held: Places) -> Ints:
    """The intents of which all samples are held."""
    return np.setdiff1d(labels[held], np.delete(labels, held))
