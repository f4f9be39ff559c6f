"""Slack Connect: what other organisations' people see and can do in channels shared with them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.http import build_http
from bot.surfaces.slack.services import Identity, Services
from bot.surfaces.slack.sharing import SharedChannels, at_home
from bot.surfaces.slack.socket_mode import SocketTransport
from bot.surfaces.workspace import (
    Channel,
    Member,
    Message,
    RunningWorkspace,
    Settings,
    running_workspace,
)
from bot.surfaces.workspace.embedded_server import serving, tcp_socket

from . import payloads as p
from .fakes import FakeCurators, FakeSubscriptions, make_services
from .harness import connect, said
from .knowledge import DURATION_EN, GAP_EN
from .recorded import GAP_TICKET, RECORDED

PARTNER = "T0PARTNER1"
GUEST = Member("U0GUEST001", "guest", "Guest", "fr-FR", "Europe/Paris", "CET", 3600, PARTNER)
CHANNELS = (
    Channel("C0INSIDE01", "inside"),
    Channel("C0SHARED01", "shared", is_ext_shared=True),
    Channel("G0SECRET01", "secret-plans", is_private=True),
)


class Shared:
    """A workspace with a shared channel, an external member in it, and the bot."""

    def __init__(self, running: RunningWorkspace, services: Services) -> None:
        self.running, self.services = running, services
        self.space = running.workspace

    async def ask(self, user: str, channel: str, text: str) -> Message:
        """Mention the bot and wait for the reply."""
        question = self.space.say(user, channel, f"@tieline {text}")
        return await self.running.wait_for_message(channel, thread_ts=question.ts)

    async def command(self, channel: str, line: str) -> Message:
        """A command of Dana's, who is a curator of the home team."""
        last = self.space.mint.ts()
        assert (await self.space.slash("dana", channel, line)).ok
        return await self.running.wait_for_message(channel, user="dana", after=last)

    async def press(self, user: str, where: Message, action: str, choice: Any = None) -> Message:
        """Use a control of a message and wait for what comes of it."""
        last = self.space.mint.ts()
        assert (await self.space.click(user, where, action, choice)).ok
        return await self.running.wait_for_message(
            where.channel, thread_ts=where.thread_ts, user=user, after=last
        )

    @property
    def asked(self) -> list[str]:
        """What was put before the curators."""
        curators = self.services.curators
        assert isinstance(curators, FakeCurators)
        return [question for question, _lang, _user in curators.questions]


@asynccontextmanager
async def _shared(transport: str) -> AsyncIterator[Shared]:
    settings = Settings(members=(*Settings().members, GUEST), channels=CHANNELS)
    async with AsyncExitStack() as stack:
        listener = tcp_socket("127.0.0.1")
        listener.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
        http: dict[str, Any] = {"transport": "http", "events_url": url}
        running = await stack.enter_async_context(
            running_workspace(settings=settings, **(http if transport == "http" else {}))
        )
        session = await stack.enter_async_context(new_session())
        client = web_client(running.bot_token, session, running.api_url)
        services = make_services(
            identity=await identify(client),
            subscriptions=FakeSubscriptions(),
            shared=SharedChannels(lambda _team: client),
        )
        app = build_app(services, client, running.signing_secret)
        if transport == "http":
            await stack.enter_async_context(serving(build_http(app), listener))
        else:
            listener.close()
            connection = SocketTransport(app, running.app_token, client, ping_seconds=0.5)
            await connection.connect()
            stack.push_async_callback(connection.close)
            await running.wait_for_connection()
        yield Shared(running, services)


Connect = Callable[[], AbstractAsyncContextManager[Shared]]


@pytest.fixture(params=["socket", "http"])
def shared(request: pytest.FixtureRequest) -> Connect:
    """`async with shared() as here`, in both transports."""
    return lambda: _shared(request.param)


def seen(message: Message) -> str:
    """Everything that a message says, buttons included."""
    return message.text + json.dumps(message.blocks, ensure_ascii=False)


