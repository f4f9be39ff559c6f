"""Planning calls: those that answer an event are stored once, before any is made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select

from bot.storage.database.schema import OPEN, inbox, outbox
from bot.storage.database.statements import insert_of
from bot.storage.database.transactions import Session


@dataclass(frozen=True, slots=True)
class StoredArguments:
    """A Web API call as stored: method, arguments, and its place among an event's calls."""

    method: str
    arguments: Mapping[str, Any]
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class StoredCall:
    """A call with its state: planned, posting, posted, unknown or rejected.

    In memory alone it can be `marked`: this very process has just planned it as posting.
    """

    id: int
    key: str
    call: StoredArguments
    state: str
    ts: str = ""


def delivery_key(event_key: str, ordinal: int) -> str:
    """The opaque key that goes into a message's metadata: any app of the workspace can read it."""
    return hashlib.sha256(f"{event_key}#{ordinal}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Plan:
    """The calls that answer an event, as its `holder` would have them stored."""

    holder: str
    event_key: str
    calls: tuple[Any, ...]
    now: datetime


_COLUMNS = (
    outbox.c.id,
    outbox.c.event_key,
    outbox.c.ordinal,
    outbox.c.delivery_key,
    outbox.c.method,
    outbox.c.arguments,
    outbox.c.state,
    outbox.c.ts,
)
_HELD = select(inbox.c.key).where(
    inbox.c.key.in_(bindparam("keys", expanding=True)),
    inbox.c.state == OPEN,
    inbox.c.worker == bindparam("holder"),
)
_OF_EVENTS = select(*_COLUMNS).where(outbox.c.event_key.in_(bindparam("keys", expanding=True)))


async def plan_calls(session: Session, plans: Sequence[Plan]) -> Sequence[Sequence[StoredCall]]:
    """The calls of each plan as they are stored now; none where somebody else holds its event."""
    keys = {"keys": [plan.event_key for plan in plans], "holder": plans[0].holder}
    held = set((await session.execute(_HELD, keys)).scalars())
    rows = [row for plan in plans if plan.event_key in held for row in _rows_of(plan)]
    if not rows:
        return [()] * len(plans)
    rows.sort(key=lambda row: (row["event_key"], row["ordinal"]))
    found = await session.execute(_insert(session.dialect.name), rows)
    new = {(row.event_key, row.ordinal): row.id for row in found}
    results: list[Sequence[StoredCall]] = []
    for plan in plans:
        if plan.event_key not in held:
            results.append(())
        elif all((plan.event_key, call.ordinal) in new for call in plan.calls):
            results.append(_fresh(plan, new))
        else:
            known = await session.execute(_OF_EVENTS, {"keys": [plan.event_key]})
            results.append(_by_event(known.all()).get(plan.event_key, []))
    return results


def _rows_of(plan: Plan) -> list[dict[str, Any]]:
    first = min((call.ordinal for call in plan.calls), default=0)
    return [
        {
            "event_key": plan.event_key,
            "ordinal": call.ordinal,
            "delivery_key": delivery_key(plan.event_key, call.ordinal),
            "method": call.method,
            "arguments": dict(call.arguments),
            "state": "posting" if call.ordinal == first else "planned",
            "planned_at": plan.now,
            "posting_at": plan.now if call.ordinal == first else None,
        }
        for call in plan.calls
    ]


def _fresh(plan: Plan, ids: Mapping[tuple[str, int], int]) -> list[StoredCall]:
    ordered = sorted(plan.calls, key=lambda call: call.ordinal)
    return [
        StoredCall(
            ids[plan.event_key, call.ordinal],
            delivery_key(plan.event_key, call.ordinal),
            StoredArguments(call.method, call.arguments, call.ordinal),
            "planned" if position else "marked",
        )
        for position, call in enumerate(ordered)
    ]


@lru_cache(maxsize=2)
def _insert(dialect: str) -> Any:
    insert = insert_of(dialect)
    statement = insert(outbox).on_conflict_do_nothing(index_elements=["event_key", "ordinal"])
    return statement.returning(outbox.c.event_key, outbox.c.ordinal, outbox.c.id)


async def planned_calls(
    session: Session, event_keys: Sequence[str]
) -> Sequence[Sequence[StoredCall]]:
    """The calls of each event, in order."""
    rows = (await session.execute(_OF_EVENTS, {"keys": list(event_keys)})).all()
    stored = _by_event(rows)
    return [stored.get(key, []) for key in event_keys]


def _by_event(rows: Sequence[Any]) -> dict[str, list[StoredCall]]:
    stored: dict[str, list[StoredCall]] = {}
    for row in sorted(rows, key=lambda row: (row.event_key, row.ordinal)):
        call = StoredArguments(row.method, row.arguments, row.ordinal)
        stored.setdefault(row.event_key, []).append(
            StoredCall(row.id, row.delivery_key, call, row.state, row.ts)
        )
    return stored
