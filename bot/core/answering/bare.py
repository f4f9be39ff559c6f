"""Bare follow-ups: what says no more than what it asks for, "and why is that?"."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_SAYS_NOTHING = {
    Lang.EN: regex(
        r"\b(?:and|so|but|ok|okay|then|oh|was|is|are|were|did|does|do|be|it|that|this|they|them|he|she|"
        r"him|her|those|these|there|one|exactly|though|again|not|pls|please|the|so|good|"
        r"like|way|case|piece|article|report|says?|any|given|both|each|all|respectively|"
        r"for|by|in|on(?= (?:which|what))|"
        r"of(?= (?:that|this|it|those)\b)|(?<=that )call|s|t|tho|thou|if i may|may i ask|i wonder|"
        r"min(?:ute)?s?|talk(?:ed|ing)?|speak(?:ing)?|spoke|chat(?:ted)?|"
        r"roughly|approx|approximately|about|around|"
        r"ish|precisely|actually|just|also|being|held|hosted|taking place|happening|remind me|"
        r"last(?:ed|s)?(?=[ ?!.]*$)|his|hers?|their|a|an)\b|[^a-z]"
    ),
    Lang.KO: regex(
        r"하(?:는데|는지|는|고|나)|"
        r"어떻게\s?되(?:는지|나|세)?\S*|알\s?수\s?있\S*|알고\s?싶\S*|알려\S*|궁금\S*|여쭤\S*|"
        r"대략|대충|정확히|혹시|쯤|경(?= ?\W|$)|라던|다던|(?:라고|다고|이라)?"
        r"(?:설명|밝혔|전했|말했|꼽았|봤)|라고|이라|"
        r"둘 ?다|그 ?(?:분|사람|양반)|각각|각자|모두|기사에?|보도에?|"
        r"그랬|그런|그렇게|거(?=예|에|야|죠|지|임)|그럼|그건|그거|그게|그때|그날|그리고|그래서|근데|이건|건|이었|였|인|한|했|된|됐|"
        r"[가-힣]?(?:어요|나요|까요|데요|지요|대요|죠|지|데|대|까|나|요|어|야|임|음|니|냐)|[^가-힣]|[그은는이가를을에]|으로"
    ),
    Lang.ZH: regex(
        r"大概|大约|大致|左右|来着|具体|差不多|她|文章|报道|说|写|造成|导致|分别|各自|各|两个|俩|"
        r"[这那]么(?:好|说)?|[这那]样|如此|会(?=[这那如])|那|这|它|他们|他|她|个|儿|是|的|呢|啊|呀|呐|吗|了|在|又|都|就|事|讲|聊|谈|通|过|到底|请问|[^\u4e00-\u9fff]"
    ),
}
"""Words that stand beside what is asked for without saying anything themselves."""


_ONE_THING = {*HARD_ASKS, "purpose"}


def asks_one_thing(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance says no more than what it asks for: "and why is that?"."""
    if understood.entity_ids or understood.quantities or not set(understood.asks) & _ONE_THING:
        return False
    text, lang = understood.text, understood.lang.written
    concepts = matcher.reader.lexicon.concepts
    spans = {span_in(understood, m) for m in understood.concepts if concepts[m.id].asks}
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + " " + text[end:]
    return says_nothing_else(text, lang)


def says_nothing_else(text: str, lang: Lang) -> bool:
    """Whether what is left of an utterance is only small words; `lang` is a written language."""
    return not _SAYS_NOTHING[lang].sub("", text)
