"""Wiring: settings to store, matcher and answerer, with what was learned cached by content."""

from __future__ import annotations

import gc
import hashlib
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import typer

import bot
from bot.config import Settings, SettingsError, load_settings
from bot.core.answering.answerer import Answerer
from bot.core.language import ChineseScripts, Lang
from bot.core.store import Store

if TYPE_CHECKING:
    from bot.core.claims.check import ClaimChecker
    from bot.core.matching.learning import Fitted
    from bot.storage.database import Retention

SEOUL = ZoneInfo("Asia/Seoul")


def fail(message: str, code: int = 2) -> typer.Exit:
    """Say in one line what is wrong and return the exception that ends the command."""
    typer.echo(f"ties: {message}", err=True)
    return typer.Exit(code)


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings; a wrong one ends the command with one line."""
    try:
        return load_settings()
    except SettingsError as error:
        raise fail(str(error)) from None


def retention(chosen: Settings) -> Retention:
    """How long things are kept, as set."""
    from bot.storage.database import Retention

    return Retention(
        log=timedelta(days=chosen.retention_days),
        memory=timedelta(days=chosen.thread_days),
        keep_text=chosen.keep_text,
    )


def today_in_seoul() -> date:
    """Today where the store's dates are told."""
    return datetime.now(SEOUL).date()


def parse_day(text: str | None) -> date:
    """A day given as YYYY-MM-DD, or today. Ends the command on anything else."""
    if not text:
        return today_in_seoul()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fail(f"“{text}” is not a date; write it as YYYY-MM-DD, e.g. 2025-06-10") from None


def parse_lang(text: str) -> Lang | None:
    """A language code, or None for "auto". Ends the command on anything else."""
    if text == "auto":
        return None
    try:
        return Lang(text)
    except ValueError:
        raise fail(f"“{text}” is not a language; use auto, en, ko, zh or zh-Hant") from None


def root() -> Path:
    """The folder that holds knowledge/ and seeds/: as set, else here, else beside the package."""
    chosen = settings().knowledge_root
    if chosen != Path() or (chosen / "knowledge").is_dir():
        return chosen
    return Path(bot.__file__).resolve().parent.parent


@lru_cache(maxsize=1)
def scripts() -> ChineseScripts:
    """The conversions between Chinese scripts."""
    from bot.storage.chinese import load_chinese_scripts

    return load_chinese_scripts(settings().cache_dir)


@lru_cache(maxsize=1)
def store() -> Store:
    """The store; unreadable knowledge ends the command with one line."""
    from bot.storage.knowledge import KnowledgeError, load_store

    try:
        return load_store(root(), cache=settings().cache_dir)
    except KnowledgeError as error:
        raise fail(str(error)) from None


@lru_cache(maxsize=1)
def answerer() -> Answerer:
    """The answerer, with a stored fit if there is one for this very store, else a fresh one."""
    from bot.core.matching.learning import build_matcher, build_reader
    from bot.storage.background import load_background
    from bot.storage.fits import load_fit

    # A million objects are made here and stay: looking through them for garbage again and again
    # doubles the time of loading, and later that of one question in a hundred.
    gc.disable()
    try:
        fitted = load_fit(_fit_file()) or fit_anew()
        words = load_background(settings().cache_dir)
        reads = build_reader(store(), scripts(), words, fitted.counted, fitted.folded)
        made = Answerer(build_matcher(store(), scripts(), reads, fitted))
        gc.freeze()
    finally:
        gc.enable()
    return made


def fit_anew() -> Fitted:
    """Learn from the samples now, and keep what was learned if the folder can be written."""
    from bot.cli.learners import learn_all
    from bot.storage.arrays import save_arrays
    from bot.storage.fits import load_fit, unpacked_fit

    arrays, path = learn_all(), _fit_file()
    try:
        save_arrays(path, arrays)
    except OSError as error:
        typer.echo(f"ties: can't keep what was learned in {path.parent}: {error}", err=True)
        return unpacked_fit(arrays)
    # What is read back takes less memory than what was learned.
    return load_fit(path) or unpacked_fit(arrays)


def _fit_file() -> Path:
    from bot.storage.fits import fit_path

    return fit_path(settings().cache_dir, store().content_hash, code_hash())


@lru_cache(maxsize=1)
def claim_checker() -> ClaimChecker:
    """The claim check, over the same matcher as the answers."""
    from bot.core.claims.check import ClaimChecker

    return ClaimChecker(answerer().matcher)


def code_hash() -> str:
    """A hash of the code that learns: a fit made by other code is not used."""
    folder = Path(bot.__file__).resolve().parent / "core"
    digest = hashlib.sha256()
    for file in sorted(
        [*(folder / "matching").glob("*.py"), *(folder / "quantities").glob("*.py")]
    ):
        digest.update(file.read_bytes())
    return digest.hexdigest()
