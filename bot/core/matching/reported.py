"""Questions on whether anything is said of something: "왜 나빠졌는지는 설명 없었나?" asks why.

What is looked for is the same as in the plain question; the frame denies, which is taken for a
denial of the fact that the rest is like. Nor does it matter that it was at the briefing that
something was said ("통화 분위기 어땠다고 브리핑했나요"), which is an event of its own.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_WH = r"(?:when|where|why|whether|how|who|whom|whose|which|what)"
_EN = regex(
    r"^(?:(?:so|and|but|ok)[, ]+)*(?:(?:is|was|were|are) there (?:any(?:thing)?|a)|any|no|nothing)"
    r"(?: (?:word|words|explanation|indication|detail|details|info|information|mention|clue|hint|"
    r"reason given))?(?: (?:given|said|offered|reported|mentioned|there|yet))?"
    rf" (?:on|of|about|as to|for|regarding) (?={_WH}\b)"
)
_KO = regex(
    r"(?P<asked>\S*(?P<last>[가-힣])지)(?:는|도|가|를|에 대한|에 대해서?는?|에 대해선)? ?"
    r"(?:별도로? |따로 |무슨 |혹시 )?"
    r"(?:(?:설명|언급|얘기|이야기|말|내용|공개|보도|발표|나온 ?(?:게|거|것)|알려진 ?(?:게|거|것|"
    r"바))"
    r"(?:이|은|도|가|는)? ?(?:없|안 ?나|안 ?했|안 ?됐|있|나왔|나와|했|됐)\S*|"
    r"(?:나와 ?있|나왔|나오|적혀 ?있|쓰여 ?있|알려졌|밝혀졌|알 ?수 ?있)\S*)$"
)
_ZH = regex(
    r"(?:有没有|有|没有?)(?:说明|交代|透露|解释|提到|写明|讲明|说)(?:了|过|清楚)?"
    r"(?=为什么|为啥|为何|是谁|由谁|在哪|去哪|什么时候|何时|几点|几号|多久|多少|怎么)"
)
_EN_BRIEFING = (
    r"(?:(?:the|that|this|their|her|kang's|seoul's|korea's) )?(?:(?:televised|press|news|media|"
    r"official) )*(?:briefing|presser|press conference|news conference)"
)
_EN_TOLD = (
    regex(
        rf"^(?:according to|acc to|as per|per|from|going by|based on) {_EN_BRIEFING}[,:]? (?=\w)"
    ),
    regex(rf",? (?:according to|acc to|as per|per|going by|based on) {_EN_BRIEFING}(?=[ ?!.]*$)"),
    regex(
        rf"^(?:(?:so|and|ok)[, ]+)*{_EN_BRIEFING} (?:said|says|had it|has it|mentioned|stated)"
        rf"(?: that)? (?=\w.*\b{_WH}\b)"
    ),
)
_EN_LINE = regex(
    r"^(?:(?:the|that|this|kang's) )?(?:presser|briefing|readout|press|report|piece)(?:'s)? "
    r"(?:line|quote|bit|part|passage|sentence|remark|statement) (?:about|on|re|regarding) "
    rf"(?=\w.*[,:;?-] ?{_WH}\b)"
)
_EN_DESCRIBED = regex(
    rf"\bhow (?:did|does) {_EN_BRIEFING} (?:describe|characteri[sz]e|call|put|sum up) (?=\w)"
)
_KO_BRIEFING = r"(?:(?:대통령실|통화|언론|강유정|대변인)\s*)?브리핑"
_KO_TOLD = (
    regex(
        rf"^{_KO_BRIEFING}(?:에|내용에)?\s?(?:따르면|의하면|보면|기준으로)[, ]+(?=\S)|"
        rf"^{_KO_BRIEFING}(?:에서는?|에선|상으론?|때)[, ]+(?=.*[다라자]고 ?\S+$)"
    ),
    regex(
        rf"(?<=[다라자]고 ){_KO_BRIEFING}(?:에서는?|에선|때)?\s?(?=(?:했|하|말|밝|전|설명|나왔))"
    ),
)
_ZH_BRIEFING = r"(?:电视|新闻|媒体|情况)?(?:发布会|记者会|吹风会|简报会)"
_ZH_TOLD = regex(
    rf"(?:^|(?<=,))(?:根据|据|按照?|在)?(?:那场|这场|韩方|总统室|韩国)?的?{_ZH_BRIEFING}(?:上|里|"
    rf"中)?的?"
    r"(?:说法|介绍|消息|内容|口径|说|讲|称|提到|透露|通报|公布)(?:的是|"
    r"的)?,?(?=[^了些什啥哪谁过吗没,.?!]\S{2})"
)
_KO_WH = regex(r"누구|누가|언제|어디|왜|무엇|무슨|뭐|뭘|뭔|어떻|어떤|어느|몇|얼마")
_VERBAL = "는인을할될올갈"
"""Syllables before 지 that end a clause of "whether": 올지, 인지; 먼지 is dust."""

_EN_WORDS_ON = regex(
    r"\b(?:what(?:'s|s| was| were| is) )?(?!(?:the|a|this|that|your|our|my) )"
    r"(?P<who>(?:(?:president|leader|premier|chairman|mr|pm) )?(?!(?:report|article|piece|"
    r"story|desk|"
    r"editor|today|yesterday|tomorrow|presser|briefing|paper)'s)[\w-]+)'s (?:own |exact |actual )?"
    r"(?:line|words?|remarks?|comments?|quotes?|wording|answer|reply|response) (?:on|about|"
    r"regarding|re|concerning) "
    r"(?=\w)(?!.*\b(?:comes?|came|is|was|are|were|has|had)\b)"
)
_ZH_WORDS_ON = regex(
    r"(?P<who>[\u4e00-\u9fff]{1,3})(?:关于|就|对|针对)(?P<what>[^,.?!的是怎什]{2,12}?)(?:上|"
    r"方面)?的"
    r"(?:表态|说法|原话|发言|讲话|表述)(?:是什么|是啥|呢)?"
)
"""Somebody's words on something, which are what they said of it."""
_EN_PASSED_ON = regex(
    r",? as (?:passed on|relayed|conveyed|told|quoted|recounted|paraphrased|related|reported) "
    r"(?:by|through|via) [^,.?!;:]{2,40}"
)
_ZH_PASSED_ON = regex(r"(?:^|[,.])(?:经|由|据)?[^,.?!谁哪]{2,9}(?:转述|转达|传达)的?(?=$|[,.?!])")
"""By whom it was passed on, which is no part of the matter where that is asked for."""
_ZH_ASKED = regex(r"怎么|什么|啥|如何|的(?:表态|说法|原话)")


def asked_plainly(text: str, lang: Lang) -> str:
    """A text in its matching form without asking whether the source says it."""
    if lang is Lang.EN:
        for pattern in (*_EN_TOLD, _EN_LINE):
            text = pattern.sub("", text)
        said = _EN_WORDS_ON.sub(r"what did \g<who> say about ", text)
        # Of a statement it may be the very thing that is wrong.
        text = _EN_PASSED_ON.sub("", said) if said != text else text
        return _EN.sub("", _EN_DESCRIBED.sub("how was ", text))
    if lang.written is Lang.ZH:
        if _ZH_ASKED.search(text):
            text = _ZH_PASSED_ON.sub("", text) or text
        text = _ZH_WORDS_ON.sub(r"\g<who>对\g<what>怎么说", text)
        return _ZH.sub("", _ZH_TOLD.sub("", text))
    for pattern in _KO_TOLD:
        text = pattern.sub("", text)
    bare = text.rstrip(" ?!.~")
    found = _KO.search(bare)
    if found is None or not (found["last"] in _VERBAL or _KO_WH.search(bare[: found.end("asked")])):
        return text
    return bare[: found.start()] + found["asked"] + text[len(bare) :]
