"""Words that add nothing to a claim: grammar, hedges, light verbs, ways of reporting.

The lists are closed on purpose. What is missing here must be backed by the facts, so a word of
order, comparison, limit or result ("first", "only", "twice", "accept") never belongs here.
"""

# Word lists read best in long lines.

from __future__ import annotations

import re

from bot.core.claims.patterns import compile_wordings
from bot.core.language import Lang
from bot.core.matching.tokens import stem

_EN_PHRASES = (
    "unless (something|anything|things|that) changes?", "(unless|if) nothing changes", "the (person|one|official|man|woman) who", "has had (its|his|her|their) turn", "(foreign|world) leaders", "eachother", "nothing in between", "with no gap", "(bit|part|line|phrase) (about|on)",
    "(is|are|were|was|be) on board( with (it|that|this))?", "(i )?only (skimmed|glanced|read) (it|this|that)?( over lunch| quickly)?", "(and |or )?not just in one or two",     "judging (by|from)", "(the |our |its )?(standfirst|strapline|sub-?head(ing|line)?|kicker|dek|deck|crosshead|lede|intro)( (sums|summed) (it |this )?up( as)?| has( it)?| says| reads| runs)?", "sum(s|med)? (it|this|that) up( as)?", "(hung|hangs|hang) up (the phone )?without",
    "or (after|later|afterwards)", "(lay|laid|lays|laying|set|sets|setting) out", "(as )?part of (a|the|their) (broad|broader|wide|wider|big|bigger|larger) (push|effort|drive|bid)( to)?", "(just )?(a )?note (for|to|on) (the |my |your |our )?(file|self|record|records|editors?|desk|diary)", "for (the|your|our|my) (diary|diaries|calendar|calendars|file|files|records?|planner|schedule|log|notes)",
    "(just )?so (that )?we(('?re)| are) (all )?on the same page", "(is|are|was|were) not the only (ones?|people|travell?ers|visitors) (who|that|to)", "no (problem|worries|trouble)", "((is|are|'s|'re) )?off to",
    "(mood|tone|atmosphere) on the (line|phone|telephone)", "if my (maths?|arithmetic|sums?|count|calculations?|reckoning) (is|are|holds?|serves?)( right| correct)?", "(calendar|diary|desk|background|fact|admin|logistics) (note|entry|item|check)",
    "i (think|believe|reckon|guess|suppose|gather|hear|heard|understand|assume)", "i'?d say", "i would say",
    "(as|from what) i (understand|recall|remember|know)( it)?", "(if|unless) (i'?m|i am) (not )?(mistaken|wrong)", "as far as i (know|can tell|understand|remember|recall)",
    "if i (recall|remember)( right| correctly| rightly)?", "(it|that) (seems|appears|looks like)", "most likely", "in all likelihood", "to be (honest|precise|exact)",
    "(pretty|fairly|quite) (sure|certain)", "(i'?m|i am) (sure|certain)", "(this|the|its|our) (news )?(report|article|story|piece)", "according to the (report|article|story|piece)",
    "it (was|is) (said|reported) that", "turns out", "in other words", "by the way", "for the record", "of course", "in fact", "as it happens", "as a matter of fact",
    "not (only|just|merely)", "but (also|too)", "as well( as)?", "such as", "for (example|instance)", "at the time", "in question", "t(oo|ake|akes|aken|aking)k? place",
    "when it comes to", "so to speak", "the two (countries|nations|sides|publics|peoples|leaders|men|governments|states|presidents|capitals|of them)", "the two", "both (countries|nations|sides|publics|peoples|leaders|men|governments|states|presidents|capitals|of them)", "(for|by|among) (themselves|themself|himself|itself)", "(is|are|was|were) supposed to", "one of the (main|key|big|other|many|several|main other)? ?(things|topics|subjects|points|issues|items)", "at (the )?least", "a (kind|sort|bit|lot) of", "no doubt", "in (his|her|their) (own )?words", "each other", "one another", "as such", "that much is",
    "(on|in|during|over|by|through) (the|this|that|their|his) (phone )?(call|conversation|phone)", "is to", "are to", "the one (who|that|to|with|in|on)", "the ones (who|that)", "by then", "out of the way", "end of (the )?(story|thread)",
    "if i (read|got|get|have|understood|heard|caught|remember) (it|that|this) (right|correctly|properly)", "correct me if (i'?m|i am) wrong", "as (far as|best) i can (tell|see|make out)",
    "to my (knowledge|understanding)", "my (understanding|impression|reading|guess) is( that)?", "(just )?to be clear", "for what it'?s worth", "(it'?s |it is )?worth (noting|knowing|remembering|a mention|adding)( that)?",
    "(please )?note that", "(just )?(to|for) (confirm|flag|note|recap|sum up|your information)", "(quick|small|short) (note|update|recap|reminder)", "(the )?(takeaway|upshot|gist|bottom line|short version|long and short)( here)?( is)?( that)?",
    "in (short|brief|essence|sum|a nutshell|any case|any event|this case|effect|passing|practice)", "at any rate", "long story short", "among other (things|matters)", "all in all", "on the whole", "by all accounts", "by the looks of it", "from what (is|was|has been) (said|reported|published)",
    "as (was|has been|is)? ?(reported|noted|mentioned|stated|announced|described|planned)", "(at|by) this (point|stage)", "this (much|one) is (right|true|correct|certain)", "that'?s (right|correct|true)", "sounds like", "looks (like|as if|as though)", "pretty much", "more or less", "so i('m| am)? (hear|told|understand|gather)", "they say", "i('m| am) told", "i saw( that)?", "i read( that)?", "we (know|hear|are told|read)( that)?", "(did|do) you know( that)?", "guess what", "heads up", "good to know", "not to forget", "if memory serves( me)?( right| well| correctly)?", "don't quote me( on this| on that)?( but)?", "believe it or not", "strictly speaking", "needless to say", "to put it (simply|differently|another way)", "put (simply|differently)",
    "a (good|great) deal( of)?", "(quite )?a lot( of)?", "lots of", "plenty of", "quite a (lot|bit)( of)?", "(by|at) (my|our) (count|reckoning)", "pretty sure", "if you go by", "(going|to go) by", "line to take", "fact ?(box|sheet|check)", "talking points?", "in a word", "(for|in) (the|our) (brief|briefing note|memo|record|minutes|draft|write-up|press note)", "(one|another|a) (thing|point|item|matter)( that| which)?",
    "(has |have |had )?made (it |this )?(public|known)( that)?", "(line|point|message|position|stance|view|take|pitch|argument|answer) (is|was)( that)?", "(is|was|are|were|be) to be (taken|seen|used|treated)( as)?", "(above all|first of all|most of all)", "next to (the|his|her|its|their)", "(would|will|is to|should) change that", "to be seen", "the (whole )?idea (behind|of|is|was|being)", "behind (it|this|that)", "(arrival|advent|coming) of (a|the|this)", "so far", "(if )?all goes (to plan|well)", "by the (sound|sounds) of it",
    "(is|are|was|were) to be believed", "not the other way (a)?round", "not vice versa", "the other way (a)?round", "(time and (time )?again|again and again|over and over)", "with regard to", "with respect to", "in terms of", "as regards", "as far as .{1,30} (is|are|was|were) concerned", "when it (comes|came) to", "on the (part|side) of", "on behalf of", "in line with", "in the course of", "in the (context|framework) of", "by way of", "with a view to", "with an eye (to|on)", "in order to", "so as to", "so that", "as part of", "on top of (that|this|it)", "for (his|her|their|its) part", "in turn", "if and when", "should .{1,20} (come|go|turn up|show up)",
    "(what|which) (is|was|are|were) more", "that (is|was) to say", "to (start|begin) with", "first and foremost", "by no means", "as it (is|was|were)", "in (his|her|their|its) (statement|remarks|comments|account|announcement|readout|briefing)", "(it|this|that) (is|was) (clear|noted|understood|reported|stated|said|told)( that)?", "(it|there) (seems|appears) (to be|that)?", "what (is|was|'s) (clear|certain|known)( is)?( that)?", "the (fact|point|idea|plan|news) is( that)?", "(just )?so (you|we|everyone) know(s)?", "last i (heard|checked|saw)", "(i'?m|i am) (told|reading|seeing|hearing)( that)?", "from memory", "off the top of my head", "quick one", "for context", "for background", "(in|as) background", "on (the )?record", "in all", "(let'?s|let us) (say|note|remember)( that)?",
    "(only|merely|just) (expected|hoped|likely|planned)", "in particular", "(is|are|was|were|'s|'re) after", "sit(s|ting)? in", "visa (first|beforehand|in advance)", "in (his|her|their|its|our|everyday|daily) (daily |own |everyday )?(lives|life)", "got going", "among (themselves|others)", "hand in (hand|glove)", "all sorts of", "all kinds of", "by then",
    "(areas?|fields?|topics?|subjects?|matters?|issues?|sectors?|things) like", "next to", "as things stand", "(right|just) now", "at (the moment|present)", "these days", "(the |our |their |his |south korea's |seoul's |korea's )?(brand(-| ))?(new|newly(-| )(elected|inaugurated|sworn(-| )in)|incoming) (south korean |korean )?(president|leader|head of state)", "a (lot|number|good many) of (people|folks)", "(is|was|were|are) to be (had|seen)", "give or take", "the same (goes|holds|is true|applies) for", "(on|from) (the|both) (south korean|korean|chinese) sides?", "or thereabouts", "(all|give) in all", "(apart|aside) from", "as (i|we) (see|hear|read|understand) it", "if (i|we) (may|might) (add|say)( so)?", "to cut a long story short", "to sum (it )?up", "going by (the|this|what)", "by (his|her|their|its) own account", "on (his|her|their|its) (own )?account", "in (his|her|their|its) (view|eyes|opinion|book)", "in so many words", "sort of", "kind of", "(it )?(has|had) to be said( that)?", "mind you", "you know", "after all", "in the end", "at the end of the day", "in the first place", "on that (point|note|score|front)", "so (it|they) (seems?|say)", "(not )?(that )?i('m| am) aware( of)?", "if that helps", "word is", "from the sound of it", "it'?s (true|correct|right) that",
)  # fmt: skip
_EN_WORDS = """
relationship relationships
a an the of to in on at by for from with and or but nor so as if that this these those there here it its
he him his she her they them their theirs i me my we us our you your who whom whose which what when where why how
is are was were be been being am do does did done doing has have had having will would shall should can could may might must
need about into onto out up down over under upon within per via through throughout during amid among between toward towards
regarding concerning re though although while whereas because since unless whether even yet still too also very really quite rather pretty
just simply actually basically essentially generally literally indeed definitely certainly likely supposedly allegedly reportedly apparently presumably perhaps maybe probably seemingly evidently
about around roughly nearly almost some something somewhat sort kind bit thing things matter case fact point way
get gets got getting gotten give gives gave given make makes made making take takes took taken taking put set let keep kept have go goes went gone going come comes came coming
say says said saying tell tells told state states stated noted add adds added mention mentions mentioned describe describes described report reports reported reporting
explain explains explained reveal reveals revealed speak speaks spoke spoken speaking quote quotes quoted refer refers referred put relay relays relayed recount recounts recounted
call calls called name names named word words wording phrase account version telling detail
mr mrs ms mr. sir today now then thus hence therefore moreover furthermore besides meanwhile overall well anyway okay ok
one ones both each other others another either every everyone everybody anything anyone anybody someone somebody any all such own including include includes included
back along away forward across along together side part
think thinks thought believe believes know knows known see sees saw seen look looks looked find finds found show shows shown seem seems appear appears mean means meant
happen happens happened occur occurs occurred turn turns turned become becomes became
leader leaders president presidents country countries nation nations government governments man men people
im ive id ill youre hes shes theyre theyve thats whos lets gonna kinda sorta yeah yep yes hmm oh lol tbh imo imho btw wrt fyi afaik iirc afaict w pls
not no never none neither nobody nothing without hardly cannot don't doesn didn isn wasn won aren weren hasn haven hadn couldn wouldn shouldn dont doesnt didnt isnt wasnt wont cant
subject topic topics theme question issue issues matter
time times day days date moment occasion
use uses used using say-so own
teh hte taht thier adn wich wtih frm abt bc cuz gotta wanna
notably incidentally interestingly importantly obviously clearly naturally frankly honestly admittedly arguably ultimately accordingly additionally anyhow generally broadly
acknowledge acknowledges acknowledged admit admits admitted remark remarks remarked comment comments commented cite cites cited relate relates related indicate indicates indicated convey conveys conveyed figure figures outline outlines outlined
counterpart counterparts pair duo folks guys gentlemen side sides
story piece item passage paragraph text coverage readers reader colleagues colleague team everyone folks news bulletin update
aspect aspects regard regards respect respects sense manner fashion light place stage step piece spot role
hi hello hey thanks please folks fwiw ofc np atm
particularly especially partly treat treats treating treated willing ready lives life daily everyday currently presently nowadays plainly duly effectively specifically namely altogether whatsoever lot lots plenty onward onwards incl eg ie etc respectively
voice voices voiced voicing express expresses expressed expressing convey conveying phrased phrase framed frame framing characterise characterises characterised characterize characterizes characterized portray portrays portrayed depict depicts depicted present presents presented
label labels labelled labeled dub dubs dubbed bill billed pointed points pointing feature features featured featuring figured signal signals signalled signaled remark observe observes observed
draft memo summary bullet bullets factbox log desk editor editors dispatch reporting memo recap note notes noting footnote
ppl govt gov pres prez admin yr yrs nat natl w re ppls cos thru tho btwn bw rly def prob probs defo basically
bear bears bore borne bearing carry carries carried carrying lend lends lent
arguably conceivably evidently understandably predictably essentially broadly
themselves himself herself itself ourselves whoever whatever whichever wherever whenever whereby wherein thereby therefore
"""
_KO_WORDS = [
    "걸", "봐", "봐도", "보면", "썩", "겁", "줄", "요지", "요지는", "말로는", "셈", "끼리", "됨", "맞닿", "맞닿은", "기간", "기간은", "시기", "만큼", "마당", "마당에", "판에", "아무", "아예", "전혀", "도무지", "결코", "절대", "절대로", "도통", "일절", "일체", "대한", "대하여", "관한", "관하여", "둘다", "다같이", "양쪽다", "정말", "진짜", "엄청", "되게", "굉장히", "참고", "언제", "얼마나", "다시말하면", "드디어", "마침내", "하필", "의외로", "예상대로", "셈", "셈이", "덕", "덕에", "덕분", "덕분에", "탓", "탓에", "반대", "보고", "메모", "초안", "요약", "정리", "확인", "맞", "맞다", "맞음", "맞는", "맞는데", "틀림없", "나와", "나와있", "나와있슴", "적혀", "적힌", "실렸", "실린", "담겼", "담긴", "담겨", "내놨", "내놓", "내놓았", "피력", "피력했", "시사했", "표명", "표명했", "꺼냈", "꺼낸", "건넸", "건넨", "드러냈", "드러낸", "이로써", "이에", "이에대해", "그래도", "그만큼", "나름", "무려", "고작", "벌써", "시종", "내내", "가까이", "한편", "아울러", "더불어", "더욱", "보다더", "한층", "좀더", "조금더", "각별", "각별한", "자체", "자체는", "스스로", "앞으로", "향후", "장차", "그중", "이중", "바로", "당장", "즉시", "잘못", "어쩌면", "어찌", "아무래도", "암튼", "하여간", "하여튼", "요", "뭐", "막상", "정작", "일종", "일환", "일환으로", "바탕", "토대", "기반", "원칙", "전제", "입장", "취지", "의사", "의지", "의향", "견해", "의견", "시각", "관점", "평가", "평가했", "평가한", "진단", "분석", "주장", "주장했", "그리고", "그러나", "하지만", "그런데", "근데", "그래서", "다만", "즉", "또", "또한", "및", "혹은", "아마", "아마도", "혹시", "사실", "사실은", "실제", "실제로", "역시", "물론", "특히", "결국", "오히려", "확실히", "분명", "분명히", "당연히", "일단", "매우", "아주", "무척", "상당히", "제법", "꽤", "좀", "조금", "약간", "대략", "대충", "거의", "잘", "모두", "다들", "함께", "같이", "서로", "각각", "각자", "각기", "이미", "벌써", "아직", "계속", "따로", "이번", "이날", "당시", "그때", "당일", "오늘", "지금", "현재", "여기", "거기", "기사", "보도", "뉴스", "소식", "내용", "얘기", "이야기", "말씀", "설명", "언급", "전언", "소개", "부분", "경우", "사람", "정도", "가량", "때문", "가운데", "사이", "동안", "대상", "관련", "대해", "대해서", "관해", "관해서", "통해", "통해서", "위해", "위해서", "따르면", "의하면", "보면", "보니", "보아", "내가", "제가", "저는", "나는", "우리", "알기로", "알기로는", "알기론", "듣기로", "듣기로는", "기억하기로", "기억", "아는", "알고", "알려", "알려진", "들었", "들은", "것", "것으로", "것은", "것이", "것도", "걸로", "거예요", "거다", "건", "게", "거", "수", "줄", "적", "지", "대통령", "주석", "총리", "정상", "두", "양", "양국", "양측", "양쪽", "두사람", "이번에", "그", "이", "저", "약", "더", "등", "중", "간", "때", "말", "점", "뜻", "쪽", "측", "편", "분", "곳", "바", "데", "만에", "한", "모든", "여러", "각", "어떤", "무슨", "다", "두고", "놓고", "그런", "이런", "그렇게", "이렇게", "누구", "무엇", "어디", "있", "하", "되", "이뤄", "이루어", "이뤄지", "이뤄졌", "이루어졌", "진행", "진행되", "진행됐", "나왔", "나온", "나오", "나타났", "보인", "보였", "보이", "전해", "전해졌", "전해진", "밝혀", "가졌", "가진", "가지", "갖", "맡", "두었", "뒀", "놓", "이어졌", "이어진", "말했", "말한", "말하", "밝혔", "밝힌", "밝히", "전했", "전한", "전하", "알렸", "알린", "알리", "설명했", "덧붙", "덧붙였", "답했", "답한", "답하", "대답했", "이야기했", "얘기했", "얘기한", "이야기한", "언급했", "언급한", "표현했", "표현한", "소개했", "생각", "싶", "싶다", "싶은", "듯", "듯하", "같", "같은", "같다", "모양", "셈", "직책", "나라", "국가", "국민", "국민들", "사람들", "분들", "지도자", "외국", "상대", "상대방", "상대편", "측면", "차원", "방향", "방식", "문제", "사안", "이슈", "주제", "화제", "자리", "계기", "기회", "전체", "전반", "일부", "하나", "둘", "가지", "참고로", "요컨대", "한마디로", "그러니까", "아시다시피", "정리하면", "정리하자면", "덧붙이자면", "말하자면", "이를테면", "다시말해", "솔직히", "아무튼", "어쨌든", "어쨌거나", "그나저나", "보아하니", "듣자하니", "알다시피", "여하튼", "대체로", "기본적으로", "느낌", "인상", "이해", "이해하기로", "확인해보니", "읽어보니", "찾아보니", "팀원", "여러분", "참", "막", "그쪽", "이쪽", "저쪽", "두분", "양자", "당사자", "이웃", "이웃나라"]  # fmt: skip
