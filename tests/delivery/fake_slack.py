"""A small fake of Slack's Web API: posts, history and planned failures, over real HTTP."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class FakeSlack:
    """Performs calls and keeps what was posted; `rates` are chances of failures per call.

    Kinds: `ratelimited` (429), `error` (500, not performed), `error_after` (500, performed),
    `unavailable` (503, not performed), `drop_before` and `drop_after` (the connection is cut, the
    call not performed or performed). `script` holds kinds for the next calls of a method, before
    chance decides. Its clock is this machine's, whatever the bot's says.
    """

    rates: dict[str, float] = field(default_factory=dict)
    retry_after: float = 0.05
    delay: float = 0.0
    can_look: bool = True
    refuse: dict[str, str] = field(default_factory=dict)
    seed: int = 7

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.messages: dict[str, list[dict[str, Any]]] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.injected: Counter[str] = Counter()
        self.script: dict[str, deque[str]] = {}
        self.url = ""
        self._last = 0.0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> FakeSlack:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._answer)
        # Nothing that is cut may hold up the end of a test.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        assert site._server is not None
        port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{port}/api/"
        return self

    async def __aexit__(self, *_error: object) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def posts(self) -> list[dict[str, Any]]:
        """Every message, in the order in which they were posted."""
        every = [message for channel in self.messages.values() for message in channel]
        return sorted(every, key=lambda message: float(message["ts"]))

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = dict(request.query)
        if request.content_type == "application/json":
            arguments = await request.json()
        if self.delay:
            await asyncio.sleep(self.delay)
        kind = self._kind(method)
        if kind == "ratelimited":
            headers = {"Retry-After": str(self.retry_after)}
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers=headers
            )
        if kind == "unavailable":
            return web.json_response({"ok": False, "error": "service_unavailable"}, status=503)
        if kind == "error":
            return web.json_response({"ok": False, "error": "internal"}, status=500)
        if kind == "drop_before":
            return self._cut(request)
        answer = self._perform(method, arguments)
        if kind == "drop_after":
            return self._cut(request)
        if kind == "error_after":
            return web.json_response({"ok": False, "error": "internal"}, status=500)
        return web.json_response(answer)

    def _kind(self, method: str) -> str:
        planned = self.script.get(method)
        if planned:
            kind = planned.popleft()
        elif method.startswith(("chat.", "views.")):
            kinds = list(self.rates)
            rest = 1.0 - sum(self.rates.values())
            kind = self.random.choices([*kinds, ""], [*self.rates.values(), rest])[0]
        else:
            kind = ""
        if kind:
            self.injected[kind] += 1
        return kind

    def _cut(self, request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    def _perform(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        self.calls.append((method, arguments))
        channel = str(arguments.get("channel", ""))
        if channel in self.refuse and method.startswith("chat."):
            return {"ok": False, "error": self.refuse[channel]}
        match method:
            case "chat.postMessage":
                self._last = max(self._last + 0.000001, time.time())
                ts = f"{self._last:.6f}"
                message = dict(arguments) | {"ts": ts}
                self.messages.setdefault(channel, []).append(message)
                return {"ok": True, "ts": ts, "channel": channel, "message": message}
            case "conversations.history" | "conversations.replies":
                if not self.can_look:
                    return {"ok": False, "error": "missing_scope"}
                found = self.messages.get(channel, [])
                thread = arguments.get("ts")
                if thread:
                    found = [each for each in found if each.get("thread_ts") == thread]
                oldest = float(arguments.get("oldest", 0))
                found = [each for each in found if float(each["ts"]) >= oldest]
                return {"ok": True, "messages": list(reversed(found))[:200]}
            case "auth.test":
                return {"ok": True, "user_id": "UBOT", "bot_id": "BBOT", "team_id": "T1"}
            case _:
                return {"ok": True, "ts": "1.000100"}
