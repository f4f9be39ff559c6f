"""Cues in the wording: yes/no questions, negation, pronouns that lean on what was said before."""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_YES_NO = regex(
    r"^(?:(?:so|and|but|ok|okay|wait|hey|hi|um|also|just|hmm|well|quick q|quick question|then|btw|"
    r"pls|please|sorry)[,: ]+)*"
    r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isn't|aren't|wasn't|"
    r"weren't|don't|doesn't|didn't|hasn't|haven't|won't|whether|is it true|any word on whether)\b"
)
_EN_EMBEDDED = regex(
    r"\b(?:(?:need|want|like|love|have|got|trying|anxious|keen) to (?:know|check|confirm|see|"
    r"find out|verify|establish)|wonder(?:ing)?|not sure|unsure|"
    r"(?:asks?|asked|asking)(?: (?:me|us))?|"
    r"(?:let|tell|remind) (?:me|us)(?: know)?|(?:any|no) idea|double-?check(?:ing)?|curious|"
    r"the question is|depends on) (?:if|whether)\b(?!.*\b(?:who|what|when|where|how|why)\b)"
)
"""A yes/no question inside another clause: "need to know if the Trump call was longer"."""
_EN_TAG = regex(
    r"\b(?:right|correct|yeah|yes|no|true|huh|innit|is that so|is that right|is that true|"
    r"i (?:presume|assume|suppose|take it|gather)|presumably|"
    r"(?:is|was|did|does|are|were|has|wo|do)n'?t "
    r"(?:it|he|she|they|that|there|we))\s*\??$"
)
_YES_OR_NO = regex(r"[ ,.;:!?(-]*\b(?:yes or no|y/n|true or false)\b[ .!?)]*$")
_EN_WH = regex(
    r"\b(?:what|when|where|who|whom|whose|which|why|how|what's|when's|who's|where's|how's|"
    r"whats|whens|whos|wheres|hows)\b"
)
_EN_WHETHER = regex(r"\b(?:whether|if)\b")
_KO_WH = regex(
    r"언제|어디|누구|누가|몇|얼마|왜|뭐|뭘|머라|머야|머지|머예요|어케|뭔|무엇|무슨|어떻|어떤|어느|"
    r"어땠|어때|며칠|뭣|이유"
)
_KO_END = regex(
    r"(?:나요|까요|ㄴ가요|가요|니|냐|했어|됐어|어요|맞지|맞아|맞죠|지|죠|요|대|다며|라며|다면서|"
    r"음|함|임|어|아|야|해|나|까|(?:려|가|돼|와|켜|져)(?=\s*[?]))"
    r"\s*[?!.~ㅋㅎ]*$"
)
_ZH_YES_NO = regex(
    r"吗|嘛\?|对吧|是吧|对不对|是不是|有没有|是否|能不能|会不会|可不可以|要不要|了没|没有\?|没\?|"
    r"没$|吧[?!~]*$|^(?:真|那)?是[^?]+的\?$|没错把|对把|(.)不\1"
)
_ZH_WH = regex(r"干嘛|干麻|什么|何时|啥|谁|哪|几|多久|多长|多少|为何|为什么|怎么|怎样|咋|如何|何")
_NEGATION = {
    Lang.EN: regex(r"\b(?:not|never|no|none|neither|nor|without|nobody|nothing|cannot)\b|n't\b"),
    Lang.KO: regex(
        r"(?:^|\s)(?:안(?!보|전|건|내|녕|동|양|팎|쪽)|못)\s?(?=[가-힣])|않|없|아니|아닌|"
        r"(?:못)(?:했|한|하|갔|오)|비공식|미정|불참|거절|거부"
    ),
    Lang.ZH: regex(
        r"不是|并非|没有|没|不(?!同|过|久|少|错|知|断)|未(?!来)|无(?!核)|非(?!常|洲)|拒绝"
    ),
}
_LEANS = {
    Lang.EN: regex(
        r"\b(?:it|its|that|this|those|these|he|him|his|she|her|they|them|their|one|ones|there|then|"
        r"same|both|else|another|other)\b|"
        r"^(?:and|but|so|what about|how about|or|also|as|for|with|by|"
        r"until|since|till|from|to|on|in|at|why|when|where|who|how long|how many|which|what)\b"
    ),
    Lang.KO: regex(
        r"그럼|그건|그거|그때|그것|그게|거기|그날|그쪽|그 |그래서|그리고|그러면|걔|저건|이건|"
        r"(?:은|는|도)요?\?"
    ),
    Lang.ZH: regex(r"那|它|他|她|这|其|呢|该|同样|另|还有|然后|也"),
}
_LEADS_ON = {
    Lang.EN: regex(r"^(?:and|but|so|what about|how about|or|then|also|as what|ok and|what of)\b"),
    Lang.KO: regex(r"^(?:그럼|그건|그거|그때|그것|그게|거기|그날|그리고|그러면|그래서|그|근데)"),
    Lang.ZH: regex(r"^(?:那|它|他|她|这|其|还有|然后|但)|呢\??$"),
}

