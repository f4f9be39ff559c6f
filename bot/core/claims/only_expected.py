"""Who is only expected somewhere, said to be going: "Trump and Ishiba will attend the G7".

The words of whoever has confirmed back it, and each name stands in some fact; yet of one of the two
the source says no more than that he is expected.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable

from bot.core.claims.deed_words import PATTERNS
from bot.core.claims.reading import Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex

_LEFT_OPEN = {
    Lang.EN: regex(
        r"\b(?:expect\w*|likely|probabl\w*|presumabl\w*|may|might|could|would (?:be|mark|have)|should|chance|"
        r"opportunit\w*|hop\w+|anticipat\w*|possib\w*|potential\w*|due|set to|slated|scheduled|"
        r"tipped|sets? (?:up|the stage)|yet|first (?:face|in-person|meeting|contact|encounter|chance|personal)|invit\w*|were|speculat\w*|prospect\w*|rumou?r\w*|"
        r"if|assum\w*|whether|ask\w*|not|never|no|only|n't)\b|n't\b"
    ),
    Lang.KO: regex(
        r"예상|예정|전망|가능|기대|수있|듯|것같|보인|보이|관측|유력|첫\s?(?:대면|만남|접촉|회동)|처음\s?(?:으로\s?)?(?:대면|만나|얼굴)|아직|여부|지않|아니|못|계기|기회|면"
    ),
    Lang.ZH: regex(
        r"预计|预料|预期|可能|有望|有机会|期待|料|或将|或者|机会|(?:首次|首度|第一次|初次)(?:面对面|见面|会面|接触|当面|与|同|和)|尚|还没|未|不|没|是否|"
        r"若|如果|应该|大概|估计"
    ),
}
"""What leaves it open, or tells of something else than going there."""


_COMES = {
    Lang.EN: regex(
        r"\b(?:will|would|is (?:definitely |indeed )?(?:going to|to)|is) (?:be )?"
        r"(?:com(?:e|ing)|visit(?:ing)?|mak(?:e|ing) (?:a|his|the)(?: \w+)? (?:visit|trip)|"
        r"travel(?:l?ing)?|arriv(?:e|ing)|fly(?:ing)?)\b|"
        r"\b(?:will|would) (?:make (?:his|a) (?:first )?(?:visit|trip)|attend|represent|join|"
        r"take part|participate|be (?:at|there|present|among)|show up|turn up)\b"
    ),
    Lang.KO: regex(
        r"(?:옵니다|온다|방한한다|방한합니다|방문한다|방문합니다|찾는다|찾습니다|참석한다|참석합니다|참가한다)(?![고는면])"
    ),
    Lang.ZH: regex(
        r"(?:将|要|会|即将|定于)(?:于.{1,6})?(?:来|访|去|赴|到)(?:问)?(?:韩|庆州|首尔)|"
        r"(?:将|即将)(?:代表.{1,4})?(?:出席|参加|与会|赴会)"
    ),
}
"""How somebody is said to be coming."""


def takes_as_sure(claim: Claim, facts: Iterable[Fact]) -> bool:
    """Whether a claim says plainly that somebody goes who is only expected by one of the facts."""
    if _LEFT_OPEN[claim.lang].search(claim.text):
        return False
    comes = _COMES[claim.lang].search(claim.text)
    if comes is None and not PATTERNS[claim.lang]["attend"].search(claim.text):
        return False
    named = {mention.id for mention in claim.entities}
    going = [
        fact
        for fact in facts
        if fact.agent in named and not fact.recipients and "yes-no" in fact.asks
    ]
    sure = {fact.event for fact in going if fact.mode is Mode.PLANNED}
    return any(
        fact.mode is Mode.EXPECTED and (fact.event in sure or comes is not None) for fact in going
    )
