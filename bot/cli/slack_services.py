"""Wiring for the Slack surface: what it may use, with everything that this installation offers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from bot.cli import wiring
from bot.cli.digests import DigestWriter
from bot.config import Settings
from bot.core.digest import Digest, select
from bot.core.language import Lang
from bot.core.timeline import TimelineEvent
from bot.core.timeline_chart import chart_of
from bot.core.timeline_words import events_for
from bot.storage.database import Database
from bot.surfaces.slack.locales import CachedLocales
from bot.surfaces.slack.names import name_of
from bot.surfaces.slack.ports.ending import EndingOf
from bot.surfaces.slack.ports.question_log import Statistics
from bot.surfaces.slack.ports.timeline import Picture
from bot.surfaces.slack.services import FactUrl, Identity, Services
from bot.surfaces.slack.sharing import SharedChannels
from bot.surfaces.slack.teams import Teams

STATISTICS_DAYS = 30


def build_services(
    teams: Teams,
    database: Database,
    settings: Settings,
    *,
    identity: Identity,
    ending: EndingOf | None = None,
) -> Services:
    """What the Slack surface may use, with everything that this installation offers."""
    answerer = wiring.answerer()
    store = answerer.matcher.store

    def timeline(
        words: str,
        *,
        today: date,
        lang: Lang,
        start: date | None = None,
        end: date | None = None,
    ) -> Sequence[TimelineEvent] | None:
        return events_for(answerer.matcher, words, today=today, lang=lang, start=start, end=end)

    def picture(events: Sequence[TimelineEvent], *, title: str, lang: Lang) -> Picture:
        from bot.surfaces.picture import draw  # Pillow is loaded only to draw

        chart = chart_of(store, events, title, lang, wiring.scripts())
        return Picture(draw(chart, lang), chart.alt)

    def digest(today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
        return select(store, today, lang=lang, topics=topics)

    async def statistics(team: str, user: str) -> Statistics | None:
        if not settings.is_curator(team, user):
            return None
        since = datetime.now(UTC) - timedelta(days=STATISTICS_DAYS)
        counts = await database.log.counts(team, since)
        return Statistics(tuple((f"slack-stats-{key}", n) for key, n in counts.items()))

    async def popular(team: str) -> Sequence[str]:
        since = datetime.now(UTC) - timedelta(days=STATISTICS_DAYS)
        return await database.log.popular(team, since)

    async def waiting(team: str, user: str) -> Sequence[tuple[str, int]] | None:
        return await database.curators.waiting(team) if settings.is_curator(team, user) else None

    return Services(
        store=store,
        answering=answerer,
        identity=identity,
        answer_intent=answerer.answer_intent,
        scripts=wiring.scripts(),
        zone=wiring.SEOUL,
        locale=CachedLocales(teams.client),
        shared=SharedChannels(teams.client),
        ending=ending,
        memory=database.memory,
        log=database.log,
        outbox=database.outbox,
        answered=database.answered,
        preferences=database.preferences,
        curators=database.curators,
        subscriptions=database.subscriptions,
        statistics=statistics,
        waiting=waiting,
        popular=popular,
        personal=database.people,
        timeline=timeline,
        picture=picture,
        digest=digest,
        claims=wiring.claim_checker().check,
        fact_url=fact_url(settings.public_url),
        support_url=settings.support_url,
        curator_ids=settings.acting_curators,
    )


def digest_writer(services: Services, teams: Teams, database: Database) -> DigestWriter:
    """What writes digests for channels, from the store, the channel's history and the log."""
    return DigestWriter(
        services.store,
        services.voice,
        database.subscriptions,
        database.digest_runs,
        database.log,
        lambda team, user: name_of(teams.client(team), user),
        services.is_curator,
        services.fact_url,
    )


def fact_url(public_url: str) -> FactUrl | None:
    """How to link a fact's page, if the pages have a public address."""
    if not public_url:
        return None
    base = public_url.rstrip("/")
    return lambda fact, lang: f"{base}/facts/{fact}?lang={lang.value}"
