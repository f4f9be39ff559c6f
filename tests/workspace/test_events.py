"""Which events members cause, in which shape, and under which scopes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.surfaces.workspace import Channel, NotPossibleError, Settings, Workspace

BOT = "U0TIELINE1"


def types(space: Workspace) -> list[tuple[str, str | None]]:
    return [(event["type"], event.get("subtype")) for event in space.courier.events()]


def test_a_mention_comes_as_app_mention_and_as_channel_message(space: Workspace) -> None:
    asked = space.say("dana", "korea-china", "@tieline hi")
    mention, message = (space.courier.events(kind)[0] for kind in ("app_mention", "message"))
    assert mention["text"] == message["text"] == f"<@{BOT}> hi"
    assert mention["ts"] == mention["event_ts"] == asked.ts
    assert message["channel_type"] == "channel"
    assert message["blocks"][0]["elements"][0]["elements"][0] == {"type": "user", "user_id": BOT}


def test_the_envelope_has_what_slack_documents(space: Workspace) -> None:
    space.say("dana", "korea-china", "@tieline hi")
    bodies = [line.delivery.payload for line in space.courier.log]
    for body in bodies:
        assert body["type"] == "event_callback"
        assert body["team_id"] == "T0TRYOUT01"
        assert body["api_app_id"] == "A0TIELINE1"
        assert body["is_ext_shared_channel"] is False
        assert body["event_context"].startswith("4-")
        assert body["authorizations"][0]["user_id"] == BOT
        assert abs(body["event_time"] - float(body["event"]["event_ts"])) <= 1
    assert len({body["event_id"] for body in bodies}) == len(bodies) == 2


def test_without_the_history_scope_only_mentions_are_heard(space: Workspace) -> None:
    space.scopes -= {"channels:history"}
    space.say("dana", "korea-china", "nothing for the bot")
    space.say("dana", "korea-china", "@tieline hi")
    assert types(space) == [("app_mention", None)]
    space.scopes -= {"app_mentions:read"}
    space.say("dana", "korea-china", "@tieline hi")
    assert len(space.courier.events()) == 1


def test_events_that_were_not_subscribed_are_not_sent(quick: Settings) -> None:
    space = Workspace(replace(quick, events=frozenset({"app_mention"})))
    space.say("dana", "korea-china", "@tieline hi")
    space.say("dana", "dm", "hi")
    space.open_home("dana")
    assert types(space) == [("app_mention", None)]


def test_a_direct_message_is_an_im_message_and_never_a_mention(space: Workspace) -> None:
    space.say("seoyun", "dm", "@tieline 안녕")
    (event,) = space.courier.events()
    assert (event["type"], event["channel_type"], event["channel"]) == (
        "message",
        "im",
        "D0SEOYUN01",
    )


def test_private_and_shared_channels_are_told_apart(quick: Settings) -> None:
    channels = (
        Channel("C0PRIVATE1", "desk", is_private=True),
        Channel("C0SHARED01", "partners", is_ext_shared=True),
    )
    space = Workspace(replace(quick, channels=channels))
    space.say("dana", "desk", "a")
    space.say("dana", "partners", "b")
    private, shared = (line.delivery.payload for line in space.courier.log)
    assert private["event"]["channel_type"] == "group"
    assert shared["is_ext_shared_channel"] is True


def test_the_bot_hears_nothing_where_it_is_not_a_member_until_it_is_invited(
    quick: Settings,
) -> None:
    space = Workspace(replace(quick, channels=(Channel("C1", "far", bot_is_member=False),)))
    space.say("dana", "far", "@tieline hi")
    assert space.courier.events() == []
    assert "not in this channel" in space.messages("far", user="dana")[-1].text
    space.invite_bot("dana", "far")
    (event,) = space.courier.events()
    assert (event["type"], event["user"], event["inviter"]) == (
        "member_joined_channel",
        BOT,
        "U0DANA0001",
    )


def test_an_edit_tells_old_and_new(space: Workspace) -> None:
    asked = space.say("dana", "dm", "first")
    space.edit(asked, "second")
    event = space.courier.events()[-1]
    assert (event["subtype"], event["hidden"]) == ("message_changed", True)
    assert event["previous_message"]["text"] == "first"
    assert event["message"]["text"] == asked.text == "second"
    assert event["message"]["edited"]["user"] == "U0DANA0001"
    assert event["message"]["ts"] == asked.ts != event["ts"]


def test_an_edited_mention_comes_again_as_a_mention_that_says_so(space: Workspace) -> None:
    asked = space.say("dana", "korea-china", "@tieline frist")
    space.edit(asked, "@tieline first")
    first, second = space.courier.events("app_mention")
    assert "edited" not in first
    assert (second["ts"], second["text"]) == (first["ts"], f"<@{BOT}> first")
    assert second["edited"]["ts"] == second["event_ts"] > second["ts"]
    space.edit(asked, "nothing")
    assert len(space.courier.events("app_mention")) == 2


def test_a_deleted_message_is_told_with_its_timestamp(space: Workspace) -> None:
    asked = space.say("dana", "dm", "oops")
    space.delete(asked)
    event = space.courier.events()[-1]
    assert (event["subtype"], event["deleted_ts"]) == ("message_deleted", asked.ts)
    assert event["previous_message"]["text"] == "oops"
    assert space.messages("dm", user="dana") == []


def test_a_deleted_question_with_an_answer_leaves_a_tombstone_until_that_goes_too(
    space: Workspace,
) -> None:
    asked = space.say("dana", "korea-china", "question")
    reply = space.post_as_bot(space.room("korea-china"), {"text": "answer", "thread_ts": asked.ts})
    space.delete(asked)
    event = space.courier.events()[-1]
    assert event["subtype"] == "message_changed"
    assert event["message"]["subtype"] == "tombstone"
    assert event["previous_message"]["text"] == "question"
    assert [m.body.get("subtype") for m in space.messages("korea-china")] == ["tombstone"]
    space.remove(reply)
    assert space.messages("korea-china") == []


def test_the_bots_own_messages_come_back_marked_with_its_bot_id(space: Workspace) -> None:
    space.post_as_bot(space.room("korea-china"), {"text": "hello"})
    (event,) = space.courier.events()
    assert (event["bot_id"], event["user"]) == ("B0TIELINE1", BOT)


def test_metadata_is_not_part_of_message_events(space: Workspace) -> None:
    metadata = {"event_type": "t", "event_payload": {}}
    space.post_as_bot(space.room("korea-china"), {"text": "hello", "metadata": metadata})
    assert "metadata" not in space.courier.events()[0]


def test_opening_the_app_tells_the_tab_and_the_published_home(space: Workspace) -> None:
    space.open_home("dana", "messages")
    space.views.publish("U0DANA0001", {"type": "home", "blocks": [{"type": "divider"}]}, None)
    space.open_home("dana", "home")
    messages, home = space.courier.events()
    assert (messages["tab"], "view" in messages) == ("messages", False)
    assert home["view"]["type"] == "home"
    assert home["channel"] == "D0DANA0001"


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 40_001])
def test_nothing_and_too_much_can_not_be_sent(space: Workspace, text: str) -> None:
    with pytest.raises(NotPossibleError):
        space.say("dana", "dm", text)
    assert space.courier.events() == []


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("@Tieline hi", f"<@{BOT}> hi"),
        ("@tieline한테 물어봐", f"<@{BOT}>한테 물어봐"),
        ("@tieline, hi.", f"<@{BOT}>, hi."),
        ("@tielines or me@tieline.com", "@tielines or me@tieline.com"),
        ("@seoyun see #newsroom, #nowhere", "<@U0SEOYUN01> see <#C0NEWSRM01|newsroom>, #nowhere"),
        ("look: https://x.org/a?b=1&c=2.", "look: <https://x.org/a?b=1&amp;c=2>."),
        ("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"),
    ],
)
def test_typed_text_becomes_slacks_message_text(space: Workspace, typed: str, text: str) -> None:
    assert space.say("dana", "korea-china", typed).text == text
