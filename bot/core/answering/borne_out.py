"""Whether a side has confirmed what a thread was told: "was that confirmed by Beijing?".

The source gives each account as its speaker's, and says of none that another side bore it out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.explaining import explain_of_told
from bot.core.answering.told import told_before
from bot.core.facts import Attribution
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import Reply

# Wordings read best in long lines.
# ruff: noqa: E501

_EN_SIDE = (
    r"(?:(?:the )?(?:beijing|china|chinese|seoul|korea|south korea|korean|tokyo|japan|japanese|"
    r"washington|us|white house|american|canada|canadian|ottawa)"
    r"(?:'s)?(?: (?:side|government|govt|ministry|foreign ministry|officials|presidential office))?)"
)
_CONFIRMS = {
    Lang.EN: regex(
        r"^(?:(?:and|so|but|ok|okay|then|well)[, ]+)*(?:"
        rf"(?:(?:was|is|were|has|have) )?(?:(?:that|it|this|any of (?:that|it)) )?(?:been )?"
        rf"(?:also |ever )?(?:confirmed|verified|corroborated|acknowledged) by {_EN_SIDE}|"
        rf"(?:did|has|have|does) {_EN_SIDE} (?:also |ever |even )?"
        r"(?:confirm|verify|corroborate|acknowledge)(?:e?d|s)?(?: (?:that|it|this|any of (?:that|it)))?|"
        rf"(?:any |is there )*confirmation (?:of (?:that|it) )?from {_EN_SIDE}"
        r")(?: (?:too|as well|yet|though|also))?[?!. ]*$"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|그런데|그래서)[, ]*)?(?:(?:그거|그건|그걸|그 ?내용|이거|이건)[, ]*)?"
        r"(?:중국|베이징|한국|미국|백악관|일본|도쿄|캐나다)(?: ?(?:측|쪽|정부|외교부))?"
        r"(?:도|은|는|이|가|에서도?)? ?(?:그거 |그걸 |그 ?내용을? )?(?:확인|인정)(?:했|한|해|을 ?했|됐)[가-힣 ]{0,6}[?!. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那|所以|不过)?(?:这一?点|这个|这事)?(?:北京|中国|中方|首尔|韩方|美方|美国|白宫|日方|日本|东京|加拿大)"
        r"(?:那边|方面|政府|官方|外交部)?(?:也|都|有)?(?:没有?|是否)?(?:确认|证实|承认)(?:了|过)?"
        r"(?:这一?点|这个|这事)?(?:吗|没有?|么)?[?!. ]*$"
    ),
}
"""What asks for nothing but a side's confirmation of what stands before."""
_ACCOUNTS = {
    "china": Attribution.CHINESE_GOVERNMENT,
    "south-korea": Attribution.PRESIDENTIAL_OFFICE,
}
"""Whose account each country's is, of those that the source gives."""


def reply_on_confirmation(
    matcher: Matcher,
    understood: Understanding,
    context: Sequence[str],
    today: date,
    lang: Lang,
) -> Reply | None:
    """The reply to whether a side confirmed what was told: it said so itself, or nobody says."""
    if not context or not _CONFIRMS[understood.lang.written].match(understood.text):
        return None
    told = told_before(matcher, context)
    if told is None:
        return None
    store, known = matcher.store, matcher.store.entities_by_id
    countries = {known[id_].country or id_ for id_ in understood.entity_ids}
    own = told.fact.attribution in {_ACCOUNTS.get(country) for country in countries}
    if own and not told.silent:
        reply = wording.answer_who_says(store, told.fact, None, lang)
    else:
        silence = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, silence, [told.fact], lang, today)
    explanation = explain_of_told(understood, told.fact.id, reply.facts[:1])
    return replace(
        reply,
        intents=reply.facts[:1] if own else (),
        confidence=told.confidence,
        explanation=explanation,
    )
