"""A workspace's end: its installation deleted, its delivery stopped, its people's words erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.installations import end_installation
from bot.storage.database.schema import (
    answered,
    conversations,
    curator_questions,
    digest_runs,
    digest_subscriptions,
    inbox,
    installations,
    outbox,
    preferences,
    question_feedback,
    question_log,
)
from bot.storage.database.transactions import Session

UNINSTALLED, REVOKED = "uninstalled", "tokens revoked"
_HOLDING_WORDS = (conversations, answered, preferences, curator_questions, digest_runs)


class TeamData:
    """Everything that is stored for one team."""

    def __init__(self, writer: GroupCommit, clock: Callable[[], datetime]) -> None:
        self._writer = writer
        self._clock = clock

    async def end(self, team: str, *, erase: bool) -> bool:
        """Delete the installation, close open events, remove digests; with `erase` all data.

        False if there was no installation; the rest is done all the same.
        """
        return await self._writer.do(_end, (team, erase, self._clock()))


async def _end(session: Session, items: Sequence[tuple[str, bool, datetime]]) -> Sequence[bool]:
    results = []
    for team, erase, now in items:
        results.append(await end_installation(session, team))
        # Event keys are app, team and event id; digests' are of the same form.
        reason = UNINSTALLED if erase else REVOKED
        mine = inbox.c.key.contains(f":{team}:", autoescape=True)
        await session.execute(
            update(inbox)
            .where(mine, inbox.c.state != "done")
            .values(state="done", body={}, worker="", reason=reason, finished_at=now)
        )
        planned = outbox.c.event_key.contains(f":{team}:", autoescape=True)
        await session.execute(
            update(outbox)
            .where(planned, outbox.c.state.in_(("planned", "posting")))
            .values(state="rejected", reason=reason, settled_at=now)
        )
        await session.execute(
            delete(digest_subscriptions).where(digest_subscriptions.c.team == team)
        )
        if erase:
            await _erase(session, team)
    return results


async def erase_leavings(session: Session, event_ids: Sequence[int]) -> None:
    """Erase what was stored for the teams whose end closed these events, unless they are back."""
    ended = select(inbox.c.key).where(
        inbox.c.id.in_(event_ids), inbox.c.state == "done", inbox.c.reason == UNINSTALLED
    )
    for team in {key.split(":")[1] for key in (await session.execute(ended)).scalars()}:
        back = select(installations.c.team).where(installations.c.team == team)
        if (await session.execute(back)).scalar() is None:
            await _erase(session, team)


async def _erase(session: Session, team: str) -> None:
    mine = select(question_log.c.id).where(question_log.c.team == team)
    await session.execute(delete(question_feedback).where(question_feedback.c.log_id.in_(mine)))
    await session.execute(delete(question_log).where(question_log.c.team == team))
    for table in _HOLDING_WORDS:
        await session.execute(delete(table).where(table.c.team == team))
    # Keys stay until their retention ends, so that a late retry is not taken for new.
    await session.execute(
        update(inbox)
        .where(inbox.c.key.contains(f":{team}:", autoescape=True))
        .values(user_id="", body={})
    )
    await session.execute(
        update(outbox)
        .where(outbox.c.event_key.contains(f":{team}:", autoescape=True))
        .values(arguments={})
    )
