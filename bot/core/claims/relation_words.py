"""The words that relate things in time or length, and what stands beside a standard, by language."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

EN_OUTLASTS = r"\b(?:outlast|outr[au]n|outdid|outdo|outdone|outstrip|surpass|exceed|top(?=ped|s|ping)|eclips|overt(?:ook|ak)|beat)\w*\b"
EN_TRAILS = r"\b(?:(?:fell|falls?|fallen|came|comes|was|is|stopped) (?:[\w-]+ ){0,4}?(?:short|shy) of|trail(?:ed|s)|lag(?:ged|s) behind)\b"
"""Verbs that hold one length against another without a "than"; the first of the two is the subject."""
EN_THAN = regex(
    r"(?P<sooner>\b(?:before|ahead of|prior to|earlier than|sooner than|preceded(?! by))\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<later>\b(?:preceded by|(?:only )?after|later than|following|behind)\b(?!\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))))"
    r"|(?P<longer>\b(?:longer|lengthier|extra|additional|more(?! (?:quickly|swiftly|briefly|rapidly)))\b(?=[^.;]{0,60}\b(?:than|compared (?:with|to))\b))"
    r"|(?P<shorter>\b(?:shorter|briefer|less|fewer|quicker|more (?:quickly|swiftly|briefly|rapidly))\b(?=[^.;]{0,60}\b(?:than|compared (?:with|to))\b))"
    r"|(?P<fronted>(?:^|[,;]\s*)(?:as )?(?:compared|in comparison) (?:with|to)\b(?=[^.;]*?\b(?P<how>longer|lengthier|more|extra|additional|shorter|briefer|less|fewer)\b))"
    r"|(?P<aslong>(?:\b(?:not|never|neither)\b|n't\b)[^.;]{0,60}?\b(?:as|so) long(?= as\b|\b[^.;]{0,40}? as\b))"
    rf"|(?P<outlasts>{EN_OUTLASTS})|(?P<trails>{EN_TRAILS})(?!.{{0,60}}\bby [\w ]{{0,20}}days?\b)"
    r"|(?P<then>\b(?:and |but )?(?:only )?(?:then|afterwards|after that)\b|\bfollowed by\b)"
)
EN_AS = regex(r"\bas\b")
EN_POINTS = regex(r"\bthan\b|\bcompared (?:with|to)\b")
"""What points at the standard of a comparison."""
EN_AND = regex(r"(?:'s)?\s*(?:,|and|or|, and)\s*(?:\w+\s+)?")
EN_THAN_THAT = regex(
    r"(?:\band|\bbut|,)\s+(?:\w+\s+){0,3}?(?:longer|more|shorter|less) (?:that|so|it) (?:with|for|to|on)\b"
)
"""A standard that was named before, without the word that points at it: "less [than] that with"."""
EN_ORDER_FIRST = regex(
    r"^(?:(?:so|and|but|then) )*(?:coming )?(?:before|after|ahead of|following|prior to) [^,;]{2,60},"
)
"""What a sentence begins with that puts somebody named behind it in an order."""
EN_FRONTED = regex(r"(?:^|[;:]\s*|\b(?:and|but)\s+)$")
"""What stands before a relation that is put first: "Before Xi, Lee spoke with Ishiba"."""
EN_OTHER_STANDARD = regex(
    r"^\s+(?:he |his |the |her |being |having )*(?:took|taking|take|takes|entered|entering|assum\w+|swear\w*|sworn|swore|becom\w+|became|win\w*|won|elect\w+|inaugurat\w+|office|vote|poll)\b[^.;]*?(?:,|\band\b|\bbut\b|\bwhile\b)"
)
"""What comes before or after something that is no name, though one follows: "after taking office, and Xi"."""
EN_ELLIPSIS = regex(r"(?:'s)?\s+(?:did|does|had|got|was|is)\b(?=\s*(?:[,.;]|$|and\b|but\b))")
"""A verb that only stands for another: "the day before Xi did"."""
_KO_OWN = r"(?:과의|와의|때의|때|의)?(?:\d+분)?(?:정상)?(?:통화|전화|대화)?(?:의)?(?:시간|길이)?(?:약)?(?:\d+분)?"
_KO_BY = r"(?:약)?\d+분(?:쯤|가량|정도|간|이나)?"
KO_THAN = regex(
    r"(?P<than>보다)|(?P<sooner>(?:와|과|하고|랑|이랑)(?:의)?(?:통화|전화)(?:한|하기|를한)?(?:바로)?(?:전날|하루전)|(?:와|과)?(?:의)?(?:통화|전화)?(?:하기|보다)?(?:전에|이전에|에앞서|앞서서))"
    r"|(?P<later>(?:와|과|하고|랑|이랑)(?:의)?(?:통화|전화)(?:한|를한)(?:바로)?(?:다음날|이튿날)|(?:와|과)?(?:의)?(?:통화|전화)?(?:한|하고)?(?:다음에?|뒤에?|후에?|이후에?|에이어|에뒤이어)(?![가-힣]{0,2}년))"
)
KO_TOPS = regex(
    rf"(?:{_KO_OWN})(?:을|를)(?:{_KO_BY})?(?:넘어서|넘어섰|넘었|넘는|웃돌|앞서|앞선|앞섰|앞지|능가|뛰어넘|뛰어넘|제치|제친|제쳤)"
)
KO_TRAILS = regex(
    rf"(?:{_KO_OWN})(?:을|를)(?:{_KO_BY})?(?:밑돌|하회)|(?:{_KO_OWN})에(?:{_KO_BY})?(?:못미치|못미쳤|못미친|미치지못|모자라|모자란|모자랐|뒤진|뒤졌)|(?:{_KO_OWN})만큼(?:{_KO_BY})?[가-힣]{{0,4}}(?:길지|오래[가-힣]{{0,6}}지)(?:는)?(?:않|못)"
)
"""The same behind the name of what something is held against, in a claim on how long they took."""
KO_LENGTH = regex(r"시간|길이|길지|분(?:간|쯤|가량)?|오래|길게")
KO_HOW = regex(
    r"(?P<sooner>먼저|앞서|일찍|빨리|빨랐|빠르|빨라|일렀|앞섰|앞선)|(?P<later>늦게|나중|뒤에|뒤였|늦었)"
    r"|(?P<longer>길|긴|오래|더통화)|(?P<shorter>짧)"
)
ZH_THAN = regex(
    r"(?P<than>(?<![次通场回])比(?![对较例如方喻]|前一)(?:起|之)?|(?<!比)较(?![为大小多少长短早晚]))|(?P<tops>超过|超出|长于|多于|久于|胜过|压过|超越)|(?P<trails>不及|不如|短于|少于|逊于|没有?(?=[^,]{2,24}?(?:那么|这么|那样)?的?(?:长|久|耗时)(?:$|[,。.])))"
    r"|(?P<sooner>早于|先于)|(?P<later>晚于|后于)"
    r"|(?P<before>(?:总统|主席|首相)?(?:的)?(?:通话|通电话|通了话)?(?:的)?(?:之前|以前|前(?:面|头|一天|一日)?)(?!所))"
    r"|(?P<after>(?:总统|主席|首相)?(?:的)?(?:通话|通电话|通了话)?(?:的)?(?:之后|以后|后(?:面|头|一天|一日)?|第二天|次日)(?!续))"
    r"|(?P<first>先(?=[跟和与同给是对]))"
)
ZH_HOW = regex(
    r"(?P<sooner>早|先|靠前)|(?P<later>晚|靠后)|(?P<longer>长(?!谈)|久|多|更耗时)|(?P<shorter>短|少(?!年))"
)
THAT = {
    Lang.EN: regex(
        r"\b(?:(?P<sooner>before|prior to|ahead of)|(?P<later>after|following))\s+(?:that|this|it)\b(?!\s+(?:call|one|the|with|of|to|between))"
    ),
    Lang.KO: regex(
        r"(?P<sooner>그(?:보다|에)?(?:먼저|앞서|전에|이전에)|그전에)|(?P<later>그(?:다음|뒤|후)(?:에|으로|은|이)?)"
    ),
    Lang.ZH: regex(
        r"(?P<sooner>(?:在那|在此|此|那|这)(?:之前|以前|前))|(?P<later>(?:(?<=[,，])|在那|在此|此|那)(?:之后|以后|随后|然后|接着)(?:才)?(?=是|轮到|到|跟|和|与|同|打|给))"
    ),
}
"""A relation to what was named last: "before that", "그보다 앞서", "之后才是"."""
ZH_NEXT = regex(r"然后|随后|接着|之后|再|才|后")
EN_STANDARD = regex(
    r"\bthan (?:with |to |the (?:one|call) with |for )?(?:president |prime minister |mr )?\|"
)
KO_STANDARD = regex(r"\|(?:대통령|주석|총리|국가주석)*(?:과의통화|와의통화|때)?보다")
ZH_STANDARD = regex(r"比(?:与|和|跟|同)?(?:美国总统|日本首相|美国|日本)?\|")
"""A name ("|") that something is compared with."""
KO_AND = regex(
    r"(?:미국|일본|중국)?(?:대통령|주석|총리|국가주석)*(?:과|와|이나|나|,|·|하고|이랑|랑|및)(?:의통화)?(?:미국|일본|중국)?"
)
ZH_AND = regex(
    r"(?:总统|主席|首相)?(?:和|与|跟|及|以及|,|、|·|或)(?:美国|日本)?(?:总统|主席|首相)?"
)
KO_TITLE = r"(?:대통령|주석|총리|국가주석|일본총리|미국대통령)*"
