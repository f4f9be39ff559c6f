"""Requests in the shape in which Slack sends them, recorded and shortened."""

from __future__ import annotations

import copy
import json
from typing import Any

Json = dict[str, Any]

TEAM, APP, US = "T0TRYOUT01", "A0TIELINE1", "U0TIELINE1"
DANA, SEOYUN = "U0DANA0001", "U0SEOYUN01"
CHANNEL, DESK, DIRECT = "C0KORCHN01", "C0DESK0001", "D0DANA0001"
RESPONSE_URL = "https://hooks.slack.example/actions/T0/1/abc"
TRIGGER = "1234.5678.abcdef"


def envelope(event: Json, event_id: str = "Ev0000000001", **given: Any) -> Json:
    """An `event_callback`."""
    return {
        "token": "verification",
        "team_id": TEAM,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": 1749610800,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": US,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-x",
    } | given


def mention(text: str, **given: Any) -> Json:
    """An `app_mention` event."""
    return {
        "type": "app_mention",
        "user": DANA,
        "ts": "1749610800.000100",
        "client_msg_id": "0a",
        "text": f"<@{US}> {text}",
        "team": TEAM,
        "channel": CHANNEL,
        "event_ts": "1749610800.000100",
    } | given


def message(text: str, **given: Any) -> Json:
    """A `message` event in a channel."""
    return {
        "type": "message",
        "user": DANA,
        "ts": "1749610801.000100",
        "client_msg_id": "0b",
        "text": text,
        "team": TEAM,
        "channel": CHANNEL,
        "event_ts": "1749610801.000100",
        "channel_type": "channel",
    } | given


def direct(text: str, **given: Any) -> Json:
    """A `message` event in the direct message with us."""
    return message(text, channel=DIRECT, channel_type="im") | given


def edited(before: Json, text: str) -> Json:
    """The `message_changed` event of a message."""
    inner = {key: before[key] for key in ("type", "user", "ts", "text", "team")}
    inner |= {"thread_ts": before["thread_ts"]} if "thread_ts" in before else {}
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": inner | {"text": text, "edited": {"user": DANA, "ts": "1749610900.000000"}},
        "previous_message": inner,
        "channel": before["channel"],
        "hidden": True,
        "ts": "1749610900.000100",
        "event_ts": "1749610900.000100",
        "channel_type": before.get("channel_type", "channel"),
    }


def deleted(before: Json) -> Json:
    """The `message_deleted` event of a message."""
    return edited(before, "") | {"subtype": "message_deleted", "deleted_ts": before["ts"]}


def command(name: str, text: str = "", user: str = DANA) -> Json:
    """A slash command."""
    return {
        "token": "verification",
        "team_id": TEAM,
        "team_domain": "tryout",
        "channel_id": CHANNEL,
        "channel_name": "korea-china",
        "user_id": user,
        "user_name": "somebody",
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": RESPONSE_URL,
        "trigger_id": TRIGGER,
    }


def _common(user: str) -> Json:
    return {
        "token": "verification",
        "api_app_id": APP,
        "team": {"id": TEAM, "domain": "tryout"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": user, "username": "x", "name": "x", "team_id": TEAM},
        "trigger_id": TRIGGER,
    }


def action(action_id: str, user: str = DANA, *, ephemeral: bool = False, **given: Any) -> Json:
    """`block_actions` from a message in a thread; `given` goes into the action."""
    body = _common(user) | {
        "type": "block_actions",
        "container": {
            "type": "message",
            "message_ts": "1749610802.000100",
            "channel_id": CHANNEL,
            "is_ephemeral": ephemeral,
        },
        "channel": {"id": CHANNEL, "name": "korea-china"},
        "state": {"values": {}},
        "response_url": RESPONSE_URL,
        "actions": [
            {
                "type": "button",
                "action_id": action_id,
                "block_id": "b1",
                "action_ts": "1749610803.000100",
            }
            | given
        ],
    }
    if not ephemeral:
        body["message"] = {"ts": "1749610802.000100", "thread_ts": "1749610800.000100"}
    return body


def view(callback_id: str, **given: Any) -> Json:
    """A modal as Slack sends it back."""
    return {
        "id": "V0000000001",
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": "",
        "state": {"values": {}},
        "blocks": [],
        "hash": "h",
    } | given


def view_action(action_id: str, kind: str = "home", user: str = DANA, **given: Any) -> Json:
    """`block_actions` from a view."""
    body = action(action_id, user, **given)
    for key in ("message", "channel", "response_url", "state"):
        body.pop(key)
    return body | {
        "container": {"type": "view", "view_id": "V0000000001"},
        "view": view("", type=kind),
    }


def submission(callback_id: str, values: Json, **given: Any) -> Json:
    """`view_submission`."""
    return _common(DANA) | {
        "type": "view_submission",
        "view": view(callback_id, state={"values": values}, **given),
        "response_urls": [],
    }


def suggestion(action_id: str, typed: str) -> Json:
    """`block_suggestion`."""
    return _common(DANA) | {
        "type": "block_suggestion",
        "action_id": action_id,
        "block_id": "b1",
        "value": typed,
        "container": {"type": "view", "view_id": "V0000000001"},
        "view": view(""),
    }


def message_shortcut(callback_id: str, text: str) -> Json:
    """`message_action`."""
    return _common(DANA) | {
        "type": "message_action",
        "action_ts": "1749610803.000100",
        "callback_id": callback_id,
        "response_url": RESPONSE_URL,
        "channel": {"id": CHANNEL, "name": "korea-china"},
        "message_ts": "1749610801.000100",
        "message": {"type": "message", "user": SEOYUN, "ts": "1749610801.000100", "text": text},
    }


def global_shortcut(callback_id: str) -> Json:
    """`shortcut`."""
    return _common(DANA) | {
        "type": "shortcut",
        "action_ts": "1749610803.000100",
        "callback_id": callback_id,
    }


def without(body: Json, path: str) -> Json:
    """A copy of a request that lacks what `path` ("a.b.0.c") names."""
    copied: Any = copy.deepcopy(body)
    *way, last = path.split(".")
    inner = copied
    for step in way:
        inner = inner[int(step)] if step.isdigit() else inner[step]
    del inner[int(last) if last.isdigit() else last]
    assert json.dumps(copied) != json.dumps(body)
    return dict(copied)
