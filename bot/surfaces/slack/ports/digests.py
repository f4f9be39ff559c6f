"""Digests: the choice of a day, and the channels that subscribed to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.core.digest import Digest
from bot.core.language import Lang


class DigestOf(Protocol):
    """Digest data of a day, for a channel that has not seen any."""

    def __call__(self, today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
        """Choose the digest."""


class ChannelDigestOf(Protocol):
    """Digest data of a day, for a channel with what it has seen and what it subscribed to."""

    async def __call__(
        self, team: str, channel: str, user: str, day: date, *, lang: Lang
    ) -> Digest:
        """Choose the digest that `user` may see."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel's daily digest: local time "HH:MM", IANA zone, weekdays (Monday = 0), and by whom.

    `topics` empty means all. With `skip_empty` there is no post on a day with nothing to tell; with
    `open_questions`, which only curators can choose, the digest has the questions left unanswered.
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
    skip_empty: bool = True
    open_questions: bool = False


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
