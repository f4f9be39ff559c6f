"""`ties db` and `ties ops`: what an operator types, and what each trouble is answered with."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import stat
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import wiring
from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind
from bot.storage.database import Database, open_database
from bot.surfaces.slack.ports.inbox import Incoming
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.ports.question_log import Asked

from .conftest import Ran
from .conftest import Ties as Run

Ties = Run
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the default database goes, for one test."""
    monkeypatch.setenv("TIES_DATA", str(tmp_path / "var"))
    wiring.settings.cache_clear()
    yield tmp_path / "var" / "tieline.sqlite3"
    wiring.settings.cache_clear()


def within(place: Path, work: Callable[[Database], Awaitable[object]]) -> None:
    """Do something with the database at a place."""

    async def opened() -> None:
        async with await open_database(f"sqlite:///{place}") as db:
            await work(db)

    asyncio.run(opened())


async def trouble(db: Database) -> None:
    """A parked event and a call whose outcome is unknown; somebody's question."""
    for number in (1, 2):
        await db.inbox.accept(Incoming(f"A:T:Ev{number}", {"n": number}, "", "U1"))
    first, second = await db.inbox.claim(2, datetime.now(UTC))
    await db.inbox.park(first.id, "ValueError: bad")
    call = (await db.outbox.plan(second.key, [Outgoing("chat.postMessage", {})]))[0]
    await db.outbox.unknown(call.id, "no answer within 10 s")
    await db.inbox.finish(second.id)
    reply = Reply(ReplyKind.GAP, Lang.KO, "…")
    await db.log.record(Asked("T", "C", "U1", "왜?", reply, 1.0, datetime.now(UTC)))


def clean(ran: Ran, code: int = 0) -> str:
    """What a command printed, when it ended as expected and without complaint."""
    assert ran.code == code, ran.err
    assert ran.err == ""
    return ran.out


def test_the_database_is_created_by_upgrade_for_its_owner_only(ties: Ties, place: Path) -> None:
    """Until then every command says that it is missing, and what creates it."""
    for arguments in (("db", "check"), ("ops", "stuck"), ("ops", "prune")):
        assert "is missing; `ties db upgrade` creates it" in ties(*arguments).complaint
    assert not place.exists()
    assert "is of schema" in clean(ties("db", "upgrade"))
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert "is up to date" in clean(ties("db", "check"))
    assert "nothing is stuck" in clean(ties("ops", "stuck"))


def test_an_older_schema_is_told_and_upgraded(ties: Ties, place: Path) -> None:
    """check fails until upgrade has run."""
    clean(ties("db", "upgrade"))
    assert "schema 0001" in clean(ties("db", "downgrade", "0001", "--yes"))
    assert "run `ties db upgrade`" in clean(ties("db", "check"), code=1)
    assert "run `ties db upgrade`" in ties("ops", "stuck").complaint
    clean(ties("db", "upgrade"))
    clean(ties("db", "check"))


def test_a_newer_schema_is_left_alone(ties: Ties, place: Path) -> None:
    """By every command, with one line."""
    clean(ties("db", "upgrade"))
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for arguments in (("db", "check"), ("db", "upgrade"), ("ops", "stuck")):
        assert "made by a newer Tieline" in ties(*arguments).complaint


def test_an_unknown_revision(ties: Ties, place: Path) -> None:
    """One line, no traceback."""
    clean(ties("db", "upgrade"))
    for arguments in (("db", "upgrade", "--to", "0815"), ("db", "downgrade", "0815", "--yes")):
        assert "there is no schema 0815" in ties(*arguments).complaint


def test_backup_and_restore(ties: Ties, place: Path, tmp_path: Path) -> None:
    """There and back; what was there before is kept; a wrong file is refused."""
    clean(ties("db", "upgrade"))
    within(place, trouble)
    copy = tmp_path / "copy.sqlite3"
    assert "wrote" in clean(ties("db", "backup", str(copy)))
    assert "exists already" in ties("db", "backup", str(copy)).complaint
    place.unlink()
    assert "restored from" in clean(ties("db", "restore", str(copy), "--yes"))
    told = clean(ties("ops", "stuck"), code=1)
    assert "ValueError: bad" in told
    again = clean(ties("db", "restore", str(copy), "--yes"))
    assert "what was there before is kept in" in again
    assert "is missing" in ties("db", "restore", str(tmp_path / "none"), "--yes").complaint


