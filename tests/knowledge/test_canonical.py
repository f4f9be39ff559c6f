"""The canonical form: the same data again, byte for byte the second time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.validation.json_schema import make_schemas
from bot.core.validation.knowledge_files import FILES, kind_of
from bot.core.validation.shape_check import check_shape
from bot.core.validation.template import write_template
from bot.storage.canonical import has_inner_comments, head_comment, write_canonical
from bot.storage.knowledge import list_files
from bot.storage.yaml_documents import read_document

SHAPES = {kind: shape for kind, _, shape in FILES}
_TRICKY = st.sampled_from(
    ["yes", "null", "~", "11:30", "2014", "0x1F", "1e3", "- a", "a: b", "a #b", "'q'", '"q"', "@a",
     "`a", "%a", "&a", "*a", "!a", "|", ">", "?", ":", "{a}", "[a]", "a,b", "a]", "什么？",
     "뭐요: 네", "a: ", "#", "=", "<<", "on", "2025-06-10", "é\u2028b", "a\tb", "\x08\n",
     "\ufffe"]
)  # fmt: skip
_TEXT = (
    _TRICKY | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
).filter(lambda text: bool(text.strip()))


def check_round_trip(kind: str, data: Any, head: str = "") -> str:
    shape = SHAPES[kind]
    written = write_canonical(data, shape, head)
    document, problems = read_document("file.yaml", written)
    assert problems == []
    assert document.data == data
    assert write_canonical(document.data, shape, head_comment(written)) == written
    return written


def test_every_file_of_the_store_survives(root: Path) -> None:
    """Formatting any knowledge file keeps its data and is stable."""
    for relative, path in list_files(root):
        content = path.read_text(encoding="utf-8")
        document, problems = read_document(relative, content)
        known = kind_of(relative)
        assert problems == []
        assert known is not None
        check_round_trip(known[0], document.data, head_comment(content))


@settings(max_examples=150, deadline=None)
@given(words=_TEXT, alias=_TEXT)
def test_any_text_survives(words: str, alias: str) -> None:
    """Whatever a curator writes comes back as written, in block and in flow style."""
    three = {"en": words, "ko": words, "zh": words}
    check_round_trip("messages", {"messages": {"key": three}})
    check_round_trip("samples", {"samples": {"intent": [words, alias]}})
    aliases = {"en": [alias, words], "ko": [], "zh": [alias]}
    check_round_trip("concepts", {"concepts": [{"id": "a", "aliases": aliases}]})


def test_keys_take_their_order_and_lists_their_style() -> None:
    """Keys come in the order of the dictionary; aliases stand on one line."""
    data = {
        "concepts": [
            {"aliases": {"zh": ["何时"], "ko": ["언제"], "en": ["when", "what day"]}, "id": "when"}
        ]
    }
    assert write_canonical(data, SHAPES["concepts"]).splitlines() == [  # type: ignore[arg-type]
        "concepts:",
        "  - id: when",
        "    aliases:",
        "      en: [when, what day]",
        "      ko: [언제]",
        "      zh: [何时]",
    ]


def test_comments_at_the_head_are_kept() -> None:
    """Head comments stay; others are noticed before they would be lost."""
    head = "# Curated.\n# Second line.\n"
    assert check_round_trip("topics", {"topics": []}, head).startswith(head)
    assert not has_inner_comments(head + "topics: []\n")
    assert has_inner_comments("topics:\n  # here\n  - id: a\n")


def test_lines_are_written_as_lines() -> None:
    """A text of several lines is a literal block."""
    text = {"en": "One\n• two\n\nthree", "ko": "하나", "zh": "一\n二\n"}
    written = check_round_trip("chats", {"chats": [{"id": "chat-help", "text": text}]})
    assert "en: |-\n        One\n        • two\n\n        three\n" in written


def test_the_schemas_are_in_step(root: Path) -> None:
    """knowledge/schema/ holds exactly what `ties facts schema` writes."""
    made = make_schemas()
    kept = {path.name: path for path in (root / "knowledge" / "schema").glob("*.json")}
    assert set(kept) == set(made)
    for name, schema in made.items():
        assert json.loads(kept[name].read_text(encoding="utf-8")) == schema, name


def test_the_template_is_in_step_and_of_the_shape(root: Path) -> None:
    """knowledge/TEMPLATE.yaml is what `ties facts template` writes, and names every key."""
    text = write_template()
    assert (root / "knowledge" / "TEMPLATE.yaml").read_text(encoding="utf-8") == text
    data = yaml.safe_load(text)
    for kind in ("facts", "gaps"):
        document, _ = read_document("x.yaml", yaml.safe_dump({kind: data[kind]}))
        found = [message for _, message in check_shape(document.data, SHAPES[kind])]
        assert [message for message in found if "key" in message] == []


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("knowledge/facts/visa.yaml", "facts"),
        ("knowledge/samples/ko/gaps-visa.yaml", "samples"),
        ("seeds/some-report.yaml", "source"),
        ("knowledge/samples/fr/visa.yaml", None),
        ("knowledge/facts.yaml", None),
    ],
)
def test_the_path_says_the_kind(file: str, kind: str | None) -> None:
    """Every knowledge file is of one kind by its path, or of none."""
    known = kind_of(file)
    assert (known[0] if known else None) == kind
