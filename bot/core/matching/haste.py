"""Words of haste around a question: who waits, what it is for, that it should be quick.

"马上截稿了 通话多久" is "通话多久": newsrooms type so, and no sample is near the rest.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_EN_WAITS = (
    r"(?:(?:my|our|the) )?(?:editors?|boss|desk|travel desk|client|chief|producer|team|minister|"
    r"ambassador|ceo)(?:(?:'s| is| are) (?:waiting|asking|on my back|chasing me|shouting)|"
    r" (?:waiting|asking)| wants (?:it|this)(?: now)?| needs (?:it|this)(?: now)?)"
)
_EN_DEADLINE = (
    r"(?:(?:i'm|im|i am|we're|we are) )?(?:on|against) (?:a )?(?:tight )?deadline|"
    r"(?:(?:i'm|im|i am|we're|we are) )?in a (?:real |bit of a )?(?:rush|hurry)|"
    r"deadline (?:in|is|at|soon|now|looms|looming)[\w ]{0,14}|"
    r"(?:(?:we're|we are|i'm|im) )?(?:(?:going|off) to (?:print|press|air)|filing|live|on air)"
    r"(?: soon| now| in (?:\d+|an?|half an|two|five|ten|a few) ?(?:m(?:in\w*)?|h(?:ou)?rs?|hour)?)"
)
_EN_MINE = (
    r"(?:need(?: it| this)? )?for (?:the (?:travel |news |foreign )?desk|"
    r"(?:my|our) (?:travel |news )?(?:desk|piece|story|copy|graf|lede|memo|slides?|deck|script|"
    r"caption|headline|notes?|draft|article|paper|boss|editor))|"
    r"(?:(?:need(?: it| this)? )?(?:for|in) (?:the |a |an )?)?(?:photo caption|lower third|chyron)|"
    r"(?:need(?: it| this)? )?for (?:the |a |an )?"
    r"(?:caption|strap(?:line)?|credits?|graphic|infobox|footnote|sidebar|subtitles?|slide|"
    r"name ?(?:plate|card|tag))"
)
_EN_QUICK = (
    r"that'?s (?:it|all)(?: i need)?|asap|urgent(?:ly)?|quick(?:ly)?|real quick|hurry(?: up)?|"
    r"right away"
)
_EN_PLEASE = r"pls|plz|please|thx|thanks"
_EN = (
    regex(
        rf"^(?:(?:{_EN_QUICK}|quick (?:one|q|check|question)|{_EN_WAITS}|{_EN_DEADLINE}|{_EN_MINE})"
        r"\s*[,.:;!-]+\s*)+(?=\w)"
    ),
    regex(
        rf"(?:[,.;:!?-]*\s+(?:{_EN_QUICK}|{_EN_WAITS}|{_EN_DEADLINE}|{_EN_MINE}|{_EN_PLEASE}))+"
        r"(?=[ .!?]*$)"
    ),
)
_KO_HASTE = (
    r"(?:좀 |너무 |진짜 )?(?:급해(?:요|서요?)?|급합니다|급한데요?|급함|급질|급하게|빨리(?:요|좀)?|"
    r"얼른(?:요)?|지금 당장|지금 바로|시간이? 없(?:어요?|습니다|는데요?))|"
    r"(?:곧 |지금 |이제 )?(?:기사 )?마감(?:이에요|이야|이라(?:서요?)?|임|입니다|인데요?|"
    r"직전(?:이에요|이라)?| ?(?:까지 )?\d+ ?분 ?(?:전|남[았음]\S*)(?:이에요|이라\S*|임|입니다)?)|"
    r"(?:이|그|딱)? ?(?:두|세|네|다섯|\d) ?(?:개|가지)만(?:요)?|"
    r"(?:지금 |당장 )?(?:기사|보고서|원고|자료) (?:써야|내야|넘겨야) "
    r"(?:돼서요?|해서요?|되는데요?|하는데요?)|"
    r"(?:자막|캡션|기사|원고|슬라이드|보고서|각주|명패|사진 설명)(?:에|용으로) "
    r"(?:넣|쓰|적|달|올리)(?:게|으?려고|으?려구|으?려면|어야 해서)요?|"
    r"(?:부장|국장|팀장|대사|데스크|상사)(?:님)?(?:이|께서|이가)? (?:기다리|찾으|찾고|물어보)\S*"
)
_KO = (
    regex(rf"^(?:(?:{_KO_HASTE})[,.!~ ]+)+"),
    regex(rf"(?:[,.!?~ ]+(?:{_KO_HASTE}))+[.!~ ]*$"),
)
_ZH_HASTE = (
    r"(?:很|有点|挺)?急(?:用|等|问|需)?|在线等(?:急)?|着急|赶稿(?:子|中)?|赶时间|快点(?:儿)?|"
    r"(?:马上|就|快|立刻)要?(?:截稿|交稿|发稿|上线|播出)了?|(?:稿子?|报告|领导|主编|老板|客户|大使|长官|处长|司长)"
    r"(?:在|正)?(?:等着?|急着?|催|问)(?:发|用|要|交|呢|我)?(?:了|呢)?|等着(?:用|发稿?|交稿?|付印)|"
    r"(?:版面|版|页面)(?:都|还)?(?:等着|空着)(?:付印|呢)?|就(?:这|要)[两三四几\d](?:个|点|项)|"
    r"我?(?:要|得|好)?(?:写|放|用|打|加)(?:在|进|到|上)(?:字幕|图注|图说|名牌|幻灯片|脚注|表格)(?:里|上|中|用)?"
)
_ZH = (
    regex(rf"^(?:(?:{_ZH_HASTE})[,.!:~ ]+)+"),
    regex(rf"(?:[,.!?~ ]+(?:{_ZH_HASTE}))+[.!~ ]*$"),
    # "give it to me": what is wanted is told by the question alone
    regex(r"^(?:快|请|麻烦|赶紧)?(?:告诉我|跟我说)(?:一下子?|下)?[,: ]*(?=\S{2})"),
    regex(
        r"[, ]*(?:快|赶紧)?(?:告诉我|发给我|报给我|跟我说|给我|发我|给|说|报)"
        r"(?:一下|下|一声)(?:吧|呗|哈)?[.!~ ]*$"
    ),
)
LEAST = 2
"""Words (of Chinese, characters) that have to be left."""


def without_haste(text: str, lang: Lang) -> str:
    """A text in its matching form without its words of haste; itself if too little is left."""
    left = text
    for pattern in {Lang.EN: _EN, Lang.KO: _KO}.get(lang.written, _ZH):
        shorter = pattern.sub("", left)
        size = len(shorter) if lang.written is Lang.ZH else len(shorter.split())
        if shorter != left and size >= LEAST:
            left = shorter
    return text if left == text else left.strip(" ,;:-")
