"""Installations in workspaces and organisations: whose they are, and their sealed tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import delete, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import installations
from bot.storage.database.statements import insert_into
from bot.storage.database.transactions import Session

MakeInstallation = Callable[..., Any]
"""The surface's installation type; called with the fields of its port by name."""

MakeTokens = Callable[..., Any]
"""The surface's token type; called with token, refresh_token, expires_at and version by name."""


class Seals(Protocol):
    """Encrypts what belongs to an owner, and opens it again."""

    def seal(self, owner: str, secrets: dict[str, str]) -> str: ...
    def open(self, owner: str, sealed: str) -> dict[str, str]: ...
    def is_current(self, sealed: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class StoredInstallation:
    """An installation as stored; surfaces pass their own type to `open_database` instead."""

    team: str
    team_name: str
    enterprise: str
    org_wide: bool
    app: str
    bot_user: str
    bot: str
    bot_name: str
    scopes: tuple[str, ...]
    installed_by: str
    installed_at: datetime


@dataclass(frozen=True, slots=True)
class StoredTokens:
    """An installation's tokens, opened; surfaces pass their own type to `open_database` instead."""

    token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    expires_at: datetime | None = None
    version: int = 0


_FIELDS = (
    *("team", "team_name", "enterprise", "org_wide", "app", "bot_user", "bot", "bot_name"),
    *("installed_by", "installed_at"),
)


class SqlInstallations:
    """Installations by team: a workspace's id, or for one of a whole organisation the latter's."""

    def __init__(
        self,
        writer: GroupCommit,
        reader: GroupCommit,
        seals: Seals,
        make: MakeInstallation,
        make_tokens: MakeTokens,
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._seals = seals
        self._make = make
        self._make_tokens = make_tokens

    async def of(self, team: str) -> Any | None:
        """A team's installation, without its tokens."""
        row = await self._reader.do(_row_of, team)
        return None if row is None else self._built(row)

    async def tokens(self, team: str) -> Any | None:
        """A team's tokens. Raises SealError if none of the keys opens them."""
        row = await self._reader.do(_row_of, team)
        if row is None:
            return None
        secrets = self._seals.open(team, row.sealed)
        return self._make_tokens(
            token=secrets.get("token", ""),
            refresh_token=secrets.get("refresh_token", ""),
            expires_at=row.expires_at,
            version=row.version,
        )

    async def every(self) -> Sequence[Any]:
        """All installations, oldest first."""
        return [self._built(row) for row in await self._reader.do(_rows, None)]

    async def save(self, installation: Any, tokens: Any) -> None:
        """Add or replace a team's installation."""
        values = {name: getattr(installation, name) for name in _FIELDS}
        values |= {"scopes": list(installation.scopes), "rotating_until": None}
        values |= self._sealed(installation.team, tokens)
        await self._writer.do(_save, values)

    async def claim_rotation(self, team: str, version: int, now: datetime, until: datetime) -> bool:
        """Take it on to renew the tokens until a moment; False if another process is at it."""
        return await self._writer.do(_claim, (team, version, now, until))

    async def put_off_rotation(self, team: str, version: int, until: datetime) -> None:
        """Let nobody try again before a moment."""
        await self._writer.do(_put_off, (team, version, until))

    async def rotated(self, team: str, tokens: Any) -> bool:
        """Store renewed tokens in place of those of `tokens.version`; False if those are gone."""
        values = self._sealed(team, tokens) | {"rotating_until": None}
        return await self._writer.do(_replace, (team, tokens.version, values))

    async def expiring(self, before: datetime) -> Sequence[str]:
        """The teams whose token expires before a moment."""
        return await self._reader.do(_expiring, before)

    async def unreadable(self) -> Sequence[str]:
        """The teams whose tokens none of the keys opens."""
        found = []
        for row in await self._reader.do(_rows, None):
            try:
                self._seals.open(row.team, row.sealed)
            except OSError:
                found.append(str(row.team))
        return found

    async def seal_again(self) -> int:
        """Seal with the first key what an older one sealed; returns how many were."""
        done = 0
        for row in await self._reader.do(_rows, None):
            if self._seals.is_current(row.sealed):
                continue
            sealed = self._seals.seal(row.team, self._seals.open(row.team, row.sealed))
            done += await self._writer.do(_replace, (row.team, row.version, {"sealed": sealed}))
        return done

    def _sealed(self, team: str, tokens: Any) -> dict[str, Any]:
        secrets = {"token": tokens.token, "refresh_token": tokens.refresh_token}
        return {"sealed": self._seals.seal(team, secrets), "expires_at": tokens.expires_at}

    def _built(self, row: Any) -> Any:
        fields = {name: getattr(row, name) for name in _FIELDS}
        return self._make(**fields, scopes=tuple(row.scopes or ()))


async def _row_of(session: Session, teams: Sequence[str]) -> Sequence[Any | None]:
    rows = await session.execute(
        select(installations).where(installations.c.team.in_(sorted(set(teams))))
    )
    known = {row.team: row for row in rows}
    return [known.get(team) for team in teams]


async def _rows(session: Session, items: Sequence[None]) -> Sequence[Sequence[Any]]:
    order = (installations.c.installed_at, installations.c.team)
    rows = (await session.execute(select(installations).order_by(*order))).all()
    return [rows] * len(items)


async def _save(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    for row in rows:
        insert = insert_into(session, installations).values(row)
        changed = {name: row[name] for name in row if name != "team"}
        # A renewal that is under way for the former tokens must not overwrite these.
        changed["version"] = installations.c.version + 1
        await session.execute(insert.on_conflict_do_update(index_elements=["team"], set_=changed))
    return [None] * len(rows)


async def _claim(
    session: Session, items: Sequence[tuple[str, int, datetime, datetime]]
) -> Sequence[bool]:
    results = []
    for team, version, now, until in items:
        free = installations.c.rotating_until.is_(None) | (installations.c.rotating_until <= now)
        done = await session.execute(
            update(installations)
            .where(installations.c.team == team, installations.c.version == version)
            .where(free)
            .values(rotating_until=until)
        )
        results.append(done.rowcount > 0)
    return results


async def _put_off(session: Session, items: Sequence[tuple[str, int, datetime]]) -> Sequence[None]:
    for team, version, until in items:
        await session.execute(
            update(installations)
            .where(installations.c.team == team, installations.c.version == version)
            .values(rotating_until=until)
        )
    return [None] * len(items)


async def _replace(
    session: Session, items: Sequence[tuple[str, int, dict[str, Any]]]
) -> Sequence[bool]:
    results = []
    for team, version, values in items:
        done = await session.execute(
            update(installations)
            .where(installations.c.team == team, installations.c.version == version)
            .values(version=version + 1, **values)
        )
        results.append(done.rowcount > 0)
    return results


async def _expiring(session: Session, moments: Sequence[datetime]) -> Sequence[Sequence[str]]:
    found = []
    for before in moments:
        rows = await session.execute(
            select(installations.c.team)
            .where(installations.c.expires_at < before)
            .order_by(installations.c.expires_at)
        )
        found.append([str(team) for team in rows.scalars()])
    return found


async def end_installation(session: Session, team: str) -> bool:
    """Delete a team's installation; False if there is none."""
    done = await session.execute(delete(installations).where(installations.c.team == team))
    return done.rowcount > 0
