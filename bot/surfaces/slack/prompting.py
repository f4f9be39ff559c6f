"""Questions to begin with: what the team asks most, then what shows the breadth of the store."""

from __future__ import annotations

from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.surfaces.slack.blocks.replies import examples
from bot.surfaces.slack.services import Services

MOST = 4
"""As many prompts as Slack shows in the Messages tab."""


async def openings(services: Services, team: str) -> tuple[str, ...]:
    """Ids of four intents with an answer; the same for everybody in a team."""
    asked = await services.popular(team) if services.popular else ()
    answered = [
        id_ for id_ in asked if isinstance(services.store.intents.get(id_), Fact | Overview)
    ]
    return tuple(dict.fromkeys((*answered, *examples(services.voice))))[:MOST]


async def prompts_for(services: Services, team: str, lang: Lang) -> list[dict[str, str]]:
    """The suggested prompts of the Messages tab, in a person's language."""
    questions = []
    for intent_id in await openings(services, team):
        intent = services.store.intents[intent_id]
        if isinstance(intent, Fact | Overview):
            questions.append(services.voice.text(intent.question, lang))
    return [{"title": question, "message": question} for question in questions]
