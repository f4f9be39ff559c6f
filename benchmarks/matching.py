"""Compares the matcher with the usual ways, in one run over the same utterances.

    python -m benchmarks.matching                 # the store's own samples
    python -m benchmarks.matching --pairs FILE    # any file of `utterance, intent` pairs

Every fifth sample of each intent is held out, and every tenth intent is left out altogether: its
samples must be known to be unknown. Needs the `bench` extra: pip install -e ".[bench]".
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median

import numpy as np
from rapidfuzz import fuzz, process

from bot.cli import wiring
from bot.core.entities import Topic
from bot.core.facts import Gap, SampleSet
from bot.core.language import WRITTEN_LANGS, Lang, Text
from bot.core.matching.learning import build_matcher, build_reader, fit
from bot.core.matching.matcher import Matcher
from bot.core.store import Store
from bot.storage.background import load_background

OUT = "oos"
HELD_EVERY, UNKNOWN_EVERY = 5, 10

Predict = Callable[[str], tuple[str, float]]
"""From an utterance to the intent and a score of how sure that is."""


@dataclass(frozen=True)
class Split:
    """(utterance, intent) pairs to learn from, held out, and of intents that nobody has seen."""

    known: Sequence[tuple[str, str]]
    held: Sequence[tuple[str, str]]
    unknown: Sequence[str]


@dataclass(frozen=True)
class Row:
    """One method in one language."""

    name: str
    right: float
    auroc: float
    middle: float
    slow: float


def split_pairs(pairs: Sequence[tuple[str, str]]) -> Split:
    """The same split for every method; `oos` is never learned."""
    intents = sorted({intent for _, intent in pairs if intent != OUT})
    left_out = set(intents[UNKNOWN_EVERY // 2 :: UNKNOWN_EVERY])
    seen: dict[str, int] = {}
    known: list[tuple[str, str]] = []
    held: list[tuple[str, str]] = []
    unknown: list[str] = []
    for utterance, intent in pairs:
        if intent == OUT or intent in left_out:
            unknown.append(utterance)
            continue
        number = seen[intent] = seen.get(intent, -1) + 1
        (held if number % HELD_EVERY == 2 else known).append((utterance, intent))
    return Split(known, held, unknown)


def splits_of(store: Store) -> dict[Lang, Split]:
    """The store's own samples, split."""
    return {
        lang: split_pairs([(text, intent) for intent, text in store.utterances(lang)])
        for lang in WRITTEN_LANGS
    }


def by_ratio(split: Split, scorer: Callable[..., float]) -> Predict:
    """rapidfuzz's process.extractOne over all utterances."""
    texts = [utterance.lower() for utterance, _ in split.known]

    def predict(utterance: str) -> tuple[str, float]:
        found = process.extractOne(utterance.lower(), texts, scorer=scorer)
        return (split.known[found[2]][1], float(found[1])) if found else ("", 0.0)

    return predict


def by_bm25(split: Split) -> Predict:
    """bm25s over words (characters where there are no spaces)."""
    import bm25s

    def cut(text: str) -> list[str]:
        low = text.lower()
        return low.split() if low.isascii() else [low[i : i + 2] for i in range(len(low))]

    index = bm25s.BM25()
    index.index([cut(utterance) for utterance, _ in split.known], show_progress=False)

    def predict(utterance: str) -> tuple[str, float]:
        places, scores = index.retrieve([cut(utterance)], k=1, show_progress=False)
        return split.known[int(places[0, 0])][1], float(scores[0, 0])

    return predict


