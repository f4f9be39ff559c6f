"""Checks blocks and views against Slack's limits, naming each problem by its JSON pointer."""

from __future__ import annotations

import json
from collections.abc import Callable

from bot.surfaces.workspace.element_limits import Problems, check_element
from bot.surfaces.workspace.settings import Json

_MESSAGE_BLOCKS = 50
_VIEW_BLOCKS = 100
_VIEW_BYTES = 250_000
_TABLE_CHARACTERS = 10_000
_CONTEXT_ELEMENTS = ("image", "mrkdwn", "plain_text")
_CONTEXT_ACTIONS = ("feedback_buttons", "icon_button")


def check_blocks(blocks: object, surface: str = "message") -> list[str]:
    """All problems of `blocks`; `surface` is `message`, `modal` or `home`. Empty means valid."""
    problems = Problems()
    if not isinstance(blocks, list):
        problems.add("/blocks", "must be an array")
        return problems.found
    limit = _MESSAGE_BLOCKS if surface == "message" else _VIEW_BLOCKS
    problems.count(blocks, "/blocks", limit)
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        _check_block(block, f"/blocks/{index}", surface, problems, seen)
    tables = [b for b in blocks if isinstance(b, dict) and b.get("type") in ("table", "data_table")]
    if len(tables) > 1:
        problems.add("/blocks", "only_one_table_allowed")
    return problems.found


def check_view(view: Json, kind: str) -> list[str]:
    """All problems of a `modal` or `home` view."""
    problems = Problems()
    if view.get("type") != kind:
        problems.add("/view/type", f"must be {kind}")
    if kind == "modal":
        problems.text(view.get("title"), "/view/title", 24, "plain_text")
    for name in ("submit", "close"):
        if view.get(name) is not None:
            problems.text(view[name], f"/view/{name}", 24, "plain_text")
    problems.size(view.get("private_metadata"), "/view/private_metadata", 3000)
    problems.size(view.get("callback_id"), "/view/callback_id", 255)
    problems.size(view.get("external_id"), "/view/external_id", 255)
    blocks = view.get("blocks")
    found = problems.found + [
        "/view" + p if p.startswith("/") else p for p in check_blocks(blocks, kind)
    ]
    has_input = any(b.get("type") == "input" for b in blocks or [] if isinstance(b, dict))
    if kind == "modal" and has_input and not view.get("submit"):
        found.append("missing required field: submit [json-pointer:/view]")
    if len(json.dumps(view, ensure_ascii=False).encode()) > _VIEW_BYTES:
        found.append("must be smaller than 250001 bytes [json-pointer:/view]")
    return found


def _check_block(
    block: object, path: str, surface: str, problems: Problems, seen: set[str]
) -> None:
    if not isinstance(block, dict):
        problems.add(path, "must be an object")
        return
    block_id = block.get("block_id")
    problems.size(block_id, path + "/block_id", 255)
    if isinstance(block_id, str) and block_id:
        if block_id in seen:
            problems.add(path + "/block_id", "`block_id` must be unique")
        seen.add(block_id)
    kind = str(block.get("type"))
    check = _BLOCKS.get(kind)
    if check is None or (kind in _ONLY and surface not in _ONLY[kind]):
        problems.add(path + "/type", f"unsupported type: {kind}")
        return
    check(block, path, problems)


def _section(block: Json, path: str, problems: Problems) -> None:
    text, fields = block.get("text"), block.get("fields")
    if text is None and not fields:
        problems.add(path, "missing required field: text")
    if text is not None:
        problems.text(text, path + "/text", 3000)
    if fields is not None:
        for index, field in problems.each(fields, path + "/fields", 10):
            problems.text(field, f"{path}/fields/{index}", 2000)
    if block.get("accessory") is not None:
        check_element(block["accessory"], path + "/accessory", problems)


def _header(block: Json, path: str, problems: Problems) -> None:
    problems.text(block.get("text"), path + "/text", 150, "plain_text")


def _context(block: Json, path: str, problems: Problems) -> None:
    for index, element in problems.each(block.get("elements"), path + "/elements", 10, least=1):
        where = f"{path}/elements/{index}"
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in _CONTEXT_ELEMENTS:
            problems.add(where + "/type", f"unsupported type: {kind}")
        elif kind == "image":
            check_element(element, where, problems)
        else:
            problems.text(element, where, 3000)


def _actions(block: Json, path: str, problems: Problems) -> None:
    _interactive(block, path, problems, 25, None)


def _context_actions(block: Json, path: str, problems: Problems) -> None:
    _interactive(block, path, problems, 5, _CONTEXT_ACTIONS)


def _interactive(
    block: Json, path: str, problems: Problems, most: int, kinds: tuple[str, ...] | None
) -> None:
    seen: set[str] = set()
    for index, element in problems.each(block.get("elements"), path + "/elements", most, least=1):
        where = f"{path}/elements/{index}"
        if kinds and (not isinstance(element, dict) or element.get("type") not in kinds):
            problems.add(where + "/type", "unsupported type")
            continue
        check_element(element, where, problems)
        action_id = element.get("action_id") if isinstance(element, dict) else None
        if action_id and action_id in seen:
            problems.add(where + "/action_id", f"`action_id` {action_id} already exists")
        seen.add(str(action_id))


def _input(block: Json, path: str, problems: Problems) -> None:
    problems.text(block.get("label"), path + "/label", 2000, "plain_text")
    if block.get("hint") is not None:
        problems.text(block["hint"], path + "/hint", 2000, "plain_text")
    check_element(block.get("element"), path + "/element", problems)


def _image(block: Json, path: str, problems: Problems) -> None:
    check_element(block, path, problems)
    if block.get("title") is not None:
        problems.text(block["title"], path + "/title", 2000, "plain_text")


def _table(block: Json, path: str, problems: Problems) -> None:
    characters = 0
    for index, row in problems.each(block.get("rows"), path + "/rows", 100, least=1):
        for column, cell in problems.each(row, f"{path}/rows/{index}", 20, least=1):
            where = f"{path}/rows/{index}/{column}"
            kind = cell.get("type") if isinstance(cell, dict) else None
            if kind not in ("raw_text", "raw_number", "rich_text"):
                problems.add(where + "/type", f"unsupported type: {kind}")
            elif kind == "raw_text":
                problems.require_text(cell.get("text"), where + "/text")
            characters += _written(cell)
    if characters > _TABLE_CHARACTERS:
        problems.add(path, f"must be less than {_TABLE_CHARACTERS + 1} characters")


def _written(value: object) -> int:
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(_written(inner) for inner in value.values() if not isinstance(inner, str))
    return sum(_written(inner) for inner in value) if isinstance(value, list) else 0


def _alert(block: Json, path: str, problems: Problems) -> None:
    problems.text(block.get("text"), path + "/text", 3000)


def _rich_text(block: Json, path: str, problems: Problems) -> None:
    problems.each(block.get("elements"), path + "/elements", 1000)


def _markdown(block: Json, path: str, problems: Problems) -> None:
    problems.require_text(block.get("text"), path + "/text")
    problems.size(block.get("text"), path + "/text", 12000)


def _nothing(block: Json, path: str, problems: Problems) -> None:
    """A divider has nothing that could be too long."""


_BLOCKS: dict[str, Callable[[Json, str, Problems], None]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "context_actions": _context_actions,
    "input": _input,
    "image": _image,
    "table": _table,
    "alert": _alert,
    "rich_text": _rich_text,
    "markdown": _markdown,
    "divider": _nothing,
}
_ONLY = {
    "table": ("message",),
    "context_actions": ("message",),
    "markdown": ("message",),
}
