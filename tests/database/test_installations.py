"""Installations: sealed tokens, states that are good once, renewals by one process, the end."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.core.language import Lang
from bot.storage.database import Database, Sealer, SealError, new_key, open_database
from bot.storage.database.database import StoredSubscription
from bot.storage.database.digests import DigestRun
from bot.storage.database.installations import StoredInstallation, StoredTokens
from bot.storage.database.schema import metadata
from bot.storage.database.transactions import Session

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TOKEN, REFRESH = "xoxe.xoxb-1-secret", "xoxe-1-secret"
FIRST, SECOND = new_key(), new_key()


def installation(team: str = "T1") -> StoredInstallation:
    """An installation, as it is stored."""
    return StoredInstallation(
        *(team, "Team <&> 팀", "", False, "A1", "U1", "B1", "tieline"),
        *(("commands", "chat:write"), "U2", NOW),
    )


def tokens(**given: Any) -> StoredTokens:
    """Tokens that expire in half a day."""
    return replace(StoredTokens(TOKEN, REFRESH, NOW + timedelta(hours=12)), **given)


async def opened(url: str, keys: str = FIRST, **given: Any) -> Database:
    """The database, opened with keys."""
    return await open_database(url, sealer=Sealer(keys) if keys else None, migrate=True, **given)


async def secrets_of(db: Database) -> StoredTokens:
    """The tokens of the first team."""
    found = await db.installations.tokens("T1")
    assert isinstance(found, StoredTokens)
    return found


async def raw(db: Database, statement: str, **values: Any) -> Any:
    """Run SQL behind the stores' backs."""
    engine = next(iter(db._engines))
    return await engine.run(lambda session: session.execute(text(statement), values))


async def test_what_is_saved_is_found_and_nothing_of_it_is_in_plain(empty_url: str) -> None:
    """Both tokens come back, and neither stands in any column."""
    async with await opened(empty_url) as db:
        assert await db.installations.of("T1") is None
        assert await db.installations.tokens("T1") is None
        await db.installations.save(installation(), tokens())
        assert await db.installations.of("T1") == installation()
        assert await db.installations.every() == [installation()]
        found = await secrets_of(db)
        assert (found.token, found.refresh_token, found.version) == (TOKEN, REFRESH, 0)
        row = (await raw_row(db))._mapping
        assert "secret" not in str(dict(row))
        assert "secret" not in repr(found)


async def raw_row(db: Database) -> Any:
    """The one row of the table."""
    engine = next(iter(db._engines))
    select = metadata.tables["installations"].select()

    async def one(session: Session) -> Any:
        return (await session.execute(select)).one()

    return await engine.run(one)


async def test_keys_are_replaced_in_turn(empty_url: str) -> None:
    """A new key in front seals; the old one opens until everything is sealed again."""
    async with await opened(empty_url) as db:
        await db.installations.save(installation(), tokens())
    async with await opened(empty_url, f"{SECOND}, {FIRST}") as db:
        assert (await secrets_of(db)).token == TOKEN
        assert await db.installations.seal_again() == 1
        assert await db.installations.seal_again() == 0
    async with await opened(empty_url, SECOND) as db:
        assert (await secrets_of(db)).token == TOKEN
        assert await db.installations.unreadable() == []


async def test_a_row_of_another_key_is_told_in_one_line(empty_url: str) -> None:
    """The line names the workspace and the setting, and no secret; who it is stays readable."""
    async with await opened(empty_url) as db:
        await db.installations.save(installation(), tokens())
        await db.installations.save(installation("T2"), tokens())
    async with await opened(empty_url, SECOND) as db:
        assert await db.installations.of("T1") == installation()
        assert await db.installations.unreadable() == ["T1", "T2"]
        with pytest.raises(SealError, match=r"T1.*TIES_TOKEN_KEYS") as caught:
            await db.installations.tokens("T1")
        assert "\n" not in str(caught.value)
        assert FIRST not in str(caught.value)
        with pytest.raises(SealError):
            await db.installations.seal_again()
    async with await opened(empty_url, "") as db:
        with pytest.raises(SealError, match="TIES_TOKEN_KEYS is not set"):
            await db.installations.tokens("T1")
        with pytest.raises(SealError, match="never stored in plain"):
            await db.installations.save(installation(), tokens())