def by_svm(split: Split) -> Predict:
    """Words and characters as TF-IDF, and a linear support vector machine."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    model = make_pipeline(
        make_union(
            TfidfVectorizer(sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        ),
        LinearSVC(),
    )
    model.fit([utterance for utterance, _ in split.known], [intent for _, intent in split.known])

    def predict(utterance: str) -> tuple[str, float]:
        scores = model.decision_function([utterance])[0]
        best = int(np.argmax(scores))
        return str(model.classes_[best]), float(scores[best])

    return predict


def matcher_on(store: Store, splits: dict[Lang, Split]) -> Matcher:
    """Our matcher, fitted on the known pairs of every language at once."""
    samples: dict[str, dict[str, tuple[str, ...]]] = {}
    for lang, split in splits.items():
        for utterance, intent in split.known:
            languages = samples.setdefault(intent, {})
            languages[lang.value] = (*languages.get(lang.value, ()), utterance)
    cut = replace(
        store,
        # Overviews and gaps refer to facts: those left out stay, as if they had been replaced.
        facts=tuple(
            fact if fact.id in samples else replace(fact, superseded_by=fact.id)
            for fact in store.facts
        ),
        gaps=tuple(gap for gap in store.gaps if gap.id in samples),
        overviews=tuple(one for one in store.overviews if one.id in samples),
        chats=tuple(chat for chat in store.chats if chat.id in samples),
        samples=tuple(SampleSet(intent, languages) for intent, languages in samples.items()),
    )
    reader = build_reader(cut, wiring.scripts(), load_background())
    return build_matcher(cut, wiring.scripts(), reader, fit(cut, reader))


def by_matcher(store: Store, splits: dict[Lang, Split]) -> dict[Lang, Predict]:
    """Ours."""
    matcher = matcher_on(store, splits)

    def of(lang: Lang) -> Predict:
        def predict(utterance: str) -> tuple[str, float]:
            match = matcher.match(matcher.read(utterance, lang))
            found = [one for one in (match.best, match.elsewhere) if one is not None]
            best = max(found, key=lambda one: one.probability, default=None)
            return (best.intent, best.probability) if best else ("", 0.0)

        return predict

    return {lang: of(lang) for lang in splits}


def measure(name: str, split: Split, predict: Predict, most: int) -> Row:
    """Accuracy on what was held out, AUROC against what nobody has seen, time for each."""
    held = split.held[:: max(1, len(split.held) // most)]
    unknown = split.unknown[:: max(1, len(split.unknown) // most)]
    times, sure, right = [], [], 0
    for utterance, intent in held:
        started = time.perf_counter()
        found, score = predict(utterance)
        times.append((time.perf_counter() - started) * 1000)
        sure.append(score)
        right += found == intent
    unsure = [predict(utterance)[1] for utterance in unknown]
    above = np.array(sure)[:, None] - np.array(unsure)[None, :]
    auroc = float((above > 0).mean() + 0.5 * (above == 0).mean()) if unsure else float("nan")
    slow = float(np.percentile(times, 99))
    return Row(name, right / len(held), auroc, median(times), slow)


def store_of(pairs: Sequence[tuple[str, str]]) -> Store:
    """A store that knows nothing but the pairs: every intent a question without an answer."""
    intents = sorted({intent for _, intent in pairs if intent != OUT})

    def same(text: str) -> Text:
        return Text(text, text, text)

    day = date(2025, 1, 1)
    gaps = tuple(Gap(one, one, same(one.replace("_", " ")), same(one), (), day) for one in intents)
    topics = tuple(Topic(one, same(one)) for one in intents)
    return Store((), gaps, (), (), (), (), topics, (), (), {}, "pairs")


def read_pairs(file: Path) -> list[tuple[str, str]]:
    """Pairs from a CSV or TSV file, utterance first."""
    with file.open(encoding="utf-8", newline="") as lines:
        mark = "\t" if "\t" in lines.readline() else ","
        lines.seek(0)
        rows = csv.reader(lines, delimiter=mark)
        return [(row[0], row[1]) for row in rows if len(row) == 2 and row[0].strip()]


def show(rows: Sequence[tuple[Lang, Row]]) -> None:
    """Print the table; ratios are of the median time to ours."""
    ours = {lang: row.middle for lang, row in rows if row.name == "Tieline"}
    print(f"{'':4} {'method':22} {'right':>7} {'AUROC':>7} {'ms':>9} {'p99':>9} {'x ours':>7}")
    for lang, row in rows:
        print(
            f"{lang.value:4} {row.name:22} {row.right:7.1%} {row.auroc:7.3f} {row.middle:9.2f}"
            f" {row.slow:9.2f} {row.middle / ours[lang]:7.1f}"
        )


def main() -> None:
    """Run every method and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, help="CSV or TSV: utterance, intent (or oos)")
    parser.add_argument("--most", type=int, default=300, help="utterances tried per method")
    chosen = parser.parse_args()
    if chosen.pairs:
        pairs = read_pairs(chosen.pairs)
        store, splits = store_of(pairs), {Lang.EN: split_pairs(pairs)}
    else:
        store = wiring.store()
        splits = splits_of(store)
    ours = by_matcher(store, splits)
    rows = []
    for lang, split in splits.items():
        methods: dict[str, Predict] = {
            "Tieline": ours[lang],
            "rapidfuzz WRatio": by_ratio(split, fuzz.WRatio),
            "rapidfuzz token_sort": by_ratio(split, fuzz.token_sort_ratio),
            "bm25s": by_bm25(split),
            "TF-IDF + linear SVM": by_svm(split),
        }
        rows += [(lang, measure(name, split, one, chosen.most)) for name, one in methods.items()]
    show(rows)


if __name__ == "__main__":
    main()
