"""The words by which claims tell deeds (asked, hoped, agreed, confirmed), in three languages."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_TO_COME = "".join(chr(code) for code in range(0xAC00 + 8, 0xD7A4, 28))
"""The Korean syllables that end on the consonant of what is to come: "할 것으로"."""
_EN = {
    "invite": r"bidden|invite|invit\w*|summon\w*",
    "ask": r"solicit\w*|turn(?:s|ed)? to|look(?:s|ed)? to|implor\w*|entreat\w*|enlist\w*|press(?:es|ed)? for|ask(?:s|ed|ing)?|request\w*|urg(?:e|es|ed|ing)|appeal\w*|call(?:s|ed|ing)? (?:up)?(?:on|for)|"
    r"push(?:es|ed|ing)? for|press(?:es|ed|ing)? (?=(?:lee|xi|him|china|beijing|seoul|south korea|president \w+) (?:to|for)\b)|pleas?|beckon\w*|advocat\w+|demand\w*",
    "hope": r"(?:is|are|was) after|would (?:love|rather)|in favou?r of|favou?r(?:s|ed)?|open to|interested in|aspir\w+|hop(?:e|es|ed|ing|eful)|want(?:s|ed|ing)?|wish(?:es|ed)?|would like|keen|desires?|"
    r"eager|seek(?:s|ing)?|sought|aims?|look(?:s|ing|ed)? forward",
    "agree": r"consent\w*|settl(?:es?|ed|ing) on|on (?:the )?same page|of one mind|meeting of minds|opt(?:s|ed) for|treat(?:s|ed)?|agre\w*|decid\w*|consensus|concur\w*|see eye to eye|saw eye to eye|common ground|accord|deal",
    "pledge": r"resolv(?:es|ed) to|pledg\w*|promis\w*|vow\w*|assur\w*|willing|ready to|prepared to|commit(?:ted|s|ment)?|undert(?:ook|ak\w+)|resolve[ds]? to",
    "plan": r"will|'ll|shall|would|going to|plan(?:s|ned)?|intend\w*|mean(?:s|t)? to|set to|due|"
    r"scheduled|to be|slated|bound for|are to|is to|upcoming",
    "stress": r"(?:kept |keeps )?(?:com(?:e|es|ing)|came|return\w*|went|going) back (?:(?:more than once|several times|many times|repeatedly|often|twice|again|time and again|again and again|over and over|constantly) )?to|dwel\w+ on|harp\w+ on|press(?:es|ed)? (?:the point|home)|made much of|drove home|attach\w* (?:great |much )?importance|put\w* (?:great |much |particular )?(?:weight|emphasis)|stress\w*|emphas\w*|underlin\w*|underscor\w*|highlight\w*|insist\w*|reiterat\w*",
    "say": r"specif(?:y|ies|ied)|singl(?:es|ed) out|tick(?:s|ed) off|cit(?:e|es|ed|ing)|pitch|message|remarks?|words?|rais(?:ed|es)|made the case|spoke up|affirm\w*|treat(?:s|ed)?|message|account|version|read-?out|statement|for (?:xi|lee|him|his part|beijing|china)|in \w+'s (?:view|eyes|opinion|words|book)|believ\w+|opin\w+|maintain\w*|point(?:s|ed) (?:to|out)|ti(?:e|es|ed)|link(?:s|ed)?|has (?:xi|lee|him|them|both) \w+ing|say(?:s|ing)?|said|tell(?:s|ing)?|told|stat(?:es?|ed|ing)|repl(?:y|ies|ied)|answer\w*|"
    r"respon\w+|declar\w+|spoke of|speaks of|mention\w*|describ\w+|not(?:es|ed)|refer\w*|quot\w+|"
    r"according to|announc\w*|in (?:his|xi's|lee's) (?:words|view)|sees?|saw|seen|regarded|viewed|names?|named|list\w*|"
    r"talk(?:s|ed|ing)? (?:of|about)|views?|regards?|considers?|reckons?|thinks?|argu(?:es|ed)|put|silent|mum|tight-lipped|address(?:es|ed)?|brush\w*|dodg\w*|sidestep\w*",
    "expect": r"tipped|(?:in|on) the cards|assum\w+|outlook|reckon\w*|on the horizon|speculat\w+|talk of|thought to|foresee\w*|opportunit\w+|opens? (?:the |a )?door|within \w+(?:\'s)? reach|expect\w*|anticipat\w*|likely|probabl\w*|may|might|could|should|presum\w*|chances?|"
    r"prospects?|odds|foreseen|supposed to|hopes|would|if",
    "need": r"need\w*|must|should|ought to|calls for|necess\w*|ha(?:s|ve) to|requires?|essential|takes?|ought",
    "confirm": r"confirm\w*|for (?:sure|certain)|certain|settled|definite\w*|will be (?:at|there|in)",
    "attend": r"attend\w*|tak(?:e|es|ing) part|participat\w*|join\w*|go(?:es|ing)?|head(?:s|ing|ed)?",
    "aim": r"purposes?|aims?|aim(?:ed|ing) (?:at|to)|goals?|objectives?|targets?|meant to|serves? to|in order to|rationale|intend\w*|designed to|directed at|all about|the point of",
}  # fmt: skip
_KO = {
    "invite": r"초빙|오시라|와주십사|초청|초대|와달라|와줬으면|와주길|와주기|오라고",
    "ask": r"청하|청한|구했|구한|요망|간청|주십사|초빙|요청|부탁|당부|요구|청했|달라|호소|촉구|주문|하자고|자고|제안|자는",
    "hope": r"소망|기대|고픈|길(?=$|[.\"])|줬으면|해주길|해주기를|희망|바라|바란|바랐|바람|원하|원한|원했|싶|기대한다|기대하",
    "agree": r"찬성|의견이모|의견을같이|손을맞잡|키로|입을모|합의|하기로|기로|공감|뜻을모|의견을모|일치|동의|뜻을같이",
    "pledge": r"약조|결의|용의|나서겠|겠다고|약속|다짐|서약|자고|하기로|기로",
    "plan": r"예정|계획|하기로|기로|겠|할것|ㄹ것|려고|려한다|예정이|방침|[간한된린]다(?![고는며])",
    "stress": r"강조|역설|힘주",
    "say": r"규정|보기에|화답|회신|회답|제시|내세|내걸|화제|소개|예시|여기고|여긴|요지|답은|기대감|답변|응답|반응|말했|말한|말하|밝혔|밝힌|전했|했다고|라고|다고|답했|답한|설명|언급|표현|발언|발표|대답|따르면|의하면|는말|다는|라는|꼽|거론|들었|본다|봤|함구|침묵|입을|말을아",
    "expect": r"내다봤|내다본|내다보|추정|예견|점치|점쳐|꼽힌|꼽히|기회|계기|아마|[" + _TO_COME + r"]것으로(?=보|예|알려|전해|내다|추|관측|점|생각)|[" + _TO_COME + r"]것같|오면|되면|가면|다면|하면|경우|예상|기대|전망|관측|가능성|것으로보|듯|수있|수도|유력",
    "need": r"필요|해야|돼야|있어야|여야|요구된",
    "confirm": r"확정|확인|확실|공식화",
    "attend": r"참석|참가|간다|온다|갈|올",
    "aim": r"목적|목표|취지|뜻|위해|위한|의도|겨냥|려는것|지향|쓰임|목적지",
}  # fmt: skip
_ZH = {
    "invite": r"招呼|相邀|邀请|邀|请",
    "ask": r"(?<![需追力寻谋])求(?!同)|吁|托付|寄语|嘱托|请|要求|呼吁|拜托|敦促|希望|想请|让|叫|要(?=李|习|韩|中方|中国|对方|首尔|北京)|主张|提出|倡议|提议|建议|号召",
    "hope": r"憧憬|希冀|期许|愿望|希望|盼|期待|想|愿|有意|期望|冀望|寄望",
    "agree": r"赞成|赞同|视为|视之为|当作|看作|不谋而合|同意|一致|共识|商定|说好|约定|达成|认为|都觉得|协议|谈好",
    "pledge": r"诺言|允诺|许下|立意|愿意|愿为|愿|承诺|保证|答应|许诺|誓言|约定|决心",
    "plan": r"将|会|要|打算|计划|准备|预定|拟|定于|有待|去|赴",
    "stress": r"强调|重申|着重|突出|力陈",
    "say": r"论及|提及|答道|引述|所言|列举|点到|归入|开列|提法|态度是|视为|视之为|当作|看作|口中|道出|说|表示|称|指出|讲|回应|答复|提到|谈到|认为|介绍|据|按|声明|通报|公布|列出|列为|觉得|看来|主张|[不未]谈|[不未]提",
    "expect": r"多半|大概[是会]|可望|预测|可期|呼声|契机|机会|机缘|假如|如果|要是|若|一旦|将是|会是|预计|预期|期待|有望|可能|估计|应该|料|或许|或将|盼",
    "need": r"需要|必要|须|应|必须|要|离不开|得",
    "confirm": r"确认|确定|敲定|落实|肯定",
    "attend": r"出席|参加|去|赴|到场|与会|参会|前往",
    "aim": r"目的|目标|宗旨|旨在|意在|用意|为的是|图的是|所求|落脚点|出发点|着眼|所为|为了",
}  # fmt: skip
PLAINLY: dict[Lang, dict[str, str]] = {
    Lang.EN: {
        "invite": r"\binvit", "ask": r"\b(?:asked|asks|asking|request|urge|appeal)",
        "hope": r"\bhop(?:ed|es|ing)\b", "agree": r"\bagree", "pledge": r"\b(?:pledg|promis|vow)",
        "stress": r"\b(?:stress|emphas|underlin|underscor)", "confirm": r"\bconfirm",
    },
    Lang.KO: {
        "invite": r"초청|초대", "ask": r"요청|부탁|당부", "hope": r"희망|바란다|바랐", "agree": r"합의|뜻을모",
        "pledge": r"약속|다짐", "stress": r"강조", "confirm": r"확정",
    },
    Lang.ZH: {
        "invite": r"邀请", "ask": r"请求|要求|拜托|呼吁|敦促", "hope": r"希望|盼",
        "agree": r"同意|达成一致|商定", "pledge": r"承诺|保证|答应|许诺", "stress": r"强调|重申", "confirm": r"确认|确定",
    },
}  # fmt: skip
"""Words that can mean no other deed: a fact that a claim rests on must have each of them."""
_EN_CLITIC = {"hope": r"'d (?:\w+ly )?(?:like|love|rather)\b"}
"""Words for a deed that are written together with their subject: "he'd like"."""
PATTERNS = {
    lang: {
        deed: regex(
            rf"(?<![a-z])(?:{words})(?![a-z])|{_EN_CLITIC.get(deed, '(?!x)x')}"
            if lang is Lang.EN
            else words
        )
        for deed, words in table.items()
    }
    for lang, table in ((Lang.EN, _EN), (Lang.KO, _KO), (Lang.ZH, _ZH))
}
