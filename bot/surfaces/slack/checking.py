"""Claim checks in Slack: sentence by sentence, with citations, to the person who asked."""

from __future__ import annotations

from bot.core.claims.verdicts import Checked, CheckedSentence
from bot.core.language import Lang
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.citations import label_of, numbered
from bot.surfaces.slack.blocks.escape import bold, clip, mrkdwn
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.incoming import question_text, words_of
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.voice import Voice

MOST_SENTENCES = 12
_SIGNS = {"supported": "✅", "contradicted": "❌", "not_addressed": "➖"}


async def check_message(interaction: Interaction, text: str, lang: Lang) -> SentMessage:
    """The check of a text; without a text, how to ask for one."""
    services = interaction.services
    if services.claims is None:
        return notice(services.voice.say("slack-not-offered", lang))
    if not text:
        return notice(services.voice.say("slack-check-usage", lang))
    chosen = await services.chosen(interaction.team, interaction.user, interaction.channel)
    checked = services.claims(text, today=services.today(interaction.now), lang=chosen)
    return checked_message(checked, services.voice, fact_url=services.fact_url)


async def on_check_shortcut(interaction: Interaction) -> None:
    """The message shortcut "Check this message"."""
    await interaction.ack()
    claim = question_text(
        words_of(interaction.body.get("message")), interaction.services.identity.user
    )
    await interaction.show(await check_message(interaction, claim, await interaction.lang()))


def checked_message(
    checked: Checked, voice: Voice, *, fact_url: FactUrl | None = None
) -> SentMessage:
    """Draw a check: a verdict for each sentence, at most twelve of them."""
    lang = checked.lang
    if not checked.sentences:
        return notice(voice.say("slack-check-nothing", lang))
    title = voice.say("slack-check-title", lang)
    blocks: list[Json] = [parts.section(bold(title))]
    spoken = [title]
    for sentence in checked.sentences[:MOST_SENTENCES]:
        sign = _SIGNS.get(sentence.verdict, "•")
        # What somebody wrote is shown as plain text: nothing in it can become markup.
        blocks.append(_quoted(sentence))
        blocks.append(parts.section(f"{sign} {mrkdwn(clip(sentence.text, 1200))}"))
        cited = numbered(sentence.citations, sentence.facts, voice, lang, fact_url)
        if cited:
            blocks.append(parts.context(cited))
        labels = "; ".join(label_of(citation, voice, lang) for citation in sentence.citations)
        spoken.append(f"“{clip(sentence.sentence, 200)}”")
        spoken.append(f"{sentence.text} {labels}".strip())
    left = len(checked.sentences) - MOST_SENTENCES
    if left > 0:
        more = voice.say("slack-check-more", lang, count=str(left))
        blocks.append(parts.context(mrkdwn(more)))
        spoken.append(more)
    return SentMessage(parts.fallback("\n".join(spoken)), parts.fits(blocks))


def _quoted(sentence: CheckedSentence) -> Json:
    return {"type": "context", "elements": [parts.plain(f"“{clip(sentence.sentence, 600)}”", 700)]}
