"""A value that a follow-up puts forward for what was told: "so June 5, yeah?", "부산 맞죠?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.answering.asked_of import beside
from bot.core.answering.bare import says_nothing_else
from bot.core.answering.bare_number import in_unit_of, is_day_of_month
from bot.core.answering.decision import Decision
from bot.core.answering.told import Told, told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.cues import leads_on
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.slots import matches_any, of_kind
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import Length, Quantity, QuantityKind
from bot.core.regex import regex
from bot.core.reply import ReplyKind
from bot.core.values import DateValue, EntityValue, OrdinalValue

CONFIRMING = {
    Lang.EN: regex(
        r"\b(?:so|and|ok|right|correct|yeah|yes|no|huh|true|really|only|just|about|around|in|on|"
        r"at|by|"
        r"for|of|since|until|till|not|hm+|actually|thought|(?:u|you) sure|(?:is|was)n'?t(?: it)?|"
        r"held|hosted|taking place|it's|that's|thats|its|that is|sure|confirm(?:ed)?|again|"
        r"presumably|"
        r"i (?:think|thought|guess|assume|presume|suppose|take it|remember|recall|heard|read)|"
        r"ran|lasted|took|talked|spoke|went on|nearly|almost|like)\b"
    ),
    Lang.KO: regex(
        r"맞(?:지요|죠|지|나요|나|아요|아|습니까|는\S*)?|그쵸|그죠|확실\S*|정말|진짜|아니(?:야|"
        r"에요|었나요?)?"
        r"|통화했\S*|얘기했\S*|걸렸\S*|쯤|정도|거의|에서|열리\S*|하는 거|이었|였|인가"
        r"|(?:거|뒤|후|이|분|일|하겠|했|였|겠|[있잇])?(?:네요?|군요?|구나|구먼)(?=\W|$)|[ㅋㅎㅠ]+"
        r"|^아+(?=[ ,])|있어도 ?되|(?:내년|올해|작년)(?:은|엔)?|그렇다면|그럼(?=$)|보는|만나는|"
        r"[있잇]을 ?수 ?[있잇]|"
        r"(?:이)?라는 말씀\S*|셈이\S*|측|쪽"
        r"|인 ?줄 ?알았\S*|줄 ?알았\S*|생각했\S*|(?:으로|로|라고) ?(?:기억|알고|들었)\S*|기억하\S*"
    ),
    Lang.ZH: regex(
        r"对不对|是不是|没错|蛤|诶|咦|到|都|可以|能用?|用|从|起|^所以|就|即[是系係]|在|搞|见|啦|"
        r"咯|喽|囉|嘍|啰|真的|假的|喔|"
        r"哦|"
        r"[这那]么[久长短]|才|只有|而已|晚上|对吧|对吗|是吧|是吗|吧|对|真的|确定|确认|没记错|应该|"
        r"就是|"
        r"(?:聊|谈|通|打|讲|说)了|快|将近|差不多|整整|"
        r"今年|去年|明年|在|办的?|举行的?|开的?|我?以为|我?怎么记得|我记得|记得|印象中?|欸|不是|"
        r"之?后就?没去过?"
    ),
}
_ASSUMED = regex(r"\bi (?:assume|presume|suppose|take it|guess)\b")
"""What puts a value forward as much as a "right?" does."""
_DOUBTING = regex(
    r"^(?:and |so )?not\b|\bthought\b|\bsure\b|\bremember\b|\brecall\b|"
    r"\b(?:is|was)n'?t (?:it|that)\b|줄 ?알았|생각했|기억하|알고 ?있|以为|记得|印象中"
)
_CONCLUDED = regex(
    r"(?:거|하겠|겠|이|했|였|[있잇]|[분일월명])(?:네요?|군요?|구나)(?=\W|$)|(?:뒤|후)(?:네요?|"
    r"군요?|구나)(?=\W|$)|"
    r"라는 말씀|셈이|喔|即[是系係]|原来|才(?=[\d一二三])|^(?:那就?|"
    r"所以就?)是?.{1,8}(?:[啦咯喽囉嘍啰]|"
    r"见了?)(?=\W|$)"
)
"""What draws a conclusion aloud: "그럼 서울에서 하겠군요"."""
_HOW_COME = regex(r"怎么(?=记得)")
"""A question word that asks nothing: "我怎么记得是2016年"."""
_SHORT = {"second", "minute", "hour"}
_OF_EVENT = {QuantityKind.CLOCK, QuantityKind.DURATION}
_KINDS = {EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE}


def value_named(
    matcher: Matcher, understood: Understanding, context: Sequence[str], alone: Match
) -> tuple[Match, Decision] | None:
    """The fact told before, or one beside it, with which a bare value agrees or not; else None.

    `alone` is the match of the follow-up by itself.
    """
    if not context or alone.best is None or not _is_bare_value(understood):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent:
        return None
    for fact in _held(told, understood, matcher):
        verdict = _held_against(understood, fact, matcher)
        if verdict is not None:
            best = alone.best
            chosen = Candidate(fact.id, told.confidence, best.raw, best.standing, verdict)
            reason = "a value is held against what was told before"
            match = Match(understood, (chosen,), alone.coverage, 1.0)
            return match, Decision(ReplyKind.ANSWER, (chosen,), told.confidence, reason)
    return None


def _held(told: Told, understood: Understanding, matcher: Matcher) -> Iterator[Fact]:
    """What a value may be held against: what was told, what was asked, the rest of its event.

    "Where is it? … Busan?" is no matter of who invited whom.
    """
    near = [fact for fact in beside(told.fact, matcher) if fact != told.fact]
    yield told.fact
    yield from (fact for fact in near if _is_of_it(fact, told))
    # "And in 2017?" asks of another year, and "Ishiba?" of another call.
    kinds = {one.kind for one in understood.quantities}
    rest = (kinds and kinds <= _OF_EVENT) or _CONCLUDED.search(understood.text)
    for fact in near if rest else ():
        if fact.event == told.fact.event and (fact.event or fact.topic == told.fact.topic):
            yield fact


def _is_bare_value(understood: Understanding) -> bool:
    """Whether an utterance is one value with a "right?", and nothing else."""
    text, lang = understood.text, understood.lang.written
    concluded = _CONCLUDED.search(text)
    doubted = understood.yes_no or _DOUBTING.search(text) or concluded
    if understood.wh and not _HOW_COME.search(text):
        return False
    if not doubted and not text.rstrip().endswith("?"):
        return False
    if bool(understood.quantities) == bool(understood.entity_ids):
        return False
    put_forward = doubted or _ASSUMED.search(text)
    if understood.entity_ids and ((leads_on(text, lang) and not concluded) or not put_forward):
        return False  # "and Japan?" asks the same of another.
    ranks = (one for one in understood.quantities if one.kind is QuantityKind.ORDINAL)
    if not understood.yes_no and not all(is_day_of_month(one) for one in ranks):
        return False  # "and second?" asks for the next in line.
    spans = [span_in(understood, mention) for mention in understood.entities]
    spans += [(one.start, one.end) for one in understood.quantities]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + " " + text[end:]
    return says_nothing_else(CONFIRMING[lang].sub(" ", text), lang)


def _is_of_it(fact: Fact, told: Told) -> bool:
    """Whether a fact has what was asked before, or belongs to the event that was spoken of."""
    asked = set(told.asks) - {"yes-no"}
    if asked:
        return bool(asked & set(fact.asks))
    return fact.event is not None and fact.event == told.fact.event


def _kind_of(quantity: Quantity, kinds: set[QuantityKind]) -> QuantityKind | None:
    """The first kind that a quantity can be read as: "30일" is a day and a length."""
    if quantity.kind in kinds:
        return quantity.kind
    length = isinstance(quantity.also, Length) and QuantityKind.DURATION in kinds
    return QuantityKind.DURATION if length else None


def _alike(quantity: Quantity, own: Sequence[Quantity]) -> bool:
    """Whether lengths are both of hours and minutes, or neither: a call lasts no days."""
    lengths = [one.value for one in (quantity, *own)] + [quantity.also]
    short = {one.unit in _SHORT for one in lengths if isinstance(one, Length)}
    return len(short) == 1


def _named_in(fact: Fact) -> Sequence[str]:
    """Whom or what a fact names as its answer: of a place in a row, who has it."""
    if isinstance(fact.value, EntityValue):
        return fact.value.entities
    return fact.recipients if isinstance(fact.value, OrdinalValue) else ()


_YEARS = ((regex(r"今年|올해|\bthis year\b"), 0), (regex(r"去年|작년|지난해|\blast year\b"), -1))


def _is_its_year(understood: Understanding, fact: Fact) -> bool:
    """Whether the year that a month is said to be of, counted from the source's, is the fact's."""
    if not isinstance(fact.value, DateValue):
        return True
    said = (fact.as_of.year + n for word, n in _YEARS if word.search(understood.text))
    return all(year == fact.value.on.year for year in said)


def _held_against(understood: Understanding, fact: Fact, matcher: Matcher) -> Verdict | None:
    """What the fact's own value says to the one put forward; None if it is of another kind."""
    known = matcher.store.entities_by_id
    if understood.quantities:
        own = matcher.gate.quantities(fact)
        slots = []
        for said in understood.quantities:
            one = in_unit_of(said, fact)
            kind = _kind_of(one, VALUE_KINDS.get(type(fact.value), set()))
            if kind is None or not of_kind(own, kind):
                return None
            if kind is QuantityKind.DURATION and not _alike(one, of_kind(own, kind)):
                return None
            agrees = matches_any(one, of_kind(own, kind)) and _is_its_year(understood, fact)
            slots.append(Slot("quantity", one.surface, agrees=agrees, correctable=True))
        return Verdict(tuple(slots))
    told = _named_in(fact)
    id_ = understood.entity_ids[0]
    types = {known[one].type for one in told if one in known}
    if len(understood.entity_ids) > 1 or known[id_].type not in _KINDS & types:
        return None
    if id_ in told:
        return Verdict((Slot("value", id_, agrees=True),)) if len(told) == 1 else None
    return Verdict((Slot("entity", id_, agrees=False, correctable=True),))
