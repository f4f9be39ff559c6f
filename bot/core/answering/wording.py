"""Wording replies from curated texts: headline, statement, citation, what time did to a fact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.citations import citation_line, citations_of
from bot.core.dates import day_text
from bot.core.facts import Attribution, Chat, Fact, Gap, Overview, Volatility
from bot.core.language import Lang
from bot.core.reply import Choice, Reply, ReplyKind
from bot.core.store import Intent, Store

LEADS = ("yes", "no", "not-quite", "other-way")
"""Message keys that may stand before a short answer."""
_WRONG = {"no", "not-quite", "other-way"}


def answer_intent(
    store: Store,
    intent: Intent,
    lang: Lang,
    today: date,
    more: Sequence[Fact] = (),
    lead: str = "",
    beside: Sequence[Fact] = (),
) -> Reply:
    """The reply for an intent; `more`, `lead` and `beside` are for a fact, see answer_fact."""
    if isinstance(intent, Fact):
        return answer_fact(store, [intent, *more], lang, today, lead, beside)
    if isinstance(intent, Overview):
        return answer_overview(store, intent, lang, today)
    if isinstance(intent, Gap):
        return answer_known_gap(store, intent, lang, today)
    return answer_chat(intent, lang)


def answer_fact(
    store: Store,
    asked: Sequence[Fact],
    lang: Lang,
    today: date,
    lead: str = "",
    beside: Sequence[Fact] = (),
) -> Reply:
    """An answer that asserts facts: those asked for in the headline, those beside them below.

    `lead` is one of LEADS or empty. The reply notes what of it lies in the past.
    """
    facts = [*asked, *beside]
    shorts = list(dict.fromkeys(fact.short.get(lang) for fact in asked))
    headline = " ".join(shorts) if lang.written is not Lang.ZH else "".join(shorts)
    statements = list(dict.fromkeys(fact.statement.get(lang) for fact in facts))
    if lead == "other-way":
        headline, statements[0] = statements[0], headline
    if lead:
        headline = store.message(f"lead-{lead}", lang, text=headline)
    notes = ["corrects_premise"] if lead in _WRONG else []
    passed, note = passed_note(store, facts, lang, today)
    if note:
        notes.append(note)
    joint = "" if lang.written is Lang.ZH else " "
    body = joint.join([*statements, *passed])
    return _cited(store, ReplyKind.ANSWER, lang, headline, body, facts, notes)


def answer_who_says(
    store: Store, fact: Fact, speaker: str | None, lang: Lang, lead: str = ""
) -> Reply:
    """Who said what a fact tells: the speaker, if one is known by that id, and whose account.

    `lead` is one of LEADS or empty.
    """
    key, names = f"says-{fact.attribution.value}", {}
    if speaker is not None:
        person = store.entities_by_id[speaker]
        role = person.role.get(lang) if person.role else ""
        key, names = f"{key}-speaker", {"speaker": person.label.get(lang), "role": role}
    headline = store.message(key, lang, **names)
    if lead:
        headline = store.message(f"lead-{lead}", lang, text=headline)
    notes = ["corrects_premise"] if lead in _WRONG else []
    return _cited(store, ReplyKind.ANSWER, lang, headline, fact.statement.get(lang), [fact], notes)


def answer_in_time(
    store: Store, facts: Sequence[Fact], named: Sequence[str], lang: Lang, today: date, lead: str
) -> Reply:
    """The dates of things by the ids of their names, earliest first; `lead` is as for a fact."""
    row = " → ".join(store.entities_by_id[id_].label.get(lang) for id_ in named)
    headline = store.message(f"lead-{lead}" if lead else "in-time", lang, text=row)
    passed, note = passed_note(store, facts, lang, today)
    joint = "" if lang.written is Lang.ZH else " "
    body = joint.join([*(fact.statement.get(lang) for fact in facts), *passed])
    notes = [name for name in ("corrects_premise" if lead in _WRONG else "", note) if name]
    return _cited(store, ReplyKind.ANSWER, lang, headline, body, facts, notes)


def answer_overview(store: Store, overview: Overview, lang: Lang, today: date) -> Reply:
    """An answer from a curated combination of facts; its first sentence is the headline."""
    facts = [store.facts_by_id[id_] for id_ in overview.facts]
    headline, body = first_sentence(overview.text.get(lang), lang)
    passed, note = passed_note(store, facts, lang, today)
    joint = "" if lang.written is Lang.ZH else " "
    body = joint.join([part for part in (body, *passed) if part])
    return _cited(store, ReplyKind.ANSWER, lang, headline, body, facts, [note] if note else [])


def answer_gap(store: Store, text: str, nearest: Sequence[Fact], lang: Lang, today: date) -> Reply:
    """A gap: what the source does not say, then the nearest fact that it does say."""
    body = ""
    if nearest:
        body = store.message("gap-nearest", lang, text=nearest[0].statement.get(lang))
    citations = citations_of(store, [fact.id for fact in nearest[:1]])
    newest = max((source.published_on for source in store.sources), default=today)
    return Reply(
        kind=ReplyKind.GAP,
        lang=lang,
        headline=text,
        body=body,
        footer=store.message("gap-footer", lang, date=day_text(newest, lang)),
        nearest=tuple(fact.id for fact in nearest),
        citations=citations,
        citation_line=citation_line(store, citations, lang) if citations else "",
    )


def answer_known_gap(store: Store, gap: Gap, lang: Lang, today: date) -> Reply:
    """A curated gap."""
    nearest = [store.facts_by_id[id_] for id_ in gap.nearest]
    return answer_gap(store, gap.text.get(lang), nearest, lang, today)


def answer_chat(chat: Chat, lang: Lang) -> Reply:
    """A greeting, thanks, goodbye or help."""
    headline, _, body = chat.text.get(lang).partition("\n")
    return Reply(kind=ReplyKind.CHAT, lang=lang, headline=headline, body=body.strip())


def offer_choices(store: Store, intents: Sequence[str], lang: Lang) -> Reply:
    """A clarify reply: up to four readings."""
    choices = []
    for id_ in intents[:4]:
        intent = store.intents[id_]
        if not isinstance(intent, Chat):
            choices.append(Choice(intent.question.get(lang), id_))
    return Reply(
        kind=ReplyKind.CLARIFY,
        lang=lang,
        headline=store.message("clarify", lang),
        choices=tuple(choices),
    )


def abstain(store: Store, lang: Lang, key: str = "abstain") -> Reply:
    """Not our subject: one friendly line with an example."""
    return Reply(kind=ReplyKind.ABSTAIN, lang=lang, headline=store.message(key, lang))


def passed_note(
    store: Store, facts: Sequence[Fact], lang: Lang, today: date
) -> tuple[list[str], str]:
    """Sentences (at most one) and the note that say that a plan's or policy's time has passed."""
    for fact in facts:
        if fact.volatility is Volatility.FIXED or fact.valid_until is None:
            continue
        if fact.valid_until.latest() < today:
            day = day_text(fact.as_of, lang)
            key = f"passed-{fact.volatility.value}"
            note = (
                "policy_end_passed"
                if fact.volatility is Volatility.POLICY
                else ("planned_date_passed")
            )
            return [store.message(key, lang, date=day)], note
    return [], ""


def first_sentence(text: str, lang: Lang) -> tuple[str, str]:
    """Split a text after its first sentence."""
    marks = ("。", "！") if lang.written is Lang.ZH else (". ", "! ")
    places = [(text.find(mark), len(mark)) for mark in marks if mark in text]
    if not places:
        return text, ""
    place, size = min(places)
    return text[: place + 1], text[place + size :].strip()


def _cited(
    store: Store,
    kind: ReplyKind,
    lang: Lang,
    headline: str,
    body: str,
    facts: Sequence[Fact],
    notes: list[str],
) -> Reply:
    ids = tuple(dict.fromkeys(fact.id for fact in facts))
    citations = citations_of(store, ids)
    return Reply(
        kind=kind,
        lang=lang,
        headline=headline,
        body=body if body != headline else "",
        footer=_footer(store, facts, lang),
        facts=ids,
        citations=citations,
        citation_line=citation_line(store, citations, lang),
        notes=tuple(notes),
    )


def _footer(store: Store, facts: Sequence[Fact], lang: Lang) -> str:
    """As-of date and who says so, each side named once."""
    sides = []
    for fact in facts:
        attribution = fact.attribution
        if attribution is Attribution.DERIVED:
            sides.append(store.message("by-derived", lang))
        else:
            sides.append(store.message(f"by-{attribution.value}", lang))
    joined = (", " if lang.written is not Lang.ZH else "、").join(dict.fromkeys(sides))
    newest = max(fact.as_of for fact in facts)
    return store.message("as-of", lang, date=day_text(newest, lang), sides=joined)
