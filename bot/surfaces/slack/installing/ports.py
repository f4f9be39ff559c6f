"""What installing in several workspaces is handed: its shapes, and the protocols of its stores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from starlette.responses import Response

from bot.core.language import Lang
from bot.surfaces.slack.ports.inbox import LONG_AGO


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace, or org-wide in one organisation, without its secrets.

    `team` is the workspace's id, or the organisation's; `enterprise` is the organisation's where
    there is one. `app`, `bot_user`, `bot` and `installed_by` are ids.
    """

    team: str
    team_name: str = ""
    enterprise: str = ""
    org_wide: bool = False
    app: str = ""
    bot_user: str = ""
    bot: str = ""
    bot_name: str = "tieline"
    scopes: tuple[str, ...] = ()
    installed_by: str = ""
    installed_at: datetime = LONG_AGO


@dataclass(frozen=True, slots=True)
class Tokens:
    """An installation's bot token; with token rotation it expires, and `refresh_token` renews it.

    `version` tells these tokens from those before and after them.
    """

    token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    expires_at: datetime | None = None
    version: int = 0


class Installations(Protocol):
    """The installations, by team. Tokens that no key opens raise OSError with a line for people."""

    async def of(self, team: str) -> Installation | None:
        """A team's installation."""

    async def tokens(self, team: str) -> Tokens | None:
        """A team's tokens."""

    async def every(self) -> Sequence[Installation]:
        """All of them, oldest first."""

    async def save(self, installation: Installation, tokens: Tokens) -> None:
        """Add or replace a team's installation."""

    async def claim_rotation(self, team: str, version: int, now: datetime, until: datetime) -> bool:
        """Take it on to renew tokens, alone until a moment; False if somebody else does."""

    async def put_off_rotation(self, team: str, version: int, until: datetime) -> None:
        """Let nobody try again before a moment."""

    async def rotated(self, team: str, tokens: Tokens) -> bool:
        """Store renewed tokens in place of those of `tokens.version`; False if those are gone."""

    async def expiring(self, before: datetime) -> Sequence[str]:
        """The teams whose token expires before a moment."""


class InstallStates(Protocol):
    """The states of installations under way; each is good once, for a while, in one browser."""

    async def issue(self, browser: str) -> str:
        """A new state for the browser that holds the secret `browser`."""

    async def consume(self, state: str, browser: str) -> str:
        """Use a state up: "good", "expired", "elsewhere" (another browser's) or "unknown"."""


class TeamEnd(Protocol):
    """Ends a team: its installation is deleted and its delivery stopped."""

    async def end(self, team: str, *, erase: bool) -> bool:
        """With `erase` also what its people wrote; False if there was no installation."""


class DrawPage(Protocol):
    """Draws a page from the messages `<key>-title` and `<key>`, whose {fields} are filled in."""

    def __call__(
        self,
        lang: Lang,
        key: str,
        *,
        status: int = 200,
        link: tuple[str, str] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> Response:
        """`link` is an address and the key of what it says."""
