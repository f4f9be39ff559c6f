"""What the Slack surface works with: the store, the core's callables, and what cli hands in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo

from bot.core.language import ChineseScripts, Lang
from bot.core.store import Store
from bot.core.typeahead import TypeAhead
from bot.surfaces.slack.ports.answering import Answering, ClaimCheck, IntentAnswering
from bot.surfaces.slack.ports.conversations import Answered, Memory
from bot.surfaces.slack.ports.digests import ChannelDigestOf, DigestOf, Subscriptions
from bot.surfaces.slack.ports.ending import EndingOf
from bot.surfaces.slack.ports.languages import LocaleOf, Preferences
from bot.surfaces.slack.ports.outbox import Outbox
from bot.surfaces.slack.ports.personal_data import PersonalData
from bot.surfaces.slack.ports.question_log import (
    Curators,
    PopularOf,
    QuestionLog,
    StatisticsOf,
    WaitingOf,
)
from bot.surfaces.slack.ports.sharing import SharedOf
from bot.surfaces.slack.ports.timeline import PictureOf, TimelineOf
from bot.surfaces.slack.voice import Voice

FactUrl = Callable[[str, Lang], str]
"""The address of a fact's page in a language."""


@dataclass(frozen=True)
class Identity:
    """The bot as `auth.test` names it; `scopes` are those granted, empty if Slack did not say.

    `team` is the workspace's id, or for an org-wide installation the organisation's.
    """

    user: str
    bot: str = ""
    team: str = ""
    name: str = "tieline"
    scopes: frozenset[str] = frozenset()
    enterprise: str = ""

    def has(self, scope: str) -> bool:
        """Whether a scope is granted, as far as is known."""
        return not self.scopes or scope in self.scopes


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Services:
    """Everything that a listener may use. What is None is not offered to people.

    `zone` decides which day "today" is. `curator_ids` are the users who see what was left
    unanswered. `support_url` is shown in the Home tab.
    """

    store: Store
    answering: Answering
    identity: Identity
    answer_intent: IntentAnswering | None = None
    scripts: ChineseScripts | None = None
    clock: Callable[[], datetime] = utc_now
    zone: tzinfo = UTC
    locale: LocaleOf | None = None
    memory: Memory | None = None
    log: QuestionLog | None = None
    outbox: Outbox | None = None
    answered: Answered | None = None
    preferences: Preferences | None = None
    curators: Curators | None = None
    timeline: TimelineOf | None = None
    picture: PictureOf | None = None
    digest: DigestOf | None = None
    channel_digest: ChannelDigestOf | None = None
    claims: ClaimCheck | None = None
    statistics: StatisticsOf | None = None
    waiting: WaitingOf | None = None
    popular: PopularOf | None = None
    personal: PersonalData | None = None
    subscriptions: Subscriptions | None = None
    shared: SharedOf | None = None
    ending: EndingOf | None = None
    fact_url: FactUrl | None = None
    support_url: str = ""
    curator_ids: frozenset[str] = frozenset()
    # Taken along when the services of another team are made from these: it is dear to build.
    ahead: TypeAhead | None = None
    voice: Voice = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "voice", Voice(self.store, self.scripts))
        if self.ahead is None or self.ahead.store is not self.store:
            object.__setattr__(self, "ahead", TypeAhead(self.store))

    def is_curator(self, team: str, user: str) -> bool:
        """Whether a person is a curator, named alone or with the team."""
        return bool({user, f"{team}:{user}"} & self.curator_ids)

    @property
    def typeahead(self) -> TypeAhead:
        """The search over questions as they are typed."""
        return self.ahead or TypeAhead(self.store)

    @property
    def offers(self) -> tuple[str, ...]:
        """The names of what works here besides asking, in the order in which help lists them."""
        having = (
            ("timeline", self.timeline),
            ("digest", self.digest),
            ("subscribe", self.subscriptions),
            ("check", self.claims),
            ("topics", self.store),
            ("language", self.preferences),
        )
        return tuple(name for name, service in having if service is not None)

    def today(self, now: datetime) -> date:
        """The local day of a moment."""
        return now.astimezone(self.zone).date()

    async def chosen(self, team: str, user: str, channel: str = "") -> Lang | None:
        """The language that the person, else the channel, chose; None if neither did."""
        if self.preferences is None:
            return None
        if not channel:
            return await self.preferences.language(team, user)
        # Together, so that they share a transaction.
        mine, everybodys = await asyncio.gather(
            self.preferences.language(team, user), self.preferences.language(team, channel)
        )
        return mine or everybodys

    async def interface(
        self, team: str, user: str, channel: str = "", asked_in: Lang | None = None
    ) -> Lang:
        """The language for buttons and notices: the chosen one, the locale's, or the question's."""
        chosen = await self.chosen(team, user, channel)
        if chosen is not None:
            return chosen
        known = await self.locale(team, user) if self.locale else None
        return known or asked_in or Lang.EN
