"""Writes the digests of channels: what a channel has seen, what was asked, and the day's choice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from bot.core.dates import day_text
from bot.core.digest import Digest, DigestHistory, select
from bot.core.language import Lang
from bot.core.store import Store
from bot.surfaces.slack.blocks.digest import digest_message
from bot.surfaces.slack.delivery import Written
from bot.surfaces.slack.delivery.digests import HISTORY, Run
from bot.surfaces.slack.ports.digests import Subscription, Subscriptions
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.voice import Voice

ASKED_SINCE = timedelta(days=7)
"""How far back the summary of the question log goes where there was no digest before."""

Names = Callable[[str, str], Awaitable[str]]
"""A person's name by team and user id; empty where Slack does not say."""
IsCurator = Callable[[str, str], bool]
"""Whether a person, by team and user id, is a curator."""


def nobody(_team: str, _user: str) -> bool:
    """No one is a curator."""
    return False


class Unanswered(Protocol):
    """The question log, as far as digests need it."""

    async def unanswered(
        self, team: str, since: datetime, limit: int = 5
    ) -> Sequence[tuple[str, int]]: ...


class RunsOf(Protocol):
    """Earlier digests of a channel."""

    async def of(self, team: str, channel: str, since: date) -> Sequence[Run]: ...


@dataclass(frozen=True)
class DigestWriter:
    """Chooses and draws digests; `name_of` may fail to know a name, nothing else may fail."""

    store: Store
    voice: Voice
    subscriptions: Subscriptions
    runs: RunsOf
    log: Unanswered
    name_of: Names
    is_curator: IsCurator = nobody
    fact_url: FactUrl | None = None

    async def write(
        self, subscription: Subscription, day: date, earlier: Sequence[Run]
    ) -> Written | None:
        """The post of a subscription's day; None if it is empty and such days are skipped."""
        asked = subscription.open_questions
        history = await self._history(subscription.team, earlier, day, asked=asked)
        digest = select(
            self.store,
            day,
            history,
            lang=subscription.lang,
            topics=subscription.topics,
            curators=asked,
        )
        if digest.empty and subscription.skip_empty:
            return None
        note = await self._note(subscription, history.last, earlier)
        drawn = digest_message(digest, self.voice, fact_url=self.fact_url, note=note)
        return Written(drawn, digest.facts)

    async def now(self, team: str, channel: str, user: str, day: date, *, lang: Lang) -> Digest:
        """The digest of any day as the channel would get it, for one person's eyes."""
        earlier = await self.runs.of(team, channel, day - HISTORY)
        before = [run for run in earlier if run.local_day < day]
        curator = self.is_curator(team, user)
        history = await self._history(team, before, day, asked=curator)
        subscription = await self.subscriptions.of(team, channel)
        topics = subscription.topics if subscription else ()
        return select(self.store, day, history, lang=lang, topics=topics, curators=curator)

    async def _history(
        self, team: str, earlier: Sequence[Run], day: date, *, asked: bool
    ) -> DigestHistory:
        shown: dict[str, date] = {}
        for run in earlier:
            for fact in run.facts if run.state == "posted" else ():
                shown[fact] = max(run.local_day, shown.get(fact, date.min))
        last = max((run.local_day for run in earlier if run.state == "posted"), default=None)
        unanswered: Sequence[tuple[str, int]] = ()
        if asked:
            since = datetime.combine(last or day - ASKED_SINCE, time(), UTC)
            unanswered = await self.log.unanswered(team, since)
        return DigestHistory(shown, last, tuple(unanswered))

    async def _note(
        self, subscription: Subscription, last: date | None, earlier: Sequence[Run]
    ) -> str:
        """Who set the digest up, and which days since the last one had none."""
        lang, say = subscription.lang, self.voice.say
        missed = [
            self.voice.script(day_text(run.local_day, lang), lang)
            for run in earlier
            if run.state == "missed" and (last is None or run.local_day > last)
        ]
        notes = [say("digest-missed", lang, days=", ".join(missed))] if missed else []
        # A mention would call that person every day.
        name = await self.name_of(subscription.team, subscription.configured_by)
        if name:
            notes.append(say("slack-digest-by", lang, user=name))
        return "\n".join(notes)
