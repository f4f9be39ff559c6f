"""What durable delivery costs, against an app that only echoes: `python -m benchmarks.delivery`.

Both answer the same events with the same reply, over HTTP against a Web API that answers at once,
and over Socket Mode against the built-in workspace. Echo keeps nothing; Tieline stores every event
before it is acknowledged and every call before it is made, on disk. Everything runs on this
machine, in turns, in one run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from benchmarks.processes import Databases, free_port, running, until_listening
from benchmarks.scenarios import Driver, Replies, percentile
from benchmarks.sender import SECRET, HttpSender, mention, ts_of
from benchmarks.stub import InstantSlack
from bot.surfaces.workspace import RunningWorkspace, running_workspace
from bot.surfaces.workspace import Settings as WorkspaceSettings
from bot.surfaces.workspace.settings import Channel

QUESTIONS = (
    "how long did Lee and Xi talk?",
    "when was the call?",
    "Did Xi accept the invitation?",
    "시진핑 주석은 초청을 수락했나요?",
    "두 정상은 얼마나 통화했나요?",
    "李在明和习近平是什么时候通电话的？",
    "what is the weather in Busan?",
    "who announced the outcome of the call?",
)
BURST = 500
BURST_SECONDS = 3.0
RATE = 50.0


@dataclass
class Kind:
    """One thing to measure, with what was measured of it."""

    name: str
    databases: Databases | None
    target: float | None = None
    rates: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    bursts: list[float] = field(default_factory=list)
    doubled: int = 0

    @property
    def rate(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.rates)


class Events:
    """Numbered mentions over HTTP, each with one of the questions."""

    def __init__(self, sender: HttpSender, questions: Sequence[str]) -> None:
        self._sender = sender
        self._questions = questions

    async def send(self, number: int) -> str:
        """See `Sends.send`."""
        text = self._questions[number % len(self._questions)]
        status = await self._sender.send(mention(number, f"<@UBOT> {text}"))
        if status != 200:
            raise RuntimeError(f"event {number} was answered with HTTP {status}")
        return ts_of(number)


class Saying:
    """Mentions in the built-in workspace; acknowledged or not is the workspace's affair."""

    def __init__(self, space: RunningWorkspace, channels: Sequence[str]) -> None:
        self._space = space.workspace
        self._channels = channels

    async def send(self, number: int) -> str:
        """See `Sends.send`."""
        channel = self._channels[number % len(self._channels)]
        return str(self._space.say("dana", channel, f"@tieline {QUESTIONS[0]}").ts)


async def main() -> None:
    """Measure, and print as it goes."""
    asked = _arguments()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores,"
    )
    print(f"load {os.getloadavg()[0]:.1f}; {_disk()}\n")
    async with AsyncExitStack() as stack:
        sqlite = await stack.enter_async_context(Databases("SQLite"))
        server = await stack.enter_async_context(Databases("PostgreSQL"))
        for databases in (sqlite, server):
            print(f"{databases.kind}: {await databases.durability()}")
        await _over_http(asked, sqlite, server)
        if asked.events:
            await _over_socket_mode(asked, sqlite, server)
        if asked.memory:
            await _memory(asked, sqlite)
        if asked.bot:
            await _whole_bot(asked, sqlite)


async def _over_http(asked: argparse.Namespace, sqlite: Databases, server: Databases) -> None:
    kinds = [Kind("echo", None), Kind("Tieline, SQLite", sqlite, 0.6)]
    kinds.append(Kind("Tieline, PostgreSQL", server, 0.5))
    for _round in range(asked.rounds):
        for kind in kinds:
            async with _subject(kind, asked.in_flight) as driver:
                await driver.flood(200, 8)
                rate, cpu = await driver.flood(asked.events, asked.in_flight)
                kind.rates.append(rate)
                kind.cpu.append(cpu)
                kind.latencies += await driver.trickle(asked.trickle, RATE)
                kind.bursts.append(await driver.burst(BURST))
                kind.doubled += driver.replies.doubled
    print(
        f"\nOver HTTP, an instant Web API; {asked.rounds} rounds of {asked.events} events, "
        f"{asked.in_flight} in flight"
    )
    _table(kinds)
    print(f"\n{BURST} events at once, until the last is acknowledged (within {BURST_SECONDS:g} s)")
    for kind in kinds:
        slowest = max(kind.bursts)
        print(f"  {kind.name:22}{slowest:6.2f} s  {_verdict(slowest <= BURST_SECONDS)}")


