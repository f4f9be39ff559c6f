"""Every surface through the built-in workspace, over both transports, as a person sees it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import uvicorn

from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.http import build_http
from bot.surfaces.slack.locales import CachedLocales
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.socket_mode import SocketTransport
from bot.surfaces.workspace import (
    Channel,
    Message,
    RunningWorkspace,
    Settings,
    running_workspace,
)
from bot.surfaces.workspace.settings import CHANNELS, SCOPES

from .fakes import FakePreferences, FakeSubscriptions, make_services
from .knowledge import DATE_EN, DURATION_EN, DURATION_KO, GAP_EN, UNCLEAR

Connect = Callable[..., AbstractAsyncContextManager["Connected"]]


class Connected:
    """A workspace with the bot in it."""

    def __init__(self, running: RunningWorkspace, services: Services) -> None:
        self.running, self.services = running, services
        self.space = running.workspace

    async def ask(
        self, user: str, channel: str, text: str, **where: Any
    ) -> tuple[Message, Message]:
        """Say something and wait for the reply in its thread."""
        said = self.space.say(user, channel, text, **where)
        thread = None if channel == "dm" else where.get("thread_ts") or said.ts
        room = self.space.room(channel, self.space.user_id(user)).id
        reply = await self.running.wait_for_message(
            room, thread_ts=thread, after=said.ts, timeout=5
        )
        return said, reply

    async def command(self, user: str, channel: str, text: str) -> Message:
        """Type a command and wait for what only its user sees."""
        last = self.space.mint.ts()
        outcome = await self.space.slash(user, channel, text)
        assert outcome.ok, outcome
        return await self.running.wait_for_message(channel, user=user, after=last, timeout=5)

    async def press(self, user: str, where: Any, action_id: str, choice: Any = None) -> Message:
        """Use a control and wait for what comes of it."""
        last = self.space.mint.ts()
        outcome = await self.space.click(user, where, action_id, choice)
        assert outcome.ok, outcome
        return await self.running.wait_for_message(
            where.channel, thread_ts=where.thread_ts, user=user, after=last, timeout=5
        )


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


async def _until(holds: Callable[[], object]) -> None:
    """Wait two seconds at most for something to become true."""
    for _attempt in range(200):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError("it never came true")


DESK = Channel("C0DESK0001", "desk", is_private=True)
GROUP = Channel("C0GROUP001", "mpdm-dana--seoyun--tieline-1", is_mpim=True)
ELSEWHERE = Channel("C0ELSE0001", "elsewhere", bot_is_member=False)


def _settings(missing: frozenset[str]) -> Settings:
    async def no_sleep(_seconds: float) -> None:
        await asyncio.sleep(0)

    channels = (*CHANNELS, DESK, GROUP, ELSEWHERE)
    scopes = SCOPES - missing
    return Settings(connect_wait=1.0, sleep=no_sleep, channels=channels, scopes=scopes)


@asynccontextmanager
async def _connected(
    transport: str, missing: frozenset[str] = frozenset(), **given: Any
) -> AsyncIterator[Connected]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    chosen: dict[str, Any] = {"transport": "http", "events_url": url} if transport == "http" else {}
    async with (
        running_workspace(settings=_settings(missing), **chosen) as running,
        new_session() as session,
    ):
        client = web_client(running.bot_token, session, running.api_url)
        services = make_services(
            **{"identity": await identify(client), "locale": CachedLocales(client)} | given
        )
        app = build_app(services, client, running.signing_secret)
        connected = Connected(running, services)
        if transport == "http":
            server = _Server(uvicorn.Config(build_http(app), log_config=None))
            task = asyncio.create_task(server.serve(sockets=[listener]))
            await _until(lambda: server.started)
            try:
                yield connected
            finally:
                server.should_exit = True
                await task
        else:
            listener.close()
            socket_mode = SocketTransport(app, running.app_token, client, ping_seconds=0.5)
            await socket_mode.connect()
            await running.wait_for_connection()
            served = asyncio.create_task(socket_mode.run())
            try:
                yield connected
            finally:
                socket_mode.stop()
                assert await served
                await socket_mode.close()


@pytest.fixture(params=["socket", "http"])
def connect(request: pytest.FixtureRequest) -> Connect:
    """`async with connect(**services) as here`, in both transports."""

    def make(**given: Any) -> AbstractAsyncContextManager[Connected]:
        return _connected(request.param, **given)

    return make


def seen(blocks: Any) -> str:
    """Everything that blocks say, in one string."""
    return json.dumps(blocks, ensure_ascii=False)


async def test_a_dialog_in_a_channel_and_its_buttons(connect: Connect) -> None:
    """Mention, follow-up without a mention, menu, feedback: each shows what it promises."""
    async with connect() as here:
        question, reply = await here.ask("dana", "korea-china", f"@tieline {DURATION_EN}")
        assert "*30 minutes.*" in seen(reply.blocks)
        assert "¶2" in reply.text
        assert reply.thread_ts == question.ts

        _said, follow = await here.ask("dana", "korea-china", "and when?", thread_ts=question.ts)
        assert "10 June 2025" in follow.text
        other = here.space.say("dana", "korea-china", "@seoyun nice", thread_ts=question.ts)
        await asyncio.sleep(0.1)
        later = [m for m in here.space.rooms.messages(other.channel, question.ts) if m.from_bot]
        assert len(later) == 2

        evidence = await here.press("dana", reply, "reply_menu", "evidence")
        assert "30-minute first phone call" in evidence.text
        why = await here.press("dana", reply, "reply_menu", "why")
        assert "alias lee" in why.text
        dated = await here.press("dana", reply, "reply_menu", "timeline")
        assert "10 June 2025" in dated.text
        readings = await here.press("dana", reply, "reply_menu", "other")
        assert "When did Lee and Xi talk?" in seen(readings.blocks)

        thanks = await here.press("seoyun", reply, "reply_feedback", "positive")
        assert "감사" in thanks.text
        assert here.services.log.verdicts == [(1, "U0SEOYUN01", True)]  # type: ignore[union-attr]


async def test_direct_messages_edits_and_choices(connect: Connect) -> None:
    """A DM is answered without a thread; a clarify choice is answered in its place."""
    async with connect() as here:
        _said, reply = await here.ask("seoyun", "dm", DURATION_KO)
        assert "30분입니다." in reply.text
        assert reply.thread_ts is None
        _said, unclear = await here.ask("dana", "dm", UNCLEAR)
        before = unclear.text
        await here.space.click("dana", unclear, "choose_0")
        await _until(lambda: unclear.text != before)
        assert unclear.text.startswith("30 minutes.")


async def test_commands_answer_in_private_and_share(connect: Connect) -> None:
    """`/ties ask` is ephemeral until it is shared; timelines page; the digest is of today."""
    async with connect() as here:
        private = await here.command("dana", "newsroom", f"/ties ask {DURATION_EN}")
        assert private.is_ephemeral
        last = here.space.mint.ts()
        await here.space.click("dana", private, "share")
        shared = await here.running.wait_for_message("newsroom", after=last, timeout=5)
        assert not shared.is_ephemeral
        assert "30 minutes." in shared.text
        assert DURATION_EN in shared.text

        page = await here.command("dana", "newsroom", "/timeline apec 2012..2026")
        assert "Page 1 of 2" in seen(page.blocks)
        assert "2012" in page.text
        await here.space.click("dana", page, "timeline_later")
        await _until(lambda: "Page 2 of 2" in seen(page.blocks))
        assert "2026" in page.text

        day = await here.command("chenxi", "newsroom", "/digest now")
        assert "2025年6月11日" in day.text
        help_ = await here.command("seoyun", "newsroom", "/ties help")
        assert "사용법" in help_.text
        near = await here.command("dana", "newsroom", "/ties hlep")
        assert "Did you mean /ties help?" in near.text


async def test_private_channels_and_group_messages(connect: Connect) -> None:
    """A mention is answered there as in public; the thread carries on with another mention."""
    async with connect() as here:
        for room in ("desk", GROUP.name):
            question, reply = await here.ask("seoyun", room, f"@tieline {DURATION_EN}")
            assert reply.text.startswith("30 minutes.")
            assert reply.thread_ts == question.ts
            assert "채널" not in reply.text
            _said, follow = await here.ask(
                "seoyun", room, "@tieline and when?", thread_ts=question.ts
            )
            assert "10 June 2025" in follow.text


async def test_other_bots_are_not_answered(connect: Connect) -> None:
    """Not in a channel, not by mention, not in a thread where Tieline has answered."""
    async with connect() as here:
        question, _reply = await here.ask("dana", "korea-china", f"@tieline {DURATION_EN}")
        room = here.space.room("korea-china")
        robot = {"user": "U0CHENXI01", "bot_id": "B0OTHER001"}
        for text in (f"<@{here.services.identity.user}> {DATE_EN}", "and when?"):
            content = {"text": text, "thread_ts": question.ts}
            message = here.space.post(room, robot, content)
            here.space._mention(message, room)
        await here.space.courier.settle(10)
        await here.ask("dana", "newsroom", f"@tieline {DURATION_EN}")
        thread = here.space.messages("korea-china", question.ts)
        # A slow acknowledgement may bring the person's question twice; the robot's words never.
        ours = [m for m in thread if m.user == here.services.identity.user]
        assert {m.text.splitlines()[0] for m in ours} == {"30 minutes."}


async def test_a_timeline_becomes_a_picture_in_the_channel(connect: Connect) -> None:
    """Pressed in private, posted for all, with words for those who can't see it."""
    async with connect() as here:
        page = await here.command("seoyun", "newsroom", "/timeline apec")
        assert page.text.startswith("연표: apec")
        last = here.space.mint.ts()
        await here.space.click("seoyun", page, "timeline_picture")
        posted = await here.running.wait_for_message("newsroom", after=last, timeout=5)
        assert not posted.is_ephemeral
        assert posted.text == "연표: apec · <@U0SEOYUN01> 님 요청"
        (file,) = posted.files
        assert (file["title"], file["mimetype"]) == ("연표: apec", "image/png")
        assert file["alt_txt"] == "연표: apec, 19 events"

        outside = await here.command("dana", "elsewhere", "/timeline apec")
        told = await here.press("dana", outside, "timeline_picture")
        assert "/invite @tieline" in told.text
        assert told.is_ephemeral


