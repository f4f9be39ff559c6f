"""A message that turns away from its thread: "never mind, when was the election?"."""

from __future__ import annotations

from bot.core.answering.followups import topics_named
from bot.core.language import Lang
from bot.core.matching.cues import leads_on, points_back
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_WEAKLY = regex(
    r"^(?:(?:oh|ok|ah|and)[, ]+)?(?:btw|by the way|oh right|speaking of which)[,.:! ]+|"
    r"^(?:아\s*)?맞다[,.!~ ]+|^(?:哦|啊|噢)?对了[,.! ]*"
)
"""What turns away only if nothing else leads back."""
_TURNS = {
    Lang.EN: regex(
        r"^(?:(?:ok|okay|right|anyways?|alright|well|thanks|thx|cool|got it|fine|no|and)[,.! ]+)*"
        r"(?:(?:a |one |totally |completely )?(?:different|diff|another|new|separate|unrelated) "
        r"(?:thing|question|q|topic|subject|matter)|"
        r"(?:change|changing|switch|switching) (?:of )?(?:topics?|subjects?|gears)|unrelated|"
        r"off[- ]topic|on (?:another|a different) note|separately|forget (?:that|it|about that)|"
        r"never ?mind(?: that)?|moving on|scrap that)[,.:;! -]+(?:but )?"
    ),
    Lang.KO: regex(
        r"^(?:(?:아|[\u1100-\u11ff]{1,3}|오케이|네|예|응|그래)[,.!\s]*)?"
        r"(?:(?:그건|그거는?|이건)\s*(?:됐고|됐구|알겠고|그렇고|그렇다 ?치고)|"
        r"(?:근데 )?(?:딴|다른) ?(?:얘기|이야기|질문|거)(?:인데|지만|이지만)?요?|"
        r"(?:화제|주제)(?:를)? (?:바꿔서|바꾸면|돌려서)|아무튼|암튼|여튼)[,.:~! ]+"
    ),
    Lang.ZH: regex(
        r"^(?:算了|不说这个了?|不管了|先不管(?:那个|这个)|换个(?:话题|问题)|题外话|说个别的|"
        r"问个别的|另一个问题|另外一件事|那个先放放)[,.:! ]*"
    ),
}


def turned_away(understood: Understanding, matcher: Matcher) -> str:
    """What a message asks after turning away from its thread; empty if it does not.

    What names nothing, or points back after all, stays with the thread.
    """
    rest = _TURNS[understood.lang.written].sub("", understood.text)
    if rest == understood.text:
        rest = _WEAKLY.sub("", understood.text)
        if leads_on(rest, understood.lang):
            return ""
    if rest == understood.text:
        return ""
    left = matcher.read(rest, understood.lang)
    names = bool(left.entity_ids or topics_named(left, matcher) or left.content > 1)
    return rest if names and not points_back(rest, understood.lang) else ""
