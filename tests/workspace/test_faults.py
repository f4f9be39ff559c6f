"""The failures that the workspace can be told to show."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.workspace import RunningWorkspace, Settings, Workspace, running_workspace


@pytest.fixture
async def running(quick: Settings) -> AsyncIterator[RunningWorkspace]:
    async with running_workspace(settings=quick) as served:
        yield served


def client_of(running: RunningWorkspace, **more: Any) -> AsyncWebClient:
    chosen = {"retry_handlers": [], **more}
    return AsyncWebClient(token=running.bot_token, base_url=running.api_url, **chosen)


def texts(running: RunningWorkspace) -> list[str]:
    return [message.text for message in running.workspace.messages("newsroom")]


async def test_a_rate_limit_comes_with_the_time_to_wait(running: RunningWorkspace) -> None:
    running.workspace.faults.add("chat.postMessage", "ratelimited", retry_after=7)
    with pytest.raises(SlackApiError) as caught:
        await client_of(running).chat_postMessage(channel="newsroom", text="a")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "7"
    await client_of(running).chat_postMessage(channel="newsroom", text="b")
    assert texts(running) == ["b"]


async def test_the_sdks_rate_limit_handler_gets_through(running: RunningWorkspace) -> None:
    running.workspace.faults.add("chat.postMessage", "ratelimited", retry_after=0)
    handler = AsyncRateLimitErrorRetryHandler(max_retry_count=1)
    client = client_of(running, retry_handlers=[handler])
    await client.chat_postMessage(channel="newsroom", text="a")
    assert texts(running) == ["a"]


async def test_a_server_error_and_a_chosen_error(running: RunningWorkspace) -> None:
    running.workspace.faults.add("*", "server_error")
    running.workspace.faults.add("chat.postMessage", "error", error="fatal_error", times=2)
    for expected in (500, 200, 200):
        with pytest.raises(SlackApiError) as caught:
            await client_of(running).chat_postMessage(channel="newsroom", text="a")
        assert caught.value.response.status_code == expected
    assert caught.value.response["error"] == "fatal_error"
    assert texts(running) == []


async def test_a_connection_dropped_before_the_call_posts_nothing(
    running: RunningWorkspace,
) -> None:
    running.workspace.faults.add("chat.postMessage", "drop_before")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client_of(running).chat_postMessage(channel="newsroom", text="a")
    assert texts(running) == []


async def test_a_connection_dropped_after_the_call_has_posted_all_the_same(
    running: RunningWorkspace,
) -> None:
    running.workspace.faults.add("chat.postMessage", "drop_after")
    metadata = {"event_type": "reply", "event_payload": {"key": "k"}}
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client_of(running).chat_postMessage(channel="newsroom", text="a", metadata=metadata)
    assert texts(running) == ["a"]
    found = await client_of(running).conversations_history(
        channel="C0NEWSRM01", include_all_metadata=True
    )
    assert found["messages"][0]["metadata"]["event_payload"] == {"key": "k"}


async def test_the_sdks_default_handler_posts_twice_after_such_a_drop(
    running: RunningWorkspace,
) -> None:
    running.workspace.faults.add("chat.postMessage", "drop_after")
    client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
    await client.chat_postMessage(channel="newsroom", text="a")
    assert texts(running) == ["a", "a"]


async def test_a_slow_answer_and_no_answer(running: RunningWorkspace) -> None:
    running.workspace.faults.add("chat.postMessage", "delay", seconds=0.05)
    await client_of(running).chat_postMessage(channel="newsroom", text="slow")
    running.workspace.faults.add("chat.postMessage", "timeout", seconds=0.3)
    with pytest.raises((TimeoutError, aiohttp.ClientError)):
        await client_of(running, timeout=0.1).chat_postMessage(channel="newsroom", text="never")
    assert texts(running) == ["slow"]


def test_a_fault_that_makes_no_sense_is_refused(space: Workspace) -> None:
    with pytest.raises(ValueError, match="unknown fault 'explode'"):
        space.faults.add("chat.postMessage", "explode")
    with pytest.raises(ValueError, match="at least 1"):
        space.faults.add("chat.postMessage", "delay", times=0)


async def test_the_same_can_be_planned_over_the_control_api(running: RunningWorkspace) -> None:
    async with httpx.AsyncClient(base_url=running.page_url) as http:
        fault = {"method": "chat.postMessage", "kind": "server_error", "times": 3}
        planned = (await http.post("_control/faults", json=fault)).json()
        assert planned["faults"][0]["times"] == 3
        assert (await http.delete("_control/faults")).json()["faults"] == []
        wrong = await http.post("_control/faults", json={"method": "x", "kind": "explode"})
        assert wrong.status_code == 400
        assert "unknown fault" in wrong.json()["error"]
        assert (await http.post("_control/faults", content=b"[]")).status_code == 400
        await http.post("_control/deliveries", json={"duplicate_events": True, "lose_acks": 2})
        assert (await http.get("_control/faults")).json()["duplicate_events"] is True
        await http.delete("_control/faults")
        await http.post("_control/scopes", json={"revoke": ["users:read"], "grant": ["x:y"]})
        scopes = (await http.get("_control/scopes")).json()["scopes"]
        assert "x:y" in scopes
        assert "users:read" not in scopes
        said = {"user": "dana", "channel": "newsroom", "text": "hi"}
        await http.post("_control/say", json=said)
        listed = (await http.get("_control/messages", params={"channel": "newsroom"})).json()
        assert [message["text"] for message in listed] == ["hi"]
        assert (await http.get("_control/messages?channel=none")).status_code == 400
        assert (await http.post("_control/socket", json={"action": "drop"})).json() == {
            "dropped": 0
        }
        assert (await http.post("_control/socket", json={})).status_code == 400
        slow = await http.post(
            "_control/slash", json={"user": "dana", "channel": "newsroom", "line": "/nope"}
        )
        assert slow.json()["error"] == "unknown_command"
        assert (await http.get("_control/deliveries")).json()[0]["delivery"]["kind"] == "events_api"
        await client_of(running).auth_test()
        assert (await http.get("_control/calls")).json()[-1]["method"] == "auth.test"
