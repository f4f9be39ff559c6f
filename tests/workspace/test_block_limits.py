"""Block Kit's limits: what is just allowed passes, one more does not."""

from __future__ import annotations

from typing import Any

import pytest

from bot.surfaces.workspace import check_blocks, check_view
from bot.surfaces.workspace.element_limits import check_options

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def option(value: str, text: str = "one") -> Json:
    return {"text": plain(text), "value": value}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def menu(kind: str, count: int) -> Json:
    return {"type": kind, "options": [option(str(i)) for i in range(count)]}


def sized(make: Any, most: int) -> tuple[Any, int]:
    return make, most


LIMITS = [
    sized(lambda n: {"type": "section", "text": mrkdwn("x" * n)}, 3000),
    sized(lambda n: {"type": "section", "fields": [mrkdwn("x" * n)]}, 2000),
    sized(lambda n: {"type": "section", "fields": [mrkdwn("x")] * n}, 10),
    sized(lambda n: {"type": "header", "text": plain("x" * n)}, 150),
    sized(lambda n: {"type": "context", "elements": [mrkdwn("x")] * n}, 10),
    sized(lambda n: actions(*[button(action_id=str(i)) for i in range(n)]), 25),
    sized(lambda n: actions(button(text=plain("x" * n))), 75),
    sized(lambda n: actions(button(value="x" * n)), 2000),
    sized(lambda n: actions(button(action_id="x" * n)), 255),
    sized(lambda n: {"type": "divider", "block_id": "x" * n}, 255),
    sized(lambda n: actions(menu("static_select", n)), 100),
    sized(lambda n: actions(menu("overflow", n)), 5),
    sized(lambda n: {"type": "image", "image_url": "http://x", "alt_text": "x" * n}, 2000),
    sized(lambda n: {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]] * n}, 100),
    sized(lambda n: {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * n]}, 20),
    sized(lambda n: {"type": "table", "rows": [[{"type": "raw_text", "text": "x" * n}]]}, 10_000),
    sized(
        lambda n: {
            "type": "context_actions",
            "elements": [
                {"type": "icon_button", "text": plain("x"), "action_id": str(i)} for i in range(n)
            ],
        },
        5,
    ),
]


@pytest.mark.parametrize(("make", "most"), LIMITS)
def test_a_block_at_its_limit_passes_and_one_more_does_not(make: Any, most: int) -> None:
    assert check_blocks([make(most)]) == []
    problems = check_blocks([make(most + 1)])
    assert len(problems) == 1
    assert "[json-pointer:/blocks/0" in problems[0]


def test_a_message_holds_fifty_blocks_and_a_view_a_hundred() -> None:
    assert check_blocks([{"type": "divider"}] * 50) == []
    assert check_blocks([{"type": "divider"}] * 51) == [
        "no more than 50 items allowed [json-pointer:/blocks]"
    ]
    assert check_blocks([{"type": "divider"}] * 100, "home") == []
    assert check_blocks([{"type": "divider"}] * 101, "modal") != []


@pytest.mark.parametrize(
    "block",
    [
        {"type": "mystery"},
        {"type": "section"},
        {"type": "section", "text": mrkdwn("")},
        {"type": "section", "text": {"type": "html", "text": "x"}},
        {"type": "header", "text": mrkdwn("x")},
        {"type": "context", "elements": []},
        {"type": "context", "elements": [button()]},
        {"type": "image", "image_url": "http://x"},
        {"type": "image", "alt_text": "x"},
        actions({"type": "mystery"}),
        actions(button(style="loud")),
        actions(button(action_id="a"), button(action_id="a")),
        actions({"type": "overflow", "options": [{"text": plain("x"), "value": "x" * 151}]}),
        {"type": "context_actions", "elements": [button()]},
        {"type": "context_actions", "elements": [{"type": "feedback_buttons"}]},
        {"type": "input", "label": plain("x")},
        "not a block",
    ],
)
def test_a_block_that_slack_would_not_take_is_refused(block: Any) -> None:
    assert check_blocks([block]) != []


def test_block_ids_are_unique_and_tables_single() -> None:
    twice = [{"type": "divider", "block_id": "a"}] * 2
    assert check_blocks(twice) == ["`block_id` must be unique [json-pointer:/blocks/1/block_id]"]
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}
    assert check_blocks([table, table]) == ["only_one_table_allowed [json-pointer:/blocks]"]
    assert check_blocks([table], "home") != []


def modal(**more: Any) -> Json:
    return {"type": "modal", "title": plain("T"), "blocks": [], **more}


def test_views_have_short_titles_and_bounded_metadata() -> None:
    assert check_view(modal(title=plain("x" * 24), private_metadata="x" * 3000), "modal") == []
    assert check_view(modal(title=plain("x" * 25)), "modal") != []
    assert check_view(modal(submit=plain("x" * 25)), "modal") != []
    assert check_view(modal(private_metadata="x" * 3001), "modal") != []
    assert check_view(modal(callback_id="x" * 256), "modal") != []
    assert check_view({"type": "modal", "blocks": []}, "modal") != []
    field = {"type": "input", "label": plain("L"), "element": {"type": "plain_text_input"}}
    assert check_view(modal(blocks=[field]), "modal") != []
    assert check_view(modal(blocks=[field], submit=plain("Go")), "modal") == []
    heavy = [{"type": "section", "text": mrkdwn("가" * 3000)} for _ in range(30)]
    assert check_view({"type": "home", "blocks": heavy}, "home") == [
        "must be smaller than 250001 bytes [json-pointer:/view]"
    ]


def test_suggested_options_have_a_limit_too() -> None:
    assert check_options({"options": [option(str(i)) for i in range(100)]}) == []
    assert check_options({"options": []}) == []
    assert check_options({"options": [option(str(i)) for i in range(101)]}) != []
    assert check_options({"options": [option("v", "x" * 76)]}) != []
    assert check_options({}) != []
