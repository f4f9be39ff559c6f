"""A recorded request for every row of the table, and what must come of it."""

from __future__ import annotations

from bot.core.language import Lang
from bot.surfaces.slack.blocks.timeline import TimelineQuery
from bot.surfaces.slack.ticket import Ticket, fingerprint

from . import payloads as p
from .knowledge import DATE_EN, DURATION_EN, GAP_EN

TICKET = Ticket(Lang.EN, fingerprint(DURATION_EN), ("call-duration",), DURATION_EN)
GAP_TICKET = Ticket(Lang.EN, fingerprint(GAP_EN), ("gap-acceptance",), GAP_EN)
PAGE = TimelineQuery("apec", lang=Lang.EN).as_value(1)


RECORDED: dict[str, p.Json] = {
    "event app_mention": p.envelope(p.mention(DURATION_EN)),
    "event message": p.envelope(p.direct(DURATION_EN)),
    "event app_home_opened": p.envelope(
        {"type": "app_home_opened", "user": p.DANA, "channel": p.DIRECT, "tab": "home"}
    ),
    "event member_joined_channel": p.envelope(
        {"type": "member_joined_channel", "user": p.US, "inviter": p.DANA, "channel": p.CHANNEL}
    ),
    "event app_uninstalled": p.envelope({"type": "app_uninstalled"}),
    "event tokens_revoked": p.envelope(
        {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [p.US]}}
    ),
    "command /ties": p.command("/ties", f"ask {DURATION_EN}"),
    "command /timeline": p.command("/timeline", "apec"),
    "command /digest": p.command("/digest", "now"),
    "message_shortcut check_message": p.message_shortcut("check_message", "It took 30 minutes."),
    "global_shortcut ask_tieline": p.global_shortcut("ask_tieline"),
    "action reply_menu": p.action(
        "reply_menu", selected_option={"value": "why"}, block_id=TICKET.as_block_id()
    ),
    "action reply_feedback": p.action("reply_feedback", value="1+"),
    "action choose": p.action("choose_0", value=TICKET.as_value()),
    "action look": p.action("look_1", value=TICKET.as_value()),
    "action share": p.action("share", ephemeral=True, value=TICKET.as_value()),
    "action ask_curators": p.action("ask_curators", value=GAP_TICKET.as_value()),
    "action timeline_earlier": p.action("timeline_earlier", value=PAGE),
    "action timeline_later": p.action("timeline_later", value=PAGE),
    "action timeline_share": p.action("timeline_share", ephemeral=True, value=PAGE),
    "action timeline_picture": p.action("timeline_picture", value=PAGE),
    "action home_ask": p.view_action("home_ask"),
    "action home_search": p.view_action("home_search", selected_option={"value": "call-date"}),
    "action home_topic": p.view_action("home_topic_0", value="call"),
    "action home_digest": p.view_action("home_digest"),
    "action home_subscription": p.view_action(
        "home_subscription_0", selected_option={"value": f"pause:{p.DESK}"}
    ),
    "action home_language": p.view_action("home_language", selected_option={"value": "ko"}),
    "action home_export": p.view_action("home_export"),
    "action home_erase": p.view_action("home_erase"),
    "action anything else": p.action("a_button_of_last_year"),
    "view ask_view": p.submission("ask_view", {"ask_text": {"ask_text": {"value": DURATION_EN}}}),
    "view subscribe_view": p.submission(
        "subscribe_view",
        {
            "digest_time": {"digest_time": {"selected_time": "08:30"}},
            "digest_zone": {"digest_zone": {"selected_option": {"value": "Asia/Seoul"}}},
            "digest_days": {"digest_days": {"selected_options": [{"value": "0"}]}},
            "digest_lang": {"digest_lang": {"selected_option": {"value": "ko"}}},
        },
        private_metadata=p.CHANNEL,
    ),
    "options home_search": p.suggestion("home_search", "how long"),
    "options ask_search": p.suggestion("ask_search", ""),
    "options digest_zone": p.suggestion("digest_zone", "seoul"),
}
# What was done with each, in a word that must turn up in it.
DONE: dict[str, str] = {
    "event app_mention": "30 minutes.",
    "event message": "30 minutes.",
    "event app_home_opened": "Recently added",
    "event member_joined_channel": "Hello!",
    "event app_uninstalled": "",
    "event tokens_revoked": "",
    "command /ties": "30 minutes.",
    "command /timeline": "2010",
    "command /digest": "digest",
    "message_shortcut check_message": "Supported",
    "global_shortcut ask_tieline": "Your question",
    "action reply_menu": "alias lee",
    "action reply_feedback": "Thanks",
    "action choose": "30 minutes.",
    "action look": "30 minutes.",
    "action share": "<@U0DANA0001>",
    "action ask_curators": "curators",
    "action timeline_earlier": "Page 2 of 3",
    "action timeline_later": "Page 2 of 3",
    "action timeline_share": "in_channel",
    "action timeline_picture": "Timeline: apec",
    "action home_ask": "Your question",
    "action home_search": "10 June 2025",
    "action home_topic": DATE_EN,
    "action home_digest": "digest",
    "action home_subscription": "Your digests",
    "action home_language": "최근 추가",
    "action home_export": "question_log",
    "action home_erase": "Entries erased: 400",
    "action anything else": "",
    "view ask_view": "30 minutes.",
    "view subscribe_view": "08:30",
    "options home_search": "call-duration",
    "options ask_search": "apec-invitation",
    "options digest_zone": "Asia/Seoul",
}
# Parts that a request can't be read without, where an older or broken sender leaves them out.
MALFORMED = (
    "event",
    "event.type",
    "event.user",
    "event.channel",
    "event.ts",
    "event.tab",
    "authorizations",
    "team_id",
    "command",
    "text",
    "user",
    "user.id",
    "user_id",
    "channel",
    "channel_id",
    "container",
    "actions",
    "actions.0",
    "actions.0.action_id",
    "actions.0.block_id",
    "actions.0.value",
    "actions.0.selected_option",
    "callback_id",
    "message",
    "message.text",
    "action_id",
    "value",
    "view",
    "view.state",
    "view.callback_id",
    "view.private_metadata",
    "response_url",
    "trigger_id",
    "type",
)
