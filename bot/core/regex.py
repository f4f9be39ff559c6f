"""Regular expressions that are compiled when they are first used.

There are some 900, in three languages. Compiling all of them took half the time that the bot needs
to start, and one question uses a third.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Regex:
    """Stands for a compiled pattern; each of its methods is looked for once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        # Called for what the object itself does not have: from the second time on, it has it.
        if name.startswith("_"):
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = re.compile(*self._source)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but a wrong pattern is found when it is first used."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))