_POINTS_BACK = {
    Lang.EN: regex(
        r"\b(?:it|its|that|this|those|these|he|him|his|she|her|they|them|their|there|then|same|"
        r"both of them|the other|the others|the first one|the second one|one)\b"
    ),
    Lang.KO: regex(
        r"그럼|그건|그거|그때|그것|그게|거기|그날|그쪽|그래서|그러면|"
        r"그 (?:통화|회담|회의|때|날|사람)|걔|저건|이건"
    ),
    Lang.ZH: regex(r"它|他|她|那(?!么)|这(?!次)|其(?!他)|该|当时|呢"),
}


_WHO_SAYS = {
    Lang.EN: regex(
        r"^(?:(?:and|so|but|ok|wait|hm+)[, ]+)*(?:"
        r"who(?:'s)? (?:was it (?:that|who) )?(?:said|says|saying|told|claimed|claims|stated|"
        r"announced|reported|revealed|disclosed)(?: (?:so|that|this|it|us|you)){0,2}"
        r"(?:,? (?!(?:it|that|this|so) )[\w']{2,12} or [\w']{2,12})?|"
        r"says who(?: tho| though)?(?:,? [\w']{2,12} or [\w']{2,12})?|"
        r"according to (?:who|whom|which side)|on whose (?:word|authority|account)|"
        r"whose (?:words?|claim|account|version|statement|quote|description|characteri[sz]ation|"
        r"wording|phrase|line|take|reading|figures?|numbers?|telling) (?:is|was|are|were) (?:all )?"
        r"(?:that|this|it|those|these|they)(?:[,:]? [\w' ]+ or [\w' ]+)?|"
        r"who (?:describes?|described|puts?|calls?|called|characteri[sz]e[sd]?) "
        r"(?:it|that|this|them) (?:that way|so|like that|that|this)|"
        r"(?:is|was) (?:that|this|it) (?:relayed |reported |said |told |released |given |put out )?"
        r"(?:from|by|according to) [\w' ]{2,24} or [\w' ]{2,30}|"
        r"(?:which|what) (?:side|government|country|capital|office) (?:is (?:that|this|it) from|"
        r"(?:said|issued|released|announced|published|reported|claimed) (?:that|so|this|it)|"
        r"put (?:that|this|it) out|says so)|"
        r"whose (?:readout|announcement) (?:is|was) (?:that|this|"
        r"it)(?: from)?(?:[,:]? [\w' ]+ or [\w' ]+)?|"
        r"(?:what|who)(?:'s| is|s) (?:the|your) source(?: (?:for|of) (?:that|this|it))?|"
        r"source|who(?:'s| is| was) (?:the source|(?:that|this|it) (?:from|according to|by))|"
        r"where(?:'s| is| does| did) (?:that|this|it) (?:from|come from)|"
        r"who(?:'s| is| was| gets)? (?:being |getting )?(?:quoted|cited) (?:on|about|as saying|"
        r"for|saying) (?:that|this|it)|(?:who|whom) (?:is|was) (?:that|this|it) (?:attributed|"
        r"credited) to|(?:attributed|credited) to (?:who|whom)|"
        r"who (?:gave|made|put out) (?:that|this) (?:statement|account|claim|line|remark)|"
        r"who (?:put (?:that|this|it) out|issued (?:that|this|it)))"
        r"(?: tho| though)?[ ?!.]*$"
    ),
    Lang.KO: regex(
        r"^(?:근데|그럼|그건|그거|그게|그|이건|이거|저건)?\s*(?:"
        r"누가\s*(?:그렇게\s*)?(?:한\s*(?:말|얘기|이야기|발언)|말\s*한|말했|그래|그랬|그러|그럼|"
        r"얘기했|얘기한|밝혔|밝힌|전했|전한|발표했|발표한|공개했|공개한|알린|알렸)|"
        r"(?:어느|어디)\s*(?:쪽|측)?\s*(?:에서\s*)?(?:발표|공개|얘기|말|주장|설명|브리핑)|"
        r"누구\s*(?:말|얘기|발언|설명|입|피셜)|출처(?:가|는)?)|"
        r"^(?:(?:지금|방금)\s*(?:말씀하신|말한|답한|알려\s?주신)\s*)?(?:그건|그거|그게|건|거|것은|"
        r"이건|내용은)?"
        r"\s*누구\s*(?:브리핑|발표|설명|말)(?:에서)?\s*(?:나온|인)|"
        r"^(?:그건|그거|그게|이건|이거)?\s*(?:우리|한국|저쪽|중국)\s?(?:쪽|측)?\s*(?:발표|말|설명|"
        r"얘기)"
        r"(?:야|인가요?|예요|이에요|임)\s*(?:아니면\s*)?(?:저쪽|중국|우리|한국|그쪽)"
    ),
    Lang.ZH: regex(
        r"^(?:那|这|这番|这话|那话|这个|这句|这句话)?(?:都)?是?(?:从)?(?:"
        r"谁(?:对外|往外)?(?:说|讲|透露|公布|宣布|表示|披露|转述|发布|通报|介绍|爆料|放)(?:出来|"
        r"出去)?[的得]|谁(?:这么|这样|那么)(?:说|讲)|谁的(?:说法|话|原话|表态|期望|希望|主张)|"
        r"(?:请问)?(?:这|这个|该|此)?(?:番话|话|说法|表述|消息|信息)?(?:是)?出自(?:于)?(?:谁|哪)|"
        r"(?:出处|来源|消息来源)(?:是|在)?|(?:根据|据|按)谁(?:的说法|说)|哪(?:边|方|一方)(?:说|"
        r"讲)的|(?:哪|谁)家说的|"
        r"(?:番话|话|说法|句话)?是?(?:首尔|韩方|韩国|北京|中方|中国)(?:那边|方面)?还是"
        r"(?:首尔|韩方|韩国|北京|中方|中国)(?:那边|方面)?(?:公布|发布|说|讲|披露|放)|"
        r"(?:哪|谁)(?:边|方|家|国)?"
        r"(?:放|讲|说|发布|发|公布|公开|披露|透露)(?:出来|出去)?的)"
    ),
}


