"""Renewed tokens, clients for each team, and the end of an installation."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError

from bot.core.language import Lang
from bot.storage.database import Sealer, new_key
from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.clients import error_code
from bot.surfaces.slack.delivery.web_api import Refused, make_call
from bot.surfaces.slack.installing import tokens as keeping
from bot.surfaces.slack.installing.ending import Endings, UnsureError
from bot.surfaces.slack.installing.many import ManyTeams
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.services import Identity
from bot.surfaces.slack.teams import OneTeam, respond_in_team

from . import payloads as p
from .fakes import make_services
from .harness import RecordingClient, said
from .installed import TEAM, Installing, installing
from .knowledge import DURATION_EN


def renewals(here: Installing) -> int:
    """How often a refresh token was handed in."""
    calls = [args for name, args in here.running.workspace.calls if name == "oauth.v2.access"]
    return len([args for args in calls if args["grant_type"] == "refresh_token"])


async def test_tokens_are_renewed_ahead_of_their_expiry(tmp_path: Path) -> None:
    """Two hours before; both old and new work, and the refresh token is the new one."""
    async with installing(tmp_path, token_rotation=True, token_life=3 * 3600) as here:
        await here.install()
        first = await here.tokens()
        assert first.expires_at is not None
        assert await here.keeper.tick() == 0
        later = lambda: datetime.now(UTC) + timedelta(hours=1, minutes=1)  # noqa: E731
        keeper = TokenKeeper(here.database.installations, here.keeper._rotator, later)
        assert await keeper.tick() == 1
        second = await here.tokens()
        assert second.token != first.token
        assert second.refresh_token != first.refresh_token
        assert second.version == first.version + 1
        await here.teams.client(TEAM).auth_test()
        assert renewals(here) == 1


async def test_an_expired_token_is_renewed_at_its_use(tmp_path: Path) -> None:
    """Many calls at once, in two processes: one renewal, and every call is made once."""
    async with installing(tmp_path, token_rotation=True) as here:
        await here.install()
        here.second.tokens.expire()
        keeper = TokenKeeper(
            here.database.installations, here.keeper._rotator, lambda: datetime.now(UTC)
        )
        other = ManyTeams(here.database.installations, keeper, here.session, here.running.api_url)
        clients = [here.teams.client(TEAM), other.client(TEAM)] * 5
        answers = await asyncio.gather(*(client.auth_test() for client in clients))
        assert {answer["team_id"] for answer in answers} == {TEAM}
        assert renewals(here) == 1


async def test_a_token_at_its_end_is_renewed_before_it_is_used(tmp_path: Path) -> None:
    """A token that is known to end within a minute is not even tried."""
    async with installing(tmp_path, token_rotation=True, token_life=59) as here:
        await here.install()
        before = await here.tokens()
        assert await here.keeper.token(TEAM) != before.token
        assert renewals(here) == 1


@pytest.mark.parametrize("fault", ["server_error", "ratelimited", "drop_before", "drop_after"])
async def test_a_slack_that_fails_is_asked_again(
    tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The token in use stays; once the claim is over another process, or this one, renews it."""
    async with installing(tmp_path, token_rotation=True, token_life=3600) as here:
        await here.install()
        before = await here.tokens()
        here.running.workspace.faults.add("oauth.v2.access", fault)
        assert await here.keeper.tick() == 0
        assert await here.keeper.token(TEAM) == before.token
        assert before.token not in caplog.text
        assert before.refresh_token not in caplog.text
        later = lambda: datetime.now(UTC) + keeping.CLAIM  # noqa: E731
        keeper = TokenKeeper(here.database.installations, here.keeper._rotator, later)
        # After a lost answer Slack has used the refresh token up: only installing again helps.
        assert await keeper.tick() == (0 if fault == "drop_after" else 1)
        if fault == "drop_after":
            assert "install there again" in caplog.text
            assert await keeper.token(TEAM) == before.token


