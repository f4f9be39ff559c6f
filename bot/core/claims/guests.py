"""Who is said to have invited whom to which summit: the wrong host of a guest makes a claim false.

"Lee is going to the G7 because Trump asked him" has every name and word of what is known, and yet
the invitation came from Canada.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_TAGS = {
    "lee-jae-myung": "Ⓛ", "xi-jinping": "Ⓧ", "china": "Ⓧ", "beijing": "Ⓧ",
    "donald-trump": "Ⓞ", "united-states": "Ⓞ", "washington": "Ⓞ", "shigeru-ishiba": "Ⓞ", "japan": "Ⓞ", "tokyo": "Ⓞ",
    "g7": "Ⓖ", "g7-2025": "Ⓖ", "alberta": "Ⓖ", "canada": "Ⓒ",
    "apec": "Ⓐ", "apec-2025": "Ⓐ", "gyeongju": "Ⓐ",
}  # fmt: skip
"""A letter for each name: the guests, others who might invite, and the two summits."""
_OF_COUNTRIES = {"south-korea": "Ⓛ", "seoul": "Ⓛ"}
"""The same where no leader is named: a country stands for its own."""
_CASES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Ⓛ", "[ⓄⓍ]", "[ⒼⒸ]", ("g7-lee-invited-by", "g7-lee-attends")),
    ("Ⓛ", "Ⓧ", "Ⓐ", ("apec-invitation", "apec-invitation-formal")),
)
"""A guest, those who did not invite him, the summit, and the facts that tell who did.

