"""The Web API answers as Slack's: tokens, scopes, arguments, errors, listings."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.workspace import RunningWorkspace, Settings, Workspace, running_workspace

KOREA_CHINA = "C0KORCHN01"
BOT = "U0TIELINE1"


@pytest.fixture
async def running(quick: Settings) -> AsyncIterator[RunningWorkspace]:
    async with running_workspace(settings=quick) as served:
        yield served


@pytest.fixture
def client(running: RunningWorkspace) -> AsyncWebClient:
    return AsyncWebClient(token=running.bot_token, base_url=running.api_url, retry_handlers=[])


async def error_of(call: Any) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as caught:
        await call
    data: dict[str, Any] = caught.value.response.data
    return data


@pytest.mark.parametrize(
    ("method", "headers", "error"),
    [
        ("auth.test", {}, "not_authed"),
        ("auth.test", {"Authorization": "Bearer xoxb-other"}, "invalid_auth"),
        ("auth.test", {"Authorization": "Bearer xapp-tryout-app"}, "not_allowed_token_type"),
        ("chat.sing", {"Authorization": "Bearer xoxb-tryout-bot"}, "unknown_method"),
        ("chat.postMessage", {"Authorization": "Bearer xoxb-tryout-bot"}, "invalid_arguments"),
    ],
)
async def test_a_call_that_is_not_in_order_is_refused(
    running: RunningWorkspace, method: str, headers: dict[str, str], error: str
) -> None:
    async with httpx.AsyncClient() as http:
        answer = await http.post(running.api_url + method, headers=headers)
    assert answer.status_code == 200
    assert (answer.json()["ok"], answer.json()["error"]) == (False, error)


async def test_arguments_come_as_form_as_json_or_in_the_query(running: RunningWorkspace) -> None:
    bearer = {"Authorization": f"Bearer {running.bot_token}"}
    url = running.api_url + "chat.postMessage"
    blocks = [{"type": "divider"}]
    async with httpx.AsyncClient(headers=bearer) as http:
        form = {"channel": "#newsroom", "text": "form", "blocks": json.dumps(blocks)}
        assert (await http.post(url, data=form)).json()["ok"]
        assert (await http.post(url, json={"channel": "newsroom", "text": "json"})).json()["ok"]
        assert (await http.get(url, params={"channel": "newsroom", "text": "query"})).json()["ok"]
        broken = await http.post(
            url, content=b"{", headers={"Content-Type": "application/json; charset=utf-8"}
        )
        assert broken.json()["error"] == "invalid_json"
    first, *others = running.workspace.messages("newsroom")
    assert first.blocks[0]["type"] == "divider"
    assert [message.text for message in (first, *others)] == ["form", "json", "query"]


async def test_who_the_bot_is_and_which_scopes_it_has(client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    assert (answer["user_id"], answer["team_id"]) == (BOT, "T0TRYOUT01")
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")


async def test_a_method_without_its_scope_says_which_is_missing(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    running.workspace.scopes.discard("users:read")
    failure = await error_of(client.users_info(user="U0DANA0001"))
    assert (failure["error"], failure["needed"]) == ("missing_scope", "users:read")
    assert "users:read" not in failure["provided"].split(",")


async def test_a_members_locale_is_told_when_asked_for(client: AsyncWebClient) -> None:
    told = await client.users_info(user="U0SEOYUN01", include_locale=True)
    assert (told["user"]["locale"], told["user"]["tz"]) == ("ko-KR", "Asia/Seoul")
    assert "locale" not in (await client.users_info(user="U0SEOYUN01"))["user"]
    assert (await error_of(client.users_info(user="U404")))["error"] == "user_not_found"


async def test_a_message_too_large_for_slack_is_refused_with_its_pointer(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}
    failure = await error_of(
        client.chat_postMessage(channel=KOREA_CHINA, text="x", blocks=[section])
    )
    assert failure["error"] == "invalid_blocks"
    assert failure["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    ]
    long = await error_of(client.chat_postMessage(channel=KOREA_CHINA, text="x" * 40_001))
    assert long["error"] == "msg_too_long"
    assert running.workspace.messages("korea-china") == []


async def test_metadata_comes_back_only_when_asked_for(client: AsyncWebClient) -> None:
    metadata = {"event_type": "reply", "event_payload": {"key": "k1"}}
    posted = await client.chat_postMessage(channel=KOREA_CHINA, text="one", metadata=metadata)
    plain = await client.conversations_history(channel=KOREA_CHINA)
    assert "metadata" not in plain["messages"][0]
    full = await client.conversations_replies(
        channel=KOREA_CHINA, ts=posted["ts"], include_all_metadata=True
    )
    assert full["messages"][0]["metadata"] == metadata
    bad = client.chat_postMessage(channel=KOREA_CHINA, text="x", metadata={"event_type": "a"})
    assert (await error_of(bad))["error"] == "invalid_metadata_format"


async def test_history_runs_backwards_and_in_pages(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    stamps = [running.workspace.say("dana", "korea-china", f"m{i}").ts for i in range(3)]
    first = await client.conversations_history(channel=KOREA_CHINA, limit=2)
    assert [m["text"] for m in first["messages"]] == ["m2", "m1"]
    assert first["has_more"]
    cursor = first["response_metadata"]["next_cursor"]
    second = await client.conversations_history(channel=KOREA_CHINA, limit=2, cursor=cursor)
    assert [m["text"] for m in second["messages"]] == ["m0"]
    later = await client.conversations_history(channel=KOREA_CHINA, oldest=stamps[1])
    assert [m["text"] for m in later["messages"]] == ["m2"]
    inclusive = await client.conversations_history(
        channel=KOREA_CHINA, oldest=stamps[1], latest=stamps[1], inclusive=True
    )
    assert [m["text"] for m in inclusive["messages"]] == ["m1"]


async def test_a_thread_lists_its_parent_first(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    parent = running.workspace.say("dana", "korea-china", "parent")
    reply = await client.chat_postMessage(channel=KOREA_CHINA, text="re", thread_ts=parent.ts)
    thread = await client.conversations_replies(channel=KOREA_CHINA, ts=reply["ts"])
    assert [m["text"] for m in thread["messages"]] == ["parent", "re"]
    assert thread["messages"][0]["latest_reply"] == reply["ts"]
    assert thread["messages"][1]["parent_user_id"] == "U0DANA0001"
    nowhere = client.chat_postMessage(channel=KOREA_CHINA, text="re", thread_ts="1.000001")
    assert (await error_of(nowhere))["error"] == "thread_not_found"


async def test_updates_and_deletions_touch_only_the_bots_own_messages(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    own = await client.chat_postMessage(
        channel=KOREA_CHINA, text="old", blocks=[{"type": "divider"}]
    )
    await client.chat_update(channel=KOREA_CHINA, ts=own["ts"], text="new")
    changed = running.workspace.rooms.get(KOREA_CHINA, own["ts"])
    assert (changed.text, changed.blocks) == ("new", [])
    theirs = running.workspace.say("dana", "korea-china", "mine")
    update = client.chat_update(channel=KOREA_CHINA, ts=theirs.ts, text="x")
    assert (await error_of(update))["error"] == "cant_update_message"
    delete = client.chat_delete(channel=KOREA_CHINA, ts=theirs.ts)
    assert (await error_of(delete))["error"] == "cant_delete_message"
    await client.chat_delete(channel=KOREA_CHINA, ts=own["ts"])
    assert [m.text for m in running.workspace.messages("korea-china")] == ["mine"]


async def test_an_ephemeral_message_is_seen_by_one_member_and_not_in_the_history(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    await client.chat_postEphemeral(channel=KOREA_CHINA, user="U0DANA0001", text="psst")
    assert [m.text for m in running.workspace.messages("korea-china", user="dana")] == ["psst"]
    assert running.workspace.messages("korea-china", user="seoyun") == []
    assert (await client.conversations_history(channel=KOREA_CHINA))["messages"] == []


async def test_conversations_are_listed_and_described(client: AsyncWebClient) -> None:
    listed = await client.conversations_list(types="public_channel")
    assert [channel["name"] for channel in listed["channels"]] == ["korea-china", "newsroom"]
    info = await client.conversations_info(channel=KOREA_CHINA, include_num_members=True)
    assert (info["channel"]["is_ext_shared"], info["channel"]["num_members"]) == (False, 4)
    everybody = await client.conversations_members(channel=KOREA_CHINA, limit=3)
    assert len(everybody["members"]) == 3
    assert everybody["response_metadata"]["next_cursor"] == "3"
    dm = await error_of(client.conversations_info(channel="D0DANA0001"))
    assert (dm["error"], dm["needed"]) == ("missing_scope", "im:read")
    assert (await error_of(client.conversations_open(users="U0DANA0001")))["needed"] == "im:write"


async def test_reactions_permalinks_and_the_rest(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    asked = running.workspace.say("dana", "korea-china", "q")
    where = {"channel": KOREA_CHINA, "timestamp": asked.ts, "name": "eyes"}
    await client.reactions_add(**where)
    assert (await error_of(client.reactions_add(**where)))["error"] == "already_reacted"
    assert running.workspace.rooms.as_api(asked)["reactions"][0]["users"] == [BOT]
    await client.reactions_remove(**where)
    assert (await error_of(client.reactions_remove(**where)))["error"] == "no_reaction"
    link = await client.chat_getPermalink(channel=KOREA_CHINA, message_ts=asked.ts)
    assert link["permalink"].endswith(f"/archives/{KOREA_CHINA}/p{asked.ts.replace('.', '')}")
    async with httpx.AsyncClient() as http:
        moved = await http.get(link["permalink"])
        assert moved.headers["location"].startswith(f"/#{KOREA_CHINA}/p")
    assert (await client.bots_info(bot="B0TIELINE1"))["bot"]["name"] == "Tieline"
    people = (await client.users_list(include_locale=True))["members"]
    assert [p["locale"] for p in people] == ["en-US", "ko-KR", "zh-CN", "en-US"]


async def test_a_status_lasts_until_the_next_message_and_prompts_are_kept(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    asked = running.workspace.say("dana", "dm", "hello")
    await client.assistant_threads_setStatus(
        channel_id=asked.channel, thread_ts=asked.ts, status="is looking…"
    )
    assert running.workspace.statuses == {(asked.channel, asked.ts): "is looking…"}
    await client.chat_postMessage(channel=asked.channel, thread_ts=asked.ts, text="hi")
    assert running.workspace.statuses == {}
    session = {"channel_id": asked.channel, "thread_ts": asked.ts}
    for status, shown in (("processing", ["is working…"]), ("active", [])):
        await client.api_call("agents.sessions.setStatus", json={**session, "status": status})
        assert list(running.workspace.statuses.values()) == shown
    unknown = client.api_call("agents.sessions.setStatus", json={**session, "status": "lazy"})
    assert (await error_of(unknown))["error"] == "invalid_arguments"
    prompt = {"title": "Length", "message": "How long?"}
    await client.api_call(
        "assistant.threads.setSuggestedPrompts",
        json={"channel_id": asked.channel, "prompts": [prompt]},
    )
    assert running.workspace.prompts[(asked.channel, "")]["prompts"] == [prompt]
    five = client.api_call(
        "assistant.threads.setSuggestedPrompts",
        json={"channel_id": asked.channel, "prompts": [prompt] * 5},
    )
    assert (await error_of(five))["error"] == "invalid_arguments"


async def test_an_uploaded_picture_is_posted_and_served(
    running: RunningWorkspace, client: AsyncWebClient
) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    done = await client.files_upload_v2(
        channel=KOREA_CHINA, content=picture, filename="t.png", title="Timeline", alt_txt="dates"
    )
    message = running.workspace.messages("korea-china")[0]
    assert message.files[0]["id"] == done["file"]["id"]
    assert (message.files[0]["alt_txt"], message.files[0]["mimetype"]) == ("dates", "image/png")
    async with httpx.AsyncClient() as http:
        served = await http.get(message.files[0]["url_private"])
        assert (served.content, served.headers["content-type"]) == (picture, "image/png")
        wrong = await http.get(message.files[0]["url_private"] + "x")
        assert wrong.status_code == 404
    text = await client.files_upload_v2(content=b"<script>", filename="a.html")
    async with httpx.AsyncClient() as http:
        download = await http.get(text["file"]["url_private"])
    assert download.headers["content-disposition"].startswith("attachment")


def test_an_answer_of_the_app_that_is_too_large_is_told_to_the_member(space: Workspace) -> None:
    key = space.tickets.issue_response_url("U0DANA0001", KOREA_CHINA)
    with pytest.raises(Exception, match="invalid_blocks"):
        space.respond(key, {"blocks": [{"type": "divider"}] * 51})
    assert space.messages("korea-china", user="dana") == []
