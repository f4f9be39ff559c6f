"""Learning gives the same bytes, however and wherever it is done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from fitted import ROOT, quiet_settings

EVERY = 12
"""One of so many samples is enough to see it, and to learn in a few seconds."""


def fewer_samples(folder: Path) -> None:
    """A copy of the knowledge with fewer samples."""
    for name in ("knowledge", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    for file in folder.glob("knowledge/samples/*/*.yaml"):
        samples = yaml.safe_load(file.read_text(encoding="utf-8"))["samples"]
        some = {intent: texts[::EVERY] for intent, texts in samples.items()}
        file.write_text(yaml.safe_dump({"samples": some}, allow_unicode=True), encoding="utf-8")


def learned(folder: Path, cache: Path, environment: dict[str, str], *before: str) -> bytes:
    """What `ties matcher fit` keeps."""
    settings = quiet_settings() | environment
    settings |= {"TIES_KNOWLEDGE": str(folder), "TIES_CACHE": str(cache)}
    subprocess.run(
        [*before, sys.executable, "-m", "bot", "matcher", "fit"],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=os.environ | settings,
    )
    (kept,) = cache.glob("fit-*")
    return kept.read_bytes()


def test_neither_the_hash_seed_nor_the_processors_show_in_what_is_learned(tmp_path: Path) -> None:
    fewer_samples(tmp_path)
    plain = learned(tmp_path, tmp_path / "one", {"PYTHONHASHSEED": "1"})
    alone = ("taskset", "-c", "0") if shutil.which("taskset") else ()
    threads = {"PYTHONHASHSEED": "2", "OPENBLAS_NUM_THREADS": "2"}
    assert learned(tmp_path, tmp_path / "two", threads, *alone) == plain
    assert len(plain) > 100_000
