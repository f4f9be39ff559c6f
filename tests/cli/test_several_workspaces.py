"""`ties slack` and `ties serve` where several workspaces install the app."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fitted import ROOT

from bot.storage.database import Database, Sealer, new_key, open_database, upgrade
from bot.surfaces.slack.installing.ports import Installation, Tokens
from bot.surfaces.slack.manifest import SCOPES
from bot.surfaces.workspace import RunningWorkspace, Settings, running_workspace

from .conftest import Ties

KEY = new_key()
URL = "https://bot.example"
SEVERAL = {
    "SLACK_CLIENT_ID": Settings().client_id,
    "SLACK_CLIENT_SECRET": Settings().client_secret,
    "SLACK_SIGNING_SECRET": "s",
    "PUBLIC_URL": URL,
    "TIES_TOKEN_KEYS": KEY,
}
HERE = Installation(
    "T0TRYOUT01",
    "Tieline try-out",
    bot_user="U0TIELINE1",
    scopes=tuple(scope.name for scope in SCOPES),
    installed_by="U0DANA0001",
    installed_at=datetime(2026, 1, 2, tzinfo=UTC),
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    """An SQLite database with the newest schema."""
    made = f"sqlite:///{tmp_path / 'tieline.sqlite3'}"
    asyncio.run(upgrade(made))
    return made


def stored(url: str, work: Callable[[Database], Any], keys: str = KEY) -> Any:
    """Do something with the database."""

    async def opened() -> Any:
        async with await open_database(
            url, sealer=Sealer(keys), installation=Installation, tokens=Tokens
        ) as database:
            return await work(database)

    return asyncio.run(opened())


@contextmanager
def slack(**chosen: Any) -> Iterator[RunningWorkspace]:
    """A local Slack in a thread of its own: commands run in processes of theirs."""
    loop, ready = asyncio.new_event_loop(), Future[RunningWorkspace]()
    over = asyncio.Event()

    async def serve() -> None:
        async with running_workspace(settings=Settings(**chosen)) as running:
            ready.set_result(running)
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    try:
        yield ready.result(10)
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()


@pytest.mark.parametrize("name", SEVERAL)
def test_every_setting_is_in_the_example_and_in_the_guide(name: str) -> None:
    """What one must set, one finds."""
    for place in (".env.example", "docs/SLACK.md"):
        assert f"{name}=" in (ROOT / place).read_text(encoding="utf-8"), place


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"TIES_TOKEN_KEYS": ""}, "TIES_TOKEN_KEYS is not set"),
        ({"TIES_TOKEN_KEYS": "swordfish"}, "key 1 of TIES_TOKEN_KEYS is not a key"),
        ({"SLACK_SIGNING_SECRET": ""}, "need SLACK_SIGNING_SECRET"),
        ({"PUBLIC_URL": ""}, "need PUBLIC_URL"),
        ({"PUBLIC_URL": "bot.example"}, "need PUBLIC_URL"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "Socket Mode serves one workspace"),
        ({"SLACK_CLIENT_SECRET": ""}, "set both SLACK_CLIENT_ID and SLACK_CLIENT_SECRET"),
        ({"SLACK_CLIENT_ID": ""}, "set both SLACK_CLIENT_ID and SLACK_CLIENT_SECRET"),
    ],
)
def test_serve_says_what_is_missing(ties_alone: Ties, changed: dict[str, str], reason: str) -> None:
    """One line, which says what to do; never the key itself."""
    complaint = ties_alone("serve", **(SEVERAL | changed)).complaint
    assert reason in complaint
    assert "swordfish" not in complaint


def test_serve_with_a_key_that_opens_nothing_ends_in_one_line(ties_alone: Ties, url: str) -> None:
    """Before anything is served."""
    stored(url, lambda db: db.installations.save(HERE, Tokens("xoxb-1")))
    other = SEVERAL | {"TIES_TOKEN_KEYS": new_key(), "DATABASE_URL": url}
    ran = ties_alone("serve", "--port", "0", **other)
    assert ran.code == 2
    assert "opens none of the 1 stored tokens" in ran.err.strip().splitlines()[-1]


def test_half_of_the_credentials_leave_one_workspace_as_it_is(ties_alone: Ties) -> None:
    """A single workspace's tokens go on being used: only Slack is missing here."""
    ran = ties_alone(
        "serve",
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_SIGNING_SECRET="s",
        SLACK_CLIENT_ID="1.2",
        SLACK_API_URL="http://127.0.0.1:9/",
        DATABASE_URL="sqlite://",
    )
    assert ran.code == 2
    assert "Slack can't be reached at" in ran.err


