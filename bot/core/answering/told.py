"""What a thread's last utterance was told: the fact, and who spoke if it is what somebody said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answering.by_day import of_day
from bot.core.answering.came_up_of import spoken_of
from bot.core.answering.context import unfolded
from bot.core.answering.decision import Decision, decide
from bot.core.facts import Attribution, Chat, Fact, Gap, Mode, Overview
from bot.core.matching.matcher import Matcher
from bot.core.reply import ReplyKind

_SPOKEN = {Mode.SAID, Mode.STRESSED, Mode.HOPED, Mode.ASKED}


def speaker_of(fact: Fact) -> str | None:
    """The id of who spoke, for a fact that tells what somebody said; else None."""
    if fact.mode in _SPOKEN and fact.attribution is not Attribution.REPORT:
        return fact.agent
    return None


@dataclass(frozen=True, slots=True)
class Told:
    """What a thread's last utterance was answered with: the fact, and what was asked for.

    Of an overview it is the likeliest of its facts. `gap` is the id of the gap that it was, else
    empty; `fact` is then the nearest thing that the source does say.
    """

    fact: Fact
    asks: tuple[str, ...]
    confidence: float
    gap: str = ""

    @property
    def silent(self) -> bool:
        """Whether it was a gap."""
        return bool(self.gap)


def told_before(matcher: Matcher, context: Sequence[str]) -> Told | None:
    """What the last of a thread's utterances, oldest first, was told; None if nothing of ours."""
    for line in (context[-1], unfolded(matcher, context)[-1]):
        understood = matcher.read(line)
        by_day = of_day(understood, matcher)
        if by_day is not None and isinstance(by_day.found, Fact):
            return Told(by_day.found, understood.asks, 1.0)
    match = matcher.match(understood)
    decision = spoken_of(matcher, understood, match) or decide(match, matcher)
    if not decision.chosen or not (
        decision.kind in {ReplyKind.ANSWER, ReplyKind.GAP} or _of_one_matter(decision, matcher)
    ):
        return None
    intent = matcher.store.intents[decision.chosen[0].intent]
    if isinstance(intent, Fact):
        return Told(intent, understood.asks, decision.confidence)
    gap = intent.id if isinstance(intent, Gap) else ""
    facts = intent.nearest if isinstance(intent, Gap) else ()
    if isinstance(intent, Overview):
        likely = [one.intent for one in match.candidates if one.intent in intent.facts]
        facts = (*likely, *intent.facts)
    known = [matcher.store.facts_by_id[id_] for id_ in facts]
    return Told(known[0], understood.asks, decision.confidence, gap) if known else None


def _of_one_matter(decision: Decision, matcher: Matcher) -> bool:
    """Whether several readings are close, and all of them are facts of one topic."""
    if decision.kind is not ReplyKind.CLARIFY:
        return False
    intents = [matcher.store.intents[one.intent] for one in decision.chosen]
    topics = {one.topic for one in intents if isinstance(one, Fact | Overview)}
    return len(topics) == 1 and not any(isinstance(one, Gap | Chat) for one in intents)
