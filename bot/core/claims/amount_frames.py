"""What stands around an amount and keeps it from any conflict: an "if", what is to come, a "by".

"If he comes in November", "would talk again in August", "by June 2025".
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.findings import Met
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.quantities import CalendarDate
from bot.core.regex import regex

_IF = {
    Lang.EN: regex(r"^[\s,;]*(?:and |so )?(?:if|should|were|provided|assuming)\b"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"^[,;]?(?:若|如)|若(?:能|来|去|访|到|真|再|于|在)|如果|(?<!主)要是|假如|倘若"),
}
_IF_AFTER = regex(
    r"(?:에|초에|초|중에)?[가-힣]{0,8}?(?:오면|온다면|방한하면|방문하면|찾으면|참석하면|성사되면)"
)
"""Words of a condition: at the head of a clause, or behind an amount in Korean."""
_TO_COME = {
    Lang.EN: regex(
        r"\b(?:will|would|shall|'ll|going to|to be|plan(?:s|ned|ning)?|agreed to|promised to|set (?:to|for)|due|scheduled|another|again)\b"
    ),
    Lang.KO: regex(r"기로|예정|계획|겠|다시|또|할것|한다고|[한간온]대"),
    Lang.ZH: regex(r"将|会(?!谈|晤|议)|打算|计划|准备|约定|约好|说好|再|要"),
}
"""Words for what is to come."""
_AGAIN = {
    Lang.EN: regex(
        r"\b(?:will|would|going to|are to|is to|plan(?:s|ned)? to|agreed to|due to|set to)\b[^.;]{0,30}\b(?:speak|talk|meet|call|phone)\b[^.;]{0,30}\bagain\b|\b(?:next|another|second) (?:phone )?(?:call|conversation) (?:is|was|has been|will)\b"
    ),
    Lang.KO: regex(
        r"(?:다시|또|재차|한번더).{0,10}(?:통화|만나|대화|회담).{0,6}(?:기로|예정|겠|계획|것)"
    ),
    Lang.ZH: regex(
        r"(?:将|会|约定|约好|计划|打算|商定)[^,;]{0,8}再(?:次|度)?(?:通|会|见|打|聊|谈)"
    ),
}
"""By which a claim has two speak again: of that no day of the first time says anything."""
_CHANGES = {
    Lang.EN: regex(
        r"\b(?:will|going to|plan(?:s|ning)? to|decided to|set to|is to|wants to|intends? to) (?:soon )?(?:raise|let|extend|allow|grant|give|double|increase|cut|introduce|change|lift|offer)\b"
    ),
    Lang.KO: regex(
        r"(?:늘리|줄이|바꾸|확대하|허용하|도입하|올리)(?:기로|려고|려는|ㄹ예정|겠)|(?:확대|허용|도입|상향|연장)(?:할|될)(?:예정|계획|방침)"
    ),
    Lang.ZH: regex(
        r"(?:将|决定|打算|计划|准备|拟)[^;]{0,22}(?:提高|延长|放宽|扩大|增加|改|实施|给予|允许)"
    ),
}
"""By which a claim has a policy changed or brought in: none that is in force says anything of it."""
_BY = {
    Lang.EN: (regex(r"\b(?:by|as of|up to|until) (?:mid |early |about )?$"), regex(r"(?!x)x")),
    Lang.KO: (regex(r"(?!x)x"), regex(r"(?:기준|현재|시점|까지만|까지는?|로치면)")),
    Lang.ZH: (regex(r"(?:到|截至|截止到?|至)$"), regex(r"(?:为止|时)")),
}
"""What tells up to when something is so."""
_EVENT_AFTER = {
    Lang.EN: regex(r"(?P<event>(?!x)x)"),
    Lang.KO: regex(r"(?:에|의|에는)?(?P<event>통화|전화|선거|대선|취임|g7|apec)"),
    Lang.ZH: regex(r"(?:的|就)?(?P<event>通话|通电话|打电话|选举|大选|就职|就任|上任|开g7|g7)"),
}
"""The name of an event right behind its date."""


def is_up_to_now(claim: Claim, amount: Amount, fact: Fact) -> bool:
    """Whether a date is when the source told a fact, up to which something is so: "by June 2025"."""
    value, (start, end) = amount.quantity.value, amount.span
    if not isinstance(value, CalendarDate) or value.day is not None:
        return False
    if (value.year or fact.as_of.year, value.month) != (fact.as_of.year, fact.as_of.month):
        return False
    before, behind = _BY[claim.lang]
    return bool(before.search(claim.text[:start]) or behind.match(claim.text, end))


def is_told_beside(claim: Claim, amount: Amount, met: Met, facts: Sequence[Fact]) -> bool:
    """Whether the source's own year stands beside one that agrees: "2014 is long ago in 2025".

    Or it tells up to when something is so, or is joined to another event: "4일 취임, 10일 통화".
    """
    value = amount.quantity.value
    if not isinstance(value, CalendarDate):
        return False
    if value.month is None and any(
        isinstance(told := other.quantity.value, CalendarDate)
        and told.year is not None
        and value.year == facts[0].as_of.year > told.year
        and judge(claim, other, facts) is True
        for other in claim.amounts
    ):
        return True
    if facts and is_up_to_now(claim, amount, facts[0]):
        return True
    joined = _EVENT_AFTER[claim.lang].match(claim.text, amount.span[1])
    return joined is not None and not any(
        start < joined.end("event") and joined.start("event") < end for start, end in met.spans
    )


def is_supposed(claim: Claim, amount: Amount) -> bool:
    """Whether a date stands in a condition: "if he comes in November", "11월에 오면"."""
    if not isinstance(amount.quantity.value, CalendarDate):
        return False
    start, end = claim.clause(amount.span[0])
    clause, after = claim.text[start:end], claim.text[amount.span[1] :]
    return bool(_IF[claim.lang].search(clause) or (_IF_AFTER.match(after)))


def is_announced(claim: Claim, amount: Amount) -> bool:
    """Whether a date stands in a clause of what is to come: "would meet in July", "8월에 하기로"."""
    if not isinstance(amount.quantity.value, CalendarDate):
        return False
    start, end = claim.clause(amount.span[0])
    return _TO_COME[claim.lang].search(claim.text[start:end]) is not None


def speaks_of_later(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether a claim gives the date of something to come, beside facts that have happened."""
    return bool(facts) and any(
        is_announced(claim, amount) and all(is_later(amount, fact) for fact in facts)
        for amount in claim.amounts
    )


def speaks_of_another_time(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether a claim is on a call still to come, or on a policy that is to be another."""
    if not facts:
        return False
    if facts[0].mode is Mode.POLICY:
        return _CHANGES[claim.lang].search(claim.text) is not None
    return facts[0].mode is Mode.HAPPENED and _AGAIN[claim.lang].search(claim.text) is not None


def is_later(amount: Amount, fact: Fact) -> bool:
    """Whether a date is later than a fact that has happened was told."""
    said = amount.quantity.value
    if not isinstance(said, CalendarDate) or said.month is None or fact.mode is not Mode.HAPPENED:
        return False
    year = said.year or fact.as_of.year
    if said.day is None:
        return (year, said.month) > (fact.as_of.year, fact.as_of.month)
    return (year, said.month, said.day) > (fact.as_of.year, fact.as_of.month, fact.as_of.day)
