"""The timeline's picture: drawn when somebody asks for it, and uploaded to the channel."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.surfaces.slack.blocks.escape import mrkdwn
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.timeline import read_query, title_of
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.ports.timeline import Picture

logger = logging.getLogger(__name__)

SCOPE = "files:write"
FILE_NAME = "timeline.png"
# What can be mended by who pressed, and what they are told to do.
_TOLD = {
    "not_in_channel": "slack-picture-invite",
    "channel_not_found": "slack-picture-invite",
    "missing_scope": "slack-picture-scope",
}


def can_picture(interaction: Interaction) -> bool:
    """Whether a picture can be drawn and has a place to go; views have no channel."""
    services = interaction.services
    granted = services.picture is not None and services.identity.has(SCOPE)
    return granted and bool(interaction.channel) and not interaction.view


async def on_picture(interaction: Interaction) -> None:
    """Draw the whole timeline, all its pages, and post it where the button is."""
    await interaction.ack()
    services, query = interaction.services, read_query(interaction.chosen)
    if query is None or services.timeline is None or services.picture is None:
        await _tell(interaction, "slack-stale")
        return
    today = services.today(interaction.now)
    events = services.timeline(
        query.words, today=today, lang=query.lang, start=query.start, end=query.end
    )
    title = title_of(query, services.voice)
    # Drawing takes some tenths of a second, in which nobody else should wait.
    picture = await asyncio.to_thread(services.picture, events or (), title=title, lang=query.lang)
    failure = await _upload(interaction, picture, title)
    if failure:
        await _tell(interaction, _TOLD.get(failure, "slack-picture-failed"))


async def _upload(interaction: Interaction, picture: Picture, title: str) -> str:
    """Post the picture; the error's name if that failed, else an empty string."""
    voice, lang = interaction.services.voice, await interaction.lang()
    drawn_for = voice.say("slack-picture-by", lang, user=f"<@{interaction.user}>")
    try:
        await interaction.client.files_upload_v2(
            content=picture.png,
            filename=FILE_NAME,
            title=title,
            alt_txt=picture.alt,
            channel=interaction.channel,
            thread_ts=interaction.thread_ts or None,
            initial_comment=f"{mrkdwn(title)} · {drawn_for}",
        )
    except SlackApiError as error:
        code = str(error.response.get("error"))
        logger.warning("uploading a picture failed: %s", code)
        return code
    except (SlackRequestError, aiohttp.ClientError, TimeoutError, OSError) as error:
        # The text of these names the file and may hold an answer's body.
        logger.warning("uploading a picture failed: %s", error.__class__.__name__)
        return "no_upload"
    return ""


async def _tell(interaction: Interaction, key: str) -> None:
    services = interaction.services
    text = services.voice.say(key, await interaction.lang(), name=services.identity.name)
    await interaction.show(notice(text))
