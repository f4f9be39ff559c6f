"""The HTTP transport: an ASGI app with `/slack/events`, `/healthz` and room for other pages."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Message, Receive, Scope, Send

logger = logging.getLogger(__name__)

EVENTS_PATH = "/slack/events"
MOST_BYTES = 2_000_000

Healthy = Callable[[], Awaitable[bool]]


def build_http(
    app: AsyncApp, *, healthy: Healthy | None = None, routes: Sequence[BaseRoute] = ()
) -> Starlette:
    """The ASGI app; `routes` are further pages, `healthy` is asked on `/healthz`."""

    async def healthz(_request: Request) -> Response:
        fine = await healthy() if healthy else True
        return JSONResponse({"ok": fine}, status_code=200 if fine else 503)

    return Starlette(
        routes=[
            Route(EVENTS_PATH, _Guarded(AsyncSlackRequestHandler(app, path=EVENTS_PATH))),
            Route("/healthz", healthz),
            *routes,
        ]
    )


class _Guarded:
    """Answers what Bolt's handler would trip over: bodies that are too large or not readable."""

    def __init__(self, handler: AsyncSlackRequestHandler) -> None:
        self._handler = handler

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            answer = PlainTextResponse("Slack posts here.\n", 405, {"allow": "POST"})
            await answer(scope, receive, send)
            return
        body = await _read(receive)
        if body is None:
            await PlainTextResponse("too large\n", 413)(scope, receive, send)
            return
        try:
            await self._handler(dict(scope), _replay(body), send)
        except (ValueError, AttributeError, TypeError):
            # Bolt parses the body, and takes it for an object, before it checks the signature.
            logger.warning("refused a request whose body can't be read")
            await PlainTextResponse("unreadable\n", 400)(scope, receive, send)


async def _read(receive: Receive) -> bytes | None:
    chunks, size = [], 0
    while True:
        message = await receive()
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > MOST_BYTES:
            return None
        chunks.append(chunk)
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            return b"".join(chunks)


def _replay(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
