"""Deeds that a claim has as planned or weighed, and the source as done: "plans to invite Xi".

Also what somebody by name is said to expect: the source tells of expectations, and not of whose.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex

_DONE = frozenset(
    {Mode.HAPPENED, Mode.AGREED, Mode.ASKED, Mode.INVITED, Mode.STRESSED, Mode.POLICY}
)
_PLANS = {
    Lang.EN: regex(
        r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|mean(?:s|t)|hop(?:es|ed|ing)|want(?:s|ed)?|prepar(?:es|ed|ing)|prefer(?:s|red)?|aim(?:s|ed|ing)?|is|are|was|were|ready|set|due|yet|still|likely|able|may|might|could) (?:going |willing |about |likely |ready |set |due |still |yet |soon |well |also |perhaps )*(?:to )?(?:formally |officially |soon |also )*"
        r"(?:invite|waive|grant|introduce|phone|ring|call (?=xi|him|trump|ishiba)|speak|announce)\b(?! (?:about|of))"
        r"|\b(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|ponder(?:s|ed|ing)?|contemplat\w+|think(?:s|ing)? (?:about|of)|toy\w* with|examin\w+|study\w*|discuss\w*|propos\w+) (?:the |an? |whether to |possible |formal )*(?:invit\w+|(?:visa )?waiver|visa-free|exempt\w*|waiving|granting|introducing)"
    ),
    Lang.KO: regex(
        r"(?:초청|초대|면제|시행|도입|통화)(?:을|를)?(?:할|하려는|하기로할)?(?:계획|예정|생각|방침|작정|요량|참)(?:이|인|을|으로|중)|(?:초청|초대|면제|도입|무비자)(?:를|을|하는방안을|방안을)?(?:검토|고려|고민|추진)(?:중|하고|한다|할)|(?:초청|초대)(?:하려고|하려|할지도|할수도|할까)"
    ),
    Lang.ZH: regex(
        r"(?:打算|计划|准备|拟|考虑|有意|正考虑|可能会?|也许会?|或将|即将|将要?)(?:要|会|在|于)?(?:正式|向|对|给)?(?:[^,;]{0,6})?(?:邀请|邀(?!请)|免签|免除签证|通话|通电话)"
    ),
}
_MAY = {
    Lang.EN: regex(
        r"\b(?:may|might|could|perhaps|possibly|maybe|undecided|unsure|not sure|considering|weighing|mulling|hopes to|would like to|wants to|unlikely|tentativ\w+)\b"
    ),
    Lang.KO: regex(
        r"(?:할|올|갈)(?:지도|수도있|까)|(?:검토|고려|고민)(?:중|하)|미정|불투명|아마|가능성"
    ),
    Lang.ZH: regex(r"可能|也许|或许|或将|考虑|未定|不确定|大概会|说不定|犹豫"),
}
_EXPECTS = {
    Lang.EN: regex(
        r"\b(?:lee|xi|kang|trump|ishiba|beijing|seoul|tokyo|washington|he|she) (?:himself |herself |also |still |fully )?(?:expects|expected(?! to\b)|is expecting|was expecting|believes|believed|thinks|thought|predicts|predicted|doubts|doubted|bets|is (?:sure|certain|confident|hopeful|optimistic))\b"
    ),
    Lang.KO: regex(
        r"(?:대통령|주석|총리|대변인|강유정|이재명|시진핑|중국|한국)(?:은|는|이|가).{4,40}(?:것으로|거라고|것이라고)(?:예상|전망|기대|내다|믿|확신|생각)(?:했|한다|하고|봤|본다|합)"
    ),
    Lang.ZH: regex(
        r"(?:李在明|姜由桢|北京|首尔|韩方|中方|发言人)(?:本人)?(?:预计|预期)|(?:李在明|习近平|姜由桢|石破茂|特朗普|北京|首尔|韩方|中方|发言人)(?:本人)?(?:相信|认为|料定|估计|觉得)|"
        r"(?:李在明|姜由桢|北京|首尔|韩方|中方|发言人)(?:本人)?预料|"
        r"(?:习近平|石破茂|特朗普)(?:本人)?预料(?!(?:也|将|会)*(?:代表|出席|参加|与会|赴|访))"
    ),
}
_CERTAIN = regex(r"\bconfirmed\b")
"""What the statement of a fact has that tells something as certain to come."""


def only_planned(claim: Claim, fact: Fact) -> bool:
    """Whether a claim has as planned, weighed or open what a fact has as done or certain."""
    if fact.mode in _DONE and _PLANS[claim.lang].search(claim.text):
        return True
    certain = fact.mode is Mode.PLANNED and _CERTAIN.search(fact.statement.en)
    return bool(certain) and _MAY[claim.lang].search(claim.text) is not None


def expected_by_one(claim: Claim, fact: Fact) -> bool:
    """Whether a claim tells who expects what the source only has as expected."""
    return fact.mode is Mode.EXPECTED and _EXPECTS[claim.lang].search(claim.text) is not None
