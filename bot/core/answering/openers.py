"""What stands around a question and says nothing of it: whom it greets, that it is a quick one, who
asks, and that the report is to answer it.

"Sorry to bug you, who said so?", "기사에 따르면 왜?", "文中这话谁说的": the few words of a
follow-up drown in such a frame, and "in the story, since when?" asks nothing of the story itself.
"""

from __future__ import annotations

import re

from bot.core.answering.links import asked_with_ma, without_links
from bot.core.language import Lang
from bot.core.regex import regex

_EN_WH = (
    r"(?:who|what|when|where|which|why|how|whose|whom|did|does|do|is|are|was|were|has|have|can|"
    r"could|will|would|should)(?:'?s|'?re|n'?t)?\b"
)
_EN_WHOM = (
    r"(?:there|again|all|everyone|everybody|team|folks|guys|both|colleagues|friends|y'all|tieline|"
    r"bot|to you)"
)
_EN_GREETS = (
    rf"(?:hi+|hello|hey+|hiya|heya|howdy|greetings|(?:good |gm |g')?(?:morning|afternoon|evening)|"
    rf"hm+|um+|uhm*|erm?|"
    rf"good day|gm|happy (?:mon|tues|wednes|thurs|fri)day)(?:,? {_EN_WHOM})*|(?:@?tieline|team|"
    rf"folks)"
)
_EN_SORRY = (
    r"(?:so |really |very )?(?:sorry|apologies)(?: again| in advance)?"
    r"(?: (?:to|for|if) [^,:;.?!]{2,40}?)?"
)
_EN_QUESTION = r"(?:question|one|q|query|thing|check|ask|thought)s?"
_EN_SMALL = (
    r"(?:a |an |this is a |it's a |maybe a |possibly a |probably a |just a )?"
    r"(?:(?:quick|dumb|stupid|silly|random|basic|small|tiny|simple|noob|newbie|rookie|genuine|"
    r"serious|honest|naive|easy|obvious|weird|odd)(?: little| small)?) "
    rf"{_EN_QUESTION}(?: maybe| perhaps| probably| here| i know| from me| for you| again)?"
)
_EN_MORE = (
    rf"(?:just )?(?:one|two|a couple(?: of)?|a few) (?:quick|more|last|other|final|small) "
    rf"{_EN_QUESTION}|last {_EN_QUESTION}|another {_EN_QUESTION}|follow-?up(?: {_EN_QUESTION})?"
)
_EN_WHY = (
    r"(?:just |only )?(?:checking|wondering|curious|double[- ]checking|making sure|"
    r"to (?:check|confirm|be (?:clear|sure|safe|certain)))(?: again)?|asking for a friend|"
    r"out of (?:pure |sheer )?(?:curiosity|interest)|for the record|"
    r"(?:sanity|fact|quick|double|gut|reality)[- ]?check|(?:a )?(?:question|query)|"
    r"(?:pls|please|plz)? ?(?:remind me|refresh my memory|bear with me|help me out|help)|"
    r"(?:forgive|excuse|pardon) my ignorance|excuse me|"
    r"(?:maybe |perhaps )?(?:i|we) (?:may have |might have |must have |probably )?missed "
    r"(?:it|this|that)|i(?:'m| am) (?:probably |maybe )?missing something|"
    r"(?:dunno|not sure|no idea) (?:if|whether) (?:this|that) (?:is|was) [^,:;.?!]{2,30}"
)
_EN_PERSON = (
    r"(?:editors?|boss|desk|chief|producer|client|minister|director|ambassador|ceo|colleagues?|"
    r"team|manager|reader|listener|viewer|intern|professor|student|friend|trainee|deputy|counsel|"
    r"lawyer|anchor|subs?|night desk|partner|member|somebody|someone|analyst|photographer)"
)
_EN_WANTS = (
    r"(?:keeps? asking|(?:is |are |was |were )?(?:asking|wondering)|asks?|asked|wonders?|"
    r"(?:also )?(?:wants?|wanted|needs?|would like) to know|has asked|just asked|"
    r"wants? (?:me|us) to (?:check|confirm|find out|ask))"
)
_EN_ASKER = (
    rf"(?:(?:my|our|the|a|some|one of (?:my|our|the)) )?(?:[\w'-]+ ){{0,2}}?{_EN_PERSON}"
    rf"(?: (?:on|in|at|from|of) (?:the|our|my) \w+(?: \w+)?)? {_EN_WANTS}(?: (?:me|us))?"
)
_EN_FOR = (
    r"(?:(?:right|ok|okay|so|well)[, ]+)*(?:i |we )?"
    r"(?:need(?:ed)?|want) (?:this|it|that) for (?:a|an|my|the|our) \w+(?: \w+){0,2}|"
    r"(?:(?:right|ok|okay|so|well)[, ]+)*for (?:a|an|my|our) (?:\w+ )?"
    r"(?:caption|memo|slide|deck|note|footnote|fact ?box|graphic|"
    r"chart|timeline|strap|headline|brief|briefing|column|story|script|draft|report)"
)
_EN_SOURCE = (
    r"(?:article|report|story|piece|text|source|coverage|news (?:report|story|piece|item|article)|"
    r"write-?up)"
)
_EN_BY = r"(?:according to|acc to|acc\. to|as per|per|going by|judging (?:by|from)|based on)"
_EN_FRAME = (
    rf"(?:{_EN_BY}|in|from|by) (?:the|this|that|your|our) {_EN_SOURCE}"
    r"(?: (?:itself|only|alone|you have|here|above))?"
)
_EN_END = rf"(?:\s*[,:;.!~]*\s+but\s+|\s*[,:;.!~]+\s*|\s+-+\s+|\s+(?={_EN_WH}))(?=[\w\"'])"
_EN_TELL = (
    r"(?:(?:pls|please|plz|can (?:you|someone)|could (?:you|someone)) )?"
    r"(?:(?:loop|fill|clue) me in (?:on|about)|"
    r"(?:catch|bring|get) me up(?: to speed)? (?:on|about)|"
    r"(?:align|update|brief|walk|run|take|talk) me (?:on|through))"
)
_EN_DRAFT = r"l(?:ine)?\.? ?\d{1,3}[:,]"
_EN_ASHAMED = (
    r"(?:(?:so|this is|i'?m|i am|bit|a bit|very) )*"
    r"(?:embarrass\w+|silly|dumb|stupid|awkward|ashamed)(?: (?:q|question|to ask|one))?,? but"
)
_EN_FIRST = regex(
    rf"^{_EN_TELL} (?=\w)|^{_EN_DRAFT} (?=\S)|^{_EN_ASHAMED} (?=\w)|"
    rf"^(?:{_EN_SORRY}|{_EN_SMALL}|{_EN_MORE}|{_EN_WHY}|{_EN_FOR}){_EN_END}|"
    rf"^{_EN_ASKER}(?:\s*[,:;]+\s*|\s+(?=\")|\s+(?={_EN_WH}))(?=[\w\"'])",
    re.IGNORECASE,
)
_EN_LAST = regex(
    r"(?:\s*[,;:.?!-]+\s*|\s+)(?:anyone(?: knows?)?|(?<=, )(?:again|exactly|roughly)|(?<=- )again|"
    r"do we know|does anyone know|anybody|any idea|"
    r"any ideas|ty|tyia|tia|cheers|asap|thx|thanks(?: (?:a lot|so much|in advance|all))?|pls|plz|"
    r"please|if anyone knows|much appreciated|(?:pls|please) say (?:yes|no)|"
    r"(?:should|if) (?:the|your|this) (?:piece|article|report|source|text) (?:gives?|mentions?|has|"
    r"have|says?) (?:it|that|one|them)|"
    r"(?<=, )while we(?:'re| are) (?:on|at|talking (?:about|of)) [\w' ]{2,24}|"
    r"(?<=[.?!] )(?:i (?:very much |really |seriously )?doubt it|"
    r"i (?:hope|suspect|bet|guess|think) (?:so|not)|probably not|surely not|"
    r"i don'?t think so))[.!? ]*$",
    re.IGNORECASE,
)
_KO_SEP = r"[,.!?~:;\- ]+"
_KO_FIRST = regex(
    rf"^(?:저기(?:요)?|혹시(?: 모르(?:니까|겠지만))?|"
    r"(?:간단한 |짧은 |사소한 |바보 ?같은 |뜬금없는 )?질문(?:이요|요|이에요|입니다|인데요|"
    r"이 ?있는데요?|"
    r"이 ?있습니다|이 ?있어요|드립니다|드려요|드릴게요|하나요?|하나만(?:요)?|하나 ?있는데요?|"
    r"하나 ?드릴게요)|"
    r"급(?:해서|한데|하게|해요)(?: ?그런데)?요?|"
    r"(?:좀 |한번 )?확인(?: ?좀)?(?: ?부탁(?:드려요|드립니다|드릴게요|해요|합니다)|"
    r" ?차(?:원에서)?(?: ?여쭤봅니다)?)|"
    r"(?:정말 |너무 )?죄송(?:한데요?|하지만|합니다만?)|실례(?:지만|합니다만?|합니다)|"
    r"(?:여쭤볼|여쭐|물어볼|궁금한) ?(?:게|것이|거) ?(?:있는데요?|있습니다|있어요|하나 ?있는데요?)|"
    r"궁금해서(?: ?(?:그런데|그러는데|여쭤보는데|여쭙는데))?요?|"
    r"하나만(?: ?더)?(?: ?(?:물어볼게요?|여쭐게요|여쭤볼게요|"
    r"물을게요?))?|잠깐만요?|잠시만요?|수고(?:하십니다|하세요|많으십니다|많으세요)|"
    rf"참고로|팀장님|선배님?|여러분|다들)(?:{_KO_SEP})(?=\S)"
)
_KO_GREETS = regex(
    rf"^(?:안녕하(?:세요|십니까)|안녕|하이|헬로|좋은 ?(?:아침|오후|저녁)(?:이에요|"
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
    r"^(?:请问(?:一下|下)?|请教(?:一下|下|各位)?|(?:我)?(?:想|来)(?:请)?问(?:一?下|一?句|问)?|"
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
    r"(?:[,.!?~ ]+)(?:谢谢(?:您|你|大家|啦|了)?|多谢|谢了|急|求确认|求解|求助|求告知|拜托(?:了)?|"
    r"辛苦(?:了)?)"
    r"[.!~ ]*$"
)
_EN_FRAMES = (
    regex(rf"^{_EN_FRAME}(?:\s*[,:;]+\s*|\s+-+\s+|\s+(?={_EN_WH}))(?=[\w\"'])", re.IGNORECASE),
    regex(
        rf"(?:\s*[,;]\s*{_EN_FRAME}|\s+{_EN_BY} (?:the|this|that|your|"
        rf"our) {_EN_SOURCE})(?=[?.! ]*$)",
        re.IGNORECASE,
    ),
)
_TO_CONFIRM = regex(
    r"(?<=[.!;]) +(?:(?:can|could|would|will) (?:you|u|someone) )?(?:please |pls )?"
    r"(?:confirm|verif?y|agree|agreed)"
    r"(?: (?:this|that|it|please|pls|or (?:not|deny|correct)))*[?. ]*$",
    re.IGNORECASE,
)
"""What wants a statement confirmed in a sentence of its own: "Confirm?", "Agree or not?"."""
_SMILES = regex(
    r"(?:\s*(?:[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]|:[a-z_]{3,30}:|(?<=\s)[:;]-?[)(DP]))+$"
)
"""What a face says at the end of a line."""
_ZH_MA = regex(r"(?<![什怎这那多要])么(?=[?.! ]*$)")
"""吗 as many write it at the end of a question."""
_FIRST = {Lang.EN: _EN_FIRST, Lang.KO: _KO_FIRST, Lang.ZH: _ZH_FIRST}
_LAST = {Lang.EN: _EN_LAST, Lang.KO: _KO_LAST, Lang.ZH: _ZH_LAST}
_GREETS = {
    Lang.EN: regex(rf"^(?:{_EN_GREETS}){_EN_END}", re.IGNORECASE),
    Lang.KO: _KO_GREETS,
    Lang.ZH: _ZH_GREETS,
}
_FRAMES = {Lang.EN: _EN_FRAMES, Lang.KO: (_KO_FRAME,), Lang.ZH: (_ZH_FRAME,)}
_OF_THE_SOURCE = regex(
    r"\b(?:mention|names? |named|quot|cite|cover|appear|list|sourc|writ|publish|author|headline|"
    r"paragraph|dated)|언급|인용|나온|나오|소개|등장|다루|다룬|거론|실린|실려|적혀|적힌|제목|"
    r"提到|提及|引用|点名|出现|写|采访|报道|标题|篇|登",
    re.IGNORECASE,
)
"""What is asked of the source itself: who is quoted in it, what it says nothing of."""
_ASKS = {
    Lang.EN: regex(rf"[?]|^(?:and |so |but |ok )?{_EN_WH}|(?:\S+ ){{4}}", re.IGNORECASE),
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
    if lang is Lang.EN and len(said := _TO_CONFIRM.sub("", left)) < len(left):
        left = f"{said.rstrip('.!; ')}, right?"
    if lang is Lang.ZH:
        left = asked_with_ma(_ZH_MA.sub("吗", left))
    if left == text or not any(char.isalnum() for char in left):
        return text
    opened = left[:1] in "\"'" and left.count(left[0]) == 1
    left = left[1:] if opened else left
    return f"{left}?" if "?" in text and "?" not in left else left
