"""One pair of names to choose from put in the place of another: "sorry no, Trump or Ishiba"."""

from __future__ import annotations

import itertools
import re

from bot.core.entities import EntityType
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in

_OR = re.compile(r"^(?:'s)?\s*,?\s*(?:or|还是|或者?|아니면|이?랑|이?냐|인지|하고|와|과|이?나)\s*$")
_CHOSEN = {EntityType.PERSON, EntityType.COUNTRY}


def swapped_choice(before: Understanding, now: Understanding, matcher: Matcher) -> str:
    """The earlier question with its pair of names replaced by this one's; empty if there is none.

    "Who did Lee talk to first, Xi or Ishiba?", "sorry no, Trump or Ishiba".
    """
    old, new = _pair_in(before, matcher), _pair_in(now, matcher)
    if not old or not new or before.text[slice(*old)] == now.text[slice(*new)]:
        return ""
    return before.text[: old[0]] + now.text[slice(*new)] + before.text[old[1] :]


def _pair_in(understood: Understanding, matcher: Matcher) -> tuple[int, int] | None:
    """Where two names to choose from stand in the text, from the first to the end of the second."""
    known = matcher.store.entities_by_id
    named = [m for m in understood.entities if m.id in known and known[m.id].type in _CHOSEN]
    spans = sorted({span_in(understood, mention) for mention in named})
    for (start, end), (begin, stop) in itertools.pairwise(spans):
        if _OR.search(understood.text[end:begin]):
            return start, stop
    return None
