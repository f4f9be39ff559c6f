"""Explaining a reply: what each stage of matching found, for --explain and "Why this answer?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.decision import ANSWER_FROM, Decision
from bot.core.matching.matcher import Candidate, Match
from bot.core.matching.understanding import Understanding
from bot.core.reply import Explanation, Reading

SHOWN = 4


def explain(match: Match, decision: Decision) -> Explanation:
    """The stages in order, each with what it found."""
    understood = match.understood
    steps: list[tuple[str, str]] = [
        ("language", understood.lang.value),
        ("read as", understood.text),
    ]
    if understood.fixes:
        steps.append(("spelling", ", ".join(f"{one} → {two}" for one, two in understood.fixes)))
    if understood.entities:
        named = dict.fromkeys(
            f"{mention.alias} → {mention.id}{' (near)' if mention.fuzzy else ''}"
            for mention in understood.entities
        )
        steps.append(("entities", ", ".join(named)))
    if understood.concepts:
        steps.append(("concepts", ", ".join(understood.concept_ids)))
    if understood.asks:
        steps.append(("asks for", ", ".join(understood.asks)))
    if understood.quantities:
        steps.append(("quantities", ", ".join(q.surface for q in understood.quantities)))
    if understood.foreign:
        steps.append(("foreign words", ", ".join(understood.foreign)))
    steps.append(("coverage", f"{match.coverage:.2f}"))
    steps.append(("on the subject", f"{match.subject:.2f}"))
    for number, candidate in enumerate(match.candidates[:SHOWN], 1):
        steps.append((f"candidate {number}", _candidate(candidate)))
    steps.append(("decision", f"{decision.kind.value}: {decision.reason}"))
    return Explanation(
        tuple(steps),
        fixes=tuple(understood.fixes),
        names=tuple(dict.fromkeys((m.alias, m.id) for m in understood.entities)),
        readings=tuple(_reading(candidate) for candidate in match.candidates[:SHOWN]),
        enough=ANSWER_FROM,
    )


def explain_of_told(understood: Understanding, told: str, found: Sequence[str]) -> Explanation:
    """The stages for a follow-up that asks one thing of the fact `told`; `found` answers it."""
    steps = (
        ("language", understood.lang.value),
        ("read as", understood.text),
        ("asks for", ", ".join(understood.asks)),
        ("asked of", told),
        ("decision", f"answer: {found[0]}" if found else "gap: nothing is filed beside it"),
    )
    return Explanation(steps, fixes=tuple(understood.fixes))


def explain_of_day(understood: Understanding, found: str) -> Explanation:
    """The stages for a question by a day, answered by `found`; empty if nothing is known of it."""
    steps = (
        ("language", understood.lang.value),
        ("read as", understood.text),
        ("asks for", ", ".join(understood.asks)),
        ("quantities", ", ".join(q.surface for q in understood.quantities)),
        ("decision", f"answer: {found} is of that day" if found else "gap: nothing on that day"),
    )
    return Explanation(steps, fixes=tuple(understood.fixes))


def _reading(candidate: Candidate) -> Reading:
    slots = candidate.verdict.slots if candidate.verdict is not None else ()
    return Reading(
        candidate.intent,
        candidate.probability,
        tuple(dict.fromkeys((slot.name, slot.asked) for slot in slots if slot.agrees)),
        tuple(dict.fromkeys((slot.name, slot.asked) for slot in slots if not slot.agrees)),
    )


def _candidate(candidate: Candidate) -> str:
    parts = [
        f"{candidate.intent} p={candidate.probability:.2f}",
        f"score={candidate.standing.score:.2f}",
        f"nearest={candidate.standing.nearest:.2f} “{candidate.standing.sample}”",
    ]
    if candidate.verdict is not None:
        agreed = [f"{slot.name} {slot.asked}" for slot in candidate.verdict.slots if slot.agrees]
        conflicts = [
            f"{slot.name} {slot.asked}" + (" (corrected)" if slot.correctable else "")
            for slot in candidate.verdict.slots
            if not slot.agrees
        ]
        if agreed:
            parts.append("agrees: " + ", ".join(agreed))
        if conflicts:
            parts.append("conflicts: " + ", ".join(conflicts))
    return "; ".join(parts)
