"""What a person can get wrong: each is told in one line, without a traceback."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from fitted import ROOT

from .conftest import Ties


def test_an_unknown_command_is_named(ties_alone: Ties) -> None:
    """The name is repeated, and where to get help."""
    ran = ties_alone("aks", "how long?")
    assert ran.code == 2
    assert "aks" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    ("arguments", "settings", "reason"),
    [
        ((), {}, "SLACK_BOT_TOKEN is not set"),
        ((), {"SLACK_BOT_TOKEN": "xoxb-1"}, "set SLACK_APP_TOKEN for Socket Mode or"),
        (("--transport", "socket"), {"SLACK_BOT_TOKEN": "xoxb-1"}, "needs SLACK_APP_TOKEN"),
        (("--transport", "pigeon"), {}, "“pigeon” is not a transport"),
        ((), {"PORT": "eighty"}, "setting PORT"),
        ((), {"PORT": "70000"}, "setting PORT"),
    ],
)
def test_serve_says_which_setting_is_missing(
    ties_alone: Ties, arguments: tuple[str, ...], settings: dict[str, str], reason: str
) -> None:
    """No token, half the tokens, a transport that is none, a port that is none."""
    assert reason in ties_alone("serve", *arguments, **settings).complaint


def test_a_slack_that_can_not_be_reached_is_told(ties_alone: Ties, tmp_path: Path) -> None:
    """Wrong network or address: one line with the address, exit status 2."""
    ran = ties_alone(
        "serve",
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_APP_TOKEN="xapp-1",
        SLACK_API_URL="http://127.0.0.1:9/",
        DATABASE_URL=f"sqlite:///{tmp_path / 'state.sqlite3'}",
    )
    assert ran.code == 2
    assert ran.err.strip().splitlines()[-1].startswith("ties: Slack can't be reached at")


def test_an_unreadable_knowledge_file_is_named_with_its_line(
    ties_alone: Ties, tmp_path: Path
) -> None:
    """Broken YAML: file, line and reason; every command that needs the store says the same."""
    for name in ("knowledge", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    broken = tmp_path / "knowledge" / "gaps" / "call.yaml"
    rows = broken.read_text(encoding="utf-8").splitlines()
    rows[2] = "  - id: [broken"
    broken.write_text("\n".join(rows), encoding="utf-8")
    for command in (("ask", "how long?"), ("timeline",)):
        complaint = ties_alone(*command, TIES_KNOWLEDGE=str(tmp_path)).complaint
        assert "knowledge/gaps/call.yaml:" in complaint
        assert "YAML" in complaint


def test_a_folder_without_knowledge_is_told(ties_alone: Ties, tmp_path: Path) -> None:
    """A wrong TIES_KNOWLEDGE is a line too."""
    complaint = ties_alone("ask", "hi", TIES_KNOWLEDGE=str(tmp_path)).complaint
    assert "no knowledge files found" in complaint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_cache_that_can_not_be_written_is_a_note(ties_alone: Ties, tmp_path: Path) -> None:
    """Without a place for what was learned it answers all the same, and says so."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = ties_alone("ask", "How long did Lee and Xi talk?", TIES_CACHE=str(closed / "cache"))
    assert ran.code == 0
    assert ran.out.startswith("30 minutes.")


def test_the_manifest_is_one_json_object(ties: Ties) -> None:
    """For both transports; HTTP needs the public address, and says so."""
    made = json.loads(ties("slack", "manifest").out)
    assert made["settings"]["socket_mode_enabled"] is True
    url = "https://tieline.example.org"
    made = json.loads(ties("slack", "manifest", "--transport", "http", "--url", url).out)
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["event_subscriptions"]["request_url"].startswith(url)
    for arguments in (("--transport", "http"), ("--transport", "fax"), ()):
        ran = ties("slack", "manifest", *arguments)
        assert (ran.code == 0) is (not arguments)


def test_the_doctor_names_what_is_missing(ties_alone: Ties) -> None:
    """Without tokens it fails, and says which to set."""
    ran = ties_alone("slack", "doctor")
    assert ran.code == 1
    assert "SLACK_BOT_TOKEN" in ran.out
