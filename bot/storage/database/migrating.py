"""Migrations: bring a database to this version's schema, back, or say how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, text

from bot.storage.database.errors import DatabaseError, shown, translated
from bot.storage.database.schema import metadata
from bot.storage.database.transactions import Engine, create_engine
from bot.storage.database.urls import create_file, database_url, is_sqlite, missing_file

FOLDER = Path(__file__).parent / "migrations"
# Two replicas that are released together must not migrate at the same time.
_LOCK = text("SELECT pg_advisory_xact_lock(7411302025)")

# As Alembic makes it.
_VERSIONS = text(
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_VERSION = text("INSERT INTO alembic_version (version_num) VALUES (:version)")


@dataclass(frozen=True, slots=True)
class SchemaState:
    """A database's revision (None for an empty one) and this version's."""

    name: str
    current: str | None
    head: str

    @property
    def up_to_date(self) -> bool:
        """Whether the two agree."""
        return self.current == self.head


@lru_cache(maxsize=1)
def revisions() -> tuple[str, ...]:
    """Every revision, oldest first: their files are named by number."""
    files = (FOLDER / "versions").glob("[0-9]*.py")
    return tuple(sorted(file.stem.partition("_")[0] for file in files))


async def upgrade(url: str, revision: str = "head") -> SchemaState:
    """Create the database if it is SQLite, and upgrade it; raises DatabaseError."""
    return await _with_engine(url, revision, downwards=False)


async def downgrade(url: str, revision: str) -> SchemaState:
    """Go back to `revision` ("base" for an empty schema); raises DatabaseError."""
    return await _with_engine(url, revision, downwards=True)


async def check(url: str) -> SchemaState:
    """How the database stands; raises DatabaseError if it can't be reached or is newer."""
    where = database_url(url)
    if missing_file(where):
        # Connecting would create an empty file and hide a wrong path.
        raise DatabaseError(f"{shown(where)} is missing; `ties db upgrade` creates it")
    engine = create_engine(where, connections=1, writes=False)
    try:
        return await state_of(engine, where)
    finally:
        await engine.dispose()


async def state_of(engine: Engine, url: URL) -> SchemaState:
    """The revision of a database; raises DatabaseError for one that this version doesn't know."""
    with translated(url):
        current = await engine.run(lambda session: session.run_sync(_revision))
    if current is not None and current not in revisions():
        raise DatabaseError(
            f"{shown(url)} was made by a newer Tieline (schema {current}); "
            "upgrade Tieline, or restore a backup from before"
        )
    return SchemaState(shown(url), current, revisions()[-1])


async def require_current(engine: Engine, url: URL) -> None:
    """Raises DatabaseError unless the schema is this version's."""
    state = await state_of(engine, url)
    if state.current is None:
        raise DatabaseError(f"{state.name} has no tables yet; run `ties db upgrade`")
    if not state.up_to_date:
        raise DatabaseError(
            f"{state.name} is of schema {state.current}, this Tieline needs {state.head}; "
            "run `ties db upgrade`"
        )


async def upgrade_with(engine: Engine, url: URL, revision: str = "head") -> SchemaState:
    """Upgrade over an open engine; nothing is written if the schema is right already.

    An empty SQLite database gets this version's tables at once, without Alembic.
    """
    state = await state_of(engine, url)
    if revision == "head" and state.current is None and is_sqlite(url):
        with translated(url):
            await engine.run(lambda session: session.run_sync(_create))
        state = await state_of(engine, url)
    if revision != "head" or not state.up_to_date:
        await _migrate(engine, url, revision, downwards=False)
        state = await state_of(engine, url)
    return state


async def _with_engine(url: str, revision: str, *, downwards: bool) -> SchemaState:
    where = database_url(url)
    if revision not in (*revisions(), "base" if downwards else "head"):
        known = ", ".join(revisions())
        raise DatabaseError(f"there is no schema {revision}; the schemas are {known}")
    create_file(where)
    engine = create_engine(where, connections=1, writes=True)
    try:
        await state_of(engine, where)
        await _migrate(engine, where, revision, downwards=downwards)
        return await state_of(engine, where)
    finally:
        await engine.dispose()


async def _migrate(engine: Engine, url: URL, revision: str, *, downwards: bool) -> None:
    # Only a database that is to be changed needs Alembic, which takes 10 MB: most servers start
    # with one that is up to date.
    from alembic import command
    from alembic.config import Config

    def run(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(_LOCK)
        config = Config()
        config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        (command.downgrade if downwards else command.upgrade)(config, revision)

    with translated(url):
        await engine.run(lambda session: session.run_sync(run))


def _create(connection: Connection) -> None:
    """Make what all revisions together make, unless something is there already."""
    if inspect(connection).get_table_names():
        return
    metadata.create_all(connection)
    connection.execute(_VERSIONS)
    connection.execute(_VERSION, {"version": revisions()[-1]})


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found
