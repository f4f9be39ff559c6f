"""Slack's side of OAuth for one app in several workspaces: codes, grants, and their end."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.guard import is_loopback
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.workspace import Workspace


@dataclass(frozen=True)
class Asked:
    """What an app asks for at `/oauth/v2/authorize`."""

    client_id: str
    scopes: tuple[str, ...]
    redirect_uri: str
    state: str
    team: str = ""


@dataclass
class Code:
    """A code that was given to the app: for whom, until when."""

    workspace: Workspace
    user: str
    scopes: tuple[str, ...]
    redirect_uri: str
    expires_at: float
    org_wide: bool


class Directory:
    """The app in all `teams`; the first one's settings are the app's own."""

    def __init__(self, teams: Sequence[Workspace]) -> None:
        self.teams = list(teams)
        self._app = teams[0].settings
        self._codes: dict[str, Code] = {}

    def workspace_of(self, token: str) -> Workspace:
        """The workspace that gave a token out; the first one for tokens that nobody did."""
        return next((team for team in self.teams if token in team.tokens), self.teams[0])

    def read(self, query: Json) -> Asked:
        """Check an authorization request. Raises `ApiError`; nothing may be redirected then."""
        scopes = tuple(name for name in str(query.get("scope") or "").split(",") if name)
        asked = Asked(
            str(query.get("client_id") or ""),
            scopes,
            str(query.get("redirect_uri") or ""),
            str(query.get("state") or ""),
            str(query.get("team") or ""),
        )
        if asked.client_id != self._app.client_id:
            raise ApiError("invalid_client_id")
        if not self._is_known(asked.redirect_uri):
            raise ApiError("bad_redirect_uri")
        if not scopes:
            raise ApiError("no_scopes")
        if set(scopes) - set(self._app.scopes):
            raise ApiError("invalid_scope")
        return asked

    def allow(
        self,
        asked: Asked,
        team: str,
        user: str,
        *,
        scopes: Sequence[str] | None = None,
        org_wide: bool = False,
    ) -> str:
        """Say yes for a team; returns where to send the person. `scopes`, if not all are given."""
        workspace = next((each for each in self.teams if each.settings.team_id == team), None)
        if workspace is None:
            raise ApiError("team_not_found")
        if org_wide and not workspace.settings.enterprise_id:
            raise ApiError("not_an_enterprise")
        code = secrets.token_urlsafe(24)
        self._codes[code] = Code(
            workspace,
            workspace.user_id(user),
            tuple(asked.scopes if scopes is None else scopes),
            asked.redirect_uri,
            self._app.clock() + self._app.code_life,
            org_wide,
        )
        return self._back(asked, code=code)

    def deny(self, asked: Asked) -> str:
        """Say no; returns where to send the person."""
        return self._back(asked, error="access_denied")

    def access(self, args: Json) -> Json:
        """oauth.v2.access, with a code or a refresh token."""
        self.check_credentials(args)
        if args.get("grant_type") == "refresh_token":
            return self._renew(str(args.get("refresh_token") or ""))
        # Used up even if the rest is wrong: a code must not be tried twice.
        code = self._codes.pop(str(args.get("code") or ""), None)
        if code is None or code.expires_at <= self._app.clock():
            raise ApiError("invalid_code")
        if str(args.get("redirect_uri") or "") != code.redirect_uri:
            raise ApiError("bad_redirect_uri")
        workspace = code.workspace
        workspace.installed, workspace.org_wide = True, code.org_wide
        workspace.scopes = set(code.scopes)
        token, refresh = workspace.tokens.issue()
        return self._answer(workspace, token, refresh) | {"authed_user": {"id": code.user}}

    def check_credentials(self, args: Json) -> None:
        """Raises `ApiError` unless the arguments hold the app's id and secret."""
        if args.get("client_id") != self._app.client_id:
            raise ApiError("invalid_client_id")
        given = str(args.get("client_secret") or "")
        if not secrets.compare_digest(given.encode(), self._app.client_secret.encode()):
            raise ApiError("bad_client_secret")

    def revoke(self, workspace: Workspace, token: str) -> Json:
        """auth.revoke: with token rotation one token; without, that is the end of it all."""
        if not workspace.settings.token_rotation:
            self.uninstall(workspace)
            return {"revoked": True}
        workspace.tokens.revoke(token)
        workspace.emit_ending(self._revoked(workspace))
        return {"revoked": True}

    def uninstall(self, workspace: Workspace) -> None:
        """Remove the app from a workspace, as a person does in Slack."""
        workspace.tokens.end()
        workspace.installed = False
        for room in workspace.rooms.rooms.values():
            if room.kind != "im" and workspace.settings.bot_user in room.members:
                room.members.remove(workspace.settings.bot_user)
        workspace.emit_ending(self._revoked(workspace))
        workspace.emit_ending({"type": "app_uninstalled"})

    def _renew(self, refresh: str) -> Json:
        for workspace in self.teams:
            if refresh in workspace.tokens:
                token, new = workspace.tokens.renew(refresh)
                return self._answer(workspace, token, new)
        raise ApiError("invalid_refresh_token")

    def _answer(self, workspace: Workspace, token: str, refresh: str) -> Json:
        settings = workspace.settings
        enterprise = {"id": settings.enterprise_id, "name": f"{settings.team_name} (org)"}
        answer: Json = {
            "access_token": token,
            "token_type": "bot",
            "scope": ",".join(sorted(workspace.scopes)),
            "bot_user_id": settings.bot_user,
            "app_id": settings.app_id,
            "team": None
            if workspace.org_wide
            else {"id": settings.team_id, "name": settings.team_name},
            "enterprise": enterprise if settings.enterprise_id else None,
            "is_enterprise_install": workspace.org_wide,
        }
        if refresh:
            answer |= {"refresh_token": refresh, "expires_in": int(settings.token_life)}
        return answer

    def _is_known(self, uri: str) -> bool:
        if self._app.redirect_urls:
            return any(uri.startswith(known) for known in self._app.redirect_urls)
        parts = urlsplit(uri)
        return parts.scheme in ("http", "https") and is_loopback(parts.hostname or "")

    @staticmethod
    def _revoked(workspace: Workspace) -> Json:
        tokens = {"oauth": [], "bot": [workspace.settings.bot_user]}
        return {"type": "tokens_revoked", "tokens": tokens}

    @staticmethod
    def _back(asked: Asked, **given: str) -> str:
        query = urlencode({**given, "state": asked.state})
        return f"{asked.redirect_uri}{'&' if '?' in asked.redirect_uri else '?'}{query}"
