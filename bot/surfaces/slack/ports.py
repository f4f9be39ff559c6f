"""What the Slack surface is handed: the shapes and protocols that storage and cli supply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Protocol

from bot.core.claims.verdicts import Checked
from bot.core.digest import Digest
from bot.core.language import Lang
from bot.core.reply import Reply
from bot.core.timeline import TimelineEvent

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An event as Slack delivered it; `key` is app, team and event_id joined by ":".

    Events of one `lane` (a conversation) are handled one after the other, over all replicas; an
    empty lane orders nothing. `user` is whose event it is, so that it can be erased with them.
    """

    key: str
    body: Mapping[str, Any]
    lane: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An incoming event that a worker holds until `leased_until` (UTC); `attempt` counts from 1.

    `received_at` is when it came, the same in every attempt; `reason` says why it was given back.
    """

    id: int
    key: str
    body: Mapping[str, Any]
    attempt: int
    leased_until: datetime
    received_at: datetime = LONG_AGO
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One Web API call that answers an event: method ("chat.postMessage") and its arguments.

    `ordinal` tells the calls of one event apart; with the event's key it is the opaque
    delivery key that goes into the message's metadata.
    """

    method: str
    arguments: Mapping[str, Any]
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its reply in a conversation, oldest first in any sequence of them."""

    question: str
    reply_kind: str
    facts: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    lang: Lang = Lang.EN


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a conversation stands: team, channel and the thread's first message."""

    team: str
    channel: str
    thread_ts: str


class Inbox(Protocol):
    """Durable events: in the database before the ack, claimed by workers under a lease."""

    async def accept(self, incoming: Incoming) -> bool:
        """Store an event; False if its key is known. Raises OSError-like errors if it can't."""

    async def claim(self, worker: str, limit: int, now: datetime) -> Sequence[Claimed]:
        """Take up to `limit` events that are due and free, or whose lease has ended."""

    async def finish(self, event_id: int) -> None:
        """Mark an event as dealt with."""

    async def postpone(
        self, event_id: int, reason: str, until: datetime, *, blameless: bool = False
    ) -> None:
        """Give an event back, to be tried again at `until`; a `blameless` wait is no failed try."""

    async def park(self, event_id: int, reason: str) -> None:
        """Set a poison event aside, to be looked at and replayed by hand."""


class Outbox(Protocol):
    """Durable posts: planned before they are made, so that a crash loses and doubles nothing."""

    async def plan(self, event_key: str, calls: Sequence[Outgoing]) -> Sequence[PlannedCall]:
        """Store the calls that answer an event, once; return them all with their state."""

    async def planned(self, event_key: str) -> Sequence[PlannedCall]:
        """The stored calls of an event, in order; empty if none were planned."""

    async def posting(self, call_id: int) -> bool:
        """Mark that the call is being made: from now on its outcome is unknown until marked.

        False if the call is not planned any more: somebody else makes it.
        """

    async def unmade(self, call_id: int) -> None:
        """Take `posting` back: it is certain that the call was not made."""

    async def posted(self, call_id: int, ts: str) -> None:
        """Mark the call as made, with the message's ts (empty for calls without one)."""

    async def unknown(self, call_id: int, reason: str) -> None:
        """Mark that nobody can tell whether the call was made; it is never made again."""

    async def rejected(self, call_id: int, reason: str) -> None:
        """Mark that Slack refused the call for good."""

    async def message_of(self, event_key: str) -> str | None:
        """The ts of the first message that answered an event, if it was posted."""


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """A stored call; `state` is planned, posting, posted, unknown or rejected."""

    id: int
    key: str
    call: Outgoing
    state: str
    ts: str = ""


class Memory(Protocol):
    """What was said in a conversation, kept for follow-ups and expiring."""

    async def recall(self, where: Conversation, now: datetime) -> Sequence[Exchange]:
        """Earlier exchanges of the conversation, oldest first, at most ten."""

    async def remember(self, where: Conversation, exchange: Exchange, now: datetime) -> None:
        """Add an exchange to a conversation."""


class QuestionLog(Protocol):
    """What was asked and how it was answered; retention and whether text is kept are settings."""

    async def record(self, asked: Asked) -> int:
        """Store one question; return its id for feedback."""

    async def feedback(self, log_id: int, user: str, helpful: bool) -> None:
        """Store a person's verdict on a reply."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the question log."""

    team: str
    channel: str
    user: str
    question: str
    reply: Reply
    latency_ms: float
    at: datetime


class Answering(Protocol):
    """The core's answer, as a surface calls it."""

    def reply(
        self,
        question: str,
        *,
        today: date,
        context: Sequence[str] = (),
        lang: Lang | None = None,
    ) -> Reply:
        """Answer `question`, with the earlier utterances of the thread, oldest first."""


