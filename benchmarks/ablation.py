"""What each stage of answering adds, by taking it away: python -m benchmarks.ablation FILE…

FILE is a question set of the eval format. Nothing is learned anew: a stage is switched off where
the question passes it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from benchmarks.matching import matcher_on, splits_of
from bot.cli import wiring
from bot.cli.evaluate import read_items
from bot.core.answering import answerer as answering
from bot.core.answering import decision, rival_gaps, several, within
from bot.core.evaluation import Item, Outcome, grade
from bot.core.matching import normalise
from bot.core.matching.gate import Gate
from bot.core.matching.lexicon import Lexicon
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.spelling import Speller
from bot.core.matching.understanding import Reader, Understanding
from bot.core.matching.verdicts import Verdict


@contextmanager
def without_gate() -> Iterator[None]:
    """Every candidate passes, whatever names, numbers and directions say."""
    nothing = Verdict(())
    with (
        patch.object(Gate, "check", lambda *_: nothing),
        patch.object(Gate, "check_overview", lambda *_: nothing),
        patch.object(Gate, "check_gap", lambda *_: nothing),
    ):
        yield


def without_spelling() -> AbstractContextManager[object]:
    """Words stay as typed."""
    return patch.object(Speller, "fix", lambda _self, text: (text, ()))


@contextmanager
def without_lexicon() -> Iterator[None]:
    """No names and no concepts are recognised."""
    with (
        patch.object(Lexicon, "find_entities", lambda *_: []),
        patch.object(Lexicon, "find_concepts", lambda *_: []),
    ):
        yield


@contextmanager
def without_other_subjects() -> Iterator[None]:
    """No subject but ours is known, by words or by questions."""
    read, match = Reader.read, Matcher.match

    def plain(self: Reader, utterance: str, lang: object = None) -> Understanding:
        return replace(read(self, utterance, lang), strangers=())  # type: ignore[arg-type]

    def ours(self: Matcher, understood: Understanding) -> Match:
        return replace(match(self, understood), elsewhere=None)

    with patch.object(Reader, "read", plain), patch.object(Matcher, "match", ours):
        yield


@contextmanager
def without_second_stage() -> Iterator[None]:
    """The likeness to the nearest sample stands for the calibrated probability."""
    match = Matcher.match

    def plain(self: Matcher, understood: Understanding) -> Match:
        found = match(self, understood)
        ranked = sorted(
            (replace(one, probability=one.standing.nearest) for one in found.candidates),
            key=lambda one: -one.probability,
        )
        return replace(found, candidates=tuple(ranked))

    with patch.object(Matcher, "match", plain):
        yield


@contextmanager
def without_premises() -> Iterator[None]:
    """No premise is put right unless the candidate found first does so."""
    with (
        patch.object(decision, "false_premise", lambda *_: None),
        patch.object(decision, "righted_by", lambda *_: None),
    ):
        yield


@contextmanager
def without_threads() -> Iterator[None]:
    """Every utterance is read by itself."""
    with (
        patch.object(
            answering, "match_in_context", lambda matcher, read, *_, **__: matcher.match(read)
        ),
        patch.object(answering, "best_reading", lambda *_: None),
        patch.object(answering, "value_named", lambda *_: None),
        patch.object(answering, "turned_away", lambda *_: ""),
    ):
        yield


@contextmanager
def without_frames() -> Iterator[None]:
    """Courtesies, haste and asides stay, and what may be written is asked as typed."""
    with (
        patch.object(normalise, "without_courtesies", lambda text, _: text),
        patch.object(normalise, "without_haste", lambda text, _: text),
        patch.object(normalise, "asked_plainly", lambda text, _: text),
        patch.object(answering, "without_asides", lambda _, text, __: text),
        patch.object(answering, "to_be_told", lambda text, _: text),
    ):
        yield


@contextmanager
def without_marks() -> Iterator[None]:
    """No word or concept that only a gap's samples speak of marks the gap."""
    with (
        patch.object(rival_gaps, "marks_gap", lambda *_: False),
        patch.object(rival_gaps, "APART", ()),
        patch.object(rival_gaps, "_asks_reason", lambda *_: False),
    ):
        yield


