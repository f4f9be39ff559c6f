"""Checks that a request has the shape that its type promises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SHORTCUTS = ("shortcut", "message_action")
_KNOWN = (
    "event_callback",
    "block_actions",
    "block_suggestion",
    "view_submission",
    "view_closed",
    "url_verification",
    "ssl_check",
    *_SHORTCUTS,
)


def problem_of(body: Mapping[str, Any]) -> str | None:
    """What is wrong with a request's body, in a few words without its content; None if nothing."""
    if "ssl_check" in body or body.get("type") == "url_verification":
        return None
    if "command" in body:
        fits = isinstance(body["command"], str) and isinstance(body.get("text", ""), str)
        return None if fits else "a command that is no text"
    kind = body.get("type")
    if kind not in _KNOWN:
        return "a request of unknown type"
    if kind == "event_callback":
        event = body.get("event")
        fits = isinstance(event, Mapping) and isinstance(event.get("type"), str)
        return None if fits else "an event without a type"
    return _interactive_problem(kind, body)


def _interactive_problem(kind: str, body: Mapping[str, Any]) -> str | None:
    user = body.get("user")
    if not isinstance(user, Mapping) or not isinstance(user.get("id"), str):
        return f"{kind} without a user"
    if kind == "block_actions":
        actions = body.get("actions")
        first = actions[0] if isinstance(actions, list) and actions else None
        if not isinstance(first, Mapping) or not isinstance(first.get("action_id"), str):
            return "block_actions without an action"
    if kind == "block_suggestion" and not isinstance(body.get("action_id"), str):
        return "block_suggestion without an action"
    if kind in _SHORTCUTS and not isinstance(body.get("callback_id"), str):
        return f"{kind} without a callback_id"
    if kind.startswith("view_"):
        view = body.get("view")
        if not isinstance(view, Mapping) or not isinstance(view.get("callback_id"), str):
            return f"{kind} without a view"
    return None
