"""Whether something came up in the conversation: no yes for what is only known beside it.

"Did Lee and Xi talk about visas?" was told "Yes: On Tuesday", since they did talk.
"""

from __future__ import annotations

from bot.core.answering.decision import Decision
from bot.core.matching.came_up import is_beside, matter
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Length
from bot.core.reply import ReplyKind

MOSTLY = 0.4
"""Share of a gap's samples from which it is on something."""
NOT_SPOKEN_OF = "nothing is said of its having come up"


def came_up_beside(matcher: Matcher, understood: Understanding) -> bool:
    """Whether it is asked if something came up that is known, but not as spoken of."""
    what = matter(understood.text, understood.lang)
    if not what or understood.wh:
        return False
    named = matcher.read(what, understood.lang)
    if any(isinstance(one.value, Length) for one in named.quantities):
        return False  # "did they talk about half an hour with Trump?"
    return is_beside(named, matcher.store.facts, matcher.store.entities_by_id)


def not_spoken_of(matcher: Matcher, understood: Understanding, found: Decision) -> Decision:
    """The decision on such a question: the gap that was found, or that the source is silent.

    A gap is meant that is mostly on what is named: of "Trump" his tariffs are none.
    """
    if found.kind is not ReplyKind.ANSWER:
        named = matcher.read(matter(understood.text, understood.lang), understood.lang)
        intent = found.chosen[0].intent if found.chosen else ""
        if found.kind is not ReplyKind.GAP or not intent:
            return found
        profile = matcher.profile(intent, understood.lang)
        least = MOSTLY * max(1, profile.samples)
        if any(profile.named.get(id_, 0) >= least for id_ in named.entity_ids) or any(
            profile.meant.get(id_, 0) >= least for id_ in named.concept_ids
        ):
            return found
    return Decision(ReplyKind.GAP, (), found.confidence, NOT_SPOKEN_OF)
