"""Who does it to whom: the agent and the patient of an action, from word order and particles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

_EN_ACTION = regex(
    r"\b(?:invit\w*|ask(?:ed|s|ing)?|request\w*|urg\w+|propos\w*|call(?:ed|s)? (?:for|on)|want\w*|"
    r"stress\w*|hop(?:e|ed|es|ing)|promis\w*|pledg\w*|told|tell)\b"
)
_EN_PASSIVE = regex(r"\b(?:was|were|is|been|being|get|got)\s+(?:\w+\s+)?(?:invited|asked|told)\b")
_KO_ACTION = regex(r"초청|초대|요청|부탁|당부|제안|강조|희망|약속|촉구|주문")
_KO_AGENT = regex(
    r"^(?:대통령|주석|총리|정부|측|쪽)?\s*(?:이|가|은|는|께서|에서)(?![가-힣]{0,1}랑)"
)
_KO_PATIENT = regex(r"^(?:대통령|주석|총리|정부|측|쪽)?\s*(?:을|를|에게|한테|더러|보고)")
_KO_CLEFT = regex(
    r"(?:초청|초대|요청|부탁|당부|제안)(?:을|를)?(?:한|했던|하신|보낸)(?:쪽|측|사람|분|이|당사자)(?:이|은|가|는)?$"
)
"""What leads up to who does it: "초청한 쪽이 이 대통령"."""
_ZH_ACTION = regex(r"邀请|邀|请求|要求|请|希望|强调|呼吁|承诺|提议|敦促|嘱托|拜托")


@dataclass(frozen=True, slots=True)
class Roles:
    """Entity ids of who acts and upon whom; None where the wording does not tell."""

    agent: str | None
    patient: str | None


def roles(text: str, lang: Lang, actors: Sequence[Mention]) -> Roles:
    """Find agent and patient among `actors` (mentions of persons, countries, governments)."""
    if not actors:
        return Roles(None, None)
    match lang.written:
        case Lang.EN:
            return _by_order(text, actors, _EN_ACTION, bool(_EN_PASSIVE.search(text)))
        case Lang.KO:
            return _by_particles("".join(text.split()), actors)
        case _:
            return _by_order(text, actors, _ZH_ACTION, "被" in text or "受" in text)


def _by_order(
    text: str, actors: Sequence[Mention], action: re.Pattern[str], passive: bool
) -> Roles:
    found = action.search(text)
    if found is None:
        return Roles(None, None)
    before = [mention.id for mention in actors if mention.end <= found.start()]
    after = [mention.id for mention in actors if mention.start >= found.end()]
    subject = before[-1] if before else None
    thing = after[0] if after else None
    if subject is not None and "向" in text[: found.start()] and len(before) >= 2:
        subject, thing = before[-2], before[-1]
    if passive:
        return Roles(agent=thing, patient=subject)
    return Roles(agent=subject, patient=thing)


def _by_particles(text: str, actors: Sequence[Mention]) -> Roles:
    if not _KO_ACTION.search(text):
        return Roles(None, None)
    agent = patient = None
    for mention in actors:
        rest = text[mention.end :]
        acts = _KO_CLEFT.search(text[: mention.start]) or _KO_AGENT.match(rest)
        if agent is None and acts:
            agent = mention.id
        elif patient is None and _KO_PATIENT.match(rest):
            patient = mention.id
    return Roles(agent, patient)
