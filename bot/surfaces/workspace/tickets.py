"""Issues and redeems what is good only for a while: trigger ids and response URLs."""

from __future__ import annotations

from dataclasses import dataclass

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.settings import Settings


@dataclass
class Trigger:
    """The right to open one modal for `user`; `channel` is where they were, if anywhere."""

    user: str
    born: float
    channel: str | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    """The right to answer in a channel; `message_ts` is the message that was acted on, if any."""

    user: str
    channel: str
    born: float
    thread_ts: str | None = None
    message_ts: str | None = None
    uses: int = 0


class Tickets:
    """Trigger ids live 3 s and work once; response URLs live 30 minutes and work five times."""

    def __init__(self, settings: Settings, mint: Mint) -> None:
        self._settings = settings
        self._mint = mint
        self._triggers: dict[str, Trigger] = {}
        self._urls: dict[str, ResponseUrl] = {}

    def issue_trigger(self, user: str, channel: str | None = None) -> str:
        """A fresh trigger id."""
        key = f"{self._mint.ts()}.{self._mint.secret()}"
        self._triggers[key] = Trigger(user, self._settings.clock(), channel)
        return key

    def redeem_trigger(self, key: str) -> Trigger:
        """Use a trigger id up.

        Raises `ApiError`: `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`.
        """
        trigger = self._triggers.get(key)
        if trigger is None:
            raise ApiError("invalid_trigger_id")
        if self._settings.clock() - trigger.born > self._settings.trigger_life:
            raise ApiError("expired_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        trigger.used = True
        return trigger

    def issue_response_url(
        self, user: str, channel: str, thread_ts: str | None = None, message_ts: str | None = None
    ) -> str:
        """The secret last part of a fresh response URL."""
        key = self._mint.secret()
        self._urls[key] = ResponseUrl(user, channel, self._settings.clock(), thread_ts, message_ts)
        return key

    def knows(self, key: str) -> bool:
        """Whether a response URL is of this workspace."""
        return key in self._urls

    def redeem_response_url(self, key: str) -> ResponseUrl:
        """Count one use of a response URL.

        Raises `ApiError`: `no_such_url`, `expired_url`, `used_url`.
        """
        url = self._urls.get(key)
        if url is None:
            raise ApiError("no_such_url")
        if self._settings.clock() - url.born > self._settings.response_url_life:
            raise ApiError("expired_url")
        if url.uses >= self._settings.response_url_uses:
            raise ApiError("used_url")
        url.uses += 1
        return url
