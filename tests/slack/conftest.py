"""Fixtures of the Slack surface's tests."""

from __future__ import annotations

import pytest

from .fakes import FakeSubscriptions, make_services
from .harness import Slack, connect


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Slack:
    """An app with every service."""
    return connect(monkeypatch, make_services(subscriptions=FakeSubscriptions()))
