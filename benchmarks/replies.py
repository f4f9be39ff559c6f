"""Times whole replies, and how much of each is finding the facts.

    python -m benchmarks.replies tests/questions/held-out.jsonl

Every question is asked once to warm up, then `--rounds` times, the quickest of which counts. A
reply is what `ties ask --batch` does for a line: understanding, matching, deciding, checking what
the message states, wording. "Found" is understanding and matching alone.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.cli import wiring
from bot.cli.evaluate import read_items
from bot.core.evaluation import Item
from bot.core.language import Lang

ON = date(2025, 6, 11)
"""The day on which all is asked: no time depends on the day of the run."""


Timed = dict[str, npt.NDArray[np.float64]]
"""Milliseconds by what was done, (questions,)."""


def measure(items: Sequence[Item], rounds: int) -> Timed:
    """The shortest time of each question, to find ("found") and to reply ("reply")."""
    answerer = wiring.answerer()
    matcher = answerer.matcher

    def reply(item: Item) -> None:
        answerer.reply(item.question, today=ON, context=item.context)

    def find(item: Item) -> None:
        matcher.match(matcher.read(item.question, Lang(item.lang)))

    for item in items:
        reply(item)
    # One question after the other, as people ask: the same twice in a row would be remembered.
    return {
        name: np.min([[_milliseconds(does, item) for item in items] for _ in range(rounds)], axis=0)
        for name, does in (("found", find), ("reply", reply))
    }


def _milliseconds(does: Callable[[Item], None], item: Item) -> float:
    started = time.perf_counter()
    does(item)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Ask and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="question sets in the eval format")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    items = [item for file in chosen.files for item in read_items(file)]
    timed = measure(items, chosen.rounds)
    spoken = np.array([item.lang for item in items])
    print(f"{'':8} {'asked':>6} {'found: median':>14} {'p99':>6}", end="")
    print(f" {'reply: median':>14} {'mean':>6} {'p99':>6} {'x found':>8}")
    for lang in [*(lang.value for lang in Lang if lang.value in spoken), "all"]:
        chosen_rows = (spoken == lang) | (lang == "all")
        found, reply = timed["found"][chosen_rows], timed["reply"][chosen_rows]
        print(
            f"{lang:8} {len(reply):6} {np.median(found):14.2f} {np.percentile(found, 99):6.1f}"
            f" {np.median(reply):14.2f} {reply.mean():6.2f} {np.percentile(reply, 99):6.1f}"
            f" {np.median(reply) / np.median(found):8.1f}"
        )


if __name__ == "__main__":
    main()
