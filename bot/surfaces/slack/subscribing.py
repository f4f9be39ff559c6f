"""Digest subscriptions of a channel: set up in a modal, shown, paused, resumed, removed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process, utils

from bot.core.dates import weekday_text, weekdays_text
from bot.core.language import Lang
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import mrkdwn
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.languages import NAMES
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.services import Services

SUBSCRIBE_VIEW = "subscribe_view"
ZONE = "digest_zone"
_TIME, _DAYS, _LANG, _TOPICS = "digest_time", "digest_days", "digest_lang", "digest_topics"
_OPTIONS, _SKIP_EMPTY, _OPEN_QUESTIONS = "digest_options", "skip_empty", "open_questions"
_SET_UP = ("", "subscribe", "구독", "订阅", "訂閱", "set")
_SHOW = ("list", "show", "status", "목록", "列表", "查看")
_PAUSE = ("pause", "stop", "일시중지", "暂停", "暫停")
_RESUME = ("resume", "start", "재개", "恢复", "恢復")
_REMOVE = ("remove", "unsubscribe", "delete", "off", "해지", "삭제", "取消", "删除", "刪除")


async def subscription_command(interaction: Interaction, word: str, _rest: str, lang: Lang) -> None:
    """`/digest subscribe|list|pause|resume|remove`."""
    services, channel = interaction.services, interaction.channel
    subscriptions = services.subscriptions
    if subscriptions is None:
        await interaction.reply(notice(services.voice.say("slack-not-offered", lang)))
    elif not interaction.at_home:
        # Slack itself lets only the installing team use commands; its digests are its own.
        await interaction.reply(notice(services.voice.say("slack-digest-home-only", lang)))
    elif word in _SET_UP:
        await interaction.ack()
        current = await subscriptions.of(interaction.team, channel)
        curator = services.is_curator(interaction.team, interaction.user)
        view = subscribe_view(services, lang, channel, current, curator=curator)
        await interaction.open_view(view)
    elif word in _SHOW:
        current = await subscriptions.of(interaction.team, channel)
        await interaction.reply(_described(services, lang, current))
    elif word in (*_PAUSE, *_RESUME):
        paused = word in _PAUSE
        done = await subscriptions.pause(interaction.team, channel, paused)
        key = "slack-digest-paused" if paused else "slack-digest-resumed"
        text = services.voice.say(key if done else "slack-digest-none", lang)
        await interaction.reply(notice(text))
    elif word in _REMOVE:
        done = await subscriptions.remove(interaction.team, channel)
        text = services.voice.say("slack-digest-removed" if done else "slack-digest-none", lang)
        await interaction.reply(notice(text))
    else:
        await interaction.reply(notice(services.voice.say("slack-digest-usage-all", lang)))


def subscribe_view(
    services: Services,
    lang: Lang,
    channel: str,
    current: Subscription | None,
    *,
    curator: bool = False,
) -> parts.Json:
    """The modal, filled in with what is set up already; a `curator` has one choice more."""
    say = services.voice.say
    zone = current.zone if current else str(services.zone)
    days = current.weekdays if current else (0, 1, 2, 3, 4)
    day_options = [
        parts.option(services.voice.script(weekday_text(day, lang), lang), str(day))
        for day in range(7)
    ]
    lang_options = [parts.option(name, each.value) for each, name in NAMES.items()]
    chosen_lang = current.lang if current else lang
    topic_options = [
        parts.option(services.voice.text(topic.label, lang), topic.id)
        for topic in services.store.topics[: parts.OPTIONS]
    ]
    chosen_topics = [o for o in topic_options if current and o["value"] in current.topics]
    elements: list[tuple[str, parts.Json]] = [
        (_TIME, {"type": "timepicker", "initial_time": current.time if current else "09:00"}),
        (
            ZONE,
            {
                "type": "external_select",
                "min_query_length": 2,
                "initial_option": parts.option(zone, zone),
            },
        ),
        (_DAYS, {"type": "checkboxes", "options": day_options}),
        (_LANG, {"type": "static_select", "options": lang_options}),
    ]
    elements[2][1]["initial_options"] = [day_options[day] for day in days] or day_options
    elements[3][1]["initial_option"] = next(
        option for option in lang_options if option["value"] == chosen_lang.value
    )
    if topic_options:
        topics: parts.Json = {"type": "multi_static_select", "options": topic_options}
        elements.append((_TOPICS, topics | _initial(chosen_topics)))
    skip = parts.option(say("slack-digest-skip-empty", lang), _SKIP_EMPTY)
    asked = parts.option(say("slack-digest-open-questions", lang), _OPEN_QUESTIONS)
    checked = [skip] if current is None or current.skip_empty else []
    checked += [asked] if curator and current and current.open_questions else []
    boxes: parts.Json = {"type": "checkboxes", "options": [skip, asked] if curator else [skip]}
    elements.append((_OPTIONS, boxes | _initial(checked)))
    blocks = [
        {
            "type": "input",
            "block_id": name,
            "optional": name in (_TOPICS, _OPTIONS),
            "label": parts.plain(say(f"slack-{name.replace('_', '-')}", lang), 200),
            "element": element | {"action_id": name},
        }
        for name, element in elements
    ]
    return parts.modal(
        SUBSCRIBE_VIEW,
        say("slack-digest-modal", lang),
        blocks,
        close=say("slack-close", lang),
        submit=say("slack-digest-save", lang),
        metadata=channel,
    )


async def on_subscribe_submitted(interaction: Interaction) -> None:
    """Save what was filled in, and say so in the modal."""
    services, lang = interaction.services, await interaction.lang()
    channel = str(interaction.view.get("private_metadata") or "")
    values = _values(interaction.view)
    if services.subscriptions is None or not channel:
        await interaction.ack()
        return
    if not interaction.at_home:
        error = services.voice.say("slack-digest-home-only", lang)
        await interaction.ack(response_action="errors", errors={_TIME: error})
        return
    current = await services.subscriptions.of(interaction.team, channel)
    chosen = _option_values(values[_OPTIONS])
    if services.is_curator(interaction.team, interaction.user):
        open_questions = _OPEN_QUESTIONS in chosen
    else:
        # Others neither see this choice nor undo it.
        open_questions = current is not None and current.open_questions
    subscription = Subscription(
        team=interaction.team,
        channel=channel,
        time=str(values[_TIME].get("selected_time") or "09:00"),
        zone=_option_value(values[ZONE]) or "UTC",
        weekdays=tuple(sorted(int(day) for day in _option_values(values[_DAYS]) if day.isdigit())),
        lang=Lang(_option_value(values[_LANG]) or lang.value),
        topics=tuple(_option_values(values[_TOPICS])),
        configured_by=interaction.user,
        skip_empty=_SKIP_EMPTY in chosen,
        open_questions=open_questions,
    )
    try:
        await services.subscriptions.save(subscription)
    except ValueError:
        error = services.voice.say("slack-digest-zone-wrong", lang)
        await interaction.ack(response_action="errors", errors={ZONE: error})
        return
    message = _described(services, lang, subscription)
    view = parts.modal(
        "shown",
        services.voice.say("slack-digest-modal", lang),
        [dict(block) for block in message.blocks],
        close=services.voice.say("slack-close", lang),
    )
    await interaction.ack(response_action="update", view=view)


async def on_suggest_zone(interaction: Interaction) -> None:
    """IANA time zones that resemble what is typed."""
    typed = str(interaction.body.get("value") or "")
    found = process.extract(
        typed.replace(" ", "_"),
        sorted(available_timezones()),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=50,
        limit=30,
    )
    await interaction.ack(options=[parts.option(zone, zone) for zone, _score, _index in found])


def _described(services: Services, lang: Lang, found: Subscription | None) -> SentMessage:
    say = services.voice.say
    if found is None:
        return notice(say("slack-digest-none", lang))
    lines = [mrkdwn(say("slack-digest-set", lang, when=when_of(services, found, lang)))]
    topics = [t for t in services.store.topics if t.id in found.topics]
    if topics:
        named = ", ".join(services.voice.text(topic.label, lang) for topic in topics)
        lines.append(mrkdwn(say("slack-digest-about", lang, topics=named)))
    if found.paused:
        lines.append(mrkdwn(say("slack-digest-paused", lang)))
    # The name of who set it up is a real mention; in a private notice it calls nobody.
    lines.append(say("slack-digest-by", lang, user=f"<@{found.configured_by}>"))
    spoken = "\n".join(lines)
    return SentMessage(spoken, [parts.section(spoken)])


def when_of(services: Services, found: Subscription, lang: Lang) -> str:
    """When a digest comes, and in which language, as plain text."""
    days = services.voice.script(weekdays_text(found.weekdays, lang), lang)
    fields = {"time": found.time, "zone": found.zone, "days": days}
    return services.voice.say("slack-digest-when", lang, **fields, language=NAMES[found.lang])


def _values(view: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    state = view.get("state") or {}
    values = state.get("values") or {}
    names = (_TIME, ZONE, _DAYS, _LANG, _TOPICS, _OPTIONS)
    return {name: (values.get(name) or {}).get(name) or {} for name in names}


def _option_value(entry: Mapping[str, Any]) -> str:
    return str((entry.get("selected_option") or {}).get("value") or "")


def _option_values(entry: Mapping[str, Any]) -> list[str]:
    return [str(option.get("value")) for option in entry.get("selected_options") or []]


def _initial(options: list[parts.Json]) -> parts.Json:
    return {"initial_options": options} if options else {}
