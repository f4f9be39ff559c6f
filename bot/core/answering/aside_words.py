"""How people put what a message says beside its question: of their own work, and who else asks.

Each pattern is a wording that was seen in messages, with the punctuation that ends it.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_DOING = (
    r"(?:planning|prepping|preparing|writing|cutting|printing|editing|drafting|recording|building|"
    r"updating|finishing|filing|compiling|settling|hunting|looking|briefing|pitching|proofreading|"
    r"fact-?checking|designing|booking|packing|putting together|working on|doing)"
)
_EN_WORK = (
    r"(?:seminar|class|course|paper|thesis|essay|slides?|deck|memo|note|newsletter|podcast|show|"
    r"episode|quiz|caption|graf|column|script|infographic|graphic|factbox|explainer|lecture|"
    r"workshop|presentation|project|chart|footnote|bulletin|blog|sidebar|website|assignment|test)"
)
_EN_ASKED = (
    r"(?:(?:he|she|they) (?:now |also )?(?:wants?|needs?|would like) to know(?: now)?|"
    r"(?:my|our|the|a|some) [\w' -]{2,30}? (?:(?:has |have )?asked|asks|(?:is|are) asking|"
    r"keeps? asking|(?:wants?|needs?) to know)(?: me| us)?(?: about (?:it|this|that))?)"
)
_EN = (
    regex(
        rf"^(?:(?:i'm|im|i am|we're|we are) )?{_EN_DOING} (?:for )?(?:a|an|the|my|our|tomorrow's|"
        r"tonight's)\b[^,.?!:;]{2,50}[,.:;]\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        rf"(?:[.?!;]\s+|,\s+(?=(?:i'm|im|i am|we're|we are)\b|\w+(?: \w+)? (?:my|our)\b)|\s+-+\s+)"
        rf"(?:(?:i'm|im|i am|we're|we are) )?{_EN_DOING} [^,.?!:;]{{2,50}}[.! ]*$",
        re.IGNORECASE,
    ),
    regex(
        rf"^for (?:a|an|my|our|the|some) [\w' -]{{0,30}}?{_EN_WORK}[:,;]\s+(?=\w)", re.IGNORECASE
    ),
)
_EN_OTHERS = (
    # "someone on my team says Lee invited Xi, right?"
    regex(
        r"^(?:people|folks|someone|somebody|everyone|everybody|a (?:friend|colleague)|colleagues|"
        r"(?:my|our|the) (?:boss|editor|team|desk|intern|colleagues?|director|manager|minister))"
        r"(?: (?:in|on|at|from|over at|of) (?:my|our|the) \w+(?: \w+)?)? "
        r"(?:says?|said|keeps? saying|tells? me|told me|claims?|insists?|thinks?|reckons?|swears?)"
        r"(?: that)?\s+(?=\S)",
        re.IGNORECASE,
    ),
    # "need them for a slide, four of them i believe"
    regex(
        r"[?.!;]\s+(?:(?:i|we) )?(?:need|want|am using|using) (?:it|this|that|them|these|those|one)"
        r"\b[^?]{0,60}$",
        re.IGNORECASE,
    ),
    # "I don't trust the wires on this": no trust of ours
    regex(
        r"(?:^|[.?!;]\s+)(?:i|we) (?:just |really )?(?:don'?t|do not|can'?t|cannot|never|hardly|"
        r"barely|no longer) (?:really |quite |fully |entirely )?(?:trust|believe|buy) "
        r"(?![^.?!;]*\b(?:when|where|who|what|how|why|which)\b)"
        r"[^?.!;]{2,60}(?:[.!;]+\s+(?=\w)|[.! ]*$)",
        re.IGNORECASE,
    ),
    # "mm and - sorry, coffee - how many minutes was that?"
    regex(
        r"(?:^|(?<=[\w,]))\s*-+ (?:sorry|hang on|hold on|wait|one sec|argh|ugh|hm+)\b[^-?]{0,24}-+"
        r"\s+(?=\w)",
        re.IGNORECASE,
    ),
    # "I'm putting together a timeline and need three dates: …"
    regex(
        r"^(?:(?:hi|hello|hey)[,.! ]+)?(?:i'm|im|i am|we're|we are) (?:putting together|building|"
        r"making|compiling|preparing|doing) [^,.?!:;]{3,50}? and (?:i |we )?(?:just )?need (?=\w)",
        re.IGNORECASE,
    ),
    # "… yes? putting monday in the lede"
    regex(
        r"[?.!;]\s+(?:i'm |im |am |we're )?(?:putting|using|running|printing) [^?]{2,30}? "
        r"(?:in|as|for|on) (?:the|my|our|a) \w+(?: \w+)?[.! ]*$",
        re.IGNORECASE,
    ),
    # in what form
    regex(
        r"[?.,;]\s+(?:(?:a |any )?(?:paraphrase|paraphrasing|summary|gist|rough (?:idea|figure)|"
        r"one[- ]liner|short answer)(?: is)? (?:ok|okay|fine|enough|works|good|will do)|"
        r"(?:a|an|any|just a|the exact|exact) [\w-]+(?: [\w-]+)? (?:would|will) "
        r"(?:be (?:lovely|great|nice|ideal|perfect|enough|fine|helpful|good|super)|do|"
        r"help))[.! ]*$",
        re.IGNORECASE,
    ),
    regex(
        r",\s+(?:my|our|the) [\w -]{2,20} (?:says|said|thinks|reckons|tells me|claims|"
        r"insists)(?=[.?!;])",
        re.IGNORECASE,
    ),
    regex(rf"[,.?!;]\s+{_EN_ASKED}[.! ]*$", re.IGNORECASE),
    regex(
        rf"^{_EN_ASKED}(?:[,.:;]\s+(?=\w)|\s+(?:if|whether)\s+|\s+(?=(?:for )?(?:when|where|what|"
        r"who|how|why|which)\b))",
        re.IGNORECASE,
    ),
    regex(
        r"[,.?!;]\s+(?:it's |this is )?(?:my )?first time (?:using|here|on|trying)\b[^?]{0,20}$|"
        r"[,.?!;]\s+(?:i'm |im )?new here[.! ]*$",
        re.IGNORECASE,
    ),
    # "only have the length so far"
    regex(
        r"[.?!;,]\s+(?:i |we )?(?:only |just |already )?(?:have|got) (?:only |just )?(?:the |its )?"
        r"[\w -]{3,24} (?:so far|already|at the moment|right now)[.! ]*$",
        re.IGNORECASE,
    ),
    # "that's what the cable says"
    regex(
        r"[,;:.?-]*\s+(?:(?:at least )?(?:that's|that is|thats|this is)|(?:or )?(?:at least )?so) "
        r"(?:what )?(?:the|my|our|a|some|this) [\w' -]{2,30} "
        r"(?:says?|said|claims?|claimed|wrote|has|insists?|told(?: (?:me|us))?)[.! ]*$",
        re.IGNORECASE,
    ),
)
KO_SENT = regex(
    r"^(?:(?:우리|저희) ?)?[가-힣]{0,5}(?:님|장|선배|대리|사수|데스크|편집자|교수)(?:이|가|께서)? "
    r"(?P<matter>\S.{3,60}?(?<!때문에)(?<!관련해서))"
    r"(?:을|를)? ?(?:좀 )?(?:(?:찾아|알아|확인[하해]|정리[하해]|조사[하해]|"
    r"체크[하해]|물어|뽑아)\s?"
    r"(?:오|보|놓|두|내|달)?라(?:고|시|네|는|셔|길래|서|며|"
    r"니)?|(?:물어보|여쭤보|궁금해하)(?:시|셨)?(?:네|는데|더라|십|세)) ?"
    r"[가-힣]{0,6}[.,~!ㅠㅜ ]*(?P<rest>.*)$"
)
"""What somebody has sent one to find out: it is the matter."""
_KO_OTHERS = (
    # "초고 4행 “양 정상은 …” — 수치 확인 바랍니다"
    regex(r"^(?:초고|초안|원고|기사) ?\d{1,3} ?(?:행|줄|번째 ?줄|문단|단락)[,: ]+(?=\S)"),
    # "실장님이 오후 브리핑 때문에 여쭤보시는데요, …"
    regex(
        r"^(?:안녕하세요[,. ]+)?[^?!,]{0,8}?(?:님|장|선배|대표|대리)(?:이|께서|가) [^?!,]{0,24}?"
        r"(?:여쭤보|물어보|궁금해하|확인 ?요청|물으)\S{0,8}[,. -]+(?=\S{2,} \S)"
    ),
    regex(
        r"^[^?!.,]{0,12}?(?:팀|부|실|국|처|과|본부|지사|대사관|고객|독자|시청자|청취자|거래처|본사|데스크|님)"
        r"(?:에서|한테서?|에게서|께서|쪽에서|이|가)? ?(?:문의|질문|요청|연락|전화|메일)(?:이|가)? ?"
        r"(?:왔|들어왔|들어와|와)(?:는데|는대|어서|거든|서|길래)?요?[,.~ ]+(?=\S)"
    ),
)
_KO_WHY = r"(?:[해돼와셔봐어아라래]서|려고|려구|거든|니까|가지고|[는인은]데)요?"
_KO = (
    regex(
        r"(?<=[?!.])\s*[^?!.,]{1,8}(?:가|이|에서|께서) ?(?:자꾸 |계속 )?(?:물어|여쭤|"
        r"궁금해)[가-힣 ]{0,8}[.!~ ]*$"
    ),
    regex(rf"(?<=[?!.])\s*[^?!.]{{2,30}}{_KO_WHY}[.!~ㅠㅜㅋㅎ ]*$"),
    regex(
        r"(?<=[?!.])\s*[^?!.]{2,30}야 ?(?:함|됨|해요?|돼요?|합니다|됩니다|하거든요?|하는데요?)"
        r"[.!~ㅠㅜ ]*$"
    ),
    regex(
        r"(?<=[나까가대래어아죠]요)\s+[^?!.]{2,25}(?:[해돼와셔]서|려고|려구|거든)요?[.!~ ]*$|"
        r"(?<=[죠됨까])\s+[^?!.]{2,25}(?:[해돼와셔]서|려고|려구|거든)요?[.!~ ]*$"
    ),
    regex(
        r"^[^?!.]{2,30}(?:쓰는|쓰고 있는|하는|준비|작성|편집|제작)"
        r"(?:데요?|중이라서?|중인데요?|해서|중이에요)(?: 그런데요?)?[,. ]+(?=.*\?)"
    ),
)
_ZH_OWN = r"[^?!,.什啥谁哪几多怎吗么]"
_ZH = (
    regex(
        r"(?:[,.?!;]\s*(?:我|我们|我这边|咱们?|这边)?|\s+(?:我|我们|咱们?))(?:要|得|正|在|正在|准备|打算|急着|好)?(?:去)?"
        rf"(?:写|做|编|剪|录|排|订|赶|填|改|交|备|更新|打印){_ZH_OWN}{{1,12}}[.! ]*$"
    ),
    regex(
        rf"[,.?!;]\s*(?:我|我们|咱|我这边|这边)?{_ZH_OWN}{{0,6}}(?:好像|似乎|可能|怕是|感觉)?"
        rf"(?:写|搞|弄|记|标|译)(?:反|错|混|漏|乱)了?{_ZH_OWN}{{0,4}}[.! ]*$"
    ),
    regex(
        rf"[,]\s*(?:给|附|带)(?:个|上|我)?{_ZH_OWN}{{1,10}}"
        r"(?:也行|就行|即可|都行|就好|也可以|更好)[.! ]*$"
    ),
    regex(
        rf"^(?:我|我们|这边|正|在|正在|要)*(?:写|做|编|剪|录|排|赶|填|改|备){_ZH_OWN}{{1,14}}"
        r"[,.:;]\s*(?=\S{4})"
    ),
    regex(
        rf"^(?:给|为|做|写|准备)?{_ZH_OWN}{{0,8}}(?:课|论文|作业|简报|幻灯片|ppt|专栏|节目|海报|手册|播客)"
        r"(?:上|里|中)?(?:要)?(?:用|准备|需要)?的?[:,]\s*(?=\S{4})",
        re.IGNORECASE,
    ),
)
_ZH_OTHERS = (
    # what is made of it: "…，怎么现在才发稿", "…，干嘛说是难得"
    regex(
        r"[?!,.]\s*(?:怎么|为何|为什么|为啥|干嘛|咋)(?:到)?(?:现在|今天)?才"
        r"(?:发稿|报道?|写|发|登)[?!. ]*$|"
        r"[?!,.]\s*(?:干嘛|干吗|为何|为啥|凭什么)(?:还)?要?(?:说|写|讲)(?:成|是|得)?"
        rf"{_ZH_OWN}{{1,8}}[?!. ]*$|"
        r"[?!,.]\s*那?现在?(?:急|慌)(?:啥|什么)[?!. ]*$"
    ),
    regex(
        r"[?!.,]\s*(?:我|我们)?(?:同事|朋友|领导|老板|编辑|有人)(?:却|非|还)?说(?:是)?"
        r"[^,?!.]{1,10}[,. ]+我?(?:表示|有点|很)*(?:怀疑|不信|不确定|不敢信)[.! ]*$"
    ),
    regex(
        r"^(?:我们?)?(?:领导|老板|主编|编辑|主任|同事|组长|客户|老师|导师|部长|科长)(?:们)?(?:让|叫|要)我?"
        r"(?:们)?(?:去)?(?:查|找|问|核实|确认|核对|了解)(?:一下|一查|下|找)?[,:]?(?=\S{4})"
    ),
    regex(
        r"[?!,.]\s*(?:我)?(?:要|得|准备|打算)?(?:放|写|填|贴)(?:到|进|在)?[^?!,.]{0,8}"
        r"(?:里|上|中|页)(?:用|的)?(?:,[^?!]{0,12})?[.! ]*$"
    ),
)
OWN_WORK = {Lang.EN: _EN, Lang.KO: _KO, Lang.ZH: _ZH}
OTHERS = {Lang.EN: _EN_OTHERS, Lang.KO: _KO_OTHERS, Lang.ZH: _ZH_OTHERS}
"""Who asks, or who else says so: it may well be somebody of ours."""
