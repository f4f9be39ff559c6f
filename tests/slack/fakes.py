"""Stand-ins for what cli hands to the Slack surface: in memory, and open to look into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.core.claims.verdicts import Checked, CheckedSentence
from bot.core.digest import Digest, select
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.core.timeline import TimelineEvent, events
from bot.surfaces.slack.ports.conversations import Conversation, Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing, PlannedCall
from bot.surfaces.slack.ports.question_log import Asked, Statistics
from bot.surfaces.slack.ports.timeline import Picture
from bot.surfaces.slack.services import Identity, Services

from .knowledge import SCRIPTS, SOURCE, ByHeart, small_store

NOW = datetime(2025, 6, 11, 3, 0, tzinfo=UTC)


class FakeMemory:
    """Exchanges by conversation; never expires."""

    def __init__(self) -> None:
        self.kept: dict[Conversation, list[Exchange]] = defaultdict(list)

    async def recall(self, where: Conversation, now: datetime) -> Sequence[Exchange]:
        """Earlier exchanges."""
        return tuple(self.kept[where][-10:])

    async def remember(self, where: Conversation, exchange: Exchange, now: datetime) -> None:
        """Add one."""
        self.kept[where].append(exchange)


class FakeLog:
    """Questions and feedback in lists."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.verdicts: list[tuple[int, str, bool]] = []

    async def record(self, asked: Asked) -> int:
        """Its number from 1."""
        self.asked.append(asked)
        return len(self.asked)

    async def feedback(self, log_id: int, user: str, helpful: bool) -> None:
        """Note it."""
        self.verdicts.append((log_id, user, helpful))


class FakeOutbox:
    """Knows the messages that answered events."""

    def __init__(self) -> None:
        self.messages: dict[str, str] = {}

    async def message_of(self, event_key: str) -> str | None:
        """The reply's ts."""
        return self.messages.get(event_key)

    async def plan(self, event_key: str, calls: Sequence[Outgoing]) -> Sequence[PlannedCall]:
        """Not planned here."""
        raise NotImplementedError

    async def planned(self, event_key: str) -> Sequence[PlannedCall]:
        """Nothing is planned here."""
        return ()

    async def posting(self, call_id: int) -> bool:
        """Not used."""
        return True

    async def unmade(self, call_id: int) -> None:
        """Not used."""

    async def posted(self, call_id: int, ts: str) -> None:
        """Not used."""

    async def unknown(self, call_id: int, reason: str) -> None:
        """Not used."""

    async def rejected(self, call_id: int, reason: str) -> None:
        """Not used."""


class FakeAnswered:
    """Which event answered which message."""

    def __init__(self) -> None:
        self.events: dict[Conversation, str] = {}

    async def note(self, where: Conversation, event_key: str) -> None:
        """Remember."""
        self.events[where] = event_key

    async def event_of(self, where: Conversation) -> str | None:
        """Look up."""
        return self.events.get(where)


class FakePreferences:
    """Languages by subject."""

    def __init__(self) -> None:
        self.chosen: dict[tuple[str, str], Lang] = {}

    async def language(self, team: str, subject: str) -> Lang | None:
        """The choice."""
        return self.chosen.get((team, subject))

    async def set_language(self, team: str, subject: str, lang: Lang | None) -> None:
        """Choose."""
        if lang is None:
            self.chosen.pop((team, subject), None)
        else:
            self.chosen[team, subject] = lang


class FakeCurators:
    """A list of questions."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, Lang, str]] = []

    async def ask(
        self, question: str, lang: Lang, *, team: str, channel: str, user: str, at: datetime
    ) -> None:
        """Add one."""
        self.questions.append((question, lang, user))


class FakeSubscriptions:
    """Subscriptions by channel."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Subscription] = {}

    async def of(self, team: str, channel: str) -> Subscription | None:
        """Look up."""
        return self.kept.get((team, channel))

    async def save(self, subscription: Subscription) -> None:
        """Keep; "Mars/Base" is no zone."""
        if subscription.zone.startswith("Mars"):
            raise ValueError(subscription.zone)
        self.kept[subscription.team, subscription.channel] = subscription

    async def pause(self, team: str, channel: str, paused: bool, reason: str = "") -> bool:
        """Pause or resume."""
        found = self.kept.get((team, channel))
        if found is not None:
            self.kept[team, channel] = replace(found, paused=paused)
        return found is not None

    async def remove(self, team: str, channel: str) -> bool:
        """Remove."""
        return self.kept.pop((team, channel), None) is not None

    async def set_up_by(self, team: str, user: str) -> Sequence[Subscription]:
        """A person's own."""
        kept = self.kept.values()
        return [one for one in kept if (one.team, one.configured_by) == (team, user)]

    async def active(self) -> Sequence[tuple[Subscription, datetime]]:
        """Those that are not paused."""
        return tuple((found, NOW) for found in self.kept.values() if not found.paused)


