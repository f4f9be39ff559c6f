"""A surname alone for a person, as chats have it: 习说, 李跟石破, and not 学习 or 李强.

In English it is a word by itself, and another person's where another given name follows: "Kang
Kyung-wha" is not "Kang".
"""

from __future__ import annotations

from collections.abc import Collection, Container

from rapidfuzz.distance import OSA

from bot.core.regex import regex

_BEFORE = frozenset("写和跟与同给对请向让问邀叫把被是比由找约替及而但那这说称据听了先后因为")
"""Characters that a name may follow besides a space, a mark, or another surname."""
_AFTER = frozenset(
    "和跟与同给对请向让问邀叫把被是比怎咋有没回答承表强希呢吗也在会来去那想要先提打谈聊讲谁什啥何"
    "几多的这都又还能将应该可排上下就当到已为称认拒接说政自一不若两俩连最真究具电通哪啊吧了以再才然"
)
"""Characters that may follow a name, in the same way."""
_NAMES = ("强", "在镕", "在容", "先生", "同学", "上银", "会昌", "政宰", "表哥")
"""What makes other names of a surname and a character that may follow one."""


def stands_alone(text: str, place: int, surnames: Container[str]) -> bool:
    """Whether the character at a place is a name by itself; `surnames` are those that can be."""
    before, rest = text[:place], text[place + 1 :]
    if rest.startswith(_NAMES):
        return False
    return _fits(before[-1:], _BEFORE, surnames) and _fits(rest[:1], _AFTER, surnames)


def _fits(beside: str, allowed: frozenset[str], surnames: Container[str]) -> bool:
    return not beside.isalpha() or beside.isascii() or beside in allowed or beside in surnames


_SYLLABLE = (
    r"(?:kk?|gg?|n|d|t|r|l|m|b|p|ss?|sh|j|ch?|h|w|y|ky|my|hy|kw|gw|hw|wh)?"
    r"(?:yae|yeo|yoo|you|eu|eo|ae|ee|oo|ou|oi|oe|ui|wi|wo|ya|ye|yo|yu|ai|a|e|i|o|u)"
    r"(?:ng|n|k|m|l|p|b|t|h)?"
)
_GIVEN = regex(rf" ({_SYLLABLE}-{_SYLLABLE})(?![\w-])")
"""A Korean given name as English writes it: two syllables with a hyphen."""


def another_follows(text: str, end: int, given: Collection[str]) -> bool:
    """Whether another given name than one of `given` follows an English surname.

    A letter mistyped makes no other person.
    """
    found = _GIVEN.match(text, end)
    if found is None:
        return False
    return all(OSA.distance(found[1], own, score_cutoff=1) > 1 for own in given)
