"""What Tieline answers, what it leaves alone, and where the reply goes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.language import Lang
from bot.surfaces.slack.addressing import event_key
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.respond import concerns, respond
from bot.surfaces.slack.services import Identity, Services

from . import payloads as p
from .fakes import NOW, FakeAnswered, FakeMemory, FakeOutbox, FakePreferences, make_services
from .knowledge import DATE_EN, DURATION_EN, DURATION_KO, GAP_EN, HELLO, NONSENSE, ByHeart

THREAD = "1749610800.000100"
KEYS = st.sampled_from(
    [
        *("user", "channel", "ts", "thread_ts", "text", "message", "tab"),
        *("previous_message", "channel_type", "bot_id", "edited", "inviter", "authorizations"),
    ]
)


@pytest.fixture
def services() -> Services:
    """Services with everything."""
    return make_services()


async def answer(services: Services, event: p.Json, **given: Any) -> list[Outgoing]:
    """The calls for an event."""
    return await respond(p.envelope(event, **given), services, NOW)


async def test_a_mention_is_answered_in_its_thread(services: Services) -> None:
    """The reply goes into the thread of the question, quietly."""
    (call,) = await answer(services, p.mention(DURATION_EN))
    assert call.method == "chat.postMessage"
    assert call.arguments["channel"] == p.CHANNEL
    assert call.arguments["thread_ts"] == THREAD
    assert call.arguments["text"].startswith("30 minutes.")
    assert call.arguments["unfurl_links"] is False
    assert call.arguments["unfurl_media"] is False
    assert "link_names" not in call.arguments


async def test_the_same_event_gives_the_same_calls(services: Services) -> None:
    """A worker that answers an event again makes the same calls."""
    first = await answer(make_services(), p.mention(DURATION_EN))
    second = await answer(make_services(), p.mention(DURATION_EN))
    assert first == second


async def test_direct_messages_are_answered_without_a_thread(services: Services) -> None:
    """In a DM the reply stands beside the question, in a thread inside the thread."""
    (call,) = await answer(services, p.direct(DURATION_KO))
    assert "thread_ts" not in call.arguments
    assert call.arguments["text"].startswith("30분입니다.")
    (call,) = await answer(services, p.direct(DURATION_KO, thread_ts="1.2"))
    assert call.arguments["thread_ts"] == "1.2"


@pytest.mark.parametrize(
    "event",
    [
        p.message(DURATION_EN),
        p.message(f"<@{p.US}> {DURATION_EN}"),
        p.message(f"<@{p.US}> {DURATION_EN}", thread_ts=THREAD),
        p.message(f"<@{p.SEOYUN}> {DURATION_EN}", thread_ts=THREAD),
        p.message(DURATION_EN, thread_ts=THREAD, bot_id="B1"),
        p.message(DURATION_EN, thread_ts=THREAD, subtype="bot_message"),
        p.message(DURATION_EN, thread_ts=THREAD, subtype="channel_join"),
        p.message(DURATION_EN, thread_ts=THREAD, hidden=True),
        p.message(DURATION_EN, thread_ts=THREAD, user=p.US),
        p.message(DURATION_EN, thread_ts="1749610801.000100"),
        p.direct(DURATION_EN, bot_id="B0TIELINE1"),
        p.direct(DURATION_EN, user=p.US),
        p.direct(DURATION_EN, user="USLACKBOT"),
        p.direct(DURATION_EN, subtype="assistant_app_thread"),
        p.mention(DURATION_EN, bot_id="B9"),
        p.mention(DURATION_EN, channel=p.DIRECT),
        p.mention(DURATION_EN, user=p.US),
        {"type": "reaction_added"},
        {"type": "message"},
        {"type": "app_mention", "user": None, "ts": 5, "channel": {}, "text": []},
        {"type": "message", "subtype": "message_changed", "message": None},
        {"type": "message", "subtype": "message_deleted", "previous_message": "x"},
        {"type": "app_home_opened", "tab": "home"},
        {"type": "member_joined_channel", "user": p.DANA, "inviter": p.DANA, "channel": "C1"},
    ],
)
async def test_what_is_not_addressed_to_it_is_left_alone(services: Services, event: p.Json) -> None:
    """Even in a thread where it has answered: no other bots, no talk with others, no doubles."""
    await answer(services, p.mention(DURATION_EN))
    assert await answer(services, event) == []


@pytest.mark.parametrize("body", [{}, {"event": None}, {"event": []}, {"event": {"type": 3}}])
async def test_bodies_without_an_event_are_left_alone(services: Services, body: p.Json) -> None:
    """No shape of a body makes it fail."""
    assert await respond(body, services, NOW) == []
    assert concerns(body, p.US) is False


async def test_follow_ups_are_heard_only_where_it_has_answered(services: Services) -> None:
    """In its threads a telling follow-up is answered with the context, the rest is not."""
    follow = p.message("and when?", thread_ts=THREAD)
    assert await answer(services, follow) == []
    await answer(services, p.mention(DURATION_EN))
    (call,) = await answer(services, follow)
    assert call.arguments["thread_ts"] == THREAD
    assert "10 June 2025" in call.arguments["text"]
    answering = services.answering
    assert isinstance(answering, ByHeart)
    assert answering.asked[-1][1] == (DURATION_EN,)
    for small_talk in (NONSENSE, HELLO, ""):
        assert await answer(services, p.message(small_talk, thread_ts=THREAD)) == []


async def test_without_memory_follow_ups_need_a_mention() -> None:
    """Nothing is overheard where nothing is remembered."""
    services = make_services(memory=None)
    await answer(services, p.mention(DURATION_EN))
    assert await answer(services, p.message("and when?", thread_ts=THREAD)) == []
    (call,) = await answer(services, p.mention(DATE_EN, thread_ts=THREAD))
    assert "10 June" in call.arguments["text"]


@pytest.mark.parametrize("text", ["", "   ", "<!here>"])
async def test_a_bare_mention_is_told_how_to_ask(services: Services, text: str) -> None:
    """A mention without words gets help in the person's language."""
    (call,) = await answer(services, p.mention(text, user=p.SEOYUN))
    assert "사용법" in call.arguments["text"]