def test_a_key_is_made_and_used(ties_alone: Ties, url: str) -> None:
    """`new-key` prints one that works; `reencrypt` lets the older one go."""
    key = ties_alone("slack", "new-key").out.strip()
    stored(url, lambda db: db.installations.save(HERE, Tokens("xoxb-1")))
    settings = {"DATABASE_URL": url, "TIES_TOKEN_KEYS": f"{key},{KEY}"}
    assert "1 token encrypted anew" in ties_alone("slack", "reencrypt", **settings).out
    assert "0 tokens encrypted anew" in ties_alone("slack", "reencrypt", **settings).out
    assert stored(url, lambda db: db.installations.tokens("T0TRYOUT01"), key).token == "xoxb-1"
    wrong = ties_alone("slack", "reencrypt", DATABASE_URL=url, TIES_TOKEN_KEYS=KEY)
    assert "T0TRYOUT01" in wrong.complaint


def test_installations_are_listed_and_removed(ties_alone: Ties, url: str) -> None:
    """Names, never tokens; a removed one is given back to Slack, and its data is gone."""
    assert "no workspace" in ties_alone("slack", "workspaces", DATABASE_URL=url).out
    with slack() as running:
        stored(url, lambda db: db.installations.save(HERE, Tokens(running.bot_token)))
        settings = SEVERAL | {"DATABASE_URL": url, "SLACK_API_URL": running.api_url}
        listed = ties_alone("slack", "workspaces", **settings).out
        assert "T0TRYOUT01  Tieline try-out  since 2026-01-02 by U0DANA0001" in listed
        rows = json.loads(ties_alone("slack", "workspaces", "--json", **settings).out)
        assert rows[0]["team"] == "T0TRYOUT01"
        assert running.bot_token not in listed + json.dumps(rows)
        assert "is removed" in ties_alone("slack", "remove", "T0TRYOUT01", "--yes", **settings).out
        assert running.workspace.installed is False
    gone = ties_alone("slack", "remove", "T0TRYOUT01", "--yes", DATABASE_URL=url)
    assert "not installed in T0TRYOUT01" in gone.complaint


def test_what_slack_has_forgotten_can_be_removed(ties_alone: Ties, url: str) -> None:
    """A refused token and a lost key are said, and the rows go all the same."""
    with slack() as running:
        settings = SEVERAL | {"DATABASE_URL": url, "SLACK_API_URL": running.api_url}
        for key, said in ((KEY, "invalid_auth"), (new_key(), "can't be read")):
            stored(url, lambda db: db.installations.save(HERE, Tokens("xoxb-gone")))
            chosen = settings | {"TIES_TOKEN_KEYS": key}
            ran = ties_alone("slack", "remove", "T0TRYOUT01", "--yes", **chosen)
            assert ran.code == 0
            assert said in ran.err
            assert stored(url, lambda db: db.installations.every()) == []


