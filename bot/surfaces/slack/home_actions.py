"""What the controls of the Home tab do: search, topics, digest, language, one's own data."""

from __future__ import annotations

import json

from bot.core.store import Store
from bot.surfaces.slack.asking import canonical_question, reply_to_intent
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.digest import digest_message
from bot.surfaces.slack.blocks.escape import bold, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.replies import Frame, look_buttons, reply_message
from bot.surfaces.slack.home import home_of
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.languages import chosen_language
from bot.surfaces.slack.subscribing import subscribe_view

# A view holds 250 KB, and a character may be three bytes.
_MOST_SECTIONS = 25
_SECTION = 2900


async def on_home_search(interaction: Interaction) -> None:
    """Answer the question that was picked in the Home tab, in a modal."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    question = canonical_question(services, interaction.chosen, lang)
    if question is None:
        return
    reply = reply_to_intent(services, [interaction.chosen], lang, interaction.now)
    if reply is None:
        return
    frame = Frame(lang, question, fact_url=services.fact_url)
    drawn = reply_message(reply, services.voice, frame)
    await interaction.show(SentMessage(drawn.text, [parts.section(bold(question)), *drawn.blocks]))


async def on_home_topic(interaction: Interaction) -> None:
    """The questions of a topic, as buttons in a modal."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    topic = next((t for t in services.store.topics if t.id == interaction.chosen), None)
    if topic is None:
        return
    title = services.voice.text(topic.label, lang)
    ids = _asked_of(services.store, topic.id)
    starts = range(0, len(ids), parts.ACTIONS)
    rows = [
        row
        for start in starts
        for row in look_buttons(ids[start : start + parts.ACTIONS], services.voice, lang)
    ]
    await interaction.show(SentMessage(title, [parts.section(bold(title)), *rows]))


async def on_home_digest(interaction: Interaction) -> None:
    """The day's digest in a modal."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    if services.digest is not None:
        digest = services.digest(services.today(interaction.now), lang=lang)
        drawn = digest_message(digest, services.voice, fact_url=services.fact_url)
        await interaction.show(drawn)


async def on_home_language(interaction: Interaction) -> None:
    """Choose a language in the Home tab, which then changes to it."""
    await interaction.ack()
    services, team, user = interaction.services, interaction.team, interaction.user
    if services.preferences is None:
        return
    choice = chosen_language(interaction.chosen)
    await services.preferences.set_language(team, user, choice)
    await _publish(interaction)


async def on_home_subscription(interaction: Interaction) -> None:
    """Change, pause, resume or remove a digest that this person set up."""
    await interaction.ack()
    services, team, user = interaction.services, interaction.team, interaction.user
    verb, _, channel = interaction.chosen.partition(":")
    subscriptions = services.subscriptions
    current = await subscriptions.of(team, channel) if subscriptions else None
    if subscriptions is None or current is None or current.configured_by != user:
        await interaction.tell(services.voice.say("slack-stale", await interaction.lang()))
        return
    if verb == "change":
        view = subscribe_view(services, await interaction.lang(), channel, current)
        await interaction.open_view(view)
        return
    if verb == "remove":
        await subscriptions.remove(team, channel)
    elif verb in ("pause", "resume"):
        await subscriptions.pause(team, channel, verb == "pause")
    await _publish(interaction)


async def on_home_export(interaction: Interaction) -> None:
    """Show everything that is stored about this person."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    if services.personal is None:
        return
    found = await services.personal.export(interaction.team, interaction.user)
    say = services.voice.say
    kept = {kind: list(rows) for kind, rows in found.items() if rows}
    title = say("slack-home-data", lang)
    if not kept:
        await interaction.tell(say("slack-export-nothing", lang))
        return
    text = json.dumps(kept, ensure_ascii=False, indent=1, default=str)
    pieces = [text[start : start + _SECTION] for start in range(0, len(text), _SECTION)]
    # Plain text: nothing in anybody's words can become markup.
    blocks: list[parts.Json] = [
        {"type": "section", "text": parts.plain(piece, parts.SECTION)}
        for piece in pieces[:_MOST_SECTIONS]
    ]
    if len(pieces) > _MOST_SECTIONS:
        blocks.append(parts.context(mrkdwn(say("slack-export-more", lang))))
    await interaction.show(SentMessage(title, [parts.section(bold(title)), *blocks]))


async def on_home_erase(interaction: Interaction) -> None:
    """Erase everything that is stored about this person; Slack has asked them whether to."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    if services.personal is None:
        return
    erased = await services.personal.erase(interaction.team, interaction.user)
    count = str(sum(erased.values()))
    await interaction.tell(services.voice.say("slack-erased", lang, count=count))


async def _publish(interaction: Interaction) -> None:
    """Show the Home tab as it is now."""
    team, user = interaction.team, interaction.user
    view = await home_of(interaction.services, team, user, interaction.now)
    await interaction.client.api_call("views.publish", json={"user_id": user, "view": view})


def _asked_of(store: Store, topic_id: str) -> list[str]:
    """What a topic has answers to: its overviews, then its facts."""
    overviews = [overview.id for overview in store.overviews if overview.topic == topic_id]
    current = [fact for fact in store.facts if fact.superseded_by is None]
    return [*overviews, *(fact.id for fact in current if fact.topic == topic_id)]
