"""Slack's side of OAuth: the page, codes, renewals, and how an installation ends."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.workspace import (
    Channel,
    Member,
    NotPossibleError,
    RunningWorkspace,
    Settings,
    running_workspace,
)
from bot.surfaces.workspace.oauth_page import AUTHORIZE_PATH
from bot.surfaces.workspace.settings import EVENTS, INSTALL_EVENTS

from .conftest import Connect

BACK = "http://127.0.0.1:9/slack/oauth_redirect"
SECOND = Settings(
    team_id="T0SECOND01",
    team_name="Second <& team>",
    bot_id="B0SECOND01",
    bot_user="U0SECONDBT",
    members=(Member("U0MINHO001", "minho", "민호", "ko-KR", "Asia/Seoul", "KST", 32400),),
    channels=(Channel("C0SECOND01", "desk", bot_is_member=False),),
    events=EVENTS | INSTALL_EVENTS,
    installed=False,
)
Running = Callable[..., Any]


@asynccontextmanager
async def slack(**chosen: Any) -> AsyncIterator[tuple[RunningWorkspace, httpx.AsyncClient]]:
    """Two workspaces, the second of which has not installed the app, and a browser."""
    async with (
        running_workspace(
            settings=replace(Settings(events=EVENTS | INSTALL_EVENTS), **chosen),
            others=[replace(SECOND, **chosen)],
        ) as running,
        httpx.AsyncClient(base_url=running.page_url) as browser,
    ):
        yield running, browser


def question(**given: str) -> dict[str, str]:
    """The query with which an app sends a person to Slack."""
    asked = {"client_id": Settings().client_id, "scope": "commands,chat:write", "state": "s<>&"}
    return asked | {"redirect_uri": BACK} | given


async def answered(browser: httpx.AsyncClient, choice: str, **given: str) -> dict[str, str]:
    """Fill in the page's form as a person does; returns what goes back to the app."""
    page = await browser.get(AUTHORIZE_PATH, params=question(**given))
    assert page.status_code == 200
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text)
    form = {name: unescape(value) for name, value in hidden}
    form |= {"team": SECOND.team_id, "user": "U0MINHO001", "choice": choice, **given}
    back = await browser.post(AUTHORIZE_PATH, data=form)
    assert back.status_code == 302
    where = urlsplit(back.headers["location"])
    assert f"{where.scheme}://{where.netloc}{where.path}" == BACK
    return {name: values[0] for name, values in parse_qs(where.query).items()}


async def access(running: RunningWorkspace, **given: Any) -> Any:
    """oauth.v2.access."""
    client = AsyncWebClient(base_url=running.api_url)
    credentials = {"client_id": Settings().client_id, "client_secret": Settings().client_secret}
    return await client.oauth_v2_access(**(credentials | {"redirect_uri": BACK} | given))


async def refused(call: Any) -> str:
    """The error that a call is refused with."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


async def test_the_page_says_what_is_asked_and_escapes_it() -> None:
    """App, workspaces, scopes; nothing of the query becomes markup."""
    async with slack() as (running, browser):
        page = await browser.get(AUTHORIZE_PATH, params=question(state='"><script>'))
        assert "<script>" not in page.text
        assert "Second &lt;&amp; team&gt;" in page.text
        assert "chat:write" in page.text
        policy = page.headers["content-security-policy"]
        assert "form-action 'self' http://127.0.0.1:9" in policy
        assert running.workspace.installed


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"client_id": "9.9"}, "invalid_client_id"),
        ({"redirect_uri": "https://evil.example/back"}, "bad_redirect_uri"),
        ({"redirect_uri": "javascript:alert(1)"}, "bad_redirect_uri"),
        ({"redirect_uri": ""}, "bad_redirect_uri"),
        ({"scope": ""}, "no_scopes"),
        ({"scope": "admin"}, "invalid_scope"),
    ],
)
async def test_wrong_requests_are_never_redirected(given: dict[str, str], code: str) -> None:
    """A page with Slack's word for it; the person stays here."""
    async with slack() as (_running, browser):
        page = await browser.get(AUTHORIZE_PATH, params=question(**given))
        assert page.status_code == 400
        assert code in page.text
        form = question(**given) | {"choice": "allow", "team": "T0SECOND01", "user": "minho"}
        posted = await browser.post(AUTHORIZE_PATH, data=form)
        assert posted.status_code == 400


