"""The compact conversion to Traditional Chinese is OpenCC's, character for character."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC

from bot.storage import traditional
from bot.storage.knowledge import load_chinese_scripts
from bot.storage.traditional import Traditional, load_traditional, read_dictionaries

Convert = Callable[[str], str]


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Traditional:
    made = load_traditional(tmp_path_factory.mktemp("cache"))
    assert made is not None
    return made


@pytest.fixture(scope="module")
def opencc() -> Convert:
    convert: Convert = OpenCC("s2twp").convert
    return convert


@pytest.fixture(scope="module")
def entries() -> list[str]:
    """Every entry of the dictionaries."""
    folder = traditional._opencc()
    assert folder is not None
    return sorted({entry for found in read_dictionaries(folder).values() for entry in found})


def test_every_entry(ours: Traditional, opencc: Convert, entries: list[str]) -> None:
    """Phrases, characters, words of Taiwan, variants, compatibility forms."""
    assert len(entries) > 50_000
    assert [entry for entry in entries if ours.convert(entry) != opencc(entry)] == []


def test_entries_cut_and_mixed(ours: Traditional, opencc: Convert, entries: list[str]) -> None:
    """Where phrases overlap, or are broken off by other text, the same ones win."""
    chance = random.Random(20250610)
    other = list("，。！ab 12한국のé\U00020000")
    for _ in range(4_000):
        parts = [
            chance.choice(other if chance.random() < 0.2 else entries)[: chance.randint(1, 6)]
            for _ in range(chance.randint(1, 12))
        ]
        text = "".join(parts)
        assert ours.convert(text) == opencc(text), text


def test_everything_curated(ours: Traditional, opencc: Convert) -> None:
    """The files of knowledge as a whole, their Chinese and all else."""
    root = Path(__file__).resolve().parents[2]
    for file in sorted((root / "knowledge").rglob("*.yaml")):
        if "/samples/" not in file.as_posix() or "/zh/" in file.as_posix():
            text = file.read_text(encoding="utf-8")
            assert ours.convert(text) == opencc(text), file


def test_it_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time OpenCC's tool is not needed; a damaged file is made anew."""
    assert load_traditional(tmp_path) is not None
    with monkeypatch.context() as patch:
        patch.setattr(traditional, "read_dictionaries", lambda _folder: pytest.fail("made again"))
        again = load_traditional(tmp_path)
        assert again is not None
        assert again.convert("他的软件") == "他的軟體"
    kept = next(tmp_path.glob("traditional-*"))
    kept.write_bytes(kept.read_bytes()[:1000])
    mended = load_traditional(tmp_path)
    assert mended is not None
    assert mended.convert("他的软件") == "他的軟體"


def test_without_the_tool_opencc_converts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of OpenCC, with other steps: the same conversion, more memory."""
    load_chinese_scripts.cache_clear()
    monkeypatch.setattr(traditional, "_KNOWN_CONFIG", "other")
    assert load_traditional(tmp_path) is None
    scripts = load_chinese_scripts(tmp_path)
    assert scripts.to_traditional("他的软件") == "他的軟體"
    assert scripts.to_simplified("他的軟體") == "他的软体"
    load_chinese_scripts.cache_clear()
