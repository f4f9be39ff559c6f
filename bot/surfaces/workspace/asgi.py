"""The workspace's web application: Web API, Socket Mode, response URLs, files, page, control."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from bot.surfaces.workspace.chat_methods import CHAT_METHODS
from bot.surfaces.workspace.control import control_routes
from bot.surfaces.workspace.conversation_methods import CONVERSATION_METHODS
from bot.surfaces.workspace.directory import Directory
from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.faults import Fault
from bot.surfaces.workspace.files import MAX_BYTES, StoredFile
from bot.surfaces.workspace.guard import LoopbackOnly
from bot.surfaces.workspace.oauth_page import oauth_routes
from bot.surfaces.workspace.other_methods import OTHER_METHODS
from bot.surfaces.workspace.page import page_routes
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.socket_mode import SocketHub
from bot.surfaces.workspace.web_api import Method, call, flag, read_args, read_basic, read_token
from bot.surfaces.workspace.workspace import Workspace

STATIC = Path(__file__).parent / "static"
MAX_BODY = 2_000_000
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif")


class Cut(Response):
    """No answer at all: the connection is cut. `perform` reaches the server's own connection;
    without it an answer is begun and never finished, which makes the server close it."""

    def __init__(self, perform: Callable[[object], bool] | None) -> None:
        super().__init__()
        self._perform = perform

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        if self._perform is not None and self._perform(scope.get("client")):
            # The server must have noticed before this call returns, or it would answer 500.
            await asyncio.sleep(0.01)
            return
        start = {"type": "http.response.start", "status": 200}
        await send(start | {"headers": [(b"content-length", b"1000")]})


class WebApi:
    """The `/api/<method>` endpoint; a call's token says whose workspace it is for."""

    def __init__(self, directory: Directory, hub: SocketHub) -> None:
        self._directory = directory
        self._workspace = directory.teams[0]
        self._hub = hub
        self._methods: dict[str, Method] = {
            **CHAT_METHODS,
            **CONVERSATION_METHODS,
            **OTHER_METHODS,
            "apps.connections.open": Method(self._open_connection, token="app"),  # noqa: S106 - a kind of token,
        }

    async def answer(self, request: Request) -> Response:
        """One call, with the fault that is planned for it."""
        name = request.path_params["method"]
        body = await _read_body(request, MAX_BODY)
        if body is None:
            return JSONResponse({"ok": False, "error": "request_too_large"}, status_code=413)
        fault = self._workspace.faults.take(name)
        cut = Cut(getattr(request.app.state, "cut", None))
        if fault is not None:
            spoiled = await self._spoil(fault, cut)
            if spoiled is not None:
                return spoiled
        response = self._perform(name, request, body)
        return cut if fault is not None and fault.kind == "drop_after" else response

    def _perform(self, name: str, request: Request, body: bytes) -> Response:
        try:
            args = read_args(request.headers.get("content-type", ""), request.url.query, body)
        except ApiError as error:
            return JSONResponse({"ok": False, "error": error.code})
        if name == "oauth.v2.access":
            return self._access(request, args)
        token = read_token(request.headers.get("authorization", ""), args)
        workspace = self._directory.workspace_of(token)

        def revoke(ws: Workspace, given: Json) -> Json:
            if flag(given.get("test")):
                return {"revoked": False}
            return self._directory.revoke(ws, token)

        def uninstall(ws: Workspace, given: Json) -> Json:
            self._directory.check_credentials(given)
            self._directory.uninstall(ws)
            return {}

        methods = {
            **self._methods,
            "auth.revoke": Method(revoke),
            "apps.uninstall": Method(uninstall),
        }
        reply = call(workspace, methods, name, args, token)
        return JSONResponse(reply.body, status_code=reply.status, headers=reply.headers)

    def _access(self, request: Request, args: Json) -> Response:
        self._workspace.calls.append(("oauth.v2.access", {"grant_type": args.get("grant_type")}))
        credentials = read_basic(request.headers.get("authorization", ""))
        try:
            return JSONResponse({"ok": True, **self._directory.access(args | credentials)})
        except ApiError as error:
            return JSONResponse({"ok": False, "error": error.code})

    async def _spoil(self, fault: Fault, cut: Response) -> Response | None:
        if fault.kind == "ratelimited":
            return JSONResponse(
                {"ok": False, "error": "ratelimited"},
                status_code=429,
                headers={"retry-after": str(fault.retry_after)},
            )
        if fault.kind == "server_error":
            return PlainTextResponse("Internal Server Error", status_code=500)
        if fault.kind == "error":
            return JSONResponse({"ok": False, "error": fault.error})
        if fault.kind in ("delay", "timeout"):
            await asyncio.sleep(fault.seconds)
        return cut if fault.kind in ("drop_before", "timeout") else None

    def _open_connection(self, workspace: Workspace, _args: Json) -> Json:
        base = workspace.base_url.replace("http", "ws", 1)
        return {"url": f"{base}/link/?ticket={self._hub.issue_ticket()}&app_id=tryout"}


