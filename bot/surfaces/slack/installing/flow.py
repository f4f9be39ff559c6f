"""The OAuth flow: `/slack/install`, and `/slack/oauth_redirect`, to which Slack leads back."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode, urljoin

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.core.language import Lang
from bot.surfaces.slack.clients import SLACK_API, error_code, web_client
from bot.surfaces.slack.installing.grants import UnreadableError, granted
from bot.surfaces.slack.installing.ports import DrawPage, Installations, InstallStates
from bot.surfaces.slack.voice import lang_of_locale

logger = logging.getLogger(__name__)

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
_BROWSER_SECONDS = 3600
_BROWSER = re.compile(r"[\w-]{43}")
_TEAM = re.compile(r"[TE][A-Z0-9]{1,20}")
_MOST = 1000
# Our settings are wrong, not what the person did.
_OUR_FAULT = (
    *("bad_client_secret", "invalid_client_id", "bad_redirect_uri", "no_scopes"),
    *("oauth_authorization_url_mismatch", "invalid_scope", "invalid_team_for_non_distributed_app"),
)
_LATER = ("ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout")


@dataclass(frozen=True)
class Credentials:
    """The app's own: `scopes` are asked for, `public_url` is where people reach us."""

    client_id: str
    client_secret: str
    public_url: str
    api_url: str
    scopes: Sequence[str]

    @property
    def redirect_url(self) -> str:
        """Where Slack sends people back; the same in both calls, or Slack refuses."""
        return self.public_url.rstrip("/") + REDIRECT_PATH