def asks_who_says(text: str, lang: Lang) -> bool:
    """Whether an utterance asks no more than who said what was told before."""
    # "where's that from tho, who put it out?" asks the same twice.
    pieces = [piece.strip() for piece in re.split(r"[,?]\s+", text) if piece.strip(" ?!.")]
    who_says = _WHO_SAYS[lang.written]
    return bool(who_says.search(text)) or (
        len(pieces) > 1 and all(who_says.search(piece) for piece in pieces)
    )


_JOINING = regex(
    r"(?<=\w )when (?=\w+ing\b|(?:he|she|they|it|lee|xi|kang|trump|ishiba) "
    r"(?:did|was|were|is|are|has|had|made|spoke|said|told|met|\w+ed)\b)"
)
_ASKED_BEFORE = regex(
    r"\b(?:what|who|whom|how|where|why|which)\b(?!.*\b(?:and|or|knows?|says?|tell|sure)$)"
)

_DONE_BEFORE = regex(
    r"\b(?!(?:reported|stated|mentioned|recorded|asked|confirmed|announced|noted|specified|"
    r"disclosed|"
    r"indeed|need)$)(?:\w+ed|made|named|said|gave|spoke)$"
)
"""What somebody did when he did something else: "the areas Lee listed when he spoke"."""


