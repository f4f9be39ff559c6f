"""The elements of Block Kit that Tieline uses, each cut to Slack's limit as it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.surfaces.slack.blocks.escape import clip, clip_markup, escape

Json = dict[str, Any]

SECTION = 3000
CONTEXT = 2000
HEADER = 150
BUTTON = 75
BUTTON_VALUE = 2000
OPTION_VALUE = 150
ELEMENT_ID = 255
ACTIONS = 25
OPTIONS = 100
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 3900
TITLE = 24
METADATA = 3000
# Slack refuses empty texts; a text that came to nothing shows as this.
_NOTHING = "–"


def plain(text: str, most: int) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": clip(text, most).strip() or _NOTHING, "emoji": False}


def markup(text: str, most: int = SECTION) -> Json:
    """A mrkdwn object of text that is escaped already; Slack adds no links of its own."""
    shown = clip_markup(text, most).strip() or _NOTHING
    return {"type": "mrkdwn", "text": shown, "verbatim": True}


def section(text: str, accessory: Json | None = None) -> Json:
    """A section of finished mrkdwn, shown unfolded."""
    block: Json = {"type": "section", "text": markup(text), "expand": True}
    return block | ({"accessory": accessory} if accessory else {})


def context(*texts: str) -> Json:
    """A context block of finished mrkdwn lines, ten at most."""
    return {"type": "context", "elements": [markup(text, CONTEXT) for text in texts[:10]]}


def header(text: str) -> Json:
    """A header."""
    return {"type": "header", "text": plain(text, HEADER)}


def divider() -> Json:
    """A line."""
    return {"type": "divider"}


def button(label: str, action_id: str, value: str = "", style: str | None = None) -> Json:
    """A button; its value must fit, for a cut one would name something else."""
    if len(value) > BUTTON_VALUE:
        raise ValueError(f"a button's value holds {BUTTON_VALUE} characters, not {len(value)}")
    made: Json = {
        "type": "button",
        "action_id": clip(action_id, ELEMENT_ID),
        "text": plain(label, BUTTON),
    }
    if value:
        made["value"] = value
    return made | ({"style": style} if style else {})


def option(label: str, value: str) -> Json:
    """An option of a menu; its value must fit."""
    if not 0 < len(value) <= OPTION_VALUE:
        raise ValueError(f"an option's value holds 1 to {OPTION_VALUE} characters")
    return {"text": plain(label, BUTTON), "value": value}


def overflow(action_id: str, options: Sequence[Json]) -> Json:
    """A "…" menu of at most five options."""
    return {"type": "overflow", "action_id": action_id, "options": list(options[:5])}


def actions(elements: Sequence[Json], block_id: str = "") -> Json:
    """A row of buttons and menus, 25 at most."""
    block: Json = {"type": "actions", "elements": list(elements[:ACTIONS])}
    return block | ({"block_id": block_id[:ELEMENT_ID]} if block_id else {})


def feedback(action_id: str, value: str, good: str, bad: str) -> Json:
    """A row with thumbs up and down; the values are `value` with "+" or "-" after it."""
    return {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": action_id,
                "positive_button": _thumb(good, value + "+"),
                "negative_button": _thumb(bad, value + "-"),
            }
        ],
    }


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Json],
    *,
    close: str,
    submit: str = "",
    metadata: str = "",
) -> Json:
    """A modal."""
    view: Json = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title, TITLE),
        "close": plain(close, TITLE),
        "blocks": list(blocks[:VIEW_BLOCKS]),
    }
    if submit:
        view["submit"] = plain(submit, TITLE)
    if metadata and len(metadata) <= METADATA:
        view["private_metadata"] = metadata
    return view


def home(blocks: Sequence[Json]) -> Json:
    """A Home tab."""
    return {"type": "home", "blocks": list(blocks[:VIEW_BLOCKS])}


def fallback(text: str) -> str:
    """The top-level text of a message: what a screen reader and a notification say."""
    return clip_markup(escape(text), MESSAGE_TEXT) or _NOTHING


def fits(blocks: Sequence[Mapping[str, Any]]) -> list[Json]:
    """The blocks that one message can hold."""
    return [dict(block) for block in blocks[:MESSAGE_BLOCKS]]


def _thumb(label: str, value: str) -> Json:
    shown = plain(label, BUTTON)
    return {"text": shown, "accessibility_label": shown["text"], "value": value}
