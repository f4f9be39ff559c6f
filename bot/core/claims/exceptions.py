"""Kinds that a claim takes out of what covers several: "but business travellers have to apply".

Either words of exception stand at the kind ("except for", "을 제외하면", "除…外"), or its clause
bids it do what the others are spared.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.claims.denying_words import EXCEPTING_NONE, VISA_FREE
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import Denial, is_denied
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_BEFORE = {
    Lang.EN: regex(
        r"\b(?:except(?:ing)?(?: (?:for|in|by|if|when))?|with the (?:sole |one |single |only )?exception (?:of|being)|exclud(?:e|es|ed|ing)|exclusive of|omit(?:s|ting)?|(?:leav|shut|lock|keep|cut|rul)(?:e|es|s|ing|ting)? out|bars?|barring|turns? away|carv\w+ out|ma(?:de|ke|kes|king) an exception (?:of|for|in the case of)|barring|bar|save(?: for)?|other than|unless|but for|"
        r"but not|just not|though not|not so|not (?:for|by|to|in)|not (?:the case|true) (?:for|with|of)|different for|(?:does|do|did) not (?:apply|extend|stretch|cover|help|go for|hold for|include|reach)(?: (?:to|for))?|"
        r"(?:everyone|everybody|anyone|all|every \w+|any \w+) (?:but|save|bar)|(?:sole|one|only) exception(?: (?:is|are|was|being))?|no (?:such )?(?:luck|exemption|waiver|relief) for|stops? short of|minus|sans|less)\s+"
        r"(?:(?!not\b|only\b|just\b|even\b)[\w'-]+\s+){0,4}$"
    ),
    Lang.KO: regex(r"(?:단|다만|하지만|그러나)?(?:예외(?:는|가|로))(?:[가-힣]{0,6})$"),
    Lang.ZH: regex(
        r"(?:除(?:了|去|开|却)?|不(?:包括|含|包含|算|适用于|涵盖)|唯独|排除|例外的?是|例外的?只有|不在内的是)[^,;]{0,6}$|(?:把|将)[^,;]{0,6}$"
    ),
}
"""What leads to an excepted kind."""
_AFTER = {
    Lang.EN: regex(
        r"^[\w'-]*(?:\s+(?:(?:travel(?:l?er|ing|ling)?|visit(?:or)?|trip|passenger|people|purpose|folk|guest|stay|flyer|member|relative|men|women|man)s?|in transit|on business))*"
        r"\s*,?\s*(?:(?:is|are|was|were|being|remains?|still|alone|themselves|though|however) )*(?:(?:the|an|a|one|only|sole|lone|single) )*"
        r"(?:visas?(?: (?:needed|required))?\.?$|excepted|excluded|exceptions?|left out|shut out|carved out|exempted from (?:it|the waiver|this)|not (?:so|among|part|exempt|covered|included|eligible|spared|free)|ineligible|out of luck|"
        r"(?:do|does|did|can|could|will|may) ?not\b(?! (?:need|have|require|\w+ (?:not|need))))"
    ),
    Lang.KO: regex(
        r"^[가-힣]{0,8}?(?:을|를|은|는|만|객|자|이|가|도)?(?:빼면|빼고|뺀|빼놓고|제외|예외|열외|말고는|아니라면|아니면|얘기가달|이야기가달|사정이다르|다르|(?:대상|혜택|적용)(?:이|에서|은)?(?:아니|빠|제외|못)|빠(?:진|졌|져|지))"
    ),
    Lang.ZH: regex(
        r"^[^,;除]{0,8}?(?:是?例外|除外|不在(?:其|此)?(?:内|列|中)|被排除|排除在外|不算|享受不(?:到|了)|不能享受|无法享受|不管用|不适用|不起作用|不顶用|无效|没用|(?:不|没法|没办法)享受|之外|以外|没有?这个?(?:待遇|优惠|福利)|另当别论|另算|就不同|就不一样)"
    ),
}
"""What stands behind an excepted kind."""
_BESIDES = {
    Lang.EN: regex(
        r"\b(?:other than|apart from|aside from|besides|beyond)\b[^.;]*\b(?:also|too|as well|another)\b"
    ),
    Lang.KO: regex(r"(?:말고도|제외하고도|빼고도|외에도|이외에도)"),
    Lang.ZH: regex(r"除[^;]*?(?:也|还(?!是)|同样|一样|并且|又)"),
}
"""Words by which more is taken in, where others would except it."""
_BOUND = {
    Lang.EN: regex(
        r"\b(?:(?:must|(?:have|has|had|need|needs|ought|got)(?: still| first| as before)* to|(?:is|are|be|were|was)(?: still| again)* (?:required|obliged|supposed|expected|forced|asked|made|told|meant) to|should|shall|will|would|still)\b(?: (?!not\b|need\b|no\b|without\b|never\b|enjoy|skip|escap|avoid|spared?\b|exempt)[\w'-]+){0,4}? "
        r"(?:apply|file|queue|line up|obtain|get (?:one|hold|a|the|their|permission|clearance|papers|it)|(?:buy|secure|arrange|sort)|request|go (?:through|to the (?:embassy|consulate|visa))|fill (?:in|out)|paperwork|(?:present|show|hold|carry) (?:a |one\b|it\b)|visas?|one\b)"
        r"|(?:are|is|be|keep|keeps|remain|remains)(?: still| left)? (?:applying|filing|queu\w+ing|lining up|getting (?:one|a visa))"
        r"|(?:still |do |does |always )?needs? (?:one|a visa|a permit|the papers?|the paperwork|visas|the visa|it|them)\b"
        r"|(?:subject to|stuck with|bound by|fall(?:s|ing)? under|face[sd]?|facing|caught by|required of|compulsory for|mandatory for) (?:[\w'-]+ ){0,5}?(?:visas?|rules?|requirements?|procedures?|paperwork|formalities|process|applications?)"
        r"|(?:still |as before )(?:applies|apply|required|necessary|needed)\b)"
    ),
    Lang.KO: regex(
        r"(?:비자|사증|서류|신청|발급|수속|절차|허가|여전히|그대로|기존|예전|종전|따로|별도|먼저|미리|반드시|꼭)[가-힣]{0,14}?(?:(?:받아|신청해|발급해|발급받아|내|준비해|챙겨|거쳐|밟아|마련해|떼|해|있어|가져|구해|필요로해|제출해|갖춰|얻어)야|(?:신청|발급|수속|절차|서류|비자|사증)(?:이|가|을)?필요(?!가?(?:는|도)?없)|(?:대로|처럼|여전히|그대로)[가-힣]{0,6}?(?:비자를?)?(?:받는|신청한|신청하|발급받|내는|받아))"
        r"|비자(?:신청)?(?:가|는|이|도)?(?:여전히|그대로|꼭|반드시)?(?:있어야|필요(?!가?(?:는|도)?없))"
    ),
    Lang.ZH: regex(
        r"(?<!不)(?<!无)(?:还是|仍|仍然|依然|依旧|照旧|照样|照常|必须|须|需|得|要|应|该)[^,;不无免]{0,8}?(?:申请|申办|办|签证|手续|领|报批|排队)"
    ),
}
"""What those have to do whom nothing spares it."""
FARTHEST = 70
"""Characters before a kind in which words of exception may stand."""
_VISA = regex(r"visa|waiver|비자|사증|签证|免签")
_LONGER = regex(
    r"\b(?:longer|beyond|more than|over|exceed\w*|past|after|work(?:ing)? (?:permit|visa))\b|\d+(?:일|天)|넘|초과|이상|더오래|超过|以上|更久|更长"
)
"""Whoever stays longer is another matter."""
_OTHERS = regex(
    r"\b(?:japan\w*|americans?|the us|u\.s\.|united states|chinese (?:nationals?|citizens?|tourists?|visitors?|travell?ers?|business)|other (?:countries|nationalit\w+)|foreign\w*|north korea\w*|british|europe\w*|taiwan\w*|every(?:one|body) else)\b"
    r"|일본|미국|중국인|외국인|다른나라|북한|타국|日本|美国|中国(?:人|公民|游客)|外国|其他国家|朝鲜(?!半岛)"
)
"""Others than those whom the policy is for."""


def excepting_none(claim: Claim) -> tuple[Span, ...]:
    """Where a claim says that nothing is excepted."""
    return tuple(match.span() for match in EXCEPTING_NONE[claim.lang].finditer(claim.text))


def excepted(claim: Claim, kinds: Sequence[Span], denials: Sequence[Denial]) -> Iterable[Span]:
    """Where one of some kinds is taken out: from the words that do so, or to their end."""
    if _OTHERS.search(claim.text) or excepting_none(claim):
        return
    for kind in kinds:
        span = _put_out(claim, kind, denials) or _bound(claim, kind, denials)
        if span is not None:
            yield span


def _put_out(claim: Claim, kind: Span, denials: Sequence[Denial]) -> Span | None:
    """Where words of exception stand at a kind."""
    start, end = kind
    tail = claim.text[end:]
    if _BESIDES[claim.lang].search(claim.text):
        return None
    led = _BEFORE[claim.lang].search(claim.text[max(0, start - FARTHEST) : start])
    if led and (claim.lang is not Lang.ZH or _closes(led[0], tail)):
        return start - len(led[0]), end
    after = _AFTER[claim.lang].match(tail)
    before = [one for one in denials if one.word[1] <= end]
    if after and not is_denied((end + after.start(), end + after.end()), before, ()):
        return start, end + after.end()
    return None


def _bound(claim: Claim, kind: Span, denials: Sequence[Denial]) -> Span | None:
    """Where the clause of a kind bids it do what the others are spared."""
    start, end = kind
    left, right = claim.clause(start)
    if not _VISA.search(claim.text) or _LONGER.search(claim.text[left:right]):
        return None
    bound = _BOUND[claim.lang].search(claim.text, left if claim.lang is Lang.EN else end, right)
    if bound is None or is_denied(bound.span(), denials, ()):
        return None
    for spared in VISA_FREE[claim.lang].finditer(claim.text):
        if bound.start() < spared.end() and spared.start() < bound.end():
            return None
    return min(start, bound.start()), right


def _closes(head: str, tail: str) -> bool:
    """Whether Chinese words of exception are closed behind the kind: "除 … 外", "把 … 排除"."""
    if head.startswith(("把", "将")):
        return re.match(r"[^,;]{0,10}?(?:排除|剔除|除外|撇开|拿掉)", tail) is not None
    if head.startswith("除"):
        return re.match(r"[^;]{0,10}?(?:之外|以外|外|,)|[^,;]{0,4}$", tail) is not None
    return True
