"""Finds the interactive elements of blocks and shapes what a member did with them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.surfaces.workspace.errors import NotPossibleError
from bot.surfaces.workspace.settings import Json

# The key under which Slack puts an element's value, in an action and in a view's state alike.
_VALUE_KEY = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "rich_text_input": "rich_text_value",
}
_INITIAL_KEY = {
    "value": "initial_value",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
    "selected_user": "initial_user",
    "selected_conversation": "initial_conversation",
    "selected_channel": "initial_channel",
    "selected_users": "initial_users",
    "selected_conversations": "initial_conversations",
    "selected_channels": "initial_channels",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "rich_text_value": "initial_value",
}
_MULTIPLE = {"selected_options", "selected_users", "selected_conversations", "selected_channels"}


def elements_of(block: Json) -> Iterator[Json]:
    """The interactive elements of a block."""
    candidates = [*(block.get("elements") or []), block.get("accessory"), block.get("element")]
    for element in candidates:
        if isinstance(element, dict) and "action_id" in element:
            yield element


def find_element(
    blocks: list[Json], action_id: str, block_id: str | None = None
) -> tuple[Json, Json]:
    """The (block, element) that an `action_id` names; raises `NotPossibleError` for none."""
    for block in blocks:
        if block_id in (None, block.get("block_id")):
            for element in elements_of(block):
                if element["action_id"] == action_id:
                    return block, element
    raise NotPossibleError(f"nothing with action_id {action_id!r} is shown there")


def action_of(block: Json, element: Json, choice: object, ts: str) -> Json:
    """The entry of `actions` for one use of an element.

    `choice` is the chosen option's value (or the option itself for external selects), a list of
    such, a date, an id, a typed value; for feedback buttons `positive` or `negative`; for buttons
    it is not looked at.
    """
    kind = str(element["type"])
    action: Json = {
        "type": kind,
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": ts,
    }
    if kind in ("button", "icon_button", "workflow_button"):
        return action | {key: element[key] for key in ("text", "value", "style") if key in element}
    if kind == "feedback_buttons":
        button = _feedback_button(element, str(choice))
        return action | {"text": button["text"], "value": button.get("value", "")}
    if "placeholder" in element:
        action["placeholder"] = element["placeholder"]
    return action | state_of(element, choice)


def state_of(element: Json, choice: object) -> Json:
    """An element's entry in a view's `state.values`: its type and the value under Slack's key."""
    kind = str(element["type"])
    key = _VALUE_KEY.get(kind)
    if key is None:
        raise NotPossibleError(f"a {kind} takes no value")
    if key in ("selected_option", "selected_options"):
        choice = _options(element, choice, key in _MULTIPLE)
    elif key == "rich_text_value" and isinstance(choice, str):
        choice = _rich_text_value(choice)
    elif key in _MULTIPLE:
        choice = list(choice) if isinstance(choice, (list, tuple)) else []
    elif choice == "":
        choice = None
    elif key == "selected_date_time" and choice is not None:
        choice = int(str(choice))
    state: Json = {"type": kind, key: choice}
    if kind == "timepicker" and "timezone" in element:
        state["timezone"] = element["timezone"]
    return state


def initial_state(element: Json) -> Json | None:
    """What an untouched element holds, or None when it holds no value at all (a button)."""
    key = _VALUE_KEY.get(str(element["type"]))
    if key is None or element["type"] == "overflow":
        return None
    empty: object = [] if key in _MULTIPLE else None
    return {"type": element["type"], key: element.get(_INITIAL_KEY[key], empty)}


def view_state(blocks: list[Json], values: Json) -> Json:
    """`{"values": {block_id: {action_id: …}}}`: initial values overlaid with what was filled in.

    `values` is `{block_id: {action_id: choice}}`, or `{action_id: choice}` where the ids are
    unique.
    """
    state: Json = {}
    for block in blocks:
        for element in elements_of(block):
            untouched = initial_state(element)
            if untouched is None:
                continue
            given = _given(values, str(block.get("block_id")), str(element["action_id"]))
            entry = untouched if given is _MISSING else state_of(element, given)
            state.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return {"values": state}


def missing_inputs(blocks: list[Json], state: Json) -> dict[str, str]:
    """Required inputs left empty, as Slack's client reports them before it sends anything."""
    errors: dict[str, str] = {}
    for block in blocks:
        if block.get("type") != "input" or block.get("optional"):
            continue
        for entry in state["values"].get(block["block_id"], {}).values():
            if all(value in (None, "", []) for key, value in entry.items() if key != "type"):
                errors[block["block_id"]] = "Please complete this required field."
    return errors


_MISSING = object()


def _given(values: Json, block_id: str, action_id: str) -> object:
    inner = values.get(block_id)
    if isinstance(inner, dict) and action_id in inner:
        return inner[action_id]
    if action_id in values and not isinstance(values[action_id], dict):
        return values[action_id]
    return _MISSING


def _feedback_button(element: Json, choice: str) -> Json:
    for side in ("positive", "negative"):
        button: Json = element[f"{side}_button"]
        if choice in (side, button.get("value")):
            return button
    raise NotPossibleError("choose positive or negative")


def _options(element: Json, choice: object, multiple: bool) -> object:
    if multiple:
        chosen = choice if isinstance(choice, (list, tuple)) else [choice] if choice else []
        return [_option(element, one) for one in chosen]
    return _option(element, choice) if choice not in (None, "") else None


def _option(element: Json, choice: object) -> Json:
    if isinstance(choice, dict):
        return choice
    options = list(element.get("options") or [])
    for group in element.get("option_groups") or []:
        options += group["options"]
    for option in options:
        if option.get("value") == choice:
            return {key: option[key] for key in ("text", "value", "url") if key in option}
    raise NotPossibleError(f"there is no option {choice!r}")


def _rich_text_value(text: str) -> Json | None:
    if not text:
        return None
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [section]}
