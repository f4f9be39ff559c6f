"""The server's side of Socket Mode: connections, envelopes, acknowledgements, disconnects."""

from __future__ import annotations

import asyncio
import contextlib
import json
import uuid
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.surfaces.workspace.courier import EVENT, Delivery
from bot.surfaces.workspace.errors import DeliveryError
from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.settings import Json, Settings

MAX_LINKS = 10
_HOST = "applink-tryout"


class Link:
    """One open connection of the app, with the envelopes that it has not acknowledged."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.waiting: dict[str, asyncio.Future[Json | None]] = {}
        self.is_leaving = False

    async def send(self, message: Json) -> None:
        """Write a message; a connection that is gone raises `DeliveryError`."""
        try:
            await self.socket.send_text(json.dumps(message, ensure_ascii=False))
        except (RuntimeError, WebSocketDisconnect, OSError) as error:
            raise DeliveryError("connection_failed") from error

    def fail_waiting(self) -> None:
        """Tell every sender that the connection went before the acknowledgement came."""
        for answer in self.waiting.values():
            if not answer.done():
                answer.set_exception(DeliveryError("connection_closed"))


class SocketHub:
    """All open connections; any of them may get any payload, in turn."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tickets: set[str] = set()
        self._turn = 0
        self._opened = asyncio.Event()
        self.links: list[Link] = []
        self.cut: Callable[[object], bool] | None = None
        self.on_change: Callable[[int], None] = lambda _count: None

    def issue_ticket(self) -> str:
        """A word that opens one connection."""
        ticket = Mint.secret()
        self._tickets.add(ticket)
        return ticket

    async def serve(self, socket: WebSocket) -> None:
        """Run one connection until it closes."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await socket.close(1008)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        link = Link(socket)
        if len(self.links) >= MAX_LINKS:
            await link.send({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return
        self.links.append(link)
        try:
            await link.send(self._hello())
            self._opened.set()
            self.on_change(len(self.links))
            while True:
                self._take(link, await socket.receive_text())
        except (WebSocketDisconnect, DeliveryError, RuntimeError, KeyError):
            # RuntimeError and KeyError: the socket was cut from this side while it was read.
            pass
        finally:
            self._forget(link)

    async def send(self, delivery: Delivery) -> Json | None:
        """Send an envelope over one of the connections and wait for its acknowledgement."""
        link = await self._next_link(delivery)
        envelope_id = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": envelope_id,
            "payload": delivery.payload,
            "type": delivery.kind,
            "accepts_response_payload": delivery.kind != EVENT,
        }
        if delivery.kind == EVENT:
            envelope |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
        answer: asyncio.Future[Json | None] = asyncio.get_running_loop().create_future()
        link.waiting[envelope_id] = answer
        try:
            await link.send(envelope)
            return await asyncio.wait_for(answer, self._settings.ack_timeout)
        except TimeoutError:
            raise DeliveryError("timeout") from None
        finally:
            link.waiting.pop(envelope_id, None)

    async def disconnect(self, reason: str = "warning", close_after: float | None = None) -> None:
        """Send `disconnect` to every connection, and close them `close_after` seconds later."""
        for link in list(self.links):
            link.is_leaving = reason != "warning"
            with contextlib.suppress(DeliveryError):
                await link.send(
                    {"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}
                )
        if close_after is not None:
            leaving = list(self.links)
            await self._settings.sleep(close_after)
            for link in leaving:
                with contextlib.suppress(RuntimeError):
                    await link.socket.close()

    async def drop(self) -> int:
        """Cut every connection without a word; returns how many there were."""
        links = list(self.links)
        for link in links:
            self._forget(link)
            client = link.socket.client
            if self.cut is None or not self.cut(tuple(client) if client else None):
                with contextlib.suppress(RuntimeError):
                    await link.socket.close(1011)
        return len(links)

    async def _next_link(self, delivery: Delivery) -> Link:
        wait = self._settings.connect_wait
        if delivery.kind != EVENT:
            wait = min(wait, self._settings.ack_timeout)
        try:
            async with asyncio.timeout(wait):
                while not (open_links := [x for x in self.links if not x.is_leaving]):
                    self._opened.clear()
                    await self._opened.wait()
        except TimeoutError:
            raise DeliveryError("connection_failed") from None
        self._turn += 1
        return open_links[self._turn % len(open_links)]

    def _take(self, link: Link, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError:
            return
        if isinstance(message, dict):
            answer = link.waiting.get(str(message.get("envelope_id")))
            if answer is not None and not answer.done():
                payload = message.get("payload")
                answer.set_result(payload if isinstance(payload, dict) else None)

    def _forget(self, link: Link) -> None:
        if link in self.links:
            self.links.remove(link)
            self.on_change(len(self.links))
        link.fail_waiting()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.links),
            "debug_info": {"host": _HOST, "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._settings.app_id},
        }
