"""The errors that a workspace raises."""

from __future__ import annotations

from bot.surfaces.workspace.settings import Json


class ApiError(Exception):
    """A Web API call that Slack would answer with `{"ok": false, "error": code, …}`."""

    def __init__(self, code: str, **extra: object) -> None:
        super().__init__(code)
        self.code = code
        self.extra: Json = dict(extra)


class DeliveryError(Exception):
    """A delivery to the app that was not acknowledged; `reason` as in `x-slack-retry-reason`,
    `retry` False when the app asked for no more tries."""

    def __init__(self, reason: str, *, retry: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry = retry


class NotPossibleError(Exception):
    """Something that a member can't do here, with a sentence that says why."""
