"""The picture of a timeline: offered where it can be posted, uploaded with its alt text."""

from __future__ import annotations

import json
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.language import Lang
from bot.surfaces.slack.blocks.timeline import TimelineQuery
from bot.surfaces.slack.services import Identity

from . import payloads as p
from .fakes import make_services
from .harness import Slack, connect, said
from .recorded import RECORDED, TICKET

PRESS = RECORDED["action timeline_picture"]


async def test_the_button_draws_and_uploads(slack: Slack) -> None:
    """All pages in one picture, into the thread, with alt text and who asked for it."""
    await slack.send(PRESS)
    (ticket, done) = (arguments for _method, arguments in slack.client.calls)
    assert ticket["filename"] == "timeline.png"
    assert ticket["alt_txt"] == "Timeline: apec, 19 events"
    (content,) = slack.client.uploads
    assert content.startswith(b"\x89PNG")
    assert int(ticket["length"]) == len(content)
    assert done["channel_id"] == p.CHANNEL
    assert done["thread_ts"] == "1749610800.000100"
    assert done["initial_comment"] == f"Timeline: apec · drawn for <@{p.DANA}>"
    assert json.loads(done["files"])[0]["title"] == "Timeline: apec"
    assert slack.answers == []


async def test_words_in_the_title_can_not_call_anybody(slack: Slack) -> None:
    """A query's words go into the comment as they stand."""
    value = TimelineQuery("<!channel> *x*", lang=Lang.EN).as_value(0)
    await slack.send(p.action("timeline_picture", value=value))
    comment = slack.client.calls[-1][1]["initial_comment"]
    assert "&lt;!channel&gt; ∗x∗" in comment


@pytest.mark.parametrize(
    ("method", "code", "told"),
    [
        ("files.completeUploadExternal", "not_in_channel", "/invite @tieline"),
        ("files.completeUploadExternal", "channel_not_found", "/invite @tieline"),
        ("files.getUploadURLExternal", "missing_scope", "files:write"),
        ("files.getUploadURLExternal", "internal_error", "didn't take the picture"),
    ],
)
async def test_what_goes_wrong_is_told_to_who_pressed(
    slack: Slack, method: str, code: str, told: str
) -> None:
    """And what to do, if there is anything to do; nobody else hears of it."""
    slack.client.errors = {method: code}
    await slack.send(PRESS)
    assert told in slack.shown["text"]
    assert slack.shown["replace_original"] is False


async def test_an_upload_that_is_not_taken_is_told(
    slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    """The bytes go to another server than the calls; its answer stays out of the log."""
    slack.client.upload_status = 500
    await slack.send(PRESS)
    assert "didn't take the picture" in slack.shown["text"]
    assert "apec" not in caplog.text


@pytest.mark.parametrize("error", [TimeoutError(), OSError("reset")])
async def test_a_lost_connection_is_told(
    slack: Slack, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Not repeated blindly, which could post the picture twice."""

    async def fail(_self: AsyncWebClient, **_given: Any) -> Any:
        raise error

    monkeypatch.setattr(AsyncWebClient, "files_upload_v2", fail)
    await slack.send(PRESS)
    assert "didn't take the picture" in slack.shown["text"]


@pytest.mark.parametrize("value", ["", "{", '{"l": "xx"}'])
async def test_a_foreign_value_is_too_old(slack: Slack, value: str) -> None:
    """Nothing is drawn for it."""
    await slack.send(p.action("timeline_picture", value=value))
    assert "too old" in slack.shown["text"]
    assert slack.client.uploads == []


async def test_the_button_is_there_only_where_it_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the scope, a drawer and a channel; not otherwise."""

    async def offered(slack: Slack) -> bool:
        answer = said(await slack.send(p.command("/timeline", "apec")))
        return "timeline_picture" in json.dumps(answer)

    granted = Identity(p.US, scopes=frozenset({"commands", "files:write"}))
    refused = Identity(p.US, scopes=frozenset({"commands"}))
    assert await offered(connect(monkeypatch, make_services(identity=granted)))
    assert not await offered(connect(monkeypatch, make_services(identity=refused)))
    assert not await offered(connect(monkeypatch, make_services(picture=None)))


async def test_a_timeline_in_a_modal_offers_neither_picture_nor_sharing(slack: Slack) -> None:
    """A modal stands in no channel."""
    body = p.view_action(
        "reply_menu",
        "modal",
        selected_option={"value": "timeline"},
        block_id=TICKET.as_block_id(),
    )
    await slack.send(body)
    shown = json.dumps(slack.client.calls[-1])
    assert "views.push" in shown
    assert "10 June 2025" in shown
    assert "timeline_picture" not in shown
    assert "timeline_share" not in shown
