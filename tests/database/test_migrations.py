"""Migrations: up and down on both databases, from every revision, with data in place."""

from __future__ import annotations

import asyncio
import re
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, select, text

from bot.storage.database import DatabaseError, check, downgrade, open_database, upgrade
from bot.storage.database.migrating import revisions
from bot.storage.database.schema import metadata
from bot.storage.database.transactions import create_engine
from bot.storage.database.urls import database_url

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ROWS: dict[str, dict[str, Any]] = {
    "inbox": {
        "key": "A:T:E1", "lane": "T:C", "body": {"a": "한국"}, "received_at": NOW, "due_at": NOW,
        "user_id": "U",
    },
    "outbox": {
        "event_key": "A:T:E1", "ordinal": 0, "delivery_key": "k", "method": "chat.postMessage",
        "arguments": {}, "planned_at": NOW,
    },
    "answered": {"team": "T", "channel": "C", "ts": "1.1", "event_key": "A:T:E1", "noted_at": NOW},
    "conversations": {
        "team": "T", "channel": "C", "thread_ts": "1.1", "asked_at": NOW, "expires_at": NOW,
        "mark": "m", "question": "问", "reply_kind": "gap", "facts": [], "intents": [],
        "lang": "zh", "user_id": "U",
    },
    "question_log": {
        "team": "T", "channel": "C", "user_id": "U", "asked_at": NOW, "mark": "m", "question": "q",
        "lang": "en", "kind": "gap", "facts": [], "intents": [], "confidence": 0.5,
        "latency_ms": 1.0,
    },
    "question_feedback": {"log_id": 1, "user_id": "U", "helpful": True, "given_at": NOW},
    "preferences": {"team": "T", "subject": "U", "lang": "ko"},
    "curator_questions": {
        "team": "T", "mark": "m", "question": "q", "lang": "en", "channel": "C", "user_id": "U",
        "asked_at": NOW,
    },
    "digest_subscriptions": {
        "team": "T", "channel": "C", "time": "09:00", "zone": "Asia/Seoul", "weekdays": [0],
        "lang": "ko", "topics": [], "configured_by": "U", "paused": False, "active_since": NOW,
        "skip_empty": True, "open_questions": True,
    },
    "digest_runs": {
        "team": "T", "channel": "C", "local_day": NOW.date(), "due_at": NOW, "state": "posted",
        "facts": [],
    },
    "installations": {
        "team": "T", "team_name": "팀", "enterprise": "", "org_wide": False, "app": "A",
        "bot_user": "U", "bot": "B", "bot_name": "tieline", "scopes": ["commands"],
        "sealed": "gAAAA", "expires_at": NOW, "installed_by": "U", "installed_at": NOW,
    },
    "install_states": {"mark": "m", "browser": "b", "issued_at": NOW, "expires_at": NOW},
}  # fmt: skip


async def _run(url: str, work: Any) -> Any:
    where = database_url(url)
    engine = create_engine(where, connections=1, writes=True)
    try:
        return await engine.run(lambda session: session.run_sync(work))
    finally:
        await engine.dispose()


def _present(connection: Connection) -> dict[str, dict[str, Any]]:
    """The rows as far as this revision has their tables and columns."""
    found, inspected = {}, inspect(connection)
    for name in set(inspected.get_table_names()) & set(ROWS):
        columns = {column["name"] for column in inspected.get_columns(name)}
        found[name] = {key: value for key, value in ROWS[name].items() if key in columns}
    return {name: found[name] for name in ROWS if name in found}


def _fill(connection: Connection) -> dict[str, dict[str, Any]]:
    rows = _present(connection)
    for name, row in rows.items():
        connection.execute(metadata.tables[name].insert().values(row))
    return rows


def _read(connection: Connection) -> dict[str, dict[str, Any]]:
    found = {}
    for name, row in _present(connection).items():
        columns = [metadata.tables[name].c[key] for key in row]
        rows = connection.execute(select(*columns)).mappings().all()
        found[name] = dict(rows[0]) if rows else {}
    return found


