"""Loading the store: typed records, a cache that never lies, one-line errors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_store import make_files, write_files

from bot.core.facts import Mode
from bot.core.language import Lang
from bot.core.values import DateValue, DurationValue, PartialDate
from bot.storage.chinese import load_chinese_scripts
from bot.storage.knowledge import (
    KnowledgeError,
    load_records,
    load_store,
)


def test_records_become_typed_facts(tmp_path: Path) -> None:
    """A fact's value, dates and texts are typed; samples are merged by intent."""
    write_files(tmp_path, make_files())
    store = load_store(tmp_path)
    fact = store.facts_by_id["meeting-length"]
    assert fact.value == DurationValue(40, "minute")
    assert fact.mode is Mode.HAPPENED
    assert fact.as_of == date(2030, 3, 5)
    assert fact.resolves[0].result == PartialDate(2030, 3, 4)
    assert store.facts_by_id["meeting-date"].value == DateValue(PartialDate(2030, 3, 4))
    assert store.samples_by_intent["gap-lunch"].utterances["ko"][0] == "gap lunch a"
    assert store.message("source", Lang.EN, date="today") == "From today."


def test_rewordings_are_merged_by_fact_and_kept_in_the_cache(tmp_path: Path) -> None:
    """They are no samples: nobody asks so."""
    files = make_files()
    for lang, text in (("en", "They sat together for forty."), ("ko", "사십 분을 만났다.")):
        files[f"knowledge/rewordings/{lang}/meetings.yaml"] = {
            "rewordings": {"meeting-length": [text]}
        }
    write_files(tmp_path, files)
    for _ in ("parsed", "from the cache"):
        store = load_store(tmp_path, cache=tmp_path / "cache")
        reworded = store.rewordings_by_fact["meeting-length"].utterances
        assert tuple(reworded["ko"]) == ("사십 분을 만났다.",)
        assert "They sat together for forty." not in dict(store.utterances(Lang.EN)).values()


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    """Same content, same hash; any change changes it."""
    write_files(tmp_path, make_files())
    first = load_store(tmp_path).content_hash
    assert load_records(tmp_path).content_hash == first
    path = tmp_path / "knowledge/chat.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert load_store(tmp_path).content_hash != first


def test_the_cache_gives_the_same_store(tmp_path: Path) -> None:
    """A cached load equals a fresh one; a damaged cache is read over; a change is seen."""
    root, cache = tmp_path / "root", tmp_path / "cache"
    files = make_files()
    write_files(root, files)
    fresh = load_store(root)
    assert load_store(root, cache) == fresh
    (kept,) = cache.iterdir()
    assert load_store(root, cache) == fresh
    kept.write_text("{", encoding="utf-8")
    assert load_store(root, cache) == fresh
    kept.write_text('{"knowledge/facts/../../x": {}}', encoding="utf-8")
    assert load_store(root, cache) == fresh
    files["knowledge/chat.yaml"]["chats"][0]["text"]["en"] = "Sure"
    write_files(root, files)
    assert load_store(root, cache).chats[0].text.en == "Sure"


def test_an_unwritable_cache_is_no_error(tmp_path: Path) -> None:
    """Where the cache can't be kept the store is loaded all the same."""
    write_files(tmp_path / "root", make_files())
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load_store(tmp_path / "root", blocked / "cache").facts


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("knowledge/topics.yaml", b"topics: [", "knowledge/topics.yaml:2: not valid YAML"),
        ("knowledge/topics.yaml", b"topics:\n  - id: \xff\n", "knowledge/topics.yaml:2: not UTF-8"),
        ("knowledge/other.yaml", b"a: b\n", "knowledge/other.yaml:1: not a knowledge file"),
        ("knowledge/chat.yaml", b"chats:\n  - id: a\n", "knowledge/chat.yaml:2: missing key"),
    ],
)
def test_unreadable_knowledge_is_one_line(
    file: str, content: bytes, message: str, tmp_path: Path
) -> None:
    """The error names file and line and has no line break."""
    write_files(tmp_path, make_files())
    (tmp_path / file).write_bytes(content)
    with pytest.raises(KnowledgeError) as caught:
        load_store(tmp_path)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_no_knowledge_at_all(tmp_path: Path) -> None:
    """An empty folder is an error that says what was expected."""
    with pytest.raises(KnowledgeError, match="no knowledge files"):
        load_store(tmp_path)


def test_chinese_scripts() -> None:
    """Traditional to Simplified and back, with Taiwan's words."""
    scripts = load_chinese_scripts()
    assert scripts.to_simplified("習近平與李在明通話") == "习近平与李在明通话"
    assert scripts.to_traditional("习近平与李在明通话") == "習近平與李在明通話"
