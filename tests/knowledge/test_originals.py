"""Sources against their originals: hashes, anchors, numbers, and no copied sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_store import ORIGINAL, Files, make_files, write_files

from bot.core.validation.originals import match_originals, verify
from bot.core.validation.sentences import find_copied
from bot.core.validation.subject import Subject, make_subject
from bot.storage.knowledge import load_records
from bot.storage.originals import read_originals, repository_texts

FACTS, SEED = "knowledge/facts/meetings.yaml", "seeds/harbour-news.yaml"


def make(root: Path, change: Callable[[Files], Any] | None = None) -> Subject:
    files = make_files()
    if change:
        change(files)
    write_files(root, files)
    return make_subject(load_records(root))


def messages(subject: Subject, original: str = ORIGINAL) -> list[str]:
    originals, _ = match_originals(subject, {"any name.txt": original})
    return [problem.message for problem in verify(subject, originals)]


def test_a_true_record_verifies(tmp_path: Path) -> None:
    """The original is recognised by its hash whatever the file's name, and all holds."""
    subject = make(tmp_path)
    originals, unknown = match_originals(subject, {"x/y.txt": ORIGINAL, "other.txt": "Nothing."})
    assert originals == {"harbour-news": ORIGINAL}
    assert unknown == ["other.txt"]
    assert messages(subject) == []


def test_white_space_and_line_ends_do_not_matter(tmp_path: Path) -> None:
    """Hashes are of the normalised text."""
    assert messages(make(tmp_path), ORIGINAL.replace("\n", "\r\n").replace(" met ", "  met ")) == []


def test_a_changed_original_is_told(tmp_path: Path) -> None:
    """A changed paragraph is still recognised, and named."""
    told = messages(make(tmp_path), ORIGINAL.replace("harbour", "market"))
    assert "the original's hash is another" in told
    assert "the hash of paragraph 2 is another" in told


def evidence(files: Files) -> dict[str, Any]:
    found: dict[str, Any] = files[FACTS]["facts"][0]["evidence"][0]
    return found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: evidence(f).update(anchor="on Monday for forty"), "the anchor is not in"),
        (lambda f: evidence(f).update(paragraph="2"), "the anchor is not in paragraph 2"),
        (
            lambda f: f[FACTS]["facts"][0]["resolves"][0].update(phrase="last Monday"),
            "the phrase 'last Monday' is in no paragraph",
        ),
        (
            lambda f: f[FACTS]["facts"][0]["short"].update(en="On 4 March 2030, at 9:15 a.m."),
            "'9:15 a.m.' is in no paragraph of the evidence",
        ),
        (lambda f: f[SEED]["paragraphs"].pop(), "the original has 3 paragraphs, the record 2"),
        (lambda f: f[SEED]["paragraphs"][1].update(number="7"), "paragraph 7 stands at place 1"),
    ],
)
def test_what_does_not_stand_in_the_original(
    change: Callable[[Files], Any], message: str, tmp_path: Path
) -> None:
    """A wrong anchor, paragraph, phrase, number or record is found."""
    assert any(message in told for told in messages(make(tmp_path, change)))


def test_thirteen_words_in_a_row_are_copied(tmp_path: Path) -> None:
    """Twelve words may stand in a row, thirteen may not, across lines, marks and cases."""
    words = ORIGINAL.split("\n\n")[1].split()
    texts = [
        ("twelve.md", " ".join(words[:12])),
        ("thirteen.md", "Intro.\n\n> " + "\n> ".join(words[:13]).upper()),
    ]
    (problem,) = find_copied({"harbour-news": ORIGINAL}, texts)
    assert (problem.file, problem.line) == ("thirteen.md", 3)


def test_repository_texts_leave_out_originals(tmp_path: Path) -> None:
    """Originals, version control and binary files are not the repository's texts."""
    for name in ("a.md", "docs/b.yaml", ".git/c", "seeds/originals/d.txt", "kept/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    (tmp_path / "f.bin").write_bytes(b"\xff\x00")
    found = {file for file, _ in repository_texts(tmp_path, tmp_path / "kept")}
    assert found == {"a.md", "docs/b.yaml"}
    assert read_originals(tmp_path / "kept") == {"e.txt": "kept/e.txt"}
    assert read_originals(tmp_path / "nowhere") == {}
