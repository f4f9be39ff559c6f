"""The OAuth flow with a browser: what a person sees, and what forged and broken requests get."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from bot.surfaces.slack.installing.flow import INSTALL_PATH, REDIRECT_PATH, InstallFlow
from bot.surfaces.slack.installing.grants import UnreadableError, granted
from bot.surfaces.slack.manifest import SCOPES
from bot.surfaces.web.pages import Pages

from .installed import HERE, TEAM, Installing, browser_at, button_of, installing
from .knowledge import SCRIPTS, small_store

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Installing]:
    """One for each test."""
    async with installing(tmp_path) as found:
        yield found


async def test_a_person_installs_the_app(here: Installing, tmp_path: Path) -> None:
    """A friendly page, Slack's question, a page that says what to do next; the token is sealed."""
    page = await here.browser.get(INSTALL_PATH)
    assert "Add Tieline to Slack" in page.text
    address = button_of(page)
    query = parse_qs(urlsplit(address).query)
    assert address.startswith(here.running.page_url + "oauth/v2/authorize?")
    assert query["scope"] == [",".join(scope.name for scope in SCOPES)]
    assert query["redirect_uri"] == [HERE + REDIRECT_PATH]
    done = await here.browser.get(await here.decide(address))
    assert done.status_code == 200
    # Whatever a workspace calls itself, it is text.
    assert "Tieline is in Second &lt;b&gt;team&lt;/b&gt; {0}" in done.text
    assert "/invite @tieline" in done.text
    assert "team=T0SECOND01" in button_of(done)
    found = await here.database.installations.of(TEAM)
    assert found is not None
    assert (found.bot_user, found.bot) == ("U0SECONDBT", "B0SECOND01")
    assert found.installed_by == "U0MINHO001"
    assert set(found.scopes) == {scope.name for scope in SCOPES}
    token = (await here.tokens()).token
    assert token.startswith("xoxb-T0SECOND01-")
    assert token.encode() not in stored_in(tmp_path)
    identity = await here.teams.identity(TEAM)
    assert identity is not None
    assert identity.has("users:read")


def stored_in(folder: Path) -> bytes:
    """Every byte of the database, its write-ahead log included."""
    return b"".join(file.read_bytes() for file in folder.glob("tieline.sqlite3*"))


async def test_pages_are_safe_and_uncached(here: Installing) -> None:
    """No cache keeps an address with a code, no site learns it, no script runs; cookies are shy."""
    page = await here.browser.get(INSTALL_PATH)
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    cookie = page.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie  # this address is http, for local trying only
    for path in (INSTALL_PATH, REDIRECT_PATH):
        assert (await here.browser.post(path)).status_code == 405
        assert "set-cookie" not in (await here.browser.head(path)).headers


