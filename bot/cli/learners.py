"""Learning the languages side by side, each in a process of its own."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS, Lang
from bot.core.matching.learning import Fitted, Learned, combine, fit, learn


def learn_all() -> Fitted:
    """Learn from the store's samples; what comes out does not depend on how many processors.

    Ends the command with one line if a process was killed.
    """
    store, reader = wiring.store(), wiring.reader()
    if _processors() < 2 or threading.active_count() > 1:
        return fit(store, reader)
    # A forked process has the store and the reader at once; elsewhere it loads them anew.
    start = get_context("fork" if sys.platform == "linux" else "spawn")
    langs = sorted(WRITTEN_LANGS, key=lambda lang: -len(store.utterances(lang)))
    try:
        with ProcessPoolExecutor(len(langs), mp_context=start) as pool:
            learned = dict(zip(langs, pool.map(_learn, langs), strict=True))
    except BrokenProcessPool:
        raise wiring.fail("learning was killed; it needs about 1 GB of memory") from None
    return combine({lang: learned[lang] for lang in WRITTEN_LANGS})


def _learn(lang: Lang) -> Learned:
    return learn(wiring.store(), wiring.reader(), lang)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
