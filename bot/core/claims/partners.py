"""Who is said to have had to do with whom: no call of Xi with Trump, none of the spokesperson.

Each name alone stands in some fact, so that "Xi rang up Ishiba" is made of nothing but known words.
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.casting import lettered
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_LETTERS = {
    "lee-jae-myung": "L", "xi-jinping": "X", "donald-trump": "T", "shigeru-ishiba": "I",
    "kang-yu-jung": "S",
}  # fmt: skip
_CALLS = {"call-lee-xi": "X통화", "call-lee-trump": "T통화", "call-lee-ishiba": "I통화"}
"""In Korean a call is named by whom it is with: "트럼프·시진핑 통화" has two names all the same."""


def _pairs(between: str, after: str = "") -> str:
    """Two who had nothing to do with each other, with this between them and that after."""
    return "|".join(
        f"{one}{between}{other}{after}"
        for one, other in (
            ("[XTI]", "[XTI]"),
            ("S", "[LXTI]"),
            ("[LXTI]", "S"),
        )
    )


_EN_BESIDE = r"(?: (?:had|has|have|also|then|first|just|once|already|never|since))*"
_EN_TO = (
    r"(?:called|phoned|rang(?: up)?|rung|dialled|dialed|telephoned|contacted|reached|met(?: with)?|invited|"
    r"(?:spoke|spoken|talked|chatted|conferred)(?: (?:briefly|directly|by phone|on the phone|over the phone|on the line))? (?:with|to)|"
    r"(?:got|received|took|had|answered) (?:a|the) (?:phone )?call (?:from|with)|"
    r"(?:was|were|been|is) (?:called|phoned|rung(?: up)?|contacted|invited|telephoned) by)"
)
_EN = (
    _pairs(rf"{_EN_BESIDE} {_EN_TO} (?:the |president )?", r"\b(?!')"),
    _pairs(r"'s? (?:phone )?(?:call|conversation|talk|chat)s? (?:with|to) (?:the )?", r"\b"),
    r"(?:call|conversation|talk|chat|contact)s?(?: \w+)? between (?:the )?(?:"
    + _pairs(r" and (?:the )?")
    + r")\b",
    "(?:"
    + _pairs(r" (?:and|&) (?:the )?")
    + r")(?: [a-z]+){0,2}? (?:spoke|talked|chatted|met|had a (?:phone )?call|were on the (?:phone|line))\b(?! (?:with|to) L)",
    "(?:" + _pairs(r"[-–]") + r") (?:phone )?(?:call|conversation|talks?)\b",
    r"\bS(?: [a-z]+)? (?:asked|urged|told|invited|begged|pressed) (?:president )?[LXTI]\b",
    r"\b[LXTI](?: [a-z]+)? (?:asked|urged|told|invited|begged|pressed) S\b",
)
_KO_ONE = r"(?:은|는|이|가|도|께서|께서는)"
_KO_TO = r"(?:한테|에게|께|과|와|하고|이?랑|쪽에|측에)(?![LXTI](?:의|와의|과의)?(?:사이|중간|보다|다음|뒤|앞))"
_KO_DEALT = r"(?:전화|통화|연락|만나|만났|대화)"
_KO_PASSED_ON = r"(?!.{0,14}(?:다고|라고|음을|는데))"
_KO = (
    _pairs(rf"{_KO_ONE}[^,.LXTIS]{{0,8}}", rf"{_KO_TO}[^,.L]{{0,10}}{_KO_DEALT}{_KO_PASSED_ON}"),
    "(?<![LXTIS])(?<![LXTIS],)(?:"
    + _pairs(
        r"(?:[과와]|하고|이?랑)?",
        r"(?:의|간|간의)?(?:첫)?(?:전화)?통화(?!순|차례|보다|에앞|에이어|사이|모두|각각|의순|선후|중|가운데)",
    )
    + ")",
    # Lee had met nobody yet.
    rf"L{_KO_ONE}[^,.LXTIS]{{0,8}}[XTI](?:을|를|과|와|하고|이?랑)[^,.]{{0,8}}만났(?:다|고|으며|습니다)",
    rf"[XTI]{_KO_ONE}[^,.LXTIS]{{0,8}}L(?:을|를|과|와|하고|이?랑)[^,.]{{0,8}}만났(?:다|고|으며|습니다)",
    _pairs(
        rf"{_KO_ONE}[^,.LXTIS]{{0,6}}",
        r"(?:의|한테서?|에게서?|로부터)(?:의)?(?:전화|연락)(?:을|를)?받",
    ),
    rf"S{_KO_ONE}[^,.LXTI]{{0,6}}[LXTI](?:을|를)[^,.LXTI]{{0,14}}(?:초청|초대)했(?!다고|음을)",
    rf"S{_KO_ONE}[^,.LXTI]{{0,6}}[LXTI](?:한테|에게)[^.LXTI]{{0,24}}(?:요청|부탁|당부|말했|전했|제안)(?:했)?(?:다$|다\.)",
    rf"[LXTI]{_KO_ONE}[^,.LXTI]{{0,6}}S(?:한테|에게)[^.LXTI]{{0,24}}(?:요청|부탁|당부|말했|초청|제안)",
)
_ZH = (
    # "已经跟特朗普和石破茂通过电话" is of one who spoke with both.
    "(?<![跟与和同给向、])(?:"
    + _pairs(
        r"(?:也|已|曾|先|周[一二五])?(?:给|与|和|跟|同|向)",
        r"[^,.L]{0,6}(?:打(?:了|过)?(?:电话|来)|通(?:了|过)?[^,.]{0,5}(?:电?话)|致电|交谈|会面|见面|会晤)",
    )
    + ")",
    _pairs(r"(?:也|已|曾|先)?(?:致电|打给|打电话给|会见|会晤|见了|邀请了?|联系了?)", ""),
    _pairs(r"(?:接到|收到|接听|接了)(?:了)?", r"(?:打来)?的?(?:电话|来电|邀请)"),
    _pairs(r"[、-]", r"(?:之间)?的?(?:通话|电话)"),
    r"S(?:请|对|向|要求|敦促)[LXTI](?:说|表示|发挥|提出|在|作出|起)|[LXTI](?:请|对|向|要求|敦促)S(?:说|表示|发挥|提出|在|作出|起)",
)
_COMPILED = {
    lang: regex("|".join(f"(?:{rule})" for rule in rules))
    for lang, rules in ((Lang.EN, _EN), (Lang.KO, _KO), (Lang.ZH, _ZH))
}


def is_mispaired(claim: Claim) -> bool:
    """Whether a claim has two deal with each other who do in none of the facts."""
    letters = {**_LETTERS, **_CALLS} if claim.lang is Lang.KO else _LETTERS
    return _COMPILED[claim.lang].search(lettered(claim, letters)) is not None
