"""What the page gets and does, and who may reach the server at all."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import pytest
from slack_bolt.app.async_app import AsyncApp

from bot.surfaces.workspace import (
    CannotServeError,
    RunningWorkspace,
    Settings,
    running_workspace,
)
from bot.surfaces.workspace.asgi import STATIC
from bot.surfaces.workspace.guard import is_loopback

from .conftest import Connect

Json = dict[str, Any]
SOURCES = [path for path in STATIC.iterdir() if path.suffix in (".js", ".css", ".html")]


@pytest.fixture
async def running(quick: Settings) -> AsyncIterator[RunningWorkspace]:
    async with running_workspace(settings=quick) as served:
        yield served


@pytest.fixture
async def http(running: RunningWorkspace) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=running.page_url) as client:
        yield client


async def test_the_page_says_that_it_is_not_slack_and_loads_only_its_own_files(
    http: httpx.AsyncClient,
) -> None:
    page = await http.get("/")
    assert "Local try-out. This is not Slack." in page.text
    for path in re.findall(r'(?:src|href)="([^"#]+)"', page.text):
        assert path.startswith("/static/")
        assert (await http.get(path)).status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_page_source_builds_markup_from_text_or_reaches_elsewhere(path: Any) -> None:
    text = path.read_text("utf-8")
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert forbidden not in text
    elsewhere = re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", text)
    assert [url for url in elsewhere if "www.w3.org" not in url] == []


def test_every_name_that_a_script_imports_is_exported_by_its_module() -> None:
    checked = 0
    for path in SOURCES:
        imports = re.findall(r'import \{([^}]+)\} from "\./(.+?)"', path.read_text("utf-8"))
        for names, module in imports:
            text = (STATIC / module).read_text("utf-8")
            for name in names.split(","):
                pattern = rf"export (?:async )?(?:function|const) {name.strip()}\b"
                assert re.search(pattern, text), f"{path.name} imports {name.strip()}"
                checked += 1
    assert checked > 40


async def test_each_member_sees_their_own_state(
    running: RunningWorkspace, http: httpx.AsyncClient
) -> None:
    space = running.workspace
    space.say("dana", "dm", "private")
    space.notice("U0DANA0001", space.room("newsroom"), "only for Dana")
    dana = (await http.get("/_page/state", params={"as": "dana"})).json()
    seoyun = (await http.get("/_page/state", params={"as": "seoyun"})).json()
    assert [room["id"] for room in dana["rooms"]] == ["C0KORCHN01", "C0NEWSRM01", "D0DANA0001"]
    assert dana["messages"]["D0DANA0001"][0]["text"] == "private"
    assert dana["messages"]["C0NEWSRM01"][0]["ephemeral"] is True
    assert "D0DANA0001" not in seoyun["messages"]
    assert seoyun["messages"]["C0NEWSRM01"] == []
    assert len(dana["examples"]) == 4
    stranger = (await http.get("/_page/state", params={"as": "nobody"})).json()
    assert stranger["me"] == "U0DANA0001"


async def test_a_member_writes_edits_reacts_and_deletes(
    running: RunningWorkspace, http: httpx.AsyncClient
) -> None:
    async def do(action: str, **body: Any) -> httpx.Response:
        return await http.post(f"/_page/do/{action}", json={"as": "U0DANA0001", **body})

    said = (await do("say", channel="C0NEWSRM01", text="one")).json()["result"]
    await do("edit", channel="C0NEWSRM01", ts=said, text="two")
    await do("react", channel="C0NEWSRM01", ts=said, name="+1")
    message = running.workspace.messages("newsroom")[0]
    assert (message.text, message.reactions) == ("two", {"+1": ["U0DANA0001"]})
    await do("react", channel="C0NEWSRM01", ts=said, name="+1")
    assert message.reactions == {}
    other = await http.post(
        "/_page/do/delete", json={"as": "seoyun", "channel": "C0NEWSRM01", "ts": said}
    )
    assert other.status_code == 400
    await do("delete", channel="C0NEWSRM01", ts=said)
    assert running.workspace.messages("newsroom") == []
    empty = await do("say", channel="C0NEWSRM01", text=" ")
    assert empty.json() == {"error": "There is nothing to send."}
    for action, body in (("say", {}), ("fly", {}), ("edit", {"channel": "C1", "ts": "1"})):
        refused = await do(action, **body)
        assert refused.status_code == 400
        assert refused.json()["error"].endswith(".")


async def test_changes_arrive_live_and_only_where_they_may_be_seen(
    running: RunningWorkspace,
) -> None:
    space = running.workspace
    live = running.page_url.replace("http", "ws") + "_page/live?as="
    async with aiohttp.ClientSession() as session:
        dana = await session.ws_connect(live + "U0DANA0001")
        seoyun = await session.ws_connect(live + "U0SEOYUN01")
        for page in (dana, seoyun):
            assert (await page.receive_json())["kind"] == "listening"
        space.say("dana", "dm", "private")
        space.notice("U0DANA0001", space.room("newsroom"), "only for Dana")
        space.say("dana", "newsroom", "for all")
        assert (await seoyun.receive_json())["message"]["text"] == "for all"
        texts = [(await dana.receive_json())["message"]["text"] for _ in range(3)]
        assert texts == ["private", "only for Dana", "for all"]
        await dana.close()
        await seoyun.close()


async def test_buttons_and_modals_work_from_the_page(socket_bot: Connect) -> None:
    pressed: list[Json] = []

    def register(app: AsyncApp) -> None:
        @app.action("go")
        async def go(ack: Any, body: Json, client: Any) -> None:
            await ack()
            pressed.append(body)
            field = {
                "type": "input",
                "block_id": "b",
                "label": {"type": "plain_text", "text": "L"},
                "element": {"type": "plain_text_input", "action_id": "a"},
            }
            view = {
                "type": "modal",
                "callback_id": "m",
                "title": {"type": "plain_text", "text": "T"},
                "submit": {"type": "plain_text", "text": "Go"},
                "blocks": [field],
            }
            await client.views_open(trigger_id=body["trigger_id"], view=view)

        @app.view("m")
        async def submitted(ack: Any, view: Json) -> None:
            pressed.append(view["state"]["values"]["b"]["a"])
            await ack()

    async with (
        socket_bot(register) as running,
        httpx.AsyncClient(base_url=running.page_url) as client,
    ):
        button = {
            "type": "button",
            "action_id": "go",
            "text": {"type": "plain_text", "text": "Go"},
        }
        space = running.workspace
        message = space.post_as_bot(
            space.room("newsroom"),
            {"text": "x", "blocks": [{"type": "actions", "block_id": "r", "elements": [button]}]},
        )
        where = {"channel": message.channel, "ts": message.ts}
        click = {"as": "dana", "where": where, "block_id": "r", "action_id": "go", "values": {}}
        assert (await client.post("/_page/do/click", json=click)).json()["ok"]
        await space.wait_for_modal("dana")
        state = (await client.get("/_page/state?as=dana")).json()
        assert state["modal"]["title"]["text"] == "T"
        submit = {"as": "dana", "values": {"b": {"a": "typed"}}}
        assert (await client.post("/_page/do/submit", json=submit)).json()["ok"]
        assert pressed[1] == {"type": "plain_text_input", "value": "typed"}
        assert (await client.get("/_page/state?as=dana")).json()["modal"] is None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "127.0.0.1:1"}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "[::1]:1"}, 200),
        ({"Host": "attacker.example"}, 403),
        ({"Host": "127.0.0.1.attacker.example"}, 403),
        ({"Host": "["}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:1"}, 200),
        ({"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:2"}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "https://attacker.example"}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "null"}, 403),
    ],
)
async def test_only_this_machine_and_this_page_get_an_answer(
    http: httpx.AsyncClient, headers: dict[str, str], status: int
) -> None:
    for path in ("/", "/_page/state", "/api/auth.test", "/_control/faults"):
        assert (await http.get(path, headers=headers)).status_code == status


async def test_websockets_are_guarded_as_well(running: RunningWorkspace) -> None:
    live = running.page_url.replace("http", "ws") + "_page/live?as=dana"
    async with aiohttp.ClientSession() as session:
        for headers in ({"Origin": "https://attacker.example"}, {"Host": "attacker.example"}):
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(live, headers=headers)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "example.org", "::"])
async def test_it_binds_to_loopback_only(host: str) -> None:
    with pytest.raises(CannotServeError, match="loopback only"):
        async with running_workspace(host=host):
            pass
    assert not is_loopback(host)


async def test_what_can_not_be_served_is_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotServeError, match=r"Can't listen on 127\.0\.0\.1:\d+: .+\."):
            async with running_workspace(port=taken.getsockname()[1]):
                pass
    with pytest.raises(CannotServeError, match="needs an events_url"):
        async with running_workspace(transport="http"):
            pass
    with pytest.raises(CannotServeError, match="socket or http"):
        async with running_workspace(transport="pigeon"):
            pass
    with pytest.raises(CannotServeError, match="Can't listen"):
        async with running_workspace(port=70_000):
            pass


async def test_waiting_for_a_message_that_does_not_come_says_so(
    running: RunningWorkspace,
) -> None:
    with pytest.raises(TimeoutError, match=r"no message in newsroom within 0\.01 s"):
        await running.wait_for_message("newsroom", timeout=0.01)
    waiting = asyncio.create_task(running.wait_for_message("newsroom", from_bot=False))
    await asyncio.sleep(0)
    said = running.workspace.say("dana", "newsroom", "here")
    assert await waiting is said
