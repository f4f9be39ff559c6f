"""Several replicas as processes, and a sender that behaves as Slack does towards them."""

from __future__ import annotations

import asyncio
import json
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.signature import SignatureVerifier
from sqlalchemy import func, select

from bot.storage.database import Database
from bot.storage.database.schema import inbox, outbox
from bot.storage.database.transactions import Session

ROOT = Path(__file__).resolve().parents[2]
SECRET = "test-signing-secret"
TEAM = "T1"


def mention(number: int, channel: str) -> dict[str, Any]:
    """An app_mention event with its own id."""
    event = {
        "type": "app_mention",
        "user": "U1",
        "channel": channel,
        "ts": f"{1_700_000_000 + number}.000100",
        "text": f"q{number}",
    }
    return {
        "type": "event_callback",
        "api_app_id": "A1",
        "team_id": TEAM,
        "event_id": f"Ev{number}",
        "event_time": int(time.time()),
        "event": event,
    }


@dataclass
class Replica:
    """A replica's process; start it again after a kill."""

    config: dict[str, Any]
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.config['port']}/slack/events"

    def start(self) -> None:
        command = [sys.executable, "-m", "tests.delivery.replica", json.dumps(self.config)]
        self.process = subprocess.Popen(command, cwd=ROOT)

    def kill(self, number: int = signal.SIGKILL) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    @property
    def ended(self) -> int | None:
        assert self.process is not None
        return self.process.poll()

    async def wait(self, seconds: float = 60.0) -> int:
        deadline = time.monotonic() + seconds
        while self.ended is None:
            assert time.monotonic() < deadline, "the replica did not end"
            await asyncio.sleep(0.02)
        assert self.ended is not None
        return self.ended


@contextmanager
def fleet(size: int, **config: Any) -> Iterator[list[Replica]]:
    """Replicas on free ports, not started; whatever runs at the end is killed."""
    replicas = [Replica({**config, "port": _free_port(), "secret": SECRET}) for _ in range(size)]
    try:
        yield replicas
    finally:
        for replica in replicas:
            if replica.process is not None and replica.ended is None:
                replica.kill()
                replica.process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@dataclass
class Sender:
    """Delivers events as Slack does: signed, again until acknowledged, now and then twice."""

    session: aiohttp.ClientSession
    replicas: Sequence[Replica]
    doubles: float = 0.0
    random: random.Random = field(default_factory=lambda: random.Random(3))
    acked: int = 0

    async def deliver(self, body: dict[str, Any]) -> None:
        """Send an event, to any replica, until one acknowledges it."""
        copies = 2 if self.random.random() < self.doubles else 1
        await asyncio.gather(*(self._until_acked(body) for _ in range(copies)))

    async def _until_acked(self, body: dict[str, Any]) -> None:
        while True:
            if await self.once(body, self.random.choice(self.replicas)):
                self.acked += 1
                return
            await asyncio.sleep(0.1)

    async def once(self, body: dict[str, Any], replica: Replica) -> bool:
        """Send an event once; whether it was acknowledged within Slack's three seconds."""
        text = json.dumps(body)
        stamp = str(int(time.time()))
        signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=text)
        headers = {
            "content-type": "application/json",
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": str(signature),
        }
        try:
            async with asyncio.timeout(3.0):
                async with self.session.post(replica.url, data=text, headers=headers) as answer:
                    return answer.status == 200
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False


async def unfinished(db: Database) -> dict[str, int]:
    """Events that are not done and calls that are not posted, by state."""

    async def count(connection: Session, items: Sequence[None]) -> Sequence[dict[str, int]]:
        found: dict[str, int] = {}
        for table, fine in ((inbox, "done"), (outbox, "posted")):
            rows = await connection.execute(
                select(table.c.state, func.count())
                .where(table.c.state != fine)
                .group_by(table.c.state)
            )
            found |= {str(state): int(number) for state, number in rows.all()}
        return [found] * len(items)

    return await db.reader.do(count, None)
