"""A Bolt app hears and answers in the workspace, over Socket Mode and over HTTP."""

from __future__ import annotations

from typing import Any

from slack_bolt.app.async_app import AsyncApp

from .conftest import Connect


def echo(app: AsyncApp) -> None:
    @app.event("app_mention")
    async def mention(event: dict[str, Any], say: Any) -> None:
        await say(text=f"heard: {event['text']}", thread_ts=event.get("thread_ts") or event["ts"])

    @app.event("message")
    async def message(event: dict[str, Any], say: Any) -> None:
        if event.get("channel_type") == "im" and "subtype" not in event:
            await say(text=f"dm: {event['text']}")

    @app.command("/ties")
    async def ties(ack: Any, command: dict[str, Any], respond: Any) -> None:
        await ack(f"got {command['text']}")
        await respond("later", response_type="in_channel")


async def test_a_mention_is_answered_in_its_thread(bot: Connect) -> None:
    async with bot(echo) as running:
        asked = running.workspace.say("dana", "#korea-china", "@tieline hi & <hello>")
        assert asked.text == "<@U0TIELINE1> hi &amp; &lt;hello&gt;"
        reply = await running.wait_for_message("korea-china", thread_ts=asked.ts)
        assert reply.text == f"heard: {asked.text}"
        parent = running.workspace.rooms.as_api(asked)
        assert (parent["reply_count"], parent["thread_ts"]) == (1, asked.ts)


async def test_a_direct_message_is_answered(bot: Connect) -> None:
    async with bot(echo) as running:
        running.workspace.say("seoyun", "dm", "안녕")
        reply = await running.wait_for_message("dm", user="seoyun")
        assert reply.text == "dm: 안녕"


async def test_a_command_is_answered_ephemerally_and_through_its_response_url(bot: Connect) -> None:
    async with bot(echo) as running:
        outcome = await running.workspace.slash("dana", "newsroom", "/ties help me")
        assert outcome.ok
        public = await running.wait_for_message("newsroom")
        assert public.text == "later"
        seen = [m.text for m in running.workspace.messages("newsroom", user="dana")]
        assert sorted(seen) == ["got help me", "later"]
        assert [m.text for m in running.workspace.messages("newsroom", user="chenxi")] == ["later"]
