"""Several workspaces, whole: installed over the network, answered, renewed, uninstalled, gone."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from fitted import fitted, quiet_environment

from bot.cli.serving import Connection, Running, running_bot
from bot.cli.several import check_keys
from bot.cli.transports import serve_http
from bot.config import Settings
from bot.core.answering.answerer import Answerer
from bot.core.language import Lang
from bot.storage.database import DatabaseError, Sealer, new_key, open_database
from bot.surfaces.slack.delivery import Lifecycle
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.workspace import (
    Channel,
    Member,
    Message,
    RunningWorkspace,
    Workspace,
    running_workspace,
)
from bot.surfaces.workspace import Settings as WorkspaceSettings
from bot.surfaces.workspace.settings import EVENTS, INSTALL_EVENTS

__all__ = ["fitted", "quiet_environment"]

HOW_LONG = "@tieline how long did Lee and Xi talk?"
KEY = new_key()
TEAM = "T0SECOND01"
ROTATING: dict[str, Any] = {"token_rotation": True, "token_life": 3600.0}
SECOND: dict[str, Any] = {
    "team_id": TEAM,
    "team_name": "Second team",
    "bot_id": "B0SECOND01",
    "bot_user": "U0SECONDBT",
    "members": (Member("U0MINHO001", "minho", "민호", "ko-KR", "Asia/Seoul", "KST", 32400),),
    "channels": (Channel("C0DESK0001", "desk", bot_is_member=False),),
    "events": EVENTS | INSTALL_EVENTS,
    "installed": False,
    "retry_delays": (0.0, 0.2, 0.5),
}


class Here:
    """The running bot, Slack with two workspaces, and a person's browser."""

    def __init__(
        self, slack: RunningWorkspace, running: Running, url: str, browser: httpx.AsyncClient
    ) -> None:
        self.slack, self.running, self.url, self.browser = slack, running, url, browser
        self.first, self.second = slack.directory.teams

    async def install(self, choice: str = "allow") -> httpx.Response:
        """Press the button on our page, answer Slack's, and come back."""
        page = await self.browser.get(self.url + "/slack/install")
        (address,) = re.findall(r'<a class="short" href="([^"]+)"', page.text)
        asked = await self.browser.get(unescape(address))
        hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text)
        form = {name: unescape(value) for name, value in hidden}
        form |= {"team": TEAM, "user": "U0MINHO001", "choice": choice}
        there = urlsplit(unescape(address))
        return await self.browser.post(
            f"{there.scheme}://{there.netloc}{there.path}", data=form, follow_redirects=True
        )

    async def ask(self, space: Workspace, user: str, channel: str) -> Message:
        """Ask and wait for the reply in the thread; in a DM, beside the question."""
        said = space.say(
            user, channel, HOW_LONG.removeprefix("@tieline ") if channel == "dm" else HOW_LONG
        )
        thread = None if channel == "dm" else said.ts
        return await space.wait_for_message(
            said.channel, thread_ts=thread, after=said.ts, timeout=15
        )

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait ten seconds at most for an awaitable to become true."""
        for _attempt in range(200):
            if await holds():
                return
            await asyncio.sleep(0.05)
        raise TimeoutError("it never came true")


@asynccontextmanager
async def _running(
    folder: Path, *, bot_token: bool = False, keys: str = KEY, **chosen: Any
) -> AsyncIterator[Here]:
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    first = WorkspaceSettings(retry_delays=(0.0, 0.2, 0.5), **chosen)
    second = WorkspaceSettings(**(SECOND | chosen))
    async with running_workspace(
        settings=first, transport="http", events_url=f"{url}/slack/events", others=[second]
    ) as slack:
        settings = Settings(
            database_url=f"sqlite:///{folder / 'tieline.sqlite3'}",
            host="127.0.0.1",
            port=port,
            public_url=url,
            slack_api_url=slack.api_url,
            slack_client_id=first.client_id,
            slack_client_secret=first.client_secret,
            token_keys=keys,
            curators=f"{TEAM}:U0MINHO001,U0DANA0001",
        )
        token = slack.bot_token if bot_token else ""
        connection = Connection(token, "", slack.signing_secret, slack.api_url, several=True)
        lifecycle = Lifecycle()
        async with running_bot(connection, settings) as running, httpx.AsyncClient() as browser:
            serving = asyncio.create_task(serve_http(running, settings, lifecycle))
            await _until_listening(port)
            yield Here(slack, running, url, browser)
            lifecycle.stop()
            assert await serving


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


def _stored(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("tieline.sqlite3*"))


async def test_the_life_of_an_installation(tmp_path: Path, fitted: Answerer) -> None:
    """Installed, answered everywhere, renewed, expired, uninstalled, and nothing is left."""
    async with _running(tmp_path, **ROTATING) as here:
        space, store = here.second, here.running.database.installations
        denied = await here.install("deny")
        assert "Nothing was installed" in denied.text
        assert not space.installed

        done = await here.install()
        assert done.status_code == 200
        assert "Tieline is in Second team" in done.text

        space.invite_bot("minho", "desk")
        reply = await here.ask(space, "minho", "desk")
        assert reply.text.splitlines()[0] == "30 minutes."
        assert reply.user == "U0SECONDBT"
        assert (await here.ask(space, "minho", "dm")).text.startswith("30 minutes.")
        helped = await space.slash("minho", "desk", "/ties help")
        assert helped.ok
        assert helped.answer is not None
        assert "사용법" in helped.answer["text"]
        counted = await space.slash("minho", "desk", "/ties stats")
        assert counted.answer is not None
        assert ": 2" in counted.answer["text"]
        space.open_home("minho")
        assert "최근" in str(await space.wait_for_home("minho", 10))

        first = await store.tokens(TEAM)
        assert first is not None
        assert here.running.keeper is not None
        # The keeper may have been first: these tokens last an hour only.
        await here.running.keeper.tick()
        second = await store.tokens(TEAM)
        assert second is not None
        assert second.version >= 1
        space.tokens.expire()
        assert (await here.ask(space, "minho", "desk")).text.startswith("30 minutes.")
        third = await store.tokens(TEAM)
        assert third is not None
        assert third.version > second.version
        for tokens in (first, second, third):
            assert tokens.token.encode() not in _stored(tmp_path)
            assert tokens.refresh_token.encode() not in _stored(tmp_path)

        database = here.running.database
        await database.subscriptions.save(
            Subscription(TEAM, "C0DESK0001", "09:00", "Asia/Seoul", (0,), Lang.KO, (), "U0MINHO001")
        )
        # One answer is still to be posted when the app is removed.
        here.first.faults.add("chat.postMessage", "ratelimited", times=9, retry_after=30)
        waiting = space.say("minho", "desk", HOW_LONG)

        async def is_waiting() -> bool:
            return (await database.upkeep.backlog())["open"] == 1

        await here.until(is_waiting)
        here.slack.directory.uninstall(space)

        async def is_over() -> bool:
            backlog = await database.upkeep.backlog()
            digests = await database.subscriptions.active()
            return not (await store.every() or digests or backlog["open"])

        await here.until(is_over)
        assert await store.tokens(TEAM) is None

        async def is_forgotten() -> bool:
            # An answer at hand may store its question after the end, and is told so then.
            found = await database.people.export(TEAM, "U0MINHO001")
            return not any(found[kind] for kind in ("questions", "conversations", "digests_set_up"))

        await here.until(is_forgotten)
        assert await database.upkeep.stuck() == []
        assert len(space.messages("desk", waiting.ts)) == 1
        here.first.faults.clear()

        again = await here.install()
        assert "Tieline is in Second team" in again.text
        assert (await here.ask(space, "minho", "dm")).text.startswith("30 minutes.")


async def test_the_workspace_of_a_token_goes_on(tmp_path: Path, fitted: Answerer) -> None:
    """Both at once: the token's own workspace is answered, and another one installs the app."""
    async with _running(tmp_path, bot_token=True) as here:
        reply = await here.ask(here.first, "dana", "korea-china")
        assert reply.text.startswith("30 minutes.")
        assert (await here.install()).status_code == 200
        here.second.invite_bot("minho", "desk")
        assert (await here.ask(here.second, "minho", "desk")).text.startswith("30 minutes.")
        # An id without its team is nobody's where others may install the app.
        refused = await here.first.slash("dana", "newsroom", "/ties stats")
        assert refused.answer is not None
        assert "curators" in refused.answer["text"]


