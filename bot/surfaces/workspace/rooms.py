"""Keeps the conversations of the workspace and the messages in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.settings import Channel, Json, Settings


@dataclass
class Room:
    """A channel or a direct message; `kind` is `channel`, `group` (private), `mpim` or `im`."""

    id: str
    name: str
    kind: str
    members: list[str]
    topic: str = ""
    is_ext_shared: bool = False


@dataclass
class Message:
    """A posted message: `body` is Slack's message object, without the thread's summary."""

    channel: str
    body: Json
    visible_to: str | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)

    @property
    def ts(self) -> str:
        return str(self.body["ts"])

    @property
    def thread_ts(self) -> str | None:
        """The parent's timestamp when the message belongs to a thread."""
        value = self.body.get("thread_ts")
        return None if value is None else str(value)

    @property
    def user(self) -> str:
        return str(self.body.get("user", ""))

    @property
    def text(self) -> str:
        return str(self.body.get("text", ""))

    @property
    def blocks(self) -> list[Json]:
        return list(self.body.get("blocks") or [])

    @property
    def metadata(self) -> Json | None:
        return self.body.get("metadata")

    @property
    def files(self) -> list[Json]:
        return list(self.body.get("files") or [])

    @property
    def is_ephemeral(self) -> bool:
        return self.visible_to is not None

    @property
    def is_reply(self) -> bool:
        """True in a thread, except for the message that the thread hangs on."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def from_bot(self) -> bool:
        """Only the app's own messages carry a bot's id."""
        return "bot_id" in self.body


def direct_message_id(user: str) -> str:
    """The id of a member's direct message with the bot."""
    return "D" + user[1:]


class Rooms:
    """All conversations by id, each with its messages in posting order."""

    def __init__(self, settings: Settings) -> None:
        people = [m.id for m in settings.members if m.team_id in ("", settings.team_id)]
        self._external = [m.id for m in settings.members if m.id not in people]
        self._bot_user = settings.bot_user
        self.rooms: dict[str, Room] = {}
        self._messages: dict[str, list[Message]] = {}
        for channel in settings.channels:
            self._add(self._room_of(channel, people))
        for user in [*people, *self._external]:
            self._add(Room(direct_message_id(user), "directmessage", "im", [user, self._bot_user]))

    def _room_of(self, channel: Channel, people: list[str]) -> Room:
        there = [*people, *self._external] if channel.is_ext_shared else people
        members = [*there, self._bot_user] if channel.bot_is_member else list(there)
        kind = "mpim" if channel.is_mpim else "group" if channel.is_private else "channel"
        return Room(
            channel.id,
            channel.name,
            kind,
            members,
            channel.topic,
            is_ext_shared=channel.is_ext_shared,
        )

    def _add(self, room: Room) -> None:
        self.rooms[room.id] = room
        self._messages[room.id] = []

    def find(self, reference: str) -> Room:
        """A room by id, by `#name` or name, or by a member's id (their DM).

        Raises `ApiError("channel_not_found")`.
        """
        if reference in self.rooms:
            return self.rooms[reference]
        if reference.startswith("U") and direct_message_id(reference) in self.rooms:
            return self.rooms[direct_message_id(reference)]
        wanted = reference.removeprefix("#")
        for room in self.rooms.values():
            if room.kind != "im" and room.name == wanted:
                return room
        raise ApiError("channel_not_found")

    def seen_by(self, user: str) -> Iterable[Room]:
        """The rooms that a member is in."""
        return (room for room in self.rooms.values() if user in room.members)

    def add_message(self, message: Message) -> None:
        """Append a message to its room."""
        self._messages[message.channel].append(message)

    def remove(self, message: Message) -> None:
        """Take a message out of its room."""
        self._messages[message.channel].remove(message)

    def get(self, channel: str, ts: str, user: str | None = None) -> Message:
        """A message by timestamp; an ephemeral one only for the `user` who sees it.

        Raises `ApiError("message_not_found")`.
        """
        for message in self._messages.get(channel, []):
            if message.ts == ts and message.visible_to in (None, user):
                return message
        raise ApiError("message_not_found")

    def messages(
        self, channel: str, thread_ts: str | None = None, user: str | None = None
    ) -> list[Message]:
        """Messages in order: the room's own, or with `thread_ts` the thread's, parent first.

        With `user`, that member's ephemeral messages are among them.
        """
        seen = [m for m in self._messages[channel] if m.visible_to in (None, user)]
        if thread_ts is None:
            return [
                m for m in seen if not m.is_reply or m.body.get("subtype") == "thread_broadcast"
            ]
        return [m for m in seen if thread_ts in (m.ts, m.thread_ts)]

    def everything(self, channel: str, user: str) -> list[Message]:
        """All that a member sees in a room, threads included, in posting order."""
        return [m for m in self._messages[channel] if m.visible_to in (None, user)]

    def replies(self, parent: Message) -> list[Message]:
        """The visible-to-all replies of a thread, without its parent."""
        return [m for m in self.messages(parent.channel, parent.ts) if m.ts != parent.ts]

    def as_api(self, message: Message, include_metadata: bool = True) -> Json:
        """Slack's message object with reactions and, on a thread's parent, its summary."""
        body = dict(message.body)
        if not include_metadata:
            body.pop("metadata", None)
        if message.reactions:
            body["reactions"] = [
                {"name": name, "users": list(users), "count": len(users)}
                for name, users in message.reactions.items()
            ]
        if message.visible_to is None and not message.is_reply:
            replies = self.replies(message)
            if replies:
                users = list(dict.fromkeys(reply.user for reply in replies))
                body |= {
                    "thread_ts": message.ts,
                    "reply_count": len(replies),
                    "reply_users_count": len(users),
                    "latest_reply": replies[-1].ts,
                    "reply_users": users[:5],
                    "is_locked": False,
                    "subscribed": self._bot_user in users,
                }
        return body
