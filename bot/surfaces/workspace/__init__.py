"""A small local Slack: to try the bot without Slack, and to test it end to end.

The bot reaches it as it reaches Slack, over the network: the Web API under `/api/`, Socket Mode or
signed HTTP events, response URLs. People reach it with a browser, tests through Python:

    async with running_workspace() as running:              # or port=8080
        client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
        ...                                                 # connect with running.app_token
        await running.wait_for_connection()
        space = running.workspace
        question = space.say("dana", "korea-china", "@tieline when did they talk?")
        reply = await running.wait_for_message("korea-china", thread_ts=question.ts)
        await space.click("dana", reply, "why")             # buttons, menus, feedback
        await space.slash("seoyun", "newsroom", "/ties help")
        line = await running.wait_for_message("newsroom", user="seoyun")   # sees ephemeral ones
        await space.use_shortcut("chenxi", "check_message", question)
        modal = await space.wait_for_modal("dana"); await space.submit_view("dana", {...})
        space.open_home("dana"); home = await space.wait_for_home("dana")

For HTTP: `running_workspace(transport="http", events_url="http://127.0.0.1:PORT/slack/events")`
with `running.signing_secret`. Members go by handle or id, channels by name or id, `dm` is
the member's direct message with the bot. `Settings` holds what can be chosen: scopes, shortcuts,
delays, clock. `space.faults.add("chat.postMessage", "drop_after")` and its siblings make things go
wrong; the same is at `/_control/`. `space.courier.log` tells what was delivered and how it
went.

OAuth: `/oauth/v2/authorize` asks a person, `oauth.v2.access` and `auth.revoke` answer the app.
`running_workspace(others=[Settings(team_id=…, installed=False)])` adds workspaces that have yet to
install it; `running.directory` has them all, and `running.directory.uninstall(space)` removes it.
"""

from bot.surfaces.workspace.asgi import create_asgi
from bot.surfaces.workspace.block_limits import check_blocks, check_view
from bot.surfaces.workspace.errors import ApiError, DeliveryError, NotPossibleError
from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.serving import CannotServeError, RunningWorkspace, running_workspace
from bot.surfaces.workspace.settings import Channel, Command, Member, Settings, Shortcut
from bot.surfaces.workspace.workspace import Outcome, Workspace

__all__ = [
    "ApiError",
    "CannotServeError",
    "Channel",
    "Command",
    "DeliveryError",
    "Member",
    "Message",
    "NotPossibleError",
    "Outcome",
    "Room",
    "RunningWorkspace",
    "Settings",
    "Shortcut",
    "Workspace",
    "check_blocks",
    "check_view",
    "create_asgi",
    "running_workspace",
]
