"""Claims that some wonder which of two comes first: that tells no order of theirs.

"They were watching whether Lee would talk to Xi before Ishiba" asks what it names.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_WONDERS = {
    Lang.EN: regex(
        r"\b(?:watch\w*|follow\w*|monitor\w*|wonder\w*|curious|curiosity|keen to (?:see|know|learn)|attention|interest\w*|wait\w* to see|eyes|focus\w*|scrutin\w*|speculat\w*|ask(?:ed|ing) (?:themselves|themself)|guess\w*|talking point)\b"
        r"[^.;]*?\b(?:whether|if) (?:it (?:would|will|was) (?:be )?)?(?:\w+ )?(?:lee|he|the president|xi|ishiba|south korea's|the new|beijing|tokyo|seoul)\b"
    ),
    Lang.KO: regex(
        r"(?:할지|하는지|했는지|할것인지|할까|일지|될지|인지|거는지|걸지|나눌지|받을지)[^.;]{0,24}(?:관심|주목|이목|궁금|지켜|눈길|촉각|초점|화제)|"
        r"(?:관심|주목|이목|궁금|지켜|눈길|촉각|초점|화제)[^.;]{0,40}(?:할지|하는지|할것인지|할까|일지|될지|인지|걸지)"
    ),
    Lang.ZH: regex(
        r"(?:关注|关心|好奇|留意|注视|盯着|注目|瞩目|想知道|观望|焦点|看点|猜测)[^.;]*?(?:会不会|是否|会先|是不是|究竟|到底|能否|要不要|是先)|(?:会不会|是否|究竟|到底|能否)[^.;]*?(?:关注|关心|好奇|瞩目|注目|焦点|看点|猜测)"
    ),
}


def only_wonders(claim: Claim) -> bool:
    """Whether a claim tells what some wonder, and not what is so."""
    return _WONDERS[claim.lang].search(claim.text) is not None
