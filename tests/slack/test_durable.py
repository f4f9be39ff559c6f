"""The surface on its real database and delivery: edits, deletions, doubles, as people see them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.language import Lang
from bot.storage.database import open_database
from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.delivery import Delivery
from bot.surfaces.slack.ports.conversations import Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.respond import respond
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.socket_mode import SocketTransport
from bot.surfaces.workspace import Message, RunningWorkspace, running_workspace

from .fakes import make_services
from .knowledge import DATE_EN, DURATION_EN, GAP_EN


@dataclass
class Durable:
    """A workspace with the bot, on a database of its own."""

    running: RunningWorkspace
    services: Services

    def replies(self, question: Message) -> list[Message]:
        """What the bot wrote in a thread."""
        thread = self.running.workspace.messages("korea-china", question.ts)
        return [message for message in thread if message.from_bot]


@asynccontextmanager
async def durable(folder: Path) -> AsyncIterator[Durable]:
    """As in production, but for the core, which knows its answers by heart."""
    async with AsyncExitStack() as stack:
        running = await stack.enter_async_context(running_workspace())
        session = await stack.enter_async_context(new_session())
        database = await open_database(
            f"sqlite:///{folder / 'tieline.sqlite3'}", exchange=Exchange, subscription=Subscription
        )
        stack.push_async_callback(database.aclose)
        client = web_client(running.bot_token, session, running.api_url)
        posting = web_client(running.bot_token, session, running.api_url, rate_limit_retries=0)
        services = make_services(
            identity=await identify(client),
            clock=lambda: datetime.now(UTC),
            memory=database.memory,
            log=database.log,
            outbox=database.outbox,
            answered=database.answered,
            preferences=database.preferences,
            curators=database.curators,
            subscriptions=database.subscriptions,
        )

        async def answer(body: Mapping[str, Any], received: datetime) -> list[Outgoing]:
            return await respond(body, services, received)

        delivery = Delivery(database.inbox, database.outbox, answer, lambda _team: posting)
        app = build_app(services, client, intake=delivery.middleware)
        delivery.start()
        stack.push_async_callback(delivery.drain, 2.0)
        transport = SocketTransport(app, running.app_token, client, ping_seconds=0.5)
        await transport.connect()
        stack.push_async_callback(transport.close)
        await running.wait_for_connection()
        yield Durable(running, services)


async def until(holds: Any) -> None:
    """Wait three seconds at most."""
    for _attempt in range(300):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError("it never came true")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Durable]:
    """One for each test."""
    async with durable(tmp_path) as found:
        yield found


async def test_an_edit_updates_the_answer_and_a_deletion_removes_it(here: Durable) -> None:
    """What one corrects or takes back, Tieline corrects or takes back."""
    space = here.running.workspace
    question = space.say("dana", "korea-china", f"@tieline {DURATION_EN}")
    reply = await here.running.wait_for_message("korea-china", thread_ts=question.ts)
    space.edit(question, f"@tieline {DATE_EN}")
    await until(lambda: "10 June 2025." in reply.text.splitlines()[0])
    space.delete(question)
    await until(lambda: not here.replies(question))


async def test_events_that_come_twice_are_answered_once(here: Durable) -> None:
    """Slack delivers at least once, and sends a mention as two events."""
    space = here.running.workspace
    space.faults.duplicate_events = True
    questions = [space.say("dana", "korea-china", f"@tieline {DURATION_EN}") for _ in range(3)]
    for question in questions:
        await here.running.wait_for_message("korea-china", thread_ts=question.ts)
    await asyncio.sleep(0.1)
    assert [len(here.replies(question)) for question in questions] == [1, 1, 1]


async def test_follow_ups_buttons_and_preferences_on_the_database(here: Durable) -> None:
    """What is remembered, logged, chosen and asked of curators is stored and found again."""
    space = here.running.workspace
    question = space.say("dana", "korea-china", f"@tieline {DURATION_EN}")
    first = await here.running.wait_for_message("korea-china", thread_ts=question.ts)
    said = space.say("dana", "korea-china", "and when?", thread_ts=question.ts)
    follow = await here.running.wait_for_message(
        "korea-china", thread_ts=question.ts, after=said.ts
    )
    assert "10 June 2025" in follow.text

    last = space.mint.ts()
    assert (await space.click("dana", follow, "reply_menu", "why")).ok
    why = await here.running.wait_for_message(
        "korea-china", thread_ts=question.ts, user="dana", after=last
    )
    assert "alias lee" in why.text
    assert (await space.click("dana", first, "reply_feedback", "negative")).ok

    gap = space.say("dana", "korea-china", f"@tieline {GAP_EN}")
    told = await here.running.wait_for_message("korea-china", thread_ts=gap.ts)
    assert (await space.click("dana", told, "ask_curators")).ok
    assert (await space.slash("dana", "korea-china", "/ties language ko")).ok
    chosen = await here.services.chosen(here.services.identity.team, "U0DANA0001")
    assert chosen is Lang.KO
    korean = space.say("dana", "korea-china", f"@tieline {DURATION_EN}")
    assert (
        await here.running.wait_for_message("korea-china", thread_ts=korean.ts)
    ).text.startswith("30분입니다.")
    calls = [name for name, _arguments in space.calls if name == "chat.postMessage"]
    assert len(calls) == 4
    # Any app of the workspace can read metadata, so nobody's words may stand there.
    assert told.metadata is not None
    assert GAP_EN not in json.dumps(told.metadata)


async def test_a_channel_gets_its_digest_set_up(here: Durable) -> None:
    """The modal's subscription is stored, described and removed."""
    space = here.running.workspace
    assert (await space.slash("dana", "newsroom", "/digest subscribe")).ok
    modal = await space.wait_for_modal("dana")
    zone = (await space.suggest("dana", modal, "digest_zone", "seoul"))[0]
    assert (await space.submit_view("dana", {"digest_zone": {"digest_zone": zone}})).ok
    for word, shown in (("list", "Asia/Seoul"), ("pause", "paused"), ("remove", "removed")):
        last = space.mint.ts()
        assert (await space.slash("dana", "newsroom", f"/digest {word}")).ok
        told = await here.running.wait_for_message("newsroom", user="dana", after=last)
        assert shown in told.text
