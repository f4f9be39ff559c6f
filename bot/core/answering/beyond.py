"""What is asked beyond what a message itself says: "they spoke for 20 minutes, about troops too?"

A message that states a fact and asks for more is like that fact in most of its words. To tell it
again is no answer: the question is read like a follow-up to what was said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.answering.context import match_in_context
from bot.core.answering.decision import Decision, decide
from bot.core.answering.leads import lead_for
from bot.core.answering.parts import said_and_asked
from bot.core.facts import Overview
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.matching.vocabulary import units
from bot.core.regex import regex
from bot.core.reply import ReplyKind

BEARING_FROM = 0.5
"""Share of the question that a fact's samples speak of, from which it may be what is asked."""
WRONG_LEADS = {"no", "not-quite", "other-way"}
"""What a reply begins with that puts something right."""
_EN_QUESTION = regex(
    r"\?$|^(?:[^:?!.]{2,40}: )?(?:(?:so|and|but|ok|then|now|well|anyway)[, ]+)*"
    r"(?:what|when|where|who|whom|whose|which|why|how|did|does|do|is|are|was|were|will|would|has|"
    r"have|had|can|could|should|any)\b"
)
_TELLING = {
    Lang.EN: regex(
        r"^(?:[\w'-]+ ){1,5}"
        r"(?:says?|said|was|were|is|are|has|had|will|gets?|got|goes|went|began|started)\b"
    ),
    Lang.KO: regex(r"(?:잖아|[다라]는데|[다라]던데|[다라]며|[다라]면서|다고 했는데|거든)요?$"),
    Lang.ZH: regex(r"说(?!什么|啥|了)|表示|因为|已经|原来"),
}
_MENTIONED = regex(
    r"^(?:电话里|通话里|通话中)?(?:有)?(?:谈|提|聊|说|碰)(?:到|过|了)?(?:没|吗|了没)|"
    r"^(?:언급|얘기|논의|거론)\s*(?:됐|했|나왔|이 나왔)"
)
"""Of a topic: whether it came up at all."""
_CONFIRMING = regex(
    r"没错|对吧|是吧|对不对|对吗|是吗|确认|能这么写|可以这么|"
    r"맞지|맞죠|맞아|맞나|맞져|그렇지|해도 되|적으면 되|쓰면 되|써도 되|적어도 되|"
    r"\b(?:right|correct|true|confirm)\b",
    re.IGNORECASE,
)
_OF_SOURCE = regex(
    r"^(?:the |that |this )?(?:line|bit|part|sub-?head\w*|headline|deck|standfirst|lede|para\w*)\b"
    r"(?!.*\b(?:says?|said|is|was|has|had|tells?|reads?)\b)",
    re.IGNORECASE,
)
"""A part of the source, and nothing that it says."""
_OTHERWISE = regex(r"^(?:or\b|아니면|혹은|또는|还是|或者)")
_SPECIFY = {
    Lang.EN: regex(
        r"^(?:and |so )?(?:which|what)(?: (?:one|ones|bit|part|thing|was that|is that))?"
        r"(?: exactly| precisely| specifically)?\??$"
    ),
    Lang.KO: regex(r"^(?:그게\s*)?(?:구체적으로|정확히)\s*(?:뭐|무엇|어떤|어느)\S*(?:\s\S{1,6})?$"),
    Lang.ZH: regex(
        r"^(?:具体|到底|究竟)?(?:是|指|指的是|说的是)?(?:什么|哪(?:一?段|一?个|些|方面|一?点))(?:啊|呢|来着)?[?]?$"
    ),
}
"""What only wants named what was just said."""
_OFFERS = regex(r"^(?!.*\b(?:whether|if)\b).*\b\w+ or \w+|还是|아니면")
"""What lets choose asks: "early or late, and which month?" is one question."""
_IN_SOURCE = {
    Lang.EN: regex(
        r"^(?:and |so |but )?(?:is|are|was|were|does|do|did|has|have) "
        r"(?P<matter>.*?)\b(?:(?:actually |really |even )?"
        r"(?:stated |mentioned |said |reported |written |there |given )?"
        r"(?:in|from) (?:the|this|that|your|our|ur) "
        r"(?:piece|article|report|story|text|source|copy|write-?up)|"
        r"(?:mentioned|in there|stated|reported|confirmed)(?: (?:anywhere|at all))?)[ ?!.]*$"
    ),
    Lang.KO: regex(
        r"^(?:기사|보도|글|본문|원문)(?:에|에도|에서)? ?(?P<matter>.*?)\s?"
        r"(?:나오|나와|있|적혀|쓰여|써|언급)[가-힣 ]{0,8}[?!.]*$"
    ),
    Lang.ZH: regex(
        r"^(?:文章|报道|原文|稿子|文中)(?:里面?|中)?(?:有|也|真的|是)?(?:写|提|说|讲|有)(?:到|过|了|的)?"
        r"(?P<matter>.*?)(?:吗|没有?|么)?[?!.]*$"
    ),
}
"""Whether the source has something: `matter`."""
LEAST_SAID, LEAST_ASKED = 3, 1
"""Content words that a statement and a question have at least: "is that right?" asks no more."""


