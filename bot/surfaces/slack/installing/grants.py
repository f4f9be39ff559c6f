"""Reads what Slack grants at the end of an installation: pure, from its two answers alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.surfaces.slack.installing.ports import Installation, Tokens


class UnreadableError(Exception):
    """An answer of Slack's lacks what an installation needs; says what, without its content."""


def granted(access: Any, tested: Any, now: datetime) -> tuple[Installation, Tokens]:
    """The installation in `oauth.v2.access`'s answer and `auth.test`'s with the new token.

    An org-wide one has no team: there the organisation stands for it. Raises UnreadableError.
    """
    team, enterprise = _part(access, "team"), _part(access, "enterprise")
    org_wide = access.get("is_enterprise_install") is True
    home = enterprise if org_wide else team
    token = _text(access, "access_token")
    missing = [
        name
        for name, value in (
            ("access_token", token),
            ("team", _text(home, "id")),
            ("bot_user_id", _text(access, "bot_user_id")),
        )
        if not value
    ]
    if missing or access.get("token_type", "bot") != "bot":
        raise UnreadableError(f"without {', '.join(missing) or 'a bot token'}")
    installation = Installation(
        team=_text(home, "id"),
        team_name=_text(home, "name") or _text(tested, "team") or _text(home, "id"),
        enterprise=_text(enterprise, "id"),
        org_wide=org_wide,
        app=_text(access, "app_id"),
        bot_user=_text(access, "bot_user_id"),
        bot=_text(tested, "bot_id"),
        bot_name=_text(tested, "user") or "tieline",
        scopes=tuple(name for name in _text(access, "scope").split(",") if name),
        installed_by=_text(_part(access, "authed_user"), "id"),
        installed_at=now,
    )
    return installation, Tokens(token, _text(access, "refresh_token"), _expiry(access, now))


def _expiry(access: Any, now: datetime) -> datetime | None:
    seconds = access.get("expires_in")
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 < seconds < 10**9:
        return None
    return now + timedelta(seconds=seconds)


def _part(answer: Any, name: str) -> Mapping[str, Any]:
    value = answer.get(name)
    return value if isinstance(value, Mapping) else {}


def _text(answer: Any, name: str) -> str:
    value = answer.get(name)
    return value if isinstance(value, str) else ""
