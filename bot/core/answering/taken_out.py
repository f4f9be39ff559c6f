"""Who is taken out of a question: "besides Trump and Ishiba, whom does Lee meet?".

A fact that tells of nobody but those is no answer to it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.followups import always_there
from bot.core.entities import EntityType
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_BEFORE = {
    Lang.EN: regex(
        r"\b(?:besides|apart from|other than|aside from|except(?: for)?|not counting|"
        r"not including|excluding|leaving aside|in addition to|beyond)\s+"
        r"(?P<names>.{2,60}?)(?:[,;:?]|\s(?=(?:who|whom|what|which|is|are|was|were|did|does|has|"
        r"have|will|anyone|anybody|any)\b)|$)"
    ),
    Lang.KO: regex(r"(?P<names>.{2,40}?)\s*(?:말고|빼고|제외하고|제외하면|외에|이외에|뺀)"),
    Lang.ZH: regex(r"(?:除了|除去|除|抛开|不算)(?P<names>.{2,30}?)(?:以外|之外|外|,|，|还|，还|$)"),
}
_MORE = {
    Lang.EN: regex(r"\b(?:who|whom|which|any ?one|any ?body|else|others?|another)\b"),
    Lang.KO: regex(r"누구|누가|어느|또|다른"),
    Lang.ZH: regex(r"谁|哪|还|其他|别的|另"),
}
"""What asks for somebody else."""


def takes_out(understood: Understanding) -> bool:
    """Whether a message takes somebody or something out and asks for another."""
    lang = understood.lang.written
    found = _BEFORE[lang].search(understood.text) and _MORE[lang].search(understood.text)
    return found is not None


def without_taken_out(match: Match, matcher: Matcher) -> tuple[Match, ...]:
    """The question without who is taken out, and as it is, each without the facts of only those.

    None where nobody is taken out.
    """
    understood = match.understood
    lang = understood.lang.written
    found = _BEFORE[lang].search(understood.text)
    if found is None or not _MORE[lang].search(understood.text):
        return ()
    taken = _persons_in(understood, found.span("names"), matcher)
    if not taken:
        return ()
    text = understood.text
    plain = f"{text[: found.start()]} {text[found.end() :]}"
    matches = (matcher.match(matcher.read(plain, understood.lang)), match)
    return tuple(
        replace(
            one,
            candidates=tuple(c for c in one.candidates if not _is_of(c.intent, taken, matcher)),
        )
        for one in matches
    )


def _persons_in(understood: Understanding, span: tuple[int, int], matcher: Matcher) -> set[str]:
    known = matcher.store.entities_by_id
    named = (m for m in understood.entities if span[0] <= span_in(understood, m)[0] < span[1])
    persons = {m.id for m in named if known[m.id].type is EntityType.PERSON}
    return persons - always_there(matcher)


def _is_of(intent_id: str, taken: set[str], matcher: Matcher) -> bool:
    """Whether a fact or overview tells of nobody else but who takes part in everything."""
    store = matcher.store
    intent, known = store.intents[intent_id], store.entities_by_id
    if not isinstance(intent, Fact | Overview):
        return False
    facts = intent.facts if isinstance(intent, Overview) else (intent.id,)
    about = {id_ for one in facts for id_ in store.facts_by_id[one].entities}
    persons = {id_ for id_ in about if known[id_].type is EntityType.PERSON}
    return bool(persons) and persons <= taken | always_there(matcher)
