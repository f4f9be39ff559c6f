"""Who plays which part: calls, office, visits, requests and visas belong to certain sides.

Facts may back every word of "Trump and Xi spoke for half an hour" and yet not the sentence. The
names of a claim are put as letters (L and K for South Korea's side, X and C for China's, T, I), and
what no fact could have in that order is called miscast.
"""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping

from bot.core.claims.polarity import is_rejected
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_LETTERS = {
    "lee-jae-myung": "L", "xi-jinping": "X", "donald-trump": "T", "shigeru-ishiba": "I",
    "south-korea": "K", "seoul": "K", "china": "C", "beijing": "C",
}  # fmt: skip
_KO_TITLE = regex(r"(?:대통령|국가주석|주석|총리|정부|측)")
_ZH_TITLE = regex(r"(?:总统|国家主席|主席|首相|总理|政府)")
_EN = (
    # The calls are Lee's, and so is the order of them.
    r"[XTI] (?:and|&) (?:the )?[XTI] (?:[a-z']+ ){0,3}?(?:spoke|talked|chatted|(?:were|was) on the (?:phone|line))",
    r"[XTI] (?:had )?(?:never )?(?:spoken|spoke|talked|chatted|phoned|rang|called|dialled|dialed) (?:(?:to|with) )?(?:the )?[XTI]\b",
    r"[XTI] had (?:the )?[XTI] on the",
    r"\bX (?:[a-z']+ ){0,3}?after T,? (?:but|and|yet) before (?:the )?I\b|\bbetween T and I (?:[a-z]+ ){0,3}?X\b|\bX (?:[a-z]+ ){0,3}?between T and I\b",
    r"\bcalls? (?:[a-z]+ ){0,4}?(?:in (?:the|this) order )?(?:of )?:?\s?(?:T, X|X, [TI]|I, [TX]),? (?:and |then )*[TXI]\b(?!'s)",
    r"\bmonday (?:was|went to|brought|it was) X\b|\btuesday (?:was|went to|brought|it was) I\b",
    r"\bbriefing,? (?:which |that )?[LXTI] (?:gave|held|did|hosted|led)\b|\bbriefing (?:was )?(?:given|held|led) by (?:president )?[LXTI]\b",
    r"[XTI]'s? (?:phone )?(?:calls?|talks?|conversations?|chats?) with (?:the )?[XTI]\b",
    r"(?<!and )[XTI]'s? (?:phone )?calls\b",
    r"(?:leaders?|presidents?) (?:that |who |whom )?[XTI] (?:phoned|called|spoke|talked|rang)",
    r"^(?:the )?[XI] (?:was|is) (?:the )?(?:very )?first (?:phone )?(?:call|talk)(?: (?:that )?(?:L|he) (?:made|placed|held))?[. ]*$",
    r"(?:spoken|talked|spoke) to (?:X (?:by phone )?before [LTI]|I (?:by phone )?before [LT]|T (?:by phone )?before L)\b",
    r"(?:two|2) (?:\w+ )?leaders .{0,30}(?:before [TI]\b|after X\b)",
    r"whether L or [XTI]",
    r"(?<!\bor )\b[XI] (?:who |that |whom )?L (?:called|phoned|rang|dialled|spoke (?:to|with)|talked (?:to|with)) (?:the )?first\b",
    r"\bcall (?:with|to) X (?:was|is) (?:L's|his) (?:very )?first(?: (?:phone )?(?:call|talk|conversation))?(?=\s*(?:$|[.,;]))",
    r"\bL's (?:very )?first (?:phone )?(?:call|talk|conversation) (?:as president |in office |since taking office |with a foreign leader )?(?:was|is|went) (?:with|to) (?:the )?[XI]\b",
    r"\b[XI]'s (?:phone )?call (?:was|came) (?:the )?(?:very )?first\b(?! (?:between|with|for|of|time|contact|call (?:between|with)))",
    r"^(?!.*(?:next|2026|subsequent|following))(?:the )?apec (?:summit )?(?:is|takes place|will be|is held|will be held|is being held) (?:held |hosted )?in (?:the )?C\b",
    r"\b[XTI] (?:himself |personally )?(?:announced|made public) (?:the )?(?:[a-z]+ )?call\b",
    # This year's host is South Korea, and Xi's promise is for his own country.
    r"\bC (?:will |is |to )*(?:host(?:s|ing)?|hold(?:s|ing)?|stag(?:es?|ing)) (?:(?!next year|after|next|2026)[^,;]){0,40}?\b(?:this year|gyeongju)\b(?!'s)(?! and next)",
    r"\bX (?:[a-z']+ ){0,3}?(?:said|told|promised|pledged|stated|vowed|replied|answered|responded|assured)(?: [a-z]+){0,2}?(?: that)? [KL] (?:will|would|is going to|was going to|was ready to|is ready to)\b",
    r"\b[XTI]'s? (?:own |chief |official )?spokes|\b[CTI]'s? (?:[a-z]+ ){0,2}?spokes[a-z]+,? (?:ms )?kang\b|\bkang(?: yu-jung)?,? (?:the )?(?:spokes[a-z]+ (?:for|of) )?[XCTI]'s? (?:[a-z]+ ){0,2}?spokes",
    # The new term is Lee's.
    r"[XTI]'s? (?:presidency|inauguration|swearing-in|term\b|first (?:week|days) in office)",
    r"[XTI] (?:had |has )?(?:took|taking|takes|assum\w+|entered|been in|was in) (?:up )?office",
    r"[XTI] (?:was|being|is) (?:sworn|inaugurated)",
    r"inauguration of (?:president )?[XTI]\b",
    r"\b[KL] (?:to|should|would|will|must|could|can) (?:[a-z]+ ){0,3}?(?:play|take on|assume) (?:[a-z]+ ){0,2}?role\b|\bK's (?:more )?constructive role|\bconstructive role (?:for|by|from|of) K\b",
    r"\bnew(?:ly[- ]elected)? (?:[a-z]+ )?(?:administration|government|cabinet|leadership|presidency) (?:[a-z]+ ){0,2}?(?:in|of) (?:the )?[XC]\b",
    r"\b[XCTI]'s? (?:own )?(?:brand[- ])?(?:new|newly elected|incoming) (?:[a-z]+ )?(?:administration|government|cabinet|leadership|president|leader)\b",
    r"\b(?:new|newly elected|incoming) [XCTI](?:'s)? (?:administration|government|cabinet|president|leader)?",
    # Lee goes to the G7 as an observer, and meets the others there.
    r"[XTI] (?:[a-z0-9']+ ){0,9}?(?:as|an) (?:an )?observer",
    r"\bobserver (?:[a-z0-9']+ ){0,6}?(?:came|comes|given|granted|offered|handed) (?:[a-z]+ ){0,3}?(?:from|by) (?:the )?[XTI]\b",
    r"\bX (?:[a-z']+ ){0,3}?(?:attend\w*|tak\w+ part|go(?:es|ing)?|join\w*|participat\w+) (?:[a-z]+ ){0,3}?g7",
    r"[XTI] (?:[a-z']+ ){0,3}?(?:meet|met|meeting) (?:[a-z]+ ){0,2}?[XTI]\b",
    # Xi's visits are to South Korea; Lee asks China, and nobody is asked by Xi.
    r"\bX (?:[a-z']+ ){0,5}?(?:been|was|come|came|coming|travel\w*|go|going|went|set foot|visit\w*|return\w*)(?: last)? (?:(?:to|in|into) )?(?:the )?C\b",
    r"\bL (?:[a-z']+ ){0,2}?(?:asked|asks|urged|wanted|wants|requested|called on|invited|appealed to) K\b",
    r"\bX (?:[a-z']+ ){0,2}?(?:(?:asked|asks|urged|wanted|wants|requested|called on|invited|appealed to|pressed|pressured|pushed|begged|persuaded|convinced) [CLK]|(?:got|told|ordered|wished|expects?|expected) [LK] to)\b",
    r"\bL (?:[a-z']+ ){0,2}?(?:asked|wanted|sought|requested) (?:for )?K's",
    r"\bactive exchanges with K\b",
    r"\bL (?:[a-z']+ ){0,2}?(?:called|spoke|talked|phoned|rang) (?:(?:to|with) )?[XTI] (?:[a-z']+ )?(?:from|in) C\b",
    r"(?<!since )(?<!since july )2014 (?:for|at|during) (?:the |an )?apec",
    r"\bK (?:will|would) (?:[a-z]+ ){0,3}?(?:help|work|make (?:an )?efforts?|do) .{0,60}\bX (?:told|said|tells|says)|\bL told X\b.{0,4}$",
    r"\binvitation (?:\w+ )?for L\b",
    r"\bC's presidential office",
    r"\bC's (?:\w+ )?(?:account|announcement|readout|version|statement)\b[^X]{0,12}\bL\b",
    # The waiver is China's, for South Koreans.
    r"\bC (?:tourists?|nationals?|citizens?|visitors?|travell?ers?|passports?|holders?|passport holders?)\b.{0,60}(?:\bK\b|visa)",
    r"\b(?:waiver|policy|scheme|measure|exemption|programme|program) (?:is|was)(?: \w+)? K's(?! (?:passport|national|citizen|travel|touris))",
    r"\b(?:waiver|policy|scheme|measure|exemption|programme|program)(?: \w+){0,4} (?:granted|introduced|brought in|offered|put in place|created|launched) by K\b",
    r"\bK's? (?:visa waiver|visa-free (?:policy|scheme|programme)|visa policy)",
)
_KO = (
    r"[XTI](?:은|는|이|가|도|께서)[^L]{0,8}[XTI](?:한테|에게|께|쪽에|측에)[^L]{0,8}(?:전화|통화|연락)",
    r"[XTI](?:은|는|이|가|도)[^L]{0,8}[XTI](?:과|와|하고|랑)(?:의)?[^L]{0,8}(?:통화|전화|대화)",
    r"[XTI](?:과|와|하고)[XTI](?:은|는|이|가)[^L]{0,10}(?:통화|전화|대화)",
    r"[XTI](?:은|는)[^L]{0,4}[XTI](?:과|와)(?:가장|제일)?먼저통화",
    r"L(?:이|가|은|는)?(?:가장|제일|맨)?(?:먼저|처음)통화한(?:외국)?(?:정상|사람|지도자|상대|분|건|것)?(?:은|는)?[XI]",
    r"[XI](?:과|와)의통화(?:가|는)L(?:의|이|은)?(?:취임후|취임이후)?(?:의)?첫(?:정상)?통화(?:였|다|이|임|라)",
    r"L(?:의|이)(?:취임후|취임이후)?(?:의)?첫(?:정상)?통화(?:상대)?(?:는|가)[XI]",
    r"2014년(?:7월)?(?:에)?apec",
    r"[XTI](?:의)?통화순서",
    r"[XTI](?:이|가|의|께서)?취임",
    r"[XTI](?:이|가|의)임기",
    r"C(?:이|가|은|는)(?:올해|경주)(?:(?!내년|다음)[^,]){0,12}(?:연다|열어|여는|개최한|개최하|주최한|주최하|개최국|의장국)|올해(?:(?!내년|다음|K)[^,]){0,8}C(?:이|가)(?:(?!내년|다음)[^,]){0,10}(?:연다|열어|개최한|개최하|주최한|주최하)",
    r"X(?:은|는|이|가|께서|께서는)[KL](?:이|가|도|정부가)[^C.]{0,24}(?:돕|노력하|힘쓰|힘을보태|기여하|나서)[가-힣]{0,3}(?:겠다|것이라|라고)",
    r"올해(?:(?!내년|다음|K)[^,]){0,10}C에서(?:(?!내년|다음)[^,]){0,6}(?:하|해|한다|열|치르)|^(?!.*(?:내년|다음|2026))(?:2025년|올해)?(?:apec|에이펙)(?:정상회의)?(?:이|가|은|는)?C에서(?:하|해|한다|열|개최)|내년(?:(?!C)[^,]){0,10}K(?:에서|차례|순서)",
    r"[XTI](?:의)?대변인",
    r"K(?:이|가|의|측이|정부가|에서)[^XCL]{0,10}건설적(?:인)?역할(?!.{0,3}(?:요청|부탁|당부|주문|촉구|바라|바란|기대))",
    r"[XCTI](?:의|에서|에|에는)?(?:새로운|새|신|신임)(?:정부|정권|행정부|대통령|주석|총리|지도부)",
    r"(?:새|신임|새로운)(?:국가)?(?:주석|총리)",
    r"[XTI](?:은|는|이|가|도)[^L]{0,14}(?:옵서버|옵저버|옵져버|참관)",
    r"X(?:은|는|이|가|도)[^LTI]{0,6}g7[^LTI]{0,8}(?:참석|참가|간다)",
    r"[XTI](?:은|는|이|가)[^L]{0,14}[XTI](?:과|와|을|를)[^L]{0,6}(?:만나|만난|대면)",
    r"X(?:이|가|은|는)?[^LK]{0,14}C(?:에|을|를|으로|땅을)?(?:온|오|올|와|방문|찾|다녀|간)",
    r"L(?:은|는|이|가|께서)[^XC]{0,14}K(?:에(?!서)|에게|이|가|측에|정부에)[^XC]{0,16}(?:요청|부탁|당부|달라)",
    r"X(?:은|는|이|가|께서)[^LK]{0,12}(?:C(?:에(?!서)|에게|이|가|측에)|[LK](?:에(?!서)|에게|한테|측에))[^.]{0,16}(?:요청|부탁|당부|달라고)",
    r"(?:핵|비핵화).{0,8}K의(?:건설적|역할)|K의역할.{0,8}(?:핵|비핵화)",
    r"C(?:인|여권|국적|관광객|국민).{0,20}(?:K|비자)",
    r"[가-힣]{0,8}K에가는C인",
    r"(?:무비자|비자면제)(?:정책|제도|조치)?(?:은|는)K(?:이|가|에서|정부가|측이)[^XC]{0,10}(?:시행|도입|내놓|실시|허용)",
    r"K(?:의)?(?:무비자|비자면제)(?:정책|제도|조치)?(?:은|는|이|가)",
    r"X(?:에게|한테|으로서|로서|입장)[^L]{0,8}L(?:이|가|은|는)?세번째로?통화한",
    r"L(?:은|는)X(?:이|가)취임",
    r"^L(?:은|는)[LX](?:이|가)|^X(?:은|는)X(?:이|가)",
    r"C(?:정부|측|당국)?(?:의)?발표.{0,8}L(?:은|는|이|가)",
)
_ZH = (
    r"周一(?:是|跟|和|与|打给|给)X|周二(?:是|跟|和|与|打给|给)I",
    r"(?:^|[.;]|(?<![XTI]),)[^L]{0,10}[XTI](?:和|与|跟|同|给)[XTI][^L,]{0,8}(?:通话|通电话|通了|打了?电话|聊|交谈)",
    r"L(?:最先|首先|第一个|最早|头一个)(?:跟|与|和)?(?:他)?通(?:电)?话的(?:是|人是|领导人是|外国领导人是)[XI]",
    r"(?:与|和|跟)[XI](?:的)?(?:这次|这通|此次)?(?:通话|电话)(?:就)?是L(?:就任后|上任后|就职后|上任以来|就任以来)?的?(?:首次|第一次|首个|第一个|第一通)(?:元首)?(?:通话|电话)(?!.{0,4}[XCI])",
    r"L(?:就任后|上任后|就职后|上任以来|就任以来)?的?(?:首次|第一次|首个|第一个|第一通|首通)(?:元首)?(?:通话|电话)(?:就)?是(?:与|和|跟|打给|给)[XI]",
    r"[XTI](?:的)?通话(?:的)?顺序",
    r"^(?!.*(?:明年|下一?届|2026))apec(?:峰会)?(?:是)?在C(?:举行|举办|召开|开|办)",
    r"[XTI](?:就职|上任|就任|宣誓)",
    r"C(?:在)?今年(?:(?!明年)[^,]){0,12}(?:主办|举办|承办|召开)|今年(?:(?!明年|K)[^,]){0,6}C(?:来)?(?:主办|举办|承办)",
    r"今年(?:(?!明年|K)[^,]){0,8}(?:在|由|轮到|归)?C(?:来)?(?:开|办|搞|举行|主办|举办|召开)|明年(?:(?!C)[^,]){0,10}(?:轮到|归|由|在)K",
    r"[XTI](?:的)?发言人",
    r"[LK](?:来|自己)?(?:在[^,XC]{0,12})?(?:发挥|起到?|扮演)[^,]{0,8}(?:作用|角色)",
    r"[XCTI](?:的)?(?:新一届|新任|新)(?:政府|政权|领导班子|领导层|当局|内阁|总统|主席|首相)",
    r"新(?:任)?(?:国家)?(?:主席|首相)",
    r"[XTI][^L,]{0,12}观察员",
    r"X[^LTI,]{0,6}(?:出席|参加|赴|去)[^LTI,]{0,6}(?:g7|七国)",
    r"[XTI][^L,]{0,10}(?:与|和|跟|同)[XTI][^L,]{0,8}(?:见面|会面|碰面)",
    r"X[^LK,]{0,8}(?:访问|访|去|来|到|赴|回)(?:过|了)?C|X[^L,]{0,8}(?:访中|来华|访华)",
    r"L[^XC,]{0,10}(?:请|要求|呼吁|邀请|跟|与|和)(?:K)(?!C)(?!和)",
    r"X[^LKC,]{0,16}(?:请|要求|呼吁|邀请|敦促|拜托|央求|恳求|想让|想要|[要让叫托盼])[LK](?![和与跟同、C])|X[^LK,]{0,16}(?:请|要求|呼吁|邀请)[LKC]",
    r"邀请X来C",
    r"X[^L,]{0,6}(?:表示|说|称),?(?:韩方|K)(?:将|会|愿|要)",
    r"C(?:人|公民|护照|游客|旅客|国民).{0,20}(?:K|免签|签证)",
    r"2014年(?:7月|七月)?(?:来|赴|为|因|参加|出席).{0,6}apec",
    r"免签(?:政策|措施)?是K(?:方)?(?:给|出台|实施|推出|实行|的(?!护照|人|公民|国民|游客))",
    r"K(?:的)?(?:免签|签证)政策",
    r"X[^LK,]{0,6}想在?.{0,24}跟(?:C|K)",
    r"L[^XC]{0,30}(?:跟|与|和|同)K(?!C)(?:多|加强|开展|扩大|往来|交流|合作)",
    r"L之前,?X|[TI]之前,?L已经.{0,6}两|X之后,?L已经.{0,6}两",
    r"L是[XTI](?:上任后|就任后|就职后)?的?第.(?:个|位|名)(?:通话|通电话|打电话|致电)",
    r"C[^XL]{0,8}(?:通报|公告|声明|说法)[^X]{0,6}L(?:强调|要求|呼吁|主张)",
)
_COMPILED = {
    lang: regex("|".join(f"(?:{rule})" for rule in rules))
    for lang, rules in ((Lang.EN, _EN), (Lang.KO, _KO), (Lang.ZH, _ZH))
}


def is_miscast(claim: Claim) -> bool:
    """Whether a claim gives somebody a part that is another's in all of the facts."""
    return _COMPILED[claim.lang].search(lettered(claim, _LETTERS)) is not None


def lettered(claim: Claim, letters: Mapping[str, str]) -> str:
    """The claim with some of its names as letters; those that it puts aside ("not Xi") stay."""
    made: list[str] = []
    place = 0
    for mention in sorted(claim.entities, key=lambda one: one.start):
        letter, span = letters.get(mention.id), (mention.start, mention.end)
        if letter is None or mention.start < place or is_rejected(claim, span):
            continue
        made += [claim.text[place : mention.start], letter]
        place = mention.end
        if claim.lang is Lang.EN:
            continue
        people = claim.text[mention.start : mention.end][-1:] in "인人"
        made.append({Lang.KO: "인", Lang.ZH: "人"}[claim.lang] if people else "")
        title = (_KO_TITLE if claim.lang is Lang.KO else _ZH_TITLE).match(claim.text, place)
        place = title.end() if title else place
    return "".join([*made, claim.text[place:]])
