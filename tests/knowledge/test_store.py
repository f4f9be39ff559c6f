"""The repository's own store: valid, covering its sources, quick to check."""

from __future__ import annotations

import os
import random
import re
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from bot.core.coverage import measure_coverage
from bot.core.language import WRITTEN_LANGS, Lang
from bot.core.quantities import extract
from bot.core.validation.documents import Records
from bot.core.validation.originals import match_originals, verify
from bot.core.validation.problem import Severity
from bot.core.validation.run import validate
from bot.core.validation.sentences import find_copied
from bot.core.validation.subject import Subject
from bot.storage.knowledge import load_records
from bot.storage.originals import read_originals, repository_texts

TODAY = date(2026, 11, 24)


def test_the_store_has_no_errors(records: Records) -> None:
    """Every rule holds on every file, and checking takes seconds."""
    started = time.perf_counter()
    errors = [str(p) for p in validate(records, TODAY) if p.severity is Severity.ERROR]
    assert errors == [], "\n".join(errors[:40])
    assert time.perf_counter() - started < 10


def test_no_paragraph_is_bare(subject: Subject) -> None:
    """On every paragraph of every source some fact rests."""
    covered = measure_coverage(subject.store)
    assert covered
    assert {item.source.id: item.bare for item in covered if item.bare} == {}


def test_the_store_stands_in_its_originals(subject: Subject, root: Path) -> None:
    """Hashes, anchors and numbers stand in the originals, where those are at hand."""
    folder = Path(os.environ.get("TIES_ORIGINALS") or root / "seeds" / "originals")
    originals, _ = match_originals(subject, read_originals(folder))
    if not originals:
        pytest.skip("no original is at hand")
    assert [str(problem) for problem in verify(subject, originals)] == []
    copied = find_copied(originals, repository_texts(root, folder))
    assert [str(problem) for problem in copied] == []


def test_numbers_changed_in_the_files_are_noticed(root: Path, tmp_path: Path) -> None:
    """From the file to the report: numbers raised in some random lines each give a problem."""
    for folder in ("knowledge", "seeds"):
        ignored = shutil.ignore_patterns("samples", "schema", "originals")
        shutil.copytree(root / folder, tmp_path / folder, ignore=ignored)
    known = {(p.file, p.message) for p in validate(load_records(tmp_path), TODAY)}
    lines = [
        (path, number)
        for path in sorted((tmp_path / "knowledge" / "facts").glob("*.yaml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
        if re.match(r"\s+(?:en|ko|zh): .*\d", line)
    ]
    for path, number in random.Random(7).sample(lines, 5):
        content = path.read_text(encoding="utf-8")
        changed = content.splitlines()
        changed[number] = re.sub(r"\d+", lambda m: str(int(m[0]) + 1), changed[number], count=1)
        path.write_text("\n".join(changed), encoding="utf-8")
        found = {(p.file, p.message) for p in validate(load_records(tmp_path), TODAY)}
        assert found - known, changed[number]
        path.write_text(content, encoding="utf-8")


def test_reading_quantities_is_quick(subject: Subject) -> None:
    """A typical question is read in well under a millisecond."""
    questions = [
        (fact.question.get(lang), lang) for fact in subject.store.facts for lang in WRITTEN_LANGS
    ]
    best = min(_seconds(questions) for _ in range(3))
    assert best / len(questions) < 0.0006, "four times what was measured"


def _seconds(questions: list[tuple[str, Lang]]) -> float:
    started = time.perf_counter()
    for text, lang in questions:
        extract(text, lang, TODAY)
    return time.perf_counter() - started
