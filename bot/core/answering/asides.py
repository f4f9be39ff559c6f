"""What a message says beside its question of the asker's own work, and of who else asks or says so.

"Cutting the episode, how long was the call?", "… 대사님이 물어보셔서요", "…,我订酒店": most of such
a message is like no sample. What is said of one's own work may be what the question is about where
it names anybody of ours ("planning a trip to China, do I need a visa?"), and stays.
"""

from __future__ import annotations

import re

from bot.core.answering.busy import BUSY, TRIPS
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import clean
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

_EN_DOING = (
    r"(?:planning|prepping|preparing|writing|cutting|printing|editing|drafting|recording|building|"
    r"updating|finishing|filing|compiling|settling|hunting|looking|briefing|pitching|proofreading|"
    r"fact-?checking|designing|booking|packing|putting together|working on|doing)"
)
_EN_ASKED = (
    r"(?:my|our|the|a|some) [\w' -]{2,30}? (?:(?:has |have )?asked|asks|(?:is|are) asking|"
    r"keeps? asking|(?:wants?|needs?) to know)(?: me| us)?(?: about (?:it|this|that))?"
)
_EN = (
    regex(
        rf"^(?:(?:i'm|im|i am|we're|we are) )?{_EN_DOING} (?:for )?(?:a|an|the|my|our|tomorrow's|"
        r"tonight's)\b[^,.?!:;]{2,50}[,.:;]\s+(?=\w)",
        re.IGNORECASE,
    ),
    regex(
        rf"(?:[.?!;]\s+|,\s+(?=(?:i'm|im|i am|we're|we are)\b|\w+(?: \w+)? (?:my|our)\b)|\s+-+\s+)"
        rf"(?:(?:i'm|im|i am|we're|we are) )?{_EN_DOING} [^,.?!:;]{{2,50}}[.! ]*$",
        re.IGNORECASE,
    ),
)
_EN_OTHERS = (
    regex(rf"[,.?!;]\s+{_EN_ASKED}[.! ]*$", re.IGNORECASE),
    regex(
        rf"^{_EN_ASKED}(?:[,.:;]\s+(?=\w)|\s+(?:if|whether)\s+|\s+(?=(?:when|where|what|who|how|"
        r"why|which)\b))",
        re.IGNORECASE,
    ),
    regex(
        r"[,.?!;]\s+(?:it's |this is )?(?:my )?first time (?:using|here|on|trying)\b[^?]{0,20}$|"
        r"[,.?!;]\s+(?:i'm |im )?new here[.! ]*$",
        re.IGNORECASE,
    ),
    # "that's what the cable says"
    regex(
        r"[,;:.?-]*\s+(?:(?:at least )?(?:that's|that is|thats|this is)|(?:or )?(?:at least )?so) "
        r"(?:what )?(?:the|my|our|a|some|this) [\w' -]{2,30} "
        r"(?:says?|said|claims?|claimed|wrote|has|insists?|told (?:me|us))[.! ]*$",
        re.IGNORECASE,
    ),
)
_KO_WHY = r"(?:[해돼와셔봐어아라래]서|려고|려구|거든|니까|가지고|[는인은]데)요?"
_KO = (
    regex(rf"(?<=[?!.])\s*[^?!.]{{2,30}}{_KO_WHY}[.!~ㅠㅜㅋㅎ ]*$"),
    regex(
        r"(?<=[나까가대래어아죠]요)\s+[^?!.]{2,25}(?:[해돼와셔]서|려고|려구|거든)요?[.!~ ]*$|"
        r"(?<=[죠됨까])\s+[^?!.]{2,25}(?:[해돼와셔]서|려고|려구|거든)요?[.!~ ]*$"
    ),
    regex(
        r"^[^?!.]{2,30}(?:쓰는|쓰고 있는|하는|준비|작성|편집|제작)"
        r"(?:데요?|중이라서?|중인데요?|해서|중이에요)(?: 그런데요?)?[,. ]+(?=.*\?)"
    ),
)
_ZH_OWN = r"[^?!,.什啥谁哪几多怎吗么]"
_ZH = (
    regex(
        r"(?:[,.?!;]\s*(?:我|我们|我这边|咱们?|这边)?|\s+(?:我|我们|咱们?))(?:要|得|正|在|正在|准备|打算|急着|好)?(?:去)?"
        rf"(?:写|做|编|剪|录|排|订|赶|填|改|交|备|更新|打印){_ZH_OWN}{{1,12}}[.! ]*$"
    ),
    regex(
        rf"^(?:我|我们|这边|正|在|正在|要)*(?:写|做|编|剪|录|排|赶|填|改|备){_ZH_OWN}{{1,14}}"
        r"[,.:;]\s*(?=\S{4})"
    ),
)
_ZH_OTHERS = (
    regex(
        r"[?!.,]\s*(?:我|我们)?(?:同事|朋友|领导|老板|编辑|有人)(?:却|非|还)?说(?:是)?"
        r"[^,?!.]{1,10}[,. ]+我?(?:表示|有点|很)*(?:怀疑|不信|不确定|不敢信)[.! ]*$"
    ),
)
_OWN_WORK = {Lang.EN: _EN, Lang.KO: _KO, Lang.ZH: _ZH}
_OTHERS: dict[Lang, tuple[re.Pattern[str], ...]] = {Lang.EN: _EN_OTHERS, Lang.ZH: _ZH_OTHERS}
"""Who asks, or who else says so: it may well be somebody of ours."""
_DAYS = {QuantityKind.DATE, QuantityKind.WEEKDAY}
"""What may well be one's own: "the Thursday episode"."""
LEAST = 2
"""Words (of Chinese, characters twice as many) that have to be left."""


def without_asides(matcher: Matcher, text: str, lang: Lang) -> str:
    """A cleaned text without its asides; the text itself if it has none."""
    simplified = matcher.scripts.to_simplified(text) if lang.written is Lang.ZH else text
    left, trips = simplified, TRIPS.get(lang.written, ())
    others = (*_OTHERS.get(lang.written, ()), *BUSY[lang.written])
    for pattern in (*_OWN_WORK[lang.written], *trips, *others):
        found = pattern.search(left)
        if found is None:
            continue
        ends = "?" if left[found.start() : found.start() + 1] == "?" else ""
        rest = left[: found.start()] + ends + left[found.end() :]
        size = len(rest) // 2 if lang.written is Lang.ZH else len(rest.split())
        trip = pattern in trips
        if size >= LEAST and (pattern in others or _is_beside(matcher, found[0], lang, trip=trip)):
            left = rest
    return text if left == simplified else left


def _is_beside(matcher: Matcher, said: str, lang: Lang, *, trip: bool) -> bool:
    """Whether what looks like one's own work names nobody, asks nothing and gives no value.

    A trip of one's own may name where it goes, but no country: "중국 출장이라서" says what the
    visa is for.
    """
    read = matcher.read(clean(said), lang)
    known = matcher.store.entities_by_id
    if trip and not read.wh:
        return all(known[id_].type is EntityType.PLACE for id_ in read.entity_ids)
    values = [one for one in read.quantities if one.kind not in _DAYS]
    return not (read.entity_ids or read.wh or values)
