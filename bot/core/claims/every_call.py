"""What is said of the length of all calls at once: "each lasted at least 25 minutes".

One call that long is enough for a word-by-word check, and it is not for such a claim.
"""

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DurationValue

_EVERY = {
    Lang.EN: regex(r"\b(?:each|every(?: one| single one)?|all(?: three)?|both|none|no call)\b"),
    Lang.KO: regex(r"모두|모든|각각|매번|전부|하나같이|다같이|세통화다"),
    Lang.ZH: regex(r"每一?[通次个]|都|全部|无一|没有一[通次个]"),
}
_NONE = {
    Lang.EN: regex(r"\b(?:none|no call)\b"),
    Lang.KO: regex(r"없|않|못"),
    Lang.ZH: regex(r"无一|没有一|都没|都不"),
}
_CALLS = {
    Lang.EN: regex(r"\b(?:calls|conversations|talks|of them|three)\b"),
    Lang.KO: regex(r"통화|전화"),
    Lang.ZH: regex(r"通话|电话|三通"),
}
_LEAST = {
    Lang.EN: regex(
        r"\b(?:at least|no less than|not less than|a minimum of|upwards of|reached?|made it to)"
        r"(?: the)? (?:full |about )?$"
    ),
    Lang.KO: regex(r"(?:최소|적어도|못해도)$"),
    Lang.ZH: regex(r"(?:至少|不少于|不低于|最少|足足|达到?)$"),
}
_LEAST_BEHIND = {
    Lang.KO: regex(r"^(?:이)?상|^은넘|^을?넘|^을?채"),
    Lang.ZH: regex(r"^(?:以上|及以上)"),
}
_MORE = {
    Lang.EN: regex(r"\b(?:more than|over|longer than|beyond|above|exceeded|past)(?: the)? $"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:超过|多于|长于|不止)了?$"),
}
MINUTE = {"minute": 1, "hour": 60}


def wrong_of_every_call(claim: Claim, store: Store) -> tuple[str, ...]:
    """The facts with the lengths of the calls, where a claim has all of them longer than they were,
    or none as long as one was; () if it says nothing of the kind, or is right."""
    text, lang = claim.text, claim.lang
    if not _EVERY[lang].search(text) or not _CALLS[lang].search(text):
        return ()
    calls = [fact for fact in store.facts if _is_length(fact)]
    lengths = [
        one.value.amount * MINUTE[one.value.unit]
        for one in calls
        if isinstance(one.value, DurationValue)
    ]
    for amount in claim.amounts:
        value = amount.quantity.value
        if not isinstance(value, Length) or value.unit not in MINUTE or not lengths:
            continue
        least = value.amount * MINUTE[value.unit]
        before, behind = text[: amount.span[0]], text[amount.span[1] :]
        at_least = _LEAST[lang].search(before) or (
            lang in _LEAST_BEHIND and _LEAST_BEHIND[lang].search(behind)
        )
        more = _MORE[lang].search(before) is not None
        if not at_least and not more:
            continue
        so = [length > least if more else length >= least for length in lengths]
        if (any if _NONE[lang].search(text) else _not_all)(so):
            return tuple(fact.id for fact in calls)
    return ()


def _not_all(so: list[bool]) -> bool:
    return not all(so)


def _is_length(fact: Fact) -> bool:
    """Whether a fact is the length of one call, as the source gives it."""
    of_call = fact.event is not None and fact.event.startswith("call-")
    length = fact.value
    return of_call and isinstance(length, DurationValue) and length.unit in MINUTE
