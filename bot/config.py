"""Settings from the environment (and a .env file): the one place that reads them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

ENV_FILE = Path(".env")
_FLAGS = {
    **dict.fromkeys(("1", "true", "t", "yes", "y", "on"), True),
    **dict.fromkeys(("0", "false", "f", "no", "n", "off"), False),
}

Read = Callable[[str], Any]
"""From what is written to the setting; raises ValueError with what must be written instead."""


class SettingsError(Exception):
    """A setting is wrong; the message says which and what to do."""


def _number(least: int, most: int | None = None) -> Read:
    """Reads a whole number within bounds."""
    bounds = f"of at least {least}" if most is None else f"from {least} to {most}"

    def read(written: str) -> int:
        try:
            number = int(written)
        except ValueError:
            number = least - 1
        if number < least or (most is not None and number > most):
            raise ValueError(f"must be a whole number {bounds}")
        return number

    return read


def _flag(written: str) -> bool:
    found = _FLAGS.get(written.strip().lower())
    if found is None:
        raise ValueError("must be true or false")
    return found


def _from(name: str, read: Read = str) -> dict[str, Any]:
    """The environment variable that holds a setting, and how it is read."""
    return {"name": name, "read": read}


@dataclass(frozen=True, kw_only=True, repr=False)
class Settings:
    """Everything that can be set, with its environment variable and default."""

    slack_bot_token: str = field(default="", metadata=_from("SLACK_BOT_TOKEN"))
    slack_signing_secret: str = field(default="", metadata=_from("SLACK_SIGNING_SECRET"))
    slack_app_token: str = field(default="", metadata=_from("SLACK_APP_TOKEN"))
    slack_client_id: str = field(default="", metadata=_from("SLACK_CLIENT_ID"))
    slack_client_secret: str = field(default="", metadata=_from("SLACK_CLIENT_SECRET"))
    token_keys: str = field(default="", metadata=_from("TIES_TOKEN_KEYS"))
    slack_api_url: str = field(default="https://slack.com/api/", metadata=_from("SLACK_API_URL"))
    database_url: str = field(default="", metadata=_from("DATABASE_URL"))
    host: str = field(default="127.0.0.1", metadata=_from("HOST"))
    port: int = field(default=8080, metadata=_from("PORT", _number(0, 65535)))
    public_url: str = field(default="", metadata=_from("PUBLIC_URL"))
    knowledge_root: Path = field(default=Path(), metadata=_from("TIES_KNOWLEDGE", Path))
    originals: Path | None = field(default=None, metadata=_from("TIES_ORIGINALS", Path))
    cache_dir: Path = field(default=Path(".cache/tieline"), metadata=_from("TIES_CACHE", Path))
    data_dir: Path = field(default=Path("var"), metadata=_from("TIES_DATA", Path))

    curators: str = field(default="", metadata=_from("TIES_CURATORS"))
    support_url: str = field(default="", metadata=_from("TIES_SUPPORT_URL"))
    retention_days: int = field(default=90, metadata=_from("TIES_RETENTION_DAYS", _number(1)))
    thread_days: int = field(default=7, metadata=_from("TIES_THREAD_DAYS", _number(1)))
    keep_text: bool = field(default=True, metadata=_from("TIES_KEEP_TEXT", _flag))

    @property
    def curator_ids(self) -> frozenset[str]:
        """The curators (comma-separated in TIES_CURATORS): user ids, or team and user `T1:U1`."""
        return frozenset(id_.strip() for id_ in self.curators.split(",") if id_.strip())

    def is_curator(self, team: str, user: str) -> bool:
        """Whether a person is a curator.

        Slack's user ids are unique in a workspace only: where others may install the app, an id
        without its team counts for nobody.
        """
        return bool({user, f"{team}:{user}"} & self.acting_curators)

    @property
    def acting_curators(self) -> frozenset[str]:
        """The curators who count: all, or with several workspaces those named with their team."""
        named = self.curator_ids
        return frozenset(id_ for id_ in named if ":" in id_) if self.several else named

    @property
    def several(self) -> bool:
        """Whether several workspaces may install the app, over HTTP."""
        return bool(self.slack_client_id and self.slack_client_secret)

    @property
    def api_url(self) -> str:
        """The Web API's base URL, always with a closing slash."""
        return self.slack_api_url.rstrip("/") + "/"

    @property
    def database(self) -> str:
        """The database's URL; by default an SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir / 'tieline.sqlite3'}"


def load_settings() -> Settings:
    """Read the settings; the environment goes before the file. Raises SettingsError with one line
    that names the wrong one.
    """
    written = {**_written_in(ENV_FILE), **{key.upper(): text for key, text in os.environ.items()}}
    chosen: dict[str, object] = {}
    for setting in fields(Settings):
        name = setting.metadata["name"]
        if name in written:
            try:
                chosen[setting.name] = setting.metadata["read"](written[name])
            except ValueError as error:
                raise SettingsError(f"setting {name} {error}; see .env.example") from None
    return Settings(**chosen)  # type: ignore[arg-type]


def _written_in(file: Path) -> Mapping[str, str]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values

    try:
        found = dotenv_values(file, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} can't be read: {error}") from None
    return {key.upper(): text for key, text in found.items() if text is not None}