async def _over_socket_mode(
    asked: argparse.Namespace, sqlite: Databases, server: Databases
) -> None:
    kinds = [Kind("echo", None), Kind("Tieline, SQLite", sqlite, 0.6)]
    kinds.append(Kind("Tieline, PostgreSQL", server, 0.5))
    events = max(asked.events // 4, 200)
    for _round in range(asked.rounds):
        for kind in kinds:
            async with _in_the_workspace(kind) as driver:
                await driver.flood(100, 8)
                rate, cpu = await driver.flood(events, 64)
                kind.rates.append(rate)
                kind.cpu.append(cpu)
                kind.latencies += await driver.trickle(asked.trickle, RATE)
                kind.doubled += driver.replies.doubled
    print(
        f"\nOver Socket Mode, the built-in workspace; {asked.rounds} rounds of {events} events, "
        "64 in flight"
    )
    _table(kinds)


async def _memory(asked: argparse.Namespace, databases: Databases) -> None:
    print(f"\nMemory of the process over {asked.memory} events, in MB, before and ten times")
    for kind in (Kind("echo", None), Kind("Tieline, SQLite", databases)):
        async with _subject(kind, asked.in_flight) as driver:
            await driver.flood(2000, asked.in_flight)
            held = await driver.endure(asked.memory, asked.in_flight, 10)
        print(f"  {kind.name:18}" + " ".join(f"{megabytes:.1f}" for megabytes in held))
        growth = statistics.mean(held[-3:]) / statistics.mean(held[1:4]) - 1
        print(f"  {'':18}the last three against the first three: {growth:+.1%}")


async def _whole_bot(asked: argparse.Namespace, databases: Databases) -> None:
    kind = Kind("the whole bot", databases)
    async with _bot(await databases.new()) as driver:
        await driver.flood(50, 8)
        rate, cpu = await driver.flood(asked.bot, 64)
        kind.rates.append(rate)
        kind.cpu.append(cpu)
        kind.latencies += await driver.trickle(asked.trickle, 20.0)
        burst = await driver.burst(BURST)
    print("\nThe whole bot over HTTP, answering questions in three languages (no echo)")
    _table([kind], 20.0)
    print(
        f"  {BURST} at once acknowledged within {burst:.2f} s  {_verdict(burst <= BURST_SECONDS)}"
    )


@asynccontextmanager
async def _subject(kind: Kind, in_flight: int) -> AsyncIterator[Driver]:
    replies, port = Replies(), free_port()
    async with InstantSlack(replies.posted) as slack:
        config = {"kind": "echo", "slack": slack.url, "port": port}
        if kind.databases is not None:
            config |= {"kind": "durable", "database": await kind.databases.new()}
        async with running(["-m", "benchmarks.subjects", json.dumps(config)]) as process:
            await until_listening(port)
            async with HttpSender(port, max(in_flight, BURST)) as sender:
                yield Driver(Events(sender, QUESTIONS), replies, process)


@asynccontextmanager
async def _in_the_workspace(kind: Kind) -> AsyncIterator[Driver]:
    channels = tuple(Channel(f"C0BENCH{n:03}", f"bench-{n}") for n in range(20))
    settings = WorkspaceSettings(channels=channels, events=frozenset({"app_mention"}))
    replies = Replies()
    async with running_workspace(settings=settings) as space:
        config = {
            "kind": "echo",
            "slack": space.api_url,
            "app_token": space.app_token,
            "bot_token": space.bot_token,
        }
        if kind.databases is not None:
            config |= {"kind": "durable", "database": await kind.databases.new()}
        async with running(["-m", "benchmarks.subjects", json.dumps(config)]) as process:
            await space.wait_for_connection(60)
            listening = asyncio.create_task(_hear(space, replies))
            yield Driver(Saying(space, [channel.name for channel in channels]), replies, process)
            listening.cancel()


async def _hear(space: RunningWorkspace, replies: Replies) -> None:
    with space.workspace.feed.listen() as changes:
        while True:
            change = await changes.get()
            message = change.data.get("message") or {}
            # A thread's first message is announced again with each reply: only the bot's count.
            if change.kind == "message" and message.get("bot_id"):
                replies.posted(message)


@asynccontextmanager
async def _bot(database: str) -> AsyncIterator[Driver]:
    replies, port = Replies(), free_port()
    async with InstantSlack(replies.posted) as slack:
        environment = {
            "SLACK_BOT_TOKEN": "xoxb-benchmark",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_APP_TOKEN": "",
            "SLACK_API_URL": slack.url,
            "DATABASE_URL": database,
            "PORT": str(port),
        }
        async with running(["-m", "bot", "serve", "--transport", "http"], environment) as process:
            await until_listening(port, 300)
            async with HttpSender(port, BURST) as sender:
                yield Driver(Events(sender, QUESTIONS), replies, process)


def _table(kinds: Sequence[Kind], a_second: float = RATE) -> None:
    print(
        f"  {'':22}replies/s  of echo              CPU/reply   latency at {a_second:g}/s: p50, p99"
    )
    for kind in kinds:
        ratio = kind.rate / kinds[0].rate
        target = (
            "" if kind.target is None else f"(≥ {kind.target}) {_verdict(ratio >= kind.target)}"
        )
        ordered = sorted(kind.latencies)
        print(
            f"  {kind.name:22}{kind.rate:9.0f}  {ratio:5.2f} {target:16}"
            f"{statistics.median(kind.cpu):6.2f} ms   "
            f"{percentile(ordered, 0.5) * 1000:6.1f} ms {percentile(ordered, 0.99) * 1000:6.1f} ms"
            + (f"  {kind.doubled} DOUBLED" if kind.doubled else "")
        )


def _verdict(reached: bool) -> str:
    return "reached" if reached else "MISSED"


def _disk() -> str:
    """What it costs here to have a page on disk, which no database can do without."""
    times = []
    with tempfile.NamedTemporaryFile(prefix="tieline-benchmark-") as file:
        for _write in range(100):
            file.write(b"\0" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - began)
    ordered = sorted(times)
    return (
        f"a page on disk takes {percentile(ordered, 0.5) * 1000:.2f} ms "
        f"(p99 {percentile(ordered, 0.99) * 1000:.2f} ms)"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.delivery", description=__doc__)
    parser.add_argument("--events", type=int, default=4000, help="events of a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--in-flight", type=int, default=256, help="unanswered events at a time")
    parser.add_argument("--trickle", type=int, default=500, help="events for the latencies")
    parser.add_argument(
        "--memory", type=int, default=50_000, help="events of the long run; 0: none"
    )
    parser.add_argument("--bot", type=int, default=500, help="questions to the bot; 0: none")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