_KO_TAILS = [
    "객",
    "엔",
    "더러", "보고", "서는", "서도", "에선", "데", "데서", "답니다", "단다", "댄다", "더랬", "더래", "보자", "보자고", "보자는", "보려", "보기", "봅시다", "보잔", "잔", "자네", "셔", "셔서", "다지", "다죠", "라지", "라죠", "다나", "라나", "어도", "이어도", "여도", "아도", "라도", "이라도", "더라도", "든가", "이든", "이든지", "슴", "씀", "슴다", "임다", "슴니다", "읍니다", "데요", "다던데", "라던데", "다더라", "라더라", "다고요", "라고요", "잖아", "잖아요", "구나", "구요", "다구", "라구", "라네", "라네요", "이라네", "래서", "대서", "에서도", "에서는", "에게는", "에게도", "으로는", "으로도", "로는", "로도", "까지는", "까지도", "부터는", "하고는", "와는", "과는", "와도", "과도", "랑은", "이랑은", "이란", "란", "만이", "마저", "조차", "치고", "치고는", "이라서", "이라면", "라면", "다면", "ㄴ다면", "는다면", "거라고", "거라는", "거라", "듯이", "듯한", "이", "가", "은", "는", "을", "를", "의", "에", "에서", "에선", "에게", "에게서", "한테", "한테서", "께", "께서", "으로", "로", "와", "과", "랑", "이랑", "하고", "도", "까지", "부터", "나", "이나", "라", "이라", "란", "이란", "라고", "이라고", "라는", "이라는", "라며", "이라며", "처럼", "대로", "씩", "쯤", "들", "님", "측", "쪽", "간", "등", "중", "하", "한", "할", "함", "합", "해", "했", "햇", "헸", "혔", "되", "된", "될", "됨", "됩", "돼", "됐", "됬", "됫", "인", "일", "임", "입", "였", "엿", "이었", "이엇", "었", "엇", "았", "앗", "있", "있었", "싶", "싶어", "주", "줄", "준", "줘", "줬", "달라", "드리", "시키", "시켰", "시켜", "시킨", "받", "받았", "받은", "지", "졌", "진", "질", "짐", "다", "고", "며", "면", "면서", "지만", "는데", "은데", "운데", "ㄴ데", "던데", "니", "니까", "자", "자고", "자는", "자며", "려", "려고", "려는", "러", "도록", "게", "기", "기로", "기를", "음", "슴", "던", "겠", "습니다", "습니까", "니다", "어요", "아요", "여요", "해요", "예요", "이에요", "에요", "요", "네", "네요", "대", "대요", "래", "래요", "군", "군요", "거든", "거든요", "죠", "지요", "데", "서", "아서", "어서", "여서", "라서", "다고", "다는", "다며", "다네", "다네요", "답니다", "단다", "랍니다", "냐", "느냐", "는지", "은지", "을지", "ㄹ지", "던", "더라", "더군", "더라고", "든", "든지", "셨", "시", "신", "십", "세요", "는가", "은가", "인가", "을", "만큼", "만한", "동안", "이내", "짜리", "씨", "스러운", "스럽", "스럽게", "롭게", "로운", "적", "적인", "적으로", "적이", "성", "상의", "상", "히", "ㅁ", "므로", "으며", "으면", "으면서", "으나", "으니", "으려", "으려고", "으로서", "로서", "으로써", "로써", "마자", "자마자", "거나", "도록", "건", "걸", "거", "것", "게", "듯", "뿐더러", "지는", "지를", "지도", "지가", "기에", "기엔", "기도", "기는", "길", "여", "려면"]  # fmt: skip
