"""The reasons for a reply in a reader's own words: names, the nearest questions, what fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.facts import Chat
from bot.core.language import Lang
from bot.core.reply import Explanation, Reading
from bot.surfaces.slack.voice import Voice

MOST_READINGS = 3


def why_lines(explanation: Explanation, voice: Voice, lang: Lang) -> list[str]:
    """Plain lines: spelling, names, the nearest questions, and how sure is sure enough."""
    lines = []
    if explanation.fixes:
        pairs = _joined(f"{one} → {two}" for one, two in explanation.fixes)
        lines.append(voice.say("slack-why-spelling", lang, pairs=pairs))
    if explanation.names:
        pairs = _joined(dict.fromkeys(_name(*name, voice, lang) for name in explanation.names))
        lines.append(voice.say("slack-why-names", lang, pairs=pairs))
    known = [one for one in explanation.readings if one.intent in voice.store.intents]
    for number, reading in enumerate(known[:MOST_READINGS]):
        key = "slack-why-next" if number else "slack-why-closest"
        percent = str(round(reading.probability * 100))
        question = _question(reading, voice, lang)
        lines.append(voice.say(key, lang, question=question, percent=percent))
        # What fits the runners-up is mostly the same; what does not is why they are only that.
        if not number and reading.fits:
            fits = _what(reading.fits, voice, lang)
            lines.append(voice.say("slack-why-fits", lang, what=fits))
        if reading.misfits:
            misfits = _what(reading.misfits, voice, lang)
            lines.append(voice.say("slack-why-misfits", lang, what=misfits))
    if known and explanation.enough:
        percent = str(round(explanation.enough * 100))
        lines.append(voice.say("slack-why-enough", lang, percent=percent))
    return lines


def _question(reading: Reading, voice: Voice, lang: Lang) -> str:
    intent = voice.store.intents[reading.intent]
    if isinstance(intent, Chat):
        return voice.say("slack-stats-chat", lang)
    return voice.text(intent.question, lang)


def _what(slots: Sequence[tuple[str, str]], voice: Voice, lang: Lang) -> str:
    return _joined(dict.fromkeys(_slot(kind, what, voice, lang) for kind, what in slots))


def _slot(kind: str, what: str, voice: Voice, lang: Lang) -> str:
    if kind == "asks":
        return _joined(_attribute(one, voice, lang) for one in what.split(", "))
    return _entity(what, voice, lang)


def _attribute(name: str, voice: Voice, lang: Lang) -> str:
    key = f"slack-asks-{name}"
    return voice.say(key, lang) if key in voice.store.messages else name


def _name(alias: str, entity_id: str, voice: Voice, lang: Lang) -> str:
    label = _entity(entity_id, voice, lang)
    return label if alias.casefold() == label.casefold() else f"{alias} → {label}"


def _entity(name: str, voice: Voice, lang: Lang) -> str:
    """An entity's label; words of the question as they stand."""
    entity = voice.store.entities_by_id.get(name)
    return voice.text(entity.label, lang) if entity else name


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)
