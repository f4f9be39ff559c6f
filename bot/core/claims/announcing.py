"""The day on which Seoul's side is said to have told a thing: it is the announcement's own.

"The presidential office said on Tuesday that Lee invited Xi" says two things: when the office spoke,
and what it said. The day belongs to no event that the rest is about.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.claims.cutting import without
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Weekday
from bot.core.regex import regex

ANNOUNCED = "call-announced-by"
"""The fact that tells who announced what was agreed, and on which day."""
_EN_WHO = r"(?:(?:his|lee's|the president's) (?:own )?office|presidential office|president's office|blue house|the office|seoul|south korea|kang(?: yu-jung)?|spokes\w+)"
_EN_SAYS = (
    r"(?:said|says|announced|announces|stated|told [a-z ]{4,24}?|made (?:it )?(?:public|known)|let it be known|disclosed|revealed|reported|confirmed|"
    r"released|published|relayed|briefed(?: (?:the )?[a-z]+)?(?: (?:on|about) (?:the |their |his |this |that )?(?:[a-z-]+ ){0,2}?(?:call|conversation|talks?|exchange))?|put out(?: word)?|gave word|announcement|statement|briefing|readout)"
)
_ZH_WHO = r"(?:总统府|总统室|总统办公室|青瓦台|首尔方面|首尔|韩方|韩国政府|韩国方面|发言人(?:姜由桢)?|姜由桢)"
_ZH_SAYS = r"(?:表示|称|说|宣布|公布|透露|发布|通报|证实|披露|介绍|对外|发表|的(?:发布会|记者会|通报|声明))"
_KO_WHO = r"(?:대통령실|청와대|대변인|서울|한국정부|한국측|우리정부)"
_KO_SAYS = r"(?:밝혔|밝힌|밝힘|발표|전했|전한|전함|알렸|알린|알림|설명|공개|브리핑|말했|말함)"
_FRAMES = {
    Lang.EN: (
        (rf"\b{_EN_WHO}(?:'s)?\b[^,.;]{{0,20}}?\b{_EN_SAYS}(?: (?:it|this|so|in seoul))?,? (?:(?:late|early|back) )?(?:on )?$", r"(?!'s)"),
        (r"(?:^|\b(?:at|in|during|to|the) )$", r"'s (?:(?:televised|live|press|tv|news) )*(?:briefing|press conference)\b"),
        (r"(?:^|[,;] )(?:on )$", rf",? (?:[a-z']+ ){{0,3}}?{_EN_WHO}\b[^,.;]{{0,24}}?\b{_EN_SAYS}\b"),
        (rf"\b(?:readout|statement|announcement|account|summary|version) (?:from|by|of) (?:the )?{_EN_WHO}(?: (?:issued|released|given|published))?,? (?:on )?$", r"(?!'s)"),
        (rf"\b{_EN_WHO},? (?:on )?$", rf",? (?:[a-z]+ )?{_EN_SAYS}\b"),
    ),
    Lang.KO: (
        (rf"{_KO_WHO}(?:은|는|이|가|측은|측이|에서|에서는)?(?:지난)?$", rf"(?:에|날)?[^,.;]*{_KO_SAYS}"),
        (rf"^{_KO_WHO}(?:은|는|이|가|측은|에서)?.*(?:다고|라고|고)(?:지난)?$", rf"(?:에|날)?{_KO_SAYS}"),
        (r"^(?:지난)?$", rf"(?:에|날)?,?(?:한국)?{_KO_WHO}.*{_KO_SAYS}"),
    ),
    Lang.ZH: (
        (rf"{_ZH_WHO}(?:方面)?(?:于|在|本)?$", rf"(?:[^,.;]{{0,6}}?){_ZH_SAYS}"),
        (r"^(?:本|在|于)?$", rf",?(?:韩国)?{_ZH_WHO}.{{0,8}}?{_ZH_SAYS}"),
    ),
}  # fmt: skip
_COMPILED = {
    lang: [(regex(before), regex(after)) for before, after in frames]
    for lang, frames in _FRAMES.items()
}
_LEAD = {
    Lang.EN: regex(r"(?:(?:late|early|back) )?on $"),
    Lang.KO: regex(r"지난$"),
    Lang.ZH: regex(r"(?:于|在|本)$"),
}
_TRAIL = {
    Lang.EN: regex(r",(?= )"),
    Lang.KO: regex(r"에(?!서)"),
    Lang.ZH: regex(r"[,，]"),
}


_VENUE = {
    Lang.EN: regex(
        r"(?<=told )(?:a|the|her|their) (?:(?:televised|live|press|tv|news|broadcast|seoul|presidential) )*(?:briefing|press conference|reporters|press|journalists)(?: (?:on tv|live|in seoul))?(?= that\b)|"
        r"(?<=said) (?:during|at|in) (?:a|the|her) (?:(?:televised|live|press|tv|news|broadcast) )*(?:briefing|press conference)(?= that\b)"
    ),
    Lang.KO: regex(
        r"(?:tv로?|생중계된?|생방송|방송|언론|정례)*브리핑(?:에서|을통해|을열고)(?=.*(?:다고|라고|자고)(?:밝|전|말|설명|했|함|한다|알))"
    ),
    Lang.ZH: regex(
        r"(?:在|于)(?:电视|直播|转播|的|新闻|记者)*(?:发布会|记者会|简报会|吹风会)(?:上|中)?(?=(?:表示|说|称|介绍|指出|透露|宣布|强调|补充))"
    ),
}
"""Where the spokesperson told a thing, beside what she told."""


def venue_of(claim: Claim) -> str:
    """The claim without the briefing at which it is said to have been told; "" if it names none."""
    found = _VENUE[claim.lang].search(claim.text)
    if found is None or (
        claim.lang is Lang.EN and not re.search(r"\bthat\b", claim.text[found.end() :])
    ):
        return ""
    rest = without(claim, found.span())
    return re.sub(r"\btold\s+that\b", "said that", rest)


@dataclass(frozen=True, slots=True)
class Announced:
    """A claim without the day of its announcement, and whether that day is the right one."""

    rest: str
    right: bool


def announced_on(claim: Claim, on: date, taken: Sequence[Span]) -> Announced | None:
    """The claim without the day on which Seoul's side is said to have told it; None without one.

    `on` is the day on which the source has it told. Days in `taken` are those of an event: in
    "the office said on Monday Lee spoke to Ishiba" either may be meant.
    """
    for amount in claim.amounts:
        right = _is_day(amount, on)
        if right is None or not _is_framed(claim, amount):
            continue
        if any(start <= amount.span[0] and amount.span[1] <= end for start, end in taken):
            continue
        start, end = amount.span
        lead = _LEAD[claim.lang].search(claim.text[:start])
        trail = _TRAIL[claim.lang].match(claim.text, end)
        span: Span = (lead.start() if lead else start, trail.end() if trail else end)
        return Announced(without(claim, span), right)
    return None


def _is_day(amount: Amount, on: date) -> bool | None:
    """Whether an amount is that day; None if it is no day at all."""
    value = amount.quantity.value
    if isinstance(value, Weekday):
        return value.day == on.weekday()
    if isinstance(value, CalendarDate) and value.day is not None:
        return value.day == on.day and value.month in (None, on.month)
    return None


def _is_framed(claim: Claim, amount: Amount) -> bool:
    before, after = claim.text[: amount.span[0]], claim.text[amount.span[1] :]
    return any(lead.search(before) and trail.match(after) for lead, trail in _COMPILED[claim.lang])
