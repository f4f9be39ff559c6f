"""The `auth.*`, `apps.*`, `users.*`, `team.*`, `bots.*`, `views.*` and `files.*` methods."""

from __future__ import annotations

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.rooms import Room
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.views import read_view
from bot.surfaces.workspace.web_api import Method, flag, needed, page_of, structured
from bot.surfaces.workspace.workspace import Workspace


def auth_test(ws: Workspace, _args: Json) -> Json:
    """auth.test"""
    settings = ws.settings
    tested: Json = {
        "url": ws.base_url + "/",
        "team": settings.team_name,
        "team_id": settings.enterprise_id if ws.org_wide else settings.team_id,
        "user": settings.bot_name,
        "user_id": settings.bot_user,
        "bot_id": settings.bot_id,
        "is_enterprise_install": ws.org_wide,
    }
    return tested | ({"enterprise_id": settings.enterprise_id} if settings.enterprise_id else {})


def api_test(_ws: Workspace, args: Json) -> Json:
    """api.test"""
    return {"args": args}


def user_info(ws: Workspace, args: Json) -> Json:
    """users.info"""
    (user,) = needed(args, "user")
    return {"user": _user(ws, user, flag(args.get("include_locale")))}


def list_users(ws: Workspace, args: Json) -> Json:
    """users.list"""
    with_locale = flag(args.get("include_locale"))
    everybody = [_user(ws, user, with_locale) for user in [*ws.people, ws.settings.bot_user]]
    people, cursor = page_of(everybody, args)
    return {"members": people, "response_metadata": {"next_cursor": cursor}}


def team_info(ws: Workspace, _args: Json) -> Json:
    """team.info"""
    domain = ws.settings.team_domain
    team = {
        "id": ws.settings.team_id,
        "name": ws.settings.team_name,
        "domain": domain,
        "url": ws.base_url,
    }
    return {"team": team}


def bot_info(ws: Workspace, args: Json) -> Json:
    """bots.info"""
    if args.get("bot") not in (None, ws.settings.bot_id):
        raise ApiError("bot_not_found")
    bot = {
        "id": ws.settings.bot_id,
        "app_id": ws.settings.app_id,
        "user_id": ws.settings.bot_user,
        "deleted": False,
    }
    return {"bot": bot | {"name": ws.settings.bot_real_name, "updated": 1748736000, "icons": {}}}


def open_view(ws: Workspace, args: Json) -> Json:
    """views.open"""
    view = read_view(args.get("view"))
    trigger = ws.tickets.redeem_trigger(_trigger(args))
    return {"view": ws.views.open(trigger.user, view, trigger.channel)}


def push_view(ws: Workspace, args: Json) -> Json:
    """views.push"""
    view = read_view(args.get("view"))
    trigger = ws.tickets.redeem_trigger(_trigger(args))
    return {"view": ws.views.push(trigger.user, view)}


def update_view(ws: Workspace, args: Json) -> Json:
    """views.update"""
    view_id, external_id = args.get("view_id"), args.get("external_id")
    if not view_id and not external_id:
        raise ApiError("invalid_arguments")
    return {"view": ws.views.update(view_id, external_id, read_view(args.get("view")), _hash(args))}


def publish_view(ws: Workspace, args: Json) -> Json:
    """views.publish"""
    (user,) = needed(args, "user_id")
    if user not in ws.people:
        raise ApiError("user_not_found")
    return {"view": ws.views.publish(user, read_view(args.get("view")), _hash(args))}


def upload_url(ws: Workspace, args: Json) -> Json:
    """files.getUploadURLExternal"""
    name, length = needed(args, "filename", "length")
    if not length.isdigit():
        raise ApiError("invalid_arguments")
    stored = ws.files.reserve(name, int(length), str(args.get("alt_txt") or ""))
    url = f"{ws.base_url}/upload/{stored.id}/{stored.secret}"
    return {"upload_url": url, "file_id": stored.id}