async def test_a_refused_refresh_token_is_told_once_an_hour(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One line that says what to do, not one a minute."""
    async with installing(tmp_path, token_rotation=True, token_life=3600) as here:
        await here.install()
        found = await here.tokens()
        broken = replace(found, refresh_token="xoxe-1-spent")
        assert await here.database.installations.rotated(TEAM, broken)
        for _minute in range(5):
            assert await here.keeper.tick() == 0
        lines = [r for r in caplog.records if "can't be renewed" in r.message]
        assert len(lines) == 1
        assert "xoxe-1-spent" not in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        {"token_type": "bot"},
        {"token_type": "user", "access_token": "xoxp-1", "expires_in": 1},
        {"token_type": "bot", "access_token": "xoxb-1"},
        {"token_type": "bot", "access_token": "xoxb-1", "expires_in": "soon"},
        {"token_type": "bot", "access_token": "", "expires_in": 5},
    ],
)
async def test_odd_answers_change_nothing(tmp_path: Path, answer: dict[str, Any]) -> None:
    """Whatever Slack's answer lacks, the token in use stays."""
    async with installing(tmp_path, token_rotation=True, token_life=3600) as here:
        await here.install()
        before = await here.tokens()

        class Odd(RecordingClient):
            async def oauth_v2_access(self, **_given: Any) -> Any:
                return answer

        here.keeper._rotator.client = Odd()
        assert await here.keeper.tick() == 0
        assert (await here.tokens()).token == before.token


async def test_a_renewed_token_is_not_lost_to_a_database_that_stumbles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old refresh token is spent: storing the new one is tried again."""
    async with installing(tmp_path, token_rotation=True, token_life=3600) as here:
        await here.install()
        store, fails = here.database.installations, [OSError("locked"), OSError("locked")]
        rotated = store.rotated

        async def stumbling(team: str, tokens: Any) -> bool:
            if fails:
                raise fails.pop()
            return await rotated(team, tokens)

        monkeypatch.setattr(store, "rotated", stumbling)
        monkeypatch.setattr(keeping, "_SAVE_SECONDS", 0.0)
        before = await here.tokens()
        assert await here.keeper.tick() == 1
        assert (await here.tokens()).token != before.token


async def test_a_team_without_an_installation_is_refused(tmp_path: Path) -> None:
    """Nothing is sent, and delivery takes it as refused for good."""
    async with installing(tmp_path) as here:
        with pytest.raises(SlackApiError) as caught:
            await here.teams.client("T0NOBODY01").chat_postMessage(channel="C1", text="x")
        assert error_code(caught.value) == "not_installed"
        posting = here.teams.posting("T0NOBODY01")
        outcome = await make_call(posting, "chat.postMessage", {"channel": "C1", "text": "x"}, 5.0)
        assert outcome == Refused("not_installed")
        assert await here.teams.identity("T0NOBODY01") is None
        assert not [c for c in here.running.workspace.calls if c[0] == "chat.postMessage"]


async def test_a_row_of_another_key_serves_nobody_and_loses_nothing(tmp_path: Path) -> None:
    """The token can't be read: a line says so, events wait, and the row stays as it is."""
    async with installing(tmp_path) as here:
        await here.install()
        here.database.installations._seals = Sealer(new_key())
        with pytest.raises(OSError, match=f"{TEAM}.*TIES_TOKEN_KEYS"):
            await here.teams.posting(TEAM).auth_test()
        assert await here.keeper.tick() == 0
        assert (await here.teams.identity(TEAM)) is not None
        assert await here.database.installations.unreadable() == [TEAM]


async def test_a_token_set_by_hand_serves_its_own_team_until_it_installs(tmp_path: Path) -> None:
    """Who goes from one workspace to several loses nobody."""
    async with installing(tmp_path) as here:
        web = RecordingClient()
        web.token = here.running.bot_token
        home = OneTeam(Identity("U0TIELINE1", "B0TIELINE1", "T0TRYOUT01"), web)
        teams = ManyTeams(
            here.database.installations,
            here.keeper,
            here.session,
            here.running.api_url,
            home,
        )
        assert (await teams.client("T0TRYOUT01").auth_test())["team_id"] == "T0TRYOUT01"
        assert await teams.identity("T0TRYOUT01") == home.only
        assert await teams.identity(TEAM) is None
        await here.install(team="T0TRYOUT01", user="U0DANA0001")
        identity = await teams.identity("T0TRYOUT01")
        assert identity is not None
        assert identity.scopes
        token = await teams.token("T0TRYOUT01")
        assert token not in (None, here.running.bot_token)


def ended(kind: str, **given: Any) -> dict[str, Any]:
    """An event that ends an installation, as Slack sends it: without authorizations."""
    inner: dict[str, Any] = {"type": kind}
    if kind == "tokens_revoked":
        inner["tokens"] = {"oauth": [], "bot": ["U0SECONDBT"]}
    body = {
        "token": "verification",
        "team_id": TEAM,
        "api_app_id": p.APP,
        "event": inner,
        "type": "event_callback",
        "event_id": "Ev1",
        "event_time": int(datetime.now(UTC).timestamp()) + 1,
    }
    return body | given


async def test_an_uninstalled_team_is_forgotten(tmp_path: Path) -> None:
    """Installation and languages are gone; told twice, in any order, it is all the same."""
    async with installing(tmp_path) as here:
        await here.install()
        await here.database.preferences.set_language(TEAM, "U1", Lang.KO)
        await here.endings(ended("app_uninstalled"))
        assert await here.database.installations.every() == []
        assert await here.database.preferences.language(TEAM, "U1") is None
        for kind in ("tokens_revoked", "app_uninstalled"):
            await here.endings(ended(kind))


async def test_an_event_from_before_the_installation_ends_nothing(tmp_path: Path) -> None:
    """Slack repeats events for minutes: the app may be installed again by then."""
    async with installing(tmp_path) as here:
        await here.install()
        old = int(datetime.now(UTC).timestamp()) - 60
        await here.endings(ended("app_uninstalled", event_time=old))
        assert len(await here.database.installations.every()) == 1
        here.running.directory.uninstall(here.second)
        await here.endings(ended("app_uninstalled", event_time=old))
        assert await here.database.installations.every() == []


async def test_a_revoked_token_ends_what_has_no_other(tmp_path: Path) -> None:
    """With rotation another token is got; without, the installation is over."""
    async with installing(tmp_path, token_rotation=True) as here:
        await here.install()
        token = (await here.tokens()).token
        here.second.tokens.revoke(token)
        await here.endings(ended("tokens_revoked"))
        assert (await here.tokens()).token != token
        people = {"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}}
        await here.endings(ended("tokens_revoked", event=people))
        await here.endings(ended("tokens_revoked", event={"type": "tokens_revoked"}))
        assert len(await here.database.installations.every()) == 1
        here.running.directory.uninstall(here.second)
        await here.endings(ended("tokens_revoked"))
        assert await here.database.installations.every() == []


async def test_who_can_not_tell_does_not_delete(tmp_path: Path) -> None:
    """A Slack that fails meanwhile: the event is tried again later."""
    async with installing(tmp_path) as here:
        await here.install()
        here.running.workspace.faults.add("auth.test", "error", error="internal_error")
        with pytest.raises(UnsureError):
            await here.endings(ended("tokens_revoked"))
        assert len(await here.database.installations.every()) == 1


async def test_an_organisations_end(tmp_path: Path) -> None:
    """Named by the organisation, or by one of its workspaces: Slack is asked."""
    async with installing(tmp_path, enterprise_id="E0ORG00001") as here:
        await here.install(org_wide="yes")
        names = {"enterprise_id": "E0ORG00001", "is_enterprise_install": True}
        for given in ({}, names):
            body = ended("app_uninstalled", **(given | {"enterprise_id": "E0ORG00001"}))
            await here.endings(body)
            assert len(await here.database.installations.every()) == 1
        here.running.directory.uninstall(here.second)
        await here.endings(ended("app_uninstalled", **names, team_id=None))
        assert await here.database.installations.every() == []


@pytest.mark.parametrize(
    "given",
    [
        {"team_id": None},
        {"team_id": 7},
        {"event": None},
        {"event": []},
        {"event": {"type": "tokens_revoked", "tokens": "all"}},
        {"event_time": "yesterday"},
        {"event_time": None},
        {"team_id": "%"},
    ],
)
async def test_malformed_endings_end_nothing(tmp_path: Path, given: dict[str, Any]) -> None:
    """What names no team, or makes no sense, deletes nothing."""
    async with installing(tmp_path) as here:
        await here.install()
        await here.endings(ended("app_uninstalled") | given)
        assert len(await here.database.installations.every()) == 1


ORG = {"enterprise_id": "E0ORG00001", "team_id": None, "user_id": "U0SECONDBT", "is_bot": True}


@pytest.mark.parametrize("team_id", ["T0SOMETEAM", None])
async def test_org_wide_events_are_answered(tmp_path: Path, team_id: str | None) -> None:
    """With or without a team's id: the organisation in the authorization has the installation."""
    async with installing(tmp_path, enterprise_id="E0ORG00001") as here:
        await here.install(org_wide="yes")
        body = p.envelope(
            p.mention(DURATION_EN) | {"text": f"<@U0SECONDBT> {DURATION_EN}"},
            team_id=team_id,
            authorizations=[ORG | {"is_enterprise_install": True}],
        )
        services = make_services(identity=Identity(""))
        (call,) = await respond_in_team(body, services, here.teams, services.clock())
        assert "30 minutes." in call.arguments["text"]
        none = body | {"authorizations": [ORG | {"enterprise_id": "E0OTHER001"}], "team_id": None}
        assert await respond_in_team(none, services, here.teams, services.clock()) == []


async def dispatched(here: Installing, body: dict[str, Any]) -> Any:
    """What the app answers to a request."""
    services = make_services(identity=Identity(""))

    async def intake(next: Any) -> None:
        await next()

    app = build_app(services, RecordingClient(), intake=intake, teams=here.teams)
    return await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))


