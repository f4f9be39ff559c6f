"""The reply to a follow-up on the reply before it: who says so, more of it, in another language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.about_reply import AboutReply, Wanted
from bot.core.answering.by_day import told_of_event
from bot.core.answering.joining import join_replies
from bot.core.answering.told import speaker_of
from bot.core.facts import Chat, Fact, Mode, Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.reply import Explanation, Reply, ReplyKind


def reply_on_reply(
    matcher: Matcher, about: AboutReply, last: Reply, today: date, lang: Lang
) -> Reply | None:
    """The reply to what is wanted of the `last` one, in `lang`; None if that told nothing."""
    store = matcher.store
    if about.wanted is Wanted.LANGUAGE:
        assert about.lang is not None
        return _in_language(matcher, last, today, about.lang)
    fact = store.facts_by_id.get(next(iter(last.facts or last.nearest), ""))
    if last.kind not in {ReplyKind.ANSWER, ReplyKind.GAP} or fact is None:
        return None
    told = last.kind is ReplyKind.ANSWER
    match about.wanted:
        case Wanted.SOURCE if told:
            reply = wording.answer_who_says(store, fact, speaker_of(fact), lang)
            reply = replace(reply, intents=(fact.id,))
        case Wanted.SOURCE:
            return _in_language(matcher, last, today, lang)
        case Wanted.MORE:
            reply = _more(matcher, last, fact, today, lang)
        case Wanted.IN_PERSON:
            whole = _of_call(matcher, fact)
            if whole is None:
                return None
            reply = _of_intent(matcher, whole, today, lang)
        case Wanted.VALID:
            until = _until(matcher, fact)
            reply = (
                _of_intent(matcher, until, today, lang)
                if until
                else _silent(matcher, fact, today, lang)
            )
    steps = (
        ("asked of the reply", about.wanted.value),
        ("decision", f"{reply.kind.value}: {fact.id}"),
    )
    return replace(reply, confidence=last.confidence, explanation=Explanation(steps))


def _in_language(matcher: Matcher, last: Reply, today: date, lang: Lang) -> Reply | None:
    """What the last reply told, told in a language."""
    store = matcher.store
    known = [store.intents[id_] for id_ in last.intents if id_ in store.intents]
    parts = [wording.answer_intent(store, one, lang, today) for one in known]
    if last.kind is ReplyKind.GAP and not parts:
        nearest = [store.facts_by_id[id_] for id_ in last.nearest]
        parts = [
            wording.answer_gap(store, store.message("gap-generic", lang), nearest, lang, today)
        ]
    if last.kind is ReplyKind.ABSTAIN:
        parts = [wording.abstain(store, lang)]
    if not parts:
        return None
    reply = parts[0] if len(parts) == 1 else join_replies(store, parts, lang)
    steps = (("asked of the reply", f"in {lang.value}"), ("decision", reply.kind.value))
    return replace(
        reply, intents=last.intents, confidence=last.confidence, explanation=Explanation(steps)
    )


def _more(matcher: Matcher, last: Reply, fact: Fact, today: date, lang: Lang) -> Reply:
    """What else the store has on the same: its overview, else a fact beside it, else nothing."""
    store = matcher.store
    with_it = [o for o in store.overviews if o.id not in last.intents and fact.id in o.facts]
    # The invitation is filed under the call and told with the summit too: its own whole begins
    # with it.
    with_it.sort(key=lambda one: (one.topic != fact.topic, one.facts.index(fact.id)))
    for whole in with_it:
        if set(whole.facts) - set(last.facts):
            return _of_intent(matcher, whole, today, lang)
    beside = (store.facts_by_id[id_] for id_ in fact.related if id_ not in last.facts)
    more = next((one for one in beside if one.superseded_by is None), None)
    return _of_intent(matcher, more, today, lang) if more else _silent(matcher, fact, today, lang)


def _of_call(matcher: Matcher, fact: Fact) -> Overview | Fact | None:
    """The whole of the call that a fact is of: it was on the phone."""
    if fact.event not in matcher.reader.participants or fact.event is None:
        return None
    return told_of_event(fact.event, matcher, asks_who=False)


def _until(matcher: Matcher, fact: Fact) -> Fact | None:
    """When the policy ends that a fact is of."""
    if fact.mode is not Mode.POLICY:
        return None
    own = (f for f in matcher.store.facts if f.mode is Mode.POLICY and f.topic == fact.topic)
    return next((f for f in own if "until-when" in f.asks and f.superseded_by is None), None)


def _of_intent(matcher: Matcher, intent: Fact | Overview | Chat, today: date, lang: Lang) -> Reply:
    reply = wording.answer_intent(matcher.store, intent, lang, today)
    return replace(reply, intents=(intent.id,))


def _silent(matcher: Matcher, fact: Fact, today: date, lang: Lang) -> Reply:
    silence = matcher.store.message("gap-generic", lang)
    return wording.answer_gap(matcher.store, silence, [fact], lang, today)
