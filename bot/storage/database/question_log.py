"""The question log: what was asked, how it was answered, and what people thought of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import question_feedback, question_log
from bot.storage.database.statements import insert_into, mark_of

MOST_CHARACTERS = 4000
_UNANSWERED = ("gap", "abstain")
_MOST_COUNTED = 5000


class SqlQuestionLog:
    """The log and its feedback. With `keep_text` off, no question's words are stored."""

    def __init__(
        self,
        writer: GroupCommit,
        reader: GroupCommit,
        clock: Callable[[], datetime],
        keep_text: bool,
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._keep_text = keep_text

    async def record(self, asked: Any) -> int:
        """Store one question, once however often its event is tried; return its id."""
        reply = asked.reply
        text = asked.question[:MOST_CHARACTERS].replace("\0", "") if self._keep_text else None
        row = {
            "team": asked.team,
            "channel": asked.channel,
            "user_id": asked.user,
            "asked_at": asked.at,
            "mark": mark_of(text) if text is not None else "",
            "question": text,
            "lang": reply.lang.value,
            "kind": reply.kind.value,
            "facts": list(reply.facts),
            "intents": list(reply.intents),
            "confidence": float(reply.confidence),
            "latency_ms": float(asked.latency_ms),
        }
        return await self._writer.do(_record, row)

    async def feedback(self, log_id: int, user: str, helpful: bool) -> None:
        """Store a person's verdict; a second one replaces the first, an unknown id is ignored."""
        row = {
            "log_id": log_id,
            "user_id": user,
            "helpful": helpful,
            "given_at": self._clock(),
        }
        await self._writer.do(_feedback, row)

    async def counts(self, team: str, since: datetime) -> dict[str, int]:
        """Questions of a team since a moment by reply kind, with `helpful` and `unhelpful`."""
        return await self._reader.do(_counts, (team, since))

    async def unanswered(
        self, team: str, since: datetime, limit: int = 5
    ) -> Sequence[tuple[str, int]]:
        """The questions most often left unanswered, with how often they were asked."""
        return await self._reader.do(_unanswered, (team, since, limit))

    async def popular(self, team: str, since: datetime, limit: int = 8) -> Sequence[str]:
        """Ids of the intents that a team's questions were answered with most, most often first."""
        return await self._reader.do(_popular, (team, since, limit))


_KEY = ("team", "channel", "user_id", "asked_at", "mark")


async def _record(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[int]:
    ids = []
    for row in rows:
        # Updating a column to itself makes RETURNING speak of rows that were there already.
        insert = insert_into(connection, question_log).values(row)
        statement = insert.on_conflict_do_update(
            index_elements=list(_KEY), set_={"team": insert.excluded.team}
        )
        found = await connection.scalar(statement.returning(question_log.c.id))
        ids.append(int(found))
    return ids


async def _feedback(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    for row in rows:
        known = await connection.scalar(
            select(question_log.c.id).where(question_log.c.id == row["log_id"])
        )
        if known is None:  # pruned meanwhile, or a forged button value
            continue
        insert = insert_into(connection, question_feedback).values(row)
        await connection.execute(
            insert.on_conflict_do_update(
                index_elements=["log_id", "user_id"],
                set_={"helpful": row["helpful"], "given_at": row["given_at"]},
            )
        )
    return [None] * len(rows)


async def _counts(
    connection: AsyncConnection, items: Sequence[tuple[str, datetime]]
) -> Sequence[dict[str, int]]:
    found = []
    for team, since in items:
        mine = (question_log.c.team == team) & (question_log.c.asked_at >= since)
        kinds = await connection.execute(
            select(question_log.c.kind, func.count()).where(mine).group_by(question_log.c.kind)
        )
        counts = {str(kind): int(number) for kind, number in kinds.all()}
        verdicts = await connection.execute(
            select(question_feedback.c.helpful, func.count())
            .join(question_log, question_log.c.id == question_feedback.c.log_id)
            .where(mine)
            .group_by(question_feedback.c.helpful)
        )
        for helpful, number in verdicts.all():
            counts["helpful" if helpful else "unhelpful"] = int(number)
        found.append(counts)
    return found


async def _unanswered(
    connection: AsyncConnection, items: Sequence[tuple[str, datetime, int]]
) -> Sequence[Sequence[tuple[str, int]]]:
    found = []
    for team, since, limit in items:
        times = func.count().label("times")
        rows = await connection.execute(
            select(func.min(question_log.c.question), times)
            .where(question_log.c.team == team, question_log.c.asked_at >= since)
            .where(question_log.c.kind.in_(_UNANSWERED), question_log.c.question.is_not(None))
            .group_by(question_log.c.mark)
            .order_by(times.desc(), func.min(question_log.c.question))
            .limit(limit)
        )
        found.append([(str(question), int(number)) for question, number in rows.all()])
    return found


async def _popular(
    connection: AsyncConnection, items: Sequence[tuple[str, datetime, int]]
) -> Sequence[Sequence[str]]:
    found = []
    for team, since, limit in items:
        rows = await connection.execute(
            select(question_log.c.intents)
            .where(question_log.c.team == team, question_log.c.asked_at >= since)
            .where(question_log.c.kind == "answer")
            .order_by(question_log.c.asked_at.desc(), question_log.c.id.desc())
            .limit(_MOST_COUNTED)
        )
        # Counted here: the two databases read into JSON columns in different ways.
        counts = Counter(str(intents[0]) for (intents,) in rows.all() if intents)
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        found.append([intent for intent, _times in ranked[:limit]])
    return found
