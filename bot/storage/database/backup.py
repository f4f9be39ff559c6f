"""Backup and restore of an SQLite database while Tieline runs."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from bot.storage.database.engine import (
    BUSY_SECONDS,
    create_file,
    database_url,
    in_memory,
    is_sqlite,
)
from bot.storage.database.errors import DatabaseError, shown, translated
from bot.storage.database.migrating import revisions


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


def restore(url: str, source: Path) -> Path | None:
    """Replace the database's content by a backup's; returns where the former content was kept.

    Raises DatabaseError if the backup is missing, damaged or of a newer Tieline.
    """
    where = _sqlite_url(url, "restore")
    if not source.exists():
        raise DatabaseError(f"backup {source} is missing")
    _check(source)
    target = Path(str(where.database))
    kept: Path | None = None
    if target.exists() and target.stat().st_size:
        kept = target.with_name(target.name + ".before-restore")
        kept.unlink(missing_ok=True)
        backup(url, kept)
    create_file(where)
    with translated(where):
        _copy(source, target)
    return kept


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