async def test_registered_addresses_are_the_only_ones() -> None:
    """With `redirect_urls` an address must begin with one of them."""
    async with slack(redirect_urls=("https://bot.example/slack",)) as (_running, browser):
        there = question(redirect_uri="https://bot.example/slack/oauth_redirect")
        assert (await browser.get(AUTHORIZE_PATH, params=there)).status_code == 200
        assert (await browser.get(AUTHORIZE_PATH, params=question())).status_code == 400


async def test_no_brings_access_denied_back() -> None:
    """With the state, so that the app can tell whose it is."""
    async with slack() as (running, browser):
        back = await answered(browser, "deny")
        assert back == {"error": "access_denied", "state": "s<>&"}
        assert not running.directory.teams[1].installed


async def test_a_code_becomes_a_token_once() -> None:
    """The answer is Slack's; the token works in its workspace; used, late and foreign codes not."""
    now = [1_750_000_000.0]
    async with slack(clock=lambda: now[0]) as (running, browser):
        code = (await answered(browser, "allow"))["code"]
        answer = (await access(running, code=code)).data
        assert answer["team"] == {"id": "T0SECOND01", "name": "Second <& team>"}
        assert answer["scope"] == "chat:write,commands"
        assert answer["is_enterprise_install"] is False
        assert answer["authed_user"] == {"id": "U0MINHO001"}
        assert "refresh_token" not in answer
        client = AsyncWebClient(token=answer["access_token"], base_url=running.api_url)
        tested = await client.auth_test()
        assert (tested["team_id"], tested["user_id"]) == ("T0SECOND01", "U0SECONDBT")
        assert await refused(client.users_info(user="U0MINHO001")) == "missing_scope"
        assert await refused(access(running, code=code)) == "invalid_code"
        assert await refused(access(running, code="guessed")) == "invalid_code"
        late = (await answered(browser, "allow"))["code"]
        now[0] += 601
        assert await refused(access(running, code=late)) == "invalid_code"
        other = (await answered(browser, "allow"))["code"]
        wrong = access(running, code=other, redirect_uri="http://127.0.0.1:9/else")
        assert await refused(wrong) == "bad_redirect_uri"
        assert await refused(access(running, code=other)) == "invalid_code"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"client_id": "9.9"}, "invalid_client_id"),
        ({"client_secret": "guess"}, "bad_client_secret"),
        ({"client_secret": ""}, "bad_client_secret"),
        (
            {"grant_type": "refresh_token", "refresh_token": "xoxe-1-guess"},
            "invalid_refresh_token",
        ),
    ],
)
async def test_wrong_credentials_get_nothing(given: dict[str, str], code: str) -> None:
    """Each with Slack's error."""
    async with slack() as (running, browser):
        good = (await answered(browser, "allow"))["code"]
        assert await refused(access(running, code=good, **given)) == code


async def test_tokens_rotate() -> None:
    """They expire; a refresh token works once; two tokens are good at a time, not three."""
    now = [1_750_000_000.0]
    async with slack(token_rotation=True, clock=lambda: now[0]) as (running, browser):
        code = (await answered(browser, "allow"))["code"]
        first = (await access(running, code=code)).data
        assert first["expires_in"] == 43200
        assert first["access_token"].startswith("xoxe.xoxb-")
        renew = {"grant_type": "refresh_token"}
        second = (await access(running, refresh_token=first["refresh_token"], **renew)).data
        again = access(running, refresh_token=first["refresh_token"], **renew)
        assert await refused(again) == "invalid_refresh_token"
        old = AsyncWebClient(token=first["access_token"], base_url=running.api_url)
        await old.auth_test()
        await access(running, refresh_token=second["refresh_token"], **renew)
        assert await refused(old.auth_test()) == "token_revoked"
        now[0] += 43200
        new = AsyncWebClient(token=second["access_token"], base_url=running.api_url)
        assert await refused(new.auth_test()) == "token_expired"


