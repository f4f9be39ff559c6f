"""What can be wrong with a database, each in one line that says what to do."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class DatabaseError(OSError):
    """The database can't be used; the message is one line for a person, without secrets.

    `whole`: the database as a whole is in trouble, not a single operation. `lost`: the connection
    broke; a new one may work.
    """

    def __init__(self, message: str, *, whole: bool = False, lost: bool = False) -> None:
        super().__init__(message)
        self.whole = whole
        self.lost = lost


def shown(url: URL) -> str:
    """How a database is named in messages: the file, or host and name without the password."""
    if url.get_backend_name() == "sqlite":
        return f"database {url.database or ':memory:'}"
    return f"database {url.database or ''} at {url.host or url.query.get('host') or 'localhost'}"


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turn what drivers raise inside the block into `DatabaseError`."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        if isinstance(error, DatabaseError):
            raise
        raise explained(url, error) from error


def explained(url: URL, error: BaseException) -> DatabaseError:
    """What a driver raised, in one line."""
    origin = getattr(error, "orig", None) or error
    said = " ".join(str(origin).split())
    low, name = said.lower(), shown(url)
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    for pattern, line in _KNOWN:
        if re.search(pattern, low):
            return DatabaseError(line.format(name=name), whole=True, lost=lost)
    # To a server, every failure of the system is one of reaching it.
    remote = url.get_backend_name() != "sqlite" and isinstance(origin, OSError)
    unreachable = remote or isinstance(origin, PoolTimeoutError)
    if lost or unreachable or "connect" in low:
        line = f"{name} can't be reached; check DATABASE_URL and that the server runs"
        return DatabaseError(line, whole=True, lost=lost)
    kind = str(origin.__class__.__name__)
    return DatabaseError(f"{name} refused an operation ({kind}: {said[:160]})")


_KNOWN: tuple[tuple[str, str], ...] = (
    (
        "database is locked|database table is locked",
        "{name} is locked by another process for too long; stop that process or try again",
    ),
    (
        "disk is full|no space left|disk full",
        "{name} can't grow: the disk is full; free space and try again",
    ),
    (
        "readonly database|read-only transaction|read only transaction",
        "{name} is read-only; make it, and for SQLite its folder, writable for this user",
    ),
    (
        "unable to open database file",
        "{name} can't be opened; check that the folder exists and is readable and writable",
    ),
    (
        "disk i/o error",
        "{name} can't be read or written: the disk or its quota fails; check both",
    ),
    (
        "file is not a database|database disk image is malformed",
        "{name} is not a usable SQLite database; restore a backup with `ties db restore`",
    ),
    (
        'database "[^"]*" does not exist',
        "{name} does not exist; create it with PostgreSQL's createdb, then `ties db upgrade`",
    ),
    (
        'role "[^"]*" does not exist|password authentication failed|no password supplied',
        "{name} refused the user or password in DATABASE_URL",
    ),
    (
        'relation "[^"]*" does not exist|no such table',
        "{name} has no tables yet; run `ties db upgrade`",
    ),
)