def test_what_is_stuck_is_listed_replayed_and_dismissed(ties: Ties, place: Path) -> None:
    """With ids that the other commands take; each wrong id is told."""
    clean(ties("db", "upgrade"))
    within(place, trouble)
    told = clean(ties("ops", "stuck"), code=1)
    assert "event 1  parked" in told
    assert "call 1  unknown" in told
    assert "no answer within 10 s" in told
    listed = json.loads(clean(ties("ops", "stuck", "--json"), code=1))
    assert [(each["kind"], each["id"]) for each in listed] == [("event", "1"), ("call", "1")]

    assert "replay what?" in ties("ops", "replay").complaint
    assert "0 parked events" in clean(ties("ops", "replay", "77"), code=1)
    assert "1 parked event given back" in clean(ties("ops", "replay", "1"))
    assert (
        "no call 77 of unknown outcome" in ties("ops", "replay", "--call", "77", "--yes").complaint
    )
    assert "nothing that can be stuck" in ties("ops", "dismiss", "people", "1").complaint
    assert "no call 77 that is stuck" in ties("ops", "dismiss", "call", "77").complaint
    assert "call 1 dismissed" in clean(ties("ops", "dismiss", "call", "1"))
    assert "nothing is stuck" in clean(ties("ops", "stuck"))


def test_a_call_is_made_again_only_after_somebody_has_looked(ties: Ties, place: Path) -> None:
    """The command asks; a no changes nothing."""
    clean(ties("db", "upgrade"))
    within(place, trouble)
    refused = ties("ops", "replay", "--call", "1", said="n\n")
    assert refused.code == 1
    assert "call 1  unknown" in clean(ties("ops", "stuck"), code=1)
    agreed = ties("ops", "replay", "--call", "1", said="y\n")
    assert agreed.code == 0
    assert "call 1 will be made again" in agreed.out


def test_a_persons_data_is_exported_and_erased(ties: Ties, place: Path, tmp_path: Path) -> None:
    """To the screen, to a file of the owner's only, and away."""
    clean(ties("db", "upgrade"))
    within(place, trouble)
    shown = json.loads(clean(ties("ops", "export", "U1", "--team", "T")))
    assert shown["questions"][0]["question"] == "왜?"
    file = tmp_path / "u1.json"
    clean(ties("ops", "export", "U1", "--team", "T", "-o", str(file)))
    assert json.loads(file.read_text(encoding="utf-8")) == shown
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "can't write" in ties("ops", "export", "U1", "--team", "T", "-o", str(file)).complaint
    kept = ties("ops", "erase", "U1", "--team", "T", said="n\n")
    assert kept.code == 1
    assert "questions: 1" in clean(ties("ops", "erase", "U1", "--team", "T", "--yes"))
    left = json.loads(clean(ties("ops", "export", "U1", "--team", "T")))
    assert not any(rows for name, rows in left.items() if name not in ("team", "user"))


def test_prune_goes_by_the_settings(
    ties: Ties, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TIES_RETENTION_DAYS decides; a wrong setting is named."""
    clean(ties("db", "upgrade"))

    async def long_ago(db: Database) -> None:
        reply = Reply(ReplyKind.GAP, Lang.EN, "…")
        asked_at = datetime(2020, 1, 1, tzinfo=UTC)
        await db.log.record(Asked("T", "C", "U1", "why?", reply, 1.0, asked_at))

    within(place, long_ago)
    monkeypatch.setenv("TIES_RETENTION_DAYS", "36500")
    wiring.settings.cache_clear()
    assert "question log: 0 deleted" in clean(ties("ops", "prune"))
    monkeypatch.setenv("TIES_RETENTION_DAYS", "90")
    wiring.settings.cache_clear()
    assert "question log: 1 deleted" in clean(ties("ops", "prune"))
    for name, wrong in (("TIES_RETENTION_DAYS", "soon"), ("TIES_KEEP_TEXT", "perhaps")):
        with monkeypatch.context() as patch:
            patch.setenv(name, wrong)
            wiring.settings.cache_clear()
            assert name in ties("ops", "prune").complaint
    wiring.settings.cache_clear()


def test_a_wrong_database_url(ties: Ties, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, whichever command, and no password in it."""
    for url, line in (
        ("mysql://u:secret@host/db", "only sqlite and postgresql"),
        ("postgresql://u:secret@127.0.0.1:9/db", "can't be reached"),
        ("nonsense", "is not a database URL"),
    ):
        monkeypatch.setenv("DATABASE_URL", url)
        wiring.settings.cache_clear()
        for arguments in (("db", "check"), ("db", "upgrade"), ("ops", "stuck")):
            complaint = ties(*arguments).complaint
            assert line in complaint
            assert "secret" not in complaint
    monkeypatch.delenv("DATABASE_URL")
    wiring.settings.cache_clear()