async def test_behind_https_the_cookie_is_bound_to_the_host(tmp_path: Path) -> None:
    """`__Host-` and Secure, whatever the proxy in front of us speaks to us."""
    async with installing(tmp_path, public_url="https://bot.example") as here:
        cookie = (await here.browser.get(INSTALL_PATH)).headers["set-cookie"]
        assert cookie.startswith("__Host-tieline-install=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie


@pytest.mark.parametrize(
    ("header", "shown", "tag"),
    [
        ("ko-KR,ko;q=0.9,en;q=0.8", "Slack에 Tieline 추가", "ko"),
        ("zh-CN", "将Tieline添加到Slack", "zh"),
        ("zh-TW,en", "將Tieline新增到Slack", "zh-Hant"),
        ("fr-FR, fr;q=0.5", "Add Tieline to Slack", "en"),
        ("", "Add Tieline to Slack", "en"),
        (";;;,,," * 1000, "Add Tieline to Slack", "en"),
    ],
)
async def test_the_page_speaks_the_browsers_language(
    here: Installing, header: str, shown: str, tag: str
) -> None:
    """The first of its languages that we have; English where there is none."""
    page = await here.browser.get(INSTALL_PATH, headers={"accept-language": header})
    assert f'<html lang="{tag}">' in page.text
    assert shown in page.text
    chosen = await here.browser.get(INSTALL_PATH, params={"lang": "ko"})
    assert '<html lang="ko">' in chosen.text


async def test_who_declines_is_told_that_nothing_happened(here: Installing) -> None:
    """With a way to begin again; the state is used up."""
    back = await here.decide(await here.begin(), "deny")
    page = await here.browser.get(back)
    assert page.status_code == 200
    assert "Nothing was installed" in page.text
    assert button_of(page) == INSTALL_PATH
    assert await here.database.installations.every() == []
    replayed = back.replace("error=access_denied", "code=guess")
    assert "does not work" in (await here.browser.get(replayed)).text


async def test_forged_and_replayed_states_are_refused(here: Installing) -> None:
    """No state, a made-up one, one that was used: the same page, and Slack is not even asked."""
    back = await here.decide(await here.begin())
    code = parse_qs(urlsplit(back).query)["code"][0]
    for state in ("", "x" * 43, "%00", "a" * 100_000, "' OR 1=1 --", "<script>"):
        params = {"code": code, "state": state[:9000]}
        page = await here.browser.get(REDIRECT_PATH, params=params)
        assert page.status_code == 400
        assert "This link does not work" in page.text
        assert "<script>" not in page.text
    assert not [name for name, _ in here.running.workspace.calls if name == "oauth.v2.access"]
    assert (await here.browser.get(back)).status_code == 200
    again = await here.browser.get(back)
    assert again.status_code == 400
    assert "used before" in again.text
    assert len(await here.database.installations.every()) == 1


async def test_a_state_works_in_its_own_browser_only(here: Installing) -> None:
    """Nobody can be led to finish what somebody else began; a second tab harms nothing."""
    back = await here.decide(await here.begin())
    async with browser_at(here.flow) as victim:
        page = await victim.get(back)
        assert page.status_code == 400
        assert "Another browser" in page.text
    first, second = await here.begin(), await here.begin()
    for address in (first, second):
        assert (await here.browser.get(await here.decide(address))).status_code == 200
    async with browser_at(here.flow) as odd:
        odd.cookies.set("tieline-install", "x" * 5000)
        page = await odd.get(INSTALL_PATH)
        assert "x" * 50 not in page.headers["set-cookie"]


async def test_who_takes_too_long_is_told_so(tmp_path: Path) -> None:
    """After ten minutes."""
    now = [NOW]
    async with installing(tmp_path, clock=lambda: now[0]) as here:
        back = await here.decide(await here.begin())
        now[0] += timedelta(minutes=10, seconds=1)
        page = await here.browser.get(back)
        assert page.status_code == 400
        assert "That took too long" in page.text
        assert await here.database.installations.every() == []


async def test_a_code_is_taken_once(here: Installing) -> None:
    """Used, made-up, missing and overlong codes: a page, and no installation."""
    used = parse_qs(urlsplit(await here.decide(await here.begin())).query)
    good = {name: values[0] for name, values in used.items()}
    assert (await here.browser.get(REDIRECT_PATH, params=good)).status_code == 200
    await here.database.teams.end(TEAM, erase=True)
    for code in (good["code"], "guess", "x" * 9000):
        state = parse_qs(urlsplit(await here.begin()).query)["state"][0]
        page = await here.browser.get(REDIRECT_PATH, params={"code": code, "state": state})
        assert page.status_code == 400
        assert "Slack did not confirm" in page.text
    state = parse_qs(urlsplit(await here.begin()).query)["state"][0]
    page = await here.browser.get(REDIRECT_PATH, params={"state": state})
    assert page.status_code == 400
    assert await here.database.installations.every() == []


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        ("access_denied", "Nothing was installed"),
        ("invalid_scope", "not set up for this yet"),
        ("server_is_sad", "server_is_sad"),
        ("<script>alert(1)</script>", "unknown_error"),
        ("x" * 3000, "unknown_error"),
    ],
)
async def test_slacks_errors_are_pages(here: Installing, error: str, shown: str) -> None:
    """A word of Slack's is shown, anything else is not."""
    page = await here.browser.get(REDIRECT_PATH, params={"error": error})
    assert shown in page.text
    assert "<script>alert" not in page.text
    assert button_of(page) == INSTALL_PATH


