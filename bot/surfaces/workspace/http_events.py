"""The HTTP transport: signed requests to the app's request URL."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from urllib.parse import urlencode

import aiohttp

from bot.surfaces.workspace.courier import COMMAND, EVENT, Delivery
from bot.surfaces.workspace.errors import DeliveryError
from bot.surfaces.workspace.settings import Json, Settings

_FORM = "application/x-www-form-urlencoded"
_USER_AGENT = "Slackbot 1.0 (Tieline try-out)"


def sign(secret: str, timestamp: str, body: str) -> str:
    """Slack's `v0=` request signature."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpEvents:
    """Posts events, commands and interactions to one URL and reads the answers' bodies."""

    def __init__(self, settings: Settings, events_url: str) -> None:
        self._settings = settings
        self.events_url = events_url
        self._session: aiohttp.ClientSession | None = None

    async def send(self, delivery: Delivery) -> Json | None:
        """Post one delivery; any status but 2xx is a failure, as it is for Slack."""
        body, content_type = self._encode(delivery)
        timestamp = str(int(self._settings.clock()))
        headers = {
            "Content-Type": content_type,
            "User-Agent": _USER_AGENT,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(self._settings.signing_secret, timestamp, body),
        }
        if delivery.attempt:
            headers["X-Slack-Retry-Num"] = str(delivery.attempt)
            headers["X-Slack-Retry-Reason"] = delivery.reason
        return await self._post(body, headers)

    async def verify_url(self) -> bool:
        """Whether the URL answers Slack's `url_verification` challenge."""
        challenge = "tieline-tryout-challenge"
        payload: Json = {"type": "url_verification", "token": "tryout", "challenge": challenge}
        try:
            answer = await self.send(Delivery(EVENT, payload))
        except DeliveryError:
            return False
        return answer is not None and challenge in (answer.get("challenge"), answer.get("text"))

    async def close(self) -> None:
        """Close the connections to the app."""
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def _encode(delivery: Delivery) -> tuple[str, str]:
        if delivery.kind == EVENT:
            return json.dumps(delivery.payload, ensure_ascii=False), "application/json"
        if delivery.kind == COMMAND:
            return urlencode(delivery.payload), _FORM
        return urlencode({"payload": json.dumps(delivery.payload, ensure_ascii=False)}), _FORM

    async def _post(self, body: str, headers: dict[str, str]) -> Json | None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession()
        try:
            async with asyncio.timeout(self._settings.ack_timeout):
                async with self._session.post(
                    self.events_url, data=body.encode(), headers=headers, allow_redirects=False
                ) as response:
                    text = await response.text()
                    if not 200 <= response.status < 300:
                        again = response.headers.get("X-Slack-No-Retry") != "1"
                        raise DeliveryError("http_error", retry=again)
                    return _answer(response.content_type, text)
        except TimeoutError:
            raise DeliveryError("http_timeout") from None
        except aiohttp.ClientError:
            raise DeliveryError("connection_failed") from None


def _answer(content_type: str, text: str) -> Json | None:
    if not text:
        return None
    if content_type == "application/json":
        try:
            value = json.loads(text)
        except ValueError:
            return None
        return value if isinstance(value, dict) else None
    return {"text": text}
