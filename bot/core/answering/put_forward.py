"""A value that a follow-up puts forward for what was told, whoever has it so.

"My colleague says 25 minutes", "내 메모엔 11일인데", "稿子里写的是周一": the fact told before is
asked whether it is that. Who has it so is said in many words; the value is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.confirming_words import HOW_COME
from bot.core.answering.followups import topics_named
from bot.core.answering.put_forward_words import FRAMES, HAS_SO, SMALL, TAGS
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.cues import has_wh
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_SENTENCES = regex(r"(?<=[?!])\s*|(?<=[^\d]\.)\s+|(?<=\d\.)\s+(?=[a-z])")
TWO = 2
_ASKED = {Lang.EN: "wasn't it {}?", Lang.KO: "{} 맞아?", Lang.ZH: "是{}吗?"}


def put_forward(matcher: Matcher, understood: Understanding) -> str:
    """The follow-up as a plain question for its value: "wasn't it 25 minutes?"; "" of any other."""
    lang = understood.lang.written
    pieces = [piece.strip() for piece in _SENTENCES.split(understood.text) if piece.strip()]
    if len(pieces) == TWO:
        return _of_two(matcher, understood, pieces)
    if understood.wh and not HOW_COME.search(understood.text) and lang is not Lang.EN:
        return ""
    for frame in FRAMES[lang]:
        found = frame.search(understood.text)
        if found is None:
            continue
        if has_wh(understood.text[: found.start("value")], lang) and lang is Lang.EN:
            return ""  # "So what did they say about the peninsula?"
        value = found["value"].strip(" ,'\"")
        read = matcher.read(value, understood.lang)
        if _is_one_value(read):
            return _ASKED[lang].format(value)
    return ""


def _of_two(matcher: Matcher, understood: Understanding, pieces: Sequence[str]) -> str:
    """The same of two sentences: a value and who has it so, or the value with a doubt before it."""
    lang = understood.lang
    first, second = (matcher.read(piece, lang) for piece in pieces)
    if has_wh(HAS_SO[lang.written].sub("", first.text + second.text), lang.written):
        return ""
    if HAS_SO[lang.written].search(second.text) and not second.quantities:
        value = _value(first)
        alone = value if _is_one_value(matcher.read(value, lang)) else ""
        return put_forward(matcher, first) or (_ASKED[lang.written].format(alone) if alone else "")
    # "Did they agree on it? My colleague says 30 minutes" asks something of its own first.
    asks = first.entity_ids or topics_named(first, matcher) or HARD_ASKS & {*first.asks}
    said = {q.value for q in first.quantities} <= {q.value for q in second.quantities}
    return put_forward(matcher, second) if said and not asks else ""


def _value(read: Understanding) -> str:
    """A sentence without the words that put its value forward."""
    return str(TAGS[read.lang.written].sub("", read.text)).strip(" ,?!.")


def _is_one_value(read: Understanding) -> bool:
    """Whether a text is one value and small words."""
    if bool(read.quantities) == bool(read.entity_ids) or read.wh:
        return False
    text, lang = read.text, read.lang.written
    spans = [span_in(read, mention) for mention in read.entities]
    spans += [(one.start, one.end) for one in read.quantities]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + " " + text[end:]
    return not SMALL[lang].sub("", text)
