"""Chosen languages, and the questions that were put before the curators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, tuple_

from bot.core.language import Lang
from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import curator_questions, preferences
from bot.storage.database.statements import insert_into, mark_of
from bot.storage.database.transactions import Session

MOST_CHARACTERS = 4000


class SqlPreferences:
    """Languages by team and subject (a user's or channel's id)."""

    def __init__(self, writer: GroupCommit, reader: GroupCommit) -> None:
        self._writer = writer
        self._reader = reader

    async def language(self, team: str, subject: str) -> Lang | None:
        """The chosen language; None where nothing was chosen."""
        return await self._reader.do(_language, (team, subject))

    async def set_language(self, team: str, subject: str, lang: Lang | None) -> None:
        """Choose a language, or with None let the question decide again."""
        await self._writer.do(_set_language, (team, subject, lang))


class SqlCurators:
    """Questions for the curators; the same question of a team again only counts up."""

    def __init__(self, writer: GroupCommit, reader: GroupCommit) -> None:
        self._writer = writer
        self._reader = reader

    async def ask(
        self, question: str, lang: Lang, *, team: str, channel: str, user: str, at: datetime
    ) -> None:
        """Put a question before the curators."""
        text = question[:MOST_CHARACTERS]
        row = {
            "team": team,
            "mark": mark_of(text),
            "question": text,
            "lang": lang.value,
            "channel": channel,
            "user_id": user,
            "asked_at": at,
        }
        await self._writer.do(_ask, row)

    async def waiting(self, team: str, limit: int = 20) -> Sequence[tuple[str, int]]:
        """Questions with how often each was asked, most often first."""
        return await self._reader.do(_waiting, (team, limit))


async def _language(session: Session, items: Sequence[tuple[str, str]]) -> Sequence[Lang | None]:
    subject = tuple_(preferences.c.team, preferences.c.subject)
    rows = await session.execute(select(preferences).where(subject.in_(sorted(set(items)))))
    known = {(row.team, row.subject): Lang(row.lang) for row in rows}
    return [known.get(item) for item in items]


async def _set_language(
    session: Session, items: Sequence[tuple[str, str, Lang | None]]
) -> Sequence[None]:
    for team, subject, lang in items:
        if lang is None:
            await session.execute(
                delete(preferences).where(
                    preferences.c.team == team, preferences.c.subject == subject
                )
            )
            continue
        insert = insert_into(session, preferences).values(
            team=team, subject=subject, lang=lang.value
        )
        await session.execute(
            insert.on_conflict_do_update(
                index_elements=["team", "subject"], set_={"lang": lang.value}
            )
        )
    return [None] * len(items)


async def _ask(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    for row in rows:
        insert = insert_into(session, curator_questions).values(row)
        await session.execute(
            insert.on_conflict_do_update(
                index_elements=["team", "mark"],
                set_={"times": curator_questions.c.times + 1, "asked_at": row["asked_at"]},
            )
        )
    return [None] * len(rows)


async def _waiting(
    session: Session, items: Sequence[tuple[str, int]]
) -> Sequence[Sequence[tuple[str, int]]]:
    found = []
    for team, limit in items:
        rows = await session.execute(
            select(curator_questions.c.question, curator_questions.c.times)
            .where(curator_questions.c.team == team)
            .order_by(curator_questions.c.times.desc(), curator_questions.c.id)
            .limit(limit)
        )
        found.append([(str(question), int(times)) for question, times in rows.all()])
    return found
