"""How many right replies stay right when the question is typed in another way.

python -m benchmarks.retyping [FILE] [--every N] takes the questions of a set that are answered
right, changes each in every way of tests/retyped.py, and counts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from retyped import CHANGES, retyped  # noqa: E402

from bot.cli import wiring  # noqa: E402
from bot.cli.evaluate import read_items  # noqa: E402
from bot.core.evaluation import Outcome, grade  # noqa: E402
from bot.core.language import Lang  # noqa: E402


def main() -> None:
    """Print the share that stays right, and what becomes of the others, by language and change."""
    parser = argparse.ArgumentParser(description=__doc__)
    looked_at = ROOT / "tests" / "questions" / "looked-at.jsonl"
    parser.add_argument("file", type=Path, nargs="?", default=looked_at)
    parser.add_argument("--every", type=int, default=5, help="take every n-th question")
    chosen = parser.parse_args()
    answerer, today = wiring.answerer(), wiring.today_in_seoul()
    items = read_items(chosen.file)[:: chosen.every]
    right = [
        item
        for item in items
        if grade(item, answerer.reply(item.question, today=today, context=item.context)).outcome
        is Outcome.RIGHT
    ]
    print(f"{len(right)} of {len(items)} questions are answered right; of these stay right")
    for lang, changes in CHANGES.items():
        own = [item for item in right if Lang(item.lang).written is lang]
        for name, change in changes.items():
            found: Counter[Outcome] = Counter()
            for item in own:
                question = retyped(item.question, name, change)
                if question != item.question:
                    reply = answerer.reply(question, today=today, context=item.context)
                    found[grade(item, reply).outcome] += 1
            share = found[Outcome.RIGHT] / max(1, found.total())
            others = ", ".join(f"{n} {one.value}" for one, n in found.items() if one != "right")
            print(
                f"{lang.value}  {name:20} {share:6.1%} of {found.total():4}  {others}", flush=True
            )


if __name__ == "__main__":
    main()
