"""A timeline as a Slack message: dated lines in order, cited, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.citations import citation_line
from bot.core.language import Lang
from bot.core.timeline import TimelineEvent, when_text
from bot.core.timeline_chart import chart_title
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import bold, clip, clip_markup, link, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.ticket import read_json
from bot.surfaces.slack.voice import Voice

PAGE_SIZE = 8
EARLIER = "timeline_earlier"
LATER = "timeline_later"
SHARE_TIMELINE = "timeline_share"
PICTURE = "timeline_picture"
_LINE = 360
_WORDS = 300


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """What a timeline shows: words, range of days, language, and the page from 0."""

    words: str = ""
    start: date | None = None
    end: date | None = None
    lang: Lang = Lang.EN
    page: int = 0

    def as_value(self, page: int) -> str:
        """A button's value that leads to another page."""
        days = [day.isoformat() if day else "" for day in (self.start, self.end)]
        fields = {"w": self.words[:_WORDS], "s": days[0], "e": days[1]}
        return json.dumps(fields | {"l": self.lang.value, "p": page}, ensure_ascii=False)


def read_query(value: object) -> TimelineQuery | None:
    """The query in a button's value; None if it is none of ours."""
    read = read_json(value)
    if read is None or read.get("l") not in set(Lang):
        return None
    try:
        start, end = (date.fromisoformat(read[key]) if read.get(key) else None for key in "se")
        page = max(0, int(read.get("p", 0)))
    except (TypeError, ValueError):
        return None
    return TimelineQuery(str(read.get("w", "")), start, end, Lang(read["l"]), page)


def timeline_message(
    events: Sequence[TimelineEvent],
    query: TimelineQuery,
    voice: Voice,
    *,
    fact_url: FactUrl | None = None,
    shareable: bool = True,
    picture: bool = False,
) -> SentMessage:
    """Draw one page; a page beyond the last shows the last. `picture` offers to draw it all."""
    lang = query.lang
    pages = max(1, -(-len(events) // PAGE_SIZE))
    page = min(query.page, pages - 1)
    shown = events[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    title = title_of(query, voice)
    if not shown:
        nothing = voice.say("slack-timeline-empty", lang)
        blocks = [parts.section(f"{bold(title)}\n{mrkdwn(nothing)}")]
        return SentMessage(parts.fallback(f"{title}\n{nothing}"), blocks)
    lines = [clip_markup(_line(event, voice, lang, fact_url), _LINE) for event in shown]
    blocks = [parts.section(bold(title)), parts.section("\n".join(lines))]
    cited = dict.fromkeys(citation for event in shown for citation in event.citations)
    small = [mrkdwn(voice.script(citation_line(voice.store, cited, lang), lang))]
    if pages > 1:
        place = voice.say("slack-page", lang, page=str(page + 1), pages=str(pages))
        small.insert(0, mrkdwn(place))
    shown_small = [line for line in small if line]
    blocks += [parts.context(*shown_small)] if shown_small else []
    offers = [("slack-share", SHARE_TIMELINE)] if shareable else []
    offers += [("slack-picture", PICTURE)] if picture else []
    blocks += _buttons(query, page, pages, voice, offers)
    spoken = [title, *(_spoken(event, voice, lang) for event in shown)]
    return SentMessage(parts.fallback("\n".join(spoken)), parts.fits(blocks))


def title_of(query: TimelineQuery, voice: Voice) -> str:
    """What the timeline is of, as plain text."""
    words = clip(query.words, 100)
    title = chart_title(voice.store, query.lang, words, query.start, query.end)
    return voice.script(title, query.lang)


def _mark(event: TimelineEvent, voice: Voice, lang: Lang) -> str:
    if not event.planned:
        return ""
    mark = voice.say("timeline-planned-passed" if event.passed else "timeline-planned", lang)
    return f"({mark})"


def _line(event: TimelineEvent, voice: Voice, lang: Lang, fact_url: FactUrl | None) -> str:
    when = bold(voice.script(when_text(event, lang), lang))
    label = mrkdwn(clip(voice.script(event.label, lang), 180))
    paragraphs = sorted({citation.paragraph for citation in event.citations})
    # No line may break between the numbers of one event.
    cited = ",\u00a0".join(f"¶{paragraph}" for paragraph in paragraphs[:3])
    if cited and fact_url:
        cited = link(fact_url(event.fact, lang), cited)
    mark = mrkdwn(_mark(event, voice, lang))
    return " ".join(part for part in (f"• {when}", label, mark, cited) if part)


def _spoken(event: TimelineEvent, voice: Voice, lang: Lang) -> str:
    cited = voice.script(citation_line(voice.store, event.citations, lang), lang)
    when, label = (voice.script(text, lang) for text in (when_text(event, lang), event.label))
    mark = _mark(event, voice, lang)
    return " ".join(part for part in (f"{when}: {label}", mark, cited) if part)


def _buttons(
    query: TimelineQuery,
    page: int,
    pages: int,
    voice: Voice,
    offers: Sequence[tuple[str, str]],
) -> list[Json]:
    def make(key: str, action_id: str, target: int) -> Json:
        return parts.button(voice.say(key, query.lang), action_id, query.as_value(target))

    buttons = []
    if page > 0:
        buttons.append(make("slack-earlier", EARLIER, page - 1))
    if page < pages - 1:
        buttons.append(make("slack-later", LATER, page + 1))
    buttons += [make(key, action_id, page) for key, action_id in offers]
    return [parts.actions(buttons)] if buttons else []
