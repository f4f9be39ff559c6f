"""Calls that others than Lee made: "did Xi call Ishiba first?", "who did Xi phone before Lee?".

The row of calls in the report is Lee's. Asked of another's row, it would be told as that one's,
with a yes or a no that the source does not give.
"""

from __future__ import annotations

from bot.core.answering.followups import in_every_event
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_HOME, _OTHER = "L", "X"
"""How Lee, and each other person of the report, is written for the patterns below."""
_EN_NOW = r"(?:call|phone|ring(?: up)?|dial|telephone|contact|(?:talk|speak|chat) (?:to|with))"
_EN_THEN = (
    r"(?:called|phoned|rang|rung|dialled|telephoned|contacted|"
    r"(?:talked|spoke|spoken|chatted) (?:to|with))"
)
_EN_ALSO = r"(?:(?:just|already|ever|also|first|then|even) )*"
_EN_TITLE = r"(?:(?:the|president|pm|prime minister|mr\.?) )*"
_EN_ROW = r"(?:first|second|third|fourth|next|before|after|earlier|previous\w*|prior|else|besides)"
_CALL = ("통화", "전화", "通话", "电话")
_KO_CALL = r"(?:통화|전화|연락|얘기|대화)"
_KO_AS_AGAINST = r"(?!.{0,12}(?:비교|비슷|같|다르|다른|달리|차이|둘 중|중에|가운데))"
_ZH_CALL = r"(?:通[了过]?电?话|打[了过]?电话|通[了过]?话|致电|联系)"
_OF_ANOTHER = {
    Lang.EN: regex(
        rf"\b(?:did|has|had|have|would|will) {_EN_TITLE}X {_EN_ALSO}(?:{_EN_NOW}|{_EN_THEN}) "
        rf"{_EN_TITLE}X\b(?!')|"
        rf"(?<!\band )(?<!& )\bX {_EN_ALSO}{_EN_THEN} {_EN_TITLE}X\b(?!')|"
        rf"\b(?:who|whom|which (?:leaders?|one))\b.{{0,12}} (?:did|has|had) {_EN_TITLE}X "
        rf"{_EN_ALSO}(?:{_EN_NOW}|{_EN_THEN})(?= .*\b{_EN_ROW}\b)|"
        rf"\b(?:who|whom|which (?:leaders?|one)) (?:else|first) (?:did|has|had) {_EN_TITLE}X "
        rf"{_EN_ALSO}(?:{_EN_NOW}|{_EN_THEN})|"
        rf"\b(?:first|second|third|next|last|only|other) (?:foreign |world |asian )*"
        rf"(?:leaders?|presidents?|pm|premier|persons?|ones?|heads? of state|counterparts?) "
        rf"(?:that |who |whom )?{_EN_TITLE}X (?:has |had |ever )?{_EN_THEN}(?! by)|"
        rf"\b(?:did|has|had) {_EN_TITLE}X {_EN_ALSO}(?:{_EN_NOW}|{_EN_THEN}) "
        r"(?:any(?:one|body)|somebody|someone|other leaders|others) ?(?:else|other|before|first)?|"
        rf"\b(?:that|whom?) {_EN_TITLE}X {_EN_ALSO}{_EN_THEN} first\b"
    ),
    Lang.KO: regex(
        rf"X(?:은|는|이|가|도) ?(?:먼저 )?X ?(?:이?랑|하고|과|와|한테|에게)(?! ?X){_KO_AS_AGAINST}"
        rf".{{0,10}}{_KO_CALL}|"
        rf"X(?:은|는|이|가|도) ?(?:(?:제일|가장|맨|먼저|처음\S?|또|그 전에|L\S* ?\S* 전에) ?)+"
        rf"(?:누구|어느 \S+)(?:이?랑|하고|과|와|한테|에게).{{0,8}}{_KO_CALL}|"
        rf"X(?:이|가) ?(?:제일|가장|맨|처음|먼저|첫)(?: ?\S{{1,4}})? ?{_KO_CALL}한? ?"
        r"(?:정상|사람|지도자|상대)(?:은|는|을|이 누구)"
    ),
    Lang.ZH: regex(
        rf"X(?:有没有|是不是)?(?:首?先|最先|第一个)(?:是)?(?:跟|和|与|同|给|打给)X(?:先)?.{{0,3}}{_ZH_CALL}|"
        rf"X(?:在L之前)?(?:首?先|最先|第一个|还(?!是)|又)(?:是)?(?:跟|和|与|同|给|打给)"
        rf"(?:谁|哪.?[个位]?(?:领导人|总统|首脑)?|别人|其他\S{{0,3}}).{{0,3}}{_ZH_CALL}"
    ),
}


def is_of_another_caller(understood: Understanding, matcher: Matcher) -> bool:
    """Whether it is asked whom another than Lee called, or in which order he did."""
    return _OF_ANOTHER[understood.lang.written].search(lettered(understood, matcher)) is not None


def lettered(understood: Understanding, matcher: Matcher) -> str:
    """The text with a letter for each person: who takes part in all of our calls, or another."""
    known, always = matcher.store.entities_by_id, in_every_event(matcher)
    made, place = [], 0
    text = understood.text
    persons = (e for e in understood.entities if known[e.id].type is EntityType.PERSON)
    # "Xi call" names two persons, for it is a name of Lee's call too: here the one it says.
    for mention in sorted(persons, key=lambda one: (one.start, one.id in always)):
        start, end = span_in(understood, mention)
        if start < place:
            continue
        # The call that is named with somebody stays a word of the text.
        if understood.lang.written is Lang.EN and mention.alias.endswith((" call", " talk")):
            end = start + mention.alias.rindex(" ")
        elif mention.alias.endswith(_CALL):
            end -= len(_CALL[0])
        made += [text[place:start], _HOME if mention.id in always else _OTHER]
        place = end
    return "".join([*made, text[place:]])