def test_the_manifest_for_several_is_printed(ties_alone: Ties) -> None:
    """With the redirect; over Socket Mode there is none to be had."""
    made = json.loads(
        ties_alone("slack", "manifest", "--transport", "http", "--url", URL, "--several").out
    )
    assert made["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]
    refused = ties_alone("slack", "manifest", "--transport", "socket", "--several")
    assert "--transport http" in refused.complaint


def test_the_doctor_examines_every_installation(ties_alone: Ties, url: str) -> None:
    """Settings, credentials, each workspace's token and scopes; and what to do."""
    with slack() as running:
        settings = SEVERAL | {"DATABASE_URL": url, "SLACK_API_URL": running.api_url}
        empty = ties_alone("slack", "doctor", **settings)
        assert empty.code == 0, empty.out
        assert "Slack knows the app and its secret" in empty.out
        assert f"must be {URL}/slack/oauth_redirect" in empty.out
        assert f"Open {URL}/slack/install" in empty.out
        now = datetime.now(UTC)
        cases = {
            "T0TRYOUT01": Tokens(running.bot_token),
            "T0EXPIRED1": Tokens("xoxe.xoxb-1", "xoxe-1", now - timedelta(hours=1)),
            "T0REFUSED1": Tokens("xoxb-refused"),
        }
        fewer = replace(HERE, team="T0FEWER001", scopes=("commands", "chat:write"))

        async def save_all(database: Database) -> None:
            for team, tokens in cases.items():
                await database.installations.save(replace(HERE, team=team), tokens)
            await database.installations.save(fewer, Tokens(running.bot_token))

        stored(url, save_all)
        ran = ties_alone("slack", "doctor", TIES_CURATORS="U1,T1:U2", **settings)
    assert ran.code == 1
    lines = ran.out.splitlines()
    by_team = {team: [line for line in lines if f"  {team}" in line] for team in cases}
    assert by_team["T0TRYOUT01"][0].startswith("ok")
    assert "has expired" in by_team["T0EXPIRED1"][0]
    assert "token refused: invalid_auth" in by_team["T0REFUSED1"][0]
    assert "ties slack remove T0REFUSED1" in ran.out
    assert "T0FEWER001 users:read" in ran.out
    assert "U1 without a team" in ran.out
    assert running.bot_token not in ran.out


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"TIES_TOKEN_KEYS": ""}, "TIES_TOKEN_KEYS: TIES_TOKEN_KEYS is not set"),
        ({"SLACK_CLIENT_SECRET": "wrong"}, "SLACK_CLIENT_SECRET: refused: bad_client_secret"),
        ({"SLACK_CLIENT_ID": "9.9"}, "SLACK_CLIENT_ID: refused: invalid_client_id"),
        ({"SLACK_CLIENT_SECRET": ""}, "SLACK_CLIENT_SECRET: not set, so one workspace"),
        ({"PUBLIC_URL": ""}, "PUBLIC_URL: not set"),
        ({"PUBLIC_URL": "http://bot.example"}, "PUBLIC_URL: not an https address"),
        ({"SLACK_SIGNING_SECRET": ""}, "transport: neither Socket Mode nor HTTP"),
    ],
)
def test_the_doctor_finds_what_is_wrong(
    ties_alone: Ties, changed: dict[str, str], said: str
) -> None:
    """Each as a problem with advice, and nothing secret in it."""
    with slack() as running:
        settings = SEVERAL | {"SLACK_API_URL": running.api_url, "DATABASE_URL": "sqlite://"}
        ran = ties_alone("slack", "doctor", **(settings | changed))
    assert ran.code == 1
    (line,) = [line for line in ran.out.splitlines() if said in line and "problem" in line]
    after = ran.out.splitlines()[ran.out.splitlines().index(line) + 1]
    assert after.startswith("         ")
    assert KEY not in ran.out


def test_the_doctor_says_what_is_not_used(ties_alone: Ties) -> None:
    """Socket Mode serves one workspace, whatever else is set."""
    with slack() as running:
        settings = SEVERAL | {
            "SLACK_API_URL": running.api_url,
            "SLACK_BOT_TOKEN": running.bot_token,
            "SLACK_APP_TOKEN": running.app_token,
        }
        ran = ties_alone("slack", "doctor", **settings)
    assert ran.code == 0, ran.out
    assert "not used over Socket Mode" in ran.out
