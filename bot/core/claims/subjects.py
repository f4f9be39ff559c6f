"""Which of a claim's names does a deed, and to whom it is done, by word order and particles."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.regex import regex

_EN_PASSIVE = regex(
    r"\b(?:was|is|are|were|been|being|be|got|gets|get)\s+(?:not\s+)?(?:\w+ly\s+)?(?:\w+ed|told|sought)\b"
)
_EN_UPON = regex(
    r"^\s*(?:(?:formally|officially|also)\s+)?(?:(?:on|upon|to|for|of|from)\s+)?"
    r"(?:(?:the|both|president|mr)\s+)*$"
    r"|^\s*(?:\w+\s+){0,3}?(?:has |had |have |was |is |been )*(?:gone|sent|extended|issued|made|went|handed|offered|delivered)(?: out)? to (?:(?:the|president|mr)\s+)*$"
)
_EN_BESIDE = regex(
    r"\b(?:with|to|of|between|by|for|about|than|from|in|on|at|towards?|against|over|into|told|"
    r"tells?|asked|asks|and|invited|invites|urged|urges|wanted|wants|not|let|lets|letting|made|makes|had|got|gave|gives|"
    r"assured|assures|informed|informs|reminded|reminds|thanked|reassured|briefed|promised|offered|showed|sent|called|calls|"
    r"phoned|rang|welcomed|welcomes|encouraged|pressed|persuaded|convinced|expects?|expected|telling|asking|inviting|urging|"
    r"wanting|see|sees|saw|have|having|help|helps|helped|meet|met|hosts?|hosting|begs?|begged|requested|requests)\s+(?:the\s+)?$"
)
_EN_OWN = regex(r"'s?\s+(?:\w+\s+){0,2}$")
_EN_FROM = regex(r"^\s*(?:\w+\s+){0,8}?(?:by|from)\s+(?:the\s+)?$")
_EN_OF = regex(r"^\s*(?:\w+\s+){0,8}?(?:was|is|were|are)\s+(?:the\s+)?$")
"""A noun that is said to be somebody's: "the request was Lee's"."""
_EN_NOUN = regex(r"invitations?|requests?|appeals?|hopes?|wish|promises?|pledges?|calls?|emphasis")
_EN_INVITE = regex(
    r"\b(?:an?|the|his|her|formal|official|summit|apec|gyeongju|get|gets|got|receiv\w+)\s+invites?$"
)
"""An "invite" that is no verb."""
_EN_GIVES = regex(
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?<!got )(?<!be )"
    r"\b(?:voic|express|convey|air|repeat|renew|reiterat|extend|issu|hand|offer|deliver|send|sent|gave|giv|made|mak|put|stat|shar)(?:e|es|ed|ing|s)?\s+"
    r"(?:(?:out|voice to|forward|forth|the|a|an|his|her|their|its|earnest|sincere|strong|keen|formal|official|clear|explicit|open|own)\s+)+$"
)
"""A verb that only carries the noun: who "voiced the hope" hoped."""
_EN_PRONOUN = regex(r"\b(?:he|she|they|who|lee|xi)\s+(?:also\s+)?$")
KO_TITLE = r"(?:대통령|주석|국가주석|총리|정부|측|쪽)*"
_KO_DOER = regex(rf"^{KO_TITLE}(?:이|가|은|는|께서|께서는|도|의|에서|에선|측은)(?!어|라|랑)")
_KO_TOPIC = regex(rf"^{KO_TITLE}(?:(?:은|는|께서는|께선|측은)(?!어|라|랑)|,)")
"""A subject, as sentences mark it and as headlines do ("이 대통령, …")."""
_KO_SUBJECT = regex(rf"^{KO_TITLE}(?:이|가|께서)(?!어|라|랑)")
_KO_ASKED = regex(r"달라|주길|주기를|줄것을|해줄것|줬으면|했으면")
"""Words of what is asked, behind whoever is to do it."""
_KO_UPON = regex(rf"^{KO_TITLE}(?:을|를|에게|한테|에|께|더러|보고)(?!서|게서)")
_KO_CLEFT = regex(r"^[가-힣]{0,4}(?:것|쪽|측|사람|분|건|이)(?:은|는)?$")
_KO_FROM = regex(rf"^{KO_TITLE}(?:에게서|한테서|로부터|에게|한테)")
_KO_BY = regex(
    r"(?:초청|초대|요청|부탁)(?:장|의뜻)?(?:을|를|도|이|가)?(?:정식으로|공식적으로)?(?:받|건네졌|건네진|전해졌|전달됐|전달되)"
)
_ZH_BESIDE = regex(
    r"(?:与|和|跟|同|对|向|给|把|让|请|邀请|邀|要求|希望|于|在|到|去|来|赴|不是|而非|并非)$"
)
_ZH_UPON = regex(r"(?:邀请|邀|请|要求|呼吁|拜托|希望|敦促|向|对|给|让)(?:了)?$")
_ZH_CLEFT = regex(r"^.{0,12}的(?:人|一方|那位|是)?是?$")
_ZH_GOT = regex(
    r"(?:被|受|获|应)$|(?:收到|得到|接到|获得)(?:了|的是)?(?:一[份个])?(?:[^,;]{0,6}的)?(?:正式)?(?:的)?$"
)
_ZH_BY = regex(r"(?:应|受|获|被|由|是|来自)$")


