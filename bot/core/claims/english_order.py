"""English claims that name who asks behind what is asked, put in the plain order.

"The call for a higher level came from Xi" says that Xi called for it.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_VERBS = {
    "call": "called", "appeal": "appealed", "request": "asked", "plea": "asked", "push": "pushed",
    "demand": "asked", "hope": "hoped", "wish": "wished", "pledge": "pledged", "promise": "promised",
    "proposal": "called",
}  # fmt: skip
_WHO = r"(?:(?:president|mr\.?) )?(?:lee(?: jae-myung)?|xi(?: jinping)?)"
_BEHIND = regex(
    rf"^(?P<lead>(?:according to [^,]+, |[^,]+ says? (?:that )?|[^,]+ said (?:that )?)?)(?:the|this) (?P<noun>{'|'.join(_VERBS)}) (?P<link>for|to) (?P<what>(?!.*\b(?:call|conversation) (?:came|was)\b).+?) "
    rf"(?:came from|was (?:made|voiced|put forward|raised) by|originated with|was) (?P<who>{_WHO})(?P<own>'s)?(?P<rest>(?:$|[,.;( ]).*)$",
    re.IGNORECASE,
)


def in_plain_english(sentence: str) -> str:
    """A sentence with who asks or hopes in front; itself if he stands there already."""
    found = _BEHIND.match(sentence)
    if found is None or bool(found["own"]) != bool(
        re.search(r" was $", sentence[: found.start("who")])
    ):
        return sentence
    what = re.sub(r" by (?=\S+$)", " from ", found["what"])
    verb = _VERBS[found["noun"].lower()]
    return f"{found['lead']}{found['who']} {verb} {found['link']} {what}{found['rest']}"
