"""Words that add nothing to a claim: hedges, reporting, light verbs, particles and endings."""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.patterns import compile_wordings
from bot.core.language import Lang
from bot.core.matching.tokens import stem

_EN_PHRASES = (
    "i think", "i believe", "i reckon", "i guess", "i suppose", "i'd say", "i would say",
    "i gather", "i hear", "i heard", "i understand", "as i understand it", "if i'm not mistaken",
    "if i'm not wrong", "unless i'm mistaken", "unless i am mistaken", "as far as i know", "afaik",
    "afaict", "iirc", "if i recall", "if i remember (right|correctly|rightly)", "it seems",
    "it appears", "it looks like", "apparently", "reportedly", "supposedly", "most likely",
    "in all likelihood", "to be honest", "pretty sure", "i'm sure", "as far as i can tell",
    "according to (the )?(report|article|story|piece|news|source)s?", "the (report|article|story|piece) (says|said|notes|adds|admits|mentions|has it|states|describes|quotes)( that)?",
    "is (said|reported|understood|described|quoted|known) (to|as)", "it was (said|reported) that",
    "turns out", "in other words", "by the way", "fyi", "for the record", "of course", "in fact",
    "as it happens", "as a matter of fact", "not only", "but also", "as well as", "such as",
    "for example", "for instance", "on the one hand", "at least", "so far", "as of now",
    "as of june 10", "at the time", "in question", "took place", "take place", "takes place",
    "taking place", "have to do with", "the fact that", "when it comes to", "so to speak",
    "a matter of", "a kind of", "a sort of", "a bit of", "a lot of", "a good part of",
    "no doubt", "in his (words|telling|view)", "in their words", "the way", "each other",
    "one another", "the two", "the former", "the latter", "in a row", "as such",
    "(on|in|during|over|by) (the|this|that|their) (phone )?(call|conversation|talks?)", "not (just|only|merely) that",
)  # fmt: skip
_EN_WORDS = """
according account acknowledge actual add admit affirm also although among amid announce apparent
appear argue around assert assume attribute aware back bear because become begin believe both bring
brought call came carry case certain chance claim clear come concern confirmed consider could
course describe despite detail disclose discuss each either else emphasise emphasize end entire
especially even every everyone exact explain express fact far feel felt figure find first follow
former found general give given gone good got great had handle happen hear heard held help hold
however imply include indeed indicate inform instead into involve keep kept kind know known large
latter lay least let like likely line long look made main make man many may maybe mean meant men
mention merely mere might most mostly much must name near need new next note noted now number occasion
occur officially one ones own part particular party per perhaps person place play point possible
precise present previously probably put quite quote rather real reason recall reckon refer
regard relate relay remain remark remark repeat report respective result reveal right role
same see seem seen sense set several share shed shift should show side simple simply since small
some someone something sort sound speak speaking specific spoke spoken state still stuff such
suggest suppose sure surely take taken talk tell term thank thing think thought through thus time
together told took topic touch toward towards turn two understand until upon use used various view
voice way week well went whether whole wish within word work would write year yet
him himself herself themselves itself yourself who whom whose which what when where why how during
while whereas though once ever always already just only still even too then thereby therein hence
moreover furthermore besides meanwhile overall basically essentially generally actually literally
indeed definitely certainly likely supposedly allegedly roughly about nearly almost fully
completely entirely entire completely altogether totally overall straight right away soon
ago later earlier beforehand afterwards another other others whatever anyone anybody someone
somebody people country countries leader leaders president presidents men man guy guys lot lots
bit little big huge major key important half day days both pair between across against under over
upcoming current currently recent recently forward ahead along out off onto upon per via
stress stressed underline underscore highlight declare convey pass message statement briefing
mutual own particular related regarding concerning respect terms aspect aspects matter matters issue
issues question questions area areas field fields level sort thanks due
more cover subject front lie nation version keen pencil airing general occur serve mutual opinion wording
leave left remain ask begin start lead give meet hope seek aim intend reckon foresee foreseen mainly chiefly
im ive id ill youre hes shes theyre theyve thats whos lets dont doesnt didnt isnt wasnt wont cant
couldnt wouldnt shouldnt hasnt havent hadnt gonna wanna kinda sorta yeah yep nope hmm well oh lol
tbh imo imho btw wrt re
"""
_KO_PLAIN = (
    "라고(말|밝|전|설명|답|강조|언급)(했|하|혔|했습|했다|합니|한다)*", "(다|라)고(했|하|합|한|해|함|햇)", "고(했|하|합|한|해|햇)(다|습니다|어요|네요|음|더라|던데)?",
    "것같(다|아요|습니다|네요|은데|음)?", "인것같", "듯(하|합|해|싶)(다|니다|요)?", "(로|으로)(알고있|알려졌|보인|보입|전해졌)(다|습니다|어요|네요)?",
    "(다|라)는(말|이야기|얘기|것|뜻|점|입장|설명|소식)(도|을|이|은|를)?", "(에|에게|한테|께|에서|으로|로|와|과|랑|하고|의|을|를|은|는|이|가|도|만|까지|부터|마다|보다|처럼|밖에|조차|이나|나|든지|라도)",
    "(했|됐|였|이었|있|었|았|겠|갔|왔|렸|졌|혔|셨|봤|났|햇|됬|엿)(다|습니다|어요|네요|음|대|고|지만|는데|으며|던|을|었|었다|었습니다|답니다|다네요|단다|다고|대요)?",
    "(한|된|인|할|될|일|하는|되는|있는|없는|있을|했던|하던|되던)", "(하다|된다|한다|합니다|됩니다|입니다|이다|임|함|됨|해요|돼요|예요|이에요|네요|군요|대요|래요|답니다|랍니다|어요|아요|습니다|ㅂ니다)",
    "(하기|되기|하기로|하자|하고|하며|하면|하면서|하려|하려고|하지|되지|되고|되며|하게|되게|해서|돼서|하여|되어|해|돼|하도록|하겠)",
    "(약|대략|정도|쯤|가량|아마|아마도|혹시|내가알기로|제가알기로는?|알기로는?|듣기로는?|기억하기로|확실히|분명히?|사실|실제로?|역시|또|또한|그리고|하지만|그런데|근데|즉|이번|이날|당시|그|이|저|것|수|때|등|중|간|및|더|매우|아주|꽤|좀|잘|다|모두|함께|같이|서로|각각|각|직접|이미|벌써|아직|바로|계속|따로|특히|주로|결국|오히려)",
    "(기사|보도|뉴스)(에|는|에는|에서는|에서|를)?(따르면|의하면|보면|나온|나와)?", "(따르면|의하면|따라|위해|위한|위해서|대해|대한|대해서|관해|관한|통해|통한|통해서|관련|관련해|관련된|두고|놓고|맞아|계기로)",
    "(말|말씀|언급|설명|발언|표현|이야기|얘기|전언|소개)(하|했|합|한|해|함)?", "(밝혔|밝히|밝힌|전했|전한|전하|알렸|알린|덧붙|답했|답한|답하|말했|말한)", "(중|가운데)하나", "(사람|분|쪽|측|편|점|뜻|일|말|곳|날|번|명|개|차례|여러)",
    "(양|두)(국|나라|정상|사람|지도자|측|쪽)", "(정상|대통령|주석|총리|대통령실|정부|대변인)", "(이|그)대통령", "(지난|오는|앞으로|향후|내년|올해|작년|지난해|현재|지금)", "(나라|국가|지도자|외국|상대)", "통화(에서|중에?|때|도중|를통해|과정에서)?", "시키(는|고|기|자|려)?", "(쪽|측)?발표(에따르면|에는)?", "(적극|활발|충분|꾸준|긴밀|원만)(적으로|하게|히)",
    "(싶|원하|바라|바란|바랐|희망)(다|고|었|어|는|은)?", "(가지|갖|두|나누|나눴|나눈|했으면|됐으면)", "(열리|열린|열려|열렸|개최|진행|이뤄|이루어|가졌|성사)(될|된|되|됐|졌|진|지|어)?",
    "(그렇|이렇|어떻|그런|이런|어떤|무슨|어느)", "(할수있|볼수있|수있|수없)(다|습니다|어요|는|을)?", "(대로|만큼|동안|사이|정도로|이후|이전|전에|후에|뒤에|뒤|후|전)",
)  # fmt: skip
_ZH_PLAIN = (
    "(我|我们|咱们)?(想|觉得|认为|估计|猜|记得|听说|相信|看|怀疑)", "(好像|似乎|大概|可能|应该|也许|或许|据说|据悉|据报道|据称|看来|看样子|其实|实际上|事实上|确实|的确|显然|当然|恐怕|没记错的话|如果我没记错|要是没记错|印象中|据我所知)",
    "(文章|报道|新闻|消息|原文)(里|中|上|说|称|提到|写道|指出|显示|介绍)*", "(按|据|按照|根据|依|照)(.{0,6}?)(的)?(说法|介绍|说|称|报道|消息|通报|发布|转述)", "(表示|指出|强调|称|说|讲|介绍|透露|宣布|提到|提及|谈到|谈及|认为|告诉|表明|转述|引述|回应|回答|答复|声明|通报|公布|披露|说明|解释|补充)(说|道|了|过|称)?",
    "(通话|电话|电话会谈)(中|里|时|期间|当中)?", "(的|了|着|过|地|得|在|是|有|和|与|跟|同|及|以及|并|并且|也|都|还|就|才|又|再|将|会|要|能|可|可以|把|被|让|使|给|对|对于|向|往|从|到|由|于|为|以|用|这|那|其|该|此|每|各|某|个|位|名|次|件|种|些|里|中|上|下|内|外|前|后|时|间|等|之|所|者|而|但|不过|只|只是|仅|很|更|最|太|挺|比较|非常|十分|相当|特别|已|已经|曾|曾经|正|正在|刚|刚刚|便|即|则|却|倒|且|或|或者|如|像|因|因为|所以|由于|通过|经过|关于|至于|作为|成为|属于|来|去|起|出|进|做|搞|弄|吧|呢|啊|吗|哦|呀|嘛|啦|哈|哎|一|二|两|三|多|少|大|小|好|新|同时|一起|一同|共同|共|双方|两国|两人|二人|两位|双边|领导人|总统|主席|首相|国家|政府|方面|人士|这次|本次|此次|当天|当日|当时|进行|举行|展开|开展|需要|希望|想要|想|愿意|愿|打算|计划|准备|预计|预定|定于|定在|安排|问题|事情|事|话题|内容|方式|情况|部分|其中|包括|之一|一些|一个|一位|一次|一下|一点|全部|整个|所有|任何|完全|根本|一直|仍|仍然|依然|另外|此外|还有|然后|之后|之前|以后|以前|期间|左右|大约|约|大致|差不多|东西|地方|时候|时间|日子|过程|结果|目的|原因|办法|看法|态度|意思|角度|程度|范围|身份|名义|号召|主张|提出|提议|呼吁|要求|请|请求|拜托|需|须|必须|应|应当|应该|有望|有意|有待|趁着|借着|借|趁|给出|达成|作出|做出|取得|得到|获得|受到|引起|带来|抱有|怀有|持|持续|继续)",
)  # fmt: skip

PLAIN = {
    lang: tuple(pattern for wording in wordings if (pattern := compile_wordings((wording,), lang)))
    for lang, wordings in ((Lang.EN, _EN_PHRASES), (Lang.KO, _KO_PLAIN), (Lang.ZH, _ZH_PLAIN))
}
"""Phrases, particles and endings without content of their own, by language.

Each is searched by itself: what one has covered another may still begin in.
"""


def _forms(word: str) -> set[str]:
    bare = word.removesuffix("e")
    return {word, stem(word), stem(word + "s"), stem(bare + "ed"), stem(bare + "ing")}


PLAIN_STEMS = frozenset(form for word in _EN_WORDS.split() for form in _forms(word))
"""English words, and their stems, without content of their own."""
