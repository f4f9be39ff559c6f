"""Words that turn what a sentence means: limits, refusals, roles, results, quantities, judgements.

None of them may stand in a claim without ground, however sure the matcher is of a fact.
"""

# Word lists and wordings read best in long lines.

from __future__ import annotations

import re

from bot.core.claims.korean_words import plain_form
from bot.core.claims.opposites import takes_side
from bot.core.language import Lang
from bot.core.regex import regex

_EN = (
    r"construct\w*|renovat\w*|refurbish\w*|despite|against|enough|allian\w*|ally|allies|pay\w*|money|damag\w*|harm\w*|hurt\w*|undermin\w*|once|formerly|already|notwithstanding|regardless|unlike|except|barring|slow\w*|hasten\w*|quick\w*|wars?|conflicts?|tensions?|rival\w*|hostil\w*|fight\w*|"
    # limits, degrees, frequency and order
    r"doubt\w*|downplay\w*|dismiss\w*|belittl\w*|register\w*|registration|appl(?:y|ies|ied|ying|ication\w*)|book(?:s|ed|ing)?|ticket\w*|insur\w*|fund\w*|invest\w*|always|often|rarely|seldom|sometimes|once|twice|thrice|every|daily|weekly|monthly|annual\w*|yearly|regular\w*|recurr\w*|"
    r"entire\w*|whole\w*|total\w*|complete\w*|full\w*|partial\w*|part|half|quarter|third|majority|minority|dozens?|hundreds?|thousands?|"
    r"millions?|billions?|percent|double[ds]?|triple[ds]?|twofold|record|unprecedented|histor\w+|final\w*|initial\w*|next|soon|later|"
    r"tomorrow|yesterday|tonight|morning|afternoon|evening|night|week|weeks?|month|months?|years?|decades?|century|weekend|spring|summer|autumn|fall|winter|"
    # refusals, delays, doubts, changes
    r"accept\w*|reject\w*|refus\w*|declin\w*|den(?:y|ies|ied)|disput\w*|oppos\w*|object\w*|disagre\w*|fail\w*|cancel\w*|postpon\w*|delay\w*|"
    r"suspen\w*|abandon\w*|withdr\w*|revok\w*|scrap\w*|drop(?:ped|s)?|ignor\w*|avoid\w*|skip\w*|omit\w*|overlook\w*|forgot\w*|prevent\w*|block\w*|ban(?:ned|s|ning)?|bar(?:s|red)?|forb\w+|prohibit\w*|exclud\w*|shut\w*|lock\w*|restrict\w*|"
    r"replac\w*|reschedul\w*|mov(?:e|ed|ing)|chang\w*|switch\w*|extend\w*|extension|prolong\w*|renew\w*|revis\w*|amend\w*|shorten\w*|resum\w*|restor\w*|reopen\w*|"
    # judgements and reactions
    r"critici\w*|blam\w*|prais\w*|thank\w*|congratul\w*|apolog\w*|complain\w*|protest\w*|warn\w*|threat\w*|worr\w*|fear\w*|concern(?:ed|s)?|anger\w*|angry|"
    r"displeas\w*|unhapp\w*|upset\w*|annoy\w*|offend\w*|irritat\w*|pleased|glad|happy|proud|jealous\w*|snub\w*|strength|power\w*|surpris\w*|shock\w*|disappoint\w*|regret\w*|resent\w*|relie\w+|delight\w*|sceptic\w*|skeptic\w*|lukewarm|reluctan\w*|vague\w*|modest\w*|sporadic\w*|slight\w*|"
    r"difficult\w*|tough|harsh|rude|brief\w*|short|secre\w*|private\w*|"
    # results, reasons, conditions
    r"success\w*|result\w*|because|thanks|due|reason\w*|cause[ds]?|trigger\w*|lead|led|ensu\w*|conditional\w*|condition\w*|provided|unless|if|"
    r"sign(?:ed|s|ing)?|ratif\w*|treat(?:y|ies)|binding|legal\w*|written|letter|document\w*|joint\w*|statement|declaration|bilateral|trilateral|multilateral|summit|"
    r"formally|official\w*|public\w*|state|in-person|person|virtual\w*|online|video|remote\w*|"
    # roles, institutions, kinds of people and things
    r"minister\w*|ministry|ambassador\w*|envoy|official|deput\w*|vice|aide|adviser|advisor|chief|chair\w*|secretary|general|foreign|defen[cs]e|military|troops?|weapon\w*|missile\w*|"
    r"army|armies|armed|navy|police|court|parliament\w*|assembly|party|parties|member\w*|host\w*|guest|observer|speaker|mediator|candidate|opposition|former|predecessor|successor|"
    r"wife|spouse|husband|son|daughter|famil\w*|friend|student\w*|worker\w*|diplomat\w*|journalist\w*|reporter\w*|expert\w*|analyst\w*|compan\w*|business\w*|airline\w*|"
    r"trade|tariff\w*|econom\w*|security|cultur\w*|sport\w*|climate|technolog\w*|energy|tourism|transit|passport\w*|visa\w*|fee|cost|price|airport|port|city|capital|province|island|hotel|venue|"
    # deeds that the facts hold only in a mode of their own, or not at all
    r"invit\w*|ask\w*|request\w*|demand\w*|insist\w*|lobb\w*|campaign\w*|plead\w*|petition\w*|begged|push(?:ed|ing|es)?|promis\w*|pledg\w*|vow\w*|agre\w*|confirm\w*|guarante\w*|commit\w*|decid\w*|approv\w*|announc\w*|propos\w*|suggest\w*|offer\w*|order\w*|urg\w*|"
    r"receiv\w*|"
    # less of it, none of it, or no more than there is
    r"loosen\w*|relax\w*|slacken\w*|weaken\w*|dilut\w*|lessen\w*|diminish\w*|curb\w*|curtail\w*|trim\w*|cut\w*|reduc\w*|shr[iau]nk\w*|dwindl\w*|narrow\w*|"
    r"shelv\w*|park(?:ed|ing)|sidestep\w*|dodg\w*|duck(?:ed|ing)|skirt\w*|evad\w*|bur(?:y|ied)|hid(?:e|es|ing|den)?|stall\w*|fr[eo]{1,2}z\w*|paus\w*|halt\w*|stop\w*|ceas\w*|quit\w*|"
    r"revers\w*|und(?:o|id|oing|one)|unravel\w*|retract\w*|rescind\w*|retreat\w*|cap(?:ped|s)|limit\w*|restrict\w*|exclu\w*|minor|trivial|marginal\w*|secondary|peripheral|afterthought|side|terms|behest|bidding|expense|"
    r"sole\w*|single|exclusive\w*|merely|impossib\w*|pointless|futile|useless|needless\w*|unnecessar\w*|optional|voluntar\w*|stuck|unchang\w*|jobs?|employ\w*|stud(?:y|ies|ied|ying)|settl\w*|resid\w*|"
    r"hop\w+|want\w*|wish\w*|expect\w*|plan\w*|arrang\w*|initiat\w*|plac(?:e|ed|ing)|dial\w*|organi[sz]\w*|prepar\w*|schedul\w*|persua\w*|convinc\w*|"
    r"forc\w*|compel\w*|press(?:ed|es|ing)?|trick\w*|beg(?:s|ged|ging)?|order\w*|brib\w*|visit\w*|travel\w*|fly|flew|flying|arriv\w*|depart\w*|return\w*|meet\w*|met|dinner|lunch|breakfast|banquet|sideline\w*|tour\w*|"
    r"vot\w*|elect\w*|won|win|wins|lost|lose|loses|beat|defeat\w*|margin|landslide|resign\w*|retir\w*|impeach\w*|appoint\w*"
)
_KO = (
    r"완공|준공|공사|착공|개관|불구|이미|벌써|지난주|지난달|최고|손해|해친|해치|훼손|저해|충분|동맹|돈|올랐|도달|무릅쓰|늦추|전쟁|갈등|긴장|경쟁|적대|중일|한일|한미|미중|북중|북한|"
    r"의심|폄하|부정|등록|신청|예약|제출|지참|왕복|보험|기금|드물|좀처럼|거의|항상|자주|가끔|한번|매년|매달|매주|정기|전부|완전|전면|부분|절반|과반|배로|퍼센트|기록|역대|최종|내일|어제|저녁|밤|새벽|주말|봄|여름|가을|겨울|"
    r"수락|떼|거절|거부|사양|부인|반대|반발|실패|취소|연기|미루|지연|중단|포기|철회|삭제|무시|회피|생략|막|금지|교체|변경|바꾸|바뀌|연장|갱신|수정|단축|재개|복원|"
    r"비판|비난|칭찬|감사|축하|사과|항의|경고|위협|우려|걱정|분노|놀라|실망|유감|불쾌|불만|섭섭|기뻐|기쁘|자랑|서운|언짢|환영|소극|미온|모호|가볍|어려|까다|짧|비밀|비공개|"
    r"성공|결과|때문|이유|원인|덕분|조건|만약|서명|체결|비준|조약|구속력|문서|서면|서한|공동성명|선언|양자|삼자|다자|회담|공개|대면|화상|온라인|원격|"
    r"장관|외교부|국방|대사|특사|차관|부통령|보좌|비서|의장|군|무기|미사일|경찰|법원|국회|의회|당|회원|주최|손님|중재|후보|야당|여당|전임|후임|"
    r"받|당하|당했|어렵|힘들|불가능|곤란|묶|그대로|느슨|완화|약화|줄이|줄여|줄었|축소|감소|제한|한정|국한|배제|제외|빼|보류|접기|접었|덮|숨기|멈추|멈췄|동결|후퇴|낮추|낮춰|내리|하향|깎|혼자|억지|마지못|일방|강제|끊|등돌|외면|소홀|뒷전|부차|사소|일하|취업|공부|"
    r"부인|여사|아내|남편|아들|딸|가족|친구|학생|유학|노동|외교관|기자|전문가|기업|항공|무역|관세|투자|기후|기술|에너지|수수료|비용|공항|항구|호텔|장소|단체|개인|"
    r"확답|확정|확인|보장|결정|승인|제안|제의|권유|명령|설득|준비|일정|주선|먼저|방문|출국|귀국|도착|만나|만찬|오찬|여행|투표|당선|승리|이겼|졌|득표|압승|사퇴|임명"
)
_ZH = (
    r"施工|完工|竣工|建成|落成|开工|动工|装修|尽管|上周|上个月|损|危害|破坏|达到|已达|够|同盟|联盟|钱|支付|不顾|放慢|减缓|战争|冲突|紧张|竞争|敌对|中日|日中|韩日|日韩|中美|美中|韩美|美韩|中朝|朝中|朝韩|中俄|"
    r"怀疑|质疑|淡化|登记|申请|预约|填报|提交|保险|机票|基金|很少|鲜|罕|甚少|极少|总是|经常|偶尔|每年|每月|每周|定期|全面|完全|部分|一半|过半|多数|倍|百分|纪录|历来|最终|明天|昨天|晚|夜|凌晨|周末|春|夏|秋|冬|"
    r"接受|拒绝|谢绝|婉拒|否认|反对|失败|取消|推迟|延期|延后|拖|中止|放弃|撤|忽视|回避|省略|阻|禁|换|改|变|延长|续|修订|缩短|恢复|重启|"
    r"批评|指责|表扬|称赞|感谢|祝贺|道歉|抗议|警告|威胁|担忧|担心|愤怒|惊|失望|遗憾|不满|不快|不悦|高兴|恼|吃味|自豪|欢迎|勉强|含糊|轻|难|短|秘密|私|公开|"
    r"成功|结果|导致|原因|理由|多亏|条件|签|批准|条约|约束力|文件|书面|信|联合声明|宣言|双边|三边|多边|会谈|会晤|会面|当面|视频|线上|远程|"
    r"部长|外交部|外长|国防|大使|特使|副|助理|秘书|议长|军|武器|武|导弹|警|法院|国会|议会|党|成员|主办|东道|嘉宾|调停|候选|反对党|前任|继任|"
    r"被|受到|获|收到|应邀|接着|继续|连续|保持|维持|原地|搁|松|减|缩|削|弱|降|压|限|难以|困难|不易|次要|顺带|附带|冷|淡|停|冻结|倒退|后退|敷衍|打工|工作|学习|"
    r"夫人|妻|丈夫|儿|女|家人|朋友|学生|留学|工人|外交官|记者|专家|企业|公司|航空|贸易|关税|投资|气候|科技|能源|费|成本|机场|港|酒店|场馆|团体|高层|基层|官|"
    r"答应|确认|保证|决定|批|提议|提出|建议|命令|劝|说服|准备|安排|首先|访问|启程|回国|抵达|见面|宴|餐|旅行|投票|当选|胜|赢|输|败|得票|辞|任命|发起|主动|单独|单方|翻译"
)
_COMPILED = {Lang.EN: regex(_EN), Lang.KO: regex(_KO), Lang.ZH: regex(_ZH)}


