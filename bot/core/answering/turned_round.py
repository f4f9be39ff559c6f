"""Statements that have who did it to whom the wrong way round: "Xi invited Lee to Beijing, right?".

Whether the other one did so too no source says, and asked openly that is the reply. But who states
it has most likely mixed the two up.
"""

from __future__ import annotations

from bot.core.answering.decision import Decision
from bot.core.facts import Gap
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

_IN_RETURN = regex(
    r"\b(?:also|too|as well|in return|in turn|back|likewise|reciprocat\w*|"
    r"return (?:visit|invitation))\b|"
    r"답방|맞초청|다시|도 (?:초청|초대)|서로|也|回访|回请|反过来|互相|同样"
)
"""What tells it as an answer to the first."""


def stated_turned_round(
    match: Match, decision: Decision, said: str, matcher: Matcher
) -> Candidate | None:
    """The fact beside the gap decided on of which a statement has only the direction wrong."""
    gap = matcher.store.intents[decision.chosen[0].intent] if decision.chosen else None
    if not said or not isinstance(gap, Gap) or _IN_RETURN.search(said.casefold()):
        return None
    for candidate in match.candidates:
        slots = candidate.verdict.slots if candidate.verdict is not None else ()
        wrong = [slot.name for slot in slots if not slot.agrees]
        if wrong == ["direction"] and candidate.intent in gap.nearest:
            return candidate
    return None
