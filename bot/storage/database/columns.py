"""Column types that mean the same on SQLite and PostgreSQL: UTC moments, JSON, text, row ids."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String, Text
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


class Words(TypeDecorator[str]):
    """Text as people write it, without what no database can hold."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return value if value is None else _storable(value)


class Name(TypeDecorator[str]):
    """Text of a limited length: an id, a key, a state."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return value if value is None else _storable(value)


class Json(TypeDecorator[Any]):
    """A JSON value as text, the same on both databases; nothing ever queries inside it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if "\\u0000" in text:
            text = json.dumps(_without_nul(value), ensure_ascii=False, separators=(",", ":"))
        return text if text.isascii() else text.encode("utf-8", "replace").decode()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return json.loads(value) if value else None


def _storable(text: str) -> str:
    """PostgreSQL's text can't hold NUL; half a surrogate pair, legal in JSON, is no character."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _without_nul(value: Any) -> Any:
    """The same value, with every text in it storable."""
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, dict):
        return {_without_nul(key): _without_nul(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nul(each) for each in value]
    return value
