"""An instant Web API: answers every call at once and tells who is listening what was posted."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Mapping
from typing import Any

OnPost = Callable[[Mapping[str, Any]], None]
_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
_AUTH = {"ok": True, "user_id": "UBOT", "bot_id": "BBOT", "team_id": "T1", "user": "tieline"}


class InstantSlack:
    """Answers over plain HTTP with as little work as possible, so that it is not what is measured.

    `on_post` is told the arguments of each `chat.postMessage`, as they arrive.
    """

    def __init__(self, on_post: OnPost) -> None:
        self._on_post = on_post
        self._ts = itertools.count(1)
        self._server: asyncio.Server | None = None
        self.url = ""

    async def __aenter__(self) -> InstantSlack:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self.answer), "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/api/"
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._server is not None:
            self._server.close()

    def answer(self, method: str, body: bytes) -> dict[str, Any]:
        """The answer to a call; a post is one that was made when this returns."""
        if method == "chat.postMessage":
            arguments = json.loads(body)
            self._on_post(arguments)
            ts = f"{1_900_000_000 + next(self._ts)}.000100"
            return {"ok": True, "channel": arguments["channel"], "ts": ts, "message": {"ts": ts}}
        if method == "users.info":
            return {"ok": True, "user": {"id": "U1", "locale": "en-US"}}
        return _AUTH


class _Connection(asyncio.Protocol):
    """One keep-alive connection: requests in, answers out, in order."""

    def __init__(self, answer: Callable[[str, bytes], dict[str, Any]]) -> None:
        self._answer = answer
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete."""
        self._buffer += data
        while True:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            length = content_length(head)
            if len(rest) < length:
                return
            self._buffer = rest[length:]
            path = head.split(b" ", 2)[1].decode()
            answer = json.dumps(self._answer(path.rpartition("/")[2], rest[:length])).encode()
            if self._transport is not None:
                self._transport.write(_HEAD % len(answer) + answer)


def content_length(head: bytes) -> int:
    """The length of the body that a request's or response's head announces."""
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
