"""The clauses of an English sentence, each with the subject that it leaves to the one before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

Named = Callable[[str], Sequence[Mention]]
"""The entities of a text, in its own order."""
_VERB = (
    r"(?:is|are|was|were|will|would|can|may|might|could|should|has|had|have|do|does|did|ran|runs|began|"
    r"begins|took|takes|spoke|speaks|came|comes|went|goes|got|gets|said|says|told|tells|kept|keeps|made|makes|gave|gives|"
    r"held|holds|led|met|saw|sees|put|puts|set|let|lets|lasts?|starts?|opens?|ends?|expires?|covers?|allows?|hopes?|"
    r"wants?|stresse?s?|calls?|agrees?|asks?|invites?|lies|hosts?|[a-z]{3,}ed)"
)
_SPLIT = regex(
    r"\s*[;\u2014\u2013]\s*|\s+-\s+"
    r"|,?\s+(?:while|whereas|though|although)\s+(?=\S+\s+\S+\s+\S)"
    r"|,\s*(?:and|but|so|then|yet|with)\s+(?=\S+\s+\S+)"
    rf"|\s+(?:and|but)\s+(?:also\s+|then\s+|both\s+)?(?={_VERB}\b)"
    rf"|\s+(?:and|but)\s+(?=(?:he|she|it|they|the|that|this|its|his|their|[A-Z]\S+)\s+(?:\S+\s+){{0,3}}?{_VERB}\b)"
    rf"|,\s+(?:where|at which)\s+(?=(?:[A-Z]\S+|he|she|they)\s+(?:\S+\s+){{0,2}}?{_VERB}\b)"
    r"|,\s*(?:the aim being|one example being|which means)\s+"
    rf"|,\s+(?=(?:[A-Z]\S+|he|she|it|they)\s+(?:\S+\s+){{0,3}}?{_VERB}\b)"
)
_OPEN_END = regex(
    r"\b(?:times?|that|when|because|while|if|whether|where|how|why|both) "
    r"(?:president |mr |prime minister )?[A-Z]\w+$"
)
"""An end that still waits for its verb: "the second time Lee" (and Xi had spoken)."""
_RELATIVE = regex(
    rf"^(?P<head>(?:[^,]*?\b)?[A-Z][^,]*?),\s+(?:who|which)\s+(?P<told>{_VERB}\b[^,]*),\s+(?P<rest>.+)$"
)
_PRONOUN = regex(
    r"^(?:he|she|it|they|the (?:former|latter|two|pair|summit|call|visit|policy|waiver))\b",
    re.IGNORECASE,
)
_PERSONAL = regex(r"^(?:he|she)\b", re.IGNORECASE)
_PEOPLE = frozenset(
    {"lee-jae-myung", "xi-jinping", "donald-trump", "shigeru-ishiba", "kang-yu-jung"}
)
"""Whom "he" and "she" may mean; a country is neither."""
_BARE = regex(rf"^(?:also\s+|then\s+|not\s+|only\s+)?{_VERB}\b", re.IGNORECASE)
_HEAD = regex(rf"^(?P<head>.{{2,60}}?)\s+(?:\w+ly\s+|also\s+|both\s+)?{_VERB}\b")
_RELATES = regex(
    r",\s+(?:(?:where|at which|during which)\s+(?:\S+\s+){1,3}?|(?:who|which)\s+(?:\S+\s+){0,2}?)"
    rf"{_VERB}\b"
)
_ADVERBIAL = regex(
    r"^(?:(?:\S+\s+){0,3}(?:days?|weeks?|months?|years?|minutes?|hours?)\s+"
    r"(?:before|after|into|earlier|later|from)\b"
    r"|(?:(?:apart|aside|other|away)\s+(?:from|than)|besides|on|in|at|with|by|since|until|as|from|like|unlike|before|after|during|for|per)\b)"
    rf"(?!.*\b{_VERB}\b)",
    re.IGNORECASE,
)
"""What is put first and is no clause: "A week after the vote", "On Tuesday"."""


_WHOM = regex(
    r"^(?P<head>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}), whom "
    r"(?P<who>(?:[A-Z]\S*|he|she|they|the \w+)(?: [A-Z]\S*)?) "
    r"(?P<does>(?:had |has |have |was |is |will |would )?\w+) (?P<more>[^,]+), "
)


def told_of_whom(sentence: str) -> str:
    """What a sentence tells of its subject in a clause that begins with "whom"; "" if nothing.

    "Ishiba, whom Lee had invited to Gyeongju, …": "Lee had invited Ishiba to Gyeongju".
    """
    found = _WHOM.match(sentence)
    if found is None:
        return ""
    return f"{found['who']} {found['does']} {found['head']} {found['more']}"


def tells_more(sentence: str, lang: Lang) -> bool:
    """Whether a sentence tells more of somebody or something in a relative clause of its own."""
    return lang.written is Lang.EN and _RELATES.search(sentence) is not None


def english_clauses(text: str, named: Named) -> list[str]:
    """The clauses of an English sentence, each with a subject; empty if there is only one."""
    relative = _RELATIVE.match(text)
    if relative:
        head = relative["head"]
        return [
            f"{head} {relative['told']}",
            *(
                english_clauses(f"{head} {relative['rest']}", named)
                or [f"{head} {relative['rest']}"]
            ),
        ]
    parts = [part.strip(" ,") for part in _SPLIT.split(text) if part and part.strip(" ,")]
    for at in range(len(parts) - 2, -1, -1):
        if _OPEN_END.search(parts[at]):
            parts[at : at + 2] = [f"{parts[at]} and {parts[at + 1]}"]
    if len(parts) > 1 and _ADVERBIAL.match(parts[0]):
        # "A week after the vote, Lee spoke with Xi" is one clause.
        parts[:2] = [", ".join(parts[:2])]
    if len(parts) < 2:
        return []
    head = _HEAD.match(parts[0])
    subject = head["head"] if head else ""
    made = [parts[0]]
    for part in parts[1:]:
        if _BARE.match(part) and subject:
            made.append(f"{subject} {part}")
        elif _PERSONAL.match(part):
            who = _meant(subject, made, named)
            if not who:
                return []
            made.append(_PERSONAL.sub(who, part))
        elif _PRONOUN.match(part) and subject:
            made.append(re.sub(r"^(?:it|they)\b", subject, part, flags=re.IGNORECASE))
        else:
            made.append(part)
    return made


def _meant(subject: str, parts: Sequence[str], named: Named) -> str:
    """Whom a pronoun means: the subject of the first clause, or the only person named so far.

    "Canada invited Lee, and he will go": no country is meant.
    """
    known = named(subject) if subject else ()
    if known and (any(one.id in _PEOPLE for one in known) or " and " in subject):
        return subject
    people = {one.id: one.alias for part in parts for one in named(part) if one.id in _PEOPLE}
    if len(people) == 1:
        return next(iter(people.values()))
    return subject if known and not people else ""