def complete_upload(ws: Workspace, args: Json) -> Json:
    """files.completeUploadExternal; posts one message with the files to each channel"""
    listed = structured(args.get("files"), "invalid_arguments")
    if not isinstance(listed, list) or not listed:
        raise ApiError("invalid_arguments")
    shared = []
    for entry in listed:
        stored = ws.files.get(str(entry.get("id")) if isinstance(entry, dict) else "")
        if len(stored.content) != stored.length or stored.done:
            raise ApiError("file_not_found" if stored.done else "file_update_failed")
        stored.title = str(entry.get("title") or stored.name)
        shared.append(stored)
    rooms = _upload_rooms(ws, args)
    for stored in shared:
        stored.done = True
    files = [ws.files.as_api(stored, ws.base_url) for stored in shared]
    for room in rooms:
        content: Json = {"text": str(args.get("initial_comment") or ""), "files": files}
        content |= {"upload": True, "subtype": "file_share"}
        if args.get("thread_ts"):
            parent = ws.rooms.get(room.id, str(args["thread_ts"]))
            content["thread_ts"] = parent.thread_ts or parent.ts
        ws.post_as_bot(room, content)
    return {"files": files}


def _upload_rooms(ws: Workspace, args: Json) -> list[Room]:
    names = str(args.get("channel_id") or args.get("channels") or "")
    rooms = [ws.rooms.find(name) for name in names.split(",") if name]
    if any(ws.settings.bot_user not in room.members for room in rooms):
        raise ApiError("not_in_channel")
    return rooms


def _user(ws: Workspace, user: str, with_locale: bool) -> Json:
    shown: Json = {
        "id": user,
        "team_id": ws.settings.team_id,
        "deleted": False,
        "is_restricted": False,
    }
    if user == ws.settings.bot_user:
        name, real_name = ws.settings.bot_name, ws.settings.bot_real_name
        zone = ("America/Los_Angeles", "Pacific Time", -28800)
        locale, is_bot = "en-US", True
    elif user in ws.people:
        member = ws.people[user]
        external = ws.team_of(user) != ws.settings.team_id
        # Slack keeps the locale of other organisations' people to itself.
        with_locale = with_locale and not external
        shown |= {"team_id": ws.team_of(user), "is_stranger": False} if external else {}
        name, real_name = member.name, member.real_name
        zone = (member.tz, member.tz_label, member.tz_offset)
        locale, is_bot = member.locale, False
    else:
        raise ApiError("user_not_found")
    profile = {"real_name": real_name, "display_name": name, "team": ws.settings.team_id}
    shown |= {"name": name, "real_name": real_name, "is_bot": is_bot, "profile": profile}
    shown |= {"is_app_user": False, "is_admin": False, "is_owner": False, "updated": 1748736000}
    shown |= {"tz": zone[0], "tz_label": zone[1], "tz_offset": zone[2]}
    return shown | ({"locale": locale} if with_locale else {})


def _trigger(args: Json) -> str:
    trigger = args.get("trigger_id") or args.get("interactivity_pointer")
    if not trigger:
        raise ApiError("invalid_arguments")
    return str(trigger)


def _hash(args: Json) -> str | None:
    return str(args["hash"]) if args.get("hash") else None


OTHER_METHODS = {
    "api.test": Method(api_test),
    "auth.test": Method(auth_test),
    "users.info": Method(user_info, ("users:read",)),
    "users.list": Method(list_users, ("users:read",)),
    "team.info": Method(team_info, ("team:read",)),
    "bots.info": Method(bot_info, ("users:read",)),
    "views.open": Method(open_view),
    "views.push": Method(push_view),
    "views.update": Method(update_view),
    "views.publish": Method(publish_view),
    "files.getUploadURLExternal": Method(upload_url, ("files:write",)),
    "files.completeUploadExternal": Method(complete_upload, ("files:write",)),
}