async def test_who_has_not_installed_it_is_told(tmp_path: Path, fitted: Answerer) -> None:
    """A workspace whose installation we do not know: no answer, and a friendly line."""
    async with _running(tmp_path) as here:
        here.first.say("dana", "korea-china", HOW_LONG)
        assert (await here.first.slash("dana", "korea-china", "/ties help")).ok
        told = await here.first.wait_for_message("korea-china", user="dana", contains="installed")
        assert told.is_ephemeral
        assert "not installed in this workspace" in told.text
        await here.first.courier.settle(15)
        assert [m for m in here.first.messages("korea-china") if m.from_bot] == []
        assert not [name for name, _ in here.first.calls if name == "chat.postMessage"]


async def test_a_wrong_key_ends_the_start_in_one_line(tmp_path: Path, fitted: Answerer) -> None:
    """Nothing is served with a key that opens no token; one row of many is only named."""
    async with _running(tmp_path) as here:
        await here.install()
    with pytest.raises(DatabaseError, match="TIES_TOKEN_KEYS opens none of the 1 stored tokens"):
        async with _running(tmp_path, keys=new_key()):
            pass
    url = f"sqlite:///{tmp_path / 'tieline.sqlite3'}"
    both = Sealer(f"{new_key()},{KEY}")
    async with await open_database(url, sealer=both) as database:
        await check_keys(database)
        assert await database.installations.seal_again() == 1
    async with await open_database(url, sealer=Sealer(KEY)) as database:
        with pytest.raises(DatabaseError, match="opens none"):
            await check_keys(database)