_KO_OWNER = regex(rf"^{KO_TITLE}의[^,]*?[을를]")
"""What makes a name the owner of what is asked for or spoken of."""


def subject_of(claim: Claim, deed: Span, actors: Sequence[Mention]) -> Mention | None:
    match claim.lang:
        case Lang.EN:
            return _english(claim.text, deed, actors)
        case Lang.KO:
            return _korean(claim.text, deed, actors)
        case _:
            return _chinese(claim.text, deed, actors)


def _english(text: str, deed: Span, actors: Sequence[Mention]) -> Mention | None:
    before = [m for m in actors if m.end <= deed[0]]
    after = [m for m in actors if m.start >= deed[1]]
    for mention in actors:
        if deed[0] <= mention.start < deed[1]:
            # "In Xi's words": the deed names its doer.
            return mention
    for mention in reversed(before):
        if _EN_OWN.fullmatch(text[mention.end : deed[0]]):
            return mention
    noun = _EN_NOUN.fullmatch(text[slice(*deed)]) and not _EN_PRONOUN.search(text[: deed[0]])
    noun = noun or _EN_INVITE.search(text[: deed[1]]) is not None
    if noun and (given := _EN_GIVES.search(text[: deed[0]])):
        before = [m for m in before if m.end <= given.start()]
        noun = None
    if noun and any(
        re.fullmatch(r"(?:,[^,]{1,40})?,?\s+(?:also\s+)?", text[m.end : deed[0]]) for m in before
    ):
        # "Xi, per Kang, hopes": a verb right behind its subject.
        noun = None
    for mention in after:
        gap = text[deed[1] : mention.start]
        if noun and _EN_OF.match(gap) and re.match(r"'s?(?!\s+\w+\s+\w)", text[mention.end :]):
            return mention
        if _EN_FROM.match(gap) and (noun or re.search(r"\bby\s+(?:the\s+)?$", gap)):
            return mention
    if noun or any(found.end() == deed[1] for found in _EN_PASSIVE.finditer(text)):
        return None
    for mention in reversed(before):
        if not _EN_BESIDE.search(text[: mention.start]):
            return mention
    return None


def _korean(text: str, deed: Span, actors: Sequence[Mention]) -> Mention | None:
    before = [m for m in actors if m.end <= deed[0]]
    for mention in actors:
        if mention.start >= deed[1] and _KO_CLEFT.match(text[deed[1] : mention.start]):
            return mention
    if (asker := _korean_asker(text, before)) is not None:
        return asker
    taken = _KO_BY.match(text, deed[0])
    marked = any(_KO_SUBJECT.match(text[m.end :]) for m in before)
    # In "중국이 나서 달라고 부탁했다" the nearer subject is that of what is asked.
    for pattern in (_KO_FROM,) if taken else (_KO_TOPIC, _KO_DOER):
        for mention in reversed(before):
            if marked and _KO_OWNER.match(text[mention.end : deed[0]]):
                continue  # "중국의 건설적 역할을 요청했다": the role is China's, the request is not.
            if pattern.match(text[mention.end :]):
                return mention
    return None


def _korean_asker(text: str, before: Sequence[Mention]) -> Mention | None:
    """Who asks in "이 대통령이 중국이 나서 달라고 당부했다": the first of two subjects before it."""
    asked = _KO_ASKED.search(text)
    if asked is None:
        return None
    subjects = [m for m in before if _KO_DOER.match(text[m.end :])]
    if len(subjects) < 2 or any(m.start >= asked.start() for m in subjects):
        return None
    marked = [m for m in subjects if _KO_SUBJECT.match(text[m.end :])]
    return subjects[0] if marked == subjects else None


def _chinese(text: str, deed: Span, actors: Sequence[Mention]) -> Mention | None:
    before = [m for m in actors if m.end <= deed[0]]
    for mention in actors:
        made = re.match(r"是?由?$", text[deed[1] : mention.start])
        if (
            mention.start >= deed[1]
            and made
            and re.match(r"发出|提出|给出|作出", text[mention.end :])
        ):
            return mention
    if _ZH_GOT.search(text[: deed[0]]):
        by = [m for m in before if _ZH_BY.search(text[: m.start])]
        return by[-1] if by else None
    for mention in actors:
        if mention.start >= deed[1] and _ZH_CLEFT.match(text[deed[1] : mention.start]):
            return mention
    for mention in reversed(before):
        if _ZH_BY.search(text[: mention.start]) and mention.end >= deed[0] - 3:
            return mention
    for mention in reversed(before):
        if not _ZH_BESIDE.search(text[: mention.start]):
            return mention
    return None


def is_object(claim: Claim, deed: Span, mention: Mention) -> bool:
    text = claim.text
    match claim.lang:
        case Lang.EN:
            if mention.start >= deed[1]:
                return bool(_EN_UPON.match(text[deed[1] : mention.start]))
            passive = any(found.end() == deed[1] for found in _EN_PASSIVE.finditer(text))
            return passive and not _EN_BESIDE.search(text[: mention.start])
        case Lang.KO:
            if _KO_BY.match(text, deed[0]):
                return bool(_KO_DOER.match(text[mention.end :]))
            return bool(_KO_UPON.match(text[mention.end :]))
        case _:
            if mention.start >= deed[1]:
                return bool(_ZH_UPON.search(text[: mention.start]))
            after = text[mention.end : deed[0]]
            return bool(re.fullmatch(r".{0,4}(?:被|受|获|收到了?)", after) or _ZH_GOT.search(after))
