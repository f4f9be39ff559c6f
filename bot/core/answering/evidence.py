"""Whether enough speaks for a question's being on our subject to tell or name what was found."""

from __future__ import annotations

import math

from bot.core.matching.matcher import Candidate, Match, Matcher

TOLD_EVIDENCE, NAMED_EVIDENCE = 0.0, -0.5
"""Evidence (log odds of the candidate and of the subject, added) from which a fact is told, and
from which a gap is named: that a question is on our subject is all that a gap's reply says."""
CORRECTING_EVIDENCE = 0.7
"""The same for a fact that puts a premise right."""
STRANGER_COST = 2.0
"""Evidence that each word of another subject takes, unless the intent's samples use it too."""
SURE = 0.7
"""Probability from which a fact is told on less evidence of the subject."""
SUBJECT_LEAST = 0.05
SUBJECT_WEIGHT = 0.75


def on_subject(match: Match, best: Candidate, matcher: Matcher, *, gap: bool) -> bool:
    """Whether enough speaks for our subject; the surer the candidate, the less is needed."""
    evidence = _log_odds(best.probability) + SUBJECT_WEIGHT * _log_odds(match.subject)
    known = matcher.profile(best.intent, match.understood.lang).concepts
    evidence -= STRANGER_COST * sum(id_ not in known for id_ in match.understood.strangers)
    if gap:
        return evidence >= NAMED_EVIDENCE
    sure = best.probability >= SURE and match.subject >= SUBJECT_LEAST
    corrects = best.verdict is not None and best.verdict.corrects
    return sure or evidence >= (CORRECTING_EVIDENCE if corrects else TOLD_EVIDENCE)


def _log_odds(chance: float) -> float:
    kept = min(0.999, max(0.001, chance))
    return math.log(kept / (1.0 - kept))
