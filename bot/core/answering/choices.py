"""One pair of names, or one day, put in the place of another: "sorry no, Trump or Ishiba"."""

from __future__ import annotations

import itertools

from bot.core.entities import EntityType
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_OR = regex(r"^(?:'s)?\s*,?\s*(?:or|还是|或者?|아니면|이?랑|이?냐|인지|하고|와|과|이?나)\s*$")
BESIDE_A_DAY = 5
"""Content words of an utterance that only puts one day in the place of another, the day's too."""
_CHOSEN = {EntityType.PERSON, EntityType.COUNTRY}


def swapped_choice(before: Understanding, now: Understanding, matcher: Matcher) -> str:
    """The earlier question with its pair of names replaced by this one's; empty if there is none.

    "Who did Lee talk to first, Xi or Ishiba?", "sorry no, Trump or Ishiba".
    """
    old, new = _pair_in(before, matcher), _pair_in(now, matcher)
    if not old or not new or before.text[slice(*old)] == now.text[slice(*new)]:
        return ""
    return before.text[: old[0]] + now.text[slice(*new)] + before.text[old[1] :]


def swapped_day(before: Understanding, now: Understanding) -> str:
    """The earlier question with its day replaced by this one's; empty if that is not what is said.

    "Who did Lee speak with on June 6?", "and on Monday?".
    """
    old, new = _days_in(before), _days_in(now)
    if len(new) != 1 or not old or now.entity_ids or now.content > BESIDE_A_DAY:
        return ""
    if set(now.asks) - {"yes-no"}:
        return ""
    (start, end), (begin, stop) = old[-1], new[0]
    return before.text[:start] + now.text[begin:stop] + before.text[end:]


def _days_in(understood: Understanding) -> list[tuple[int, int]]:
    kinds = {QuantityKind.DATE, QuantityKind.WEEKDAY}
    return [(one.start, one.end) for one in understood.quantities if one.kind in kinds]


def _pair_in(understood: Understanding, matcher: Matcher) -> tuple[int, int] | None:
    """Where two names to choose from stand in the text, from the first to the end of the second."""
    known = matcher.store.entities_by_id
    named = [m for m in understood.entities if m.id in known and known[m.id].type in _CHOSEN]
    spans = sorted({span_in(understood, mention) for mention in named})
    for (start, end), (begin, stop) in itertools.pairwise(spans):
        if _OR.search(understood.text[end:begin]):
            return start, stop
    return None
