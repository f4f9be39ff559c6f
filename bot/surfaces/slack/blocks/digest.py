"""A day's digest as a Slack message."""

from __future__ import annotations

from bot.core.digest import Digest, DigestItem
from bot.core.reply import Citation
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.citations import numbered
from bot.surfaces.slack.blocks.escape import bold, clip, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.voice import Voice

_MOST_ITEMS = 10
_MOST_SECTIONS = 8


def digest_message(
    digest: Digest, voice: Voice, *, fact_url: FactUrl | None = None, note: str = ""
) -> SentMessage:
    """Draw a digest; `note` (who configured it, say) stands small at its end."""
    lang = digest.lang
    blocks: list[Json] = [parts.header(voice.script(digest.title, lang))]
    for section in digest.sections[:_MOST_SECTIONS]:
        lines = [bold(voice.script(section.title, lang))]
        lines += [
            f"• {mrkdwn(clip(voice.script(item.text, lang), 260))}"
            for item in section.items[:_MOST_ITEMS]
        ]
        blocks.append(parts.section("\n".join(lines)))
        cited = _cited(section.items[:_MOST_ITEMS])
        facts = [id_ for item in section.items for id_ in item.facts]
        if cited:
            blocks.append(parts.context(numbered(cited, facts, voice, lang, fact_url)))
    if not digest.sections:
        blocks.append(parts.section(mrkdwn(voice.say("slack-digest-empty", lang))))
    if note:
        blocks.append(parts.context(mrkdwn(note)))
    return SentMessage(parts.fallback(voice.script(digest.text, lang)), parts.fits(blocks))


def _cited(items: tuple[DigestItem, ...]) -> list[Citation]:
    return list(dict.fromkeys(citation for item in items for citation in item.citations))
