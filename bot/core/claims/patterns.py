"""The pattern language of contrasts: wordings that a curator writes, searched in a claim.

A wording is plain text in lower case. `*` ends a word openly ("invit*"), `(a|b)` is either, `…`
stands for several words in between, `~` for at most four, `<xi>` for every alias of an entity,
`?` makes the letter or group before it optional. English is matched at word boundaries; Korean
without spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.language import Lang
from bot.core.regex import regex

Span = tuple[int, int]
Aliases = Mapping[str, str]
"""Name in angle brackets to a pattern of its aliases."""

_GAP = {Lang.EN: r"([^;]{0,55}?)", Lang.KO: r"([^;]{0,18}?)", Lang.ZH: r"([^;]{0,14}?)"}
_FEW = {
    Lang.EN: r"((?:[\w'&-]+\s+){0,4}?)",
    Lang.KO: r"([^;,]{0,8}?)",
    Lang.ZH: r"([^;,]{0,6}?)",
}
_PIECE = regex(r"<[a-z0-9-]+>|\s*…\s*|\s*~\s*|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found: its span, and the parts of it that the wording itself names.

    What stands in its gaps ("…", "~") is no part of it: the wording does not vouch for it.
    """

    span: Span
    parts: tuple[Span, ...]


def compile_wordings(
    wordings: Iterable[str], lang: Lang, aliases: Aliases | None = None
) -> re.Pattern[str] | None:
    """One pattern for all wordings of a language, or None if there are none.

    Raises re.error or KeyError for a wording that is not well formed.
    """
    parts = [_regex(wording, lang.written, aliases or {}) for wording in wordings if wording]
    if not parts:
        return None
    joined = "|".join(sorted(parts, key=len, reverse=True))
    return regex(rf"(?<![a-z0-9])(?:{joined})(?![a-z0-9])" if lang is Lang.EN else joined)


def _regex(wording: str, lang: Lang, aliases: Aliases) -> str:
    english = lang is Lang.EN
    made: list[str] = []
    for piece in _PIECE.findall(wording.casefold()):
        bare = piece.strip()
        if piece.startswith("<"):
            made.append(aliases[piece[1:-1]])
        elif bare == "…":
            made.append(_GAP[lang])
        elif bare == "~":
            made.append((r"\s+" if english and made else "") + _FEW[lang])
        elif not bare:
            made.append(r"\s+" if english else "")
        elif bare == "*":
            made.append(r"[a-z'-]*" if english else "")
        elif bare == "(":
            made.append("(?:")
        elif bare in ")|?":
            made.append(bare)
        else:
            made.append(re.escape(bare))
    return "".join(made)


def find_hits(pattern: re.Pattern[str] | None, text: str) -> tuple[Hit, ...]:
    """All matches of a pattern, left to right."""
    if pattern is None:
        return ()
    return tuple(
        Hit(match.span(), _parts(match))
        for match in pattern.finditer(text)
        if match.end() > match.start()
    )


def _parts(match: re.Match[str]) -> tuple[Span, ...]:
    gaps = sorted(span for span in match.regs[1:] if span[1] > span[0])
    start, parts = match.start(), []
    for gap in gaps:
        if gap[0] > start:
            parts.append((start, gap[0]))
        start = max(start, gap[1])
    if match.end() > start:
        parts.append((start, match.end()))
    return tuple(parts)
