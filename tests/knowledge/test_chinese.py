"""The compact conversions between Chinese scripts are OpenCC's, character for character."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from opencc import OpenCC

from bot.core.language import ChineseScripts
from bot.storage import opencc_tables
from bot.storage.chinese import Simplified, Traditional, load_chinese_scripts
from bot.storage.opencc_tables import load_tables, opencc_folder, read_dictionaries

TRADITIONAL = ("他的软件", "他的軟體")
"""A text, and the same with Taiwan's words."""


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> ChineseScripts:
    arrays = load_tables(tmp_path_factory.mktemp("cache"))
    assert arrays is not None
    return ChineseScripts(Simplified(arrays).convert, Traditional(arrays).convert)


@pytest.fixture(scope="module")
def opencc() -> ChineseScripts:
    return ChineseScripts(OpenCC("t2s").convert, OpenCC("s2twp").convert)


@pytest.fixture(scope="module")
def entries() -> list[str]:
    """Every entry of the dictionaries."""
    folder = opencc_folder()
    assert folder is not None
    return sorted({entry for found in read_dictionaries(folder).values() for entry in found})


@pytest.fixture
def unknown_opencc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An OpenCC whose configurations have other steps."""
    monkeypatch.setattr(opencc_tables, "_CONFIGS", {"t2s.json": "other"})
    load_chinese_scripts.cache_clear()
    yield
    load_chinese_scripts.cache_clear()


def same(ours: ChineseScripts, opencc: ChineseScripts, text: str) -> bool:
    """Whether both conversions of a text are the same."""
    return ours.to_simplified(text) == opencc.to_simplified(text) and ours.to_traditional(
        text
    ) == opencc.to_traditional(text)


def test_every_entry(ours: ChineseScripts, opencc: ChineseScripts, entries: list[str]) -> None:
    """Phrases, characters, words of Taiwan, variants, compatibility forms."""
    assert len(entries) > 50_000
    assert [entry for entry in entries if not same(ours, opencc, entry)] == []


def test_entries_cut_and_mixed(
    ours: ChineseScripts, opencc: ChineseScripts, entries: list[str]
) -> None:
    """Where phrases overlap, or are broken off by other text, the same ones win."""
    chance = random.Random(20250610)
    other = list("，。！ab 12한국のé\U00020000")
    for _ in range(4_000):
        parts = [
            chance.choice(other if chance.random() < 0.2 else entries)[: chance.randint(1, 6)]
            for _ in range(chance.randint(1, 12))
        ]
        text = "".join(parts)
        assert same(ours, opencc, text), text


def test_everything_curated(ours: ChineseScripts, opencc: ChineseScripts) -> None:
    """The files of knowledge as a whole, their Chinese and all else."""
    root = Path(__file__).resolve().parents[2]
    for file in sorted((root / "knowledge").rglob("*.yaml")):
        if "/samples/" not in file.as_posix() or "/zh/" in file.as_posix():
            text = file.read_text(encoding="utf-8")
            assert same(ours, opencc, text), file
            assert same(ours, opencc, opencc.to_traditional(text)), file


def test_they_are_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time OpenCC's tool is not needed; a damaged file is made anew."""
    simplified, traditional = TRADITIONAL
    assert load_tables(tmp_path) is not None
    with monkeypatch.context() as patch:
        patch.setattr(opencc_tables, "read_dictionaries", lambda _folder: pytest.fail("again"))
        again = load_tables(tmp_path)
        assert again is not None
        assert Traditional(again).convert(simplified) == traditional
    kept = next(tmp_path.glob("opencc-*"))
    kept.write_bytes(kept.read_bytes()[:1000])
    mended = load_tables(tmp_path)
    assert mended is not None
    assert Traditional(mended).convert(simplified) == traditional


@pytest.mark.usefixtures("unknown_opencc")
def test_an_unknown_opencc_converts_itself(tmp_path: Path) -> None:
    """Another version of it, with other steps: the same conversions, more memory."""
    simplified, traditional = TRADITIONAL
    assert load_tables(tmp_path) is None
    scripts = load_chinese_scripts(tmp_path)
    assert scripts.to_traditional(simplified) == traditional
    assert scripts.to_simplified("習近平") == "习近平"
