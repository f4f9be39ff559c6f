"""What one side said on the thread's matter: "did denuclearisation come up? … and China's answer?".

Such a message names nothing but the side, of which the source has much more on other matters.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.told import Told, speaker_of, told_before
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_SAYING = {
    Lang.EN: regex(
        r"\b(?:comebacks?|responses?|reactions?|answers?|repl(?:y|ies)|positions?|stances?|take|views?|asks?|"
        r"demands?|requests?|lines?|words?|says?|said|saying|thinks?|think|respond(?:ed)?|"
        r"agree[sd]?(?: to (?:that|it|help|do (?:that|it|so)))?|promised?|offer(?:ed)?|help|"
        r"react(?:ed)?|answered|replied|hear|wants?|wanted|get|got|want)\b"
    ),
    Lang.KO: regex(
        r"반응|입장|요구(?:사항)?|요청(?:사항)?|답변|대답|답|태도|생각|의견|주장|발언|[뭐머모]라|"
        r"[뭐머모]래|[뭐머모]랬|"
        r"들어주(?:겠|기로)\S*|돕겠\S*|도와주\S*|응했\S*|동의\S*|약속\S*|"
        r"(?:무슨|어떤|한) ?말|말씀|받아쳤|받아들였"
    ),
    Lang.ZH: regex(
        r"反应|反響|回应|回應|诉求|要求|立场|态度|表态|说法|答复|看法|主张|意见|口径|"
        r"怎么(?:回[应复答]|[说讲看回答])的?|[点點][样樣]?(?:答|回|讲|講|说)|作何(?:回应|答复|"
        r"反应|表示)|"
        r"(?:答应|应承)(?:帮忙?|了|下来)?|同意|承诺|愿意?帮忙?|如何[说看]|咋[说讲看回]|"
        r"[说讲回]了?(?:些)?(?:什么|啥)|什么意思"
    ),
}
"""What asks for somebody's words."""
_ACROSS = {
    Lang.EN: regex(
        r"\bthe other (?:side|party|one|leader|guy|man|lot|end)\b|\bin (?:return|reply)\b"
    ),
    Lang.KO: regex(r"저쪽|그쪽|상대(?:방|편|측)?(?=[은는이가의 ])|건너편"),
    Lang.ZH: regex(r"对方|对面|另一方|那边|那头"),
}
"""The side that has not been told of."""
_ASKED = {
    Lang.EN: regex(r"\b(?:ask|want|request|demand)\w* (?:of |from |out of )?(?:the )?$"),
    Lang.KO: regex(r"^(?:측|쪽|정부)?(?:에게서|에게|에다|에|한테|더러)(?!서)"),
    Lang.ZH: regex(r"(?:对|向|请|要求|让|跟)$"),
}
"""What stands before a side (in Korean behind it) that something is asked of."""
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:what|how|the other|other|party|one|guy|man|lot|end|leader|side|sides|back|to|"
        r"from|of|on|have|has|had|about|its|give|gave|government|"
        r"govt|president|mr|leader|in return|part|bit|hear|point|matter|score|kind|"
        r"(?:may|might) i ask)\b"
    ),
    Lang.KO: regex(
        r"저쪽|그쪽|상대방|상대편|상대측|상대|건너편|측|쪽|정부|대통령|주석|뭐고|뭐|뭔|무엇|"
        r"어떻게|어떤|어떠|어땠|어때|거기에|이에|여기에|대해서?|"
        r"대한|는지도?|함께|알려|주시면|감사\S*|부탁\S*|바랍니다|주세요|주십시오|하였|답하|나왔|"
        r"했|받|들|하|고|던|었|았|였|습|겠|에서"
    ),
    Lang.ZH: regex(
        r"那么|对方|对面|另一方|方面|那边|这边|那头|一方|方|政府|主席|总统|对此|对这个|对这事|"
        r"怎么|如何|什么|啥|咋|有|给|样|过"
    ),
}
"""Words that may stand beside this and the side."""


def said_by_side(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[Told, Fact | None] | None:
    """What the thread was told, and what the side that is named said on the same matter.

    No fact where the side was invited and is told to have said nothing: what it answered to
    something else is no answer to that.
    """
    if not context or not _asks_for_words(understood):
        return None
    sides = _sides(matcher)
    side = _side(understood, sides, matcher)
    if side is None and understood.entity_ids:
        return None  # "朝鲜那边啥反应" asks of neither.
    if side is not None and _is_asked(understood):
        # "What did he ask China for?" asks for his words.
        side = next((id_ for id_ in sides.values() if id_ != side), side)
    across = bool(_ACROSS[understood.lang.written].search(understood.text))
    told = told_before(matcher, context) if side is not None or across else None
    if told is None or (told.silent and speaker_of(told.fact) is None):
        # On what nobody is said to have spoken of, neither side has an answer.
        return None
    if side is None:
        side = _other(sides, matcher.read(context[-1]), told, matcher)
    own = [
        fact
        for fact in matcher.store.facts
        if fact.topic == told.fact.topic
        and (speaker_of(fact) or (fact.agent if fact.mode is Mode.PROMISED else None)) == side
        and fact.superseded_by is None
    ]
    if not own and told.fact.mode is Mode.INVITED and side in told.fact.recipients:
        return told, None
    if not own or own == [told.fact]:
        return None
    # Who has just been told of it asks for more than that, if there is more of the kind.
    words = [fact for fact in own if {"said", "asked"} & set(fact.asks)]
    fresh = [fact for fact in words or own if fact != told.fact]
    # The reply to what was asked is all of it.
    return told, max(fresh or words or own, key=lambda fact: len(fact.short.en))


def _sides(matcher: Matcher) -> dict[str | None, str]:
    """The two who spoke in our own call, by their countries."""
    known = matcher.store.entities_by_id
    return {
        known[id_].country: id_
        for persons in matcher.reader.participants.values()
        if all(is_home(known[one]) for one in persons)
        for id_ in persons
    }


def _side(understood: Understanding, sides: dict[str | None, str], matcher: Matcher) -> str | None:
    """The one of the two that an utterance names, by name, country, capital or office."""
    known = matcher.store.entities_by_id
    named = {known[id_].country or id_ for id_ in understood.entity_ids}
    return sides.get(*named) if len(named) == 1 else None


def _is_asked(understood: Understanding) -> bool:
    """Whether the side that is named is the one that something is asked of."""
    lang, text = understood.lang.written, understood.text
    for mention in understood.entities:
        start, end = span_in(understood, mention)
        if _ASKED[lang].search(text[:start] if lang is not Lang.KO else text[end:]):
            return True
    return False


def _other(
    sides: dict[str | None, str], before: Understanding, told: Told, matcher: Matcher
) -> str | None:
    """The other of the two than was asked about before, or else than was told of."""
    known = matcher.store.entities_by_id
    named = [sides.get(known[id_].country or id_) for id_ in before.entity_ids]
    one = next((id_ for id_ in named if id_), speaker_of(told.fact))
    others = [id_ for id_ in sides.values() if id_ != one]
    return others[0] if len(others) == 1 else None


def _asks_for_words(understood: Understanding) -> bool:
    """Whether an utterance asks for a side's words and for nothing else."""
    text, lang = understood.text, understood.lang.written
    for start, end in sorted({span_in(understood, m) for m in understood.entities}, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    rest = _SAYING[lang].sub(" ", text)
    return rest != text and says_nothing_else(_BESIDE[lang].sub(" ", rest), lang)
