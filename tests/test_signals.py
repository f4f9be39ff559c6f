"""`ties serve` as a process: SIGTERM ends it in order, with exit status 0, in both transports."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import pytest
from fitted import ROOT, fitted, quiet_environment, quiet_settings

from bot.core.answering.answerer import Answerer
from bot.surfaces.workspace import Settings, running_workspace

__all__ = ["fitted", "quiet_environment"]


@pytest.mark.parametrize("transport", ["socket", "http"])
async def test_sigterm_drains_and_ends(transport: str, tmp_path: Path, fitted: Answerer) -> None:
    """What was asked is answered; then the process ends by itself, without a complaint."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    events_url = f"http://127.0.0.1:{port}/slack/events"
    chosen: dict[str, Any] = (
        {"transport": "http", "events_url": events_url} if transport == "http" else {}
    )
    quick = Settings(connect_wait=20.0, retry_delays=(0.5, 0.5, 0.5))
    async with running_workspace(settings=quick, **chosen) as workspace:
        settings = quiet_settings() | {
            "SLACK_BOT_TOKEN": workspace.bot_token,
            "SLACK_SIGNING_SECRET": workspace.signing_secret,
            "SLACK_APP_TOKEN": workspace.app_token if transport == "socket" else "",
            "SLACK_API_URL": workspace.api_url,
            "DATABASE_URL": f"sqlite:///{tmp_path / 'state.sqlite3'}",
            "PORT": str(port),
        }
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "serve"),
            cwd=ROOT,
            env=os.environ | settings,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            await _until_up(transport, workspace, port)
            question = workspace.workspace.say(
                "dana", "korea-china", "@tieline how long did Lee and Xi talk?"
            )
            reply = await workspace.wait_for_message(
                question.channel, thread_ts=question.ts, after=question.ts, timeout=20
            )
            assert reply.text.startswith("30 minutes.")
            if transport == "http":
                await _ask_health_and_leave_a_request_open(port)
            bot.send_signal(signal.SIGTERM)
            _out, err = await asyncio.wait_for(bot.communicate(), 20)
        finally:
            if bot.returncode is None:
                bot.kill()
                await bot.wait()
    assert bot.returncode == 0, err.decode()
    told = err.decode()
    assert "Traceback" not in told
    assert "twice" not in told
    assert "how long" not in told.casefold()
    assert workspace.bot_token not in told


async def _ask_health_and_leave_a_request_open(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /healthz HTTP/1.1\r\nhost: bot\r\n\r\n")
    assert (await reader.readline()).startswith(b"HTTP/1.1 200")
    # A body that never comes must not keep the process from ending.
    _reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 9\r\n\r\n{")
    await writer.drain()


async def _until_up(transport: str, workspace: Any, port: int) -> None:
    if transport == "socket":
        await workspace.wait_for_connection(30)
        return
    for _attempt in range(600):
        try:
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
            continue
        writer.close()
        return
    raise TimeoutError("the bot never listened")