Xi may have been invited to APEC by others too: of that the source says nothing.
"""
_EN_GAP = r"(?:(?:to|the|a|an|and|as|come|coming|attend|attending|join|be|sit|go|going|travel|fly|take|part|in|at|for|over|along|summit|meeting|gathering|this|next|week|month|year|'s|november|june|observer|guest|seat|chair|there|leaders'?|city|of|[ⒼⒶⒸ,])\s*)*"
_EN_END = r"(?!'s|\s+(?:early|earlier|late|later|sooner|alone|only|with|without|to|for|and)\b|\s+a\s+(?:day|week))"
_EN_ADVERB = r"(?:(?:has|had|have|also|\w+ly|who|that|reportedly|himself)\s+)*"
_ZH_TITLE = r"(?:美国|日本|总统|主席|首相|方面|政府|那边|方|本人)*"
_ZH_ASK = r"(?:亲自|特意|专门|出面|正式|主动)?(?:邀请|邀|请|叫|喊|拉|约|找)(?:了|过|来|去)?"
_ZH_GO = r"(?:过|前)?(?:去|来|到|赴|往|出席|参加|参与|开|以|当|做|列席)"
_KO_TITLE = r"(?:미국|일본|대통령|주석|국가주석|총리|정부|측|쪽|본인)*"
_KO_ASK = r"(?:불러|불렀|부른|부르|초청|초대|모셔|모셨|모신|와달라|오라고)"
_PATTERNS: dict[Lang, tuple[str, ...]] = {
    Lang.EN: (
        r"\bG (?:got|received|has|had|was sent|was handed) (?:the|an|his|this) (?:E )?(?:summit )?(?:invite|invitation)\b[^;.]*\b(?:from R|R (?:sent|gave|issued|made|extended))",
        rf"R(?:'s)?\s+{_EN_ADVERB}(?:invited|asked|summoned|brought|got|wanted|invites|asks)\s+(?:president\s+)?G\s*{_EN_GAP}E{_EN_END}",
        rf"G(?:'s)?\s+(?:\w+\s+)?(?:was|is|got|been|gets|has been)\s+{_EN_ADVERB}(?:invited|asked|summoned|brought)\s+{_EN_GAP}E\s*{_EN_GAP}by\s+(?:the\s+|president\s+)*R",
        rf"G(?:'s)?\s+(?:\w+\s+)?(?:was|is|got|been|gets|has been)\s+{_EN_ADVERB}(?:invited|asked|summoned|brought)\s+by\s+(?:the\s+|president\s+)*R\s*{_EN_GAP}E",
        r"G[^;.]{0,40}?E[^;.]{0,40}?\b(?:because|since|as|after)\s+(?:it was\s+)?(?:president\s+)?R\s+(?:who\s+)?(?:had\s+)?(?:asked|invited|wanted)\s+(?:him|G)(?!\s+to\s+(?!come|go|attend|join|be|take))",
        r"G[^;.]{0,40}?E[^;.]{0,40}?R's\s+guest\b",
        r"G[^;.]{0,20}?R's\s+guest\b[^;.]{0,12}?E",
        r"G[^;.]{0,50}?E[^;.]{0,40}?\b(?:thanks to|at|on|by|upon)\s+(?:an?\s+|the\s+)?(?:invitation|request|invite)\s+(?:from|of|by)\s+(?:the\s+|president\s+)*R",
    ),
    Lang.KO: (
        rf"R{_KO_TITLE}(?:이|가|께서|에서|쪽에서|은|는)(?:직접|먼저|정식으로|공식)?(?:G(?:대통령)?(?:을|를|더러|한테|에게)?)?(?:E(?:정상회의|회의)?(?:에|로)?(?:오라고|와달라고)?)?{_KO_ASK}",
        rf"R{_KO_TITLE}(?:의)?(?:초청|초대)(?:로|를받|을받|에따라|를받아|덕)",
        rf"(?:초청|초대)(?:장)?(?:은|는|이|가)?R{_KO_TITLE}(?:이|가|께서|에서|쪽에서|측에서)G(?:대통령|쪽|측)?(?:에게|한테|께|에)",
        rf"(?:초청|초대)(?:장)?(?:은|는|이|가)?G(?:대통령|쪽|측)?(?:에게|한테|께|에)R{_KO_TITLE}(?:이|가|께서|에서|쪽에서|측에서)",
        rf"G(?:대통령)?(?:을|를)E(?:정상회의|회의)?(?:에|로){_KO_ASK}(?:한)?(?:건|것은|게|쪽은|사람은|이는){_KO_TITLE}R",
    ),
    Lang.ZH: (
        rf"R{_ZH_TITLE}(?:把|想|要|已|也|才)?{_ZH_ASK}(?:韩国总统)?G(?:总统)?(?:{_ZH_GO}[^,;]{{0,9}}?)?E(?!期间|上|时|场边|间隙|会场|之际)",
        rf"R{_ZH_TITLE}把(?:韩国总统)?G(?:总统)?{_ZH_ASK}",
        rf"G(?:总统)?(?:这次|这回|此次)?(?:是|由|受|被|获|应)(?:由|受|被|应)?{_ZH_TITLE}R{_ZH_TITLE}(?:之|的)?{_ZH_ASK}",
        rf"邀请(?:方|人|者)(?:则|才|就)?是{_ZH_TITLE}R|(?:收到|接到|获得)[^,;]{{0,8}}邀请(?:函)?的(?:人|一方)?(?:则|才|就)?是{_ZH_TITLE}G",
        rf"(?:邀请|邀|请|叫|喊|拉|约)(?:韩国总统)?G(?:总统)?{_ZH_GO}[^,;]{{0,12}}?E[^,;]{{0,6}}?的(?:人)?是{_ZH_TITLE}R",
    ),
}  # fmt: skip
_WORDED_OFF = {
    Lang.EN: regex(
        r"\bnot\b|n't\b|\bnever\b|\brather than\b|\binstead of\b|\bunlike\b|\bif\b|\bwhether\b"
    ),
    Lang.KO: regex(r"아니|아닌|않|없|말고|대신|면"),
    Lang.ZH: regex(r"不是|并非|而非|没|未|不|如果|是否|要是"),
}
"""Words that deny, set aside or leave open: nothing is told where one stands."""


_CLEFT = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        rf"(?:초청|초대)(?:를|을|장을)?받은(?:쪽|사람|정상|이|건|것|측)(?:은|는)"
        rf"(?:(?:[ⓁⓍ]){_KO_TITLE}(?:이|가)?(?:아니라|아닌))?(?P<guest>[ⓁⓍ])"
    ),
    Lang.ZH: regex(
        r"(?:受邀|被邀请|获邀|接受邀请|受到邀请)[^,;]{0,14}?的(?:人|一方)?"
        r"(?:(?:并?不是|并非)[ⓁⓍ][^,;]{0,4}[,，]?而)?是(?P<guest>[ⓁⓍ])"
    ),
}
"""Who was invited, put in front: "초청받은 쪽은 시 주석이 아니라 이 대통령"."""


_NOT_HIM = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(r"(?<=[은는] )\S+(?: \S+)?(?:이|가) 아니라,? "),
    Lang.ZH: regex(r"(?:并?不是|并非)[^,，;]{1,8}[,，]?而(?=是)"),
}
"""Who was not, beside who was."""


def wrong_guest(claim: Claim) -> tuple[str, ...]:
    """The facts that tell whom Lee invited to APEC, where a claim says that Lee was; () else."""
    return _CASES[1][3] if _guest(claim) == "Ⓛ" else ()


def without_wrong_guest(claim: Claim, sentence: str) -> str:
    """A claim that says who was invited to APEC, and is right, without who was not; "" of others.

    `sentence` is the text of the claim as it was written.
    """
    plain = _NOT_HIM[claim.lang].sub("", sentence, 1)
    return plain if plain != sentence and _guest(claim) == "Ⓧ" else ""


def _guest(claim: Claim) -> str:
    """The letter of who was invited, in a claim that puts that in front; "" of any other."""
    text = _tagged(claim)
    found = _CLEFT[claim.lang].search(text)
    if found is None or re.search("[ⒼⒸⓄ]", text):
        return ""
    # Another who is named behind has a part that is not known.
    return "" if re.search("[ⓁⓍ]", text[found.end() :]) else found["guest"]


def wrongly_invited(claim: Claim) -> tuple[str, ...]:
    """The facts that tell who invited a guest, where a claim gives another host; () if it does not.

    All of it has to be in one wording: who invites, the guest and the summit.
    """
    if _WORDED_OFF[claim.lang].search(claim.text):
        return ()
    text = _tagged(claim)
    for guest, hosts, event, facts in _CASES:
        if not (re.search(guest, text) and re.search(hosts, text) and re.search(event, text)):
            continue
        letters = {"G": guest, "R": hosts, "E": event}
        if any(re.search(_filled(one, letters), text) for one in _PATTERNS[claim.lang]):
            return facts
    return ()


def _filled(pattern: str, letters: Mapping[str, str]) -> str:
    return re.sub(r"[GRE]", lambda found: letters[found[0]], pattern)


def _tagged(claim: Claim) -> str:
    """The text of a claim with a letter in the place of each name."""
    made, place = "", 0
    tags = _TAGS
    if not {"lee-jae-myung", "xi-jinping"} & {mention.id for mention in claim.entities}:
        tags = _TAGS | _OF_COUNTRIES
    for mention in claim.entities:
        tag = tags.get(mention.id)
        if tag is None or mention.start < place:
            continue
        made += claim.text[place : mention.start] + tag
        place = mention.end
    return made + claim.text[place:]
