"""The page on which a person allows an app into a workspace, or does not."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.surfaces.workspace.directory import Asked, Directory
from bot.surfaces.workspace.errors import ApiError

AUTHORIZE_PATH = "/oauth/v2/authorize"
_MOST_BYTES = 20_000


def oauth_routes(directory: Directory) -> list[BaseRoute]:
    """GET shows the page; POST takes the answer (`choice` allow or deny, `team`, `user`)."""

    async def show(request: Request) -> Response:
        try:
            asked = directory.read(dict(request.query_params))
        except ApiError as error:
            return _page(_problem(error.code), status=400)
        return _page(_question(directory, asked), asked)

    async def answer(request: Request) -> Response:
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MOST_BYTES:
                return _page(_problem("request_too_large"), status=413)
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            asked = directory.read(form)
            if form.get("choice") == "deny":
                return RedirectResponse(directory.deny(asked), status_code=302)
            if form.get("choice") != "allow":
                raise ApiError("no_choice")
            team, user = form.get("team", ""), form.get("user", "")
            org_wide = form.get("org_wide") == "yes"
            return RedirectResponse(
                directory.allow(asked, team, user, org_wide=org_wide), status_code=302
            )
        except ApiError as error:
            return _page(_problem(error.code), status=400)

    return [
        Route(AUTHORIZE_PATH, show, methods=["GET"]),
        Route(AUTHORIZE_PATH, answer, methods=["POST"]),
    ]


def _question(directory: Directory, asked: Asked) -> str:
    app = directory.teams[0].settings
    hidden = {
        "client_id": asked.client_id,
        "scope": ",".join(asked.scopes),
        "redirect_uri": asked.redirect_uri,
        "state": asked.state,
    }
    fields = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">'
        for name, value in hidden.items()
    )
    teams = "".join(
        _option(team.settings.team_id, team.settings.team_name, asked.team)
        for team in directory.teams
    )
    people = "".join(
        _option(member.id, f"{member.real_name} ({team.settings.team_name})", "")
        for team in directory.teams
        for member in team.settings.members
    )
    org = any(team.settings.enterprise_id for team in directory.teams)
    whole = '<label><input type="checkbox" name="org_wide" value="yes"> whole organisation</label>'
    scopes = "".join(f"<li><code>{escape(scope)}</code></li>" for scope in asked.scopes)
    return (
        f"<h1>{escape(app.bot_real_name)} asks to be added to a workspace</h1>"
        f'<form method="post" action="{AUTHORIZE_PATH}">{fields}'
        f'<p><label>Workspace <select name="team">{teams}</select></label>'
        f' <label>as <select name="user">{people}</select></label> {whole if org else ""}</p>'
        f"<p>It would be able to use:</p><ul>{scopes}</ul>"
        '<p><button name="choice" value="allow">Allow</button> '
        '<button name="choice" value="deny">Cancel</button></p></form>'
    )


def _option(value: str, label: str, chosen: str) -> str:
    selected = " selected" if value == chosen else ""
    return f'<option value="{escape(value)}"{selected}>{escape(label)}</option>'


def _problem(code: str) -> str:
    return f"<h1>This can't be allowed</h1><p>Slack would say: <code>{escape(code)}</code></p>"


def _page(content: str, asked: Asked | None = None, status: int = 200) -> Response:
    # After the form the browser goes to the app: its address must be allowed as well.
    parts = urlsplit(asked.redirect_uri) if asked else None
    origin = f" {parts.scheme}://{parts.netloc}" if parts else ""
    policy = (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        f"form-action 'self'{origin}"
    )
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Allow an app</title>'
        '<link rel="stylesheet" href="/static/oauth.css"></head>'
        f"<body><main>{content}</main></body></html>"
    )
    return HTMLResponse(html, status, headers={"content-security-policy": policy})
