"""What serving takes of memory: `python -m benchmarks.memory [FILE]`.

Starts the whole bot as it is deployed, once over HTTP and once as `ties run` with its built-in
workspace (a whole local Slack in the same process), asks it the questions of a file, the Chinese
ones in both scripts, and prints what its process holds resident in millions of bytes: VmRSS, of
which its own, and of which mapped files, which several processes on a machine share.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.processes import (
    ROOT,
    Databases,
    Measured,
    free_port,
    running,
    until_listening,
)
from benchmarks.scenarios import Replies
from benchmarks.sender import SECRET, HttpSender, mention, ts_of
from benchmarks.stub import InstantSlack
from bot.storage.chinese import load_chinese_scripts

QUESTIONS = ROOT / "tests" / "questions" / "held-out.jsonl"
LIMIT_MB = 200
"""What a deployed server may take."""

Ask = Callable[[Sequence[str]], Awaitable[None]]
"""Asks questions and waits until all are answered."""


def main() -> None:
    """Measure both ways of serving and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=QUESTIONS, help="JSON Lines")
    asyncio.run(_measure(by_script(parser.parse_args().file)))


def by_script(file: Path) -> dict[str, list[str]]:
    """The questions of a file by script, each Chinese one in both."""
    found: dict[str, list[str]] = {"en": [], "ko": [], "zh": [], "zh-Hant": []}
    convert = load_chinese_scripts().to_traditional
    for line in file.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        lang, question = record["lang"], record["question"]
        found[lang].append(question)
        if lang == "zh":
            found["zh-Hant"].append(convert(question))
    return found


async def _measure(questions: dict[str, list[str]]) -> None:
    print(f"{'':16} {'after':24} {'VmRSS':>8} {'own':>8} {'mapped':>8}   MB")
    for name, serving in (("over HTTP", _over_http), ("ties run", _in_the_workspace)):
        async with Databases("SQLite") as databases, serving(await databases.new()) as bot:
            process, ask = bot
            _show(name, "starting", process)
            for script, asked in questions.items():
                await ask(asked)
                _show("", f"{len(asked)} questions, {script}", process)
            if serving is _over_http:
                within = process.memory_mb()["VmRSS"] < LIMIT_MB
                print(f"{'':16} {'OK' if within else 'TOO MUCH'}: at most {LIMIT_MB} MB")


def _show(name: str, after: str, process: Measured) -> None:
    held = process.memory_mb()
    numbers = " ".join(f"{held[key]:8.1f}" for key in ("VmRSS", "RssAnon", "RssFile"))
    print(f"{name:16} {after:24} {numbers}", flush=True)


@asynccontextmanager
async def _over_http(database: str) -> AsyncIterator[tuple[Measured, Ask]]:
    replies, port = Replies(), free_port()
    async with InstantSlack(replies.posted) as slack:
        environment = _environment(database) | {
            "SLACK_BOT_TOKEN": "xoxb-benchmark",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": slack.url,
            "PORT": str(port),
        }
        async with running(["-m", "bot", "serve", "--transport", "http"], environment) as process:
            await until_listening(port, 300)
            async with HttpSender(port, 1) as sender:
                number = 0

                async def ask(questions: Sequence[str]) -> None:
                    nonlocal number
                    for question in questions:
                        number += 1
                        await sender.send(mention(number, f"<@UBOT> {question}"))
                        await replies.to(ts_of(number))

                yield process, ask


@asynccontextmanager
async def _in_the_workspace(database: str) -> AsyncIterator[tuple[Measured, Ask]]:
    port = free_port()
    environment = _environment(database) | {
        "SLACK_BOT_TOKEN": "",
        "SLACK_SIGNING_SECRET": "",
        "SLACK_API_URL": "",
        "PORT": str(port),
    }
    async with running(["-m", "bot", "run"], environment) as process:
        await until_listening(port, 300)
        said = _Said(f"http://127.0.0.1:{port}/_control/")
        while not await asyncio.to_thread(said.answered, "help"):  # noqa: ASYNC110
            await asyncio.sleep(0.5)

        async def ask(questions: Sequence[str]) -> None:
            for question in questions:
                await asyncio.to_thread(said.answered, question)

        yield process, ask


class _Said:
    """Says things in the built-in workspace, over its control API."""

    def __init__(self, url: str) -> None:
        self._url = url

    def answered(self, text: str, seconds: float = 10.0) -> bool:
        """Mention the bot; whether it has answered in the thread within some seconds."""
        said = {"user": "dana", "channel": "korea-china", "text": f"@tieline {text}"}
        sent = self._call("say", json.dumps(said).encode())
        thread = f"messages?channel=korea-china&thread_ts={sent['ts']}"
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if any(message.get("bot_id") for message in self._call(thread)):
                return True
            time.sleep(0.02)
        return False

    def _call(self, path: str, body: bytes | None = None) -> Any:
        with urllib.request.urlopen(self._url + path, body, timeout=30) as answer:
            return json.load(answer)


def _environment(database: str) -> dict[str, str]:
    """No settings of whoever measures: a developer's own tokens must not be used."""
    return {
        "SLACK_APP_TOKEN": "",
        "SLACK_CLIENT_ID": "",
        "SLACK_CLIENT_SECRET": "",
        "PUBLIC_URL": "",
        "DATABASE_URL": database,
    }


if __name__ == "__main__":
    main()
