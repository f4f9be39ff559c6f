"""What whoever set up a digest is told when it pauses by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.language import ChineseScripts, Lang, Text
from bot.surfaces.slack.delivery.bodies import NOTICE
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing

REASONS: Mapping[str, Text] = {
    "archived": Text(
        en="The daily digest in {channel} is paused, because the channel was archived.",
        ko="{channel} 채널이 보관 처리되어 일일 브리핑을 일시 중지했습니다.",
        zh="频道 {channel} 已归档，每日简报已暂停。",
    ),
    "removed": Text(
        en="The daily digest in {channel} is paused, because I am no longer in that channel.",
        ko="제가 더 이상 {channel} 채널에 있지 않아 일일 브리핑을 일시 중지했습니다.",
        zh="我已不在频道 {channel} 中，每日简报已暂停。",
    ),
    "gone": Text(
        en="The daily digest in {channel} is paused, because I can't find that channel any more.",
        ko="{channel} 채널을 더 이상 찾을 수 없어 일일 브리핑을 일시 중지했습니다.",
        zh="已找不到频道 {channel}，每日简报已暂停。",
    ),
    "closed": Text(
        en="The daily digest in {channel} is paused, because I am not allowed to post there.",
        ko="{channel} 채널에 글을 올릴 권한이 없어 일일 브리핑을 일시 중지했습니다.",
        zh="我没有在频道 {channel} 发言的权限，每日简报已暂停。",
    ),
    "zone": Text(
        en="The daily digest in {channel} is paused, because its time zone is not known here.",
        ko="시간대를 확인할 수 없어 {channel} 채널의 일일 브리핑을 일시 중지했습니다.",
        zh="无法识别所设时区，频道 {channel} 的每日简报已暂停。",
    ),
}
RESUME = Text(
    en="Once that is settled, /digest resume in the channel turns it on again.",
    ko="문제가 해결되면 해당 채널에서 /digest resume을 입력해 다시 받을 수 있습니다.",
    zh="问题解决后，可在该频道输入 /digest resume 恢复。",
)


def notice_body(subscription: Subscription, why: str) -> dict[str, Any]:
    """The inbox event of a notice; `why` is one of `REASONS`."""
    return {
        "type": NOTICE,
        "team_id": subscription.team,
        "channel": subscription.configured_by,
        "about": subscription.channel,
        "why": why,
        "lang": subscription.lang.value,
    }


def notice_calls(body: Mapping[str, Any], scripts: ChineseScripts | None) -> list[Outgoing]:
    """The direct message of a notice."""
    lang = Lang(str(body["lang"]))
    place = f"<#{body['about']}>"
    text = REASONS[str(body["why"])].get(lang).format(channel=place)
    text = f"{text} {RESUME.get(lang)}"
    if lang is Lang.ZH_HANT and scripts is not None:
        text = scripts.for_readers(text)
    return [Outgoing("chat.postMessage", {"channel": str(body["channel"]), "text": text})]
