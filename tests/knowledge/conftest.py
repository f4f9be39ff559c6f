"""The repository's own knowledge, read once for all tests of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.validation.documents import Records
from bot.core.validation.subject import Subject, make_subject
from bot.storage.knowledge import load_records

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def records() -> Records:
    """All knowledge files with their lines."""
    return load_records(ROOT)


@pytest.fixture(scope="session")
def subject(records: Records) -> Subject:
    """The typed knowledge under validation."""
    return make_subject(records)
