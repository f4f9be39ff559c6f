"""Settings from the environment (and a .env file): the one place that reads them."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """A setting is wrong; the message says which and what to do."""


class Settings(BaseSettings):
    """Everything that can be set, with its environment variable and default."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    slack_bot_token: str = Field("", alias="SLACK_BOT_TOKEN")
    slack_signing_secret: str = Field("", alias="SLACK_SIGNING_SECRET")
    slack_app_token: str = Field("", alias="SLACK_APP_TOKEN")
    slack_client_id: str = Field("", alias="SLACK_CLIENT_ID")
    slack_client_secret: str = Field("", alias="SLACK_CLIENT_SECRET")
    token_keys: str = Field("", alias="TIES_TOKEN_KEYS")
    slack_api_url: str = Field("https://slack.com/api/", alias="SLACK_API_URL")
    database_url: str = Field("", alias="DATABASE_URL")
    host: str = Field("127.0.0.1", alias="HOST")
    port: int = Field(8080, alias="PORT", ge=0, le=65535)
    public_url: str = Field("", alias="PUBLIC_URL")
    knowledge_root: Path = Field(Path(), alias="TIES_KNOWLEDGE")
    originals: Path | None = Field(None, alias="TIES_ORIGINALS")
    cache_dir: Path = Field(Path(".cache/tieline"), alias="TIES_CACHE")
    data_dir: Path = Field(Path("var"), alias="TIES_DATA")

    curators: str = Field("", alias="TIES_CURATORS")
    support_url: str = Field("", alias="TIES_SUPPORT_URL")
    retention_days: int = Field(90, alias="TIES_RETENTION_DAYS", ge=1)

    @property
    def curator_ids(self) -> frozenset[str]:
        """The curators (comma-separated in TIES_CURATORS): user ids, or team and user `T1:U1`."""
        return frozenset(id_.strip() for id_ in self.curators.split(",") if id_.strip())

    def is_curator(self, team: str, user: str) -> bool:
        """Whether a person is a curator.

        Slack's user ids are unique in a workspace only: where others may install the app, an id
        without its team counts for nobody.
        """
        alone = not self.several and user in self.curator_ids
        return alone or f"{team}:{user}" in self.curator_ids

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
    """Read the settings. Raises SettingsError with one line that names the wrong one."""
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"setting {name}: {first['msg']}; see .env.example") from None
