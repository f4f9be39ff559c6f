"""What the page in the browser asks for: the state as a member sees it, actions, live changes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.surfaces.workspace.errors import ApiError, NotPossibleError
from bot.surfaces.workspace.rooms import Message
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.workspace import Outcome, Workspace

Act = Callable[[str, Json], Awaitable[object]]

_SENTENCES = {
    "message_not_found": "That message is no longer there.",
    "channel_not_found": "That channel is not there.",
    "user_not_found": "That member is not there.",
    "not_found": "That view is no longer open.",
}


def snapshot(workspace: Workspace, user: str) -> Json:
    """Everything that `user` sees, as one JSON object."""
    settings, rooms = workspace.settings, list(workspace.rooms.seen_by(user))
    return {
        "me": user,
        "team": settings.team_name,
        "bot": {
            "id": settings.bot_user,
            "name": settings.bot_name,
            "real_name": settings.bot_real_name,
        },
        "members": [asdict(member) for member in settings.members],
        "rooms": [
            {
                "id": r.id,
                "name": r.name,
                "kind": r.kind,
                "topic": r.topic,
                "shared": r.is_ext_shared,
            }
            for r in rooms
        ],
        "messages": {room.id: _all_messages(workspace, room.id, user) for room in rooms},
        "commands": [asdict(command) for command in settings.commands],
        "shortcuts": [asdict(shortcut) for shortcut in settings.shortcuts],
        "examples": list(settings.examples),
        "connected": workspace.courier.connected,
        **personal(workspace, user),
    }


def personal(workspace: Workspace, user: str) -> Json:
    """The parts that change as a whole: modal, Home, prompts, statuses."""
    return {
        "modal": workspace.views.top(user),
        "depth": len(workspace.views.stacks.get(user, [])),
        "home": workspace.views.homes.get(user),
        "prompts": [
            {"channel": channel, "thread_ts": thread, **data}
            for (channel, thread), data in workspace.prompts.items()
        ],
        "statuses": [
            {"channel": channel, "thread_ts": thread, "status": status}
            for (channel, thread), status in workspace.statuses.items()
        ],
    }


def page_routes(workspace: Workspace) -> list[BaseRoute]:
    """GET `/_page/state?as=`, POST `/_page/do/<action>`, websocket `/_page/live?as=`."""
    actions = _actions(workspace)

    async def state(request: Request) -> Response:
        reference = request.query_params.get("as") or workspace.settings.members[0].id
        try:
            user = workspace.user_id(reference)
        except ApiError:
            user = workspace.settings.members[0].id
        return JSONResponse(snapshot(workspace, user))

    async def do(request: Request) -> Response:
        act = actions.get(request.path_params["action"])
        try:
            body = json.loads(await request.body() or b"{}")
            if act is None or not isinstance(body, dict):
                return JSONResponse({"error": "That is not possible here."}, status_code=400)
            result = await act(workspace.user_id(str(body.pop("as", ""))), body)
        except NotPossibleError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        except ApiError as error:
            sentence = _SENTENCES.get(error.code, "That did not work.")
            return JSONResponse({"error": sentence}, status_code=400)
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"error": "That is not possible here."}, status_code=400)
        return JSONResponse(asdict(result) if isinstance(result, Outcome) else {"result": result})

    async def live(socket: WebSocket) -> None:
        try:
            user = workspace.user_id(socket.query_params.get("as", ""))
        except ApiError:
            await socket.close(1008)
            return
        await socket.accept()
        pump = asyncio.create_task(_pump(workspace, user, socket))
        try:
            while True:
                await socket.receive_text()
        except (WebSocketDisconnect, RuntimeError, KeyError):
            pass
        finally:
            pump.cancel()
            await asyncio.gather(pump, return_exceptions=True)

    return [
        Route("/_page/state", state),
        Route("/_page/do/{action}", do, methods=["POST"]),
        WebSocketRoute("/_page/live", live),
    ]


async def _pump(workspace: Workspace, user: str, socket: WebSocket) -> None:
    with workspace.feed.listen() as queue:
        # A first word: the page fetches the state once it knows that nothing later is missed.
        await socket.send_text('{"kind": "listening"}')
        while True:
            change = await queue.get()
            if change.only_for not in (None, user):
                continue
            if change.data.get("channel", "").startswith("D"):
                room = workspace.rooms.rooms.get(change.data["channel"])
                if room is None or user not in room.members:
                    continue
            data = personal(workspace, user) if change.kind == "views" else change.data
            await socket.send_text(json.dumps({"kind": change.kind, **data}, ensure_ascii=False))


def _all_messages(workspace: Workspace, channel: str, user: str) -> list[Json]:
    shown = []
    for message in workspace.rooms.everything(channel, user):
        body = workspace.rooms.as_api(message)
        shown.append(body | {"ephemeral": message.is_ephemeral})
    return shown


def _actions(ws: Workspace) -> dict[str, Act]:
    def where(user: str, body: Json) -> Message | Json:
        place = body["where"]
        if "view_id" in place:
            return ws.views.find(str(place["view_id"]))[1]
        return ws.rooms.get(str(place["channel"]), str(place["ts"]), user)

    def own(user: str, body: Json) -> Message:
        message = ws.rooms.get(str(body["channel"]), str(body["ts"]), user)
        if message.user != user and not message.is_ephemeral:
            raise NotPossibleError("Only your own messages.")
        return message

    async def say(user: str, body: Json) -> object:
        text, channel, thread = str(body["text"]), str(body["channel"]), body.get("thread_ts")
        if text.startswith("/"):
            return await ws.slash(user, channel, text, thread_ts=thread)
        return ws.say(user, channel, text, thread_ts=thread).ts

    async def edit(user: str, body: Json) -> object:
        ws.edit(own(user, body), str(body["text"]))
        return True

    async def delete(user: str, body: Json) -> object:
        message = own(user, body)
        if message.is_ephemeral:
            ws.remove(message)
        else:
            ws.delete(message)
        return True

    async def react(user: str, body: Json) -> object:
        message = ws.rooms.get(str(body["channel"]), str(body["ts"]), user)
        ws.react(user, message, str(body["name"]))
        return True

    async def click(user: str, body: Json) -> object:
        return await ws.click(
            user,
            where(user, body),
            str(body["action_id"]),
            body.get("choice"),
            block_id=body.get("block_id"),
            values=body.get("values"),
        )

    async def suggest(user: str, body: Json) -> object:
        place = where(user, body)
        return await ws.suggest(user, place, str(body["action_id"]), str(body.get("typed", "")))

    async def submit(user: str, body: Json) -> object:
        return await ws.submit_view(user, body.get("values") or {})

    async def close(user: str, body: Json) -> object:
        await ws.close_view(user, everything=bool(body.get("everything")))
        return True

    async def shortcut(user: str, body: Json) -> object:
        message = None
        if body.get("ts"):
            message = ws.rooms.get(str(body["channel"]), str(body["ts"]), user)
        return await ws.use_shortcut(user, str(body["callback_id"]), message)

    async def home(user: str, body: Json) -> object:
        ws.open_home(user, "messages" if body.get("tab") == "messages" else "home")
        return True

    return {
        "say": say,
        "edit": edit,
        "delete": delete,
        "react": react,
        "click": click,
        "suggest": suggest,
        "submit": submit,
        "close": close,
        "shortcut": shortcut,
        "home": home,
    }
