"""What each threshold of the decision is worth, by moving it: python -m benchmarks.thresholds FILE…

FILE is a question set of the eval format. A threshold that only one set wants shows here: on
another set its neighbours do better.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

from bot.cli import wiring
from bot.cli.evaluate import read_items
from bot.core.answering import decision, evidence, together
from bot.core.answering.answerer import Answerer
from bot.core.evaluation import Item, Outcome, grade

STEPS: Mapping[str, tuple[float, float]] = {
    "ANSWER_FROM": (0.1, 0.1),
    "OVERVIEW_FROM": (0.08, 0.08),
    "CORRECT_FROM": (0.1, 0.1),
    "BEARING_FROM": (0.1, 0.1),
    "SUBJECT_FROM": (0.05, 0.03),
    "TOLD_EVIDENCE": (0.5, 0.5),
    "NAMED_EVIDENCE": (0.5, 0.5),
    "ELSEWHERE_FROM": (0.05, 0.1),
    "ELSEWHERE_SHARE": (0.2, 0.2),
    "GAP_FROM": (0.1, 0.1),
    "POOLED_FROM": (0.1, 0.1),
}
"""How far each threshold is moved, down and up."""
COLUMNS = (Outcome.RIGHT, Outcome.MISSED, Outcome.WRONG_FACT, Outcome.FALSE_ANSWER)


def counted(answerer: Answerer, items: Sequence[Item]) -> Counter[Outcome]:
    """How many replies come out in each way."""
    today = wiring.today_in_seoul()
    replies = (answerer.reply(it.question, today=today, context=it.context) for it in items)
    return Counter(grade(it, reply).outcome for it, reply in zip(items, replies, strict=True))


def show(name: str, found: Counter[Outcome]) -> None:
    """Print one row."""
    print(f"{name:28}" + "".join(f"{found[one]:>14}" for one in COLUMNS), flush=True)


def main() -> None:
    """Count as it is, then with each threshold moved down and up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--every", type=int, default=1, help="take every n-th question")
    chosen = parser.parse_args()
    items = [item for file in chosen.files for item in read_items(file)][:: chosen.every]
    answerer = wiring.answerer()
    print(f"{len(items)} questions" + " " * 14 + "".join(f"{one.value:>14}" for one in COLUMNS))
    show("as it is", counted(answerer, items))
    for name, (down, up) in STEPS.items():
        home = next(one for one in (evidence, together, decision) if hasattr(one, name))
        value = getattr(home, name)
        for moved in (value - down, value + up):
            with patch.object(home, name, moved):
                show(f"{name} {value:g} → {moved:g}", counted(answerer, items))


if __name__ == "__main__":
    main()
