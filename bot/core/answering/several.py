"""Replies to several questions of one message, and to a question after a wrong statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.asked_of import asked_of
from bot.core.answering.asked_of_named import of_several
from bot.core.answering.bare import asks_one_thing
from bot.core.answering.beyond import is_question, is_statement, states
from bot.core.answering.by_day import is_call
from bot.core.answering.context import match_in_context
from bot.core.answering.dated import by_name
from bot.core.answering.decision import Decision, decide
from bot.core.answering.followups import always_there
from bot.core.answering.joining import join_replies
from bot.core.answering.of_told import reply_of_told
from bot.core.answering.single import reply_to
from bot.core.answering.told import Told, told_before
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import Reply, ReplyKind

WHOLE_FROM = 0.6
"""Probability from which a gap is what a whole message asks for, whatever its parts do."""
_MEANS = regex(r"^(?:i mean|i\.?e\.?|that is|meaning|namely|즉|그러니까|也就是|就是说|即)\b")
"""How somebody puts the same question in other words."""
SURE_BESIDE_GAP = 0.7
"""Probability from which a part is answered beside the gap that its whole message is near to."""
_IF_SO = regex(
    r"^(?:and |그리고 )?if (?:so|yes|they did|he did|it did)\b|"
    r"^(?:만약 ?)?(?:나왔|그랬|그렇|했|있었)다면|"
    r"^(?:要是|如果|若)(?:有|谈了|提了|是)(?:的话)?[,，]?"
)
"""How a question begins that only asks something if the one before it has a yes."""
PART_FROM = 0.3
"""Probability from which one of several questions is answered by itself."""

_VALUES = {"how-long", "how-many", "when", "what-time", "weekday", "where"}
"""Attributes whose values are told after a gap: they are no part of what is not known."""
SAYS_ITSELF, SURE_ITSELF = 4, 0.8
"""Content words of a part that says by itself what it asks, and how sure its own reading is."""


def replies_to_parts(
    matcher: Matcher,
    parts: Sequence[str],
    whole: Match,
    today: date,
    lang: Lang,
    context: Sequence[str] = (),
) -> Reply | None:
    """A reply to each of several questions, or None if the message is better taken whole."""
    best = whole.best
    gap = best is not None and matcher.kind_of(best.intent) == "gap"
    # "Who phoned first, i.e. which side asked for the call?" asks for one thing.
    of_gap = best is not None and gap and best.probability >= WHOLE_FROM and not best.vetoed
    replies: list[Reply] = []
    seen: set[str] = set()
    whole_told = decide(whole, matcher)
    earlier: list[str] = [*context]
    for part in parts:
        understood = by_name(matcher.read(part, lang), matcher)
        if replies and replies[-1].kind is ReplyKind.GAP and _IF_SO.search(understood.text):
            continue
        each = _of_each(matcher, understood, earlier, today, lang)
        each = each or _of_answer(matcher, understood, replies, earlier, today, lang)
        if each is None and replies and replies[-1].kind is ReplyKind.GAP:
            # "Who sat in on the call? Also, how long was it?"
            each = reply_of_told(matcher, understood, earlier, today, lang, surely=True)
        if each is not None:
            seen.update(each.intents)
            replies.append(each)
            earlier.append(understood.text)
            continue
        match = match_in_context(matcher, understood, earlier, unfold=False)
        decision = decide(match, matcher)
        after_gap = bool(replies) and replies[-1].kind is ReplyKind.GAP
        if (
            after_gap
            and not understood.entity_ids
            and not _has_value(understood, decision, matcher)
        ):
            # "中方的公告是哪个部会、哪位发言人讲的": of what is not known, no other side's is told.
            earlier.append(understood.text)
            continue
        if not decision.tells and understood.content >= SAYS_ITSELF:
            # "… did they agree to help each other with hosting" needs nothing of what was before.
            own = matcher.match(understood)
            by_itself = decide(own, matcher)
            if by_itself.kind is ReplyKind.ANSWER and by_itself.confidence >= SURE_ITSELF:
                match, decision = own, by_itself
        if not decision.tells and _is_what_is_told(match, whole_told):
            match, decision = whole, whole_told
        earlier.append(understood.text)
        if decision.kind not in {ReplyKind.ANSWER, ReplyKind.GAP} or not decision.chosen:
            continue
        intent = decision.chosen[0].intent
        if decision.confidence < PART_FROM or intent in seen:
            continue
        told = part is not parts[-1] and not is_question(understood)
        if told and (is_statement(understood) or states(understood, intent, matcher)):
            continue  # "It began last November. On which day?" asks one thing.
        seen.add(intent)
        replies.append(reply_to(matcher, match, decision, today, lang))
    if len(replies) < 2:
        return None
    if of_gap and (context or not _asks_apart(matcher, parts, replies, lang)):
        return None
    return join_replies(matcher.store, replies, lang)


def _asks_apart(
    matcher: Matcher, parts: Sequence[str], replies: Sequence[Reply], lang: Lang
) -> bool:
    """Whether a message asks for something known, and before or after it for what its gap is of."""
    first, last = replies[0], replies[-1]
    if _MEANS.search(parts[-1].casefold()):
        return False
    if first.kind is ReplyKind.ANSWER:
        return first.confidence >= SURE_BESIDE_GAP and matcher.read(parts[0], lang).wh
    asked = matcher.read(parts[-1], lang)
    facts = [matcher.store.facts_by_id.get(id_) for id_ in last.intents]
    told = any(fact is not None and _VALUES & {*fact.asks} & {*asked.asks} for fact in facts)
    return last.kind is ReplyKind.ANSWER and last.confidence >= SURE_BESIDE_GAP and told


def _has_value(understood: Understanding, decision: Decision, matcher: Matcher) -> bool:
    """Whether a part that speaks of a call is surely told the value that it asks: "通话多久"."""
    if not is_call(understood):
        return False
    if decision.kind is not ReplyKind.ANSWER or decision.confidence < SURE_BESIDE_GAP:
        return False
    fact = matcher.store.facts_by_id.get(decision.chosen[0].intent) if decision.chosen else None
    return fact is not None and bool(_VALUES & {*fact.asks} & {*understood.asks})


def _is_what_is_told(part: Match, whole: Decision) -> bool:
    """Whether a question's likeliest answer is what its whole message would be told.

    "APEC stands for what, and who had it in 2025 vs 2026?": alone the second is not sure enough.
    """
    if whole.kind is not ReplyKind.ANSWER or part.best is None or part.best.vetoed:
        return False
    return part.best.intent == whole.chosen[0].intent


def _of_each(
    matcher: Matcher, understood: Understanding, earlier: Sequence[str], today: date, lang: Lang
) -> Reply | None:
    """What a bare question asks of each of several named before: "and for how long?"."""
    if not earlier or not asks_one_thing(understood, matcher):
        return None
    told = told_before(matcher, earlier)
    found = of_several(told.fact, understood, matcher) if told and not told.silent else None
    if told is None or found is None:
        return None
    reply = wording.answer_intent(matcher.store, found, lang, today)
    return replace(reply, intents=(found.id,), confidence=told.confidence)


def _of_answer(
    matcher: Matcher,
    understood: Understanding,
    replies: Sequence[Reply],
    earlier: Sequence[str],
    today: date,
    lang: Lang,
) -> Reply | None:
    """What a bare question asks of the one who was the answer to the question before it.

    "Whom did he call after Trump, and for how long?" is of Ishiba's call, though he is not named.
    """
    if not replies or len(replies[-1].intents) != 1 or not asks_one_thing(understood, matcher):
        return None
    fact = matcher.store.facts_by_id.get(replies[-1].intents[0])
    if fact is None or "who" not in fact.asks or len(fact.recipients) != 1:
        return None
    named = set(matcher.read(earlier[-1], lang).entity_ids) - always_there(matcher)
    if fact.recipients[0] in named or not named:
        return None
    found = asked_of(Told(fact, (), 1.0), understood, matcher, again=False)
    if not isinstance(found, Fact):
        return None
    reply = wording.answer_intent(matcher.store, found, lang, today)
    return replace(reply, intents=(found.id,), confidence=replies[-1].confidence)


def put_right(
    matcher: Matcher,
    match: Match,
    decision: Decision,
    asked: str,
    today: date,
    lang: Lang,
    context: Sequence[str],
) -> Reply:
    """What a statement has wrong, then what is asked after it if that is something else."""
    right = reply_to(matcher, match, decision, today, lang)
    understood = by_name(matcher.read(asked, lang), matcher)
    earlier = [*context, match.understood.text]
    after = match_in_context(matcher, understood, earlier, unfold=False)
    found = decide(after, matcher)
    chosen = found.chosen[0].intent if found.chosen else ""
    told = found.kind in {ReplyKind.ANSWER, ReplyKind.GAP} and chosen
    if not told or chosen == decision.chosen[0].intent or found.confidence < PART_FROM:
        return right
    same = (one for one in after.candidates if one.intent == decision.chosen[0].intent)
    if any(one.probability > found.chosen[0].probability and not one.vetoed for one in same):
        return right  # "It was frosty, I heard - how bad was it?" asks of that very thing.
    replies = [right, reply_to(matcher, after, found, today, lang)]
    return join_replies(matcher.store, replies, lang)
