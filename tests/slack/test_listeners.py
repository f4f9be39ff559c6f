"""Every row of the table: recorded requests, malformed ones, and triggers that came too late."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.listeners import LISTENERS, Kind

from . import payloads as p
from .fakes import FakeLog, make_services
from .harness import RecordingClient, Slack, connect, said
from .knowledge import DURATION_EN, GAP_EN
from .recorded import DONE, MALFORMED, RECORDED


def names_of_table() -> set[str]:
    """The rows, named as in RECORDED."""
    names = set()
    for row in LISTENERS:
        matcher = row.matcher if isinstance(row.matcher, str) else row.matcher.pattern
        short = matcher.removeprefix("^").removesuffix(r"_\d+$")
        names.add(f"{row.kind} {'anything else' if short == '.*' else short}")
    return names


def test_every_row_is_tested() -> None:
    """The recordings below leave no listener out, and name none that is gone."""
    assert set(RECORDED) == names_of_table() == set(DONE)


@pytest.mark.parametrize("name", RECORDED)
async def test_recorded_requests(slack: Slack, name: str) -> None:
    """Each request is acknowledged and does what it says."""
    response = await slack.send(RECORDED[name])
    assert response.status == 200
    done = json.dumps([said(response), slack.answers, slack.client.calls], ensure_ascii=False)
    assert DONE[name] in done


@pytest.mark.parametrize("name", RECORDED)
async def test_malformed_requests(
    slack: Slack, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever part is missing: acknowledged or refused, and no traceback in the log."""
    for path in MALFORMED:
        try:
            body = p.without(RECORDED[name], path)
        except (KeyError, IndexError, TypeError):
            continue
        with caplog.at_level(logging.INFO):
            response = await slack.send(body)
        assert response.status == 200, path
        assert not [r for r in caplog.records if r.exc_info], path


@pytest.mark.parametrize("code", ["expired_trigger_id", "invalid_trigger_id"])
@pytest.mark.parametrize("name", RECORDED)
async def test_expired_triggers(slack: Slack, name: str, code: str) -> None:
    """A modal that can't be opened any more is said to be so; nothing else needs a trigger."""
    slack.client.errors = dict.fromkeys(("views.open", "views.push"), code)
    response = await slack.send(RECORDED[name])
    assert response.status == 200
    called = [method for method, _ in slack.client.calls]
    done = json.dumps([said(response), slack.answers, slack.client.calls], ensure_ascii=False)
    if {"views.open", "views.push"} & set(called):
        assert "took too long" in done
    else:
        assert DONE[name] in done


async def test_a_service_that_fails_is_apologised_for(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The person sees a number, not the cause; the log has both, without the question."""

    class Broken(FakeLog):
        async def record(self, asked: Any) -> int:
            raise OSError("disk on fire")

    slack = connect(monkeypatch, make_services(log=Broken()))
    response = await slack.send(p.command("/ties", "ask where is my secret?"))
    text = said(response)["text"]
    assert "report the number" in text
    assert "fire" not in text
    number = text.rstrip(".").rpartition(" ")[2]
    assert number in caplog.text
    assert "secret" not in caplog.text


async def test_what_is_not_handed_in_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its service a feature is neither shown nor reached."""
    bare = make_services(
        **dict.fromkeys(
            (
                *("memory", "log", "outbox", "answered", "preferences", "curators", "timeline"),
                *("digest", "claims", "statistics", "locale", "scripts", "waiting", "personal"),
            )
        )
    )
    slack = connect(monkeypatch, bare)
    for text in ("help", "check x", "stats", "language ko", "digest", "timeline"):
        shown = said(await slack.send(p.command("/ties", text)))["text"]
        assert "/timeline" not in shown
        assert "/ties check" not in shown
    assert "isn't available" in said(await slack.send(p.command("/timeline")))["text"]
    assert "isn't available" in said(await slack.send(p.command("/digest", "now")))["text"]
    await slack.send(RECORDED["message_shortcut check_message"])
    assert "isn't available" in slack.shown["text"]
    reply = said(await slack.send(p.command("/ties", f"ask {GAP_EN}")))
    assert "ask_curators" not in json.dumps(reply)
    for name, body in RECORDED.items():
        response = await slack.send(body)
        assert response.status == 200, name


async def test_stored_events_are_left_to_the_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are handed to the intake, others' talk is not; the listeners post nothing."""
    stored = []

    async def intake(body: dict[str, Any], next: Callable[[], Any]) -> None:
        stored.append(body["event_id"])
        await next()

    client = RecordingClient()
    app = build_app(make_services(), client, intake=intake)
    for event in (p.mention(DURATION_EN), p.message("dinner at eight?")):
        body = p.envelope(event, f"Ev {event['type']}")
        response = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
        assert response.status == 200
    assert (stored, client.calls) == (["Ev app_mention"], [])


async def test_an_intake_that_fails_leaves_the_event_unacknowledged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Slack then sends it again; nothing of its text is logged."""

    async def intake(body: dict[str, Any], next: Callable[[], Any]) -> None:
        raise OSError("database is locked")

    app = build_app(make_services(), RecordingClient(), intake=intake)
    body = p.envelope(p.mention("a very private question"))
    response = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
    assert response.status == 503
    assert "private" not in caplog.text


@pytest.mark.parametrize(
    "subtype",
    [
        "message_changed", "message_deleted", "channel_join", "channel_topic", "bot_message",
        "file_share", "thread_broadcast", "message_replied", "huddle_thread",
    ],
)  # fmt: skip
async def test_no_message_subtype_is_a_404(slack: Slack, subtype: str) -> None:
    """Slack counts 404s as failures and sends the event again."""
    response = await slack.send(p.envelope(p.message("x", subtype=subtype)))
    assert response.status == 200


def test_the_environment_does_not_switch_oauth_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bolt would take these over by itself; afterwards they are as they were."""
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "s")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-other")
    app = build_app(make_services(), RecordingClient(), "secret")
    assert app.oauth_flow is None

    assert os.environ["SLACK_CLIENT_ID"] == "1.2"
    assert os.environ["SLACK_BOT_TOKEN"] == "xoxb-other"


def test_only_events_have_no_handler() -> None:
    """Events are answered by `respond`; everything else names its handler."""
    for row in LISTENERS:
        assert (row.handler is None) == (row.kind is Kind.EVENT)
        assert bool(row.subscriptions) == (row.kind is Kind.EVENT)
