"""Which name a claim puts to a word where the facts put another: this year's host, next year's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.claims.patterns import Hit, Span
from bot.core.claims.polarity import Denial, is_denied, is_rejected
from bot.core.claims.reading import Claim
from bot.core.contrasts import Pair
from bot.core.entities import Entity
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

FARTHEST = 70
"""Characters between a word and a name beyond which they are no pair."""
CLAUSE = 30
"""Characters that a clause's edge between them counts for."""
_ELSEWHERE = {
    Lang.EN: regex(
        r"\b(?:after|following|follows|followed|succeeds|succeeded|succeeding|from|before|than|instead of|rather than|once|like)\s+(?:the\s+)?$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:继|除了)$"),
}
_BOTH = {
    Lang.EN: regex(
        r"this year(?:'s)?(?: \w+){0,3},? (?:and|and that of|as well as|or) (?:the )?(?:one of )?next(?: year)?(?:'s)?"
        r"|next year(?:'s)?(?: \w+){0,3},? (?:and|and that of|as well as|or) (?:the )?(?:one of )?this(?: year)?(?:'s)?"
        r"|(?:current|present) and (?:next|future|coming)"
    ),
    Lang.KO: regex(
        r"(?:올해|금년)(?:와|과|·|,)?(?:다음해|내년|이듬해)|(?:다음해|내년|이듬해)(?:와|과|·|,)?(?:올해|금년)"
    ),
    Lang.ZH: regex(r"(?:今年|今)(?:、|和|与|,)?(?:明年|明两年|明)|明年(?:、|和|与|,)今年"),
}
_ONE_AND_OTHER = {
    Lang.EN: regex(
        r"\bone (?:of (?:them|the two|these) )?\w+ (?:\w+ )?this (?:year|time)[^.;]{0,12}\bthe other\b"
    ),
    Lang.KO: regex(
        r"한(?:쪽|나라|곳)(?:은|이)(?:올해|금년)[^.;]{0,12}(?:다른|또다른)(?:한)?(?:쪽|나라|곳)"
    ),
    Lang.ZH: regex(r"一(?:个|方|国)(?:在)?今年[^.;]{0,8}(?:另一|另外一)(?:个|方|国)"),
}
_YEARS = {
    Lang.EN: regex(
        r"\b(?:this|next|last) year\b|\b(?:the )?(?:year after|following year)\b|\b20\d\d\b"
    ),
    Lang.KO: regex(r"올해|금년|내년|다음해|이듬해|작년|지난해|20\d\d년"),
    Lang.ZH: regex(r"今年|明年|翌年|下一年|去年|20\d\d年"),
}
"""Years, each of which has a name of its own beside it."""
_ATTRIBUTE = {
    Lang.EN: regex(r"(?:'s)?(?: apec)? hosts?,? "),
    Lang.KO: regex(r"의?(?:apec)?(?:정상회의)?의?(?:주최국|개최국|의장국)(?:인|이자|,)?"),
    Lang.ZH: regex(
        r"的?(?:apec)?(?:峰会)?的?(?:东道主|东道国|主办国|主办方|轮值主席国?)(?:的|是|为)?"
    ),
}
"""What makes a name the host of the year before it: "내년 주최국인 중국", "明年东道主中国"."""
_QUOTING = ("다고", "라고", "자고")
"""Korean endings of what is quoted, which end no clause."""
_ELSEWHERE_AFTER = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"^(?:의)?(?:다음|뒤를|뒤이은|후속|이듬해)|^(?:에이어|에뒤이어|보다|이후|뒤|말고|을거쳐|를거쳐|에서한차례)|"
        r"^(?:이|가)(?:치른|연|개최한|주최한|맡은|끝낸)(?:뒤|다음|이듬해|후)|^개최(?:다음해|이듬해|뒤)"
    ),
    Lang.ZH: regex(r"^(?:之后|以后|后|之前|(?:办|举办|主办)(?:完|过|之后|后)|那届|的下一)"),
}


def pair_up(
    claim: Claim,
    pair: Pair,
    keys: Sequence[Hit],
    denials: Sequence[Denial],
    entities: Mapping[str, Entity],
) -> tuple[bool, tuple[Span, ...]] | None:
    """Whether the name nearest to a pair's word is its own, and the words; None without a name."""
    keys = [key for key in keys if not _is_coordinated(claim, key.span)]
    if _ONE_AND_OTHER[claim.lang].search(claim.text):
        return None  # "One of them this year and the other the year after" names neither.
    types = {entities[id_].type for id_ in pair.entities}
    names = [
        mention
        for mention in claim.entities
        if mention.id in entities
        and entities[mention.id].type in types
        and not _is_elsewhere(claim, mention)
        and (mention.id in pair.entities or entities[mention.id].country not in pair.entities)
        and not any(key.span[0] <= mention.start < key.span[1] for key in keys)
        and not _is_of_another(claim, mention, keys)
    ]
    ranked = sorted(
        ((_distance(claim, key.span, mention), key, mention) for key in keys for mention in names),
        key=lambda one: (one[0], one[2].start),
    )
    if not ranked or ranked[0][0] > FARTHEST:
        return None
    _, key, mention = ranked[0]
    span = (mention.start, mention.end)
    agrees = mention.id in pair.entities
    if is_rejected(claim, span) or is_denied(key.span, denials, ()):
        agrees = not agrees
    return agrees, (*key.parts, span)


def _is_of_another(claim: Claim, mention: Mention, keys: Sequence[Hit]) -> bool:
    """Whether a name stands nearer to another year: "올해는 우리가, 내년엔 중국이"."""
    own = [key.span for key in keys]
    rivals = [
        found.span()
        for found in _YEARS[claim.lang].finditer(claim.text)
        if not any(found.start() < end and start < found.end() for start, end in own)
    ]
    near = min((_distance(claim, span, mention) for span in own), default=0)
    return any(_distance(claim, span, mention) < near for span in rivals)


def _is_coordinated(claim: Claim, key: Span) -> bool:
    """Whether a word stands in one breath with its counterpart: "this year's and next year's"."""
    return any(
        found.start() < key[1] and key[0] < found.end()
        for found in _BOTH[claim.lang].finditer(claim.text)
    )


def _is_elsewhere(claim: Claim, mention: Mention) -> bool:
    before, after = claim.text[: mention.start], claim.text[mention.end :]
    return bool(_ELSEWHERE[claim.lang].search(before) or _ELSEWHERE_AFTER[claim.lang].match(after))


def _distance(claim: Claim, key: Span, mention: Mention) -> int:
    if mention.start >= key[1] and _ATTRIBUTE[claim.lang].fullmatch(
        claim.text[key[1] : mention.start]
    ):
        return -1
    left, right = min(key[1], mention.end), max(key[0], mention.start)
    edges = sum(
        left <= edge <= right
        for edge in claim.breaks
        # What is quoted belongs to the verb behind it: "온다고 확정했고".
        if claim.lang is not Lang.KO or not claim.text[:edge].endswith(_QUOTING)
    )
    return max(0, right - left) + CLAUSE * edges