def test_rows_cover_every_table() -> None:
    """A new table or column needs a value here, or its migration is not tested with data."""
    assert set(ROWS) == set(metadata.tables)
    for name, table in metadata.tables.items():
        by_itself = {"id", "state", "worker", "attempt", "reason", "finished_at", "ts", "times"}
        by_itself |= {"posting_at", "settled_at", "note", "paused_reason"}
        by_itself |= {"rotating_until", "version"}
        assert set(table.c.keys()) - set(ROWS[name]) <= by_itself, name


@pytest.mark.parametrize("start", revisions())
async def test_upgrade_from_every_revision_keeps_the_data(empty_url: str, start: str) -> None:
    """Data written at a revision is read unchanged after the upgrade to the newest."""
    await upgrade(empty_url, start)
    filled = await _run(empty_url, _fill)
    state = await upgrade(empty_url)
    assert state.up_to_date
    found = await _run(empty_url, _read)
    for name, row in filled.items():
        assert found[name] | row == found[name], name


@pytest.mark.parametrize("target", ["base", *revisions()])
async def test_downgrade_to_every_revision_and_up_again(empty_url: str, target: str) -> None:
    """Going back drops what is newer, keeps what is older, and the way up works again."""
    await upgrade(empty_url)
    await _run(empty_url, _fill)
    state = await downgrade(empty_url, target)
    assert state.current == (None if target == "base" else target)
    for name, row in (await _run(empty_url, _read)).items():
        assert row == {key: ROWS[name][key] for key in row}
        assert row
    assert (await upgrade(empty_url)).up_to_date


async def test_the_migrated_schema_is_the_one_of_the_code(empty_url: str) -> None:
    """No difference between what the revisions make and what schema.py says."""
    await upgrade(empty_url)

    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await _run(empty_url, differences) == []


async def test_an_empty_sqlite_database_gets_what_the_revisions_make(tmp_path: Path) -> None:
    """Tables, columns, indexes and constraints are those that the migrations make."""

    async def schema_of(url: str) -> dict[str, str]:
        listed = text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        rows = await _run(url, lambda connection: connection.execute(listed).all())
        # A default is written with and without parentheses.
        return {name: re.sub(r"[\s\"()]", "", sql) for name, sql in rows}

    migrated, opened = (f"sqlite:///{tmp_path / name}.sqlite3" for name in ("one", "other"))
    await upgrade(migrated)
    both = await asyncio.gather(open_database(opened), open_database(opened))
    for database in both:
        await database.aclose()
    assert await schema_of(opened) == await schema_of(migrated)
    assert (await check(opened)).up_to_date


async def test_upgrading_twice_at_once_works(empty_url: str) -> None:
    """Two replicas released together both end with the newest schema."""
    first, second = await asyncio.gather(upgrade(empty_url), upgrade(empty_url))
    assert first.up_to_date
    assert second.up_to_date


async def test_a_newer_schema_is_refused(empty_url: str) -> None:
    """A database of a later Tieline is neither opened nor changed."""
    await upgrade(empty_url)
    await _run(empty_url, lambda c: c.execute(text("UPDATE alembic_version SET version_num='9'")))
    for attempt in (check(empty_url), upgrade(empty_url), open_database(empty_url)):
        with pytest.raises(DatabaseError, match="newer Tieline") as caught:
            await attempt
        assert "\n" not in str(caught.value)


async def test_an_old_schema_is_refused_where_it_is_not_upgraded(empty_url: str) -> None:
    """Without permission to migrate, the message says which command to run."""
    with pytest.raises(DatabaseError, match="ties db upgrade"):
        await open_database(empty_url, migrate=False)
    await upgrade(empty_url, revisions()[0])
    with pytest.raises(DatabaseError, match="ties db upgrade"):
        await open_database(empty_url, migrate=False)


async def test_the_sqlite_file_is_created_for_its_owner_only(tmp_path: Path) -> None:
    """File 0600, folder 0700, WAL."""
    url = f"sqlite:///{tmp_path / 'var' / 'tieline.sqlite3'}"
    async with await open_database(url):
        file = tmp_path / "var" / "tieline.sqlite3"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        assert (tmp_path / "var" / "tieline.sqlite3-wal").exists()
