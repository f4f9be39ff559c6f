"""Checks text objects and interactive elements against Slack's limits."""

from __future__ import annotations

from typing import Any

from bot.surfaces.workspace.settings import Json

_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_INPUTS = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
_CHOICES = ("checkboxes", "radio_buttons")
_SELECTS = tuple(
    prefix + name
    for prefix in ("", "multi_")
    for name in (
        "static_select",
        "external_select",
        "users_select",
        "conversations_select",
        "channels_select",
    )
)


class Problems:
    """Collects problems in Slack's words."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, path: str, what: str) -> None:
        """Note a problem at a JSON pointer."""
        self.found.append(f"{what} [json-pointer:{path}]")

    def size(self, value: object, path: str, most: int) -> None:
        """A string that is not too long; absent is fine."""
        if value is not None and not isinstance(value, str):
            self.add(path, "must be a string")
        elif isinstance(value, str) and len(value) > most:
            self.add(path, f"must be less than {most + 1} characters")

    def require_text(self, value: object, path: str) -> None:
        """A string of at least one character."""
        if not isinstance(value, str) or not value:
            self.add(path, "must be more than 0 characters")

    def count(self, value: list[Any], path: str, most: int, least: int = 0) -> None:
        """A list of a length that Slack takes."""
        if len(value) > most:
            self.add(path, f"no more than {most} items allowed")
        if len(value) < least:
            self.add(path, f"must provide at least {least} item{'s' if least > 1 else ''}")

    def each(self, value: object, path: str, most: int, least: int = 0) -> list[tuple[int, Any]]:
        """The numbered items of a list, its length checked."""
        if not isinstance(value, list):
            self.add(path, "must be an array")
            return []
        self.count(value, path, most, least)
        return list(enumerate(value))

    def text(self, value: object, path: str, most: int, kind: str | None = None) -> None:
        """A text object of at most `most` characters, of one `kind` where only that is taken."""
        if not isinstance(value, dict):
            self.add(path, "missing required field: text")
            return
        if value.get("type") not in ((kind,) if kind else ("plain_text", "mrkdwn")):
            self.add(path + "/type", f"unsupported type: {value.get('type')}")
        if value.get("type") == "plain_text" and "verbatim" in value:
            self.add(path, "no more than 0 verbatim properties allowed")
        self.require_text(value.get("text"), path + "/text")
        self.size(value.get("text"), path + "/text", most)


def check_element(element: object, path: str, problems: Problems) -> None:
    """Note every limit that an element breaks."""
    if not isinstance(element, dict):
        problems.add(path, "missing element")
        return
    kind = str(element.get("type"))
    problems.size(element.get("action_id"), path + "/action_id", 255)
    if element.get("placeholder") is not None:
        problems.text(element["placeholder"], path + "/placeholder", 150, "plain_text")
    if element.get("confirm") is not None:
        _confirm(element["confirm"], path + "/confirm", problems)
    if kind in ("button", "workflow_button", "icon_button"):
        _button(element, path, problems)
    elif kind == "feedback_buttons":
        for side in ("positive_button", "negative_button"):
            _feedback(element.get(side), f"{path}/{side}", problems)
    elif kind == "overflow":
        _options(element.get("options"), path + "/options", 5, problems)
    elif kind in _CHOICES:
        _options(element.get("options"), path + "/options", 10, problems)
    elif kind.endswith("static_select"):
        _static_select(element, path, problems)
    elif kind == "image":
        _picture(element, path, problems)
    elif kind == "plain_text_input":
        problems.size(element.get("initial_value"), path + "/initial_value", 3000)
    elif kind not in (*_SELECTS, *_PICKERS, *_INPUTS, "rich_text_input", "file_input"):
        problems.add(path + "/type", f"unsupported type: {kind}")


def _button(element: Json, path: str, problems: Problems) -> None:
    problems.text(element.get("text"), path + "/text", 75, "plain_text")
    problems.size(element.get("value"), path + "/value", 2000)
    problems.size(element.get("url"), path + "/url", 3000)
    problems.size(element.get("accessibility_label"), path + "/accessibility_label", 75)
    if element.get("style") not in (None, "primary", "danger"):
        problems.add(path + "/style", "must be primary or danger")


def _feedback(button: object, path: str, problems: Problems) -> None:
    if not isinstance(button, dict):
        problems.add(path, "missing required field")
        return
    problems.text(button.get("text"), path + "/text", 75, "plain_text")
    problems.size(button.get("value"), path + "/value", 2000)
    problems.size(button.get("accessibility_label"), path + "/accessibility_label", 75)


def _confirm(confirm: object, path: str, problems: Problems) -> None:
    if not isinstance(confirm, dict):
        problems.add(path, "must be an object")
        return
    problems.text(confirm.get("title"), path + "/title", 100, "plain_text")
    problems.text(confirm.get("text"), path + "/text", 300)
    for name in ("confirm", "deny"):
        if confirm.get(name) is not None:
            problems.text(confirm[name], f"{path}/{name}", 30, "plain_text")


def _static_select(element: Json, path: str, problems: Problems) -> None:
    groups = element.get("option_groups")
    if groups is None:
        _options(element.get("options"), path + "/options", 100, problems)
        return
    for index, group in problems.each(groups, path + "/option_groups", 100, least=1):
        where = f"{path}/option_groups/{index}"
        if isinstance(group, dict):
            problems.text(group.get("label"), where + "/label", 75, "plain_text")
            _options(group.get("options"), where + "/options", 100, problems)


def _options(options: object, path: str, most: int, problems: Problems) -> None:
    for index, option in problems.each(options, path, most, least=1):
        where = f"{path}/{index}"
        if not isinstance(option, dict):
            problems.add(where, "must be an object")
            continue
        problems.text(option.get("text"), where + "/text", 75)
        problems.require_text(option.get("value"), where + "/value")
        problems.size(option.get("value"), where + "/value", 150)
        if option.get("description") is not None:
            problems.text(option["description"], where + "/description", 75)


def _picture(element: Json, path: str, problems: Problems) -> None:
    problems.require_text(element.get("alt_text"), path + "/alt_text")
    problems.size(element.get("alt_text"), path + "/alt_text", 2000)
    if not element.get("image_url") and not element.get("slack_file"):
        problems.add(path, "must provide image_url or slack_file")
    problems.size(element.get("image_url"), path + "/image_url", 3000)


def check_options(answer: Json) -> list[str]:
    """Problems of a `block_suggestion` answer: `options` or `option_groups`, 100 at most."""
    problems = Problems()
    if isinstance(answer.get("option_groups"), list):
        for index, group in problems.each(answer["option_groups"], "/option_groups", 100):
            options = group.get("options") if isinstance(group, dict) else None
            for _ in problems.each(options, f"/option_groups/{index}/options", 100):
                pass
    elif answer.get("options"):
        _options(answer["options"], "/options", 100, problems)
    elif answer.get("options") is None:
        problems.add("", "missing required field: options")
    return problems.found
