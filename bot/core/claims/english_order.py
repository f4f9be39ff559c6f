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
_HEADS = (
    (
        regex(
            r"\b(?:south korea['\u2019]s|korea['\u2019]s|seoul['\u2019]s) (?:(?:new|newly elected|newly inaugurated|current|own) )?(?:president|leader|head of state)\b(?!,? (?:lee|yoon|moon|park)\b|['\u2019]s office| and)",
            re.IGNORECASE,
        ),
        "President Lee",
    ),
    (
        regex(
            r"\b(?:china['\u2019]s|beijing['\u2019]s) (?:president|leader|head of state)\b(?!,? (?:xi|hu|jiang)\b|['\u2019]s office| and)",
            re.IGNORECASE,
        ),
        "Xi Jinping",
    ),
)
"""Heads of state that are named by nothing but their country, and their names."""


_LIGHT = (
    (
        regex(
            r"\b(?:voiced|expressed|conveyed|aired|articulated|signalled|relayed) (?:(?:a|an|his|her|the|their|some) )?(?:(?:keen|strong|clear|sincere|firm) )?(?:hopes?|wish|desire) (?=that\b|for\b|to\b|of\b)",
            re.IGNORECASE,
        ),
        "hoped ",
    ),
    (
        regex(
            r"\b(?:made|gave|issued) (?:(?:a|an|his|her|the|their) )?(?:(?:solemn|firm|joint) )?(?:pledge|promise|vow|commitment) (?=that\b|to\b)",
            re.IGNORECASE,
        ),
        "pledged ",
    ),
)
"""Verbs that say nothing beside a noun that does: "voiced hope for" is hoped for."""
_WHOM = r"(?:(?:president|mr\.?) )?(?:lee|xi)(?: (?:jae-myung|jinping))?"
_INVITES = (
    (
        regex(
            r"\b(?P<be>(?:has|had|have)(?: \w+)? been|was|were|is|being|got) (?:given|sent|handed|issued|extended|made) (?:an? |the )?(?P<formal>official|formal|written)? ?(?:invitation|invite) to\b",
            re.IGNORECASE,
        ),
        r"\g<be> {formal}invited to",
    ),
    (
        regex(
            rf"\b(?:extend(?:ed|s)|issue[ds]|sent|sends|gave|gives|hand(?:ed|s)|ma[dk]es?) (?:an? |the )?(?P<formal>official|formal|written)? ?(?:invitation|invite) to (?P<whom>{_WHOM})(?: to (?:come to|attend|join|take part in|visit)| for)?(?= )",
            re.IGNORECASE,
        ),
        r"{formal}invited \g<whom> to",
    ),
    (
        regex(
            rf"\b(?:extend(?:ed|s)|issue[ds]|sent|sends|gave|gives|hand(?:ed|s)) (?P<whom>{_WHOM}) (?:an? )?(?P<formal>official|formal|written)? ?(?:invitation|invite) to\b",
            re.IGNORECASE,
        ),
        r"{formal}invited \g<whom> to",
    ),
)
"""Invitations that are given to somebody: he is invited."""
_SUMMIT_IN = regex(
    r"\bthe (?:summit|gathering|meeting) in (?P<place>canada|alberta)\b", re.IGNORECASE
)
"""The summit that its place tells: of those known, only one is there."""
_ALREADY = regex(
    r"^(?=.*\b(?:before|by the time|until|prior to)\b)(?P<lead>.*\b(?:had|has|have)) already (?=been|spoken|called|talked|phoned|rung)",
    re.IGNORECASE,
)
"""What says once more that it was before."""
_CAME = regex(
    rf"^(?P<lead>.*?)\b(?:came|comes|was|followed) (?:a|an|the) (?P<noun>{'|'.join(_VERBS)}) (?:from|by) (?P<who>{_WHO}) (?P<link>for|to|that) (?P<what>.+)$",
    re.IGNORECASE,
)
"""What came from somebody: "along with the invite came a wish from Lee that …"."""


def in_plain_english(sentence: str) -> str:
    """A sentence with names for heads of state, and with who asks or hopes in front."""
    for pattern, name in _HEADS:
        sentence = pattern.sub(name, sentence)
    for pattern, verb in _LIGHT:
        sentence = pattern.sub(verb, sentence)
    for pattern, told in _INVITES:
        if found := pattern.search(sentence):
            formal = "formally " if found["formal"] else ""
            sentence = pattern.sub(told.replace("{formal}", formal), sentence, count=1)
    sentence = _SUMMIT_IN.sub(r"the G7 summit in \g<place>", sentence)
    sentence = _ALREADY.sub(r"\g<lead> ", sentence)
    if came := _CAME.match(sentence):
        lead = f"{came['lead'].strip()}, " if came["lead"].strip() else ""
        verb = _VERBS[came["noun"].lower()]
        return f"{lead}{came['who']} {verb} {came['link']} {came['what']}"
    found = _BEHIND.match(sentence)
    if found is None or bool(found["own"]) != bool(
        re.search(r" was $", sentence[: found.start("who")])
    ):
        return sentence
    what = re.sub(r" by (?=\S+$)", " from ", found["what"])
    verb = _VERBS[found["noun"].lower()]
    return f"{found['lead']}{found['who']} {verb} {found['link']} {what}{found['rest']}"
