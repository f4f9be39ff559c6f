"""Fixtures of the Slack surface's tests."""

from __future__ import annotations

import pytest

from bot.core.language import Lang
from bot.surfaces.slack.ports.digests import Subscription

from . import payloads as p
from .fakes import FakeSubscriptions, make_services
from .harness import Slack, connect


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Slack:
    """An app with every service, and a digest that Dana set up in another channel."""
    subscriptions = FakeSubscriptions()
    subscriptions.kept[p.TEAM, p.DESK] = Subscription(
        p.TEAM, p.DESK, "08:00", "Asia/Seoul", (0, 1), Lang.KO, ("call",), p.DANA
    )
    return connect(monkeypatch, make_services(subscriptions=subscriptions))
