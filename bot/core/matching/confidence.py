"""Calibrated confidence: how likely a candidate is what the asker meant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.core.matching.trees import Doubles, Trees


@dataclass(frozen=True)
class Confidence:
    """Boosted trees over the signals."""

    trees: Trees

    def of(self, rows: Doubles) -> list[float]:
        """The probability that each candidate is right; `rows` is (candidates, signals)."""
        odds = np.clip(self.trees.log_odds(rows), -30, 30)
        return [float(p) for p in 1.0 / (1.0 + np.exp(-odds))]


def no_confidence() -> Confidence:
    """What is known without any samples: nothing is likely."""
    empty = np.zeros((0, 1), np.int64)
    return Confidence(Trees(-5.0, empty, np.zeros((0, 1)), np.zeros((0, 2))))
