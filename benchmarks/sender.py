"""Sends events over HTTP as Slack does, signed, over kept connections, and times the answers."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import Any

from benchmarks.stub import content_length

SECRET = "benchmark-signing-secret"
TEAM = "T1"
CHANNELS = 100


def mention(number: int, text: str) -> dict[str, Any]:
    """An app_mention event with its own id, in one of a hundred channels."""
    return {
        "type": "event_callback",
        "api_app_id": "A1",
        "team_id": TEAM,
        "event_id": f"Ev{number}",
        "event_time": int(time.time()),
        "event": {
            "type": "app_mention",
            "user": f"U{number % 50}",
            "channel": f"C{number % CHANNELS}",
            "ts": ts_of(number),
            "text": text,
        },
    }


def ts_of(number: int) -> str:
    """The ts of the message of event `number`, by which its reply's thread is known."""
    return f"{1_700_000_000 + number}.000100"


class HttpSender:
    """Kept connections to `/slack/events` on a port of this machine, as many as are needed.

    `connections` of them are opened beforehand, so that a burst finds them ready.
    """

    def __init__(self, port: int, connections: int) -> None:
        self._port = port
        self._free: list[_Client] = []
        self._number = connections

    async def __aenter__(self) -> HttpSender:
        self._free = [await self._connected() for _ in range(self._number)]
        return self

    async def __aexit__(self, *_error: object) -> None:
        for client in self._free:
            client.close()

    async def _connected(self) -> _Client:
        loop = asyncio.get_running_loop()
        _transport, client = await loop.create_connection(_Client, "127.0.0.1", self._port)
        return client

    async def _unused(self) -> _Client:
        # The last used first: servers close what has been idle for some seconds.
        while self._free:
            client = self._free.pop()
            if not client.closed:
                return client
        return await self._connected()

    async def send(self, body: Mapping[str, Any]) -> int:
        """Send an event and wait for the acknowledgement; its HTTP status."""
        text = json.dumps(body).encode()
        stamp = str(int(time.time()))
        base = b"v0:" + stamp.encode() + b":" + text
        signature = hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
        head = (
            "POST /slack/events HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
            f"x-slack-request-timestamp: {stamp}\r\nx-slack-signature: v0={signature}\r\n"
            f"content-length: {len(text)}\r\n\r\n"
        )
        client = await self._unused()
        try:
            return await client.request(head.encode() + text)
        finally:
            self._free.append(client)


class _Client(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._waiting: asyncio.Future[int] | None = None
        self.closed = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ready."""
        self._transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:
        """Whoever waits for an answer gets none."""
        self.closed = True
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(exc or ConnectionError("closed"))

    def data_received(self, data: bytes) -> None:
        """Take the answer when it is whole."""
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if found and len(rest) >= content_length(head) and self._waiting is not None:
            self._buffer = b""
            self._waiting.set_result(int(head.split(b" ", 2)[1]))

    async def request(self, data: bytes) -> int:
        """Send a request; the status of the answer."""
        if self._transport is None:
            raise ConnectionError("not connected")
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(data)
        return await self._waiting

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()