@pytest.mark.parametrize(
    ("fault", "status", "shown"),
    [
        ("server_error", 502, "Slack does not answer"),
        ("drop_before", 502, "Slack does not answer"),
        ("ratelimited", 502, "Slack does not answer"),
    ],
)
async def test_a_slack_that_fails_is_told_as_such(
    here: Installing, fault: str, status: int, shown: str, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback, no secret in the log, and the next try works."""
    back = await here.decide(await here.begin())
    here.running.workspace.faults.add("oauth.v2.access", fault)
    with caplog.at_level(logging.INFO):
        page = await here.browser.get(back)
    assert page.status_code == status
    assert shown in page.text
    assert not [record for record in caplog.records if record.exc_info]
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert parse_qs(urlsplit(back).query)["code"][0] not in "".join(ours)
    assert (await here.install()).status_code == 200


async def test_wrong_settings_are_the_operators_to_mend(
    here: Installing, caplog: pytest.LogCaptureFixture
) -> None:
    """The person is told whom to ask; the log names the settings, not their values."""
    credentials = type(here.credentials)(
        here.credentials.client_id,
        "a-wrong-secret",
        here.credentials.public_url,
        here.credentials.api_url,
        here.credentials.scopes,
    )
    database = here.database
    flow = InstallFlow(
        credentials,
        database.install_states,
        database.installations,
        Pages(small_store(), SCRIPTS).install,
        here.session,
        lambda: NOW,
    )
    async with browser_at(flow) as browser:
        page = await browser.get(await here.decide(await here.begin(browser)))
    assert page.status_code == 500
    assert "not set up for this yet" in page.text
    assert "bad_client_secret" in caplog.text
    assert "SLACK_CLIENT_SECRET" in caplog.text
    assert "a-wrong-secret" not in caplog.text


class Broken:
    """A database that is gone."""

    def __getattr__(self, name: str) -> Any:
        async def fail(*_args: Any, **_given: Any) -> Any:
            raise OSError("the disk is full")

        return fail


async def test_a_database_that_fails_is_a_page(
    here: Installing, caplog: pytest.LogCaptureFixture
) -> None:
    """Before the way to Slack, on the way back, and at the end."""
    draw, broken = Pages(small_store(), SCRIPTS).install, Broken()
    database = here.database

    async def pages_of(states: Any, installations: Any) -> AsyncIterator[httpx.Response]:
        flow = InstallFlow(here.credentials, states, installations, draw, here.session, lambda: NOW)
        async with browser_at(flow) as browser:
            page = await browser.get(INSTALL_PATH)
            yield page
            if page.status_code == 200:
                yield await browser.get(await here.decide(button_of(page)))
            yield await browser.get(REDIRECT_PATH, params={"code": "c", "state": "s"})

    before = [page async for page in pages_of(broken, database.installations)]
    assert [page.status_code for page in before] == [503, 503]
    after = [page async for page in pages_of(database.install_states, broken)]
    assert [page.status_code for page in after] == [200, 503, 400]
    assert "could not be kept" in after[1].text
    assert "the disk is full" in caplog.text
    assert "disk" not in after[1].text
    assert "xoxb-" not in caplog.text


async def test_an_organisation_installs_for_all(tmp_path: Path) -> None:
    """The organisation stands for the team; the page says what an admin has yet to do."""
    async with installing(tmp_path, enterprise_id="E0ORG00001") as here:
        page = await here.install(org_wide="yes")
        assert "an organisation admin has to add it" in page.text
        (found,) = await here.database.installations.every()
        assert (found.team, found.enterprise, found.org_wide) == ("E0ORG00001", "E0ORG00001", True)
        assert "(org)" in found.team_name


async def test_installing_again_takes_the_new_token(here: Installing) -> None:
    """New scopes need a new installation: it takes the place of the former."""
    await here.install()
    first = await here.tokens()
    await here.install()
    second = await here.tokens()
    assert first.token != second.token
    assert len(await here.database.installations.every()) == 1


async def test_a_named_team_is_proposed_to_slack(here: Installing) -> None:
    """`?team=` of Slack's own links goes along, and nothing else that is put there."""
    page = await here.browser.get(INSTALL_PATH, params={"team": TEAM})
    assert parse_qs(urlsplit(button_of(page)).query)["team"] == [TEAM]
    for team in ("t1", "T1&scope=admin", "T" * 99, ""):
        page = await here.browser.get(INSTALL_PATH, params={"team": team})
        assert "team" not in parse_qs(urlsplit(button_of(page)).query)


ACCESS = {
    "access_token": "xoxb-1",
    "token_type": "bot",
    "scope": "commands,,chat:write",
    "bot_user_id": "U1",
    "app_id": "A1",
    "team": {"id": "T1", "name": "Team"},
    "enterprise": None,
    "is_enterprise_install": False,
    "authed_user": {"id": "U2", "access_token": "xoxp-of-a-person"},
}
TESTED = {"bot_id": "B1", "user": "tieline", "team": "Team"}


def test_a_grant_is_read() -> None:
    """Without rotation no expiry; a person's token is not kept."""
    installation, tokens = granted(ACCESS, TESTED, NOW)
    assert installation.scopes == ("commands", "chat:write")
    assert installation.installed_at == NOW
    assert (tokens.token, tokens.refresh_token, tokens.expires_at) == ("xoxb-1", "", None)
    assert "xoxp" not in f"{installation!r}{tokens!r}"
    assert "xoxb-1" not in f"{installation!r}{tokens!r}"
    rotating = ACCESS | {"refresh_token": "xoxe-1", "expires_in": 43200}
    tokens = granted(rotating, TESTED, NOW)[1]
    assert tokens.expires_at == NOW + timedelta(hours=12)


@pytest.mark.parametrize(
    "changed",
    [
        {"access_token": None},
        {"access_token": ["xoxb"]},
        {"token_type": "user"},
        {"team": None},
        {"team": "T1"},
        {"team": {"id": 7}},
        {"bot_user_id": ""},
        {"is_enterprise_install": True},
    ],
)
def test_answers_that_lack_something_are_refused(changed: dict[str, Any]) -> None:
    """Never half an installation."""
    with pytest.raises(UnreadableError) as caught:
        granted(ACCESS | changed, TESTED, NOW)
    assert "xoxb" not in str(caught.value)


@pytest.mark.parametrize("seconds", [None, "soon", -1, 0, True, 10**12, 1.5])
def test_odd_expiries_count_as_none(seconds: Any) -> None:
    """A token whose end is not known is used until Slack refuses it."""
    assert granted(ACCESS | {"expires_in": seconds}, TESTED, NOW)[1].expires_at is None
