"""Bolt reads the environment by itself, and turns OAuth on when it finds certain variables."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

# Bolt reads these by itself and would change what it does: OAuth on, other tokens.
_READ_BY_BOLT = (
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SCOPES",
)


@contextmanager
def without_environment() -> Iterator[None]:
    """Hide from Bolt the variables that it reads by itself; afterwards they are as they were."""
    kept = {name: os.environ.pop(name) for name in _READ_BY_BOLT if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)
