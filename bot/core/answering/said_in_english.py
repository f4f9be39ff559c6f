"""An English yes/no question as the statement that it asks about: who, then the verb, then more.

"was the call on 10 June?" asks whether "the call was on 10 june". Where the subject ends is found
by what begins the rest: its main verb, a preposition, a value, an article.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_ASKS = regex(
    r"^(?:(?:so|and|but|ok|okay|wait|hey|hi|just|well|then|also|btw|pls|please|sorry|um)[, ]+)*"
    r"(?P<be>is|was|were|are|has|have|had|will|would|can|could|did|does|do)"
    r" (?P<rest>(?!.*\bor\b)[^?!]{6,}?)[?!. ]*$"
)
_TAG = regex(
    r"(?:, *no|[,;]? *(?:right|correct|yes|yeah|true|please|pls|or not|yes/no|y/n|at all|"
    r"(?:is|was|did|does|are|were|has|wo)n'?t (?:it|he|she|they|that)))[?!. ]*$"
)
"""What only asks for the yes once more."""
_CLEFT = regex(
    r"^(?:(?:so|and|but|ok|wait)[, ]+)*(?:was|is) (?:it |that )?(?P<who>(?!(?:\w+ )?(?:\w+ed|true|"
    r"right|correct|so|official|certain|sure|case|known|fair|clear|said) that\b)[\w' -]{2,40}?)"
    r" (?:the (?:one|person|man|woman|side) )?(?:who|that) (?P<rest>(?!.*\bor\b)[^?!]{6,}?)[?!. ]*$"
)
"""A question that stresses who it was: "was it Kang who briefed the press?"."""
_THEN = regex(r"(?<=longer )then|(?<=shorter )then|(?<=more )then")
_IS_IT_THAT = regex(r"it (?:\w+ ){1,3}that\b")
_ITSELF = frozenset({"he", "she", "they", "it", "there", "we"})
"""Subjects of one word."""
_DETERMINERS = frozenset({
    "the", "a", "an", "that", "this", "their", "his", "her", "its", "our", "your", "any",
    "first", "next", "last", "whole", "same",
})  # fmt: skip
_INSIDE = frozenset({
    "between", "with", "of",
})  # fmt: skip
"""Prepositions that only say whose call or summit it is: "the call between Lee and Xi"."""
_PREPOSITIONS = frozenset({
    "on", "in", "at", "for", "from", "until", "till", "by", "to", "before", "after", "since",
    "during", "through", "over", "as", "about", "via", "without", "within", "under", "because",
})  # fmt: skip
_BEGIN = frozenset({
    "a", "an", "the", "not", "also", "still", "already", "only", "just", "about", "around",
    "up", "first", "second", "third", "fourth", "last", "longer", "shorter", "longest",
    "shortest", "cordial", "amicable", "friendly", "formal", "valid", "good", "bad",
    "warm", "visa-free", "frosty", "tense", "cool", "strained", "live", "bigger", "free",
    "expected", "supposed", "due", "set", "third-longest", "next",
})  # fmt: skip
"""Words that begin what is said of a subject, unless an article stands before them."""
_NOUNS = frozenset({
    "call", "talk", "visit", "vote", "brief", "ask", "stay", "start", "end", "host", "phone",
})  # fmt: skip
"""Verbs that are things as well, after an article."""
_PAST = {
    "speak": "spoke", "talk": "talked", "call": "called", "phone": "phoned", "ring": "rang",
    "invite": "invited", "ask": "asked", "agree": "agreed", "say": "said", "tell": "told",
    "stress": "stressed", "hope": "hoped", "pledge": "pledged", "promise": "promised",
    "want": "wanted", "begin": "began", "start": "started", "end": "ended", "last": "lasted",
    "take": "took", "come": "came", "go": "went", "meet": "met", "visit": "visited",
    "spend": "spent", "raise": "raised", "discuss": "discussed", "mention": "mentioned",
    "issue": "issued", "publish": "published", "brief": "briefed",
    "attend": "attended", "host": "hosted", "become": "became", "win": "won", "have": "had",
    "happen": "happened", "vote": "voted", "run": "ran", "cover": "covered", "apply": "applied",
    "expire": "expired", "give": "gave", "announce": "announced", "urge": "urged",
    "expect": "expected", "confirm": "confirmed", "emphasise": "emphasised",
    "emphasize": "emphasized", "offer": "offered", "request": "requested",
    "stay": "stayed", "enter": "entered", "include": "included", "follow": "followed",
    "hold": "held", "make": "made", "chat": "chatted", "express": "expressed",
    "commit": "committed", "name": "named", "describe": "described", "bring": "brought",
    "travel": "travelled", "join": "joined", "require": "required", "need": "needed",
}  # fmt: skip
"""Main verbs after "did", as a statement has them."""
_BASE = frozenset({*_PAST, "be", "play", "fly", "participate", "accept", "decline", "continue"})
_NOT_PAST = frozenset({
    "need", "red", "indeed", "speed", "feed", "seed", "visa-freed",
})  # fmt: skip


def said_in_english(understood: Understanding) -> str:
    """The statement, in small letters; "" where what the question says of whom is not plain."""
    found = _ASKS.search(_TAG.sub("", understood.text.strip()))
    if found is None:
        return ""
    verb, rest = found["be"], found["rest"]
    if _IS_IT_THAT.match(rest):
        return ""  # "Is it confirmed that Lee asked Xi?" asks of what stands behind.
    tokens = _THEN.sub("than", rest).split()
    if verb in {"did", "does", "do"}:
        return _with_verb(tokens, verb)
    at = _end_of_subject(tokens, verb, understood, found.start("rest"))
    if at is None or at >= len(tokens):
        return ""
    return " ".join([*tokens[:at], verb, *tokens[at:]])


def said_of_whom(text: str) -> str:
    """The statement of a question that stresses who it was; "" for any other."""
    found = _CLEFT.search(_TAG.sub("", text))
    return f"{found['who']} {found['rest']}" if found is not None else ""


def _with_verb(tokens: Sequence[str], verb: str) -> str:
    """The statement of "did …": its main verb in the form that it has without "did"."""
    at = _main_verb(tokens)
    if at is None or tokens[at] not in _PAST:
        return ""
    form = _PAST[tokens[at]]
    if verb == "does":
        form = _third_person(tokens[at])
    elif verb == "do":
        form = tokens[at]
    return " ".join([*tokens[:at], form, *tokens[at + 1 :]])


def _third_person(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


def _main_verb(tokens: Sequence[str]) -> int | None:
    """Where the main verb stands that follows a helping one."""
    places = [at for at, token in enumerate(tokens) if at and token in _BASE]
    for number, at in enumerate(places):
        later = places[number + 1] if number + 1 < len(places) else None
        if later is not None and tokens[at] in _NOUNS and _is_thing(tokens[:at]):
            between = tokens[at + 1 : later]
            # "did the call with Xi start at …": what it was with belongs to the call.
            if not between or between[0] in _INSIDE:
                continue
        if tokens[at] in _NOUNS and tokens[at - 1] in _DETERMINERS - {"last"}:
            continue  # "did Kang listen in on the call?" has a verb that is not known.
        if tokens[at] == "last" and later == at + 1:
            continue  # "did Xi last visit Seoul in 2013?"
        return at
    return None


def _is_thing(before: Sequence[str]) -> bool:
    return before[0] in _DETERMINERS or any(token.endswith("'s") for token in before)


def _end_of_subject(
    tokens: Sequence[str], verb: str, understood: Understanding, start: int
) -> int | None:
    """How many tokens the subject has; None if that can't be told."""
    if verb in {"will", "would", "can", "could"}:
        return _main_verb(tokens)
    starts = _starts(tokens, start)
    if verb in {"has", "have", "had"}:
        return _first_participle(tokens)
    if tokens[0] in _ITSELF:
        return 1
    values = {quantity.start for quantity in understood.quantities}
    inside = False
    for at, token in enumerate(tokens):
        if not at:
            continue
        before = tokens[at - 1]
        if token in _INSIDE:
            inside = True
        begins = token in _PREPOSITIONS or (
            (token in _BEGIN or starts[at] in values or _is_participle(token))
            and before not in _DETERMINERS
            and not (inside and before in _INSIDE)
        )
        if begins:
            return at
    return _after_name(understood, starts)


def _starts(tokens: Sequence[str], start: int) -> list[int]:
    """Where each token begins in the text."""
    places = []
    for token in tokens:
        places.append(start)
        start += len(token) + 1
    return places


def _first_participle(tokens: Sequence[str]) -> int | None:
    for at, token in enumerate(tokens):
        if at and (token in {"been", "had", "met", "got"} or _is_participle(token)):
            return at
    return None


_IRREGULAR = frozenset({
    "held", "sworn", "spoken", "won", "taken", "given", "made", "begun", "set", "come",
    "gone", "seen", "known", "said", "told", "put", "meant", "led", "hosting", "going",
    "coming", "attending",
})  # fmt: skip


def _is_participle(token: str) -> bool:
    if token in _NOT_PAST or "-" in token:
        return False
    return token in _IRREGULAR or (len(token) > 4 and token.endswith(("ed", "ing")))


def _after_name(understood: Understanding, starts: Sequence[int]) -> int | None:
    """Where a name that stands first ends: "is Kang | Lee's spokesperson"."""
    ends = [one.end for one in understood.entities if one.start <= starts[0] < one.end]
    if not ends:
        return None
    return next((at for at, place in enumerate(starts) if at and place >= max(ends)), None)
