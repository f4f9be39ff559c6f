"""Fixtures of the database tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database, open_database

from .servers import empty_url, postgres

__all__ = ["db", "empty_url", "postgres"]


@pytest.fixture
async def db(empty_url: str) -> AsyncIterator[Database]:
    """An open, empty database of either kind."""
    async with await open_database(empty_url, migrate=True) as database:
        yield database