def create_asgi(
    workspace: Workspace, hub: SocketHub | None = None, directory: Directory | None = None
) -> Starlette:
    """The application that serves `workspace`; give `hub` to deliver over Socket Mode.

    Set `workspace.base_url` (`http://127.0.0.1:PORT`) to where it will be reached. With a
    `directory` the Web API serves the other workspaces too; the page shows the first.
    """
    hub = hub or SocketHub(workspace.settings)
    directory = directory or Directory([workspace])
    teams = directory.teams
    web_api = WebApi(directory, hub)

    async def link(socket: WebSocket) -> None:
        await hub.serve(socket)

    async def respond(request: Request) -> Response:
        try:
            body = read_args("application/json", "", await _read_body(request, MAX_BODY) or b"")
            key = request.path_params["key"]
            owner = next((team for team in teams if team.tickets.knows(key)), workspace)
            owner.respond(key, body)
        except ApiError as error:
            if error.code in ("no_such_url", "expired_url", "used_url"):
                return PlainTextResponse(error.code, status_code=404)
            return PlainTextResponse(error.code, status_code=400)
        return PlainTextResponse("ok")

    async def upload(request: Request) -> Response:
        content = await _read_body(request, MAX_BYTES)
        try:
            stored = _stored(teams, request.path_params["id"], request.path_params["secret"])
        except ApiError:
            return PlainTextResponse("not found", status_code=404)
        if content is None or len(content) != stored.length:
            return PlainTextResponse("wrong length", status_code=400)
        stored.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    async def download(request: Request) -> Response:
        try:
            stored = _stored(teams, request.path_params["id"], request.path_params["secret"])
        except ApiError:
            return PlainTextResponse("not found", status_code=404)
        headers = {}
        if stored.mimetype not in _SHOWN_INLINE:
            headers["content-disposition"] = f"attachment; filename*=UTF-8''{quote(stored.name)}"
        return Response(stored.content, media_type=stored.mimetype, headers=headers)

    async def permalink(request: Request) -> Response:
        place = f"{request.path_params['channel']}/{request.path_params['message']}"
        return RedirectResponse(f"/#{quote(place)}")

    async def index(_request: Request) -> Response:
        return Response((STATIC / "index.html").read_bytes(), media_type="text/html")

    return Starlette(
        routes=[
            Route("/", index),
            Route("/api/{method}", web_api.answer, methods=["GET", "POST"]),
            WebSocketRoute("/link/", link),
            Route("/response/{key}", respond, methods=["POST"]),
            Route("/upload/{id}/{secret}", upload, methods=["POST", "PUT"]),
            Route("/files/{id}/{secret}", download),
            Route("/archives/{channel}/{message}", permalink),
            *oauth_routes(directory),
            *page_routes(workspace),
            *control_routes(workspace, hub),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(LoopbackOnly)],
    )


def _stored(teams: Sequence[Workspace], file_id: str, secret: str) -> StoredFile:
    for team in teams:
        with suppress(ApiError):
            return team.files.get(file_id, secret)
    raise ApiError("file_not_found")


async def _read_body(request: Request, most: int) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    return bytes(body)
