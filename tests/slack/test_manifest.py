"""The manifests say exactly what the listeners do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.surfaces.slack.clients import new_session
from bot.surfaces.slack.doctor import Connection, Level, examine
from bot.surfaces.slack.installing.flow import REDIRECT_PATH, authorize_url
from bot.surfaces.slack.listeners import LISTENERS, Kind
from bot.surfaces.slack.manifest import SCOPES, Transport, manifest
from bot.surfaces.workspace import running_workspace
from bot.surfaces.workspace.envelopes import SCOPE_OF_EVENT
from bot.surfaces.workspace.oauth_page import AUTHORIZE_PATH
from bot.surfaces.workspace.settings import COMMANDS, EVENTS, INSTALL_EVENTS, SHORTCUTS
from bot.surfaces.workspace.settings import SCOPES as SCOPES_OF_WORKSPACE

from .fakes import make_services
from .knowledge import DURATION_EN

URL = "https://tieline.example.org"
SOURCE_OF_SLACK = Path(__file__).parents[2] / "bot" / "surfaces" / "slack"
# The scope that each Web API method of ours needs; None where it needs none.
METHODS = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.delete": "chat:write",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "views.open": None,
    "views.push": None,
    "views.update": None,
    "views.publish": None,
}


@pytest.mark.parametrize(
    ("transport", "several"), [("socket", False), ("http", False), ("http", True)]
)
def test_commands_shortcuts_and_events_are_the_listeners(transport: str, several: bool) -> None:
    """Nothing is offered that nobody listens to, and the other way round."""
    made = manifest(transport, URL, several=several)
    here = [row for row in LISTENERS if several or not row.several]
    rows = {kind: [row.matcher for row in here if row.kind is kind] for kind in Kind}
    assert [c["command"] for c in made["features"]["slash_commands"]] == rows[Kind.COMMAND]
    shortcuts = {(s["type"], s["callback_id"]) for s in made["features"]["shortcuts"]}
    assert shortcuts == {
        *(("message", id_) for id_ in rows[Kind.MESSAGE_SHORTCUT]),
        *(("global", id_) for id_ in rows[Kind.GLOBAL_SHORTCUT]),
    }
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert {event.partition(".")[0] for event in events} == set(rows[Kind.EVENT])
    assert len(events) == len(set(events))


def test_scopes_are_those_that_are_used() -> None:
    """Each scope serves an event or a call that we make, and each of these has its scope."""
    made = manifest(Transport.SOCKET)["oauth_config"]["scopes"]
    named = made["bot"]
    assert named == [*dict.fromkeys(named)] == [scope.name for scope in SCOPES]
    # Slack takes the optional ones for a part of those that are asked for.
    assert made["bot_optional"] == [scope.name for scope in SCOPES if scope.optional]
    assert 0 < len(made["bot_optional"]) < len(named)
    events = {name for row in LISTENERS for name in row.subscriptions}
    for scope in SCOPES:
        assert scope.reason
        assert set(scope.events) <= events
    needed = {name for event in events for name in SCOPE_OF_EVENT[event]}
    # The delivery makes the calls that it is given, and knows more methods than are used.
    files = [f for f in SOURCE_OF_SLACK.rglob("*.py") if "delivery" not in f.parts]
    code = "\n".join(file.read_text() for file in files)
    called = set(re.findall(r'"((?:chat|views|assistant|files|reactions)\.[\w.]+)"', code))
    assert called <= set(METHODS), called - set(METHODS)
    needed |= {name for method in called if (name := METHODS[method])}
    # The SDK's own methods for these calls are used.
    needed |= {"commands", "users:read", "files:write", "channels:read", "groups:read"}
    assert "users_info" in code
    assert "conversations_info" in code
    assert "files_upload_v2" in code
    assert set(named) == needed


def test_transports_differ_only_in_addresses() -> None:
    """HTTP names the Request URL everywhere, Socket Mode nowhere."""
    socket, http = manifest("socket", URL), manifest("http", URL + "/")
    assert "request_url" not in str(socket)
    assert socket["settings"]["socket_mode_enabled"] is True
    assert http["settings"]["socket_mode_enabled"] is False
    request_url = URL + "/slack/events"
    assert http["settings"]["event_subscriptions"]["request_url"] == request_url
    assert http["settings"]["interactivity"]["message_menu_options_url"] == request_url
    assert {c["url"] for c in http["features"]["slash_commands"]} == {request_url}
    assert http["oauth_config"] == socket["oauth_config"]


def test_several_workspaces_add_what_installing_needs() -> None:
    """The redirect, both endings, org installs and token rotation; nothing else differs."""
    one, several = manifest("http", URL), manifest("http", URL + "/", several=True)
    assert several["oauth_config"]["redirect_urls"] == [URL + "/slack/oauth_redirect"]
    assert "redirect_urls" not in one["oauth_config"]
    events = [made["settings"]["event_subscriptions"]["bot_events"] for made in (one, several)]
    assert set(events[1]) - set(events[0]) == {"app_uninstalled", "tokens_revoked"}
    for setting in ("org_deploy_enabled", "token_rotation_enabled"):
        # Slack never turns rotation off again, and a token set by hand can't be renewed.
        assert (one["settings"].pop(setting), several["settings"].pop(setting)) == (False, True)
    del several["oauth_config"]["redirect_urls"]
    several["settings"]["event_subscriptions"]["bot_events"] = events[0]
    assert several == one


def test_the_redirect_is_where_the_flow_listens() -> None:
    """Manifest, flow and the built-in workspace's page name the same addresses."""
    made = manifest("http", URL, several=True)
    assert made["oauth_config"]["redirect_urls"] == [URL + REDIRECT_PATH]
    assert authorize_url("https://slack.com/api/") == "https://slack.com/oauth/v2/authorize"
    assert authorize_url("") == "https://slack.com/oauth/v2/authorize"
    assert authorize_url("http://127.0.0.1:1/api/") == f"http://127.0.0.1:1{AUTHORIZE_PATH}"


