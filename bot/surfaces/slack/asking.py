"""Asks the core a question for a person, remembers the exchange, and draws the reply."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.replies import Frame, reply_message
from bot.surfaces.slack.ports.conversations import Conversation, Exchange
from bot.surfaces.slack.ports.question_log import Asked
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.ticket import Ticket, fingerprint

_TELLING = (ReplyKind.ANSWER, ReplyKind.GAP, ReplyKind.CLARIFY)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks: the words, who, and the conversation that it belongs to.

    `private` says that only the asker sees the reply; `external` that the channel is shared with
    another organisation; `overheard` that nobody named us, so that only a telling reply is given.
    """

    text: str
    user: str
    where: Conversation
    private: bool = False
    external: bool = False
    overheard: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A reply and how it is drawn."""

    reply: Reply
    message: SentMessage


async def ask(services: Services, question: Question, now: datetime) -> Told | None:
    """Answer a question; None if it was overheard and there is nothing to tell."""
    where, started = question.where, time.perf_counter()
    earlier = await services.memory.recall(where, now) if services.memory else ()
    if question.overheard and not earlier:
        return None
    chosen = await services.chosen(where.team, question.user, where.channel)
    reply = services.answering.reply(
        question.text,
        today=services.today(now),
        context=tuple(exchange.question for exchange in earlier),
        lang=chosen,
    )
    if question.overheard and reply.kind not in _TELLING:
        return None
    return await _tell(services, question, reply, chosen, started, now)


async def pick(
    services: Services, question: Question, intent_id: str, lang: Lang, now: datetime
) -> Told | None:
    """Answer an intent that was picked from choices; None if the store has none of that id."""
    started = time.perf_counter()
    reply = reply_to_intent(services, [intent_id], lang, now)
    if reply is None:
        return None
    where = question.where
    chosen = await services.chosen(where.team, question.user, where.channel)
    return await _tell(services, question, reply, chosen, started, now)


async def find_again(
    services: Services, ticket: Ticket, where: Conversation, now: datetime
) -> Reply | None:
    """The reply that a ticket stands for: same store, same question, same reply.

    Where the question is forgotten, the first of the ticket's intents is asked for by its own
    question; None if there is nothing to go by.
    """
    question, context = await question_again(services, ticket, where, now)
    if question:
        return _reply(services, question, ticket.lang, now, context)
    return reply_to_intent(services, ticket.ids, ticket.lang, now)


async def question_again(
    services: Services, ticket: Ticket, where: Conversation, now: datetime
) -> tuple[str, list[str]]:
    """A ticket's question and what was asked before it, from the conversation if it is there."""
    earlier = await services.memory.recall(where, now) if services.memory and ticket.mark else ()
    for position, exchange in enumerate(earlier):
        if fingerprint(exchange.question) == ticket.mark:
            return exchange.question, [before.question for before in earlier[:position]]
    return ticket.question, []


def facts_behind(services: Services, ids: Sequence[str]) -> tuple[str, ...]:
    """The facts that intents rest on: themselves, an overview's, or those nearest to a gap."""
    found: dict[str, None] = {}
    for intent_id in ids:
        intent = services.store.intents.get(intent_id)
        rests_on = getattr(intent, "facts", ()) or getattr(intent, "nearest", ())
        found |= dict.fromkeys(rests_on or (intent_id,))
    return tuple(id_ for id_ in found if id_ in services.store.facts_by_id)


def reply_to_intent(
    services: Services, ids: Sequence[str], lang: Lang, now: datetime
) -> Reply | None:
    """The reply to the own question of the first intent that the store still has."""
    for intent_id in ids:
        question = canonical_question(services, intent_id, lang)
        if question is None:
            continue
        if services.answer_intent is None:
            return _reply(services, question, lang, now)
        return services.answer_intent(intent_id, today=services.today(now), lang=lang)
    return None


def canonical_question(services: Services, intent_id: str, lang: Lang) -> str | None:
    """The question that an intent answers; None for unknown intents and small talk."""
    intent = services.store.intents.get(intent_id)
    question = getattr(intent, "question", None)
    return services.voice.text(question, lang) if question is not None else None


def _reply(
    services: Services, text: str, lang: Lang, now: datetime, context: Sequence[str] = ()
) -> Reply:
    return services.answering.reply(text, today=services.today(now), context=context, lang=lang)


async def _tell(
    services: Services,
    question: Question,
    reply: Reply,
    chosen: Lang | None,
    started: float,
    now: datetime,
) -> Told:
    elapsed = (time.perf_counter() - started) * 1000
    # Together, so that they share a transaction.
    _remembered, log_id = await asyncio.gather(
        _remember(services, question, reply, now),
        _record(services, question, reply, elapsed, now),
    )
    # Buttons are in the language of the asker's Slack, which is cached; the reply is not.
    where = question.where
    lang = chosen or await services.interface(where.team, question.user, where.channel, reply.lang)
    frame = _frame(services, question, lang, log_id)
    return Told(reply, reply_message(reply, services.voice, frame))


async def _remember(services: Services, question: Question, reply: Reply, now: datetime) -> None:
    if services.memory is None or not question.text:
        return
    exchange = Exchange(
        question.text, reply.kind.value, reply.facts, reply.intents, reply.lang, question.user
    )
    await services.memory.remember(question.where, exchange, now)


async def _record(
    services: Services, question: Question, reply: Reply, elapsed: float, now: datetime
) -> int | None:
    if services.log is None:
        return None
    where = question.where
    return await services.log.record(
        Asked(where.team, where.channel, question.user, question.text, reply, elapsed, now)
    )


def _frame(services: Services, question: Question, lang: Lang, log_id: int | None) -> Frame:
    return Frame(
        lang=lang,
        question=question.text,
        log_id=log_id,
        shareable=question.private,
        timeline=services.timeline is not None,
        curators=services.curators is not None and not question.external,
        fact_url=services.fact_url,
    )
