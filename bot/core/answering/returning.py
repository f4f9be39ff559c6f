"""A message that goes back in its thread: "back to the first one, which month?", "说回前面那届"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.followups import concepts_of_ours
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_BACK = {
    Lang.EN: regex(
        r"^(?:(?:ok|okay|so|and|but|wait|actually|now|sorry|hmm?|just)[, ]+)*"
        r"(?:(?:going|coming|circling|to go|go|jumping|let's go|returning|return)? ?(?:back )?to "
        r"(?:my |your |the )?(?P<which>first|original|earlier|previous|prior|former|one before)"
        r"(?: (?:one|question|call|summit|meeting|edition|thing|event))?"
        r"(?: (?:again|then|for a sec\w*))?)"
        r"[,.:;! -]+"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|아)\s*)?(?:다시\s*)?"
        r"(?P<which>아까|앞에?|앞서|처음|먼저|이전|맨 ?앞)(?:의|에)?\s*"
        r"(?:말한|물어본|물은|얘기한|나온)?\s*"
        r"(?:거|것|그거|그것|질문|얘기|이야기|회의|통화|대회)?(?:으로|로)?\s*"
        r"(?:(?:다시\s*)?돌아가(?:서|면|보면)|말인데요?|얘긴데요?|얘기인데요?|말이에요)[,.:~! ]+"
    ),
    Lang.ZH: regex(
        r"^(?:那|再)?(?:说回|回到|再说回?|再看|回过头来?(?:说|看)?|回头说)"
        r"(?P<which>刚才|之前|前面|先前|最初|一开始|上面|前)的?(?:说的|问的|提的)?(?:那|这)?"
        r"(?:一)?(?:个|届|通|位|次|场|边)?(?:会|电话|通话|峰会|问题)?[,.: ]+"
    ),
}
_BACK_TO = {
    Lang.EN: regex(
        r"^(?:(?:ok|okay|so|and|but|wait|actually|now|sorry|hmm?|just|right)[, ]+)*"
        r"(?:(?:going|coming|circling|to go|go|jumping|let's go|returning|return)? ?back to|"
        r"returning to) (?:the |that |this |our |my )?"
        r"(?P<topic>[\w' -]{2,24}?)(?: (?:thing|stuff|bit|question|topic|point|part|again|"
        r"for a sec\w*))*"
        r"\s*[,.:;!–-]+\s*(?=\w)"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|근데|아|다시)\s*)*(?P<topic>\S{2,10})(?: ?(?:얘기|이야기|문제|질문|건|쪽))?"
        r"(?:으로|로)\s*(?:다시\s*)?(?:돌아가(?:서|면|보면)|와서)[,.:~! ]+"
    ),
    Lang.ZH: regex(
        r"^(?:那|再)?(?:说回|回到|再说回?|回过头来?(?:说|看)?|回头说)(?:刚才的?)?"
        r"(?P<topic>[^,.:前那]{2,8}?)(?:的?(?:问题|事|话题))?[,.: ]+"
    ),
}
"""What goes back to a matter by its name: "back to the waiver, how many days?"."""
_SIDES = {EntityType.PERSON, EntityType.COUNTRY}
_FIRST = {"first", "original", "처음", "맨앞", "맨 앞", "最初", "一开始"}


def gone_back(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[str, Sequence[str]] | None:
    """What a message asks of what its thread spoke of before the last thing, and that thread.

    `context` are the thread's utterances, oldest first. None where it goes back to nothing.
    """
    found = _BACK[understood.lang.written].search(understood.text)
    rest = understood.text[found.end() :].strip() if found else ""
    if found is None:
        return _to_topic(matcher, understood, context)
    if not rest or len(context) < 2:
        return None
    return rest, context[:1] if found["which"] in _FIRST else context[:-1]


def _to_topic(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[str, Sequence[str]] | None:
    """The same where the matter is named: the thread up to the last line that spoke of it."""
    found = _BACK_TO[understood.lang.written].search(understood.text)
    rest = understood.text[found.end() :].strip() if found else ""
    if found is None or not rest or not context:
        return None
    topic = matcher.read(found["topic"], understood.lang)
    named = {*topic.entity_ids, *concepts_of_ours(topic, matcher)}
    if not named or topic.quantities:
        return None
    for at in range(len(context), 0, -1):
        line = matcher.read(context[at - 1])
        if named & {*line.entity_ids, *line.concept_ids}:
            return rest, context[:at]
    known = matcher.store.entities_by_id
    whose = any(known[id_].type in _SIDES for id_ in topic.entity_ids)
    # "… back to Xi. start time of that one?" is asked of his call, as of those before.
    return rest, [*(context if whose else ()), found["topic"]]