async def test_a_reader_of_traditional_chinese(connect: Connect) -> None:
    """Chosen for oneself, it holds for replies, buttons, commands and the Home tab."""
    async with connect() as here:
        done = await here.command("chenxi", "newsroom", "/ties language zh-Hant")
        assert "繁體中文" in done.text
        _said, reply = await here.ask("chenxi", "newsroom", f"@tieline {DURATION_EN}")
        assert "報" in seen(reply.blocks)
        here.space.open_home("chenxi", "home")
        assert "問" in seen(await here.space.wait_for_home("chenxi"))
        await here.command("dana", "newsroom", "/ties language channel ko")
        _said, other = await here.ask("dana", "newsroom", f"@tieline {DURATION_EN}")
        assert other.text.startswith("30분입니다.")


async def test_gap_replies_reach_the_curators(connect: Connect) -> None:
    """A gap is told as one, and its question can be put before the curators."""
    async with connect() as here:
        _said, reply = await here.ask("dana", "korea-china", f"@tieline {GAP_EN}")
        assert "does not say" in reply.text
        told = await here.press("dana", reply, "ask_curators")
        assert "curators" in told.text
        questions = here.services.curators.questions  # type: ignore[union-attr]
        assert [q[0] for q in questions] == [GAP_EN]


async def test_shortcuts_and_home(connect: Connect) -> None:
    """Message shortcut, global shortcut with type-ahead, Home tab with search and language."""
    async with connect(subscriptions=FakeSubscriptions()) as here:
        claim = here.space.say("seoyun", "newsroom", "The call took 45 minutes. It rained.")
        last = here.space.mint.ts()
        assert (await here.space.use_shortcut("dana", "check_message", claim)).ok
        checked = await here.running.wait_for_message(
            "newsroom", user="dana", after=last, timeout=5
        )
        assert "Contradicted" in checked.text
        assert "Not addressed" in checked.text

        assert (await here.space.use_shortcut("dana", "ask_tieline")).ok
        modal = await here.space.wait_for_modal("dana")
        options = await here.space.suggest("dana", modal, "ask_search", "how long talk")
        assert options[0]["text"]["text"] == DURATION_EN
        empty = await here.space.submit_view("dana", {})
        assert empty.error == "errors"
        assert (await here.space.submit_view("dana", {"ask_text": {"ask_text": DURATION_EN}})).ok
        assert "30 minutes." in seen(here.space.views.top("U0DANA0001"))

        here.space.open_home("seoyun", "home")
        home = await here.space.wait_for_home("seoyun")
        assert "최근 추가" in seen(home)
        assert (await here.space.click("seoyun", home, "home_topic_0")).ok
        assert DURATION_KO in seen(await here.space.wait_for_modal("seoyun"))
        assert (await here.space.click("seoyun", home, "home_language", "zh")).ok
        await _until(lambda: "最近新增" in seen(here.space.views.homes["U0SEOYUN01"]))
        preferences = here.services.preferences
        assert isinstance(preferences, FakePreferences)
        assert list(preferences.chosen.values()) == ["zh"]
        assert "最近新增" in seen(here.space.views.homes["U0SEOYUN01"])