async def test_a_row_moved_to_another_workspace_is_refused(empty_url: str) -> None:
    """Who can write to the database can't give one workspace another's token."""
    async with await opened(empty_url) as db:
        await db.installations.save(installation(), tokens())
        await db.installations.save(installation("T2"), tokens(token="xoxb-of-two"))
        await raw(
            db,
            "UPDATE installations SET sealed = "
            "(SELECT sealed FROM installations WHERE team = 'T1') WHERE team = 'T2'",
        )
        with pytest.raises(SealError, match="another workspace's"):
            await db.installations.tokens("T2")
        for broken in ("", "gAAAA", "not base64 ✗", "{}"):
            await raw(db, "UPDATE installations SET sealed = :sealed", sealed=broken)
            with pytest.raises(SealError):
                await db.installations.tokens("T1")


@pytest.mark.parametrize("keys", ["", " , ", "short", f"{FIRST},{'x' * 44}", "키", "=" * 44])
def test_wrong_keys_are_told_in_one_line(keys: str) -> None:
    """Which key is wrong and how to make one, without showing it."""
    with pytest.raises(SealError, match="ties slack new-key") as caught:
        Sealer(keys)
    assert "\n" not in str(caught.value)
    assert FIRST not in str(caught.value)


async def test_one_process_renews_and_a_new_installation_wins(empty_url: str) -> None:
    """The claim is exclusive until its end; tokens renewed for a replaced installation are lost."""
    async with await opened(empty_url) as db, await opened(empty_url) as other:
        store, later = db.installations, NOW + timedelta(seconds=30)
        await store.save(installation(), tokens())
        claims = await asyncio.gather(
            store.claim_rotation("T1", 0, NOW, later),
            other.installations.claim_rotation("T1", 0, NOW, later),
        )
        assert sorted(claims) == [False, True]
        assert not await store.claim_rotation("T1", 0, NOW + timedelta(seconds=29), later)
        assert await store.claim_rotation("T1", 0, later, later + timedelta(seconds=30))
        assert await store.rotated("T1", tokens(token="xoxb-new"))
        assert (await secrets_of(db)).token == "xoxb-new"
        assert (await secrets_of(db)).version == 1
        await store.save(installation(), tokens(token="xoxb-reinstalled"))
        assert not await store.rotated("T1", tokens(token="xoxb-late", version=1))
        assert (await secrets_of(db)).token == "xoxb-reinstalled"
        assert not await store.claim_rotation("T9", 0, NOW, later)
        await store.put_off_rotation("T1", 2, later)
        assert not await store.claim_rotation("T1", 2, NOW, later)
        assert await store.claim_rotation("T1", 2, later, later)
        assert await store.expiring(NOW + timedelta(hours=13)) == ["T1"]
        assert await store.expiring(NOW) == []


async def test_a_state_is_good_once_and_in_one_browser(empty_url: str) -> None:
    """Forged, replayed, taken to another browser and late: each told apart; two at once: one."""
    clock = [NOW]
    async with await open_database(empty_url, migrate=True, clock=lambda: clock[0]) as db:
        states = db.install_states
        state = await states.issue("browser")
        assert len(state) >= 43
        for forged in ("", "x" * 43, state[:-1], f"{state}'; DROP TABLE install_states;--"):
            assert await states.consume(forged, "browser") == "unknown"
        both = await asyncio.gather(*(states.consume(state, "browser") for _ in range(2)))
        assert sorted(both) == ["good", "unknown"]
        assert await states.consume(state, "browser") == "unknown"
        taken = await states.issue("browser")
        assert await states.consume(taken, "another") == "elsewhere"
        assert await states.consume(taken, "browser") == "unknown"
        late = await states.issue("browser")
        clock[0] += timedelta(minutes=10)
        assert await states.consume(late, "browser") == "expired"


