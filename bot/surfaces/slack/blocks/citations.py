"""Citations in mrkdwn: numbered, and linked to the fact's page where there is one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.dates import day_text
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.surfaces.slack.blocks.escape import link, mrkdwn
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.voice import Voice

MOST = 12


def numbered(
    citations: Sequence[Citation],
    facts: Sequence[str],
    voice: Voice,
    lang: Lang,
    fact_url: FactUrl | None = None,
) -> str:
    """Citations as one line of mrkdwn: "[1] News report of 10 June 2025, ¶2 · [2] ¶4".

    A source is named with its first paragraph only; each number is a link of its own.
    """
    shown, named = [], ""
    for number, citation in enumerate(citations[:MOST], 1):
        label = label_of(citation, voice, lang)
        if citation.source == named:
            label = f"¶{citation.paragraph}"
        named = citation.source
        fact = _fact_on(citation, facts, voice)
        linked = link(fact_url(fact, lang), label) if fact_url and fact else mrkdwn(label)
        shown.append(f"[{number}] {linked}")
    return " · ".join(shown)


def label_of(citation: Citation, voice: Voice, lang: Lang) -> str:
    """Plain text that names one citation."""
    source = voice.store.sources_by_id.get(citation.source)
    date = day_text(source.published_on, lang) if source else citation.source
    paragraph = str(citation.paragraph)
    return voice.say("slack-citation", lang, date=voice.script(date, lang), paragraph=paragraph)


def _fact_on(citation: Citation, facts: Sequence[str], voice: Voice) -> str | None:
    known = [voice.store.facts_by_id[id_] for id_ in facts if id_ in voice.store.facts_by_id]
    for fact in known:
        for evidence in fact.evidence:
            if (evidence.source, evidence.paragraph) == (citation.source, citation.paragraph):
                return fact.id
    # A derived fact is cited with the evidence of the facts it follows from.
    return known[0].id if known else None
