"""Settings come from the environment, then from a .env file, then from their defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Settings, SettingsError, load_settings


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder, and none of the settings under test in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("PORT", "HOST", "TIES_KEEP_TEXT", "TIES_CACHE", "TIES_RETENTION_DAYS"):
        monkeypatch.delenv(name, raising=False)


def test_the_environment_goes_before_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Quotes, comments and `export` in the file are understood; small letters count too."""
    lines = ["# where", "PORT=9000", "export HOST='0.0.0.0'  # all", 'ties_cache="a b"', "EMPTY"]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("PORT", "9001")
    found = load_settings()
    assert (found.port, found.host, found.cache_dir) == (9001, "0.0.0.0", Path("a b"))


def test_defaults() -> None:
    """What nobody has set."""
    found = load_settings()
    assert (found.port, found.retention_days, found.keep_text) == (8080, 90, True)
    assert found.cache_dir == Path(".cache/tieline")


@pytest.mark.parametrize(
    ("name", "written", "reason"),
    [
        ("PORT", "", "setting PORT must be a whole number from 0 to 65535; see .env.example"),
        ("PORT", "65536", "whole number from 0 to 65535"),
        ("TIES_RETENTION_DAYS", "0", "setting TIES_RETENTION_DAYS must be a whole number of at"),
        ("TIES_KEEP_TEXT", "maybe", "setting TIES_KEEP_TEXT must be true or false"),
    ],
)
def test_a_wrong_one_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, written: str, reason: str
) -> None:
    """In one line, with what must be written instead."""
    monkeypatch.setenv(name, written)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert reason in str(caught.value)


@pytest.mark.parametrize(("written", "kept"), [("false", False), ("0", False), ("Yes", True)])
def test_flags(monkeypatch: pytest.MonkeyPatch, written: str, kept: bool) -> None:
    """The usual ways of writing yes and no."""
    monkeypatch.setenv("TIES_KEEP_TEXT", written)
    assert load_settings().keep_text is kept


def test_secrets_are_not_shown() -> None:
    """Settings in a log line tell no token."""
    assert "xoxb" not in repr(Settings(slack_bot_token="xoxb-1"))
