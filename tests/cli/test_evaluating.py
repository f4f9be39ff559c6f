"""`ties eval`: grades a question set and lists what went wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Ties


def item(id_: str, kind: str, question: str, **more: Any) -> str:
    """One line of a question set."""
    fields = {"lang": "en", "paragraphs": [], "expect": [], "forbid": [], "context": []}
    return json.dumps({"id": id_, "kind": kind, "question": question, **fields, **more})


@pytest.fixture
def small_set(tmp_path: Path) -> Path:
    """Five questions, of which the last expects what no reply can hold."""
    file = tmp_path / "set.jsonl"
    how_long = "How long did Lee and Xi talk?"
    rows = [
        item("s-1", "answer", how_long, paragraphs=[2], expect=[["30 min"]]),
        item("s-2", "gap", "Did Xi accept the invitation?"),
        item("s-3", "chat", "hello"),
        item("s-4", "answer", "시진핑과 이재명은 몇 분 통화했나요?", lang="ko", paragraphs=[2]),
        item("s-5", "answer", how_long, paragraphs=[2], expect=[["forty-five"]]),
    ]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file


def test_the_table_counts_each_language_and_kind(ties: Ties, small_set: Path) -> None:
    """Rows a language and kind, dangerous mistakes before the share that is right."""
    ran = ties("eval", str(small_set))
    assert ran.code == 0
    assert "5 questions" in ran.out
    assert ran.out.index("wrong facts") < ran.out.index("share")
    cells = [[cell.strip() for cell in row.split("│")[1:-1]] for row in ran.out.splitlines()]
    rows = {(row[0], row[1]): row[2:] for row in cells if len(row) == 7}
    assert rows[("en", "answer")] == ["1", "0", "1", "2", "50.0%"]
    assert rows[("ko", "answer")] == ["0", "0", "1", "1", "100.0%"]
    assert rows[("all", "all")] == ["1", "0", "4", "5", "80.0%"]


def test_show_lists_each_miss(ties: Ties, small_set: Path) -> None:
    """The miss is named with its question and what was replied; what is right is not listed."""
    out = ties("eval", "--show", str(small_set)).out
    assert "WRONG FACT  s-5" in out
    assert "s-1" not in out


def test_what_is_no_question_set_gets_file_and_line(ties: Ties, tmp_path: Path) -> None:
    """A broken line or a missing file ends the command with a line that says where."""
    file = tmp_path / "broken.jsonl"
    file.write_text(item("s-1", "chat", "hello") + '\n{"id": "s-2"}\n', encoding="utf-8")
    assert "broken.jsonl:2: not an eval item" in ties("eval", str(file)).complaint
    assert "can't read" in ties("eval", str(tmp_path / "none.jsonl")).complaint
