"""The repository's own store, fitted once for a whole test run, away from anybody's settings."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from bot.cli import wiring
from bot.core.answering.answerer import Answerer

ROOT = Path(__file__).resolve().parents[1]
UNSET = (
    *("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"),
    *("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "TIES_TOKEN_KEYS"),
    *("DATABASE_URL", "PUBLIC_URL", "TIES_CURATORS"),
)
"""Set to nothing, not deleted: a developer's own .env must not reach the tests."""


@lru_cache(maxsize=1)
def cache_folder() -> Path:
    """The run's cache, made once: a fresh fit takes seconds.

    TIES_TEST_CACHE names a folder to keep between runs.
    """
    kept = os.environ.get("TIES_TEST_CACHE")
    if kept:
        return Path(kept)
    made = Path(tempfile.mkdtemp(prefix="tieline-tests-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def quiet_settings() -> dict[str, str]:
    """The environment of commands under test."""
    settings = dict.fromkeys(UNSET, "")
    settings["TIES_CACHE"] = str(cache_folder())
    settings["TIES_DATA"] = str(cache_folder() / "var")
    settings["TIES_KNOWLEDGE"] = str(ROOT)
    settings["TIES_ORIGINALS"] = str(cache_folder() / "no-originals")
    # Widths of tables and lines must not depend on the terminal of who runs the tests.
    settings["COLUMNS"] = "100"
    settings["TERM"] = "dumb"
    settings["NO_COLOR"] = "1"
    return settings


def forget_wiring() -> None:
    """Let the command line read its settings and knowledge anew."""
    for made in (wiring.settings, wiring.store, wiring.answerer, wiring.claim_checker):
        made.cache_clear()


@pytest.fixture(scope="session")
def quiet_environment() -> Iterator[None]:
    """No settings but those of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in quiet_settings().items():
            patch.setenv(name, value)
        forget_wiring()
        yield
    forget_wiring()


@pytest.fixture(scope="session")
def fitted(quiet_environment: None) -> Answerer:
    """The answerer over the repository's own store."""
    return wiring.answerer()