async def test_a_channel_subscribes_to_the_digest(connect: Connect) -> None:
    """`/digest` opens a modal; what is saved is described, and can be paused and removed."""
    subscriptions = FakeSubscriptions()
    async with connect(subscriptions=subscriptions) as here:
        assert (await here.space.slash("dana", "newsroom", "/digest subscribe")).ok
        modal = await here.space.wait_for_modal("dana")
        zones = await here.space.suggest("dana", modal, "digest_zone", "seoul")
        assert zones[0]["value"] == "Asia/Seoul"
        done = await here.space.submit_view("dana", {"digest_zone": {"digest_zone": zones[0]}})
        assert done.ok, done
        kept = next(iter(subscriptions.kept.values()))
        assert (kept.zone, kept.time, kept.configured_by) == ("Asia/Seoul", "09:00", "U0DANA0001")
        listed = await here.command("seoyun", "newsroom", "/digest list")
        assert "<@U0DANA0001>" in listed.text
        here.space.open_home("dana", "home")
        home = await here.space.wait_for_home("dana")
        assert "Your digests" in seen(home)
        await here.space.click("dana", home, "home_subscription_0", f"pause:{kept.channel}")
        await _until(lambda: next(iter(subscriptions.kept.values())).paused)
        await _until(lambda: "(paused)" in seen(here.space.views.homes["U0DANA0001"]))
        here.space.open_home("seoyun", "home")
        assert kept.channel not in seen(await here.space.wait_for_home("seoyun"))
        await here.command("dana", "newsroom", "/digest resume")
        await here.command("dana", "newsroom", "/digest pause")
        assert next(iter(subscriptions.kept.values())).paused
        await here.command("dana", "newsroom", "/digest remove")
        assert not subscriptions.kept


