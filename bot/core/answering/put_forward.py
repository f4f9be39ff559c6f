"""A value that a follow-up puts forward for what was told: "i thought it was 2016", "我记得是周一".

It is held against the very fact that the thread was told: nothing else is spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.told import told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_KINDS = {QuantityKind.DATE, QuantityKind.WEEKDAY, QuantityKind.CLOCK, QuantityKind.DURATION}
"""Values that are put forward; a place in a row is asked for: "and third?"."""
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:wasnt|isnt|werent|i|we|you|thought|think|believed?|remember(?:ed)?|recall(?:ed)?|was|were|it|is|that|this|"
        r"not|had|have|has|as|in|on|at|for|since|really|hm+|wait|but|no|so|sure|say|says|said|my|"
        r"our|notes?|desk|heard|read|somewhere|just|only|about|around|and|or|oh|huh|then|right|"
        r"wasn't|isn't|weren't|the|a|would|could|swear|sworn|positive|pretty|yes|ok|t|s|though)\b|"
        r"[^a-z]"
    ),
    Lang.KO: regex(
        r"기억|알고|있|하는데|했는데|줄|알았|아니|아닌|인|으로|로|라고|들었|거|것|같|은데|는데|데|요|가|이|"
        r"었|였|근데|어|제가|저는|나는|난|내가|생각|했|하|던|아|은|는|고|지|죠|나|그게|그거|그건|분명|분명히|"
        r"에|네|음|엥|까|니|다|야|도|한|줄로|[^가-힣]"
    ),
    Lang.ZH: regex(
        r"我们?|怎么|怎麼|一直|还|記得|记得|以为|不是|是|吗|嗎|在|好像|听说|听|说|难道|欸|诶|咦|呢|不|来着|吧|"
        r"应该|明明|印象中?|那|的|啊|呀|年份?|可|但|只有|有|了|[^\u4e00-\u9fff]"
    ),
}
"""Words beside a value that only put it forward."""


def put_forward(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[Fact, bool] | None:
    """The fact that was told and whether it is so as a follow-up has it; None if it says more."""
    if not context or understood.entity_ids or len(understood.quantities) != 1:
        return None
    only, text = understood.quantities[0], understood.text
    if only.kind not in _KINDS or understood.errand or understood.strangers:
        return None
    beside = f"{text[: only.start]} {text[only.end :]}"
    if not beside.strip(" ?!.,") or _BESIDE[understood.lang.written].sub("", beside):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent:
        return None
    verdict = matcher.gate.check(
        understood, told.fact, matcher.profile(told.fact.id, understood.lang)
    )
    held = [slot for slot in verdict.slots if slot.name == "quantity"]
    if len(held) != 1 or not (held[0].agrees or held[0].correctable):
        return None
    return told.fact, held[0].agrees
