"""Whether an event is in a place, asked openly: "is the G7 in Quebec?", "G7이 퀘벡에서 열려요?".

Said as a statement, the claim check can tell a wrong place that no slot knows, and a capital that
stands for its country elsewhere but is no place of the event.
"""

from __future__ import annotations

from bot.core.answering.wrong_setting import of_another_year
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_EN = regex(
    r"^(?:(?:so|and|but|ok|wait|hey|hi)[, ]+)*(?:is|was|will) "
    r"(?P<what>(?:the |this year's |next year's |lee's )?(?:\w+ )?(?:g-?7|apec)"
    r"(?: (?:summit|meeting|leaders' summit|leaders' meeting))?(?: (?:in )?20\d\d)?) "
    r"(?:be |going to be |being |to be )?(?:held |hosted |happening |taking place )?"
    r"(?P<where>(?:in|at) (?!.*\bor\b)[^?!]{3,40}?)[?!. ]*$"
)
_KO = regex(r"^(?P<what>.{2,30}?에서)\s*(?:열|하|개최|진행|있|치러)\S{0,8}[?!. ]*$")
_ZH = regex(
    r"^(?P<what>.{0,12}?(?:g7|apec).{0,8}?)(?:是不是|是否|是|会不会|会)?"
    r"(?P<where>在.{2,12}?)(?:举行|举办|开|召开|办)?的?[吗么]?[?!. ]*$"
)
_SUMMITS = {EntityType.EVENT, EntityType.ORGANISATION}


def placed_as_statement(understood: Understanding, matcher: Matcher) -> str:
    """The statement that such a question asks about; "" if it is none."""
    known = matcher.store.entities_by_id
    if understood.wh or understood.negated or of_another_year(understood, matcher):
        return ""
    if not any(known[id_].type in _SUMMITS for id_ in understood.entity_ids):
        return ""
    written = understood.lang.written
    found = {Lang.EN: _EN, Lang.KO: _KO}.get(written, _ZH).search(understood.text)
    if found is None:
        return ""
    if written is Lang.EN:
        return f"{found['what']} is held {found['where']}"
    return (
        f"{found['what']} 열린다" if written is Lang.KO else f"{found['what']}{found['where']}举行"
    )
