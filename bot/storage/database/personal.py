"""A person's data: what is stored about them, to be handed over, and erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import (
    OPEN,
    conversations,
    curator_questions,
    digest_subscriptions,
    inbox,
    outbox,
    preferences,
    question_feedback,
    question_log,
)
from bot.storage.database.transactions import Session


class PersonalData:
    """Everything that names one person of one team, by their user id."""

    def __init__(self, writer: GroupCommit, reader: GroupCommit) -> None:
        self._writer = writer
        self._reader = reader

    async def export(self, team: str, user: str) -> dict[str, list[dict[str, Any]]]:
        """Rows by table, as values that JSON can hold."""
        return await self._reader.do(_export, (team, user))

    async def erase(self, team: str, user: str) -> dict[str, int]:
        """Delete the person's rows, and their name and words where a row must stay."""
        return await self._writer.do(_erase, (team, user))


def _asked_by(team: str, user: str) -> ColumnElement[bool]:
    # Exchanges from before they had a name were stored at the moment of their line in the log.
    logged = (
        select(question_log.c.id)
        .where(question_log.c.team == team, question_log.c.user_id == user)
        .where(question_log.c.team == conversations.c.team)
        .where(question_log.c.channel == conversations.c.channel)
        .where(question_log.c.asked_at == conversations.c.asked_at)
        .exists()
    )
    mine = (conversations.c.team == team) & (conversations.c.user_id == user)
    return mine | ((conversations.c.user_id == "") & logged)


def _given_by(team: str, user: str) -> ColumnElement[bool]:
    there = select(question_log.c.id).where(question_log.c.team == team)
    return (question_feedback.c.user_id == user) & question_feedback.c.log_id.in_(there)


def _events_of(team: str, user: str) -> ColumnElement[bool]:
    return (inbox.c.user_id == user) & inbox.c.key.like(f"%:{team}:%")


async def _export(
    session: Session, items: Sequence[tuple[str, str]]
) -> Sequence[dict[str, list[dict[str, Any]]]]:
    results = []
    for team, user in items:
        queries = {
            "questions": select(question_log).where(
                question_log.c.team == team, question_log.c.user_id == user
            ),
            "feedback": select(question_feedback).where(_given_by(team, user)),
            "conversations": select(conversations).where(_asked_by(team, user)),
            "preferences": select(preferences).where(
                preferences.c.team == team, preferences.c.subject == user
            ),
            "curator_questions": select(curator_questions).where(
                curator_questions.c.team == team, curator_questions.c.user_id == user
            ),
            "digests_set_up": select(digest_subscriptions).where(
                digest_subscriptions.c.team == team, digest_subscriptions.c.configured_by == user
            ),
            "events": select(inbox).where(_events_of(team, user)),
        }
        found: dict[str, list[dict[str, Any]]] = {}
        for name, query in queries.items():
            rows = (await session.execute(query)).mappings().all()
            found[name] = [{key: _plain(value) for key, value in row.items()} for row in rows]
        results.append(found)
    return results


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime | date) else value


async def _erase(session: Session, items: Sequence[tuple[str, str]]) -> Sequence[dict[str, int]]:
    results = []
    for team, user in items:
        mine = select(question_log.c.id).where(
            question_log.c.team == team, question_log.c.user_id == user
        )
        theirs = select(inbox.c.key).where(_events_of(team, user))
        steps: dict[str, Any] = {
            "conversations": delete(conversations).where(_asked_by(team, user)),
            "feedback": delete(question_feedback).where(
                _given_by(team, user) | question_feedback.c.log_id.in_(mine)
            ),
            "questions": delete(question_log).where(
                question_log.c.team == team, question_log.c.user_id == user
            ),
            "preferences": delete(preferences).where(
                preferences.c.team == team, preferences.c.subject == user
            ),
            "curator_questions": delete(curator_questions).where(
                curator_questions.c.team == team, curator_questions.c.user_id == user
            ),
            "digests_set_up": update(digest_subscriptions)
            .where(digest_subscriptions.c.team == team)
            .where(digest_subscriptions.c.configured_by == user)
            .values(configured_by=""),
            "replies": update(outbox)
            .where(outbox.c.event_key.in_(theirs), outbox.c.settled_at.is_not(None))
            .values(arguments={}),
            # The key stays, so that a late retry of Slack's is not answered as if it were new.
            "events": update(inbox)
            .where(_events_of(team, user), inbox.c.state != OPEN)
            .values(user_id="", body={}, state="done"),
            # What is under way is still answered, and emptied with that.
            "events_under_way": update(inbox).where(_events_of(team, user)).values(user_id=""),
        }
        results.append(
            {name: (await session.execute(step)).rowcount for name, step in steps.items()}
        )
    return results
