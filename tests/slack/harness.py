"""The app connected to a Slack that is not there, which checks and keeps what it is sent."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.web.file_upload_v2_result import FileUploadV2Result

from bot.surfaces.slack import interaction
from bot.surfaces.slack.app import build_app
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.tasks import TrackedTasks
from bot.surfaces.workspace import check_blocks, check_view

from . import payloads as p


class RecordingClient(AsyncWebClient):
    """A Web API client that keeps its calls, and fails those that it is told to."""

    def __init__(self) -> None:
        super().__init__(token="xoxb-test")
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.errors: dict[str, str] = {}
        self.uploads: list[bytes] = []
        self.upload_status = 200

    async def api_call(self, api_method: str, **kwargs: Any) -> Any:
        """Keep the call; check what it would show."""
        arguments = kwargs.get("json") or {}
        self.calls.append((api_method, arguments))
        if api_method in self.errors:
            answer: Any = {"ok": False, "error": self.errors[api_method]}
            raise SlackApiError("failed", answer)  # type: ignore[no-untyped-call]
        if "view" in arguments:
            assert check_view(arguments["view"], arguments["view"]["type"]) == []
        assert check_blocks(list(arguments.get("blocks", []))) == []
        if api_method.startswith("files."):
            self.calls[-1] = (api_method, dict(kwargs.get("params") or {}))
        if api_method == "files.getUploadURLExternal":
            return self._answer({"upload_url": "https://files.slack.example/u", "file_id": "F1"})
        if api_method == "files.completeUploadExternal":
            return self._answer({"files": [{"id": "F1"}]})
        return {"ok": True}

    async def _upload_file(self, *, url: str, data: bytes, **_given: Any) -> FileUploadV2Result:
        """Keep what is uploaded."""
        self.uploads.append(data)
        return FileUploadV2Result(status=self.upload_status, body="OK")

    def _answer(self, data: dict[str, Any]) -> AsyncSlackResponse:
        return AsyncSlackResponse(
            client=self,
            http_verb="POST",
            api_url="",
            req_args={},
            data={"ok": True, **data},
            headers={},
            status_code=200,
        )


@dataclass
class Slack:
    """The app with a Slack that is not there."""

    services: Services
    client: RecordingClient
    app: AsyncApp
    tasks: TrackedTasks
    answers: list[dict[str, Any]] = field(default_factory=list)
    url_status: int = 200

    async def send(self, body: p.Json) -> BoltResponse:
        """Dispatch a request and wait for what it set going."""
        response = await self.app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
        assert await self.tasks.drain(2) == 0
        return response

    @property
    def shown(self) -> dict[str, Any]:
        """What the last response URL got."""
        return self.answers[-1]


def connect(monkeypatch: pytest.MonkeyPatch, services: Services) -> Slack:
    """An app without a network."""
    client, tasks = RecordingClient(), TrackedTasks()
    slack = Slack(services, client, build_app(services, client, tasks=tasks), tasks)

    class Webhook:
        def __init__(self, url: str, **_options: Any) -> None:
            assert url == p.RESPONSE_URL

        async def send_dict(self, body: dict[str, Any]) -> Any:
            assert check_blocks(body["blocks"]) == []
            assert body["unfurl_links"] is body["unfurl_media"] is False
            slack.answers.append(body)
            return type("Response", (), {"status_code": slack.url_status})

    monkeypatch.setattr(interaction, "AsyncWebhookClient", Webhook)
    return slack


def said(response: BoltResponse) -> dict[str, Any]:
    """The result that a request was acknowledged with."""
    return dict(json.loads(response.body)) if response.body else {}
