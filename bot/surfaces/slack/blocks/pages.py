"""What `/ties` shows of itself: help, topics, sources, statistics."""

from __future__ import annotations

from collections import Counter

from bot.core.dates import day_text
from bot.core.entities import Topic
from bot.core.language import Lang
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import bold, clip, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.blocks.replies import examples, look_buttons
from bot.surfaces.slack.ports.question_log import Statistics
from bot.surfaces.slack.voice import Voice

_MOST_TOPICS = 20


def help_message(voice: Voice, lang: Lang, *, name: str, offers: tuple[str, ...]) -> SentMessage:
    """How to ask; `offers` names the commands that work here ("timeline", "digest", …)."""
    title = voice.say("slack-help-title", lang)
    lines = [voice.say("slack-help-ask", lang, name=name)]
    lines += [voice.say(f"slack-help-{offer}", lang) for offer in offers]
    text = "\n".join([bold(title), *(f"• {mrkdwn(line)}" for line in lines)])
    blocks = [parts.section(text), *look_buttons(examples(voice), voice, lang)]
    return SentMessage(parts.fallback("\n".join([title, *lines])), blocks)


def topics_message(voice: Voice, lang: Lang, *, counted: bool = True) -> SentMessage:
    """Every topic with the number of its facts, if `counted`, and a question to begin with."""
    title = voice.say("slack-topics-title", lang)
    current = [fact for fact in voice.store.facts if fact.superseded_by is None]
    counts = Counter(fact.topic for fact in current)
    shown, spoken = [bold(title)], [title]
    for topic in topics_with_facts(voice)[:_MOST_TOPICS]:
        label = voice.text(topic.label, lang)
        first = next(fact for fact in current if fact.topic == topic.id)
        example = clip(voice.text(first.question, lang), 90)
        number = f" ({counts[topic.id]})" if counted else ":"
        shown.append(f"• {bold(label)}{number} {mrkdwn(example)}")
        spoken.append(f"{label}{number} {example}")
    return SentMessage(parts.fallback("\n".join(spoken)), [parts.section("\n".join(shown))])


def topics_with_facts(voice: Voice) -> list[Topic]:
    """The topics on which there is something to ask, in the curators' order."""
    known = {fact.topic for fact in voice.store.facts if fact.superseded_by is None}
    return [topic for topic in voice.store.topics if topic.id in known]


def sources_message(voice: Voice, lang: Lang) -> SentMessage:
    """Every source: title, date, publisher where it is named, paragraphs."""
    title = voice.say("slack-sources-title", lang)
    blocks: list[Json] = [parts.section(bold(title))]
    spoken = [title]
    for source in voice.store.sources[:20]:
        name = voice.text(source.title, lang)
        publisher = source.publisher or voice.say("slack-no-publisher", lang)
        about = voice.say(
            "slack-source-line",
            lang,
            date=voice.script(day_text(source.published_on, lang), lang),
            publisher=publisher,
            paragraphs=str(len(source.paragraphs)),
        )
        blocks.append(parts.section(f"{bold(name)}\n{mrkdwn(about)}"))
        spoken += [name, about]
    return SentMessage(parts.fallback("\n".join(spoken)), parts.fits(blocks))


def statistics_message(statistics: Statistics, voice: Voice, lang: Lang) -> SentMessage:
    """Counts, for curators."""
    title = voice.say("slack-stats-title", lang)
    lines = [f"{voice.say(key, lang)}: {number:,}" for key, number in statistics.counts[:30]]
    text = "\n".join([bold(title), *(f"• {mrkdwn(line)}" for line in lines)])
    return SentMessage(parts.fallback("\n".join([title, *lines])), [parts.section(text)])
