"""Fixtures of the delivery tests."""

from __future__ import annotations

from database.conftest import db
from database.servers import empty_url, postgres

__all__ = ["db", "empty_url", "postgres"]