_KO_NAME = regex(
    r"[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕][가-힣]{2}"
)
_TITLED = {
    Lang.EN: regex(r"\s+(?:minister|spokes\w+|president|secretary|ambassador)\b"),
    Lang.KO: regex(
        r"(?:대변인|장관|대통령|총리|주석|의원|대사|실장|수석|차관|위원장|대표|도지사|시장)"
    ),
    Lang.ZH: regex(r"(?:发言人|部长|总统|主席|首相|总理|大使|议员|外长|秘书|市|省)"),
}


_PLACES = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"한미|한일|미중|미일|북중|북미|중일|남북|러시아|도쿄|오타와|워싱턴|모스크바|평양|상하이|선전|부산|제주|인천"
    ),
    Lang.ZH: regex(
        r"韩美|美韩|韩日|日韩|中美|美中|中日|美日|中朝|朝中|朝韩|韩朝|中俄|朝美|渥太华|东京|华盛顿|莫斯科|平壤|上海|深圳|釜山|济州|仁川|台北|香港"
    ),
}
"""Places and pairs of countries that no fact is about, as they stand in a text."""


def is_name(word: str, text: str, lang: Lang) -> bool:
    """Whether a word that nobody knows looks like somebody's or some place's name in a text."""
    if lang is Lang.KO and _KO_NAME.fullmatch(word):
        return True
    if any(word in found[0] for found in _PLACES[lang].finditer(text)):
        return True
    return any(_TITLED[lang].match(text, m.end()) for m in re.finditer(re.escape(word), text))


