"""What a message wants to pass on, as a question of its own: "can we write that …?"

Whether it may be written is whether it is so; site, client and draft are not the subject.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.regex import regex

_EN_TELL = r"(?:write|say|post|put|report|print|state|quote|run|publish|tweet|add|claim)"
_EN = regex(
    r"^(?:(?:so|ok|okay|hey|hi|and|quick q|quick question|just checking)[,:]? )*(?:"
    rf"(?:can|could|may|should|shall) (?:i|we|you) (?:just |safely |also )?(?:{_EN_TELL}|"
    r"tell (?:(?:the|our|my|a) )?\w+)(?: (?:it|down|up|out))?"
    r"(?: (?:on|in|to) (?:the|our|my) \w+(?: (?!that)\w+)?)? that |"
    r"(?:is it |would it be |it's |is that )?(?:ok|okay|fine|safe|accurate|correct|fair|alright) "
    rf"(?:to (?:just )?{_EN_TELL}|if (?:i|we) {_EN_TELL}) (?:(?:on|in) (?:the|our|my) \w+ )?"
    r"(?:that )?)(?P<said>.{8,}?)[?!. ]*$",
    re.IGNORECASE,
)
_KO = regex(
    r"^(?:(?:기사|보도자료|보고서|홈피|홈페이지|공지|고객|손님|독자)\S{0,3} )?"
    r"(?P<said>.{4,}?)(?P<end>이?라고|다고|는 걸로)\s*"
    r"(?:\S{1,8}(?:에다가|에다|에는|에도|에|한테|께|서)\s+)?"
    r"(?:그냥\s+|이렇게\s+)?"
    r"(?:써|쓰|적|올리|올려|내보내|보도|보고|공지|안내|말씀|말|게시|기재|표기|전달|답)\S*\s*"
    r"(?:드려도|해도|도|면)?\s*(?:되|돼|괜찮|맞|될|됩|문제)\S*[?!. ]*$"
)
_KO_ENDS = {"다고": "다", "는 걸로": "는 거"}
"""What is left of a reported ending in a question of its own."""
_ZH_TELL = r"(?:写|寫|[说說](?![说說下一明])|發|发|报|報|登|讲|講|标|標|告[诉訴](?!我)|回复|回覆)"
_ZH = regex(
    r"^(?:那|所以)?(?:我|我们|我們|咱们?)?(?:能|可以|可不可以|能不能|是否可以|可否)"
    rf"(?:直接|就|这么|這麼|这样)?{_ZH_TELL}(?:成|作|明|道|上)?"
    r"(?:(?:客户|客戶|老板|老闆|读者|讀者|编辑|編輯|领导)(?:说)?)?[::,，]?\s*"
    r"(?P<said>.{4,}?)(?:吗|嗎|么|吧|嘛)?[?？。!！ ]*$|"
    r"^(?:(?:稿子|文案|网站|網站|官网|公告|推文|标题|標題|新闻稿?|新聞稿?|通稿|草稿|"
    r"初稿)(?:里|裡|上|中)?)?"
    rf"{_ZH_TELL}(?:成|明|上)?(?P<as>.{{4,}}?)[,，]?(?:这样|這樣|这么|這麼)?\s?"
    r"(?:可以|没问题|沒問題|行|没错|沒錯|合适|妥|OK|ok)\s?(?:吗|嗎|吧|么|不)?[?？ ]*$"
)

_EN_SOURCE = (
    r"(?:i(?: have|'ve)? (?:written|put|wrote|heard|read|gather|understand)|i was told|"
    r"(?:my|our|the|a) (?:\w+ )?"
    r"(?:draft|copy|note|caption|text|introduction|intro|headline|graphic|"
    r"slide|tweet|post|memo) (?:says|has|states|reads|claims)|we(?: have)? (?:wrote|written|say)|"
    r"(?:someone|somebody|a colleague|they|people|my (?:boss|editor)) (?:told me|says?|claims?)|"
    r"(?:we|i)(?: have|'ve)? (?:told|informed|assured|advised) (?:(?:our|my|the|a) )?\w+)"
)
_EN_SURE = (
    r"(?:(?:would|could|can|might|may|will) (?:you|u)\b[^.?!]*(?:confirm|verify|check)\b[^.?!]*|"
    r"is (?:that|this|it) (?:right|correct|so|true|accurate|ok|fair)[^.?!]*|right|correct|true|"
    r"please (?:confirm|verify|check)[^.?!]*|ok(?:ay)?(?: to (?:run|keep|print))?|fair|accurate|"
    r"can (?:i|we) (?:keep|run|use|print) (?:that|this|it)\b[^.?!]*)"
)
_EN_TOLD = regex(
    rf"(?:^|[ ,.:]){_EN_SOURCE} that (?P<said>[^.?!;]{{10,}}?)[.;,]?\s+{_EN_SURE}[?.! ]*$|"
    rf"^(?:(?:my |our |the |this )?(?:line|sentence|bit|caption|headline|draft)[^:'\"]{{0,20}}: ?)?"
    rf"['\"](?P<as>[^'\"]{{10,}}(?:'[^'\"]+)*)['\"],?\s+{_EN_SURE}[?.! ]*$",
    re.IGNORECASE,
)
_KO_WROTE = regex(
    r"^(?P<said>.{4,}?)(?P<end>이?라고|다고)\s+(?:\S{1,8}(?:에|에다)\s+)?"
    r"(?:썼|적었|올렸|보고했|말했|들었)\S*\s+(?:맞|괜찮|틀리|사실|정말)\S*[?!. ]*$"
)
_KO_SO = regex(
    r"^(?P<said>.{6,}?)[?!.,\s]+(?:\S{1,6}(?:에|에서) )?(?:그렇게|이렇게|이대로|그대로)\s*"
    r"(?:써|적어|내보내|올려|보고해|말해)도\s*(?:되|돼|괜찮|될)\S*[?!. ]*$"
)
_KO_ABOUT_TO = regex(
    r"^(?P<said>.{4,}?)\s*(?:을|를)?\s*(?:기준으로|(?<!\S)걸로)\s+(?:\S{1,10}\s+){0,2}?"
    r"(?:올릴|쓸|적을|보낼|나갈|내보낼|공지할|안내할|넣을|갈|짤)게요?[.!~ ]*$"
)
"""What somebody is about to write: "15일 무비자 기준으로 올릴게요"."""
_ZH_SO = regex(
    r"^(?P<said>.{5,}?)[,，。;；\s]*(?:我)?(?:这么|这样|這樣|這麼|这句|這句)(?:写|寫|说|說|报|報|发|發)"
    r"(?:行|可以|对|對|没问题|沒問題|没错|沒錯|OK|ok)(?:吗|嗎|吧|么)?[?？ ]*$"
)


def to_be_told(text: str, lang: Lang) -> str:
    """A message with only what it wants to pass on, asked as such; else the text itself."""
    patterns = {Lang.EN: (_EN, _EN_TOLD), Lang.KO: (_KO, _KO_WROTE, _KO_SO, _KO_ABOUT_TO)}.get(
        lang.written, (_ZH, _ZH_SO)
    )
    found = next((hit for pattern in patterns if (hit := pattern.search(text))), None)
    if not found:
        return text
    parts = found.groupdict()
    said = str(parts["said"] or parts.get("as"))
    if has_wh(said.casefold().split()[0] if lang is Lang.EN else said, lang):
        return text
    if lang.written is Lang.KO:
        return f"{said}{_KO_ENDS.get(parts.get('end') or '', '')} 맞죠?"
    said = said.strip('"“”「」『』 ')
    return f"{said}, right?" if lang.written is Lang.EN else f"{said},对吗?"