async def test_what_is_left_behind_does_not_pile_up(empty_url: str) -> None:
    """States that nobody used are gone after a while, and their text is stored nowhere."""
    clock = [NOW]
    async with await open_database(empty_url, migrate=True, clock=lambda: clock[0]) as db:
        state = await db.install_states.issue("browser")
        found = (await raw(db, "SELECT mark, browser FROM install_states")).all()
        assert state not in str(found)
        assert "browser" not in str(found[0])
        clock[0] += timedelta(hours=2)
        await db.install_states.issue("browser")
        assert len((await raw(db, "SELECT mark FROM install_states")).all()) == 1
        clock[0] += timedelta(hours=2)
        assert (await db.prune())["install_states"] == 1


class Event:
    """An incoming event of a team."""

    def __init__(self, team: str) -> None:
        self.key, self.body = f"A:{team}:E1", {"text": "a question"}
        self.lane = self.user = team


@pytest.mark.parametrize("erase", [True, False])
async def test_the_end_of_a_team_leaves_the_others_alone(empty_url: str, erase: bool) -> None:
    """Installation, open events and digests go; with `erase` words too; another team keeps all."""
    async with await opened(empty_url) as db:
        for team in ("T1", "T2"):
            await db.installations.save(installation(team), tokens())
            await db.inbox.accept(Event(team))
            await db.preferences.set_language(team, "U1", Lang.KO)
            await db.curators.ask("왜?", Lang.KO, team=team, channel="C", user="U1", at=NOW)
            await db.subscriptions.save(
                StoredSubscription(team, "C", "09:00", "UTC", (0,), Lang.KO, (), "U1")
            )
            run = DigestRun(team, "C", NOW.date(), NOW, "due")
            assert await db.digest_runs.start(run, f"digest:{team}:C:1", {"team_id": team})
        assert await db.teams.end("T1", erase=erase)
        assert not await db.teams.end("T1", erase=erase)
        assert not await db.teams.end("T%", erase=True)
        assert [each.team for each in await db.installations.every()] == ["T2"]
        claimed = await db.inbox.claim(10, NOW + timedelta(days=9000))
        assert {event.key for event in claimed} == {"A:T2:E1", "digest:T2:C:1"}
        assert [each.team for each, _since in await db.subscriptions.active()] == ["T2"]
        assert await db.preferences.language("T2", "U1") is Lang.KO
        kept = await db.preferences.language("T1", "U1")
        assert kept is (None if erase else Lang.KO)
        assert len(await db.curators.waiting("T1")) == (0 if erase else 1)
        assert len(await db.curators.waiting("T2")) == 1


@pytest.mark.parametrize(("erase", "back"), [(True, False), (False, False), (True, True)])
async def test_what_is_stored_during_the_end_of_a_team_is_erased_too(
    empty_url: str, erase: bool, back: bool
) -> None:
    """An event was being answered meanwhile; who installed the app again loses nothing."""
    async with await opened(empty_url) as db:
        await db.installations.save(installation(), tokens())
        await db.inbox.accept(Event("T1"))
        (event,) = await db.inbox.claim(1, NOW + timedelta(days=9000))
        await db.teams.end("T1", erase=erase)
        await db.preferences.set_language("T1", "U1", Lang.KO)
        if back:
            await db.installations.save(installation(), tokens())
        await db.inbox.postpone(event.id, "another process has this event", NOW)
        kept = await db.preferences.language("T1", "U1")
        assert kept is (None if erase and not back else Lang.KO)
        assert not await db.inbox.claim(1, NOW + timedelta(days=9000))