class InstallFlow:
    """Serves the two pages. Whatever goes wrong is a page that says what to do."""

    def __init__(
        self,
        credentials: Credentials,
        states: InstallStates,
        installations: Installations,
        draw: DrawPage,
        session: aiohttp.ClientSession,
        clock: Callable[[], datetime],
    ) -> None:
        self._app = credentials
        self._states = states
        self._installations = installations
        self._draw = draw
        self._session = session
        self._clock = clock
        self._secure = credentials.public_url.startswith("https://")
        # The prefix makes browsers refuse a cookie that another host of the domain has set.
        self._cookie = "__Host-tieline-install" if self._secure else "tieline-install"

    def routes(self) -> list[BaseRoute]:
        """The routes of both pages."""
        return [Route(INSTALL_PATH, self.install), Route(REDIRECT_PATH, self.redirected)]

    async def install(self, request: Request) -> Response:
        """The page with the button that leads to Slack."""
        lang = _lang_of(request)
        if request.method == "HEAD":
            return self._page(lang, "install-ask")
        browser = self._browser_of(request) or secrets.token_urlsafe(32)
        try:
            state = await self._states.issue(browser)
        except OSError as error:
            logger.error("an installation can't begin: %s", error)
            return self._page(lang, "install-storage", 503)
        page = self._page(
            lang, "install-ask", link=(self._authorize_url(request, state), "install-go")
        )
        page.set_cookie(
            self._cookie,
            browser,
            max_age=_BROWSER_SECONDS,
            path="/",
            secure=self._secure,
            httponly=True,
            samesite="lax",
        )
        return page

    async def redirected(self, request: Request) -> Response:
        """Where Slack sends people back, with a code or an error."""
        lang, query = _lang_of(request), request.query_params
        if request.method == "HEAD":
            return self._page(lang, "install-unknown", 400)
        state, code, error = (query.get(name, "")[:_MOST] for name in ("state", "code", "error"))
        try:
            found = await self._states.consume(state, self._browser_of(request)) if state else ""
        except OSError as problem:
            logger.error("an installation can't go on: %s", problem)
            return self._page(lang, "install-storage", 503)
        if error:
            return self._declined(lang, error)
        if found != "good":
            key = {"expired": "install-expired", "elsewhere": "install-elsewhere"}.get(found)
            return self._page(lang, key or "install-unknown", 400)
        if not code:
            return self._page(lang, "install-unknown", 400)
        return await self._exchange(lang, code)

    async def _exchange(self, lang: Lang, code: str) -> Response:
        """Trade the code for tokens, and keep them."""
        try:
            answer = await self._client("").oauth_v2_access(
                client_id=self._app.client_id,
                client_secret=self._app.client_secret,
                code=code,
                redirect_uri=self._app.redirect_url,
            )
            tested = await self._client(str(answer.get("access_token") or "")).auth_test()
            installation, tokens = granted(answer, tested, self._clock())
        except SlackApiError as problem:
            return self._refused(lang, error_code(problem))
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            logger.warning("Slack did not answer during an installation: %r", problem)
            return self._page(lang, "install-busy", 502)
        except UnreadableError as problem:
            logger.error("Slack's answer to an installation can't be used: %s", problem)
            return self._page(lang, "install-slack", 502, fields={"code": "unreadable_answer"})
        try:
            await self._installations.save(installation, tokens)
        except OSError as problem:
            logger.error("the installation in %s is not stored: %s", installation.team, problem)
            return self._page(lang, "install-storage", 503)
        logger.info("installed in %s", installation.team)
        place = {"app": installation.app, "team": installation.team}
        return self._page(
            lang,
            "install-org" if installation.org_wide else "install-done",
            link=(f"https://slack.com/app_redirect?{urlencode(place)}", "install-open"),
            fields={"team": installation.team_name, "name": installation.bot_name},
        )

    def _declined(self, lang: Lang, error: str) -> Response:
        if error == "access_denied":
            return self._page(lang, "install-denied")
        return self._refused(lang, error)

    def _refused(self, lang: Lang, error: str) -> Response:
        code = error if re.fullmatch(r"[a-z_]{0,60}", error) else "unknown_error"
        if code in _OUR_FAULT:
            logger.error(
                "Slack refused an installation: %s; check SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, "
                "PUBLIC_URL and the app's Redirect URL %s",
                code,
                self._app.redirect_url,
            )
            return self._page(lang, "install-setup", 500)
        if code in ("", *_LATER):
            return self._page(lang, "install-busy", 502)
        logger.warning("Slack refused an installation: %s", code)
        if "code" in code:
            return self._page(lang, "install-code", 400)
        return self._page(lang, "install-slack", 400, fields={"code": code})

    def _page(
        self,
        lang: Lang,
        key: str,
        status: int = 200,
        *,
        link: tuple[str, str] | None = None,
        fields: dict[str, str] | None = None,
    ) -> Response:
        again = (INSTALL_PATH, "install-again")
        page = self._draw(lang, key, status=status, link=link or again, fields=fields or {})
        # The address holds a code or a state: it must be in no cache, and tell no other site.
        page.headers["Cache-Control"] = "no-store"
        return page

    def _authorize_url(self, request: Request, state: str) -> str:
        query = {
            "client_id": self._app.client_id,
            "scope": ",".join(self._app.scopes),
            "user_scope": "",
            "redirect_uri": self._app.redirect_url,
            "state": state,
        }
        team = request.query_params.get("team", "")
        if _TEAM.fullmatch(team):
            query["team"] = team
        return f"{authorize_url(self._app.api_url)}?{urlencode(query)}"

    def _browser_of(self, request: Request) -> str:
        found = request.cookies.get(self._cookie, "")
        return found if _BROWSER.fullmatch(found) else ""

    def _client(self, token: str) -> AsyncWebClient:
        return web_client(token, self._session, self._app.api_url, rate_limit_retries=0)


def authorize_url(api_url: str) -> str:
    """Where Slack asks people, beside its Web API."""
    return urljoin(api_url or SLACK_API, "../oauth/v2/authorize")


def _lang_of(request: Request) -> Lang:
    """The language that the address names, else the first of the browser's that we have."""
    chosen = request.query_params.get("lang", "")
    if chosen in set(Lang):
        return Lang(chosen)
    for entry in request.headers.get("accept-language", "")[:_MOST].split(","):
        tag = entry.partition(";")[0].strip()
        if tag[:2].lower() in ("en", "ko", "zh"):
            return lang_of_locale(tag)
    return Lang.EN
