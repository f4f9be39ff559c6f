"""Learning the languages side by side, each in a process of its own."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context

from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.learning import Fitted, Learned, build_reader, combine, fit, learn
from bot.core.matching.understanding import Reader
from bot.storage.background import load_background


def learn_all() -> Fitted:
    """Learn from the store's samples; what comes out does not depend on how many processors.

    Ends the command with one line if a process was killed.
    """
    with _no_garbage():
        return _learn_all()


def _learn_all() -> Fitted:
    store = wiring.store()
    if _processors() < 2 or threading.active_count() > 1:
        return fit(store, _reader())
    counted = _reader().vocabulary.counted
    # A forked process has the store and the reader at once; elsewhere it loads them anew.
    start = get_context("fork" if sys.platform == "linux" else "spawn")
    langs = sorted(WRITTEN_LANGS, key=lambda lang: -len(store.utterances(lang)))
    try:
        with ProcessPoolExecutor(len(langs), mp_context=start) as pool:
            learned = dict(zip(langs, pool.map(_learn, langs), strict=True))
    except BrokenProcessPool:
        raise wiring.fail(
            "learning was killed; it needs about 1.5 GB of memory, or 0.8 GB on one processor"
        ) from None
    finally:
        _reader.cache_clear()
    in_order = {lang: learned[lang] for lang in WRITTEN_LANGS}
    return combine(in_order, counted)


def _learn(lang: Lang) -> Learned:
    with _no_garbage():
        return learn(wiring.store(), _reader(), lang)


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
