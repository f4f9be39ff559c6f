"""Database URLs as people write them, and the file that an SQLite URL names."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.database.errors import DatabaseError, shown

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


def database_url(text: str) -> URL:
    """Read a URL such as `sqlite:///var/tieline.sqlite3` or `postgresql://user@host/name`.

    Raises DatabaseError for anything that is neither SQLite nor PostgreSQL.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise DatabaseError(
            "DATABASE_URL is not a database URL; write sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from None
    driver = _DRIVERS.get(url.drivername.partition("+")[0])
    if driver is None:
        raise DatabaseError(
            f"DATABASE_URL names {url.drivername}; only sqlite and postgresql are supported"
        )
    query = dict(url.query)
    if "sslmode" in query:  # what hosting providers write; asyncpg calls it ssl
        query["ssl"] = query.pop("sslmode")
    return url.set(drivername=driver, query=query)


def is_sqlite(url: URL) -> bool:
    """Whether the URL names an SQLite database."""
    return url.get_backend_name() == "sqlite"


def in_memory(url: URL) -> bool:
    """Whether the URL names SQLite's in-memory database, which lives in one connection."""
    return is_sqlite(url) and url.database in (None, "", ":memory:")


def missing_file(url: URL) -> bool:
    """Whether the URL names an SQLite file that does not exist."""
    return is_sqlite(url) and not in_memory(url) and not Path(str(url.database)).exists()


def create_file(url: URL) -> None:
    """Create an SQLite database's folder (0700) and file (0600) where they are missing.

    Raises DatabaseError if the place can't be written.
    """
    if not is_sqlite(url) or in_memory(url):
        return
    path = Path(str(url.database))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except PermissionError:
        if not path.exists():
            raise DatabaseError(f"{shown(url)} can't be created: permission denied") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise DatabaseError(f"{shown(url)} can't be created: {reason}") from None