class IntentAnswering(Protocol):
    """The core's answer for an intent that was picked, not asked for in words."""

    def __call__(self, intent_id: str, *, today: date, lang: Lang) -> Reply:
        """Answer the intent. Raises KeyError if the store has none of that id."""


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message to draw: plain-text fallback and Block Kit blocks."""

    text: str
    blocks: Sequence[Mapping[str, Any]] = field(default_factory=tuple)


class Answered(Protocol):
    """Which event answered which message, so that an edit or a deletion finds the reply.

    In `where`, `thread_ts` is the ts of the question itself.
    """

    async def note(self, where: Conversation, event_key: str) -> None:
        """Remember that the event `event_key` is the one that answers the message."""

    async def event_of(self, where: Conversation) -> str | None:
        """The key of the event that answered the message, if one did."""


class Preferences(Protocol):
    """The language that a person or a channel chose; `subject` is the user's or channel's id."""

    async def language(self, team: str, subject: str) -> Lang | None:
        """The chosen language; None where nothing was chosen."""

    async def set_language(self, team: str, subject: str, lang: Lang | None) -> None:
        """Choose a language, or with None let the question decide again."""


class Curators(Protocol):
    """Where questions go that no source answers."""

    async def ask(
        self, question: str, lang: Lang, *, team: str, channel: str, user: str, at: datetime
    ) -> None:
        """Put a question before the curators; the same one again is no second entry."""


class LocaleOf(Protocol):
    """The language of a person's Slack, cached; None where Slack does not say."""

    async def __call__(self, team: str, user: str) -> Lang | None:
        """Look a person's language up."""


class SharedOf(Protocol):
    """Whether other organisations read along in a channel."""

    async def __call__(self, team: str, channel: str) -> bool:
        """Look a channel up; who can't tell says yes."""


class EndingOf(Protocol):
    """Sees to an installation that Slack says is over."""

    async def __call__(self, body: Mapping[str, Any]) -> None:
        """Take note of the event `body`. Raises if it must be told again later."""


class TimelineOf(Protocol):
    """Timeline data: the events that words name, in a range of days, in order."""

    def __call__(
        self,
        words: str,
        *,
        today: date,
        lang: Lang,
        start: date | None = None,
        end: date | None = None,
    ) -> Sequence[TimelineEvent] | None:
        """Events for `words` (all if empty); None if the words name nothing that we know."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and what it shows, in words for those who can't see it."""

    png: bytes
    alt: str


class PictureOf(Protocol):
    """Draws a timeline; takes some tenths of a second of computing, and may run in a thread."""

    def __call__(self, events: Sequence[TimelineEvent], *, title: str, lang: Lang) -> Picture:
        """Draw the events, in order."""


class DigestOf(Protocol):
    """Digest data of a day, for a channel that has not seen any."""

    def __call__(self, today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
        """Choose the digest."""


class ClaimCheck(Protocol):
    """The core's claim check, sentence by sentence."""

    def __call__(self, text: str, *, today: date, lang: Lang | None = None) -> Checked:
        """Check every sentence of `text`, in order."""


class WaitingOf(Protocol):
    """The questions that wait for curators; only curators see them."""

    async def __call__(self, team: str, user: str) -> Sequence[tuple[str, int]] | None:
        """(question, times asked) pairs, most often first; None if the person is no curator."""


class PersonalData(Protocol):
    """Everything stored about one person of one team."""

    async def export(self, team: str, user: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Rows by kind, as values that JSON can hold."""

    async def erase(self, team: str, user: str) -> Mapping[str, int]:
        """Erase it; how many rows of each kind were."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts that `/ties stats` shows, as (message key, number) pairs in order."""

    counts: tuple[tuple[str, int], ...]


class StatisticsOf(Protocol):
    """What was asked of late; only curators see it."""

    async def __call__(self, team: str, user: str) -> Statistics | None:
        """The counts; None if the person is no curator."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel's daily digest: local time "HH:MM", IANA zone, weekdays (Monday = 0), and by whom.

    `topics` empty means all.
    """

    team: str
    channel: str
    time: str
    zone: str
    weekdays: tuple[int, ...]
    lang: Lang
    topics: tuple[str, ...]
    configured_by: str
    paused: bool = False


class PopularOf(Protocol):
    """What a team asks most, as far as it is answered."""

    async def __call__(self, team: str) -> Sequence[str]:
        """Intent ids, most often asked first."""


class Subscriptions(Protocol):
    """The digests that channels get; one a channel."""

    async def of(self, team: str, channel: str) -> Subscription | None:
        """The channel's subscription."""

    async def save(self, subscription: Subscription) -> None:
        """Add or replace the channel's subscription. Raises ValueError for an unknown zone."""

    async def pause(self, team: str, channel: str, paused: bool, reason: str = "") -> bool:
        """Pause or resume; False if there is none."""

    async def remove(self, team: str, channel: str) -> bool:
        """Remove; False if there is none."""

    async def set_up_by(self, team: str, user: str) -> Sequence[Subscription]:
        """Those that a person set up, by channel."""

    async def active(self) -> Sequence[tuple[Subscription, datetime]]:
        """Those that are not paused, each with the moment since when it is active."""
