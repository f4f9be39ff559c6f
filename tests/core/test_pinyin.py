"""The table of readings says what pypinyin says."""

from __future__ import annotations

from pathlib import Path

from bot.core.matching import pinyin_readings
from bot.core.matching.tokens import pinyin
from core.pinyin_table import module, readings


def test_every_reading_is_pypinyins() -> None:
    """All of its characters, and none besides."""
    expected = readings()
    assert len(expected) > 40_000
    read = {code: pinyin(chr(code)) for code in range(0x2E80, 0x110000)}
    assert {code: sound for code, sound in read.items() if sound != chr(code)} == expected


def test_the_module_is_what_is_made() -> None:
    """Nobody has edited it by hand."""
    assert Path(pinyin_readings.__file__).read_text(encoding="utf-8") == module()


def test_what_is_no_chinese_character_stays() -> None:
    """Words, numbers, Korean and signs."""
    for text in ("apec", "11:30", "a", "é", "한", "、", "\ud800", "\U0010ffff"):
        assert pinyin(text) == text
