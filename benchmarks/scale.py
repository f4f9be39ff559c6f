"""How the cost of a question grows with the store: python -m benchmarks.scale [--facts 1000 …].

Every store is made of common words (benchmarks/synthetic.py), with ten samples of a fact in each
of three languages: 10,000 facts have 300,000 utterances. Times are those of understanding and
matching one question on one core.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

import numpy as np

from benchmarks.synthetic import SAMPLES, make_store
from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS
from bot.core.matching.learning import build_matcher, build_reader, fit
from bot.storage.background import load_background

WARMING = 30
"""Questions asked before the clock is looked at."""


def measure(facts: int, asked: int) -> str:
    """Build a store, ask it questions, and return a row of the table."""
    words = load_background(wiring.settings().cache_dir)
    store, questions = make_store(facts, words)
    started = time.perf_counter()
    reader = build_reader(store, wiring.scripts(), words)
    matcher = build_matcher(store, wiring.scripts(), reader, fit(store, reader))
    built = time.perf_counter() - started
    gc.collect()
    gc.freeze()
    chosen = questions[:: max(1, len(questions) // (asked + WARMING))]
    for question in chosen[:WARMING]:
        matcher.match(matcher.read(question.text, question.lang))
    times, right = [], 0
    for question in chosen[WARMING:]:
        started = time.perf_counter()
        found = matcher.match(matcher.read(question.text, question.lang))
        times.append((time.perf_counter() - started) * 1000)
        best = max(found.candidates, key=lambda one: one.standing.score, default=None)
        right += best is not None and best.intent == question.fact
    gc.unfreeze()
    utterances = facts * SAMPLES * len(WRITTEN_LANGS)
    middle, slow = np.percentile(times, [50, 99])
    share = right / len(times)
    return (
        f"{facts:8,} {utterances:11,} {built:9.0f} {_megabytes():9,.0f}"
        f" {middle:9.2f} {slow:9.2f} {share:8.1%}"
    )


def _megabytes() -> float:
    """The memory of this process now; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, nargs="+", default=[1_000, 3_000, 10_000])
    parser.add_argument("--asked", type=int, default=600, help="questions asked of each store")
    chosen = parser.parse_args()
    heads = ("utterances", "built, s", "MB", "ms", "p99", "first")
    print(
        f"{'facts':>8} {heads[0]:>11}" + "".join(f" {head:>9}" for head in heads[1:5]) + "    first"
    )
    for facts in chosen.facts:
        print(measure(facts, chosen.asked), flush=True)


if __name__ == "__main__":
    main()
