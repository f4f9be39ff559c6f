"""The tokens of one workspace: given out, expired, revoked, renewed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.settings import Settings

# Slack allows two at a time: renewing a third time revokes the oldest.
_MOST_ACTIVE = 2


@dataclass
class Token:
    """A token: `kind` is bot, app or refresh; `ended` the error that it is answered with."""

    kind: str
    expires_at: float | None = None
    ended: str = ""


class Tokens:
    """Tokens by their text; those that are over are remembered, with how they ended."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[str, Token] = {settings.app_token: Token("app")}
        if settings.installed:
            self._known[settings.bot_token] = Token("bot")

    def __contains__(self, token: str) -> bool:
        return token in self._known

    def check(self, token: str) -> str:
        """The kind of a token that is good. Raises `ApiError` as Slack words it."""
        found = self._known.get(token)
        if found is None:
            raise ApiError("invalid_auth")
        if found.ended:
            raise ApiError(found.ended)
        if found.expires_at is not None and found.expires_at <= self._settings.clock():
            raise ApiError("token_expired")
        return found.kind

    def issue(self) -> tuple[str, str]:
        """A bot token, and with rotation a refresh token (else empty)."""
        settings = self._settings
        if not settings.token_rotation:
            token = f"xoxb-{settings.team_id}-{secrets.token_hex(12)}"
            self._known[token] = Token("bot")
            return token, ""
        token = f"xoxe.xoxb-1-{secrets.token_hex(24)}"
        refresh = f"xoxe-1-{secrets.token_hex(24)}"
        self._known[token] = Token("bot", settings.clock() + settings.token_life)
        self._known[refresh] = Token("refresh")
        return token, refresh

    def renew(self, refresh: str) -> tuple[str, str]:
        """New tokens for a refresh token, which is used up. Raises `invalid_refresh_token`."""
        found = self._known.get(refresh)
        if found is None or found.kind != "refresh" or found.ended:
            raise ApiError("invalid_refresh_token")
        found.ended = "invalid_refresh_token"
        new = self.issue()
        active = [t for t in self._known.values() if t.kind == "bot" and not t.ended]
        for oldest in active[:-_MOST_ACTIVE]:
            oldest.ended = "token_revoked"
        return new

    def revoke(self, token: str) -> None:
        """End one token."""
        self._known[token].ended = "token_revoked"

    def expire(self) -> None:
        """Let every bot token expire now."""
        for token in self._known.values():
            if token.kind == "bot":
                token.expires_at = self._settings.clock()

    def end(self) -> None:
        """End all tokens but the app's own."""
        for token in self._known.values():
            if token.kind != "app":
                token.ended = token.ended or "account_inactive"