async def test_an_edit_updates_the_reply_and_a_deletion_removes_it(services: Services) -> None:
    """Edits and deletions reach the message that answered."""
    asked = p.message(f"<@{p.US}> {DURATION_EN}", ts=THREAD)
    await answer(services, p.mention(DURATION_EN))
    body = p.envelope(p.mention(DURATION_EN))
    outbox = services.outbox
    assert isinstance(outbox, FakeOutbox)
    assert await answer(services, p.edited(asked, DATE_EN), event_id="Ev2") == []
    outbox.messages[event_key(body)] = "1749610805.000100"

    (update,) = await answer(services, p.edited(asked, f"<@{p.US}> {DATE_EN}"), event_id="Ev3")
    assert update.method == "chat.update"
    assert update.arguments["ts"] == "1749610805.000100"
    assert "10 June 2025" in update.arguments["text"]
    # The same edit also arrives as a mention, and must not be answered a second time.
    again = p.mention(DATE_EN, edited={"user": p.DANA, "ts": "1749610900.000000"})
    (same,) = await answer(services, again, event_id="Ev4")
    assert same.method == "chat.update"
    assert await answer(services, p.edited(asked, asked["text"]), event_id="Ev5") == []

    (gone,) = await answer(services, p.deleted(asked), event_id="Ev6")
    assert (gone.method, gone.arguments["ts"]) == ("chat.delete", "1749610805.000100")
    tombstone = p.edited(asked, "This message was deleted.")
    tombstone["message"] |= {"subtype": "tombstone", "user": "USLACKBOT"}
    (gone,) = await answer(services, tombstone, event_id="Ev7")
    assert gone.method == "chat.delete"


async def test_a_mention_added_by_an_edit_is_answered_once(services: Services) -> None:
    """An edit that mentions us for the first time is a question; without records it is none."""
    added = p.mention(DURATION_EN, edited={"user": p.DANA, "ts": "1749610900.000000"})
    (call,) = await answer(services, added)
    assert call.method == "chat.postMessage"
    assert await answer(services, added, event_id="Ev2") == []
    assert await answer(make_services(answered=None), added) == []


async def test_a_chosen_language_is_kept() -> None:
    """A person's choice goes before the channel's, and both before the question's language."""
    preferences = FakePreferences()
    services = make_services(preferences=preferences)
    preferences.chosen[p.TEAM, p.CHANNEL] = Lang.ZH
    (call,) = await answer(services, p.mention(DURATION_EN))
    assert call.arguments["text"].startswith("30分钟。")
    preferences.chosen[p.TEAM, p.DANA] = Lang.KO
    (call,) = await answer(services, p.mention(DURATION_EN))
    assert call.arguments["text"].startswith("30분입니다.")


async def test_questions_are_logged_for_feedback(services: Services) -> None:
    """Each question is one line in the log; without a log there are no feedback buttons."""
    (call,) = await answer(services, p.mention(GAP_EN))
    assert any(block["type"] == "context_actions" for block in call.arguments["blocks"])
    log: Any = services.log
    assert [asked.question for asked in log.asked] == [GAP_EN]
    (call,) = await answer(make_services(log=None), p.mention(GAP_EN))
    assert all(block["type"] != "context_actions" for block in call.arguments["blocks"])


async def test_in_shared_channels_no_curators_are_offered(services: Services) -> None:
    """Other organisations' members are not shown functions of this team."""
    (here,) = await answer(services, p.mention(GAP_EN))
    (shared,) = await answer(services, p.mention(GAP_EN), is_ext_shared_channel=True)
    assert "ask_curators" in str(here.arguments["blocks"])
    assert "ask_curators" not in str(shared.arguments["blocks"])


async def test_org_installs_name_the_team_in_the_authorizations() -> None:
    """Without a team_id the first authorization says whose event it is."""
    body = p.envelope(p.mention(DURATION_EN))
    body["team_id"] = None
    body["authorizations"][0]["team_id"] = "T9"
    assert event_key(body) == f"{p.APP}:T9:Ev0000000001"
    memory = FakeMemory()
    await respond(body, make_services(memory=memory), NOW)
    assert {where.team for where in memory.kept} == {"T9"}


