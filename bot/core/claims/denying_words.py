"""The words by which claims deny, in three languages, and where they deny nothing."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

FORWARD = {
    Lang.EN: regex(
        r"\b(?:not|(?:had|has|have|was|were|is|are) yet to(?= be\b)|never|no|none|neither|nor|nobody|nothing|without|hardly|cannot|rather than|"
        r"instead of|far from|anything but|fail(?:ed|s)? to|refus(?:ed|es|ing) to|declin(?:ed|es) to|"
        r"avoid(?:ed|s|ing)?|unwilling|opposed?|rejected|denied|denies|"
        r"(?:steer(?:ed|s|ing)?|stay(?:ed|s|ing)?|kept|keep(?:s|ing)?) (?:well |very |completely |entirely )?(?:clear|away) (?:of|from)|"
        r"(?:shied|shy(?:ing)?|shies|back(?:ed|s|ing)?|walk(?:ed|s|ing)?|turn(?:ed|s|ing)?) away from|back(?:ed|s|ing)? (?:out|off|down)(?: of| from)?|"
        r"stop(?:ped|s|ping)? (?:well |just )?short of|(?:every|all|any)(?:thing|body|one)? (?:[a-z]+ ){0,2}?(?:but|save|bar)(?! (?:not|also))|except(?: for)?|apart from|call(?:ed|s|ing)? off|broke off|cut off|hung up on|pull(?:ed|s)? out of|walk(?:ed|s)? out of|(?:fell|fall(?:s|ing)?) short of|refrain(?:ed|s|ing)? from|abstain(?:ed|s|ing)? from|"
        r"(?:held|hold(?:s|ing)?) (?:back|off)(?: from| on)?|balk(?:ed|s|ing)? at|baulk(?:ed|s|ing)? at|"
        r"dodg(?:ed|es|ing)|sidestep(?:ped|s|ping)?|side-step(?:ped|s|ping)?|skirt(?:ed|s|ing)?(?: around)?|evad(?:ed|es|ing)|duck(?:ed|s|ing)|shun(?:ned|s|ning)?|"
        r"eschew(?:ed|s|ing)?|gloss(?:ed|es|ing)? over|brush(?:ed|es|ing)? (?:aside|off|over)|pass(?:ed|es|ing)? over|tiptoe(?:d|s|ing)? around|danc(?:ed|es|ing) around|"
        r"withheld|withhold(?:s|ing)?|resist(?:ed|s|ing)?|neglect(?:ed|s|ing)? to|omit(?:ted|s|ting)? to|forgot to|forgets to|decided against|"
        r"(?:caution|warn|advis|argu|spoke|speak|came|come|coming|push|lobb|counsel|rul|recommend)\w* (?:out )?against|object(?:ed|s|ing)? to|discourag(?:ed|es|ing)|"
        r"(?:stayed|stays|kept|keeps|remained|was|were) (?:silent|quiet|mum|tight-lipped) (?:on|about|over|regarding)|silent on|"
        r"drew (?:a|the) line at|put off|turn(?:ed|s)? down|lack(?:ed|s|ing)?|devoid of|zero|(?<!a )(?<!the )few(?! (?:more |short )?(?:seconds|minutes|hours|days|weeks|months|years))|scarcely|barely any\w*|nor did|few if any|little or no|next to no)\b|n't\b"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(
        r"没有|没能|没|未必|不一定|不见得|并非|不是|不会|不再|不想|不要|不愿|不|从未|尚未|未|毫无|否认|否定|否决|拒绝|避谈|回避|避开|避免|绕开|绕过|躲开|躲避|"
        r"克制|忌谈|婉拒|谢绝|回绝|推掉|谈不上|算不上|称不上|说不上|缺乏|反对|劝阻|警惕|告诫|无意|无心|免谈|搁下|撇开"
    ),
}
"""Words that deny what stands behind them, to the end of their clause."""
WHOLE = {
    Lang.EN: regex(
        r"\b(?:(?:left|kept|saved|held over|put off) (?:for|until|till) (?:another|a later|some other|the next) (?:time|day|occasion|meeting|call|date)|le(?:ft|aves?|aving) (?:(?!behind|for)[\w'-]+ ){0,5}?(?:out|off)(?: the (?:table|agenda))?|kept (?:\w+ ){0,3}(?:out|off)(?: the (?:table|agenda))?|"
        r"keep (?:\w+ ){0,3}(?:out|off)(?: the (?:table|agenda))?|off the (?:table|agenda)|turn(?:ed|s|ing)? (?:(?!his|her|their|its)[\w'-]+ ){1,2}(?:away|down)|rebuff(?:ed|s)?|snub(?:bed|s)?|disinvited|uninvited|shut (?:[\w'-]+ ){1,2}out|excluded?|excludes|omitted|absent|"
        r"ignored|skipped|unmentioned|untouched|ruled? out|missing from|(?:falls?|fell|is|are|was|were|lies?|remains?) (?:well )?outside|(?:stay\w*|remained|were|was|is) off the (?:table|agenda)|not? (?:in|on|among|part of) (?:the|its|their|his) (?:list|lists|scope|areas|fields)|stay(?:ed)? away(?! from)|keep away(?! from)|"
        r"swept under the (?:rug|carpet)|(?:was|were|been|got) (?:carefully |deliberately |studiously )?(?:avoided|dodged|sidestepped|shunned|skirted|passed over|brushed aside|glossed over|dropped|shelved|withheld|turned down)|"
        r"nowhere|is out|was out)\b"
    ),
    Lang.KO: regex(
        r"(?<=적용|해당|포함|허용|인정|합의|통과|공개|결정|언급|논의|확인|초청|초대|면제|허가|대상|성사|참석|방문|통화)안(?:됨|됐|되|된|돼|됩|될|함|했|하|한|해|합)|"
        r"지(?:는|도|를|가)?않|지(?:는|도|를)?못|지말|없|아니(?!라고할)|아닌|(?<!잘)못(?:했|한|하|함|해|할|합|감|가(?!지)|간|갈|옴|오|온|올|받|쓰|씀|됨|돼)|불가(?:능|(?!피|결|침|사의|항))|(?<!나)빠(?:졌|진|져)|"
        r"빼고|뺐|제외|배제|거절|거부|안(?=했|됐|한|하|나|왔|온|다|가|간|만|오|되|된|올|꺼|내|건|들|거|받|이|언|됨|돼|됩|될|함|해|합|감|갔|옴|쓰|씀|맞|통|먹)|"
        r"부인했|부인한다|거리가(?:멀|먼)|깎아내|피했|피한(?!다고는)|피해갔|비켜갔|비켜간|삼갔|삼간|자제했|자제한|자제하(?=기로|자)|유보했|유보한|꺼렸|꺼린|외면했|외면한|반대했|반대한|반대하|경계했|만류|함구|침묵|말을아꼈|말을아낀|"
        r"입을(?:닫|다물)|선을그었|선을그은|손사래|사양|마다했|기피|회피|등한시|관두|그만두|물리쳤|뿌리쳤"
    ),
    Lang.ZH: regex(
        r"(?:避而|闭口|绝口|只字)(?:不|未)(?:谈|提|答|言|论)|除外|排除|不在其中|不在.{0,6}(?:之列|范围(?:之?内)?|名单(?:上|里)?)|不包括|不含|不算|被删|被拿掉"
    ),
}
"""Words that deny all of their clause."""
NO_DENIAL = {
    Lang.EN: regex(
        r"\b(?:with )?nothing in between\b|\bno(?:ne| one) (?:other )?(?:than|but)\b|\bwithout (?:turmoil|nuclear (?:weapons|arms)|delay|a break|hesitation|fail)\b|\b(?:not|n't) (?:exceed|go beyond|run past)\b(?=[^.;]{0,16}\d)|\b(?:not|n't|never) (?:leave|left|go|went|remain(?:ed)?)\b[^.;]{0,60}\bun(?:answered|mentioned|noticed|addressed|touched)\b|\b(?:not|n't) have to wait\b|"
        r"\b(?:not|n't) (?:limited|confined|restricted) to\b|\bnot until\b|\bnot for (?:its|their|his) own sake\b|\bno (?:difference|disagreement) (?:of opinion )?(?:on|over|about|as to)\b|\b(?:not|n't) (?:let|mean to let) .{3,40} pass\b|\bnot (?:long|much|far|too long) (?:before|after|past|shy of|off)\b|\b(?:not|n't|never) (?:the )?only (?:ones?|people|travell?ers?|visitors?)\b|\bno (?:problem|worries|issue at all|trouble)\b|\bnot (?:quite|even|yet) (?:a|one|two|three|half|the full)\b|\b(?:(?<!who are )(?<!that are )(?<!who is )not (?:only|just|merely|simply|least)|"
        r"(?:when|once|after|before|until|till) (?:20\d\d|(?:the|this) year) (?:is|was) (?:out|over|up)|"
        r"not even (?=a\b|an\b|one|two|three|half|\d)|(?:not|no) (?:more|less|fewer|longer|later) than (?=[\dabtfshen])(?!both|either|the|that|his|their)|no doubt|if i'm not (?:mistaken|wrong)|"
        r"if i am not (?:mistaken|wrong)|no\. ?\d|not the other way (?:a)?round|not vice versa)|n't (?:just|only)\b"
        r"|\b(?:apart|aside) from\b(?=[^.;]*\b(?:another|also|too|as well|further|a second|other|one of|among)\b)(?![^.;]*(?:\b(?:no|not|nothing|nobody|none|never|only|any)\b|n't\b))"
    ),
    Lang.KO: regex(
        r"빈틈(?:이)?없|더없이|다름아[닌니]|가리지(?:는|도)?(?:않|말)|(?:끈|손|말문)을(?:놓|닫)지(?:는)?(?:않|말)|머물지(?:는)?않|지체없|쉼없|차질없|구분(?:이)?없|상관없|무응답으로넘어가지(?:는)?않|줄이지않고다|(?:일|주|달|틀|흘|새|레)밖에(?:안|못)(?:돼|되|된|됐|됨)|"
        r"(?:한정|국한|제한)되지(?:는|도)?않|(?:일|주|주일|달|개월|월|년|분|시간|이틀|사흘|나흘|열흘|보름)(?:이|가|도)?채?(?:안|못)(?:돼|되|된|됐|됨)|"
        r"(?:뿐)?만?(?:이)?(?:되는|있는|하는|가능한)?(?:게|것이)?아니라(?=[가-힣]*(?:도|까지|역시|이랑|랑))|뿐만?(?:이)?아니라|틀림없|다름없|변함없|아닌가|아닐까|못지않|반대(?:가|는)아니|이견(?:이|은|도)?없|흔들림(?:이)?없|끊임(?:이)?없|예사롭지않|지않겠[냐느]|지않을까|(?:한정|국한|제한)하지않|(?:넘|초과하|넘기)지(?:는)?않|그치지(?:는)?않|다르지않|핵(?:무기)?(?:이|가|을)?없(?:는|고|애|앤)"
    ),
    Lang.ZH: regex(
        r"不太融洽|不融洽|不快|不分|一个(?:都|也)?不落|缺不得|不限于|各不相同|不尽相同|不一样|长短不一|不会缺席|不落下|"
        r"[会是能要愿想肯]不[会是能要愿想肯]|有没有|不像(?!话)|不满(?=[一二两三四五六七八九十半\d])|未来|不管|不论|不限|不仅|不只|不光|不但|不过(?!问)|不久|不同(?!意)|不错|不少|不断|差不多|不超过|不止|不单|不容|不到(?!场|会)|不足(?!以)|没错|不假|不会错|不是反过来|不是相反|不外|不太好|不反对|不佳|不和(?!习|石|特|韩|中|李|美|日|对|他)|不睦|不善|没(?:有)?(?:记|看|搞|弄|理解|读|写)错|离不开|不可或缺|不可缺|(?:并)?无(?:甚)?分歧|没有?分歧|不谋而合|不约而同|没有?缺席|没有?核(?:武|武器)?|少不了|免不了|不无|不止一次|不只一次"
    ),
}
"""Where words like these deny nothing: "not only", "no doubt", "apart from that, another …"."""
VISA_FREE = {
    Lang.EN: regex(
        r"\b(?:(?:do|does|did|will|would|need) not|no longer|never) (?:need|require|have to (?:get|have)|apply for) "
        r"(?:a |any |their )?visas?|\bno (?:need for (?:a )?)?visas?(?: (?:is|are|was|were) (?:needed|required|necessary))?\b|\bwithout (?:so much as )?(?:a |any |getting a |applying for a )?visas?\b|"
        r"\bvisas? (?:is|are) not (?:needed|required|necessary)|\bno-visa\b"
    ),
    Lang.KO: regex(
        r"비자(?:가|는|도|를|발급)?(?:따로)?(?:필요(?:가|도|는)?없|안받|받지않|받을필요가?없|없)|노비자|비자를?(?:따로)?요구하지않|"
        r"(?:비자|사증)(?:가|이|는|은)?(?:사전에?)?요구되지(?:는)?않|사증(?:이|은)?(?:사전에?)?필요(?:하지|치)않|사증없|비자문턱이?없|비자(?:가|는)?필요하지않|"
        r"비자(?:를|는|가)?(?:발급)?(?:절차|신청)?(?:를|을)?(?:밟|거치|받|신청하)지않아도|비자(?:의)?문턱을?없[애앴]|"
        r"비자를?(?:따로)?(?:(?:신청|준비)하지않|(?:신청|준비|발급)(?:할|받을)(?:필요|일)가?(?:는|도)?없)"
    ),
    Lang.ZH: regex(
        r"(?:不用|无需|不需要?|不必|无须|没有?|不)(?:再)?(?:事先|提前|另外|单独)?(?:去)?(?:办理?|申请|要|持)?签证|签证(?:也|都|就)?(?:不用|无需|不必|无须)(?:再)?(?:办|申请)"
    ),
}
"""What names a stay without a visa; nothing else is denied in it."""
EXCEPTING_NONE = {
    Lang.EN: regex(
        r"\b(?:no exceptions?(?: (?:is|are|was|were) made)?|not an exception|without exception|(?:nobody|no one|none|nothing)(?: (?:is|are|was|were|gets?))? (?:left out|excluded|excepted)|leav\w+ (?:nobody|no one|none) out|exclud\w+ (?:none|nobody|no one))\b"
    ),
    Lang.KO: regex(r"예외(?:가|는|도)?(?:아니|없)|(?:예외|빠짐)없이|빠지지(?:는|도)?않"),
    Lang.ZH: regex(r"(?:(?:不|没有?|并非|不是|无一)例外|无一例外)"),
}
"""Where nothing is excepted: "business travellers are no exception"."""
