"""Matters of the report's persons and countries that are not the report's: Trump's inauguration.

Whoever is named in a report has much else of the kind: an oath, a visit, ministers. What is told
of Lee's oath, or of a call, is no answer to that.
"""

from __future__ import annotations

from bot.core.answering.by_day import SWORN_IN, is_call
from bot.core.answering.followups import in_every_event
from bot.core.answering.own_visas import is_own_visa
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.oaths import taking_office
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_VISIT = {
    Lang.EN: regex(r"^(?:'s)? (?:\w+ )?(?:visit|trip|travel|fly|come|arrive)\w*\b"),
    Lang.KO: regex(
        r"^ ?(?:대통령|총리)?(?:은|는|이|가|의)? ?(?:언제 |마지막으로 |최근 )?(?:방한|방중|방문)"
    ),
    Lang.ZH: regex(
        r"^(?:总统|首相)?(?:上次|最近一次|什么时候|何时|哪天)?(?:是)?(?:访韩|访华|访问)"
    ),
}
_OFFICES = regex(
    r"\b(?:vice[- ]president|first lady|running mate|which party|party leader)\b|"
    r"부통령|영부인|총재|당대표|어느 당|소속 정당|"
    r"副总统|副總統|第一夫人|党魁|黨魁|哪个党|哪一?个政?党|哪個黨"
)
"""Others' offices beside somebody's, and his party."""
_OF_PLACE = regex(
    r"\b(?:governor|mayor|premier|capital|population|size|area|time (?:zone|difference)|dialect|"
    r"flights?|airport|independence|separat\w+) (?:of|between|in|from|for|to)\b|"
    r"\btime difference\b|\bseparat\w+ from\b|"
    r"도지사|시장(?= ?(?:이|은|누구))|인구|면적|수도(?=[는가]| 어디)|시차|사투리|"
    r"省长|市长|人口|面积|省会|首府|时差|方言"
)
"""What is asked of a place itself."""
_PEOPLE = regex(r"\bpopulation\b|인구|人口")
"""What nothing but a place has, named or not."""
_ELECTIONS = regex(r"\belections?\b|\binaugura\w+\b|대선|총선|선거|취임식|大选|选举|就职典礼")
_OWN_DAY = regex(
    r"^(?:(?:hi|hey|hello|morning|fyi|all|everyone|team|guys|folks|btw)[,.! ]+)*"
    r"(?:i'm|im|i am|we're|we are|i'll be|we'll be) "
    r"(?:out|off|away|late|sick|ill|back|free|busy|working|"
    r"on (?:leave|holiday|vacation|call|shift)|in the office|at home|wfh)\b"
)
"""Where somebody is today: no day of ours."""
_OWN_THING = regex(
    r"\b(?:our|my)(?: own)? (?:(?!call\b)[a-z]+[ -]){0,2}(?:call|phone-in|call-in|meeting|summit|"
    r"briefing|trip|interview|conference|passport|permit|delegation|visit|press release|release|"
    r"forms?|accreditation|application|badges?|tickets?|hotel|rooms?|flights?|visa application|"
    r"deck|draft|newsletter|slot|sync|stand-?up|deadline|booth|budget|invoice|expenses?|laptop|"
    r"printer|canteen|boss|manager)\b|"
    r"\b(?:our|my) \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:our|"
    r"my) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: o'clock)? (?:with|call|meeting|slot|"
    r"sync|one|in|on)\b|(?<!of )\bmine (?:with|at|on|in|is|starts?)\b|"
    r"(?:우리|저희) ?(?:보고서|기획안|과제|제안서)\S* ?(?:발표|제출|마감)|"
    r"(?:우리|저희) ?(?:팀|부서|회사|과|국)\S* ?(?:\S+ )?(?:브리핑|발표|순서|차례|당번)|"
    r"(?:부장|팀장|과장|차장|본부장|사장|우리 ?(?:팀|부서|회사)|저희 ?(?:팀|부서|회사))\S* ?"
    r"(?:\S+ )?(?:미팅|회의|보고|면담|회식|워크숍|출장)|(?:^|\s)(?:회식|주간 ?회의|팀 ?미팅)|(?:^|"
    r"\s)(?:우리|저희) ?\S{0,3}(?:회의|미팅)(?!에서)|"
    r"(?:我们|咱们?)(?:的|部门|公司|团队|自己|这边|处|组)+.{0,6}(?:会议|例会|年会|周会|出差|团建|"
    r"机票|"
    r"行程)|^(?:那|对了|,)*(?:我|我们|咱们?)(?:今天|明天|后天|上午|中午|下午|晚上|下周|"
    r"这周)[^,]{0,10}"
    r"(?:几点|什么时候|哪天|在哪|呢)|(?:今晚|明天|明早|下午|下周)[^,，]{0,6}(?:会议|电话会|例会|"
    r"周会|开会)|"
    r"我(?:的|昨天|今天|明天)[^,.?!]{0,12}(?:台胞证|护照|证件|客户|快递|电脑|记录放|纪录放)|"
    r"\b(?:our|my) own (?!president|leader|side|government|office|spokes|country|nationals|people)"
    r"[a-z]|\b(?:our|my) new [a-z]|\bours (?:with|at|on|in|this|next|today|tomorrow)\b"
)
"""What somebody has of the kind that the report speaks of."""
_OWN_WAY = regex(
    r"\bwho(?:m)? (?:do|should|can|must|would|ought) (?:i|we)(?: to)? (?:call|ask|contact|tell|"
    r"ring|"
    r"talk to|speak to|see|e-?mail|message|report (?:it|this) to)\b|"
    r"누구(?:한테|에게) (?:말하|말함|말해|연락|문의|물어)|(?:找|联系|问)(?:谁|哪位)(?:修|换|处理|"
    r"办|报|啊|呢|[?]|$)|"
    r"\b(?:our|my) own (?:reporters?|people|staff|team|crew|correspondents?|photographers?|"
    r"delegates?|colleagues)\b|"
    r"\bhow (?:do|can|would|should) (?:i|we|one) (?:get|travel|go) (?:there|to|from)\b|"
    r"(?:거기|그곳)(?:까지|에|는)? ?(?:어떻게 가|뭐 타고)|"
    r"(?:那边|那里|那儿)?怎么(?:去|过去|坐车)(?=[?最比啊呢]|$)"
)
"""How one gets there oneself, and who of one's own does."""
_OWN_EVENT = regex(
    r"\bour own (?:\w+ ){0,2}(?:summit|meeting|conference|retreat|forum|offsite|event|call|"
    r"briefing)\b"
)
"""An event of one's own, wherever it is held."""
_COLLEAGUE = regex(
    r"\b(?:lee|kang|kim|park) (?:from|in|over in) (?:accounting|accounts|hr|it|sales|finance|legal|"
    r"marketing|payroll|procurement|facilities|security|reception|the \w+ (?:desk|team|office))\b|"
    r"\b(?:our|my) new (?:office|branch|building|colleague|boss|hire|intern|flat|house)\b|"
    r"\b(?:our|my) (?:fixer|stringer|driver|photographer|landlord|contact|correspondent)\b"
)
"""Somebody of one's own, by a name that is in the report, or in a place of it."""
_MINISTER, _CALL = "minister", "call"
_AT_OURS = {EntityType.EVENT, EntityType.ORGANISATION, EntityType.PLACE}


