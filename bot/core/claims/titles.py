"""Offices that a claim gives to persons: "Foreign minister Kang" where she is the spokesperson.

A claim with another's office is read without it: if the rest is so, the office is what is wrong.
"""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

OWN_OFFICES = {
    "lee-jae-myung": ("president", "lee-role"),
    "xi-jinping": ("president", "xi-role"),
    "donald-trump": ("president", "trump-role"),
    "shigeru-ishiba": ("premier", "ishiba-role"),
    "kang-yu-jung": ("spokesperson", "call-kang-role"),
}
"""The office of each person, and the fact that tells it."""
_OFFICES = {
    Lang.EN: {
        "president": r"(?:acting |new |incoming )?president",
        "premier": r"prime minister|premier",
        "spokesperson": r"(?:presidential |chief |the president's )?spokes(?:person|woman|man)",
        "other": r"(?:south korean|south korea's|korean|korea's|seoul's) (?:prime minister|premier)|(?:deputy |vice )?(?:foreign|defen[cs]e|finance|trade|unification|interior|culture) minister|vice[- ]president|vice[- ]premier|"
        r"(?:foreign|defen[cs]e|unification) ministry spokes(?:person|woman|man)|ministry spokes(?:person|woman|man)|minister|secretary of state|chancellor|"
        r"(?:speaks|speaking|spoke) for (?:the |south korea's |seoul's |china's |japan's )*(?:foreign|defen[cs]e|unification|trade) ministry|"
        r"(?:national )?security advis[eo]r|chief of staff|ambassador|special envoy|envoy|king|emperor|governor|mayor|senator|opposition leader|lawmaker",
    },
    Lang.KO: {
        "president": r"대통령|국가주석|주석",
        "premier": r"총리",
        "spokesperson": r"(?:대통령실)?대변인",
        "other": r"국무총리|한국(?:의)?총리|(?:외교부|국방부|통일부|외교|통일부의|외교부의)(?:대변인|장관|차관)|(?:외교|국방|통일)?장관|차관|부통령|부총리|부주석|비서실장|(?:국가)?안보실장|(?:정책|비서|홍보)(?:실장|수석)|대사|특사|의원|도지사|시장|수석",
    },
    Lang.ZH: {
        "president": r"总统(?!府|室|办公室|的?发言人)|国家主席|主席",
        "premier": r"首相|总理",
        "spokesperson": r"(?:韩国|南韩)?(?:总统(?:府|室|办公室)?)?的?发言人",
        "other": r"(?:韩国|南韩)(?:国务)?总理|国务总理|(?:韩国)?(?:外交部|国防部|统一部|外交通商部)(?:的)?(?:发言人|部长(?!级)|长(?!期|远|达)|长官|次官)|外长|外相|防长|部长(?!级)|副总统|副总理|副主席|秘书长|幕僚长|大使|特使|议员|省长|市长|知事",
    },
}
_PATTERNS = {
    lang: regex(
        "|".join(
            rf"\b(?P<{name}>{words})\b" if lang is Lang.EN else f"(?P<{name}>{words})"
            for name, words in reversed(table.items())
        )
    )
    for lang, table in _OFFICES.items()
}


_CLOSED = regex(r"\s*,")
"""The end of an apposition: "the spokesperson, Kang, said", not "per the spokesperson, Xi said"."""
_APPOSED = {
    Lang.EN: regex(
        r"(?:, who (?:is|was|serves as)|, who(?= speaks| spoke)|,| -| \()\s*(?:(?:the|a|an|his|her|[a-z]+(?: [a-z]+)?'s?|south korean|north korean|korean|chinese|japanese|american|us|seoul|beijing|current)\s+)*"
    ),
    Lang.KO: regex(r"(?:,|\()?(?:(?:한국|중국|일본|미국|이재명정부)(?:의)?)?"),
    Lang.ZH: regex(r"(?:[,(]|是)?(?:(?:韩国|中国|日本|美国)(?:的)?)?"),
}
"""What may stand between a name and an office that is put after it."""


_OFFICE_HOLDER = regex(r"(?:的|대통령의?)(?:发言人|대변인)$")
"""An office that is held for whoever is named before it."""


def mistitled(claim: Claim) -> tuple[str, str, str] | None:
    """A claim without an office that is not the person's, and the fact with theirs; or None.

    Where nobody is named, the spokesperson stands for another's office, and is returned too: the
    claim is false only if she is the one who does what it says.
    """
    for mention in claim.entities:
        own = OWN_OFFICES.get(mention.id)
        found = _beside(claim, mention) if own else None
        if own and found and found.lastgroup != own[0]:
            start, end = found.span()
            return claim.text[:start] + claim.text[end:], own[1], ""
    return (
        None if any(mention.id in OWN_OFFICES for mention in claim.entities) else _anonymous(claim)
    )


def office_in(claim: Claim) -> re.Match[str] | None:
    """The one office that a claim names; None for none and for several."""
    found = list(_PATTERNS[claim.lang].finditer(claim.text))
    return found[0] if len(found) == 1 else None


def _anonymous(claim: Claim) -> tuple[str, str, str] | None:
    """A claim that names nobody, with the spokesperson where it has another's office."""
    found = [one for one in _PATTERNS[claim.lang].finditer(claim.text) if one.lastgroup == "other"]
    if len(found) != 1:
        return None
    start, end = found[0].span()
    end += len(claim.text[end:]) - len(claim.text[end:].removeprefix("s"))
    name = {Lang.EN: "spokesperson", Lang.KO: "대변인", Lang.ZH: "发言人"}[claim.lang]
    return claim.text[:start] + name + claim.text[end:], "call-kang-role", "kang-yu-jung"


def _beside(claim: Claim, mention: Mention) -> re.Match[str] | None:
    """The office right beside a name: before it in English and Chinese, after it too elsewhere."""
    text, pattern = claim.text, _PATTERNS[claim.lang]
    # A name may be known with its office: 发言人姜由桢.
    own = pattern.match(text, mention.start, mention.end)
    begins = own.end() if own else mention.start
    for found in pattern.finditer(text, max(0, mention.start - 48), begins):
        gap = text[found.end() : begins]
        if not re.fullmatch(r"[\s,]*(?:mr|ms|dr)?\.?\s*", gap):
            continue
        if "," not in gap or _CLOSED.match(text, mention.end):
            return found
    after = _APPOSED[claim.lang].match(text, mention.end)
    behind = pattern.match(text, after.end() if after else mention.end)
    if (
        behind
        and behind.lastgroup == "spokesperson"
        and _OFFICE_HOLDER.search(text[: behind.end()])
    ):
        return None  # "李在明的发言人": the office is that of whoever speaks for him.
    if behind and any(
        one.start < behind.end()
        and behind.start() < one.end
        and one.id in OWN_OFFICES
        and one is not mention
        for one in claim.entities
    ):
        return None  # "the US president, Japan's prime minister": the office is the next one's.
    return behind
