"""Who is said to have watched what: that many watched the order of the calls says it of no side.

"Seoul paid close attention to China's reaction" has words of that fact, but another watcher and
another thing watched.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.claims.reading import Claim
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store

_WATCHES = {
    Lang.EN: regex(
        r"^(?:'s (?:\w+ ){0,2}\w+)?\s+(?:(?:is|are|was|were|has|have|had|been|also|very|so|\w+ly)\s+)*(?:paid|pays?|paying|gave|watch\w*|follow(?:ed|s|ing) (?=.*\b(?:closely|attentively|interest|attention)\b)|monitor\w*|kept? (?:a |an )?(?:\w+ )?(?:eye|watch)|keen|curious|interested|show(?:ed|s) (?:\w+ )?interest)\b"
    ),
    Lang.KO: regex(
        r"^(?:대통령|주석|총리|정부|측)*(?:은|는|이|가|도|에서도)[^,]{0,24}(?:(?:관심|신경|주의)을(?:쏟|기울|보였|보인|가졌|가지|나타|표|썼|쓰)|주목했|주목하|주시|지켜봤|지켜보|눈여겨)"
    ),
    Lang.ZH: regex(
        r"^(?:总统|主席|首相|政府|方面|方)?(?:(?:对外)?(?:表示|称|说|宣布|强调)[,，]?)?(?:也|都|一直|正在?|曾|将|会)?(?:密切|高度|非常|很|十分|特别|格外|极为)?(?:地)?(?:关注|关心|留意|在意|注视|盯着)"
    ),
}
_WATCHED = regex(r"\battention\b|\bwatch", re.IGNORECASE)
_ORDER = {
    Lang.EN: regex(r"\b(?:first|order|sequence|before|whom|earlier|which)\b"),
    Lang.KO: regex(r"순서|먼저|누구"),
    Lang.ZH: regex(r"顺序|先|次序|谁"),
}
_SIDES = {EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE}


def watches_something_else(claim: Claim, facts: Sequence[Fact], store: Store) -> bool:
    """Whether a side or a person watches something other than who is called first.

    `facts` are those that back the claim; none of them tells of watching, nothing is asked.
    """
    told = (f"{fact.short.en} {fact.statement.en}" for fact in facts[:2])
    if not any(map(_WATCHED.search, told)) or _ORDER[claim.lang].search(claim.text):
        return False
    known = store.entities_by_id
    return any(
        mention.id in known
        and known[mention.id].type in _SIDES
        and _WATCHES[claim.lang].match(claim.text[mention.end :])
        for mention in claim.entities
    )
