"""Deliveries: acknowledgements, re-delivery, reconnecting, signatures, duplicates."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import aiohttp
import pytest
from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from bot.surfaces.workspace import RunningWorkspace, Settings, running_workspace
from bot.surfaces.workspace.embedded_server import serving, tcp_socket

from .conftest import Connect

Json = dict[str, Any]


class Refusing:
    """Refuses the first `count` deliveries before they are acknowledged, then takes them."""

    def __init__(self, count: int, headers: dict[str, str | Sequence[str]] | None = None) -> None:
        self.left = count
        self.headers = headers or {}
        self.tries: list[tuple[str, str | None, str | None]] = []
        self.taken: list[str] = []

    def __call__(self, app: AsyncApp) -> None:
        @app.middleware
        async def gate(body: Json, req: Any, next: Any) -> BoltResponse | None:
            number = req.headers.get("x-slack-retry-num", [None])[0]
            reason = req.headers.get("x-slack-retry-reason", [None])[0]
            self.tries.append((body["event_id"], number, reason))
            if self.left > 0:
                self.left -= 1
                return BoltResponse(status=503, body="", headers=self.headers)
            await next()
            return None

        @app.event("app_mention")
        async def mention(body: Json) -> None:
            self.taken.append(body["event_id"])


ONLY_MENTIONS = frozenset({"app_mention"})


async def test_a_refused_event_is_delivered_again_with_its_count_and_reason(bot: Connect) -> None:
    listener = Refusing(2)
    async with bot(listener, events=ONLY_MENTIONS, ack_timeout=0.2) as running:
        running.workspace.say("dana", "newsroom", "@tieline hi")
        await running.workspace.courier.settle()
        numbers = [number for _, number, _ in listener.tries]
        assert [number or "0" for number in numbers] == ["0", "1", "2"]
        assert all(reason in ("http_error", "timeout") for _, _, reason in listener.tries[1:])
        assert len({event_id for event_id, _, _ in listener.tries}) == 1
        assert listener.taken == [listener.tries[0][0]]


async def test_an_event_is_given_up_after_three_more_tries(bot: Connect) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    listener = Refusing(9)
    async with bot(listener, events=ONLY_MENTIONS, ack_timeout=0.1, sleep=sleep) as running:
        running.workspace.say("dana", "newsroom", "@tieline hi")
        await running.workspace.courier.settle()
        assert len(listener.tries) == 4
        assert waited == [0, 60, 300]


async def test_an_app_can_ask_for_no_more_tries(http_bot: Connect) -> None:
    listener = Refusing(9, {"X-Slack-No-Retry": "1"})
    async with http_bot(listener, events=ONLY_MENTIONS) as running:
        running.workspace.say("dana", "newsroom", "@tieline hi")
        await running.workspace.courier.settle()
        assert len(listener.tries) == 1


async def test_every_event_can_be_delivered_twice(bot: Connect) -> None:
    listener = Refusing(0)
    async with bot(listener, events=ONLY_MENTIONS) as running:
        running.workspace.faults.duplicate_events = True
        running.workspace.say("dana", "newsroom", "@tieline hi")
        await running.workspace.courier.settle()
        assert len(listener.tries) == 2
        assert len({event_id for event_id, _, _ in listener.tries}) == 1


async def test_a_lost_acknowledgement_brings_the_event_again(bot: Connect) -> None:
    listener = Refusing(0)
    async with bot(listener, events=ONLY_MENTIONS) as running:
        running.workspace.faults.lose_acks = 1
        running.workspace.say("dana", "newsroom", "@tieline hi")
        await running.workspace.courier.settle()
        assert [number for _, number, _ in listener.tries][-1] == "1"
        outcomes = [line.outcome for line in running.workspace.courier.log]
        assert outcomes == ["lost ack", "acked"]


async def test_after_a_dropped_socket_the_bot_comes_back_and_hears_what_was_said_meanwhile(
    socket_bot: Connect,
) -> None:
    listener = Refusing(0)
    async with socket_bot(listener, events=ONLY_MENTIONS, connect_wait=8.0) as running:
        assert await running.hub.drop() == 1
        running.workspace.say("dana", "newsroom", "@tieline still there?")
        await running.workspace.courier.settle(8.0)
        assert len(listener.taken) == 1


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_disconnect_message_makes_the_bot_open_a_new_connection(
    socket_bot: Connect, reason: str
) -> None:
    async with socket_bot(Refusing(0)) as running:
        before = running.hub.links[0]
        await running.hub.disconnect(reason)
        for _ in range(200):
            if running.hub.links and before not in running.hub.links:
                break
            await asyncio.sleep(0.01)
        assert running.hub.links
        assert before not in running.hub.links


async def connect(running: RunningWorkspace, http: aiohttp.ClientSession) -> Any:
    headers = {"Authorization": f"Bearer {running.app_token}"}
    async with http.post(running.api_url + "apps.connections.open", headers=headers) as answer:
        url = (await answer.json())["url"]
    socket = await http.ws_connect(url)
    return socket, url


async def test_several_connections_take_turns_and_each_link_opens_once(quick: Settings) -> None:
    async with running_workspace(settings=quick) as running, aiohttp.ClientSession() as http:
        sockets = []
        for number in range(1, 3):
            socket, url = await connect(running, http)
            hello = await socket.receive_json()
            assert (hello["type"], hello["num_connections"]) == ("hello", number)
            sockets.append(socket)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await http.ws_connect(url)

        async def take(socket: Any) -> Json:
            envelope: Json = await socket.receive_json()
            await socket.send_json({"envelope_id": envelope["envelope_id"]})
            return envelope

        for _ in range(2):
            running.workspace.say("dana", "dm", "hi")
        envelopes = await asyncio.wait_for(asyncio.gather(*map(take, sockets)), 3)
        await running.workspace.courier.settle()
        for envelope in envelopes:
            assert envelope["type"] == "events_api"
            assert envelope["accepts_response_payload"] is False
            assert (envelope["retry_attempt"], envelope["retry_reason"]) == (0, "")


async def test_an_eleventh_connection_is_turned_away(quick: Settings) -> None:
    async with running_workspace(settings=quick) as running, aiohttp.ClientSession() as http:
        sockets = []
        for _ in range(10):
            socket, _url = await connect(running, http)
            assert (await socket.receive_json())["type"] == "hello"
            sockets.append(socket)
        socket, _url = await connect(running, http)
        refusal = await socket.receive_json()
        assert (refusal["type"], refusal["reason"]) == ("disconnect", "too_many_websockets")


async def test_what_a_client_writes_that_is_no_acknowledgement_is_ignored(quick: Settings) -> None:
    async with running_workspace(settings=quick) as running, aiohttp.ClientSession() as http:
        socket, _url = await connect(running, http)
        await socket.receive_json()
        for text in ("not json", "[]", '{"envelope_id": "unknown"}'):
            await socket.send_str(text)
        running.workspace.say("dana", "dm", "hi")
        envelope = await socket.receive_json()
        assert envelope["payload"]["event"]["text"] == "hi"
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await running.workspace.courier.settle()


async def test_http_requests_are_signed_and_forms_are_forms(quick: Settings) -> None:
    seen: list[tuple[dict[str, str], str]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        body = (await receive())["body"].decode()
        seen.append(({k.decode(): v.decode() for k, v in scope["headers"]}, body))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    listener = tcp_socket("127.0.0.1")
    listener.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    async with (
        serving(app, listener),
        running_workspace(settings=quick, transport="http", events_url=url) as running,
    ):
        running.workspace.say("dana", "dm", "안녕 & hi")
        await running.workspace.slash("dana", "newsroom", "/ties a & b")
        await running.workspace.use_shortcut("dana", "ask_tieline")
        await running.workspace.courier.settle()
        verifier = SignatureVerifier(running.signing_secret)
        for headers, body in seen:
            assert verifier.is_valid_request(body, headers)
    kinds = sorted(headers["content-type"] for headers, _ in seen)
    assert kinds == ["application/json", *["application/x-www-form-urlencoded"] * 2]
    assert any("command=%2Fties&text=a+%26+b" in body for _, body in seen)
    assert any(body.startswith("payload=%7B") for _, body in seen)


async def test_the_request_url_is_verified_by_its_challenge(http_bot: Connect) -> None:
    async with http_bot(lambda app: None) as running:
        assert running.http_events is not None
        assert await running.http_events.verify_url()
        running.http_events.events_url += "/elsewhere"
        assert not await running.http_events.verify_url()


async def test_an_app_that_is_not_there_is_told_as_such(quick: Settings) -> None:
    url = "http://127.0.0.1:9/slack/events"
    async with running_workspace(settings=quick, transport="http", events_url=url) as running:
        outcome = await running.workspace.slash("dana", "newsroom", "/ties")
        assert outcome.error == "connection_failed"
