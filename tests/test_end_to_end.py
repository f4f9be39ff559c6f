"""The whole bot in the built-in workspace, with the real store, over both transports."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fitted import fitted, quiet_environment

from bot.cli.serving import Connection, Running, running_bot
from bot.cli.transports import serve_http, serve_socket
from bot.config import Settings
from bot.core.answering.answerer import Answerer
from bot.surfaces.slack.delivery import Lifecycle
from bot.surfaces.workspace import Message, RunningWorkspace, running_workspace
from bot.surfaces.workspace import Settings as WorkspaceSettings

__all__ = ["fitted", "quiet_environment"]

HOW_LONG = "@tieline how long did Lee and Xi talk?"


class Here:
    """A workspace with the running bot in it, as its members see it."""

    def __init__(self, workspace: RunningWorkspace, running: Running) -> None:
        self.workspace, self.running = workspace, running
        self.space = workspace.workspace

    async def ask(self, user: str, channel: str, text: str, **where: Any) -> Message:
        """Say something and wait for the reply to it."""
        said = self.space.say(user, channel, text, **where)
        return await self.reply_to(said, user)

    async def reply_to(self, said: Message, user: str, seconds: float = 15.0) -> Message:
        """The first reply after a message, in its thread; in a DM, beside it."""
        direct = said.channel.startswith("D")
        thread = None if direct else said.thread_ts or said.ts
        return await self.workspace.wait_for_message(
            said.channel, thread_ts=thread, after=said.ts, timeout=seconds
        )

    async def command(self, user: str, channel: str, line: str) -> Message:
        """Type a command and wait for what its user sees."""
        last = self.space.mint.ts()
        outcome = await self.space.slash(user, channel, line)
        assert outcome.ok, outcome
        return await self.workspace.wait_for_message(channel, user=user, after=last, timeout=10)

    async def press(self, user: str, where: Message, action: str, choice: Any = None) -> Message:
        """Use a control of a message and wait for what comes of it."""
        last = self.space.mint.ts()
        outcome = await self.space.click(user, where, action, choice)
        assert outcome.ok, outcome
        return await self.workspace.wait_for_message(
            where.channel, thread_ts=where.thread_ts, user=user, after=last, timeout=10
        )

    def replies(self, said: Message) -> list[Message]:
        """What the bot wrote in the thread of a message, for all to see."""
        return [m for m in self.space.messages(said.channel, said.ts) if m.from_bot]

    async def settled(self) -> None:
        """Wait until every event is delivered and nothing is under way."""
        await self.space.courier.settle(15)
        await asyncio.sleep(0.3)


Connect = Callable[[], AbstractAsyncContextManager[Here]]


def seen(blocks: Any) -> str:
    """All that blocks say, in one string."""
    return json.dumps(blocks, ensure_ascii=False)


@asynccontextmanager
async def _running(transport: str, folder: Path) -> AsyncIterator[Here]:
    port = _free_port()
    settings = Settings(
        database_url=f"sqlite:///{folder / 'tieline.sqlite3'}", host="127.0.0.1", port=port
    )
    http = {"transport": "http", "events_url": f"http://127.0.0.1:{port}/slack/events"}
    chosen: dict[str, Any] = http if transport == "http" else {}
    quick = WorkspaceSettings(connect_wait=5.0, retry_delays=(0.0, 0.2, 0.5))
    lifecycle = Lifecycle()
    async with running_workspace(settings=quick, **chosen) as workspace:
        connection = Connection(
            workspace.bot_token, workspace.app_token, workspace.signing_secret, workspace.api_url
        )
        async with running_bot(connection, settings) as running:
            if transport == "http":
                serving = asyncio.create_task(serve_http(running, settings, lifecycle))
                await _until_listening(port)
            else:
                serving = asyncio.create_task(serve_socket(running, connection, lifecycle))
                await workspace.wait_for_connection()
            yield Here(workspace, running)
            lifecycle.stop()
            assert await serving


async def _until(holds: Callable[[], object]) -> None:
    """Wait ten seconds at most for something to become true."""
    for _attempt in range(1000):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError("it never came true")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _until_listening(port: int) -> None:
    for _attempt in range(200):
        try:
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
            continue
        writer.close()
        return
    raise TimeoutError("the bot never listened")


@pytest.fixture(params=["socket", "http"])
def connect(request: pytest.FixtureRequest, tmp_path: Path, fitted: Answerer) -> Connect:
    """`async with connect() as here`: the running bot, in each transport."""
    return lambda: _running(request.param, tmp_path)


async def test_the_scripted_dialog(connect: Connect) -> None:
    """Mention, follow-up, commands and buttons: the right answers, cited, where they belong."""
    async with connect() as here:
        question = here.space.say("dana", "korea-china", HOW_LONG)
        reply = await here.reply_to(question, "dana")
        assert reply.thread_ts == question.ts
        assert reply.text.splitlines()[0] == "30 minutes."
        assert "¶2" in reply.text
        assert "*30 minutes.*" in seen(reply.blocks)

        follow = await here.ask("dana", "korea-china", "and when was it?", thread_ts=question.ts)
        assert "10 June 2025" in follow.text
        assert "¶" in follow.text

        why = await here.press("dana", reply, "reply_menu", "why")
        assert why.is_ephemeral
        assert "Lee Jae-myung" in why.text
        assert "What fits: " in why.text
        assert "how long" in why.text

        dated = await here.command("dana", "newsroom", "/timeline")
        days = [dated.text.find(day) for day in ("July 2014", "November 2024", "3 June 2025")]
        assert -1 < days[0] < days[1] < days[2]
        assert "¶" in dated.text

        digest = await here.command("dana", "newsroom", "/digest now")
        assert "digest" in digest.text.casefold()
        assert "¶" in digest.text

        private = await here.command("dana", "newsroom", "/ties ask how long did Lee and Xi talk?")
        assert private.is_ephemeral
        last = here.space.mint.ts()
        await here.space.click("dana", private, "share")
        shared = await here.workspace.wait_for_message("newsroom", after=last, timeout=10)
        assert not shared.is_ephemeral
        assert "30 minutes." in shared.text


async def test_silence_of_the_source_and_other_languages(connect: Connect) -> None:
    """A gap is told as a gap; Korean and Chinese questions are answered in kind, and cited."""
    async with connect() as here:
        gap = await here.ask("dana", "korea-china", "@tieline Did Xi accept the invitation?")
        assert "does not say" in gap.text.splitlines()[0]
        korean = await here.ask(
            "seoyun", "korea-china", "@tieline 이재명과 시진핑은 몇 분간 통화했나요?"
        )
        assert "30분" in korean.text.splitlines()[0]
        assert "¶2" in korean.text
        chinese = await here.ask("chenxi", "dm", "李在明和习近平通话多长时间？")
        assert "30分钟" in chinese.text.splitlines()[0]
        assert chinese.thread_ts is None


async def test_edits_and_deletions_are_followed(connect: Connect) -> None:
    """An edited question gets another answer in the same message, a deleted one none."""
    async with connect() as here:
        for channel, mention in (("korea-china", "@tieline "), ("dm", "")):
            question = here.space.say("dana", channel, f"{mention}how long did Lee and Xi talk?")
            reply = await here.reply_to(question, "dana")
            assert reply.text.startswith("30 minutes.")
            here.space.edit(question, f"{mention}when did Lee and Xi talk?")
            await _until(partial(_begins_with, reply, "10 June 2025"))
            here.space.delete(question)
            await _until(partial(_is_gone, here, reply))


def _begins_with(message: Message, words: str) -> bool:
    return words in message.text.splitlines()[0]


def _is_gone(here: Here, message: Message) -> bool:
    return message not in here.space.rooms.everything(message.channel, "U0DANA0001")


async def test_a_timeline_as_a_picture(connect: Connect) -> None:
    """The real drawing, in the reader's language, posted with its alt text."""
    async with connect() as here:
        page = await here.command("seoyun", "newsroom", "/timeline 무비자")
        assert "2024년 11월" in page.text
        last = here.space.mint.ts()
        await here.space.click("seoyun", page, "timeline_picture")
        posted = await here.workspace.wait_for_message("newsroom", after=last, timeout=10)
        (file,) = posted.files
        assert file["mimetype"] == "image/png"
        assert file["size"] > 20_000
        assert "2024년 11월: 중국" in file["alt_txt"]
        stored = here.space.files.get(file["id"])
        assert stored.content.startswith(b"\x89PNG")


