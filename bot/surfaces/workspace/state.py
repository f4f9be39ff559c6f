"""The workspace's state: who and what is there, what was posted, and telling the app of it."""

from __future__ import annotations

from bot.surfaces.workspace import envelopes
from bot.surfaces.workspace.courier import Courier
from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.faults import Faults
from bot.surfaces.workspace.feed import Feed
from bot.surfaces.workspace.files import Files
from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.rooms import Message, Room, Rooms, direct_message_id
from bot.surfaces.workspace.settings import (
    SLACKBOT,
    Json,
    Member,
    Settings,
)
from bot.surfaces.workspace.tickets import Tickets
from bot.surfaces.workspace.tokens import Tokens
from bot.surfaces.workspace.views import Views


class State:
    """Everything that a workspace remembers; no network."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.installed = self.settings.installed
        self.org_wide = False
        self.scopes: set[str] = set(self.settings.scopes) if self.installed else set()
        self.tokens = Tokens(self.settings)
        self.mint = Mint(self.settings.clock)
        self.feed = Feed()
        self.faults = Faults()
        self.courier = Courier(self.settings, self.faults)
        self.rooms = Rooms(self.settings)
        self.tickets = Tickets(self.settings, self.mint)
        self.views = Views(self.settings, self.mint, self.feed)
        self.files = Files(self.mint, self.settings.bot_user)
        self.people: dict[str, Member] = {m.id: m for m in self.settings.members}
        self.statuses: dict[tuple[str, str], str] = {}
        self.prompts: dict[tuple[str, str], Json] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self.calls: list[tuple[str, Json]] = []
        self.base_url = "http://127.0.0.1"

    def user_id(self, reference: str) -> str:
        """A member's id, from the id or the handle; raises `ApiError("user_not_found")`."""
        for member in self.people.values():
            if reference in (member.id, member.name):
                return member.id
        raise ApiError("user_not_found")

    def team_of(self, user: str) -> str:
        """The id of a member's own team: another organisation's for external members."""
        return self.people[user].team_id or self.settings.team_id

    def room(self, reference: str, user: str | None = None) -> Room:
        """A room by id, name or `#name`; `dm` is the direct message of `user` with the bot."""
        if reference == "dm" and user is not None:
            reference = direct_message_id(user)
        return self.rooms.find(reference)

    def messages(
        self, channel: str, thread_ts: str | None = None, user: str | None = None
    ) -> list[Message]:
        """What stands in a channel, or in a thread of it, as `user` sees it (None: without
        anybody's ephemeral messages)."""
        member = self.user_id(user) if user is not None else None
        return self.rooms.messages(self.room(channel, member).id, thread_ts, member)

    async def wait_for_message(
        self,
        channel: str,
        *,
        thread_ts: str | None = None,
        after: str | None = None,
        user: str | None = None,
        contains: str = "",
        from_bot: bool = True,
        timeout: float = 5.0,  # noqa: ASYNC109
    ) -> Message:
        """The first message there (from the bot, by default) that is later than `after`, a
        timestamp, and whose text contains `contains`; waits for it up to `timeout` seconds."""

        def find() -> Message | None:
            for message in self.messages(channel, thread_ts, user):
                late = after is None or message.ts > after
                if late and contains in message.text and (message.from_bot or not from_bot):
                    return message
            return None

        return await self.feed.wait_until(find, timeout, f"message in {channel}")

    async def wait_for_modal(self, user: str, timeout: float = 5.0) -> Json:  # noqa: ASYNC109
        """The modal that a member sees, once there is one."""
        member = self.user_id(user)
        return await self.feed.wait_until(lambda: self.views.top(member), timeout, "modal")

    async def wait_for_home(self, user: str, timeout: float = 5.0) -> Json:  # noqa: ASYNC109
        """The member's Home view, once the app has published one."""
        member = self.user_id(user)
        return await self.feed.wait_until(
            lambda: self.views.homes.get(member), timeout, "Home view"
        )

    def post(
        self, room: Room, author: Json, content: Json, visible_to: str | None = None
    ) -> Message:
        """Put a message into a room and send the message events that the app subscribed to."""
        ts = self.mint.ts()
        body: Json = {
            "type": "message",
            "ts": ts,
            "team": self.settings.team_id,
            **author,
            **content,
        }
        thread = body.get("thread_ts")
        if thread is not None and visible_to is None:
            body["parent_user_id"] = self.rooms.get(room.id, str(thread)).user
        message = Message(room.id, body, visible_to)
        self.rooms.add_message(message)
        self.announce(message)
        if visible_to is None:
            self.emit_message(room, envelopes.new_message(message, room))
        return message

    def post_as_bot(self, room: Room, content: Json, visible_to: str | None = None) -> Message:
        """A message of the app's; it ends the status shown in that thread."""
        thread = str(content.get("thread_ts") or "")
        if (room.id, thread) in self.statuses:
            self.show_status(room, thread, "")
        return self.post(room, self.bot_author(), content, visible_to)

    def show_status(self, room: Room, thread: str, status: str) -> None:
        """Say what the app is doing in a thread (`""` for the room itself); empty ends it."""
        if status:
            self.statuses[(room.id, thread)] = status
        else:
            self.statuses.pop((room.id, thread), None)
        self.feed.publish("status", {"channel": room.id, "thread_ts": thread, "status": status})

    def notice(self, user: str, room: Room, text: str, thread_ts: str | None = None) -> Message:
        """A line from Slackbot that only `user` sees."""
        content: Json = {"text": text}
        if thread_ts:
            content["thread_ts"] = thread_ts
        return self.post(room, {"user": SLACKBOT}, content, visible_to=user)

    def replace(self, message: Message, content: Json) -> None:
        """Change a message's content in place, with a `message_changed` event if it is public."""
        previous = dict(message.body)
        ts = self.mint.ts()
        message.body = {**previous, **content}
        if message.visible_to is None:
            message.body["edited"] = {"user": message.user, "ts": ts}
        self.announce(message)
        if message.visible_to is None:
            room = self.rooms.rooms[message.channel]
            self.emit_message(
                room, envelopes.message_changed(dict(message.body), previous, room, ts)
            )

    def remove(self, message: Message) -> None:
        """Delete a message; one with replies leaves a tombstone, as in Slack."""
        room, ts = self.rooms.rooms[message.channel], self.mint.ts()
        previous = dict(message.body)
        if message.visible_to is None and not message.is_reply and self.rooms.replies(message):
            message.body = {
                "type": "message",
                "subtype": "tombstone",
                "text": "This message was deleted.",
                "user": SLACKBOT,
                "hidden": True,
                "ts": message.ts,
                "thread_ts": message.ts,
            }
            self.announce(message)
            event = envelopes.message_changed(dict(message.body), previous, room, ts)
        else:
            self._take_away(message)
            event = envelopes.message_deleted(previous, room, ts)
        if message.visible_to is None:
            self.emit_message(room, event)

    def announce(self, message: Message) -> None:
        """Tell the page that a message is new or changed."""
        shown = self.rooms.as_api(message)
        data = {"channel": message.channel, "message": shown, "ephemeral": message.is_ephemeral}
        self.feed.publish("message", data, message.visible_to)
        if message.is_reply and message.visible_to is None and message.thread_ts:
            parent = self.rooms.get(message.channel, message.thread_ts)
            summary = {"channel": parent.channel, "message": self.rooms.as_api(parent)}
            self.feed.publish("message", {**summary, "ephemeral": False})

    def emit(self, subscription: str, event: Json, room: Room | None) -> None:
        """Send an event if the app subscribed to it, has its scope and is in the room."""
        needed = envelopes.SCOPE_OF_EVENT[subscription]
        if not self.installed or subscription not in self.settings.events:
            return
        if needed and not any(scope in self.scopes for scope in needed):
            return
        if room is not None and self.settings.bot_user not in room.members:
            return
        self.courier.post_event(
            envelopes.envelope(self.settings, self.mint, event, room, self.org_wide)
        )

    def emit_ending(self, event: Json) -> None:
        """Tell the app that it, or a token of its, was removed."""
        if event["type"] in self.settings.events:
            self.courier.post_event(
                envelopes.ending(self.settings, self.mint, event, self.org_wide)
            )

    def emit_message(self, room: Room, event: Json) -> None:
        """Send a message event under the subscription of its room."""
        self.emit(envelopes.message_subscription(room), event, room)

    def bot_author(self) -> Json:
        """What Slack puts on the app's own messages."""
        settings = self.settings
        profile = {
            "id": settings.bot_id,
            "app_id": settings.app_id,
            "user_id": settings.bot_user,
            "name": settings.bot_real_name,
            "deleted": False,
            "team_id": settings.team_id,
        }
        return {
            "user": settings.bot_user,
            "bot_id": settings.bot_id,
            "app_id": settings.app_id,
            "bot_profile": profile,
        }

    def _take_away(self, message: Message) -> None:
        self.rooms.remove(message)
        gone = {"channel": message.channel, "ts": message.ts, "thread_ts": message.thread_ts}
        self.feed.publish("deleted", gone, message.visible_to)
        if message.is_reply and message.visible_to is None and message.thread_ts:
            parent = self.rooms.get(message.channel, message.thread_ts)
            if parent.body.get("subtype") == "tombstone" and not self.rooms.replies(parent):
                self._take_away(parent)
            else:
                self.announce(parent)
