"""What the source softens, said firmly: efforts are no result, and what is asked is no demand.

"Xi promised denuclearisation" has every word of "Xi said China will make efforts" but the one that
counts, and "they agreed to hold a summit" every word of an agreement to cooperate for one.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.claims.reading import Claim
from bot.core.facts import Commitment, Fact, Mode
from bot.core.language import Lang
from bot.core.regex import regex

_EFFORT = {
    Lang.EN: regex(
        r"\b(?:efforts?|try|tries|tried|trying|help\w*|work(?:s|ed|ing)?|contribut\w*|striv\w*|strove|"
        r"assist\w*|support\w*|endeavou?r\w*|part|bit|weight|hand|push\w*|role|exert\w*)\b"
    ),
    Lang.KO: regex(r"노력|힘|애쓰|애써|돕|도와|도움|기여|협조|협력|역할|지원|나서|애를"),
    Lang.ZH: regex(r"努力|尽力|帮|协助|出力|推动|推进|贡献|致力|支持|作用|助|出一份力|促"),
}
_TOGETHER = {
    Lang.EN: regex(
        r"\b(?:co-?operat\w*|collaborat\w*|work(?:s|ed|ing)?|together|team\w*|jointly|coordinat\w*|"
        r"forces|hand in hand|side by side|shoulder|help\w*|support\w*|partner\w*|closely)\b"
    ),
    Lang.KO: regex(r"협력|협조|공조|힘|함께|같이|손잡|손을|머리를|공동|도와|돕|긴밀|합심"),
    Lang.ZH: regex(r"合作|协作|配合|携手|协力|一起|共同|联手|协同|一道|支持|密切"),
}


_PROMISES = {
    Lang.EN: regex(
        r"\b(?:promis\w*|pledg\w*|commit\w*|vow\w*|undertook|undertak\w*|guarant\w*|"
        r"will (?:resolve|solve|settle|end|achieve|denuclear\w+))\b"
    ),
    Lang.KO: regex(r"약속|다짐|공약|보장|확약|(?:해결|실현|달성)(?:하겠|한다|할\s?것)"),
    Lang.ZH: regex(r"承诺|许诺|保证|答应|允诺|(?:将|会)(?:解决|实现)"),
}
_HOLDS = {
    Lang.EN: regex(
        r"\b(?:agre\w*|decid\w*|settl\w*|undertook)\b.{0,16}"
        r"\b(?:hold|have|stage|convene|meet|set up)\b"
    ),
    Lang.KO: regex(r"(?:개최|열|만나)[가-힣]{0,5}\s?(?:합의|동의|공감|결정|약속|했)"),
    Lang.ZH: regex(r"(?:同意|商定|约定|决定|达成).{0,6}(?:举行|召开|开|会晤|见面|会面)"),
}
_DEMANDS = {
    Lang.EN: regex(r"\b(?:demand\w*|insist\w*|order(?:s|ed)|require[ds]?|must|ultimatum)\b"),
    Lang.KO: regex(r"강요|요구했|요구한|명령|반드시|압박|해야\s?한다고"),
    Lang.ZH: regex(r"强求|命令|必须|勒令|施压|强硬要求"),
}
_ASKS = {Mode.ASKED, Mode.HOPED, Mode.INVITED}
"""Modes that leave it to the other side."""
_ACHIEVED = {
    Lang.EN: regex(
        r"\b(?:has|have|had) (?:already |since |now )*(?:improved|recovered|eased|expanded|deepened|"
        r"delivered|produced|yielded|achieved|borne fruit|been (?:fully |now )?(?:resolved|solved|settled|"
        r"improved|repaired|achieved|delivered|produced|expanded|restored|deepened|established|built|opened|begun))\b|"
        r"\b(?:was|were|is|are) (?:now |already )?(?:resolved|solved|settled|repaired)\b|"
        r"\b(?:has|have|had) (?:already |since |now )?(?:set|put|placed)\b.{0,40}\bnew (?:course|path|footing)|"
        r"\b(?:has|have|had) (?:already |since |now )?(?:increased|consolidated|boosted|lifted|raised|"
        r"strengthened|mended|warmed|brought)\b|"
        r"\b(?:call|waiver|conversation|talks?) (?:has |have )?(?:eased|lifted|raised|increased|boosted|"
        r"improved|resolved|repaired|strengthened|mended)\b|"
        r"\bare (?:already |now )?(?:closely )?(?:working|cooperating) (?:closely|together)\b"
    ),
    Lang.KO: regex(
        r"(?:개선|해결|회복|호전|해소|확대|증진|강화|심화|복원|실현|달성|격상|상향)(?:됐|되었|된 상태)|"
        r"들어섰|접어들었|(?:평화|안정|비핵화|성과).{0,8}(?:이루어졌|이뤄졌)|(?:이미|벌써)\s?긴밀히\s?협력|협력하고\s?있다(?!고\s?(?:보|하))|"
        r"(?:나아|좋아)졌|성과[가를도]?\s?(?:이미\s?|벌써\s?)?(?:나왔|거뒀|거두었|냈|이뤘|이루었|있었)"
    ),
    Lang.ZH: regex(
        r"已经?(?:得到|获得)?(?:好转|改善|解决|恢复|扩大|增进|提升|深化|实现|取得|见效)|"
        r"(?:好转|改善|解决|见效|取得|实现|化解|确保|提升|增进(?!了解)|促进|扩大|迈上|走上)了|"
        r"(?:已经?|正在)(?:在)?(?:密切|紧密)合作"
    ),
}
_NOT_YET = {Mode.AGREED, Mode.PROMISED, Mode.DESCRIBED, Mode.SAID, Mode.STRESSED, *_ASKS}
"""Modes in which nothing is reached yet."""


def is_sharpened(claim: Claim, fact: Fact) -> bool:
    """Whether a claim says more than the fact that backs it: a result, a promise, a demand."""
    lang, text = claim.lang, claim.understood.text
    if fact.mode in _ASKS and _DEMANDS[lang].search(text):
        return True
    aim = fact.mode is Mode.POLICY and "purpose" in fact.asks
    if (fact.mode in _NOT_YET or aim) and _ACHIEVED[lang].search(text):
        return True
    if fact.commits_to is None:
        return False
    efforts = fact.commits_to is Commitment.EFFORTS
    deed, softer = (_PROMISES, _EFFORT) if efforts else (_HOLDS, _TOGETHER)
    return bool(deed[lang].search(text)) and not softer[lang].search(text)
