"""What a team asks most, and whose digests are whose, on both databases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind
from bot.storage.database import Database
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.question_log import Asked

NOW = datetime(2025, 6, 11, 3, 0, tzinfo=UTC)


@dataclass
class Asker:
    """Asks one question after another, a second apart."""

    db: Database
    seconds: int = 0

    async def ask(self, intent: str, kind: ReplyKind = ReplyKind.ANSWER, team: str = "T1") -> None:
        """One more line in the log."""
        self.seconds += 1
        reply = Reply(kind, Lang.EN, "x", intents=(intent, "second") if intent else ())
        at = NOW + timedelta(seconds=self.seconds)
        asked = Asked(team, "C1", "U1", f"question {self.seconds}", reply, 1.0, at)
        await self.db.log.record(asked)


async def test_what_is_asked_most_comes_first(db: Database) -> None:
    """Answered questions of the team since a moment, by what they were about."""
    asker = Asker(db)
    for intent in ("old", "visa", "call", "call", "visa", "call", ""):
        await asker.ask(intent)
    await asker.ask("gap", ReplyKind.GAP)
    await asker.ask("gap", ReplyKind.GAP)
    await asker.ask("other-team", team="T2")
    since = NOW + timedelta(seconds=2)
    assert list(await db.log.popular("T1", since)) == ["call", "visa"]
    assert list(await db.log.popular("T1", since, limit=1)) == ["call"]
    assert list(await db.log.popular("T3", since)) == []


async def test_a_persons_digests(db: Database) -> None:
    """Those that they set up in this team, and nobody else's."""

    def one(channel: str, by: str, team: str = "T1") -> Subscription:
        return Subscription(team, channel, "09:00", "Asia/Seoul", (0,), Lang.KO, (), by)

    for subscription in (one("C2", "U1"), one("C1", "U1"), one("C3", "U2"), one("C1", "U1", "T2")):
        await db.subscriptions.save(subscription)
    assert [each.channel for each in await db.subscriptions.set_up_by("T1", "U1")] == ["C1", "C2"]
    assert await db.subscriptions.set_up_by("T1", "U9") == []
