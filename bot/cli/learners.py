"""Learning the languages side by side, each in a process of its own."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from typing import Protocol, TypeVar

from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.calibration import Tried, calibrate
from bot.core.matching.learning import build_reader, learn
from bot.core.matching.understanding import Reader
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
            _reader()
            return _learn_with(map)
        # A forked process has the store and the reader at once; elsewhere it loads them anew.
        start = get_context("fork" if sys.platform == "linux" else "spawn")
        _reader()
        try:
            with ProcessPoolExecutor(len(WRITTEN_LANGS), mp_context=start) as pool:
                return _learn_with(pool.map)
        except BrokenProcessPool:
            raise wiring.fail(
                "learning was killed; it needs about 1.5 GB of memory, or 0.8 GB on one processor"
            ) from None


class _Map(Protocol):
    def __call__(self, does: Callable[[T], R], to: Iterable[T], /) -> Iterable[R]: ...


def _learn_with(each: _Map) -> Arrays:
    """Learn; `each` does the same to several things, maybe side by side."""
    store, counted = wiring.store(), _reader().vocabulary.counted
    # The longest first.
    langs = sorted(WRITTEN_LANGS, key=lambda lang: -len(store.utterances(lang)))
    learned = dict(zip(langs, each(_learn, langs), strict=True))
    _reader.cache_clear()
    in_order = [learned[lang] for lang in WRITTEN_LANGS]
    confidence, subject = calibrate([tried for _, tried in in_order], each)
    accuracy = {lang: learned[lang][1].accuracy for lang in WRITTEN_LANGS}
    return packed_fit([model for model, _ in in_order], confidence, subject, accuracy, counted)


def _learn(lang: Lang) -> tuple[Arrays, Tried]:
    with _no_garbage():
        learned = learn(wiring.store(), _reader(), lang)
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


@lru_cache(maxsize=1)
def _reader() -> Reader:
    packed = load_background(wiring.settings().cache_dir)
    # Learning looks words up by the million, which a plain set answers sooner.
    words = Late(WRITTEN_LANGS, lambda lang: frozenset(packed[lang]))
    return build_reader(wiring.store(), wiring.scripts(), words)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
