"""The rule that no sentence of a source enters the repository: no run of 13 of its words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from bot.core.regex import regex
from bot.core.validation.problem import Problem, Severity

LONGEST_RUN = 12
"""Words of a source that may stand in a row."""
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)?|[^\W_]")


def list_words(text: str) -> list[tuple[str, int]]:
    """Return (word in lower case, offset) of a text, without punctuation and mark-up."""
    plain = unicodedata.normalize("NFC", text)
    return [(match[0].lower().replace("’", "'"), match.start()) for match in _WORD.finditer(plain)]


def find_copied(
    originals: Mapping[str, str], texts: Iterable[tuple[str, str]]
) -> Iterator[Problem]:
    """Yield each place where a text of the repository runs on in the words of an original.

    `originals` maps source ids to texts, `texts` gives (relative path, content). One problem is
    reported for each run, at its first line.
    """
    size = LONGEST_RUN + 1
    runs: dict[tuple[str, ...], str] = {}
    for source_id, original in originals.items():
        words = [word for word, _ in list_words(original)]
        for start in range(len(words) - size + 1):
            runs.setdefault(tuple(words[start : start + size]), source_id)
    if not runs:
        return
    first_words = {run[0] for run in runs}
    for file, content in texts:
        found = list_words(content)
        words = [word for word, _ in found]
        until = -1
        for start in range(len(words) - size + 1):
            if start <= until or words[start] not in first_words:
                continue
            source_id = runs.get(tuple(words[start : start + size]), "")
            if source_id:
                until = start + size
                line = content.count("\n", 0, found[start][1]) + 1
                message = f"{size} or more consecutive words of {source_id}"
                yield Problem(file, line, Severity.ERROR, message)
