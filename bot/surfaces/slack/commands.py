"""The slash commands `/ties`, `/timeline` and `/digest`: each is acknowledged with its result."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from rapidfuzz import fuzz, process, utils

from bot.core.language import Lang
from bot.surfaces.slack.asking import Question, ask
from bot.surfaces.slack.blocks import pages, parts
from bot.surfaces.slack.blocks.digest import digest_message
from bot.surfaces.slack.blocks.escape import mrkdwn
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.replies import LOOK
from bot.surfaces.slack.blocks.timeline import TimelineQuery, timeline_message
from bot.surfaces.slack.checking import check_message
from bot.surfaces.slack.incoming import question_text
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.languages import language_message
from bot.surfaces.slack.picturing import can_picture
from bot.surfaces.slack.ranges import RangeError, read_range
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.subscribing import subscription_command
from bot.surfaces.slack.ticket import Ticket, fingerprint

Told = Awaitable[SentMessage]
Command = Callable[[Interaction, str, Lang], Told]

_NEAR = 60
_QUESTION_WORDS = 3
_OTHER_NAMES: Mapping[str, str] = {
    "도움말": "help", "도움": "help", "帮助": "help", "幫助": "help", "?": "help", "usage": "help",
    "질문": "ask", "提问": "ask", "提問": "ask", "問": "ask", "问": "ask",
    "확인": "check", "核对": "check", "核對": "check", "查证": "check", "查證": "check",
    "주제": "topics", "主题": "topics", "主題": "topics", "topic": "topics",
    "출처": "sources", "来源": "sources", "來源": "sources", "source": "sources",
    "통계": "stats", "统计": "stats", "統計": "stats", "statistics": "stats",
    "언어": "language", "语言": "language", "語言": "language", "lang": "language",
}  # fmt: skip


async def on_ties(interaction: Interaction) -> None:
    """`/ties [word] [rest]`."""
    word, rest = await _split(interaction)
    lang = await interaction.lang()
    known = _commands(interaction.services)
    name = _OTHER_NAMES.get(word.lower(), word.lower())
    if not name:
        name = "help"
    command = known.get(name)
    if command is None:
        await interaction.reply(_unknown(interaction, word, rest, lang))
    else:
        await interaction.reply(await command(interaction, rest, lang))


async def on_timeline(interaction: Interaction) -> None:
    """`/timeline [words] [range]`."""
    await interaction.reply(await _timeline(interaction, await _text(interaction)))


async def on_digest(interaction: Interaction) -> None:
    """`/digest [now [day]]`; with subscriptions also `subscribe`, `list`, `pause`, and so on."""
    word, rest = await _split(interaction)
    lang, services = await interaction.lang(), interaction.services
    if services.subscriptions is not None and word.lower() != "now":
        await subscription_command(interaction, word.lower(), rest, lang)
    elif word.lower() in ("", "now"):
        await interaction.reply(await _digest(interaction, rest, lang))
    else:
        usage = services.voice.say("slack-digest-usage", lang)
        await interaction.reply(notice(usage))


def _commands(services: Services) -> dict[str, Command]:
    """The words of `/ties` that work here."""
    offered: dict[str, Command | None] = {
        "help": _help,
        "ask": _ask,
        "check": check_message if services.claims else None,
        "topics": _topics,
        "sources": _sources,
        "stats": _stats if services.statistics else None,
        "language": language_message if services.preferences else None,
        "timeline": _timeline_of if services.timeline else None,
        "digest": _digest if services.digest else None,
    }
    return {name: command for name, command in offered.items() if command}


async def _help(interaction: Interaction, _rest: str, lang: Lang) -> SentMessage:
    services = interaction.services
    name = services.identity.name
    return pages.help_message(services.voice, lang, name=name, offers=services.offers)


async def _topics(interaction: Interaction, _rest: str, lang: Lang) -> SentMessage:
    counted = not await interaction.external()
    return pages.topics_message(interaction.services.voice, lang, counted=counted)


async def _sources(interaction: Interaction, _rest: str, lang: Lang) -> SentMessage:
    return pages.sources_message(interaction.services.voice, lang)


async def _stats(interaction: Interaction, _rest: str, lang: Lang) -> SentMessage:
    services = interaction.services
    if await interaction.external():
        return notice(services.voice.say("slack-not-shared", lang))
    found = None
    if services.statistics is not None:
        found = await services.statistics(interaction.team, interaction.user)
    if found is None:
        return notice(services.voice.say("slack-curators-only", lang))
    return pages.statistics_message(found, services.voice, lang)


async def _ask(interaction: Interaction, rest: str, lang: Lang) -> SentMessage:
    if not rest:
        return notice(interaction.services.voice.say("slack-ask-usage", lang))
    # Only the button for the curators depends on who reads along: where there is none, don't ask.
    external = interaction.services.curators is not None and await interaction.external()
    question = Question(rest, interaction.user, interaction.where, private=True, external=external)
    told = await ask(interaction.services, question, interaction.now)
    if told is None:
        raise RuntimeError("a question that was not overheard has a reply")
    return told.message


async def _timeline_of(interaction: Interaction, rest: str, _lang: Lang) -> SentMessage:
    return await _timeline(interaction, rest)


async def _timeline(interaction: Interaction, text: str) -> SentMessage:
    services = interaction.services
    shown_in = await interaction.written_in(text)
    if services.timeline is None:
        return notice(services.voice.say("slack-not-offered", shown_in))
    try:
        found = read_range(text, services.today(interaction.now))
    except RangeError:
        return notice(services.voice.say("slack-range-wrong", shown_in))
    query = TimelineQuery(found.words, found.start, found.end, shown_in)
    return draw_timeline(interaction, query)


def draw_timeline(
    interaction: Interaction, query: TimelineQuery, *, shareable: bool = True
) -> SentMessage:
    """The page of a timeline that a query names, with the buttons to other pages."""
    services, today = interaction.services, interaction.services.today(interaction.now)
    if services.timeline is None:
        return notice(services.voice.say("slack-not-offered", query.lang))
    events = services.timeline(
        query.words, today=today, lang=query.lang, start=query.start, end=query.end
    )
    if events is None:
        text = services.voice.say("slack-timeline-unknown", query.lang, words=query.words[:100])
        return notice(text)
    return timeline_message(
        events,
        query,
        services.voice,
        fact_url=services.fact_url,
        # A modal stands in no channel to share with.
        shareable=shareable and not interaction.view,
        picture=can_picture(interaction),
    )


async def _digest(interaction: Interaction, rest: str, lang: Lang) -> SentMessage:
    services = interaction.services
    if services.digest is None:
        return notice(services.voice.say("slack-not-offered", lang))
    day = _day(rest, services.today(interaction.now))
    if day is None:
        return notice(services.voice.say("slack-digest-usage", lang))
    if services.channel_digest is None:
        digest = services.digest(day, lang=lang)
    else:
        team, channel, user = interaction.team, interaction.channel, interaction.user
        digest = await services.channel_digest(team, channel, user, day, lang=lang)
    return digest_message(digest, services.voice, fact_url=services.fact_url)


def _day(words: str, today: date) -> date | None:
    """The one day that words name, today for none; None if they name anything else."""
    try:
        named = read_range(words, today)
    except RangeError:
        return None
    if named.words or named.start != named.end:
        return None
    return named.start or today


def _unknown(interaction: Interaction, word: str, rest: str, lang: Lang) -> SentMessage:
    """Usage, with what may have been meant: a command of a similar name, or a plain question."""
    services = interaction.services
    names = list(_commands(services))
    # Names in other languages are near-missed too; all lead to the command's own name.
    known = dict.fromkeys(names) | {o: n for o, n in _OTHER_NAMES.items() if n in names}
    found = process.extract(
        word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_NEAR
    )
    near = list(dict.fromkeys(known[name] or name for name, _score, _index in found))[:2]
    lines = []
    if near:
        meant = " / ".join(f"/ties {name}" for name in near)
        lines.append(services.voice.say("slack-did-you-mean", lang, command=meant))
    lines.append(services.voice.say("slack-usage", lang, commands=" · ".join(names)))
    blocks = [parts.section("\n".join(mrkdwn(line) for line in lines))]
    asked = f"{word} {rest}".strip()
    if len(asked.split()) >= _QUESTION_WORDS or not asked.isascii():
        ticket = Ticket(lang, fingerprint(asked), (), asked)
        label = services.voice.say("slack-ask-this", lang)
        blocks.append(parts.actions([parts.button(label, f"{LOOK}_0", ticket.as_value())]))
    return SentMessage(parts.fallback("\n".join(lines)), blocks)


async def _text(interaction: Interaction) -> str:
    found = interaction.body.get("text")
    text = found if isinstance(found, str) else ""
    # "Share in channel" shows the question as text, and with it a private channel's name.
    named = "<#" not in text or not await interaction.external()
    return question_text(text, interaction.services.identity.user, channels=named)


async def _split(interaction: Interaction) -> tuple[str, str]:
    word, _, rest = (await _text(interaction)).partition(" ")
    return word.strip(), rest.strip()
