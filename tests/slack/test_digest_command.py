"""`/digest`: any day's digest as the channel would get it, and what a subscription can choose."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.core.digest import Digest, DigestHistory, select
from bot.core.language import Lang
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.subscribing import subscribe_view
from bot.surfaces.workspace import check_view

from . import payloads as p
from .fakes import FakeSubscriptions, make_services
from .harness import connect, said
from .knowledge import small_store
from .recorded import RECORDED

ASKED: list[tuple[Any, ...]] = []


async def channel_digest(team: str, channel: str, user: str, day: date, *, lang: Lang) -> Digest:
    """The small store's digest of the day; notes for whom."""
    ASKED.append((team, channel, user, day, lang))
    return select(small_store(), day, DigestHistory(), lang=lang)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("now", date(2025, 6, 11)),
        ("now 2025-06-10", date(2025, 6, 10)),
        ("now 10 June 2025", date(2025, 6, 10)),
        ("now 2025년 6월 10일", date(2025, 6, 10)),
        ("now 어제", date(2025, 6, 10)),
        ("now yesterday", date(2025, 6, 10)),
    ],
)
async def test_any_day_can_be_asked_for(
    monkeypatch: pytest.MonkeyPatch, words: str, day: date
) -> None:
    """Today, or a day in words of three languages; for this person in this channel."""
    ASKED.clear()
    services = make_services(subscriptions=FakeSubscriptions(), channel_digest=channel_digest)
    slack = connect(monkeypatch, services)
    answer = said(await slack.send(p.command("/digest", words)))
    assert answer["response_type"] == "ephemeral"
    ((team, channel, user, asked, _lang),) = ASKED
    assert asked == day
    assert team and channel and user == p.DANA  # noqa: PT018


@pytest.mark.parametrize("words", ["2025", "cheese", "2025-06-01..2025-06-10", "2025-13-45"])
async def test_what_is_no_day_gets_the_usage(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """A year, a range, a word, a day that no calendar has."""
    slack = connect(monkeypatch, make_services(subscriptions=FakeSubscriptions()))
    answer = said(await slack.send(p.command("/digest", f"now {words}")))
    assert "for another day" in answer["text"]


def _choices(view: dict[str, Any]) -> tuple[list[str], list[str]]:
    (block,) = [each for each in view["blocks"] if each["block_id"] == "digest_options"]
    element = block["element"]
    checked = [option["value"] for option in element.get("initial_options", [])]
    return [option["value"] for option in element["options"]], checked


def test_only_curators_are_offered_the_open_questions() -> None:
    """Everybody may skip empty days, which is the default."""
    services = make_services()
    assert _choices(subscribe_view(services, Lang.KO, "C1", None)) == (
        ["skip_empty"],
        ["skip_empty"],
    )
    for lang in Lang:
        view = subscribe_view(services, lang, "C1", None, curator=True)
        assert check_view(view, "modal") == []
        assert _choices(view) == (["skip_empty", "open_questions"], ["skip_empty"])
    current = Subscription(
        "T", "C1", "09:00", "Asia/Seoul", (0,), Lang.EN, (), "U", False, False, True
    )
    view = subscribe_view(services, Lang.EN, "C1", current, curator=True)
    assert _choices(view)[1] == ["open_questions"]


def _submitted(*chosen: str, user: str) -> dict[str, Any]:
    body = json.loads(json.dumps(RECORDED["view subscribe_view"]))
    body["user"]["id"] = user
    options = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in chosen]
    body["view"]["state"]["values"]["digest_options"] = {
        "digest_options": {"type": "checkboxes", "selected_options": options}
    }
    return dict(body)


async def test_the_open_questions_are_a_curators_choice_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Others can neither turn them on, with a forged form, nor off by changing the time."""
    kept = FakeSubscriptions()
    services = make_services(subscriptions=kept, curator_ids=frozenset({p.DANA}))
    slack = connect(monkeypatch, services)

    async def saved(*chosen: str, user: str) -> tuple[bool, bool]:
        await slack.send(_submitted(*chosen, user=user))
        found = next(iter(kept.kept.values()))
        return found.skip_empty, found.open_questions

    assert await saved("open_questions", user=p.SEOYUN) == (False, False)
    assert await saved("skip_empty", "open_questions", user=p.DANA) == (True, True)
    assert await saved("skip_empty", user=p.SEOYUN) == (True, True)
    assert await saved(user=p.DANA) == (False, False)
