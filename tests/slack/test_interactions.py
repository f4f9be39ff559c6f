"""What commands, buttons, menus and modals do, word by word and choice by choice."""

from __future__ import annotations

import json

import pytest

from bot.core.language import Lang
from bot.surfaces.slack.ticket import Ticket, fingerprint
from bot.surfaces.workspace import check_view

from . import payloads as p
from .fakes import FakeCurators, FakeLog, FakePreferences, FakeSubscriptions
from .harness import Slack, said
from .knowledge import DURATION_EN, GAP_EN
from .recorded import RECORDED, TICKET


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "How to ask"),
        ("help", "How to ask"),
        ("HELP", "How to ask"),
        ("도움말", "How to ask"),
        ("ask", "Write your question"),
        (f"ask {DURATION_EN}", "30 minutes."),
        ("check", "Write the sentence"),
        ("check It took 45 minutes. It took 30.", "Contradicted"),
        ("topics", "APEC (20)"),
        ("sources", "publisher not named"),
        ("stats", "Topics: 2"),
        ("language", "Set to: the language of the question"),
        ("language klingon", "Set to"),
        ("langauge", "Did you mean /ties language"),
        ("sorces", "Did you mean /ties sources"),
        ("xyzzy", "After /ties, write one of"),
        ("<!channel>", "How to ask"),
    ],
)
async def test_ties_words(slack: Slack, text: str, shown: str) -> None:
    """Words, other names for them, near-misses and unknown ones."""
    answer = said(await slack.send(p.command("/ties", text)))
    assert shown in answer["text"]
    assert answer["response_type"] == "ephemeral"


async def test_an_unknown_word_that_is_a_question_can_be_asked(slack: Slack) -> None:
    """Usage first, and a button that asks it."""
    answer = said(await slack.send(p.command("/ties", DURATION_EN)))
    (button,) = answer["blocks"][-1]["elements"]
    await slack.send(p.action("look_0", ephemeral=True, value=button["value"]))
    assert "30 minutes." in slack.shown["text"]


async def test_statistics_are_for_curators(slack: Slack) -> None:
    """Others are told so."""
    answer = said(await slack.send(p.command("/ties", "stats", user=p.SEOYUN)))
    assert "편집자만" in answer["text"]


async def test_languages_of_people_and_channels(slack: Slack) -> None:
    """Chosen by word, for oneself or a channel; "auto" forgets."""
    preferences = slack.services.preferences
    assert isinstance(preferences, FakePreferences)
    answer = said(await slack.send(p.command("/ties", "language 한국어")))
    assert "한국어" in answer["text"]
    await slack.send(p.command("/ties", "language channel zh-Hant"))
    assert preferences.chosen == {
        (p.TEAM, p.DANA): Lang.KO,
        (p.TEAM, p.CHANNEL): Lang.ZH_HANT,
    }
    await slack.send(p.command("/ties", "language auto"))
    assert (p.TEAM, p.DANA) not in preferences.chosen


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "Timeline"),
        ("apec 2012..2013", "2013"),
        ("apec 1990", "No dated event"),
        ("weather", "I don't know “weather”"),
        ("2025..2014", "isn't valid"),
        ("31 february 2025", "isn't valid"),
        ("<!channel> <@U0SEOYUN01>", "Timeline"),
    ],
)
async def test_timeline_words(slack: Slack, text: str, shown: str) -> None:
    """Words and ranges, and honest answers to what can't be."""
    answer = said(await slack.send(p.command("/timeline", text)))
    assert shown in answer["text"]
    assert "<!channel>" not in json.dumps(answer)


@pytest.mark.parametrize("choice", ["evidence", "why", "timeline", "other", "gone"])
async def test_the_menu_of_a_reply(slack: Slack, choice: str) -> None:
    """Every choice shows something to who pressed, in the thread, whatever became of the reply."""
    shown = {
        "evidence": "30-minute first phone call",
        "why": "alias lee",
        "timeline": "10 June 2025",
        "other": "Did you mean",
        "gone": "too old",
    }
    body = p.action("reply_menu", selected_option={"value": choice}, block_id=TICKET.as_block_id())
    await slack.send(body)
    assert shown[choice] in slack.shown["text"]
    assert slack.shown["replace_original"] is False
    assert slack.shown["thread_ts"] == "1749610800.000100"
    await slack.send(p.action("reply_menu", selected_option={"value": choice}, block_id="x"))
    assert "too old" in slack.shown["text"]


async def test_what_was_picked_can_be_followed_up(slack: Slack) -> None:
    """A choice counts as asked: it is logged, remembered, and can be rated."""
    await slack.send(p.action("choose_0", value=Ticket(Lang.EN, "", ("call-duration",)).as_value()))
    assert slack.shown["replace_original"] is True
    assert any(block["type"] == "context_actions" for block in slack.shown["blocks"])
    await slack.send(p.envelope(p.message("and when?", thread_ts="1749610800.000100")))
    assert "10 June 2025" in slack.client.calls[-1][1]["text"]
    log = slack.services.log
    assert isinstance(log, FakeLog)
    assert [asked.question for asked in log.asked] == [DURATION_EN, "and when?"]
    await slack.send(p.action("choose_0", value=Ticket(Lang.EN, "", ("gone",)).as_value()))
    assert "too old" in slack.shown["text"]


