"""One press, command or choice of a person: who and where, and the ways to show the result."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.core.language import Lang
from bot.core.matching.normalise import clean, detect_lang
from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.ports.conversations import Conversation
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.sharing import at_home

logger = logging.getLogger(__name__)

# Our links lead to evidence; a preview below each would bury the answer.
_QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}


@dataclass(frozen=True)
class Interaction:
    """An interactive payload with what is needed to answer it.

    Properties of what a payload lacks are empty strings or empty mappings, never errors.
    """

    body: Mapping[str, Any]
    services: Services
    client: AsyncWebClient
    ack: AsyncAck
    now: datetime

    @property
    def team(self) -> str:
        """The team in which the app is installed: in shared channels not always the person's."""
        return team_of(self.body)

    @property
    def user(self) -> str:
        """The person's id."""
        return str(self.body.get("user_id") or _at(self.body, "user").get("id") or "")

    @property
    def channel(self) -> str:
        """The channel's id; empty in views."""
        found = self.body.get("channel_id") or _at(self.body, "channel").get("id")
        return str(found or _at(self.body, "container").get("channel_id") or "")

    @property
    def action(self) -> Mapping[str, Any]:
        """The first action of a block_actions payload."""
        actions = self.body.get("actions")
        first = actions[0] if isinstance(actions, list) and actions else {}
        return first if isinstance(first, Mapping) else {}

    @property
    def chosen(self) -> str:
        """The value of the chosen option, or of the pressed button."""
        return str(
            _at(self.action, "selected_option").get("value") or self.action.get("value") or ""
        )

    @property
    def view(self) -> Mapping[str, Any]:
        """The view that the payload came from."""
        return _at(self.body, "view")

    @property
    def private(self) -> bool:
        """Whether the message that was acted on is seen by this person only."""
        return bool(_at(self.body, "container").get("is_ephemeral"))

    @property
    def message_ts(self) -> str:
        """The ts of the message that was acted on."""
        container = _at(self.body, "container")
        return str(container.get("message_ts") or self.body.get("message_ts") or "")

    @property
    def thread_ts(self) -> str:
        """The thread that the message stands in; empty for none."""
        found = _at(self.body, "message").get("thread_ts")
        return str(found or _at(self.body, "container").get("thread_ts") or "")

    @property
    def where(self) -> Conversation:
        """The conversation: a thread, a direct message, or this person's own commands here."""
        if self.private or not self.message_ts:
            return Conversation(self.team, self.channel, f"ask:{self.user}")
        if self.channel.startswith("D"):
            return Conversation(self.team, self.channel, self.thread_ts)
        return Conversation(self.team, self.channel, self.thread_ts or self.message_ts)

    @property
    def at_home(self) -> bool:
        """Whether the person belongs to that team."""
        return at_home(self.body, self.services.identity)

    async def external(self) -> bool:
        """Whether people of another organisation read along here, or are the ones who act."""
        if not self.at_home:
            return True
        shared, channel = self.services.shared, self.channel
        if shared is None or not channel or channel.startswith("D"):
            return False
        return await shared(self.team, channel)

    async def lang(self, asked_in: Lang | None = None) -> Lang:
        """The language of this person's buttons and notices."""
        return await self.services.interface(self.team, self.user, self.channel, asked_in)

    async def told_in(self, replied_in: Lang) -> Lang:
        """The language of what belongs to a reply: the reply's, if this person chose no other."""
        chosen = await self.services.chosen(self.team, self.user, self.channel)
        return chosen or replied_in

    async def written_in(self, words: str) -> Lang:
        """The language to answer words in that are no question: their script's, if it tells."""
        interface, scripts = await self.lang(), self.services.scripts
        chosen = await self.services.chosen(self.team, self.user, self.channel)
        # Latin letters tell nothing: people write "APEC" in every language.
        if chosen is not None or scripts is None or words.isascii():
            return interface
        found = detect_lang(clean(words), scripts, interface)
        # Nor do characters that both Chinese scripts share, to a reader of Traditional.
        shared = found is Lang.ZH and scripts.to_traditional(words) == words
        return interface if shared and interface is Lang.ZH_HANT else found

    async def reply(self, message: SentMessage) -> None:
        """Acknowledge a command with its result, which only this person sees."""
        await self.ack(**_payload(message), **_QUIET, response_type="ephemeral")

    async def show(self, message: SentMessage, title: str = "Tieline") -> None:
        """Show something to this person only: below the message, or in a modal over the view."""
        if self.view:
            await self.open_modal(message, title)
        elif not await self._through_url(_payload(message) | {"replace_original": False}):
            await self._call("chat.postEphemeral", self._place() | {"user": self.user}, message)

    async def replace(self, message: SentMessage) -> None:
        """Put a message in place of the one that was acted on."""
        if self.view:
            await self._update_view(message)
            return
        replaced = await self._through_url(_payload(message) | {"replace_original": True})
        if not replaced and self.message_ts and not self.private:
            place = {"channel": self.channel, "ts": self.message_ts}
            await self._call("chat.update", place, message)

    async def tell(self, text: str) -> None:
        """Show a line of our own to this person only."""
        await self.show(SentMessage(parts.fallback(text), [parts.section(mrkdwn(text))]))

    async def share(self, message: SentMessage) -> None:
        """Post to the channel what only this person saw."""
        payload = _payload(message) | {"response_type": "in_channel", "replace_original": False}
        await self._through_url(payload)

    async def open_modal(self, message: SentMessage, title: str) -> bool:
        """Show a message in a modal; False if the trigger was too old."""
        return await self.open_view(await self._modal(message, title))

    async def open_view(self, view: Mapping[str, Any]) -> bool:
        """Open a modal, or put it on the one that is open; False if the trigger was too old."""
        method = "views.push" if self.view.get("type") == "modal" else "views.open"
        trigger = self.body.get("trigger_id")
        try:
            await self.client.api_call(method, json={"trigger_id": trigger, "view": view})
        except SlackApiError as error:
            code = error.response.get("error")
            logger.info("%s failed: %s", method, code)
            if code == "push_limit_reached":
                await self._update_with(view)
                return True
            if code in ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"):
                await self._tell_too_late()
            return False
        return True

    async def _modal(self, message: SentMessage, title: str) -> Mapping[str, Any]:
        close = self.services.voice.say("slack-close", await self.lang())
        # Feedback buttons live in messages only.
        blocks = [dict(block) for block in message.blocks if block["type"] != "context_actions"]
        return parts.modal("shown", title, blocks, close=close)

    async def _update_view(self, message: SentMessage) -> None:
        await self._update_with(await self._modal(message, "Tieline"))

    async def _update_with(self, view: Mapping[str, Any]) -> None:
        arguments = {"view_id": self.view.get("id"), "view": view}
        try:
            await self.client.api_call("views.update", json=arguments)
        except SlackApiError as error:
            logger.info("views.update failed: %s", error.response.get("error"))

    async def _tell_too_late(self) -> None:
        text = self.services.voice.say("slack-too-late", await self.lang())
        message = SentMessage(parts.fallback(text), [parts.section(mrkdwn(text))])
        if self.view or not await self._through_url(
            _payload(message) | {"replace_original": False}
        ):
            # A view has no response URL; the direct message is where this person hears of it.
            await self._call("chat.postMessage", {"channel": self.user, **_QUIET}, message)

    def _place(self) -> dict[str, Any]:
        place = {"channel": self.channel}
        return place | ({"thread_ts": self.thread_ts} if self.thread_ts else {})

    async def _call(self, method: str, place: Mapping[str, Any], message: SentMessage) -> None:
        try:
            await self.client.api_call(method, json={**place, **_payload(message)})
        except SlackApiError as error:
            logger.warning("%s failed: %s", method, error.response.get("error"))

    async def _through_url(self, payload: Mapping[str, Any]) -> bool:
        url = self.body.get("response_url")
        if not isinstance(url, str) or not url:
            return False
        thread = {"thread_ts": self.thread_ts} if self.thread_ts else {}
        # Its own default would send again after a dropped connection: two messages.
        webhook = AsyncWebhookClient(
            url,
            session=self.client.session,
            retry_handlers=[AsyncRateLimitErrorRetryHandler()],
            logger=self.client.logger,
        )
        response = await webhook.send_dict({**payload, **_QUIET, **thread})
        if response.status_code >= 400:
            logger.info("a response URL answered %d", response.status_code)
        return response.status_code < 400


def _payload(message: SentMessage) -> dict[str, Any]:
    return {"text": message.text, "blocks": [dict(block) for block in message.blocks]}


def _at(body: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = body.get(key)
    return value if isinstance(value, Mapping) else {}
