"""Column types that mean the same on SQLite and PostgreSQL: UTC moments, JSON, row ids."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

RowId = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite counts up by itself only for INTEGER."""


class Moment(TypeDecorator[datetime]):
    """An aware moment in, an aware UTC moment out; SQLite itself keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone can't be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """A JSON value as text, the same on both databases; nothing ever queries inside it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str:
        # PostgreSQL's text can't hold NUL; a person can paste one.
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text.replace("\\u0000", "")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return json.loads(value) if value else None