async def test_prompts_are_what_is_asked_most(connect: Connect) -> None:
    """Opening the Messages tab suggests what the team has asked, in the person's language."""
    async with connect() as here:
        for _time in range(2):
            await here.ask("dana", "korea-china", "@tieline how long did Lee and Xi talk?")
        await here.ask("dana", "korea-china", "@tieline best pizza in Lyon?")
        here.space.open_home("seoyun", "messages")
        await here.settled()
        (prompts,) = (
            data["prompts"] for (room, _), data in here.space.prompts.items() if "SEOYUN" in room
        )
        assert "얼마나 통화" in prompts[0]["message"]
        assert len(prompts) == 4


async def test_odd_messages_get_an_honest_reply(connect: Connect) -> None:
    """Only emoji, a bare mention, 40,000 characters: a short reply to each, never silence."""
    async with connect() as here:
        for text in ("@tieline 🎉🎉", "@tieline", "@tieline " + "how long did they talk? " * 1660):
            reply = await here.ask("dana", "korea-china", text[:40_000])
            assert reply.text.strip()
            assert len(reply.text) <= 1200
            assert "Traceback" not in reply.text
        after = await here.ask("dana", "korea-china", HOW_LONG)
        assert after.text.startswith("30 minutes.")


async def test_what_is_not_addressed_to_it_gets_nothing(connect: Connect) -> None:
    """Talk among members is left alone, in channels and in threads that are not ours."""
    async with connect() as here:
        aside = here.space.say("dana", "korea-china", "how long did Lee and Xi talk?")
        inside = here.space.say("seoyun", "korea-china", "30 minutes?", thread_ts=aside.ts)
        other = here.space.say("chenxi", "newsroom", "@seoyun when is the APEC summit?")
        asked = await here.ask("dana", "korea-china", HOW_LONG)
        await here.settled()
        assert here.replies(aside) == []
        assert here.replies(other) == []
        assert inside.thread_ts == aside.ts
        written = [m for m in here.space.messages("korea-china") if m.from_bot]
        assert written == []
        assert asked.thread_ts not in (aside.ts, other.ts)


