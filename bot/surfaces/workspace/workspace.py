"""The workspace as its members use it: everything they can say, click, choose and submit."""

from __future__ import annotations

from dataclasses import dataclass

from bot.surfaces.workspace import forms, payloads
from bot.surfaces.workspace.block_limits import check_blocks
from bot.surfaces.workspace.courier import COMMAND, INTERACTION
from bot.surfaces.workspace.element_limits import check_options
from bot.surfaces.workspace.errors import ApiError, DeliveryError, NotPossibleError
from bot.surfaces.workspace.fill_ids import with_ids
from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.speaking import Speaking


@dataclass(frozen=True)
class Outcome:
    """What came of an interaction: `ok` when the app acknowledged it, its `answer`, the failed
    delivery's reason in `error`, and a form's `errors` by block_id."""

    ok: bool
    answer: Json | None = None
    error: str = ""
    errors: dict[str, str] | None = None


class Workspace(Speaking):
    """A small local Slack without its network; see the package's docstring for how to serve it.

    Methods that Slack's clients wait for (commands, clicks, submissions) are coroutines and give
    an `Outcome`; where the app did not answer, the member is told so in an ephemeral line.
    """

    async def slash(
        self, user: str, channel: str, line: str, *, thread_ts: str | None = None
    ) -> Outcome:
        """Run a slash command, `line` being `/command words`; its answer in the acknowledgement
        is shown as Slack shows it."""
        member = self.user_id(user)
        room = self.room(channel, member)
        command, _, text = line.strip().partition(" ")
        offered = self.installed and self.team_of(member) == self.settings.team_id
        if not offered or command not in {known.name for known in self.settings.commands}:
            self.notice(member, room, f"`{command}` is not a command here.", thread_ts)
            return Outcome(False, error="unknown_command")
        if thread_ts is not None:
            self.notice(member, room, f"`{command}` does not work in threads.", thread_ts)
            return Outcome(False, error="not_in_threads")
        payload = payloads.slash_command(self, member, room, command, text.strip())
        outcome = await self._ask(COMMAND, payload)
        if not outcome.ok:
            self.notice(member, room, f"`{command}` failed: the app did not respond.")
        elif outcome.answer and (outcome.answer.get("text") or outcome.answer.get("blocks")):
            try:
                self.answer_in(room, member, outcome.answer, None)
            except ApiError as error:
                self.notice(member, room, f"`{command}` failed with the error `{error.code}`.")
                return Outcome(False, outcome.answer, error.code)
        return outcome

    async def click(
        self,
        user: str,
        where: Message | Json,
        action_id: str,
        choice: object = None,
        *,
        block_id: str | None = None,
        values: Json | None = None,
    ) -> Outcome:
        """Use an element of a message or a view: press a button, or give `choice` (an option's
        value, `positive` or `negative`, a date, text …) to another element.

        `values` is what else is filled in there, as in `submit_view`.
        """
        member = self.user_id(user)
        blocks = where.blocks if isinstance(where, Message) else where["blocks"]
        block, element = forms.find_element(blocks, action_id, block_id)
        action = forms.action_of(block, element, choice, self.mint.ts())
        filled: Json = {k: dict(v) if isinstance(v, dict) else v for k, v in (values or {}).items()}
        if forms.initial_state(element) is not None:
            filled.setdefault(block["block_id"], {})[action_id] = choice
        state = forms.view_state(blocks, filled)
        if isinstance(where, Message):
            body = payloads.message_actions(self, member, where, [action], state["values"])
            outcome = await self._ask(INTERACTION, body)
            if not outcome.ok:
                room = self.rooms.rooms[where.channel]
                text = "That did not work: the app did not respond."
                self.notice(member, room, text, where.thread_ts)
            return outcome
        where["state"] = state
        return await self._ask(INTERACTION, payloads.view_actions(self, member, where, [action]))

    select = click

    async def suggest(
        self, user: str, where: Message | Json, action_id: str, typed: str
    ) -> list[Json]:
        """The options (or option groups) that the app offers for what was typed into an external
        select; empty when it did not answer."""
        blocks = where.blocks if isinstance(where, Message) else where["blocks"]
        block, element = forms.find_element(blocks, action_id)
        body = payloads.suggestion(
            self, self.user_id(user), where, block["block_id"], element["action_id"], typed
        )
        outcome = await self._ask(INTERACTION, body)
        if not outcome.ok or outcome.answer is None or check_options(outcome.answer):
            return []
        return list(outcome.answer.get("option_groups") or outcome.answer.get("options") or [])

    async def submit_view(self, user: str, values: Json | None = None) -> Outcome:
        """Submit the open modal with `values` `{block_id: {action_id: choice}}` (or
        `{action_id: choice}`); what is not given keeps its initial value."""
        member = self.user_id(user)
        view = self.views.top(member)
        if view is None:
            raise NotPossibleError("No modal is open.")
        view["state"] = forms.view_state(view["blocks"], values or {})
        missing = forms.missing_inputs(view["blocks"], view["state"])
        if missing:
            return Outcome(False, error="missing_inputs", errors=missing)
        outcome = await self._ask(INTERACTION, payloads.view_submission(self, member, view))
        return self._after_submit(member, view, outcome) if outcome.ok else outcome

    async def close_view(self, user: str, *, everything: bool = False) -> None:
        """Close the open modal, or the whole stack; the app hears of it where it asked to."""
        member = self.user_id(user)
        top = self.views.top(member)
        cleared = everything or bool(top and top["clear_on_close"])
        for view in self.views.close(member, cleared):
            if view["notify_on_close"]:
                await self._ask(INTERACTION, payloads.view_closed(self, member, view, cleared))

    async def use_shortcut(
        self, user: str, callback_id: str, message: Message | None = None
    ) -> Outcome:
        """Use a global shortcut, or with `message` a message shortcut."""
        member = self.user_id(user)
        if not self.installed or self.team_of(member) != self.settings.team_id:
            raise NotPossibleError("Only members of the team that installed the app can do that.")
        if message is None:
            body = payloads.global_shortcut(self, member, callback_id)
        else:
            body = payloads.message_shortcut(self, member, message, callback_id)
        outcome = await self._ask(INTERACTION, body)
        if not outcome.ok and message is not None:
            room = self.rooms.rooms[message.channel]
            text = "That shortcut did not work: the app did not respond."
            self.notice(member, room, text, message.thread_ts)
        return outcome

    def respond(self, key: str, body: Json) -> None:
        """What the app posted to a response URL.

        Raises `ApiError`: `used_url`, `expired_url`, `no_such_url`, `no_text`, `invalid_blocks`.
        """
        url = self.tickets.redeem_response_url(key)
        room = self.rooms.rooms[url.channel]
        original = self._original(url.channel, url.message_ts, url.user)
        if body.get("delete_original"):
            if original is not None:
                self.remove(original)
            return
        if body.get("replace_original") and original is not None:
            self.replace(original, self.content_of(body))
            return
        self.answer_in(room, url.user, body, url.thread_ts)

    def answer_in(self, room: Room, user: str, body: Json, thread_ts: str | None) -> Message:
        """Post an answer to a command or a response URL: ephemeral unless `in_channel`."""
        content = self.content_of(body)
        thread = body.get("thread_ts") or thread_ts
        if thread:
            content["thread_ts"] = thread
        public = body.get("response_type") == "in_channel"
        return self.post_as_bot(room, content, None if public else user)

    def content_of(self, body: Json) -> Json:
        """Text, blocks and metadata of what the app wants to post, checked against the limits."""
        blocks = body.get("blocks") or []
        problems = check_blocks(blocks)
        if problems:
            raise ApiError(
                "invalid_blocks",
                errors=problems,
                response_metadata={"messages": ["[ERROR] " + p for p in problems]},
            )
        text = body.get("text") or ""
        if not text and not blocks and not body.get("attachments"):
            raise ApiError("no_text")
        content: Json = {"text": text, "blocks": with_ids(blocks, self.mint)}
        if body.get("attachments"):
            content["attachments"] = body["attachments"]
        return content

    def _original(self, channel: str, ts: str | None, user: str) -> Message | None:
        try:
            return self.rooms.get(channel, ts, user) if ts else None
        except ApiError:
            return None

    async def _ask(self, kind: str, payload: Json) -> Outcome:
        try:
            return Outcome(True, await self.courier.ask(kind, payload))
        except DeliveryError as failure:
            return Outcome(False, error=failure.reason)

    def _after_submit(self, user: str, view: Json, outcome: Outcome) -> Outcome:
        answer = outcome.answer or {}
        action = answer.get("response_action")
        try:
            if action == "errors":
                return Outcome(False, answer, "errors", dict(answer.get("errors") or {}))
            if action == "update":
                self.views.update(view["id"], None, answer.get("view") or {}, None)
            elif action == "push":
                self.views.push(user, answer.get("view") or {})
            elif action == "clear":
                self.views.close(user, everything=True)
            elif (top := self.views.top(user)) is not None and top["id"] == view["id"]:
                self.views.close(user)
        except ApiError as error:
            return Outcome(False, answer, error.code)
        return outcome
