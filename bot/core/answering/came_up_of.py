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


def not_spoken_of(found: Decision) -> Decision:
    """The decision on such a question: the gap that was found, or that the source is silent."""
    if found.kind is not ReplyKind.ANSWER:
        return found
    return Decision(ReplyKind.GAP, (), found.confidence, NOT_SPOKEN_OF)
