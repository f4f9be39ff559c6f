"""Backup and restore of an SQLite database while Tieline runs."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL

from bot.storage.database.errors import DatabaseError, shown, translated
from bot.storage.database.migrating import revisions
from bot.storage.database.transactions import BUSY_SECONDS
from bot.storage.database.urls import create_file, database_url, in_memory, is_sqlite


def backup(url: str, target: Path) -> int:
    """Copy the database into a new file (0600), online; returns its size in bytes.

    Raises DatabaseError if the file exists, the database is missing, or is not SQLite.
    """
    where = _sqlite_url(url, "back up")
    source = Path(str(where.database))
    if not source.exists():
        raise DatabaseError(f"{shown(where)} is missing: there is nothing to back up")
    if target.exists():
        raise DatabaseError(f"{target} exists already; name a new file")
    create_file(where.set(database=str(target)))
    try:
        with translated(where):
            _copy(source, target)
    except DatabaseError:
        target.unlink(missing_ok=True)
        raise
    return target.stat().st_size


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the former content was kept, if there was any, and how many events were parked."""

    kept: Path | None
    parked: int


def restore(url: str, source: Path) -> Restored:
    """Replace the database's content by a backup's.

    What was open when the backup was made is parked: it may have been answered since. Digests
    begin anew from now. Raises DatabaseError if the backup is missing, damaged or of a newer
    Tieline, or if the database is in use.
    """
    where = _sqlite_url(url, "restore")
    if not source.exists():
        raise DatabaseError(f"backup {source} is missing")
    _check(source)
    target = Path(str(where.database))
    kept: Path | None = None
    if target.exists() and target.stat().st_size:
        _refuse_if_used(where, target)
        kept = target.with_name(target.name + ".before-restore")
        kept.unlink(missing_ok=True)
        backup(url, kept)
    create_file(where)
    with translated(where):
        _copy(source, target)
        parked = _settle(target)
    return Restored(kept, parked)


def _refuse_if_used(where: URL, target: Path) -> None:
    try:
        with closing(sqlite3.connect(target, timeout=0.5, isolation_level=None)) as connection:
            # Whoever has a WAL database open holds a lock that this needs for itself.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise DatabaseError(f"{shown(where)} can't be replaced: {error}") from None
        raise DatabaseError(f"{shown(where)} is in use; stop Tieline, then restore") from None
    except sqlite3.DatabaseError:
        return  # damaged: that is what a restore is for


def _settle(target: Path) -> int:
    """Make a restored database safe to run: nothing in it is done again by itself."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    why = "restored from a backup; it may have been answered since"
    with closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as connection, connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        parked = connection.execute(
            "UPDATE inbox SET state = 'parked', worker = '', reason = ?, finished_at = ?"
            " WHERE state = 'open'",
            (why, now),
        ).rowcount
        if "digest_runs" in tables:
            connection.execute("UPDATE digest_subscriptions SET active_since = ?", (now,))
            connection.execute(
                "UPDATE digest_runs SET state = 'skipped', note = 'restored from a backup'"
                " WHERE state = 'due'"
            )
    return parked


def _sqlite_url(url: str, verb: str) -> URL:
    where = database_url(url)
    if not is_sqlite(where):
        tool = "pg_dump" if verb == "back up" else "pg_restore"
        raise DatabaseError(f"to {verb} PostgreSQL, use its own tool: {tool}")
    if in_memory(where):
        raise DatabaseError(f"there is nothing to {verb} in a database in memory")
    return where


def _copy(source: Path, target: Path) -> None:
    try:
        with (
            closing(sqlite3.connect(source, timeout=BUSY_SECONDS)) as read,
            closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as write,
        ):
            read.backup(write)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    target.chmod(0o600)
    descriptor = os.open(target, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _check(source: Path) -> None:
    damaged = f"backup {source} is damaged or no Tieline database"
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as connection:
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        raise DatabaseError(damaged) from None
    if not whole or found is None:
        raise DatabaseError(damaged)
    if found[0] not in revisions():
        raise DatabaseError(f"backup {source} was made by a newer Tieline (schema {found[0]})")
