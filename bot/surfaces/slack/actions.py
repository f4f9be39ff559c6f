"""Buttons and menus of replies: acknowledged at once, then answered where they were pressed."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.reply import Reply
from bot.surfaces.slack.asking import (
    Question,
    ask,
    canonical_question,
    facts_behind,
    find_again,
    pick,
    question_again,
)
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.evidence import (
    evidence_message,
    notice,
    other_message,
    why_message,
)
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.replies import Frame, reply_message
from bot.surfaces.slack.blocks.timeline import TimelineQuery, read_query
from bot.surfaces.slack.commands import draw_timeline
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.ticket import Ticket, read_block_id, read_value


async def on_menu(interaction: Interaction) -> None:
    """The "…" menu of a reply: evidence, why, timeline, other readings."""
    await interaction.ack()
    ticket = read_block_id(interaction.action.get("block_id"))
    if ticket is None:
        await _tell(interaction, "slack-stale")
        return
    show = {
        "evidence": _evidence,
        "why": _why,
        "timeline": _timeline,
        "other": _other,
    }.get(interaction.chosen)
    if show is None:
        await _tell(interaction, "slack-stale")
    else:
        await interaction.show(
            await show(interaction, ticket, await interaction.told_in(ticket.lang))
        )


async def on_feedback(interaction: Interaction) -> None:
    """Thumbs up or down."""
    await interaction.ack()
    value, log = interaction.chosen, interaction.services.log
    if log is None or value[-1:] not in ("+", "-") or not value[:-1].isdigit():
        await _tell(interaction, "slack-stale")
        return
    helpful = value.endswith("+")
    await log.feedback(int(value[:-1]), interaction.user, helpful)
    await _tell(interaction, "slack-thanks" if helpful else "slack-thanks-bad")


async def on_choose(interaction: Interaction) -> None:
    """A choice of a clarify reply: the answer takes the place of the choices."""
    await interaction.ack()
    message = await _answer(interaction, private=interaction.private)
    await (interaction.replace(message) if message else _tell(interaction, "slack-stale"))


async def on_look(interaction: Interaction) -> None:
    """Another question of the store: its answer is shown to who pressed."""
    await interaction.ack()
    message = await _answer(interaction, private=not interaction.view)
    if message is None:
        await _tell(interaction, "slack-stale")
    elif interaction.private:
        await interaction.replace(message)
    else:
        await interaction.show(message)


async def on_share(interaction: Interaction) -> None:
    """Post to the channel a reply that one person saw."""
    await interaction.ack()
    ticket = read_value(interaction.chosen)
    reply = await _found(interaction, ticket) if ticket else None
    if ticket is None or reply is None:
        await _tell(interaction, "slack-stale")
        return
    services = interaction.services
    frame = Frame(
        lang=ticket.lang,
        question=ticket.question,
        timeline=services.timeline is not None,
        fact_url=services.fact_url,
    )
    drawn = reply_message(reply, services.voice, frame)
    shared = services.voice.say("slack-shared-by", ticket.lang, user=f"<@{interaction.user}>")
    head = parts.context(shared)
    if ticket.question:
        # What somebody wrote is shown as plain text: nothing in it can become markup.
        head["elements"].append(parts.plain(ticket.question, 500))
    text = "\n".join(line for line in (parts.fallback(ticket.question), drawn.text) if line)
    await interaction.share(SentMessage(text, parts.fits([head, *drawn.blocks])))


async def on_curators(interaction: Interaction) -> None:
    """Put a question that no source answers before the curators."""
    await interaction.ack()
    if await interaction.external():
        await _tell(interaction, "slack-not-shared")
        return
    ticket, curators = read_value(interaction.chosen), interaction.services.curators
    question = ""
    if ticket is not None:
        services, where, now = interaction.services, interaction.where, interaction.now
        question, _context = await question_again(services, ticket, where, now)
    if ticket is None or curators is None or not question:
        await _tell(interaction, "slack-stale")
        return
    await curators.ask(
        question,
        ticket.lang,
        team=interaction.team,
        channel=interaction.channel,
        user=interaction.user,
        at=interaction.now,
    )
    await _tell(interaction, "slack-curators-asked")


async def on_page(interaction: Interaction) -> None:
    """Another page of a timeline, in place of this one."""
    await interaction.ack()
    query = read_query(interaction.chosen)
    if query is None:
        await _tell(interaction, "slack-stale")
    else:
        page = draw_timeline(interaction, query, shareable=interaction.private)
        await interaction.replace(page)


async def on_share_timeline(interaction: Interaction) -> None:
    """Post a page of a timeline to the channel."""
    await interaction.ack()
    query = read_query(interaction.chosen)
    if query is None:
        await _tell(interaction, "slack-stale")
    else:
        await interaction.share(draw_timeline(interaction, query, shareable=False))


async def _evidence(interaction: Interaction, ticket: Ticket, lang: Lang) -> SentMessage:
    services = interaction.services
    facts = facts_behind(services, ticket.ids)
    return evidence_message(facts, services.voice, lang, services.fact_url)


async def _why(interaction: Interaction, ticket: Ticket, lang: Lang) -> SentMessage:
    reply = await _found(interaction, ticket)
    if reply is None:
        return notice(interaction.services.voice.say("slack-stale", lang))
    return why_message(reply.explanation, interaction.services.voice, lang)


async def _timeline(interaction: Interaction, ticket: Ticket, lang: Lang) -> SentMessage:
    """The events of the topic that the reply is about; all of them where it has none."""
    services = interaction.services
    facts = facts_behind(services, ticket.ids)
    topic_id = services.store.facts_by_id[facts[0]].topic if facts else ""
    topic = next((topic for topic in services.store.topics if topic.id == topic_id), None)
    words = services.voice.text(topic.label, lang) if topic else ""
    query = TimelineQuery(words, lang=lang)
    today = services.today(interaction.now)
    if words and services.timeline and not services.timeline(words, today=today, lang=lang):
        query = TimelineQuery(lang=lang)
    return draw_timeline(interaction, query)


async def _other(interaction: Interaction, ticket: Ticket, lang: Lang) -> SentMessage:
    reply = await _found(interaction, ticket)
    alternatives = reply.alternatives if reply else ()
    return other_message(alternatives, interaction.services.voice, lang)


async def _answer(interaction: Interaction, *, private: bool = False) -> SentMessage | None:
    """The reply that a button's ticket asks for; it counts as asked, so that one can follow up."""
    ticket, services, now = read_value(interaction.chosen), interaction.services, interaction.now
    if ticket is None:
        return None
    picked = ticket.ids[0] if ticket.ids else ""
    text = canonical_question(services, picked, ticket.lang) if picked else ticket.question
    if not text:
        return None
    # Only the button for the curators depends on who reads along.
    external = services.curators is not None and await interaction.external()
    question = Question(
        text, interaction.user, interaction.where, private=private, external=external
    )
    if picked:
        told = await pick(services, question, picked, ticket.lang, now)
    else:
        told = await ask(services, question, now)
    return told.message if told else None


async def _found(interaction: Interaction, ticket: Ticket) -> Reply | None:
    return await find_again(interaction.services, ticket, interaction.where, interaction.now)


async def _tell(interaction: Interaction, key: str) -> None:
    text = interaction.services.voice.say(key, await interaction.lang())
    await interaction.show(notice(text))