async def test_an_event_delivered_twice_is_answered_once(connect: Connect) -> None:
    """Slack repeats events: whether copied or sent again after a lost ack, one reply."""
    async with connect() as here:
        here.space.faults.duplicate_events = True
        copied = here.space.say("dana", "korea-china", HOW_LONG)
        await here.reply_to(copied, "dana")
        here.space.faults.duplicate_events = False
        here.space.faults.lose_acks = 1
        again = here.space.say("dana", "korea-china", HOW_LONG)
        await here.reply_to(again, "dana")
        await here.settled()
        assert len(here.replies(copied)) == 1
        assert len(here.replies(again)) == 1
        delivered = [line for line in here.space.courier.log if line.delivery.kind == "events_api"]
        assert len(delivered) > 2


async def test_faults_of_slack_are_survived(connect: Connect) -> None:
    """429, 500 and a post cut off before or after it was made: each answered, once."""
    async with connect() as here:
        for kind in ("ratelimited", "server_error", "drop_before", "drop_after"):
            here.space.faults.add("chat.postMessage", kind)
            question = here.space.say("dana", "korea-china", HOW_LONG)
            reply = await here.reply_to(question, "dana")
            assert reply.text.startswith("30 minutes."), kind
            await here.settled()
            assert len(here.replies(question)) == 1, kind


async def test_a_lost_socket_is_replaced(tmp_path: Path, fitted: Answerer) -> None:
    """After the connection is cut the bot comes back by itself and answers."""
    async with _running("socket", tmp_path) as here:
        await here.workspace.hub.drop()
        await here.workspace.wait_for_connection(20)
        reply = await here.ask("dana", "korea-china", HOW_LONG)
        assert reply.text.startswith("30 minutes.")
