"""Words around a value that a follow-up puts forward: who has it so, and that it is doubted."""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_WHO = (
    r"(?!(?:do|does|did|is|are|was|were|can|could|will|would|has|have|should|may)\b)"
    r"(?:(?:my|our|the|a|an|some|one of (?:my|our|the)|(?:an)?other|his|her|their|your) )?"
    r"(?:[\w'-]+ ){0,2}?(?:colleagues?|editors?|boss|desk|draft|copy|caption|headline|notes?|memo|"
    r"slides?|deck|script|someone|somebody|interns?|reporters?|friend|client|wires?|papers?|"
    r"outlets?|people|everyone|everybody|source|spreadsheet|sheet|card|chart|graphic|piece|"
    r"cable|sub|producer|student|he|she|they|i|we|minister|ambassador|reuters|afp|yonhap|wiki\w*)"
)
_EN_HAS = (
    r"(?:'?(?:s|ve|d)|says?|said|saying|has|have|had|got|(?:told|tells) (?:me|us)|wrote|writes|"
    r"claims?|claimed|"
    r"insists?|insisted|thinks?|reckons?|reads?|puts?|swears?|states?|heard|read|noted|"
    r"remember(?:ed)?|seem to remember|recall(?:ed)?|thought|think|believed?|assumed?|understood|"
    r"was told|were told|could have sworn)(?: (?:it|this|that|the call))?(?: down)?"
    r"(?: (?:as|at|that|is|was|it'?s|it was|to be))*"
)
_EN_SURE = (
    r"(?:(?:are )?(?:you|u) (?:really |quite |absolutely )?(?:sure|certain)|sure|certain|really|"
    r"positive)"
)
_EN_ENDS = (
    r"(?: (?:the|its|his|their) (?:figure|number|date|day|time|hour|place|city|answer|one|length)"
    r"(?: (?:for|of|with) [\w' ]{2,16})?)?"
    r"(?:,? (?:in|on|for) (?:my|the|our|his|her|their) [\w' ]{2,24})?"
    r"(?:[,.;–—-]* *(?:is (?:that|it|he|she) (?:wrong|right|incorrect|correct|off)|or not|no|right|"
    r"correct|yes|yeah|though|tho|who(?:'s| is) right|so which is it|which is it|huh|surely|"
    r"isn'?t it|wasn'?t it))*[?!. ]*$"
)
FRAMES = {
    Lang.EN: (
        regex(
            rf"^(?:(?:so|and|but|ok|okay|wait|hm+|um+|oh|hang on|huh|odd|weird|no)[,.!? ]+)*"
            rf"(?:{_EN_SURE}(?: about (?:that|this))?[?!,. ]+)?{_EN_WHO} {_EN_HAS} "
            rf"(?P<value>\S.{{0,30}}?){_EN_ENDS}",
            re.IGNORECASE,
        ),
        regex(
            rf"^(?:(?:so|and|but|ok|okay|wait|hm+|um+|oh)[,.!? ]+)*(?:{_EN_SURE} "
            rf"(?:(?:that )?(?:it'?s|it is|it was|it isn'?t|it wasn'?t) )?(?:not )?|not |"
            rf"(?:isn'?t|wasn'?t) (?:(?:it|that) )?|(?:so|then) (?:(?:it|that)(?:'s| is| was) )?)"
            rf"(?P<value>\S.{{0,30}}?){_EN_ENDS}",
            re.IGNORECASE,
        ),
        regex(
            r"^(?:(?:and|but|so|ok|wait|hm+)[,. ]+|and )*(?:it|that)(?:'s| is|"
            r" was) (?P<value>\S.{0,24}?)"
            r"[,;.–—-]+ *(?:(?:if )?i (?:remember|recall|heard|read|saw|think|thought|have|had|got|"
            r"know|was told|believe|seem to)\b.{0,40}|(?:my|our|the) [\w' ]{2,24} (?:says?|said|"
            r"has|had)"
            r"(?: so| that| it)?)[?!. ]*$",
            re.IGNORECASE,
        ),
        regex(
            rf"^{_EN_SURE}[?!,. ]+(?:(?:not|it(?:'s| is| was)(?: not|n't)?|only) )?"
            rf"(?P<value>\S.{{0,24}}?){_EN_ENDS}",
            re.IGNORECASE,
        ),
    ),
    Lang.KO: (
        regex(
            r"^(?:(?:어|엥|음+|잠깐만?|근데|그런데|아니|확실(?:해|한가)\S*|정말\S*|"
            r"진짜\S*)[?!,. ]+)*"
            r"(?:(?:(?:우리|제|내|저희|다른|어떤|옆자리)\s?)?"
            r"(?:동료|팀장|부장|국장|차장|선배|후배|데스크|친구|누가|누군가|사람들|인턴|기자|고객|"
            r"언론|기사|메모|노트|초안|캡션|원고|자료|슬라이드|보고서|엑셀|표|자막|제목|연합|상사|"
            r"교수|"
            r"과장|대리|사무관|위키\S{0,3})"
            r"(?:님|들|사)?(?: ?(?:초안|자료|기사|메모))?"
            r"(?:이|가|은|는|께서|한테서?|에게서?|에선|에서는?|에는|엔|에|도|쪽에서는?)? )+"
            r"(?P<value>\S.{0,14}?)\s?(?:이?라(?:는데|던데|네|더라|고)|이래|래|인데|이던데|던데|"
            r"으로|로|"
            r"이라고)\S*(?: ?(?:해|하|돼|되|적|쓰|써|나오|나와|들|알|있|했|그러)\S*){0,3}[?!. ~]*$"
        ),
        regex(
            r"^(?:(?:어|엥|음+|잠깐만?|근데|그런데|확실(?:해|한가)\S*|정말\S*|진짜\S*)[?!,. ]+)*"
            r"(?:(?:저는|전|저|나는|난|제가|내가|저희는|우리는) )?"
            r"(?P<value>\S.{0,14}?)\s?(?:(?:으로|로|이?라고) ?(?:\S+(?:에|에다|에는) )?(?:써놨|"
            r"써 ?놨|적어|"
            r"적었|넣었|들었|알고|기억하|돼|되어)\S*(?: ?있\S*)?(?:[, ]*(?:아닌가|문제 ?없|괜찮|"
            r"맞)\S*)?|"
            r"이?라고 ?(?:들었|알고|봤|적|기억|써|나와|"
            r"하던)\S*(?: ?있\S*)?|"
            r"(?:이|가)? ?아닌가\S*|(?:이|가)? ?아닌지\S*|(?:이|가)? ?아닌데\S*|(?:이|"
            r"가)? ?아니(?:었어|었나|에요|야|예요)\S*)[?!. ~]*"
            r"(?:\S+ ?(?:\S+ ){0,2}(?:그러던데|그랬는데|그러는데|그러더라|말하던데|"
            r"들었는데)\S*)?[?!. ~]*$"
        ),
    ),
    Lang.ZH: (
        regex(
            r"^(?:(?:咦|诶|欸|嗯|啊|等等|不对吧?|可是|但是?|不过|不是吧|(?:你)?确定(?:吗)?|"
            r"真的(?:吗)?|是吗)[?!,. ]*)*"
            r"(?:怎么)?(?:我们?|咱们?|他们?|她|你们?)?(?:这边|那边|这里|这儿|的)*"
            r"(?:(?:同事|编辑|主编|领导|老板|朋友|有人|别人|别家|大家|客户|实习生|记者|网上|"
            r"别的媒体|"
            r"其他媒体|"
            r"稿子|初稿|稿件|底稿|稿|笔记|幻灯片|图注|标题|文案|报告|表格|表|字幕|备忘录?|处长|"
            r"司长|教授|"
            r"学生|维基)(?:里面?|上面?|中|那边|那儿|的)?){0,2}"
            r"(?:跟我|都|却|非要?|就|之前)?"
            r"(?:说|讲|写|记得|记|标|听说|看到|听到|查到|告诉我|以为|记得|称|标注)(?:的|成|着|到|"
            r"了)*(?:是|在)?"
            r"(?P<value>\S{1,12}?)(?:来着|耶|欸|诶|啊|呀|喔|哦|呢|的)*"
            r"(?:[,. ]*(?:谁对|哪个对|不对吗|是不是错了|对吗|对吧|对不对|没记错吧|没错吧|没问题吧|"
            r"没写错吧|"
            r"可以吗))?[?!. ]*$"
        ),
        regex(
            r"^(?:(?:你)?(?:确定|肯定)(?:吗)?[?!,. ]*)(?:不是|是)?"
            r"(?P<value>[^?!,. ]{1,12}?)(?:吗|么|吧|啊|耶)?[?!. ]*$"
        ),
        regex(
            r"^(?:所以|那|那么)(?:就)?(?:应该)?(?:是|在)(?P<value>[^?!,. ]{1,12}?)"
            r"(?:囉|啰|咯|喽|嘍|了|啦|吗|吧)[?!. ]*$"
        ),
    ),
}
HAS_SO = {
    Lang.EN: regex(
        r"\b(?:that'?s|thats|that is|it'?s) (?:what|how) [\w' ]{2,24} (?:has|have|had|says?|said|"
        r"wrote|"
        r"put|it)\b|\b(?:says?|said|told me) (?:so|that)\b"
    ),
    Lang.KO: regex(
        r"(?:그러던데|그랬는데|그러는데|그러더라|말하던데|들었는데|그렇게 ?(?:말|들|적|써))"
    ),
    Lang.ZH: regex(r"(?:这样|这么|那样|那么)(?:说|记|写|讲|标)的?|说的$|记的$|写的$"),
}
"""Who has it so, in a sentence of its own: "我同事这样记的"."""
TAGS = {
    Lang.EN: regex(
        r"^(?:so|and|but|hm+|wait|it's|isn't it|wasn't it)[, ]+|,? (?:right|yes|no|yeah)$"
    ),
    Lang.KO: regex(r"(?:이?지|이?죠|맞\S*|아니\S*|이?야|인가요?)[?!. ]*$"),
    Lang.ZH: regex(r"^(?:是|不是|所以)|(?:吧|吗|对吧|对吗)[?!. ]*$"),
}
SMALL = {
    Lang.EN: regex(
        r"\b(?:in|on|at|for|about|around|roughly|only|just|the|an?|nearly|till|until)\b|\W"
    ),
    Lang.KO: regex(r"약|쯤|정도|경|에서|에|까지|한|\W"),
    Lang.ZH: regex(r"大约|大概|约|左右|在|到|从|是|\W"),
}
"""Words that a value may have with it."""