async def test_feedback_is_kept(slack: Slack) -> None:
    """Both thumbs; anything else is not feedback."""
    for value in ("7+", "8-", "x+", ""):
        await slack.send(p.action("reply_feedback", value=value))
    log = slack.services.log
    assert isinstance(log, FakeLog)
    assert log.verdicts == [(7, p.DANA, True), (8, p.DANA, False)]


async def test_curators_get_the_question_itself(slack: Slack) -> None:
    """A question too long for its button is found in the conversation."""
    curators = slack.services.curators
    assert isinstance(curators, FakeCurators)
    await slack.send(RECORDED["action ask_curators"])
    assert curators.questions == [(GAP_EN, Lang.EN, p.DANA)]
    long = "why? " * 700
    await slack.send(p.envelope(p.mention(long)))
    mark = fingerprint(long.strip())
    ticket = Ticket(Lang.EN, mark, ("gap-acceptance",))
    await slack.send(p.action("ask_curators", value=ticket.as_value()))
    assert curators.questions[-1][0] == long.strip()


async def test_when_the_response_url_is_used_up_the_api_is_used(slack: Slack) -> None:
    """Notices and replacements still arrive."""
    slack.url_status = 404
    await slack.send(RECORDED["action reply_menu"])
    assert slack.client.calls[-1][0] == "chat.postEphemeral"
    assert slack.client.calls[-1][1]["thread_ts"] == "1749610800.000100"
    await slack.send(RECORDED["action choose"])
    assert slack.client.calls[-1][0] == "chat.update"


async def test_modals_answer_in_place(slack: Slack) -> None:
    """Typed or picked; nothing filled in is told at the field; a full stack is updated."""
    empty = said(await slack.send(p.submission("ask_view", {})))
    assert empty["response_action"] == "errors"
    picked = {"ask_search": {"ask_search": {"selected_option": {"value": "call-date"}}}}
    answer = said(await slack.send(p.submission("ask_view", picked)))
    assert answer["response_action"] == "update"
    assert "10 June 2025" in json.dumps(answer)
    assert check_view(answer["view"], "modal") == []
    slack.client.errors = {"views.push": "push_limit_reached"}
    await slack.send(p.view_action("look_0", "modal", value=TICKET.as_value()))
    assert slack.client.calls[-1][0] == "views.update"
    await slack.send(p.view_action("choose_0", "modal", value=TICKET.as_value()))
    assert slack.client.calls[-1][0] == "views.update"


async def test_ones_own_data_is_shown_and_erased(slack: Slack) -> None:
    """In full as far as a view holds, as plain text; afterwards there is none."""
    await slack.send(RECORDED["action home_export"])
    shown = slack.client.calls[-1][1]["view"]
    assert "<!channel>" in shown["blocks"][1]["text"]["text"]
    assert shown["blocks"][1]["text"]["type"] == "plain_text"
    await slack.send(RECORDED["action home_erase"])
    await slack.send(RECORDED["action home_export"])
    assert "Nothing is stored" in json.dumps(slack.client.calls[-1][1])


async def test_an_unknown_time_zone_is_told_at_its_field(slack: Slack) -> None:
    """The subscription is not saved."""
    body = RECORDED["view subscribe_view"]
    body = json.loads(json.dumps(body).replace("Asia/Seoul", "Mars/Base"))
    answer = said(await slack.send(body))
    assert answer["errors"] == {"digest_zone": "That time zone is unknown."}
    subscriptions = slack.services.subscriptions
    assert isinstance(subscriptions, FakeSubscriptions)
    assert list(subscriptions.kept) == [(p.TEAM, p.DESK)]


async def test_timelines_are_in_the_language_of_their_words(slack: Slack) -> None:
    """Korean words are answered in Korean; Latin ones in the person's own language."""
    korean = said(await slack.send(p.command("/timeline", "통화")))
    assert korean["text"].startswith("연표: 통화")
    own = said(await slack.send(p.command("/timeline", "apec", user=p.SEOYUN)))
    assert own["text"].startswith("연표: apec")
    preferences = slack.services.preferences
    assert isinstance(preferences, FakePreferences)
    preferences.chosen[p.TEAM, p.DANA] = Lang.ZH
    chosen = said(await slack.send(p.command("/timeline", "통화")))
    assert chosen["text"].startswith("时间线: 통화")


async def test_a_choice_in_private_can_still_be_shared(slack: Slack) -> None:
    """Choosing a reading of `/ties ask` keeps the button that shares the answer."""
    ticket = Ticket(Lang.EN, "", ("call-duration",)).as_value()
    await slack.send(p.action("choose_0", ephemeral=True, value=ticket))
    assert "Share in channel" in json.dumps(slack.shown)
    await slack.send(p.action("choose_0", value=ticket))
    assert "Share in channel" not in json.dumps(slack.shown)