_ZH_WORDS = [
    "他会", "这一", "这件", "这件事", "事上", "一趟", "阵子", "那阵子", "蛮", "挺", "两家", "这点", "项", "那项", "面", "写反", "意外", "言", "一言", "不管", "本着", "还是说", "哪", "哪个", "哪国", "哪位", "哪一位", "哪些", "听", "人物", "听闻", "应当", "应", "届", "两届", "前后", "历届", "礼拜", "头", "才", "只是", "好歹", "正好", "恰好", "刚好", "一样", "同样", "另", "还有一点", "这么说", "这样说", "那么", "于是", "因而", "故", "故此", "是以", "再说", "况且", "何况", "乃至", "直至", "一方面", "另一方面", "总而言之", "综上", "简单说", "老实说", "坦白说", "说实话", "讲真", "其余", "其他", "诸如", "比如", "例如", "譬如", "打交道", "这点", "那点", "这事", "那事", "这回", "那回", "此番", "算", "算得上", "可说", "可谓", "堪称", "称得上", "说得上", "压根", "压根儿", "根本", "儿", "丝毫", "半点", "全然", "绝", "绝对", "果然", "居然", "竟", "竟然", "总归", "总算", "到底", "终究", "不外乎", "无非", "好些", "一回", "一事", "一点儿", "有点", "有点儿", "稍", "稍微", "略", "略微", "多少", "颇为", "尤为", "格外", "极", "极为", "极其", "相当于", "等于", "即将", "将要", "快要", "正值", "时值", "适逢", "恰逢", "眼看", "明白", "清楚", "清楚地", "如实", "据了解", "据知", "据介绍", "据透露", "报道说", "报道称", "文中", "文内", "稿子", "稿件", "草稿", "备忘", "摘要", "要点", "口径", "顺带", "顺便", "简言之", "总的", "总的来说", "一句话", "表达", "表达了", "表述", "阐述", "阐明", "强调说", "补充说", "说道", "讲述", "论及", "述及", "言及", "涉及", "触及", "牵涉", "提起", "问起", "聊到", "聊起", "聊及", "讨论", "讨论了", "讨论到", "商讨", "就", "老百姓", "民众", "百姓", "国民", "公民", "方", "双边的", "者", "一方", "另一方", "之际", "之时", "时期", "阶段", "层面", "方面的", "领域内", "范围", "范围内", "意味", "意味着", "换言之", "也即", "亦", "亦即", "均", "皆", "俱", "尚", "仍", "仍然", "依然", "依旧", "犹", "照样", "照旧", "则是", "却是", "倒是", "还会", "还要", "还将", "就会", "也会", "也将", "都会", "都将", "将会", "便会", "的", "了", "着", "过", "地", "得", "之", "所", "者", "在", "是", "有", "和", "与", "跟", "同", "及", "以及", "并", "并且", "也", "都", "还", "就", "才", "将", "会", "要", "能", "可", "可以", "把", "被", "让", "使", "令", "给", "对", "对于", "向", "往", "从", "到", "由", "于", "为", "以", "用", "这", "那", "其", "该", "此", "各", "某", "个", "位", "名", "次", "件", "种", "些", "里", "中", "上", "下", "内", "外", "间", "等", "而", "但", "不过", "只是", "很", "更", "进一步", "挺", "比较", "非常", "十分", "相当", "特别", "颇", "已", "已经", "曾", "曾经", "正", "正在", "刚", "刚刚", "便", "即", "则", "却", "倒", "且", "或", "或者", "如", "像", "因", "因为", "由于", "所以", "因此", "通过", "经过", "经", "关于", "有关", "至于", "就此", "作为", "成为", "属于", "来", "去", "起", "出", "进", "做", "作", "吧", "呢", "啊", "吗", "哦", "呀", "嘛", "啦", "哈", "哎", "嗯", "唉", "一", "一个", "一位", "一次", "一些", "一下", "一点", "一道", "一起", "一同", "共同", "双方", "两国", "两人", "二人", "两位", "他", "她", "它", "他们", "我", "我们", "咱们", "你", "你们", "自己", "本人", "大家", "人", "人们", "者们", "领导人", "总统", "主席", "首相", "总理", "国家", "政府", "方面", "这次", "本次", "此次", "这个", "那个", "这些", "那些", "这里", "那里", "这样", "那样", "这么", "当天", "当日", "当时", "同时", "其中", "其", "此外", "另外", "还有", "然后", "如此", "想", "觉得", "认为", "估计", "猜", "记得", "听说", "相信", "看", "好像", "似乎", "大概", "可能", "应该", "也许", "或许", "据说", "据悉", "据报道", "据称", "看来", "看样子", "其实", "实际上", "事实上", "确实", "的确", "显然", "当然", "恐怕", "没记错", "没记错的话", "印象中", "据我所知", "没错", "说", "称", "讲", "道", "表示", "指出", "介绍", "透露", "提到", "提及", "谈到", "谈及", "谈", "说到", "讲到", "告诉", "表明", "转述", "引述", "回应", "回答", "答复", "说明", "解释", "补充", "描述", "形容", "据", "按", "按照", "根据", "说法", "报道", "文章", "新闻", "消息", "原文", "提", "进行", "举行", "展开", "开展", "开", "办", "搞", "弄", "打", "通", "聊", "问题", "事情", "事", "话题", "内容", "方式", "情况", "部分", "包括", "包含", "包括在内", "东西", "地方", "时候", "时间", "时", "日子", "过程", "态度", "意思", "角度", "程度", "身份", "名义", "大约", "约", "大致", "差不多", "左右", "前后", "期间", "当中", "之间", "之中", "之一", "之内", "以内", "而已", "是否", "拿", "带", "找", "叫", "做出", "作出", "给出", "得到", "取得", "有着", "没事", "其实", "反正", "毕竟", "甚至", "尤其", "主要", "基本", "基本上", "总之", "一般", "具体", "所谓", "名叫", "叫做", "号称", "不光", "不仅", "不但", "而且", "既", "既然", "只要", "如果", "要是", "无论", "不论", "虽然", "尽管", "虽", "但是", "可是", "然而", "请问", "一事", "一时", "某些", "任何", "整个", "全部", "所有", "彼此", "相互", "互相", "各自", "分别", "分头", "那通", "这通", "一通", "那边", "这边", "两边", "对方", "我方", "贵方", "那种", "这种", "那位", "这位", "说是", "算是", "就是", "也是", "还是", "都是", "不是说", "像是", "来说", "来讲", "而言", "的话", "起来", "出来", "下来", "上去", "过来", "过去", "下去", "一番", "一直", "处在", "处于", "位于", "人士", "之", "现在", "目前", "如今", "眼下", "当下", "出自", "源自", "来自", "搞好", "弄好", "办好", "老", "那头", "这头", "两头", "俩", "他俩", "两个人", "两位领导人", "两国领导人", "两国元首", "邻国", "同事", "各位", "请注意", "备注", "总体", "总体上", "大体", "大体上", "大抵", "兴许", "料想", "想必", "没准", "看上去", "听上去", "听起来", "看起来", "印象里", "记忆中", "原话", "原话是", "按说", "照说", "照理", "按理", "具体来说", "详细", "相关", "的确是", "确是", "乃", "乃是", "系", "便是", "正是", "即是", "由此", "就此", "为此", "藉此", "借此", "从而", "进而", "归", "这场", "那场"]  # fmt: skip

