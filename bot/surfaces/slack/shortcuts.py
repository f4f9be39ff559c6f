"""The global shortcut "Ask Tieline" with its modal, and the type-ahead over questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.surfaces.slack.asking import Question, ask, canonical_question
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.escape import bold
from bot.surfaces.slack.home import search_select
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.prompting import openings

ASK_VIEW = "ask_view"
ASK_SEARCH = "ask_search"
ASK_TEXT = "ask_text"


async def on_ask_shortcut(interaction: Interaction) -> None:
    """Open the modal: type a question, or pick one that the store answers."""
    await interaction.ack()
    services, lang = interaction.services, await interaction.lang()
    say = services.voice.say
    text_input = {
        "type": "plain_text_input",
        "action_id": ASK_TEXT,
        "max_length": 1000,
        "placeholder": parts.plain(say("slack-ask-placeholder", lang), 150),
    }
    blocks = [
        _input(ASK_TEXT, say("slack-ask-label", lang), text_input),
        _input(
            ASK_SEARCH, say("slack-pick-label", lang), search_select(services, lang, ASK_SEARCH)
        ),
    ]
    view = parts.modal(
        ASK_VIEW,
        "Tieline",
        blocks,
        close=say("slack-close", lang),
        submit=say("slack-ask-submit", lang),
    )
    await interaction.open_view(view)


async def on_ask_submitted(interaction: Interaction) -> None:
    """Answer in the modal itself; with nothing filled in, say so at the field."""
    services, lang = interaction.services, await interaction.lang()
    values = interaction.view.get("state", {}).get("values", {})
    typed = str(values.get(ASK_TEXT, {}).get(ASK_TEXT, {}).get("value") or "").strip()
    picked = values.get(ASK_SEARCH, {}).get(ASK_SEARCH, {}).get("selected_option") or {}
    text = typed or canonical_question(services, str(picked.get("value") or ""), lang)
    if not text:
        error = services.voice.say("slack-ask-empty", lang)
        await interaction.ack(response_action="errors", errors={ASK_TEXT: error})
        return
    external = not interaction.at_home
    question = Question(text, interaction.user, interaction.where, external=external)
    told = await ask(services, question, interaction.now)
    if told is None:
        raise RuntimeError("a question that was not overheard has a reply")
    view = parts.modal(
        "shown",
        "Tieline",
        _for_view([parts.section(bold(text)), *told.message.blocks]),
        close=services.voice.say("slack-close", lang),
    )
    await interaction.ack(response_action="update", view=view)


async def on_suggest(interaction: Interaction) -> None:
    """The answered questions nearest to what is typed; when nothing is, what is asked most."""
    typed = interaction.body.get("value")
    options = await suggestions(interaction, typed if isinstance(typed, str) else "")
    await interaction.ack(options=options)


async def suggestions(interaction: Interaction, typed: str) -> list[parts.Json]:
    """Options for a type-ahead: questions with an answer and their intents' ids, best first.

    They are in the language of what is typed; where nothing is, in the person's own.
    """
    services, lang = interaction.services, await interaction.written_in(typed)
    if typed.strip():
        simplified = services.scripts.to_simplified(typed) if services.scripts else typed
        chosen = services.typeahead.nearest(simplified, lang)
    else:
        chosen = await openings(services, interaction.team)
    return [
        parts.option(question, id_)
        for id_ in chosen
        if len(id_) <= parts.OPTION_VALUE
        and (question := canonical_question(services, id_, lang)) is not None
    ]


def _for_view(blocks: Sequence[Mapping[str, Any]]) -> list[parts.Json]:
    """Feedback buttons live in messages only."""
    return [dict(block) for block in blocks if block["type"] != "context_actions"]


def _input(block_id: str, label: str, element: parts.Json) -> parts.Json:
    return {
        "type": "input",
        "block_id": block_id,
        "optional": True,
        "label": parts.plain(label, 200),
        "element": element,
    }