async def test_gaps_offer_the_curators_at_home_only(shared: Connect) -> None:
    """Members and guests get the same answer in a shared channel, without the button."""
    async with shared() as here:
        assert "ask_curators" in seen(await here.ask("dana", "inside", GAP_EN))
        for user in ("dana", "guest"):
            reply = await here.ask(user, "shared", GAP_EN)
            assert "does not say" in reply.text
            assert "ask_curators" not in seen(reply)
        assert "ask_curators" in seen(await here.command("inside", f"/ties ask {GAP_EN}"))
        assert "ask_curators" not in seen(await here.command("shared", f"/ties ask {GAP_EN}"))


async def test_a_button_from_before_the_sharing_does_nothing(shared: Connect) -> None:
    """The channel was shared after the reply: nobody reaches the curators through it any more."""
    async with shared() as here:
        reply = await here.ask("dana", "inside", GAP_EN)
        room = here.space.room("inside")
        room.is_ext_shared = True
        room.members.append(GUEST.id)
        for user in ("guest", "seoyun"):
            told = await here.press(user, reply, "ask_curators")
            assert told.is_ephemeral
            if user == "guest":
                assert "other organisations can see" in told.text
            else:
                assert "외부 조직과 공유된 채널" in told.text
        assert here.asked == []


async def test_statistics_stay_at_home(shared: Connect) -> None:
    """No counts in a shared channel, of questions or of facts; in a DM and at home as ever."""
    async with shared() as here:
        told = await here.command("shared", "/ties stats")
        assert "other organisations can see" in told.text
        assert "2" not in told.text
        assert ": 2" in (await here.command("inside", "/ties stats")).text
        counted = (await here.command("inside", "/ties topics")).text
        bare = (await here.command("shared", "/ties topics")).text
        assert "(" in counted
        assert "(" not in bare
        assert bare.splitlines()[0] == counted.splitlines()[0]


async def test_who_can_not_tell_assumes_that_others_see(shared: Connect) -> None:
    """Without the scopes that show what a channel is, it counts as shared."""
    async with shared() as here:
        here.space.scopes -= {"channels:read", "groups:read"}
        told = await here.command("inside", "/ties stats")
        assert "other organisations can see" in told.text
        assert "ask_curators" not in seen(await here.command("inside", f"/ties ask {GAP_EN}"))
        assert "30 minutes." in (await here.command("inside", f"/ties ask {DURATION_EN}")).text


async def test_private_channels_are_not_named(shared: Connect) -> None:
    """Sharing shows the question as text: a private channel's name is not in it."""
    line = f"/ties ask <#G0SECRET01|secret-plans> {DURATION_EN}"
    async with shared() as here:
        private = await here.command("shared", line)
        last = here.space.mint.ts()
        await here.space.click("dana", private, "share")
        public = await here.running.wait_for_message("shared", after=last)
        assert not public.is_ephemeral
        assert DURATION_EN in public.text
        assert "secret-plans" not in seen(private) + seen(public)
        assert "#secret-plans" in (await here.command("inside", line)).text


async def test_guests_use_the_buttons_of_replies(shared: Connect) -> None:
    """Evidence and feedback are for all who read along; commands are not, Slack sees to that."""
    async with shared() as here:
        reply = await here.ask("guest", "shared", DURATION_EN)
        assert reply.text.startswith("30 minutes.")
        evidence = await here.press("guest", reply, "reply_menu", "evidence")
        assert "first phone call" in evidence.text
        assert "Thanks" in (await here.press("guest", reply, "reply_feedback", "positive")).text
        assert (await here.space.slash("guest", "shared", "/digest")).error == "unknown_command"


