"""States of installations under way: each is good once, for a while, and in one browser."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import install_states
from bot.storage.database.transactions import Session

LIFE = timedelta(minutes=10)
# Kept a little longer, so that who comes late is told that, and not that the link is wrong.
FORGOTTEN_AFTER = timedelta(hours=1)


class SqlInstallStates:
    """States by their hash: what the database holds opens nothing for whoever reads it."""

    def __init__(
        self, writer: GroupCommit, clock: Callable[[], datetime], life: timedelta = LIFE
    ) -> None:
        self._writer = writer
        self._clock = clock
        self._life = life

    async def issue(self, browser: str) -> str:
        """A new state for an installation that was begun in `browser`, a secret of its own."""
        state, now = secrets.token_urlsafe(32), self._clock()
        row = {
            "mark": _mark(state),
            "browser": _mark(browser),
            "issued_at": now,
            "expires_at": now + self._life,
        }
        await self._writer.do(_issue, row)
        return state

    async def consume(self, state: str, browser: str) -> str:
        """Use a state up: "good", "expired", "elsewhere" (another browser's) or "unknown".

        A state that was used is unknown the second time.
        """
        found = await self._writer.do(_consume, (_mark(state), _mark(browser), self._clock()))
        return str(found)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def _issue(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    # Anybody may open the page: what they leave behind must not pile up.
    oldest = min(row["issued_at"] for row in rows) - FORGOTTEN_AFTER
    await session.execute(delete(install_states).where(install_states.c.expires_at < oldest))
    await session.execute(insert(install_states), rows)
    return [None] * len(rows)


async def _consume(session: Session, items: Sequence[tuple[str, str, datetime]]) -> Sequence[str]:
    results = []
    for mark, browser, now in items:
        # In one statement: two redirects at the same time can't both find it.
        taken = await session.execute(
            delete(install_states)
            .where(install_states.c.mark == mark)
            .returning(install_states.c.browser, install_states.c.expires_at)
        )
        row = taken.first()
        if row is None:
            results.append("unknown")
        elif not secrets.compare_digest(row.browser, browser):
            results.append("elsewhere")
        else:
            results.append("good" if row.expires_at > now else "expired")
    return results
