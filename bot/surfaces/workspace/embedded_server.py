"""uvicorn inside somebody else's event loop: no signal handlers, starts and stops at once."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager

import uvicorn

# Loose, because frameworks word the three ASGI arguments each in their own types.
Application = Callable[..., Awaitable[None]]

_PATIENCE = 1.0
_STEP = 0.005


class EmbeddedServer(uvicorn.Server):
    """Runs until `stop()`; uvicorn's own loop looks ten times a second whether it should end,
    which would cost every test that serves something a fifth of a second."""

    def __init__(self, app: Application) -> None:
        super().__init__(
            uvicorn.Config(
                app, log_config=None, access_log=False, lifespan="off", date_header=False
            )
        )
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """End the server; whoever awaits `serve` goes on."""
        self.should_exit = True
        self._stopping.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """The process and its signals belong to whoever runs the loop."""
        yield

    async def main_loop(self) -> None:
        """Wait for `stop()`."""
        await self._stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close what is open; an answer under way gets a second to be finished."""
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110
                    await asyncio.sleep(_STEP)
        for task in list(self.server_state.tasks):
            task.cancel()

    def cut(self, client: object) -> bool:
        """Abort the connection of a `(host, port)` client; False if there is none."""
        for connection in list(self.server_state.connections):
            transport = getattr(connection, "transport", None)
            if transport is not None and transport.get_extra_info("peername") == client:
                transport.abort()
                return True
        return False


def tcp_socket(host: str) -> socket.socket:
    """An unbound listening socket for a host.

    The protocol is named because asyncio switches Nagle's algorithm off only where it is, and
    every answer of two packets would otherwise wait 40 ms for the client's delayed ACK.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)


@asynccontextmanager
async def serving(app: Application, listener: socket.socket) -> AsyncIterator[EmbeddedServer]:
    """Serve `app` on a bound socket until the block ends; the socket is closed with it."""
    server = EmbeddedServer(app)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - nothing to wait for
            await asyncio.sleep(_STEP)
        yield server
    finally:
        server.stop()
        await asyncio.gather(task, return_exceptions=True)
        listener.close()
