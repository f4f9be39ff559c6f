"""Whose a figure is: "who gave the 30-minute figure?", "30분이라는 건 누가 말한 거예요?".

Nothing but the value says what it is on, so it is looked for among the facts that have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.answering.followups import main_call
from bot.core.facts import Attribution, Fact
from bot.core.language import Lang
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Matcher
from bot.core.matching.slots import matches_any, of_kind
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Quantity
from bot.core.regex import regex

_QUOTES = regex(r"""["'“”‘’「」『』]""")
_EN_FIGURE = (
    r"(?:the |that |this )?#s?[- ]?(?:long )?(?:figure|number|length|duration|time|date|claim|line|"
    r"detail|bit|stat|limit|start)?"
)
_WHOSE = {
    Lang.EN: regex(
        rf"^(?:(?:and|so|ok|hi|hey)[ ,]+)*(?:"
        rf"(?:who(?:'s| is)?|which (?:side|office|official)) "
        r"(?:(?:gave|gives|provided|put out|came up with|cites?|cited|supplied|behind|is behind|"
        rf"the source (?:for|of|on|behind)|saying|says|said)) (?:us )?{_EN_FIGURE}|"
        rf"(?:what's the |the )?(?:source|attribution) (?:for|of|on|behind) {_EN_FIGURE}|"
        rf"where (?:does|did|do we get) {_EN_FIGURE}(?: come)?(?: from)?|"
        rf"{_EN_FIGURE}[ ,:;.?–-]*(?:and )?(?:whose (?:number|figure|word|claim|line) (?:is|"
        rf"was) (?:that|it|this)|"
        r"says who|who says so|who said (?:so|that|it|this)|according to whom?|source|attribution|"
        r"from whom?|where(?:'s| is| does) (?:that|it)(?: come)? from|"
        r"who(?:'s| is) (?:that|it) (?:from|attributed to)|is attributed to whom?)|"
        rf"(?:to )?who(?:m|se)?(?: figure| number)? (?:is|was|do (?:we|i) attribute) {_EN_FIGURE}"
        r"(?: (?:attributed )?(?:to|from))?)"
        r"(?:[ ,?.:]+(?:who said (?:it|that|so)|whose (?:is it|word is it)|says who|please|"
        r"pls))?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그리고|그럼|근데)[ ,]*)?(?:통화 ?(?:시간이?)? ?)?#(?:이?라(?:는|고)|짜리|이?란|"
        r"의)? ?"
        r"(?:수치|숫자|시간|날짜|건|거|것|게|말|얘기|부분)?(?:은|는|이|의)? ?"
        r"(?:누가 ?(?:말|밝|한|했|준|발표|전)\S*(?: ?(?:거|것|건)\S*)?|누구 ?(?:말|발표|얘기)\S*|"
        r"출처(?:는|가)?(?: ?(?:어디|뭐|누구)\S*)?|"
        r"어디서 ?(?:나온|나왔|밝|발표)\S*(?: ?(?:거|것|건|말|숫자)\S*)?|어느 쪽 ?(?:말|발표|"
        r"주장)\S*)[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那)?(?:通话)?#(?:这个|那个|这|的)?(?:数字|说法|时长|时间|日期|数据|限制)?,?(?:是|"
        r"出自|来自|由)?"
        r"(?:谁|哪一?方|哪边|哪里|哪儿)(?:说|给|公布|透露|讲|宣布|提供|发布|来)?(?:出来|出)?的?"
        r"[呢啊呀]?[?!. ]*$|"
        r"^(?:那)?#(?:这个|那个|这|的)?(?:数字|说法|时长|时间|日期)?的?(?:出处|来源|消息来源)"
        r"(?:是|在)?(?:哪里?|谁|什么|哪儿)?[呢啊]?[?!. ]*$|^谁(?:给|公布|"
        r"提供)的?#(?:这个)?(?:数字|说法)?[?!. ]*$"
    ),
}


def fact_of_value(understood: Understanding, matcher: Matcher) -> Fact | None:
    """The fact whose value a message asks the teller of; None if it asks more, or none has it.

    What is worked out from other facts nobody said.
    """
    said = _value_asked(understood)
    if said is None:
        return None
    for fact in _of_kind(said, matcher):
        if matches_any(said, of_kind(matcher.gate.quantities(fact), said.kind)):
            return fact
    return None


def fact_near_value(understood: Understanding, matcher: Matcher) -> Fact | None:
    """What is known next to a figure that nobody gave: "who gave the 45-minute figure?"."""
    said = _value_asked(understood)
    if said is None or fact_of_value(understood, matcher) is not None:
        return None
    return next((one for one in _of_kind(said, matcher) if one.event == main_call(matcher)), None)


def _value_asked(understood: Understanding) -> Quantity | None:
    """The value that a message asks the teller of, and asks nothing else."""
    if len(understood.quantities) != 1 or understood.strangers or understood.errand:
        return None
    (said,) = understood.quantities
    text = f"{understood.text[: said.start]}#{understood.text[said.end :]}"
    asks = _WHOSE[understood.lang.written].search(_QUOTES.sub("", text))
    return said if asks else None


def _of_kind(said: Quantity, matcher: Matcher) -> Iterator[Fact]:
    """The facts that somebody gave with a value of the same kind."""
    for fact in matcher.store.facts:
        told = fact.attribution is not Attribution.DERIVED and not fact.superseded_by
        if told and said.kind in VALUE_KINDS.get(type(fact.value), set()):
            yield fact