_KO_PHRASES = (
    "(그|이)보다(는)?(조금|좀|약간)?더?",
    "(것으로)(파악|확인|알려|전해)(됐|된|됨|되|졌|진|짐)(다|는데|습니다|고)?",
    "(부제목?|부제|제목|헤드라인|리드|전문)(에|에서|에는|은|는)?(따르면|보면|의뜻은)?",
    "(파일|기록|보관|참고|일정|업무)(용|차)?(메모|기록|노트)",
    "(일정|달력|다이어리|캘린더)(표|에)?(적어|기입|메모|기록)(둘|할|용)(것)?",
    "뿐(만)?(이)?아니라",
    "만(이)?(되는|하는|있는|가능한)?(게|것이|건)?아니라",
    "(은|는)?물론(이고|이며|이요)?",
    "비롯(해|한|해서|하여)",
    "(만)?있으면",
    "(새|신임|새로뽑힌|갓취임한)(한국)?대통령",
    "다시말해",
    "(제|내)귀가맞다면",
    "것같아요?",
    "것같네요?",
    "가운데하나",
    "중에하나",
    "하나로",
    "(라|다)고봐야",
    "에있어서?",
    "(그|저)런데",
    "제가알기론",
    "내가알기론",
    "로알아요?",
    "라고보면(된다|됩니다|돼요?|되)",
    "(는|인|된|한)(단계|상황|상태)(다|이다|임|라고|예요|입니다)",
    "(라|다)는(얘기|말|소리|뜻|거|이야기|것)(다|임|야|이다|예요|네요|입니다|죠)?",
    "(제|내)(기억|생각|이해)(에|으로|으론|엔|에는|으로는)",
    "확실(하진|하지는|치는|친)않지만",
    "(잘|정확히는|정확히)모르(겠)?지만",
    "(제가|내가)보기(엔|에|에는|론)",
    "(으)?로알고있(다|어요?|습니다|음)",
    "(제가|내가)?(맞다면|맞으면|틀리지않다면|잘못안게아니라면)",
    "걸로(알아|안다|아는|압니다|알고)",
    "쪽이(었)?다",
    "한(거|것|셈)(임|이다|이에요|예요|다|입니다|이죠)",
    "아니나다를까",
    "걸로알아요?",
    "(이|가)?맞(음|다|습니다|아요|네요|죠|고요)$",
    "(라고|다고|으로|로)보면(된다|됩니다|돼요?|되)",
    "그반대가아니라|(그)?반대(가|는)(아니다|아님|아니라|아닙니다)",
    "(로|으로)(나와있|나온다|되어있|돼있|적혀있|알려졌|정리)(다|음|슴|습니다|어요|함|됨|했다)?",
    "(라|다)(고|는)(합니다|하네요|하더라|하던데|해요|함|한다|전했다|들었다)",
    "라는(게|것이|점이|점은|점도|내용)",
    "다는(게|것이|점이|점은|점도|내용)",
    "(이)?래요|(이)?라네요|다네요|답니다|랍니다",
    "(제가|내가)(아는|이해한|읽은|본|들은)(바로는|바론|한)",
    "기사(를보면|에보면|에서는|상|내용)",
    "눈에띄",
    "당분간(은|만)?",
    "이어(가|나가|갔|간|지)",
    "(이|가|만)?성사(가)?(되면|된다면|될경우|됐을때|될때)",
    "(것|걸)로(정리|확인|이해|기억)(함|됨|한다|합니다|했다|됩니다)?",
)
_ZH_PHRASES = (
    "(有|写了|列了|提到)?这(一)?(条|项|点|句)",
    "不出意外(的话)?",
    "没记错(的话)?",
    "这点(别|不要)写反",
    "(别|不要)写反",
    "(副标题|小标题|导语|引题|标题)(里|中|上)?(的意思(是)?|说|写(的)?(是)?|讲(的)?(是)?)?",
    "(刚|正|恰)好(是|过了|过)?",
    "会不会",
    "不(只|仅|光|单)(是)?",
    "的时候",
    "再?(往前|向前)(推|走|迈|挪)(一推|一步|一走|一迈|一把)?",
    "(备忘|存档|归档|日程|记录)(备注|提醒|一下|用|:)",
    "的事(了|情)?",
    "是从",
    "(新|新任|新当选的|刚上任的|刚当选的)(韩国)?总统",
    "没(记错|搞错|说错|看错)",
    "如果没",
    "说是",
    "(要|如果)没",
    "的话",
    "就是说",
    "这届",
    "本届",
    "不太",
    "(如果|要是)?(我)?没(理解|记|听|看|读|搞|弄)错(的话)?",
    "(简单|总的|总体|严格|老实|一般|准确|确切|具体|整体)(地|来)?(说|讲)(来)?",
    "(换句话|也就是|就是|这就是|等于|顺便|说白了|要我|一句话|怎么|话)说",
    "(据|照|按)(我)?(了解|理解|所知|印象)",
    "(我|大家|有人|听人)(看|听|听人|听别人)?说",
    "(意思|重点|结论|关键|要点|大意)(就)?是",
    "说起来",
    "(这|那)(话|番话|个说法|一点|点)(是)?(出自|来自)?",
    "(提醒|补充|备注|说明|确认|注意)(一下|一点|一句)?,?",
    "好让",
    "(那(一)?天|就算|即便|即使|哪怕|免得|以免|省得|说好以后)",
    "(这|那)几(块|个方面|方面|个)",
    "轮(到|着)",
    "(再|更)?(进|上)一(步|层楼|个?台阶|层)",
    "好让",
    "(这|那)(一)?(点|事|件事)?(没错|不假|属实|是真的|是对的|不会错)",
    "(不是|而不是|并非)(反过来|相反|倒过来)",
    "(如果|要是|假如|倘若|若)(我)?没(记|搞|弄|看|听|理解)错",
    "(我|大家)?(印象|记忆)(中|里)",
    "大概(是)?(这样|如此)",
    "可以(这么|这样)(说|写|理解)",
)
PHRASES = {
    lang: compile_wordings(wordings, lang)
    for lang, wordings in ((Lang.EN, _EN_PHRASES), (Lang.KO, _KO_PHRASES), (Lang.ZH, _ZH_PHRASES))
}
"""Phrases without content of their own."""


def _forms(word: str) -> set[str]:
    bare = word.removesuffix("e")
    return {word, stem(word), stem(word + "s"), stem(bare + "ed"), stem(bare + "ing")}


_VERBS = "say tell state add mention describe report explain reveal speak quote refer relay recount call name detail seem appear happen occur include think believe find show turn use"
STEMS_EN = frozenset(_EN_WORDS.split()) | {form for word in _VERBS.split() for form in _forms(word)}
"""English words, and stems of verbs, without content of their own."""
WORDS_KO = frozenset(_KO_WORDS)
"""Korean words without content; those of one syllable stand alone or before a particle."""
TAILS_KO = frozenset(tail for tail in _KO_TAILS if re.fullmatch(r"[가-힣]+", tail))
"""Korean particles and endings: what may follow a stem within a word."""
WORDS_ZH = frozenset(_ZH_WORDS)
"""Chinese words without content of their own."""
