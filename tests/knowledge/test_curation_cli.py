"""`ties facts` and `ties sources`: what they print and the status they end with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_store import ORIGINAL, make_files, write_files
from typer.testing import CliRunner

from bot.cli import wiring
from bot.cli.facts import facts_app
from bot.cli.sources import sources_app

runner = CliRunner()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small store that the commands find through the settings."""
    write_files(tmp_path, make_files())
    monkeypatch.setenv("TIES_KNOWLEDGE", str(tmp_path))
    monkeypatch.setenv("TIES_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("TIES_ORIGINALS", raising=False)
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    wiring.settings.cache_clear()
    wiring.store.cache_clear()


def facts(*arguments: str, status: int = 0) -> str:
    result = runner.invoke(facts_app, list(arguments))
    assert result.exit_code == status, result.output
    return result.output


def sources(*arguments: str, status: int = 0) -> str:
    result = runner.invoke(sources_app, list(arguments))
    assert result.exit_code == status, result.output
    return result.output


def test_list_and_show(store: Path) -> None:
    """Lists give one line an entry; show gives all of it, in all languages."""
    assert "meeting-length\tmeetings\t40 minutes." in facts("list")
    assert "40分钟。" in facts("list", "--lang", "zh")
    assert "40分鐘。" in facts("list", "--lang", "zh-Hant")
    assert "gap-lunch" in facts("list", "--kind", "all")
    shown = facts("show", "meeting-length")
    for words in ("40분입니다.", "harbour-news, paragraph 1", "“on Monday for 40 minutes”"):
        assert words in shown
    assert json.loads(facts("list", "--json"))[0]["id"] == "meeting-date"


def test_search_finds_all_words(store: Path) -> None:
    """Words of any language, Traditional Chinese too; nothing found is status 1."""
    assert "meeting-length" in facts("search", "40", "minutes")
    assert "meeting-date" in facts("search", "會面")
    assert "Nothing holds" in facts("search", "volcano", status=1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--topic", "sport"),
        ("list", "--kind", "rumours"),
        ("list", "--lang", "fr"),
        ("show", "meeting"),
        ("validate", "--today", "tomorrow"),
        ("format", "nowhere.yaml"),
    ],
)
def test_bad_input_is_one_line(arguments: tuple[str, ...], store: Path) -> None:
    """A wrong word gives one line that says what is wrong, and status 2."""
    output = facts(*arguments, status=2)
    assert output.startswith("ties: ")
    assert output.count("\n") == 1


def test_validate(store: Path) -> None:
    """A sound store is status 0; an error is printed with file and line, status 1."""
    assert "0 errors, 0 warnings." in facts("validate", "--today", "2030-03-07")
    path = store / "knowledge/facts/meetings.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("topic: meetings", "topic: x", 1))
    output = facts("validate", "--today", "2030-03-07", status=1)
    assert "knowledge/facts/meetings.yaml:3: error: there is no topic 'x'" in output
    assert "1 error, 0 warnings." in output


def test_broken_yaml_is_told_with_its_line(store: Path) -> None:
    """A file that can't be parsed is reported by validate, format and list alike."""
    (store / "knowledge/chat.yaml").write_text("chats: [\n", encoding="utf-8")
    assert "knowledge/chat.yaml:2: error: not valid YAML" in facts("validate", status=1)
    assert "knowledge/chat.yaml:2" in facts("format", status=1)
    assert facts("list", status=2).startswith("ties: knowledge/chat.yaml:2: not valid YAML")


def test_format_writes_only_what_changes(store: Path) -> None:
    """--check changes nothing; a second run has nothing to do."""
    topics = store / "knowledge/topics.yaml"
    before = topics.read_text(encoding="utf-8")
    assert "not in canonical form" in facts("format", "--check", status=1)
    assert topics.read_text(encoding="utf-8") == before
    facts("format")
    assert "{en: Meetings, ko: 회동, zh: 会面}" in topics.read_text(encoding="utf-8")
    times = {path: path.stat().st_mtime_ns for path in store.rglob("*.yaml")}
    assert "0 formatted" in facts("format")
    assert times == {path: path.stat().st_mtime_ns for path in store.rglob("*.yaml")}
    facts("format", "--check", str(topics))
    assert "0 errors" in facts("validate", "--today", "2030-03-07")


def test_format_refuses_to_lose_comments(store: Path) -> None:
    """A comment among the records is an error, and the file stays as it is."""
    path = store / "knowledge/topics.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  # a thought\n", encoding="utf-8")
    assert "comments stand only at the head" in facts("format", status=1)
    assert "# a thought" in path.read_text(encoding="utf-8")


def test_schema_and_template(store: Path) -> None:
    """Both are written where the curator finds them; --check tells when they are out of step."""
    facts("schema", "--check", status=1)
    facts("schema")
    facts("schema", "--check")
    facts("template", "--write")
    assert (store / "knowledge/TEMPLATE.yaml").read_text(encoding="utf-8") == facts("template")
    assert "0 errors" in facts("validate", "--today", "2030-03-07")


def test_coverage_tells_bare_paragraphs(store: Path) -> None:
    """The report lists each paragraph with its facts; a bare one is status 1."""
    output = facts("coverage", status=1)
    assert "1\t3\tmeeting-date, meeting-length, meeting-weekday" in output
    assert "Bare: 0, 2." in output


def test_sources(store: Path) -> None:
    """verify says plainly where there is no original, and checks where there is one."""
    assert "publisher not named" in sources("list")
    assert "no original at hand" in sources("verify")
    assert "0 of 1 originals at hand" in sources("verify", "--require", status=1)
    folder = store / "seeds" / "originals"
    folder.mkdir()
    (folder / "saved as whatever.txt").write_text(ORIGINAL, encoding="utf-8")
    assert "1 of 1 originals at hand, 3 facts checked, 0 problems." in sources(
        "verify", "--require"
    )
    (store / "notes.md").write_text(ORIGINAL, encoding="utf-8")
    assert "notes.md:3: error: 13 or more consecutive words" in sources("verify", status=1)
