"""What a member does with messages: say, edit, delete, react, open the app, invite it."""

from __future__ import annotations

import uuid

from bot.surfaces.workspace import compose, envelopes
from bot.surfaces.workspace.errors import ApiError, NotPossibleError
from bot.surfaces.workspace.rooms import Message, Room, direct_message_id
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.state import State

MAX_TEXT = 40_000


class Speaking(State):
    """A member's side of a conversation; events go out in the background."""

    def say(
        self,
        user: str,
        channel: str,
        text: str,
        *,
        thread_ts: str | None = None,
        raw: bool = False,
    ) -> Message:
        """Post as a member: `user` is an id or handle, `channel` an id, a name or `dm`.

        `text` is what one types (`@tieline …`, `#newsroom`, links); with `raw` it is Slack's
        message text already. Raises `NotPossibleError` for empty or overlong text, `ApiError` for
        an unknown member, channel or thread.
        """
        member = self.user_id(user)
        room = self.room(channel, member)
        if not text.strip():
            raise NotPossibleError("There is nothing to send.")
        if len(text) > MAX_TEXT:
            raise NotPossibleError(f"A message holds at most {MAX_TEXT:,} characters.")
        content = self._content(text, raw)
        if thread_ts is not None:
            self.rooms.get(room.id, thread_ts)
            content["thread_ts"] = thread_ts
        author: Json = {"user": member, "client_msg_id": str(uuid.uuid4())}
        if self.team_of(member) != self.settings.team_id:
            foreign = self.team_of(member)
            author |= {"team": foreign, "user_team": foreign, "source_team": foreign}
        message = self.post(room, author, content)
        self._mention(message, room)
        return message

    def edit(self, message: Message, text: str, *, raw: bool = False) -> None:
        """Change the text of a member's own message."""
        if message.from_bot:
            raise NotPossibleError("Only the app can change its messages.")
        if not text.strip():
            raise NotPossibleError("There is nothing to save.")
        self.replace(message, self._content(text, raw))
        self._mention(message, self.rooms.rooms[message.channel])

    def delete(self, message: Message) -> None:
        """Delete a member's own message."""
        if message.from_bot:
            raise NotPossibleError("Only the app can delete its messages.")
        self.remove(message)

    def react(self, user: str, message: Message, name: str) -> None:
        """Put a member's emoji on a message, or take it off again."""
        self.set_reaction(
            message, name, self.user_id(user), user not in message.reactions.get(name, [])
        )

    def set_reaction(self, message: Message, name: str, user: str, on: bool) -> None:
        """Add or remove one reaction; raises `already_reacted` or `no_reaction`."""
        users = message.reactions.setdefault(name, [])
        if on == (user in users):
            raise ApiError("already_reacted" if on else "no_reaction")
        if on:
            users.append(user)
        else:
            users.remove(user)
        if not users:
            del message.reactions[name]
        self.announce(message)
        if on:
            event = envelopes.reaction_added(user, name, message, self.mint.ts())
            self.emit("reaction_added", event, self.rooms.rooms[message.channel])

    def open_home(self, user: str, tab: str = "home") -> None:
        """Open the app's `home` or `messages` tab."""
        member = self.user_id(user)
        view = self.views.homes.get(member) if tab == "home" else None
        room = self.rooms.find(direct_message_id(member))
        event = envelopes.app_home_opened(member, room.id, tab, view, self.mint.ts())
        self.emit("app_home_opened", event, room)

    def invite_bot(self, user: str, channel: str) -> None:
        """Bring the bot into a channel that it is not in yet."""
        room = self.room(channel)
        if self.settings.bot_user in room.members:
            return
        room.members.append(self.settings.bot_user)
        event = envelopes.member_joined(
            self.settings, self.settings.bot_user, self.user_id(user), room, self.mint.ts()
        )
        self.emit("member_joined_channel", event, room)

    def handles(self) -> dict[str, str]:
        """Lower-case handles of everybody, the bot included, to user ids."""
        names = {member.name.lower(): member.id for member in self.people.values()}
        return names | {self.settings.bot_name.lower(): self.settings.bot_user}

    def _content(self, text: str, raw: bool) -> Json:
        rooms = list(self.rooms.rooms.values())
        shown = text if raw else compose.typed_text(text, self.handles(), rooms)
        return {"text": shown, "blocks": compose.rich_text(shown, self.mint.id("b"))}

    def _mention(self, message: Message, room: Room) -> None:
        if room.kind == "im" or f"<@{self.settings.bot_user}" not in message.text:
            return
        if self.settings.bot_user not in room.members:
            self.notice(
                message.user,
                room,
                f"<@{self.settings.bot_user}> is not in this channel: invite it first.",
            )
            return
        self.emit("app_mention", envelopes.app_mention(message), room)
