"""Runs a workspace on a loopback port inside this process."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.surfaces.workspace.asgi import create_asgi
from bot.surfaces.workspace.directory import Directory
from bot.surfaces.workspace.embedded_server import serving, tcp_socket
from bot.surfaces.workspace.guard import is_loopback
from bot.surfaces.workspace.http_events import HttpEvents
from bot.surfaces.workspace.rooms import Message
from bot.surfaces.workspace.settings import Settings
from bot.surfaces.workspace.socket_mode import SocketHub
from bot.surfaces.workspace.workspace import Workspace


class CannotServeError(Exception):
    """The workspace can't be served as asked; the message is one line for the user."""


@dataclass
class RunningWorkspace:
    """A workspace that is being served.

    `api_url` is the base URL of the Web API (with its final slash), `page_url` the page;
    `http_events` is None with Socket Mode. `directory` has all workspaces, and lets people
    install the app in them and remove it.
    """

    workspace: Workspace
    page_url: str
    hub: SocketHub
    http_events: HttpEvents | None
    directory: Directory

    @property
    def api_url(self) -> str:
        return self.page_url + "api/"

    @property
    def bot_token(self) -> str:
        return self.workspace.settings.bot_token

    @property
    def app_token(self) -> str:
        return self.workspace.settings.app_token

    @property
    def signing_secret(self) -> str:
        return self.workspace.settings.signing_secret

    async def wait_for_message(
        self,
        channel: str,
        *,
        thread_ts: str | None = None,
        after: str | None = None,
        user: str | None = None,
        contains: str = "",
        from_bot: bool = True,
        timeout: float = 5.0,  # noqa: ASYNC109
    ) -> Message:
        """See `Workspace.wait_for_message`."""
        return await self.workspace.wait_for_message(
            channel,
            thread_ts=thread_ts,
            after=after,
            user=user,
            contains=contains,
            from_bot=from_bot,
            timeout=timeout,
        )

    async def wait_for_connection(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Wait until the app has a Socket Mode connection."""
        await self.workspace.feed.wait_until(
            lambda: True if self.hub.links else None, timeout, "connection of the app"
        )


@asynccontextmanager
async def running_workspace(
    port: int = 0,
    transport: str = "socket",
    events_url: str | None = None,
    *,
    host: str = "127.0.0.1",
    settings: Settings | None = None,
    workspace: Workspace | None = None,
    others: Sequence[Settings] = (),
) -> AsyncIterator[RunningWorkspace]:
    """Serve a workspace until the block ends; port 0 takes a free one.

    `others` are further workspaces that the same app can be installed in.

    `transport` is `socket` (the app connects with `app_token`) or `http` (signed requests to
    `events_url`). Raises `CannotServeError` for a host that is not loopback, a port that is taken,
    a wrong transport or a missing URL.
    """
    if not is_loopback(host):
        raise CannotServeError(
            f"The workspace has no passwords: it binds to loopback only, not {host}."
        )
    if transport not in ("socket", "http"):
        raise CannotServeError(f"transport must be socket or http, not {transport}")
    if transport == "http" and not events_url:
        raise CannotServeError("transport http needs an events_url")
    listener = _listen(host, port)
    space = workspace or Workspace(settings)
    shown_host = f"[{host}]" if ":" in host else host
    directory = Directory([space, *(Workspace(each) for each in others)])
    for team in directory.teams:
        team.base_url = f"http://{shown_host}:{listener.getsockname()[1]}"
    hub = SocketHub(space.settings)
    http_events = HttpEvents(space.settings, events_url) if events_url else None
    app = create_asgi(space, hub, directory)

    def tell(count: int) -> None:
        for team in directory.teams:
            team.courier.connected = count > 0
            team.feed.publish("connection", {"connected": count > 0})

    if transport == "socket":
        hub.on_change = tell
    for team in directory.teams:
        team.courier.transport = hub if transport == "socket" else http_events
        team.courier.connected = transport == "http"
    async with serving(app, listener) as server:
        app.state.cut = server.cut
        hub.cut = server.cut
        try:
            yield RunningWorkspace(space, space.base_url + "/", hub, http_events, directory)
        finally:
            for team in directory.teams:
                await team.courier.close()
            if http_events is not None:
                await http_events.close()


def _listen(host: str, port: int) -> socket.socket:
    listener = tcp_socket(host)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotServeError(f"Can't listen on {host}:{port}: {reason}.") from None
    return listener
