"""Statements: messages that say how something is and want it confirmed, without asking openly.

"desk has it as …, run it?", "…라던데 맞죠?", "…，我没写反吧": what is stated is left of them.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.regex import regex

_EN_SAYS = (
    r"(?:says?|said|has|have|had|reads?|claims?|claimed|swears?|insists?|thinks?|reckons?|wrote|"
    r"writes|put|puts|states?|maintains?|tells? me|told me|got)"
)
_EN_WHO = (
    r"(?:desk|copy|draft|caption|headline|intern|student|boss|editor|colleague|notes?|memo|cable|"
    r"slide|deck|cue card|card|script|piece|intro|standfirst|someone|somebody|guest|client|reader)"
)
_EN_IS_IT = (
    r"(?:(?:is it|isn'?t it|is it not) (?:true|so|right|correct|the case)(?: that)?|any truth that|"
    r"(?:can|could|would|will) (?:you|u) (?:please |pls )?confirm(?: (?:for|to) (?:me|us))? that)"
)
_EN_LABEL = (
    r"(?:(?:(?:pls|please|can (?:you|u)|quick) )?(?:caption|headline|copy|facts?|line|graphic|"
    r"title|lede|intro|subtitle|slide|teaser|chyron|tweet|draft|strap|standfirst|cutline)[ -]?check"
    r"(?: (?:pls|please))?|"
    r"checking (?:a|the|my|our) (?:caption|headline|line|graphic|title|slide|tweet))"
    r"(?=\s*[:–—-])[\s:–—-]*"
)
"""What a line is put under that somebody is to look over."""
_LABELS = {
    Lang.EN: regex(rf"^{_EN_LABEL}", re.IGNORECASE),
    Lang.KO: regex(
        r"^(?:사진\s?설명|캡션|제목|헤드라인|자막|문구|문장|기사|카드뉴스|그래픽|팩트)\s?(?:확인|"
        r"체크|점검|검토|팩트\s?체크)"
        r"(?:\s?(?:좀|부탁\S*))?\s*[:,–—-]+\s*"
    ),
    Lang.ZH: regex(
        r"^(?:图说|图注|标题|字幕|文案|导语|稿子|推文|图表|配图说明|说明文字)(?:核对|核实|核查|"
        r"确认|检查|把关|校对)"
        r"(?:一下)?\s*[:,，–—-]+\s*"
    ),
}
_FRAMES = {
    Lang.EN: regex(
        r"^(?:(?:so|and|ok|okay|wait|hang on|hey|hi|hm+|um|pls|please|quick check|sanity check|"
        r"(?:can (?:you|u) )?check(?: (?:pls|please|this))?(?=\s*[:,])|"
        r"quick q|quick question|"
        r"fact check|double[- ]checking|just checking|checking|to confirm|confirming|"
        rf"am i (?:right|rite) (?:that|in saying)|{_EN_IS_IT})[,:. ]+)*"
        rf"(?:(?:(?:my|our|the|a|an|one|some) )?(?:\w+ ){{0,2}}?{_EN_WHO} {_EN_SAYS} "
        r"(?:(?:it|this) )?(?:down )?(?:as |that )?|"
        r"i (?:have|had|heard|read|wrote|gather|understand) (?:it (?:as|that) |that ))?",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"^(?:(?:혹시|근데|그럼|그러니까|그니까|잠깐|확인차)[, ]+)*"
        r"(?:\S{1,8}(?:가|이|은|는|에|에서는?) (?:그러는데|말하길|그러던데|듣기로는?)[, ]+)?"
    ),
    Lang.ZH: regex(
        r"^(?:那|所以|等等|确认一下|核对一下|听人?说|听人讲|据说|(?:新闻|通|草|初|文|底|讲)?稿(?:子|件)?(?:里|上|中)?(?:写的?是|写|说)|"
        r"(?:同事|编辑|实习生|学生|领导|老板|朋友|有人)(?:非)?说)[,:]?"
    ),
}
"""Who says so, and what leads up to it."""
_BESIDE = r"(?:\s*[?!.,;-]+\s*[^?!.]{1,40})?[\s?!.]*$"
"""A short word on why it is asked may follow: "right? asking for flights"."""
_EN_TO = (
    r"(?:fine|ok|okay|good|safe) to "
    r"(?:write|print|say|run|use|go|file|publish|leave|keep|stand)(?: that)?"
)
_ENDS = {
    Lang.EN: regex(
        r"[,.;:?!\s-]+(?:(?:am i |that'?s |is that )?(?:right|ri(?:te|gth)|correct|yes|yeah|no|"
        r"true|fair|accurate|agreed?|ok|okay|yes or no|y/n)(?: isn'?t it)?(?=\s*(?:[?!.,;-]|$))|"
        rf"{_EN_TO}|did (?:he|she|they|it) not|"
        r"i (?:gather|hear|think|believe|guess|take it|assume|presume|suppose|understand)|"
        r"presumably|(?:leav|keep)ing it (?:like|as) (?:that|is|it is)(?:,? ok(?:ay)?)?|"
        r"(?:>+ )?(?:the |does the |your |our )?(?:src|source|article|report) (?:backs?|supports?|"
        r"bears?) (?:this|that|it)(?: out| up)?|anything to stop me|"
        r"(?:the|your|this) (?:article|report|source|piece) (?:bears|backs|supports|confirms|says) "
        r"(?:this|that|it|me)(?: out| up)?(?:,? (?:does|doesn'?t) it(?: not)?)?|"
        r"(?:did i |have i |i )?(?:get|got) (?:the|it|that|his|her) ?(?:\w+ )?right|"
        r"(?:can (?:i|we) )?(?:run|keep|use|print|file|post|send) (?:it|this|that)|"
        r"(?:is|was) (?:that|this|it) (?:right|so|correct|true|accurate|ok|fair|the case)|"
        r"(?:have i |did i |i )?got (?:it|that|them|this) (?:the )?(?:right )?way (?:a)?round|"
        r"(?:do|did) i have (?:that|it) right|have i got (?:that|it) right|"
        r"is (?:he|she) right(?: for once| this time| there)?|"
        r"(?:is|was|did|does|are|were|has|wo|do|had|would|could)(?:n'?t)? "
        r"(?:it|he|she|they|that|there|we)(?=\s*(?:[?!.,;-]|$))|"
        r"(?<=[?!,.;:-])\s*(?:pls |please )?confirm(?: pls| please)?|"
        r"(?<=[?!,.;:-] )(?:pls |please )?confirm(?: pls| please)?|"
        r"that'?s what (?:i|we)(?:'?ll| will|'m|'re)? [\w' ]{2,24}|"
        r"(?:so |then )?(?:can|shall|should|do) (?:i|we) [\w' ]{3,28}"
        r"(?: (?:till|until|by|for) [\w' ]{2,14})?|pls (?:confirm|check)[\w ]*)" + _BESIDE,
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"(?:(?:이?라고|다고)\s?[^?!.,]{0,10}?(?:이|가|께서|은|는)\s?(?:그러|하|말하|얘기하)(?:시)?"
        r"(?:는데|던데|네|더라고|더라)요?|(?:다는|라는)\s?(?:카톡|소문|얘기|말|글|찌라시|메시지|"
        r"댓글|보고서|메모)"
        r"(?:이|가|도)?\s?(?:도|돌|있|떠돌|올라왔|왔)(?:는데|던데)요?)\s*(?:맞|사실|"
        r"진짜)\S*[?!.\s]*$|"
        r"[,.?!\s]+(?:(?:그거|이거|그게|이게)\s*)?"
        r"(?:맞(?:지|죠|쥬|져|아|나|는|습|음)\S*|사실\S*|진짜\S*|정말\S*|확실\S*|그[치쵸죠]\S*|"
        r"아냐\S*|"
        r"아니(?:야|에요|예요|지|죠|었\S*)|아님|틀린\s?거\S*|그렇(?:지|죠)\S*|확인\s?(?:좀|"
        r"부탁)\S*)"
        r"(?:[?!.,\s]+[^?!.]{1,24})?[?!.\s]*$"
    ),
    Lang.ZH: regex(
        r"[,.?!\s]*(?:这(?:样|么)(?:写|说)?,?\s?(?:ok|okay|可以|行|没问题|妥当?|合适)(?:吗|么|不)?|呗|是不|是这样吗|是真的吗|真的吗|有这话|"
        r"(?:稿子|稿|标题|通稿|我|咱|这)?(?:这么|这样|没)?(?:写|记|说|理解|看|听)?(?:的话)?"
        r"(?:没(?:毛病|错|问题|写反|写错|记错|搞错|搞反|说错|弄错|弄反|听错))?"
        r"(?:吧|对吧|是吧|对吗|是吗|对不对|对不|是不是|没错吧|嘛|啱唔啱|系咪))"
        r"(?:[?!,.\s]+[^?!.,吗呢]{1,12})?[?!.\s]*$"
    ),
}
"""What asks to have it confirmed."""
_ASKS = {
    Lang.EN: regex(
        r"^(?:(?:did|does|do|is|are|was|were|will|would|has|have|had|can|could|should)(?:n'?t)?|"
        r"won'?t|any|whether|if(?![^,]{3,40}, \w)|no|nope|not)\b|"
        r"(?<=[.;!?,–—-]) *(?:but |and )?(?:did|does|do|is|are|was|were|will|would|has|have|"
        r"can|could)(?:n'?t)?\b|\bor\b|\bwhether\b|\b(?:did|does|will) (?:he|she|they|it|xi|lee)\b|"
        r"^(?:the |exact |full |official |precise )*(?:label|name|title|date|day|time|length|"
        r"number|list|reason|purpose|place|venue|order|wording|quote|phrase|term|point|aim|goal|"
        r"basis|"
        r"fields?|areas?|topics?)\b(?!.*\b(?:is|was|are|were)\b)",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"(?:까|나|냐|니|는가|은가|던가|을지|는지|었어|았어|했어|됐어)(?:요)?(?:[?!.]|\s*$)|"
        r"아니면|아님|혹은|^아니(?:야|요|오)?[ ,]"
    ),
    Lang.ZH: regex(
        r"吗|么|呢|[不没][?]?$|边[个度位一]|有没有|是否|会不会|能不能|要不要|(?<!^)还是|没有?[?]|"
        r"了没|(.)不\1|^不[,是]"
    ),
}
"""What asks openly and takes nothing for so, or turns away from what was told."""
_TELLS = {
    Lang.EN: regex(
        r"^(?!(?:put|list|give|tell|rank|name|show|order|compare|explain|sum|need|looking|want)\b)"
        r".*?(?:\b(?:is|are|was|were|has|had|will|isn'?t|aren'?t|wasn'?t|weren'?t|won'?t|didn'?t|"
        r"doesn'?t|hasn'?t|\w{3,}ed|said|told|went|goes|got|gets|began|begins|came|comes|took|"
        r"takes|"
        r"ran|runs|spoke|met|gave|wants|asks|hosts|attends|joins|skips|lasts|covers|excludes|"
        r"starts|"
        r"ends|dies|expires|says|led|sits|stays|put|skipping|urging|asking|inviting|hosting|"
        r"going)\b"
        r"|(?<=\w)'s (?:not|at|in|an?|the|to|going|hosting|skipping|been|only|still|off|on)\b)",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"(?:지|죠|다며|라며|다면서|라면서|다던데|라던데|다는데|라는데|잖아|다|거야|거구|겁니다|"
        r"네|군)"
        r"(?:요)?[?!.\s]*$"
    ),
    Lang.ZH: regex(r"[^,]{4}"),
}
"""What says that something is so, in a sentence of its own."""
_IS_IT = regex(rf"\b{_EN_IS_IT}\b|\bam i (?:right|rite) that\b", re.IGNORECASE)
_RELATIVE = regex(
    r"(?<=^)(?P<who>['\"]?(?:\w+ ){0,2}\w+),\s*(?:who|which|where|when|whose)\s+"
    r"(?=\w+ed\b|spoke|was|is|has|had|will|went|met)"
)
"""What begins a clause on somebody, and asks nothing: "Lee, who talked with Trump for …"."""
_CLEFT = regex(
    r"^(?:(?:so|and|but|wait|ok)[, ]+)*it(?:'s| is| was) (?!who\b|what\b|that\b)"
    r"(?P<who>(?:[\w'-]+ ){0,2}[\w'-]+),? who (?=\w+ed\b|spoke|was|is|has|had|rang|said|sought)"
)
"""A sentence that stresses who it was: "so it was Xi who asked Lee"."""
_LEAST = {Lang.EN: 12, Lang.KO: 6, Lang.ZH: 6}
"""Letters that a statement has at least."""


_TAG = {
    Lang.EN: regex(
        r"[,;?!–—-]\s*(?:(?:am i|that'?s|is that) )?(?:right|ri(?:te|gth)|correct|yes|yeah|no|"
        r"true|y/n|(?:is|was|did|does|has|wo|do|had)n'?t (?:it|he|she|they|that))[?!. ]*$",
        re.IGNORECASE,
    ),
    Lang.KO: regex(r"[,.?! ](?:맞(?:지|죠|아|나)요?|그[치쵸죠]|그렇(?:지|죠)요?)[?!. ]*$"),
    Lang.ZH: regex(r"(?:对吧|是吧|对吗|是吗|对不对|是不是|没错吧)[?!. ]*$"),
}


def ends_in_tag(text: str, lang: Lang) -> bool:
    """Whether a message ends in asking for nothing but a yes: ", yes?", "맞죠?", "对吧"."""
    return _TAG[lang.written].search(text.strip()) is not None


def stated(text: str, lang: Lang) -> tuple[str, bool]:
    """What a message states, and whether it asks to have it confirmed.

    "" where it asks openly, or states too little. Chinese is read in simplified characters.
    """
    written = lang.written
    unlabelled = _LABELS[written].sub("", text.strip(), count=1)
    bare = _FRAMES[written].sub("", unlabelled, count=1)
    left = _ENDS[written].sub("", bare)
    labelled = unlabelled != text.strip()
    asked = labelled or left != bare or _IS_IT.search(text) is not None
    plain = _CLEFT.sub(r"\g<who> ", _RELATIVE.sub(r"\g<who> ", bare.casefold()))
    if has_wh(plain, written) or _ASKS[written].search(left):
        return "", asked
    if "?" in left.rstrip("? ") or len(left) < _LEAST[written]:
        return "", asked
    if not (asked or _TELLS[written].search(left)):
        return "", asked
    return left, asked or "?" in left