@contextmanager
def without_clauses() -> Iterator[None]:
    """A long message is taken whole."""
    with patch.object(within, "clauses", lambda *_: ()):
        yield


@contextmanager
def without_statements() -> Iterator[None]:
    """What a message says itself is neither told apart from what it asks nor put right."""
    with (
        patch.object(answering, "asked_beyond", lambda *_: None),
        patch.object(answering, "stated_wrong", lambda *_: None),
    ):
        yield


@contextmanager
def without_days() -> Iterator[None]:
    """A day is looked up nowhere, and names no call."""
    with (
        patch.object(answering, "reply_of_day", lambda *_: None),
        patch.object(answering, "by_name", lambda read, *_: read),
        patch.object(several, "by_name", lambda read, *_: read),
        patch.object(within, "by_name", lambda read, *_: read),
    ):
        yield


def without_claims() -> AbstractContextManager[object]:
    """What a message states and wants confirmed is not held against the facts like a claim."""
    return patch.object(answering, "confirmed", lambda *given, **_: (given[-2], None))


STAGES: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "all stages": nullcontext,
    "no names and concepts": without_lexicon,
    "no spelling": without_spelling,
    "no gate": without_gate,
    "no second stage": without_second_stage,
    "no other subjects": without_other_subjects,
    "no premises": without_premises,
    "no frames": without_frames,
    "no marks of gaps": without_marks,
    "no clauses": without_clauses,
    "no statements": without_statements,
    "no claims": without_claims,
    "no days": without_days,
    "no threads": without_threads,
}


def line(name: str, items: Sequence[Item]) -> str:
    """One row: the share of right replies by kind, wrong facts and false answers."""
    replies = wiring.answerer()
    day = wiring.today_in_seoul()
    graded = [
        grade(item, replies.reply(item.question, today=day, context=item.context)) for item in items
    ]
    cells = []
    for kind in ("answer", "false_premise", "gap", "out_of_scope"):
        of_kind = [one for one in graded if one.item.kind == kind]
        right = sum(one.outcome is Outcome.RIGHT for one in of_kind)
        cells.append(f"{right / max(1, len(of_kind)):13.1%}")
    wrong = sum(one.outcome is Outcome.WRONG_FACT for one in graded)
    false = sum(one.outcome is Outcome.FALSE_ANSWER for one in graded)
    return f"{name:22}" + "".join(cells) + f"{wrong:7}{false:7}"


RANKED: dict[str, Callable[[Candidate], float]] = {
    "nearest sample": lambda one: one.standing.nearest,
    "classifier": lambda one: one.standing.score,
    "gate and confidence": lambda one: one.probability,
}


def cross_validate() -> None:
    """Print how often a held-out sample's own intent comes first, by what ranks the candidates."""
    splits = splits_of(wiring.store())
    matcher = matcher_on(wiring.store(), splits)
    print(f"{'ranked by':22}" + "".join(f"{lang.value:>9}" for lang in splits))
    found = {
        lang: [(intent, matcher.match(matcher.read(text, lang))) for text, intent in split.held]
        for lang, split in splits.items()
    }
    for name, rank in RANKED.items():
        cells = []
        for matches in found.values():
            right = 0
            for intent, match in matches:
                ranked = [*match.candidates, *([match.elsewhere] if match.elsewhere else [])]
                best = max(ranked, key=rank, default=None)
                right += best is not None and best.intent == intent
            cells.append(f"{right / len(matches):9.1%}")
        print(f"{name:22}" + "".join(cells), flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--samples", action="store_true", help="cross-validate over the samples")
    chosen = parser.parse_args()
    if chosen.samples:
        cross_validate()
    if not chosen.files:
        return
    items = [item for file in chosen.files for item in read_items(file)]
    heads = ("answer", "false premise", "gap", "out of scope")
    print(f"{'':22}" + "".join(f"{head:>13}" for head in heads) + f"{'wrong':>7}{'false':>7}")
    for name, switched_off in STAGES.items():
        with switched_off():
            print(line(name, items), flush=True)


if __name__ == "__main__":
    main()
