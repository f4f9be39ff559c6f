"""Two countries named as one word, not both of which are ours: "한일 관계", "中美关系".

What is told of the ties of Seoul and Beijing says nothing of theirs.
"""

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_PAIRS = {
    Lang.EN: regex(
        r"\b(?:south korea|korea|korean|seoul|china|chinese|sino|beijing|japan|us|u\.s\.)[-\u2013/]"
        r"(?:tokyo|japan|japanese|washington|us|u\.s\.|american|moscow|russian?|taiwan|pyongyang)"
        r" (?:ties|relation|exchange|cooperation|sentiment|partnership)"
    ),
    Lang.KO: regex(
        r"(?:한일|일한|미중|중미|한미(?!일)|북중|조중|중일|일중|북미|미일|한러|중러|북러|남북|양안)(?:간|의)?"
        r"(?:(?:양국|두나라|정상)(?:은|는|이|가)[^,.]{0,24}(?:합의|동의|공감|약속|뜻을모|하기로)|(?:양국|두나라)?의?(?:공동)?(?:관계|교류|협력|우호|동반자|국민|민간|인적|감정|정서|이익|정상))"
    ),
    Lang.ZH: regex(
        r"(?:韩日|日韩|中日|日中|中美|美中|韩美|美韩|朝中|中朝|朝美|美朝|美日|日美|中俄|俄中|韩俄|南北|两岸)(?:之间)?的?"
        r"(?:(?:两国|双方|领导人|首脑|政府)(?:都|均|已)?(?:同意|一致|商定|约定|认为|达成|承诺|决定|表示|约好)|(?:两国|双方)?的?(?:共同)?(?:关系|交流|合作|伙伴|往来|民众|民间|感情|友好|利益|领导人|首脑))"
    ),
}


def of_another_pair(claim: Claim) -> bool:
    """Whether a claim speaks of what two countries have that are not the two of the facts."""
    return _PAIRS[claim.lang].search(claim.text) is not None
