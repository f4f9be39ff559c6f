"""What stands around a question and says nothing of it: whom it greets, that it is a quick one, who
asks, and that the report is to answer it.

"Sorry to bug you, who said so?", "기사에 따르면 왜?", "文中这话谁说的": the few words of a
follow-up drown in such a frame, and "in the story, since when?" asks nothing of the story itself.
"""

from __future__ import annotations

import re

from bot.core.answering import english_openers as english
from bot.core.answering.links import asked_with_ma, without_links
from bot.core.language import Lang
from bot.core.regex import regex

_KO_SEP = r"[,.!?~:;\- ]+"
_KO_FIRST = regex(
    rf"^(?:저기(?:요)?|혹시(?: 모르(?:니까|겠지만))?|"
    r"(?:아+|어+|앗)?[, ]*(?:미안(?:한데|해요?|합니다)?)|[ㅇ\u110b][ㅋㅇ\u110f\u110b]|넵|그리고|"
    r"그럼(?!\s*\S+[은는]\s)|근데|"
    r"(?:아니|아뇨|아)?[, ]*(?:내|제) ?말(?:은|이)|(?:제|내)가 (?:궁금한|묻는|물은|여쭤본|"
    r"여쭌) (?:건|것은|게)|"
    r"궁금한 ?(?:게|건|것은)|"
    r"(?:간단한 |짧은 |사소한 |바보 ?같은 |뜬금없는 |다음 |마지막 |추가 )?질문(?:이요|요|이에요|"
    r"입니다|인데요|"
    r"이 ?있는데요?|"
    r"이 ?있습니다|이 ?있어요|드립니다|드려요|드릴게요|하나요?|하나만(?:요)?|하나 ?있는데요?|"
    r"하나 ?드릴게요)|"
    r"급(?:해서|한데|하게|해요)(?: ?그런데)?요?|"
    r"(?:좀 |한번 )?확인(?: ?좀)?(?: ?부탁(?:드려요|드립니다|드릴게요|해요|합니다)|"
    r" ?차(?:원에서)?(?: ?(?:여쭤봅니다|여쭙니다|여쭤볼게요))?)|"
    r"(?:정말 |너무 )?죄송(?:한데요?|하지만|합니다만?)|실례(?:지만|합니다만?|합니다)|"
    r"(?:여쭤볼|여쭐|물어볼|궁금한) ?(?:게|것이|거) ?(?:있는데요?|있습니다|있어요|하나 ?있는데요?)|"
    r"궁금해서(?: ?(?:그런데|그러는데|여쭤보는데|여쭙는데))?요?|"
    r"하나만(?: ?더)?(?: ?(?:물어볼게요?|여쭐게요|여쭤볼게요|"
    r"물을게요?))?|잠깐만요?|잠시만요?|수고(?:하십니다|하세요|많으십니다|많으세요)|"
    rf"참고로|팀장님|선배님?|여러분|다들)(?:{_KO_SEP})(?=\S)"
)
_KO_GREETS = regex(
    rf"^(?:안녕하(?:세요|십니까)|안녕|[ㅎ\u1112][ㅇ\u110b]|하이|헬로|좋은 ?(?:아침|오후|"
    rf"저녁)(?:이에요|"
    rf"입니다)?)(?:{_KO_SEP})(?=\S)"
)
_KO_FRAME = regex(
    r"^(?:(?:이|그|해당|저) ?)?(?:기사|보도|본문|기사문|원문)"
    rf"(?:에서(?:는|도)?|에 ?따르면|에 ?의하면|(?:를|에)? ?보면|상(?:으로)?(?:는)?|에는|"
    rf"대로라면)(?:{_KO_SEP})(?=\S)"
)
_KO_LAST = regex(
    r"(?<![만로좀ㄱ-ㅎ\u1100-\u11ff])(?:[,.!?~]*\s+|[.!?~]+\s*)(?:감사합니다|감사해요|고맙습니다|"
    r"고마워요?|부탁(?:드려요|드립니다|드릴게요|해요|합니다)|"
    r"(?:강 ?대변인|대변인|대통령실|원문|기사|보도) ?(?:워딩|표현|발언|발표|말)? ?기준(?:으로)?|"
    r"급해요|급합니다|수고하세요|[\u1100-\u1112\u1161-\u1175\u3131-\u3163]{1,6})[.!~ㅠㅜㅎㅋ ]*$"
)
_ZH_FIRST = regex(
    r"^(?:(?:不是|不不|不对|哦)?[,. ]*我(?:是说|是想问|的意思是|说的是|问的是|指的是)|"
    r"(?:下|再|补充|追加|最后)(?:一|1)?个问题|等等|等一下|慢着|哈哈+|结果(?=是?[谁哪怎])|所以|话说|确认一下|"
    r"请问(?:一下|下)?|"
    r"请教(?:一下|下|各位)?|(?:我)?(?:想|来)(?:请)?问(?:一?下|一?句|问)?|"
    r"麻烦问(?:一?下|一?句)|麻烦(?:各位|大家)?(?:帮忙)?(?:看|查|确认)(?:一?下)|打扰(?:一下|下|了)?|"
    r"不好意思|抱歉|急问|求问|求助|冒昧(?:地)?问(?:一?下|一?句)|弱弱(?:地)?问(?:一?下|一?句)|"
    r"顺便问(?:一?下|一?句)|再问(?:一?下|一?句|一?个)|快速问(?:一?下|一?句)|"
    r"(?:有个|一个|问个)?小问题|有个问题|问个问题|问(?:一)?下|"
    r"各位(?:老师|同事)?|(?:老师|同事)(?:们)|大家)[,.!?~: ]*(?=[^,.!?~: ]{2})"
)
_ZH_GREETS = regex(
    r"^(?:您好|你好|大家好|各位好|嗨|哈喽|早上好|早安|下午好|晚上好|早|hi|hello|hey)"
    r"(?:啊|呀)?[,.!?~: ]+(?=[^,.!?~: ]{2})",
    re.IGNORECASE,
)
_ZH_PAPER = r"(?:这篇|该|那篇|此|本)?(?:报道|报导|文章|新闻稿?|稿子|原文|文)"
_ZH_FRAME = regex(
    rf"^(?:(?:根据|按照?|据|照)(?:着)?{_ZH_PAPER}(?:里面|里头|里|中|上)?(?:的说法|说的|所说|说|"
    rf"显示|来看|称)?[, ]+|"
    rf"{_ZH_PAPER}(?:里面|里头|里|中|当中)(?:,\s*)?)(?=[^,.!?~: 写我]{{1}}\S)"
)
_ZH_LAST = regex(
    r"(?:(?<=\S{4})(?:谢谢(?:您|你|啦|了)?|多谢|谢啦)|(?:[,.!?~ ]+)(?:谢谢(?:您|你|大家|啦|了)?|"
    r"多谢|谢了|急|求确认|求解|求助|求告知|拜托(?:了)?|"
    r"辛苦(?:了)?))"
    r"[.!~ ]*$"
)
_SMILES = regex(
    r"(?:\s*(?:[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]|:[a-z_]{3,30}:|(?<=\s)[:;]-?[)(DP]))+$"
)
"""What a face says at the end of a line."""
_ZH_MA = regex(r"(?<![什怎这那多要])么(?=[?.! ]*$)")
"""吗 as many write it at the end of a question."""
_FIRST = {Lang.EN: english.FIRST, Lang.KO: _KO_FIRST, Lang.ZH: _ZH_FIRST}
_LAST = {Lang.EN: english.LAST, Lang.KO: _KO_LAST, Lang.ZH: _ZH_LAST}
_GREETS = {
    Lang.EN: english.GREETS,
    Lang.KO: _KO_GREETS,
    Lang.ZH: _ZH_GREETS,
}
_FRAMES = {Lang.EN: english.FRAMES, Lang.KO: (_KO_FRAME,), Lang.ZH: (_ZH_FRAME,)}
_OF_THE_SOURCE = regex(
    r"\b(?:mention|names? |named|quot|cite|cover|appear|list|sourc|writ|publish|author|headline|"
    r"paragraph|dated)|언급|인용|나온|나오|소개|등장|다루|다룬|거론|실린|실려|적혀|적힌|제목|"
    r"提到|提及|引用|点名|出现|写|采访|报道|标题|篇|登",
    re.IGNORECASE,
)
"""What is asked of the source itself: who is quoted in it, what it says nothing of."""
_ASKS = {
    Lang.EN: regex(rf"[?]|^(?:and |so |but |ok )?{english.WH}|(?:\S+ ){{4}}", re.IGNORECASE),
    Lang.KO: regex(
        r"[?]|언제|어디|누구|누가|몇|얼마|왜|뭐|뭘|무엇|무슨|어떻|어떤|어느|며칠|(?:\S+ ){3}"
    ),
    Lang.ZH: regex(
        r"[?]|什么|啥|谁|哪|几|多久|多长|多少|为何|怎么|咋|如何|吗|呢|吧|是不是|有没有|.{10}"
    ),
}
"""What asks something: whoever says hello and a word more wants to be greeted."""


def without_openers(text: str, lang: Lang, *, in_thread: bool) -> str:
    """A cleaned text without what stands around its question; the text itself if nothing does."""
    lang, left = lang.written, _SMILES.sub("", text) or text
    for _ in range(3):
        before = left
        rest = _GREETS[lang].sub("", left, 1)
        if rest != left and (in_thread or _ASKS[lang].search(rest)):
            left = rest
        left = _LAST[lang].sub("", _FIRST[lang].sub("", left, 1)) or left
        for frame in _FRAMES[lang]:
            rest = frame.sub("", left, 1)
            if rest and not _OF_THE_SOURCE.search(rest):
                left = rest
        if left == before:
            break
    if in_thread:
        left = without_links(left, lang)
    if lang is Lang.EN and len(said := english.TO_CONFIRM.sub("", left)) < len(left):
        left = f"{said.rstrip('.!; ')}, right?"
    if lang is Lang.ZH:
        left = asked_with_ma(_ZH_MA.sub("吗", left))
    if left == text or not any(char.isalnum() for char in left):
        return text
    opened = left[:1] in "\"'" and left.count(left[0]) == 1
    left = left[1:] if opened else left
    return f"{left}?" if "?" in text and "?" not in left else left
