"""The control API under `/_control/`: faults, duplicates, sockets, scopes, and what happened."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.surfaces.workspace.errors import ApiError, NotPossibleError
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.socket_mode import SocketHub
from bot.surfaces.workspace.workspace import Workspace

Action = Callable[[Json], Awaitable[Json]]


def control_routes(workspace: Workspace, hub: SocketHub) -> list[Route]:
    """JSON in, JSON out; a bad request gets 400 with `{"error": one line}`.

    POST `faults` `{"method", "kind", "times", "retry_after", "seconds", "error"}`; DELETE `faults`;
    POST `deliveries` `{"duplicate_events": bool, "lose_acks": n}`; POST `socket`
    `{"action": "drop"}` or `{"action": "disconnect", "reason", "close_after"}`; POST `scopes`
    `{"grant": […], "revoke": […]}`; POST `say` `{"user", "channel", "text", "thread_ts"}`; POST
    `slash` `{"user", "channel", "line"}`; GET `faults`, `calls`, `deliveries`, `scopes`,
    `messages?channel=&thread_ts=&user=`.
    """

    async def add_fault(body: Json) -> Json:
        workspace.faults.add(**body)
        return workspace.faults.as_json()

    async def clear_faults(_body: Json) -> Json:
        workspace.faults.clear()
        return workspace.faults.as_json()

    async def deliveries(body: Json) -> Json:
        if "duplicate_events" in body:
            workspace.faults.duplicate_events = bool(body["duplicate_events"])
        if "lose_acks" in body:
            workspace.faults.lose_acks = int(body["lose_acks"])
        return workspace.faults.as_json()

    async def socket(body: Json) -> Json:
        if body.get("action") == "drop":
            return {"dropped": await hub.drop()}
        if body.get("action") == "disconnect":
            await hub.disconnect(body.get("reason", "warning"), body.get("close_after"))
            return {"disconnected": len(hub.links)}
        raise ValueError("action must be drop or disconnect")

    async def scopes(body: Json) -> Json:
        workspace.scopes |= set(body.get("grant", []))
        workspace.scopes -= set(body.get("revoke", []))
        return {"scopes": sorted(workspace.scopes)}

    async def say(body: Json) -> Json:
        return workspace.rooms.as_api(workspace.say(**body))

    async def slash(body: Json) -> Json:
        return asdict(await workspace.slash(**body))

    async def show_faults(_request: Request) -> Response:
        return JSONResponse(workspace.faults.as_json())

    async def show_calls(_request: Request) -> Response:
        return JSONResponse([{"method": name, "args": args} for name, args in workspace.calls])

    async def show_deliveries(_request: Request) -> Response:
        return JSONResponse([asdict(line) for line in workspace.courier.log])

    async def show_scopes(_request: Request) -> Response:
        return JSONResponse({"scopes": sorted(workspace.scopes)})

    async def show_messages(request: Request) -> Response:
        query = request.query_params
        try:
            found = workspace.messages(
                query.get("channel", ""), query.get("thread_ts"), query.get("user")
            )
        except ApiError as error:
            return JSONResponse({"error": error.code}, status_code=400)
        return JSONResponse([workspace.rooms.as_api(message) for message in found])

    return [
        Route("/_control/faults", show_faults, methods=["GET"]),
        Route("/_control/faults", _json(add_fault), methods=["POST"]),
        Route("/_control/faults", _json(clear_faults), methods=["DELETE"]),
        Route("/_control/deliveries", show_deliveries, methods=["GET"]),
        Route("/_control/deliveries", _json(deliveries), methods=["POST"]),
        Route("/_control/socket", _json(socket), methods=["POST"]),
        Route("/_control/scopes", show_scopes, methods=["GET"]),
        Route("/_control/scopes", _json(scopes), methods=["POST"]),
        Route("/_control/say", _json(say), methods=["POST"]),
        Route("/_control/slash", _json(slash), methods=["POST"]),
        Route("/_control/calls", show_calls, methods=["GET"]),
        Route("/_control/messages", show_messages, methods=["GET"]),
    ]


def _json(action: Action) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            body = json.loads(await request.body() or b"{}")
            if not isinstance(body, dict):
                raise ValueError("the body must be a JSON object")
            return JSONResponse(await action(body))
        except (ValueError, TypeError, NotPossibleError, ApiError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return endpoint