async def test_home_and_prompts(services: Services) -> None:
    """The Home tab is published in the person's language; the Messages tab gets prompts."""
    opened = {"type": "app_home_opened", "user": p.SEOYUN, "channel": "D1", "tab": "home"}
    (home,) = await answer(services, opened)
    assert home.method == "views.publish"
    assert "최근 추가" in str(home.arguments["view"])
    assert "did Xi accept?" not in str(home.arguments["view"])
    (curators,) = await answer(services, opened | {"user": p.DANA})
    assert "did Xi accept? (3×)" in str(curators.arguments["view"])
    (prompts,) = await answer(services, opened | {"tab": "messages"})
    assert prompts.method == "assistant.threads.setSuggestedPrompts"
    asked = [prompt["message"] for prompt in prompts.arguments["prompts"]]
    # First what is asked most and has an answer, then what shows the breadth of the store.
    assert asked == ["두 정상은 언제 통화했나요?", DURATION_KO, "이 대통령은 시 주석을 초청했나요?"]
    nobody = make_services(popular=None)
    (prompts,) = await answer(nobody, opened | {"tab": "messages"})
    assert prompts.arguments["prompts"][0]["message"] == DURATION_KO
    without = make_services(identity=Identity(p.US, scopes=frozenset({"chat:write"})))
    assert await answer(without, opened | {"tab": "messages"}) == []


@pytest.mark.parametrize(
    ("scopes", "kind", "words"),
    [
        (frozenset[str](), "C", "follow-ups need no mention"),
        (frozenset({"channels:history"}), "C", "follow-ups need no mention"),
        (frozenset({"channels:history"}), "G", "mention me again"),
        (frozenset({"chat:write"}), "C", "mention me again"),
    ],
)
async def test_who_invites_it_is_told_how_to_ask(
    scopes: frozenset[str], kind: str, words: str
) -> None:
    """Only the inviter sees the welcome, and it says how follow-ups work here."""
    joined = {
        "type": "member_joined_channel",
        "user": p.US,
        "inviter": p.DANA,
        "channel": p.CHANNEL,
        "channel_type": kind,
    }
    identity = Identity(p.US, scopes=scopes)
    (call,) = await answer(make_services(identity=identity), joined)
    assert call.method == "chat.postEphemeral"
    assert call.arguments["user"] == p.DANA
    assert words in call.arguments["text"]


async def test_hostile_questions_are_harmless(services: Services) -> None:
    """A question full of markup comes back as words, if at all; a long one is cut."""
    nasty = "<!channel> <@U0SEOYUN01|boss> <https://evil.example|bank> &lt;!here&gt; *x*"
    (call,) = await answer(services, p.mention(nasty))
    shown = str(call.arguments)
    assert "<!channel>" not in shown
    assert "<!here>" not in shown
    assert "<@U0SEOYUN01" not in shown
    assert "|bank>" not in shown
    (call,) = await answer(services, p.mention("x" * 40_000))
    assert len(call.arguments["text"]) <= 4000


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=12)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=6)),
    max_leaves=12,
)


TYPES = st.one_of(
    st.sampled_from(["message", "app_mention", "app_home_opened", "member_joined_channel"]), JSON
)
SUBTYPES = st.sampled_from([None, "message_changed", "message_deleted", "file_share"])


@settings(max_examples=150, deadline=None)
@given(TYPES, SUBTYPES, st.dictionaries(KEYS, JSON), st.dictionaries(KEYS, JSON, max_size=4))
async def test_no_shape_of_an_event_makes_it_fail(
    kind: Any, subtype: Any, event: p.Json, around: p.Json
) -> None:
    """Whatever JSON comes as an event, the answer is a list of calls."""
    body = p.envelope({"type": kind, "subtype": subtype} | event) | around
    calls = await respond(body, make_services(), NOW)
    assert isinstance(calls, list)
    assert concerns(body, p.US) in (True, False)


def test_concerns_tells_what_need_not_be_stored() -> None:
    """Other people's talk is no concern of ours; what may need an answer is."""
    assert concerns(p.envelope(p.mention("x")), p.US)
    assert concerns(p.envelope(p.message("x", thread_ts=THREAD)), p.US)
    assert concerns(p.envelope(p.edited(p.message("x"), "y")), p.US)
    assert concerns(p.envelope({"type": "app_home_opened"}), p.US)
    assert not concerns(p.envelope(p.message("x")), p.US)
    assert not concerns(p.envelope({"type": "team_join"}), p.US)


async def test_answered_is_noted_for_the_question_itself() -> None:
    """The record is by the question's own ts, not by its thread."""
    answered = FakeAnswered()
    await answer(make_services(answered=answered), p.mention(DURATION_EN, thread_ts="1.0"))
    ((where, key),) = answered.events.items()
    assert where.thread_ts == THREAD
    assert key.endswith(":Ev0000000001")