def timeline(
    words: str,
    *,
    today: date,
    lang: Lang,
    start: date | None = None,
    end: date | None = None,
) -> Sequence[TimelineEvent] | None:
    """The small store's events; knows the word "apec" and no other."""
    if words and words.lower() not in ("apec", "통화", "the call"):
        return None
    topics = {"": (), "apec": ("apec",)}.get(words.lower(), ("call",))
    return events(small_store(), today, lang=lang, topics=topics, start=start, end=end)


def digest(today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
    """The small store's digest."""
    return select(small_store(), today, lang=lang, topics=topics)


def claims(text: str, *, today: date, lang: Lang | None = None) -> Checked:
    """Sentences with 30 are right, with 45 wrong, others unknown."""
    found = []
    for sentence in filter(None, (part.strip() for part in text.split("."))):
        verdict = "not_addressed"
        if "30" in sentence or "45" in sentence:
            verdict = "supported" if "30" in sentence else "contradicted"
        cited = (Citation(SOURCE, 2),) if verdict != "not_addressed" else ()
        facts = ("call-duration",) if cited else ()
        text = small_store().message(f"check-{verdict.replace('_', '-')}", Lang.EN, text="30 min.")
        found.append(CheckedSentence(sentence, verdict, text, facts, cited))
    return Checked(lang or Lang.EN, tuple(found))


async def statistics(team: str, user: str) -> Statistics | None:
    """Dana is a curator."""
    return Statistics((("slack-topics-title", 2),)) if user == "U0DANA0001" else None


async def locale(team: str, user: str) -> Lang | None:
    """Seoyun's Slack is Korean, Chenxi's Chinese; nothing is known of others."""
    return {"U0SEOYUN01": Lang.KO, "U0CHENXI01": Lang.ZH}.get(user)


class FakePersonalData:
    """A little about everybody, until it is erased."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = [{"question": "<!channel> 왜?", "at": str(NOW)}] * 400

    async def export(self, team: str, user: str) -> dict[str, list[dict[str, Any]]]:
        """All of it."""
        return {"question_log": self.rows, "preferences": []}

    async def erase(self, team: str, user: str) -> dict[str, int]:
        """Erase it."""
        erased, self.rows = len(self.rows), []
        return {"question_log": erased}


async def waiting(team: str, user: str) -> Sequence[tuple[str, int]] | None:
    """One question waits; Dana is a curator."""
    return [("<!channel> did Xi accept?", 3)] if user == "U0DANA0001" else None


async def popular(team: str) -> Sequence[str]:
    """The call's date is asked most; a gap and what is gone from the store are asked too."""
    return ("call-date", "gap-acceptance", "gone")


def picture(events: Sequence[TimelineEvent], *, title: str, lang: Lang) -> Picture:
    """No drawing; says what it would show."""
    return Picture(b"\x89PNG\r\n\x1a\n" + title.encode(), f"{title}, {len(events)} events")


def make_services(**given: Any) -> Services:
    """Services with everything offered; `given` replaces."""
    every: dict[str, Any] = {
        "store": small_store(),
        "answering": ByHeart(),
        "identity": Identity("U0TIELINE1", "B0TIELINE1", "T0TRYOUT01", "tieline"),
        "scripts": SCRIPTS,
        "clock": lambda: NOW,
        "locale": locale,
        "memory": FakeMemory(),
        "log": FakeLog(),
        "outbox": FakeOutbox(),
        "answered": FakeAnswered(),
        "preferences": FakePreferences(),
        "curators": FakeCurators(),
        "timeline": timeline,
        "digest": digest,
        "claims": claims,
        "statistics": statistics,
        "waiting": waiting,
        "popular": popular,
        "picture": picture,
        "personal": FakePersonalData(),
    }
    return Services(**(every | given))
