"""The Home tab: search, topics, recent additions, the day's digest, language, help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from bot.core.dates import day_text
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.store import Store
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import bold, clip, mrkdwn
from bot.surfaces.slack.blocks.pages import topics_with_facts
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.languages import AUTO, NAMES
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.subscribing import when_of

HOME_ASK = "home_ask"
HOME_SEARCH = "home_search"
HOME_TOPIC = "home_topic"
HOME_DIGEST = "home_digest"
HOME_SUBSCRIPTION = "home_subscription"
HOME_LANGUAGE = "home_language"
HOME_EXPORT = "home_export"
HOME_ERASE = "home_erase"
_RECENT = 5
_MOST_SUBSCRIPTIONS = 15


async def home_of(services: Services, team: str, user: str, now: datetime) -> Json:
    """A person's Home tab, with what is theirs to see."""
    lang, chosen = await services.interface(team, user), await services.chosen(team, user)
    waiting = await services.waiting(team, user) if services.waiting else None
    mine = await services.subscriptions.set_up_by(team, user) if services.subscriptions else None
    return home_view(services, lang, now, chosen=chosen, waiting=waiting, mine=mine)


def home_view(
    services: Services,
    lang: Lang,
    now: datetime,
    *,
    chosen: Lang | None = None,
    waiting: Sequence[tuple[str, int]] | None = None,
    mine: Sequence[Subscription] | None = None,
) -> Json:
    """A Home tab in `lang`: `chosen` is the language preference, if there is one; `waiting` the
    (question, times asked) pairs that only curators see; `mine` the digests that they set up.
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
        *_subscriptions(services, lang, mine),
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
    newest = _newest(services.store)
    if not newest:
        return []
    blocks = [parts.divider(), parts.section(bold(voice.say("slack-home-recent", lang)))]
    for day, facts in groupby(newest, key=lambda fact: fact.recorded_on):
        lines = [
            f"• {bold(clip(voice.text(fact.question, lang), 150))} "
            f"{mrkdwn(clip(voice.text(fact.short, lang), 200))}"
            for fact in facts
        ]
        blocks.append(parts.section("\n".join(lines)))
        blocks.append(parts.context(mrkdwn(voice.script(day_text(day, lang), lang))))
    return blocks


def _newest(store: Store) -> list[Fact]:
    """The latest facts; of those of one day the first of each topic come before the second."""
    seen: Counter[str] = Counter()
    ranked = []
    for number, fact in enumerate(store.facts):
        if fact.superseded_by is None:
            ranked.append((-fact.recorded_on.toordinal(), seen[fact.topic], number, fact))
            seen[fact.topic] += 1
    return [fact for _day, _rank, _number, fact in sorted(ranked, key=lambda r: r[:3])[:_RECENT]]


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


def _subscriptions(
    services: Services, lang: Lang, mine: Sequence[Subscription] | None
) -> list[Json]:
    if mine is None:
        return []
    say = services.voice.say
    title = parts.section(bold(say("slack-home-subscriptions", lang)))
    if not mine:
        nothing = parts.context(mrkdwn(say("slack-home-no-subscriptions", lang)))
        return [parts.divider(), title, nothing]
    blocks = [parts.divider(), title]
    for number, one in enumerate(mine[:_MOST_SUBSCRIPTIONS]):
        direct = one.channel.startswith("D")
        # Slack shows the channel's name to those only who may know of it.
        place = bold(say("slack-home-direct", lang)) if direct else f"<#{one.channel}>"
        state = f" ({say('slack-home-paused', lang)})" if one.paused else ""
        text = f"{place} {mrkdwn(when_of(services, one, lang) + state)}"
        verbs = ("change", "resume" if one.paused else "pause", "remove")
        options = [
            parts.option(say(f"slack-home-{verb}", lang), f"{verb}:{one.channel}") for verb in verbs
        ]
        menu = parts.overflow(f"{HOME_SUBSCRIPTION}_{number}", options)
        blocks.append(parts.section(text, menu))
    return blocks


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
    support = voice.say("slack-home-nowhere", lang)
    if services.support_url:
        support = voice.say("slack-home-support", lang, url=services.support_url)
    return [*blocks, parts.context(mrkdwn(support))]
