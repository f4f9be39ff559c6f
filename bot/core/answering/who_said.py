"""Who told what a question repeats: "who said the call lasted 30 minutes?", "谁说通话30分钟".

What is told there is a statement: where the claim check finds it in a fact, whose account that fact
is answers the question. What a wrong statement has wrong is put right elsewhere.
"""

from __future__ import annotations

from bot.core.answering.decision import decide
from bot.core.answering.judged_premise import Judge
from bot.core.answering.told import speaker_of
from bot.core.answering.whose_value import fact_of_value
from bot.core.claims.verdicts import SUPPORTED
from bot.core.facts import Attribution, Fact, Mode
from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_EN_SAID = (
    r"(?:(?:said|says?|claim(?:s|ed)|(?:is|was) claiming|stat(?:es|ed)|announce[ds]?|"
    r"confirm(?:s|ed)|report(?:s|ed)|"
    r"disclose[ds]?|reveal(?:s|ed))(?: that)?|(?:told|tells) (?:us|reporters|the press|journalists|"
    r"everyone|people|the media)(?: that)?)"
)
_PATTERNS = {
    Lang.EN: regex(
        r"^(?:(?:so|and|ok|hey|wait|but)[, ]+)*"
        r"(?:who|which (?:side|official|office|capital|spokes\w+|source)|according to whom)"
        rf"(?: exactly| actually| was it that| is it that| has| is)? {_EN_SAID} "
        r"(?P<said>.{8,}?)[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:누가|어느 ?(?:쪽|측)(?:에서|이)?|어디서|누구)\s*(?P<said>.{3,}?)"
        r"(?P<end>이?라고|다고)\s*"
        r"(?:말|했|한|밝|발표|전했|전한|설명|얘기|주장|확인|그랬|그래|하)\S*[?!. ]*$|"
        r"^(?P<told>.{6,}?)(?P<end2>이?라고|다고)\s*(?:말|밝|발표|전|설명|얘기|주장|확인)\S*\s*"
        r"(?:게|건|거|사람은?|쪽은?|측은?)\s*(?:누구|어디|어느)\S*[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:是)?(?:谁|哪一?方|哪边|哪个官员)(?:说|宣布|证实|透露|表示|公布|讲)(?:了|过|的是|的)?,?"
        r"(?P<said>(?!的|什么|话).{4,}?)(?:的|呢|啊|来着)?[?!. ]*$"
    ),
}
_NOBODY = regex(r"^(?:he|she|they|we|i|you|so|that|this|it|what|these|those|about|anything)\b")
_ITS_LENGTH = regex(
    r"^it (?:was|lasted|ran|took|went) (?=(?:for |about |around |just |only )*[\dth])"
)
_BARE_LENGTH = regex(r"^약?\s*\d+(?:분|分)")
_SPOKEN = {Mode.SAID, Mode.STRESSED, Mode.HOPED, Mode.ASKED}


def told_by_whom(
    judge: Judge, understood: Understanding, matcher: Matcher
) -> tuple[Fact | None, Fact | None]:
    """The fact whose teller a question asks for, and one on its matter if nothing else is told."""
    spoken_of = fact_spoken_of(understood, matcher)
    said = fact_said(judge, understood, matcher) or fact_of_value(understood, matcher)
    if said is None and spoken_of is not None and speaker_of(spoken_of) is not None:
        return spoken_of, spoken_of
    return said, spoken_of


def fact_said(judge: Judge, understood: Understanding, matcher: Matcher) -> Fact | None:
    """The fact that says what a question asks the teller of; None if it asks for none.

    What is worked out from others nobody said, and who stressed or asked something says the fact.
    """
    if understood.strangers or understood.errand:
        return None
    lang = understood.lang
    found = _PATTERNS[lang.written].search(understood.text)
    if found is None:
        return None
    said = _statement(found.groupdict(), lang)
    if not said or has_wh(said, lang):
        return None
    judged = judge(said, lang)
    if judged.verdict != SUPPORTED:
        return None
    leaders = {id_ for persons in matcher.reader.participants.values() for id_ in persons}
    told = [
        fact
        for fact in (matcher.store.facts_by_id[id_] for id_ in judged.facts)
        if fact.attribution is not Attribution.DERIVED
        and not (fact.mode in _SPOKEN and fact.agent in leaders)
    ]
    kinds = {one.kind for one in understood.quantities}
    # Of the facts that bear it out, the one with the amount itself.
    of_amount = (f for f in told if kinds & VALUE_KINDS.get(type(f.value), set()))
    return next(of_amount, next(iter(told), None))


def _statement(parts: dict[str, str | None], lang: Lang) -> str:
    """What was told, as a statement; "" if it does not say by itself whom or what it is on."""
    said = parts["said"] or parts.get("told") or ""
    if _BARE_LENGTH.search(said):
        said = f"통화는 {said}" if lang.written is Lang.KO else f"通话{said}"
    if lang.written is Lang.KO:
        end = parts["end"] or parts["end2"]
        return f"{said}다" if end == "다고" else f"{said}이다"
    if lang.written is Lang.EN:
        said = _ITS_LENGTH.sub("the call was ", said)
        return "" if _NOBODY.search(said) else said
    return said


_EN_SPOKE = (
    r"(?:pledge[ds]?|promise[ds]?|vow(?:s|ed)|talk(?:s|ed) (?:about|of)|"
    r"sp(?:oke|eaks) (?:about|of)|"
    r"mention(?:s|ed)|brought up|brings up|raise[ds]?|stress(?:es|ed)|underline[ds]?|"
    r"emphasi[sz]e[ds]?|name[ds]?|call(?:s|ed) for|hope[ds]? for|ask(?:s|ed) for|want(?:s|ed)|"
    r"note[ds]?|touche[ds] on|refer(?:s|red) to|cite[ds]?|insist(?:s|ed) on|push(?:es|ed) for|"
    r"argue[ds]? for)"
)
_MATTERS = {
    Lang.EN: regex(
        r"^(?:(?:so|and|ok|but)[, ]+)*(?:who|which (?:leader|side|one|of (?:them|the two))|"
        r"(?:is|was) it \w+ or \w+ (?:who|that))"
        rf"(?: was it (?:who|that))? {_EN_SPOKE} (?:to (?:strive|work|push) for )?(?:the )?"
        r"(?P<matter>[^?!,]{5,}?)(?:, \w+ or \w+)?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?P<matter>.{2,30}?)(?:을|를|에 대해|에 대한)?\s*"
        r"(?:얘기|이야기|말|언급|발언|약속|강조)?(?:은|는|을|를)?\s*"
        r"누가 ?(?:했|꺼냈|먼저 꺼냈|한|꺼낸|언급|말|얘기|강조|약속|거론)\S*[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:是)?(?:谁|哪一?方|哪边)(?:提到|提起|说起|谈到|强调|承诺|提|说到|讲到)(?:了|过|的是|的)?"
        r"(?P<matter>[^?!,]{2,20}?)(?:的|呢|啊)?[?!. ]*$"
    ),
}
"""Who spoke of a matter: "who talked about the basis of public support?"."""


def fact_spoken_of(understood: Understanding, matcher: Matcher) -> Fact | None:
    """The fact on a matter that a question asks who spoke of; None if it tells of none surely."""
    if understood.strangers or understood.errand:
        return None
    lang = understood.lang
    found = _MATTERS[lang.written].search(understood.text)
    if found is None:
        return None
    decision = decide(matcher.match(matcher.read(found["matter"], lang)), matcher)
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return None
    return matcher.store.facts_by_id.get(decision.chosen[0].intent)
