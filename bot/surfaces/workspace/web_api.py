"""Answers Web API calls: finds the method, checks token and scopes, plays the planned faults."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from bot.surfaces.workspace.courier import LOG_LENGTH
from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.workspace import Workspace

Handler = Callable[[Workspace, Json], Json]


@dataclass(frozen=True)
class Method:
    """A Web API method: any one of `scopes` suffices (none: no scope needed); `token` is the kind
    of token that it takes, `bot` or `app`."""

    run: Handler
    scopes: tuple[str, ...] = ()
    token: str = "bot"  # noqa: S105 - a kind of token


@dataclass(frozen=True)
class Reply:
    """What a call is answered with."""

    body: Json
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def call(
    workspace: Workspace, methods: dict[str, Method], name: str, args: Json, token: str
) -> Reply:
    """Perform a method; Slack's errors come back as `{"ok": false, …}` with status 200."""
    workspace.calls.append((name, args))
    del workspace.calls[:-LOG_LENGTH]
    method = methods.get(name)
    headers = {"x-oauth-scopes": ",".join(sorted(workspace.scopes))}
    try:
        if method is None:
            raise ApiError("unknown_method", req_method=name)
        _check_token(workspace, method, token)
        require_scope(workspace, *method.scopes)
        if method.scopes:
            headers["x-accepted-oauth-scopes"] = ",".join(method.scopes)
        return Reply({"ok": True, **method.run(workspace, args)}, headers=headers)
    except ApiError as error:
        return Reply({"ok": False, "error": error.code, **error.extra}, headers=headers)


def require_scope(workspace: Workspace, *scopes: str) -> None:
    """One of `scopes` is granted; raises `ApiError("missing_scope")` as Slack words it."""
    if scopes and not any(scope in workspace.scopes for scope in scopes):
        provided = ",".join(sorted(workspace.scopes))
        raise ApiError("missing_scope", needed=scopes[0], provided=provided)


def read_args(content_type: str, query: str, body: bytes) -> Json:
    """The arguments of a call: from the query, a form or a JSON object.

    Raises `ApiError`: `invalid_json`, `json_not_object`.
    """
    args: Json = dict(parse_qsl(query, keep_blank_values=True))
    if content_type.startswith("application/json"):
        try:
            value = json.loads(body or b"{}")
        except ValueError:
            raise ApiError("invalid_json") from None
        if not isinstance(value, dict):
            raise ApiError("json_not_object")
        return args | value
    return args | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def read_token(authorization: str, args: Json) -> str:
    """The bearer token, from the header or the `token` argument, which is taken out."""
    argument = str(args.pop("token", "") or "")
    scheme, _, token = authorization.partition(" ")
    return token.strip() if scheme.lower() == "bearer" and token.strip() else argument


def read_basic(authorization: str) -> Json:
    """`client_id` and `client_secret` of HTTP Basic authentication; empty without it."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": name, "client_secret": secret}


def structured(value: object, code: str) -> object:
    """A list or object given as such or as JSON text, as forms carry it."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise ApiError(code) from None


def needed(args: Json, *names: str) -> list[str]:
    """Required string arguments; raises `ApiError("invalid_arguments")` naming the missing."""
    missing = [name for name in names if not args.get(name)]
    if missing:
        messages = [f"[ERROR] missing required field: {name}" for name in missing]
        raise ApiError("invalid_arguments", response_metadata={"messages": messages})
    return [str(args[name]) for name in names]


def flag(value: object) -> bool:
    """A boolean argument as forms and JSON write it."""
    return value in (True, 1, "true", "1", "True")


def page_of(items: list[Json], args: Json, default: int = 100) -> tuple[list[Json], str]:
    """One page of a listing by `cursor` and `limit`, and the next cursor (empty at the end)."""
    try:
        start = int(str(args.get("cursor") or "0"))
        limit = max(1, min(1000, int(str(args.get("limit") or default))))
    except ValueError:
        raise ApiError("invalid_cursor") from None
    following = str(start + limit) if start + limit < len(items) else ""
    return items[start : start + limit], following


def _check_token(workspace: Workspace, method: Method, token: str) -> None:
    if not token:
        raise ApiError("not_authed")
    if workspace.tokens.check(token) != method.token:
        raise ApiError("not_allowed_token_type")