def test_several_workspaces_need_http() -> None:
    """Slack has no redirect for Socket Mode."""
    with pytest.raises(ValueError, match="HTTP"):
        manifest("socket", URL, several=True)


@pytest.mark.parametrize(("transport", "url"), [("http", ""), ("http", "x.example"), ("fax", URL)])
def test_impossible_manifests_are_refused(transport: str, url: str) -> None:
    """No manifest without an address, or for a transport that there is not."""
    with pytest.raises(ValueError, match=r"address|fax"):
        manifest(transport, url)


def test_slacks_limits_for_manifests() -> None:
    """Lengths that Slack refuses otherwise."""
    made = manifest("socket", voice=make_services().voice)
    shown = made["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    for shortcut in made["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
    for command in made["features"]["slash_commands"]:
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
    prompts = made["features"]["agent_view"]["suggested_prompts"]
    assert 0 < len(prompts) <= 4
    assert prompts[0]["message"] == DURATION_EN


def test_the_built_in_workspace_offers_the_same() -> None:
    """What one tries out locally is what one gets in Slack."""
    made = manifest("socket")
    assert {c.name for c in COMMANDS} == {c["command"] for c in made["features"]["slash_commands"]}
    assert {s.callback_id for s in SHORTCUTS} == {
        s["callback_id"] for s in made["features"]["shortcuts"]
    }
    assert set(made["settings"]["event_subscriptions"]["bot_events"]) == EVENTS
    several = manifest("http", URL, several=True)["settings"]["event_subscriptions"]
    assert set(several["bot_events"]) == EVENTS | INSTALL_EVENTS
    assert {scope.name for scope in SCOPES} <= SCOPES_OF_WORKSPACE


def test_docs_list_every_scope_with_its_reason() -> None:
    """docs/SLACK.md has the table of scopes that the code has."""
    text = (Path(__file__).parents[2] / "docs" / "SLACK.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_]+:[a-z]+|commands)`( \(optional\))? \| ([^|]+) \|", text, re.M)
    assert [(name, bool(optional)) for name, optional, _ in rows] == [
        (scope.name, scope.optional) for scope in SCOPES
    ]
    for (_name, _optional, reason), scope in zip(rows, SCOPES, strict=True):
        assert reason.replace("`", "").strip() == scope.reason


async def test_the_doctor_finds_nothing_wrong_and_what_is_missing() -> None:
    """All granted is well; each missing scope is named with what is lost."""
    async with running_workspace() as running, new_session() as session:
        connection = Connection(
            running.bot_token, running.app_token, running.signing_secret, running.api_url
        )
        found = await examine(connection, session)
        assert {finding.level for finding in found} == {Level.OK}
        assert "Tieline try-out" in next(f.found for f in found if f.about == "team")
        lost = {
            "users:read": "language",
            "assistant:write": "Messages tab",
            "files:write": "pictures",
            "channels:history": "mention",
            "groups:history": "mention",
        }
        for scope in (*lost, "commands"):
            running.workspace.scopes.discard(scope)
        found = await examine(connection, session)
        said = {finding.about: finding for finding in found}
        for scope, words in lost.items():
            assert said[scope].level is Level.NOTE
            assert words in said[scope].found
            assert "install the app again" in said[scope].advice
        assert said["commands"].level is Level.PROBLEM


@pytest.mark.parametrize(
    ("connection", "about"),
    [
        (Connection(), "SLACK_BOT_TOKEN"),
        (Connection("xapp-1", "xoxb-1"), "SLACK_APP_TOKEN"),
        (Connection("xoxb-1"), "transport"),
        (Connection("xoxb-1", "", "s", public_url="http://x.example"), "PUBLIC_URL"),
        (Connection("xoxb-1", "xapp-1"), "SLACK_APP_TOKEN"),
    ],
)
async def test_the_doctor_says_what_to_do(connection: Connection, about: str) -> None:
    """Missing, swapped and refused tokens, each with advice."""
    async with running_workspace() as running, new_session() as session:
        there = Connection(
            connection.bot_token,
            connection.app_token,
            connection.signing_secret,
            running.api_url,
            connection.public_url,
        )
        problems = {f.about: f for f in await examine(there, session) if f.level is Level.PROBLEM}
        assert about in problems
        assert all(finding.advice for finding in problems.values())
        nowhere = Connection("xoxb-1", "xapp-1", api_url="http://127.0.0.1:9/api/")
        problems = {f.about: f for f in await examine(nowhere, session) if f.level is Level.PROBLEM}
        assert "no answer" in problems["Slack"].found


def test_the_agent_view_is_described_for_the_messages_tab() -> None:
    """`agent_view`, not the legacy one: a description, and prompts that have an answer."""
    services = make_services()
    features = manifest("socket", voice=services.voice)["features"]
    assert "assistant_view" not in features
    view = features["agent_view"]
    assert set(view) == {"agent_description", "suggested_prompts"}
    assert 0 < len(view["agent_description"]) <= 300
    known = {fact.question.en for fact in services.store.facts}
    assert {prompt["message"] for prompt in view["suggested_prompts"]} <= known
    assert features["app_home"]["messages_tab_enabled"] is True
    assert features["app_home"]["messages_tab_read_only_enabled"] is False
