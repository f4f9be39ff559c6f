"""HTTP and Socket Mode at their edges: broken requests, refused tokens, lost connections."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.clients import SlackRefusedError, identify, new_session, web_client
from bot.surfaces.slack.http import MOST_BYTES, build_http
from bot.surfaces.slack.socket_mode import SocketTransport
from bot.surfaces.workspace import RunningWorkspace, running_workspace

from . import payloads as p
from .fakes import make_services
from .harness import RecordingClient

SECRET = "a-signing-secret"


def signed(body: bytes, secret: str = SECRET, age: int = 0) -> dict[str, str]:
    """The headers with which Slack signs a request."""
    stamp = str(int(time.time()) - age)
    base = f"v0:{stamp}:".encode() + body
    signature = "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature,
        "content-type": "application/json",
    }


def unsigned(_body: bytes) -> dict[str, str]:
    """No signature at all."""
    return {}


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    """The HTTP transport, without a socket."""

    async def page(_request: Any) -> PlainTextResponse:
        return PlainTextResponse("a page")

    app = build_app(make_services(), RecordingClient(), SECRET)
    asgi = build_http(app, routes=[Route("/facts", page)])
    transport = httpx.ASGITransport(asgi)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        yield client


async def test_signed_requests_are_answered(http: httpx.AsyncClient) -> None:
    """Events, commands and the check of the Request URL."""
    event = json.dumps(p.envelope(p.mention("hello"))).encode()
    assert (
        await http.post("/slack/events", content=event, headers=signed(event))
    ).status_code == 200
    form = urlencode(p.command("/ties", "help")).encode()
    headers = signed(form) | {"content-type": "application/x-www-form-urlencoded"}
    answer = await http.post("/slack/events", content=form, headers=headers)
    assert "How to ask" in answer.json()["text"]
    check = json.dumps({"type": "url_verification", "challenge": "xyz"}).encode()
    answer = await http.post("/slack/events", content=check, headers=signed(check))
    assert answer.json() == {"challenge": "xyz"}


@pytest.mark.parametrize(
    ("body", "headers_of", "status"),
    [
        # Signed when the test runs: a signature is good for five minutes.
        (b"{}", unsigned, 401),
        (b"{}", lambda body: signed(body, "another-secret"), 401),
        (b"{}", lambda body: signed(body, age=600), 401),
        (b"{}", signed, 400),
        (b"{", signed, 400),
        (b"\xff\xfe", signed, 400),
        (b"[1]", signed, 400),
        (b"payload=%7B", lambda body: signed(body) | {"content-type": "x-www-form"}, 400),
        (b"", signed, 400),
        (b"x" * (MOST_BYTES + 1), unsigned, 413),
    ],
)
async def test_broken_requests_are_refused(
    http: httpx.AsyncClient,
    body: bytes,
    headers_of: Callable[[bytes], dict[str, str]],
    status: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Never a 500, never a traceback, never a word of the body in the log."""
    with caplog.at_level(logging.DEBUG):
        answer = await http.post("/slack/events", content=body, headers=headers_of(body))
    assert answer.status_code == status
    assert not [record for record in caplog.records if record.exc_info]


async def test_rejected_bodies_are_not_logged(
    http: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Bolt would log the whole body of a request with a wrong signature."""
    body = json.dumps(p.envelope(p.mention("a very private question"))).encode()
    with caplog.at_level(logging.DEBUG):
        await http.post("/slack/events", content=body, headers=signed(body, "wrong"))
        await http.post("/slack/events", content=body, headers=signed(body))
    assert "private" not in caplog.text
    assert "xoxb-" not in caplog.text


async def test_health_and_pages(http: httpx.AsyncClient) -> None:
    """`/healthz`, further pages, and no GET where Slack posts."""
    assert (await http.get("/healthz")).json() == {"ok": True}
    assert (await http.get("/facts")).text == "a page"
    assert (await http.get("/slack/events")).status_code == 405

    async def broken() -> bool:
        return False

    app = build_app(make_services(), RecordingClient(), SECRET)
    transport = httpx.ASGITransport(build_http(app, healthy=broken))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        assert (await client.get("/healthz")).status_code == 503


@pytest.fixture
async def running() -> AsyncIterator[RunningWorkspace]:
    """A workspace without the bot."""
    async with running_workspace() as workspace:
        yield workspace


async def test_refused_tokens_are_told_in_a_line(running: RunningWorkspace) -> None:
    """Both tokens, by the names of their settings."""
    async with new_session() as session:
        client = web_client("xoxb-wrong", session, running.api_url)
        with pytest.raises(SlackRefusedError, match="SLACK_BOT_TOKEN: invalid_auth"):
            await identify(client)
        unreachable = web_client("xoxb-x", session, "http://127.0.0.1:9/api/")
        with pytest.raises(SlackRefusedError, match="can't be reached"):
            await identify(unreachable)
        good = web_client(running.bot_token, session, running.api_url)
        app = build_app(make_services(), good)
        transport = SocketTransport(app, "xapp-wrong", good)
        with pytest.raises(SlackRefusedError, match="SLACK_APP_TOKEN: invalid_auth"):
            await transport.connect()
        assert await transport.is_connected() is False


async def test_a_dropped_connection_is_made_again(running: RunningWorkspace) -> None:
    """After a drop and after Slack's warning the bot answers as before."""
    async with new_session() as session:
        client = web_client(running.bot_token, session, running.api_url)
        services = make_services(identity=await identify(client))
        transport = SocketTransport(
            build_app(services, client), running.app_token, client, ping_seconds=0.1
        )
        await transport.connect()
        await running.wait_for_connection()
        served = asyncio.create_task(transport.run())
        await running.hub.drop()
        said = running.workspace.say("dana", "korea-china", "@tieline hello")
        await running.wait_for_message("korea-china", thread_ts=said.ts)
        await running.hub.disconnect("warning")
        said = running.workspace.say("dana", "korea-china", "@tieline hello")
        await running.wait_for_message("korea-china", thread_ts=said.ts)
        transport.stop()
        assert await served is True
        await transport.close()
        assert await transport.is_connected() is False


async def test_a_connection_lost_for_good_ends_the_run(
    running: RunningWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """The supervisor then starts the process anew."""
    async with new_session() as session:
        client = web_client(running.bot_token, session, running.api_url)
        transport = SocketTransport(
            build_app(make_services(), client),
            running.app_token,
            client,
            lost_seconds=0.05,
            watch_seconds=0.02,
            ping_seconds=60,
        )
        await transport.connect()
        await running.wait_for_connection()
        served = asyncio.create_task(transport.run())
        await transport._client.disconnect()
        assert await asyncio.wait_for(served, 2) is False
        assert "no connection" in caplog.text
        await transport.close()