def asked_beyond(
    matcher: Matcher, text: str, lang: Lang, whole: Match
) -> tuple[Match, Decision] | None:
    """What to reply where the whole message is answered with what it says itself; else None."""
    parts = said_and_asked(text, lang)
    if parts is None:
        return None
    asked = matcher.read(parts[1], lang)
    if not _asks(asked) or is_said_to_be(parts[0], asked, matcher):
        return None
    if _OF_SOURCE.search(parts[0]):
        return None  # "The line under the headline: what did they agree on?" states nothing.
    if _OTHERWISE.search(asked.text):
        return None  # "Did they invite him, or did he ask?" is one question.
    if lang.written is not Lang.EN and _is_beside_a_question(text, parts[1], asked):
        return None  # "G7 장소, 날짜 아시는 분? 표에 넣어야 함": the question stands before it.
    if _SPECIFY[lang.written].search(asked.text):
        return None  # "They share a past, it says, which exactly?" asks for what is told.
    said = matcher.read(parts[0], lang)
    if said.content < LEAST_SAID or is_question(said) or _OFFERS.search(said.text):
        return None
    stating = matcher.match(said)
    answer, statement = decide(whole, matcher), decide(stating, matcher)
    told, stated = _told(answer, matcher), _told(statement, matcher)
    named = {id_ for id_ in told if states(said, id_, matcher)}
    # "He was third. Who will be the fourth?" has nothing wrong that its statement has not.
    put_right = _corrects(whole, answer, matcher) and not named
    if put_right or _corrects(stating, statement, matcher):
        return None
    again = told & (stated | named)
    if not again:
        return None
    match = match_in_context(matcher, asked, [said.text])
    if named:
        # The very value is said already: to ask for it again would be pointless.
        others = (one for one in match.candidates if one.intent not in again)
        match = replace(match, candidates=tuple(others))
    decision = decide(match, matcher)
    if decision.tells and decision.kind is ReplyKind.GAP:
        return match, decision
    if decision.tells and not _told(decision, matcher) & again:
        return None
    bears = any(matcher.bearing(asked, id_) >= BEARING_FROM for id_ in again)
    if bears or not _speaks(asked):
        return None
    reason = "it asks beyond what it says itself"
    return whole, Decision(ReplyKind.GAP, (), decision.confidence, reason)


def _asks(asked: Understanding) -> bool:
    """Whether a clause asks for something of its own; a "right?" only wants it confirmed."""
    if asked.lang.written is Lang.EN and not is_question(asked):
        return False
    if _MENTIONED.search(asked.text):
        return False
    question = asked.wh or asked.yes_no or bool(HARD_ASKS & set(asked.asks))
    return question and asked.content >= LEAST_ASKED and not _CONFIRMING.search(asked.text)


def _is_beside_a_question(text: str, last: str, asked: Understanding) -> bool:
    """Whether the last clause of a message asks nothing, and a question stands before it."""
    before = text[: text.rfind(last)].rstrip()
    open_ = asked.wh or bool(HARD_ASKS & set(asked.asks)) or text.rstrip().endswith(("?", "？"))
    return before.endswith(("?", "？")) and not open_


def is_said_to_be(said: str, asked: Understanding, matcher: Matcher) -> bool:
    """Whether a clause only asks if the source has what its message says before.

    "…, is the two months in the piece?" asks nothing beyond that.
    """
    found = _IN_SOURCE[asked.lang.written].search(asked.text)
    if found is None:
        return False
    before = matcher.read(said, asked.lang)
    known = set(units(before.text, asked.lang))
    return known.issuperset(units(found["matter"].strip(), asked.lang))


def is_statement(clause: Understanding) -> bool:
    """Whether a clause tells something in a whole sentence."""
    if is_question(clause) or (clause.yes_no and clause.lang.written is not Lang.KO):
        return False
    return bool(_TELLING[clause.lang.written].search(clause.text))


def is_question(clause: Understanding) -> bool:
    """Whether a clause has the form of a question, and does not only speak of what can be asked."""
    if clause.lang.written is Lang.EN:
        return bool(_EN_QUESTION.search(clause.text))
    return clause.wh or "?" in clause.text


def _speaks(asked: Understanding) -> bool:
    """Whether a clause says anything besides what it asks for."""
    return asked.content >= LEAST_SAID - 1 or bool(asked.entity_ids or asked.foreign)


def _corrects(match: Match, decision: Decision, matcher: Matcher) -> bool:
    """Whether a wrong premise is put right, which comes before anything else."""
    if not decision.chosen:
        return False
    chosen = decision.chosen[0]
    verdict = chosen.verdict
    return (verdict is not None and verdict.corrects) or lead_for(
        match, chosen, matcher
    ) in WRONG_LEADS


def states(said: Understanding, id_: str, matcher: Matcher) -> bool:
    """Whether a statement names the very value of a fact."""
    fact = matcher.store.facts_by_id.get(id_)
    if fact is None:
        return False
    verdict = matcher.gate.check(said, fact, matcher.profile(id_, said.lang))
    return not verdict.vetoed and "quantity" in verdict.agreed


def _told(decision: Decision, matcher: Matcher) -> set[str]:
    """The facts that a decision would tell, and its overview."""
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return set()
    intent = matcher.store.intents[decision.chosen[0].intent]
    facts = intent.facts if isinstance(intent, Overview) else ()
    return {intent.id, *facts}
