"""Keeps the modals that are open and the Home tabs that the app published."""

from __future__ import annotations

import json

from bot.surfaces.workspace.block_limits import check_view
from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.feed import Feed
from bot.surfaces.workspace.fill_ids import with_ids
from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.settings import Json, Settings

MAX_STACK = 3


class Views:
    """Per member a stack of at most three modals, and one Home view."""

    def __init__(self, settings: Settings, mint: Mint, feed: Feed) -> None:
        self._settings = settings
        self._mint = mint
        self._feed = feed
        self.stacks: dict[str, list[Json]] = {}
        self.homes: dict[str, Json] = {}

    def top(self, user: str) -> Json | None:
        """The modal that a member sees."""
        stack = self.stacks.get(user)
        return stack[-1] if stack else None

    def open(self, user: str, source: Json, channel: str | None = None) -> Json:
        """Open a modal, in place of any that is open; `channel` is where the member was, for the
        selects that begin with the current conversation."""
        view = self._build(source, "modal")
        for element in (block.get("element") or {} for block in view["blocks"]):
            if element.get("default_to_current_conversation") and channel:
                element.setdefault("initial_conversation", channel)
        self.stacks[user] = [view]
        self._tell(user)
        return view

    def push(self, user: str, source: Json) -> Json:
        """Put a modal on top of the open one; raises `ApiError("push_limit_reached")`."""
        stack = self.stacks.setdefault(user, [])
        if len(stack) >= MAX_STACK:
            raise ApiError("push_limit_reached")
        view = self._build(source, "modal")
        if stack:
            view |= {"previous_view_id": stack[-1]["id"], "root_view_id": stack[0]["id"]}
        stack.append(view)
        self._tell(user)
        return view

    def update(
        self, view_id: str | None, external_id: str | None, source: Json, expected_hash: str | None
    ) -> Json:
        """Replace an open view in place; raises `not_found` or `hash_conflict`."""
        user, old = self.find(view_id, external_id)
        if expected_hash and expected_hash != old["hash"]:
            raise ApiError("hash_conflict")
        new = self._build(source, str(old["type"]))
        new |= {key: old[key] for key in ("id", "root_view_id", "previous_view_id")}
        if old["type"] == "home":
            self.homes[user] = new
        else:
            stack = self.stacks[user]
            stack[stack.index(old)] = new
        self._tell(user)
        return new

    def publish(self, user: str, source: Json, expected_hash: str | None) -> Json:
        """Set a member's Home tab; raises `hash_conflict`."""
        old = self.homes.get(user)
        if expected_hash and old is not None and expected_hash != old["hash"]:
            raise ApiError("hash_conflict")
        view = self._build(source, "home")
        if old is not None:
            view |= {"id": old["id"], "root_view_id": old["id"]}
        self.homes[user] = view
        self._tell(user)
        return view

    def find(self, view_id: str | None, external_id: str | None = None) -> tuple[str, Json]:
        """(member, view) by id; raises `ApiError("not_found")`."""
        everything = [(user, view) for user, stack in self.stacks.items() for view in stack]
        for user, view in [*everything, *self.homes.items()]:
            if view["id"] == view_id or (external_id and view["external_id"] == external_id):
                return user, view
        raise ApiError("not_found")

    def close(self, user: str, everything: bool = False) -> list[Json]:
        """Close the top modal, or all of them; returns the closed views."""
        stack = self.stacks.get(user, [])
        closed = list(reversed(stack)) if everything else stack[-1:]
        self.stacks[user] = [] if everything else stack[:-1]
        self._tell(user)
        return closed

    def _tell(self, user: str) -> None:
        self._feed.publish("views", only_for=user)

    def _build(self, source: Json, kind: str) -> Json:
        problems = check_view(source, kind)
        if problems:
            raise ApiError(
                "invalid_arguments",
                response_metadata={"messages": ["[ERROR] " + p for p in problems]},
            )
        view_id = self._mint.id("V")
        view: Json = {
            "id": view_id,
            "team_id": self._settings.team_id,
            "type": kind,
            "blocks": with_ids(source.get("blocks") or [], self._mint),
            "private_metadata": source.get("private_metadata") or "",
            "callback_id": source.get("callback_id") or "",
            "state": {"values": {}},
            "hash": f"{self._mint.ts()}.{self._mint.id('h')}",
            "title": source.get("title"),
            "close": source.get("close"),
            "submit": source.get("submit"),
            "clear_on_close": bool(source.get("clear_on_close")),
            "notify_on_close": bool(source.get("notify_on_close")),
            "previous_view_id": None,
            "root_view_id": view_id,
            "app_id": self._settings.app_id,
            "external_id": source.get("external_id") or "",
            "app_installed_team_id": self._settings.team_id,
            "bot_id": self._settings.bot_id,
        }
        return view


def read_view(value: object) -> Json:
    """A `view` argument, given as an object or as JSON text; raises `ApiError`."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise ApiError("invalid_arguments") from None
    if not isinstance(value, dict):
        raise ApiError("invalid_arguments")
    return value
