"""Where to and what for somebody is said to be invited: another errand is another invitation."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.places import kind_of
from bot.core.claims.reading import Claim
from bot.core.entities import EntityType
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

_STATE_VISIT = {
    Lang.EN: regex(
        r"\b(?:state|official|working|private|bilateral) (?:visit|dinner|banquet|trip)\b"
    ),
    Lang.KO: regex(r"국빈|공식방문|실무방문|답방"),
    Lang.ZH: regex(r"国事访问|正式访问|工作访问|国宴|回访"),
}
_ERRAND_BEFORE = {
    Lang.EN: regex(r"\b(?:to|in|visit|at) (?:visit |come to |travel to |fly to )?(?:the )?$"),
    Lang.KO: regex(r""),
    Lang.ZH: regex(r"(?:来|到|去|访问|赴|访)$"),
}
_ERRAND_AFTER = {
    Lang.EN: regex(r"(?!'s)"),
    Lang.KO: regex(r"(?:시)?(?:로|으로|에(?!서|서는)|을|를)(?:와|오|초청|초대|방문)?"),
    Lang.ZH: regex(r""),
}
_THE_CALL = {
    Lang.EN: regex(
        r"\b(?:call|conversation)\b (?:was|were|had been|has been|came about|is) (?:first |initially |actually |reportedly )*(?:asked for|requested|sought|proposed|initiated|suggested|arranged|set up)"
        r"|\b(?:asked for|requested|sought|proposed|initiated|suggested|asked to (?:have|hold)) (?:the|this|that|a) (?:first )?(?:phone |telephone )?(?:call|conversation)\b"
    ),
    Lang.KO: regex(
        r"통화(?:는|를|도|자체는)?(?:[가-힣]{0,9}?)(?:먼저)?(?:하자고|요청|제안|청|걸어)"
    ),
    Lang.ZH: regex(
        r"(?:提出|要求|请求|提议|主动|建议)(?:的)?(?:进行|要)?(?:这次|此次|这通)?(?:通话|通电话|打电话)"
        r"|(?:通话|电话)是?(?:由|应|受).{1,6}(?:提出|要求|请求|提议|主动|建议)|(?:通话|电话)是.{1,6}(?:提出|要求|提议|主动|建议)(?:的|打|要)?(?:$|[,，的])"
    ),
}
"""A request for the call itself, which is none of what was asked in it."""


_POLICY_ASKED = {
    Lang.EN: regex(
        r"\b(?:asked|asks|asking|urged|urges|urging|requested|requests|demanded|demands|appealed|call(?:ed|s|ing)? on|push(?:ed|es)|press(?:ed|es)|begged|lobbied)\b"
    ),
    Lang.KO: regex(
        r"(?:달라고|줄것을|하라고|해줄것|기를|도록)(?:[가-힣]{0,4})(?:요청|부탁|당부|요구|촉구|청|주문|호소|말했)|요구했|촉구했|요청했|요청하|부탁했"
    ),
    Lang.ZH: regex(r"要求|请求|呼吁|敦促|拜托|催促|希望(?=韩|中|对方|李|习|首尔|北京)"),
}


def asks_for_a_policy(claim: Claim) -> bool:
    """Whether one of the two is said to ask for something, whatever is in force already."""
    asked = _POLICY_ASKED[claim.lang].search(claim.text)
    leaders = {"xi-jinping", "lee-jae-myung"} & {mention.id for mention in claim.entities}
    return asked is not None and bool(leaders)


def asks_for_the_call(claim: Claim) -> bool:
    """Whether a claim tells who asked for the call, and not what was asked for in it."""
    return _THE_CALL[claim.lang].search(claim.text) is not None


def invited_elsewhere(claim: Claim, facts: Sequence[Fact], store: Store) -> bool:
    """Whether a claim that rests on an invitation has it to another place, or for a state visit."""
    if not facts or facts[0].mode is not Mode.INVITED:
        return False
    if _STATE_VISIT[claim.lang].search(claim.text):
        return True
    kinds = {kind_of(id_) for id_ in (*facts[0].entities, facts[0].event or "")}
    held_in = {
        id_
        for fact in store.facts
        if "where" in fact.asks and kind_of(fact.event or "") in kinds
        for id_ in fact.entities
    }
    for mention in claim.entities:
        entity = store.entities_by_id.get(mention.id)
        if entity is None or entity.type is not EntityType.PLACE or mention.id in held_in:
            continue
        before, after = claim.text[: mention.start], claim.text[mention.end :]
        if _ERRAND_BEFORE[claim.lang].search(before) and _ERRAND_AFTER[claim.lang].match(after):
            return True
    return False
