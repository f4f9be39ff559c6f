"""The time for which something applies: how long it has, and whether a date lies within it."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.claims.amount_hedges import is_above, is_below
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact, Mode
from bot.core.quantities import CalendarDate, Length, QuantityValue
from bot.core.regex import regex
from bot.core.values import TextValue

DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
"""Days in each unit of a long time."""
_SO_FAR = regex(
    r"\b(?:in (?:force|effect|place|operation)|running|been (?:valid|open|available)|up and running|existed|applied)\b"
    r"|시행(?:된|한)지|실시(?:된|한)지|도입(?:된|한)지|(?:시행|적용|유지)돼(?:왔|온)|(?:已经?|已)(?:实施|实行|生效|施行|运行|执行)|(?:实施|实行|生效|施行)(?:已|了|至今)"
)
"""Words for something that has applied up to the time of speaking."""
_IN_ALL = regex(
    r"\b(?:will have|(?:when|by the time) (?:it|the \w+|this|that) (?:ends|expires|lapses|runs out|is over)|in (?:all|total)|by the end)\b"
    r"|모두|총|통틀어|끝날\s?때|만료될\s?때|总共|一共|前后|到期时|结束时"
)
"""Words by which all of a time is told, and not what has passed of it."""
_SETTING_IN = regex(
    r"\b(?:introduc\w+|began|begun|begins?|start\w*|launch\w*|took effect|taken effect|(?:came|come|went) into (?:force|effect)|brought in|"
    r"since|expir\w+|end(?:s|ed|ing)?|runs? out|ran out|lapse\w*|clos\w+|until|through)\b"
    r"|시작|도입|시행|발효|부터|끝|종료|만료|까지|开始|起|启动|推出|生效|实施|实行|到期|结束|截止|为止|终止"
)
"""Words for the ends of a time: a date beside them is one of the two, not any day between."""
_LASTING = regex(
    r"\b(?:can(?:not)?|could|may|need(?:s|ed)?|require[sd]?|needn|able|allowed|still|valid|stays?|stayed|remain\w*|appl(?:y|ies|ied)|covers?|covered|"
    r"(?:is|was|are|were|being) (?:needed|required|exempt|in force|in effect|in place|visa-free|open)|in (?:force|effect|place)|runs|"
    r"enter\w*|visit(?:s|ed|ing)?|travel\w*|go(?:es|ing)?(?! back)|went(?! back)|fly|flew|without)\b"
    r"|있|없|필요|가능|적용|유효|여전히|아직|갈|가도|가는|입국|머물|能|可以?|不用|无需|不需要|不必|需要|有效|适用|仍|还|去|入境|停留|享受"
)
"""Words for what holds on a day, by which the day may be any between the ends of a time."""


def sets_in(claim: Claim, amount: Amount) -> bool:
    """Whether words for the ends of a time stand beside an amount."""
    beside = claim.text[max(0, amount.span[0] - 40) : amount.span[1] + 12]
    return _SETTING_IN.search(beside) is not None


def elapsed(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool | None:
    """Whether a time for which something has applied so far is the facts'; None if none is told.

    "In force for over half a year" is reckoned from the start of what applies to the source's day.
    """
    said = amount.quantity.value
    if not isinstance(said, Length) or said.unit not in DAYS:
        return None
    around = claim.text[max(0, amount.span[0] - 40) : amount.span[1] + 16]
    since = [
        (fact.valid_from, fact.as_of)
        for fact in facts
        if fact.valid_from is not None and fact.mode is Mode.POLICY
    ]
    if not since or not _SO_FAR.search(around) or _IN_ALL.search(claim.text):
        return None
    start, until = since[0]
    least, most = (until - start.latest()).days, (until - start.earliest()).days
    told = said.amount * DAYS[said.unit]
    if is_above(claim, amount):
        return told < most <= 2 * told
    if is_below(claim, amount):
        return least < told <= 2 * least
    return 0.85 * least <= told <= 1.15 * most


def in_force(claim: Claim, amount: Amount, said: QuantityValue, fact: Fact) -> bool:
    """Whether a date lies within the time for which a fact applies, and the claim speaks of that.

    "China dropped the requirement in January" tells when it did so: no day but the first will do.
    """
    start, end = fact.valid_from, fact.valid_until
    if not isinstance(said, CalendarDate) or not isinstance(fact.value, TextValue):
        return False
    if start is None or end is None or said.month is None:
        return False
    if said.day is not None and start.day is None and said.month == start.month:
        # "It began on 5 November" names a day that the source leaves open.
        return False
    year = said.year or end.year
    begins = (said.month, year) == (start.month, start.year)
    if not begins and not _LASTING.search(claim.text[slice(*claim.clause(amount.span[0]))]):
        return False
    return start.earliest() <= date(year, said.month, said.day or 1) <= end.latest()
