"""The words beside an amount that say how it is meant: a little under, more than, at least, about."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.language import Lang
from bot.core.quantities.bounding import LESS, MORE, NEARLY
from bot.core.regex import regex

_A_LITTLE = r"(?:(?:a (?:little|bit|touch|shade)|just) )?"
_BELOW = regex(
    rf"\b{_A_LITTLE}(?:{LESS[Lang.EN].before}|{NEARLY[Lang.EN].before})\s*(?:a\s+|an\s+)?$|"
    rf"(?:{LESS[Lang.ZH].before}|{NEARLY[Lang.ZH].before})\s*$|{NEARLY[Lang.KO].before}$"
)
_BELOW_AFTER = regex(
    r"(?:조금|약간|살짝)?(?:이|가|도)?(?:채)?(?:안되|못되|안돼|안된|안됐|안됨|못돼|못된|못됐|못미|모자라)|"
    rf"{LESS[Lang.KO].after}|{NEARLY[Lang.KO].after}|{LESS[Lang.ZH].after}|{NEARLY[Lang.ZH].after}"
)
_ABOVE = regex(
    rf"\b{_A_LITTLE}(?:{MORE[Lang.EN].before})\s*(?:a\s+|an\s+)?$|(?:{MORE[Lang.ZH].before})\s*$"
)
_ABOVE_AFTER = regex(
    rf"(?:이|가|을|를)?(?:조금|약간)?(?:{MORE[Lang.KO].after}|이상|남짓)|多(?=[,.。]|$)|以上|出头"
)
_ABOUT = regex(
    r"(?:(?:only|just|about|around|roughly|some|a full|full|a whole|as (?:much|long|many) as|up to|at least|at most|"
    r"(?:no|not) (?:more|less|longer|later|fewer) than|within|a maximum of|maximum|exactly|precisely|"
    r"all of|barely|a mere|merely|no (?:more|less) than)\s+)+(?:a\s+|an\s+|the\s+)?$"
    r"|(?:최대|최장|길어야|불과|고작|겨우|약|대략|거의|정확히|딱|꼬박|무려|만|최소|적어도)$"
    r"|(?:最多|最长|至多|顶多|不超过|不多于|大约|大概|约|整整|足足|刚好过了|正好过了|刚过|刚好|正好|仅|只有|才|将近|差不多|至少|约莫)(?:可以|能够|只能|只可|只让|可|能)?(?:待|呆|住|停留|逗留|留|玩)?(?:满|上)?$"
)
_ABOUT_AFTER = regex(
    r"\s*(?:or so|or thereabouts|ish|at (?:the )?most|max(?:imum)?|tops|in total|in all)\b"
    r"|(?:정도|쯤|가량|남짓|내외|안팎|이내|까지만?|동안|간|밖에|만에|만|짜리|씩|째)+"
    r"|(?:左右|上下|前后|以内|之内|的时间|钟|整|之久)+"
)
_AT_LEAST = regex(
    r"\b(?:at least|no less than|not less than|a minimum of)\s+(?:(?:for|a|an|the|some|about|around|another|to|up)\s+)*$|"
    r"(?:최소|적어도)(?:한)?[^,.;]{0,10}$|(?:至少|不少于|最少|起码)[^,.;\d]{0,8}$"
)
_AT_LEAST_AFTER = regex(
    r"\s*(?:or (?:more|longer|over|above)|and (?:up|over|more|longer))\b|\+|이상|넘게|을?넘겨(?!서는안|선안|서는못)|을?넘어(?!서는안|선안|가지)|부터|以上|或更久|或以上|起步"
)

_TIMES = regex(r"\s*(?:times|separate times|occasions)\b|(?:번|차례)(?!째)|[次回遍]")


def is_how_often(claim: Claim, amount: Amount) -> bool:
    """Whether a number says how often something was done: "three times", "세 번", "三次"."""
    start, end = amount.span
    said = claim.text[start:end]
    if _TIMES.search(said):
        return not said.startswith("第")
    return bool(_TIMES.match(claim.text, end)) and claim.text[start - 1 : start] != "第"


def says_at_least(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says no less than the amount ("at least 15 days")."""
    start, end = amount.span
    return bool(
        _AT_LEAST.search(claim.text[max(0, start - 36) : start])
        or _AT_LEAST_AFTER.match(claim.text[end : end + 8])
    )


_ASIDE_BEFORE = {
    Lang.EN: regex(
        r"\b(?:not|neither|nor|rather than|instead of)\s+(?:(?:on|in|at|for|until|the|a|just|only)\s+)*(?:[\w' ]{2,16}? (?:or|nor) (?:(?:on|in|at|the)\s+)*)?$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:不是|并非|不在|而非|也不是|也不在|既非|既不是|也非)(?:于|在)?$"),
}
_ASIDE_AFTER = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"(?:씩|간|짜리)?(?:도(?:\d+[월일분]|[월화수목금토일]요일))?(?:이|가|도|은|는)?(?:아니|아닌|말고)"
    ),
    Lang.ZH: regex(r"(?!x)x"),
}


def put_aside(claim: Claim, amount: Amount) -> Span | None:
    """An amount named as what it is not, with the words for that: "not on the 6th, on the 9th".

    None for any other, and for one that stands alone.
    """
    start, end = amount.span
    before = _ASIDE_BEFORE[claim.lang].search(claim.text[:start])
    behind = _ASIDE_AFTER[claim.lang].match(claim.text, end)
    if len(claim.amounts) < 2 or not (before or behind):
        return None
    return (before.start() if before else start, behind.end() if behind else end)


def hedged(claim: Claim, amount: Amount) -> Span:
    """An amount with the words beside it that say how it is meant ("a little under")."""
    start, end = amount.span
    before = claim.text[max(0, start - 28) : start]
    after = claim.text[end : end + 12]
    for pattern in (_BELOW, _ABOVE, _ABOUT):
        if found := pattern.search(before):
            start = min(start, amount.span[0] - len(before) + found.start())
    for pattern in (_BELOW_AFTER, _ABOVE_AFTER, _ABOUT_AFTER):
        if found := pattern.match(after):
            end = max(end, amount.span[1] + found.end())
    return start, end


def is_below(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says less than the amount ("a little under half an hour")."""
    start, end = amount.span
    if claim.lang is Lang.EN and re.match(r"\s*(?:or so|-?ish)\b", claim.text[end:]):
        return False
    return bool(
        _BELOW.search(claim.text[max(0, start - 28) : start])
        or _BELOW_AFTER.match(claim.text[end : end + 8])
    )


def is_above(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says more than the amount ("more than ten years")."""
    start, end = amount.span
    return amount.quantity.at_least or bool(
        _ABOVE.search(claim.text[max(0, start - 28) : start])
        or _ABOVE_AFTER.match(claim.text[end : end + 6])
    )