async def test_requests_are_answered_as_the_team_that_installed(tmp_path: Path) -> None:
    """A command of an installed team is done; of another one it is told whom to ask."""
    async with installing(tmp_path) as here:
        await here.install()
        mine = p.command("/ties", f"ask {DURATION_EN}") | {"team_id": TEAM}
        assert "30 minutes." in said(await dispatched(here, mine))["text"]
        foreign = await dispatched(here, p.command("/ties", "help") | {"response_url": None})
        assert foreign.status == 200
        assert "not installed in this workspace" in foreign.body
        assert "설치되어 있지 않습니다" in foreign.body
        assert "不再安装" in foreign.body


async def test_a_database_that_fails_leaves_requests_unacknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """503: Slack sends the event again."""
    async with installing(tmp_path) as here:

        async def fail(_team: str) -> Any:
            raise OSError("database is locked")

        monkeypatch.setattr(here.database.installations, "of", fail)
        with caplog.at_level(logging.INFO):
            answer = await dispatched(here, p.envelope(p.mention("a private question")))
        assert answer.status == 503
        assert "private" not in caplog.text


async def test_endings_reach_the_service_through_the_app(tmp_path: Path) -> None:
    """The event needs no token of the team: it has none any more."""
    async with installing(tmp_path) as here:
        await here.install()
        endings = Endings(here.database.installations, here.teams, here.database.teams)
        services = make_services(identity=Identity(""), ending=endings)
        calls = await respond_in_team(
            ended("app_uninstalled"), services, here.teams, services.clock()
        )
        assert calls == []
        assert await here.database.installations.every() == []