@pytest.mark.parametrize("rotation", [True, False])
async def test_revoking_a_token(rotation: bool) -> None:
    """Without rotation it removes the app; with it, it ends a token and nothing else."""
    async with slack(token_rotation=rotation) as (running, browser):
        code = (await answered(browser, "allow"))["code"]
        token = (await access(running, code=code)).data["access_token"]
        client = AsyncWebClient(token=token, base_url=running.api_url)
        assert (await client.auth_revoke(test=True))["revoked"] is False
        assert (await client.auth_revoke())["revoked"] is True
        assert running.directory.teams[1].installed is rotation
        code = "token_revoked" if rotation else "account_inactive"
        assert await refused(client.auth_test()) == code


async def test_uninstalling_takes_everything_away(http_bot: Connect) -> None:
    """Tokens, channels, commands; and the app hears of it in two events."""
    heard: list[Any] = []

    def register(app: AsyncApp) -> None:
        async def note(body: dict[str, Any]) -> None:
            heard.append(body)

        app.event("app_uninstalled")(note)
        app.event("tokens_revoked")(note)

    async with http_bot(register, events=EVENTS | INSTALL_EVENTS) as running:
        space = running.workspace
        client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
        credentials = {"client_id": "11111.22222", "client_secret": "guess"}
        assert await refused(client.apps_uninstall(**credentials)) == "bad_client_secret"
        running.directory.uninstall(space)
        await space.courier.settle()
        for _attempt in range(100):
            if len(heard) == 2:
                break
            await asyncio.sleep(0.01)
        assert [body["event"]["type"] for body in heard] == ["tokens_revoked", "app_uninstalled"]
        assert heard[0]["event"]["tokens"]["bot"] == ["U0TIELINE1"]
        assert heard[0]["team_id"] == "T0TRYOUT01"
        assert "authorizations" not in heard[0]
        assert await refused(client.auth_test()) == "account_inactive"
        assert "U0TIELINE1" not in space.room("newsroom").members
        assert (await space.slash("dana", "newsroom", "/ties help")).error == "unknown_command"
        with pytest.raises(NotPossibleError):
            await space.use_shortcut("dana", "ask_tieline")
        before = len(space.courier.log)
        space.say("dana", "dm", "anybody there?")
        assert len(space.courier.log) == before


async def test_an_organisation_installs_for_all() -> None:
    """No team in the answer, the organisation instead; events name it in the authorizations."""
    async with slack(enterprise_id="E0ORG00001", token_rotation=True) as (running, browser):
        code = (await answered(browser, "allow", org_wide="yes", scope="im:history"))["code"]
        answer = (await access(running, code=code)).data
        assert answer["team"] is None
        assert answer["enterprise"]["id"] == "E0ORG00001"
        assert answer["is_enterprise_install"] is True
        second = running.directory.teams[1]
        second.say("minho", "dm", "hello")
        await asyncio.sleep(0)
        body = second.courier.log[-1].delivery.payload
        assert body["authorizations"][0] == {
            "enterprise_id": "E0ORG00001",
            "team_id": None,
            "user_id": "U0SECONDBT",
            "is_bot": True,
            "is_enterprise_install": True,
        }
        client = AsyncWebClient(token=answer["access_token"], base_url=running.api_url)
        assert (await client.auth_test())["team_id"] == "E0ORG00001"


async def test_external_members_are_in_shared_channels_only() -> None:
    """They have no commands and no locale, and their payloads name their own team."""
    guest = Member(
        "U0GUEST001", "guest", "Guest", "fr-FR", "Europe/Paris", "CET", 3600, "T0PARTNER1"
    )
    channels = (
        Channel("C0INSIDE01", "inside"),
        Channel("C0SHARED01", "shared", is_ext_shared=True),
    )
    settings = Settings(members=(*Settings().members, guest), channels=channels)
    async with running_workspace(settings=settings) as running:
        space = running.workspace
        assert "U0GUEST001" in space.room("shared").members
        assert "U0GUEST001" not in space.room("inside").members
        assert (await space.slash("guest", "shared", "/ties help")).error == "unknown_command"
        said = space.say("guest", "shared", "hello")
        assert said.body["user_team"] == "T0PARTNER1"
        client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
        known = await client.users_info(user="U0GUEST001", include_locale=True)
        assert known["user"]["team_id"] == "T0PARTNER1"
        assert "locale" not in known["user"]
        with pytest.raises(NotPossibleError):
            await space.use_shortcut("guest", "check_message", said)