async def test_buttons_are_in_the_readers_language_and_evidence_in_the_replys(slack: Slack) -> None:
    """Seoyun's Slack is Korean: an English answer stays English, its buttons are Korean."""
    asked = said(await slack.send(p.command("/ties", f"ask {DURATION_EN}", user=p.SEOYUN)))
    assert asked["text"].startswith("30 minutes.")
    assert "채널에 공유" in json.dumps(asked, ensure_ascii=False)
    body = p.action(
        "reply_menu",
        p.SEOYUN,
        selected_option={"value": "evidence"},
        block_id=TICKET.as_block_id(),
    )
    await slack.send(body)
    assert slack.shown["text"].startswith("Evidence")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("how long", DURATION_EN),
        ("얼마나", "이 대통령과 시 주석은 얼마나 통화했나요?"),
        ("多久", "李在明和习近平通话了多久？"),
        ("", "When did Lee and Xi talk?"),
    ],
)
async def test_type_ahead_offers_what_has_an_answer(slack: Slack, typed: str, offered: str) -> None:
    """The nearest first, in the language that is typed; never a question that is a gap."""
    options = said(await slack.send(p.suggestion("ask_search", typed)))["options"]
    assert options[0]["text"]["text"] == offered
    assert "gap-acceptance" not in [option["value"] for option in options]
    accepted = said(await slack.send(p.suggestion("ask_search", "accept the invitation")))
    assert "gap-acceptance" not in json.dumps(accepted)


async def test_ones_digests_are_managed_in_the_home_tab(slack: Slack) -> None:
    """Pause, resume, change and remove; each shows the Home tab as it is then."""
    subscriptions = slack.services.subscriptions
    assert isinstance(subscriptions, FakeSubscriptions)

    async def choose(verb: str, user: str = p.DANA) -> str:
        value = {"value": f"{verb}:{p.DESK}"}
        await slack.send(p.view_action("home_subscription_0", user=user, selected_option=value))
        return json.dumps(slack.client.calls[-1], ensure_ascii=False)

    assert f"<#{p.DESK}>" in await choose("pause")
    assert subscriptions.kept[p.TEAM, p.DESK].paused
    assert "paused" not in await choose("resume")
    assert not subscriptions.kept[p.TEAM, p.DESK].paused
    modal = await choose("change")
    assert "views.open" in modal
    assert '"initial_time": "08:00"' in modal
    assert "오래된 메시지" in await choose("remove", p.SEOYUN)
    assert (p.TEAM, p.DESK) in subscriptions.kept
    assert "haven't set up" in await choose("remove")
    assert subscriptions.kept == {}


async def test_the_description_of_a_digest_names_its_topics(slack: Slack) -> None:
    """What comes, when, on what, and by whom it was set up."""
    body = p.command("/digest", "list") | {"channel_id": p.DESK}
    told = said(await slack.send(body))["text"]
    for part in ("08:00", "Asia/Seoul", "Monday, Tuesday", "한국어", "The call", f"<@{p.DANA}>"):
        assert part in told


@pytest.mark.parametrize(
    "message",
    [
        {"text": "It took 45 minutes."},
        {"text": "", "attachments": [{"text": "It took 45 minutes."}, {"fallback": 7}, "x"]},
        {"text": "", "blocks": [{"type": "section", "text": {"text": "It took 45 minutes."}}]},
        {
            "blocks": [
                {
                    "type": "rich_text",
                    "elements": [{"elements": [{"type": "text", "text": "It took 45 minutes."}]}],
                }
            ]
        },
    ],
)
async def test_any_message_can_be_checked(slack: Slack, message: p.Json) -> None:
    """What other apps write in blocks or attachments is read as well as plain text."""
    body = p.message_shortcut("check_message", "")
    body["message"] = {"type": "message", "user": p.SEOYUN, "ts": "1749610801.000100"} | message
    await slack.send(body)
    assert "Contradicted" in slack.shown["text"]


async def test_a_message_without_words_can_not_be_checked(slack: Slack) -> None:
    """A picture alone, say: the answer says how to check a sentence."""
    body = p.message_shortcut("check_message", "")
    empty: list[p.Json | None] = [{}, {"text": ""}, {"blocks": None, "attachments": {}}, None]
    for message in empty:
        body["message"] = message
        await slack.send(body)
        assert "Write the sentence" in slack.shown["text"]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("list", "has no daily digest"),
        ("pause", "has no daily digest"),
        ("remove", "has no daily digest"),
        ("dance", "Try /digest now"),
    ],
)
async def test_digest_words_without_a_subscription(slack: Slack, word: str, shown: str) -> None:
    """Each says what to do."""
    assert shown in said(await slack.send(p.command("/digest", word)))["text"]
