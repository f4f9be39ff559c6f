"""What a message says of how busy one is, of a trip of one's own, and of what an answer is for.

"Client call in 10. How long did they talk?", "칭다오 출장 건 때문에.. 무비자 며칠?",
"…，等下要开会": how long one has is no length of ours, and where one goes is asked of nobody.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_EN_IN = (
    r"(?:\d+|an?|half an|five|ten|fifteen|twenty|thirty|two|a few)"
    r"(?: ?(?:m|min|mins|minutes?|h|hrs?|hours?))?"
)
_EN_EVENT = (
    r"(?:call|meeting|panel|stand-?up|presentation|pitch|briefing|class|lecture|interview|flight|"
    r"train|hearing|show|rehearsal|conference|workshop|demo|sync|on air|live)"
)
_EN_WHERE = (
    r"(?:on (?:a|the) (?:train|bus|plane|tube|subway|phone)|in (?:a|the) (?:taxi|cab|car|meeting)|"
    r"about to (?:go (?:live|on air)|present|board|file|record|speak|walk in)|"
    r"presenting (?:in \w+(?: \w+)?|soon)|back[- ]to[- ]back meetings?(?: \w+)?|running late)"
)
_EN_PAPERS = (
    r"(?:expenses?|reimbursement|travel|tax|insurance|refund|invoice|audit|accounting)"
    r"(?: (?:query|claim|form|report|question|thing|request|sheet|file|paperwork))?"
)
_EN_OWN_TIME = (
    r"(?:i(?:'ve| have)?(?: only| just)?(?: got)?|only|just|got|we have|we've got|"
    r"there(?:'s| is| are)(?: only)?)"
)
_EN = (
    # "quick one before the ten o'clock: …"
    regex(
        r"^(?:[^.?!:]{0,24}[, ])?(?:quick(?:ly)?|one|last)(?: (?:one|q|question|thing))? "
        r"(?:before|ahead of|for) (?:the|my|our) [^,:.?!]{2,24}[:,]\s+(?=\w)",
        re.IGNORECASE,
    ),
    # how long one has: no length of ours
    regex(
        rf"^{_EN_OWN_TIME} (?:about |just |only |like )?"
        r"(?:\d+|a few|five|ten|fifteen|twenty|thirty)"
        r" ?(?:m|mins?|minutes?|h|hrs?|hours?)\b(?! (?:call|talk|long|on|with))[^,.?!:;]{0,40}"
        r"[,.;:!-]+\s+(?=\w)",
        re.IGNORECASE,
    ),
    # which day it is, and where one is
    regex(
        r"^(?:it's|it is|today is|today's) (?:a )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
        r"[^,.?!:;]{0,30}[,.;:!-]+\s+(?=\w)|"
        r"^(?:(?:i'm|im|we're|i am) )?in [a-z]+ (?:this|next|all) week[,.;:!-]+\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        rf"^(?:(?:i )?(?:have|got|i've got|'ve got) (?:a|an|my|another) )?(?:[\w-]+ )?{_EN_EVENT} "
        rf"(?:in {_EN_IN}|(?:starts|begins) in {_EN_IN}|soon|shortly)[.,;:!-]+\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        rf"^{_EN_IN} (?:to|till|until|before) (?:a|an|my|our|the) (?:[\w-]+ )?{_EN_EVENT}"
        r"[.,;:!-]+\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        r"[.?!;,]\s+(?:i|we) (?:have|need|'ve got|got) to (?:explain|present|brief|report|defend|"
        r"sell|"
        r"pitch|summari[sz]e|justify|walk|tell)\b[^?]{0,80}$",
        re.IGNORECASE,
    ),
    regex(
        rf"^(?:(?:i'm|im|i am|we're|we are) )?{_EN_WHERE}[.,;:!-]+\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        r",? (?:for|because of|re|regarding) (?:a|an|my|our|the|some) "
        rf"(?:old |late |lost |new |overdue )*{_EN_PAPERS}(?=[,.;!?]|$)",
        re.IGNORECASE,
    ),
)
_KO = (
    regex(
        r"^[^?!.,]{0,12}?\d{1,2} ?(?:분|시간) ?(?:전|뒤|후)(?:에)? ?[^?!.,]{0,10}?"
        r"(?:이?라서?|인데요?|이?여서|있어서|들어가야 해서|이에요|임)[,. ]+(?=\S)"
    ),
    regex(
        r"^(?:(?:지금|저희|저|제가) )?[^?!., ]{0,8} ?"
        r"(?:팩트 ?체크|사실 ?확인|교정|교열|검수|번역|취재|마감|정산|발표 준비|자료 준비) ?"
        r"(?:중인데요?|중이라서?|중이에요|하는데요?|하다가|때문에)[,. ]+(?=\S)"
    ),
    # who else asks
    regex(
        r"(?<=[?!.])\s*(?:(?:저희|우리) ?)?[^?!.]{0,8}?"
        r"(?:다들|모두|팀원들?|동료들?|애들|팀에서|부서에서)[^?!.]{0,6}?"
        r"(?:궁금해|물어|알고 싶어)\S*[.!~ ]*$"
    ),
    # In which form the answer is wanted: to ask for it ("부탁") is not what is asked.
    regex(
        r"(?<=[?!.,])\s*(?:정확한 |구체적인 )?"
        r"(?:날짜|숫자|이름|연도|년도|시각|장소|한 ?줄|단답)(?:만|로만|으로만|으로|로)"
        r"(?:요| ?(?:좀 )?(?:부탁|알려|말씀|적어|써)\S*(?: ?주\S+)?)[.!~ ]*$"
    ),
)
_ZH_OWN = r"[^?!,.:;什啥谁哪几多怎吗么]"
_ZH = (
    regex(
        r"^(?:我|我们|我这边)?(?:还有|再过)?[一二两三五十半\d]{1,3}个?(?:分钟|小时|刻钟)"
        rf"(?:后|之后|以后)?(?:就要|就|要|得)?{_ZH_OWN}{{1,8}}[,.:;]\s*(?=\S{{4}})"
    ),
    regex(
        r"[?!,.]\s*我?(?:等下|等会儿?|一会儿?|马上|待会儿?|回头)(?:还|就)?(?:要|得|有)"
        rf"{_ZH_OWN}{{1,8}}[.! ]*$"
    ),
    regex(rf"[?!,.]\s*(?:报销单?|出差单|申请表|表格|发票){_ZH_OWN}{{1,10}}[.! ]*$"),
)
BUSY = {Lang.EN: _EN, Lang.KO: _KO, Lang.ZH: _ZH}
"""What is asked by none of it, whatever it names."""

_KO_TRIP = regex(
    r"^[^?!.]{0,20}(?:출장|여행|휴가|답사|연수)(?: ?건)? ?"
    r"(?:때문에(?: 그러는데)?|이라서?|라서|가셔서|가서|있어서|있는데|이 잡혀서)요?[,. ]+(?=\S)"
)
_ZH_TRIP = regex(
    r"^(?:因为|由于)?(?:我们?|领导|老板|同事|主任|客户)?(?:要|得)?"
    r"(?:下周|下个月|明天|后天|月底)?(?:要|得)?去?[\u4e00-\u9fff]{0,4}"
    r"(?:出差|考察|开会)(?:的事|的缘故|用)?[,.:;]\s*(?=\S{4})"
)
TRIPS = {Lang.KO: (_KO_TRIP,), Lang.ZH: (_ZH_TRIP,)}
"""A trip of one's own: a country that it goes to may well be what is asked about."""
