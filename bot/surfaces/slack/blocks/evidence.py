"""What stands behind a reply: the evidence of its facts, the steps to it, other readings."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.citations import citations_of
from bot.core.dates import day_text, partial_text
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.reply import Citation, Explanation
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.citations import label_of
from bot.surfaces.slack.blocks.escape import bold, clip, link, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.blocks.reasons import why_lines
from bot.surfaces.slack.blocks.replies import look_buttons
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.voice import Voice

MOST_FACTS = 8
MOST_STEPS = 20


def evidence_message(
    fact_ids: Sequence[str], voice: Voice, lang: Lang, fact_url: FactUrl | None = None
) -> SentMessage:
    """The facts of a reply, each with where it stands and how it follows."""
    facts = [voice.store.facts_by_id[id_] for id_ in fact_ids if id_ in voice.store.facts_by_id]
    title = voice.say("slack-evidence-title", lang)
    if not facts:
        nothing = voice.say("slack-no-evidence", lang)
        return SentMessage(parts.fallback(nothing), [parts.section(mrkdwn(nothing))])
    blocks: list[Json] = [parts.section(bold(title))]
    spoken = [title]
    for fact in facts[:MOST_FACTS]:
        # The statement says "this" of the short answer, so neither stands alone.
        short, statement = voice.text(fact.short, lang), voice.text(fact.statement, lang)
        lines = _lines(fact, voice, lang)
        head = link(fact_url(fact.id, lang), short) if fact_url else bold(short)
        blocks.append(parts.section(f"{head}\n{mrkdwn(statement)}"))
        blocks.append(parts.context(*(mrkdwn(line) for line in lines)))
        spoken += [short, statement, *lines]
    return SentMessage(parts.fallback("\n".join(spoken)), parts.fits(blocks))


def _lines(fact: Fact, voice: Voice, lang: Lang) -> list[str]:
    lines = []
    for evidence in fact.evidence:
        label = label_of(Citation(evidence.source, evidence.paragraph), voice, lang)
        lines.append(f"{label}: “{evidence.anchor}”")
    for resolution in fact.resolves:
        result = partial_text(resolution.result, lang)
        lines.append(f"“{resolution.phrase}” → {voice.script(result, lang)}")
    if fact.derivation:
        lines.append(voice.text(fact.derivation.note, lang))
        cited = citations_of(voice.store, [fact.id])
        lines.append(" · ".join(label_of(citation, voice, lang) for citation in cited))
    day = voice.script(day_text(fact.as_of, lang), lang)
    return [*lines[:9], voice.say("slack-as-of", lang, date=day)]


def why_message(explanation: Explanation, voice: Voice, lang: Lang) -> SentMessage:
    """How the question was read and why this reply was chosen, in words for who asked it."""
    title = voice.say("slack-why-title", lang)
    steps = why_lines(explanation, voice, lang)
    if not explanation.readings:
        steps += [f"{stage}: {found}" for stage, found in explanation.steps[:MOST_STEPS]]
    if not steps:
        steps = [voice.say("slack-no-why", lang)]
    text = "\n".join([bold(title), *(f"• {mrkdwn(clip(step, 400))}" for step in steps)])
    return SentMessage(parts.fallback("\n".join([title, *steps])), [parts.section(text)])


def other_message(intents: Sequence[str], voice: Voice, lang: Lang) -> SentMessage:
    """The next best readings of a question, as buttons."""
    rows = look_buttons(intents[:5], voice, lang)
    title = voice.say("slack-other-title" if rows else "slack-no-other", lang)
    return SentMessage(parts.fallback(title), [parts.section(bold(title)), *rows])


def notice(text: str) -> SentMessage:
    """A plain line of our own."""
    return SentMessage(parts.fallback(text), [parts.section(mrkdwn(text))])
