"""Buttons, menus, modals, Home, shortcuts and response URLs, over both transports."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx
import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.workspace import ApiError, NotPossibleError, Settings, Shortcut, Workspace
from bot.surfaces.workspace.payloads import slash_command

from .conftest import Connect

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    return {"text": plain(value), "value": value}


ANSWER: list[Json] = [
    {
        "type": "section",
        "block_id": "main",
        "text": plain("answer"),
        "accessory": {
            "type": "overflow",
            "action_id": "more",
            "options": [option("why"), option("evidence")],
        },
    },
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "action_id": "go", "text": plain("Go"), "value": "v1"},
            {"type": "static_select", "action_id": "lang", "options": [option("en"), option("ko")]},
            {"type": "datepicker", "action_id": "day"},
        ],
    },
    {
        "type": "context_actions",
        "block_id": "fb",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "vote",
                "positive_button": {"text": plain("Good"), "value": "up"},
                "negative_button": {"text": plain("Bad"), "value": "down"},
            }
        ],
    },
]


def field(block_id: str, element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": block_id, "label": plain("L"), "element": element, **more}


FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("Form"),
    "submit": plain("Save"),
    "private_metadata": "kept",
    "notify_on_close": True,
    "blocks": [
        field("name", {"type": "plain_text_input", "action_id": "text"}),
        field("when", {"type": "timepicker", "action_id": "time", "initial_time": "09:00"}),
        field("days", {"type": "checkboxes", "action_id": "d", "options": [option("1")]}),
        field("ask", {"type": "external_select", "action_id": "topic"}, optional=True),
        field(
            "where",
            {
                "type": "conversations_select",
                "action_id": "c",
                "default_to_current_conversation": True,
                "response_url_enabled": True,
            },
        ),
    ],
}


class Bot:
    """Records what it is sent; opens the form for `/digest`; answers submissions by their text."""

    def __init__(self) -> None:
        self.bodies: list[Json] = []

    def __call__(self, app: AsyncApp) -> None:
        @app.event("app_mention")
        async def mention(event: Json, say: Any) -> None:
            await say(text="answer", blocks=ANSWER, thread_ts=event["ts"])

        @app.event("message")
        async def message() -> None:
            return None

        @app.event("app_home_opened")
        async def home(event: Json, client: Any) -> None:
            view = {"type": "home", "blocks": [ANSWER[1]]}
            await client.views_publish(user_id=event["user"], view=view)

        @app.action({"action_id": "go"})
        @app.action({"action_id": "more"})
        @app.action({"action_id": "lang"})
        @app.action({"action_id": "day"})
        @app.action({"action_id": "vote"})
        async def action(ack: Any, body: Json) -> None:
            self.bodies.append(body)
            await ack()

        @app.command("/digest")
        async def digest(ack: Any, body: Json, client: Any) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.shortcut("ask_tieline")
        @app.shortcut("check_message")
        async def shortcut(ack: Any, body: Json, client: Any) -> None:
            self.bodies.append(body)
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.options("topic")
        async def options(ack: Any, payload: Json) -> None:
            await ack(options=[option(f"{payload['value']} one"), option("two")])

        @app.view("form")
        async def submitted(ack: Any, body: Json, view: Json) -> None:
            self.bodies.append(body)
            wish = view["state"]["values"]["name"]["text"]["value"]
            second = {"type": "modal", "title": plain("Second"), "blocks": []}
            if wish == "errors":
                await ack(response_action="errors", errors={"name": "Not that."})
            elif wish in ("update", "push"):
                await ack(response_action=wish, view=second)
            elif wish == "clear":
                await ack(response_action="clear")
            else:
                await ack()

        @app.view_closed("form")
        async def closed(ack: Any, body: Json) -> None:
            self.bodies.append(body)
            await ack()


async def answered(running: Any) -> Any:
    asked = running.workspace.say("dana", "korea-china", "@tieline hi")
    return await running.wait_for_message("korea-china", thread_ts=asked.ts)


async def test_each_element_of_a_message_sends_its_action(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        reply, space = await answered(running), running.workspace
        for action_id, choice in (
            ("go", None),
            ("more", "evidence"),
            ("lang", "ko"),
            ("day", "2025-06-10"),
            ("vote", "negative"),
        ):
            assert (await space.click("seoyun", reply, action_id, choice)).ok
        actions = [body["actions"][0] for body in listener.bodies]
        assert actions[0]["value"] == "v1"
        assert actions[1]["selected_option"]["value"] == "evidence"
        assert actions[2]["selected_option"]["value"] == "ko"
        assert actions[3]["selected_date"] == "2025-06-10"
        assert (actions[4]["value"], actions[4]["block_id"]) == ("down", "fb")
        body = listener.bodies[2]
        assert body["user"]["id"] == "U0SEOYUN01"
        assert body["container"]["thread_ts"] == reply.thread_ts
        assert body["message"]["ts"] == body["container"]["message_ts"] == reply.ts
        assert body["state"]["values"]["row"]["lang"]["selected_option"]["value"] == "ko"


async def test_what_is_not_there_can_not_be_used(bot: Connect) -> None:
    async with bot(Bot()) as running:
        reply = await answered(running)
        with pytest.raises(NotPossibleError):
            await running.workspace.click("dana", reply, "nothing")
        with pytest.raises(NotPossibleError):
            await running.workspace.select("dana", reply, "lang", "de")


async def open_form(running: Any) -> Json:
    await running.workspace.slash("dana", "newsroom", "/digest")
    view: Json = await running.workspace.wait_for_modal("dana")
    return view


async def test_a_form_is_opened_filled_in_and_submitted(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        view, space = await open_form(running), running.workspace
        assert view["private_metadata"] == "kept"
        options = await space.suggest("dana", view, "topic", "tr")
        assert [one["value"] for one in options] == ["tr one", "two"]
        values = {"name": {"text": "메모"}, "days": {"d": ["1"]}, "ask": {"topic": options[1]}}
        assert (await space.submit_view("dana", values)).ok
        assert space.views.top("U0DANA0001") is None
        body = listener.bodies[0]
        state = body["view"]["state"]["values"]
        assert state["name"]["text"]["value"] == "메모"
        assert state["when"]["time"]["selected_time"] == "09:00"
        assert state["days"]["d"]["selected_options"][0]["value"] == "1"
        assert state["ask"]["topic"]["selected_option"]["value"] == "two"
        assert state["where"]["c"]["selected_conversation"] == "C0NEWSRM01"
        assert body["response_urls"][0]["channel_id"] == "C0NEWSRM01"


async def test_required_fields_are_asked_for_before_anything_is_sent(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        await open_form(running)
        outcome = await running.workspace.submit_view("dana", {})
        assert outcome.errors is not None
        assert set(outcome.errors) == {"name", "days"}
        assert listener.bodies == []


@pytest.mark.parametrize(
    ("wish", "titles"),
    [
        ("errors", ["Form"]),
        ("update", ["Second"]),
        ("push", ["Form", "Second"]),
        ("clear", []),
    ],
)
async def test_the_answer_to_a_submission_is_carried_out(
    bot: Connect, wish: str, titles: list[str]
) -> None:
    async with bot(Bot()) as running:
        await open_form(running)
        outcome = await running.workspace.submit_view("dana", {"text": wish, "d": ["1"]})
        stack = running.workspace.views.stacks["U0DANA0001"]
        assert [view["title"]["text"] for view in stack] == titles
        assert outcome.errors == ({"name": "Not that."} if wish == "errors" else None)


async def test_closing_a_form_is_told_where_the_app_asked_for_it(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        await open_form(running)
        await running.workspace.close_view("dana")
        assert running.workspace.views.top("U0DANA0001") is None
        assert [body["type"] for body in listener.bodies] == ["view_closed"]


async def test_shortcuts_bring_the_message_and_open_a_modal(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        space = running.workspace
        claim = space.say("dana", "newsroom", "a claim")
        assert (await space.use_shortcut("chenxi", "check_message", claim)).ok
        assert (await space.use_shortcut("seoyun", "ask_tieline")).ok
        await space.wait_for_modal("chenxi")
        await space.wait_for_modal("seoyun")
        message, everywhere = listener.bodies
        assert (message["type"], message["message"]["text"]) == ("message_action", "a claim")
        assert (message["channel"]["id"], everywhere["type"]) == ("C0NEWSRM01", "shortcut")


async def test_home_is_published_and_its_buttons_work(bot: Connect) -> None:
    listener = Bot()
    async with bot(listener) as running:
        running.workspace.open_home("dana")
        home = await running.workspace.wait_for_home("dana")
        assert (await running.workspace.click("dana", home, "go")).ok
        body = listener.bodies[0]
        assert body["container"] == {"type": "view", "view_id": home["id"]}
        assert "response_url" not in body


async def test_a_member_is_told_when_the_app_does_not_answer(socket_bot: Connect) -> None:
    async with socket_bot(lambda app: None, ack_timeout=0.05) as running:
        outcome = await running.workspace.slash("dana", "newsroom", "/ties help")
        assert (outcome.ok, outcome.error) == (False, "timeout")
        line = running.workspace.messages("newsroom", user="dana")[-1]
        assert "did not respond" in line.text
        assert line.is_ephemeral


async def test_commands_that_do_not_exist_or_stand_in_threads_are_refused(
    space: Workspace,
) -> None:
    parent = space.say("dana", "newsroom", "x")
    assert (await space.slash("dana", "newsroom", "/nope")).error == "unknown_command"
    refused = await space.slash("dana", "newsroom", "/ties", thread_ts=parent.ts)
    assert refused.error == "not_in_threads"
    assert space.courier.log[-1].delivery.kind == "events_api"


async def test_a_trigger_opens_one_modal_and_only_for_three_seconds(bot: Connect) -> None:
    ahead = [0.0]
    triggers: list[str] = []

    def register(app: AsyncApp) -> None:
        @app.command("/ties")
        async def ties(ack: Any, body: Json) -> None:
            triggers.append(body["trigger_id"])
            await ack()

    async with bot(register) as running:
        running.workspace.settings.clock = lambda: time.time() + ahead[0]
        client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
        view = {"type": "modal", "title": plain("T"), "blocks": []}

        async def error(trigger: str) -> str:
            with pytest.raises(SlackApiError) as caught:
                await client.views_open(trigger_id=trigger, view=view)
            return str(caught.value.response["error"])

        await running.workspace.courier.ask("slash_commands", payload(running.workspace))
        await client.views_open(trigger_id=triggers[0], view=view)
        assert await error(triggers[0]) == "exchanged_trigger_id"
        await running.workspace.courier.ask("slash_commands", payload(running.workspace))
        ahead[0] = 3.1
        assert await error(triggers[1]) == "expired_trigger_id"
        assert await error("1.2.made-up") == "invalid_trigger_id"


def payload(space: Workspace) -> Json:
    return slash_command(space, "U0DANA0001", space.room("newsroom"), "/ties", "")


async def test_a_response_url_works_five_times_within_thirty_minutes(quick: Settings) -> None:
    now = [1_750_000_000.0]
    quick.clock = lambda: now[0]
    space = Workspace(quick)
    key = space.tickets.issue_response_url("U0DANA0001", "C0NEWSRM01")
    for number in range(5):
        space.respond(key, {"text": str(number)})
    with pytest.raises(ApiError, match="used_url"):
        space.respond(key, {"text": "six"})
    late = space.tickets.issue_response_url("U0DANA0001", "C0NEWSRM01")
    now[0] += 1801
    with pytest.raises(ApiError, match="expired_url"):
        space.respond(late, {"text": "late"})
    texts = [m.text for m in space.messages("newsroom", user="dana")]
    assert texts == ["0", "1", "2", "3", "4"]


def test_a_response_url_can_replace_and_delete_what_was_acted_on(space: Workspace) -> None:
    room = space.room("newsroom")
    original = space.post_as_bot(room, {"text": "choose"}, visible_to="U0DANA0001")
    key = space.tickets.issue_response_url("U0DANA0001", room.id, None, original.ts)
    space.respond(key, {"text": "chosen", "replace_original": True})
    assert [m.text for m in space.messages("newsroom", user="dana")] == ["chosen"]
    space.respond(key, {"text": "for all", "response_type": "in_channel"})
    assert [m.text for m in space.messages("newsroom")] == ["for all"]
    space.respond(key, {"delete_original": True})
    assert [m.text for m in space.messages("newsroom", user="dana")] == ["for all"]


async def test_a_used_up_response_url_answers_404(socket_bot: Connect) -> None:
    async with socket_bot(lambda app: None) as running:
        async with httpx.AsyncClient() as http:
            gone = await http.post(running.page_url + "response/none", json={"text": "x"})
        assert (gone.status_code, gone.text) == (404, "no_such_url")


async def test_shortcuts_and_commands_are_configuration(quick: Settings) -> None:
    quick.shortcuts = (Shortcut("mine", "My shortcut", "global"),)
    space = Workspace(quick)
    asking = asyncio.create_task(space.use_shortcut("dana", "mine"))
    outcome = await asking
    assert outcome.error == "connection_failed"
    assert space.courier.log[-1].delivery.payload["callback_id"] == "mine"


async def test_views_conflict_and_stack_as_in_slack(space: Workspace) -> None:
    view = {"type": "modal", "title": plain("T"), "blocks": []}
    first = space.views.open("U0DANA0001", view)
    space.views.push("U0DANA0001", view)
    third = space.views.push("U0DANA0001", view)
    assert third["root_view_id"] == first["id"]
    with pytest.raises(ApiError, match="push_limit_reached"):
        space.views.push("U0DANA0001", view)
    with pytest.raises(ApiError, match="hash_conflict"):
        space.views.update(third["id"], None, view, "old")
    updated = space.views.update(third["id"], None, view, third["hash"])
    assert (updated["id"], updated["hash"] != third["hash"]) == (third["id"], True)
    with pytest.raises(ApiError, match="not_found"):
        space.views.update("V404", None, view, None)
