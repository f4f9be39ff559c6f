"""What can be wrong with a database, each in one line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError


class DatabaseError(OSError):
    """The database can't be used; the message is one line for a person, without secrets."""


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
    except (SQLAlchemyError, OSError) as error:
        if isinstance(error, DatabaseError):
            raise
        raise DatabaseError(explained(url, error)) from error


def explained(url: URL, error: BaseException) -> str:
    """One line for what a driver raised."""
    origin = getattr(error, "orig", None) or error
    said = " ".join(str(origin).split())
    low, name = said.lower(), shown(url)
    for fragments, line in _KNOWN:
        if any(fragment in low for fragment in fragments):
            return line.format(name=name)
    if isinstance(origin, (ConnectionError, TimeoutError)) or "connect" in low:
        return f"{name} can't be reached; check DATABASE_URL and that the server runs"
    kind = str(origin.__class__.__name__)
    return f"{name} refused an operation ({kind}: {said[:160]})"


_KNOWN: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("database is locked", "database table is locked"),
        "{name} is locked by another process for too long; stop that process or try again",
    ),
    (
        ("disk is full", "no space left"),
        "{name} can't grow: the disk is full; free space and try again",
    ),
    (
        ("readonly database", "read-only transaction", "read only transaction"),
        "{name} is read-only; make the file and its folder writable for this user",
    ),
    (
        ("unable to open database file",),
        "{name} can't be opened; check that the folder exists and is readable and writable",
    ),
    (
        ("file is not a database", "database disk image is malformed"),
        "{name} is not a usable SQLite database; restore a backup with `ties db restore`",
    ),
    (
        ("does not exist", "no such table", "undefinedtable"),
        "{name} is missing or has no tables yet; run `ties db upgrade`",
    ),
    (
        ("password authentication failed", "no password supplied"),
        "{name} refused the user or password in DATABASE_URL",
    ),
)
