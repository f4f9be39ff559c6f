"""The Home tab: search, topics, recent additions, the day's digest, language, help."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from bot.core.dates import day_text
from bot.core.language import Lang
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import bold, clip, mrkdwn
from bot.surfaces.slack.blocks.pages import topics_with_facts
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.languages import AUTO, NAMES
from bot.surfaces.slack.services import Services

HOME_ASK = "home_ask"
HOME_SEARCH = "home_search"
HOME_TOPIC = "home_topic"
HOME_DIGEST = "home_digest"
HOME_LANGUAGE = "home_language"
HOME_EXPORT = "home_export"
HOME_ERASE = "home_erase"
_RECENT = 5


async def home_of(services: Services, team: str, user: str, now: datetime) -> Json:
    """A person's Home tab, with what is theirs to see."""
    lang, chosen = await services.interface(team, user), await services.chosen(team, user)
    waiting = await services.waiting(team, user) if services.waiting else None
    return home_view(services, lang, now, chosen=chosen, waiting=waiting)


def home_view(
    services: Services,
    lang: Lang,
    now: datetime,
    *,
    chosen: Lang | None = None,
    waiting: Sequence[tuple[str, int]] | None = None,
) -> Json:
    """A Home tab in `lang`: `chosen` is the language preference, if there is one; `waiting` the
    (question, times asked) pairs that only curators see.
    """
    voice = services.voice
    blocks = [
        parts.header(voice.say("slack-home-title", lang)),
        parts.section(mrkdwn(voice.say("slack-home-intro", lang, name=services.identity.name))),
        parts.actions(
            [
                parts.button(voice.say("slack-home-ask", lang), HOME_ASK, style="primary"),
                search_select(services, lang, HOME_SEARCH),
            ]
        ),
        *_topics(services, lang),
        *_recent(services, lang),
        *_digest(services, lang, now),
        *_waiting(services, lang, waiting),
        *_language(services, lang, chosen),
        *_personal(services, lang),
        *_help(services, lang),
    ]
    return parts.home(blocks)


def search_select(services: Services, lang: Lang, action_id: str) -> Json:
    """A menu that offers the store's questions as one types."""
    return {
        "type": "external_select",
        "action_id": action_id,
        "min_query_length": 0,
        "placeholder": parts.plain(services.voice.say("slack-search", lang), 150),
    }


def _topics(services: Services, lang: Lang) -> list[Json]:
    voice = services.voice
    buttons = [
        parts.button(voice.text(topic.label, lang), f"{HOME_TOPIC}_{number}", topic.id)
        for number, topic in enumerate(topics_with_facts(voice)[: parts.ACTIONS])
    ]
    if not buttons:
        return []
    title = parts.section(bold(voice.say("slack-topics-title", lang)))
    return [parts.divider(), title, parts.actions(buttons)]


def _recent(services: Services, lang: Lang) -> list[Json]:
    voice = services.voice
    current = [fact for fact in services.store.facts if fact.superseded_by is None]
    newest = islice(sorted(current, key=lambda fact: fact.recorded_on, reverse=True), _RECENT)
    lines = []
    for fact in newest:
        day = voice.script(day_text(fact.recorded_on, lang), lang)
        lines.append(mrkdwn(f"• {clip(voice.text(fact.statement, lang), 300)} ({day})"))
    if not lines:
        return []
    title = bold(voice.say("slack-home-recent", lang))
    return [parts.divider(), parts.section("\n".join([title, *lines]))]


def _digest(services: Services, lang: Lang, now: datetime) -> list[Json]:
    if services.digest is None:
        return []
    voice = services.voice
    digest = services.digest(services.today(now), lang=lang)
    items = [item for section in digest.sections for item in section.items][:3]
    lines = [mrkdwn(f"• {clip(voice.script(item.text, lang), 300)}") for item in items]
    title = bold(voice.script(digest.title, lang))
    more = parts.button(voice.say("slack-home-digest", lang), HOME_DIGEST)
    return [parts.divider(), parts.section("\n".join([title, *lines]), more)]


def _language(services: Services, lang: Lang, chosen: Lang | None) -> list[Json]:
    if services.preferences is None:
        return []
    voice = services.voice
    options = [parts.option(voice.say("slack-language-auto", lang), AUTO)]
    options += [parts.option(name, each.value) for each, name in NAMES.items()]
    selected = next(o for o in options if o["value"] == (chosen.value if chosen else AUTO))
    menu = {
        "type": "static_select",
        "action_id": HOME_LANGUAGE,
        "options": options,
        "initial_option": selected,
    }
    return [parts.divider(), parts.section(bold(voice.say("slack-home-language", lang)), menu)]


def _waiting(
    services: Services, lang: Lang, waiting: Sequence[tuple[str, int]] | None
) -> list[Json]:
    if waiting is None:
        return []
    say = services.voice.say
    title = parts.section(bold(say("slack-home-waiting", lang)))
    if not waiting:
        return [parts.divider(), title, parts.context(mrkdwn(say("slack-home-nobody", lang)))]
    # What people wrote is shown as plain text: nothing in it can become markup.
    lines = "\n".join(f"• {clip(question, 250)} ({times}×)" for question, times in waiting[:10])
    listed = {"type": "section", "text": parts.plain(lines, parts.SECTION)}
    return [parts.divider(), title, listed]


def _personal(services: Services, lang: Lang) -> list[Json]:
    if services.personal is None:
        return []
    say = services.voice.say
    confirm = {
        "title": parts.plain(say("slack-erase-title", lang), 100),
        "text": parts.plain(say("slack-erase-text", lang), 300),
        "confirm": parts.plain(say("slack-erase-confirm", lang), 30),
        "deny": parts.plain(say("slack-cancel", lang), 30),
        "style": "danger",
    }
    erase = parts.button(say("slack-home-erase", lang), HOME_ERASE, style="danger")
    buttons = [parts.button(say("slack-home-export", lang), HOME_EXPORT)]
    text = f"{bold(say('slack-home-data', lang))}\n{mrkdwn(say('slack-home-data-intro', lang))}"
    rows = [parts.section(text), parts.actions([*buttons, erase | {"confirm": confirm}])]
    return [parts.divider(), *rows]


def _help(services: Services, lang: Lang) -> list[Json]:
    voice, name = services.voice, services.identity.name
    lines = [voice.say("slack-help-ask", lang, name=name)]
    lines += [voice.say(f"slack-help-{offer}", lang) for offer in services.offers]
    text = "\n".join(
        [bold(voice.say("slack-help-title", lang)), *(f"• {mrkdwn(line)}" for line in lines)]
    )
    blocks = [parts.divider(), parts.section(text)]
    if services.support_url:
        support = voice.say("slack-home-support", lang, url=services.support_url)
        blocks.append(parts.context(mrkdwn(support)))
    return blocks
