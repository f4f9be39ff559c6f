"""Two workspaces of a local Slack, the installation's pages, and a person with a browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httpx
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from starlette.applications import Starlette

from bot.storage.chinese import load_chinese_scripts
from bot.storage.database import Database, Sealer, new_key, open_database
from bot.surfaces.slack.clients import new_session, web_client
from bot.surfaces.slack.installing.ending import Endings
from bot.surfaces.slack.installing.flow import INSTALL_PATH, Credentials, InstallFlow
from bot.surfaces.slack.installing.many import ManyTeams
from bot.surfaces.slack.installing.ports import Installation, Tokens
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.manifest import SCOPES
from bot.surfaces.slack.ports.conversations import Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.web.pages import Pages
from bot.surfaces.workspace import (
    Channel,
    Member,
    RunningWorkspace,
    Settings,
    Workspace,
    running_workspace,
)
from bot.surfaces.workspace.settings import EVENTS, INSTALL_EVENTS

from .knowledge import small_store

HERE = "http://127.0.0.1:9"
KEY = new_key()
TEAM = "T0SECOND01"
SECOND = Settings(
    team_id=TEAM,
    team_name="Second <b>team</b> {0}",
    team_domain="second",
    bot_id="B0SECOND01",
    bot_user="U0SECONDBT",
    members=(Member("U0MINHO001", "minho", "민호", "ko-KR", "Asia/Seoul", "KST", 32400),),
    channels=(Channel("C0SECOND01", "desk", bot_is_member=False),),
    events=EVENTS | INSTALL_EVENTS,
    installed=False,
)


@dataclass
class Installing:
    """Everything that installing needs; `browser` is at our pages, `slack_page` at Slack's."""

    running: RunningWorkspace
    database: Database
    credentials: Credentials
    flow: InstallFlow
    keeper: TokenKeeper
    teams: ManyTeams
    endings: Endings
    session: aiohttp.ClientSession
    browser: httpx.AsyncClient
    slack_page: httpx.AsyncClient

    @property
    def second(self) -> Workspace:
        """The workspace that installs the app."""
        return self.running.directory.teams[1]

    async def begin(self, browser: httpx.AsyncClient | None = None) -> str:
        """Open our page; returns the address of its button."""
        page = await (browser or self.browser).get(INSTALL_PATH)
        assert page.status_code == 200, page.text
        return button_of(page)

    async def decide(self, address: str, choice: str = "allow", **given: str) -> str:
        """Answer Slack's page; returns where Slack sends the person, without the host."""
        page = await self.slack_page.get(address)
        assert page.status_code == 200, page.text
        hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text)
        form = {name: unescape(value) for name, value in hidden}
        form |= {"team": TEAM, "user": "U0MINHO001", "choice": choice} | given
        back = await self.slack_page.post(urlsplit(address).path, data=form)
        assert back.status_code == 302, back.text
        assert back.headers["location"].startswith(HERE)
        return str(back.headers["location"].removeprefix(HERE))

    async def install(self, **given: str) -> httpx.Response:
        """The whole way; returns our last page."""
        return await self.browser.get(await self.decide(await self.begin(), **given))

    async def tokens(self) -> Tokens:
        """The stored tokens of the second workspace."""
        found = await self.database.installations.tokens(TEAM)
        assert isinstance(found, Tokens)
        return found


def button_of(page: httpx.Response) -> str:
    """The address behind a page's one button."""
    found = re.findall(r'<a class="short" href="([^"]+)"', page.text)
    assert len(found) == 1, page.text
    return unescape(found[0])


@asynccontextmanager
async def installing(
    folder: Path,
    *,
    keys: str = KEY,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    public_url: str = HERE,
    **chosen: Any,
) -> AsyncIterator[Installing]:
    """`chosen` are settings of both workspaces, such as token_rotation."""
    async with AsyncExitStack() as stack:
        settings = replace(Settings(events=EVENTS | INSTALL_EVENTS), **chosen)
        second = replace(SECOND, **chosen)
        running = await stack.enter_async_context(
            running_workspace(settings=settings, others=[second])
        )
        session = await stack.enter_async_context(new_session())
        database = await open_database(
            f"sqlite:///{folder / 'tieline.sqlite3'}",
            exchange=Exchange,
            subscription=Subscription,
            installation=Installation,
            tokens=Tokens,
            sealer=Sealer(keys),
            clock=clock,
        )
        stack.push_async_callback(database.aclose)
        credentials = Credentials(
            settings.client_id,
            settings.client_secret,
            public_url,
            running.api_url,
            [scope.name for scope in SCOPES],
        )
        draw = Pages(small_store(), load_chinese_scripts()).install
        states, store = database.install_states, database.installations
        flow = InstallFlow(credentials, states, store, draw, session, clock)
        rotator = AsyncTokenRotator(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            client=web_client("", session, running.api_url, rate_limit_retries=0),
        )
        keeper = TokenKeeper(store, rotator, clock)
        teams = ManyTeams(store, keeper, session, running.api_url)
        yield Installing(
            running,
            database,
            credentials,
            flow,
            keeper,
            teams,
            Endings(store, teams, database.teams),
            session,
            await stack.enter_async_context(browser_at(flow)),
            await stack.enter_async_context(httpx.AsyncClient(base_url=running.page_url)),
        )


def browser_at(flow: InstallFlow) -> httpx.AsyncClient:
    """A browser of its own, with no cookies yet, at a flow's pages."""
    transport = httpx.ASGITransport(Starlette(routes=flow.routes()))
    return httpx.AsyncClient(transport=transport, base_url=HERE)