async def test_the_home_team_subscribes_a_shared_channel(shared: Connect) -> None:
    """A member does; who set it up is shown, as the channel's own digest it stays theirs."""
    async with shared() as here:
        assert (await here.space.slash("dana", "shared", "/digest subscribe")).ok
        await here.space.wait_for_modal("dana")
        assert (await here.space.submit_view("dana", {})).ok
        kept = here.services.subscriptions
        assert isinstance(kept, FakeSubscriptions)
        assert [s.configured_by for s in kept.kept.values()] == ["U0DANA0001"]


FOREIGN = {"id": "U0GUEST001", "username": "g", "name": "g", "team_id": PARTNER}


@pytest.mark.parametrize("word", ["", "subscribe", "list", "pause", "resume", "remove"])
async def test_foreign_commands_change_no_digest(
    monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    """Even if Slack let one through: it is refused in words, and no modal opens."""
    subscriptions = FakeSubscriptions()
    slack = connect(monkeypatch, make_services(subscriptions=subscriptions))
    foreign = p.command("/digest", word) | {"team_id": PARTNER, "user_id": "U0GUEST001"}
    told = said(await slack.send(foreign))["text"]
    assert "Only members of the workspace" in told
    assert (subscriptions.kept, slack.client.calls) == ({}, [])


async def test_foreign_submissions_save_no_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    """The modal's answer names who submits it, and is checked again."""
    subscriptions = FakeSubscriptions()
    slack = connect(monkeypatch, make_services(subscriptions=subscriptions))
    values = {
        "digest_time": {"digest_time": {"selected_time": "08:30"}},
        "digest_zone": {"digest_zone": {"selected_option": {"value": "Asia/Seoul"}}},
        "digest_days": {"digest_days": {"selected_options": [{"value": "0"}]}},
        "digest_lang": {"digest_lang": {"selected_option": {"value": "ko"}}},
    }
    body = p.submission("subscribe_view", values, private_metadata=p.CHANNEL)
    refused = said(await slack.send(body | {"user": FOREIGN}))
    assert refused["response_action"] == "errors"
    assert "Only members" in json.dumps(refused)
    assert subscriptions.kept == {}
    await slack.send(body)
    assert len(subscriptions.kept) == 1


async def test_foreign_presses_reach_no_curator(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the person's own team, whatever the channel is said to be."""

    async def not_shared(_team: str, _channel: str) -> bool:
        return False

    slack = connect(monkeypatch, make_services(shared=not_shared))
    body = RECORDED["action ask_curators"]
    await slack.send(body | {"user": FOREIGN})
    assert "other organisations can see" in slack.shown["text"]
    await slack.send(body)
    curators = slack.services.curators
    assert isinstance(curators, FakeCurators)
    assert len(curators.questions) == 1


@pytest.mark.parametrize("is_shared", [True, False])
@pytest.mark.parametrize("action_id", ["choose_0", "look_0"])
async def test_answers_to_buttons_heed_the_channel(
    monkeypatch: pytest.MonkeyPatch, action_id: str, is_shared: bool
) -> None:
    """A gap that was chosen offers the curators only where nobody else reads along."""

    async def shared_there(_team: str, _channel: str) -> bool:
        return is_shared

    slack = connect(monkeypatch, make_services(shared=shared_there))
    await slack.send(p.action(action_id, value=GAP_TICKET.as_value()))
    assert "does not say" in slack.shown["text"]
    assert ("ask_curators" in json.dumps(slack.shown["blocks"])) is not is_shared


@pytest.mark.parametrize("user", [FOREIGN, {"id": "U0DANA0001", "team_id": p.TEAM}])
async def test_the_modal_heeds_who_asks(monkeypatch: pytest.MonkeyPatch, user: p.Json) -> None:
    """In a modal there is no channel: it goes by the person."""
    slack = connect(monkeypatch, make_services())
    body = p.submission("ask_view", {"ask_text": {"ask_text": {"value": GAP_EN}}})
    shown = json.dumps(said(await slack.send(body | {"user": user})))
    assert "does not say" in shown
    assert ("ask_curators" in shown) is (user is not FOREIGN)


HOME = Identity("U1", team="T1")
GRID = Identity("U1", team="T1", enterprise="E1")
ORG = Identity("U1", team="E1", enterprise="E1")


@pytest.mark.parametrize(
    ("body", "identity", "home"),
    [
        ({"user": {"id": "U", "team_id": "T1"}}, HOME, True),
        ({"user": {"id": "U", "team_id": "T2"}, "team": {"id": "T1"}}, HOME, False),
        ({"team_id": "T1", "user_id": "U"}, HOME, True),
        ({"team_id": "T2", "user_id": "U"}, HOME, False),
        ({"user": {"id": "U"}, "team": {"id": "T1"}}, HOME, True),
        ({}, HOME, False),
        ({"user": "U", "team": "T1"}, HOME, False),
        ({}, Identity("U1"), True),
        # Another workspace of the same organisation is no other organisation.
        ({"user": {"team_id": "T2"}, "team": {"id": "T2", "enterprise_id": "E1"}}, GRID, True),
        ({"user": {"team_id": "T2", "enterprise_id": "E1"}, "team": {"id": "T1"}}, GRID, True),
        ({"user": {"team_id": "T2"}, "team": {"id": "T2", "enterprise_id": "E2"}}, GRID, False),
        # The organisation named is that of the team named, not that of the person.
        ({"user": {"team_id": "T2"}, "team": {"id": "T1", "enterprise_id": "E1"}}, GRID, False),
        ({"team_id": "T7", "enterprise_id": "E1"}, ORG, True),
        ({"team_id": "T7", "enterprise_id": "E2"}, ORG, False),
        ({"user": {"team_id": "T7"}, "team": None, "enterprise": {"id": "E1"}}, ORG, True),
    ],
)
def test_who_is_at_home(body: dict[str, Any], identity: Identity, home: bool) -> None:
    """By the person's own team or organisation; what is not said counts as no."""
    assert at_home(body, identity) is home


class Info(AsyncWebClient):
    """Answers conversations.info as told."""

    def __init__(self, answer: Any) -> None:
        super().__init__(token="xoxb-test")
        self.answer, self.asked = answer, 0

    async def conversations_info(self, **_given: Any) -> Any:
        """The answer, or its absence."""
        self.asked += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        if self.answer == "never":
            await asyncio.sleep(60)
        return self.answer


def channel(**given: Any) -> Any:
    """What conversations.info answers."""
    return {"ok": True, "channel": {"id": "C1", **given}}


@pytest.mark.parametrize(
    ("answer", "is_shared"),
    [
        (channel(is_ext_shared=False), False),
        (channel(is_ext_shared=True), True),
        (channel(is_ext_shared=False, is_shared=True, is_org_shared=True), False),
        (channel(is_ext_shared=False, is_pending_ext_shared=True), True),
        (channel(), True),
        ({"ok": True, "channel": None}, True),
        ({"ok": True}, True),
        (SlackApiError("no", {"ok": False, "error": "missing_scope"}), True),  # type: ignore[no-untyped-call]
        (OSError("down"), True),
        ("never", True),
    ],
)
async def test_what_a_channel_is(
    answer: Any, is_shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`is_ext_shared` decides; everything unclear counts as shared."""
    monkeypatch.setattr("bot.surfaces.slack.sharing._PATIENCE_SECONDS", 0.05)
    info = Info(answer)
    assert await SharedChannels(lambda _team: info)("T1", "C1") is is_shared


async def test_what_a_channel_was_is_forgotten_after_a_minute() -> None:
    """A channel can become shared at any time."""
    now, info = [0.0], Info(channel(is_ext_shared=False))
    lookup = SharedChannels(lambda _team: info, lambda: now[0])
    assert await lookup("T1", "C1") is False
    info.answer = channel(is_ext_shared=True)
    assert await lookup("T1", "C1") is False
    now[0] = 61
    assert await lookup("T1", "C1") is True
    assert info.asked == 2
