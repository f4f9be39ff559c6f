"""Learning the languages side by side, each in a process of its own."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Protocol, TypeVar

from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.calibration import Tried, calibrate
from bot.core.matching.learning import (
    build_reader,
    counted_of,
    counts_of,
    folded_aliases,
    learn,
    names_of,
)
from bot.core.matching.vocabulary import Counted, Counts
from bot.storage.background import load_background
from bot.storage.fits import Arrays, packed_fit, packed_model

T = TypeVar("T")
R = TypeVar("R")


def learn_all() -> Arrays:
    """Learn from the store's samples; what comes out does not depend on how many processors.

    Ends the command with one line if a process was killed.
    """
    with _no_garbage():
        if _processors() < 2 or threading.active_count() > 1:
            return _learn_with(map)
        wiring.store(), wiring.scripts()
        # A forked process has these at once; elsewhere it loads them anew.
        start = get_context("fork" if sys.platform == "linux" else "spawn")
        try:
            with ProcessPoolExecutor(len(WRITTEN_LANGS), start) as pool:
                return _learn_with(pool.map)
        except BrokenProcessPool:
            raise wiring.fail(
                "learning was killed; it needs about 1.5 GB of memory, or 0.8 GB on one processor"
            ) from None


class _Map(Protocol):
    def __call__(self, does: Callable[[T], R], to: Iterable[T], /) -> Iterable[R]: ...


def _learn_with(each: _Map) -> Arrays:
    """Learn; `each` does the same to several things, maybe side by side."""
    store, words = wiring.store(), load_background(wiring.settings().cache_dir)
    # The longest first.
    langs = sorted(WRITTEN_LANGS, key=lambda lang: -len(store.utterances(lang)))
    counts = dict(zip(langs, each(_count, langs), strict=True))
    counted = counted_of(counts, frozenset(words[Lang.EN]), names_of(store))
    folded = folded_aliases(store, wiring.scripts())
    found = each(_learn, [(lang, counted, folded) for lang in langs])
    learned = dict(zip(langs, found, strict=True))
    in_order = [learned[lang] for lang in WRITTEN_LANGS]
    confidence, subject = calibrate([tried for _, tried in in_order], each)
    accuracy = {lang: learned[lang][1].accuracy for lang in WRITTEN_LANGS}
    models = [model for model, _ in in_order]
    return packed_fit(models, confidence, subject, accuracy, counted, folded)


def _count(lang: Lang) -> Counts:
    return counts_of(wiring.store(), wiring.scripts(), lang)


def _learn(of: tuple[Lang, Counted, Mapping[str, str]]) -> tuple[Arrays, Tried]:
    lang, counted, folded = of
    with _no_garbage():
        packed = load_background(wiring.settings().cache_dir)
        # Learning looks words up by the million, which a plain set answers sooner.
        words = Late(WRITTEN_LANGS, lambda lang: frozenset(packed[lang]))
        reader = build_reader(wiring.store(), wiring.scripts(), words, counted, folded)
        learned = learn(wiring.store(), reader, lang)
        return packed_model(lang, learned.model), learned.tried


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Nothing is looked through for garbage: of what learning makes, nearly all stays."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
