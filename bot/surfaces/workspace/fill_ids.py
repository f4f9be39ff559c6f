"""Gives blocks and interactive elements the ids that the app left out, as Slack does."""

from __future__ import annotations

import copy

from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.settings import Json

_INTERACTIVE = (  # noqa: SIM905 - a list of names reads better in lines
    "button icon_button feedback_buttons overflow datepicker timepicker datetimepicker checkboxes "
    "radio_buttons plain_text_input email_text_input url_text_input number_input rich_text_input "
    "static_select external_select users_select conversations_select channels_select "
    "multi_static_select multi_external_select multi_users_select multi_conversations_select "
    "multi_channels_select workflow_button file_input"
).split()


def with_ids(blocks: list[Json], mint: Mint) -> list[Json]:
    """A deep copy of `blocks` in which every block and every interactive element has its id."""
    filled: list[Json] = copy.deepcopy(blocks)
    for block in filled:
        if not block.get("block_id"):
            block["block_id"] = mint.id("b")
        elements = [*(block.get("elements") or []), block.get("accessory"), block.get("element")]
        for element in elements:
            is_interactive = isinstance(element, dict) and element.get("type") in _INTERACTIVE
            if is_interactive and not element.get("action_id"):
                element["action_id"] = mint.id("a")
    return filled
