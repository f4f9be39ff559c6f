"""Grading question sets: what is right, what is wrong, and what is dangerously wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind


class Outcome(StrEnum):
    """How a reply fares; the two worst first."""

    FALSE_ANSWER = "false answer"  # answered what the source does not say
    WRONG_FACT = "wrong fact"  # answered, but not with the right fact
    MISSED = "missed"  # did not answer, or not with the right kind
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Item:
    """One graded question; the fields are those of the eval format (`tests/questions`)."""

    id: str
    lang: str
    kind: str
    question: str
    paragraphs: tuple[int, ...] = ()
    expect: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Graded:
    """An item with the reply that it got and how the reply fares."""

    item: Item
    reply: Reply
    outcome: Outcome

    @property
    def safe(self) -> bool:
        """Whether nothing was asserted that should not have been."""
        return self.outcome not in {Outcome.FALSE_ANSWER, Outcome.WRONG_FACT}


def grade(item: Item, reply: Reply) -> Graded:
    """Grade one reply by the rules of the eval format."""
    return Graded(item, reply, _outcome(item, reply))


def _outcome(item: Item, reply: Reply) -> Outcome:
    if item.kind in {"answer", "false_premise"}:
        if reply.kind is not ReplyKind.ANSWER:
            return Outcome.MISSED
        cited = {citation.paragraph for citation in reply.citations}
        text = reply.text.casefold()
        right = (
            bool(cited & set(item.paragraphs))
            and all(any(s.casefold() in text for s in group) for group in item.expect)
            and not any(s.casefold() in text for s in item.forbid)
            and _same_language(item.lang, reply.lang)
        )
        return Outcome.RIGHT if right else Outcome.WRONG_FACT
    wanted = {"gap": ReplyKind.GAP, "out_of_scope": ReplyKind.ABSTAIN, "chat": ReplyKind.CHAT}
    if reply.kind is wanted[item.kind]:
        return Outcome.RIGHT
    if reply.kind is ReplyKind.ANSWER and item.kind in {"gap", "out_of_scope"}:
        return Outcome.FALSE_ANSWER
    return Outcome.MISSED


def _same_language(wanted: str, given: Lang) -> bool:
    return Lang(wanted) is given


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one row of the table: a language and a kind, or all of them."""

    lang: str
    kind: str
    total: int
    right: int
    wrong_facts: int
    false_answers: int

    @property
    def share(self) -> float:
        """Share of right replies, 0 to 1."""
        return self.right / self.total if self.total else 0.0


def tally(graded: Sequence[Graded]) -> list[Tally]:
    """One row a language and kind, then a row a language, then follow-ups, then all."""
    langs = [lang.value for lang in Lang if any(g.item.lang == lang.value for g in graded)]
    kinds = ["answer", "false_premise", "gap", "out_of_scope", "chat"]
    rows = []
    for lang in [*langs, "all"]:
        of_lang = [g for g in graded if lang in {g.item.lang, "all"}]
        for kind in kinds:
            chosen = [g for g in of_lang if g.item.kind == kind]
            if chosen:
                rows.append(_count(lang, kind, chosen))
        rows.append(_count(lang, "all", of_lang))
    followed = [g for g in graded if g.item.context]
    if followed:
        rows.append(_count("all", "with context", followed))
    return rows


def _count(lang: str, kind: str, graded: Iterable[Graded]) -> Tally:
    chosen = list(graded)
    return Tally(
        lang=lang,
        kind=kind,
        total=len(chosen),
        right=sum(g.outcome is Outcome.RIGHT for g in chosen),
        wrong_facts=sum(g.outcome is Outcome.WRONG_FACT for g in chosen),
        false_answers=sum(g.outcome is Outcome.FALSE_ANSWER for g in chosen),
    )