async def test_without_the_scopes_that_it_can_do_without(connect: Connect) -> None:
    """No locale, no prompts, no overheard follow-ups: questions and mentions are answered."""
    async with connect() as here:
        here.space.scopes -= {
            *("users:read", "assistant:write", "channels:history", "groups:history"),
            *("files:write", "channels:read", "groups:read", "reactions:write"),
        }
        question, reply = await here.ask("seoyun", "korea-china", f"@tieline {DURATION_KO}")
        assert reply.text.startswith("30분입니다.")
        here.space.say("seoyun", "korea-china", "and when?", thread_ts=question.ts)
        _said, follow = await here.ask(
            "seoyun", "korea-china", "@tieline and when?", thread_ts=question.ts
        )
        assert "10 June 2025" in follow.text
        assert len([m for m in here.space.messages("korea-china", question.ts) if m.from_bot]) == 2
        here.space.open_home("dana", "messages")
        here.space.open_home("seoyun", "home")
        assert "Recently added" in seen(await here.space.wait_for_home("seoyun"))
        assert "How to ask" in (await here.command("seoyun", "newsroom", "/ties help")).text


async def test_started_without_them_it_offers_less(connect: Connect) -> None:
    """What was never granted is not tried: no Picture button, no prompts, and the welcome says
    that follow-ups need a mention."""
    optional = frozenset(
        {"users:read", "assistant:write", "files:write", "channels:history", "groups:history"}
    )
    async with connect(missing=optional) as here:
        page = await here.command("seoyun", "newsroom", "/timeline apec")
        assert "timeline_later" in seen(page.blocks)
        assert "timeline_picture" not in seen(page.blocks)
        here.space.open_home("dana", "messages")
        last = here.space.mint.ts()
        here.space.invite_bot("dana", "elsewhere")
        welcome = await here.running.wait_for_message(
            "elsewhere", user="dana", after=last, timeout=5
        )
        assert "mention me again in the thread" in welcome.text
        _said, reply = await here.ask("dana", "dm", DURATION_EN)
        assert reply.text.startswith("30 minutes.")
        called = {name for name, _arguments in here.space.calls}
        assert "assistant.threads.setSuggestedPrompts" not in called


async def test_prompts_and_welcome(connect: Connect) -> None:
    """Opening the Messages tab sets prompts; an invitation is thanked for in private."""
    async with connect() as here:
        here.space.open_home("dana", "messages")
        await _until(
            lambda: any(
                name == "assistant.threads.setSuggestedPrompts" for name, _ in here.space.calls
            )
        )
        calls = [args for name, args in here.space.calls if name.endswith("setSuggestedPrompts")]
        assert DURATION_EN in seen(calls)
