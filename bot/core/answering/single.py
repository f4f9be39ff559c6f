"""The reply to one decision: its wording, with what was asked besides and what was nearly meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core.answering import wording
from bot.core.answering.beyond import WRONG_LEADS
from bot.core.answering.decision import Decision
from bot.core.answering.explaining import explain
from bot.core.answering.leads import lead_for
from bot.core.answering.value_beside import value_is_beside
from bot.core.answering.wrong_details import also_corrected, also_wrong
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS, REASONS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Choice, Reply, ReplyKind


def reply_to(
    matcher: Matcher,
    match: Match,
    decision: Decision,
    today: date,
    lang: Lang,
    said: Understanding | None = None,
    confirmed: str | None = None,
) -> Reply:
    """The reply; `said` is the follow-up that `match` reads with its thread.

    `confirmed` is the lead of the reply to a statement that was held against the facts, None of
    any other.
    """
    store = matcher.store
    alternatives = tuple(
        candidate.intent
        for candidate in match.candidates[:6]
        if candidate not in decision.chosen[:1] and matcher.kind_of(candidate.intent) != "chat"
    )
    extras = {
        "confidence": round(decision.confidence, 4),
        "alternatives": alternatives,
        "explanation": explain(match, decision),
    }
    if decision.kind is ReplyKind.CLARIFY:
        reply = wording.offer_choices(store, [c.intent for c in decision.chosen], lang)
        if len(reply.choices) == 1:
            label = reply.choices[0]
            reply = replace(reply, choices=(Choice(label.label, label.intent),))
    elif decision.kind is ReplyKind.ABSTAIN:
        reply = wording.abstain(store, lang)
    elif not decision.chosen:
        nearest = [
            store.facts_by_id[c.intent]
            for c in match.candidates
            if c.intent in store.facts_by_id and not c.vetoed
        ]
        text = store.message("gap-generic", lang)
        reply = wording.answer_gap(store, text, nearest[:1], lang, today)
    else:
        chosen = decision.chosen[0]
        if confirmed is None and value_is_beside(match, chosen, matcher):
            text = store.message("gap-generic", lang)
            told = store.facts_by_id[chosen.intent]
            reply = wording.answer_gap(store, text, [told], lang, today)
            return replace(reply, **extras)  # type: ignore[arg-type]
        lead = lead_for(match, chosen, matcher) if confirmed is None else confirmed
        if said is not None and confirmed is None and _is_of_thread(matcher, chosen, said):
            lead = ""
        if lead == "not-quite" and said is not None and said.yes_no and not said.wh:
            lead = "no"  # The thread asked when; what follows only wants a yes.
        more = _asked_besides(matcher, match, chosen) if confirmed is None else ()
        if confirmed in WRONG_LEADS:
            more = also_wrong(match, chosen, matcher)
        beside = tuple(
            fact
            for candidate in decision.chosen[1:]
            if not more and (fact := store.facts_by_id.get(candidate.intent))
        )
        intent = store.intents[chosen.intent]
        reply = wording.answer_intent(store, intent, lang, today, more, lead, beside)
        reply = replace(reply, intents=(chosen.intent,))
    return replace(reply, **extras)  # type: ignore[arg-type]


def _is_of_thread(matcher: Matcher, chosen: Candidate, said: Understanding) -> bool:
    """Whether all that a fact corrects was named in the thread, not in the follow-up itself.

    "Since November? … And when does it end?" has nothing wrong in its question, nor has "what did
    Lee ask of China? … And Xi's answer?".
    """
    fact = matcher.store.facts_by_id.get(chosen.intent)
    if fact is None or chosen.verdict is None or not chosen.verdict.corrects:
        return False
    wrong = {(slot.name, slot.asked) for slot in chosen.verdict.slots if not slot.agrees}
    own = matcher.gate.check(said, fact, matcher.profile(fact.id, said.lang))
    return not wrong & {(slot.name, slot.asked) for slot in own.slots if not slot.agrees}


def _asked_besides(matcher: Matcher, match: Match, chosen: Candidate) -> tuple[Fact, ...]:
    """What is told with a fact: what was asked too, or else put right too."""
    return _also_asked(matcher, match, chosen.intent) or also_corrected(match, chosen, matcher)


def _also_asked(matcher: Matcher, match: Match, intent_id: str) -> tuple[Fact, ...]:
    """Facts of the same event for attributes that were asked too ("where and when …?")."""
    store = matcher.store
    main = store.intents[intent_id]
    if not isinstance(main, Fact):
        return ()
    missing = [a for a in match.understood.asks if a in HARD_ASKS and a not in main.asks]
    if "which-order" in main.asks:
        missing = [ask for ask in missing if ask != "who"]  # Who has the place, it says itself.
    found: list[Fact] = []
    for ask in missing[:2]:
        rank = {c.intent: n for n, c in enumerate(match.candidates) if not c.vetoed}
        fitting = [
            fact
            for fact in store.facts
            if fact.event == main.event
            and (main.event or fact.topic == main.topic)
            and ask in fact.asks
            and fact.superseded_by is None
            and fact.id in rank
            # The reason of something else that happened then is no reason of this.
            and (ask not in REASONS or fact.id in main.related or main.id in fact.related)
        ]
        if not fitting and ask == "where" and main.event not in matcher.reader.participants:
            # "First time with Trump - where?" names whom the place of the summit does not.
            own = (
                f for f in store.facts if f.event == main.event and f.event and "where" in f.asks
            )
            found += [fact for fact in own if fact.superseded_by is None][:1]
        if fitting:
            found.append(min(fitting, key=lambda fact: rank[fact.id]))
    return tuple(dict.fromkeys(found))