def is_of_own_day(understood: Understanding) -> bool:
    """Whether a message names nobody and tells where one is, or asks of a call of one's own.

    Or it is on somebody of one's own, whoever shares his name.
    """
    text = understood.text
    if _COLLEAGUE.search(text) or is_own_visa(understood):
        return True
    if _OWN_EVENT.search(text) and len(understood.entity_ids) <= 1:
        return True
    if _OWN_WAY.search(text):
        return True
    own = _OWN_THING.search(text)
    if own is not None and not _names_call(understood, *own.span()):
        spans = [span_in(understood, mention) for mention in understood.entities]
        # "우리 부서 브리핑" is no briefing of the report's.
        return all(own.start() <= start and end <= own.end() for start, end in spans)
    if understood.entity_ids:
        return False
    return _OWN_DAY.search(text) is not None


def _names_call(understood: Understanding, start: int, end: int) -> bool:
    """Whether a call is named outside a span: "my deadline is 5pm, when did the call start?"."""
    spans = [span_in(understood, one) for one in understood.concepts if one.id == _CALL]
    # "… for the six o'clock call-in" is no call of the report's.
    return any(not start <= at < end and understood.text[to : to + 3] != "-in" for at, to in spans)


def is_own_matter(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a message asks for an oath, a visit or a minister that no call or summit is about."""
    if is_of_own_day(understood):
        return True
    if is_call(understood):
        return False
    known, lang = matcher.store.entities_by_id, understood.lang.written
    named = [known[id_] for id_ in understood.entity_ids]
    persons = {one.id for one in named if one.type is EntityType.PERSON}
    grounds = [one for one in named if one.type in {EntityType.COUNTRY, EntityType.PLACE}]
    of_place = bool(grounds) and bool(_OF_PLACE.search(understood.text))
    if not persons and (of_place or _PEOPLE.search(understood.text)):
        return True
    if not persons:
        elsewhere = bool(grounds) and not any(map(is_home, grounds))
        ministers = _MINISTER in understood.concept_ids and "who" in understood.asks
        return (ministers and bool(grounds)) or (
            elsewhere and bool(_ELECTIONS.search(understood.text))
        )
    if any(one.type in _AT_OURS for one in named):
        return False
    # Xi's visits are what the report speaks of, as is how Lee took office.
    always, visits = in_every_event(matcher), SWORN_IN not in understood.concept_ids
    if len(persons) != 1 or persons & always:
        return False
    if not any(map(is_home, named)) and _OFFICES.search(understood.text):
        return True
    if persons & taking_office(understood):
        return True
    for mention in understood.entities:
        behind = understood.text[span_in(understood, mention)[1] :]
        abroad = mention.id in persons and not is_home(known[mention.id])
        if visits and abroad and _VISIT[lang].search(behind):
            return True
    return False