_CALL_ON = regex(
    r"\b(?:(?:the|a|this|that|their|his|first|phone|telephone|[a-z]+'s) calls? on\b|"
    r"calls?(?:ed)? on (?=(?:the )?\d|"
    r"(?:the )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b|(?:which|what|that|this|the) "
    r"(?:day|date|morning|week)))"
)
"""A call on a day, or on a matter: nobody is called on to do something."""


def calls_on_a_day(text: str) -> list[tuple[int, int]]:
    """Where in an English text in its matching form a call is on a day or on a matter."""
    return [found.span() for found in _CALL_ON.finditer(text)]


def conjunctions(text: str) -> set[int]:
    """Where an English "when" only joins a clause to a question that asks for something else."""
    return {
        found.start()
        for found in _JOINING.finditer(text)
        if _ASKED_BEFORE.search(before := text[: found.start()].rstrip(" ,"))
        or _DONE_BEFORE.search(before)
    }


def points_back(text: str, lang: Lang) -> bool:
    """Whether an utterance has a word that stands for what was said before."""
    return bool(_POINTS_BACK[lang.written].search(text))


def is_yes_no(text: str, lang: Lang) -> bool:
    """Whether a normalised utterance asks for yes or no."""
    match lang.written:
        case Lang.EN:
            bare = text.strip(" ?!.")
            if _EN_TAG.search(bare):
                return True
            asks = _EN_YES_NO.search(bare) or _EN_EMBEDDED.search(bare)
            return bool(asks) and " or " not in bare
        case Lang.KO:
            return not _KO_WH.search(text) and bool(_KO_END.search(text))
        case _:
            return bool(_ZH_YES_NO.search(text)) and not _ZH_WH.search(text)


def without_tag(text: str) -> tuple[str, bool]:
    """An English utterance without "yes or no?" at its end, and whether it had that."""
    bare = _YES_OR_NO.sub("", text)
    return (bare, True) if bare and bare != text else (text, False)


def has_wh(text: str, lang: Lang) -> bool:
    """Whether a normalised utterance has a question word."""
    pattern = {Lang.EN: _EN_WH, Lang.KO: _KO_WH}.get(lang.written, _ZH_WH)
    return bool(pattern.search(text))


def is_negated(text: str, lang: Lang) -> bool:
    """Whether a normalised text denies something (tags such as "isn't it?" do not count)."""
    if lang.written is Lang.EN:
        text = _EN_TAG.sub("", text.strip(" ?!."))
        text = re.sub(
            r"^(?:(?:so|and|but|wait)[, ]+)*(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|"
            r"hasn't|haven't|won't|wouldn't|couldn't)\b",
            "",
            text,
        )
    elif lang.written is Lang.ZH:
        text = re.sub(
            r"有没有|是不是|对不对|能不能|会不会|可不可以|要不要|了没|没有?\??$|(.)不\1",
            "",
            text,
        )
    return bool(_NEGATION[lang.written].search(text))


def leans(text: str, lang: Lang) -> bool:
    """Whether an utterance has a word that may point back to what was said before."""
    return bool(_LEANS[lang.written].search(text))


def leads_on(text: str, lang: Lang) -> bool:
    """Whether an utterance clearly goes on from what was said ("and Japan?", "那日本呢?")."""
    return bool(_LEADS_ON[lang.written].search(text))