_ADDED_BEFORE = {
    Lang.EN: regex(
        r"\b(?:about|with|over|by|in|at|via|amid|under|for|on|and|or|as|without|despite|during|through|inside|near)"
        r"\s+(?:(?:a|an|the|his|her|their|its|some)\s+)?$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:用|以|在|和|与|跟|含.{0,1}|带着?|携|关于|就|从|因|通过|聊了?|谈了?)$"),
}
_ADDED_AFTER = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"[가-힣]{0,2}?(?:에대해|에관해|에관한|와함께|과함께|와같이)|(?:으로|로(?!운)|하게|히(?![가-힣]*[다요])|에서|랑|및|도)"
    ),
    Lang.ZH: regex(r"地"),
}


_GIVES_REASON = {
    Lang.EN: regex(r"\b(?:because|owing to|thanks to|due to|on account of|given that)\b[^.;:]*$"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:因为|由于|缘于|源于|出于)[^.;:。；]*$"),
}
_HAS_REASON = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(r"[^,.]{0,12}(?:때문|덕분|덕에|탓|까닭)"),
    Lang.ZH: regex(r"[^,.]{0,8}(?:的缘故|的关系,|所以)"),
}
"""What makes a word part of a reason, before and behind it."""


def is_added(word: str, text: str, lang: Lang) -> bool:
    """Whether a word adds a circumstance or is of a reason: "about fish", "grudgingly"."""
    if lang is Lang.EN and word.endswith("ly"):
        return True
    if any(
        _GIVES_REASON[lang].search(text[: match.start()])
        or _HAS_REASON[lang].match(text, match.end())
        for match in re.finditer(re.escape(word), text)
    ):
        return True
    return any(
        _ADDED_BEFORE[lang].search(text[: match.start()])
        or _ADDED_AFTER[lang].match(text, match.end())
        for match in re.finditer(re.escape(word), text)
    )


def turns(word: str, lang: Lang) -> bool:
    """Whether a word is of a sort that changes what is said rather than how."""
    pattern = _COMPILED[lang]
    bare = re.sub(r"'s?$", "", word)
    found = pattern.fullmatch(bare) if lang is Lang.EN else pattern.search(word)
    if lang is Lang.KO and word != plain_form(word) and turns(plain_form(word), lang):
        return True
    return found is not None or takes_side(word, lang)
